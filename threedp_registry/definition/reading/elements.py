"""elements/*.yaml → data elements, each held to what its own type allows."""

from __future__ import annotations

from decimal import Decimal

from threedp_registry.definition.elements import Codelist, DataElement, ElementType, Phi, Range
from threedp_registry.definition.lint.patterns import fault_in
from threedp_registry.definition.reading.examples import misfit
from threedp_registry.definition.reading.fields import scalar, text, texts
from threedp_registry.definition.reading.files import DictionaryFile
from threedp_registry.definition.reading.glossary import Glossary
from threedp_registry.definition.reading.lifecycle import replaced
from threedp_registry.definition.source import Mapping, Scalar


def read_elements(files: tuple[DictionaryFile, ...], glossary: Glossary) -> None:
    """Takes in the data elements of all files; those without a type are skipped."""
    known = glossary.elements
    known.open = any(file.root is None for file in files)
    for file in files:
        for entry in file.root.entries if file.root else ():
            if not isinstance(entry.value, Mapping) or text(entry.value, "type") not in tuple(ElementType):
                known.skipped.add(entry.key.text)
            elif known.claim(file, entry.key):
                known.things[entry.key.text] = _element(file, entry.key.text, entry.value, glossary)


def _element(file: DictionaryFile, id_: str, node: Mapping, glossary: Glossary) -> DataElement:
    phi = text(node, "phi")
    element = DataElement(
        id=id_,
        label=text(node, "label"),
        definition=text(node, "definition"),
        type=ElementType(text(node, "type")),
        phi=Phi(phi) if phi in tuple(Phi) else Phi.DIRECT,
        provenance=glossary.provenance(file, node),
        multiple=text(node, "multiple") == "true",
        unit=text(node, "unit") or None,
        range=_range(file, scalar(node, "range")),
        places=_whole(node, "places"),
        max_length=_whole(node, "max_length"),
        pattern=read_pattern(file, scalar(node, "pattern")),
        codelist=_codelist(file, node, glossary),
        synonyms=texts(node, "synonyms"),
        hint=text(node, "hint") or None,
        example=text(node, "example") or None,
        replaces=replaced(node, file, glossary.version),
    )
    _check_example(file, element, scalar(node, "example"))
    return element


def _codelist(file: DictionaryFile, node: Mapping, glossary: Glossary) -> Codelist | None:
    name = scalar(node, "codelist")
    return glossary.codelists.find(file, name) if name and text(node, "type") == "code" else None


def _range(file: DictionaryFile, written: Scalar | None) -> Range | None:
    """The range, or None where it is reversed or not one at all."""
    if written is None:
        return None
    try:
        low, high = (Decimal(end) for end in written.text.split(".."))
    except (ValueError, ArithmeticError):
        return None
    if low > high:
        file.fault(written, "the range is reversed: its lowest value is above its highest", f"write {high}..{low}")
        return None
    return Range(low, high)


def _whole(node: Mapping, key: str) -> int | None:
    written = text(node, key)
    return int(written) if written.isascii() and written.isdecimal() else None


def read_pattern(file: DictionaryFile, written: Scalar | None) -> str | None:
    """A pattern of the linear subset; any other is reported and left out."""
    if written is None:
        return None
    fault = fault_in(written.text)
    if fault is None:
        return written.text
    file.fault(file.spot_in(written, fault.offset), fault.message, fault.suggestion)
    return None


def _check_example(file: DictionaryFile, element: DataElement, written: Scalar | None) -> None:
    fault = misfit(written.text, element) if written else ""
    if written and fault:
        file.fault(written, f"the example does not fit its own element: {fault}")
