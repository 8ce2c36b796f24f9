"""The conformance suite is fresh, complete, and what it says is what the collector and the interpreter find."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from tests.interpreter import interpret
from tests.suite.cases import FOLDER, Shown, files, groups, shown
from threedp_registry import load_dictionary
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.compiled_support import Context
from threedp_registry.compiler.suite.text import suite_of
from threedp_registry.compiler.write import stale
from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.reading.dictionary import read_definition
from threedp_registry.definition.solve.smaller import without_one

DEFINITION = read_definition(dictionary_folder())
SHOWN = tuple(shown())
ALONE = [one for one in SHOWN if not one.needs_others]
RECORDS = tuple(DICTIONARY.records)
EACH_RECORD = pytest.mark.parametrize("record", RECORDS)
KEY_RULES = {
    table.rules[number].id for table in DICTIONARY.records.values() for number in (table.key_unique, table.key_replaced)
}
"""What one record alone says nothing about."""
LARGEST = 2_000_000


def collected(one: Shown, data: dict[str, object] | None = None) -> list[tuple[str, str]]:
    table = DICTIONARY.records[one.record_name]
    found = table.collect(one.data if data is None else data, Context(one.as_of, one.targets, one.along))
    return sorted((table.rules[rule].id, pointer) for rule, pointer, _ in found)


def test_it_is_fresh() -> None:
    assert stale(suite_of(DEFINITION).texts, FOLDER / "rules") == (), "run `threedp dictionary suite`"


@EACH_RECORD
def test_the_collector_finds_exactly_this(record: str) -> None:
    assert [one.id for one in ALONE if one.record_name == record and collected(one) != one.found] == []


@EACH_RECORD
def test_the_interpreter_finds_exactly_this(record: str) -> None:
    definition = DEFINITION.record(record)
    for one in (one for one in ALONE if one.record_name == record):
        told = interpret(definition, one.data, as_of=one.as_of, targets=one.targets, along=one.along)
        assert sorted((rule, pointer) for rule, pointer, _ in told.found) == one.found, one.id
        if one.rule is not None and one.rule not in KEY_RULES:
            assert told.outcomes[one.rule] == ("pass" if one.passes else "fail"), one.id


@pytest.mark.parametrize("one", [one for one in SHOWN if one.needs_others], ids=lambda one: one.id)
def test_records_that_need_others_are_found_so(one: Shown, tmp_path: Path) -> None:
    paths = []
    for number, records in enumerate(([*one.earlier_file], [*one.same_file, one.data])):
        path = tmp_path / f"{number}.ndjson"
        path.write_text("".join(json.dumps(record) + "\n" for record in records))
        paths += [path] if records else []
    dictionary = load_dictionary()
    report = dictionary.check_files(paths, as_of=date.fromisoformat(one.as_of), without=("printers", "facilities"))
    last = paths[-1].name, len(one.same_file) + 1
    found = [each for each in report.findings if (Path(each.location.path).name, each.location.record) == last]
    assert [(each.rule, each.location.pointer) for each in found] == one.found


# ---- what it holds -----------------------------------------------------------------------------


def test_every_rule_is_seen_to_pass_and_to_fail() -> None:
    seen: dict[bool, set[str]] = {True: set(), False: set()}
    for one in SHOWN:
        if one.rule is not None:
            seen[one.passes].add(one.rule)
    rules = {rule.id for record in DEFINITION.records for rule in record.all_rules()}
    assert (rules - seen[True], rules - seen[False]) == (set(), set())


def test_what_it_says_is_consistent() -> None:
    severities = {rule.id: rule.severity for table in DICTIONARY.records.values() for rule in table.rules}
    for one in SHOWN:
        assert all(severities[rule] == severity for rule, _, severity in one.findings), one.id
        assert one.valid is all(severity != "error" for _, _, severity in one.findings), one.id
        if one.rule is not None:
            assert any(rule == one.rule for rule, _, _ in one.findings) is not one.passes, one.id


def test_which_rules_cannot_fail_alone() -> None:
    """A new one may be right, but someone should look at it."""
    never = [
        group["rule"]
        for path in files()
        for group in groups(path)
        if group.get("rule") and not group.get("fails_alone")
    ]
    assert sorted(map(str, never)) == [
        "case.anatomic_parts.required",
        "case.anatomic_parts.size",
        "case.assessment.confidence_after.forbidden",
        "case.assessment.confidence_before.forbidden",
        "case.facility_id.length",
        "case.indications.icd10cm.length",
        "case.physical_models.parts.forbidden",
        "case.procedure.cpt_codes.size",
        "facility.facility_id.length",
        "printer.facility_id.length",
    ]


def test_a_rule_that_can_fail_alone_is_shown_so() -> None:
    alone: dict[str, bool] = defaultdict(bool)
    for one in SHOWN:
        if one.rule is not None and not one.passes:
            alone[one.rule] |= {rule for rule, _, _ in one.findings} == {one.rule}
    said = {
        str(group["rule"]): group.get("fails_alone") for path in files() for group in groups(path) if "rule" in group
    }
    assert alone == said


def test_nothing_can_be_left_out() -> None:
    """Of every tenth record: with any one thing less, its rule comes out otherwise, or another one is broken.

    Where a rule is shown at one of its limits, what stands at that limit is not touched.
    """
    generated = [one for one in ALONE if one.rule is not None and ":" not in one.description]
    for one in generated[::10]:
        broken = {rule for rule, _ in one.found}
        definition = DEFINITION.record(one.record_name)
        for less in without_one(one.data):
            found = {rule for rule, _ in collected(one, less)}
            if found <= broken and (one.rule in found) is not one.passes:
                told = interpret(definition, less, as_of=one.as_of, targets=one.targets, along=one.along)
                assert one.rule is not None
                assert told.outcomes[one.rule] != ("pass" if one.passes else "fail"), (one.id, less)


def test_it_is_of_a_size_that_can_be_read() -> None:
    assert sum(path.stat().st_size for path in files()) < LARGEST
    assert max(len(line) for path in files() for line in path.read_text(encoding="utf-8").splitlines()) <= 700
    assert all(path.read_bytes().isascii() for path in files())


def test_descriptions_are_told_apart() -> None:
    for path in files():
        for group in groups(path):
            tests = group["tests"]
            assert isinstance(tests, list)
            descriptions = [test["description"] for test in tests]
            assert len(descriptions) == len(set(descriptions)), (path.name, group["description"])
