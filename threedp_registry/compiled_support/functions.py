"""The few functions that compiled checks call."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TypeGuard

from threedp_registry.compiled_support.tables import Context, JsonRecord

_GOOD_DATES: dict[str, bool] = {}


def is_date(value: object) -> TypeGuard[str]:
    """Whether the value is text YYYY-MM-DD, a day that exists, in the years 1900 to 2099."""
    if type(value) is not str:
        return False
    if value in _GOOD_DATES:
        return True
    if len(value) != 10 or not value.isascii() or value[4] != "-" or value[7] != "-":
        return False
    year, month, day = value[:4], value[5:7], value[8:]
    if not (year.isdigit() and month.isdigit() and day.isdigit() and "1900" <= year <= "2099"):
        return False
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    _GOOD_DATES[value] = True
    return True


def days(start: str, end: str) -> int:
    """Whole days from `start` to `end`, both good dates."""
    return date.fromisoformat(end).toordinal() - date.fromisoformat(start).toordinal()


def is_code(value: object, codes: frozenset[str]) -> TypeGuard[str]:
    """Whether the value is text and one of the codes."""
    return type(value) is str and value in codes


def is_whole(value: object) -> TypeGuard[float]:
    """A whole number as JSON Schema sees it: 1.0 is one, true is not a number."""
    return type(value) is int or (type(value) is float and value.is_integer())


def is_number(value: object) -> TypeGuard[float]:
    """A finite number; true is not one."""
    return type(value) is int or (type(value) is float and value - value == 0)


def places(value: float) -> int:
    """Decimal places of the shortest decimal text that reads as this number."""
    if isinstance(value, int):
        return 0
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def referred(context: Context, record: str, key: tuple[str | None, ...]) -> JsonRecord | None:
    """The record that a reference leads to; None where its key is not known or there is no such record."""
    known = tuple(part for part in key if part is not None)
    return context.targets.get(record, {}).get(known) if len(known) == len(key) else None


def text_in(record: JsonRecord | None, name: str) -> str | None:
    """A text, date or code of the record that a reference leads to; None where there is none."""
    value = None if record is None else record.get(name)
    return value if isinstance(value, str) else None


def number_in(record: JsonRecord | None, name: str) -> float | None:
    """As `text_in`, for a number."""
    value = None if record is None else record.get(name)
    return value if is_number(value) else None


def flag_in(record: JsonRecord | None, name: str) -> bool | None:
    """As `text_in`, for true or false."""
    value = None if record is None else record.get(name)
    return value if isinstance(value, bool) else None


def list_in(record: JsonRecord | None, name: str) -> list[object] | None:
    """As `text_in`, for the values of a multi-valued element."""
    value = None if record is None else record.get(name)
    return value if isinstance(value, list) else None


def fold(value: object) -> str:
    """Text as it compares with the library: case and spaces do not count."""
    return "".join(str(value).casefold().split())


def clean_text(value: str) -> bool:
    """Whether text has no control character (C0, DEL, C1) and no blank at either end."""
    if value != value.strip():
        return False
    return value.isprintable() or not any(char < " " or "\x7f" <= char <= "\x9f" for char in value)


def repeats(values: Sequence[object]) -> list[int]:
    """Positions of the values that stand before already."""
    first: dict[object, int] = {}
    return [position for position, value in enumerate(values) if first.setdefault(value, position) != position]


Period = tuple[int, tuple[object, ...], str, str | None]
"""An item's number, what it is a period of, its first day and its last (None: still open)."""


def overlaps(periods: list[Period]) -> set[int]:
    """Numbers of the items whose period shares a day with that of another item of the same thing.

    A period that ends before it starts is left out: that is another rule's finding.
    """
    hit: set[int] = set()
    by_thing: dict[tuple[object, ...], list[tuple[str, str, int]]] = {}
    for number, thing, start, end in periods:
        if end is None or start <= end:
            by_thing.setdefault(thing, []).append((start, end or "9999", number))
    for spans in by_thing.values():
        spans.sort()
        latest, holder = "", -1
        for start, end, number in spans:
            if start <= latest:
                hit |= {number, holder}
            if end > latest:
                latest, holder = end, number
    return hit


def twins(keys: list[tuple[int, object]]) -> set[int]:
    """Numbers of the items whose key another item has, too."""
    items: dict[object, list[int]] = {}
    for number, key in keys:
        items.setdefault(key, []).append(number)
    return {number for numbers in items.values() if len(numbers) > 1 for number in numbers}


_MAY_IDENTIFY = re.compile(r"\d\d|@|[.]\w|://|::|\d[a-z]{0,2}(?: of)?[ -]{0,2}[JFMASONDjfmasond]", re.ASCII).search
"""Without any of these a plain text holds nothing that is looked for."""


def screened(text: str) -> tuple[str, ...]:
    """The kinds of what in the text may identify a person; most texts are done with at a glance."""
    if text.isascii() and _MAY_IDENTIFY(text) is None:
        return ()
    from threedp_registry.compiled_support.screening import kinds_in

    return kinds_in(text)
