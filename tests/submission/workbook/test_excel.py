"""What Excel does to cells, each said at its cell, and what the record then holds. All are rows of one workbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attrs import frozen

from tests.submission.test_text import BOATS, LAYOUT
from tests.submission.workbook.books import (
    DATE,
    DATE_AND_TIME,
    PERCENT,
    TIME,
    book,
    by_header,
    formula,
    number,
    row,
    shared,
    text,
    typed,
    write,
)
from threedp_registry.checking.check import Dictionary
from threedp_registry.checking.findings import Finding
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.submission.problems import Problem
from threedp_registry.submission.read import open_submission
from threedp_registry.submission.records import Submitted
from threedp_registry.submission.workbook.grid import letters

HEADERS = [column.header for column in LAYOUT.columns]


@frozen
class Case:
    """A cell of a column, the rules that are told at it, and the value of the record."""

    purpose: str
    header: str
    cell: str
    told: tuple[str, ...]
    value: object


FAULTY = ""
CASES = [
    # ---- as it should be
    Case("a date", "built_on", number(46095, DATE), (), "2026-03-14"),
    Case("a date in a column with another format of dates", "sold_on", number(46095, DATE), (), "2026-03-14"),
    Case("a date typed as text in the layout's form", "built_on", text("03/14/2026"), (), "2026-03-14"),
    Case("a number", "length_m", number("9.5"), (), 9.5),
    Case("a number that Excel stores with 17 digits", "length_m", number("8.1999999999999993"), (), 8.2),
    Case("a whole number stored with a fraction of nothing", "seats", number("4.0"), (), 4),
    Case("TRUE", "is_racer", typed("b", "1"), (), True),
    Case("FALSE", "is_racer", typed("b", "0"), (), False),
    Case("Y for true", "is_racer", text("Y"), (), True),
    Case("a code", "kind", text("sailing"), (), "sailing"),
    Case("a label in other letters", "kind", text("SAILING BOAT"), (), "sailing"),
    Case("a mapped text", "harbor_color", text("b"), (), "blue"),
    Case("an id of digits", "registration", number("123456789112345"), (), "123456789112345"),
    Case("an id of digits in scientific form", "registration", number("1.23456789E+8"), (), "123456789"),
    Case("several values", "colors", text("red;blue"), (), ["red", "blue"]),
    Case("several numbers", "drafts_m", text("1.5;2"), (), [1.5, 2]),
    Case("one of several numbers", "drafts_m", number("1.5"), (), [1.5]),
    Case("text that looks like a formula", "owner_note", text("=1+1"), (), "=1+1"),
    Case("a plus that is no exponent", "owner_note", text("1+1"), (), "1+1"),
    Case("letters beyond ASCII", "owner_note", text("\u00e9\u4e2d"), (), "\u00e9\u4e2d"),
    # ---- what Excel did
    Case("a bare number where a date is due", "built_on", number(46095), ("bare_date",), FAULTY),
    Case("a day typed as a number", "built_on", number(20260314), ("bare_date",), FAULTY),
    Case("a time of day beside a date", "built_on", number("46095.5", DATE_AND_TIME), ("time_of_day",), "2026-03-14"),
    Case("a day that does not exist", "built_on", number(60, DATE), ("broken_cell",), FAULTY),
    Case("text taken for a date", "owner_note", number(46095, DATE), ("took_for_date",), FAULTY),
    Case("a number taken for a date", "seats", number(46095, DATE), ("took_for_date",), FAULTY),
    Case("several values taken for a date", "colors", number(46095, DATE), ("took_for_date",), FAULTY),
    Case("a number taken for a time", "length_m", number("0.0625", TIME), ("took_for_time",), FAULTY),
    Case("a time alone where a date is due", "built_on", number("0.5", DATE), ("took_for_time",), FAULTY),
    Case("a percentage", "length_m", number("1", PERCENT), ("percentage",), FAULTY),
    Case("more digits than Excel keeps", "registration", number("12345678901234567890"), ("lost_digits",), FAULTY),
    Case("an id written in scientific form", "registration", text("1.23E+09"), ("scientific",), FAULTY),
    Case("an id in scientific form, lower case", "registration", text("9e+12"), ("scientific",), FAULTY),
    Case("a number stored as text", "length_m", text("9.5"), ("number_as_text",), 9.5),
    Case("text where a number is due", "length_m", text("long"), (), "long"),
    Case("a blank after a text", "owner_note", text("aft "), ("outer_blanks",), "aft"),
    Case("a blank before a number", "length_m", text(" 9.5"), ("number_as_text", "outer_blanks"), 9.5),
    Case("a non-breaking space after a text", "owner_note", text("aft\u00a0"), ("outer_blanks",), "aft"),
    Case("a non-breaking space inside", "owner_note", text("a\u00a0b"), ("nonbreaking_space",), "a\u00a0b"),
    Case("a space of no width", "kind", text("sailing\u200b"), ("nonbreaking_space",), "sailing\u200b"),
    Case("nothing but blanks", "owner_note", text("  "), ("blank_not_empty",), None),
    Case("a blank before the row's first cell", "harbor_id", text(" H1"), ("outer_blanks",), "H1"),
    Case("a bar", "owner_note", text("a|b"), ("bar_in_cell",), "a|b"),
    Case("a formula", "length_m", formula("9.5"), ("formula",), 9.5),
    Case("a formula of a text", "owner_note", formula("aft", "str"), ("formula",), "aft"),
    Case("a formula without a result", "length_m", formula(), ("formula",), FAULTY),
    Case("a formula that fails", "length_m", formula("#REF!", "e"), ("error_cell", "formula"), FAULTY),
    Case("an error", "kind", typed("e", "#N/A"), ("error_cell",), FAULTY),
    Case("a shared text that is not there", "kind", shared(7), ("broken_cell",), FAULTY),
    Case("more text than a cell can hold", "owner_note", text("x" * 32_768), ("long_cell",), FAULTY),
    Case("TRUE where a color is due", "harbor_color", typed("b", "1"), (), "TRUE"),
]
FIRST = 3
"""The row of the first case: below a header row would do as well, but these stand below blank rows."""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = []
    for line, case in enumerate(CASES, FIRST):
        rows.append(row(line, by_header(LAYOUT, **{"harbor_id": text("H1"), case.header: case.cell})))
    path = tmp_path_factory.mktemp("boats") / "boats_1.xlsx"
    path.write_bytes(book(*rows))
    return path


@pytest.fixture(scope="module")
def read(path: Path) -> tuple[dict[int, Submitted], list[Problem]]:
    """Records by the row they stand in, and problems."""
    found = list(open_submission(path, BOATS).records())
    records = {one.places.line: one for one in found if isinstance(one, Submitted)}
    return records, [one for one in found if isinstance(one, Problem)]


@pytest.mark.parametrize("number_", range(len(CASES)), ids=[case.purpose for case in CASES])
def test_a_cell(number_: int, read: tuple[dict[int, Submitted], list[Problem]]) -> None:
    case, line = CASES[number_], FIRST + number_
    records, problems = read
    column = HEADERS.index(case.header) + 1
    told = sorted(one.rule.id.rpartition(".")[2] for one in problems if (one.line, one.column) == (line, column))
    once = "number_as_text"  # is told once, at the first cell of the column
    first = next(one.purpose for one in CASES if once in one.told)
    assert told == sorted(name for name in case.told if name != once or case.purpose == first)
    assert records[line].record.get(case.header) == case.value


def test_every_problem_is_a_cases(read: tuple[dict[int, Submitted], list[Problem]]) -> None:
    told = [one for one in read[1] if one.rule.id != "reading.blank_row"]
    assert {one.line for one in told} <= {FIRST + number for number, case in enumerate(CASES) if case.told}
    assert {one.sheet for one in read[1]} == {"Boats"}


def test_what_reading_told_gets_no_second_finding(path: Path) -> None:
    """A cell whose value cannot be told is faulty: nothing follows from it, and it is told once."""
    report = Dictionary(BOATS).check_file(path, as_of=date(2026, 11, 23), without=("harbors",))
    by_cell: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_cell.setdefault(finding.location.cell or "", []).append(finding)
    for line, case in enumerate(CASES, FIRST):
        if case.value == FAULTY and case.told != ("formula",):
            cell = f"Boats!{letters(HEADERS.index(case.header) + 1)}{line}"
            assert sorted(one.rule.rpartition(".")[2] for one in by_cell[cell]) == sorted(case.told), case.purpose


@pytest.mark.parametrize(
    ("header", "cell", "value"),
    [
        ("imaging1_contrast", typed("b", "1"), "yes"),
        ("imaging1_contrast", typed("b", "0"), "no"),
        ("effort_clinician_cad_unknown", typed("b", "1"), True),
        ("procedure_used", text("y"), "yes"),
        ("patient_sex", typed("b", "1"), "TRUE"),
    ],
)
def test_true_and_false_are_yes_and_no(tmp_path: Path, header: str, cell: str, value: object) -> None:
    layout = DICTIONARY.layouts["case-upload"]
    content = book(row(1, by_header(layout, case_id=text("C1"), facility_id=number(123456), **{header: cell})))
    found = open_submission(write(tmp_path / "3dp_case_1.xlsx", content), DICTIONARY).records()
    (one,) = (each for each in found if isinstance(each, Submitted))
    here: object = one.record
    for step in next(column.path for column in layout.columns if column.header == header):
        here = here[step - 1] if isinstance(here, list) and isinstance(step, int) else here[step]  # type: ignore[index]
    assert here == value
