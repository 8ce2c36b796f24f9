"""The header row of a file, and some rows below it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from attrs import frozen

from threedp_registry.errors import CannotCheck
from threedp_registry.submission.guards import MARK, Limits, first_look

DELIMITERS = "|\t;,"
"""What may stand between the cells of a text file, the likeliest first."""
EXAMPLES = 200
"""So many rows below the header are looked at."""


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
    """The header row of a text file, which is its first line. Raises `CannotCheck` where there is none to read."""
    refused = first_look(path)
    if refused is not None:
        raise CannotCheck(f"{refused[0].message}. {refused[0].hint}")
    with path.open("rb") as file:
        lines = [file.readline(Limits().line + 1) for _ in range(EXAMPLES + 1)]
    if len(lines[0]) > Limits().line:
        raise CannotCheck("The first line is too long for a header row.")
    try:
        texts = [line.removeprefix(MARK).decode("utf-8").rstrip("\r\n") for line in lines if len(line) <= Limits().line]
    except UnicodeDecodeError:
        raise CannotCheck("The file is no UTF-8 text. Save it as UTF-8.") from None
    header, *examples = texts
    delimiter = next((sign for sign in DELIMITERS if sign in header), "")
    if not delimiter:
        raise CannotCheck("The first line has nothing between its cells. Give a file whose first line is a header row.")
    headers = _cells(header, delimiter)
    rows = tuple(cells for line in examples if len(cells := _cells(line, delimiter)) == len(headers))
    return HeaderRow(headers, rows, delimiter, lambda column: f"column {column + 1}")


def _cells(line: str, delimiter: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.split(delimiter))
