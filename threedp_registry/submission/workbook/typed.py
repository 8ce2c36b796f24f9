"""The cells of a row by what they are and what their columns hold: their texts, and what Excel did to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import field, frozen

from threedp_registry.compiled_support import ColumnRow, ElementShape, RuleRow
from threedp_registry.submission.layout import file_rule
from threedp_registry.submission.row_plan import RowPlan
from threedp_registry.submission.typed import number
from threedp_registry.submission.workbook import cell_rules, grid, rules
from threedp_registry.submission.workbook.columns import Columns
from threedp_registry.submission.workbook.grid import Row

SOMETHING = "#"
"""Stands for what a cell holds that has no text."""

_SCIENTIFIC = re.compile(r"-?[0-9](\.[0-9]+)?[eE]\+[0-9]{2,3}", re.ASCII)
_NOT_A_SPACE = re.compile("[\u00a0\u2007\u200b\u202f\u2060\ufeff]")
_TEXTS = {"text": "sn", "code": "sn", "date": "s", "true_false": "sb", "number": "n", "whole_number": "n"}
"""Kinds whose text is what an element of that type reads."""

_RULES = {
    grid.ERROR: cell_rules.ERROR_CELL,
    grid.TIME: cell_rules.TOOK_FOR_TIME,
    grid.PERCENT: cell_rules.PERCENTAGE,
    grid.LONG_NUMBER: cell_rules.LOST_DIGITS,
    grid.TOO_LONG: cell_rules.LONG_CELL,
    grid.BROKEN: cell_rules.BROKEN_CELL,
}
"""What to say of cells that come without a text."""


@frozen
class Noted:
    """A cell's text for the row, the rule that it breaks, and whether its value cannot be told."""

    text: str
    rule: RuleRow | None = None
    unread: bool = False


@frozen
class TypedRow:
    """A row's texts in the layout's order, and joined; the rules that cells break, by the sheet's columns.

    `unread` are the layout's columns whose value cannot be told, `outside` the sheet's that are none of them.
    """

    cells: list[str]
    text: str
    found: list[tuple[int, RuleRow]]
    unread: list[int]
    outside: list[int]


def _unread(rule: RuleRow | None = None) -> Noted:
    return Noted(SOMETHING, rule, unread=True)


@frozen
class TypedColumns:
    """A layout's columns by what they hold. `fine` has the kinds of cells whose text needs no second look."""

    plan: RowPlan
    fine: tuple[str, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "fine", tuple(_fine(one) for one in self.plan.elements))

    def row(self, row: Row, columns: Columns) -> TypedRow:
        """The row as the layout's columns see it."""
        fine, position_of = self.fine, columns.position
        cells = [""] * len(fine)
        found: list[tuple[int, RuleRow]] = []
        unread: list[int] = []
        outside: list[int] = []
        for column, text, kind in zip(row.columns, row.texts, row.kinds, strict=True):
            position = position_of.get(column, -1)
            if position < 0:
                outside.append(column)
            elif kind in fine[position]:
                cells[position] = text
            else:
                noted = self._noted(position, kind, text)
                cells[position] = noted.text
                unread += [position] if noted.unread else []
                found += [(column, noted.rule)] if noted.rule else []
        joined = self.plan.layout.delimiter.join(cells)
        if self._may_be_odd(joined):
            for position, noted in self._odd(cells):
                cells[position] = noted.text
                unread += [position] if noted.unread else []
                found += [(columns.column[position], noted.rule)] if noted.rule else []
        found.extend((column, file_rule(self.plan.layout, "formula")) for column in row.formulas)
        found.extend((column, rules.TWICE) for column in row.twice)
        return TypedRow(cells, joined, found, unread, outside)

    def _noted(self, position: int, kind: str, text: str) -> Noted:
        """What a cell comes to that is not fine as it is."""
        element, column = self.plan.elements[position], self.plan.layout.columns[position]
        if element is None:
            return Noted(text or SOMETHING)
        if kind == grid.NOT_CALCULATED:
            return _unread()
        if kind in _RULES:
            return _unread(_RULES[kind])
        if kind in (grid.DATE, grid.DATE_WITH_TIME):
            return _day(element, column, kind, text)
        if kind == grid.TRUTH:
            return Noted(_truth(element, text))
        if kind == grid.NUMBER:
            return _unread(cell_rules.BARE_DATE) if element.type == "date" else Noted(text)
        return Noted(text, cell_rules.NUMBER_AS_TEXT if number(text.strip()) != text.strip() else None)

    def _may_be_odd(self, joined: str) -> bool:
        """False where no cell holds a sign that is looked for."""
        return joined.count(self.plan.layout.delimiter) >= len(self.fine) or "+" in joined or not joined.isascii()

    def _odd(self, cells: list[str]) -> Iterator[tuple[int, Noted]]:
        """Cells with signs in them that people do not see or mean."""
        for position, cell in enumerate(cells):
            if self.plan.layout.delimiter in cell:
                yield position, Noted(cell, file_rule(self.plan.layout, "bar_in_cell"))
            if _NOT_A_SPACE.search(cell.strip()):
                yield position, Noted(cell, cell_rules.NONBREAKING)
            if self.is_of_digits(position) and _SCIENTIFIC.fullmatch(cell.strip()):
                yield position, _unread(cell_rules.SCIENTIFIC)

    def is_of_digits(self, position: int) -> bool:
        """Whether a number there stands for its digits, which may have had zeros before them."""
        element = self.plan.elements[position]
        return element is not None and element.type == "text"


def _fine(element: ElementShape | None) -> str:
    """The kinds of cells whose text is read as it is; in a column that is ignored, all that come with a text."""
    if element is None:
        return "".join(grid.KINDS - grid.UNREADABLE)
    return _TEXTS[element.type] + ("s" if element.multiple else "")


def _day(element: ElementShape, column: ColumnRow, kind: str, text: str) -> Noted:
    if element.type != "date":
        return _unread(cell_rules.TOOK_FOR_DATE)
    return Noted(written(text, column.dates), cell_rules.TIME_OF_DAY if kind == grid.DATE_WITH_TIME else None)


def written(day: str, form: str) -> str:
    """A day YYYY-MM-DD as the layout writes it."""
    return form.replace("yyyy", day[:4]).replace("mm", day[5:7]).replace("dd", day[8:]) if form else day


def _truth(element: ElementShape, text: str) -> str:
    """TRUE and FALSE are yes and no where these are the codes."""
    word = "yes" if text == "TRUE" else "no"
    return word if word in element.codes else text
