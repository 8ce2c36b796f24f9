"""Upload text files: each file rule right and wrong, cells read by their columns, and the places of findings."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from tests.definition.dictionaries import small
from tests.writing import as_upload
from threedp_registry.compiled_support import DictionaryTables
from threedp_registry.compiler.load import tables
from threedp_registry.submission import read as read_module
from threedp_registry.submission.cells import REMEMBERED
from threedp_registry.submission.problems import Problem
from threedp_registry.submission.read import SourceFile, open_submission
from threedp_registry.submission.records import Submitted

BOATS = tables(small())
LAYOUT = BOATS.layouts["boat-upload"]
HEADERS = [column.header for column in LAYOUT.columns]
SLOOP = {
    "harbor_id": "H1",
    "registration": "R1",
    "kind": "sailing",
    "built_on": "2001-02-03",
    "length_m": 9.5,
    "colors": ["red", "blue"],
    "is_racer": True,
    "masts": [{"height_m": 8}, {"height_m": 6.25, "comment": "aft"}],
}


def line(**cells: str) -> bytes:
    """One line with these cells, by header."""
    return LAYOUT.delimiter.join(cells.get(header, "") for header in HEADERS).encode()


GOOD = line(harbor_id="H1", registration="R1")


def opened(
    folder: Path,
    content: bytes,
    name: str = "boats_1.txt",
    *,
    facility: str | None = None,
    dictionary: DictionaryTables = BOATS,
) -> SourceFile:
    (folder / name).write_bytes(content)
    return open_submission(folder / name, dictionary, facility=facility)


def read(
    folder: Path,
    content: bytes,
    name: str = "boats_1.txt",
    *,
    facility: str | None = None,
) -> tuple[list[Submitted], list[Problem]]:
    found = list(opened(folder, content, name, facility=facility).records())
    return ([one for one in found if isinstance(one, Submitted)], [one for one in found if isinstance(one, Problem)])


def broken(problems: list[Problem]) -> list[tuple[str, int | None, int | None]]:
    return [(one.rule.id.rpartition(".")[2], one.line, one.column) for one in problems]


def test_cells_become_values(tmp_path: Path) -> None:
    (one,), problems = read(tmp_path, as_upload([SLOOP], LAYOUT))
    assert problems == []
    assert one.record == SLOOP
    assert one.number == 1


@pytest.mark.parametrize(("cell", "value"), [("Red", "red"), ("R", "red"), ("RED", "red"), ("rot", "rot")])
def test_a_coded_cell_holds_code_label_or_mapped_text(tmp_path: Path, cell: str, value: str) -> None:
    (one,), _ = read(tmp_path, line(harbor_id="H1", colors=cell) + b"\r\n")
    assert one.record["colors"] == [value]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("12", 12),
        ("-3", -3),
        ("12.5", 12.5),
        ("1.0", 1.0),
        ("1e3", "1e3"),
        ("1,5", "1,5"),
        ("\uff11", "\uff11"),
        ("+1", "+1"),
        (".5", ".5"),
        ("1" * 19, "1" * 19),
        ("0" * 5000, "0" * 5000),
        ("NaN", "NaN"),
    ],
)
def test_numbers_are_decimal_text_in_ascii(tmp_path: Path, cell: str, value: object) -> None:
    (one,), _ = read(tmp_path, line(harbor_id="H1", length_m=cell) + b"\r\n")
    assert one.record["length_m"] == value


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("02/03/2001", "2001-02-03"),
        ("2001-02-03", ""),
        ("2/3/2001", ""),
        ("02/03/01", ""),
        ("13/13/2001", "2001-13-13"),
    ],
)
def test_dates_are_read_in_the_layouts_form_only(tmp_path: Path, cell: str, value: str) -> None:
    (one,), _ = read(tmp_path, line(harbor_id="H1", built_on=cell) + b"\r\n")
    assert one.record["built_on"] == value


# ---- file rules ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(GOOD + b"\r\n", [], id="right"),
        pytest.param(GOOD, [], id="the last line may end without a line break"),
        pytest.param(GOOD + b"\n" + GOOD + b"\n", [("line_ending", 1, 1)], id="line feeds alone"),
        pytest.param(GOOD + b"\r\n" + GOOD + b"\n", [("line_ending", 2, 1)], id="one line feed alone"),
        pytest.param(GOOD[:2] + b"\r" + GOOD[2:] + b"\r\n", [("stray_return", 1, 3)], id="a return inside a line"),
        pytest.param(b" " + GOOD + b"\r\n", [("leading_blank", 1, 1)], id="a blank at the start"),
        pytest.param(b"\xef\xbb\xbf" + GOOD + b"\r\n", [("leading_blank", 1, 1)], id="a byte order mark"),
        pytest.param(GOOD + b"|\r\n", [("element_count", 1, 1)], id="one element too many"),
        pytest.param(GOOD[:-1] + b"\r\n", [("element_count", 1, 1)], id="one element too few"),
        pytest.param(GOOD + b"\r\n\r\n" + GOOD + b"\r\n", [("element_count", 2, 1)], id="an empty line"),
        pytest.param(
            line(harbor_id="H1", registration="R1", kind=" ") + b"\r\n",
            [("blank_not_empty", 1, 9)],
            id="a blank that is not empty",
        ),
        pytest.param(
            line(harbor_id="H1", registration="R1 ") + b"\r\n", [("outer_blanks", 1, 4)], id="a blank at an end"
        ),
        pytest.param(
            line(harbor_id="H1", registration="R\u00a0") + b"\r\n",
            [("outer_blanks", 1, 4)],
            id="a blank that does not break",
        ),
        pytest.param("|".join(HEADERS).encode() + b"\r\n" + GOOD + b"\r\n", [("header_row", 1, 1)], id="a header row"),
        pytest.param(
            "|".join(reversed(HEADERS)).upper().encode() + b"\r\n" + GOOD + b"\r\n",
            [("header_row", 1, 1)],
            id="a header row in another order",
        ),
        pytest.param(
            line(harbor_id="H1", registration="R1", boat_name="a b  c") + b"\r\n", [], id="blanks inside a cell"
        ),
        pytest.param(b"\t" + GOOD + b"\r\n", [("leading_blank", 1, 1)], id="a tab at the start"),
        pytest.param(
            line(harbor_id="H1", registration="R1", repair_wood="oak ") + b"\r\n",
            [("outer_blanks", 1, len(line(harbor_id="H1", registration="R1")) + 1)],
            id="a blank at the end of the line",
        ),
        pytest.param(
            line(harbor_id="H1", registration="R\u00e9").replace(b"\xa9", b"\xa9\xff") + b"\r\n",
            [("encoding", 1, 6)],
            id="columns count characters",
        ),
        pytest.param(b"", [("empty", None, None)], id="nothing"),
        pytest.param(
            "|".join(HEADERS).encode() + b"\r\n",
            [("header_row", 1, 1), ("no_records", None, None)],
            id="only a header row",
        ),
        pytest.param(GOOD + b"\r\n" + b"\xff\xfe|\r\n", [("encoding", 2, 1)], id="a line that is not UTF-8"),
        pytest.param(b"\xff\xfe" + GOOD.decode().encode("utf-16-le"), [("encoding", None, None)], id="UTF-16"),
        pytest.param(GOOD.decode().encode("utf-16-be"), [("encoding", None, None)], id="UTF-16 without a mark"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", [("not_text", None, None)], id="a picture"),
        pytest.param(b"PK\x03\x04", [("workbook", None, None)], id="a workbook"),
        pytest.param(b"x" * (1 << 21), [("long_line", 1, 1)], id="a line without end"),
        pytest.param(line(registration="R1") + b"\r\n", [("facility_blank", 1, 1)], id="no facility"),
        pytest.param(
            line(harbor_id="H1", registration="R10") + b"\r\n", [("zero_in_registration", 1, 4)], id="an unwanted sign"
        ),
    ],
)
def test_file_rules(tmp_path: Path, content: bytes, expected: list[tuple[str, int, int]]) -> None:
    assert broken(read(tmp_path, content)[1]) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("boats_x.txt", []),
        ("boats_.txt", [("file_name", None, None)]),
        ("boats 1.txt", [("file_name", None, None)]),
        ("BOATS_1.txt", [("file_name", None, None)]),
    ],
)
def test_the_files_name(tmp_path: Path, name: str, expected: list[tuple[str, int, int]]) -> None:
    assert broken(read(tmp_path, GOOD + b"\r\n", name)[1]) == expected


@pytest.mark.parametrize(("room", "expected"), [(0, []), (1, ["file_size_recommended"]), (2, ["file_size_limit"])])
def test_the_files_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int, expected: list[str]) -> None:
    """At the recommended size, one byte above it, and one byte above the limit."""
    content = GOOD + b"\r\n"
    monkeypatch.setattr(read_module, "RECOMMENDED", len(content) - room)
    monkeypatch.setattr(read_module, "LARGEST", len(content) - room + 1)
    assert [name for name, _, _ in broken(read(tmp_path, content)[1])] == expected


def test_sizes_are_those_of_the_upload_articles() -> None:
    assert (read_module.RECOMMENDED, read_module.LARGEST) == (40 * 2**20, 50 * 2**20)


def test_lines_that_are_refused_are_counted(tmp_path: Path) -> None:
    source = opened(tmp_path, GOOD + b"\r\nx\r\n" + GOOD + b"\r\n")
    found = list(source.records())
    assert source.read == 3
    assert [one.number for one in found if isinstance(one, Submitted)] == [1, 3]
    assert source.size == len(source.path.read_bytes())


# ---- columns declared ignored ----------------------------------------------------------------------


def test_cells_of_ignored_columns_are_counted_and_not_read(tmp_path: Path) -> None:
    aside = [evolve(LAYOUT.columns[2], header=header, path=()) for header in ("Clerk", "Seen by")]
    layout = evolve(LAYOUT, columns=(aside[0], *LAYOUT.columns, aside[1]))
    path = tmp_path / "boats_1.txt"
    gap = line(harbor_id="H1", registration="R2", mast2_height_m="8")
    path.write_bytes(b"zq1|" + GOOD + b"|zq2\r\n|" + GOOD + b"|\r\n|" + gap + b"|zq3\r\n")
    source = open_submission(path, BOATS, layout=layout)
    first, second, problem, third = source.records()
    assert isinstance(first, Submitted)
    assert isinstance(second, Submitted)
    assert isinstance(third, Submitted)
    assert isinstance(problem, Problem)
    assert first.record == second.record == {"harbor_id": "H1", "registration": "R1"}
    assert third.record == {"harbor_id": "H1", "registration": "R2", "masts": [{"height_m": 8}]}
    assert (problem.rule.id, problem.header) == ("reading.gap", "mast2_height_m")
    assert source.ignored == 3


# ---- blanks and numbered groups --------------------------------------------------------------------


def test_a_blank_facility_is_filled_in(tmp_path: Path) -> None:
    (one,), problems = read(tmp_path, line(registration="R1") + b"\r\n", facility="H7")
    assert problems == []
    assert one.record["harbor_id"] == "H7"
    assert one.suspended == ()


def test_a_blank_facility_is_not_judged(tmp_path: Path) -> None:
    (one,), _ = read(tmp_path, line(registration="R1") + b"\r\n")
    assert one.suspended == ("/harbor_id",)


def test_a_gap_in_numbered_items(tmp_path: Path) -> None:
    content = line(harbor_id="H1", mast1_height_m="8", mast3_height_m="7") + b"\r\n"
    (one,), problems = read(tmp_path, content)
    assert one.record["masts"] == [{"height_m": 8}, {"height_m": 7}]
    assert one.suspended == ("",)
    assert [(problem.rule.code, problem.header) for problem in problems] == [("TDP116", "mast3_height_m")]


def test_every_gap_is_told(tmp_path: Path) -> None:
    content = line(harbor_id="H1", mast2_height_m="8", deck2_cabin1_beds="1", deck2_cabin3_beds="2") + b"\r\n"
    _, problems = read(tmp_path, content)
    assert [problem.header for problem in problems] == ["mast2_height_m", "deck2_cabin1_beds", "deck2_cabin3_beds"]


def test_a_record_with_gaps_is_suspended_once(tmp_path: Path) -> None:
    cells = {"mast2_height_m": "8", "sail1_colors": "red", "sail3_colors": "red", "sail4_colors": "red"}
    (one,), problems = read(tmp_path, line(harbor_id="H1", **cells) + b"\r\n")
    assert [problem.header for problem in problems] == ["mast2_height_m", "sail3_colors"]
    assert one.suspended == ("",)


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("deck2_cabin1_beds", ["deck2_cabin1_beds"]),
        ("deck1_cabin1_beds", []),
        ("deck1_cabin2_beds", ["deck1_cabin2_beds"]),
    ],
)
def test_an_item_is_there_when_an_item_inside_it_is(tmp_path: Path, header: str, told: list[str]) -> None:
    (one,), problems = read(tmp_path, line(harbor_id="H1", **{header: "2"}) + b"\r\n")
    assert [problem.header for problem in problems] == told
    assert one.record["decks"] == [{"cabins": [{"beds": 2}]}]


def test_items_keep_their_numbers_in_places(tmp_path: Path) -> None:
    (one,), _ = read(tmp_path, line(harbor_id="H1", mast1_height_m="8", mast3_height_m="7") + b"\r\n")
    assert one.places.place_of("/masts/1/wood").header == "mast3_wood"
    assert one.places.place_of("/masts/0").header == "mast1_height_m"
    assert one.places.place_of("/masts").header == "mast1_height_m"
    assert one.places.place_of("/colors/1").header == "colors"
    assert one.places.place_of("").column == 1


def test_places_are_characters_of_the_line(tmp_path: Path) -> None:
    content = GOOD + b"\r\n" + line(harbor_id="H1", registration="R2", kind="motor") + b"\r\n"
    _, second = read(tmp_path, content)[0]
    place = second.places.place_of("/kind")
    text = content.decode().splitlines()[1]
    assert (place.line, place.header) == (2, "kind")
    assert place.column is not None
    assert text[place.column - 1 :].startswith("motor")


@pytest.mark.parametrize(
    ("cells", "facility"),
    [({"registration": "R1"}, "HARBOR7"), ({"harbor_id": "H\r1"}, None), ({"harbor_id": " H1 "}, None)],
)
def test_places_are_those_of_the_line_as_it_was_sent(
    tmp_path: Path, cells: dict[str, str], facility: str | None
) -> None:
    sent = line(kind="motor", **cells)
    (one,), _ = read(tmp_path, sent + b"\r\n", facility=facility)
    assert one.places.place_of("/kind").column == sent.index(b"motor") + 1


def test_values_are_read_again_once_memory_is_full(tmp_path: Path) -> None:
    rows = [line(harbor_id="H1", registration="R1", length_m=f"{number}.5") for number in range(REMEMBERED + 500)]
    found, problems = read(tmp_path, b"\r\n".join(rows * 2))
    assert problems == []
    assert [one.record["length_m"] for one in found] == [number + 0.5 for number in range(len(rows))] * 2


def test_lists_are_not_shared_among_records(tmp_path: Path) -> None:
    found, _ = read(tmp_path, (line(harbor_id="H1", colors="red;blue") + b"\r\n") * 2)
    assert found[0].record["colors"] == ["red", "blue"]
    assert found[0].record["colors"] is not found[1].record["colors"]


def test_groups_in_groups(tmp_path: Path) -> None:
    boat = {"harbor_id": "H1", "decks": [{"name": "upper", "cabins": [{"beds": 2}]}, {"cabins": [{"beds": 1}]}]}
    (one,), problems = read(tmp_path, as_upload([boat], LAYOUT))
    assert problems == []
    assert one.record == boat
    assert one.places.place_of("/decks/1/cabins/0/window").header == "deck2_cabin1_window"
