"""Linked sheets: items find their records, keep their order, and whatever is wrong is told at its own cell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.definition.dictionaries import SMALL
from tests.submission.test_formats import BOAT_RECORDS
from tests.submission.test_text import BOATS, LAYOUT, SLOOP
from tests.submission.workbook.books import formula, number, packed, parts, row, sheet, text, write
from tests.submission.workbook.test_sheets import HEADER, NOTES, boat, told
from tests.writing import as_linked_workbook
from threedp_registry import load_dictionary
from threedp_registry.submission.guards import Limits
from threedp_registry.submission.problems import Problem
from threedp_registry.submission.read import SourceFile, open_submission
from threedp_registry.submission.records import Submitted
from threedp_registry.submission.workbook.grid import letters

TABLE = BOATS.records["boat"]
Cells = Sequence[str | int | None]
Found = tuple[list[Submitted], list[Problem]]

BOAT_HEADER = ("registration", "harbor_id", "kind")
MAST_HEADER = ("registration", "mast_number", "height_m", "wood", "comment")
FLEET: list[Cells] = [BOAT_HEADER, ("R1", "H1", "sailing"), ("R2", "H1", "motor"), ("R3", "H2", "sailing")]


def rows(lines: Sequence[Cells]) -> str:
    """A sheet of these rows; None is a blank cell, a row without cells a blank row."""
    made = []
    for line, cells in enumerate(lines, 1):
        inside = {
            letters(place): number(cell) if isinstance(cell, int) else text(cell)
            for place, cell in enumerate(cells, 1)
            if cell is not None
        }
        made += [row(line, inside)] if inside else []
    return sheet(*made)


def workbook(**sheets: Sequence[Cells]) -> bytes:
    """The fleet with these sheets, and an empty one for every other group."""
    empty: dict[str, Sequence[Cells]] = {name: [("registration",)] for name in ("Masts", "Sails", "Decks")}
    return packed(parts({name: rows(lines) for name, lines in ({"Boats": FLEET} | empty | sheets).items()}))


def opened(
    folder: Path,
    content: bytes,
    *,
    facility: str | None = None,
    name: str = "Our boats.xlsx",
    limits: Limits | None = None,
) -> SourceFile:
    return open_submission(write(folder / name, content), BOATS, facility=facility, limits=limits)


def read(folder: Path, content: bytes, *, facility: str | None = None) -> Found:
    found = list(opened(folder, content, facility=facility).records())
    return [one for one in found if isinstance(one, Submitted)], [one for one in found if isinstance(one, Problem)]


def masts(one: Submitted) -> object:
    return one.record.get("masts")


# ---- what is right ---------------------------------------------------------------------------------


@settings(deadline=None, max_examples=6, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(st.lists(BOAT_RECORDS, min_size=1, max_size=6), st.booleans())
def test_records_are_read_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, made: list[dict[str, object]], titles: bool
) -> None:
    boats = [{**one, "registration": f"R{number}"} for number, one in enumerate(made)]
    content = as_linked_workbook(boats, LAYOUT, TABLE, titles=titles)
    found, problems = read(tmp_path_factory.mktemp("boats"), content)
    assert [one.record for one in found] == boats
    assert {problem.rule.id for problem in problems} <= {
        "reading.number_as_text",  # what is text in the record may look like a number
        "boat-upload.zero_in_registration",
    }


def test_any_name_of_a_file_will_do(tmp_path: Path) -> None:
    """Such a workbook is for people; it is no upload, whose name is ruled."""
    source = opened(tmp_path, as_linked_workbook([SLOOP], LAYOUT, TABLE))
    (one,) = source.records()
    assert isinstance(one, Submitted)
    assert one.record == SLOOP
    assert (source.read, source.headers, source.record) == (1, 4, "boat")
    assert source.size == source.path.stat().st_size


@pytest.mark.parametrize(
    "header",
    [
        ("registration", "height_m", "wood"),
        ("REGISTRATION", "Height M", "Wood"),
        ("Registration", "Height of the mast", "Wood"),
        ("Wood", "registration", "HEIGHT OF THE MAST"),
    ],
)
def test_columns_go_by_names_and_labels_in_any_order(tmp_path: Path, header: tuple[str, str, str]) -> None:
    cells: dict[str, str | int] = {"registration": "R1", "height": 8, "wood": "oak"}
    values = [next(value for start, value in cells.items() if start in name.casefold()) for name in header]
    (one, *_), problems = read(tmp_path, workbook(Masts=[header, values]))
    assert (masts(one), problems) == ([{"height_m": 8, "wood": "oak"}], [])


@pytest.mark.parametrize("name", ["Masts", "masts", "MASTS ", "ma-sts"])
def test_sheets_go_by_their_names_whatever_the_case(tmp_path: Path, name: str) -> None:
    content = packed(
        parts({name: rows([MAST_HEADER, ("R1", None, 8)]), "boats": rows(FLEET), "Sails": NOTES, "decks": rows([])})
    )
    (one, *_), problems = read(tmp_path, content)
    assert masts(one) == [{"height_m": 8}]
    assert {problem.sheet for problem in problems} == {"Sails"}


def test_rows_keep_their_order_and_may_stand_apart(tmp_path: Path) -> None:
    lines: list[Cells] = [MAST_HEADER, ("R3", None, 1), ("R1", None, 2), (), ("R3", None, 3), (), ("R1", None, 4)]
    (one, two, three), problems = read(tmp_path, workbook(Masts=lines))
    assert masts(one) == [{"height_m": 2}, {"height_m": 4}]
    assert masts(two) is None
    assert masts(three) == [{"height_m": 1}, {"height_m": 3}]
    assert problems == []
    assert one.places.place_of("/masts/1/height_m").cell == "Masts!C7"
    assert three.places.place_of("/masts/1/height_m").cell == "Masts!C5"


def test_places_are_those_of_the_items_own_sheet(tmp_path: Path) -> None:
    (one, two, _), _ = read(tmp_path, workbook(Masts=[MAST_HEADER, ("R1", None, 8), ("R1", None, 9, "oak")]))
    where = one.places.place_of("/masts/1/wood")
    assert (where.cell, where.header, where.items) == ("Masts!D3", "wood", (2,))
    assert one.places.place_of("/masts/0/comment").cell == "Masts!E2"
    assert one.places.place_of("/masts/0/wood_family").cell == "Masts!2:2"  # there is no such column
    assert one.places.place_of("/masts/1").cell == "Masts!C3"
    assert one.places.place_of("/masts").cell == "Masts!2:2"
    assert one.places.place_of("/masts/7/wood").cell == "Masts!2:2"
    assert one.places.place_of("/kind").cell == "Boats!C2"
    assert two.places.place_of("/masts").cell == "Boats!3:3"
    assert one.places.place_of("").cell == "Boats!2:2"


def test_groups_inside_of_an_item_are_numbered_columns_of_its_sheet(tmp_path: Path) -> None:
    header = ("registration", "Name of the deck", "cabins_1_beds", "Cabin 3, Beds", "Cabin 3, Window")
    lines: list[Cells] = [header, ("R1", "low", 2, 4, "Y")]
    (one, *_), problems = read(tmp_path, workbook(Decks=lines))
    assert one.record["decks"] == [{"name": "low", "cabins": [{"beds": 2}, {"beds": 4, "window": True}]}]
    assert told(problems) == [("gap", "Decks!D2", "")]
    assert one.suspended == ("",)
    where = one.places.place_of("/decks/0/cabins/1/window")
    assert (where.cell, where.items) == ("Decks!E2", (1, 3))


def test_items_of_a_group_in_a_single_group(tmp_path: Path) -> None:
    (one, *_), _ = read(tmp_path, workbook(Sails=[("registration", "colors", "masts_used"), ("R1", "red", 1)]))
    assert one.record["rig"] == {"sails": [{"colors": ["red"], "masts_used": [1]}]}
    assert one.places.place_of("/rig/sails/0/masts_used").cell == "Sails!C2"


def test_a_number_in_an_id_is_its_digits_on_every_sheet(tmp_path: Path) -> None:
    fleet: list[Cells] = [BOAT_HEADER, (123, "H1"), ("456", "H1")]
    lines: list[Cells] = [MAST_HEADER, ("123", None, 8), (456, None, 9)]
    (one, two), _ = read(tmp_path, workbook(Boats=fleet, Masts=lines))
    assert (masts(one), masts(two)) == ([{"height_m": 8}], [{"height_m": 9}])


# ---- which record an item belongs to ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param([("R9", None, 8)], [("no_such_record", "Masts!A2", "")], id="no such record"),
        pytest.param(
            [("R1", None, 8), ("R9", None, 8), ("R9", None, 9), ("R8", None, 7)],
            [("no_such_record", "Masts!A3", "2 rows, this is the first"), ("no_such_record", "Masts!A5", "")],
            id="once for each id",
        ),
        pytest.param([("r1", None, 8)], [("no_such_record", "Masts!A2", "")], id="ids are told letter by letter"),
        pytest.param(
            [(None, None, 8), (None, None, 9)], [("blank_link", "Masts!A2", "2 rows, this is the first")], id="blank"
        ),
        pytest.param([("R1",)], [("blank_item", "Masts!2:2", "")], id="nothing but an id"),
        pytest.param([("R1", 1)], [("blank_item", "Masts!2:2", "")], id="nothing but an id and a number"),
    ],
)
def test_rows_that_lead_nowhere(tmp_path: Path, lines: list[Cells], expected: list[tuple[str, str, str]]) -> None:
    found, problems = read(tmp_path, workbook(Masts=[MAST_HEADER, *lines]))
    assert told(problems) == expected
    assert len(found) == 3


TWO_HARBORS: list[Cells] = [BOAT_HEADER, ("R1", "H1"), ("R1", "H2"), ("R2", "H1")]
WITH_HARBOR = ("registration", "harbor_id", "height_m")


def test_the_facility_tells_records_of_one_id_apart(tmp_path: Path) -> None:
    lines: list[Cells] = [WITH_HARBOR, ("R1", "H2", 8), ("R1", "H1", 9), ("R2", None, 7), ("R2", "H2", 6)]
    (one, two, three), problems = read(tmp_path, workbook(Boats=TWO_HARBORS, Masts=lines))
    assert [masts(boat) for boat in (one, two, three)] == [[{"height_m": 9}], [{"height_m": 8}], [{"height_m": 7}]]
    assert told(problems) == [("no_such_record", "Masts!A5", "")]


def test_what_belongs_to_several_records_is_given_to_none(tmp_path: Path) -> None:
    lines: list[Cells] = [WITH_HARBOR, ("R1", None, 8), ("R2", None, 7)]
    (one, two, three), problems = read(tmp_path, workbook(Boats=TWO_HARBORS, Masts=lines))
    assert told(problems) == [("several_records", "Masts!A2", "")]
    assert [masts(boat) for boat in (one, two, three)] == [None, None, [{"height_m": 7}]]
    assert [boat.suspended for boat in (one, two, three)] == [("/masts",), ("/masts",), ()]


def test_an_id_that_stands_twice(tmp_path: Path) -> None:
    fleet: list[Cells] = [BOAT_HEADER, ("AB-1", "123", "sailing"), ("AB-2", "123"), ("AB-1", "123", "sailing")]
    content = workbook(Boats=fleet, Masts=[MAST_HEADER, ("AB-1", None, 8), ("AB-1", None, 9)])
    path = write(tmp_path / "b.xlsx", content)
    report = load_dictionary(SMALL).check_file(path, as_of=date(2026, 11, 23), without=("harbors",))
    told_at = {
        (one.rule.rpartition(".")[2], one.location.cell)
        for one in report.findings
        if one.rule in ("boat.key.unique", "reading.several_records", "boat.masts.required")
    }
    assert told_at == {("unique", "Boats!A2"), ("unique", "Boats!A4"), ("several_records", "Masts!A2")}


@pytest.mark.parametrize(("facility", "given"), [("H1", "H1"), ("H1", None), (None, None), (None, "H1")])
def test_a_blank_facility_of_the_record_is_the_one_picked_at_upload(
    tmp_path: Path, facility: str | None, given: str | None
) -> None:
    content = workbook(Boats=[BOAT_HEADER, ("R1", None)], Masts=[WITH_HARBOR, ("R1", given, 8)])
    (one,), problems = read(tmp_path, content, facility=facility)
    assert masts(one) == [{"height_m": 8}]
    assert told(problems) == ([] if facility else [("facility_blank", "Boats!B2", "")])


def test_another_facility_than_the_one_picked_is_another_record(tmp_path: Path) -> None:
    content = workbook(Boats=[BOAT_HEADER, ("R1", None)], Masts=[WITH_HARBOR, ("R1", "H7", 8)])
    _, problems = read(tmp_path, content, facility="H1")
    assert told(problems) == [("no_such_record", "Masts!A2", "")]


# ---- numbers of items ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("numbers", "heights", "expected"),
    [
        pytest.param([None, None, None], [1, 2, 3], [], id="none"),
        pytest.param([1, 2, 3], [1, 2, 3], [], id="in order"),
        pytest.param([3, 1, 2], [2, 3, 1], [], id="out of order"),
        pytest.param(["3", "01", 2], [2, 3, 1], [], id="as text"),
        pytest.param([1, 3, 4], [1, 2, 3], [("gap", "Masts!B3", "")], id="a gap"),
        pytest.param(
            [4, 2, 6], [2, 1, 3], [("gap", "Masts!B3", ""), ("gap", "Masts!B2", ""), ("gap", "Masts!B4", "")], id="gaps"
        ),
        pytest.param([1, 2, 2], [1, 2, 3], [("item_number", "Masts!B4", "")], id="twice"),
        pytest.param([1, None, 2], [1, 2, 3], [("item_number", "Masts!B3", "")], id="one without"),
        pytest.param(
            [0, "a", "1.5"],
            [1, 2, 3],
            [("item_number", "Masts!B2", ""), ("item_number", "Masts!B3", ""), ("item_number", "Masts!B4", "")],
            id="no numbers of items",
        ),
        pytest.param(["1" * 5000, 1, 2], [1, 2, 3], [("item_number", "Masts!B2", "")], id="very long"),
        pytest.param(["\uff11", 2, 3], [1, 2, 3], [("item_number", "Masts!B2", "")], id="another digit one"),
    ],
)
def test_numbers_order_the_items(
    tmp_path: Path,
    numbers: list[str | int | None],
    heights: list[int],
    expected: list[tuple[str, str, str]],
) -> None:
    lines = [("R1", own, height) for own, height in zip(numbers, (1, 2, 3), strict=True)]
    (one, *_), problems = read(tmp_path, workbook(Masts=[MAST_HEADER, *lines]))
    assert masts(one) == [{"height_m": height} for height in heights]
    assert told(problems) == expected
    assert one.suspended == (("",) if expected else ())
    assert {problem.number for problem in problems} <= {1}


def test_a_numbered_item_goes_by_its_number(tmp_path: Path) -> None:
    (one, *_), _ = read(tmp_path, workbook(Masts=[MAST_HEADER, ("R1", 2, 8), ("R1", 1, 9), ("R1", 4, 7)]))
    where = one.places.place_of("/masts/2/height_m")
    assert (where.cell, where.items) == ("Masts!C4", (4,))
    assert one.places.place_of("/masts/0/height_m").cell == "Masts!C3"


# ---- sheets ----------------------------------------------------------------------------------------


def test_a_sheet_that_is_missing(tmp_path: Path) -> None:
    content = packed(parts({"Boats": rows(FLEET), "Masts": rows([MAST_HEADER, ("R1", None, 8)])}))
    found, problems = read(tmp_path, content)
    assert told(problems) == [("missing_sheet", None, "Sails"), ("missing_sheet", None, "Decks")]
    assert {problem.rule.severity for problem in problems} == {"warning"}
    assert len(found) == 3


def test_a_sheet_that_nobody_knows(tmp_path: Path) -> None:
    sheets = {"Boats": rows(FLEET), "Masts": rows([MAST_HEADER]), "Sails": rows([("registration",)])}
    content = packed(parts({**sheets, "Deckes": rows([("registration", "name"), ("R1", "zq")]), "Empty": sheet()}))
    _, problems = read(tmp_path, content)
    assert told(problems) == [
        ("missing_sheet", None, "Decks"),
        ("unknown_sheet", "Deckes", "4 cells; the closest known is Decks"),
    ]


def test_no_sheet_of_the_records(tmp_path: Path) -> None:
    source = opened(tmp_path, packed(parts({"Masts": rows([MAST_HEADER, ("R1", None, 8)]), "Notes": NOTES})))
    problems = [one for one in source.records() if isinstance(one, Problem)]
    assert [name for name, *_ in told(problems)] == [
        "missing_sheet",
        "missing_sheet",
        "unknown_sheet",
        "no_record_sheet",
    ]
    assert problems[-1].detail == "Boats"
    assert source.read == 1


def test_a_sheet_without_a_header(tmp_path: Path) -> None:
    found, problems = read(tmp_path, workbook(Masts=[("R1", 1, 8), ("R1", 2, 9)]))
    assert told(problems) == [("no_header", "Masts", "6 cells")]
    assert [masts(one) for one in found] == [None, None, None]
    source = opened(tmp_path, workbook(Boats=FLEET[1:], Masts=[MAST_HEADER, ("R1", None, 8)]))
    problems = [one for one in source.records() if isinstance(one, Problem)]
    assert [(name, cell) for name, cell, _ in told(problems)] == [("no_header", "Boats")]
    assert (source.read, problems[0].refuses) == (1, True)


def test_a_sheet_without_the_column_that_links(tmp_path: Path) -> None:
    _, problems = read(tmp_path, workbook(Masts=[("height_m", "wood", "comment"), (8, "oak", None)]))
    assert told(problems) == [("no_link", "Masts!1:1", "5 cells")]


def test_columns_that_nobody_knows_and_columns_twice(tmp_path: Path) -> None:
    header = (*MAST_HEADER, "hieght_m", "Wood")
    (one, *_), problems = read(tmp_path, workbook(Masts=[header, ("R1", None, 8, "oak", None, 9, "elm")]))
    assert masts(one) == [{"height_m": 8, "wood": "oak"}]
    assert [(name, cell) for name, cell, _ in told(problems)] == [
        ("unknown_column", "Masts!F1"),
        ("column_twice", "Masts!G1"),
    ]
    assert problems[0].detail == "8 characters; the closest known is Height of the mast; 1 cell below it"


def test_what_excel_did_is_told_at_the_items_cell(tmp_path: Path) -> None:
    sheets = {
        "Boats": rows(FLEET),
        "Masts": sheet(
            row(1, {letters(place): text(name) for place, name in enumerate(MAST_HEADER, 1)}),
            row(2, {"A": text("R2"), "C": formula("8"), "D": text(" oak ")}),
            row(3, {"A": text("R9"), "C": text("8")}, ' hidden="1"'),
            row(3, {"A": text("R1"), "C": number(1)}),
        ),
        "Sails": rows([("registration",)]),
        "Decks": rows([("registration",)]),
    }
    (_, two, _), problems = read(tmp_path, packed(parts(sheets)))
    assert masts(two) == [{"height_m": 8, "wood": "oak"}]
    assert [
        (name, cell, problem.number) for (name, cell, _), problem in zip(told(problems), problems, strict=True)
    ] == [
        ("formula", "Masts!C2", 2),
        ("outer_blanks", "Masts!D2", 2),
        ("row_twice", "Masts!3:3", None),
        ("number_as_text", "Masts!C3", None),
        ("hidden_rows", "Masts!3:3", None),
        ("no_such_record", "Masts!A3", None),
    ]


def test_a_flat_sheet_stays_flat_beside_a_sheet_of_that_name(tmp_path: Path) -> None:
    sheets = {"Boats": sheet(HEADER, boat(2)), "Masts": rows([MAST_HEADER, ("R1", None, 8)])}
    path = write(tmp_path / "boats_1.xlsx", packed(parts(sheets)))
    found = list(open_submission(path, BOATS).records())
    assert [one.rule.id for one in found if isinstance(one, Problem)] == [
        "boat-upload.header_row",
        "reading.other_sheet",
    ]


def test_more_items_than_can_be_kept(tmp_path: Path) -> None:
    lines: list[Cells] = [MAST_HEADER, *(("R1", None, height) for height in range(1, 5))]
    few = list(opened(tmp_path, workbook(Masts=lines), limits=Limits(items=4)).records())
    assert sum(isinstance(one, Submitted) for one in few) == 3
    (problem,) = opened(tmp_path, workbook(Masts=lines), limits=Limits(items=3)).records()
    assert isinstance(problem, Problem)
    assert (problem.rule.id, problem.detail) == ("reading.too_much", "more than 3 rows of items")


# ---- as a check tells it ---------------------------------------------------------------------------


def test_findings_point_to_the_items_cell(tmp_path: Path) -> None:
    fleet: list[Cells] = [
        (*BOAT_HEADER, "built_on", "colors", "length_m"),
        ("R1", "H1", "sailing", "02/03/2001", "red", 9),
    ]
    content = workbook(
        Boats=fleet,
        Masts=[MAST_HEADER, ("R1", None, 8, "oak"), ("R1", None, 7, "wax"), ("R1", None, 6, None)],
        Decks=[("registration", "cabins_1_beds"), ("R1", 2)],
    )
    path = write(tmp_path / "b.xlsx", content)
    report = load_dictionary(SMALL).check_file(path, as_of=date(2026, 11, 23), without=("harbors",))
    found = {
        (one.rule.removeprefix("boat."), one.location.cell, one.location.label)
        for one in report.findings
        if "wood" in one.rule
    }
    assert ("masts.wood.codelist", "Masts!D3", "Mast 2, Wood") in found
    assert ("masts.wood.required", "Masts!D4", "Mast 3, Wood") in found


def test_no_text_of_a_cell_is_told(tmp_path: Path) -> None:
    """Nor of a header that nobody knows: all of these may be somebody's name."""
    fleet: list[Cells] = [(*BOAT_HEADER, "zq header"), ("zq1", "zq2", "zq3", "zq4"), ("zq1", "zq2", "zq3", None)]
    lines: list[Cells] = [
        (*MAST_HEADER, "zq more"),
        ("zq9", "zq", "zq5", "zq6", "zq7", "zq8"),
        ("zq1", "zq", "zq5"),
        (None, "zq", "zq5"),
    ]
    alone: list[Cells] = [("registration", "colors"), ("zq1", "zq"), ("zq0",)]
    for boats in (fleet, fleet[:2]):
        path = write(tmp_path / "b.xlsx", workbook(Boats=boats, Masts=lines, Sails=alone, Decks=[("zq",), ("zq",)]))
        report = load_dictionary(SMALL).check_file(path, as_of=date(2026, 11, 23), without=("harbors",))
        assert len(report.findings) > 10
        assert "zq" not in report.to_json().lower()
