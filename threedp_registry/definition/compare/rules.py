"""Pairs of rules: one of the older version, said in the newer one's words, and the one it has become."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from attrs import evolve, frozen

from threedp_registry.definition.compare.alignment import Names, Translation
from threedp_registry.definition.compare.grade import Ground, Paths
from threedp_registry.definition.constraints import (
    AgreesWith,
    Characters,
    Check,
    Constraint,
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
from threedp_registry.definition.records import Record, Use
from threedp_registry.definition.solve.form import Form, element_path, group_path


@frozen(kw_only=True)
class RulePair:
    """`old` in the newer version's places, `was` its id then; None where a rule came or went."""

    old: Rule | None
    new: Rule | None
    was: str = ""


def paths_of(record: Record) -> Paths:
    return {one.path: element_path(one) for one in record.uses()} | {
        one.path: group_path(one) for one in record.groups()
    }


def ground_of(was: Record, now: Record, translation: Translation) -> Ground:
    """What the rules of two versions of a record are graded on."""
    before, after = paths_of(was), paths_of(now)
    return Ground(
        form=Form.of(now, _in_new_places(was, translation)),
        paths={**before, **after},
        shared=frozenset(translation.place(names) for names in before) & after.keys(),
    )


def rule_pairs(was: Record, now: Record, translation: Translation) -> Iterator[RulePair]:
    """Every rule of either version once, in the newer one's order, those that went last.

    Where several places have become one, each of their rules pairs with the new one.
    """
    left = [(_moved(was, rule, translation), rule.id) for rule in was.all_rules()]
    for rule in now.all_rules():
        pairs = [pair for pair in left if pair[0].id == rule.id]
        left = [pair for pair in left if pair[0].id != rule.id]
        for old, id_ in pairs:
            yield RulePair(old=old, new=rule, was=id_)
        if not pairs:
            yield RulePair(old=_implied(was, rule, translation), new=rule)
    for old, id_ in left:
        yield RulePair(old=old, new=None, was=id_)


def _implied(was: Record, rule: Rule, translation: Translation) -> Rule | None:
    """What the older version asked of a repeated group without a rule: the single groups that it was tell.

    There were at most as many as there were names, and one that has an element that must be there was always there.
    """
    olds = [one for one in translation.own.then.get(rule.place, ()) if one.item]
    if not olds:
        return None
    if isinstance(rule.constraint, Size):
        return evolve(rule, constraint=Size(1, len(olds)))
    groups = [group for group in was.groups() if group.path in {one.names for one in olds}]
    needed = any(isinstance(one, Use) and one.always_required for group in groups for one in group.members)
    return rule if rule.constraint == Required() and needed else None


def _in_new_places(record: Record, translation: Translation) -> Record:
    """The older record as far as its places are still there: what the solver may fill in."""
    moved = {names for names in (one.path for one in record.groups()) if translation.place(names) != names}
    members = tuple(member for member in record.members if member.path not in moved)
    return evolve(record, members=members)


def _moved(record: Record, rule: Rule, translation: Translation) -> Rule:
    """The rule with its places, its codes and its id as they are in the newer version."""
    owner = _owner(record, rule)
    now = translation.place(owner)
    before = ".".join((record.name, *owner))
    return evolve(
        rule,
        id=".".join((record.name, *now)) + rule.id[len(before) :],
        place=translation.place(rule.place),
        when=translation.condition(rule.when) if rule.when is not None else None,
        unless=translation.condition(rule.unless) if rule.unless is not None else None,
        constraint=constraint_now(rule.constraint, translation, owner),
    )


def _owner(record: Record, rule: Rule) -> Names:
    """The place that the rule's id starts with: that of an element or a group, or the record."""
    steps = rule.id.split(".")[1:]
    known = {use.path for use in record.uses()} | {group.path for group in record.groups()}
    return max(
        (tuple(steps[:depth]) for depth in range(len(steps)) if tuple(steps[:depth]) in known), key=len, default=()
    )


def constraint_now(constraint: Constraint, translation: Translation, owner: Names) -> Constraint:
    """A constraint with the newer version's places and codes."""
    element, condition = translation.element, translation.condition
    match constraint:
        case Required(when):
            return Required(condition(when) if when is not None else None)
        case Forbidden(when, unless):
            return Forbidden(
                when=condition(when) if when is not None else None,
                unless=condition(unless) if unless is not None else None,
            )
        case Check(told):
            return Check(condition(told))
        case OneOf(paths):
            return OneOf(tuple(element(path) for path in paths))
        case KnownKeys(names):
            return KnownKeys(tuple(dict.fromkeys(translation.place((*owner, name))[-1] for name in names)))
        case Within(parent):
            return evolve(constraint, parent=element(parent))
        case ParentOf(child):
            return evolve(constraint, child=element(child))
        case PositionsIn(group):
            return PositionsIn(translation.group(group))
        case Covered(group, by):
            return Covered(translation.group(group), element(by))
        case UniqueItems(paths):
            return UniqueItems(tuple(element(path) for path in paths))
        case NoOverlap(paths, start, end):
            return NoOverlap(tuple(element(path) for path in paths), element(start), element(end))
        case NotPattern(path):
            return evolve(constraint, path=element(path))
        case InEffect(path):
            return evolve(constraint, path=element(path))
        case AgreesWith(other):
            return AgreesWith(element(other))
        case Exists(reference, by):
            return Exists(
                evolve(reference, declared_in=translation.place(reference.declared_in)),
                tuple(element(path) for path in by),
            )
        case KeyUnique(key):
            return KeyUnique(tuple(element(path) for path in key))
        case KeyReplaced(key):
            return KeyReplaced(tuple(element(path) for path in key))
        case InCodelist() | HasType() | Length() | Characters() | Pattern() | InRange() | Places() | DistinctValues():
            return constraint
        case Size() | IsGroup() | Screened():
            return constraint
        case _:
            assert_never(constraint)
