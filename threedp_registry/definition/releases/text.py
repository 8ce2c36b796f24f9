"""A release as text: a definition in canonical JSON that people can read and compare, and the way back."""

from __future__ import annotations

import json
from collections.abc import Iterator

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
    except (KeyError, TypeError, ValueError, RecursionError) as error:
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
        **{name: raw.text(name) for name in ABOUT},
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
    brackets = {dict: "{}", list: "[]", tuple: "[]"}.get(type(value))
    if brackets is None or not value or (indent and len(flat) + indent + len(before) <= WIDTH):
        yield f"{before}{flat}"
        return
    items = value.items() if isinstance(value, dict) else [(None, one) for one in value]  # type: ignore[union-attr]
    yield f"{before}{brackets[0]}\n"
    inner = " " * (indent + 1)
    for number, (name, one) in enumerate(items):
        yield ",\n" if number else ""
        yield from _lines(one, indent + 1, inner + (f"{json.dumps(name)}: " if name is not None else ""))
    yield f"\n{' ' * indent}{brackets[1]}"
