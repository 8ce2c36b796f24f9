"""Checklists as values: what a record must have come to, item by item."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from threedp_registry.definition.conditions import Condition
from threedp_registry.definition.effect import Effect
from threedp_registry.definition.elements import Provenance


@frozen(kw_only=True)
class ChecklistItem:
    """One item: `met` tells when it is, or its own `items` do. It is asked only where `applies` does not say no.

    `reached` and `lacking` say in one sentence each how things stand, `next_step` what to do.
    """

    id: str
    label: str
    applies: Condition | None
    met: Condition | None
    reached: str
    lacking: str
    next_step: str
    items: tuple[ChecklistItem, ...]
    provenance: Provenance

    def walk(self) -> Iterator[ChecklistItem]:
        """The item and all those below it, in order."""
        yield self
        for item in self.items:
            yield from item.walk()


@frozen(kw_only=True)
class Checklist:
    """A list to tick off about one record; the records that refer to it (`referring`) count as one of its groups."""

    id: str
    label: str
    definition: str
    record: str
    referring: str | None
    effect: Effect
    items: tuple[ChecklistItem, ...]
    provenance: Provenance

    def conditions(self) -> tuple[Condition, ...]:
        """Every condition of every item, each once."""
        asked = (each for item in self.items for one in item.walk() for each in (one.applies, one.met))
        return tuple(dict.fromkeys(condition for condition in asked if condition is not None))
