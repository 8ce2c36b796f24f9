"""A definition in parts that have a name each: elements, codes, places, rules, each with what it says."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from attrs import evolve
from cattrs import Converter

from threedp_registry.definition.elements import Codelist
from threedp_registry.definition.records import Definition, Group, Record, Use
from threedp_registry.definition.releases.form import shared_once, writer


def parts_of(definition: Definition) -> Mapping[str, str]:
    """What each part says, by its kind and name: `element laterality`, `code region.head`, `rule case.key.unique`.

    A part says nothing of the parts inside it but their names in order.
    """
    return dict(_parts(definition))


def _parts(definition: Definition) -> Iterator[tuple[str, str]]:
    converter = writer(definition.codelists)
    about = {name: getattr(definition, name) for name in ("name", "title", "notice", "version")}
    yield "dictionary", json.dumps({**about, "records": [record.name for record in definition.records]})
    for source in definition.sources:
        yield f"source {source.id}", _text(converter, source)
    for codelist in definition.codelists:
        yield from _codelist(converter, codelist)
    converter.register_unstructure_hook(Codelist, lambda codelist: codelist.id)
    for element in definition.elements:
        yield f"element {element.id}", _text(converter, element)
    shared_once(converter)
    for record in definition.records:
        yield from _record(converter, record)
    for layout in definition.layouts:
        yield f"layout {layout.id}", _text(converter, layout)
    for retired in definition.retired:
        yield f"retired {retired.id}", _text(converter, retired)


def _codelist(converter: Converter, codelist: Codelist) -> Iterator[tuple[str, str]]:
    names = json.dumps(codelist.ids)
    yield f"codelist {codelist.id}", _text(converter, evolve(codelist, codes=())) + names
    for code in codelist.codes:
        yield f"code {codelist.id}.{code.id}", _text(converter, code)


def _record(converter: Converter, record: Record) -> Iterator[tuple[str, str]]:
    yield f"record {record.name}", _outline(converter, record)
    for member in record.members:
        yield from _member(converter, record.name, member)
    for rule in record.all_rules():
        yield f"rule {rule.id}", _text(converter, rule)


def _member(converter: Converter, record: str, member: Use | Group) -> Iterator[tuple[str, str]]:
    place = ".".join((record, *member.path))
    if isinstance(member, Use):
        yield f"use {place}", _text(converter, evolve(member, rules=())) + _ids(member)
        return
    yield f"group {place}", _outline(converter, member)
    for inner in member.members:
        yield from _member(converter, record, inner)


def _outline(converter: Converter, part: Record | Group) -> str:
    """A record or group by itself: its members and rules by name."""
    alone = evolve(part, members=(), references=(), shape_rules=(), rules=())
    references = [[one.name, one.record, [name for name, _ in one.by]] for one in part.references]
    return _text(converter, alone) + json.dumps([[member.name for member in part.members], references]) + _ids(part)


def _ids(part: Record | Group | Use) -> str:
    shape = part.shape_rules if isinstance(part, Record | Group) else ()
    return json.dumps([rule.id for rule in (*shape, *part.rules)])


def _text(converter: Converter, value: object) -> str:
    return json.dumps(converter.unstructure(value), sort_keys=True)
