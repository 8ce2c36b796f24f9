"""Roles and directives in pages that people write: what they show, and what they say where something is wrong."""

from __future__ import annotations

import re
from pathlib import Path

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


def page(tmp_path: Path, body: str, **config: object) -> Built:
    """A page of ours beside the pages of the small registry."""
    project = Project.small(tmp_path, **config)
    project.write("ours.rst", f":orphan:\n\nOurs\n====\n\n{body}\n")
    return project.build()


def test_every_kind_can_be_linked_to_by_name(tmp_path: Path) -> None:
    built = page(tmp_path, "\n\n".join(f":dd:{kind}:`{name}`" for kind, (name, _) in ALL_ROLES.items()))
    assert built.warnings == ""
    for kind, (name, label) in ALL_ROLES.items():
        assert f'#{anchor_of(kind, name)}"' in built.html("ours"), kind
        assert label in built.text("ours"), kind


def test_a_link_may_have_words_of_its_own(tmp_path: Path) -> None:
    built = page(tmp_path, "How many :dd:element:`people fit in <seats>`.")
    assert "How many people fit in ." in built.text("ours").replace(" .", " .")
    assert built.warnings == ""


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
    warnings = page(tmp_path, text).warnings
    assert "Traceback" not in warnings
    for body, told in MISTAKES.items():
        line = text[: text.index(body)].count("\n") + 6
        at_line = [part for part in re.split(r"(?=/\S+ours\.rst:)", warnings) if f"ours.rst:{line}:" in part]
        assert any(told in part for part in at_line), (told, at_line)


def test_what_stands_twice_is_told_unless_one_says_no_index(tmp_path: Path) -> None:
    twice = page(tmp_path / "twice", ".. dd:section:: boat.looks")
    assert re.search(r"WARNING: form section boat.looks is documented already, in \S+ \[dd\]", twice.warnings)
    once = page(tmp_path / "once", ".. dd:section:: boat.looks\n   :no-index:")
    assert once.warnings == ""
    assert "Colors" in once.text("ours")


def test_a_condition_is_shown_in_words_and_as_a_table(tmp_path: Path) -> None:
    built = page(tmp_path, ".. dd:condition:: boat\n\n   kind == 'other' or (seats > 3 and present(sold_on))")
    assert built.warnings == ""
    assert "Kind of boat is Other or (Seats is above 3 and Sold on is filled in)." in built.text("ours")
    assert built.html("ours").count("<tr") == 3


def test_a_truth_table_is_shown_and_read_again_when_it_changes(tmp_path: Path) -> None:
    row = '{id: a.b, condition: "present(x)", given: {x: 1}, expect: true, purpose: "It is there."}'
    project = Project.small(tmp_path)
    project.write("table.yaml", f"- section: a\n  title: Presence\n  about: What is there.\n  rows:\n    - {row}\n")
    project.write("ours.rst", ":orphan:\n\nOurs\n====\n\n.. dd:truth-table:: table.yaml\n")
    built = project.build()
    assert built.warnings == ""
    for told in ("Presence", "What is there.", "present(x)", "{x: 1}", "true", "It is there."):
        assert told in built.text("ours"), told
    project.edit("table.yaml", "It is there.", "It was given.")
    again = project.build()
    assert again.read == ("ours",)
    assert "It was given." in again.text("ours")


def test_pages_in_markdown_can_use_all_of_it(tmp_path: Path) -> None:
    project = Project.small(tmp_path, extensions=["threedp_registry.sphinxext", "myst_parser"])
    project.write(
        "ours.md",
        "---\norphan: true\n---\n\n# Ours\n\nSee {dd:element}`seats`.\n\n```{dd:condition} boat\nseats > 3\n```\n",
    )
    built = project.build()
    assert built.warnings == ""
    assert "Seats is above 3." in built.text("ours")


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
