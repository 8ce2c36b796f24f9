"""The header row of a text file: found, or refused in words."""

from __future__ import annotations

from pathlib import Path

import pytest

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
        (b"", "the file is empty"),
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
