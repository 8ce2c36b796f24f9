"""The names that a condition about a whole record can see, from a definition that is read already."""

from __future__ import annotations

from threedp_registry.definition.conditions import ElementPath, GroupPath, ReferencePath
from threedp_registry.definition.records import Definition, Group, Record, Reference, Use
from threedp_registry.definition.scope import DictionaryScope, Place


def record_scope(definition: Definition, record: str) -> DictionaryScope:
    """The scope of a condition about one record; raises `KeyError` where there is no such record."""
    places = {each.name: _place(each, None) for each in definition.records}
    return DictionaryScope((places[record],), places)


def _place(part: Record | Group, group: GroupPath | None) -> Place:
    place = Place(group)
    for member in part.members:
        place.members[member.name] = _use(member) if isinstance(member, Use) else _place(member, _group(member))
    place.references.update((reference.name, _reference(reference, place)) for reference in part.references)
    return place


def _use(use: Use) -> ElementPath:
    return ElementPath(names=use.path, label=use.label, element=use.element, always_required=use.always_required)


def _group(group: Group) -> GroupPath:
    return GroupPath(names=group.path, label=group.label, item_label=group.item_label, repeated=group.repeated)


def _reference(reference: Reference, place: Place) -> ReferencePath:
    return ReferencePath(declared_in=place.names, name=reference.name, record=reference.record)
