"""Memory does not grow with the file but for the records' keys, in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checking.test_keys import DICTIONARY, EXAMPLES
from tests.submission.workbook.books import packed, parts, row, sheet, text
from tests.writing import as_ndjson, as_upload
from threedp_registry.submission.workbook.grid import letters

FEW, MANY = 10_000, 200_000
ROOM, PER_KEY = 16 * 2**20, 150
"""Bytes: for whatever is not ours to decide, and for each record's key."""

PEAK = """
import resource, sys
from datetime import date
from threedp_registry import check_file
report = check_file(sys.argv[1], as_of=date(2026, 11, 23), without=("printers", "facilities"))
status = open("/proc/self/status").read()  # the peak of this process; ru_maxrss starts at its parent's
own, reader = int(status.split("VmHWM:")[1].split()[0]), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(report.ledger.clean, max(own, reader) * 1024)
"""
CASE = json.loads((EXAMPLES / "cases" / "prostate.json").read_text())
LAYOUT = DICTIONARY.tables.layouts["case-upload"]


def write(path: Path, records: int) -> None:
    """A file of cases that differ in their key alone."""
    mark = "C_0000000"
    pattern = (as_upload if path.suffix == ".txt" else lambda made, _: as_ndjson(made))(
        [CASE | {"case_id": mark}], LAYOUT
    )
    head, tail = pattern.split(mark.encode())
    with path.open("wb") as file:
        for number in range(records):
            file.write(head + f"C_{number:07}".encode() + tail)


def write_workbook(path: Path, records: int) -> None:
    """A workbook of such cases, its rows made by hand: a program would take long to write them."""
    (cells,) = (line for line in as_upload([CASE], LAYOUT).decode().splitlines())
    known = {letters(place): text(cell) for place, cell in enumerate(cells.split("|"), 1) if cell}
    rows = (row(number, known | {"A": text(f"C_{number:07}")}) for number in range(1, records + 1))
    path.write_bytes(packed(parts({"Cases": sheet(*rows)})))


def peak(path: Path, records: int) -> int:
    (write_workbook if path.suffix == ".xlsx" else write)(path, records)
    done = subprocess.run([sys.executable, "-c", PEAK, str(path)], capture_output=True, text=True, check=True)
    path.unlink()
    clean, size = map(int, done.stdout.split())
    assert clean == records
    return size


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is read from /proc")
@pytest.mark.parametrize("name", ["3dp_case_many.txt", "many.ndjson"])
def test_two_hundred_thousand_records(tmp_path: Path, name: str) -> None:
    assert peak(tmp_path / name, MANY) <= peak(tmp_path / name, FEW) + ROOM + PER_KEY * MANY


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is read from /proc")
def test_rows_of_a_workbook(tmp_path: Path) -> None:
    """Neither this process nor the one that reads grows with the rows."""
    path = tmp_path / "3dp_case_many.xlsx"
    assert peak(path, 5_000) <= peak(path, 500) + ROOM
