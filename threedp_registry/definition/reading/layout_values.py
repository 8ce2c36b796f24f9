"""What the text of a cell stands for, as a layout says it by type, by codelist or for one column."""

from __future__ import annotations

from attrs import field, frozen

from threedp_registry.definition.elements import DataElement, ElementType
from threedp_registry.definition.names import did_you_mean
from threedp_registry.definition.reading.fields import entries
from threedp_registry.definition.reading.files import DictionaryFile
from threedp_registry.definition.reading.glossary import Glossary
from threedp_registry.definition.source import Entry, Mapping, Node, Scalar

Pairs = tuple[tuple[str, str], ...]


@frozen
class CellValues:
    """Cell text and value, by the name of a type and by the id of a codelist."""

    by_name: dict[str, Pairs] = field(factory=dict)

    def of_column(self, file: DictionaryFile, element: DataElement, own: tuple[tuple[str, Node], ...]) -> Pairs:
        """What applies to a column of that element: its own values before those of its codelist or type."""
        name = element.codelist.id if element.codelist is not None else element.type.value
        merged = dict(self.by_name.get(name, ()))
        for cell, value in own:
            if isinstance(value, Scalar) and _is_value(file, value, element):
                merged[cell] = value.text
        return tuple(merged.items())


def read_values(file: DictionaryFile, node: Mapping, glossary: Glossary) -> CellValues:
    """The `values:` of a layout; names of neither a type nor a codelist and values that do not exist are reported."""
    values = CellValues()
    for entry in entries(node, "values"):
        pairs = entry.value.entries if isinstance(entry.value, Mapping) else ()
        allowed = _allowed(file, entry, glossary)
        kept = [(pair.key.text, pair.value) for pair in pairs if isinstance(pair.value, Scalar)]
        values.by_name[entry.key.text] = tuple(
            (cell, value.text) for cell, value in kept if allowed is None or _is_among(file, value, allowed)
        )
    return values


def _allowed(file: DictionaryFile, entry: Entry, glossary: Glossary) -> tuple[str, ...] | None:
    """The values there are, or None where they are not listed."""
    if entry.key.text in tuple(ElementType):
        return ("true", "false") if entry.key.text == ElementType.TRUE_FALSE else None
    codelist = glossary.codelists.find(file, entry.key)
    return codelist.ids if codelist is not None else None


def _is_value(file: DictionaryFile, value: Scalar, element: DataElement) -> bool:
    if element.codelist is not None:
        return _is_among(file, value, element.codelist.ids)
    return element.type is not ElementType.TRUE_FALSE or _is_among(file, value, ("true", "false"))


def _is_among(file: DictionaryFile, value: Scalar, allowed: tuple[str, ...]) -> bool:
    if value.text not in allowed:
        file.fault(value, f"`{value.text}` is no value there", did_you_mean(value.text, allowed))
    return value.text in allowed
