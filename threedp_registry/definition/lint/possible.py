"""What one element or group may still be, as conditions about it come together."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from attrs import evolve, frozen

from threedp_registry.definition.conditions import Op, Value
from threedp_registry.definition.elements import DataElement, ElementType
from threedp_registry.definition.reading.examples import misfit

FIRST_DAY, LAST_DAY = date(1900, 1, 1).toordinal(), date(2099, 12, 31).toordinal()
SMALL = 1_000
Ordinal = int | str


@frozen(kw_only=True)
class Possible:
    """Presence, values and number of items that are still possible.

    Numbers and days are counted in their smallest steps, so that every bound is included. None for
    `there` leaves presence open; None for `values`, `low`, `high` or `most` sets no limit.
    """

    there: bool | None = None
    values: frozenset[Ordinal] | None = None
    excluded: frozenset[Ordinal] = frozenset()
    low: int | None = None
    high: int | None = None
    has: frozenset[Ordinal] = frozenset()
    lacks: frozenset[Ordinal] = frozenset()
    least: int = 0
    most: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing fits any more."""
        crossed = self.low is not None and self.high is not None and self.low > self.high
        too_few = self.most is not None and self.least > self.most
        return crossed or too_few or bool(self.has & self.lacks) or self._no_value_left or self._neither_there_nor_not

    @property
    def _no_value_left(self) -> bool:
        if self.values is None:
            return self._all_excluded
        return not any(self._in_bounds(value) for value in self.values - self.excluded)

    @property
    def _all_excluded(self) -> bool:
        if self.low is None or self.high is None or self.high - self.low >= min(SMALL, len(self.excluded)):
            return False
        return all(value in self.excluded for value in range(self.low, self.high + 1))

    @property
    def _neither_there_nor_not(self) -> bool:
        return bool(self.has or self.least) if self.there is False else self.there is True and self.most == 0

    def _in_bounds(self, value: Ordinal) -> bool:
        if isinstance(value, str):
            return True
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    # ---- narrowing --------------------------------------------------------------------------------

    def with_presence(self, there: bool) -> Possible:
        if self.there is not None and self.there is not there:
            return NOTHING
        return evolve(self, there=there)

    def with_values(self, values: frozenset[Ordinal]) -> Possible:
        return evolve(self.with_presence(True), values=values if self.values is None else self.values & values)

    def without(self, values: frozenset[Ordinal]) -> Possible:
        return evolve(self.with_presence(True), excluded=self.excluded | values)

    def between(self, low: int | None, high: int | None) -> Possible:
        lows = [each for each in (self.low, low) if each is not None]
        highs = [each for each in (self.high, high) if each is not None]
        return evolve(self.with_presence(True), low=max(lows, default=None), high=min(highs, default=None))

    def with_size(self, op: Op, number: int) -> Possible:
        """The number of items compares so with `number`."""
        least, most = sizes(op, number)
        mosts = [each for each in (self.most, most) if each is not None]
        narrowed = evolve(self, least=max(self.least, least), most=min(mosts, default=None))
        return narrowed.with_presence(True) if narrowed.least else narrowed


NOTHING = Possible(low=1, high=0)


def sizes(op: Op, number: int) -> tuple[int, int | None]:
    """The least and the most that compares so with a whole number; `!=` only tells anything about 0."""
    match op:
        case Op.EQ:
            return number, number
        case Op.NE:
            return (1 if number == 0 else 0), None
        case Op.LT:
            return 0, number - 1
        case Op.LE:
            return 0, number
        case Op.GT:
            return number + 1, None
        case Op.GE:
            return number, None


def of_element(element: DataElement) -> Possible:
    """Everything that the element allows."""
    if element.multiple:
        return Possible(most=len(element.codelist.codes) if element.codelist is not None else None)
    if element.codelist is not None:
        return Possible(values=frozenset(element.codelist.ids))
    if element.type is ElementType.DATE:
        return Possible(low=FIRST_DAY, high=LAST_DAY)
    if element.range is not None:
        low, high = element.range.low, element.range.high
        return Possible(low=_steps(low, element, up=True), high=_steps(high, element, up=False))
    return Possible()


def compared(possible: Possible, element: DataElement, op: Op, value: Value) -> Possible:
    """What is left where the element compares so with a literal."""
    if op in (Op.EQ, Op.NE):
        ordinals = frozenset(ordinal for ordinal in [ordinal_of(value, element)] if ordinal is not None)
        return possible.with_values(ordinals) if op is Op.EQ else possible.without(ordinals)
    up, down = _bound(value, element, up=True), _bound(value, element, up=False)
    exact = up == down
    match op:
        case Op.LT:
            return possible.between(None, up - 1)
        case Op.LE:
            return possible.between(None, down)
        case Op.GT:
            return possible.between(down + 1, None)
        case _:
            return possible.between(up if exact else down + 1, None)


def ordinal_of(value: Value, element: DataElement) -> Ordinal | None:
    """A literal as a number of steps, or as its text; None where the element can never hold it."""
    if isinstance(value.value, Decimal):
        up = _steps(value.value, element, up=True)
        return up if up == _steps(value.value, element, up=False) else None
    if isinstance(value.value, bool):
        return str(value.value)
    if element.type is ElementType.DATE:
        return date.fromisoformat(value.value).toordinal()
    return None if element.type is ElementType.TEXT and misfit(value.value, element) else value.value


def _bound(value: Value, element: DataElement, *, up: bool) -> int:
    if isinstance(value.value, Decimal):
        return _steps(value.value, element, up=up)
    return date.fromisoformat(str(value.value)).toordinal()


def _steps(number: Decimal, element: DataElement, *, up: bool) -> int:
    """How many of the element's smallest steps make the number, rounded to a whole one."""
    places = element.places if element.type is ElementType.NUMBER and element.places is not None else 0
    return int((number * 10**places).to_integral_value(ROUND_CEILING if up else ROUND_FLOOR))
