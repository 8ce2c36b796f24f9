"""Of an unfinished record: whether what is wrong stays wrong whatever is added, or is only still to come."""

from __future__ import annotations

from typing import assert_never

from attrs import evolve

from tests.interpreter.logic import Truth, truth
from tests.interpreter.outcomes import Outcome, Verdict
from tests.interpreter.places import Judged, Seen, State, View
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
    Within,
)


def settled(rule: Rule, verdict: Verdict, view: View, *, meets: bool = True) -> Verdict:
    """The verdict on an unfinished record. `meets` tells of an item whether another is equal for good."""
    if not view.draft or verdict.outcome is not Outcome.FAIL or _stays(rule, verdict, view, meets):
        return verdict
    return evolve(verdict, outcome=Outcome.TO_COME)


def _stays(rule: Rule, verdict: Verdict, view: View, meets: bool) -> bool:
    applies = rule.when is None or _whatever_comes(rule.when, view) is True
    is_spared = rule.unless is not None and _whatever_comes(rule.unless, view) is not False
    return applies and not is_spared and _is_broken(rule, verdict, view, meets)


def _whatever_comes(condition: Condition, view: View) -> Truth:
    """What the condition comes to now and however much is added."""
    return truth(condition, evolve(view, judged=Judged.GROWING))


def _is_broken(rule: Rule, verdict: Verdict, view: View, meets: bool) -> bool:
    constraint = rule.constraint
    match constraint:
        case Required() | OneOf() | Covered():
            return False
        case Forbidden(when, unless):
            applies = when is None or _whatever_comes(when, view) is True
            return applies and (unless is None or _whatever_comes(unless, view) is False)
        case Check(condition):
            return _whatever_comes(condition, view) is False
        case Size(_, most):
            return len(view.list_of(rule.place)) > most
        case PositionsIn(group):
            return _leads_nowhere(verdict, group, view.element(rule.place), view)
        case UniqueItems(paths):
            return all(_is_final(path, view) for path in paths)
        case NoOverlap():
            return meets
        case HasType() | InCodelist() | Length() | Characters() | Pattern() | InRange() | Places() | DistinctValues():
            return True
        case (
            Screened()
            | IsGroup()
            | KnownKeys()
            | Within()
            | ParentOf()
            | NotPattern()
            | InEffect()
            | AgreesWith()
            | Exists()
        ):
            return True
        case KeyUnique() | KeyReplaced():
            raise AssertionError("judged across records")
        case _:
            assert_never(constraint)


def _is_final(path: ElementPath, view: View) -> bool:
    """A value that is there stays; a set of values may get one more."""
    return view.seen(path).state is State.GOOD and not path.element.multiple


def _leads_nowhere(verdict: Verdict, group: GroupPath, own: Seen, view: View) -> bool:
    """Whether the position is one that the group will never have."""
    assert isinstance(own.value, list)
    position = own.value[int(verdict.pointer.rpartition("/")[2])]
    sizes = [rule.constraint for rule in view.form.groups[group.names].shape_rules]
    most = [size.most for size in sizes if isinstance(size, Size)]
    return bool(position < 1 or any(position > size for size in most))
