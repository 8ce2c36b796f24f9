"""A learned layout: it reads the site's files, says what to look at, and lets no cell's text out."""

from __future__ import annotations

import json
import re
from collections.abc import Container
from pathlib import Path

import pytest
from attrs import evolve

from tests.learning.headers import ALL, DEFINITION, Headers, proposal_of
from tests.writing import as_upload, as_workbook
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.compiled_support import JsonRecord, LayoutTable
from threedp_registry.errors import CannotCheck, DictionaryFaults
from threedp_registry.learning.layout_file import layout_text
from threedp_registry.learning.proposal import Proposal, propose
from threedp_registry.learning.rows import HeaderRow
from threedp_registry.submission.layout import site_layout
from threedp_registry.submission.read import open_submission
from threedp_registry.submission.records import Submitted

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
OWN = DICTIONARY.layouts["case-upload"]
CASES = [json.loads(path.read_text()) for path in sorted(EXAMPLES.glob("cases/*.json"))]
SMALL = [case for case in CASES if len(case.get("anatomic_parts", [])) < 11 and len(case.get("guides", [])) < 3]
"""Cases that fit into the columns of every manner."""


def proposed(row: HeaderRow, record: str | None = None) -> Proposal:
    return propose(DEFINITION, row, record)


def learned(folder: Path, proposal: Proposal) -> LayoutTable:
    """The layout read back from its file, as `check --layout` reads it."""
    path = folder / "learned.yaml"
    path.write_text(layout_text(proposal, "learned"), encoding="utf-8")
    return site_layout(path, lambda: DEFINITION, DICTIONARY)


def by_hand(made: Headers, unread: Container[str] = ()) -> LayoutTable:
    """The layout that the columns were meant to have, without anything learned, and without what is left unread."""
    own = {".".join(map(str, column.path)): column for column in OWN.columns}
    nothing = evolve(OWN.columns[2], path=(), header="")
    pairs = zip(made.headers, made.meant, strict=True)
    columns = ((header, nothing if header in unread else own.get(meant, nothing)) for header, meant in pairs)
    return evolve(OWN, columns=tuple(evolve(column, header=header) for header, column in columns))


def records(path: Path, layout: LayoutTable) -> list[JsonRecord]:
    found = open_submission(path, DICTIONARY, layout=layout).records()
    return [one.record for one in found if isinstance(one, Submitted)]


@pytest.mark.parametrize("made", ALL.values(), ids=ALL.keys())
def test_a_learned_layout_reads_the_sites_upload(tmp_path: Path, made: Headers) -> None:
    """The upload is written by what the columns were meant to be, and read by what was learned."""
    layout = learned(tmp_path, proposal_of(made))
    assert [column.header for column in layout.columns] == list(made.headers)
    path = tmp_path / "3dp_case_site.txt"
    path.write_bytes(as_upload(SMALL, by_hand(made), header=True))
    expected = records(path, by_hand(made, unread={column.header for column in layout.columns if not column.path}))
    assert records(path, layout) == expected
    assert len(records(path, layout)) == len(SMALL)


def test_a_learned_layout_reads_the_sites_workbook(tmp_path: Path) -> None:
    made = ALL["item_in_brackets"]
    layout = learned(tmp_path, proposal_of(made))
    path = tmp_path / "3dp_case_site.xlsx"
    path.write_bytes(as_workbook(SMALL, by_hand(made), header=True))
    assert records(path, layout) == records(path, by_hand(made))
    assert len(records(path, layout)) == len(SMALL)


@pytest.mark.parametrize("made", ALL.values(), ids=ALL.keys())
def test_every_doubt_is_marked_in_the_file(made: Headers) -> None:
    proposal = proposal_of(made)
    text = layout_text(proposal, "x")
    for at in (*proposal.doubtful(), *proposal.unmapped()):
        assert f"# review, column {at + 1}: " in text
    marked = len(re.findall(r"^  # review, column [0-9]+: ", text, re.MULTILINE))
    assert marked == len({*proposal.doubtful(), *proposal.unmapped(), *proposal.notes})
    assert max(map(len, text.splitlines())) <= 200


def test_the_same_headers_give_the_same_bytes() -> None:
    made = ALL["survey_variables"]
    assert layout_text(proposal_of(made), "x") == layout_text(proposed(made.row(), "case"), "x")


# ---- headers as they come --------------------------------------------------------------------------

GOOD = ("Case ID", "Patient sex", "Patient age", "Completed on", "Intended uses", "In sterile field")


ODD = (
    'Mr. "X"}, {ignored: y',
    "line\u2028break",
    "tab\tinside",
    "bell\x07",
    "\u202egnorw",
    "- a: b # c",
    "back\\slash",
    "\U0001f642 mood",
    "caf\u00e9 \u4e2d",
    "*alias &anchor !tag",
    "{n}_{name}",
    "nul\x00",
)


def test_any_header_can_stand_in_the_file(tmp_path: Path) -> None:
    layout = learned(tmp_path, proposed(HeaderRow((*GOOD, *ODD), (), "|", str)))
    assert tuple(column.header for column in layout.columns[len(GOOD) :]) == ODD
    assert not any(column.path for column in layout.columns[len(GOOD) :])


def test_blank_headers_and_twins_are_told_apart(tmp_path: Path) -> None:
    row = HeaderRow((*GOOD, "", "", "Note", "Note"), (), "\t", lambda column: f"column {column + 1}")
    layout = learned(tmp_path, proposed(row))
    assert [column.header for column in layout.columns[6:]] == ["column 7", "column 8", "Note", "Note (column 10)"]
    assert layout.delimiter == "\t"


def test_what_the_dictionarys_layout_says_of_a_column_is_kept(tmp_path: Path) -> None:
    layout = learned(tmp_path, proposed(HeaderRow((*GOOD, "Facility ID"), (), "|", str)))
    columns = {column.header: column for column in layout.columns}
    assert columns["Facility ID"].blank == "facility"
    assert (columns["Case ID"].warn_pattern, columns["Case ID"].warn_rule) == ("[^-]*-.*", "hyphen_in_id")


def test_required_elements_without_a_column_are_told() -> None:
    proposal = proposed(HeaderRow(GOOD, (), "|", str))
    assert "facility_id" in proposal.left_out
    assert "case_id" not in proposal.left_out
    assert "# review: no column holds facility_id, object_type" in layout_text(proposal, "x")


@pytest.mark.parametrize(
    ("headers", "record"),
    [
        (("Printer label", "Manufacturer", "Installed on", "Status", "Facility ID"), "printer"),
        (("Facility ID", "Facility name", "NRDR account", "Joined on"), "facility"),
        (("Facility ID", "Case ID"), "case"),
    ],
)
def test_the_record_is_told_by_the_headers(headers: tuple[str, ...], record: str) -> None:
    assert proposed(HeaderRow(headers, (), "|", str)).record.name == record


def test_a_record_can_be_asked_for() -> None:
    assert proposed(HeaderRow(GOOD, (), "|", str), "case").record.name == "case"
    with pytest.raises(CannotCheck, match="There are: case, printer, facility"):
        proposed(HeaderRow(GOOD, (), "|", str), "house")


def test_a_row_of_data_is_not_taken_for_headers() -> None:
    cells = as_upload(SMALL, OWN).decode().splitlines()[0].split("|")
    with pytest.raises(CannotCheck, match="no header row"):
        proposed(HeaderRow(tuple(cells), (), "|", str))


# ---- what example rows tell ------------------------------------------------------------------------


def with_cells(*rows: tuple[str, ...]) -> Proposal:
    return proposed(HeaderRow(GOOD, rows, "|", lambda column: f"column {column + 1}"))


@pytest.mark.parametrize(
    ("days", "form", "unsure"),
    [
        (["2026-03-14"], "yyyy-mm-dd", False),
        (["14.03.2026", "01.02.2026"], "dd.mm.yyyy", False),
        (["14/03/2026", "01/02/2026"], "dd/mm/yyyy", False),
        (["03/14/2026"], "mm/dd/yyyy", False),
        (["20260314"], "yyyymmdd", False),
        (["01/02/2026"], "mm/dd/yyyy", True),
        ([], "mm/dd/yyyy", False),
        (["3/14/26"], "mm/dd/yyyy", False),
    ],
)
def test_the_form_of_dates(days: list[str], form: str, unsure: bool) -> None:
    proposal = with_cells(*(("", "", "", day, "", "") for day in days))
    assert proposal.writing.dates == form
    assert any("dates" in note for note in proposal.about if days) == unsure


def test_dates_in_two_forms() -> None:
    headers = ("Facility ID", "Agreement signed on", "BAA signed on", "Joined on")
    rows = (("1", "2026-01-02", "2026-01-03", "14.03.2026"),)
    proposal = proposed(HeaderRow(headers, rows, "|", str), "facility")
    assert proposal.writing.dates == "yyyy-mm-dd"
    assert proposal.formats == {3: "dd.mm.yyyy"}
    assert '{header: "Joined on", element: joined_on, format: dd.mm.yyyy}' in layout_text(proposal, "x")


@pytest.mark.parametrize("sign", ";,/+&")
def test_the_separator(sign: str) -> None:
    cell = f"simulation{sign} Education" if sign != "&" else "simulation&education"
    proposal = with_cells(("", "", "", "", cell, ""))
    assert proposal.writing.separator == sign
    assert not proposal.notes


def test_the_separator_is_the_dictionarys_where_cells_do_not_tell() -> None:
    assert with_cells(("", "", "", "", "simulation", "")).writing.separator == ";"
    assert with_cells(("", "", "", "", "this,that", "")).writing.separator == ";"


@pytest.mark.parametrize(("yes", "no"), [("1", "0"), ("T", "F"), ("t", "f")])
def test_signs_for_yes_and_no(yes: str, no: str) -> None:
    proposal = with_cells(("", "", "", "", "", yes), ("", "", "", "", "", no))
    values = proposal.writing.values["yes_no_unknown"]
    assert (values[yes.upper()], values[no.upper()], values["Y"]) == ("yes", "no", "yes")
    assert not proposal.notes


def test_cells_that_do_not_read_make_a_mapping_doubtful(tmp_path: Path) -> None:
    rows = [("C1", "zq1", "zq2", "zq3", "zq4", "zq5")] * 3
    proposal = with_cells(*rows)
    assert proposal.doubtful() == (1, 2, 3, 4, 5)
    text = layout_text(proposal, "x")
    assert "# review, column 2: in doubt; none of 3 cells below reads as this element." in text
    assert "zq" not in text
    assert learned(tmp_path, proposal).columns[1].path == ("patient_sex",)


def test_some_cells_that_do_not_read_are_told(tmp_path: Path) -> None:
    proposal = with_cells(
        ("C1", "W", "", "", "", ""), ("C2", "female", "", "", "", ""), ("C3", "M\u00e4nnlich", "", "", "", "")
    )
    assert proposal.doubtful() == ()
    assert proposal.needs_review()
    said = "2 of 3 cells below do not read as this element: say under `values` what they stand for"
    assert proposal.notes == {1: said}
    assert "M\u00e4nn" not in layout_text(proposal, "x")
    learned(tmp_path, proposal)


def test_a_layout_can_be_mended_by_hand(tmp_path: Path) -> None:
    """Following a comment: the line below it is what is to be changed, and it may be changed wrongly."""
    made = ALL["portal_labels"]
    text = layout_text(proposal_of(made), "x").replace(
        '{ignored: "Legacy Case Number"}', '{header: "Legacy Case Number", element: guides.9.region}'
    )
    path = tmp_path / "mended.yaml"
    path.write_text(text, encoding="utf-8")
    assert site_layout(path, lambda: DEFINITION, DICTIONARY).columns[-1].path == ("guides", 9, "region")
    path.write_text(text.replace("guides.9.region", "guides.1.region"), encoding="utf-8")
    with pytest.raises(DictionaryFaults, match="stands in another column already"):
        site_layout(path, lambda: DEFINITION, DICTIONARY)
