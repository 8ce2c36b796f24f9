"""`threedp summary` and `threedp printers` as people meet them: what is printed, where, with which exit status."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.checking.test_account import LAYOUT
from tests.cli.test_commands import called
from tests.summary.records import EXAMPLES, FACILITY, PRINTERS, UPLOAD, case, ndjson
from tests.test_privacy import CANARY, POISONED
from tests.writing import as_ndjson, as_workbook

GIVEN = ["--printers", PRINTERS, "--facilities", FACILITY, "--as-of", "2026-11-23"]
FORMS = ("text", "csv", "json", "html")


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    return ndjson(tmp_path / "c.ndjson", [case(0), case(1), case(2, patient_sex="x")])


def test_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = called(capsys, "summary", UPLOAD, *GIVEN)
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert lines[:2] == ["Summary of data submitted", "10 cases, 2026-01 to 2026-03: 10 clean, 0 with findings"]
    assert "unofficial" in lines[2]


@pytest.mark.parametrize("kind", FORMS)
def test_each_form_is_printed_as_it_is(capsys: pytest.CaptureFixture[str], kind: str) -> None:
    for options in ((), ("--open",), ("--by", "month,object_type", "--by", "status", "--compare", "published")):
        first = called(capsys, "summary", UPLOAD, *GIVEN, *options, "--format", kind)
        assert (first[0], first[2]) == (0, "")
        assert called(capsys, "summary", UPLOAD, *GIVEN, *options, "--format", kind) == first


def test_the_example_of_a_filter(capsys: pytest.CaptureFixture[str]) -> None:
    where = "object_type == 'anatomic_guide' and has(intended_uses, 'simulation')"
    status, out, _ = called(capsys, "summary", UPLOAD, *GIVEN, "--by", "month,object_type", "--where", where)
    assert (status, "10 cases left out by the filter" in out, f"Only where {where}" in out) == (2, True, True)


def test_a_misspelt_filter_shows_its_caret(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = called(capsys, "summary", "nowhere.txt", "--where", "objct_type == 'anatomic_guide'")
    assert (status, out) == (2, "")
    assert err.splitlines() == [
        "where:1:1: there is no element or group `objct_type` here",
        "    objct_type == 'anatomic_guide'",
        "    ^",
        "    did you mean `object_type`?",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--by", "mnth"], "did you mean `month`?"),
        (["--open", "--by", "month"], "it does not go with --by or --compare"),
        (["--compare", "papers"], "published"),
        (["--format", "pdf"], "html"),
        (["--without", "people"], "printers,facilities"),
        (["--as-of", "today"], "YYYY-MM-DD"),
    ],
)
def test_usage_errors_say_what_to_write(capsys: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    status, out, err = called(capsys, "summary", UPLOAD, *arguments)
    assert (status, out, said in err) == (2, "", True)


def test_references_that_were_not_given_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = called(capsys, "summary", UPLOAD)
    assert (status, "The printers and facilities were not given" in out) == (0, True)
    assert (
        "not given" not in called(capsys, "summary", UPLOAD, "--without", "printers,facilities")[1].split("Effort")[0]
    )


def test_a_version_without_a_summary(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = called(capsys, "summary", UPLOAD, "--dictionary", "1.0.0")
    assert (status, err) == (2, "version 1.0.0 of the dictionary has no summary of cases\n")


def test_what_could_not_be_read_makes_the_status_2(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, out, _ = called(capsys, "summary", ndjson(tmp_path / "c.ndjson", [case(), "{"]))
    assert (status, "1 case could not be read: threedp check tells why" in out) == (2, True)
    status, out, _ = called(capsys, "summary", UPLOAD, tmp_path / "nowhere.json")
    assert (status, "nowhere.json: threedp check tells why" in out) == (2, True)


@pytest.mark.parametrize(("terminal", "ci", "shown"), [(True, False, True), (False, False, False), (True, True, False)])
def test_keys_are_shown_only_on_a_terminal(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    terminal: bool,
    ci: bool,
    shown: bool,
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    monkeypatch.delenv("CI", raising=False)
    if ci:
        monkeypatch.setenv("CI", "true")
    out = called(capsys, "summary", UPLOAD, *GIVEN, "--open", "--show-keys")[1]
    assert ("123456 HEART_0042" in out) == shown
    assert "HEART_0042" not in called(capsys, "summary", UPLOAD, *GIVEN, "--open")[1]
    assert "HEART_0042" not in called(capsys, "summary", UPLOAD, *GIVEN, "--open", "--show-keys", "--format", "html")[1]


def test_the_open_list_of_a_workbook_names_its_rows(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "3dp_case_1.xlsx"
    path.write_bytes(as_workbook([case(0), case(6)], LAYOUT))
    status, out, _ = called(capsys, "summary", path, *GIVEN, "--open", "--format", "csv")
    rows = [line.split(",") for line in out.splitlines()[1:]]
    assert (status, {row[2].split("!")[1] for row in rows}) == (0, {"2:2"})


# ---- printers --------------------------------------------------------------------------------------


def test_the_library(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = called(capsys, "printers", PRINTERS, "--cases", UPLOAD, "--facilities", FACILITY)
    assert (status, err) == (0, "")
    assert out.splitlines()[0].endswith("printers.yaml: 3 printers")
    assert "10 cases counted" in out


def test_a_plan_that_breaks_cases_makes_the_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    plan = ["--cases", UPLOAD, "--decommission", "J750-A=2026-02-01"]
    status, out, _ = called(capsys, "printers", PRINTERS, *plan)
    assert (status, "3 cases would fail, 2 cases would be warned about" in out) == (1, True)
    assert len(set(re.findall(r"\(record (\d+),", out))) == 5
    status, out, _ = called(capsys, "printers", PRINTERS, *plan, "--format", "json")
    assert (status, json.loads(out)["planned"][0]["would_fail"]) == (1, 3)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--decommission", "J750-A=2026-02-01"], "give them with --cases FILE"),
        (["--cases", UPLOAD, "--decommission", "J750-A"], "write LABEL=DATE"),
        (["--cases", UPLOAD, "--decommission", "=2026-01-01"], "write LABEL=DATE"),
        (["--cases", UPLOAD, "--decommission", "J750-A=soon"], "write LABEL=DATE"),
        (["--cases", UPLOAD, "--decommission", "J750=2026-01-01"], "did you mean `J750-A`?"),
    ],
)
def test_plans_that_cannot_be_told(capsys: pytest.CaptureFixture[str], arguments: list[object], said: str) -> None:
    status, out, err = called(capsys, "printers", PRINTERS, *arguments)
    assert (status, out, said in err) == (2, "", True)


def test_a_library_with_errors_or_that_cannot_be_read(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (printer, *_) = json.loads((EXAMPLES / "printers.json").read_text())
    assert called(capsys, "printers", ndjson(tmp_path / "a.ndjson", [printer | {"technology": "glue"}]))[0] == 1
    assert called(capsys, "printers", ndjson(tmp_path / "b.ndjson", ["{"]))[0] == 2
    assert called(capsys, "printers", tmp_path / "nowhere.json")[0] == 2


# ---- no value --------------------------------------------------------------------------------------


BUT_PERIODS = re.compile(r"zq\d|(?<![0-9a-f])77\d{6}(?![0-9a-f])", re.IGNORECASE)
"""Figures are told of days, months, quarters and years; nothing else of a record is."""


@pytest.mark.parametrize("kind", FORMS)
def test_no_submitted_value_reaches_an_output(capsys: pytest.CaptureFixture[str], tmp_path: Path, kind: str) -> None:
    path = tmp_path / "c.ndjson"
    path.write_bytes(as_ndjson(POISONED[:40]))
    figures = ["--by", "day,facility", "--by", "technology,ordering_service", "--compare", "published"]
    commands: list[tuple[list[object], re.Pattern[str]]] = [
        (["summary", path, *GIVEN, *figures], BUT_PERIODS),
        (["summary", path, *GIVEN, "--open"], CANARY),
    ]
    if kind != "html":
        commands.append((["printers", PRINTERS, "--cases", path, "--decommission", "J750-A=2025-01-01"], CANARY))
    for command, canary in commands:
        _, out, err = called(capsys, *command, "--format", kind)
        assert len(out) > 60
        assert canary.search((out + err).replace(str(tmp_path), "")) is None
