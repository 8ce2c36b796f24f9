"""`threedp layout learn`: what it writes, what it says, and what it never says or overwrites."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.definition.dictionaries import SMALL
from tests.learning.headers import ALL
from threedp_registry.cli.layout import id_of
from threedp_registry.cli.main import run

MADE = ALL["portal_labels"]


def called(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = run([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return status, out, err


@pytest.fixture
def official(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "official.txt").write_text(MADE.text().replace("Entered By", "Dr. Zq Canary"), encoding="utf-8")
    return tmp_path / "official.txt"


def test_it_writes_a_layout_and_says_what_to_look_at(capsys: pytest.CaptureFixture[str], official: Path) -> None:
    status, out, err = called(capsys, "layout", "learn", "official.txt")
    assert (status, err) == (1, "")
    assert "311 columns: 301 mapped," in out
    assert "10 not mapped" in out
    assert "  column 308 (13 characters)" in out
    assert out.endswith("Wrote official-layout.yaml.\n")
    written = (official.parent / "official-layout.yaml").read_text(encoding="utf-8")
    assert written.startswith("# Learned by `threedp layout learn` from a header row of 311 columns")
    assert "\nlayout: official-layout\n" in written
    assert '- {ignored: "Dr. Zq Canary"}' in written
    assert "Zq" not in out
    assert not [header for header in MADE.headers if header in out and len(header) > 19]


def test_nothing_is_overwritten_in_silence(capsys: pytest.CaptureFixture[str], official: Path) -> None:
    there = official.parent / "mine.yaml"
    there.write_text("precious")
    status, _, err = called(capsys, "layout", "learn", official, "--output", there)
    assert (status, there.read_text()) == (2, "precious")
    assert "is there already" in err
    assert called(capsys, "layout", "learn", official, "--output", there, "--overwrite")[0] == 1
    assert "precious" not in there.read_text(encoding="utf-8")


def test_the_official_file_is_never_overwritten(capsys: pytest.CaptureFixture[str], official: Path) -> None:
    before = official.read_bytes()
    status, _, err = called(capsys, "layout", "learn", official, "--output", "./official.txt", "--overwrite")
    assert (status, official.read_bytes()) == (2, before)
    assert "write the layout to another" in err


def test_all_known_is_0(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "printers.txt"
    path.write_text(
        "Facility ID|Printer label|Printer manufacturer|Other printer manufacturer|Printer model|Technology|Location|"
        "Printer status|Installed on|Decommissioned on\n123456|A||||||active|03/14/2026|\n"
    )
    status, out, _ = called(capsys, "layout", "learn", path, "--output", tmp_path / "out.yaml")
    assert (status, out.splitlines()[0]) == (0, "10 columns: 10 mapped, 0 of them in doubt; 0 not mapped")


def test_another_registry_from_its_headers_to_its_findings(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    official, layout = tmp_path / "official.txt", tmp_path / "learned.yaml"
    lines = ["Registration|Harbor number|Kind|Mast 1: wood|Clerk", "AB-1|123|sailing|oak|zq", "AB-2|123|raft|wax|"]
    official.write_bytes("".join(f"{line}\r\n" for line in lines).encode())
    other = ("--dictionary", SMALL)
    assert called(capsys, "layout", "learn", official, "--output", layout, *other)[0] == 1
    status, out, _ = called(capsys, "check", official, *other, "--layout", layout, "--without", "harbors")
    assert status == 1
    assert "line 3" in out
    assert "boat.kind.codelist" in out
    assert "boat.masts.wood.codelist" in out
    assert "Declared ignored by the layout and not read: 1 cell." in out
    assert "zq" not in out


@pytest.mark.parametrize("content", [b"Ann Zq1|Bob Zq2|Zq3|1|2|3|4|5|6|7|8|9\n", b"Zq1", b"\xffZq|x", b""])
def test_what_is_no_header_row_writes_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    status, out, err = called(capsys, "layout", "learn", tmp_path / "a.txt", "--output", tmp_path / "out.yaml")
    assert (status, out) == (2, "")
    assert "Zq" not in err.replace(str(tmp_path), "")
    assert "Traceback" not in err
    assert not (tmp_path / "out.yaml").exists()


@pytest.mark.parametrize(
    ("name", "layout"),
    [("Our Layout (2026).yaml", "our-layout-2026"), ("2026.yaml", "layout"), ("\u4e2d.yaml", "layout")],
)
def test_the_layouts_id_comes_from_its_file(name: str, layout: str) -> None:
    assert id_of(Path(name)) == layout
