"""Which column of the layout each column of a sheet is: told by the header row where there is one, else by position."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import pairwise

from attrs import field, frozen

from threedp_registry.compiled_support import LayoutTable, RuleRow
from threedp_registry.submission.header import fold, is_header, named_columns
from threedp_registry.submission.layout import file_rule
from threedp_registry.submission.problems import Problem
from threedp_registry.submission.workbook import rules
from threedp_registry.submission.workbook.grid import Row, Sheet

LOOKED_AT = 10
"""A header row is looked for in so many rows."""


@frozen
class Columns:
    """`position` gives the layout's column of each column of the sheet, `column` the other way round; both from 0.

    `unread` are the columns whose header leads nowhere: the rule that it breaks, and words that describe it.
    `header` is the header row's number, 0 without one.
    """

    position: Mapping[int, int]
    column: Mapping[int, int]
    unread: Mapping[int, tuple[RuleRow, str]] = field(factory=dict)
    header: int = 0


def header_in(rows: list[Row], layout: LayoutTable) -> Row | None:
    """The first of the rows that is a header row."""
    return next((row for row in rows if is_header(row.texts, layout)), None)


def by_position(layout: LayoutTable) -> Columns:
    same = {number: number for number in range(len(layout.columns))}
    return Columns(same, same)


def by_header(row: Row, sheet: Sheet, layout: LayoutTable) -> tuple[Columns, list[Problem]]:
    """The columns that a header row names, and what is wrong with the row as a whole."""
    columns = by_names(row, named_columns(layout), [column.header for column in layout.columns])
    about = _about_all(columns.position, sheet, row, layout)
    return columns, [_problem(file_rule(layout, "header_row"), sheet, row), *about]


def by_names(row: Row, named: Mapping[str, int], titles: Sequence[str]) -> Columns:
    """The columns that a header row names; `named` has their folded names, `titles` are what they are called."""
    positions: dict[int, int] = {}
    columns: dict[int, int] = {}
    unread: dict[int, tuple[RuleRow, str]] = {}
    for column, text in zip(row.columns, row.texts, strict=True):
        position = named.get(fold(text))
        if position is None:
            unread[column] = (rules.UNKNOWN_COLUMN, _described(text, named, titles))
        elif position in columns:
            unread[column] = (rules.COLUMN_TWICE, titles[position])
        else:
            positions[column], columns[position] = position, column
    return Columns(positions, columns, unread, row.number)


def _about_all(positions: Mapping[int, int], sheet: Sheet, row: Row, layout: LayoutTable) -> Iterator[Problem]:
    """Columns that are missing, and columns out of order."""
    if len(positions) != len(layout.columns):
        first = next(number for number in range(len(layout.columns)) if number not in positions.values())
        detail = f"{len(positions)} instead of {len(layout.columns)}; insert what is missing, first of all {{}}"
        yield _problem(
            file_rule(layout, "element_count"), sheet, row, None, detail.format(layout.columns[first].header)
        )
    there = sorted(positions)
    for before, column in pairwise(there):
        if positions[column] < positions[before]:
            yield _problem(rules.COLUMN_ORDER, sheet, row, column, layout.columns[positions[column]].header)
            return


def _described(text: str, named: Mapping[str, int], titles: Sequence[str]) -> str:
    """An unknown header may be somebody's name: it is never quoted."""
    close = get_close_matches(fold(text)[:100], named, 1)
    count = f"{len(text)} character" + ("" if len(text) == 1 else "s")
    return f"{count}; the closest known is {titles[named[close[0]]]}" if close else count


def _problem(rule: RuleRow, sheet: Sheet, row: Row, column: int | None = None, detail: str = "") -> Problem:
    return Problem(
        rule=rule,
        sheet=sheet.name,
        line=row.number,
        column=None if column is None else column + 1,
        detail=detail,
    )
