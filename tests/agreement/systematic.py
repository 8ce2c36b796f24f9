"""Records that hold, once each, what generated ones may not come upon: every code, limit, gap and branch."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import chain, islice
from random import Random

from attrs import field, frozen

from tests.agreement.corpus import AS_OF, Sample, Stream, all_targets, definition, maker
from tests.interpreter import Interpretation
from threedp_registry.compiled_support import Context
from threedp_registry.definition.conditions import (
    Compare,
    Condition,
    ElementPath,
    GroupPath,
    Leaf,
    Value,
    leaves,
    paths,
)
from threedp_registry.definition.constraints import Check, Forbidden, OneOf, ParentOf, Required, Rule, Within
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.records import Use
from threedp_registry.definition.solve.filled import plain_number
from threedp_registry.testing.generate import RecordMaker
from threedp_registry.testing.places import Items, Made, Names, Places, copied, copy_of
from threedp_registry.testing.values import Limits, at_limits, good

POOL = 30


def with_every_code(record: str) -> Iterator[Sample]:
    """For each code of each element a record that holds it."""
    return _Systematic.of(record).every_code()


def systematic(record: str) -> Iterator[Sample]:
    """Every code, limit, gap and branch."""
    return _Systematic.of(record).all()


def samples(record: str, seed: str, number: int) -> list[tuple[Sample, Interpretation]]:
    """Every code once, and so many other records, with what the interpreter makes of them."""
    stream, found = Stream(record, seed), []
    for sample in chain(with_every_code(record), islice(stream, number)):
        interpretation = sample.interpreted(definition().record(record))
        stream.tally.add(interpretation.outcomes)
        found.append((sample, interpretation))
    return found


@frozen(eq=False)
class _Systematic:
    """Makes the records of one kind; always the same ones."""

    making: RecordMaker
    places: Places
    rng: Random
    pool: list[Made] = field()

    @classmethod
    def of(cls, record: str) -> _Systematic:
        rng = Random(f"{record} systematic")
        making = maker(record, rng, all_targets())
        return cls(making, Places.of(definition().record(record)), rng, [making.valid() for _ in range(POOL)])

    def all(self) -> Iterator[Sample]:
        yield from self.every_code()
        for made in (*self._places(), *self._dependent_codes(), *self._branches(), *self._bounds()):
            yield _sample(made)

    def every_code(self) -> Iterator[Sample]:
        """For each code of each element a record that holds it."""
        for use in self.places.uses.values():
            for code in use.element.codelist.ids if use.element.codelist else ():
                made = self.making.minimal()
                self._put(made, use.path, {}, [code] if use.element.multiple else code)
                yield _sample(made)

    def _put(self, made: Made, names: Names, items: Items, value: object) -> None:
        self.places.put(made, names, items, value, self.rng)

    def _some(self) -> Made:
        return copy_of(self.rng.choice(self.pool))

    # ---- places ---------------------------------------------------------------------------------

    def _places(self) -> Iterator[Made]:
        """Each element and group: nothing in every way, values at and beyond its limits, and it alone in its group."""
        for names in (*self.places.uses, *self.places.groups):
            for value in self._telling(names):
                made = self._some()
                self._put(made, names, {}, copied(value))
                yield made
            yield self._alone(names)

    def _telling(self, names: Names) -> list[object]:
        """What tells one reading of an element or group from another."""
        use = self.places.uses.get(names)
        if use is None:
            return [*self.places.nothings(names), 7, [7], [None], [{}], {"x": None}]
        values = [*at_limits(use), True, 1.5, 1_000_000.5, "1", [], {}]
        doubles = [[value, value] for value in values] if use.element.multiple else []
        return [*self.places.nothings(names), *values, *doubles]

    def _alone(self, names: Names) -> Made:
        made, items = self._some(), dict[Names, int]()
        inside = self.places.container(made, names[:-1], items, self.rng)
        value = self.places.look(made, names, items)
        if inside is not None:
            inside.clear()
            inside[names[-1]] = value or (self._good(names) if names in self.places.uses else [{}])
        return made

    def _good(self, names: Names) -> object:
        return good(self.rng, self.places.uses[names], AS_OF)

    # ---- rules ----------------------------------------------------------------------------------

    def _dependent_codes(self) -> Iterator[Made]:
        """For each code that depends on another, a record with one it fits and a record with one it may not fit."""
        for use in self.places.uses.values():
            for rule in use.rules:
                match rule.constraint:
                    case Within(parent, parents):
                        yield from self._pairs(use.path, parent.names, parents)
                    case ParentOf(child, parents):
                        yield from self._pairs(child.names, use.path, parents)

    def _pairs(self, child: Names, parent: Names, parents: tuple[tuple[str, tuple[str, ...]], ...]) -> Iterator[Made]:
        for code, above in parents:
            for over in (self.rng.choice(above), self._good(parent)):
                made, items = self.making.minimal(), dict[Names, int]()
                self._put(made, child, items, code)
                self._put(made, parent, items, over)
                yield made

    def _branches(self) -> Iterator[Made]:
        """For each requirement and each value that its condition may read, a record that breaks it if it applies."""
        for rule in self.making.rules:
            for path in _read(rule):
                for value in _readable(path):
                    made, items = self.making.minimal(), dict[Names, int]()
                    self.places.container(made, rule.place[:-1], items, self.rng)
                    self._put(made, path.names, items, [value] if path.element.multiple and value else value)
                    self._against(rule, made, items)
                    yield made

    def _bounds(self) -> Iterator[Made]:
        """For each comparison with a number or a day a record with that value and one on either side."""
        compared = (leaf for rule in self.making.rules for condition in _conditions(rule) for leaf in leaves(condition))
        for path, value in dict.fromkeys(filter(None, map(_literal, compared))):
            for beside in (-1, 0, 1):
                made = self._some()
                self._put(made, path.names, {}, _beside(self.places.uses[path.names], value, beside))
                yield made

    def _against(self, rule: Rule, made: Made, items: Items) -> None:
        match rule.constraint:
            case Required():
                self.places.drop(made, rule.place, items)
            case Forbidden() if rule.place in self.places.uses:
                self._put(made, rule.place, items, self._good(rule.place))
            case OneOf(several):
                for path in several:
                    self.places.drop(made, path.names, items)


def _sample(made: Made) -> Sample:
    return Sample(made, Context(AS_OF, all_targets()))


def _conditions(rule: Rule) -> list[Condition]:
    """Every condition of a rule."""
    found: list[Condition | None] = [rule.when, rule.unless]
    match rule.constraint:
        case Required(when):
            found.append(when)
        case Forbidden(when, unless):
            found += [when, unless]
        case Check(condition):
            found.append(condition)
    return [condition for condition in found if condition is not None]


def _read(rule: Rule) -> list[ElementPath]:
    """The elements of this record that decide whether something must be there."""
    if not isinstance(rule.constraint, Required | Forbidden | OneOf):
        return []
    named = [path for condition in _conditions(rule) for path in paths(condition)]
    return [path for path in named if not isinstance(path, GroupPath) and path.reference is None]


def _literal(leaf: Leaf) -> tuple[ElementPath, Decimal | str] | None:
    """An element of this record and the number or day that it is compared with."""
    match leaf:
        case Compare(ElementPath(reference=None) as path, _, Value(Decimal() | str() as value)) if value:
            return (path, value) if path.element.type not in (ElementType.CODE, ElementType.TEXT) else None
    return None


def _beside(use: Use, value: Decimal | str, steps: int) -> object:
    if isinstance(value, str):
        return (date.fromisoformat(value) + timedelta(days=steps)).isoformat()
    return plain_number(value + Limits.of(use).step * steps)


def _readable(path: ElementPath) -> list[object]:
    """Every code, both truths, and nothing."""
    codes = path.element.codelist.ids if path.element.codelist else ()
    truths = (True, False) if path.element.type is ElementType.TRUE_FALSE else ()
    return [*codes, *truths, None]
