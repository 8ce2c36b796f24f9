"""Cells by what they are and what their column holds: what Excel did to a value, and the text that stands for it."""

from __future__ import annotations

import re

from attrs import field, frozen

from threedp_registry.compiled_support import ColumnRow, ElementShape, RuleRow
from threedp_registry.submission.row_plan import RowPlan
from threedp_registry.submission.typed import number
from threedp_registry.submission.workbook import grid, rules

SOMETHING = "#"
"""Stands for what a cell holds that has no text."""

_SCIENTIFIC = re.compile(r"-?[0-9](\.[0-9]+)?[eE]\+[0-9]{2,3}", re.ASCII)
_NUMERIC = ("number", "whole_number")
_TEXTS = {"text": "sn", "code": "sn", "date": "s", "true_false": "sb", "number": "n", "whole_number": "n"}
"""Kinds whose text is what an element of that type reads."""

_RULES = {
    grid.ERROR: rules.ERROR_CELL,
    grid.TIME: rules.TOOK_FOR_TIME,
    grid.PERCENT: rules.PERCENTAGE,
    grid.LONG_NUMBER: rules.LOST_DIGITS,
    grid.TOO_LONG: rules.LONG_CELL,
    grid.BROKEN: rules.BROKEN_CELL,
}
"""What to say of cells that come without a text."""


@frozen
class Noted:
    """A cell's text for the row, the rule that it breaks, and whether its value cannot be told."""

    text: str
    rule: RuleRow | None = None
    unread: bool = False


def _unread(rule: RuleRow | None = None) -> Noted:
    return Noted(SOMETHING, rule, unread=True)


@frozen
class TypedColumns:
    """A layout's columns by what they hold. `fine` has the kinds of cells whose text needs no second look."""

    plan: RowPlan
    fine: tuple[str, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        fine = [_fine(one) for one in self.plan.elements]
        object.__setattr__(self, "fine", tuple(fine))

    def noted(self, position: int, kind: str, text: str) -> Noted:
        """What a cell comes to that is not fine as it is."""
        element, column = self.plan.elements[position], self.plan.layout.columns[position]
        if element is None:
            return Noted(text or SOMETHING)
        if kind == grid.NOT_CALCULATED:
            return _unread()
        if kind in _RULES:
            return _unread(_RULES[kind])
        if kind in (grid.DATE, grid.DATE_WITH_TIME):
            return self._day(element, column, kind, text)
        if kind == grid.TRUTH:
            return Noted(_truth(element, text))
        if kind == grid.NUMBER:
            return _unread(rules.BARE_DATE) if element.type == "date" else Noted(text)
        return Noted(text, rules.NUMBER_AS_TEXT if number(text.strip()) != text.strip() else None)

    def _day(self, element: ElementShape, column: ColumnRow, kind: str, text: str) -> Noted:
        if element.type != "date":
            return _unread(rules.TOOK_FOR_DATE)
        rule = rules.TIME_OF_DAY if kind == grid.DATE_WITH_TIME else None
        return Noted(written(text, column.dates), rule)

    def is_scientific(self, position: int, text: str) -> bool:
        """Whether a text was a long number before Excel wrote it."""
        return self.is_of_digits(position) and _SCIENTIFIC.fullmatch(text) is not None

    def is_of_digits(self, position: int) -> bool:
        """Whether a number there stands for its digits, which may have had zeros before them."""
        element = self.plan.elements[position]
        return element is not None and element.type == "text"


def _fine(element: ElementShape | None) -> str:
    """The kinds of cells whose text is read as it is; in a column that is ignored, all that come with a text."""
    if element is None:
        return "".join(grid.KINDS - grid.UNREADABLE)
    return _TEXTS[element.type] + ("s" if element.multiple else "")


def written(day: str, form: str) -> str:
    """A day YYYY-MM-DD as the layout writes it."""
    return form.replace("yyyy", day[:4]).replace("mm", day[5:7]).replace("dd", day[8:]) if form else day


def _truth(element: ElementShape, text: str) -> str:
    """TRUE and FALSE are yes and no where these are the codes."""
    word = "yes" if text == "TRUE" else "no"
    return word if word in element.codes else text
