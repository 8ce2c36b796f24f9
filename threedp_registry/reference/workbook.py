"""The dictionary as a workbook for people who work in a spreadsheet: elements, codes, rules, what is dated, sources."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from textwrap import wrap

from attrs import frozen
from xlsxwriter import Workbook

from threedp_registry.compiler.dated_words import effect_in_words, item_in_words, items_by_id, line_in_words
from threedp_registry.compiler.kinds import KINDS
from threedp_registry.compiler.markdown import source_in_words
from threedp_registry.definition.elements import Provenance
from threedp_registry.definition.records import Definition
from threedp_registry.definition.releases.history import History
from threedp_registry.reference.rows import HEAD, element_rows
from threedp_registry.reference.rules import rule_entries
from threedp_registry.reference.words import BASIS_WORDS

MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook has no time zones, and this one the same bytes each time
LONGEST = 32_767
"""Characters that a cell holds."""


@frozen
class Sheet:
    """A table: its name, the heading and width (in characters) of each column, and the rows under them."""

    name: str
    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str, ...], ...]


WIDTHS = {
    "section": 22,
    "name": 36,
    "place": 32,
    "label": 24,
    "definition": 60,
    "range": 20,
    "codes": 45,
    "requirement": 40,
    "group_requirement": 40,
    "sources": 24,
    "pointer": 34,
    "upload_columns": 32,
    "example": 18,
    "rules": 48,
}
LINE, MOST_LINES = 15, 10
"""The height of a line, and how many of a cell are seen before it is opened: codes have a sheet of their own."""


def dictionary_workbook(definition: Definition, history: History) -> bytes:
    """The bytes of the `.xlsx` file: every cell is text, headings stay in view, every column can be filtered."""
    made = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(made, options) as book:
        book.set_properties({"title": definition.title, "comments": definition.notice, "created": MADE})
        plain = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#E8EEF5"})
        for sheet in sheets(definition, history):
            page = book.add_worksheet(sheet.name)
            page.set_landscape()
            page.fit_to_pages(1, 0)
            page.repeat_rows(0)
            page.freeze_panes(1, 0)
            page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
            for number, (heading, width) in enumerate(sheet.columns):
                page.set_column(number, number, width)
                page.write_string(0, number, heading.replace("_", " ").capitalize(), bold)
            for line, row in enumerate(sheet.rows, 1):
                page.set_row(line, LINE * _lines(sheet, row))
                for number, cell in enumerate(row):
                    page.write_string(line, number, cell[:LONGEST], plain)
    return made.getvalue()


def _lines(sheet: Sheet, row: tuple[str, ...]) -> int:
    """The height of a row, since programs do not all work it out for themselves."""
    needed = [len(wrap(cell, width)) for cell, (_, width) in zip(row, sheet.columns, strict=True)]
    return min(MOST_LINES, max(1, *needed))


def sheets(definition: Definition, history: History) -> Iterator[Sheet]:
    """Every sheet in order; one that would have no rows is left out."""
    made = (
        Sheet("About", (("about", 20), ("words", 100)), tuple(_about(definition))),
        Sheet(
            "Elements",
            tuple((heading, WIDTHS.get(heading, 13)) for heading in HEAD),
            tuple(element_rows(definition, history)),
        ),
        Sheet("Codes", _CODES, tuple(_codes(definition, history))),
        Sheet("Rules", _RULES, tuple(_rules(definition, history))),
        Sheet("Checklist items", _ITEMS, tuple(_items(definition))),
        Sheet("Fees", _FEES, tuple(_fees(definition))),
        Sheet("Sources", (("source", 22), ("citation", 100)), tuple(_sources(definition))),
    )
    return (sheet for sheet in made if sheet.rows)


def _about(definition: Definition) -> Iterator[tuple[str, ...]]:
    yield "dictionary", definition.title
    yield "version", definition.version
    yield "notice", definition.notice
    for basis, words in BASIS_WORDS.items():
        yield f"basis: {basis}", words


_CODES = (
    ("codelist", 22),
    ("codelist_label", 22),
    ("code", 22),
    ("label", 28),
    ("definition", 60),
    ("belongs_to", 22),
    ("also_called", 30),
    ("elsewhere", 30),
    ("basis", 14),
    ("sources", 25),
    ("since", 10),
)


def _codes(definition: Definition, history: History) -> Iterator[tuple[str, ...]]:
    for codelist in definition.codelists:
        for code in codelist.codes:
            yield (
                codelist.id,
                codelist.label,
                code.id,
                code.label,
                code.definition,
                "; ".join(code.within),
                "; ".join(code.synonyms),
                "; ".join(f"{one.system} {one.code} ({one.display})" for one in code.standards),
                *_basis(code.provenance),
                history.since(f"code {codelist.id}.{code.id}", definition.version),
            )


_RULES = (
    ("record", 12),
    ("rule", 45),
    ("about", 30),
    ("words", 60),
    ("what_to_do", 50),
    ("severity", 10),
    ("finding", 10),
    ("kind", 40),
    ("basis", 14),
    ("sources", 25),
    ("since", 10),
)


def _rules(definition: Definition, history: History) -> Iterator[tuple[str, ...]]:
    for entry in rule_entries(definition, history):
        rule = entry.rule
        yield (
            entry.record.label,
            entry.id,
            rule.label,
            entry.words,
            entry.hint,
            entry.severity,
            entry.code,
            KINDS[entry.code].what,
            *_basis(rule.provenance),
            entry.since,
        )


_ITEMS = (
    ("checklist", 30),
    ("item", 30),
    ("label", 35),
    ("words", 80),
    ("in_effect", 30),
    ("basis", 14),
    ("sources", 25),
)


def _items(definition: Definition) -> Iterator[tuple[str, ...]]:
    for checklist in definition.checklists:
        for id_, item in items_by_id(checklist):
            words, effect = " ".join(item_in_words(item)), effect_in_words(checklist.effect)
            yield checklist.label, id_, item.label, words, effect, *_basis(item.provenance)


_FEES = (
    ("schedule", 30),
    ("line", 30),
    ("label", 35),
    ("words", 80),
    ("in_effect", 30),
    ("basis", 14),
    ("sources", 25),
)


def _fees(definition: Definition) -> Iterator[tuple[str, ...]]:
    for schedule in definition.schedules:
        for line in schedule.lines:
            words, effect = " ".join(line_in_words(line, schedule)), effect_in_words(schedule.effect)
            yield schedule.label, f"{schedule.id}.{line.id}", line.label, words, effect, *_basis(line.provenance)


def _sources(definition: Definition) -> Iterator[tuple[str, ...]]:
    return ((source.id, source_in_words(source)) for source in definition.sources)


def _basis(provenance: Provenance) -> tuple[str, str]:
    return provenance.basis.value, "; ".join(provenance.sources)
