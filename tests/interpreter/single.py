"""Rules that are judged at one place: values, presence, shapes, checks, and what depends on another value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import assert_never

from tests.interpreter.applying import held_back, held_back_by_unless, held_back_by_when
from tests.interpreter.drafts import settled
from tests.interpreter.logic import reads_faulty, reads_reference_not_given, truth
from tests.interpreter.outcomes import (
    NOT_APPLICABLE,
    NOT_EVALUATED,
    PASSED,
    SUSPENDED,
    Verdict,
    failed,
    passed_or_failed,
)
from tests.interpreter.places import Names, Seen, State, View, is_faulty
from tests.interpreter.values import comparable, folded, has_type, meets
from threedp_registry.compiled_support.screening import kinds_in
from threedp_registry.definition.conditions import Condition, ElementPath, GroupPath
from threedp_registry.definition.constraints import (
    AgreesWith,
    Characters,
    Check,
    Covered,
    DistinctValues,
    Exists,
    Forbidden,
    HasType,
    InCodelist,
    InEffect,
    InRange,
    IsGroup,
    KeyReplaced,
    KeyUnique,
    KnownKeys,
    Length,
    NoOverlap,
    NotPattern,
    OneOf,
    ParentOf,
    Pattern,
    Places,
    PositionsIn,
    Required,
    Rule,
    Screened,
    Size,
    UniqueItems,
    ValueConstraint,
    Within,
)
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.records import Use


def judge(rule: Rule, scope: Names, view: View) -> list[Verdict]:
    """What a rule comes to at the place the view stands at."""
    held = held_back(rule, view)
    verdicts = [held] if held is not None else _judged(rule, scope, view)
    return [settled(rule, verdict, view) for verdict in verdicts]


def _judged(rule: Rule, scope: Names, view: View) -> list[Verdict]:
    constraint = rule.constraint
    match constraint:
        case HasType() | InCodelist() | Length() | Characters() | Pattern() | InRange() | Places() | DistinctValues():
            return _value(rule, constraint, view)
        case IsGroup(repeated):
            return _is_group(rule, repeated, view)
        case KnownKeys(names):
            return _known_keys(scope, names, view)
        case PositionsIn(group):
            return _positions(rule, group, view)
        case Required() | Forbidden() | Size() | OneOf():
            return [_presence(rule, constraint, view)]
        case Check(condition):
            return [_check(rule, condition, view)]
        case Within() | ParentOf() | NotPattern() | InEffect():
            return [_relation(rule, constraint, view)]
        case Screened():
            return _screened(rule, view)
        case AgreesWith(other):
            return [_agrees(rule, other, view)]
        case Exists():
            return [_exists(rule, constraint, view)]
        case KeyUnique() | KeyReplaced():
            return [NOT_APPLICABLE]
        case UniqueItems() | NoOverlap() | Covered():
            raise AssertionError("judged over several items")
        case _:
            assert_never(constraint)


# ---- one value -------------------------------------------------------------------------------


def _value(rule: Rule, constraint: ValueConstraint, view: View) -> list[Verdict]:
    use = view.form.uses[rule.place]
    seen = view.element(rule.place)
    if seen.state is State.MISSING:
        return [NOT_APPLICABLE]
    if not use.element.multiple:
        return [_one_value(constraint, use.element.type, seen.value, view.pointer(rule.place))]
    if not isinstance(seen.value, list):
        return [failed(view.pointer(rule.place)) if isinstance(constraint, HasType) else SUSPENDED]
    if isinstance(constraint, DistinctValues):
        return _distinct(rule, use, seen.value, view)
    if isinstance(constraint, HasType) and use.element.type is ElementType.CODE:
        return [PASSED]
    pointers = [view.pointer(rule.place, number) for number in range(len(seen.value))]
    items = zip(seen.value, pointers, strict=True)
    return [_one_value(constraint, use.element.type, item, pointer) for item, pointer in items]


def _one_value(constraint: ValueConstraint, kind: ElementType, value: object, pointer: str) -> Verdict:
    """Only type and codelist can be asked of a value of the wrong type."""
    if not isinstance(constraint, HasType | InCodelist) and not has_type(value, kind):
        return SUSPENDED
    return passed_or_failed(meets(value, constraint), pointer)


def _distinct(rule: Rule, use: Use, values: list[object], view: View) -> list[Verdict]:
    """Each value that stood there before is a finding."""
    if is_faulty(use, values):
        return [SUSPENDED]
    plain = [comparable(value, use.element.type) for value in values]
    return [passed_or_failed(value not in plain[:n], view.pointer(rule.place, n)) for n, value in enumerate(plain)]


# ---- presence --------------------------------------------------------------------------------


def _at_place(rule: Rule, view: View) -> Seen:
    """What stands at the rule's place, an element's or a group's."""
    return view.element(rule.place) if rule.place in view.form.uses else view.group(rule.place)


def _presence(rule: Rule, constraint: Required | Forbidden | Size | OneOf, view: View) -> Verdict:
    pointer = view.pointer(rule.place)
    match constraint:
        case Required(when):
            held = held_back_by_when(when, view)
            return held or passed_or_failed(_at_place(rule, view).state is not State.MISSING, pointer)
        case Forbidden(when, unless):
            held = held_back_by_when(when, view) or held_back_by_unless(unless, view)
            return held or passed_or_failed(_at_place(rule, view).state is State.MISSING, pointer)
        case Size(least, most):
            return _size(view.group(rule.place), least, most, pointer)
        case OneOf(paths):
            return passed_or_failed(any(view.seen(path).state is not State.MISSING for path in paths), pointer)
        case _:
            assert_never(constraint)


def _size(seen: Seen, least: int, most: int, pointer: str) -> Verdict:
    if seen.state is State.MISSING:
        return NOT_APPLICABLE
    return passed_or_failed(least <= len(seen.value) <= most, pointer) if isinstance(seen.value, list) else SUSPENDED


# ---- shape -----------------------------------------------------------------------------------


def _is_group(rule: Rule, repeated: bool, view: View) -> list[Verdict]:
    seen = view.group(rule.place)
    if seen.state is State.MISSING:
        return [NOT_APPLICABLE]
    if seen.state is State.FAULTY:
        return [failed(view.pointer(rule.place))]
    if not repeated:
        return [PASSED]
    items = enumerate(view.list_of(rule.place))
    return [passed_or_failed(isinstance(item, Mapping), view.pointer(rule.place, number)) for number, item in items]


def _known_keys(scope: Names, names: tuple[str, ...], view: View) -> list[Verdict]:
    """The finding points at the record or item that holds the unknown key."""
    seen = view.container(scope)
    if seen.state is State.MISSING:
        return [NOT_APPLICABLE]
    assert isinstance(seen.value, Mapping)
    unknown = [key for key in seen.value if key not in names]
    return [failed(view.pointer(scope), key) for key in unknown] or [PASSED]


# ---- values that depend on each other ----------------------------------------------------------


def _check(rule: Rule, condition: Condition, view: View) -> Verdict:
    answer = truth(condition, view)
    if answer is not None:
        return passed_or_failed(answer, view.pointer(rule.place))
    if reads_reference_not_given(condition, view):
        return NOT_EVALUATED
    return SUSPENDED if reads_faulty(condition, view) else NOT_APPLICABLE


def _unusable(*seen: Seen) -> Verdict | None:
    """Why nothing can be said of values: one is missing, or one is faulty."""
    states = [one.state for one in seen]
    if State.MISSING in states:
        return NOT_APPLICABLE
    return SUSPENDED if State.FAULTY in states else None


def _relation(rule: Rule, constraint: Within | ParentOf | NotPattern | InEffect, view: View) -> Verdict:
    pointer = view.pointer(rule.place)
    match constraint:
        case Within(parent, parents):
            own, other = view.element(rule.place), view.seen(parent)
            return _unusable(own, other) or _belongs(own.value, other.value, parents, pointer)
        case ParentOf(child, parents):
            own, other = view.element(rule.place), view.seen(child)
            decides = any(code == other.value for code, _ in parents)
            unusable = _unusable(own, other) or (None if decides else NOT_APPLICABLE)
            return unusable or _belongs(other.value, own.value, parents, pointer)
        case NotPattern(path, pattern):
            own = view.seen(path)
            matches = own.state is State.GOOD and re.fullmatch(pattern, str(own.value), re.ASCII) is not None
            return _unusable(own) or passed_or_failed(not matches, pointer)
        case InEffect(path, start, until):
            own = view.seen(path)
            return _unusable(own) or passed_or_failed(_in_days(own.value, start, until), pointer)
        case _:
            assert_never(constraint)


def _belongs(code: object, parent: object, parents: tuple[tuple[str, tuple[str, ...]], ...], pointer: str) -> Verdict:
    """A code without parents fits every one."""
    allowed = dict(parents).get(str(code))
    return passed_or_failed(allowed is None or parent in allowed, pointer)


def _in_days(day: object, start: str, until: str | None) -> bool:
    moment, first = comparable(day, ElementType.DATE), comparable(start, ElementType.DATE)
    last = None if until is None else comparable(until, ElementType.DATE)
    return first <= moment and (last is None or moment < last)  # type: ignore[operator]


def _positions(rule: Rule, group: GroupPath, view: View) -> list[Verdict]:
    own = view.element(rule.place)
    if own.state is State.MISSING:
        return [NOT_APPLICABLE]
    if own.state is State.FAULTY or view.group(group.names).state is State.FAULTY:
        return [SUSPENDED]
    last = len(view.list_of(group.names))
    values = own.value if isinstance(own.value, list) else [own.value]
    further = [(number,) if isinstance(own.value, list) else () for number in range(len(values))]
    return [
        passed_or_failed(1 <= value <= last, view.pointer(rule.place, *step))
        for value, step in zip(values, further, strict=True)
    ]


def _screened(rule: Rule, view: View) -> list[Verdict]:
    """Any text is looked through, whatever else is wrong with it; what is looked for stands in one table."""
    seen = view.element(rule.place)
    if seen.state is State.MISSING:
        return [NOT_APPLICABLE]
    if not isinstance(seen.value, str):
        return [SUSPENDED]
    return [failed(view.pointer(rule.place), kind) for kind in kinds_in(seen.value)] or [PASSED]


# ---- across records ----------------------------------------------------------------------------


def _agrees(rule: Rule, other: ElementPath, view: View) -> Verdict:
    assert other.reference is not None
    own = view.element(rule.place)
    unusable = _unusable(own)
    if unusable is not None:
        return unusable
    if not view.is_given(other.reference):
        return NOT_EVALUATED
    theirs = view.seen(other)
    return _unusable(theirs) or passed_or_failed(folded(own.value) == folded(theirs.value), view.pointer(rule.place))


def _exists(rule: Rule, constraint: Exists, view: View) -> Verdict:
    unusable = _unusable(*(view.seen(path) for path in constraint.by))
    if unusable is not None:
        return unusable
    if not view.is_given(constraint.reference):
        return NOT_EVALUATED
    return passed_or_failed(view.referred(constraint.reference) is not None, view.pointer(rule.place))
