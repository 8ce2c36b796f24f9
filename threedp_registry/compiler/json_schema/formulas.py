"""Statements about a record as and, or and atoms; an atom is a schema of the record, or of an item around a rule.

JSON Schema sees one object at a time, but a rule about an item may ask something of the record around
it. So a statement keeps its levels apart until `obliged` nests it: what is asked further out becomes an
`if` around the way into the items.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import assert_never

from attrs import frozen

from threedp_registry.compiler.json_schema.drafts import Json, Schema
from threedp_registry.compiler.json_schema.places import Names, negation
from threedp_registry.compiler.json_schema.unsayable import Kind, Unsayable

OBJECT: Schema = {"type": "object"}
MOST_CROSSED = 6
"""Of a condition that mixes statements about items with statements about what is around them: with more, nobody would
read the schema, and a dictionary from elsewhere could make it as long as it likes."""


@frozen
class Atom:
    """What is asked of the object at a level: of the record, `()`, or of an item of the repeated group of that path."""

    level: Names
    schema: Schema


@frozen
class All:
    parts: tuple[Formula, ...]


@frozen
class Some:
    parts: tuple[Formula, ...]


Formula = Atom | All | Some
TRUE, FALSE = All(()), Some(())


def all_of(*parts: Formula) -> Formula:
    """Every part, without those that are always true."""
    flat = [each for part in parts for each in (part.parts if isinstance(part, All) else (part,))]
    return FALSE if FALSE in flat else flat[0] if len(flat) == 1 else All(tuple(flat))


def any_of(*parts: Formula) -> Formula:
    """At least one part, without those that are never true."""
    flat = [each for part in parts for each in (part.parts if isinstance(part, Some) else (part,))]
    return TRUE if TRUE in flat else flat[0] if len(flat) == 1 else Some(tuple(flat))


def negated(formula: Formula) -> Formula:
    match formula:
        case Atom(level, schema):
            return Atom(level, negation(schema))
        case All(parts):
            return any_of(*map(negated, parts))
        case Some(parts):
            return all_of(*map(negated, parts))
        case _:
            assert_never(formula)


def atoms(formula: Formula) -> tuple[Atom, ...]:
    if isinstance(formula, Atom):
        return (formula,)
    return tuple(atom for part in formula.parts for atom in atoms(part))


def assumed(formula: Formula, fact: Atom, truth: Formula) -> Formula:
    """The formula where one of its atoms is known to be true or false."""
    match formula:
        case Atom():
            return truth if formula == fact else formula
        case All(parts):
            return all_of(*(assumed(part, fact, truth) for part in parts))
        case Some(parts):
            return any_of(*(assumed(part, fact, truth) for part in parts))
        case _:
            assert_never(formula)


def over_items(group: Names, inner: Formula, say: Callable[[Formula], Formula]) -> Formula:
    """`say` of what is asked of each item alone, for every way in which what is asked further out may turn out."""
    outer = next((atom for atom in atoms(inner) if atom.level != group), None)
    if outer is None:
        return say(inner)
    _limit([atom for atom in atoms(inner) if atom.level != group])
    return any_of(
        all_of(outer, over_items(group, assumed(inner, outer, TRUE), say)),
        all_of(negated(outer), over_items(group, assumed(inner, outer, FALSE), say)),
    )


def _limit(crossed: list[Atom]) -> None:
    """Statements of several levels are told apart case by case, and each doubles the cases."""
    if len({json.dumps(atom.schema) for atom in crossed}) > MOST_CROSSED:
        raise Unsayable(Kind.COMPARISON)


# ---- as one schema ---------------------------------------------------------------------------------


def schema_of(formula: Formula) -> Schema:
    """The schema of the one object that the formula is about; anything but an object does not fit it."""
    match formula:
        case Atom(_, schema):
            return schema if schema.get("type") == "object" else {**OBJECT, **schema}
        case All(parts):
            return conjunction([schema_of(part) for part in parts])
        case Some(parts):
            return {**OBJECT, "anyOf": [schema_of(part) for part in parts]} if parts else {"not": {}}
        case _:
            assert_never(formula)


def conjunction(schemas: list[Schema]) -> Schema:
    """All of several schemas of an object, side by side where they ask of different members."""
    merged: list[Schema] = []
    for schema in schemas:
        for position, each in enumerate(merged):
            together = _together(each, schema)
            if together is not None:
                merged[position] = together
                break
        else:
            merged.append(schema)
    return merged[0] if len(merged) == 1 else {**OBJECT, "allOf": [*merged]} if merged else OBJECT


def _together(one: Schema, other: Schema) -> Schema | None:
    """Both in one, if they ask for nothing but members of an object, and never differently of the same one."""
    types = _types(one) & _types(other)
    if not one.keys() | other.keys() <= {"type", "required", "properties"} or "object" not in types:
        return None
    mine, theirs = _properties(one), _properties(other)
    both: dict[str, Json] = {**mine, **theirs}
    for name in mine.keys() & theirs.keys():
        inner = mine[name] if mine[name] == theirs[name] else _together(mine[name], theirs[name])
        if inner is None:
            return None
        both[name] = inner
    required = list(dict.fromkeys([*_required(one), *_required(other)]))
    return {
        "type": ["object", "null"] if "null" in types else "object",
        **({"required": [*required]} if required else {}),
        **({"properties": both} if both else {}),
    }


def _types(schema: Schema) -> set[str]:
    types = schema.get("type", [])
    return {str(type_) for type_ in (types if isinstance(types, list) else [types])}


def _properties(schema: Schema) -> dict[str, Schema]:
    properties = schema.get("properties", {})
    assert isinstance(properties, dict)
    return {name: value for name, value in properties.items() if isinstance(value, dict)}


def _required(schema: Schema) -> list[str]:
    required = schema.get("required", [])
    assert isinstance(required, list)
    return [str(name) for name in required]


# ---- as an obligation ------------------------------------------------------------------------------


def obliged(levels: tuple[Names, ...], guard: Formula, wanted: Schema) -> Schema | None:
    """A schema of the object at the first level: wherever the guard holds, the innermost object is as wanted.

    None where the guard never holds.
    """
    here, *inner = levels
    if guard == FALSE:
        return None
    if not inner:
        always = OBJECT if here else None
        condition = always if guard == TRUE else schema_of(guard)
        return wanted if condition is None else {"if": condition, "then": wanted}
    fact, met, unmet = _split(guard, here)
    if fact is None:
        item = obliged(tuple(inner), guard, wanted)
        way = None if item is None else _into(inner[0][len(here) :], item)
        return {"if": OBJECT, "then": way} if here and way is not None else way
    cases = [(fact, obliged(levels, met, wanted)), (negated(fact), obliged(levels, unmet, wanted))]
    said: list[Schema] = [{"if": schema_of(case), "then": then} for case, then in cases if then is not None]
    return {"allOf": [*said]} if len(said) > 1 else said[0] if said else None


def _split(guard: Formula, here: Names) -> tuple[Formula | None, Formula, Formula]:
    """What the guard asks at this level, and what is left of it where that holds and where it does not."""
    if isinstance(guard, Atom):
        return (guard, TRUE, FALSE) if guard.level == here else (None, guard, guard)
    own = [part for part in guard.parts if {atom.level for atom in atoms(part)} == {here}]
    rest = [part for part in guard.parts if part not in own]
    if own and isinstance(guard, All):
        return all_of(*own), all_of(*rest), FALSE
    if own:
        return any_of(*own), TRUE, any_of(*rest)
    fact = next((atom for atom in atoms(guard) if atom.level == here), None)
    _limit([atom for atom in atoms(guard) if atom.level == here])
    return (None, guard, guard) if fact is None else (fact, assumed(guard, fact, TRUE), assumed(guard, fact, FALSE))


def _into(names: Names, item: Schema) -> Schema:
    """The way through single groups into the items of a repeated one; what is misshapen is passed over."""
    first, *rest = names
    if rest:
        return {**OBJECT, "properties": {first: {"if": OBJECT, "then": _into(tuple(rest), item)}}}
    array: Schema = {"type": "array"}
    return {**OBJECT, "properties": {first: {"if": array, "then": {**array, "items": item}}}}
