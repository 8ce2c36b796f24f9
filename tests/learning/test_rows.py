"""The header row of a text file: found, or refused in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.learning.headers import ALL
from threedp_registry.errors import CannotCheck
from threedp_registry.learning.rows import EXAMPLES, read_header_row


@pytest.mark.parametrize(
    ("content", "delimiter", "headers"),
    [
        (b"Case ID|Sex, or gender\r\nA|f\r\n", "|", ("Case ID", "Sex, or gender")),
        (b"\xef\xbb\xbfCase ID\tSex\n", "\t", ("Case ID", "Sex")),
        (b"Case ID;Sex", ";", ("Case ID", "Sex")),
        (b"Case ID, Sex ,\n", ",", ("Case ID", "Sex", "")),
    ],
)
def test_the_first_line_is_the_header_row(
    tmp_path: Path, content: bytes, delimiter: str, headers: tuple[str, ...]
) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    row = read_header_row(tmp_path / "a.txt")
    assert (row.delimiter, row.headers) == (delimiter, headers)
    assert row.named(16) == "column 17"


def test_rows_below_it_are_examples_where_they_have_as_many_cells(tmp_path: Path) -> None:
    lines = ["ID|Sex", "A| f ", "too|many|cells", "B|", *(f"C{number}|m" for number in range(EXAMPLES))]
    (tmp_path / "a.txt").write_text("\n".join(lines))
    row = read_header_row(tmp_path / "a.txt")
    assert row.cells(0)[:3] == ("A", "B", "C0")
    assert row.cells(1)[:2] == ("f", "m")
    assert len(row.examples) == EXAMPLES - 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be opened"),
        (b"", "The file is empty"),
        (b"PK\x03\x04", "workbook"),
        (b"\x89PNG\x00", "not a text file"),
        (b"zq1\xff|zq2", "no UTF-8 text"),
        (b"zq1", "nothing between its cells"),
        (b"\n" + b"a|b\n", "nothing between its cells"),
        (b"zq|" * (1 << 20), "too long"),
    ],
)
def test_what_has_none_is_refused(tmp_path: Path, content: bytes | None, said: str) -> None:
    if content is not None:
        (tmp_path / "a.txt").write_bytes(content)
    with pytest.raises(CannotCheck, match=said) as caught:
        read_header_row(tmp_path / "a.txt")
    assert "zq" not in str(caught.value)


# ---- workbooks ---------------------------------------------------------------------------------------


def written(path: Path, **sheets: list[list[object]]) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def test_a_workbooks_header_row_is_the_fullest_of_its_first_rows(tmp_path: Path) -> None:
    path = written(
        tmp_path / "official.xlsx",
        About=[["Data dictionary"], ["Version", "2"]],
        Upload=[
            ["Our upload"],
            [],
            ["Case ID", None, "Sex ", "Day", "Age"],
            ["A1", "x", "female", date(2026, 3, 14), 41],
            [7, None, None, None, 2.5, "outside"],
        ],
    )
    row = read_header_row(path)
    assert row.headers == ("Case ID", "", "Sex", "Day", "Age")
    assert row.examples == (("A1", "x", "female", "", "41"), ("7", "", "", "", "2.5"))
    assert (row.delimiter, row.named(0), row.named(26)) == ("|", "column A", "column AA")


def test_headers_are_the_same_in_a_workbook_and_in_text(tmp_path: Path) -> None:
    made = ALL["long_questions"]
    (tmp_path / "a.txt").write_text(made.text(), encoding="utf-8")
    book = written(tmp_path / "a.xlsx", Upload=[list(made.headers)])
    assert read_header_row(book).headers == read_header_row(tmp_path / "a.txt").headers


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"no workbook", "it is none"), (b"PK\x03\x04zq", "The workbook is damaged"), (b"", "The file is empty")],
)
def test_a_workbook_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    with pytest.raises(CannotCheck, match=said):
        read_header_row(tmp_path / "a.xlsx")


def test_a_workbook_without_headers_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotCheck, match="No sheet has a header row"):
        read_header_row(written(tmp_path / "a.xlsx", A=[[1, 2, 3]], B=[]))
