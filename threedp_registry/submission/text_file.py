"""Upload text files: one record a line, its elements in the layout's order, streamed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from attrs import define, field

from threedp_registry.compiled_support import GroupShape, LayoutTable
from threedp_registry.submission.guards import MARK, Limits
from threedp_registry.submission.header import is_header
from threedp_registry.submission.layout import file_rule
from threedp_registry.submission.problems import ENCODING, LONG_LINE, Problem
from threedp_registry.submission.records import Submitted
from threedp_registry.submission.row import RowReader
from threedp_registry.submission.row_plan import TextLine

CRLF = b"\r\n"
Read = Iterator[Submitted | Problem]


@define
class TextReader:
    """Reads one upload text file; afterwards `headers` tells how many lines were passed over as header rows."""

    layout: LayoutTable
    shape: GroupShape
    facility: str | None
    limits: Limits
    headers: int = 0
    _number: int = 0
    _bare_ends: int = 0
    _first_bare: int = 0
    _row: RowReader = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._row = RowReader(self.layout, self.shape, self.facility)

    @property
    def ignored(self) -> int:
        """Cells that were not blank in columns declared ignored."""
        return self._row.ignored

    def read(self, file: BinaryIO) -> Read:
        """The records in order, each after the problems of its line; problems of the whole file come last."""
        line_number, most = 0, self.limits.line
        while line := file.readline(most + 1):
            line_number += 1
            if len(line) > most:
                yield self._too_long(file, line, line_number)
                continue
            yield from self._line(line, line_number)
        if self._bare_ends:
            count = "1 line ends" if self._bare_ends == 1 else f"{self._bare_ends} lines end"
            yield self._problem("line_ending", self._first_bare, detail=f"{count} otherwise, the first is this one")

    def _too_long(self, file: BinaryIO, line: bytes, line_number: int) -> Problem:
        while line and not line.endswith(b"\n"):
            line = file.readline(self.limits.line)
        self._number += 1
        return Problem(rule=LONG_LINE, line=line_number, column=1, number=self._number, refuses=True)

    def _line(self, line: bytes, line_number: int) -> Read:
        line = self._without_end(line, line_number)
        if line_number == 1 and line.startswith(MARK):
            line = line.removeprefix(MARK)
            yield self._problem("leading_blank", 1, 1, detail="a byte order mark")
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError as error:
            self._number += 1
            column = len(line[: error.start].decode("utf-8")) + 1
            yield Problem(rule=ENCODING, line=line_number, column=column, number=self._number, refuses=True)
            return
        yield from self._text(text, line_number)

    def _without_end(self, line: bytes, line_number: int) -> bytes:
        if line.endswith(CRLF):
            return line[:-2]
        if not line.endswith(b"\n"):
            return line
        self._bare_ends += 1
        self._first_bare = self._first_bare or line_number
        return line[:-1]

    def _text(self, text: str, line_number: int) -> Read:
        cells = text.split(self.layout.delimiter)
        if line_number == 1 and is_header(cells, self.layout):
            self.headers += 1
            yield self._problem("header_row", 1, 1)
            return
        self._number += 1
        if "\r" in text:
            yield self._problem("stray_return", line_number, text.index("\r") + 1, self._number)
            cells = [cell.replace("\r", "") for cell in cells]
        if len(cells) != len(self.layout.columns):
            detail = f"{len(cells)} instead of {len(self.layout.columns)}"
            yield self._problem("element_count", line_number, 1, self._number, detail, refuses=True)
            return
        problems, record = self._row.read(text, cells, TextLine(text, self.layout.delimiter, line_number), self._number)
        yield from problems
        yield record

    def _problem(
        self,
        name: str,
        line: int,
        column: int = 1,
        number: int | None = None,
        detail: str = "",
        *,
        refuses: bool = False,
    ) -> Problem:
        return Problem(
            rule=file_rule(self.layout, name), line=line, column=column, number=number, detail=detail, refuses=refuses
        )
