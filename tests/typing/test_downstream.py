"""A project that builds on this package: both type checkers find its mistakes, each where it is, and nothing else."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
DOWNSTREAM = Path(__file__).parent / "downstream"
MARK = "  # wrong: "
TOOLS = Path(sys.executable).parent
Place = tuple[str, int]


def run(*command: str, cwd: Path = DOWNSTREAM) -> subprocess.CompletedProcess[str]:
    """A program of this environment, as somebody would run it who has activated it."""
    path = f"{TOOLS}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    return subprocess.run(
        [TOOLS / command[0], *command[1:]], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def mypy() -> Iterator[Place]:
    """Where mypy sees mistakes."""
    done = run("mypy", "--no-error-summary", "--cache-dir", str(DOWNSTREAM.parent / ".mypy_cache"), ".")
    for line in done.stdout.splitlines():
        found = re.match(r"(\w+\.py):(\d+): error: ", line)
        if found:
            yield found[1], int(found[2])
    assert done.stderr == ""


def pyright() -> Iterator[Place]:
    """Where pyright sees mistakes; it may have several to tell about one line."""
    done = run("pyright", "--outputjson", ".")
    for told in json.loads(done.stdout)["generalDiagnostics"]:
        yield Path(told["file"]).name, told["range"]["start"]["line"] + 1


def marked() -> set[Place]:
    return {
        (path.name, number)
        for path in DOWNSTREAM.glob("*.py")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if MARK in line
    }


needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="pyright needs Node.js, which is not installed")


@pytest.mark.real_part
@pytest.mark.parametrize("checker", [mypy, pytest.param(pyright, marks=needs_node)], ids=["mypy", "pyright"])
def test_mistakes_are_found_and_nothing_else(checker: Callable[[], Iterator[Place]]) -> None:
    assert set(checker()) == marked()
    assert {name for name, _ in marked()} == {"mistakes.py"}


@pytest.mark.real_part
@needs_node
def test_the_public_face_is_clean_under_pyright() -> None:
    """What others import, as `pyproject.toml` lists it; mypy checks the rest of the package as well."""
    done = run("pyright", "--pythonpath", sys.executable, cwd=ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.real_part
@needs_node
def test_every_type_of_the_public_classes_is_known(tmp_path: Path) -> None:
    done = run("pyright", "--verifytypes", "threedp_registry.models", "--ignoreexternal", cwd=tmp_path)
    assert "Type completeness score: 100%" in done.stdout
    assert done.returncode == 0


def test_the_project_runs() -> None:
    done = run("python", "exporter.py")
    assert done.stdout.splitlines()[:3] == ["True True [] True", "0.6 50 {'left'}", "('preoperative_planning',)"]
    assert "above 89 and not given as 90" in done.stdout
