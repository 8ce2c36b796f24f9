"""Memory does not grow with the file but for the records' keys, in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checking.test_keys import DICTIONARY, EXAMPLES
from tests.writing import as_ndjson, as_upload

FEW, MANY = 10_000, 200_000
ROOM, PER_KEY = 16 * 2**20, 150
"""Bytes: for whatever is not ours to decide, and for each record's key."""

PEAK = """
import sys
from datetime import date
from threedp_registry import check_file
report = check_file(sys.argv[1], as_of=date(2026, 11, 23), without=("printers", "facilities"))
status = open("/proc/self/status").read()  # the peak of this process; ru_maxrss starts at its parent's
print(report.ledger.clean, int(status.split("VmHWM:")[1].split()[0]) * 1024)
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


def peak(path: Path, records: int) -> int:
    write(path, records)
    done = subprocess.run([sys.executable, "-c", PEAK, str(path)], capture_output=True, text=True, check=True)
    path.unlink()
    clean, size = map(int, done.stdout.split())
    assert clean == records
    return size


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is read from /proc")
@pytest.mark.parametrize("name", ["3dp_case_many.txt", "many.ndjson"])
def test_two_hundred_thousand_records(tmp_path: Path, name: str) -> None:
    assert peak(tmp_path / name, MANY) <= peak(tmp_path / name, FEW) + ROOM + PER_KEY * MANY
