"""Conditions in Kleene's three-valued logic: True, False, and None for what cannot be known."""

from __future__ import annotations

import datetime as dt
import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import assert_never

from tests.interpreter.places import Form, Judged, State, Targets, View
from tests.interpreter.values import comparable
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
)
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.records import Record

Truth = bool | None

COMPARISONS: dict[Op, Callable[..., bool]] = {
    Op.EQ: operator.eq,
    Op.NE: operator.ne,
    Op.LT: operator.lt,
    Op.LE: operator.le,
    Op.GT: operator.gt,
    Op.GE: operator.ge,
}


def evaluate(
    condition: Condition,
    definition: Record,
    record: Mapping[str, object],
    *,
    as_of: str | None = None,
    targets: Targets | None = None,
    complete: bool = True,
) -> Truth:
    """What a condition comes to on a record: complete (a submission) or open (still being filled in)."""
    judged = Judged.COMPLETE if complete else Judged.OPEN
    return truth(condition, View(Form.of(definition), record, as_of, targets or {}, judged=judged))


def all_of(truths: Iterable[Truth]) -> Truth:
    """Kleene's and: one false decides; otherwise one unknown leaves it open."""
    seen = list(truths)
    return False if False in seen else None if None in seen else True


def any_of(truths: Iterable[Truth]) -> Truth:
    """Kleene's or: one true decides; otherwise one unknown leaves it open."""
    seen = list(truths)
    return True if True in seen else None if None in seen else False


def opposite(truth: Truth) -> Truth:
    return None if truth is None else not truth


def truth(condition: Condition, view: View) -> Truth:
    """What a condition comes to, seen from where the view stands."""
    match condition:
        case And(parts):
            return all_of(truth(part, view) for part in parts)
        case Or(parts):
            return any_of(truth(part, view) for part in parts)
        case AnyItem(group, inner):
            return None if _items_unknown(group, view) else any_of(_of_items(group, inner, view) + _more(view))
        case AllItems(group, inner):
            return None if _items_unknown(group, view) else all_of(_of_items(group, inner, view) + _more(view))
        case _:
            return _leaf(condition, view)


def _leaf(condition: Leaf, view: View) -> Truth:
    match condition:
        case Count():
            return _count(condition, view)
        case Size(path, op, number):
            size = _size(path, view)
            return None if size is None else _for_all(size, size, op, number, view)
        case Compare(left, op, right):
            return _compare(term_value(left, view), op, term_value(right, view))
        case Member(path, values, positive):
            value = term_value(path, view)
            return None if value is None else (value in [term_value(item, view) for item in values]) is positive
        case IsTrue(path, wanted):
            value = term_value(path, view)
            return None if value is None else value is wanted
        case Present(path, positive):
            there = _element_present(path, view) if isinstance(path, ElementPath) else _group_present(path, view)
            return there if positive else opposite(there)
        case Has(path, value, positive):
            held = _has(path, value, view)
            return held if positive else opposite(held)
        case _:
            assert_never(condition)


def _compare(left: object, op: Op, right: object) -> Truth:
    return None if left is None or right is None else COMPARISONS[op](left, right)


# ---- values ----------------------------------------------------------------------------------


def term_value(term: Term, view: View) -> object:
    """The value of one side of a comparison; None when it is not known."""
    match term:
        case ElementPath():
            seen = view.seen(term)
            return comparable(seen.value, term.element.type) if seen.state is State.GOOD else None
        case Value(value, kind):
            return comparable(value, kind)
        case AsOf():
            return None if view.as_of is None else comparable(view.as_of, ElementType.DATE)
        case Days(start, end):
            return _days(term_value(start, view), term_value(end, view))
        case _:
            assert_never(term)


def _days(start: object, end: object) -> int | None:
    if not isinstance(start, dt.date) or not isinstance(end, dt.date):
        return None
    return (end - start).days


# ---- presence and numbers of things ----------------------------------------------------------


def _element_present(path: ElementPath, view: View) -> Truth:
    """In an open record an always-required element that is absent is only not there yet.

    What a reference leads to may lack an element because its value was wrong, so that its absence tells nothing.
    """
    if view.seen(path).state is not State.MISSING:
        return True
    may_come = view.judged is Judged.GROWING or (view.judged is Judged.OPEN and path.always_required)
    return None if path.reference is not None or may_come else False


def _group_present(path: GroupPath, view: View) -> Truth:
    if view.group(path.names).state is not State.MISSING:
        return True
    return None if view.judged is Judged.GROWING else False


def _has(path: ElementPath, value: Value, view: View) -> Truth:
    seen = view.seen(path)
    if seen.state is State.MISSING:
        return None if _not_known_empty(path, seen.value, view) else False
    if seen.state is State.FAULTY:
        return None
    assert isinstance(seen.value, list)
    held = term_value(value, view) in [comparable(item, path.element.type) for item in seen.value]
    return True if held else None if view.judged is Judged.GROWING else False


def _size(path: ElementPath | GroupPath, view: View) -> int | None:
    if isinstance(path, GroupPath):
        return None if _items_unknown(path, view) else len(view.list_of(path.names))
    seen = view.seen(path)
    if seen.state is State.MISSING:
        is_unknown = path.reference is not None or (view.judged is Judged.OPEN and seen.value is None)
        return None if is_unknown else 0
    return len(seen.value) if seen.state is State.GOOD and isinstance(seen.value, list) else None


def _not_known_empty(path: ElementPath, value: object, view: View) -> bool:
    """A list that is absent from an open record may still come, and one behind a reference may have been faulty."""
    may_come = view.judged is Judged.GROWING or (view.judged is Judged.OPEN and value is None)
    return path.reference is not None or may_come


def _items_unknown(group: GroupPath, view: View) -> bool:
    """Misshapen, or absent from an open record (an empty list there is known to be empty)."""
    seen = view.group(group.names)
    is_absent = seen.state is State.MISSING and not isinstance(seen.value, list)
    return view.is_misshapen(group.names) or (is_absent and view.judged is Judged.OPEN)


def _more(view: View) -> list[Truth]:
    """One more item may come, of which nothing is known."""
    return [None] if view.judged is Judged.GROWING else []


def _of_items(group: GroupPath, condition: Condition | None, view: View) -> list[Truth]:
    numbers = range(len(view.list_of(group.names)))
    if condition is None:
        return [True for _ in numbers]
    return [truth(condition, view.at_item(group.names, number)) for number in numbers]


def _count(count: Count, view: View) -> Truth:
    """Items of which it is not known may or may not count, so every number from least to most is possible."""
    if _items_unknown(count.group, view):
        return None
    truths = _of_items(count.group, count.condition, view)
    least = truths.count(True)
    return _for_all(least, least + truths.count(None), count.op, count.number, view)


def _for_all(least: int, most: int, op: Op, number: int, view: View) -> Truth:
    """What every number from least to most agrees on; where more may come, one beyond all tells of the rest."""
    if view.judged is Judged.GROWING:
        most = max(most, number) + 1
    answers = {COMPARISONS[op](possible, number) for possible in range(least, most + 1)}
    return answers.pop() if len(answers) == 1 else None


# ---- what a condition reads ------------------------------------------------------------------


def readings(condition: Condition, view: View) -> Iterator[tuple[ElementPath | GroupPath, View]]:
    """Every element and group that a condition reads, with each item that it reads it of."""
    match condition:
        case And(parts) | Or(parts):
            for part in parts:
                yield from readings(part, view)
        case AnyItem(group, inner) | AllItems(group, inner) | Count(group, inner):
            yield group, view
            for number in range(len(view.list_of(group.names)) if inner is not None else 0):
                assert inner is not None
                yield from readings(inner, view.at_item(group.names, number))
        case Compare(left, _, right):
            for term in (left, right):
                yield from ((path, view) for path in _paths_of(term))
        case Member() | IsTrue() | Present() | Has() | Size():
            yield condition.path, view
        case _:
            assert_never(condition)


def _paths_of(term: Term) -> list[ElementPath]:
    if isinstance(term, Days):
        return [*_paths_of(term.start), *_paths_of(term.end)]
    return [term] if isinstance(term, ElementPath) else []


def reads_faulty(condition: Condition, view: View) -> bool:
    """Whether a value or a group of this record that the condition reads is wrong in itself."""
    return any(_is_faulty(path, where) for path, where in readings(condition, view))


def _is_faulty(path: ElementPath | GroupPath, view: View) -> bool:
    if isinstance(path, GroupPath):
        return view.is_misshapen(path.names)
    return path.reference is None and view.element(path.names).state is State.FAULTY


def reads_absent_required(condition: Condition, view: View) -> bool:
    """Whether an element that must always be there, and that the condition reads, is missing."""
    return any(
        isinstance(path, ElementPath)
        and path.reference is None
        and path.always_required
        and where.element(path.names).state is State.MISSING
        for path, where in readings(condition, view)
    )


def reads_reference_not_given(condition: Condition, view: View) -> bool:
    """Whether the condition follows a reference to records that were not given."""
    return any(
        isinstance(path, ElementPath) and path.reference is not None and not where.is_given(path.reference)
        for path, where in readings(condition, view)
    )
