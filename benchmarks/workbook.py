"""How long a workbook of 20,000 cases takes, against reading it alone and against other readers.

    python -m benchmarks.workbook [ROWS] [ROUNDS]

The workbook has the full layout, filled from the example cases, with shared texts, numbers and dates as
Excel writes them. What is measured takes turns within one run; ratios are of the medians, against reading
alone: every cell with its kind, its formula and its place, by a process of its own. Other readers are
measured where they are installed (`pip install openpyxl python-calamine fastexcel`).
"""

from __future__ import annotations

import importlib.util
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.submission.workbook.books import DATE, headers, number, packed, parts, row, shared, sheet
from threedp_registry import check_file
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.submission.guards import Limits
from threedp_registry.submission.read import open_submission
from threedp_registry.submission.workbook.grid import letters
from threedp_registry.submission.workbook.opened import opened

EXAMPLE = Path(__file__).parent.parent / "examples" / "upload" / "3dp_case_2026q1.txt"
LAYOUT = DICTIONARY.layouts["case-upload"]
GOAL = 2.0
READER = "reading alone"
Work = Callable[[Path], object]


def workbook(rows: int) -> bytes:
    """The example cases over and over, each with a case id of its own."""
    cases = [line.split("|") for line in EXAMPLE.read_text(encoding="utf-8").splitlines()]
    texts: dict[str, int] = {}

    def cell(text: str) -> str:
        if day := re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", text):
            month, of_month, year = map(int, day.groups())
            return number((date(year, month, of_month) - date(1899, 12, 30)).days, DATE)
        if re.fullmatch(r"-?\d+(\.\d+)?", text):
            return number(text)
        return shared(texts.setdefault(text, len(texts)))

    def case(place: int) -> dict[str, str]:
        filled = [f"C_{place}", *cases[place % len(cases)][1:]]
        return {letters(column): cell(text) for column, text in enumerate(filled, 1) if text}

    body = [row(place + 2, case(place)) for place in range(rows)]
    return packed(parts({"Cases": sheet(row(1, headers(LAYOUT)), *body)}, strings=[f"<t>{text}</t>" for text in texts]))


def read(path: Path) -> None:
    with opened(path, Limits()) as book:
        for _ in book.rows(book.sheets[0]):
            pass


def records(path: Path) -> None:
    for _ in open_submission(path, DICTIONARY).records():
        pass


def check(path: Path) -> None:
    report = check_file(path, as_of=date(2026, 11, 23), without=("printers", "facilities"))
    assert report.exit_status == 0


def with_openpyxl(path: Path) -> None:
    from openpyxl import load_workbook

    warnings.simplefilter("ignore")  # about the workbook's few styles
    for _ in load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True):
        pass


def with_calamine(path: Path) -> None:
    from python_calamine import CalamineWorkbook

    for _ in CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).iter_rows():
        pass


def with_fastexcel(path: Path) -> None:
    import fastexcel

    fastexcel.read_excel(str(path)).load_sheet(0, header_row=None)


OTHERS: dict[str, tuple[str, Work]] = {
    "openpyxl, read-only": ("openpyxl", with_openpyxl),
    "python-calamine": ("python_calamine", with_calamine),
    "fastexcel": ("fastexcel", with_fastexcel),
}


def works() -> Iterator[tuple[str, Work]]:
    yield READER, read
    yield "reading alone, once more", read
    yield "reading to records", records
    yield "threedp check, whole", check
    for name, (module, work) in OTHERS.items():
        if importlib.util.find_spec(module) is not None:
            yield name, work


def main(rows: int = 20_000, rounds: int = 3) -> int:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "3dp_case_many.xlsx"
        path.write_bytes(workbook(rows))
        print(f"{rows:,} rows, {path.stat().st_size >> 10:,} KiB, {rounds} rounds")
        times: dict[str, list[float]] = {name: [] for name, _ in works()}
        for _ in range(rounds):
            for name, work in works():
                since = perf_counter()
                work(path)
                times[name].append(perf_counter() - since)
    alone = median(times[READER])
    for name, taken in times.items():
        print(f"{name:26} {median(taken) / alone:6.2f} times ({median(taken) / rows * 1e6:7.1f} \u00b5s a row)")
    whole = median(times["threedp check, whole"]) / alone
    print(f"goal: a whole check within {GOAL} times reading alone: {'met' if whole <= GOAL else 'missed'}")
    return 0 if whole <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
