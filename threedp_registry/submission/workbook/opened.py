"""A workbook as whoever checks it sees it: its sheets and their rows. Reading itself happens in another process.

with opened(path, limits) as workbook:
    for sheet in workbook.sheets:
        first = workbook.head(sheet, 10)
        for row in workbook.rows(sheet): …
        workbook.end.merged
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer
from time import monotonic
from typing import IO, cast

from attrs import asdict, define, field

from threedp_registry.submission.guards import Limits
from threedp_registry.submission.workbook.grid import Area, Row, Sheet, SheetEnd
from threedp_registry.submission.workbook.room import Room
from threedp_registry.submission.workbook.sheet_facts import WireEnd
from threedp_registry.submission.workbook.sheet_xml import WireRow

PIECE = 1 << 20
_WORK = "import sys; sys.path[:] = {path!r}; from threedp_registry.submission.workbook.worker import main; main()"
TIME, ENDED = "it takes more time than this check takes", "the process that reads it ended before it was done"


class NotReadError(Exception):
    """The workbook cannot be read, or no further: the name of the rule, and words that explain it."""

    def __init__(self, rule: str, detail: str = "") -> None:
        super().__init__(rule, detail)
        self.rule, self.detail = rule, detail


@define
class Workbook:
    """A workbook that is being read; see `opened`. `end` are the facts of the sheet that was last read to its end.

    Rows that were asked for must be read to their end before others are asked for.
    """

    _worker: _Worker
    sheets: tuple[Sheet, ...]
    since_1904: bool
    end: SheetEnd = field(factory=SheetEnd, init=False)

    def head(self, sheet: Sheet, count: int) -> list[Row]:
        """The sheet's first rows that are not blank."""
        return list(self._rows(sheet, count))

    def rows(self, sheet: Sheet) -> Iterator[Row]:
        """All rows of the sheet that are not blank, in the order of the file. Raises `NotReadError` at any of them."""
        return self._rows(sheet, 0)

    def cells_in(self, sheet: Sheet) -> str:
        """How many cells of the sheet are not blank, in words."""
        count = sum(len(row.columns) for row in self.rows(sheet))
        return f"{count} cell" if count == 1 else f"{count} cells"

    def _rows(self, sheet: Sheet, most: int) -> Iterator[Row]:
        self._worker.ask(sheet.number, most)
        while True:
            kind, *what = self._worker.answer()
            if kind == "end":
                self.end = _end(cast("WireEnd", what))
                return
            for row in cast("list[WireRow]", what[0]):
                yield Row(*row)


def _end(told: WireEnd) -> SheetEnd:
    merged, hidden, filtered = told
    return SheetEnd(
        merged=tuple(Area(*area) for area in merged),
        hidden_columns=tuple((first, last) for first, last in hidden),
        filtered=Area(*filtered) if filtered else None,
    )


@contextmanager
def opened(path: Path, limits: Limits, note: Callable[[bytes], None] | None = None) -> Iterator[Workbook]:
    """The workbook, while the process that reads it lives. `note` is given the bytes of the file as they are read.

    Raises `NotReadError` where it cannot be read, `OSError` where the file cannot.
    """
    worker = _Worker.started(limits)
    try:
        worker.give(path, limits, note)
        _, sheets, since_1904 = worker.answer()
        named = cast("list[tuple[str, bool]]", sheets)
        listed = tuple(Sheet(number, name, hidden) for number, (name, hidden) in enumerate(named))
        yield Workbook(worker, listed, bool(since_1904))
    finally:
        worker.stop()


def room(limits: Limits) -> Room:
    """What of the limits is for the process that reads."""
    return Room(
        inflated=limits.inflated,
        times=limits.times,
        strings=limits.strings,
        parts=limits.parts,
        cells=limits.cells,
        row=limits.line,
        cell=limits.cell,
        long_texts=limits.long_texts,
    )


@define
class _Worker:
    """The process that reads. Only the time that is waited for it counts against its limit."""

    process: subprocess.Popen[bytes]
    seconds: float
    busy: bool = False

    @classmethod
    def started(cls, limits: Limits) -> _Worker:
        command = [sys.executable, "-I", "-S", "-c", _WORK.format(path=sys.path)]
        process = subprocess.Popen(  # noqa: S603 - this interpreter, with text of ours
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        return cls(process, limits.seconds)

    @property
    def _wishes(self) -> IO[bytes]:
        assert self.process.stdin is not None
        return self.process.stdin

    def give(self, path: Path, limits: Limits, note: Callable[[bytes], None] | None) -> None:
        """Sends the limits and the file."""
        with path.open("rb") as file:
            size = path.stat().st_size
            self._send({"room": asdict(room(limits)), "size": size, "seconds": limits.seconds, "memory": limits.memory})
            while piece := file.read(PIECE):
                if note is not None:
                    note(piece)
                self._write(piece)
        self._flush()

    def ask(self, sheet: int, rows: int) -> None:
        assert not self.busy, "rows that were asked for before are still to be read"
        self.busy = True
        self._send({"sheet": sheet, "rows": rows})

    def _send(self, what: object) -> None:
        self._write(json.dumps(what).encode("ascii") + b"\n")
        self._flush()

    def _write(self, data: bytes) -> None:
        with suppress(BrokenPipeError):  # it has ended: what it said before tells why
            self._wishes.write(data)

    def _flush(self) -> None:
        with suppress(BrokenPipeError):
            self._wishes.flush()

    def answer(self) -> list[object]:
        """Its next answer. Raises `NotReadError` where it refuses, and where it had to be stopped."""
        line = self._line()
        if not line.endswith(b"\n"):
            raise NotReadError("stopped", TIME if self.seconds <= 0 else ENDED)
        said = cast("list[object]", json.loads(line))
        if said[0] == "refused":
            raise NotReadError(str(said[1]), str(said[2]))
        self.busy = said[0] == "rows"
        return said

    def _line(self) -> bytes:
        assert self.process.stdout is not None
        watch = Timer(max(self.seconds, 0), self.process.kill)
        since = monotonic()
        watch.start()
        try:
            return self.process.stdout.readline()
        finally:
            watch.cancel()
            self.seconds -= monotonic() - since

    def stop(self) -> None:
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
        self.process.wait()
