"""Forty faults seeded into the emitted schemas are all seen, and each guard against one engine's ways is needed."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from itertools import islice

import pytest

from tests.agreement.corpus import Stream, compiled_outcomes
from tests.agreement.engines import Known, known, odd_rules
from tests.agreement.schema_engines import emitted, python_judge, rust_judge
from tests.agreement.schema_faults import SEEDERS, Fault, chosen, parts
from tests.agreement.systematic import systematic
from tests.agreement.test_traps import TRAPS
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.compiler.json_schema.drafts import DRAFTS, Schema

FAULTS = 40
STREAMED = 1_000
BATCH = 100
SCHEMAS = {f"{record} {draft}": found.schema for (record, draft), found in emitted().items()}
SEEDED = chosen(SCHEMAS, FAULTS, "schema faults")


@cache
def corpus(record: str) -> list[Known]:
    """Hand-written traps, what is systematic, and some of the stream, but for numbers that not every engine has."""
    stream, made = Stream(record, "schema faults"), [trap.sample for trap in TRAPS if trap.record == record]
    made += systematic(record)
    for sample in islice(stream, STREAMED):
        _, outcomes = compiled_outcomes(DICTIONARY.records[record], sample)
        stream.tally.add(outcomes)
        made.append(sample)
    return [case for case in known(record, made) if not case.is_rounded]


def is_seen(name: str, schema: Schema) -> bool:
    """Whether some record tells the schema from the checks."""
    record, draft = name.split()
    judge, left_out = rust_judge(name, schema), frozenset(emitted()[record, draft].unsaid)
    cases = iter(corpus(record))
    while batch := list(islice(cases, BATCH)):
        verdicts = judge([case.sample.record for case in batch])
        if any(odd_rules(record, case, found, left_out) for case, found in zip(batch, verdicts, strict=True)):
            return True
    return False


def test_there_are_forty_faults_of_every_kind() -> None:
    assert len(SEEDED) == FAULTS
    assert {fault.kind for _, fault in SEEDED} == {seeder.__name__ for seeder in SEEDERS}
    assert {name.split()[1] for name, _ in SEEDED} == set(DRAFTS)


@pytest.mark.parametrize(("name", "fault"), SEEDED, ids=[f"{fault.kind}-{n}" for n, (_, fault) in enumerate(SEEDED)])
def test_a_seeded_fault_is_seen(name: str, fault: Fault) -> None:
    assert is_seen(name, fault.seeded(SCHEMAS[name])), f"{name}: {fault}"


@pytest.mark.parametrize("name", SCHEMAS)
def test_without_a_fault_there_is_nothing_to_see(name: str) -> None:
    assert not is_seen(name, SCHEMAS[name])


# ---- guards that only some engines need --------------------------------------------------------------


def _without_line_break(part: Schema) -> None:
    inner = part.get("not")
    if isinstance(inner, dict) and inner.get("pattern") == "\n":
        del part["not"]


def _without_nan(part: Schema) -> None:
    inner = part.get("not")
    if isinstance(inner, dict) and inner.keys() == {"type", "exclusiveMaximum"}:
        del part["not"]


def _without_day(part: Schema) -> None:
    """A date by its format alone, which is checked only where somebody asks for it."""
    if "format" in part:
        for key in ("format", "pattern", "maxLength"):
            del part[key]


def _without_end_of_day(part: Schema) -> None:
    if "format" in part:
        del part["format"], part["maxLength"]


def _without_anchors(part: Schema) -> None:
    pattern = part.get("pattern")
    if isinstance(pattern, str) and pattern.startswith("^(?:"):
        part["pattern"] = pattern.removeprefix("^").removesuffix("$")


def _with_multiples(part: Schema) -> None:
    """Decimal places said as they often are."""
    if part.get("type") == ["number", "null"]:
        part["multipleOf"] = 0.01


def _without_required(part: Schema) -> None:
    """`if` that holds for what is not there."""
    condition = part.get("if")
    if isinstance(condition, dict):
        condition.pop("required", None)


GUARDS: dict[str, Callable[[Schema], None]] = {
    "final_line_break": _without_line_break,
    "not_a_number": _without_nan,
    "days_that_exist": _without_day,
    "final_line_break ": _without_end_of_day,
    "patterns_in_full": _without_anchors,
    "decimal_fractions": _with_multiples,
    "a_missing_driver": _without_required,
}


@pytest.mark.parametrize(("trap", "spoil"), GUARDS.items())
def test_a_trap_is_one(trap: str, spoil: Callable[[Schema], None]) -> None:
    """Without what guards against it, Python's jsonschema falls into the trap."""
    record, *_ = DICTIONARY.records
    name = f"{record} {next(iter(DRAFTS))}"
    spoilt = deepcopy(SCHEMAS[name])
    for _, part in parts(spoilt):
        spoil(part)
    samples = [each.sample for each in TRAPS if each.id.startswith(f"{trap.strip()}-")]
    good, fooled = (python_judge(name, schema)([s.record for s in samples]) for schema in (SCHEMAS[name], spoilt))
    assert [bool(found) for found in good] != [bool(found) for found in fooled]
