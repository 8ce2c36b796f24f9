"""A record as one JSON Schema, and with it the rules that the schema leaves to the checks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from threedp_registry.compiler.json_schema.branches import Branches, Placed
from threedp_registry.compiler.json_schema.conditions import Conditions
from threedp_registry.compiler.json_schema.drafts import DRAFTS, Draft, Json, Schema
from threedp_registry.compiler.json_schema.places import Names
from threedp_registry.compiler.json_schema.shape import object_of
from threedp_registry.compiler.json_schema.unsayable import Kind, Unsayable
from threedp_registry.definition.constraints import KnownKeys
from threedp_registry.definition.records import Definition, Group, Record, Use


@frozen
class RecordSchema:
    """The schema of a record in one draft, and every rule that is not in it with the reason, in record order."""

    record: str
    draft: Draft
    schema: Schema
    unsaid: Mapping[str, Kind]


def record_schemas(definition: Definition) -> Iterator[RecordSchema]:
    """Every record in every draft."""
    for record in definition.records:
        for draft in DRAFTS.values():
            yield record_schema(definition, record, draft)


def record_schema(definition: Definition, record: Record, draft: Draft) -> RecordSchema:
    branches, unsaid = _branches(record, draft)
    schema: Schema = {
        "$schema": draft.dialect,
        "$id": f"urn:{definition.name}:{definition.version}:{record.name}{draft.suffix}",
        "title": record.label,
        "description": f"{' '.join(record.definition.split())} {' '.join(definition.notice.split())}",
        **object_of(record, []),
        "type": "object",
        "allOf": branches,
    }
    return RecordSchema(record.name, draft, schema, unsaid)


def _branches(record: Record, draft: Draft) -> tuple[list[Json], dict[str, Kind]]:
    """A branch for each rule that needs one, and what cannot be said: between them no rule is lost."""
    writer = Branches(Conditions.of(record, draft))
    said: list[Json] = []
    unsaid: dict[str, Kind] = {}
    for placed in _placed(record, ()):
        try:
            branch = writer.branch(placed)
        except Unsayable as reason:
            unsaid[placed.rule.id] = reason.kind
        else:
            said += [] if branch is None else [branch]
    return said, unsaid


def _placed(part: Record | Group, path: Names) -> Iterator[Placed]:
    """Every rule in record order, each with the place it is judged in."""
    for rule in part.shape_rules:
        inside = not path or isinstance(rule.constraint, KnownKeys)
        yield Placed(rule, path if inside else path[:-1], path)
    for reference in part.references:
        yield Placed(reference.rule, path, path)
    for member in part.members:
        if isinstance(member, Use):
            yield from (Placed(rule, path, member.path) for rule in member.rules)
        else:
            yield from _placed(member, member.path)
    for rule in part.rules:
        yield Placed(rule, path, path)
