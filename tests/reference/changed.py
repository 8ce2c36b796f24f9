"""Dictionaries that say what none should."""

from __future__ import annotations

from attrs import evolve

from threedp_registry.definition.records import Definition, Use


def with_words(definition: Definition, words: str) -> Definition:
    """The dictionary with those words for the definition of its first element."""
    record, *others = definition.records
    first, *rest = record.members
    assert isinstance(first, Use)
    changed = evolve(first, element=evolve(first.element, definition=words))
    return evolve(definition, records=(evolve(record, members=(changed, *rest)), *others))
