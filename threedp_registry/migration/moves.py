"""Where each place of an older version has gone in a newer one, and which codes have other names."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from threedp_registry.definition.compare.alignment import Alignment, Names, codes_then
from threedp_registry.definition.elements import DataElement
from threedp_registry.definition.records import Definition, Group, Record, Use


@frozen(kw_only=True)
class Move:
    """Where a place of the older version is now; `item` is the item of the repeated group that a single one became.

    `codes` are its codes by their former name, where that has changed.
    """

    place: Names
    item: int = 0
    codes: Mapping[str, str] = {}


@frozen(kw_only=True)
class Moves:
    """One kind of record: its two versions, where each former place is now, and why others are no more."""

    old: Record
    new: Record
    places: Mapping[Names, Move]
    gone: Mapping[Names, str]


def moves_between(old: Definition, new: Definition) -> dict[str, Moves]:
    """By kind of record, what becomes of each place; kinds that the newer version does not have are left out."""
    before = {record.name: record for record in old.records}
    codes = codes_then(new, old.version)
    return {
        record.name: _moves(before[record.name], record, old, new, codes)
        for record in new.records
        if record.name in before
    }


def _moves(
    old: Record, new: Record, before: Definition, after: Definition, codes: Mapping[tuple[str, str], str]
) -> Moves:
    aligned = Alignment.of(new, old, before.version)
    members = _members(old)
    now = _members(new)
    places: dict[Names, Move] = {}
    for place, olds in aligned.then.items():
        for then in olds:
            if _fits(members[then.names], now[place], then.item):
                places[then.names] = Move(place=place, item=then.item, codes=_codes(members[then.names], codes))
    reasons = {retired.id: retired.reason for retired in after.retired}
    gone = {
        names: reasons.get(".".join((old.name, *names)), f"{after.version} no longer has it")
        for names in members
        if names not in places
    }
    return Moves(old=old, new=new, places=places, gone=gone)


def _members(record: Record) -> dict[Names, Use | Group]:
    return {use.path: use for use in record.uses()} | {group.path: group for group in record.groups()}


def _fits(was: Use | Group, now: Use | Group, item: int) -> bool:
    """Whether what stood there can stand in the new place: a value of the same kind, or a group of the same form."""
    if isinstance(was, Use) and isinstance(now, Use):
        return _kind(was.element) == _kind(now.element)
    if isinstance(was, Group) and isinstance(now, Group):
        return now.repeated and not was.repeated if item else now.repeated == was.repeated
    return False


def _kind(element: DataElement) -> tuple[object, ...]:
    return element.type, element.multiple, element.unit


def _codes(member: Use | Group, codes: Mapping[tuple[str, str], str]) -> Mapping[str, str]:
    codelist = member.element.codelist if isinstance(member, Use) else None
    return {was: now for (list_id, was), now in codes.items() if codelist and list_id == codelist.id}
