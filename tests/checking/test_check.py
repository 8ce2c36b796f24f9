"""A check as a whole: references, what was not given, exit statuses, trust, and the laws of the ledger."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checking.test_keys import DICTIONARY, EXAMPLES, GOOD
from tests.submission.test_text import BOATS
from tests.writing import as_json, as_ndjson, as_upload, as_yaml
from threedp_registry import (
    CannotCheck,
    DictionaryFaults,
    Limits,
    check_file,
    check_records,
    iter_findings,
    load_dictionary,
)
from threedp_registry.checking.check import Dictionary
from threedp_registry.checking.report import Report
from threedp_registry.report.text import render

AS_OF = date(2026, 11, 23)
CASE, PRINTERS, FACILITY = GOOD["case"], EXAMPLES / "printers.yaml", EXAMPLES / "facility.yaml"


def written(folder: Path, *records: object, name: str = "cases.ndjson") -> Path:
    path = folder / name
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    return path


def rules(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


# ---- references ------------------------------------------------------------------------------------


def test_references_resolve_among_the_files_of_a_run(tmp_path: Path) -> None:
    path = written(tmp_path, CASE)
    report = DICTIONARY.check_files([path, PRINTERS, FACILITY], as_of=AS_OF)
    assert (rules(report), report.unmet, report.exit_status) == ([], (), 0)
    assert [given.path for given in report.inputs] == [str(path), str(PRINTERS), str(FACILITY)]


def test_references_not_given_are_not_evaluated(tmp_path: Path) -> None:
    report = check_file(written(tmp_path, CASE), as_of=AS_OF)
    assert (rules(report), report.unmet, report.exit_status) == ([], ("printers", "facilities"), 2)
    assert report.ledger.rule("case.facility.exists").not_evaluated == 1
    assert not report.clean


def test_references_stated_to_be_left_out(tmp_path: Path) -> None:
    report = check_file(written(tmp_path, CASE), as_of=AS_OF, without=("printers", "facilities"))
    assert (report.unmet, report.exit_status) == ((), 0)
    assert report.ledger.rule("case.facility.exists").not_evaluated == 1


def test_what_a_reference_leads_to_is_read(tmp_path: Path) -> None:
    late = CASE | {"completed_on": "2024-05-04"}
    early = json.loads((EXAMPLES / "facility.json").read_text()) | {"joined_on": "2024-05-05"}
    report = check_file(
        written(tmp_path, late),
        as_of=AS_OF,
        printers=PRINTERS,
        facilities=written(tmp_path, early, name="facility.ndjson"),
    )
    assert rules(report) == ["case.completed_after_joining"]


def test_a_faulty_value_of_a_target_decides_nothing(tmp_path: Path) -> None:
    faulty = json.loads((EXAMPLES / "facility.json").read_text()) | {"joined_on": "2027-31-31"}
    report = check_file(
        written(tmp_path, CASE),
        as_of=AS_OF,
        printers=PRINTERS,
        facilities=written(tmp_path, faulty, name="facility.ndjson"),
    )
    assert rules(report) == ["facility.joined_on.type"]


def test_a_rule_that_is_only_for_a_run_with_cases(tmp_path: Path) -> None:
    bare = {key: value for key, value in GOOD["facility"].items() if key != "baa_signed_on"}
    path = written(tmp_path, bare, name="facility.ndjson")
    assert rules(check_file(path, as_of=AS_OF)) == []
    report = check_file(written(tmp_path, CASE), as_of=AS_OF, printers=PRINTERS, facilities=path)
    assert rules(report) == ["facility.baa_on_file"]


# ---- uploads ---------------------------------------------------------------------------------------


def test_a_blank_facility(tmp_path: Path) -> None:
    blank = {key: value for key, value in CASE.items() if key != "facility_id"}
    path = tmp_path / "3dp_case_1.txt"
    path.write_bytes(as_upload([blank], DICTIONARY.tables.layouts["case-upload"]))
    report = check_file(path, as_of=AS_OF, printers=PRINTERS, facilities=FACILITY)
    assert rules(report) == ["case-upload.facility_blank"]
    assert report.findings[0].severity == "warning"
    assert report.ledger.rule("case.facility_id.required").suspended == 1
    filled = check_file(path, as_of=AS_OF, printers=PRINTERS, facilities=FACILITY, facility="123456")
    assert filled.clean


def test_a_gap_suspends_positions(tmp_path: Path) -> None:
    layout = DICTIONARY.tables.layouts["case-upload"]
    headers = [column.header for column in layout.columns]
    cells = as_upload([GOOD["case"]], layout).decode().rstrip("\r\n").split("|")
    cells[headers.index("part3_region")], cells[headers.index("part3_structure")] = "pelvis", "bladder"
    cells[headers.index("model1_parts")] = "1;3"
    path = tmp_path / "3dp_case_1.txt"
    path.write_bytes("|".join(cells).encode() + b"\r\n")
    report = check_file(path, as_of=AS_OF, without=("printers", "facilities"))
    assert rules(report) == ["reading.gap"]
    assert report.ledger.rule("case.physical_models.parts.positions").suspended == 1


def test_an_item_is_named_by_its_number_in_the_file(tmp_path: Path) -> None:
    layout = DICTIONARY.tables.layouts["case-upload"]
    headers = [column.header for column in layout.columns]
    cells = as_upload([GOOD["case"]], layout).decode().rstrip("\r\n").split("|")
    cells[headers.index("part3_region")] = "pelvis"
    path = tmp_path / "3dp_case_1.txt"
    path.write_bytes("|".join(cells).encode() + b"\r\n")
    missing = check_file(path, as_of=AS_OF, without=("printers", "facilities")).findings[-1].location
    assert (missing.label, missing.header, missing.pointer) == (
        "Part 3, Structure",
        "part3_structure",
        "/anatomic_parts/1/structure",
    )


def test_a_sites_own_layout(tmp_path: Path) -> None:
    layout = tmp_path / "site.yaml"
    layout.write_text("""
layout: site
record: case
label: Our export
definition: What our system writes.
basis: inferred
file_name: "export"
delimiter: ";"
dates: yyyy-mm-dd
separator: ","
columns:
  - {header: ID, element: case_id}
  - {header: Sex, element: patient_sex, values: {F: female, M: male}}
  - {header: Day, element: completed_on}
""")
    path = tmp_path / "export.txt"
    path.write_bytes(b"A_1;F;2026-03-14\r\nA_2;W;2026-03-15\r\n")
    report = check_file(path, as_of=AS_OF, layout=layout, without=("printers", "facilities"))
    wrong = [finding for finding in report.findings if finding.code.startswith("TDP2")]
    assert [(finding.rule, finding.location.line, finding.location.header) for finding in wrong] == [
        ("case.patient_sex.codelist", 2, "Sex")
    ]


def test_what_a_layout_declares_ignored_is_counted_in_the_report(tmp_path: Path) -> None:
    layout = tmp_path / "site.yaml"
    layout.write_text(
        "layout: site\nrecord: case\nlabel: x\ndefinition: x\nbasis: inferred\nfile_name: x\ndelimiter: '|'\n"
        "columns:\n  - {header: A, element: case_id, warn: {pattern: '[^-]*-.*', rule: hyphen_in_id}}\n"
        "  - {ignored: Seen by}\n  - {header: B, element: anatomic_parts.2.region}\n"
    )
    (tmp_path / "x.txt").write_bytes(b"A-1|zq1|head\r\nA_2||\r\nA_3|zq2|\r\n")
    report = check_file(tmp_path / "x.txt", as_of=AS_OF, layout=layout, without=("printers", "facilities"))
    assert [finding.rule for finding in report.findings if finding.location.line is None] == []
    assert [finding.location.line for finding in report.findings if finding.rule == "case-upload.hyphen_in_id"] == [1]
    assert json.loads(report.to_json())["inputs"][0]["ignored_cells"] == 2
    said = "Declared ignored by the layout and not read: 2 cells."
    assert said in list(render(report))
    assert "zq" not in "".join(render(report))


def test_a_faulty_layout_tells_every_mistake(tmp_path: Path) -> None:
    layout = tmp_path / "site.yaml"
    layout.write_text(
        "layout: site\nrecord: case\nlabel: x\ndefinition: x\nbasis: inferred\nfile_name: x\n"
        "delimiter: '|'\ndates: yyyy-mm-dd\nseparator: ';'\n"
        "columns:\n  - {header: A, element: case_idd}\n  - {header: B, element: facilty_id}\n"
    )
    with pytest.raises(DictionaryFaults) as caught:
        check_file(tmp_path / "x.txt", as_of=AS_OF, layout=layout)
    assert [(fault.line, fault.column) for fault in caught.value.faults] == [(11, 26), (12, 26)]


# ---- exit statuses ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "status"),
    [
        ([CASE], 0),
        ([CASE | {"patient_sex": "x"}], 1),
        ([CASE | {"exclusion": "not_point_of_care"}], 1),
        ([7], 2),
        ([], 2),
        ([CASE, 7], 1),
        ([CASE | {"completed_on": "2021-01-01"}], 0),
    ],
)
def test_exit_status(tmp_path: Path, content: list[object], status: int) -> None:
    report = check_file(written(tmp_path, *content), as_of=AS_OF, without=("printers", "facilities"))
    assert report.exit_status == status


def test_a_warning_fails_only_if_asked(tmp_path: Path) -> None:
    report = check_file(
        written(tmp_path, CASE | {"completed_on": "2021-01-01"}), as_of=AS_OF, without=("printers", "facilities")
    )
    assert (report.status("error"), report.status("warning"), report.clean) == (0, 1, False)


@pytest.mark.parametrize("name", ["missing.ndjson", ".", "x.docx"])
def test_what_cannot_be_opened(tmp_path: Path, name: str) -> None:
    (tmp_path / "x.docx").write_bytes(b"x")
    report = check_file(tmp_path / name, as_of=AS_OF)
    assert (len(report.findings), report.exit_status) == (1, 2)


@pytest.mark.parametrize(
    ("name", "limits"),
    [
        ("c.json", Limits(json=100)),
        ("c.yaml", Limits(yaml=100)),
        ("c.ndjson", Limits(lines=100)),
        ("c.ndjson", Limits(line=100)),
    ],
)
def test_limits_are_said_when_they_are_met(tmp_path: Path, name: str, limits: Limits) -> None:
    path = written(tmp_path, CASE, name=name)
    report = DICTIONARY.check_files([path], as_of=AS_OF, limits=limits)
    assert (rules(report)[0] in ("reading.too_large", "reading.long_line"), report.exit_status) == (True, 2)
    assert DICTIONARY.check_files([path], as_of=AS_OF, without=("printers", "facilities")).clean


@pytest.mark.parametrize(
    ("trust", "severity"),
    [("inferred", "error"), ("standard", "error"), ("sibling", "warning"), ("documented", "warning")],
)
def test_trust(tmp_path: Path, trust: str, severity: str) -> None:
    path = written(tmp_path, CASE | {"patient_age_years": 93})
    (finding,) = check_file(path, as_of=AS_OF, without=("printers", "facilities"), trust=trust).findings
    assert (finding.rule, finding.basis, finding.severity) == ("case.age_over_89", "standard", severity)


# ---- the library -----------------------------------------------------------------------------------


def test_records_in_memory() -> None:
    report = check_records([CASE, CASE | {"patient_sex": "x"}], as_of=AS_OF, without=("printers", "facilities"))
    assert [(finding.rule, finding.location.record) for finding in report.findings if finding.code < "TDP5"] == [
        ("case.patient_sex.codelist", 2)
    ]
    assert next(iter_findings([{"patient_sex": "x"}], as_of=AS_OF)).rule == "case.case_id.required"


@pytest.mark.parametrize("one", [7, None, [], "x", [CASE]])
def test_what_is_no_record_is_refused(one: object) -> None:
    report = check_records([CASE, one], as_of=AS_OF, without=("printers", "facilities"))  # type: ignore[list-item]
    assert [(finding.rule, finding.location.record) for finding in report.findings] == [("reading.not_a_record", 2)]
    assert (report.ledger.clean, report.ledger.not_checked, report.exit_status) == (1, 1, 1)


def test_there_is_no_such_record() -> None:
    with pytest.raises(CannotCheck, match="case, printer, facility"):
        check_records([], as_of=AS_OF, record="cases")


def test_dictionaries() -> None:
    assert load_dictionary("2.0.0").version == "2.0.0"
    with pytest.raises(CannotCheck, match=r"2\.0\.0"):
        load_dictionary("9.9.9")
    other = load_dictionary(EXAMPLES.parent / "tests" / "small_registry")
    assert list(other.tables.records) == list(BOATS.records)


# ---- laws ------------------------------------------------------------------------------------------

CHANGES: list[dict[str, object]] = [
    {},
    {"patient_sex": "x"},
    {"patient_age_years": 93},
    {"imaging": []},
    {"anatomic_parts": None},
    {"effort": {}},
    {"surprise": None},
    {"completed_on": "2027-01-01"},
    {"physical_models": "x"},
    {"case_id": None},
]
changes = st.lists(st.sampled_from(range(len(CHANGES))), min_size=1, max_size=8)


def _varied(chosen: list[int], first: int = 0) -> list[dict[str, object]]:
    return [CASE | {"case_id": f"C_{first + number}"} | CHANGES[one] for number, one in enumerate(chosen)]


def _bag(report: Report) -> Counter[tuple[str, str]]:
    return Counter((finding.rule, finding.location.pointer) for finding in report.findings)


def _check(records: list[dict[str, object]]) -> Report:
    return check_records(records, as_of=AS_OF, without=("printers", "facilities"))


@settings(max_examples=60, deadline=None)
@given(changes)
def test_every_record_and_every_rule_is_accounted_for(chosen: list[int]) -> None:
    ledger = _check(_varied(chosen)).ledger
    assert ledger.records == len(chosen) == ledger.clean + ledger.with_findings + ledger.not_checked
    for count in ledger.rules:
        total = count.passed + count.fail + count.not_applicable + count.suspended + count.not_evaluated
        assert total == len(chosen), count


@settings(max_examples=40, deadline=None)
@given(changes, st.randoms(use_true_random=False))
def test_permuting_records_permutes_findings(chosen: list[int], rng: st.DrawFn) -> None:
    records = _varied(chosen)
    shuffled = sorted(records, key=lambda _: rng.random())  # type: ignore[attr-defined]
    assert _bag(_check(records)) == _bag(_check(shuffled))


@settings(max_examples=40, deadline=None)
@given(changes, changes)
def test_concatenating_files_adds_findings(first: list[int], second: list[int]) -> None:
    one, two = _varied(first), _varied(second, first=100)
    assert _bag(_check(one + two)) == _bag(_check(one)) + _bag(_check(two))


@settings(max_examples=25, deadline=None)
@given(changes)
def test_the_same_records_in_every_format_give_the_same_findings(chosen: list[int]) -> None:
    import tempfile

    kept = [
        CHANGES[one] for one in chosen if CHANGES[one].keys() <= {"patient_sex", "patient_age_years", "completed_on"}
    ]
    records = [CASE | {"case_id": f"C_{number}"} | change for number, change in enumerate(kept)] or [CASE]
    layout = DICTIONARY.tables.layouts["case-upload"]
    contents = {
        "3dp_case_1.txt": as_upload(records, layout),
        "c.yaml": as_yaml(records),
        "c.json": as_json(records),
        "c.ndjson": as_ndjson(records),
    }
    told = []
    with tempfile.TemporaryDirectory() as folder:
        for name, content in contents.items():
            (Path(folder) / name).write_bytes(content)
            report = check_file(Path(folder) / name, as_of=AS_OF, printers=PRINTERS, facilities=FACILITY)
            told.append(
                [
                    (
                        one.rule,
                        one.severity,
                        one.message,
                        one.hint,
                        one.location.record,
                        one.location.pointer,
                        one.location.label,
                    )
                    for one in report.findings
                ]
            )
    assert told == [told[0]] * 4


def test_a_dictionary_value_says_what_it_is() -> None:
    assert "2.0.0" in repr(Dictionary(DICTIONARY.tables))


def test_a_record_of_unknown_keys_is_answered_without_searching_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[str] = []

    def search(word: str, *_: object) -> list[str]:
        searched.append(word)
        return []

    monkeypatch.setattr("threedp_registry.checking.findings.get_close_matches", search)
    report = check_records([{f"unknown_{number}": 1 for number in range(1_000)}], as_of=AS_OF)
    assert rules(report).count("case.keys") == 1_000
    assert len(searched) == 100


@settings(max_examples=30, deadline=None)
@given(changes)
def test_a_stream_gives_the_findings_of_the_report(chosen: list[int]) -> None:
    records = _varied(chosen)
    streamed = Counter((one.rule, one.location.pointer) for one in iter_findings(records, as_of=AS_OF))
    assert streamed == _bag(_check(records))
