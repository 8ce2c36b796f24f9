"""Roles and directives in pages that people write: what they show, and what they say where something is wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.sphinxext.project import CONFIG, Built, Project
from threedp_registry.sphinxext.objects import anchor_of

ALL_ROLES = {
    "record": ("boat", "Boat"),
    "section": ("boat.looks", "Looks"),
    "element": ("seats", "Seats"),
    "use": ("boat.seats", "Seats"),
    "codelist": ("kind", "Kinds of boats"),
    "rule": ("boat.seats.range", "boat.seats.range"),
    "finding": ("TDP205", "TDP205"),
}


ROW = '{id: a.b, condition: "present(x)", given: {x: 1}, expect: true, purpose: "It is there."}'
PAGES = {
    "links": "\n\n".join(f":dd:{kind}:`{name}`" for kind, (name, _) in ALL_ROLES.items()),
    "words": "How many :dd:element:`people fit in <seats>`.",
    "condition": ".. dd:condition:: boat\n\n   kind == 'other' or (seats > 3 and present(sold_on))",
    "once": ".. dd:section:: boat.looks\n   :no-index:",
    "truth": ".. dd:truth-table:: table.yaml",
}
IN_MARKDOWN = "---\norphan: true\n---\n\n# Ours\n\nSee {dd:element}`seats`.\n\n```{dd:condition} boat\nseats > 3\n```\n"


def ours(body: str) -> str:
    return f":orphan:\n\nOurs\n====\n\n{body}\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Pages that people wrote beside the pages of the small registry; all of them are right."""
    extensions = ["threedp_registry.sphinxext", "myst_parser"]
    made = Project.small(tmp_path_factory.mktemp("docs"), extensions=extensions)
    for name, body in PAGES.items():
        made.write(f"{name}.rst", ours(body))
    made.write("markdown.md", IN_MARKDOWN)
    made.write("table.yaml", f"- section: a\n  title: Presence\n  about: What is there.\n  rows:\n    - {ROW}\n")
    return made


@pytest.fixture(scope="module")
def built(project: Project) -> Built:
    return project.build()


def test_what_is_right_is_not_warned_of(built: Built) -> None:
    assert built.warnings == ""


def test_every_kind_can_be_linked_to_by_name(built: Built) -> None:
    for kind, (name, label) in ALL_ROLES.items():
        assert f'#{anchor_of(kind, name)}"' in built.html("links"), kind
        assert label in built.text("links"), kind


def test_a_link_may_have_words_of_its_own(built: Built) -> None:
    assert "How many people fit in ." in built.text("words").replace(" .", " .")


def test_a_condition_is_shown_in_words_and_as_a_table(built: Built) -> None:
    assert "Kind of boat is Other or (Seats is above 3 and Sold on is filled in)." in built.text("condition")
    assert built.html("condition").count("<tr") == 3


def test_what_is_shown_again_is_no_target(built: Built) -> None:
    assert "Colors" in built.text("once")


def test_pages_in_markdown_can_use_all_of_it(built: Built) -> None:
    assert "Seats is above 3." in built.text("markdown")


def test_a_truth_table_is_shown_and_read_again_when_it_changes(project: Project, built: Built) -> None:
    for told in ("Presence", "What is there.", "present(x)", "{x: 1}", "true", "It is there."):
        assert told in built.text("truth"), told
    project.edit("table.yaml", "It is there.", "It was given.")
    again = project.build()
    assert again.read == ("truth",)
    assert "It was given." in again.text("truth")


# ---- what is wrong -----------------------------------------------------------------------------------


MISTAKES = {
    ":dd:element:`seat`": "there is no data element seat; did you mean `seats`?",
    ":dd:code:`kind.plane`": "there is no code kind.plane",
    ".. dd:section:: boat.look": "there is no form section boat.look; did you mean `boat.looks`?",
    ".. dd:codelist:: wod": "there is no codelist wod; did you mean `wood`?",
    ".. dd:finding:: TDP999": "there is no finding TDP999",
    ".. dd:changes:: 0.9.0 1.0.0": "there is no version 0.9.0",
    ".. dd:condition:: boat\n\n   seats > 'many'": "a whole number is compared with text",
    ".. dd:condition:: boat\n\n   seets > 3": "seets",
    ".. dd:truth-table:: index.rst": "index.rst is no table of conditions",
    ".. dd:truth-table:: nowhere.yaml": "nowhere.yaml is no table of conditions",
}


def test_a_mistake_is_told_at_its_line(tmp_path: Path) -> None:
    text = "\n\n".join(MISTAKES)
    project = Project.small(tmp_path)
    project.write("ours.rst", ours(text))
    project.write("twice.rst", ours(".. dd:section:: boat.looks"))
    warnings = project.build().warnings
    assert "Traceback" not in warnings
    for body, told in MISTAKES.items():
        line = text[: text.index(body)].count("\n") + 6
        at_line = [part for part in re.split(r"(?=/\S+ours\.rst:)", warnings) if f"ours.rst:{line}:" in part]
        assert any(told in part for part in at_line), (told, at_line)
    assert re.search(r"WARNING: form section boat.looks is documented already, in \S+ \[dd\]", warnings)


def test_a_version_of_the_package_can_be_documented(tmp_path: Path) -> None:
    project = Project(tmp_path, {**CONFIG, "dd_dictionary": "1.0.0", "dd_pages": ""})
    project.write("index.rst", "Home\n====\n\n.. dd:dictionary::\n\n.. dd:record:: case\n")
    built = project.build(nitpicky=False)
    assert "Version : 1.0.0" in built.text("index")


def test_a_dictionary_that_is_not_there_is_told(tmp_path: Path) -> None:
    project = Project(tmp_path, {**CONFIG, "dd_dictionary": "nowhere"})
    project.write("index.rst", "Home\n====\n\n.. dd:dictionary::\n")
    warnings = project.build().warnings
    assert "there is no such version, folder or release file" in warnings
    assert "index.rst:" in warnings
