"""A record as it was read, with the places its parts came from."""

from __future__ import annotations

import re
from typing import Protocol

from attrs import frozen

from threedp_registry.compiled_support import JsonRecord
from threedp_registry.submission.workbook.grid import letters


@frozen
class Place:
    """Line and column, both from 1; `header` is the name of the column in a file that has columns.

    `items` are the numbers that items have there, from the outermost group, where the file numbers them.
    In a workbook `sheet` is the sheet's name, the line is a row, and without one of the two the place is
    a whole row, a whole column, or the sheet. `hint` is what to say beside what is wrong with a value there.
    """

    line: int | None = None
    column: int | None = None
    header: str = ""
    items: tuple[int, ...] = ()
    sheet: str = ""
    hint: str = ""

    @property
    def cell(self) -> str | None:
        """The place in a workbook as it is written there: `Cases!F17`, `Cases!17:17`, `'Our cases'!F:F`."""
        if not self.sheet:
            return None
        name = self.sheet if _PLAIN_NAME.fullmatch(self.sheet) else "'" + self.sheet.replace("'", "''") + "'"
        column = "" if self.column is None else letters(self.column)
        row = "" if self.line is None else str(self.line)
        if not column and not row:
            return name
        return f"{name}!{column}{row}" if column and row else f"{name}!{column}{row}:{column}{row}"


_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.]*", re.ASCII)


class Places(Protocol):
    """Finds the place of a part of a record, worked out only when a finding asks for it."""

    @property
    def line(self) -> int:
        """The line the record starts in, 0 where there are no lines."""
        ...

    def place_of(self, pointer: str, key: str | None = None) -> Place:
        """The place of what the pointer leads to, or of `key` in it; of the nearest part around it that is there."""
        ...


@frozen
class _Nowhere:
    """Records in memory have no lines."""

    line: int = 0

    def place_of(self, pointer: str, key: str | None = None) -> Place:  # noqa: ARG002 - nothing to look up
        return Place()


NOWHERE = _Nowhere()


@frozen
class Submitted:
    """One record, typed as far as its text could be read, and its number in the file from 1.

    Required findings and positions at pointers that start with one of `suspended` are not judged. What is
    wrong with the values at `told` was found when they were read: they get no second finding.
    """

    record: JsonRecord
    number: int
    places: Places
    suspended: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
