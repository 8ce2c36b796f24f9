"""The readme of the suite, run as it stands."""

from __future__ import annotations

import subprocess

import pytest

from tests.real_parts import NODE_FOLDER, why_no_node
from tests.suite.cases import FOLDER, shown
from threedp_registry.compiler.write import FOLDER as SCHEMAS


@pytest.mark.real_part
def test_the_readme_runs_it_with_ajv() -> None:
    """The very lines that the README shows; in other languages they would be the same ones."""
    if why_no_node("ajv"):
        pytest.skip(why_no_node("ajv"))
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    script = readme.split("```javascript\n")[1].split("```")[0]
    command = ["node", "--input-type=module", "--eval", script, str(SCHEMAS), str(FOLDER)]
    told = subprocess.run(command, cwd=NODE_FOLDER, capture_output=True, encoding="utf-8", check=True).stdout
    lines = told.splitlines()
    assert [line for line in lines if not line.startswith("ok ")] == []
    assert len(lines) == len(list(shown()))
