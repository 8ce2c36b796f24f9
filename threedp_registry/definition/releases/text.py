"""A release as text: a definition in canonical JSON that people can read and compare, and the way back."""

from __future__ import annotations

import json
from collections.abc import Iterator

from cattrs.errors import ForbiddenExtraKeysError

from threedp_registry.definition.elements import Codelist, DataElement, Source
from threedp_registry.definition.layouts import Layout
from threedp_registry.definition.lifecycle import Retired
from threedp_registry.definition.records import Definition, Record
from threedp_registry.definition.releases.fields import Fields, NotARelease
from threedp_registry.definition.releases.form import Reader, shared_once, writer

FORMAT = 1
WIDTH = 150
"""A release's text breaks what is longer than this into several lines."""

ABOUT = ("name", "title", "notice", "version", "sha256")

MALFORMED = (AttributeError, ForbiddenExtraKeysError, KeyError, RecursionError, TypeError, ValueError)
"""What reading JSON of any other form may end in."""


def release_text(definition: Definition) -> str:
    """The definition as JSON: one element, code or rule a line or a short block, in the dictionary's order."""
    converter = writer(definition.codelists)
    written: dict[str, object] = {"format": FORMAT, **{name: getattr(definition, name) for name in ABOUT}}
    written["sources"] = [converter.unstructure(source) for source in definition.sources]
    written["codelists"] = [converter.unstructure(codelist) for codelist in definition.codelists]
    converter.register_unstructure_hook(Codelist, lambda codelist: codelist.id)
    written["elements"] = [converter.unstructure(element) for element in definition.elements]
    shared_once(converter)
    written["records"] = [converter.unstructure(record) for record in definition.records]
    written["layouts"] = [converter.unstructure(layout) for layout in definition.layouts]
    if definition.retired:
        written["retired"] = [converter.unstructure(one) for one in definition.retired]
    return "".join(_lines(written, 0, "")) + "\n"


def definition_of(text: str) -> Definition:
    """The definition that a release's text holds; raises `NotARelease` where it is none."""
    try:
        return _definition(Fields.of(json.loads(text)))
    except MALFORMED as error:
        raise NotARelease("", f"not as a release is written ({type(error).__name__})") from None


def _definition(raw: Fields) -> Definition:
    if raw.raw.get("format") != FORMAT:
        raise NotARelease("/format", f"not {FORMAT}, the one form of releases there is")
    reader = Reader()
    structure = reader.converter.structure
    sources = structure(raw.raw["sources"], tuple[Source, ...])
    codelists = structure(raw.raw["codelists"], tuple[Codelist, ...])
    reader.codelists.update((codelist.id, codelist) for codelist in codelists)
    reader.converter.register_structure_hook(Codelist, lambda one, _: reader.codelists[one])
    elements = structure(raw.raw["elements"], tuple[DataElement, ...])
    reader.elements.update((element.id, element) for element in elements)
    reader.shared_by_id()
    for record in raw.each("records"):
        reader.places.take_in(record)
    return Definition(
        name=raw.text("name"),
        title=raw.text("title"),
        notice=raw.text("notice"),
        version=raw.text("version"),
        sha256=raw.text("sha256"),
        sources=sources,
        codelists=codelists,
        elements=elements,
        records=tuple(_record(record, reader) for record in raw.each("records")),
        layouts=structure(raw.raw["layouts"], tuple[Layout, ...]),
        retired=structure(raw.raw.get("retired", []), tuple[Retired, ...]),
    )


def _record(raw: Fields, reader: Reader) -> Record:
    reader.places.enter(raw.text("name"))
    return reader.converter.structure(raw.raw, Record)


# ---- the text ------------------------------------------------------------------------------------------


def _lines(value: object, indent: int, before: str) -> Iterator[str]:
    """What fits into a line stands in one; else each of its parts stands on lines of its own."""
    flat = json.dumps(value, ensure_ascii=False)
    parts = _parts(value)
    if not parts or (indent and len(flat) + indent + len(before) <= WIDTH):
        yield f"{before}{flat}"
        return
    yield f"{before}{flat[0]}\n"
    for number, (name, part) in enumerate(parts):
        yield ",\n" if number else ""
        yield from _lines(part, indent + 1, " " * (indent + 1) + name)
    yield f"\n{' ' * indent}{flat[-1]}"


def _parts(value: object) -> list[tuple[str, object]]:
    """The parts of an object or a list, each with what stands before it."""
    if isinstance(value, dict):
        return [(f"{json.dumps(name)}: ", part) for name, part in value.items()]
    return [("", part) for part in value] if isinstance(value, list | tuple) else []
