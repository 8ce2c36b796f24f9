"""What the how-to pages about schemas show is what happens: the code runs, the output is the output."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.real_parts import NODE_FOLDER, why_no_node
from threedp_registry import json_schema
from threedp_registry.cli.init import init

ROOT = Path(__file__).parent.parent
HOW_TO = ROOT / "docs" / "how-to"
JAVASCRIPT = (HOW_TO / "use-the-schema-from-javascript.md").read_text(encoding="utf-8")
CASE = json.loads((ROOT / "examples" / "cases" / "right_humerus.json").read_text(encoding="utf-8"))
WHY_NOT = why_no_node("ajv-formats")


def code(page: str) -> list[str]:
    return re.findall(r"```js\n(.*?)```", page, flags=re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The two files that the page shows, the schema, and the packages it installs."""
    for name, text in zip(("check.mjs", "rule-at.mjs"), code(JAVASCRIPT), strict=True):
        (tmp_path / name).write_text(text)
    (tmp_path / "case.schema.json").write_text(json.dumps(json_schema()))
    (tmp_path / "node_modules").symlink_to(NODE_FOLDER / "node_modules")
    return tmp_path


def check(folder: Path, record: object) -> subprocess.CompletedProcess[str]:
    (folder / "case.json").write_text(json.dumps(record))
    command = ["node", "check.mjs", "case.schema.json", "case.json"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_example_has_ten_lines() -> None:
    assert len(code(JAVASCRIPT)[0].splitlines()) == 10


@pytest.mark.real_part
@pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT)
def test_the_example_runs_and_prints_what_the_page_shows(folder: Path) -> None:
    good = check(folder, CASE)
    assert (good.returncode, good.stdout, good.stderr) == (0, "", "")
    wrong = json.loads(json.dumps(CASE))
    wrong["patient_sex"] = "f"
    del wrong["anatomic_parts"][0]["laterality"]
    bad = check(folder, wrong)
    assert bad.returncode == 1
    shown = re.search(r"\$ node check\.mjs case\.schema\.json case\.json\n(.*?)```", JAVASCRIPT, flags=re.DOTALL)
    assert shown is not None
    assert sorted(bad.stdout.splitlines()) == sorted(shown[1].splitlines())


def test_init_prints_what_the_page_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (HOW_TO / "check-while-you-type.md").read_text(encoding="utf-8")
    shown = re.search(r"\$ threedp init\n(.*?)```", page, flags=re.DOTALL)
    assert shown is not None
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(init, standalone_mode=False).output == shown[1]
