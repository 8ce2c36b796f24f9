"""Rules that compare the items of a group with each other, or with positions named elsewhere."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from tests.interpreter.applying import held_back
from tests.interpreter.drafts import settled
from tests.interpreter.outcomes import NOT_APPLICABLE, SUSPENDED, Verdict, passed_or_failed
from tests.interpreter.places import Names, Seen, State, View
from tests.interpreter.values import comparable
from threedp_registry.definition.conditions import ElementPath
from threedp_registry.definition.constraints import Covered, NoOverlap, Rule, UniqueItems
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.records import Group


def _key_part(path: ElementPath, seen: Seen) -> object:
    """Missing equals missing; the values of a multi-valued element are a set."""
    if seen.state is State.MISSING:
        return None
    if isinstance(seen.value, list):
        return frozenset(comparable(value, path.element.type) for value in seen.value)
    return comparable(seen.value, path.element.type)


def _not_items(group: Group, view: View) -> list[Verdict]:
    """The verdict on a group that has no items to compare."""
    return [SUSPENDED if view.group(group.path).state is State.FAULTY else NOT_APPLICABLE]


def unique_items(rule: Rule, constraint: UniqueItems, group: Group, view: View) -> list[Verdict]:
    """Every item that equals another one fails, if the rule applies to it."""
    views = _items(group, view)
    keys = [None if item is None else _key(constraint.paths, item) for item in views]
    verdicts = [_twin(rule, item, key, keys) for item, key in zip(views, keys, strict=True)]
    return verdicts or _not_items(group, view)


def _items(group: Group, view: View) -> list[View | None]:
    """The items of a group seen from outside it; None for a misshapen one."""
    numbers = range(len(view.list_of(group.path)))
    views = [view.at_item(group.path, number) for number in numbers]
    return [item if item.container(group.path).state is State.GOOD else None for item in views]


def _key(paths: tuple[ElementPath, ...], item: View) -> tuple[object, ...] | None:
    """What items are compared by; None where a part is faulty, or in a draft still to come for certain."""
    seen = [item.seen(path) for path in paths]
    if any(part.state is State.FAULTY for part in seen):
        return None
    parts = tuple(zip(paths, seen, strict=True))
    if item.draft and any(path.always_required and part.state is State.MISSING for path, part in parts):
        return None
    return tuple(_key_part(path, part) for path, part in parts)


def _twin(
    rule: Rule, item: View | None, key: tuple[object, ...] | None, keys: list[tuple[object, ...] | None]
) -> Verdict:
    if item is None:
        return SUSPENDED
    held = held_back(rule, item)
    if held is not None or key is None:
        return held or SUSPENDED
    return settled(rule, passed_or_failed(keys.count(key) == 1, item.pointer(rule.place)), item)


@frozen
class _Period:
    """From one day to another, both included; an open end is the last day there is.

    A period that ends before it starts is no time at all, and meets no other.
    """

    by: tuple[object, ...]
    start: dt.date
    end: dt.date

    def overlaps(self, other: _Period) -> bool:
        meets = self.start <= other.end and other.start <= self.end
        return self.by == other.by and meets and self.start <= self.end and other.start <= other.end


def no_overlap(rule: Rule, constraint: NoOverlap, group: Group, view: View) -> list[Verdict]:
    """Every item whose period meets another's fails, if the rule applies to it."""
    views = _items(group, view)
    periods = [_period(constraint, item) for item in views]
    kept = [_period(constraint, item, ends_at_once=True) for item in views]
    verdicts = []
    for number, (item, period) in enumerate(zip(views, periods, strict=True)):
        meets = _overlaps(kept[number], _others(kept, number))
        verdicts.append(_alone(rule, item, period, _others(periods, number), meets))
    return verdicts or _not_items(group, view)


def _others(periods: list[_Period | Verdict], number: int) -> list[_Period]:
    return [other for n, other in enumerate(periods) if n != number and isinstance(other, _Period)]


def _overlaps(period: _Period | Verdict, others: list[_Period]) -> bool:
    return isinstance(period, _Period) and any(period.overlaps(other) for other in others)


def _period(constraint: NoOverlap, item: View | None, *, ends_at_once: bool = False) -> _Period | Verdict:
    """An item's period, or why it has none. A missing end is open, or as early as it may still come."""
    if item is None:
        return SUSPENDED
    start, end = item.seen(constraint.start), item.seen(constraint.end)
    key = _key(constraint.by, item)
    if start.state is State.MISSING:
        return NOT_APPLICABLE
    if start.state is State.FAULTY or end.state is State.FAULTY or key is None:
        return SUSPENDED
    latest = _day(start) if ends_at_once else dt.date.max
    return _Period(key, _day(start), latest if end.state is State.MISSING else _day(end))


def _day(seen: Seen) -> dt.date:
    day = comparable(seen.value, ElementType.DATE)
    assert isinstance(day, dt.date)
    return day


def _alone(rule: Rule, item: View | None, period: _Period | Verdict, others: list[_Period], meets: bool) -> Verdict:
    if item is None:
        return SUSPENDED
    held = held_back(rule, item)
    if held is not None or isinstance(period, Verdict):
        return held or (period if isinstance(period, Verdict) else SUSPENDED)
    verdict = passed_or_failed(not _overlaps(period, others), item.pointer(rule.place))
    return settled(rule, verdict, item, meets=meets)


def covered(rule: Rule, constraint: Covered, view: View) -> list[Verdict]:
    """Every item of the group must be named by a position in some item of the other group."""
    held = held_back(rule, view)
    if held is not None:
        return [held]
    group, naming = constraint.group.names, constraint.by.names[:-1]
    if view.is_misshapen(naming):
        return [SUSPENDED]
    if any(view.group(names).state is State.MISSING for names in (group, naming)):
        return [NOT_APPLICABLE]
    named = _named_positions(constraint.by, naming, view)
    if view.is_misshapen(group) or named is None:
        return [SUSPENDED]
    numbers = range(len(view.list_of(group)))
    verdicts = [passed_or_failed(number + 1 in named, view.pointer(group, number)) for number in numbers]
    return [settled(rule, verdict, view) for verdict in verdicts]


def _named_positions(by: ElementPath, naming: Names, view: View) -> set[object] | None:
    """All positions named; None when those of some item are not known."""
    seen = [view.at_item(naming, number).element(by.names) for number in range(len(view.list_of(naming)))]
    if any(one.state is not State.GOOD for one in seen):
        return None
    lists = [one.value if isinstance(one.value, list) else [one.value] for one in seen]
    return {comparable(value, ElementType.WHOLE_NUMBER) for values in lists for value in values}
