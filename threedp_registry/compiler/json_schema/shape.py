"""The members of a record as properties: each with its words and the rules about its value alone.

The ids of these rules stand in `$comment` as `KEYWORDS: RULE; KEYWORDS: RULE`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import assert_never

from threedp_registry.compiler.json_schema.drafts import Json, Schema
from threedp_registry.compiler.json_schema.values import as_number, keywords, one_value, or_missing, value_rules
from threedp_registry.compiler.markdown import presence_in_words, requirement_in_words
from threedp_registry.compiler.prose import is_guessable, sentence
from threedp_registry.definition.constraints import (
    DistinctValues,
    HasType,
    InRange,
    IsGroup,
    KnownKeys,
    Rule,
    Size,
    ValueConstraint,
)
from threedp_registry.definition.elements import DataElement, ElementType, Provenance
from threedp_registry.definition.records import Group, Record, Use

MOST_CODES_TOLD = 20
Said = list[tuple[Rule, Schema]]


def properties(members: Iterable[Use | Group]) -> Schema:
    """Members by name, in the form's order."""
    return {member.name: _use(member) if isinstance(member, Use) else _group(member) for member in members}


# ---- elements --------------------------------------------------------------------------------------


def _use(use: Use) -> Schema:
    words = _words(use.label, _element_in_words(use), use.element.provenance)
    examples: Schema = {"examples": [_example(use.element)]} if use.element.example is not None else {}
    return {**words, **examples, **(_values(use) if use.element.multiple else _value(use))}


def _value(use: Use) -> Schema:
    """One value or none."""
    said = [(rule, _keywords(use, constraint)) for rule, constraint in value_rules(use)]
    return _with_ids([(rule, or_missing(schema, [None]) if "type" in schema else schema) for rule, schema in said])


def _keywords(use: Use, constraint: ValueConstraint) -> Schema:
    found = keywords(constraint)
    return _range(use, found) if isinstance(constraint, InRange) else found


def _range(use: Use, bounds: Schema) -> Schema:
    """A range is asked of numbers alone. NaN is neither below nor above a bound, so it is refused by the opposite."""
    if use.element.type is ElementType.WHOLE_NUMBER:
        return {"if": {"type": "integer"}, "then": bounds}
    return {**bounds, "not": {"type": "number", "exclusiveMaximum": bounds["minimum"]}}


def _values(use: Use) -> Schema:
    """A list of values, or none."""
    rules = value_rules(use)
    lists = [(rule, _list(kind, one_value(use))) for rule, kind in rules if isinstance(kind, HasType | DistinctValues)]
    ones = [(rule, _keywords(use, kind)) for rule, kind in rules if _is_of_items(kind, use.element.type)]
    return {**_with_ids(lists), "items": _with_ids(ones)}


def _list(kind: HasType | DistinctValues, one: Schema) -> Schema:
    """Only good values are compared with each other."""
    if isinstance(kind, HasType):
        return {"type": ["array", "null"]}
    return {"if": {"type": "array", "items": one}, "then": {"uniqueItems": True}}


def _is_of_items(kind: ValueConstraint, type_: ElementType) -> bool:
    """The type of a list of codes is that it is a list; its codelist says the rest."""
    is_list_alone = isinstance(kind, HasType) and type_ is ElementType.CODE
    return not is_list_alone and not isinstance(kind, DistinctValues)


# ---- groups ----------------------------------------------------------------------------------------


def _group(group: Group) -> Schema:
    words = _words(group.label, [group.definition, presence_in_words(group.shape_rules)], group.provenance)
    shape = [rule for rule in group.shape_rules if isinstance(rule.constraint, IsGroup)]
    if not group.repeated:
        return {**words, **object_of(group, [(rule, {"type": ["object", "null"]}) for rule in shape])}
    lists: Said = [(rule, {"type": ["array", "null"]}) for rule in shape]
    sizes = [(rule, _size(rule.constraint)) for rule in group.shape_rules if isinstance(rule.constraint, Size)]
    item = object_of(group, [(rule, {"type": "object"}) for rule in shape])
    return {**words, **_with_ids([*lists, *sizes]), "items": {"title": group.item_label, **item}}


def _size(size: Size) -> Schema:
    """An empty list is a missing group, so only one with items has a size."""
    if size.least <= 1:
        return {"maxItems": size.most}
    return {"anyOf": [{"maxItems": 0}, {"minItems": size.least, "maxItems": size.most}]}


def object_of(part: Group | Record, types: Said) -> Schema:
    """An object that has members which the dictionary knows, and no others."""
    keys: Said = [
        (rule, {"additionalProperties": False}) for rule in part.shape_rules if isinstance(rule.constraint, KnownKeys)
    ]
    return {**_with_ids([*types, *keys]), "properties": properties(part.members)}


def _with_ids(said: Said) -> Schema:
    """All keywords side by side, and which of them belong to which rule."""
    told = [(rule, schema) for rule, schema in said if schema]
    together: Schema = {"$comment": "; ".join(f"{' '.join(schema)}: {rule.id}" for rule, schema in told)}
    for rule, schema in told:
        assert not together.keys() & schema.keys(), rule.id
        together |= schema
    return together


# ---- words -----------------------------------------------------------------------------------------


def _words(label: str, sentences: Iterable[str], provenance: Provenance) -> Schema:
    founded = f"basis: {', '.join([provenance.basis.value, *provenance.sources])}"
    told = [told for told in map(sentence, [*sentences, founded]) if told]
    return {"title": label, "description": " ".join(told)}


def _element_in_words(use: Use) -> Iterator[str]:
    """What the element means, its unit, its codes where they are few, and when it is required."""
    element = use.element
    yield " ".join(element.definition.split())
    if element.unit is not None:
        yield f"unit: {element.unit}"
    if element.codelist is not None and len(element.codelist.codes) <= MOST_CODES_TOLD:
        yield "codes: " + ", ".join(
            code.id if is_guessable(code.id, code.label) else f"{code.id} ({code.label})"
            for code in element.codelist.codes
        )
    yield requirement_in_words(use)


def _example(element: DataElement) -> Json:
    """The element's example as JSON writes it."""
    text = element.example or ""
    match element.type:
        case ElementType.NUMBER | ElementType.WHOLE_NUMBER:
            one: Json = as_number(Decimal(text))
        case ElementType.TRUE_FALSE:
            one = text == "true"
        case ElementType.TEXT | ElementType.DATE | ElementType.CODE:
            one = text
        case _:
            assert_never(element.type)
    return [one] if element.multiple else one
