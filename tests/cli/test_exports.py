"""`threedp dictionary export`: what is printed, what is written, and what is refused in words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.test_commands import called
from tests.definition.dictionaries import SMALL

EXPORT = ("dictionary", "export")
HOW_TO = Path(__file__).parents[2] / "docs" / "how-to" / "give-the-dictionary-to-others.md"
SHOWN = re.findall(r"^\$ threedp (dictionary export .*)$", HOW_TO.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize(
    ("kind", "begins", "holds"),
    [
        ("csv", "version,record,section,name,", "boat.masts.wood"),
        ("html", "<!doctype html>", 'id="use-boat.masts.wood"'),
        ("form", "<!doctype html>", "Mast 1 of up to 3"),
    ],
)
def test_a_text_is_printed_or_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, kind: str, begins: str, holds: str
) -> None:
    status, out, err = called(capsys, *EXPORT, kind, "--dictionary", SMALL)
    assert (status, err) == (0, "")
    assert out.startswith(begins)
    assert holds in out
    assert called(capsys, *EXPORT, kind, "--dictionary", SMALL, "--output", tmp_path / "file") == (0, "", "")
    assert (tmp_path / "file").read_bytes().decode("utf-8") == out.replace("\r\n", "\n") or kind == "csv"


def test_csv_keeps_its_line_ends(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    called(capsys, *EXPORT, "csv", "--dictionary", SMALL, "--output", tmp_path / "file")
    content = (tmp_path / "file").read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") == 46


def test_a_workbook_is_written_and_never_printed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, out, err = called(capsys, *EXPORT, "xlsx", "--dictionary", SMALL)
    assert (status, out) == (2, "")
    assert "cannot be printed" in err
    assert "--output dictionary.xlsx" in err
    path = tmp_path / "boats.xlsx"
    assert called(capsys, *EXPORT, "xlsx", "--dictionary", SMALL, "--output", path) == (0, "", "")
    assert path.read_bytes()[:2] == b"PK"


@pytest.mark.parametrize("kind", ["csv", "html", "xlsx", "form"])
def test_a_place_that_cannot_be_written(capsys: pytest.CaptureFixture[str], tmp_path: Path, kind: str) -> None:
    status, out, err = called(capsys, *EXPORT, kind, "--dictionary", SMALL, "--output", tmp_path / "no" / "file")
    assert (status, out) == (2, "")
    assert "cannot be written" in err


def test_an_older_version(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = called(capsys, *EXPORT, "csv", "--dictionary", "1.0.0")
    assert "\n1.0.0,Case,3D printed model,case.primary_print.scale_percent," in out.replace("\r\n", "\n")


def test_a_form_of_some_sections(capsys: pytest.CaptureFixture[str]) -> None:
    form = (*EXPORT, "form", "--dictionary", SMALL)
    _, out, _ = called(
        capsys, *form, "--section", "looks", "--section", "upkeep", "--items", 1, "--without", "masts.comment"
    )
    assert out.count('<table class="sheet"') == 2
    assert "Mast 1 of up to 3" in out
    assert "Mast 2 of up to 3" not in out
    assert "mast_comment" not in out
    assert out.index(">Looks</h2>") < out.index(">Upkeep</h2>")
    _, out, _ = called(capsys, *form, "--record", "harbor", "--handout")
    assert "Return this sheet to" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--section", "look"), "no such section. Did you mean looks?"),
        (("--record", "boot"), "no such record. Did you mean boat?"),
        (("--without", "mast"), "no such element or group. Did you mean masts?"),
        (("--items", "0"), "--items"),
    ],
)
def test_what_is_not_there_is_told_with_a_suggestion(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    status, out, err = called(capsys, *EXPORT, "form", "--dictionary", SMALL, *arguments)
    assert (status, out) == (2, "")
    assert said in err


@pytest.mark.parametrize("command", SHOWN)
def test_what_the_how_to_shows_writes_a_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert called(capsys, *command.split()) == (0, "", "")
    assert [path.name for path in tmp_path.iterdir()] == [command.split()[-1]]


def test_the_how_to_shows_every_kind() -> None:
    assert {command.split()[2] for command in SHOWN} == {"html", "xlsx", "csv", "form"}
