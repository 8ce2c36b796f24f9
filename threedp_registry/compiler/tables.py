"""The tables of compiled code as Python text: rules, shapes, references and layouts."""

from __future__ import annotations

from collections.abc import Iterable

from threedp_registry.compiler.messages import message_and_hint
from threedp_registry.compiler.names import dict_text, quote, tuple_text
from threedp_registry.compiler.prose import day_in_form
from threedp_registry.definition.constraints import KeyReplaced, KeyUnique, Rule
from threedp_registry.definition.elements import DataElement
from threedp_registry.definition.layouts import Column, FileRule, Layout, Sheet
from threedp_registry.definition.records import Group, Record, Reference, Use

COMPILED = "threedp_registry.compiled"


def rules_text(record: Record, layouts: Iterable[Layout]) -> str:
    """The record's rules in order, a line each part, so that a diff shows what changed."""
    forms = [column.dates for layout in layouts if layout.record == record.name for column in layout.columns]
    upload_day = day_in_form(next(filter(None, forms), ""))
    elements = {rule.id: use.element for use in record.uses() for rule in use.rules}
    rows = "".join(_rule_row(rule, elements.get(rule.id), upload_day) for rule in record.all_rules())
    return f"RULES: tuple[RuleRow, ...] = (\n{rows})\n"


def _rule_row(rule: Rule, element: DataElement | None, upload_day: str) -> str:
    message, hint = message_and_hint(rule, element, upload_day)
    fields = [rule.id, rule.code, rule.severity.value, rule.provenance.basis.value]
    rows = [
        ", ".join(map(quote, fields)),
        tuple_text(rule.provenance.sources) + ", " + tuple_text(rule.place),
        quote(rule.label),
        quote(message),
        quote(hint),
    ]
    return "    RuleRow(\n" + "".join(f"        {row},\n" for row in rows) + "    ),\n"


# ---- shapes ----------------------------------------------------------------------------------------


def shape_text(record: Record) -> str:
    """How the record's values read, and the labels of its codes (each codelist written once)."""
    lists = {use.element.codelist.id: use.element.codelist for use in record.uses() if use.element.codelist}
    labels = "".join(
        f"LABELS_{codelist.id.upper()} = {dict_text({code.id: code.label for code in codelist.codes})}\n"
        for codelist in lists.values()
    )
    members = _members(record.members, 1)
    return (
        f"{labels}\nSHAPE = GroupShape(False, {quote(record.label)}, {quote(record.label)}, {{\n{members}}})\n"
        f"\nREFERENCES = ({''.join(_reference(reference, place) for place, reference in _references(record))})\n"
    )


def _members(members: tuple[Use | Group, ...], depth: int) -> str:
    indent = "    " * depth
    text = ""
    for member in members:
        if isinstance(member, Use):
            text += f"{indent}{quote(member.name)}: {_element(member)},\n"
        else:
            head = f"GroupShape({member.repeated}, {quote(member.label)}, {quote(member.item_label)}, {{"
            text += f"{indent}{quote(member.name)}: {head}\n{_members(member.members, depth + 1)}{indent}}}),\n"
    return text


def _element(use: Use) -> str:
    element = use.element
    codes = f"LABELS_{element.codelist.id.upper()}" if element.codelist else "{}"
    return f"ElementShape({quote(element.type.value)}, {element.multiple}, {quote(use.label)}, {codes})"


def _references(record: Record) -> list[tuple[tuple[str, ...], Reference]]:
    nested = [(group.path, reference) for group in record.groups() for reference in group.references]
    return [*(((), reference) for reference in record.references), *nested]


def _reference(reference: Reference, place: tuple[str, ...]) -> str:
    return f"ReferenceRow({quote(reference.name)}, {quote(reference.record)}, {tuple_text(place)}),"


def record_text(record: Record) -> str:
    """The value that gathers all tables of one record."""
    numbers = {type(rule.constraint): number for number, rule in enumerate(record.all_rules())}
    parts = [
        quote(record.name),
        quote(record.label),
        quote(record.plural),
        tuple_text(record.key),
        f"{record.name}_tables.SHAPE",
        f"{record.name}_tables.RULES",
        f"{record.name}_tables.REFERENCES",
        str(numbers[KeyUnique]),
        str(numbers[KeyReplaced]),
        f"{record.name}_checks.collect_{record.name}",
        f"{record.name}_ledger.account_{record.name}",
        f"lambda: import_module({quote(f'{COMPILED}.{record.name}_drafts')}).draft_{record.name}",
    ]
    lines = "".join(f"            {part},\n" for part in parts)
    return f"        {quote(record.name)}: RecordTable(\n{lines}        ),\n"


# ---- layouts ---------------------------------------------------------------------------------------


def layout_text(layout: Layout) -> str:
    columns = "".join(f"        {_column(column)},\n" for column in layout.columns)
    rules = "".join(f"        {quote(rule.id)}: {_file_rule(layout, rule)},\n" for rule in layout.file_rules)
    sheets = "".join(f"        {_sheet(sheet)},\n" for sheet in layout.sheets)
    head = ", ".join(map(quote, (layout.id, layout.record, layout.label, layout.file_name, layout.delimiter)))
    return f"LayoutTable(\n    {head},\n    (\n{columns}    ),\n    (\n{sheets}    ),\n    {{\n{rules}    }},\n)"


def _sheet(sheet: Sheet) -> str:
    return f"SheetTable({quote(sheet.name)}, {tuple_text(sheet.items)}, {quote(sheet.number)})"


def _column(column: Column) -> str:
    parts = [
        quote(column.header),
        tuple_text(column.path),
        dict_text(dict(column.values)),
        quote(column.dates),
        quote(column.separator),
        quote(column.blank),
        quote(column.warn.pattern if column.warn else ""),
        quote(column.warn.rule if column.warn else ""),
    ]
    return f"ColumnRow({', '.join(parts)})"


def _file_rule(layout: Layout, rule: FileRule) -> str:
    identity = ", ".join(
        map(quote, (f"{layout.id}.{rule.id}", rule.code, rule.severity.value, rule.provenance.basis.value))
    )
    said = ", ".join(map(quote, (layout.label, rule.message, rule.hint)))
    return f"RuleRow({identity}, {tuple_text(rule.provenance.sources)}, (), {said})"
