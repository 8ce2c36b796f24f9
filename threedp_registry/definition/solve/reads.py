"""What a rule depends on in a record, as slots: its place, what its conditions name, and what its kind compares."""

from __future__ import annotations

from collections.abc import Callable, Iterator

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
    Member,
    Or,
    Present,
    Size,
    Term,
    Value,
)
from threedp_registry.definition.constraints import (
    AgreesWith,
    Covered,
    Exists,
    InEffect,
    IsGroup,
    KnownKeys,
    NoOverlap,
    NotPattern,
    OneOf,
    ParentOf,
    PositionsIn,
    Rule,
    UniqueItems,
    Within,
    conditions,
)
from threedp_registry.definition.solve.form import Form, Items, Names, Slot, place_of, slot_of


def unknown_key(constraint: KnownKeys) -> str:
    """A name that the dictionary does not know there."""
    name = "unknown_key"
    while name in constraint.names:
        name += "_"
    return name


@frozen(eq=False)
class Reads:
    """The slots that something depends on, with as many items as there are of each group."""

    form: Form
    items_at: Callable[[Slot], int]

    def rule(self, rule: Rule, items: Items) -> Iterator[Slot]:
        """Everything a rule depends on, seen from these items: the group sizes around it, its place, and the rest."""
        yield from self.place(rule.place, items)
        match rule.constraint:
            case KnownKeys():
                yield from self._each(rule.place, (*rule.place, unknown_key(rule.constraint)), items)
            case IsGroup():
                yield from self._each(rule.place[:-1], rule.place, items)
            case Exists(reference, _):
                yield from self.place((*reference.declared_in, reference.name), items)
            case _:
                pass
        for condition in conditions(rule):
            yield from self.condition(condition, items)
        for path in _compared(rule):
            yield from self.path(path, items)

    def condition(self, condition: Condition, items: Items) -> Iterator[Slot]:
        match condition:
            case And(parts) | Or(parts):
                for part in parts:
                    yield from self.condition(part, items)
            case AnyItem(group, inner) | AllItems(group, inner):
                yield from self.path(group, items)
                yield from self.condition(inner, _without(items, group.names))
            case Count(group, inner, _, _):
                yield from self.path(group, items)
                if inner is not None:
                    yield from self.condition(inner, _without(items, group.names))
            case Compare(left, _, right):
                yield from self._term(left, items)
                yield from self._term(right, items)
            case Member() | IsTrue() | Present() | Has() | Size():
                yield from self.path(condition.path, items)

    def _term(self, term: Term, items: Items) -> Iterator[Slot]:
        match term:
            case ElementPath():
                yield from self.path(term, items)
            case Days(start, end):
                yield from self._term(start, items)
                yield from self._term(end, items)
            case Value() | AsOf():
                pass

    def path(self, path: ElementPath | GroupPath, items: Items) -> Iterator[Slot]:
        """An element or group; what a reference leads to only with the key that leads there."""
        if isinstance(path, ElementPath) and path.reference is not None:
            reference = (*path.reference.declared_in, path.reference.name)
            for _, own in self.form.references.get(reference, ()):
                yield from self.place(own.names, items)
            yield from self.place(reference, items)
        yield from self.place(place_of(path), items)

    def place(self, place: Names, items: Items) -> Iterator[Slot]:
        """A place in every item of the groups around it that `items` does not fix, and the sizes of those groups."""
        if place in self.form.groups and not self.form.repeats(place):
            for member in self.form.groups[place].members:
                yield from self.place(member.names, items)
        elif place:
            yield from self._each(place[:-1], place, items)

    def _each(self, around: Names, place: Names, items: Items) -> Iterator[Slot]:
        ways: list[Items] = [items]
        for depth in range(1, len(around) + 1):
            group = around[:depth]
            if self.form.repeats(group):
                sizes = dict.fromkeys(slot_of(group, way) for way in ways)
                yield from sizes
                ways = [inner for way in ways for inner in self._into(group, way)]
        yield from dict.fromkeys(slot_of(place, way) for way in ways)

    def _into(self, group: Names, way: Items) -> list[Items]:
        if group in way:
            return [way]
        return [{**way, group: position} for position in range(self.items_at(slot_of(group, way)))]


def _without(items: Items, group: Names) -> Items:
    return {each: number for each, number in items.items() if each != group}


def _compared(rule: Rule) -> tuple[ElementPath | GroupPath, ...]:
    """What the kind of rule looks at beside its place and conditions."""
    match rule.constraint:
        case OneOf(paths) | UniqueItems(paths):
            return paths
        case Within(path, _) | ParentOf(path, _) | NotPattern(path, _) | InEffect(path, _, _) | AgreesWith(path):
            return (path,)
        case PositionsIn(group):
            return (group,)
        case Covered(group, by):
            return (group, by)
        case NoOverlap(by, start, end):
            return (*by, start, end)
        case Exists(_, by):
            return by
        case _:
            return ()
