"""What the checks find in one record that stands alone, with words for those who made it as an object."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from attrs import evolve

from threedp_registry.checking.findings import Finding, Location, from_problem, from_rule
from threedp_registry.checking.run import MOST_SUGGESTIONS
from threedp_registry.checking.within_record import in_order
from threedp_registry.compiled_support import Context, JsonRecord, RecordTable
from threedp_registry.submission.problems import NOT_A_RECORD, Problem
from threedp_registry.submission.records import NOWHERE
from threedp_registry.typed_records.structure import Misfit

FULL_TRUST = "inferred"


def findings_in(table: RecordTable, record: JsonRecord, as_of: date | None) -> Iterator[Finding]:
    """Every finding of the record, in the order of the form; those about other records and files left out.

    Without `as_of`, what depends on that day is left out, too.
    """
    if not isinstance(record, Mapping):
        yield from_problem(Problem(rule=NOT_A_RECORD, refuses=True), Location(), FULL_TRUST)
        return
    context = Context(as_of.isoformat()[:10] if as_of else None, {}, frozenset({table.name}))
    for number, found in enumerate(in_order(table.collect(record, context))):
        finding = from_rule(table, found, NOWHERE, Location(), FULL_TRUST, suggest=number < MOST_SUGGESTIONS)
        misfit = _at(record, finding.location.pointer)
        yield evolve(finding, hint=misfit.hint) if isinstance(misfit, Misfit) else finding


def _at(record: object, pointer: str) -> object:
    """What stands at a pointer; names in it are the dictionary's own, so none is escaped."""
    for step in pointer.split("/")[1:]:
        if isinstance(record, list) and step.isdigit():
            record = record[int(step)]
        else:
            record = record.get(step) if isinstance(record, Mapping) else None
    return record
