"""Whether an example, written as text, is a good value of its element."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from threedp_registry.definition.elements import DataElement, ElementType

_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
_DAY = re.compile(r"(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


def misfit(example: str, element: DataElement) -> str:
    """What keeps the example from being a good value, in words; empty where it is one."""
    match element.type:
        case ElementType.NUMBER | ElementType.WHOLE_NUMBER:
            return _number(example, element)
        case ElementType.TEXT:
            return _text(example, element)
        case ElementType.DATE:
            return "" if is_day(example) else "it is not a date such as 2026-01-31"
        case ElementType.TRUE_FALSE:
            return "" if example in ("true", "false") else "it is neither true nor false"
        case ElementType.CODE:
            known = element.codelist is None or element.codelist.code(example) is not None
            return "" if known else "it is not one of the element's codes"


def is_day(text: str) -> bool:
    """A date of the years 1900 to 2099, as YYYY-MM-DD."""
    try:
        return bool(_DAY.fullmatch(text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _number(example: str, element: DataElement) -> str:
    try:
        number = Decimal(example if _NUMBER.fullmatch(example) else "")
    except InvalidOperation:
        return "it is not a number"
    if element.range is not None and not element.range.low <= number <= element.range.high:
        return "it is outside the range"
    places = 0 if element.type is ElementType.WHOLE_NUMBER else element.places
    if places is not None and number != round(number, places):
        return "it has too many decimal places"
    return ""


def _text(example: str, element: DataElement) -> str:
    if element.max_length is not None and len(example) > element.max_length:
        return "it is too long"
    if element.pattern is not None and not re.fullmatch(element.pattern, example, re.ASCII):
        return "it does not match the pattern"
    if example != example.strip() or _CONTROL.search(example):
        return "it has blanks around it or control characters in it"
    return ""
