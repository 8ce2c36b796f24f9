"""The dictionary browser: every element of every version in one table that people filter, as a part of an HTML page.

Without JavaScript it is a plain table of one version. `browser.js` shows the filters and keeps their state in the
part of the address behind `#`, so that a link to what is shown can be sent to somebody, also of a page in a file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.resources import files

from attrs import frozen

from threedp_registry.compiler.markdown import KIND_WORDS
from threedp_registry.definition.elements import Basis, Codelist, ElementType
from threedp_registry.definition.records import Definition
from threedp_registry.definition.releases.history import History
from threedp_registry.reference.entries import (
    NEEDS,
    Entry,
    Need,
    entries,
    group_requirements,
    headers_in_words,
    values_in_short,
)
from threedp_registry.report.pages import page

ASSETS = ("browser.css", "browser.js")
"""What a page with the browser in it needs, by name; `asset` gives the text."""

Link = Callable[[str], str]
"""The address of a part's own place (`use case.case_id`, `codelist region`); empty where it has none."""


def asset(name: str) -> str:
    """The text of one of `ASSETS`."""
    return (files("threedp_registry.reference") / "templates" / name).read_text(encoding="utf-8")


@frozen
class Column:
    """A column of an upload file: what is shown, and the header to copy (of a repeated group, its first item's)."""

    shown: str
    header: str


@frozen(kw_only=True)
class Row:
    """An element at its place, in words. `words` are further ones that people search for: synonyms and codes."""

    name: str
    around: tuple[str, ...]
    label: str
    definition: str
    record: str
    section: str
    section_label: str
    type: ElementType
    values: str
    codelist: str
    codelist_label: str
    need: Need
    requirement: str
    groups: tuple[str, ...]
    basis: Basis
    lasts: str
    pointer: str
    columns: tuple[Column, ...]
    words: str


@frozen
class Choice:
    """One value of a filter and its words."""

    value: str
    label: str


@frozen
class Filter:
    """What the table can be filtered by; its choices in groups, each with a heading that may be empty."""

    name: str
    label: str
    groups: tuple[tuple[str, tuple[Choice, ...]], ...]


def no_links(_part: str) -> str:
    return ""


def browser_html(definitions: Sequence[Definition], *, shown: str | None = None, link: Link = no_links) -> str:
    """The browser as HTML to put into a page that has `ASSETS`: versions oldest first, `shown` at first (or the last).

    Only rows of `shown` are seen without JavaScript.
    """
    history = History.of_all(definitions)
    rows = merged([(one.version, rows_of(one, history)) for one in definitions])
    versions = [one.version for one in definitions]
    return page(
        "threedp_registry.reference",
        "browser.html",
        rows=rows,
        shown=shown or versions[-1],
        all_versions=len(versions),
        filters=tuple(filters(versions, [row for row, _ in rows])),
        link=link,
    )


def rows_of(definition: Definition, history: History) -> tuple[Row, ...]:
    """The rows of one version, in the order of the form."""
    return tuple(_row(entry) for entry in entries(definition, history))


def _row(entry: Entry) -> Row:
    element, codelist = entry.element, entry.element.codelist
    return Row(
        name=entry.name,
        around=tuple(group.label for group in entry.groups),
        label=entry.use.label,
        definition=" ".join(element.definition.split()),
        record=entry.record.label,
        section=f"{entry.record.name}.{entry.section.id}",
        section_label=entry.section.label,
        type=element.type,
        values=values_in_short(element),
        codelist=codelist.id if codelist else "",
        codelist_label=codelist.label if codelist else "",
        need=entry.need,
        requirement=entry.requirement,
        groups=tuple(f"{group.label}: {words}" for group, words in group_requirements(entry)),
        basis=element.provenance.basis,
        lasts=entry.lasts,
        pointer=entry.pointer,
        columns=tuple(Column(headers_in_words(columns), columns.headers[0]) for columns in entry.columns),
        words=" ".join((*element.synonyms, *(_words(codelist) if codelist else ()))),
    )


def _words(codelist: Codelist) -> Iterator[str]:
    return (word for code in codelist.codes for word in (code.id, code.label, *code.synonyms))


def merged(versions: Sequence[tuple[str, Sequence[Row]]]) -> tuple[tuple[Row, tuple[str, ...]], ...]:
    """Each row with the versions it is true in, oldest first, in the order of the newest version.

    A row that only an older version has stands behind the one that it followed there.
    """
    found: list[Row] = []
    true_in: dict[Row, tuple[str, ...]] = {}
    for version, rows in reversed(versions):
        after = -1
        for row in rows:
            if row in true_in:
                after = found.index(row)
            else:
                after += 1
                found.insert(after, row)
            true_in[row] = (version, *true_in.get(row, ()))
    return tuple((row, true_in[row]) for row in found)


def filters(versions: Sequence[str], rows: Sequence[Row]) -> Iterator[Filter]:
    """Every filter, with the values that occur."""
    yield _filter("version", "Version", {version: version for version in reversed(versions)})
    sections: dict[str, dict[str, str]] = {}
    for row in rows:
        sections.setdefault(row.record, {})[row.section] = row.section_label
    by_record = tuple((record, tuple(Choice(*one) for one in some.items())) for record, some in sections.items())
    yield Filter("section", "Section", by_record)
    for name, label, words, there in (
        ("requirement", "Requirement", {need.value: told for need, told in NEEDS.items()}, {row.need for row in rows}),
        ("type", "Type", {type_.value: told for type_, told in KIND_WORDS.items()}, {row.type for row in rows}),
        ("basis", "Basis", {basis.value: basis.value for basis in Basis}, {row.basis for row in rows}),
    ):
        yield _filter(name, label, {value: told for value, told in words.items() if value in there})


def _filter(name: str, label: str, words: Mapping[str, str]) -> Filter:
    return Filter(name, label, (("", tuple(Choice(value, told) for value, told in words.items())),))
