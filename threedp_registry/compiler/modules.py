"""The compiled modules of a definition: for each record its checks, ledger and tables, and what binds them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import ModuleType

from attrs import evolve, frozen

from threedp_registry import compiled_support
from threedp_registry.compiled_support import dated, summaries
from threedp_registry.compiler.checks import FunctionText, check_function, draft_function
from threedp_registry.compiler.dated import ListText, checklist_text, schedule_text
from threedp_registry.compiler.json_schema.files import json_files
from threedp_registry.compiler.models import codes_module, models_module
from threedp_registry.compiler.names import quote
from threedp_registry.compiler.summary_tables import summary_text
from threedp_registry.compiler.tables import COMPILED, layout_text, record_text, rules_text, shape_text
from threedp_registry.definition.constraints import InEffect
from threedp_registry.definition.layouts import Layout
from threedp_registry.definition.records import Definition, Record

SUPPORT = (compiled_support, dated, summaries)
LATER = (("fees", "SCHEDULES"), ("checklists", "CHECKLISTS"), ("summaries", "SUMMARIES"))
"""Modules that are imported when a quote, a checklist or a summary is asked for, and what they define."""

NOTE = "Compiled from the dictionary; edit its YAML and run `threedp dictionary compile` instead."


@frozen
class Module:
    """A compiled module: its name, its docstring, its text below the imports, and the compiled modules it reads."""

    name: str
    purpose: str
    body: str
    siblings: tuple[str, ...] = ()


def modules(definition: Definition) -> tuple[Module, ...]:
    """Every module, each after those it reads."""
    made: list[Module] = []
    for record in definition.records:
        made += [checks_module(record), ledger_module(record), tables_module(record, definition.layouts)]
    return (*made, layouts_module(definition), dictionary_module(definition))


def later_modules(definition: Definition) -> tuple[Module, ...]:
    """The modules that are loaded only when a quote, a checklist or a summary is asked for."""
    schedules = [schedule_text(each, definition, number) for number, each in enumerate(definition.schedules, 1)]
    checklists = [checklist_text(each, definition, number) for number, each in enumerate(definition.checklists, 1)]
    told = [summary_text(each, definition) for each in definition.summaries]
    labels = tuple(f"{summary.record}_tables" for summary in definition.summaries)
    (fees, quoted), (lists, listed), (figures, counted) = LATER
    return (
        _later(fees, "Fee schedules.", quoted, "ScheduleTable", schedules),
        _later(lists, "Checklists.", listed, "ChecklistTable", checklists),
        evolve(_later(figures, "Summaries of many records.", counted, "SummaryTable", told), siblings=labels),
    )


def _later(name: str, purpose: str, constant: str, kind: str, texts: list[ListText]) -> Module:
    constants = {key: value for text in texts for key, value in text.function.constants.items()}
    written = "".join(f"{key} = {value}\n" for key, value in sorted(constants.items()))
    functions = "".join(f"\n\n{text.function.text}" for text in texts)
    tables = "".join(f"    {text.table},\n" for text in texts)
    listed = f"(\n{tables})" if texts else "()"
    return Module(name, purpose, f"{written}{functions}\n\n{constant}: tuple[{kind}, ...] = {listed}\n".lstrip("\n"))


def checks_module(record: Record) -> Module:
    """The module with the record's collector."""
    purpose = f"Every violation in {record.label.lower()} records."
    return Module(f"{record.name}_checks", purpose, _body(check_function(record, accounting=False)))


def ledger_module(record: Record) -> Module:
    """The module with the function that keeps the record's ledger."""
    purpose = f"What every rule came to on {record.label.lower()} records."
    return Module(f"{record.name}_ledger", purpose, _body(check_function(record, accounting=True)))


def tables_module(record: Record, layouts: tuple[Layout, ...]) -> Module:
    """The module with the record's rules in words and its shape."""
    purpose = f"Rules and shape of {record.label.lower()} records."
    return Module(f"{record.name}_tables", purpose, f"{rules_text(record, layouts)}\n{shape_text(record)}")


def draft_module(record: Record) -> Module:
    """The module that judges unfinished records; it is loaded when there are some."""
    purpose = f"What is wrong in unfinished {record.label.lower()} records, and what is still to come."
    return Module(f"{record.name}_drafts", purpose, _body(draft_function(record)))


def _body(function: FunctionText) -> str:
    constants = "".join(f"{name} = {text}\n" for name, text in sorted(function.constants.items()))
    return f"{constants}\n\n{function.text}" if constants else function.text


def layouts_module(definition: Definition) -> Module:
    entries = "".join(f"    {quote(layout.id)}: {layout_text(layout)},\n" for layout in definition.layouts)
    return Module("layouts", "The forms of upload files.", f"LAYOUTS = {{\n{entries}}}\n")


def _in_effect(definition: Definition) -> str:
    """The days the version is for, where it says so."""
    for record in definition.records:
        for rule in record.all_rules():
            if isinstance(rule.constraint, InEffect):
                effect = rule.constraint
                until = quote(effect.until) if effect.until else "None"
                element = quote(effect.path.names[-1])
                return f"    InEffectRow({quote(record.name)}, {element}, {quote(effect.start)}, {until}),\n"
    return ""


def dictionary_module(definition: Definition) -> Module:
    head = "".join(
        f"    {quote(text)},\n"
        for text in (definition.name, definition.title, definition.notice, definition.version, definition.sha256)
    )
    records = "".join(record_text(record) for record in definition.records)
    siblings = tuple(
        f"{record.name}_{part}" for record in definition.records for part in ("checks", "ledger", "tables")
    )
    later = "".join(
        f"    lambda: import_module({quote(f'{COMPILED}.{name}')}).{constant},\n" for name, constant in LATER
    )
    parts = f"{head}    {{\n{records}    }},\n    layouts.LAYOUTS,\n{later}{_in_effect(definition)}"
    body = f"DICTIONARY: DictionaryTables = DictionaryTables(\n{parts})\n"
    return Module("dictionary", f"{definition.title}, version {definition.version}.", body, (*siblings, "layouts"))


def support_names(body: str, support: ModuleType = compiled_support) -> tuple[str, ...]:
    """What a module's text uses of a support module."""
    words = set(re.findall(r"\b[A-Za-z_]+\b", re.sub(r'"(?:[^"\\]|\\.)*"', '""', body)))
    return tuple(name for name in support.__all__ if name in words)


def render(module: Module) -> str:
    """The whole text of a module as it is committed."""
    text = _head(module.purpose)
    if "re.compile(" in module.body:
        text += "import re\n\n"
    if "import_module(" in module.body:
        text += "from importlib import import_module\n\n"
    if module.siblings:
        text += f"from {COMPILED} import (\n{_lines(tuple(sorted(module.siblings)))})\n"
    for support in SUPPORT:
        wanted = support_names(module.body, support)
        if wanted:
            text += f"from {support.__name__} import (\n{_lines(wanted)})\n"
    return f"{text}\n{module.body if module.body[0].isupper() else chr(10) + module.body}"


def _head(purpose: str) -> str:
    return f'"""{purpose}\n\n{NOTE}\n"""\n\nfrom __future__ import annotations\n\n'


def _lines(names: tuple[str, ...]) -> str:
    return "".join(f"    {name},\n" for name in names)


def _typed_records(definition: Definition) -> Iterator[tuple[str, str]]:
    """File name and text of what typed records are made of; nothing that checks files reads these modules."""
    title = f"{definition.title}, version {definition.version}"
    yield "codes.py", f"{_head(f'The codelists of {title}, as types.')}{codes_module(definition)}"
    yield "models.py", f"{_head(f'The records of {title}, as classes.')}{models_module(definition)}"


def compile_dictionary(definition: Definition) -> Mapping[str, str]:
    """File name to text of all that is compiled from a definition."""
    every = (*modules(definition), *map(draft_module, definition.records), *later_modules(definition))
    texts = {f"{module.name}.py": render(module) for module in every} | dict(_typed_records(definition))
    return texts | json_files(definition)
