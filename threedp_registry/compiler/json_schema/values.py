"""One value of an element as JSON Schema keywords, each belonging to a rule."""

from __future__ import annotations

from decimal import Decimal
from typing import assert_never

from threedp_registry.compiler.json_schema.drafts import Json, Schema
from threedp_registry.compiler.json_schema.patterns import DATE, UNCLEAN, in_full
from threedp_registry.definition.constraints import (
    Characters,
    DistinctValues,
    HasType,
    InCodelist,
    InRange,
    Length,
    Pattern,
    Places,
    Rule,
    ValueConstraint,
)
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.records import Use

TYPES: dict[ElementType, Schema] = {
    ElementType.TEXT: {"type": "string"},
    ElementType.CODE: {"type": "string"},
    ElementType.NUMBER: {"type": "number"},
    ElementType.WHOLE_NUMBER: {"type": "integer"},
    ElementType.TRUE_FALSE: {"type": "boolean"},
    ElementType.DATE: {"type": "string", "format": "date", "pattern": DATE, "maxLength": 10},
}


def value_rules(use: Use) -> tuple[tuple[Rule, ValueConstraint], ...]:
    """The use's rules about its own values, in the order they are checked."""
    return tuple((rule, rule.constraint) for rule in use.rules if isinstance(rule.constraint, ValueConstraint))


def keywords(constraint: ValueConstraint) -> Schema:
    """What one value must be by one rule; empty where a schema cannot say it or has nothing to say."""
    match constraint:
        case HasType(type_, _):
            return TYPES[type_]
        case InCodelist(codes, _):
            return {"type": "string", "enum": [*codes]}
        case Length(most):
            return {"minLength": 1, "maxLength": most}
        case Characters():
            return {"not": {"type": "string", "pattern": UNCLEAN}}
        case Pattern(pattern):
            return in_full(pattern)
        case InRange(low, high):
            return {"minimum": as_number(low), "maximum": as_number(high)}
        case Places() | DistinctValues():
            return {}
        case _:
            assert_never(constraint)


def one_value(use: Use) -> Schema:
    """A good single value of the element, as far as a schema can tell."""
    schema: Schema = {}
    for _, constraint in value_rules(use):
        schema |= keywords(constraint)
    return schema


def good(use: Use) -> Schema:
    """Good values of the element: one, or a list of them."""
    return {"type": "array", "items": one_value(use)} if use.element.multiple else one_value(use)


def or_missing(schema: Schema, missing: list[Json]) -> Schema:
    """The same, or nothing. A list takes in the empty one already."""
    added: Schema = {"type": [schema["type"], "null"]}
    enum = schema.get("enum")
    return {**schema, **added, **({"enum": [*enum, *missing]} if isinstance(enum, list) else {})}


def as_number(value: Decimal) -> int | float:
    """A decimal as JSON writes it."""
    return int(value) if value == value.to_integral_value() else float(value)
