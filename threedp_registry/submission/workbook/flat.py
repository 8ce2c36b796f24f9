"""The flat sheet of a workbook: a row a record in the layout's columns, read as a line of upload text is."""

from __future__ import annotations

from collections.abc import Iterator

from threedp_registry.submission.problems import Problem
from threedp_registry.submission.workbook import rules
from threedp_registry.submission.workbook.choice import Choice, choose
from threedp_registry.submission.workbook.columns import by_header, by_position
from threedp_registry.submission.workbook.opened import Workbook
from threedp_registry.submission.workbook.sheet_rows import Read, SheetReader


def read_flat(workbook: Workbook, reader: SheetReader) -> Read:
    """The records of the one sheet that holds them, and what is wrong with the others."""
    choice = choose(workbook, reader.plan)
    if choice is None:
        return
    if choice.header is None and not choice.fits:
        yield Problem(rule=rules.NOT_THE_LAYOUT, sheet=choice.sheet.name, number=1, refuses=True)
    elif choice.header is None:
        yield from reader.read(workbook, choice.sheet, by_position(reader.layout))
    else:
        columns, problems = by_header(choice.header, choice.sheet, reader.layout)
        yield from problems
        yield from reader.read(workbook, choice.sheet, columns)
    yield from _others(workbook, choice)


def _others(workbook: Workbook, choice: Choice) -> Iterator[Problem]:
    """Sheets that hold something and are not read, with how much of it."""
    for sheet in choice.others:
        yield Problem(rule=rules.OTHER_SHEET, sheet=sheet.name, detail=workbook.cells_in(sheet))
