"""What people read: places and messages in the form's words, and an end that says what it all comes to."""

from __future__ import annotations

import json
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.test_keys import DICTIONARY, GOOD
from tests.definition.dictionaries import SMALL
from threedp_registry import check_records, load_dictionary
from threedp_registry.checking.report import Report
from threedp_registry.report.text import render, visible

AS_OF = date(2026, 11, 23)
LEFT_OUT = ("printers", "facilities")
CASE = GOOD["case"]


def checked(*changes: dict[str, object], without: tuple[str, ...] = LEFT_OUT) -> Report:
    records = [CASE | {"case_id": f"C_{number}"} | change for number, change in enumerate(changes)]
    return check_records(records, as_of=AS_OF, without=without)


def test_a_clean_report() -> None:
    assert list(render(checked({}, {}))) == [
        "2 records: 2 clean, 0 with findings",
        "Dictionary 2.0.0 (unofficial), as of 2026-11-23.",
        "No findings.",
    ]


def test_the_last_line_splits_findings_by_basis() -> None:
    report = checked({"patient_sex": "x", "patient_age_years": 93}, {"completed_on": "2021-01-01"}, {})
    assert list(render(report))[-1] == "2 errors (1 standard, 1 our reading), 1 warning (1 our reading)"


def test_a_line_says_where_what_and_what_to_enter() -> None:
    part = {"region": "breast", "structure": "tumor"}
    line = next(line for line in render(checked({"anatomic_parts": [part]})) if ".laterality." in line)
    assert line == (
        "  (record 1, Part 1, Laterality): error: required when Region is Upper extremity, Lower extremity or Breast."
        " Enter Left, Right or Bilateral; Midline only where there is no side, never for an extremity or the breast."
        " [TDP301 case.anatomic_parts.laterality.required]"
    )


def test_an_unknown_key_is_described_not_quoted() -> None:
    line = next(line for line in render(checked({"patient_sexx": None})) if "unknown" in line)
    assert "unknown element (12 characters)" in line
    assert "The closest known is patient_sex (Patient sex)." in line
    assert "patient_sexx" not in line
    nothing_close = next(line for line in render(checked({"Jane Doe": None})) if "unknown" in line)
    assert "closest" not in nothing_close
    assert "Jane" not in nothing_close


def test_references_that_were_not_given_are_the_last_that_is_said() -> None:
    said = "References to {0} were not evaluated: give the {0} with --{0} FILE, or state --without {0}."
    assert list(render(checked({}, without=())))[-2:] == [said.format("printers"), said.format("facilities")]


def test_references_of_another_registry(tmp_path: Path) -> None:
    boat = tmp_path / "boat.json"
    boat.write_text('{"harbor_id": "123", "registration": "AB-1"}')
    dictionary = load_dictionary(SMALL)
    last = list(render(dictionary.check_files([boat], as_of=AS_OF)))[-1]
    assert last.endswith("give the harbors as one more file, or state --without harbors.")
    assert dictionary.check_files([boat], as_of=AS_OF, without=("harbors",)).unmet == ()


@pytest.mark.parametrize(("limit", "shown"), [(1, 1), (2, 2), (None, 3)])
def test_a_limit_hides_lines_but_no_counts(limit: int | None, shown: int) -> None:
    wrong: dict[str, object] = {"patient_sex": "x"}
    told = list(render(checked(wrong, wrong, wrong), limit=limit))
    assert sum("codelist]" in line for line in told) == shown
    assert any(f"and {3 - shown} finding" in line for line in told) == (limit is not None)
    assert told[-1] == "3 errors (3 our reading)"


def test_records_are_counted_by_their_kind(tmp_path: Path) -> None:
    for name, records in (
        ("c.json", [CASE]),
        ("p.json", [GOOD["printer"]]),
        ("f.json", [GOOD["facility"]]),
        ("x.json", [7]),
    ):
        (tmp_path / name).write_text(json.dumps(records))
    report = DICTIONARY.check_files(sorted(tmp_path.iterdir()), as_of=AS_OF)
    assert "1 case, 1 printer, 1 facility, 1 record: 3 clean, 0 with findings, 1 not checked" in list(render(report))


@given(st.text())
def test_what_cannot_be_seen_is_written_out(text: str) -> None:
    shown = visible(text)
    assert not any(unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") for char in shown)
    assert visible(shown) == shown


def test_how_it_is_written_out() -> None:
    assert visible("a\n\u202e\u200b\u2028\x1bé") == "a\\u{a}\\u{202e}\\u{200b}\\u{2028}\\u{1b}é"
