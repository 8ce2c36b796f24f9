"""The browser's table without its script: every place of every version, one row for what is the same."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve

from tests.definition.dictionaries import own, own_versions, small
from tests.reference.changed import with_words
from tests.reference.pages import Attributes, tags
from threedp_registry.definition.elements import Basis
from threedp_registry.definition.records import Definition
from threedp_registry.definition.releases.history import History
from threedp_registry.reference.browser import Row, browser_html, merged, rows_of

VERSIONS = own_versions()
BOATS = small()


def table_rows(html: str) -> Iterator[Attributes]:
    return (attributes for tag, attributes in tags(html) if tag == "tr" and "data-version" in attributes)


def rows(*definitions: Definition) -> tuple[tuple[Row, tuple[str, ...]], ...]:
    history = History.of_all(definitions)
    return merged([(one.version, rows_of(one, history)) for one in definitions])


def test_every_version_has_all_its_rows() -> None:
    found = rows(*VERSIONS)
    for one in VERSIONS:
        there = [row.name for row, versions in found if one.version in versions]
        assert sorted(there) == sorted(".".join((r.name, *use.path)) for r in one.records for use in r.uses())


def test_the_newest_version_keeps_the_order_of_the_form() -> None:
    there = [row.name for row, versions in rows(*VERSIONS) if VERSIONS[-1].version in versions]
    assert there == [".".join((r.name, *use.path)) for r in VERSIONS[-1].records for use in r.uses()]


def test_what_is_the_same_is_one_row_and_what_is_gone_stands_where_it_stood() -> None:
    boat, *rest = BOATS.records
    first, second, third, *others = boat.members
    (section, *sections) = boat.sections
    gone = evolve(section, members=tuple(name for name in section.members if name != second.name))
    later = evolve(
        BOATS,
        version="1.1.0",
        records=(evolve(boat, members=(first, third, *others), sections=(gone, *sections)), *rest),
    )
    found = rows(BOATS, later)
    assert [row.name for row, _ in found][:3] == [f"boat.{one.name}" for one in (first, second, third)]
    assert [versions for _, versions in found][:3] == [("1.0.0", "1.1.0"), ("1.0.0",), ("1.0.0", "1.1.0")]
    assert [row.lasts for row, _ in found][:3] == ["since 1.0.0", "only 1.0.0", "since 1.0.0"]


@pytest.mark.parametrize("shown", ["1.0.0", "2.0.0", None])
def test_without_the_script_one_version_is_shown(shown: str | None) -> None:
    there = list(table_rows(browser_html(VERSIONS, shown=shown)))
    assert {str(row["data-version"]) for row in there} == {"1.0.0", "2.0.0", "1.0.0 2.0.0"}
    for row in there:
        assert ("hidden" in row) is ((shown or "2.0.0") not in str(row["data-version"]).split())


def test_without_the_script_nothing_is_shown_that_needs_it() -> None:
    for tag, attributes in tags(browser_html([BOATS])):
        assert tag not in ("form",) or "hidden" in attributes
        if tag == "button":
            assert "hidden" in attributes or attributes.get("type") == "reset" or "data-copy-link" in attributes


def test_links_are_those_of_the_page_around_it() -> None:
    linked = browser_html([BOATS], link=lambda part: f"there.html#{part.replace(' ', '-')}")
    addresses = {attributes["href"] for tag, attributes in tags(linked) if tag == "a"}
    assert {"there.html#use-boat.kind", "there.html#codelist-kind"} <= addresses
    assert not [tag for tag, _ in tags(browser_html([BOATS])) if tag == "a"]


def test_a_filter_offers_what_occurs() -> None:
    html = browser_html([own()])
    offered = [attributes["value"] for tag, attributes in tags(html) if tag == "option" and attributes["value"]]
    used = {row.basis.value for row, _ in rows(own())}
    assert {value for value in offered if value in set(Basis)} == used
    assert offered.count("case.registration") == 1


def test_text_of_a_dictionary_is_never_markup() -> None:
    html = browser_html([with_words(BOATS, "<script>alert(1)</script>")])
    assert "&lt;script&gt;alert(1)" in html
    assert not [tag for tag, _ in tags(html) if tag == "script"]
