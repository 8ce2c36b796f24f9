"""What how-to pages show for CI and for other projects works as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
import yaml

from tests.definition.dictionaries import SMALL
from tests.sphinxext.project import Project
from threedp_registry.cli.check import check
from threedp_registry.sphinxext import DIRECTIVES
from threedp_registry.sphinxext.objects import KINDS

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to"
IN_CI = (HOW_TO / "check-in-ci.md").read_text(encoding="utf-8")
YOUR_OWN = (HOW_TO / "document-your-own-dictionary.md").read_text(encoding="utf-8")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


def texts(value: object) -> list[str]:
    """Every text in a YAML value."""
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in texts(part)]
    return [value] if isinstance(value, str) else []


def test_pipelines_are_yaml_that_runs_the_check() -> None:
    pipelines = [yaml.safe_load(block) for block in blocks(IN_CI, "yaml")]
    assert len(pipelines) == 2
    for pipeline in pipelines:
        commands = [text for text in texts(pipeline) if "threedp check" in text]
        assert len(commands) == 1


def test_every_option_of_a_pipeline_is_one() -> None:
    known = {name for one in check.params if isinstance(one, click.Option) for name in one.opts}
    commands = re.findall(r"threedp check(?:.*\n\s+--output.*|.*)", IN_CI)
    assert len(commands) == 3
    for command in commands:
        assert set(re.findall(r"(?<=\s)--[a-z-]+", command)) <= known, command


def test_a_dictionary_of_your_own_is_documented_as_told(tmp_path: Path) -> None:
    (config,), (index, _) = blocks(YOUR_OWN, "python"), blocks(YOUR_OWN, "rst")
    (tmp_path / "dictionary").symlink_to(SMALL)
    given: dict[str, object] = {}
    exec(config, given)
    settings = {name: value for name, value in given.items() if not name.startswith("__")}
    project = Project.without_dictionary(tmp_path, **settings)
    project.write("index.rst", index)
    built = project.build()
    assert built.warnings == ""
    assert "Boats of some harbors" in built.text("reference/index")


@pytest.mark.parametrize("directive", DIRECTIVES)
def test_every_directive_is_told(directive: str) -> None:
    assert re.search(rf"`dd:{directive}`", YOUR_OWN)


def test_every_role_is_told() -> None:
    roles = YOUR_OWN.partition("There are roles for")[2].partition("A name that")[0]
    assert set(re.findall(r"`([a-z]+)`", roles)) == set(KINDS)
