"""The header row of a file, and some rows below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import frozen

from threedp_registry.compiled_support import RuleRow
from threedp_registry.errors import CannotCheck
from threedp_registry.submission.guards import MARK, Limits, first_look, is_workbook
from threedp_registry.submission.workbook import grid
from threedp_registry.submission.workbook.opened import NotReadError, Workbook, opened
from threedp_registry.submission.workbook.rules import REFUSALS

DELIMITERS = "|\t;,"
"""What may stand between the cells of a text file, the likeliest first; a workbook may be saved as text with that."""
EXAMPLES = 200
"""So many rows below the header are looked at."""
LOOKED_AT = 10
"""In a sheet the header row is one of so many."""


@frozen
class HeaderRow:
    """A file's headers and example rows, cell by cell as text.

    `named` tells how a column, from 0, is called where its header must not be shown.
    """

    headers: tuple[str, ...]
    examples: tuple[tuple[str, ...], ...]
    delimiter: str
    named: Callable[[int], str]

    def cells(self, column: int) -> tuple[str, ...]:
        """The cells below a header that are not blank."""
        return tuple(row[column] for row in self.examples if row[column])


def read_header_row(path: Path) -> HeaderRow:
    """The header row of a file: the first line of a text file, the fullest of a workbook's first rows.

    Raises `CannotCheck` where there is none to read.
    """
    refused = first_look(path)
    if refused is not None:
        raise _cannot(*refused)
    return _of_workbook(path) if is_workbook(path) else _of_text(path)


def _cannot(rule: RuleRow, detail: str = "") -> CannotCheck:
    said = f"{rule.message[0].upper()}{rule.message[1:]}"
    return CannotCheck(f"{said}{f' ({detail})' if detail else ''}. {rule.hint}")


# ---- text --------------------------------------------------------------------------------------------


def _of_text(path: Path) -> HeaderRow:
    most = Limits().line
    with path.open("rb") as file:
        lines = [file.readline(most + 1) for _ in range(EXAMPLES + 1)]
    if len(lines[0]) > most:
        raise CannotCheck("The first line is too long for a header row.")
    try:
        texts = [line.removeprefix(MARK).decode("utf-8").rstrip("\r\n") for line in lines if len(line) <= most]
    except UnicodeDecodeError:
        raise CannotCheck("The file is no UTF-8 text. Save it as UTF-8.") from None
    header, *examples = texts
    delimiter = next((sign for sign in DELIMITERS if sign in header), "")
    if not delimiter:
        raise CannotCheck("The first line has nothing between its cells. Give a file whose first line is a header row.")
    headers = _split(header, delimiter)
    rows = tuple(cells for line in examples if len(cells := _split(line, delimiter)) == len(headers))
    return HeaderRow(headers, rows, delimiter, lambda column: f"column {column + 1}")


def _split(line: str, delimiter: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.split(delimiter))


# ---- workbooks ---------------------------------------------------------------------------------------


def _of_workbook(path: Path) -> HeaderRow:
    try:
        with opened(path, Limits()) as workbook:
            header, below = _fullest(workbook)
    except NotReadError as error:
        raise _cannot(REFUSALS[error.rule], error.detail) from None
    width = max(header.columns, default=-1) + 1
    if width < 2:
        raise CannotCheck("No sheet has a header row. Give a workbook with one.")
    headers, *examples = (_texts(row, width) for row in (header, *below))
    return HeaderRow(headers, tuple(examples), DELIMITERS[0], lambda column: f"column {grid.letters(column + 1)}")


def _fullest(workbook: Workbook) -> tuple[grid.Row, Sequence[grid.Row]]:
    """Of the first rows of all sheets the one with the most texts, the first of several; and the rows below it."""
    best: tuple[grid.Row, Sequence[grid.Row]] = (grid.Row(0, (), (), ""), ())
    for sheet in workbook.sheets:
        rows = workbook.head(sheet, LOOKED_AT + EXAMPLES)
        for number, row in enumerate(rows[:LOOKED_AT]):
            if row.kinds.count(grid.TEXT) > best[0].kinds.count(grid.TEXT):
                best = row, rows[number + 1 :]
    return best


def _texts(row: grid.Row, width: int) -> tuple[str, ...]:
    """The texts of the row's cells in so many columns; what is no text and no number is left out."""
    texts = [""] * width
    for column, text, kind in zip(row.columns, row.texts, row.kinds, strict=True):
        if column < width and kind in (grid.TEXT, grid.NUMBER):
            texts[column] = text.strip()
    return tuple(texts)
