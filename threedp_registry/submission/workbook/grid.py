"""A sheet as a grid of cells with facts about them: what a workbook gives before anything knows what it records.

Columns count from 0, rows from 1 as the program shows them. Text is never cut: a cell that cannot be
read has a kind that says so, and no text.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

TEXT = "s"
NUMBER = "n"  # decimal text, the shortest that reads as the stored number
LONG_NUMBER = "l"  # a whole number of more digits than the program keeps, no text
DATE = "d"  # YYYY-MM-DD
DATE_WITH_TIME = "D"  # YYYY-MM-DD; its time of day is left out
TIME = "t"  # a time of day or a span of time, no text
PERCENT = "p"  # no text, for it is stored as a hundredth of what is shown
TRUTH = "b"  # TRUE or FALSE
ERROR = "e"  # such as #N/A, no text
NOT_CALCULATED = "f"  # a formula without a result, no text
TOO_LONG = "L"  # more characters than a cell can hold, no text
BROKEN = "x"  # what the file says the cell holds is not there, no text
KINDS = frozenset("snldDtpbefLx")
UNREADABLE = frozenset((LONG_NUMBER, TIME, PERCENT, ERROR, NOT_CALCULATED, TOO_LONG, BROKEN))
"""Kinds that come without a text."""

WIDEST, DEEPEST = 16_384, 1_048_576
"""Columns and rows of a sheet, by the file format."""


@frozen
class Sheet:
    """A sheet of cells, by its number from 0 among the workbook's sheets of cells."""

    number: int
    name: str
    hidden: bool


@frozen
class Row:
    """The cells of a row that are not blank, as three sequences of the same length, in the order of the file.

    `kinds` has a letter a cell. `formulas` and `twice` are the columns of formulas, and of cells that
    the file holds twice (the first is kept). A row that `is_again` stands where an earlier one stands
    already; one that `is_long` has more characters than a record can have, and its cells are left out.
    """

    number: int
    columns: Sequence[int]
    texts: Sequence[str]
    kinds: str
    formulas: Sequence[int] = ()
    twice: Sequence[int] = ()
    hidden: bool = False
    is_again: bool = False
    is_long: bool = False


@frozen
class Area:
    """Cells from a first to a last row and column, both included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    def __str__(self) -> str:
        first, last = (cell_name(self.first_row, self.first_column), cell_name(self.last_row, self.last_column))
        return first if first == last else f"{first}:{last}"


@frozen
class SheetEnd:
    """What is known of a sheet once all its rows are read. `filtered` is the area of a filter that is in use."""

    merged: tuple[Area, ...] = ()
    hidden_columns: tuple[tuple[int, int], ...] = ()
    filtered: Area | None = None


def letters(column: int) -> str:
    """A column's number from 1 as a spreadsheet program names it: 1 is A, 16384 is XFD."""
    name = ""
    while column:
        column, last = divmod(column - 1, 26)
        name = chr(ord("A") + last) + name
    return name


def cell_name(row: int, column: int) -> str:
    return f"{letters(column + 1)}{row}"


def column_number(name: str) -> int:
    """A column's number from its letters; -1 where it is none."""
    number = 0
    for letter in name:
        if not "A" <= letter <= "Z" or len(name) > 3:
            return -1
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1 if 0 < number <= WIDEST else -1
