"""A filling as a record that can be shown and checked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise

from attrs import frozen

from threedp_registry.definition.conditions import ElementPath
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.solve.core import Core, some_values
from threedp_registry.definition.solve.evaluate import Filled, Gap, Single
from threedp_registry.definition.solve.form import AS_OF, Form, Names, Slot, items_of, names_of, slot_of

JsonRecord = dict[str, object]
WRONG, WRONG_TEXT = "?", 0
"""A value that is no good value of any element but a text, and one that is no text."""


@frozen
class Witness:
    """A record on which a wish comes true, as JSON would give it.

    It holds what the wish asks for and nothing else, so it is seldom complete. `targets` are the records that its
    references lead to, by kind, and `as_of` is the day, where the wish depends on it.
    """

    record: JsonRecord
    targets: Mapping[str, tuple[JsonRecord, ...]] = {}
    as_of: str | None = None


def cost(value: Filled) -> int:
    """What a value adds to the size of a record: each single value one, and each item of a group one."""
    if isinstance(value, Gap):
        return int(value is Gap.FAULTY)
    if isinstance(value, tuple):
        return len(value)
    return value if type(value) is int else 1


def witness(core: Core, filled: Mapping[Slot, Filled]) -> Witness:
    """The record that a filling stands for."""
    marks = core.marks
    own: dict[Slot, object] = {_first_item(marks.form, group): 1 for group in marks.standing}
    referred: dict[Slot, dict[Slot, object]] = {}
    for slot, value in filled.items():
        if value is Gap.MISSING or slot == AS_OF:
            continue
        path = marks.at[names_of(slot)].paths[0]
        if not isinstance(path, ElementPath):
            own[slot] = max(value, 1) if slot in own and isinstance(value, int) else plain(value)
        elif path.reference is None:
            own[slot] = plain(value, is_text=path.element.type is ElementType.TEXT)
        else:
            referred.setdefault(slot[: -len(path.names)], {})[path.names] = plain(value)
    targets: dict[str, tuple[JsonRecord, ...]] = {}
    for number, (slot, found) in enumerate(referred.items()):
        key = _key(core, slot, own, number)
        record = assembled(Form({}), {**key, **found})
        kind = _kind(core, slot)
        targets[kind] = (*targets.get(kind, ()), record)
    day = filled.get(AS_OF)
    return Witness(assembled(marks.form, own), targets, day.isoformat() if isinstance(day, date) else None)


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


def plain(value: Filled, *, is_text: bool = False) -> object:
    """A value as JSON would give it."""
    match value:
        case Gap.FAULTY:
            return WRONG_TEXT if is_text else WRONG
        case tuple():
            return [plain_single(each) for each in value]
        case Decimal() | date() | str() | bool():
            return plain_single(value)
        case _:
            return value


def plain_single(value: Single) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, date) else value


def assembled(form: Form, places: Mapping[Slot, object]) -> JsonRecord:
    """The record with these values, each group's slot telling its number of items; names in the form's order."""
    record: JsonRecord = {}
    for slot, value in places.items():
        last, counts = slot[-1], form.repeats(names_of(slot)) and isinstance(value, int)
        assert isinstance(last, str)
        if not counts:
            _inside(record, slot)[last] = value
        elif isinstance(value, int) and value:
            _item(_inside(record, slot), last, value - 1)
    return _ordered(form, record, ())


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


def _ordered(form: Form, record: JsonRecord, names: Names) -> JsonRecord:
    order = [name for name in form.order(names) if name in record]
    return {name: _ordered_value(form, record[name], (*names, name)) for name in dict.fromkeys([*order, *record])}


def _ordered_value(form: Form, value: object, names: Names) -> object:
    if isinstance(value, dict):
        return _ordered(form, value, names)
    return [_ordered_value(form, item, names) for item in value] if isinstance(value, list) else value
