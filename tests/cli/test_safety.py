"""The command line under odd conditions: crashes, narrow encodings, reports that would overwrite; and its help."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checking.test_keys import EXAMPLES
from tests.cli.test_commands import called
from threedp_registry.cli.main import run

CASE = EXAMPLES / "cases" / "prostate.json"
LEFT_OUT = ["--without", "printers,facilities"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check"], ("--as-of DATE", "Exit status: 0 no errors, 1 errors, 2 could not check, 3 internal error.")),
        (["explain"], ("RULE|CODE|ELEMENT|COLUMN", "--dictionary")),
        (["fees"], ("--years", "Exit status: 0 quoted, 2 could not read the file, 3 internal error.")),
        (["summary"], ("PATH…", "--open", "--where CONDITION", "Exit status: 0 every case was counted, 2 some")),
        (["printers"], ("LIBRARY", "--decommission LABEL=DATE", "Exit status: 0 nothing is wrong, 1 the library")),
        (["checklist"], ("--printers FILE", "Exit status: 0 ready, 1 not ready, 2 could not read a file")),
        (["dictionary"], ("compile", "export", "lint", "show")),
        (["dictionary", "lint"], ("Exit status: 0 no mistakes, 1 some.", "Advice is no mistake")),
        (["dictionary", "compile"], ("--check",)),
        (["dictionary", "show"], ("--dictionary",)),
        (["dictionary", "export", "markdown"], ("conditions in words",)),
        (["dictionary", "export", "html"], ("one page", "--output FILE")),
        (["dictionary", "export", "csv"], ("a row of a table", "--output FILE")),
        (["dictionary", "export", "xlsx"], ("a sheet each", "needs --output")),
        (["dictionary", "export", "form"], ("to fill by hand", "--handout", "--without NAME", "--items")),
    ],
)
def test_every_command_has_help(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: tuple[str, ...]
) -> None:
    status, out, err = called(capsys, *arguments, "--help")
    assert (status, err) == (0, "")
    words = " ".join(out.split())
    for text in said:
        assert text in words


def test_commands_are_listed_with_whole_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    assert "..." not in called(capsys, "--help")[1].partition("Data managers:")[2]


@pytest.mark.parametrize("word", ["lnt", "exprt"])
def test_a_misspelt_command_of_a_group(capsys: pytest.CaptureFixture[str], word: str) -> None:
    status, _, err = called(capsys, "dictionary", word)
    assert (status, "Did you mean" in err) == (2, True)


def test_a_report_never_takes_the_place_of_a_file_to_check(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_bytes(CASE.read_bytes())
    status, out, err = called(capsys, "check", path, *LEFT_OUT, "--output", f"json={tmp_path / '.' / 'case.json'}")
    assert (status, out, "write the report to another" in err) == (2, "", True)
    assert path.read_bytes() == CASE.read_bytes()


def test_a_report_that_cannot_be_written(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, _, err = called(capsys, "check", CASE, *LEFT_OUT, "--output", f"json={tmp_path / 'none' / 'report.json'}")
    assert (status, "it cannot be written" in err) == (2, True)


@pytest.mark.parametrize("fault", [ValueError, RecursionError, MemoryError, UnicodeDecodeError, KeyError])
def test_an_internal_error_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, fault: type[Exception]
) -> None:
    def crash(*_values: object, **_more: object) -> None:
        raise fault(*(["utf-8", b"Jane Doe", 0, 1, "Jane Doe"] if fault is UnicodeDecodeError else ["Jane Doe"]))

    monkeypatch.setattr("threedp_registry.checking.run.in_order", crash)
    status, out, err = called(capsys, "check", CASE, *LEFT_OUT)
    assert (status, out) == (3, "")
    assert re.fullmatch(
        rf"Internal error: {fault.__name__} in checking/run\.py:\d+\. This is a bug in threedp, not in your file;"
        r" please report this line\.\n",
        err,
    )


def test_a_name_that_no_command_knows_is_not_repeated(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (
        ["Jane Doe"],
        ["explain", "Jane Doe"],
        ["explain", "--", "-Jane Doe"],
        ["dictionary", "show", "Jane Doe"],
    ):
        status, out, err = called(capsys, *arguments)
        assert status == 2
        assert "Jane" not in out + err


def test_an_encoding_that_lacks_characters(tmp_path: Path) -> None:
    (tmp_path / "ł.json").write_text("7")
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run(
        [sys.executable, "-m", "threedp_registry", "check", "ł.json"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, b"")
    assert done.stdout.startswith(b"\\u0142.json")


def test_a_pipe_that_closes_early(tmp_path: Path) -> None:
    path = tmp_path / "many.ndjson"
    path.write_text("7\n" * 20_000)
    done = subprocess.run(
        f"{sys.executable} -m threedp_registry check {path} | head -1", shell=True, capture_output=True, check=False
    )
    assert done.stderr == b""


def test_running_again_prints_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    first, second = (called(capsys, "check", CASE, *LEFT_OUT) for _ in range(2))
    assert first == second
    assert run(["--version"]) == 0
