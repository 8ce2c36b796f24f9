"""Each case by the version in effect on its day, and files against several versions in one run."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from tests.writing import as_json, as_ndjson, as_yaml
from threedp_registry import load_dictionary, report_schema
from threedp_registry.cli.main import run

AS_OF = date(2026, 11, 23)
ROOT = Path(__file__).parents[2]
WITHOUT = ("printers", "facilities")
PRINT = {"parts": [1], "printer_label": "J750-A", "material": "vero", "scale_percent": 100}


def case(day: str | None) -> dict[str, object]:
    """A case of 1.0.0 as far as its prints go, completed on that day."""
    loaded = json.loads((ROOT / "examples" / "cases" / "prostate.json").read_text("utf-8"))
    assert isinstance(loaded, dict)
    del loaded["physical_models"]
    return {**loaded, "completed_on": day, "primary_print": PRINT, "case_id": f"C{day}"}


def rules(day: str | None) -> list[str]:
    report = load_dictionary("auto").check_records([case(day)], as_of=AS_OF, without=WITHOUT)
    return [finding.rule for finding in report.findings if finding.severity == "error"] + [
        finding.rule for finding in report.findings if finding.rule.endswith("in_effect")
    ]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2020-06-01", []),
        ("2024-05-03", []),
        ("2024-05-04", ["case.keys", "case.physical_models.required"]),
        ("2020-05-31", ["case.completed_on.in_effect"]),
        ("soon", ["case.keys", "case.completed_on.type", "case.physical_models.required"]),
        (None, ["case.keys", "case.completed_on.required", "case.physical_models.required"]),
    ],
)
def test_a_case_is_checked_by_the_version_of_its_day(day: str | None, expected: list[str]) -> None:
    assert rules(day) == expected


@pytest.mark.parametrize(("name", "write"), [("c.yaml", as_yaml), ("c.json", as_json), ("c.ndjson", as_ndjson)])
def test_versions_mix_in_one_file_of_any_format(tmp_path: Path, name: str, write: object) -> None:
    assert callable(write)
    newer = json.loads((ROOT / "examples" / "cases" / "prostate.json").read_text("utf-8"))
    (tmp_path / name).write_bytes(write([case("2022-03-14"), newer, case("2021-01-31")]))
    report = load_dictionary("auto").check_file(tmp_path / name, as_of=AS_OF, without=WITHOUT)
    assert report.exit_status == 0
    assert report.by_version == {"1.0.0": 2, "2.0.0": 1}
    assert report.ledger.records == 3
    assert report.ledger.rule("case.case_id.required").passed == 3
    assert report.ledger.rule("case.primary_print.material.required").passed == 2
    jsonschema.validate(json.loads(report.to_json()), json.loads(report_schema()))


def test_upload_lines_belong_to_the_version_of_their_layout() -> None:
    path = ROOT / "examples" / "upload" / "3dp_case_2026q1.txt"
    report = load_dictionary("auto").check_file(path, as_of=AS_OF, without=WITHOUT)
    assert (report.exit_status, report.by_version) == (0, {"2.0.0": 10})


def test_a_file_against_several_versions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "c.json"
    path.write_bytes(as_json([case("2022-03-14")]))
    arguments = ["check", str(path), "--without", "printers,facilities", "--as-of", "2026-11-23", "--dictionary"]
    assert run([*arguments, "1.0.0,2.0.0"]) == 1
    told = capsys.readouterr().out
    assert told.startswith("Against 1.0.0: would be taken\n1 case: 1 clean")
    assert "\nAgainst 2.0.0: see below\n" in told
    assert run([*arguments, "1.0.0"]) == 0
    capsys.readouterr()
    assert run([*arguments, "1.0.0, 2.0.0", "--format", "json"]) == 1
    reports = json.loads(capsys.readouterr().out)["reports"]
    assert [(one["dictionary"]["version"], one["exit_status"]) for one in reports] == [("1.0.0", 0), ("2.0.0", 1)]
    assert run([*arguments, "1.0.0,3.0.0"]) == 2
    assert "versions are 1.0.0, 2.0.0" in capsys.readouterr().err
