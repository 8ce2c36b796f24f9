"""`threedp explain`: what an element, a code, a codelist, a column, a rule or a finding code is about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from threedp_registry.cli.main import unknown
from threedp_registry.cli.options import PathArgument, as_of_option, dictionary_option
from threedp_registry.compiler.dated_words import effect_in_words, item_in_words, items_by_id, line_in_words
from threedp_registry.compiler.markdown import requirement_in_words, source_in_words, values_in_words
from threedp_registry.compiler.messages import message_and_hint, rule_in_words
from threedp_registry.compiler.prose import choices, what_to_enter
from threedp_registry.definition.elements import Code, Codelist, DataElement, ElementType, Provenance
from threedp_registry.definition.lint.codes import LINTS
from threedp_registry.definition.records import Definition, Record, Use
from threedp_registry.definition.releases.history import History
from threedp_registry.reference.findings import FindingPage, described, finding_codes
from threedp_registry.submission.reading_rules import READING_RULES

_HISTORIES: dict[str, History] = {}
"""By the digest of a dictionary: a history is worked out once."""


@click.command(short_help="Say what a rule, element, code or column is about.")
@click.argument("name", metavar="RULE|CODE|ELEMENT|COLUMN")
@click.option(
    "--given", type=PathArgument, metavar="FILE", help="An unfinished record: say what of the element it still needs."
)
@dictionary_option
@as_of_option
def explain(name: str, given: Path | None, dictionary: str | None, as_of: date) -> None:
    """Say what a rule, a finding code (TDP301), an element, a codelist, a code or a column is about.

    With --given, say of an element what an unfinished record asks for: what must still be filled in and why, what must
    stay blank, and what cannot be told yet.
    """
    from threedp_registry.cli.options import read

    definition = read(dictionary)
    for line in explanation(definition, name) if given is None else _given(definition, dictionary, name, given, as_of):
        click.echo(line)


def _given(definition: Definition, dictionary: str | None, name: str, given: Path, as_of: date) -> Iterator[str]:
    from threedp_registry.checking.check import load_dictionary
    from threedp_registry.cli.given import explained_given

    return explained_given(definition, load_dictionary(dictionary).tables, name, given, as_of)


def explanation(definition: Definition, name: str) -> Iterator[str]:
    """Everything of that name, in whatever case; a usage error with a suggestion where there is nothing."""
    known = {one.casefold(): one for one in reversed(known_names(definition))}
    exact = known.get(name.casefold(), name) if name not in known.values() else name
    paragraphs = list(_all_of(definition, exact))
    if not paragraphs:
        raise unknown(name, known_names(definition), "element, code, column, rule, fee or item")
    for number, lines in enumerate(paragraphs):
        if number:
            yield ""
        yield from lines
    yield from _cited(definition, paragraphs)
    yield from ("", "Unofficial: the registry's own dictionary is not public.")


def _cited(definition: Definition, paragraphs: list[list[str]]) -> Iterator[str]:
    """The sources that stand beside a basis, in full."""
    named = {word.strip(",.") for lines in paragraphs for line in lines if "Basis: " in line for word in line.split()}
    told = [f"{source.id}: {source_in_words(source)}" for source in definition.sources if source.id in named]
    if told:
        yield from ("", "Sources", *(f"  {text}" for text in told))


def known_names(definition: Definition) -> list[str]:
    """All that can be asked about."""
    names = [element.id for element in definition.elements] + [element.label for element in definition.elements]
    names += [codelist.id for codelist in definition.codelists]
    names += [_place(record, use) for record in definition.records for use in record.uses()]
    for codelist in definition.codelists:
        for code in codelist.codes:
            names += [f"{codelist.id}.{code.id}", code.id, code.label, *code.synonyms]
    names += [column.header for layout in definition.layouts for column in layout.columns]
    names += [rule.id for record in definition.records for rule in record.all_rules()]
    names += [rule.id for rule in READING_RULES] + list(LINTS)
    names += finding_codes(definition)
    names += [f"{layout.id}.{rule.id}" for layout in definition.layouts for rule in layout.file_rules]
    names += [f"{schedule.id}.{line.id}" for schedule in definition.schedules for line in schedule.lines]
    names += [id_ for checklist in definition.checklists for id_, _ in items_by_id(checklist)]
    return list(dict.fromkeys(names))


def _all_of(definition: Definition, name: str) -> Iterator[list[str]]:
    yield from _columns(definition, name)
    for element in definition.elements:
        if name in (element.id, element.label) or name in _places(definition, element):
            yield list(_element(definition, element))
    for codelist in definition.codelists:
        if name == codelist.id:
            yield list(_codelist(codelist))
        for code in codelist.codes:
            if name in (f"{codelist.id}.{code.id}", code.id, code.label, *code.synonyms):
                yield list(_code(codelist, code))
    yield from _rules(definition, name)
    yield from _finding_codes(definition, name)
    yield from _fees_and_items(definition, name)


def _place(record: Record, use: Use) -> str:
    return ".".join((record.name, *use.path))


def _places(definition: Definition, element: DataElement) -> set[str]:
    """The element's places: with and without the record's name before them."""
    used = [(record, use) for record in definition.records for use in record.uses() if use.element.id == element.id]
    return {_place(record, use) for record, use in used} | {".".join(use.path) for _, use in used}


# ---- elements --------------------------------------------------------------------------------------


def _element(definition: Definition, element: DataElement) -> Iterator[str]:
    yield f"{element.label} ({element.id})"
    yield f"  {' '.join(element.definition.split())}"
    yield f"  Values: {_values(element)}."
    yield f"  {what_to_enter(element)}"
    yield f"  Basis: {_basis(element.provenance)}."
    yield f"  Since: {since(definition, f'element {element.id}')}."
    for record in definition.records:
        for use in record.uses():
            if use.element.id == element.id:
                yield f"  In {record.label}, {'.'.join(use.path)}: {requirement_in_words(use)}."
                yield from (f"    {rule.id}" for rule in use.rules)


def since(definition: Definition, part: str) -> str:
    """The version since which the dictionary has that part."""
    told = _HISTORIES.get(definition.sha256)
    if told is None:
        told = _HISTORIES[definition.sha256] = History.of(definition)
    return told.since(part)


def _values(element: DataElement) -> str:
    if element.codelist is not None and element.type is ElementType.CODE:
        return f"{'several of ' if element.multiple else ''}{choices(element.codelist)}"
    return values_in_words(element)


def _basis(provenance: Provenance) -> str:
    return ", ".join((provenance.basis.value, *provenance.sources))


def _columns(definition: Definition, name: str) -> Iterator[list[str]]:
    for layout in definition.layouts:
        record = definition.record(layout.record)
        for number, column in enumerate(layout.columns, 1):
            if name == column.header and column.path:
                names = tuple(step for step in column.path if isinstance(step, str))
                use = next(use for use in record.uses() if use.path == names)
                where = ".".join(map(str, column.path))
                yield [
                    f"Column {number} of {layout.label} ({column.header}): {use.label}, {where}.",
                    *(line for line in _cell(column.dates, column.separator, column.values)),
                    *_element(definition, use.element),
                ]


def _cell(dates: str, separator: str, values: tuple[tuple[str, str], ...]) -> Iterator[str]:
    if dates:
        yield f"  Dates as {dates}."
    if separator:
        yield f"  Several values with {separator} between them."
    if values:
        yield f"  {', '.join(f'{text} for {value}' for text, value in values)}."


# ---- codes -----------------------------------------------------------------------------------------


def _codelist(codelist: Codelist) -> Iterator[str]:
    yield f"Codelist {codelist.label} ({codelist.id})"
    yield f"  {' '.join(codelist.definition.split())}"
    width = max(len(code.id) for code in codelist.codes)
    for code in codelist.codes:
        yield f"  {code.id:<{width}}  {code.label}: {' '.join(code.definition.split())}"


def _code(codelist: Codelist, code: Code) -> Iterator[str]:
    yield f"{code.label} ({code.id}), a code of {codelist.label}"
    yield f"  {' '.join(code.definition.split())}"
    if code.within:
        yield f"  Belongs to {', '.join(code.within)}."
    if code.synonyms:
        yield f"  Also called {', '.join(code.synonyms)}."
    for item in code.standards:
        yield f"  {item.system} {item.code} ({item.display})."
    yield f"  Basis: {_basis(code.provenance)}."


# ---- rules -----------------------------------------------------------------------------------------


def _rules(definition: Definition, name: str) -> Iterator[list[str]]:
    for record in definition.records:
        elements = {rule.id: use.element for use in record.uses() for rule in use.rules}
        for rule in record.all_rules():
            if rule.id == name:
                element = elements.get(rule.id)
                _, hint = message_and_hint(rule, element)
                yield [
                    f"Rule {rule.id} ({rule.code}, {rule.severity.value})",
                    f"  {record.label}, {rule.label}: {rule_in_words(rule, element)}",
                    f"  {hint}",
                    f"  Basis: {_basis(rule.provenance)}. Since: {since(definition, f'rule {rule.id}')}.",
                ]
    for reading in READING_RULES:
        if reading.id == name:
            yield [
                f"Rule {reading.id} ({reading.code}, {reading.severity})",
                f"  {reading.message}.",
                f"  {reading.hint}",
            ]
    for layout in definition.layouts:
        for file_rule in layout.file_rules:
            if f"{layout.id}.{file_rule.id}" == name:
                yield [
                    f"Rule {name} ({file_rule.code}, {file_rule.severity.value}) of {layout.label}",
                    f"  {file_rule.message}",
                    f"  {file_rule.hint}",
                    f"  Basis: {_basis(file_rule.provenance)}.",
                ]


def _fees_and_items(definition: Definition, name: str) -> Iterator[list[str]]:
    for schedule in definition.schedules:
        for line in schedule.lines:
            if name == f"{schedule.id}.{line.id}":
                head = f"{line.label} ({name}), a fee of {schedule.label}, {effect_in_words(schedule.effect)}"
                yield [head, *_told(line_in_words(line, schedule), line.provenance)]
    for checklist in definition.checklists:
        for id_, item in items_by_id(checklist):
            if name == id_:
                head = f"{item.label} ({name}), an item of {checklist.label}"
                yield [head, *_told(item_in_words(item), item.provenance)]


def _told(sentences: Iterator[str], provenance: Provenance) -> Iterator[str]:
    yield from (f"  {sentence}" for sentence in sentences)
    yield f"  Basis: {_basis(provenance)}."


def _finding_codes(definition: Definition, name: str) -> Iterator[list[str]]:
    if name in LINTS:
        lint = LINTS[name]
        kind = "a mistake in a dictionary" if lint.blocks else "advice on a dictionary"
        yield [f"{name}, {kind}: {lint.what}", f"  {lint.why}", f"  {lint.fix}"]
    for page in described(definition) if name in finding_codes(definition) else ():
        if page.code == name:
            yield [f"{name}: {page.title}", f"  {page.what}", f"  Why: {page.why}", *_in_excel(page), *_rule_ids(page)]


def _in_excel(page: FindingPage) -> Iterator[str]:
    yield "  In Excel:"
    yield from (f"    {number}. {step}" for number, step in enumerate(page.excel, 1))


def _rule_ids(page: FindingPage) -> Iterator[str]:
    yield f"  Rules of this kind ({len(page.rules)}):"
    yield from (f"    {rule}" for rule in page.rules)
