"""The dictionary's page: all has one place in it, every link leads somewhere, and nothing comes from elsewhere."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256

import pytest

from tests.definition.dictionaries import own, own_versions, small
from tests.reference.pages import tags, values
from threedp_registry.compiler.dated_words import items_by_id
from threedp_registry.definition.records import Definition
from threedp_registry.reference.page import anchor, dictionary_page

VERSIONS = own_versions()
PAGES = {
    "own": (own(), dictionary_page(VERSIONS, own().version)),
    "old": (VERSIONS[0], dictionary_page(VERSIONS, VERSIONS[0].version)),
    "small": (small(), dictionary_page([small()], small().version)),
}
each = pytest.mark.parametrize(("definition", "html"), PAGES.values(), ids=PAGES)


def parts(definition: Definition) -> list[str]:
    """The kind and name of all that a reader may look up."""
    return [
        *(f"record {record.name}" for record in definition.records),
        *(f"section {record.name}.{one.id}" for record in definition.records for one in record.sections),
        *(f"group {record.name}.{'.'.join(one.path)}" for record in definition.records for one in record.groups()),
        *(f"use {record.name}.{'.'.join(one.path)}" for record in definition.records for one in record.uses()),
        *(f"rule {rule.id}" for record in definition.records for rule in record.all_rules()),
        *(f"codelist {one.id}" for one in definition.codelists),
        *(f"code {one.id}.{code.id}" for one in definition.codelists for code in one.codes),
        *(f"item {id_}" for one in definition.checklists for id_, _ in items_by_id(one)),
        *(f"fee {one.id}.{line.id}" for one in definition.schedules for line in one.lines),
        *(f"retired {one.id}" for one in definition.retired),
        *(f"source {one.id}" for one in definition.sources),
    ]


@each
def test_everything_has_one_place(definition: Definition, html: str) -> None:
    ids = Counter(values(html, "id"))
    assert {part: ids[anchor(part)] for part in parts(definition)} == dict.fromkeys(parts(definition), 1)
    assert set(ids.values()) == {1}


@each
def test_every_link_leads_to_a_place(definition: Definition, html: str) -> None:
    assert set(values(html, "href")) <= {f"#{one}" for one in values(html, "id")}


@each
def test_nothing_comes_from_elsewhere(definition: Definition, html: str) -> None:
    assert not list(values(html, "src"))
    assert not {tag for tag, _ in tags(html)} & {"link", "img", "iframe", "object", "embed", "base"}


@each
def test_the_policy_allows_the_one_script_in_the_page(definition: Definition, html: str) -> None:
    (script,) = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    (policy,) = (attributes["content"] for tag, attributes in tags(html) if "http-equiv" in attributes)
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"


@each
def test_the_notice_stands_at_both_ends(definition: Definition, html: str) -> None:
    first, last = definition.notice.split()[:3], definition.notice.split()[-3:]
    assert html.count(" ".join(first)) == html.count(" ".join(last)) == 2


def test_an_element_tells_when_it_is_required_and_who_says_so() -> None:
    _, html = PAGES["own"]
    (element,) = re.findall(r'id="use-case\.anatomic_parts\.laterality">(.*?)<details>', html, re.DOTALL)
    words = " ".join(re.sub(r"<[^>]+>", " ", element).split())
    assert "Requirement required when Region is Upper extremity, Lower extremity or Breast" in words
    assert "Basis documented, kb_11000091563" in words
    assert "JSON pointer /anatomic_parts/*/laterality" in words
    assert "Upload column part1_laterality to part20_laterality" in words


def test_the_same_page_each_time() -> None:
    assert dictionary_page(VERSIONS, own().version) == PAGES["own"][1]
