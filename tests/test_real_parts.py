"""Where every real part is required, a skipped test of one fails; elsewhere it is skipped with a message."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = """
import pytest

pytest_plugins = ["tests.conftest"]

@pytest.mark.real_part
def test_of_a_part():
    pytest.skip("the part is missing")

def test_of_no_part():
    pytest.skip("for another reason")
"""
ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(("setting", "summary"), [("", "2 skipped"), ("required", "1 failed, 1 skipped")])
def test_a_skipped_test_of_a_real_part_fails_where_it_is_required(tmp_path: Path, setting: str, summary: str) -> None:
    (tmp_path / "test_parts.py").write_text(TESTS)
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = real_part: runs a real program\n")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)],
        env={**os.environ, "THREEDP_REAL_PARTS": setting, "PYTHONPATH": str(ROOT)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert summary in done.stdout
    assert ("the part is missing" in done.stdout) is (setting == "required")


def test_packages_of_node_are_pinned_without_a_lock_file() -> None:
    package = json.loads((ROOT / "tests" / "node" / "package.json").read_text(encoding="utf-8"))
    assert all(version[0].isdigit() for version in package["dependencies"].values())
    assert not (ROOT / "tests" / "node" / "package-lock.json").exists()
