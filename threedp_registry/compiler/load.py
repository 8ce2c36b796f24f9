"""Compiled code of a definition without writing it: for dictionaries other than the committed one."""

from __future__ import annotations
import __future__

import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from types import SimpleNamespace

from attrs import evolve

from threedp_registry.compiled_support import Context, DictionaryTables, Draft, JsonRecord, LayoutTable
from threedp_registry.compiler.modules import (
    SUPPORT,
    Module,
    checks_module,
    dictionary_module,
    draft_module,
    later_modules,
    layouts_module,
    ledger_module,
    tables_module,
)
from threedp_registry.compiler.tables import layout_text
from threedp_registry.definition.layouts import Layout
from threedp_registry.definition.records import Definition, Record


def tables(definition: Definition) -> DictionaryTables:
    """The definition compiled in memory: what reports need at once, each function when it is first called.

    Its text is written from typed values alone, never copied from the YAML unquoted, so a dictionary from
    elsewhere stays data.
    """
    loaded: dict[str, SimpleNamespace] = {}
    for record in definition.records:
        loaded[f"{record.name}_checks"] = _when_called(f"collect_{record.name}", partial(checks_module, record))
        loaded[f"{record.name}_ledger"] = _when_called(f"account_{record.name}", partial(ledger_module, record))
    of_records = [tables_module(record, definition.layouts) for record in definition.records]
    for module in (*of_records, layouts_module(definition), dictionary_module(definition)):
        loaded[module.name] = _loaded(module, loaded)
    result = loaded["dictionary"].DICTIONARY
    assert isinstance(result, DictionaryTables)
    later = cache(partial(_later, definition, loaded))
    return evolve(
        result,
        records={
            record.name: evolve(result.records[record.name], drafts=cache(partial(draft_of, record)))
            for record in definition.records
        },
        schedules=lambda: later()["fees"].SCHEDULES,
        checklists=lambda: later()["checklists"].CHECKLISTS,
        summaries=lambda: later()["summaries"].SUMMARIES,
    )


def _loaded(module: Module, loaded: Mapping[str, SimpleNamespace]) -> SimpleNamespace:
    return SimpleNamespace(**run(module.name, module.body, {name: loaded[name] for name in module.siblings}))


def _when_called(name: str, make: Callable[[], Module]) -> SimpleNamespace:
    """A module of one function, written and compiled when that is first called."""

    @cache
    def compiled() -> Callable[[JsonRecord, Context], object]:
        function = getattr(_loaded(make(), {}), name)
        assert callable(function)
        return function  # type: ignore[no-any-return]

    return SimpleNamespace(**{name: lambda record, context: compiled()(record, context)})


def draft_of(record: Record) -> Draft:
    """What judges unfinished records, compiled when there are some."""
    module = draft_module(record)
    draft = run(module.name, module.body, {})[f"draft_{record.name}"]
    assert callable(draft)
    return draft


def _later(definition: Definition, loaded: Mapping[str, SimpleNamespace]) -> dict[str, SimpleNamespace]:
    """Fee schedules, checklists and summaries, compiled when they are first asked for."""
    return {module.name: _loaded(module, loaded) for module in later_modules(definition)}


def run(name: str, body: str, siblings: Mapping[str, object]) -> dict[str, object]:
    """What the text of a compiled module defines, run beside what it reads of others."""
    space: dict[str, object] = {**_support(), **siblings, "re": re}
    code = compile(body, f"<compiled {name}>", "exec", dont_inherit=True, flags=__future__.annotations.compiler_flag)
    exec(code, space)  # noqa: S102 - text that the compiler wrote from typed values
    return {key: value for key, value in space.items() if not key.startswith("__")}


def _support() -> dict[str, object]:
    return {name: getattr(support, name) for support in SUPPORT for name in support.__all__}


def layout_table(layout: Layout) -> LayoutTable:
    """A layout ready to read files with."""
    table = run("layout", f"LAYOUT = {layout_text(layout)}\n", {})["LAYOUT"]
    assert isinstance(table, LayoutTable)
    return table
