"""The printer library: what is in it, how often each printer is named, and what ending one would break."""

from __future__ import annotations

import csv
import json
from datetime import date
from io import StringIO
from pathlib import Path

import jsonschema
import pytest

from tests.summary.records import AS_OF, EXAMPLES, FACILITY, PRINTERS, UPLOAD, case, ndjson
from threedp_registry import CannotCheck
from threedp_registry.summary.library import LibraryView, library_view
from threedp_registry.summary.library_forms import age, library_csv, library_json, library_schema, render
from threedp_registry.testing.places import Made

LIBRARY: list[Made] = json.loads((EXAMPLES / "printers.json").read_text())


def view(*cases: Path, planned: dict[str, str] | None = None, library: Path = PRINTERS) -> LibraryView:
    plans = [(name, date.fromisoformat(day)) for name, day in (planned or {}).items()]
    return library_view(library, cases, as_of=AS_OF, planned=plans, facilities=FACILITY)


def printed(*prints: tuple[str, str], number: int = 0) -> Made:
    """A case on a day with prints from these printers."""
    model = case()["physical_models"][0]  # type: ignore[index]
    models = [{**model, "printer_label": label, "copies": copy} for copy, (label, _) in enumerate(prints, 1)]
    return case(case_id=f"P_{number}", completed_on=prints[0][1], physical_models=models)


# ---- the library -----------------------------------------------------------------------------------


def test_each_printer_with_what_it_is_in_words() -> None:
    told = view()
    assert [(one.name, one.cells[2], one.cells[4], one.since) for one in told.entries] == [
        ("J750-A", "Material jetting", "Active", "2023-05-10"),
        ("Form3B-1", "Vat photopolymerization", "Active", "2022-09-01"),
        ("Ultimaker-2", "Material extrusion", "Active", "2021-11-15"),
    ]
    assert (told.findings, told.is_readable, told.counted) == ((), True, 0)


@pytest.mark.parametrize(
    ("changes", "days"),
    [
        ({}, (AS_OF - date(2023, 5, 10)).days),
        ({"status": "decommissioned", "decommissioned_on": "2023-05-20"}, 10),
        ({"status": "decommissioned", "decommissioned_on": "2027-05-20"}, (AS_OF - date(2023, 5, 10)).days),
        ({"installed_on": "2026-12-01"}, None),
        ({"installed_on": "someday"}, None),
    ],
)
def test_age_is_until_the_end_or_the_day_asked_for(tmp_path: Path, changes: Made, days: int | None) -> None:
    told = view(library=ndjson(tmp_path / "p.ndjson", [LIBRARY[0] | changes]))
    assert told.entries[0].days == days


@pytest.mark.parametrize(
    ("days", "words"),
    [(None, ""), (0, "0 days"), (1, "1 day"), (31, "1 month"), (365, "1 year"), (800, "2 years 2 months")],
)
def test_age_in_words(days: int | None, words: str) -> None:
    assert age(days) == words


def test_a_case_counts_once_for_each_printer_it_names(tmp_path: Path) -> None:
    cases = [
        printed(("J750-A", "2025-12-31"), ("J750-A", ""), number=1),
        printed(("J750-A", "2026-01-01"), ("Form3B-1", ""), number=2),
        printed(("Gone", "2026-01-02"), ("Form3B-1", ""), number=3),
        printed(("Form3B-1", "someday"), number=4),
    ]
    told = view(ndjson(tmp_path / "c.ndjson", cases))
    assert {one.name: dict(one.uses) for one in told.entries} == {
        "J750-A": {"2025": 1, "2026": 1},
        "Form3B-1": {"2026": 2, "": 1},
        "Ultimaker-2": {},
    }
    assert (told.counted, told.unnamed, told.years) == (4, 1, ("", "2025", "2026"))


def test_what_is_wrong_with_the_library_itself(tmp_path: Path) -> None:
    records = [LIBRARY[0], LIBRARY[0] | {"printer_label": "X", "technology": "glue"}, "{"]
    told = view(library=ndjson(tmp_path / "p.ndjson", records))
    assert [finding.rule for finding in told.findings] == ["printer.technology.codelist", "reading.syntax"]
    assert told.entries[1].cells[2] == ""
    lines = list(render(told))
    assert "What is wrong with the library itself" in lines


def test_a_file_of_other_records_is_refused() -> None:
    with pytest.raises(CannotCheck, match="this file holds cases; name a file of printers"):
        view(library=UPLOAD)


def test_a_library_that_cannot_be_read(tmp_path: Path) -> None:
    told = view(library=ndjson(tmp_path / "p.ndjson", ["{"]))
    assert (told.is_readable, told.entries) == (False, ())


# ---- plans -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ends", "failing", "warned"),
    [("2026-01-31", 0, 0), ("2026-01-30", 0, 1), ("2026-01-01", 0, 1), ("2025-12-31", 1, 0)],
)
def test_what_ending_a_printer_would_break(tmp_path: Path, ends: str, failing: int, warned: int) -> None:
    """A case of 31 January: fine on its last day, warned about for 30 days after it, refused from then on."""
    path = ndjson(
        tmp_path / "c.ndjson",
        [printed(("J750-A", "2026-01-31"), number=1), printed(("Form3B-1", "2026-03-01"), number=2)],
    )
    (planned,) = view(path, planned={"J750-A": ends}).planned
    assert planned.records() == (failing, warned)
    assert {finding.location.record for finding in planned.findings} <= {1}
    assert planned.of_itself == ()


def test_what_is_found_now_already_is_not_told(tmp_path: Path) -> None:
    cases = ndjson(tmp_path / "c.ndjson", [printed(("J750-A", "2026-01-31"), number=1) | {"patient_sex": "x"}])
    library = ndjson(
        tmp_path / "p.ndjson",
        [LIBRARY[0] | {"status": "decommissioned", "decommissioned_on": "2025-06-01"}, *LIBRARY[1:]],
    )
    (planned,) = view(cases, library=library, planned={"J750-A": "2025-07-01"}).planned
    assert planned.findings == ()


def test_a_plan_that_the_printer_itself_does_not_fit() -> None:
    (planned,) = view(UPLOAD, planned={"J750-A": "2023-01-01"}).planned
    assert [finding.rule for finding in planned.of_itself] == ["printer.decommissioned_after_installation"]
    assert any(
        "its own record would not be right" in line for line in render(view(UPLOAD, planned={"J750-A": "2023-01-01"}))
    )


def test_which_printer_is_meant(tmp_path: Path) -> None:
    with pytest.raises(CannotCheck, match="did you mean `J750-A`"):
        view(UPLOAD, planned={"J750": "2026-01-01"})
    library = ndjson(tmp_path / "p.ndjson", [*LIBRARY, LIBRARY[0] | {"facility_id": "654321"}])
    with pytest.raises(CannotCheck, match="123456:J750-A or 654321:J750-A"):
        view(UPLOAD, library=library, planned={"J750-A": "2026-01-01"})
    (planned,) = view(UPLOAD, library=library, planned={"654321:J750-A": "2020-01-01"}).planned
    assert planned.findings == ()


# ---- forms -----------------------------------------------------------------------------------------


def test_json_fits_its_schema() -> None:
    """Printed on it: 3 and 19 February, within 30 days of its end; 14, 30 and 31 March, after them."""
    text = library_json(view(UPLOAD, planned={"J750-A": "2026-02-01"}))
    told = json.loads(text)
    jsonschema.Draft202012Validator(json.loads(library_schema())).validate(told)
    assert [entry["total"] for entry in told["entries"]] == [5, 5, 3]
    assert (told["planned"][0]["would_fail"], told["planned"][0]["would_be_warned_about"]) == (3, 2)


def test_csv_is_the_library_or_what_a_plan_would_bring() -> None:
    head, *rows = csv.reader(StringIO(library_csv(view(UPLOAD))))
    assert head[:2] == ["Facility ID", "Printer"]
    assert [row[-1] for row in rows] == ["5", "5", "3"]
    told = view(UPLOAD, planned={"J750-A": "2026-02-01"})
    head, *rows = csv.reader(StringIO(library_csv(told)))
    assert head[0] == "printer"
    assert len(rows) == len(told.planned[0].findings)
