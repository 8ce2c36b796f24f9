"""The finite core: the values of each place that some conditions can tell apart, in order, missing first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import combinations

from attrs import define, field

from threedp_registry.definition.conditions import ElementPath, GroupPath
from threedp_registry.definition.elements import DataElement, ElementType
from threedp_registry.definition.reading.examples import misfit
from threedp_registry.definition.solve.filled import MISSING, Filled, Single, Wrong
from threedp_registry.definition.solve.form import Names, Slot, names_of
from threedp_registry.definition.solve.marks import DAY, Family, Mark, Marks
from threedp_registry.definition.solve.texts import good_texts

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2099, 12, 31)
SOME_DAY = date(2026, 1, 1)
"""Where days are put that are compared with nothing but each other."""
MOST_ITEMS = 8
MOST_VALUES = 200
MOST_TOGETHER = 6
NUMBERS = (ElementType.NUMBER, ElementType.WHOLE_NUMBER)


class CoreTooLargeError(Exception):
    """The core cannot be enumerated; the text says why."""


@define(eq=False)
class Core:
    """What slots may be filled with, what is nearest to zero and to `day` first.

    With `good`, what must always be there is there, and nothing is faulty. At most so many items of a group are told
    apart, and values so many steps beside a boundary.
    """

    marks: Marks
    good: bool = True
    day: date = SOME_DAY
    most_items: int = MOST_ITEMS
    most_steps: int = MOST_VALUES
    _values: dict[Names, tuple[Filled, ...]] = field(factory=dict)

    def values(self, slot: Slot) -> tuple[Filled, ...]:
        """Everything that the slot may be filled with; raises `CoreTooLargeError`."""
        place = names_of(slot)
        if place not in self._values:
            values = tuple(dict.fromkeys(self._filled(place)))
            if len(values) > MOST_VALUES:
                raise CoreTooLargeError(f"`{'.'.join(place)}` has more than {MOST_VALUES} values to tell apart")
            self._values[place] = values
        return self._values[place]

    def _filled(self, place: Names) -> Iterator[Filled]:
        mark = self.marks.at[place]
        if mark.family.unfollowed:
            raise CoreTooLargeError(mark.family.unfollowed)
        if place == DAY:
            yield from self._days(mark.family)
        elif isinstance(mark.paths[0], GroupPath):
            yield from self._items(mark, mark.paths[0])
        else:
            yield from self._element(mark, [path for path in mark.paths if isinstance(path, ElementPath)])

    def _items(self, mark: Mark, group: GroupPath) -> Iterator[Filled]:
        """Numbers of items: none, those that a group may have, and one that is no list at all."""
        if mark.items > self.most_items:
            raise CoreTooLargeError(f"conditions tell apart more than {self.most_items} items of `{group.names[-1]}`")
        form = self.marks.form.groups.get(group.names)
        least, most = (form.least, form.most) if form else (0, None)
        stands = group.names in self.marks.standing
        for number in sorted({*range(mark.items + 1), *mark.sizes, 1, max(least, 1)}):
            allowed = max(least, 1) <= number and (most is None or number <= most)
            if allowed or (number == 0 and not stands and not (self.good and form and form.required)):
                yield number
        if not self.good:
            yield Wrong("?")

    def _element(self, mark: Mark, paths: list[ElementPath]) -> Iterator[Filled]:
        surely_there = all(path.always_required and path.reference is None for path in paths)
        if not (self.good and surely_there):
            yield MISSING
        for path in paths:
            yield from (
                self._several(mark, path.element) if path.element.multiple else self._single(mark, path.element)
            )
        if not self.good and paths[0].reference is None:
            yield Wrong(0 if paths[0].element.type is ElementType.TEXT else "?")

    # ---- single values ---------------------------------------------------------------------------

    def _single(self, mark: Mark, element: DataElement) -> Iterator[Single]:
        match element.type:
            case ElementType.CODE:
                yield from self._codes(mark, element)
            case ElementType.TRUE_FALSE:
                yield from (False, True)
            case ElementType.DATE:
                yield from self._days(mark.family)
            case ElementType.TEXT:
                yield from self._texts(mark, element)
            case _:
                yield from self._numbers(mark, element)

    def _literals(self, family: Family) -> set[Single]:
        return {literal for place in family.places for literal in self.marks.at[place].literals}

    def _codes(self, mark: Mark, element: DataElement) -> Iterator[str]:
        """Every code that is named, and as many others as may have to differ from each other."""
        named, others = self._literals(mark.family), max(len(mark.family.places), mark.others)
        for code in _codes(element, [str(literal) for literal in named], others):
            if code in named or mark.every_code:
                yield code
            elif others:
                others -= 1
                yield code

    def _texts(self, mark: Mark, element: DataElement) -> Iterator[str]:
        named = [literal for literal in self._literals(mark.family) if isinstance(literal, str)]
        yield from sorted(literal for literal in named if not misfit(literal, element))
        yield from good_texts(element, max(len(mark.family.places), mark.others) + len(named))

    def _days(self, family: Family) -> Iterator[date]:
        """Days at the boundaries and around them, as many as may have to follow each other."""
        anchors = {literal for literal in self._literals(family) if isinstance(literal, date)} or {self.day}
        reach = min(len(family.places), self.most_steps)
        steps = {0, *(sign * days for days in family.apart for sign in (1, -1))}
        if reach > 2:
            steps |= {one + other for one, other in combinations(sorted(steps), 2)}
        if len(steps) * len(anchors) * reach > MOST_VALUES:
            raise CoreTooLargeError("too many days are compared with each other")
        found = {
            moved
            for anchor in anchors
            for step in steps
            for beside in range(-reach, reach + 1)
            if (moved := _moved(anchor, step + beside)) is not None
        }
        yield from sorted(found, key=lambda day: (abs(day - self.day), day))

    def _numbers(self, mark: Mark, element: DataElement) -> Iterator[Decimal]:
        """Numbers at the boundaries and around them, on the element's own steps and in its range."""
        family = [
            path.element
            for place in mark.family.places
            for path in self.marks.at[place].paths
            if isinstance(path, ElementPath)
        ]
        named = {literal for literal in self._literals(mark.family) if isinstance(literal, Decimal)}
        anchors = named | {end for each in family if each.range for end in (each.range.low, each.range.high)}
        steps = {_step(each, named) for each in family}
        reach = min(len(mark.family.places), self.most_steps)
        near = {
            anchor + step * beside
            for anchor in anchors or {Decimal(0)}
            for step in steps
            for beside in range(-reach, reach + 1)
        }
        own = _step(element, named)
        on_steps = {number.quantize(own, rounding) for number in near for rounding in (ROUND_FLOOR, ROUND_CEILING)}
        low, high = (element.range.low, element.range.high) if element.range else (min(on_steps), max(on_steps))
        yield from sorted((number for number in on_steps if low <= number <= high), key=lambda each: (abs(each), each))

    # ---- several values --------------------------------------------------------------------------

    def _several(self, mark: Mark, element: DataElement) -> Iterator[tuple[Single, ...]]:
        """Every set of the values that are named, alone and with others up to the sizes that are asked for."""
        named = [literal for literal in mark.literals if self._fits(literal, element)]
        if len(named) > MOST_TOGETHER:
            raise CoreTooLargeError(f"conditions name more than {MOST_TOGETHER} values of one multi-valued element")
        others = [value for value in some_values(element, max({*mark.sizes, 1}) + len(named)) if value not in named]
        for number in range(len(named) + 1):
            for together in combinations(named, number):
                for size in sorted({max(number, 1), *mark.sizes, number + 1}):
                    if max(number, 1) <= size <= number + len(others):
                        yield (*together, *others[: size - number])

    def _fits(self, literal: Single, element: DataElement) -> bool:
        return not misfit(str(literal), element)


def some_values(element: DataElement, number: int) -> list[Single]:
    """So many different good values, fewer where there are no more."""
    match element.type:
        case ElementType.CODE:
            return list(_codes(element, [], number)[:number])
        case ElementType.TRUE_FALSE:
            return [False, True]
        case ElementType.DATE:
            return [SOME_DAY + timedelta(days=days) for days in range(number)]
        case ElementType.TEXT:
            return list(good_texts(element, number))
        case _:
            step = _step(element, set())
            first = (element.range.low if element.range else Decimal(0)).quantize(step, ROUND_CEILING)
            found = [first + step * position for position in range(number)]
            return [value for value in found if element.range is None or value <= element.range.high]


def _codes(element: DataElement, named: list[str], number: int) -> tuple[str, ...]:
    """The element's codes; where its codelist is faulty, those that are named and so many made-up ones."""
    if element.codelist is not None:
        return element.codelist.ids
    return (*sorted(named), *(f"code {position}" for position in range(number)))


def _step(element: DataElement, beside: set[Decimal]) -> Decimal:
    """The smallest difference of two values; finer than all that is named where there is no smallest one."""
    if element.type is ElementType.WHOLE_NUMBER:
        return Decimal(1)
    if element.places is not None:
        return Decimal(1).scaleb(-element.places)
    finest = min((exponent for each in beside if isinstance(exponent := each.as_tuple().exponent, int)), default=0)
    return Decimal(1).scaleb(min(finest, 0) - 1)


def _moved(day: date, days: int) -> date | None:
    """The day so many days later, if it is one that a record may hold."""
    if not FIRST_DAY.toordinal() <= day.toordinal() + days <= LAST_DAY.toordinal():
        return None
    return day + timedelta(days=days)
