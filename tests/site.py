"""The built documentation, made once for all tests of a run, however many processes run them."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from attrs import frozen

ROOT = Path(__file__).parent.parent
LONGEST = 300


@frozen
class Site:
    """A folder of HTML, and what the build had to say."""

    folder: Path
    said: str

    def pages(self) -> list[Path]:
        return sorted(self.folder.rglob("*.html"))


def site_of(factory: pytest.TempPathFactory) -> Site:
    """Builds the site, or waits until another process has."""
    base = factory.getbasetemp()
    folder = (base.parent if base.name.startswith("popen-") else base) / "site"
    log = folder.with_suffix(".log")
    try:
        folder.mkdir()
    except FileExistsError:
        _wait_for(log)
    else:
        log.write_text(_build(folder), encoding="utf-8")
    return Site(folder, log.read_text(encoding="utf-8"))


def _build(folder: Path) -> str:
    """As `make docs` does, but that it goes on after a warning: a test tells of it."""
    arguments = ["-q", "-n", "-j", "2", "-d", str(folder.with_name("doctrees")), "-b", "html", "docs", str(folder)]
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr + ("" if done.returncode == 0 else f"exit status {done.returncode}\n")


def _wait_for(log: Path) -> None:
    until = time.monotonic() + LONGEST
    while not log.is_file():
        assert time.monotonic() < until, "the site was not built in time"
        time.sleep(0.2)
