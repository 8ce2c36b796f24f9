"""What the cells below headers tell of how they are written. Of their text nothing is given back but common signs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from threedp_registry.compiled_support import is_date
from threedp_registry.definition.elements import DataElement, ElementType
from threedp_registry.definition.layouts import DATE_FORMS, Layout
from threedp_registry.submission.cells import date_reader
from threedp_registry.submission.typed import READERS, same

SEPARATORS = ";,/+&"
TRUTHS = (("Y", "N"), ("1", "0"), ("T", "F"), ("Yes", "No"))
"""How yes and no are written for short; the dictionary's own layouts use the first."""


@frozen(kw_only=True)
class Writing:
    """How cells are written: dates, several values in a cell, and by type or codelist what texts stand for."""

    dates: str
    separator: str
    values: Mapping[str, Mapping[str, str]]

    def reads(self, cell: str, element: DataElement) -> bool:
        """Whether the element's value, or its values, can be read from the cell."""
        parts = cell.split(self.separator) if element.multiple and self.separator else [cell]
        return all(self._one_reads(part.strip(), element) for part in parts)

    def _one_reads(self, text: str, element: DataElement) -> bool:
        if text.casefold() in {known.casefold() for known in self.values.get(name_of_values(element), ())}:
            return True
        if element.codelist is not None:
            codes = element.codelist.codes
            return text.casefold() in {known.casefold() for code in codes for known in (code.id, code.label)}
        if element.type is ElementType.DATE:
            return is_date(date_reader(self.dates)(text)) if self.dates else is_date(text)
        if element.type is ElementType.TEXT:
            return True
        return READERS.get(element.type.value, same)(text) is not text


def name_of_values(element: DataElement) -> str:
    """The name under which a layout says what texts stand for."""
    return element.codelist.id if element.codelist is not None else element.type.value


def writing_of(layout: Layout | None, elements: Mapping[tuple[str, ...], DataElement]) -> Writing:
    """How a layout writes cells."""
    columns = layout.columns if layout is not None else ()
    values: dict[str, dict[str, str]] = {}
    for column in columns:
        element = elements.get(tuple(step for step in column.path if isinstance(step, str)))
        if element is not None and column.values:
            values.setdefault(name_of_values(element), dict(column.values))
    return Writing(
        dates=next((column.dates for column in columns if column.dates), ""),
        separator=next((column.separator for column in columns if column.separator), ""),
        values=values,
    )


def date_forms(cells: Iterable[str]) -> frozenset[str]:
    """The forms that every one of the cells is a date in."""
    texts = frozenset(cells)
    return frozenset(form for form in DATE_FORMS if all(is_date(date_reader(form)(text)) for text in texts))


def truths(cells: Iterable[str], known: Mapping[str, str]) -> dict[str, str]:
    """What the other signs for yes and no stand for that the cells use; nothing where they use other texts as well."""
    used = {cell.casefold() for cell in cells}
    (yes, no), *others = TRUTHS
    for pair in others:
        if used and {yes, no} <= known.keys() and used <= {sign.casefold() for sign in pair}:
            return {pair[0]: known[yes], pair[1]: known[no]}
    return {}
