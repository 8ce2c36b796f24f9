"""What comes of workbooks made elsewhere, odd, old and broken: `python -m tests.submission.workbook.corpus` prints it.

A line a file: its sheets with the number of rows, of cells by kind, of formulas and of merged areas, or
why it is not read; then the rules of reading and of upload files that checking it finds broken.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.submission.workbook.hostile import ANSWERS
from threedp_registry.submission.guards import Limits, first_look
from threedp_registry.submission.workbook.book import Strings, read_book
from threedp_registry.submission.workbook.opened import room
from threedp_registry.submission.workbook.parts import open_package
from threedp_registry.submission.workbook.room import RefusedError
from threedp_registry.submission.workbook.sheet_xml import SheetReader, WireRow

FOLDER = Path(__file__).parents[4] / "shared" / "corpora" / "workbooks"
EXPECTED = Path(__file__).with_name("corpus.txt")


def files() -> list[Path]:
    return sorted(path for path in FOLDER.iterdir() if path.is_file())


def outcomes() -> Iterator[tuple[str, int]]:
    """Of each file a line as in `corpus.txt`, and the most MiB that a process took so far."""
    paths = files()
    command = [sys.executable, "-c", ANSWERS, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    assert done.stderr == ""
    for path, line in zip(paths, done.stdout.splitlines(), strict=True):
        _, memory, _, rules = json.loads(line)
        told = " ".join(rule.rpartition(".")[2] for rule in rules if rule.startswith(("reading.", "case-upload.")))
        yield f"{path.name}: {grid(path)} -> {told}", memory


def grid(path: Path) -> str:
    """What the file's sheets hold."""
    refused = first_look(path)
    if refused is not None:
        return refused[0].id
    limits = room(Limits())
    try:
        package = open_package(path.read_bytes(), limits)
        book = read_book(package)
        strings = Strings(package, book.strings)
        told = []
        for sheet, part in zip(book.sheets, book.parts, strict=True):
            rows: list[WireRow] = []
            reader = SheetReader(book, strings, limits, rows.append)
            package.parse(part, reader)
            told.append(_counted(rows, len(reader.facts.all()[0])) + (" hidden" if sheet.hidden else ""))
    except RefusedError as error:
        return f"{error.rule} ({error.detail})"
    return " | ".join(told) + (" since 1904" if book.since_1904 else "")


def _counted(rows: list[WireRow], merged: int) -> str:
    kinds = Counter(kind for row in rows for kind in row[3])
    cells = "".join(f" {kind}{count}" for kind, count in sorted(kinds.items()))
    formulas = sum(len(row[4]) for row in rows)
    others = [f" {name} {count}" for name, count in (("formulas", formulas), ("merged", merged)) if count]
    return f"{len(rows)} rows{cells}{''.join(others)}"


if __name__ == "__main__":
    for outcome, _ in outcomes():
        print(outcome)
