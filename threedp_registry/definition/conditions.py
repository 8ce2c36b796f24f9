"""Conditions as values: resolved, typed, and with every negation pushed to the leaves.

A condition over a record is known true, known false or unknown (a missing or faulty value decides
nothing). `negate` gives the condition that is known true exactly where the given one is known
false, so a back end only ever needs to ask what is known true.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from attrs import evolve, frozen

from threedp_registry.definition.elements import DataElement, ElementType


class Op(StrEnum):
    EQ = "=="
    NE = "!="
    LT = "<"
    LE = "<="
    GT = ">"
    GE = ">="


OPPOSITE = {Op.EQ: Op.NE, Op.NE: Op.EQ, Op.LT: Op.GE, Op.GE: Op.LT, Op.GT: Op.LE, Op.LE: Op.GT}


@frozen(kw_only=True)
class ReferencePath:
    """A named reference: the group that declares it (`()` is the record), its name, and the record it leads to."""

    declared_in: tuple[str, ...]
    name: str
    record: str


@frozen(kw_only=True)
class ElementPath:
    """An element's place: its names from the record down (groups, then the use's name).

    With `reference`, the place is in the record that the reference leads to.
    """

    names: tuple[str, ...]
    label: str
    element: DataElement
    always_required: bool
    reference: ReferencePath | None = None


@frozen(kw_only=True)
class GroupPath:
    """A group's place; `repeated` tells a list of items from a single named part."""

    names: tuple[str, ...]
    label: str
    item_label: str
    repeated: bool


@frozen
class Value:
    """A literal. Codes, texts and dates are text; numbers are decimals."""

    value: str | Decimal | bool
    type: ElementType


@frozen
class AsOf:
    """The day the evaluation is for, given by whoever asks; never the clock."""


@frozen
class Days:
    """Whole days from `start` to `end`; negative when `end` is earlier."""

    start: ElementPath | AsOf | Value
    end: ElementPath | AsOf | Value


Term = ElementPath | Value | AsOf | Days


@frozen
class And:
    parts: tuple[Condition, ...]


@frozen
class Or:
    parts: tuple[Condition, ...]


@frozen
class Compare:
    left: Term
    op: Op
    right: Term


@frozen
class Member:
    """The element's value is one of `values`, or with `positive=False` is known and none of them."""

    path: ElementPath
    values: tuple[Value, ...]
    positive: bool = True


@frozen
class IsTrue:
    """A true/false element is known to hold `value`."""

    path: ElementPath
    value: bool = True


@frozen
class Present:
    """Something was submitted there, right or wrong; with `positive=False`: it is missing."""

    path: ElementPath | GroupPath
    positive: bool = True


@frozen
class Has:
    """A multi-valued element holds `value`."""

    path: ElementPath
    value: Value
    positive: bool = True


@frozen
class Size:
    """Number of values of a multi-valued element, or of items of a repeated group."""

    path: ElementPath | GroupPath
    op: Op
    number: int


@frozen
class Count:
    """Number of items for which the condition holds (every item without one)."""

    group: GroupPath
    condition: Condition | None
    op: Op
    number: int


@frozen
class AnyItem:
    group: GroupPath
    condition: Condition


@frozen
class AllItems:
    group: GroupPath
    condition: Condition


Leaf = Compare | Member | IsTrue | Present | Has | Size | Count
Condition = And | Or | AnyItem | AllItems | Leaf


def negate(condition: Condition) -> Condition:
    """The condition that is known true exactly where this one is known false."""
    match condition:
        case And(parts):
            return Or(tuple(negate(part) for part in parts))
        case Or(parts):
            return And(tuple(negate(part) for part in parts))
        case AnyItem(group, inner):
            return AllItems(group, negate(inner))
        case AllItems(group, inner):
            return AnyItem(group, negate(inner))
        case Compare() | Size() | Count():
            return evolve(condition, op=OPPOSITE[condition.op])
        case Member() | Present() | Has():
            return evolve(condition, positive=not condition.positive)
        case IsTrue():
            return evolve(condition, value=not condition.value)
        case _:
            assert_never(condition)


def leaves(condition: Condition) -> tuple[Leaf, ...]:
    """The single statements of a condition, those about items of a group included."""
    match condition:
        case And(parts) | Or(parts):
            return tuple(leaf for part in parts for leaf in leaves(part))
        case AnyItem(_, inner) | AllItems(_, inner):
            return leaves(inner)
        case Count(_, inner):
            return (condition, *(leaves(inner) if inner is not None else ()))
        case _:
            return (condition,)


def paths(condition: Condition) -> tuple[ElementPath | GroupPath, ...]:
    """Every element and group the condition names, in the order written, each once."""
    return tuple(dict.fromkeys(_walk(condition)))


def _walk(condition: Condition) -> list[ElementPath | GroupPath]:
    match condition:
        case And(parts) | Or(parts):
            return [path for part in parts for path in _walk(part)]
        case AnyItem(group, inner) | AllItems(group, inner):
            return [group, *_walk(inner)]
        case Count(group, inner):
            return [group, *(_walk(inner) if inner is not None else [])]
        case Compare(left, _, right):
            return [*_term(left), *_term(right)]
        case Member() | IsTrue() | Present() | Has() | Size():
            return [condition.path]
        case _:
            assert_never(condition)


def _term(term: Term) -> list[ElementPath | GroupPath]:
    match term:
        case ElementPath():
            return [term]
        case Days(start, end):
            return [*_term(start), *_term(end)]
        case Value() | AsOf():
            return []
        case _:
            assert_never(term)


def reads_as_of(condition: Condition) -> bool:
    """Whether the answer depends on the day the evaluation is for."""
    match condition:
        case And(parts) | Or(parts):
            return any(reads_as_of(part) for part in parts)
        case AnyItem(_, inner) | AllItems(_, inner):
            return reads_as_of(inner)
        case Count(_, inner):
            return inner is not None and reads_as_of(inner)
        case Compare(left, _, right):
            return any(
                isinstance(term, AsOf) or (isinstance(term, Days) and AsOf() in (term.start, term.end))
                for term in (left, right)
            )
        case Member() | IsTrue() | Present() | Has() | Size():
            return False
        case _:
            assert_never(condition)
