"""Good values of an element on one side of a literal."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from threedp_registry.compiler.json_schema.drafts import Json, Schema
from threedp_registry.compiler.json_schema.patterns import from_day, to_day
from threedp_registry.compiler.json_schema.unsayable import Kind, Unsayable
from threedp_registry.compiler.json_schema.values import as_number, one_value
from threedp_registry.definition.conditions import Op, Value
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.records import Use

MOST_DAYS = 100_000


def chosen(use: Use, values: list[Json], positive: bool) -> Schema:
    """Good values among these, or good values but these."""
    one = one_value(use)
    codes = one.get("enum")
    if positive:
        return {**one, "enum": values}
    if isinstance(codes, list):
        others = [code for code in codes if code not in values]
        return {**one, "enum": others} if others else {**one, "not": {"type": "string"}}
    return also(one, {"not": {"enum": values}})


def compared(use: Use, op: Op, value: Value) -> Schema:
    """Good values that stand in this relation to the literal."""
    match op:
        case Op.EQ | Op.NE:
            return chosen(use, [plain(value)], op is Op.EQ)
        case _ if isinstance(value.value, Decimal):
            return _bounded(one_value(use), op, value.value)
        case _:
            return also(one_value(use), {"pattern": _days_of(op, str(value.value))})


def _bounded(one: Schema, op: Op, number: Decimal) -> Schema:
    """Good numbers on one side of another."""
    bound = as_number(number)
    low, high = one["minimum"], one["maximum"]
    assert isinstance(low, int | float)
    assert isinstance(high, int | float)
    match op:
        case Op.GT:
            return {**one, "exclusiveMinimum": bound}
        case Op.LT:
            return {**one, "exclusiveMaximum": bound}
        case Op.GE:
            return {**one, "minimum": max(low, bound)}
        case _:
            return {**one, "maximum": min(high, bound)}


def _days_of(op: Op, day: str) -> str:
    """A pattern for the days on one side of another."""
    match op:
        case Op.GE:
            return from_day(day)
        case Op.GT:
            return from_day(_beside(day, 1))
        case Op.LE:
            return to_day(day)
        case _:
            return to_day(_beside(day, -1))


def _beside(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def moved(day: Value, days: Decimal) -> Value:
    """The day so many days after another; half days and those of other calendars compare with none."""
    if days != int(days) or abs(days) > MOST_DAYS:
        raise Unsayable(Kind.COMPARISON)
    return Value(_beside(str(day.value), int(days)), ElementType.DATE)


def also(one: Schema, further: Schema) -> Schema:
    """A value's schema with another keyword, apart from it where it has that keyword already."""
    return {**one, "allOf": [further]} if one.keys() & further.keys() else {**one, **further}


def plain(value: Value) -> str | int | float | bool:
    """A literal as JSON writes it."""
    return as_number(value.value) if isinstance(value.value, Decimal) else value.value
