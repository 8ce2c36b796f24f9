"""What pages show of a command is what it prints; `...` stands for what they leave out."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fresh_clone import is_shown, promised
from threedp_registry.cli.main import run

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("[ht]*/*.md")))
COMMANDS = ("check", "fees", "checklist", "summary", "printers")
BLOCK = re.compile(r"```(console|yaml)\n(.*?)```", re.DOTALL)
NAME = re.compile(r"# (\S+\.yaml)\n")


def shown(page: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Each command of a page with the lines shown below it."""
    for kind, text in BLOCK.findall(page.read_text(encoding="utf-8").replace("\\\n", " ")):
        for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:] if kind == "console" else ():
            command, *lines = part.rstrip("\n").split("\n")
            words = shlex.split(command, comments=True)
            if words[:1] == ["threedp"] and words[1] in COMMANDS and lines:
                yield words[1:], lines


def files(page: Path) -> Iterator[tuple[str, str]]:
    """The files that a page shows under their names."""
    for kind, text in BLOCK.findall(page.read_text(encoding="utf-8")):
        name = NAME.match(text)
        if kind == "yaml" and name:
            yield name[1], text


SHOWN = [(page, words, lines) for page in PAGES for words, lines in shown(page)]


@pytest.mark.parametrize(("page", "words", "lines"), SHOWN, ids=[" ".join(words) for _, words, _ in SHOWN])
def test_a_page_shows_what_is_printed(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    page: Path,
    words: list[str],
    lines: list[str],
) -> None:
    written = dict(files(page))
    for name, text in written.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path if written else ROOT)
    assert run(words) in (0, 1, 2)
    told = capsys.readouterr()
    assert is_shown("\n".join(lines), told.out or told.err)


def test_make_try_prints_what_the_readme_shows(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command of the Makefile, and what it says afterwards."""
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\ntry: ")[2].partition("\n\n")[0]
    command, _, after = recipe.replace("\\\n", " ").partition("; test $$? -eq 1\n")
    said = re.findall(r"@echo(?: \"(.*)\")?$", after.replace("$(BIN)", ".venv/bin"), flags=re.MULTILINE)
    monkeypatch.chdir(ROOT)
    assert run(shlex.split(command.partition("@$(BIN)/threedp ")[2])) == 1
    printed = capsys.readouterr().out + "".join(f"{line}\n" for line in said)
    assert is_shown(promised((ROOT / "README.md").read_text(encoding="utf-8")), printed)


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\n...\nb\n", "a\nx\ny\nb\n", True),
        ("a\n...\nb\n", "a\nx\n", False),
        ("a b ...\n", "a b c d\n", True),
        ("a c ...\n", "a b c d\n", False),
        ("a\n", "a\nb\n", False),
    ],
)
def test_what_a_page_leaves_out_is_marked(shown: str, printed: str, same: bool) -> None:
    assert is_shown(shown, printed) is same


def test_there_is_something_to_compare() -> None:
    assert {words[0] for _, words, _ in SHOWN} == set(COMMANDS)
    assert len(SHOWN) >= 5
