"""The rows of a sheet's part, read in the worker as the parser comes by them.

Nearly all that a sheet holds are cells, `<c r="F17" s="2" t="s"><v>41</v></c>`, and nearly all that
reading costs is what happens at each of them: it stands in few calls, and looks up rather than reads.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

from attrs import define, field

from threedp_registry.submission.workbook.book import Book, Strings, TextParts, unescaped
from threedp_registry.submission.workbook.grid import (
    BROKEN,
    DEEPEST,
    ERROR,
    NOT_CALCULATED,
    NUMBER,
    TEXT,
    TOO_LONG,
    TRUTH,
    WIDEST,
    column_number,
)
from threedp_registry.submission.workbook.numbers import Read, read_iso, read_number
from threedp_registry.submission.workbook.room import DEEP, TOO_DEEP, RefusedError, Room
from threedp_registry.submission.workbook.sheet_facts import SheetFacts, whole

WireRow = tuple[int, list[int], list[str], str, list[int], list[int], bool, bool, bool]
"""A `Row` on its way from the worker."""

Take = Callable[[WireRow], None]
REMEMBERED, LONGEST = 10_000, 32
"""How many names and stored values are remembered with what they stand for, and of how many characters at most."""

LONG = 1_000
"""Texts of more characters are long."""

_DIGITS = "0123456789"
_BLANK: Read = (TEXT, "")

_AROUND, _ROWS, _CELLS, _CELL, _VALUE = range(5)
"""Where the parser is: outside of the rows, between rows, between cells, in a cell, in its value."""

_EXPECTED = {"row": _ROWS, "c": _CELLS, "v": _CELL}
"""The element that leads further in, from where it is expected."""


class _Expected(dict[str, int]):
    """Where an element of that name is expected; -1 for those that are only passed by."""

    def __missing__(self, name: str) -> int:
        place = _EXPECTED.get(name.rpartition("}")[2], -1)
        if len(self) < REMEMBERED:
            self[name] = place
        return place


class _Columns(dict[str, int]):
    """The numbers of columns by their letters."""

    def __missing__(self, name: str) -> int:
        number = column_number(name)
        if number < 0:
            raise RefusedError("damaged", "a cell has no place")
        self[name] = number
        return number


class _Values(dict[str, Read]):
    """Stored values with what they stand for."""

    def __init__(self, read: Callable[[str], Read]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, raw: str) -> Read:
        read = self._read(raw)
        if len(raw) <= LONGEST and len(self) < REMEMBERED:
            self[raw] = read
        return read


@define
class SheetReader:
    """A handler that gives each row that is not blank to `take`; afterwards `facts` has what stands around the rows."""

    book: Book
    strings: Strings
    room: Room
    take: Take
    facts: SheetFacts = field(factory=SheetFacts, init=False)
    _names: _Expected = field(factory=_Expected, init=False)
    _letters: _Columns = field(factory=_Columns, init=False)
    _shared: _Values = field(init=False)
    _numbers: dict[str, _Values] = field(factory=dict, init=False)
    _at: int = field(default=_AROUND, init=False)
    _aside: int = field(default=0, init=False)
    _around: int = field(default=0, init=False)
    _cells: int = field(default=0, init=False)
    _row: int = field(default=0, init=False)
    _row_name: str = field(default="0", init=False)
    _last_row: int = field(default=0, init=False)
    _hidden: bool = field(default=False, init=False)
    _column: int = field(default=-1, init=False)
    _cell: dict[str, str] = field(factory=dict, init=False)
    _value: str = field(default="", init=False)
    _formula: bool = field(default=False, init=False)
    _inline: TextParts = field(init=False)
    _there: dict[int, Read] = field(factory=dict, init=False)
    _formulas: list[int] = field(factory=list, init=False)
    _twice: list[int] = field(factory=list, init=False)
    _long_texts: int = field(default=0, init=False)
    _others: int = field(default=0, init=False)

    def __attrs_post_init__(self) -> None:
        self._inline = TextParts(self.room.cell)
        self._shared = _Values(self._shared_text)

    # ---- what the parser comes by ---------------------------------------------------------------

    def start(self, name: str, attributes: dict[str, str]) -> None:
        at = self._at
        if self._names[name] == at and not self._aside:
            self._at = at + 1
            if at == _CELLS:
                self._cell = attributes
            elif at == _ROWS:
                self._open_row(attributes)
        else:
            self._open_other(name.rpartition("}")[2], attributes)

    def text(self, data: str) -> None:
        if self._at == _VALUE:
            if len(self._value) <= self.room.cell:
                self._value += data
        elif self._at == _CELL:
            self._inline.add(data)

    def end(self, name: str) -> None:
        if self._aside or not self._at:
            self._aside -= 1
            self._inline.end(name.rpartition("}")[2])
            return
        at = self._at = self._at - 1
        if at == _CELLS:
            self._close_cell()
        elif at == _ROWS:
            self._close_row()
        elif at == _AROUND:
            self._aside = self._around

    def _open_other(self, name: str, attributes: dict[str, str]) -> None:
        """What leads to no cell: it is passed by with all that is in it. What stands around all rows has facts."""
        if self._at == _AROUND:
            if name == "sheetData":
                self._at, self._around, self._aside = _ROWS, self._aside, 0
                return
            self.facts.add(name, attributes)
        elif self._at == _CELL:
            self._formula = self._formula or name == "f"
            self._inline.start(name)
        self._aside += 1
        if self._aside > DEEP:
            raise RefusedError("hostile", TOO_DEEP)
        self._count_other()

    def _count_other(self) -> None:
        self._others += 1
        if self._others > 2 * self.room.cells:
            raise RefusedError("too_much", f"it has more than {self.room.cells:,} cells, or as much beside them")

    # ---- rows -----------------------------------------------------------------------------------

    def _open_row(self, attributes: dict[str, str]) -> None:
        self._row = whole(attributes.get("r"), self._row + 1)
        if not 0 < self._row <= DEEPEST:
            raise RefusedError("damaged", "a row has no place")
        self._row_name = str(self._row)
        self._count_other()
        self._hidden = attributes.get("hidden", "0") in ("1", "true")
        self._column = -1

    def _close_row(self) -> None:
        there = self._there
        if not there:
            return
        columns, kinds, texts = (
            list(there),
            "".join([kind for kind, _ in there.values()]),
            [one for _, one in there.values()],
        )
        is_long = self._is_long(kinds, texts)
        is_again = self._row <= self._last_row
        self._last_row = max(self._row, self._last_row)
        if is_long:
            columns, kinds, texts = [], "", []
        marks = (self._hidden, is_again, is_long)
        self.take((self._row, columns, texts, kinds, self._formulas, self._twice, *marks))
        self._there, self._formulas, self._twice = {}, [], []

    def _is_long(self, kinds: str, texts: list[str]) -> bool:
        """Whether the row has more characters than a record can; long texts are counted, for many cells may use one."""
        characters = sum(map(len, texts))
        if characters > LONG or TOO_LONG in kinds:
            self._long_texts += sum(length for length in map(len, texts) if length > LONG)
            self._long_texts += self.room.cell * kinds.count(TOO_LONG)
            if self._long_texts > self.room.long_texts:
                raise RefusedError("too_much", f"its long texts come to more than {self.room.long_texts:,} characters")
        return characters > self.room.row

    # ---- cells ----------------------------------------------------------------------------------

    def _close_cell(self) -> None:
        cell, value = self._cell, self._value
        place = cell.get("r")
        if place is None:
            self._column = column = self._column + 1
        else:
            name = place.rstrip(_DIGITS)
            self._column = column = self._letters[name]
            if place[len(name) :] != self._row_name:
                raise RefusedError("damaged", "a cell stands in another row than its own")
        kind = cell.get("t", "n")
        if not value:
            read = self._inline_text() if kind == "inlineStr" else _BLANK
        elif kind == "s":
            read = self._shared[value]
        elif kind == "n":
            style = cell.get("s", "0")
            read = (self._numbers.get(style) or self._numbers_of(style))[value]
        else:
            read = self._written(kind, value)
        if self._formula:
            read = self._calculated(column, read)
        if read[1] or read[0] != TEXT:
            if column in self._there:
                self._twice.append(column)
            else:
                self._there[column] = read
        self._value = ""
        self._cells += 1
        if self._cells > self.room.cells or column >= WIDEST:
            self._refuse_cell()

    def _refuse_cell(self) -> NoReturn:
        if self._column >= WIDEST:
            raise RefusedError("damaged", "a cell has no place")
        raise RefusedError("too_much", f"it has more than {self.room.cells:,} cells")

    def _calculated(self, column: int, read: Read) -> Read:
        """What a formula came to; one that came to no text may not have been calculated at all."""
        self._formula = False
        self._formulas.append(column)
        return (NOT_CALCULATED, "") if read == _BLANK else read

    def _inline_text(self) -> Read:
        text = self._inline.take()
        return (TOO_LONG, "") if text is None else (TEXT, text)

    def _shared_text(self, raw: str) -> Read:
        texts = self.strings.all()
        number = whole(raw.strip(), -1)
        if not 0 <= number < len(texts):
            return BROKEN, ""
        text = texts[number]
        return (TOO_LONG, "") if text is None else (TEXT, text)

    def _numbers_of(self, style: str) -> _Values:
        """What stored numbers stand for under a cell format."""
        number, shows = whole(style, 0), self.book.shows
        shown = shows[number] if number < len(shows) else NUMBER
        values = _Values(lambda raw: read_number(raw.strip(), shown, since_1904=self.book.since_1904))
        if len(self._numbers) < REMEMBERED:
            self._numbers[style] = values
        return values

    def _written(self, kind: str, value: str) -> Read:
        """Values that say themselves what they are."""
        if kind == "inlineStr":
            return self._inline_text()
        if kind == "str":
            return (TOO_LONG, "") if len(value) > self.room.cell else (TEXT, unescaped(value))
        if kind == "b":
            return TRUTH, "TRUE" if value.strip() in ("1", "true") else "FALSE"
        if kind == "d":
            return read_iso(value.strip())
        return (ERROR, "") if kind == "e" else (BROKEN, "")
