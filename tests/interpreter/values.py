"""What one submitted value is: missing, of its type, and as its own rules want it."""

from __future__ import annotations

import datetime as dt
import math
import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from typing import assert_never

from threedp_registry.definition.constraints import (
    Characters,
    DistinctValues,
    HasType,
    InCodelist,
    InRange,
    Length,
    Pattern,
    Places,
    ValueConstraint,
)
from threedp_registry.definition.elements import ElementType

VALUE_KINDS = (HasType, InCodelist, Length, Characters, Pattern, InRange, Places, DistinctValues)


def is_missing_element(value: object, multiple: bool) -> bool:
    """Absent, null, or no values at all of an element that may hold several."""
    return value is None or (multiple and isinstance(value, list) and not value)


def is_missing_group(value: object, repeated: bool) -> bool:
    """Absent, null, a list of no items, or a single group of no elements."""
    is_empty = (isinstance(value, list) if repeated else isinstance(value, Mapping)) and not value
    return value is None or is_empty


def has_type(value: object, kind: ElementType) -> bool:
    """Whether one value is what JSON must hold for an element of this type."""
    match kind:
        case ElementType.TEXT | ElementType.CODE:
            return isinstance(value, str)
        case ElementType.TRUE_FALSE:
            return isinstance(value, bool)
        case ElementType.NUMBER:
            return _is_number(value)
        case ElementType.WHOLE_NUMBER:
            return _is_number(value) and decimal(value) == decimal(value).to_integral_value()
        case ElementType.DATE:
            return isinstance(value, str) and _is_day(value)
        case _:
            assert_never(kind)


def _is_number(value: object) -> bool:
    if isinstance(value, bool):
        return False
    return isinstance(value, int) or (isinstance(value, float) and math.isfinite(value))


def _is_day(text: str) -> bool:
    if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is None:
        return False
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        return False
    return 1900 <= day.year <= 2099


def decimal(value: object) -> Decimal:
    """A number as the decimal that its shortest text reads."""
    assert isinstance(value, int | float)
    return Decimal(value) if isinstance(value, int) else Decimal(repr(value))


def meets(value: object, constraint: ValueConstraint) -> bool:
    """Whether one value of the right type meets a constraint on single values."""
    match constraint:
        case HasType(kind, _):
            return has_type(value, kind)
        case InCodelist(codes, _):
            return isinstance(value, str) and value in codes
        case Length(most):
            return isinstance(value, str) and 1 <= len(value) <= most
        case Characters():
            return isinstance(value, str) and not _has_control(value) and not _has_outer_blank(value)
        case Pattern(pattern):
            return isinstance(value, str) and re.fullmatch(pattern, value, re.ASCII) is not None
        case InRange(low, high):
            return low <= decimal(value) <= high
        case Places(most):
            return decimal_places(decimal(value)) <= most
        case DistinctValues():
            return True
        case _:
            assert_never(constraint)


def _has_control(text: str) -> bool:
    """C0, DEL and C1 are the characters that Unicode calls controls (category Cc)."""
    return any(unicodedata.category(character) == "Cc" for character in text)


def _has_outer_blank(text: str) -> bool:
    return text[:1].isspace() or text[-1:].isspace()


def decimal_places(number: Decimal) -> int:
    """Digits after the point, without zeros at the end: 2.50 has one."""
    if number == number.to_integral_value():
        return 0
    _, _, fraction = f"{number:f}".partition(".")
    return len(fraction.rstrip("0"))


def comparable(value: object, kind: ElementType) -> object:
    """A good value in a form that Python orders and compares as the dictionary means it."""
    match kind:
        case ElementType.NUMBER | ElementType.WHOLE_NUMBER:
            return value if isinstance(value, Decimal) else decimal(value)
        case ElementType.DATE:
            return dt.date.fromisoformat(str(value))
        case ElementType.TEXT | ElementType.CODE | ElementType.TRUE_FALSE:
            return value
        case _:
            assert_never(kind)


def folded(value: object) -> str:
    """Text without its blanks and in one case."""
    return "".join(character for character in str(value).casefold() if not character.isspace())
