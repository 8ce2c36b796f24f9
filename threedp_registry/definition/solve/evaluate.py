"""What a condition may come to while only some of the places it reads are filled: three values, several at once."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import assert_never

from attrs import field, frozen

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
    Member,
    Op,
    Or,
    Present,
    Size,
    Term,
    Value,
)
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.solve.filled import MISSING, Filled, Gap, Single, Wrong
from threedp_registry.definition.solve.form import AS_OF, Form, Items, Names, Slot, place_of, slot_of

Truths = int
"""Some of the three truth values, as the sum of those that are possible."""
TRUE, FALSE, UNKNOWN = 1, 2, 4
NOT_TRUE = FALSE | UNKNOWN
ANY = TRUE | FALSE | UNKNOWN

COMPARISONS: Mapping[Op, Callable[..., bool]] = {
    Op.EQ: operator.eq,
    Op.NE: operator.ne,
    Op.LT: operator.lt,
    Op.LE: operator.le,
    Op.GT: operator.gt,
    Op.GE: operator.ge,
}


@frozen(eq=False)
class Evaluation:
    """One look at conditions. `read` gathers the slots they depend on, `open` those of them that are not filled yet.

    `keys` are the elements that a reference needs, as far as the conditions say anything of them.
    """

    form: Form
    filled: Mapping[Slot, Filled]
    keys: Mapping[Names, tuple[ElementPath, ...]] = {}
    read: dict[Slot, None] = field(factory=dict)
    open: dict[Slot, None] = field(factory=dict)

    def truths(self, condition: Condition, items: Items) -> Truths:
        """What the condition may come to, seen from these items, however the open slots are filled."""
        match condition:
            case And(parts):
                return all_of(self.truths(part, items) for part in parts)
            case Or(parts):
                return any_of(self.truths(part, items) for part in parts)
            case AnyItem(group, inner):
                return self._of_items(group, inner, items, any_of)
            case AllItems(group, inner):
                return self._of_items(group, inner, items, all_of)
            case Count(group, inner, op, number):
                return self._count(group, inner, op, number, items)
            case Size(path, op, number):
                return _decided(self._size(path, items), lambda size: COMPARISONS[op](size, number))
            case Compare(left, op, right):
                return self._compare(self._term(left, items), op, self._term(right, items))
            case Member(path, values, positive):
                listed = [known(value) for value in values]
                return _decided(self._at(path, items), lambda value: (value in listed) is positive)
            case IsTrue(path, wanted):
                return _decided(self._at(path, items), lambda value: value is wanted)
            case Present(path, positive):
                return self._present(path, items) if positive else opposite(self._present(path, items))
            case Has(path, value, positive):
                return self._has(path, known(value), positive, items)
            case _:
                assert_never(condition)

    # ---- single values ---------------------------------------------------------------------------

    def _slot(self, slot: Slot) -> Filled | None:
        """What a slot is filled with; None while it is open."""
        self.read[slot] = None
        found = self.filled.get(slot)
        if found is None:
            self.open[slot] = None
        return found

    def _at(self, path: ElementPath, items: Items) -> Filled | None:
        place = place_of(path)
        for own in self.keys.get(place[: -len(path.names)], ()) if path.reference is not None else ():
            found = self._slot(slot_of(own.names, items))
            if found is None or isinstance(found, Gap | Wrong):
                return found and MISSING
        return self._slot(slot_of(place, items))

    def _term(self, term: Term, items: Items) -> Filled | None:
        match term:
            case ElementPath():
                return self._at(term, items)
            case Value():
                return known(term)
            case AsOf():
                return self._slot(AS_OF)
            case Days(start, end):
                return _days(self._term(start, items), self._term(end, items))
            case _:
                assert_never(term)

    def _compare(self, left: Filled | None, op: Op, right: Filled | None) -> Truths:
        if isinstance(left, Gap | Wrong) or isinstance(right, Gap | Wrong):
            return UNKNOWN
        if left is None or right is None:
            return ANY
        return TRUE if COMPARISONS[op](left, right) else FALSE

    def _present(self, path: ElementPath | GroupPath, items: Items) -> Truths:
        """What a reference leads to may lack an element because its value was wrong: its absence tells nothing."""
        if isinstance(path, GroupPath) and not path.repeated:
            members = self.form.groups[path.names].members if path.names in self.form.groups else ()
            return any_of(self._present(member, items) for member in members)
        found = self._at(path, items) if isinstance(path, ElementPath) else self._items(path.names, items)
        if found is None:
            return ANY
        if found is MISSING or (isinstance(path, GroupPath) and found == 0):
            return UNKNOWN if isinstance(path, ElementPath) and path.reference is not None else FALSE
        return TRUE

    # ---- several values --------------------------------------------------------------------------

    def _has(self, path: ElementPath, value: Single, positive: bool, items: Items) -> Truths:
        found = self._at(path, items)
        if found is MISSING and path.reference is None:
            return FALSE if positive else TRUE
        return _decided(found, lambda values: (isinstance(values, tuple) and value in values) is positive)

    def _size(self, path: ElementPath | GroupPath, items: Items) -> Filled | None:
        if isinstance(path, GroupPath):
            return self._items(path.names, items)
        found = self._at(path, items)
        if found is MISSING and path.reference is None:
            return 0
        return len(found) if isinstance(found, tuple) else found

    def _items(self, group: Names, items: Items) -> Filled | None:
        return self._slot(slot_of(group, items))

    def _each(self, group: GroupPath, condition: Condition, number: int, items: Items) -> Iterator[Truths]:
        return (self.truths(condition, {**items, group.names: position}) for position in range(number))

    def _of_items(
        self, group: GroupPath, condition: Condition, items: Items, combine: Callable[[Iterable[Truths]], Truths]
    ) -> Truths:
        number = self._items(group.names, items)
        if isinstance(number, int):
            return combine(self._each(group, condition, number, items))
        return ANY if number is None else UNKNOWN

    def _count(self, group: GroupPath, condition: Condition | None, op: Op, wanted: int, items: Items) -> Truths:
        """An item of which it is unknown may count or not, so every number between is possible."""
        number = self._items(group.names, items)
        if condition is None or not isinstance(number, int):
            return _decided(number, lambda size: COMPARISONS[op](size, wanted))
        answers = 0
        for true, unknown in _numbers(self._each(group, condition, number, items)):
            seen = {COMPARISONS[op](so_many, wanted) for so_many in range(true, true + unknown + 1)}
            answers |= UNKNOWN if len(seen) > 1 else TRUE if seen == {True} else FALSE
        return answers


def _numbers(each: Iterable[Truths]) -> set[tuple[int, int]]:
    """How many items may come out true, and how many unknown at the same time."""
    found = {(0, 0)}
    for truths in each:
        found = {
            (true + (truth == TRUE), unknown + (truth == UNKNOWN))
            for true, unknown in found
            for truth in (TRUE, FALSE, UNKNOWN)
            if truths & truth
        }
    return found


def all_of(each: Iterable[Truths]) -> Truths:
    """Kleene's `and` of what each part may come to."""
    true, false, unknown = True, False, False
    for truths in each:
        if truths == FALSE:
            return FALSE
        true = true and bool(truths & TRUE)
        false = false or bool(truths & FALSE)
        unknown = unknown or bool(truths & UNKNOWN)
    return (TRUE if true else 0) | (FALSE if false else 0) | (UNKNOWN if unknown else 0)


def any_of(each: Iterable[Truths]) -> Truths:
    """Kleene's `or` of what each part may come to."""
    return opposite(all_of(opposite(truths) for truths in each))


def opposite(truths: Truths) -> Truths:
    return (truths & UNKNOWN) | (truths & TRUE) << 1 | (truths & FALSE) >> 1


def known(value: Value) -> Single:
    """A literal as a value that compares with what slots are filled with."""
    return date.fromisoformat(str(value.value)) if value.type is ElementType.DATE else value.value


def _decided(found: Filled | None, test: Callable[[Filled], bool]) -> Truths:
    """Open places leave everything possible, a missing or faulty value decides nothing."""
    if found is None:
        return ANY
    if isinstance(found, Gap | Wrong):
        return UNKNOWN
    return TRUE if test(found) else FALSE


def _days(start: Filled | None, end: Filled | None) -> Filled | None:
    if isinstance(start, Gap | Wrong) or isinstance(end, Gap | Wrong):
        return MISSING
    if isinstance(start, date) and isinstance(end, date):
        return (end - start).days
    return None
