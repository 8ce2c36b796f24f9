"""Faults seeded into an emitted schema: what a mistake of the emitter would leave behind.

Where a schema says a thing twice, because engines differ in what they take (see `traps`), both are changed,
or neither: otherwise an engine that needs one of them alone would not notice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random

from attrs import frozen

from threedp_registry.compiler.json_schema.drafts import Json, Schema

Seeder = Callable[[Schema], Schema | None]
"""Gives a faulty version of one schema among those that make up the whole, or None where it has none to offer."""

Steps = tuple[str | int, ...]


@frozen
class Fault:
    """One change: what it is, where, and the faulty part."""

    kind: str
    steps: Steps
    faulty: Json

    def __str__(self) -> str:
        return f"{self.kind} at /{'/'.join(map(str, self.steps))}"

    def seeded(self, schema: Schema) -> Schema:
        made = deepcopy(schema)
        part: Json = made
        for step in self.steps[:-1]:
            part = part[step]  # type: ignore[index]
        part[self.steps[-1]] = self.faulty  # type: ignore[index]
        return made


def drop_required(part: Schema) -> Schema | None:
    """What must be there need not be; not a group whose members must be there, which says the same again."""
    required, properties = part.get("required"), part.get("properties")
    if not isinstance(required, list) or not isinstance(properties, dict):
        return None
    inner = properties[str(required[0])]
    if isinstance(inner, dict) and "required" in inner:
        return None
    return {**part, "required": required[1:]}


def loosen_high(part: Schema) -> Schema | None:
    """One more is taken at the upper end of a range, a length or a size."""
    key = next((key for key in ("maximum", "maxLength", "maxItems", "maxContains") if key in part), None)
    bound = part.get(key) if key else None
    return {**part, key: bound + 1} if key and isinstance(bound, int | float) and "format" not in part else None


def loosen_low(part: Schema) -> Schema | None:
    """One less is taken at the lower end of a range, in both ways in which it is said."""
    bound = part.get("minimum")
    if not isinstance(bound, int | float):
        return None
    twice: Schema = {"not": {"type": "number", "exclusiveMaximum": bound - 1}} if "not" in part else {}
    return {**part, "minimum": bound - 1, **twice}


def shorten(part: Schema) -> Schema | None:
    """An empty text or list is taken."""
    return {**part, "minLength": 0} if "minLength" in part else None


def shift_bound(part: Schema) -> Schema | None:
    """A comparison with a bound takes the bound itself."""
    if "exclusiveMinimum" not in part:
        return None
    return {key: value for key, value in part.items() if key != "exclusiveMinimum"} | {
        "minimum": part["exclusiveMinimum"]
    }


def lose_not(part: Schema) -> Schema | None:
    """What is refused is taken; not what only guards against NaN or a last line break, which few engines need."""
    inner = part.get("not")
    if not isinstance(inner, dict) or "exclusiveMaximum" in inner or inner.get("pattern") == "\n":
        return None
    return {key: value for key, value in part.items() if key != "not"}


def keep_not(part: Schema) -> Schema | None:
    """What is refused is all that is taken."""
    inner = part.get("not")
    return inner if isinstance(inner, dict) and len(part) == 1 else None


def drop_code(part: Schema) -> Schema | None:
    """A list of codes without its last."""
    codes = part.get("enum")
    if not isinstance(codes, list) or len([code for code in codes if isinstance(code, str)]) < 2:
        return None
    last = next(code for code in reversed(codes) if isinstance(code, str))
    return {**part, "enum": [code for code in codes if code != last]}


def refuse_null(part: Schema) -> Schema | None:
    """null is not taken as missing; not of a group on the way to a member, of which something is known already."""
    types, codes = part.get("type"), part.get("enum")
    if not isinstance(types, list) or ("properties" in part and "$comment" not in part):
        return None
    fewer: Schema = {"enum": [code for code in codes if code is not None]} if isinstance(codes, list) else {}
    return {**part, "type": types[0], **fewer}


def other_type(part: Schema) -> Schema | None:
    """Whole numbers with fractions, numbers as text."""
    others: dict[Json, Json] = {"integer": "number", "boolean": "integer"}
    types = part.get("type")
    first = types[0] if isinstance(types, list) else types
    if not isinstance(first, str) or first not in others or "then" in part:
        return None
    return {**part, "type": [others[first], "null"] if isinstance(types, list) else others[first]}


def lose_pattern(part: Schema) -> Schema | None:
    """Text of any form; of a date only the form, not the years."""
    if "format" in part:
        return {**part, "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    return (
        {key: value for key, value in part.items() if key not in ("pattern", "not")}
        if "$comment" in part and "pattern" in part
        else None
    )


def lose_then(part: Schema) -> Schema | None:
    """A condition that nothing follows from."""
    return {key: value for key, value in part.items() if key not in ("if", "then")} if "then" in part else None


def then_for_else(part: Schema) -> Schema | None:
    """What follows where a condition holds follows where it does not."""
    if "then" not in part or "allOf" in part:
        return None
    return {key: value for key, value in part.items() if key != "then"} | {"else": part["then"]}


def lose_branch(part: Schema) -> Schema | None:
    """A rule that is not said."""
    return (
        {"$comment": part["$comment"]}
        if "$comment" in part and "properties" not in part and "items" not in part
        else None
    )


def all_for_any(part: Schema) -> Schema | None:
    if "anyOf" not in part:
        return None
    return {key: value for key, value in part.items() if key != "anyOf"} | {"allOf": part["anyOf"]}


def lose_contains(part: Schema) -> Schema | None:
    return {key: value for key, value in part.items() if "ontains" not in key} if "contains" in part else None


def take_any_key(part: Schema) -> Schema | None:
    return {**part, "additionalProperties": True} if "additionalProperties" in part else None


def other_rule(part: Schema) -> Schema | None:
    """A violation told as one of another rule."""
    comment = part.get("$comment")
    return {**part, "$comment": f"{comment}_of_another"} if isinstance(comment, str) else None


SEEDERS: tuple[Seeder, ...] = (
    drop_required,
    loosen_high,
    loosen_low,
    shorten,
    shift_bound,
    lose_not,
    keep_not,
    drop_code,
    refuse_null,
    other_type,
    lose_pattern,
    lose_then,
    then_for_else,
    lose_branch,
    all_for_any,
    lose_contains,
    take_any_key,
    other_rule,
)


def parts(node: Json, steps: Steps = (), *, named: bool = False) -> Iterator[tuple[Steps, Schema]]:
    """Every schema that a schema is made of, and the way to it; the keys of `properties` are names."""
    if isinstance(node, dict):
        if steps and not named:
            yield steps, node
        for key, value in node.items():
            if named or key not in ("enum", "examples"):
                yield from parts(value, (*steps, key), named=key == "properties" and not named)
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from parts(value, (*steps, number))


def faults(schema: Schema, seeder: Seeder) -> Iterator[Fault]:
    """Every fault of one kind that the schema can have."""
    for steps, part in parts(schema):
        faulty = seeder(part)
        if faulty is not None:
            yield Fault(seeder.__name__, steps, faulty)


def chosen(schemas: dict[str, Schema], number: int, seed: str) -> list[tuple[str, Fault]]:
    """So many faults of several schemas, all kinds alike, chosen by the seed."""
    rng = Random(seed)
    picked: list[tuple[str, Fault]] = []
    for position, seeder in enumerate(SEEDERS):
        share = number // len(SEEDERS) + (position < number % len(SEEDERS))
        possible = [(name, fault) for name, schema in schemas.items() for fault in faults(schema, seeder)]
        picked += rng.sample(possible, min(share, len(possible)))
    return picked
