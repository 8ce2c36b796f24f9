"""The ways a rule about one place can be just right and just wrong: at each limit, and a step beyond it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from attrs import frozen

from threedp_registry.definition.constraints import (
    Characters,
    DistinctValues,
    HasType,
    InCodelist,
    InEffect,
    InRange,
    IsGroup,
    KnownKeys,
    Length,
    Pattern,
    Places,
    Rule,
    Size,
)
from threedp_registry.definition.elements import DataElement, ElementType
from threedp_registry.definition.solve.core import some_values
from threedp_registry.definition.solve.filled import Filled, Single, Wrong, plain
from threedp_registry.definition.solve.texts import matching


@frozen
class Side:
    """One way for a rule to pass or to fail: what to call it, and what may stand at its place then, best first.

    Without values, the place is filled as for any other rule.
    """

    passes: bool
    words: str = ""
    values: tuple[Filled, ...] = ()


def sides(rule: Rule, element: DataElement | None) -> tuple[Side, ...]:
    """Every side of a rule, those on which it passes first; `element` is what stands at its place, if one does."""
    found = tuple(_sides(rule, element))
    return tuple(
        side for passes in (True, False) for side in [each for each in found if each.passes is passes] or [Side(passes)]
    )


def _sides(rule: Rule, element: DataElement | None) -> Iterator[Side]:
    match rule.constraint:
        case IsGroup(repeated):
            yield Side(False, "not a list" if repeated else "not a group", (Wrong("?"),))
        case KnownKeys():
            yield Side(False, "a key that is not known, with nothing in it", (Wrong(None),))
        case Size(least, most):
            yield from _size(least, most)
        case InEffect(_, start, until):
            yield from _in_effect(start, until)
        case _ if element is not None:
            for side in _value(rule, element):
                yield Side(side.passes, side.words, _several(side.values) if element.multiple else side.values)
            if element.multiple:
                yield from _list(rule, element)
        case _:
            pass


def _size(least: int, most: int) -> Iterator[Side]:
    if least < most:
        yield Side(True, "as few as may be", (max(least, 1),))
    yield Side(True, "as many as may be", (most,))
    if least > 1:
        yield Side(False, "one too few", (least - 1,))
    yield Side(False, "one too many", (most + 1,))


def _in_effect(start: str, until: str | None) -> Iterator[Side]:
    first, end = date.fromisoformat(start), date.fromisoformat(until) if until else None
    yield Side(True, "the first day", (first,))
    yield Side(False, "the day before", (first - timedelta(days=1),))
    if end is not None:
        yield Side(True, "the last day", (end - timedelta(days=1),))
        yield Side(False, "the day after", (end,))


# ---- one value ---------------------------------------------------------------------------------


def _value(rule: Rule, element: DataElement) -> Iterator[Side]:
    match rule.constraint:
        case HasType(kind, _):
            yield from _type(kind)
        case InCodelist():
            yield Side(False, "", (Wrong("?"),))
        case Length(most):
            yield from _length(most, element)
        case Characters():
            yield Side(False, "a blank at an end", (Wrong(" A"),))
            yield Side(False, "a control character", (Wrong("\t"), Wrong("A\tA")))
        case Pattern():
            yield Side(False, "", tuple(Wrong(text) for text in ("?", "A", " ")))
        case InRange(low, high):
            step = _step(element)
            yield Side(True, "the lowest", (low,))
            yield Side(True, "the highest", (high,))
            yield Side(False, "a step too low", (Wrong(plain(low - step)),))
            yield Side(False, "a step too high", (Wrong(plain(high + step)),))
        case Places(most):
            yield from _places(most, element)
        case _:
            pass


def _type(kind: ElementType) -> Iterator[Side]:
    match kind:
        case ElementType.TEXT:
            yield Side(False, "", (Wrong(0),))
        case ElementType.CODE:
            pass
        case ElementType.DATE:
            yield Side(False, "another type", (Wrong(0),))
            yield Side(False, "a day that does not exist", (Wrong("2023-02-29"),))
        case ElementType.TRUE_FALSE:
            yield Side(False, "", (Wrong("true"),))
        case ElementType.WHOLE_NUMBER:
            yield Side(False, "another type", (Wrong("1"),))
            yield Side(False, "a fraction", (Wrong(1.5), Wrong(0.5)))
        case ElementType.NUMBER:
            yield Side(False, "", (Wrong("1"),))


def _length(most: int, element: DataElement) -> Iterator[Side]:
    if element.pattern is None:
        yield Side(True, "one character", ("A",))
        yield Side(True, "as many as may be", ("A" * most,))
        longer = ["A" * (most + 1)]
    else:
        texts = sorted({text for text in matching(element.pattern, 1) if 1 <= len(text) <= most}, key=len)
        yield Side(True, "as few as may be", tuple(texts[:1]))
        if len(texts) > 1:
            yield Side(True, "as many as may be", tuple(texts[-1:]))
        longer = [texts[-1] + texts[-1][-1] * (most + 1 - len(texts[-1]))] if texts else []
    yield Side(False, "no character", (Wrong(""),))
    yield Side(False, "one too many", tuple(Wrong(text) for text in longer))


def _places(most: int, element: DataElement) -> Iterator[Side]:
    low, high = (element.range.low, element.range.high) if element.range else (Decimal(0), Decimal(10))
    for passes, places, words in ((True, most, "as many as may be"), (False, most + 1, "one too many")):
        number = low.to_integral_value() + 1 + Decimal(1).scaleb(-places)
        found = tuple(each for each in (number, low + Decimal(1).scaleb(-places)) if low <= each <= high)
        yield Side(passes, words, found if passes else tuple(Wrong(plain(each)) for each in found))


def _step(element: DataElement) -> Decimal:
    return Decimal(1) if element.type is ElementType.WHOLE_NUMBER else Decimal(1).scaleb(-(element.places or 0))


# ---- several values ----------------------------------------------------------------------------


def _several(values: tuple[Filled, ...]) -> tuple[Filled, ...]:
    """Each value alone in a list."""
    wrong = tuple(Wrong([value.json]) for value in values if isinstance(value, Wrong))
    return wrong or tuple((value,) for value in values if isinstance(value, Single))


def _list(rule: Rule, element: DataElement) -> Iterator[Side]:
    one = some_values(element, 1)
    match rule.constraint:
        case HasType():
            yield Side(False, "not a list", tuple(Wrong(plain(value)) for value in one))
        case DistinctValues():
            yield Side(False, "", tuple(Wrong([plain(value), plain(value)]) for value in one))
        case _:
            pass
