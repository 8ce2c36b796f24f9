"""Keys that come twice: in one file an error at both places, in a later file a warning there."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from threedp_registry import load_dictionary
from threedp_registry.checking.report import Report

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
DICTIONARY = load_dictionary()
GOOD = {
    "case": json.loads((EXAMPLES / "cases" / "prostate.json").read_text()),
    "printer": json.loads((EXAMPLES / "printers.json").read_text())[0],
    "facility": json.loads((EXAMPLES / "facility.json").read_text()),
}
KEYS = {name: table.key for name, table in DICTIONARY.tables.records.items()}


def checked(folder: Path, *files: list[dict[str, object]]) -> Report:
    """Checks files of records in one run."""
    paths = []
    for number, records in enumerate(files):
        path = folder / f"file{number}.ndjson"
        path.write_text("".join(json.dumps(record) + "\n" for record in records))
        paths.append(path)
    return DICTIONARY.check_files(paths, as_of=date(2026, 11, 23), without=("printers", "facilities"))


def told(report: Report) -> list[tuple[str, str, int | None, int | None, str]]:
    return [
        (
            finding.rule,
            Path(finding.location.path).stem,
            finding.location.record,
            finding.location.line,
            finding.severity,
        )
        for finding in report.findings
        if ".key." in finding.rule
    ]


@pytest.mark.parametrize("name", KEYS)
def test_right_different_keys(tmp_path: Path, name: str) -> None:
    other = GOOD[name] | {KEYS[name][-1]: "654321"}
    report = checked(tmp_path, [GOOD[name], other])
    assert told(report) == []
    assert report.ledger.rule(f"{name}.key.unique").passed == 2


@pytest.mark.parametrize("name", KEYS)
def test_wrong_twice_in_one_file(tmp_path: Path, name: str) -> None:
    other = GOOD[name] | {KEYS[name][-1]: "654321"}
    report = checked(tmp_path, [GOOD[name], other, GOOD[name], GOOD[name]])
    rule = f"{name}.key.unique"
    assert told(report) == [(rule, "file0", record, record, "error") for record in (1, 3, 4)]
    assert (report.ledger.rule(rule).fail, report.ledger.rule(rule).passed) == (3, 1)
    assert report.ledger.with_findings >= 3
    assert report.ledger.clean + report.ledger.with_findings == 4


@pytest.mark.parametrize("name", KEYS)
def test_wrong_again_in_a_later_file(tmp_path: Path, name: str) -> None:
    report = checked(tmp_path, [GOOD[name]], [GOOD[name]], [GOOD[name]])
    rule = f"{name}.key.replaced"
    assert told(report) == [(rule, "file1", 1, 1, "warning"), (rule, "file2", 1, 1, "warning")]
    assert (report.ledger.rule(rule).fail, report.ledger.rule(rule).passed) == (2, 1)


def test_twice_in_a_later_file(tmp_path: Path) -> None:
    case = GOOD["case"]
    report = checked(tmp_path, [case], [case, case])
    assert told(report) == [
        ("case.key.replaced", "file1", 1, 1, "warning"),
        ("case.key.unique", "file1", 1, 1, "error"),
        ("case.key.unique", "file1", 2, 2, "error"),
    ]


@pytest.mark.parametrize("part", [None, "12345", 123456, "", ["123456"]])
def test_a_record_without_a_whole_key_has_none(tmp_path: Path, part: object) -> None:
    lacking = GOOD["case"] | {"facility_id": part}
    assert told(checked(tmp_path, [lacking, lacking])) == []
