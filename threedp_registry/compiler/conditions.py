"""One condition as a function: for checklists, fee waivers, filters, and the truth table of the language."""

from __future__ import annotations

from collections.abc import Callable

from threedp_registry.compiled_support import Context, JsonRecord
from threedp_registry.compiler.checks import finish, start
from threedp_registry.compiler.load import run
from threedp_registry.definition.conditions import Condition
from threedp_registry.definition.records import Record

KnownTrue = Callable[[JsonRecord, Context], bool]


def compile_condition(condition: Condition, record: Record, *, open_record: bool = False) -> KnownTrue:
    """A function that tells whether the condition is known true on a record of that kind.

    With `open_record`, what is not there may still come: for checklists, quotes and unfinished records.
    """
    rules = start(record, open_record=open_record, reporting=False)
    answer = rules.say.known_true(condition)
    for reference in record.references:
        for _, path in reference.by:
            rules.say.known(path)
    if record.references:
        rules.line("@references @")
    head = [
        "def known_true(record: JsonRecord, context: Context) -> bool:",
        "    as_of = context.as_of",
    ]
    function = finish(rules, head, f"return bool({answer})")
    constants = "".join(f"{name} = {text}\n" for name, text in function.constants.items())
    space = run("condition", f"{constants}\n{function.text}", {})
    known_true = space["known_true"]
    assert callable(known_true)
    return known_true
