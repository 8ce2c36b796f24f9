"""The README's first command on a fresh clone, in a new environment."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.fresh_clone import ROOT, is_shown, promised, run

HAS_GIT = shutil.which("git") is not None and (ROOT / ".git").exists()


def is_committed() -> bool:
    changed = subprocess.run(["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, text=True, check=True)
    return not changed.stdout.strip()


@pytest.mark.real_part
@pytest.mark.skipif(not HAS_GIT, reason="there is no git checkout to clone")
def test_make_try_prints_what_the_readme_shows() -> None:
    if not is_committed():
        pytest.skip("a clone has only what is committed: commit first")
    done = run("try")
    assert done.returncode == 0, done.stderr
    assert is_shown(promised((Path(ROOT) / "README.md").read_text(encoding="utf-8")), done.stdout)
