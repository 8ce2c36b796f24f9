"""What a name in a condition may mean: asked from the innermost group outwards to the record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from attrs import define, evolve, field, frozen

from threedp_registry.definition.conditions import ElementPath, GroupPath, ReferencePath
from threedp_registry.definition.names import did_you_mean


@frozen
class Unresolved:
    """A name that leads nowhere, and what may have been meant."""

    message: str
    suggestion: str = ""


class SkippedName(Exception):
    """A name that belongs to something already reported as faulty; nothing more is to be said about it."""


class Scope(Protocol):
    """The names that can be seen where a condition stands."""

    def resolve(self, dotted: tuple[str, ...]) -> ElementPath | GroupPath | Unresolved:
        """The element or group of that dotted name, seen from the innermost group outwards."""
        ...

    def inside(self, group: GroupPath) -> Scope:
        """The scope within a quantifier over that repeated group."""
        ...


@define(eq=False)
class Place:
    """A record or group with the names that stand directly in it.

    `skipped` are names that stand there but could not be read; `open` tells that any name may be one.
    """

    group: GroupPath | None = None
    members: dict[str, ElementPath | Place] = field(factory=dict)
    references: dict[str, ReferencePath] = field(factory=dict)
    skipped: set[str] = field(factory=set)
    open: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """From the record down; `()` is the record itself."""
        return self.group.names if self.group is not None else ()


@frozen
class DictionaryScope:
    """The scope of a place: the place, the groups around it and the record, innermost first."""

    chain: tuple[Place, ...]
    records: Mapping[str, Place]

    def resolve(self, dotted: tuple[str, ...]) -> ElementPath | GroupPath | Unresolved:
        """See `Scope`; raises `SkippedName` where the name is that of something faulty."""
        first = dotted[0]
        for place in self.chain:
            if first in place.members:
                return _descend(place.members[first], dotted, 1)
            if first in place.references:
                return self._follow(place.references[first], dotted)
            if first in place.skipped:
                raise SkippedName
        if any(place.open for place in self.chain):
            raise SkippedName
        return Unresolved(f"there is no element or group `{first}` here", did_you_mean(first, self.names()))

    def inside(self, group: GroupPath) -> DictionaryScope:
        """See `Scope`; names around the group's own place are seen after its items' and before those around here."""
        added: tuple[Place, ...] = ()
        place = self.chain[-1]
        for name in group.names:
            member = place.members[name]
            assert isinstance(member, Place)
            place = member
            if place not in self.chain:
                added = (place, *added)
        return evolve(self, chain=(*added, *self.chain))

    def within(self, place: Place) -> DictionaryScope:
        """The scope of a group that stands in this one."""
        return evolve(self, chain=(place, *self.chain))

    def names(self) -> tuple[str, ...]:
        """Every name that can be seen, innermost first."""
        return tuple(name for place in self.chain for name in (*place.members, *place.references))

    def _follow(self, reference: ReferencePath, dotted: tuple[str, ...]) -> ElementPath | Unresolved:
        target = self.records.get(reference.record)
        if target is None:
            raise SkippedName
        if len(dotted) == 1:
            return Unresolved(f"`{dotted[0]}` is a reference", f"name an element of it: `{dotted[0]}.…`")
        found = _step(target, dotted, 1)
        if isinstance(found, GroupPath):
            return Unresolved("a reference leads to single elements, not to groups")
        return found if isinstance(found, Unresolved) else evolve(found, reference=reference)


def _descend(member: ElementPath | Place, dotted: tuple[str, ...], depth: int) -> ElementPath | GroupPath | Unresolved:
    """What is left of a dotted name after `depth` parts of it led to `member`."""
    done = len(dotted) == depth
    so_far = ".".join(dotted[:depth])
    if isinstance(member, ElementPath):
        return member if done else Unresolved(f"`{so_far}` is an element and has no parts")
    assert member.group is not None
    if done:
        return member.group
    if member.group.repeated:
        return Unresolved(
            f"`{so_far}` is repeated, so this could be any of its items",
            f"ask with any({so_far}, …), all({so_far}, …) or count({so_far}, …)",
        )
    return _step(member, dotted, depth)


def _step(place: Place, dotted: tuple[str, ...], depth: int) -> ElementPath | GroupPath | Unresolved:
    name = dotted[depth]
    if name in place.members:
        return _descend(place.members[name], dotted, depth + 1)
    if name in place.skipped or place.open:
        raise SkippedName
    message = f"there is no element or group `{name}` in `{'.'.join(dotted[:depth])}`"
    return Unresolved(message, did_you_mean(name, place.members))
