"""Rows and cells from the XML of a sheet, as programs write it, as they might, and as they must not."""

from __future__ import annotations

import pytest
from attrs import evolve

from tests.submission.workbook.books import (
    DATE,
    DATE_AND_TIME,
    MAIN,
    PERCENT,
    TEXT,
    TIME,
    book,
    formula,
    number,
    packed,
    parts,
    row,
    shared,
    sheet,
    text,
    typed,
)
from threedp_registry.submission.guards import Limits
from threedp_registry.submission.workbook.book import Strings, read_book
from threedp_registry.submission.workbook.grid import Row
from threedp_registry.submission.workbook.opened import room
from threedp_registry.submission.workbook.parts import open_package
from threedp_registry.submission.workbook.room import RefusedError, Room
from threedp_registry.submission.workbook.sheet_facts import SheetFacts
from threedp_registry.submission.workbook.sheet_xml import SheetReader, WireRow

ROOM = room(Limits())


def read(content: bytes, limits: Room = ROOM) -> tuple[list[Row], SheetFacts]:
    """The rows of the first sheet."""
    package = open_package(content, limits)
    known = read_book(package)
    found: list[WireRow] = []
    reader = SheetReader(known, Strings(package, known.strings), limits, found.append)
    for part in known.parts[:1]:
        package.parse(part, reader)
    return [Row(*one) for one in found], reader.facts


def the_row(content: bytes) -> list[tuple[int, str, str]]:
    """The cells of the only row: column, kind and text."""
    (one,), _ = read(content)
    return list(zip(one.columns, one.kinds, one.texts, strict=True))


def refused(content: bytes, limits: Room = ROOM) -> tuple[str, str]:
    with pytest.raises(RefusedError) as caught:
        read(content, limits)
    return caught.value.rule, caught.value.detail


@pytest.mark.parametrize(
    ("cell", "kind", "told"),
    [
        (number("12.50"), "n", "12.5"),
        (number("46095", DATE), "d", "2026-03-14"),
        (number("46095.5", DATE_AND_TIME), "D", "2026-03-14"),
        (number("0.25", TIME), "t", ""),
        (number("1", PERCENT), "p", ""),
        (number("12345678901234567890"), "l", ""),
        (number("5", 99), "n", "5"),
        (number("5", TEXT), "n", "5"),
        (text(" a b "), "s", " a b "),
        (text("a_x000D_b_x005F_x0041_"), "s", "a\rb_x0041_"),
        (text("_xD83D_"), "s", "_xD83D_"),
        (text("=1+1"), "s", "=1+1"),
        (' t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c>', "s", "ab"),
        (' t="inlineStr"><is><t>a</t><rPh sb="0" eb="1"><t>spoken</t></rPh></is></c>', "s", "a"),
        (' t="inlineStr"><v>1.0</v><is><t>1.</t></is></c>', "s", "1."),
        (' t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', "s", "a<b"),
        (shared(0), "s", "plain"),
        (shared(1), "s", "rich text"),
        (shared(2), "s", " outer "),
        (shared(" 0\n"), "s", "plain"),
        (shared(3), "x", ""),
        (shared(-1), "x", ""),
        (shared("nought"), "x", ""),
        (shared("9" * 20), "x", ""),
        (typed("b", "1"), "b", "TRUE"),
        (typed("b", "0"), "b", "FALSE"),
        (typed("e", "#N/A"), "e", ""),
        (typed("d", "2026-03-14T00:00:00"), "d", "2026-03-14"),
        (typed("str", "a&amp;b"), "s", "a&b"),
        (typed("no type", "a"), "x", ""),
        (number("abc"), "x", ""),
        (formula("7"), "n", "7"),
        (formula("seven", "str"), "s", "seven"),
        (formula("#REF!", "e"), "e", ""),
        (formula(), "f", ""),
        (text("x" * 32_767), "s", "x" * 32_767),
        (text("x" * 32_768), "L", ""),
        (typed("str", "x" * 32_768), "L", ""),
    ],
)
def test_cells(cell: str, kind: str, told: str) -> None:
    strings = (
        "<t>plain</t>",
        "<r><t>rich</t></r><r><rPr><b/></rPr><t> text</t></r><rPh><t>spoken</t></rPh>",
        "<t> outer </t>",
    )
    content = book(row(3, {"C": cell}), strings=strings)
    assert the_row(content) == [(2, kind, told)]


def test_a_shared_text_that_is_too_long_is_so_wherever_it_is_used() -> None:
    content = book(row(1, {"A": shared(0), "B": shared(0)}), strings=["<t>" + "x" * 32_768 + "</t>"])
    assert the_row(content) == [(0, "L", ""), (1, "L", "")]


@pytest.mark.parametrize(
    "cell", ["/>", ' s="1"/>', "></c>", " s='1'><v></v></c>", ' t="inlineStr"><is><t></t></is></c>', ' t="s"><v/></c>']
)
def test_cells_that_hold_nothing_are_blank(cell: str) -> None:
    assert read(book(f'<row r="1"><c r="A1"{cell}</row>'))[0] == []


def test_a_formula_of_no_text_is_not_blank() -> None:
    assert the_row(book('<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>')) == [(0, "f", "")]


def test_places_may_be_left_out() -> None:
    """Rows and cells without a place stand after the one before."""
    rows, _ = read(
        book("<row><c><v>1</v></c><c><v>2</v></c></row>", '<row><c r="C2"><v>3</v></c><c><v>4</v></c></row>')
    )
    assert [(one.number, one.columns, one.texts) for one in rows] == [(1, [0, 1], ["1", "2"]), (2, [2, 3], ["3", "4"])]


def test_a_cell_that_stands_twice_is_kept_once() -> None:
    (one,), _ = read(book('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="A1"><v>3</v></c></row>'))
    assert (one.columns, one.texts, one.twice) == ([0, 1], ["1", "2"], [0])


def test_cells_may_stand_in_any_order() -> None:
    (one,), _ = read(book('<row r="1"><c r="C1"><v>1</v></c><c r="A1"><v>2</v></c></row>'))
    assert (one.columns, one.texts, one.twice) == ([2, 0], ["1", "2"], [])


def test_rows_that_come_again_are_told() -> None:
    rows, _ = read(book(*(row(number_, {"A": number(1)}) for number_ in (1, 3, 3, 2, 4))))
    assert [(one.number, one.is_again) for one in rows] == [(1, False), (3, False), (3, True), (2, True), (4, False)]


def test_hidden_rows() -> None:
    rows, _ = read(book(row(1, {"A": number(1)}, ' hidden="1"'), row(2, {"A": number(1)}, ' hidden="0"')))
    assert [one.hidden for one in rows] == [True, False]


def test_what_stands_around_the_rows() -> None:
    before = '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" hidden="1"/><col min="6" max="6"/></cols>'
    after = (
        '<autoFilter ref="$A$1:B9"><filterColumn colId="0"/></autoFilter>'
        '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C3"/><mergeCell ref="nowhere"/></mergeCells>'
    )
    assert read(book(before=before, after=after))[1].all() == ([[1, 0, 2, 1], [3, 2, 3, 2]], [[1, 3]], [1, 0, 9, 1])


def test_a_filter_that_filters_nothing_is_none() -> None:
    assert read(book(after='<autoFilter ref="A1:B9"/>'))[1].all()[2] == []


def test_elements_elsewhere_are_no_cells() -> None:
    """Names of cells in other places, and elements of other programs between cells, are passed by."""
    extension = '<extLst><ext><row r="9"><c r="A9"><v>9</v></c></row></ext></extLst>'
    inside = f'<row r="1"><c r="A1"><v>1</v>{extension}</c><x:y xmlns:x="u"><x:c><x:v>8</x:v></x:c></x:y></row>'
    assert the_row(book(inside, before=extension, after=extension)) == [(0, "n", "1")]


def test_names_may_have_a_prefix() -> None:
    content = parts({"Boats": ""})
    sheet_xml = (
        f'<m:worksheet xmlns:m="{MAIN}"><m:sheetData><m:row r="1"><m:c r="A1"><m:v>1</m:v></m:c></m:row></m:sheetData>'
    )
    assert the_row(packed(content | {"xl/worksheets/sheet1.xml": f"{sheet_xml}</m:worksheet>"})) == [(0, "n", "1")]


def test_parts_may_be_utf_16() -> None:
    content = parts({"Boats": ""})
    declared = '<?xml version="1.0" encoding="UTF-16"?>' + sheet(row(1, {"A": text("é")}))
    assert the_row(packed(content | {"xl/worksheets/sheet1.xml": declared.encode("utf-16")})) == [(0, "s", "é")]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(book('<row r="0"/>'), id="row 0"),
        pytest.param(book('<row r="1048577"/>'), id="a row below the last"),
        pytest.param(book('<row r="1"><c r="XFE1"><v>1</v></c></row>'), id="a column right of the last"),
        pytest.param(book('<row r="1"><c r="1"><v>1</v></c></row>'), id="a cell without a column"),
        pytest.param(book('<row r="1"><c r="\u0391\u0391"><v>1</v></c></row>'), id="a column in Greek letters"),
        pytest.param(book('<row r="1"><c r="A2"><v>1</v></c></row>'), id="a cell of another row"),
        pytest.param(book("<row>"), id="not well-formed"),
        pytest.param(book("<row></row>&nothing;"), id="an entity that is nowhere"),
    ],
)
def test_what_is_damaged(content: bytes) -> None:
    assert refused(content)[0] == "damaged"


def test_columns_without_a_place_end_at_the_last() -> None:
    assert refused(book('<row r="1"><c r="XFD1"/><c><v>1</v></c></row>'))[0] == "damaged"


def test_limits_are_told() -> None:
    cells = book(row(1, {"A": number(1), "B": number(2)}), strings=["<t>abc</t>"])
    assert read(cells, evolve(ROOM, cells=2))[0]
    assert refused(cells, evolve(ROOM, cells=1)) == ("too_much", "it has more than 1 cells")
    assert refused(cells, evolve(ROOM, parts=3))[0] == "too_much"
    assert refused(cells, evolve(ROOM, inflated=1000))[0] == "too_much"
    assert refused(book(row(1, {"A": shared(0)}), strings=["<t>abc</t>"]), evolve(ROOM, strings=10))[0] == "too_much"
    long = book(row(1, {"A": text("a" * 60), "B": text("b" * 60), "C": text("c")}), row(2, {"A": text("d")}))
    assert [(one.is_long, one.texts) for one in read(long, evolve(ROOM, row=100))[0]] == [(True, []), (False, ["d"])]
