"""What the places of a record may be filled with."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum

from attrs import frozen


class Gap(Enum):
    """Nothing stands at a place."""

    MISSING = "missing"


MISSING = Gap.MISSING


@frozen
class Wrong:
    """What stands at a place instead of a good value, as JSON would give it."""

    json: object


Single = str | Decimal | bool | date
"""A good value; numbers are decimals and dates are dates, so that they compare as what they are."""
Filled = Single | tuple[Single, ...] | int | Gap | Wrong
"""A value, the values of a multi-valued element, or a repeated group's number of items."""


def cost(value: Filled) -> int:
    """What a value adds to the size of a record: each single value one, and each item of a group one."""
    match value:
        case Gap():
            return 0
        case tuple():
            return len(value)
        case int() if not isinstance(value, bool):
            return value
        case _:
            return 1


def plain(value: Filled) -> object:
    """A value as JSON would give it."""
    match value:
        case Wrong(json):
            return json
        case tuple():
            return [plain(each) for each in value]
        case Decimal():
            return plain_number(value)
        case date():
            return value.isoformat()
        case _:
            return value


def plain_number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
