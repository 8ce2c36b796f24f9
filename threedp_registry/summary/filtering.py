"""A filter: a condition in the dictionary's language, checked before any data is read."""

from __future__ import annotations

from threedp_registry.compiler.conditions import KnownTrue, compile_condition
from threedp_registry.definition.condition_types import ConditionFault
from threedp_registry.definition.parse import parse_condition
from threedp_registry.definition.record_scope import record_scope
from threedp_registry.definition.records import Definition
from threedp_registry.errors import CannotCheck, Fault


def filter_of(where: str, definition: Definition, record: str) -> KnownTrue:
    """A function that tells whether the condition is known true of a record.

    Raises `CannotCheck` that shows the mistake in it at its character, as a dictionary's rules are told.
    """
    try:
        condition = parse_condition(where, record_scope(definition, record))
    except ConditionFault as fault:
        raise CannotCheck(_shown(where, fault)) from None
    return compile_condition(condition, definition.record(record))


def _shown(where: str, fault: ConditionFault) -> str:
    """The line with the mistake, with a caret under it."""
    before = where[: fault.offset]
    start = before.rfind("\n") + 1
    line = "".join(char if char.isprintable() else " " for char in where[start:].split("\n", 1)[0])
    told = Fault("where", before.count("\n") + 1, fault.offset - start + 1, fault.message, fault.suggestion, line)
    return told.render()
