"""A dictionary with one thing of one rule changed, as a maintainer might: a bound, a code, a condition, a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from random import Random
from typing import TypeVar

from attrs import evolve

from threedp_registry.definition.conditions import (
    AllItems,
    And,
    AnyItem,
    Compare,
    Condition,
    Count,
    Member,
    Op,
    Or,
    negate,
)
from threedp_registry.definition.conditions import (
    Size as SizeOf,
)
from threedp_registry.definition.constraints import (
    Check,
    Constraint,
    Forbidden,
    InCodelist,
    InRange,
    Length,
    OneOf,
    Places,
    Required,
    Rule,
    Size,
    UniqueItems,
)
from threedp_registry.definition.records import Definition, Group, Record, Use

Part = TypeVar("Part", Record, Group)
REMOVABLE = (Required, Forbidden, Check, OneOf, UniqueItems)
Exchange = Callable[[Rule], Rule | None]


def mutants(definition: Definition, record: str, rng: Random) -> Iterator[tuple[str, Definition]]:
    """Endlessly: a rule's id, and the definition in which that rule says something else or is gone."""
    rules = definition.record(record).all_rules()
    while True:
        rule = rng.choice(rules)
        changed = _changed(rule, rng)
        if changed is not None and changed != rule:
            yield rule.id, _with(definition, record, _exchange(rule, changed))
        elif isinstance(rule.constraint, REMOVABLE) and rule.constraint != Required() and rng.random() < 0.1:
            yield rule.id, _with(definition, record, _removal(rule.id))


def _removal(id_: str) -> Exchange:
    return lambda one: None if one.id == id_ else one


def _exchange(rule: Rule, changed: Rule) -> Exchange:
    """Puts the changed rule in its place; codes are dropped from a codelist, so wherever that is used."""
    was, now = rule.constraint, changed.constraint
    if isinstance(was, InCodelist) and isinstance(now, InCodelist):
        return lambda one: _dropped(one, was.codes, now.codes)
    return lambda one: changed if one.id == rule.id else one


def _dropped(rule: Rule, was: tuple[str, ...], now: tuple[str, ...]) -> Rule:
    constraint = rule.constraint
    if isinstance(constraint, InCodelist) and constraint.codes == was:
        return evolve(rule, constraint=evolve(constraint, codes=now))
    return rule


def _with(definition: Definition, name: str, exchange: Exchange) -> Definition:
    records = tuple(_part(one, exchange) if one.name == name else one for one in definition.records)
    return evolve(definition, version="1.0.1", records=records)


def _part(part: Part, exchange: Exchange) -> Part:
    """The record or group with each of its rules exchanged or left out, wherever in it they stand."""
    return evolve(
        part,
        members=tuple(_member(member, exchange) for member in part.members),
        shape_rules=_exchanged(part.shape_rules, exchange),
        rules=_exchanged(part.rules, exchange),
    )


def _member(member: Use | Group, exchange: Exchange) -> Use | Group:
    if isinstance(member, Group):
        return _part(member, exchange)
    return evolve(member, rules=_exchanged(member.rules, exchange))


def _exchanged(rules: tuple[Rule, ...], exchange: Exchange) -> tuple[Rule, ...]:
    return tuple(one for one in map(exchange, rules) if one is not None)


def _changed(rule: Rule, rng: Random) -> Rule | None:
    if rule.when is not None and rng.random() < 0.4:
        return evolve(rule, when=rng.choice([None, condition(rule.when, rng)]))
    if rule.unless is not None and rng.random() < 0.4:
        return evolve(rule, unless=rng.choice([None, condition(rule.unless, rng)]))
    constraint = _constraint(rule.constraint, rng)
    return evolve(rule, constraint=constraint) if constraint is not None else None


def _constraint(constraint: Constraint, rng: Random) -> Constraint | None:
    step = rng.choice((-1, 1))
    match constraint:
        case InRange(low, high):
            return InRange(low + Decimal(step) / 2, high) if rng.random() < 0.5 else InRange(low, high + step)
        case Length(most) | Places(most):
            return evolve(constraint, most=max(most + step, 1))
        case Size(least, most):
            return Size(max(least + step, 0), most) if rng.random() < 0.5 else Size(least, max(most + step, least))
        case InCodelist(codes):
            dropped = rng.choice(codes)
            return evolve(constraint, codes=tuple(code for code in codes if code != dropped))
        case Required(when):
            return Required(None if when is None or rng.random() < 0.2 else condition(when, rng))
        case Forbidden(when, unless):
            told = when or unless
            assert told is not None
            other = condition(told, rng)
            return Forbidden(when=other) if when is not None else Forbidden(unless=other)
        case Check(told):
            return Check(condition(told, rng))
        case OneOf(paths):
            return OneOf(paths[: max(len(paths) - 1, 1)])
        case UniqueItems(paths):
            return UniqueItems(paths[: max(len(paths) - 1, 1)])
        case _:
            return None


def condition(told: Condition, rng: Random) -> Condition:
    """The condition with one thing of it changed."""
    match told:
        case And(parts) | Or(parts):
            kind = rng.random()
            if kind < 0.3:
                return (Or if isinstance(told, And) else And)(parts)
            if kind < 0.5:
                return parts[0]
            at = rng.randrange(len(parts))
            return evolve(
                told, parts=tuple(condition(part, rng) if number == at else part for number, part in enumerate(parts))
            )
        case AnyItem(group, inner):
            return AllItems(group, inner) if rng.random() < 0.3 else AnyItem(group, condition(inner, rng))
        case AllItems(group, inner):
            return AnyItem(group, inner) if rng.random() < 0.3 else AllItems(group, condition(inner, rng))
        case Member(_, values) if len(values) > 1 and rng.random() < 0.6:
            return evolve(told, values=values[:-1])
        case Compare(op=op) if op not in (Op.EQ, Op.NE) and rng.random() < 0.6:
            return evolve(told, op={Op.LT: Op.LE, Op.LE: Op.LT, Op.GT: Op.GE, Op.GE: Op.GT}[op])
        case SizeOf(number=number) | Count(number=number) if rng.random() < 0.6:
            return evolve(told, number=max(number + rng.choice((-1, 1)), 0))
        case _:
            return negate(told)
