"""Sheets as people leave them: header rows, columns moved and named otherwise, what is hidden, merged and left over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.submission.test_text import BOATS, LAYOUT, SLOOP
from tests.submission.workbook.books import (
    DATE,
    book,
    by_header,
    formula,
    headers,
    number,
    packed,
    parts,
    row,
    sheet,
    text,
    write,
)
from tests.writing import as_workbook
from threedp_registry.submission.problems import Problem
from threedp_registry.submission.read import SourceFile, open_submission
from threedp_registry.submission.records import Place, Submitted
from threedp_registry.submission.workbook.grid import letters

HEADERS = [column.header for column in LAYOUT.columns]
LAST = letters(len(HEADERS))
BEYOND = letters(len(HEADERS) + 1)


def boat(line: int, attributes: str = "", **cells: str) -> str:
    return row(
        line, by_header(LAYOUT, **{"harbor_id": text("H1"), "registration": text(f"R{line}")} | cells), attributes
    )


HEADER = row(1, headers(LAYOUT))
Found = tuple[list[Submitted], list[Problem]]


def read(folder: Path, content: bytes, *, facility: str | None = None) -> Found:
    found = list(opened(folder, content, facility=facility).records())
    return [one for one in found if isinstance(one, Submitted)], [one for one in found if isinstance(one, Problem)]


def opened(folder: Path, content: bytes, *, facility: str | None = None) -> SourceFile:
    return open_submission(write(folder / "boats_1.xlsx", content), BOATS, facility=facility)


def told(problems: list[Problem]) -> list[tuple[str, str | None, str]]:
    """Each problem's rule, cell and detail."""
    return [
        (one.rule.id.rpartition(".")[2], Place(one.line, one.column, sheet=one.sheet).cell, one.detail)
        for one in problems
    ]


def named(*names: str) -> str:
    """A header row of these names."""
    return row(1, {letters(place): text(name) for place, name in enumerate(names, 1)})


def place(header: str, line: int) -> str:
    """The cell of a column without a header row."""
    return f"Boats!{letters(HEADERS.index(header) + 1)}{line}"


def few(count: int) -> str:
    return f"{count} instead of {len(HEADERS)}; insert what is missing, first of all boat_name"


BESIDE = [row(line, by_header(LAYOUT, harbor_id=text("H1")) | {BEYOND: text("x"), "XFD": number(1)}) for line in (1, 2)]
NOTES = sheet(row(1, {"A": text("Read me")}))
FROM_1904 = '<workbookPr date1904="1"/>'
ORDER = [*HEADERS[1:], HEADERS[0]]
RIGHT = [
    pytest.param(book(boat(1), boat(2)), [], id="no header row"),
    pytest.param(book(HEADER, boat(2)), [("header_row", "Boats!1:1", "")], id="a header row"),
    pytest.param(book(), [("no_records", None, "")], id="nothing"),
    pytest.param(book(HEADER), [("header_row", "Boats!1:1", ""), ("no_records", None, "")], id="only a header row"),
    pytest.param(
        book(row(1, {"A": text("Boats of 2026")}), row(2, headers(LAYOUT)), boat(3)),
        [("header_row", "Boats!2:2", ""), ("above_header", "Boats!1:1", "")],
        id="a title above the header row",
    ),
    pytest.param(
        book(HEADER, boat(4), boat(5), boat(8)),
        [("header_row", "Boats!1:1", ""), ("blank_row", "Boats!2:2", "4 rows, this is the first")],
        id="blank rows",
    ),
    pytest.param(
        book(HEADER, boat(2, ' hidden="1"'), boat(3, ' hidden="1"'), boat(4)),
        [("header_row", "Boats!1:1", ""), ("hidden_rows", "Boats!2:2", "2 rows, this is the first")],
        id="hidden rows",
    ),
    pytest.param(
        book(
            boat(1, ' hidden="1"'),
            boat(2),
            boat(3, ' hidden="1"'),
            after='<autoFilter ref="A2:C9"><filterColumn colId="1"/></autoFilter>',
        ),
        [("filtered_rows", "Boats!3:3", ""), ("hidden_rows", "Boats!1:1", "")],
        id="rows that a filter hides, and one that it does not",
    ),
    pytest.param(
        book(boat(1, ' hidden="1"'), after='<autoFilter ref="A1:C9"/>'),
        [("hidden_rows", "Boats!1:1", "")],
        id="a filter that is not in use",
    ),
    pytest.param(
        book(boat(1, kind=text("rowing")), before='<cols><col min="2" max="3" hidden="1"/></cols>'),
        [("hidden_columns", "Boats!B:B", "")],
        id="hidden columns, of which one holds something",
    ),
    pytest.param(
        book(boat(1), before='<cols><col min="5" max="9" hidden="1"/></cols>'), [], id="hidden columns of nothing"
    ),
    pytest.param(
        book(
            HEADER,
            boat(2),
            boat(3),
            after='<mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="A1:C1"/>'
            f'<mergeCell ref="A9:B9"/><mergeCell ref="{BEYOND}2:{BEYOND}3"/></mergeCells>',
        ),
        [("header_row", "Boats!1:1", ""), ("merged_cells", "Boats!B2", "B2:B3")],
        id="merged cells, of which only one touches records",
    ),
    pytest.param(
        book(HEADER, row(2, by_header(LAYOUT, harbor_id=text("H1")) | {BEYOND: text("x")}), boat(3)),
        [("header_row", "Boats!1:1", ""), ("outside_columns", f"Boats!{BEYOND}2", "")],
        id="data right of the header row",
    ),
    pytest.param(
        book(
            *(
                row(line, by_header(LAYOUT, harbor_id=text("H1")) | {BEYOND: text("x"), "XFD": number(1)})
                for line in (1, 2)
            )
        ),
        [("outside_columns", f"Boats!{BEYOND}1", "4 cells, this is the first")],
        id="data right of the last column",
    ),
    pytest.param(
        book(row(1, by_header(LAYOUT, harbor_id=text("H1")) | {BEYOND: formula("1")})),
        [("formula", f"Boats!{BEYOND}1", ""), ("outside_columns", f"Boats!{BEYOND}1", "")],
        id="a formula right of the last column",
    ),
    pytest.param(
        book(named(*ORDER), row(2, {LAST: text("H1"), "A": text("R1")})),
        [("header_row", "Boats!1:1", ""), ("column_order", f"Boats!{LAST}1", "harbor_id")],
        id="columns in another order",
    ),
    pytest.param(
        book(
            named("harbor_id", "Registration", "KIND"), row(2, {"A": text("H1"), "B": text("R1"), "C": text("rowing")})
        ),
        [("header_row", "Boats!1:1", ""), ("element_count", "Boats!1:1", few(3))],
        id="few columns, named in other letters",
    ),
    pytest.param(
        book(
            named("harbor_id", "registration", "Jane Doe", "bilt_on", "registration"),
            row(2, {"A": text("H1"), "B": text("R1"), "C": text("a"), "E": text("R1")}),
            row(3, {"A": text("H1"), "B": text("R1"), "C": text("a")}),
        ),
        [
            ("header_row", "Boats!1:1", ""),
            ("element_count", "Boats!1:1", few(2)),
            ("unknown_column", "Boats!C1", "8 characters; 2 cells below it"),
            ("unknown_column", "Boats!D1", "7 characters; the closest known is built_on; 0 cells below it"),
            ("column_twice", "Boats!E1", "registration; 1 cell below it"),
        ],
        id="headers that are not known, and one that comes again",
    ),
    pytest.param(
        book(row(2, by_header(LAYOUT, kind=text("x"), harbor_color=text("y"), colors=text("x;y")))),
        [("not_the_layout", "Boats", "")],
        id="cells that are not those of the layout",
    ),
    pytest.param(
        book(
            row(1, by_header(LAYOUT, kind=text("a"), harbor_color=text("b"))),
            boat(2, kind=text("c"), colors=text("red")),
        ),
        [("facility_blank", "Boats!A1", "")],
        id="one good code tells that the columns are right",
    ),
    pytest.param(book(boat(1), boat(1)), [("row_twice", "Boats!1:1", "")], id="a row that comes again"),
    pytest.param(
        book('<row r="1"><c r="A1" t="inlineStr"><is><t>H1</t></is></c><c r="A1"><v>2</v></c></row>'),
        [("cell_twice", "Boats!A1", "")],
        id="a cell that comes again",
    ),
    pytest.param(
        book(
            boat(1, built_on=number(44000, DATE)),
            boat(2, sold_on=number(44001, DATE)),
            properties='<workbookPr date1904="1"/>',
        ),
        [("dates_from_1904", f"Boats!{letters(HEADERS.index('built_on') + 1)}1", "2 cells, this is the first")],
        id="dates counted from 1904",
    ),
    pytest.param(book(boat(1), properties=FROM_1904), [], id="from 1904, but no dates"),
    pytest.param(
        book(boat(1, length_m=text("1.5")), boat(2, length_m=text("2.5"), seats=text("3"))),
        [
            (
                "number_as_text",
                f"Boats!{letters(HEADERS.index('length_m') + 1)}1",
                "2 cells of this column, this is the first",
            ),
            ("number_as_text", f"Boats!{letters(HEADERS.index('seats') + 1)}2", ""),
        ],
        id="numbers stored as text, told once a column",
    ),
    pytest.param(
        book(boat(1, mast2_height_m=number(8))),
        [("gap", place("mast2_height_m", 1), "")],
        id="a gap in numbered columns",
    ),
    pytest.param(
        packed(
            parts({"Notes": sheet(row(1, {"A": text("Read me")})), "Boats": sheet(HEADER, boat(2)), "Lists": sheet()})
        ),
        [("header_row", "Boats!1:1", ""), ("other_sheet", "Notes", "1 cell")],
        id="the sheet with the header row is read, whichever it is",
    ),
    pytest.param(
        packed(parts({"Old boats": sheet(HEADER, boat(2)), "Boats": sheet(boat(1))}, states={"Old boats": "hidden"})),
        [("other_sheet", "'Old boats'", f"{len(HEADERS) + 2} cells")],
        id="a sheet that is shown comes before one that is hidden",
    ),
    pytest.param(
        packed(parts({"Boats": sheet(boat(1)), "Empty": sheet()}, states={"Boats": "veryHidden"})),
        [("hidden_sheet", "Boats", "")],
        id="the only sheet is hidden",
    ),
]


@pytest.mark.parametrize(("content", "expected"), RIGHT)
def test_sheets(tmp_path: Path, content: bytes, expected: list[tuple[str, str, str]]) -> None:
    assert told(read(tmp_path, content)[1]) == expected


def test_columns_are_read_where_the_header_says(tmp_path: Path) -> None:
    (one,), _ = read(tmp_path, book(named(*ORDER), row(2, {LAST: text("H1"), "A": text("R1"), "D": text("rowing")})))
    assert one.record == {"harbor_id": "H1", "registration": "R1", "kind": "rowing"}
    assert [one.places.place_of(pointer).cell for pointer in ("/harbor_id", "/kind", "")] == [
        f"Boats!{LAST}2",
        "Boats!D2",
        "Boats!2:2",
    ]


def test_a_column_that_is_not_there_has_the_rows_place(tmp_path: Path) -> None:
    (one,), _ = read(tmp_path, book(named("harbor_id", "registration"), row(2, {"A": text("H1"), "B": text("R1")})))
    assert one.places.place_of("/kind").cell == "Boats!2:2"


def test_records_are_numbered_without_the_header_row(tmp_path: Path) -> None:
    source = opened(tmp_path, book(HEADER, boat(2), boat(2), boat(3)))
    found = list(source.records())
    assert [(one.number, one.places.line) for one in found if isinstance(one, Submitted)] == [(1, 2), (3, 3)]
    assert (source.read, source.headers, source.size) == (3, 1, source.path.stat().st_size)


def test_a_blank_facility_is_filled_in_or_not_judged(tmp_path: Path) -> None:
    content = book(row(1, by_header(LAYOUT, registration=text("R1"))))
    (given,), problems = read(tmp_path, content, facility="H7")
    assert (given.record["harbor_id"], problems) == ("H7", [])
    (asked,), problems = read(tmp_path, content)
    assert (asked.suspended, told(problems)) == (("/harbor_id",), [("facility_blank", "Boats!A1", "")])


@pytest.mark.parametrize("write_it", [as_workbook, lambda made, layout: as_workbook(made, layout, header=True)])
def test_a_workbook_that_another_program_writes(
    tmp_path: Path, write_it: Callable[[list[dict[str, object]], object], bytes]
) -> None:
    (one,), _ = read(tmp_path, write_it([SLOOP], LAYOUT))
    assert one.record == SLOOP


def test_numbered_items_keep_their_numbers(tmp_path: Path) -> None:
    (one,), _ = read(tmp_path, book(boat(1, mast1_height_m=number(8), mast3_height_m=number("7.5"))))
    assert one.record["masts"] == [{"height_m": 8}, {"height_m": 7.5}]
    told_at = one.places.place_of("/masts/1/wood")
    assert (told_at.cell, told_at.header, told_at.items) == (place("mast3_wood", 1), "mast3_wood", (3,))


def test_digits_in_an_id_have_a_hint(tmp_path: Path) -> None:
    (one,), _ = read(tmp_path, book(boat(1, registration=number(123), boat_name=text("123"), seats=number(3))))
    assert "leading zeros" in one.places.place_of("/registration").hint
    assert one.places.place_of("/boat_name").hint == one.places.place_of("/seats").hint == ""


@pytest.mark.parametrize(
    ("where", "cell"),
    [
        (Place(17, 6, sheet="Cases"), "Cases!F17"),
        (Place(17, sheet="Cases"), "Cases!17:17"),
        (Place(column=702, sheet="Cases"), "Cases!ZZ:ZZ"),
        (Place(sheet="Our cases"), "'Our cases'"),
        (Place(1, 703, sheet="Q1's"), "'Q1''s'!AAA1"),
        (Place(1, 16_384, sheet="2026"), "'2026'!XFD1"),
        (Place(17, 6), None),
    ],
)
def test_how_places_are_written(where: Place, cell: str | None) -> None:
    assert where.cell == cell
