"""Nothing is lost, and nothing that could not be checked passes for clean."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checking.test_keys import DICTIONARY, EXAMPLES, GOOD
from tests.definition.dictionaries import SMALL
from tests.writing import as_upload
from threedp_registry import CannotCheck, check_files, check_records, iter_findings, load_dictionary
from threedp_registry.checking.report import Report

AS_OF = date(2026, 11, 23)
LEFT_OUT = ("printers", "facilities")
CASE, PRINTERS, FACILITY = GOOD["case"], EXAMPLES / "printers.yaml", EXAMPLES / "facility.yaml"
LAYOUT = DICTIONARY.tables.layouts["case-upload"]


def lines(folder: Path, *records: object, name: str = "cases.ndjson") -> Path:
    path = folder / name
    path.write_text("".join(f"{record if isinstance(record, str) else json.dumps(record)}\n" for record in records))
    return path


def rules(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


def split(report: Report) -> tuple[int, int, int]:
    ledger = report.ledger
    return ledger.clean, ledger.with_findings, ledger.not_checked


# ---- records ---------------------------------------------------------------------------------------


def test_a_key_that_comes_twice_in_a_later_file_leaves_the_first_file_clean(tmp_path: Path) -> None:
    first, second = lines(tmp_path, CASE, name="a.ndjson"), lines(tmp_path, CASE, CASE, name="b.ndjson")
    assert split(check_files([first, second], as_of=AS_OF, without=LEFT_OUT)) == (1, 2, 0)


def test_a_line_with_two_problems_is_one_record(tmp_path: Path) -> None:
    path = tmp_path / "3dp_case_1.txt"
    path.write_bytes(b"a\rb|c\r\n" + as_upload([CASE], LAYOUT))
    report = check_files([path], as_of=AS_OF, without=LEFT_OUT)
    assert rules(report) == ["case-upload.stray_return", "case-upload.element_count"]
    assert (split(report), report.inputs[0].records, report.inputs[0].checked) == ((1, 0, 1), 2, 1)


LINES: list[object] = [
    CASE,
    CASE | {"patient_sex": "x"},
    "{",
    "7",
    "",
    '{"a": 1, "a": 2}',
    CASE | {"case_id": None},
    "null",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(LINES), max_size=5), min_size=1, max_size=3))
def test_every_record_that_was_read_is_in_the_account(contents: list[list[object]]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        paths = [lines(Path(folder), *content, name=f"{number}.ndjson") for number, content in enumerate(contents)]
        report = check_files(paths, as_of=AS_OF, without=LEFT_OUT)
    assert sum(split(report)) == report.ledger.records == sum(given.records for given in report.inputs)
    assert sum(given.checked for given in report.inputs) == report.ledger.clean + report.ledger.with_findings
    told = {(finding.location.path, finding.location.record) for finding in report.findings if finding.location.record}
    assert len(told) == report.ledger.with_findings + report.ledger.not_checked


def test_a_gap_suspends_every_position_right_ones_too(tmp_path: Path) -> None:
    headers = [column.header for column in LAYOUT.columns]
    cells = as_upload([CASE], LAYOUT).decode().rstrip("\r\n").split("|")
    cells[headers.index("part3_region")], cells[headers.index("part3_structure")] = "pelvis", "bladder"
    path = tmp_path / "3dp_case_1.txt"
    path.write_bytes("|".join(cells).encode() + b"\r\n")
    report = check_files([path], as_of=AS_OF, without=LEFT_OUT)
    count = report.ledger.rule("case.physical_models.parts.positions")
    assert (rules(report), count.suspended, count.passed) == (["reading.gap"], 1, 0)


# ---- files that cannot be read ---------------------------------------------------------------------


@pytest.mark.parametrize("content", [None, "", "[]", "{", "[7]"])
def test_references_to_a_file_that_gave_nothing_are_not_evaluated(tmp_path: Path, content: str | None) -> None:
    printers = tmp_path / "printers.json"
    if content is not None:
        printers.write_text(content)
    report = check_files([lines(tmp_path, CASE)], as_of=AS_OF, printers=printers, facilities=FACILITY)
    assert {finding.location.path for finding in report.findings} == {str(printers)}
    assert (report.unmet, report.exit_status) == (("printers",), 2)
    assert report.ledger.rule("case.physical_models.printer.exists").not_evaluated == 1


@pytest.mark.parametrize(("records", "status"), [([CASE], 2), ([CASE | {"patient_sex": "x"}], 1), (["{"], 2)])
def test_one_file_of_several_that_cannot_be_read(tmp_path: Path, records: list[object], status: int) -> None:
    paths = [lines(tmp_path, *records), tmp_path / "missing.json"]
    report = check_files(paths, as_of=AS_OF, without=LEFT_OUT)
    assert report.exit_status == status
    assert not report.clean


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_targets_that_were_checked_do_not_make_up_for_it(tmp_path: Path, name: str) -> None:
    report = check_files([tmp_path / name], as_of=AS_OF, printers=PRINTERS, facilities=FACILITY)
    assert (split(report), report.exit_status) == ((4, 0, 0), 2)


def test_what_cannot_be_read_is_an_error_however_little_is_trusted(tmp_path: Path) -> None:
    report = check_files([lines(tmp_path, CASE, "{")], as_of=AS_OF, without=LEFT_OUT, trust="documented")
    assert [(finding.severity, finding.rule) for finding in report.findings] == [("error", "reading.syntax")]
    assert report.exit_status == 1
    paths = [lines(tmp_path, CASE), tmp_path / "missing.json"]
    assert check_files(paths, as_of=AS_OF, without=LEFT_OUT, trust="documented").exit_status == 2


# ---- the library -----------------------------------------------------------------------------------


def test_records_in_memory_with_files_that_they_refer_to() -> None:
    report = check_records(
        [CASE, CASE | {"facility_id": "000000"}], as_of=AS_OF, printers=PRINTERS, facilities=FACILITY
    )
    assert [(finding.rule, finding.location.record) for finding in report.findings] == [
        ("case.facility.exists", 2),
        ("case.physical_models.printer.exists", 2),
    ]
    assert (split(report), report.unmet) == ((5, 1, 0), ())


def test_findings_stream() -> None:
    def records() -> Iterator[dict[str, object]]:
        yield CASE | {"patient_sex": "x"}
        raise AssertionError("asked for more than was needed")

    found = iter_findings(records(), as_of=AS_OF, printers=PRINTERS, facilities=FACILITY)
    assert next(found).rule == "case.patient_sex.codelist"


def test_a_day_with_a_time_of_day_is_that_day() -> None:
    report = check_records([CASE], as_of=datetime(2026, 11, 23, 4, 5, tzinfo=UTC), without=LEFT_OUT)
    assert (report.as_of, report.clean) == ("2026-11-23", True)


def test_names_that_nothing_refers_to(tmp_path: Path) -> None:
    path = lines(tmp_path, CASE)
    with pytest.raises(CannotCheck, match="printers,facilities"):
        check_files([path], as_of=AS_OF, without=("people",))
    with pytest.raises(CannotCheck, match="harbors"):
        load_dictionary(SMALL).check_files([path], as_of=AS_OF, printers=PRINTERS)


def test_public_names_are_there() -> None:
    import threedp_registry

    for name in threedp_registry.__all__:
        assert getattr(threedp_registry, name) is not None
    assert dir(threedp_registry) == sorted(threedp_registry.__all__)
    with pytest.raises(AttributeError, match="chek_file"):
        _ = threedp_registry.chek_file  # type: ignore[attr-defined]
