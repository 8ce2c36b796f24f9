"""What the dictionary knows is not typed into pages: where prose speaks of it, it does so by a role.

A role that names nothing fails the build, so it is never out of date. Looked for are rules, findings, elements and
codes by their names, and labels of several words; a name that is an English word as well, where it stands as code.
Commands, files and what they print stand in blocks of code, which other tests run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site import ROOT
from tests.test_architecture import DICTIONARY_NAMES, PLAIN_WORDS
from threedp_registry.definition.find import find_definition
from threedp_registry.definition.records import Definition

DOCS = ROOT / "docs"
PAGES = sorted(path for path in DOCS.rglob("*.md") if "_build" not in path.parts)
PROSE_IN_A_FENCE = ("{glossary}", "{note}", "{container}")
FENCE = re.compile(r"^([ ]*)(`{3,}|~{3,})([^\n]*)\n(.*?)^[ ]*\2[`~]*[ ]*$", re.DOTALL | re.MULTILINE)
ROLE = re.compile(r"\{[\w:+-]+\}(`+).+?\1", re.DOTALL)
CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
LINK = re.compile(r"\]\([^)\s]*\)|<inv:[^>]*>")
FINDING = re.compile(r"TDP[1-6]\d\d")


def names(definition: Definition) -> frozenset[str]:
    """Names that mean one thing only, whether they stand in plain text or as code."""
    records = definition.records
    rules = {rule.id for record in records for rule in record.all_rules()}
    places = {".".join((record.name, *use.path)) for record in records for use in record.uses()}
    codes = {f"{codelist.id}.{code.id}" for codelist in definition.codelists for code in codelist.codes}
    words = {name for name in DICTIONARY_NAMES - PLAIN_WORDS.keys() if "_" in name}
    return frozenset(rules | places | codes | words)


def words_as_code(definition: Definition) -> frozenset[str]:
    """Elements whose names are English words: in plain text nobody can tell, but as code they are meant."""
    return frozenset(element.id for element in definition.elements) - PLAIN_WORDS.keys()


def labels(definition: Definition) -> frozenset[str]:
    """Labels of elements that are no plain words: those of several words."""
    elements = {element.label for element in definition.elements}
    uses = {use.label for record in definition.records for use in record.uses()}
    return frozenset(label for label in elements | uses if " " in label)


AS_CODE = words_as_code(find_definition())
NAMES, LABELS = names(find_definition()), labels(find_definition())
LABEL = re.compile(r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, LABELS), key=len, reverse=True)) + r")(?!\w)")


def prose(page: str) -> str:
    """A page without blocks of code; those that only frame prose are opened."""

    def opened(fence: re.Match[str]) -> str:
        return fence[4] if fence[3].strip().startswith(PROSE_IN_A_FENCE) else "\n" * fence[0].count("\n")

    return FENCE.sub(opened, page)


def stray(page: str) -> Iterator[str]:
    """What a page has typed that it should have asked for by a role."""
    text = LINK.sub("]", ROLE.sub("", prose(page)))
    for code in CODE.finditer(text):
        if code[2] in NAMES | AS_CODE or FINDING.fullmatch(code[2]):
            yield code[2]
    plain = " ".join(CODE.sub(" ", text).split())
    yield from (word for word in re.findall(r"\w+(?:\.\w+)*", plain) if word in NAMES or FINDING.fullmatch(word))
    yield from LABEL.findall(plain)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(DOCS).as_posix())
def test_nothing_of_the_dictionary_is_typed(path: Path) -> None:
    assert list(stray(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("The side is {dd:element}`laterality`, by {dd:rule}`case.key.unique`.", []),
        ("It is {dd:element}`how thick <slice_thickness_mm>`.", []),
        ("The rule `case.key.unique` says so.", ["case.key.unique"]),
        ("The rule case.key.unique says so.", ["case.key.unique"]),
        ("Enter the Slice\nthickness.", ["Slice thickness"]),
        ("The slice thickness is what it is.", []),
        ("The laterality is `laterality`.", ["laterality"]),
        ("Enter `slice_thickness_mm`.", ["slice_thickness_mm"]),
        ("Run `threedp explain slice_thickness_mm`.", []),
        ("See `TDP301` or TDP302.", ["TDP301", "TDP302"]),
        ("```console\n$ threedp explain TDP301\n```\n", []),
        ("```{glossary}\nside\n  Slice thickness.\n```\n", ["Slice thickness"]),
        ("See [it](dictionary/case.key.unique.md) or <inv:x:dd:rule#case.key.unique>.", []),
    ],
)
def test_what_is_typed_is_seen(page: str, found: list[str]) -> None:
    assert list(stray(page)) == found


def test_there_are_pages_and_names_to_look_for() -> None:
    assert len(PAGES) > 30
    assert len(NAMES) > 1000
    assert "Slice thickness" in LABELS
