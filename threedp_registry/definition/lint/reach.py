"""Whether conditions can hold together on any good record at all.

A search over the ways to make them true: what is said about each element is brought together, an
`or` is tried branch by branch, and an item of a quantifier is a new one. Where something is not
followed (two elements compared with each other, `all` over items) it counts as possible, so what
is found impossible is impossible.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from attrs import evolve, field, frozen

from threedp_registry.definition.conditions import (
    AllItems,
    And,
    AnyItem,
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
    ReferencePath,
    Size,
    Term,
    Value,
)
from threedp_registry.definition.lint.possible import NOTHING, Possible, compared, of_element, ordinal_of, sizes

MOST_STEPS = 20_000
Bound = tuple[tuple[tuple[str, ...], int], ...]
Key = tuple[ReferencePath | None, tuple[str, ...], Bound]
MostItems = Callable[[GroupPath], int | None]


def can_hold(most_items: MostItems, *conditions: Condition) -> bool:
    """Whether all conditions can be known true of one good record; true as well where that is too long to tell."""
    search = _Search(most_items)
    return search.holds(tuple((condition, ()) for condition in conditions), {})


def leaves(condition: Condition) -> list[Leaf]:
    """The single statements of a condition."""
    match condition:
        case And(parts) | Or(parts):
            return [leaf for part in parts for leaf in leaves(part)]
        case AnyItem(_, inner) | AllItems(_, inner):
            return leaves(inner)
        case Count(_, inner):
            return [condition, *(leaves(inner) if inner is not None else [])]
        case _:
            return [condition]


@frozen
class _Search:
    """One search; items are numbered as quantifiers bring them in."""

    most_items: MostItems
    numbers: list[int] = field(factory=lambda: [0])

    def holds(self, pending: tuple[tuple[Condition, Bound], ...], state: dict[Key, Possible]) -> bool:
        state = dict(state)
        todo = list(pending)
        while todo:
            condition, bound = todo.pop(0)
            self.numbers[0] += 1
            if self.numbers[0] > MOST_STEPS:
                return True
            if isinstance(condition, Or):
                return any(self.holds(((part, bound), *todo), state) for part in condition.parts)
            todo[:0] = self._unfold(condition, bound)
            if not self._take(condition, bound, state):
                return False
        return True

    def _unfold(self, condition: Condition, bound: Bound) -> list[tuple[Condition, Bound]]:
        """What must hold as well: the parts of an `and`, and the condition for an item that must exist."""
        match condition:
            case And(parts):
                return [(part, bound) for part in parts]
            case AnyItem(group, inner):
                return [(inner, (*bound, (group.names, self.numbers[0])))]
            case Count(group, inner, op, number) if inner is not None and sizes(op, number)[0]:
                return [(inner, (*bound, (group.names, self.numbers[0])))]
            case _:
                return []

    def _take(self, condition: Condition, bound: Bound, state: dict[Key, Possible]) -> bool:
        """Narrows what the condition is about; false where nothing is left of it."""
        for path, narrow in _narrowings(condition):
            key = _key(path, bound)
            state[key] = narrow(state.get(key) or self._everything(path))
            if state[key].is_empty:
                return False
        return True

    def _everything(self, path: ElementPath | GroupPath) -> Possible:
        if isinstance(path, GroupPath):
            return Possible(most=self.most_items(path))
        possible = of_element(path.element)
        surely_there = path.always_required and path.reference is None
        return evolve(possible, there=True) if surely_there else possible


def _key(path: ElementPath | GroupPath, bound: Bound) -> Key:
    """The element of a certain item: of the one that the innermost quantifier over its group brought in."""
    items = {names: number for names, number in bound if names == path.names[: len(names)] and names != path.names}
    return path.reference if isinstance(path, ElementPath) else None, path.names, tuple(items.items())


# ---- what a single statement says about its elements and groups ----------------------------------------

Narrow = Callable[[Possible], Possible]
Narrowings = list[tuple[ElementPath | GroupPath, Narrow]]


def _narrowings(condition: Condition) -> Narrowings:
    match condition:
        case Compare(left, op, right):
            return _compare(left, op, right)
        case Member():
            return [(condition.path, lambda now: _member(now, condition))]
        case IsTrue(path, value):
            return [(path, lambda now: now.with_values(frozenset({str(value)})))]
        case Present():
            return [(condition.path, lambda now: _presence(now, condition))]
        case Has():
            return [(condition.path, lambda now: _has(now, condition))]
        case Size():
            return [(condition.path, lambda now: now.with_size(condition.op, condition.number))]
        case Count(group, inner, op, number):
            return [(group, lambda now: _count(now, inner, op, number))]
        case AnyItem(group, _):
            return [(group, lambda now: now.with_size(Op.GE, 1))]
        case And() | Or() | AllItems():
            return []
        case _:
            assert_never(condition)


def _compare(left: Term, op: Op, right: Term) -> Narrowings:
    """A comparison with a literal bounds the element; any other only needs its elements to be there."""
    if isinstance(left, ElementPath) and isinstance(right, Value):
        return [(left, lambda now: compared(now, left.element, op, right))]
    return [(path, lambda now: now.with_presence(True)) for path in (*_elements(left), *_elements(right))]


def _elements(term: Term) -> list[ElementPath]:
    if isinstance(term, Days):
        return [*_elements(term.start), *_elements(term.end)]
    return [term] if isinstance(term, ElementPath) else []


def _member(now: Possible, leaf: Member) -> Possible:
    ordinals = (ordinal_of(value, leaf.path.element) for value in leaf.values)
    known = frozenset(ordinal for ordinal in ordinals if ordinal is not None)
    return now.with_values(known) if leaf.positive else now.without(known)


def _presence(now: Possible, leaf: Present) -> Possible:
    path = leaf.path
    counted = path.repeated if isinstance(path, GroupPath) else path.element.multiple
    if counted:
        return now.with_size(Op.GE, 1) if leaf.positive else now.with_presence(False).with_size(Op.EQ, 0)
    return now.with_presence(leaf.positive)


def _has(now: Possible, leaf: Has) -> Possible:
    element = leaf.path.element
    ordinal = ordinal_of(leaf.value, element)
    if ordinal is None or _outside(of_element(evolve(element, multiple=False)), ordinal):
        return NOTHING if leaf.positive else now
    if not leaf.positive:
        return evolve(now, lacks=now.lacks | {ordinal})
    has = now.has | {ordinal}
    return evolve(now, has=has).with_size(Op.GE, len(has))


def _outside(everything: Possible, ordinal: int | str) -> bool:
    return everything.with_values(frozenset({ordinal})).is_empty


def _count(now: Possible, inner: Condition | None, op: Op, number: int) -> Possible:
    """How many items a counted condition asks for; at most so many says nothing about the others."""
    least, most = sizes(op, number)
    if inner is None:
        return now.with_size(op, number)
    if most is not None and most < 0:
        return NOTHING
    return now.with_size(Op.GE, least) if least else now
