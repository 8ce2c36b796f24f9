"""The whole dictionary as one HTML page that stands alone: the browser on top, below it everything that it links to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen
from markupsafe import Markup

from threedp_registry.compiler.dated_words import effect_in_words, item_in_words, items_by_id, line_in_words
from threedp_registry.compiler.markdown import source_in_words
from threedp_registry.definition.records import Definition, Group, Record, Section
from threedp_registry.definition.releases.history import History
from threedp_registry.reference.browser import asset, browser_html
from threedp_registry.reference.entries import (
    Entry,
    advice,
    by_section,
    entries,
    example_of,
    group_requirement,
    headers_in_words,
    requirement_basis,
    values_in_short,
)
from threedp_registry.reference.rules import by_place, rule_entries
from threedp_registry.reference.words import BASIS_WORDS
from threedp_registry.report.pages import page, script_source


@frozen
class Placed:
    """An entry, with the groups that begin with it."""

    opened: tuple[Group, ...]
    entry: Entry


@frozen
class Part:
    """A section with its entries in order."""

    record: Record
    section: Section
    placed: tuple[Placed, ...]


def anchor(part: str) -> str:
    """The id of a part's place in the page: `use case.case_id` stands at `use-case.case_id`."""
    return part.replace(" ", "-")


def dictionary_page(definitions: Sequence[Definition], version: str) -> str:
    """The page of one of the versions, given oldest first; the browser has the rows of all of them."""
    chosen = next(one for one in definitions if one.version == version)
    history = History.of_all(definitions)
    found = entries(chosen, history)
    script = asset("browser.js")
    there = {f"use {entry.name}" for entry in found} | {f"codelist {one.id}" for one in chosen.codelists}

    def link(part: str) -> str:
        return f"#{anchor(part)}" if part in there else ""

    def lasts(part: str) -> str:
        return history.lasts(part, version)

    return page(
        "threedp_registry.reference",
        "dictionary.html",
        definition=chosen,
        browser=Markup(browser_html(definitions, shown=version, link=link)),  # noqa: S704 - escaped where it was made
        browser_style=Markup(asset("browser.css")),  # noqa: S704 - ours
        script=Markup(script),  # noqa: S704 - ours
        script_source=Markup(script_source(script)),  # noqa: S704 - ours
        parts=tuple(_parts(found)),
        anchor=anchor,
        lasts=lasts,
        used=lambda codelist: [entry for entry in found if entry.element.codelist == codelist],
        rules_at=by_place(rule_entries(chosen, history)),
        bases=BASIS_WORDS,
        values=values_in_short,
        advice=advice,
        example=example_of,
        headers=headers_in_words,
        requirement_basis=requirement_basis,
        group_requirement=group_requirement,
        effect=effect_in_words,
        line=line_in_words,
        item=item_in_words,
        items=items_by_id,
        source=source_in_words,
    )


def _parts(found: Iterable[Entry]) -> Iterator[Part]:
    for record, section, some in by_section(found):
        yield Part(record, section, tuple(_placed(some)))


def _placed(some: Iterable[Entry]) -> Iterator[Placed]:
    before: tuple[Group, ...] = ()
    for entry in some:
        yield Placed(tuple(group for group in entry.groups if group not in before), entry)
        before = entry.groups
