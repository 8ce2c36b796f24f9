"""Compiled code of a definition without writing it: for dictionaries other than the committed one."""

from __future__ import annotations

import __future__
import re
from collections.abc import Callable, Mapping
from types import SimpleNamespace

from threedp_registry import compiled_support
from threedp_registry.compiled_support import Context, DictionaryTables, JsonRecord
from threedp_registry.compiler.checks import finish, start
from threedp_registry.compiler.modules import modules
from threedp_registry.definition.conditions import Condition
from threedp_registry.definition.records import Definition, Record

KnownTrue = Callable[[JsonRecord, Context], bool]


def tables(definition: Definition) -> DictionaryTables:
    """The definition compiled in memory. Its text is written from typed values alone, never copied from the YAML
    unquoted, so a dictionary from elsewhere stays data."""
    loaded: dict[str, SimpleNamespace] = {}
    for module in modules(definition):
        loaded[module.name] = SimpleNamespace(**_run(module.name, module.body, {name: loaded[name]
                                                                                for name in module.siblings}))
    result = loaded["dictionary"].DICTIONARY
    assert isinstance(result, DictionaryTables)
    return result


def _run(name: str, body: str, siblings: Mapping[str, SimpleNamespace]) -> dict[str, object]:
    space: dict[str, object] = {**_support(), **siblings, "re": re}
    code = compile(body, f"<compiled {name}>", "exec", dont_inherit=True, flags=__future__.annotations.compiler_flag)
    exec(code, space)  # noqa: S102 - text that the compiler wrote from typed values
    return {key: value for key, value in space.items() if not key.startswith("__")}


def _support() -> dict[str, object]:
    return {name: value for name, value in vars(compiled_support).items() if not name.startswith("_")}


def compile_condition(condition: Condition, record: Record, *, open_record: bool = False) -> KnownTrue:
    """A function that tells whether the condition is known true on a record of that kind.

    With `open_record`, what is not there may still come: for checklists, quotes and unfinished records.
    """
    rules = start(record, accounting=False, open_record=open_record)
    answer = rules.say.known_true(condition)
    for reference in record.references:
        for _, path in reference.by:
            rules.say.known(path)
    if record.references:
        rules.line("@references @")
    head = ["def known_true(record: JsonRecord, context: Context) -> bool:", "    found: list[Found] = []",
            "    add = found.append", "    as_of = context.as_of"]
    function = finish(rules, head, f"return bool({answer})")
    constants = "".join(f"{name} = {text}\n" for name, text in function.constants.items())
    space = _run("condition", f"{constants}\n{function.text}", {})
    known_true = space["known_true"]
    assert callable(known_true)
    return known_true
