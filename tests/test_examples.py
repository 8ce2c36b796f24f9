"""The worked examples are clean, and the same in every format."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.filled_workbook import FILLED, cases, filled
from threedp_registry import check_file
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.submission.guards import Limits
from threedp_registry.submission.read import open_submission
from threedp_registry.submission.records import Submitted
from threedp_registry.submission.workbook.grid import DATE, NUMBER, TEXT
from threedp_registry.submission.workbook.opened import opened

EXAMPLES = Path(__file__).parent.parent / "examples"
CASES = sorted(EXAMPLES.glob("cases/*.yaml"))
UPLOAD = EXAMPLES / "upload" / "3dp_case_2026q1.txt"
WORKBOOK = UPLOAD.with_suffix(".xlsx")


def records(path: Path) -> list[object]:
    return [found.record for found in open_submission(path, DICTIONARY).records() if isinstance(found, Submitted)]


@pytest.mark.parametrize(
    "path",
    [*CASES, UPLOAD, WORKBOOK, FILLED, *EXAMPLES.glob("*.yaml"), *EXAMPLES.glob("**/*.json")],
    ids=lambda path: path.name,
)
def test_it_is_clean(path: Path) -> None:
    report = check_file(
        path, as_of=date(2026, 11, 23), printers=EXAMPLES / "printers.yaml", facilities=EXAMPLES / "facility.yaml"
    )
    assert [finding for finding in report.findings if finding.code != "TDP502"] == []


@pytest.mark.parametrize("path", [*CASES, *EXAMPLES.glob("*.yaml")], ids=lambda path: path.name)
def test_json_says_the_same(path: Path) -> None:
    assert records(path.with_suffix(".json")) == records(path)


def test_the_upload_says_the_same() -> None:
    told = sorted(json.dumps(record, sort_keys=True) for record in records(UPLOAD))
    assert told == sorted(json.dumps(record, sort_keys=True) for path in CASES for record in records(path))


def test_the_filled_workbook_says_the_same() -> None:
    """After a change of the examples: `python -m tests.filled_workbook`."""
    assert records(FILLED) == [record for path in CASES for record in records(path)]


def test_the_filled_workbook_is_as_it_would_be_written_now() -> None:
    kept, made = load_workbook(FILLED), filled(cases())
    for sheet, wanted in zip(kept.worksheets, made.worksheets, strict=True):
        assert (sheet.title, sheet.freeze_panes) == (wanted.title, wanted.freeze_panes)
        assert [cell.value for cell in sheet[1]] == [cell.value for cell in wanted[1]]
        assert sheet.max_row == wanted.max_row


def test_the_workbook_says_the_same_in_the_same_order() -> None:
    """Written again with `python -m tests.example_workbook` where the layout or the cases have changed."""
    assert records(WORKBOOK) == records(UPLOAD)


def test_the_workbook_is_written_as_people_keep_it() -> None:
    """Days are dates and numbers are numbers, as Excel has them."""
    with opened(WORKBOOK, Limits()) as workbook:
        (sheet,) = workbook.sheets
        kinds = {kind for row in workbook.rows(sheet) for kind in row.kinds}
    assert kinds == {TEXT, NUMBER, DATE}


def test_simple_and_complex_objects_are_there() -> None:
    cases = [record for path in CASES for record in records(path) if isinstance(record, dict)]
    assert max(len(case.get("anatomic_parts", [])) for case in cases) == 20
    assert max(len(case["physical_models"]) for case in cases) == 5
    assert max(len(case["imaging"]) for case in cases) == 5
    assert {case["object_type"] for case in cases} == {"anatomic_model", "anatomic_guide"}
