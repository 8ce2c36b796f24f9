"""Files of records that need not be finished: read for quotes and checklists, with what is wrong in them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

import click
from attrs import frozen

from threedp_registry.checking.findings import Finding, Location, from_problem, from_rule
from threedp_registry.checking.within_record import in_order
from threedp_registry.compiled_support import Context, DictionaryTables, JsonRecord, RecordTable
from threedp_registry.report.text import finding_line, visible
from threedp_registry.submission.problems import EMPTY, NO_RECORDS, Problem
from threedp_registry.submission.read import open_submission
from threedp_registry.submission.records import Submitted

Answer = TypeVar("Answer")
TRUST = "inferred"
NOTHING_YET = (EMPTY, NO_RECORDS)
"""A file that holds nothing is one unfinished record of which nothing is known."""


@frozen
class Unfinished:
    """The records of a file by their numbers, and what is wrong with what stands in them.

    What is only missing is no finding here. `refused` tells that something of the file could not be read.
    """

    path: Path
    records: tuple[tuple[int, JsonRecord], ...]
    findings: tuple[Finding, ...] = ()
    refused: bool = False


def read_unfinished(path: Path, table: RecordTable, dictionary: DictionaryTables, as_of: date) -> Unfinished:
    """Reads a file of one kind of record and checks it as a draft."""
    read = list(open_submission(path, dictionary, record=table.name).records())
    problems = [one for one in read if isinstance(one, Problem)]
    records = [one for one in read if isinstance(one, Submitted)]
    if not records and all(problem.rule in NOTHING_YET for problem in problems):
        return Unfinished(path, ((1, {}),))
    where = Location(path=str(path))
    context = Context(as_of.isoformat(), {})
    findings = [from_problem(problem, where, TRUST) for problem in problems]
    findings += [finding for one in records for finding in _wrong(table, one, where, context)]
    return Unfinished(
        path=path,
        records=tuple((one.number, one.record) for one in records),
        findings=tuple(sorted(findings, key=lambda each: each.location.record or 0)),
        refused=not records or any(problem.refuses for problem in problems),
    )


def _wrong(table: RecordTable, one: Submitted, where: Location, context: Context) -> Iterator[Finding]:
    there = Location(path=where.path, record=one.number)
    wrong, _, _ = table.drafts()(one.record, context)
    for found in in_order(wrong):
        yield from_rule(table, found, one.places, there, TRUST)


def tell(unfinished: Unfinished, names: Collection[str] | None, *, err: bool) -> None:
    """Shows what is wrong in the file, as far as it bears on these elements and groups (all of them for None)."""
    told = [finding_line(finding) for finding in unfinished.findings if names is None or _bears_on(finding, names)]
    if told:
        click.echo("\n".join((visible(str(unfinished.path)), *told, "")), err=err)


def _bears_on(finding: Finding, names: Collection[str]) -> bool:
    """Findings of the record as a whole and of reading bear on everything."""
    first = finding.location.pointer.split("/")[1:2]
    return not first or first[0] in names


def by_record(answers: Sequence[tuple[int, Answer]], render: Callable[[Answer], Iterator[str]]) -> Iterator[str]:
    """What is rendered of each record, under its number where there are several."""
    for number, answer in answers:
        if len(answers) > 1:
            yield f"Record {number}\n\n"
        yield from (f"{line}\n" for line in render(answer))
