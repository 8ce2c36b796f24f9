"""Reading the keys of a node whose shape the metaschema has already spoken about.

What is missing or of the wrong shape is passed over here without a word: it has its fault already,
and what stands beside it is still worth reading.
"""

from __future__ import annotations

from threedp_registry.definition.source import Entry, Mapping, Node, Scalar, Sequence


def scalar(node: Mapping, key: str) -> Scalar | None:
    """The text at `key` with its place, or None."""
    value = node.get(key)
    return value if isinstance(value, Scalar) and value.text else None


def key_of(node: Mapping, key: str) -> Scalar | Mapping:
    """The key itself, for what is to be told about all that stands under it."""
    return next((entry.key for entry in node.entries if entry.key.text == key), node)


def text(node: Mapping, key: str) -> str:
    """The text at `key` without line breaks around it; empty where there is none."""
    value = scalar(node, key)
    return value.text.strip("\n") if value else ""


def mapping(node: Mapping, key: str) -> Mapping | None:
    value = node.get(key)
    return value if isinstance(value, Mapping) else None


def entries(node: Mapping, key: str) -> tuple[Entry, ...]:
    """The keys and values of the mapping at `key`."""
    value = mapping(node, key)
    return value.entries if value else ()


def items(node: Mapping, key: str) -> tuple[Node, ...]:
    value = node.get(key)
    return value.items if isinstance(value, Sequence) else ()


def mappings(node: Mapping, key: str) -> tuple[Mapping, ...]:
    """The mappings in the list at `key`."""
    return tuple(item for item in items(node, key) if isinstance(item, Mapping))


def scalars(node: Mapping, key: str) -> tuple[Scalar, ...]:
    """The texts in the list at `key`, or the one text that stands there instead of a list."""
    single = scalar(node, key)
    if single:
        return (single,)
    return tuple(item for item in items(node, key) if isinstance(item, Scalar) and item.text)


def texts(node: Mapping, key: str) -> tuple[str, ...]:
    return tuple(item.text for item in scalars(node, key))
