"""What the cells of a column stand for. A text is read once by the column's rules, then remembered."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol

from attrs import define, field, frozen

from threedp_registry.compiled_support import ColumnRow, ElementShape
from threedp_registry.submission.typed import READERS, same

ReadCell = Callable[[str], object]


class Values(Protocol):
    """What the texts of cells stand for. Looking up is what a row does most, so it is no call."""

    def __getitem__(self, cell: str, /) -> object: ...


REMEMBERED, LONGEST = 1000, 32
"""How many texts are remembered, and of how many characters at most: memory stays flat whatever the file holds."""

_DATE_PARTS = {"yyyy": "(?P<year>[0-9]{4})", "mm": "(?P<month>[0-9]{2})", "dd": "(?P<day>[0-9]{2})"}


class _Memory(dict[str, object]):
    """Texts with their values; one that is not there yet is read."""

    def __init__(self, read: ReadCell) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: str) -> object:
        value = self._read(cell)
        if len(cell) <= LONGEST and len(self) < REMEMBERED:
            self[cell] = value
        return value


@frozen
class _Several:
    """Cells of several values, which read one by one."""

    separator: str
    values: Values | None

    def __getitem__(self, cell: str, /) -> object:
        parts = [part.strip() for part in cell.split(self.separator)]
        return parts if self.values is None else [self.values[part] for part in parts]


@define
class CellReaders:
    """Readers of a layout's cells; columns that read alike share one, with what it remembers."""

    _made: dict[tuple[object, ...], _Memory] = field(factory=dict, init=False)

    def of(self, column: ColumnRow, element: ElementShape) -> Values | None:
        """What the cells of the column stand for; None where their text is the value."""
        one = self._one(column, element)
        return _Several(column.separator, one) if element.multiple else one

    def _one(self, column: ColumnRow, element: ElementShape) -> _Memory | None:
        alike = (element.type, column.dates, tuple(column.values.items()), tuple(element.codes.items()))
        if alike not in self._made:
            read = _one_value(column, element)
            if read is same:
                return None
            self._made[alike] = _Memory(read)
        return self._made[alike]


def _one_value(column: ColumnRow, element: ElementShape) -> ReadCell:
    if element.type == "date":
        return date_reader(column.dates) if column.dates else same
    if element.codes:
        known = {
            **{label.casefold(): code for code, label in element.codes.items()},
            **{code.casefold(): code for code in element.codes},
            **{text.casefold(): value for text, value in column.values.items()},
        }
        return lambda cell: known.get(cell.casefold(), cell)
    reader = READERS.get(element.type, same)
    if not column.values:
        return reader
    values = {text.casefold(): value for text, value in column.values.items()}
    return lambda cell: reader(values.get(cell.casefold(), cell))


def date_reader(form: str) -> ReadCell:
    """Reads dates as the layout writes them; in any other form it is no date, even one that would read elsewhere."""
    pattern = re.escape(form)
    for part, group in _DATE_PARTS.items():
        pattern = pattern.replace(part, group)
    fullmatch = re.compile(pattern, re.ASCII).fullmatch

    def read(cell: str) -> object:
        match = fullmatch(cell)
        return f"{match['year']}-{match['month']}-{match['day']}" if match else ""

    return read
