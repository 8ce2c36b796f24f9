"""Schemas about one place of a record or item, reached through single groups.

Every schema of an object that is made here carries `type`, so that it can stand alone, and under `not`.
"""

from __future__ import annotations

from threedp_registry.compiler.json_schema.drafts import Schema

Names = tuple[str, ...]


def holds(names: Names, value: Schema) -> Schema:
    """Something is there, and it is as `value` says."""
    first, *rest = names
    return {
        "type": "object",
        "required": [first],
        "properties": {first: holds(tuple(rest), value) if rest else value},
    }


def lacks_or(names: Names, value: Schema) -> Schema:
    """Nothing is there, or it is as `value` says; a misshapen group on the way is something."""
    first, *rest = names
    if not rest:
        return {"type": "object", "properties": {first: value}}
    return {"type": "object", "properties": {first: {**lacks_or(tuple(rest), value), "type": ["object", "null"]}}}


def negation(schema: Schema) -> Schema:
    """The opposite for an object, said of its member where that can be: what is wrong is then told at its place."""
    properties = schema.get("properties")
    if schema.keys() <= {"type", "required", "properties"} and isinstance(properties, dict) and len(properties) == 1:
        ((name, value),) = properties.items()
        assert isinstance(value, dict)
        inner: Schema = {"type": "object", "properties": {name: opposite(value)}}
        if schema.get("required") == [name]:
            return inner
        if "required" not in schema:
            return {**inner, "required": [name]}
    return opposite(schema)


def opposite(schema: Schema) -> Schema:
    """What does not fit the schema."""
    inner = schema.get("not")
    return inner if isinstance(inner, dict) and len(schema) == 1 else {"not": schema}
