"""Changing a record so that a condition comes true: as far as possible, chosen at random where there is a choice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import assert_never

from attrs import frozen

from threedp_registry.definition.conditions import (
    AllItems,
    And,
    AnyItem,
    AsOf,
    Compare,
    Condition,
    Count,
    Days,
    ElementPath,
    GroupPath,
    Has,
    IsTrue,
    Leaf,
    Member,
    Op,
    Or,
    Present,
    Size,
    Term,
    Value,
    negate,
)
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.records import Reference, Use
from threedp_registry.definition.solve.filled import plain_number
from threedp_registry.testing.places import Items, Made, Names, Places
from threedp_registry.testing.values import Limits, good, one

Keyed = dict[str, dict[tuple[str, ...], dict[str, object]]]
MIRRORED = {Op.LT: Op.GT, Op.LE: Op.GE, Op.GT: Op.LT, Op.GE: Op.LE, Op.EQ: Op.EQ, Op.NE: Op.NE}
NUMBERS = (ElementType.NUMBER, ElementType.WHOLE_NUMBER)


@frozen(eq=False)
class Satisfier:
    """Makes conditions true in records of one kind; `today` is the day records are made for."""

    places: Places
    rng: Random
    today: str
    targets: Keyed

    def make(self, condition: Condition, record: Made, items: Items) -> None:
        """Changes the record towards the condition being known true, seen from the given items."""
        match condition:
            case And(parts):
                for part in parts:
                    self.make(part, record, items)
            case Or(parts):
                self.make(self.rng.choice(parts), record, items)
            case AnyItem(group, inner):
                self._any(group, inner, record, items)
            case AllItems(group, inner):
                self._items(group, inner, record, items, len(self._list(group, record, items)))
            case _:
                self._leaf(condition, record, items)

    def _leaf(self, condition: Leaf, record: Made, items: Items) -> None:
        match condition:
            case Count(group, inner, op, number):
                self._count(group, inner, self._wanted(op, number), record, items)
            case Size(path, op, number):
                self._size(path, self._wanted(op, number), record, items)
            case Compare(left, op, right):
                self._compare(left, op, right, record, items)
            case Member(path, values, positive):
                self._member(path, values, positive, record, items)
            case IsTrue(path, value):
                self._put(path, value, record, items)
            case Present(path, positive):
                self._present(path, positive, record, items)
            case Has(path, value, positive):
                self._has(path, value, positive, record, items)
            case _:
                assert_never(condition)

    # ---- presence and values ---------------------------------------------------------------------

    def _put(self, path: ElementPath, value: object, record: Made, items: Items) -> None:
        """Where a reference leads is not ours to change."""
        if path.reference is None:
            self.places.put(record, path.names, items, value, self.rng)

    def _present(self, path: ElementPath | GroupPath, positive: bool, record: Made, items: Items) -> None:
        if isinstance(path, ElementPath) and path.reference is not None:
            return
        if not positive:
            self.places.drop(record, path.names, items)
        elif isinstance(path, ElementPath):
            if self.places.look(record, path.names, items) is None:
                self._put(path, self._good(path), record, items)
        else:
            self.places.container(record, path.names, items, self.rng)

    def _good(self, path: ElementPath) -> object:
        return good(self.rng, self.places.uses[path.names], self.today)

    def _member(self, path: ElementPath, values: tuple[Value, ...], positive: bool, record: Made, items: Items) -> None:
        if path.reference is not None:
            return
        listed = [_plain(value) for value in values]
        if positive:
            self._put(path, self.rng.choice(listed), record, items)
            return
        made = [self._good(path) for _ in range(20)]
        self._put(path, next((value for value in made if value not in listed), made[0]), record, items)

    def _has(self, path: ElementPath, value: Value, positive: bool, record: Made, items: Items) -> None:
        found = self.places.look(record, path.names, items)
        listed = [item for item in found if item != _plain(value)] if isinstance(found, list) else []
        self._put(path, [*listed, _plain(value)] if positive else listed, record, items)

    # ---- comparisons -----------------------------------------------------------------------------

    def _compare(self, left: Term, op: Op, right: Term, record: Made, items: Items) -> None:
        if isinstance(left, Days) or isinstance(right, Days):
            self._days(left, op, right, record, items)
            return
        sides = [(left, op, right), (right, MIRRORED[op], left)]
        own = [side for side in sides if isinstance(side[0], ElementPath) and side[0].reference is None]
        for path, wanted, other in self.rng.sample(own, len(own)):
            value = self.value_of(other, record, items)
            if isinstance(path, ElementPath) and value is not None:
                self._put(path, self._related(path, wanted, value), record, items)
                return
        if own and isinstance(own[0][2], ElementPath):
            self._both(own, record, items)

    def _both(self, own: Sequence[tuple[Term, Op, Term]], record: Made, items: Items) -> None:
        """Neither side is there yet: one gets any value, the other is set beside it."""
        path, op, other = own[0]
        if not isinstance(path, ElementPath) or not isinstance(other, ElementPath) or other.reference is not None:
            return
        value = self._good(other)
        self._put(other, value, record, items)
        self._put(path, self._related(path, op, value), record, items)

    def value_of(self, term: Term, record: Made, items: Items) -> object:
        """What one side of a comparison is now; None when it is not known."""
        match term:
            case Value():
                return _plain(term)
            case AsOf():
                return self.today
            case ElementPath(reference=None):
                return self.places.look(record, term.names, items)
            case ElementPath():
                return self._referred(term, record, items)
            case Days():
                return None
            case _:
                assert_never(term)

    def _referred(self, path: ElementPath, record: Made, items: Items) -> object:
        assert path.reference is not None
        reference = self.reference(path.reference.declared_in, path.reference.name)
        key = tuple(str(self.places.look(record, own.names, items)) for _, own in reference.by)
        return self.targets.get(reference.record, {}).get(key, {}).get(path.names[-1])

    def reference(self, declared_in: Names, name: str) -> Reference:
        owner = self.places.groups[declared_in] if declared_in else self.places.record
        return next(reference for reference in owner.references if reference.name == name)

    def _related(self, path: ElementPath, op: Op, other: object) -> object:
        """A value of the element that stands in the wanted relation to another value, mostly right beside it."""
        use = self.places.uses[path.names]
        if path.element.type is ElementType.DATE and isinstance(other, str):
            return _moved(other, self._offset(op) * (1 if self.rng.random() < 0.5 else 40))
        if path.element.type in NUMBERS and isinstance(other, int | float):
            return self._near(Limits.of(use), op, Decimal(repr(other)))
        if op is Op.EQ:
            return other
        made = [one(self.rng, Limits.of(use), self.today) for _ in range(20)]
        return next((value for value in made if value != other), made[0])

    def _near(self, limits: Limits, op: Op, other: Decimal) -> int | float:
        reach = self.rng.choice((1, 1, 20))
        value = other + self._offset(op) * limits.step * reach
        return plain_number(min(max(value, limits.low), limits.high))

    def _offset(self, op: Op) -> int:
        """How far beside a value: in steps, with a sign."""
        match op:
            case Op.EQ:
                return 0
            case Op.NE:
                return self.rng.choice((-1, 1))
            case Op.LT | Op.LE:
                return -1 if op is Op.LT else self.rng.choice((-1, 0))
            case Op.GT | Op.GE:
                return 1 if op is Op.GT else self.rng.choice((0, 1))
            case _:
                assert_never(op)

    def _days(self, left: Term, op: Op, right: Term, record: Made, items: Items) -> None:
        """Sets one end of a span of days from the other."""
        span, number = (left, right) if isinstance(left, Days) else (right, left)
        wanted = op if isinstance(left, Days) else MIRRORED[op]
        if not isinstance(span, Days) or not isinstance(number, Value):
            return
        assert isinstance(number.value, Decimal)
        days = int(number.value) + self._offset(wanted) * self.rng.choice((1, 1, 15))
        ends = [(span.end, span.start, days), (span.start, span.end, -days)]
        own = [end for end in ends if isinstance(end[0], ElementPath) and end[0].reference is None]
        for path, other, move in self.rng.sample(own, len(own)):
            beside = self.value_of(other, record, items)
            if isinstance(path, ElementPath) and isinstance(beside, str):
                self._put(path, _moved(beside, move), record, items)
                return

    # ---- groups ----------------------------------------------------------------------------------

    def _list(self, group: GroupPath, record: Made, items: Items) -> list[object]:
        """The items of a group, the list made where it is missing."""
        inside = self.places.container(record, group.names[:-1], items, self.rng)
        if inside is None:
            return []
        if not isinstance(inside.get(group.names[-1]), list):
            inside[group.names[-1]] = []
        found = inside[group.names[-1]]
        assert isinstance(found, list)
        return found

    def _any(self, group: GroupPath, inner: Condition, record: Made, items: Items) -> None:
        """In a new item half of the time: changing one could undo what another condition wanted of it."""
        listed = self._list(group, record, items)
        if not listed or self.rng.random() < 0.5:
            listed.append(self.filled(group.names))
            self.make(inner, record, {**items, group.names: len(listed) - 1})
        else:
            self._items(group, inner, record, items, 1)

    def _items(self, group: GroupPath, inner: Condition, record: Made, items: Items, number: int) -> None:
        """Makes the condition true for so many items, new ones where there are too few."""
        listed = self._list(group, record, items)
        while len(listed) < number:
            listed.append(self.filled(group.names))
        for position in self.rng.sample(range(len(listed)), number):
            self.make(inner, record, {**items, group.names: position})

    def _count(self, group: GroupPath, inner: Condition | None, number: int, record: Made, items: Items) -> None:
        listed = self._list(group, record, items)
        if inner is None:
            self._resize(group.names, listed, number)
            return
        self._resize(group.names, listed, max(number, len(listed)))
        for position in range(len(listed)):
            self.make(inner if position < number else negate(inner), record, {**items, group.names: position})

    def _resize(self, group: Names, listed: list[object], number: int) -> None:
        del listed[number:]
        while len(listed) < number:
            listed.append(self.filled(group))

    def _size(self, path: ElementPath | GroupPath, number: int, record: Made, items: Items) -> None:
        if isinstance(path, GroupPath):
            self._resize(path.names, self._list(path, record, items), number)
            return
        limits = Limits.of(self.places.uses[path.names])
        found = self.places.look(record, path.names, items)
        values = list(found)[:number] if isinstance(found, list) else []
        for _ in range(50):
            value = one(self.rng, limits, self.today)
            if len(values) < number and value not in values:
                values.append(value)
        self._put(path, values, record, items)

    def _wanted(self, op: Op, number: int) -> int:
        return max(number + self._offset(op), 0)

    def filled(self, group: Names) -> Made:
        """An item with everything that must always be there."""
        made: Made = {}
        for member in self.places.members(group):
            if isinstance(member, Use) and member.always_required:
                made[member.name] = good(self.rng, member, self.today)
        return made


def _plain(value: Value) -> object:
    return plain_number(value.value) if isinstance(value.value, Decimal) else value.value


def _moved(day: str, days: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return day
