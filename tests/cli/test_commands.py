"""The command line as people meet it: what is printed, where, and with which exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from tests.checking.test_keys import EXAMPLES, GOOD
from tests.definition.dictionaries import FAULTY, SMALL
from threedp_registry.checking.report import report_schema
from threedp_registry.cli.main import run

UPLOAD = EXAMPLES / "upload" / "3dp_case_2026q1.txt"
GIVEN = [
    "--printers",
    str(EXAMPLES / "printers.yaml"),
    "--facilities",
    str(EXAMPLES / "facility.yaml"),
    "--as-of",
    "2026-11-23",
]


def called(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = run([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return status, out, err


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Three cases: one wrong in two ways, one clean, one that cannot be read."""
    records = [GOOD["case"] | {"patient_sex": "x", "patient_age_years": 93}, GOOD["case"] | {"case_id": "B"}]
    path = tmp_path / "cases.ndjson"
    path.write_text("".join(json.dumps(record) + "\n" for record in records) + "{\n")
    return path


# ---- check -----------------------------------------------------------------------------------------


def test_a_clean_file(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = called(capsys, "check", UPLOAD, *GIVEN)
    assert (status, err) == (0, "")
    assert out.splitlines()[0] == "10 cases, 3 printers, 1 facility: 14 clean, 0 with findings"
    assert "unofficial" in out


def test_findings_by_file_and_line(capsys: pytest.CaptureFixture[str], broken: Path) -> None:
    status, out, _ = called(capsys, "check", broken, *GIVEN)
    lines = out.splitlines()
    assert status == 1
    assert lines[0] == str(broken)
    assert lines[1].startswith("  line 1, column ")
    assert "(record 1, Patient sex): error: not one of its codes. Enter Female, Male, Other or Unknown." in lines[1]
    assert "[TDP601 case.age_over_89]" in lines[2]
    assert "line 3, column 2 (record 3): error: not well-formed." in lines[3]
    assert "3 cases, 3 printers, 1 facility: 5 clean, 1 with findings, 1 not checked" in out
    assert "3 errors (2 standard, 1 our reading)" in out


def test_the_limit_hides_lines_but_no_counts(capsys: pytest.CaptureFixture[str], broken: Path) -> None:
    _, out, _ = called(capsys, "check", broken, *GIVEN, "--limit", 1)
    assert "… and 2 findings more in this file" in out
    assert "3 errors" in out


def test_json_fits_its_schema(capsys: pytest.CaptureFixture[str], broken: Path, tmp_path: Path) -> None:
    status, out, _ = called(
        capsys,
        "check",
        broken,
        *GIVEN,
        "--format",
        "json",
        "--output",
        f"json={tmp_path / 'r.json'}",
        "--output",
        f"text={tmp_path / 'r.txt'}",
    )
    report = json.loads(out)
    jsonschema.validate(report, json.loads(report_schema()))
    assert (status, report["exit_status"], len(report["findings"])) == (1, 1, 3)
    assert (tmp_path / "r.json").read_text() == out
    assert "not one of its codes" in (tmp_path / "r.txt").read_text()


def test_references_that_were_not_given(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = called(capsys, "check", UPLOAD)
    assert status == 2
    assert "give the printers with --printers FILE, or state --without printers" in out
    assert called(capsys, "check", UPLOAD, "--without", "printers,facilities")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "Did you mean check?"),
        (["check", "x.txt", "--printer", "y"], "--printers"),
        (["check", "x.txt", "--as-of", "tomorrow"], "YYYY-MM-DD"),
        (["check", "x.txt", "--without", "people"], "printers,facilities"),
        (["check", "x.txt", "--output", "r.json"], "FORMAT=PATH"),
        (["check", "x.txt", "--trust", "none"], "documented"),
        (["check"], "Missing argument"),
        (["check", "x.txt", "--dictionary", "9.9.9"], "2.0.0"),
        (["explain", "lateralty"], "Did you mean laterality?"),
        (
            ["explain", "case.anatomic_parts.laterality.requird"],
            "Did you mean case.anatomic_parts.laterality.required?",
        ),
        (["dictionary", "lint", "--dictionary", "nowhere"], "no such version, folder or release file"),
    ],
)
def test_usage_errors_say_what_to_write(capsys: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    status, out, err = called(capsys, *arguments)
    assert (status, out) == (2, "")
    assert said in err


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("none.txt", None, "there is no such file"),
        ("empty.txt", b"", "the file is empty"),
        ("picture.json", b"\x89PNG\r\n\x1a\n\x00\x00", "not a text file"),
        ("utf16.txt", "a|b".encode("utf-16"), "UTF-16"),
        ("deep.json", b"[" * 100_000, "nested deeper"),
        ("deep.yaml", b"a: " + b"[" * 100_000, "nested deeper"),
        ("bomb.yaml", b"a: &a [x]\nb: &b [*a, *a]\n", "aliases"),
        ("list.docx", b"x", "ends in none of"),
        ("book.txt", b"PK\x03\x04", "a workbook"),
    ],
)
def test_what_cannot_be_read_is_said_and_exits_2(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    status, out, err = called(capsys, "check", tmp_path / name)
    assert (status, err) == (2, "")
    assert said in out
    assert "Traceback" not in out


def test_a_folder_is_not_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, out, _ = called(capsys, "check", tmp_path)
    assert (status, "this is a folder, not a file" in out) == (2, True)


def test_names_from_outside_are_made_visible(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "evil\n::error::\u202e\u200b.json"
    path.write_text("7")
    _, out, _ = called(capsys, "check", path)
    assert "evil\\u{a}::error::\\u{202e}\\u{200b}.json" in out
    assert not any(line.startswith(("::", "##[")) for line in out.splitlines())


@pytest.mark.parametrize(("terminal", "ci", "shown"), [(True, False, True), (False, False, False), (True, True, False)])
def test_keys_are_shown_only_on_a_terminal(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    broken: Path,
    terminal: bool,
    ci: bool,
    shown: bool,
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    monkeypatch.delenv("CI", raising=False)
    if ci:
        monkeypatch.setenv("CI", "true")
    status, out, _ = called(capsys, "check", broken, *GIVEN, "--show-keys")
    assert (status, f"record 1 123456 {GOOD['case']['case_id']}" in out) == (1, shown)
    assert str(GOOD["case"]["case_id"]) not in called(capsys, "check", broken, *GIVEN)[1]


# ---- explain and dictionary ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("laterality", "required when Region is Upper extremity, Lower extremity or Breast"),
        ("part1_laterality", "Column 55 of Case upload file"),
        ("material", "trade names"),
        ("laterality.left", "SCT 7771000"),
        ("case.age_over_89", "hipaa_safe_harbor"),
        ("TDP301", "TDP301: Required element missing\n  A required element is missing: always, or because"),
        ("TDP301", "  Why: A gap cannot be told from a no"),
        ("TDP301", "  In Excel:\n    1. Go to the cell"),
        ("TDP164", "    2. If the cell then shows the wrong day"),
        ("TDP128", "    1. Delete the blanks at the start of the line"),
        ("TDP116", "reading.gap"),
        ("TDP128", "case-upload.leading_blank"),
        ("case-upload.header_row", "Basis: documented"),
        ("reading.syntax", "not well-formed"),
        ("Patient age", "patient_age_years"),
        ("patient AGE", "patient_age_years"),
        ("case.imaging.modality", "In Case, imaging.modality: required"),
        ("anatomic_parts.laterality", "In Case, guides.laterality: optional"),
        ("breast", "a code of Organ system"),
        ("VeroWhite", "Vero (vero), a code of Material"),
        ("tdp301", "case.case_id.required"),
        ("region", "  kb_11000091563: 3DP Case Form: Digital Model."),
    ],
)
def test_explain(capsys: pytest.CaptureFixture[str], name: str, said: str) -> None:
    status, out, _ = called(capsys, "explain", name)
    assert (status, said in out) == (0, True), out
    assert "Unofficial" in out


def test_everything_known_can_be_explained() -> None:
    from threedp_registry.cli.explain import explanation, known_names
    from threedp_registry.definition.folder import dictionary_folder
    from threedp_registry.definition.reading.dictionary import read_definition

    definition = read_definition(dictionary_folder())
    for name in known_names(definition):
        assert len(list(explanation(definition, name))) > 2, name


def test_lint(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(capsys, "dictionary", "lint")[0] == 0
    status, out, _ = called(capsys, "dictionary", "lint", "--dictionary", FAULTY)
    assert (status, "7 faults in the dictionary" in out) == (1, True)
    assert out.count("^") == 7


def test_show_and_export(capsys: pytest.CaptureFixture[str]) -> None:
    assert "anatomic_parts.laterality" in called(capsys, "dictionary", "show")[1]
    assert "Boat" in called(capsys, "dictionary", "show", "--dictionary", SMALL)[1]
    text = called(capsys, "dictionary", "export", "markdown")[1]
    assert "unofficial" in text[:200]
    assert called(capsys, "dictionary", "compile", "--check")[0] == 0


def test_help_is_grouped_by_who_uses_it(capsys: pytest.CaptureFixture[str]) -> None:
    out = called(capsys, "--help")[1]
    audience, _, staff = out.partition("Data managers:")[2].partition("Registry staff:")
    assert ("check " in audience, "explain " in audience, "dictionary " in staff) == (True, True, True)


# ---- processes -------------------------------------------------------------------------------------


def test_a_dictionary_of_ones_own(tmp_path: Path) -> None:
    boat = tmp_path / "boat.json"
    boat.write_text('{"harbor_id": "123", "registration": "AB-1"}')
    done = subprocess.run(
        [sys.executable, "-m", "threedp_registry", "check", str(boat), "--dictionary", str(SMALL)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "boat.kind.required" in done.stdout) == (1, True)


def test_reports_are_the_same_bytes_everywhere(broken: Path, tmp_path: Path) -> None:
    outputs = set()
    for number, (seed, zone, language) in enumerate([("1", "UTC", "C"), ("77", "Asia/Tokyo", "de_DE.UTF-8")]):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "cases.ndjson").write_bytes(broken.read_bytes())
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LANG": language, "LC_ALL": language}
        done = subprocess.run(
            [sys.executable, "-m", "threedp_registry", "check", "cases.ndjson", "--format", "json", *GIVEN[4:]],
            cwd=folder,
            env=environment,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 1
        outputs.add(done.stdout)
    assert len(outputs) == 1


def test_a_text_or_json_file_needs_none_of_the_heavy_imports(broken: Path) -> None:
    code = (
        "import sys; from threedp_registry.cli.main import run; run(sys.argv[1:]);"
        "print(sorted({'yaml', 'jsonschema', 'openpyxl', 'jinja2'} & set(sys.modules)), file=sys.stderr)"
    )
    for arguments in (["--version"], ["check", str(broken)], ["check", str(UPLOAD)]):
        done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
        assert done.stderr.strip() == "[]"
