"""A suite as text: JSON that a person can read, a record a block, one file for each section of the form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from threedp_registry.compiled_support import RecordTable
from threedp_registry.compiler.json_schema.drafts import Json
from threedp_registry.compiler.json_schema.text import json_text
from threedp_registry.compiler.load import tables
from threedp_registry.compiler.suite.cases import Case, Example
from threedp_registry.compiler.suite.make import cases_of, day_of
from threedp_registry.definition.records import Definition, Record

RULES = "suite/rules"
WHOLE = "record"
"""The file about a record as a whole: its keys, its key, and what belongs to no section."""


@frozen
class Suite:
    """The files of a suite by their names below suite/rules/, and what is worth knowing of its rules, in words."""

    texts: Mapping[str, str]
    notes: tuple[str, ...]


def suite_of(definition: Definition) -> Suite:
    """The suite of a definition: the same one for the same definition."""
    loaded, as_of = tables(definition), day_of(definition)
    texts: dict[str, str] = {}
    notes: list[str] = []
    for record in definition.records:
        table = loaded.records[record.name]
        cases = tuple(cases_of(record, table, as_of))
        texts |= _record_texts(record, table, as_of.isoformat(), cases)
        notes += [note for case in cases for note in _notes(case)]
    rules = sum(len(record.all_rules()) for record in definition.records)
    return Suite(texts, (f"{rules} rules, each with the smallest records found that keep it and break it", *notes))


def _notes(case: Case) -> Iterator[str]:
    """What a maintainer may want to look at."""
    failing = [example for example in case.tests if case.rule in {rule for rule, _ in example.findings}]
    if not failing:
        yield f"  {case.rule}: no record was found that breaks it"
    elif not case.fails_alone:
        others = dict.fromkeys(rule for example in failing for rule, _ in example.findings if rule != case.rule)
        alone = "cannot fail alone" if case.fails_alone is False else "was not seen to fail alone"
        yield f"  {case.rule} {alone}: {' or '.join(others)} fails, too"
    if len(failing) == len(case.tests):
        yield f"  {case.rule}: no record was found that keeps it"


def _record_texts(record: Record, table: RecordTable, as_of: str, cases: Iterable[Case]) -> dict[str, str]:
    sections = {name: section.id for section in record.sections for name in section.members}
    places = {rule.id: rule.place[0] if rule.place else "" for rule in record.all_rules()}
    severities = {row.id: row.severity for row in table.rules}
    files: dict[str, list[Json]] = {}
    for case in cases:
        section = sections.get(places[case.rule], WHOLE)
        files.setdefault(section, []).append(_case(case, record.name, severities, as_of))
    return {f"{record.name}/{section}.json": json_text(listed) for section, listed in files.items()}


def _case(case: Case, record: str, severities: Mapping[str, str], as_of: str) -> Json:
    alone: dict[str, Json] = {} if case.fails_alone is None else {"fails_alone": case.fails_alone}
    return {
        "description": case.description,
        "record": record,
        "rule": case.rule,
        "severity": severities[case.rule],
        **alone,
        "as_of": as_of,
        "tests": [_example(one, severities) for one in case.tests],
    }


def _example(one: Example, severities: Mapping[str, str]) -> Json:
    found: list[Json] = [
        {"rule": rule, "pointer": pointer, "severity": severities[rule]} for rule, pointer in one.findings
    ]
    beside = {
        "targets": one.targets,
        "along": one.along,
        "same_file": one.same_file,
        "earlier_file": one.earlier_file,
    }
    return {
        "description": one.description,
        "data": _json(one.record),
        **{name: _json(value) for name, value in beside.items() if value},
        "valid": all(severities[rule] != "error" for rule, _ in one.findings),
        "findings": found,
    }


def _json(value: object) -> Json:
    match value:
        case Mapping():
            return {str(name): _json(each) for name, each in value.items()}
        case list() | tuple():
            return [_json(each) for each in value]
        case None | bool() | int() | float() | str():
            return value
        case _:
            raise TypeError(f"{type(value).__name__} is nothing that JSON holds")
