"""The names that compiled code gives to a record's parts, and where a finding points.

Every element's place has two variables: what was submitted (`v_…`, None when missing) and what is
known (`k_…`, None when missing or faulty). A repeated group has its list (`v_…`), the number of its
items (`n_…`, -1 when it is no list), whether it is misshapen (`bad_…`), and its well-shaped items
as tuples (`items_…`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal

from attrs import field, frozen

from threedp_registry.definition.conditions import ElementPath, ReferencePath, Value
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.records import Group, Record, Use

KNOWN_TYPES = {
    ElementType.TEXT: "str",
    ElementType.CODE: "str",
    ElementType.DATE: "str",
    ElementType.NUMBER: "float",
    ElementType.WHOLE_NUMBER: "float",
    ElementType.TRUE_FALSE: "bool",
}
READERS = {
    ElementType.TEXT: "text_in",
    ElementType.CODE: "text_in",
    ElementType.DATE: "text_in",
    ElementType.NUMBER: "number_in",
    ElementType.WHOLE_NUMBER: "number_in",
    ElementType.TRUE_FALSE: "flag_in",
}
Names = tuple[str, ...]


def joined(names: Names) -> str:
    return "__".join(names)


def value(names: Names) -> str:
    return f"v_{joined(names)}"


def known(names: Names) -> str:
    return f"k_{joined(names)}"


def items(names: Names) -> str:
    return f"items_{joined(names)}"


def number(names: Names) -> str:
    return f"n_{joined(names)}"


def bad(names: Names) -> str:
    return f"bad_{joined(names)}"


def index(names: Names) -> str:
    return f"i_{joined(names)}"


def target(reference: ReferencePath) -> str:
    return f"t_{reference.record}"


def resolved(reference: ReferencePath) -> str:
    return f"r_{joined((*reference.declared_in, reference.name))}"


def referred(path: ElementPath) -> str:
    """The variable of an element of the record that a reference leads to."""
    return f"{resolved_of(path)}__{joined(path.names)}"


def resolved_of(path: ElementPath) -> str:
    assert path.reference is not None
    return resolved(path.reference)


def read_from(record: str, path: ElementPath) -> str:
    """Reads an element of the record that the text `record` stands for."""
    reader = "list_in" if path.element.multiple else READERS[path.element.type]
    return f"{reader}({record}, {quote(path.names[-1])})"


def known_of(path: ElementPath) -> str:
    return known(path.names) if path.reference is None else referred(path)


def known_type(use: Use) -> str:
    one = KNOWN_TYPES[use.element.type]
    return f"list[{one}] | None" if use.element.multiple else f"{one} | None"


def is_about(variable: str, place: Names) -> bool:
    """Whether a variable stands for something at a place or inside it; the number of an item does not."""
    kind, _, at = variable.partition("_")
    return kind != "i" and f"{at}__".startswith(f"{joined(place)}__")


def quote(text: str) -> str:
    """A Python string literal in double quotes, ASCII only."""
    return json.dumps(text, ensure_ascii=False).encode("ascii", "backslashreplace").decode("ascii")


def tuple_text(values: Iterable[str | int]) -> str:
    """A tuple of literals."""
    parts = [str(value) if isinstance(value, int) else quote(value) for value in values]
    return f"({', '.join(parts)},)" if parts else "()"


def dict_text(values: Mapping[str, str]) -> str:
    """A dict of texts."""
    return "{" + ", ".join(f"{quote(key)}: {quote(value)}" for key, value in values.items()) + "}"


def literal(value: Value) -> str:
    """A value as Python text; numbers as short as they were written."""
    if isinstance(value.value, Decimal):
        return number_literal(value.value)
    return quote(value.value) if isinstance(value.value, str) else repr(value.value)


def number_literal(value: Decimal) -> str:
    return str(int(value)) if value == value.to_integral_value() else str(value.normalize())


@frozen
class Pointers:
    """Which groups of a record are repeated: all that is needed to turn names into a pointer."""

    repeated: frozenset[Names] = field(factory=frozenset)

    @classmethod
    def of(cls, record: Record) -> Pointers:
        return cls(frozenset(group.path for group in record.groups() if group.repeated))

    def pointer(self, names: Names, item_of: Names = ()) -> str:
        """A literal for the JSON pointer of a place; items of `item_of` and around it by their index variable."""
        text = ""
        for depth, name in enumerate(names, 1):
            text += f"/{name}"
            if names[:depth] in self.repeated and item_of[:depth] == names[:depth]:
                text += f"/{{{index(names[:depth])}}}"
        return f'f"{text}"' if "{" in text else f'"{text}"'


def parts(group: Group) -> tuple[Use | Group, ...]:
    """Members of a group with those of its single groups: all that share one item."""
    flat: list[Use | Group] = []
    for member in group.members:
        flat.append(member)
        if isinstance(member, Group) and not member.repeated:
            flat.extend(parts(member))
    return tuple(flat)
