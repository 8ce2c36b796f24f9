"""A filling as a record that can be shown and checked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

from attrs import frozen

from threedp_registry.definition.conditions import ElementPath
from threedp_registry.definition.solve.core import Core, some_values
from threedp_registry.definition.solve.filled import MISSING, Filled, plain
from threedp_registry.definition.solve.form import AS_OF, Form, Names, Slot, items_of, names_of, slot_of

JsonRecord = dict[str, object]


@frozen
class Witness:
    """A record on which a wish comes true, as JSON would give it.

    It holds what the wish asks for and nothing else, so it is seldom complete. `targets` are the records that its
    references lead to, by kind, and `as_of` is the day, where the wish depends on it.
    """

    record: JsonRecord
    targets: Mapping[str, tuple[JsonRecord, ...]] = {}
    as_of: str | None = None


def witness(core: Core, filled: Mapping[Slot, Filled]) -> Witness:
    """The record that a filling stands for."""
    marks = core.marks
    own: dict[Slot, object] = {_first_item(marks.form, group): 1 for group in marks.standing}
    referred: dict[Slot, dict[Slot, object]] = {}
    for slot, value in filled.items():
        if value is MISSING or slot == AS_OF:
            continue
        path = marks.at[names_of(slot)].paths[0]
        if not isinstance(path, ElementPath):
            own[slot] = max(value, 1) if slot in own and isinstance(value, int) else plain(value)
        elif path.reference is None:
            own[slot] = plain(value)
        else:
            referred.setdefault(slot[: -len(path.names)], {})[path.names] = plain(value)
    targets: dict[str, tuple[JsonRecord, ...]] = {}
    for number, (slot, found) in enumerate(referred.items()):
        key = _key(core, slot, own, number)
        record = assembled(Form({}), {**key, **found})
        kind = _kind(core, slot)
        targets[kind] = (*targets.get(kind, ()), record)
    day = filled.get(AS_OF)
    return Witness(
        ordered(marks.form, assembled(marks.form, own)), targets, day.isoformat() if isinstance(day, date) else None
    )


def _kind(core: Core, slot: Slot) -> str:
    """The kind of record that the reference at this slot leads to."""
    place = names_of(slot)
    paths = (path for at, mark in core.marks.at.items() if at[: len(place)] == place for path in mark.paths)
    return next(path.reference.record for path in paths if isinstance(path, ElementPath) and path.reference)


def _key(core: Core, slot: Slot, own: dict[Slot, object], number: int) -> dict[Slot, object]:
    """The key of the record referred to; our elements that make it are given a value where they have none."""
    key: dict[Slot, object] = {}
    for name, path in core.marks.form.references.get(names_of(slot), ()):
        ours = slot_of(path.names, items_of(slot))
        if ours not in own:
            own[ours] = plain(some_values(path.element, number + 1)[-1])
        key[(name,)] = own[ours]
    return key


def _first_item(form: Form, group: Names) -> Slot:
    """The slot of a group in the first items of the groups around it."""
    slot: list[str | int] = []
    for depth, name in enumerate(group, start=1):
        slot += [name, 0] if depth < len(group) and form.repeats(group[:depth]) else [name]
    return tuple(slot)


def assembled(form: Form, places: Mapping[Slot, object]) -> JsonRecord:
    """The record with these values, each group's slot telling its number of items."""
    record: JsonRecord = {}
    for slot, value in places.items():
        last, counts = slot[-1], form.repeats(names_of(slot)) and isinstance(value, int)
        assert isinstance(last, str)
        if not counts:
            _inside(record, slot)[last] = value
        elif isinstance(value, int) and value:
            _item(_inside(record, slot), last, value - 1)
    return record


def _inside(record: JsonRecord, slot: Slot) -> JsonRecord:
    """The dict that a slot's last name stands in, made with all that is around it."""
    inside = record
    for step, following in pairwise(slot):
        if isinstance(step, str) and isinstance(following, int):
            inside = _item(inside, step, following)
        elif isinstance(step, str):
            found = inside.setdefault(step, {})
            assert isinstance(found, dict)
            inside = found
    return inside


def _item(inside: JsonRecord, name: str, number: int) -> JsonRecord:
    listed = inside.setdefault(name, [])
    assert isinstance(listed, list)
    listed += [{} for _ in range(len(listed), number + 1)]
    item = listed[number]
    assert isinstance(item, dict)
    return item


def ordered(form: Form, record: JsonRecord, names: Names = ()) -> JsonRecord:
    """The record, or the group at `names`, with its names in the order of the form."""
    order = [name for name in form.order(names) if name in record]
    return {name: _ordered_value(form, record[name], (*names, name)) for name in dict.fromkeys([*order, *record])}


def _ordered_value(form: Form, value: object, names: Names) -> object:
    if isinstance(value, dict):
        return ordered(form, value, names)
    return [_ordered_value(form, item, names) for item in value] if isinstance(value, list) else value
