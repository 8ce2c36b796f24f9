"""The elements as rows of words, one for each place, for CSV and workbooks."""

from __future__ import annotations

from collections.abc import Iterator

from threedp_registry.definition.records import Definition
from threedp_registry.definition.releases.history import History
from threedp_registry.reference.entries import (
    Entry,
    codes_in_words,
    entries,
    example_of,
    group_requirements,
    headers_in_words,
    range_in_words,
    type_in_words,
)
from threedp_registry.reference.rules import RuleEntry, by_place, rule_entries
from threedp_registry.report.csv_rows import as_csv

HEAD = (
    "version",
    "record",
    "section",
    "name",
    "place",
    "label",
    "definition",
    "type",
    "unit",
    "range",
    "codes",
    "requirement",
    "group_requirement",
    "basis",
    "sources",
    "since",
    "until",
    "pointer",
    "upload_columns",
    "example",
    "rules",
)


def elements_csv(definition: Definition, history: History) -> str:
    """All elements as CSV for spreadsheets, a row for each place in the order of the form."""
    return as_csv([HEAD, *element_rows(definition, history)])


def element_rows(definition: Definition, history: History) -> Iterator[tuple[str, ...]]:
    """A row for each place, with a cell for each of `HEAD`; what there is several of stands with `; ` between."""
    rules = by_place(rule_entries(definition, history))
    for entry in entries(definition, history):
        yield _row(definition.version, entry, rules.get(entry.name, ()))


def _row(version: str, entry: Entry, rules: tuple[RuleEntry, ...]) -> tuple[str, ...]:
    element = entry.element
    return (
        version,
        entry.record.label,
        entry.section.label,
        entry.name,
        entry.where,
        entry.use.label,
        " ".join(element.definition.split()),
        type_in_words(element),
        element.unit or "",
        range_in_words(element),
        codes_in_words(element.codelist.codes) if element.codelist is not None else "",
        entry.requirement,
        "; ".join(f"{group.label}: {words}" for group, words in group_requirements(entry)),
        element.provenance.basis.value,
        "; ".join(element.provenance.sources),
        entry.since,
        entry.until,
        entry.pointer,
        "; ".join(headers_in_words(columns) for columns in entry.columns),
        example_of(element),
        "; ".join(rule.id for rule in rules),
    )
