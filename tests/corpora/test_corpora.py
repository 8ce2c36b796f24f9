"""JSON files and strings made elsewhere: each is answered, in little memory, and as it was answered before."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpora.answers import CORPORA

EXPECTED = Path(__file__).parent


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited as Linux does it")
@pytest.mark.parametrize("name", ["json", "strings"])
def test_what_was_made_elsewhere(name: str) -> None:
    if not (CORPORA / name).is_dir():
        pytest.skip(f"the {name} made elsewhere are not beside the project (shared/corpora)")
    command = [sys.executable, "-m", "tests.corpora.answers", name]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300, cwd=EXPECTED.parents[1])
    assert (done.returncode, done.stderr) == (0, "")
    expected = (EXPECTED / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert done.stdout.splitlines() == expected
    assert "INTERNAL ERROR" not in done.stdout


def test_what_is_json_is_read_and_what_is_none_is_refused_for_its_form() -> None:
    """The files' own names say which is which; keys that stand twice are refused on purpose."""
    for line in (EXPECTED / "json.txt").read_text(encoding="utf-8").splitlines():
        name, _, found = line.partition(": ")
        malformed = {"syntax", "encoding", "depth", "not_text", "empty"} & set(found.partition(" | ")[0].split())
        assert not (name.startswith("y_") and malformed), line
        assert malformed or not name.startswith("n_"), line
