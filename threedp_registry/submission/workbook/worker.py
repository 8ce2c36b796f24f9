"""The process that reads a workbook: it is given the file's bytes, opens nothing, and may use little memory and time.

    standard input    a line of JSON with its limits, the size of the file, the file, then a line of JSON for each wish
    standard output   a line of JSON for each answer: `[kind, …]`

What is wrong with the workbook is an answer, too; a process that ends without one was stopped by its limits.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import BinaryIO

from attrs import define, field

from threedp_registry.submission.workbook.book import Book, Strings, read_book
from threedp_registry.submission.workbook.parts import Package, open_package
from threedp_registry.submission.workbook.room import RefusedError, Room
from threedp_registry.submission.workbook.sheet_xml import SheetReader, WireRow

ANSWER = 1 << 18
"""Rows are answered in lines of about so many characters."""


class _EnoughError(Exception):
    """As many rows were read as were asked for."""


def main() -> None:
    given, answers = sys.stdin.buffer, sys.stdout.buffer
    told = json.loads(given.readline())
    _limit(told["seconds"], told["memory"])
    data = given.read(told["size"])
    try:
        _Answers(answers, open_package(data, Room(**told["room"]))).all(given)
    except RefusedError as error:
        _say(answers, "refused", error.rule, error.detail)
    except (MemoryError, RecursionError):
        _say(answers, "refused", "stopped", "it takes more memory than this check uses")


def _limit(seconds: int, memory: int) -> None:
    """Takes what the system lets take: where it cannot limit a process, the counts of what is read still hold."""
    try:
        import resource
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):
            continue


def _say(answers: BinaryIO, kind: str, *what: object) -> None:
    answers.write(json.dumps([kind, *what], separators=(",", ":")).encode("ascii") + b"\n")
    answers.flush()


@define
class _Answers:
    """Answers wishes about one workbook."""

    answers: BinaryIO
    package: Package
    _book: Book = field(init=False)
    _strings: Strings = field(init=False)

    def all(self, wishes: BinaryIO) -> None:
        self._book = read_book(self.package)
        self._strings = Strings(self.package, self._book.strings)
        sheets = [[sheet.name, sheet.hidden] for sheet in self._book.sheets]
        _say(self.answers, "book", sheets, self._book.since_1904)
        for line in wishes:
            wish = json.loads(line)
            self._sheet(wish["sheet"], wish["rows"])

    def _sheet(self, number: int, most: int) -> None:
        """The first rows of a sheet that are not blank, and then its facts; `most` 0 for all."""
        rows = _Rows(lambda batch: _say(self.answers, "rows", batch), most)
        reader = SheetReader(self._book, self._strings, self.package.room, rows.take)
        try:
            self.package.parse(self._book.parts[number], reader)
        except _EnoughError:
            pass
        finally:
            rows.flush()
        _say(self.answers, "end", *reader.facts.all())


@define
class _Rows:
    """Gathers rows into answers."""

    give: Callable[[list[WireRow]], None]
    most: int
    _batch: list[WireRow] = field(factory=list, init=False)
    _size: int = 0
    _count: int = 0

    def take(self, row: WireRow) -> None:
        self._batch.append(row)
        self._count += 1
        self._size += 8 * len(row[1]) + sum(map(len, row[2]))
        if self._size > ANSWER:
            self.flush()
        if self._count == self.most:
            raise _EnoughError

    def flush(self) -> None:
        if self._batch:
            self.give(self._batch)
        self._batch, self._size = [], 0


if __name__ == "__main__":
    main()
