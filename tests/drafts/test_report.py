"""`--stage draft`: what is there is checked, what is still to come is listed by record, counted, and does not fail."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from tests.checking.test_keys import DICTIONARY, EXAMPLES, GOOD
from tests.writing import as_linked_workbook, as_ndjson, as_upload
from threedp_registry import CannotCheck, check_file, check_files, check_records, report_schema
from threedp_registry.checking.report import Report
from threedp_registry.cli.main import run
from threedp_registry.report.text import render

AS_OF = date(2026, 11, 23)
LEFT_OUT = ("printers", "facilities")
CASE = GOOD["case"]
BEGUN: dict[str, object] = {
    "case_id": "HEART_0042",
    "object_type": "anatomic_model",
    "anatomic_parts": [{"region": "breast", "structure": "tumor"}],
    "physical_models": [{"parts": [1, 2], "printer_label": "A", "material": "vero", "optical": "opaque"}],
}


def draft(*records: dict[str, object]) -> Report:
    return check_records(records, as_of=AS_OF, without=LEFT_OUT, stage="draft")


def to_come(report: Report) -> list[tuple[int | None, str]]:
    return [(one.location.record, one.location.pointer) for one in report.to_come]


def test_a_finished_record_is_clean() -> None:
    report = draft(CASE)
    assert (report.findings, report.to_come, report.clean, report.ledger.unfinished) == ((), (), True, 0)


def test_what_is_missing_is_listed_and_does_not_fail() -> None:
    report = draft(BEGUN)
    assert report.findings == ()
    assert report.exit_status == 0
    pointers = [pointer for _, pointer in to_come(report)]
    assert pointers[:8] == [
        "/facility_id",
        "/patient_age_years",
        "/patient_sex",
        "/completed_on",
        "/imaging",
        "/indications",
        "/intended_uses",
        "/ordering_services",
    ]
    assert {"/anatomic_parts/0/laterality", "/physical_models/0/parts/1", "/physical_models/0/scale_percent"} <= {
        *pointers
    }
    assert len([pointer for pointer in pointers if pointer.startswith("/effort/")]) == 8
    assert "/intended_uses_other" not in pointers


def test_what_is_wrong_stays_wrong() -> None:
    report = draft(BEGUN | {"patient_age_years": 93, "facility_id": "12345", "guides": [{"guide_type": "cutting"}]})
    assert [(one.rule, one.severity) for one in report.findings] == [
        ("case.facility_id.pattern", "error"),
        ("case.guides.forbidden", "error"),
        ("case.age_over_89", "error"),
    ]
    assert report.exit_status == 1


def test_a_missing_key_is_still_to_come() -> None:
    report = check_records(
        [{**CASE, "facility_id": None}, {**CASE, "facility_id": None}, {"case_id": "A"}],
        as_of=AS_OF,
        printers=EXAMPLES / "printers.yaml",
        facilities=EXAMPLES / "facility.yaml",
        stage="draft",
    )
    assert report.findings == ()
    assert [pointer for record, pointer in to_come(report) if record == 1] == ["/facility_id"]


def test_a_key_that_is_there_is_compared() -> None:
    assert [one.rule for one in draft(BEGUN | CASE, CASE).findings] == ["case.key.unique"] * 2


def test_the_account_tells_what_is_to_come() -> None:
    ledger = draft(BEGUN, CASE, {}).ledger
    assert (ledger.records, ledger.clean, ledger.with_findings, ledger.unfinished) == (3, 3, 0, 2)
    count = ledger.rule("case.patient_sex.required")
    assert (count.to_come, count.passed, count.fail) == (2, 1, 0)
    assert ledger.rule("case.guides.required").to_come == 0


def test_a_submission_has_nothing_to_come() -> None:
    report = check_records([BEGUN], as_of=AS_OF, without=LEFT_OUT)
    assert (report.stage, report.to_come, report.ledger.unfinished) == ("submit", (), 0)
    assert all(count.to_come == 0 for count in report.ledger.rules)
    found = {(one.rule, one.location.pointer) for one in report.findings}
    assert found == {(one.rule, one.location.pointer) for one in draft(BEGUN).to_come}


def test_a_stage_that_there_is_not_is_refused() -> None:
    with pytest.raises(CannotCheck, match="no stage 'later'"):
        check_records([CASE], as_of=AS_OF, stage="later")


@pytest.mark.parametrize("stage", ["draft", "submit"])
def test_the_report_in_json_follows_its_schema(stage: str) -> None:
    report = check_records([BEGUN], as_of=AS_OF, without=LEFT_OUT, stage=stage)
    told = json.loads(report.to_json())
    Draft202012Validator(json.loads(report_schema())).validate(told)
    assert told["stage"] == stage
    assert len(told["to_come"]) == len(report.to_come)


# ---- files ---------------------------------------------------------------------------------------


def upload(folder: Path, *records: dict[str, object]) -> Path:
    path = folder / "3dp_case_1.txt"
    path.write_bytes(as_upload(list(records), DICTIONARY.tables.layouts["case-upload"]))
    return path


def test_a_number_left_out_may_still_be_filled_in(tmp_path: Path) -> None:
    parts = [{"region": "head", "structure": "bone"}, {"region": "neck", "structure": "bone"}]
    path = upload(tmp_path, CASE | {"anatomic_parts": parts})
    path.write_bytes(path.read_bytes().replace(b"head||bone", b"||"))
    report = check_file(path, as_of=AS_OF, without=LEFT_OUT, stage="draft")
    assert report.findings == ()
    assert [(one.rule, one.location.header) for one in report.to_come] == [("reading.gap", "part2_region")]
    assert "    Part 2, Region (part2_region): numbered out of turn: the one before it is blank" in render(report)
    assert check_file(path, as_of=AS_OF, without=LEFT_OUT).exit_status == 1


def test_a_row_of_an_item_that_was_begun_may_still_be_filled_in(tmp_path: Path) -> None:
    table, layout = DICTIONARY.tables.records["case"], DICTIONARY.tables.layouts["case-upload"]
    path = tmp_path / "cases.xlsx"
    path.write_bytes(as_linked_workbook([CASE], layout, table))
    book = load_workbook(path)
    book["Parts"].append([CASE["case_id"]])
    book.save(path)
    report = check_file(path, as_of=AS_OF, without=LEFT_OUT, stage="draft")
    assert report.findings == ()
    assert [(one.rule, one.location.cell) for one in report.to_come] == [("reading.blank_item", "Parts!3:3")]
    assert check_file(path, as_of=AS_OF, without=LEFT_OUT).exit_status == 1


def test_a_blank_that_is_filled_in_at_upload_is_not_asked_for(tmp_path: Path) -> None:
    report = check_file(upload(tmp_path, CASE | {"facility_id": None}), as_of=AS_OF, without=LEFT_OUT, stage="draft")
    assert [one.rule for one in report.findings] == ["case-upload.facility_blank"]
    assert report.to_come == ()
    assert report.ledger.rule("case.facility_id.required").suspended == 1


def test_what_is_to_come_stands_by_file_and_record(tmp_path: Path) -> None:
    first, second = tmp_path / "a.ndjson", tmp_path / "b.ndjson"
    first.write_bytes(as_ndjson([CASE, BEGUN]))
    second.write_bytes(as_ndjson([BEGUN | {"case_id": "B"}]))
    report = check_files([second, first], as_of=AS_OF, without=LEFT_OUT, stage="draft")
    places = list(dict.fromkeys((one.location.path, one.location.record) for one in report.to_come))
    assert places == [(str(second), 1), (str(first), 2)]
    assert report.ledger.unfinished == 2


def test_the_text_lists_record_by_record_in_the_forms_words(tmp_path: Path) -> None:
    path = tmp_path / "c.ndjson"
    path.write_bytes(
        as_ndjson([{**CASE, "patient_sex": None, "effort": None}, CASE | {"case_id": "X-1", "imaging": 7}])
    )
    lines = list(render(check_file(path, as_of=AS_OF, without=LEFT_OUT, stage="draft")))
    assert lines[1].startswith("  line 2, column ")
    assert lines[2:4] == ["  record 1, line 1, still to fill in:", "    Patient sex"]
    assert lines[4] == (
        "    Effort, Clinician consultation: Neither hours nor minutes are given, and the time is not marked as unknown"
    )
    assert lines[-4:] == [
        "2 cases: 1 right so far, 1 with findings",
        "Dictionary 2.0.0 (unofficial), as of 2026-11-23.",
        "1 error (1 our reading)",
        "Still to fill in: 9 places in 1 record.",
    ]


def test_an_upload_names_the_column(tmp_path: Path) -> None:
    path = upload(tmp_path, CASE | {"anatomic_parts": [{"region": "breast", "structure": "tumor"}]})
    lines = list(render(check_file(path, as_of=AS_OF, without=LEFT_OUT, stage="draft")))
    assert lines[2] == (
        "    Part 1, Laterality (part1_laterality): required when Region is Upper extremity, Lower extremity or Breast"
    )


def test_keys_are_shown_beside_records_that_are_unfinished(tmp_path: Path) -> None:
    path = tmp_path / "c.ndjson"
    path.write_bytes(as_ndjson([BEGUN | {"facility_id": "123456"}]))
    keys: dict[tuple[str, int], tuple[str, ...]] = {}
    report = DICTIONARY.check_files([path], as_of=AS_OF, without=LEFT_OUT, stage="draft", keys=keys)
    assert "  record 1 123456 HEART_0042, line 1, still to fill in:" in render(report, keys=keys)


def test_a_limit_shows_fewer_and_counts_all(tmp_path: Path) -> None:
    lines = list(render(draft({}), limit=2))
    assert lines[2:4] == ["    Case ID", "    Facility ID"]
    assert lines[4].startswith("  … and ")
    assert lines[-1].startswith("Still to fill in: ")


# ---- the command line ----------------------------------------------------------------------------


def test_the_command_takes_the_stage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "c.ndjson"
    path.write_bytes(as_ndjson([BEGUN]))
    arguments = ["check", str(path), "--without", "printers,facilities", "--as-of", "2026-11-23"]
    assert run([*arguments, "--stage", "draft"]) == 0
    assert "still to fill in:" in capsys.readouterr().out
    assert run([*arguments, "--stage", "draft", "--fail-on", "warning"]) == 0
    assert run(arguments) == 1


def test_what_judges_drafts_is_loaded_for_drafts_alone() -> None:
    code = (
        "import sys; from datetime import date; from threedp_registry import check_records as check\n"
        "for stage in ('submit', 'draft'):\n"
        "    check([{}], as_of=date(2026, 11, 23), stage=stage)\n"
        "    print(sorted(name for name in sys.modules if name.endswith('_drafts')))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", "['threedp_registry.compiled.case_drafts']"]
