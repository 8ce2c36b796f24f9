"""The sheets of a layout: which of them holds the records, and which the items of a repeated group."""

from __future__ import annotations

from collections.abc import Iterator

from threedp_registry.definition.conditions import ElementPath
from threedp_registry.definition.layouts import Sheet
from threedp_registry.definition.names import did_you_mean
from threedp_registry.definition.reading.fields import key_of, mappings, scalar, text
from threedp_registry.definition.reading.files import DictionaryFile
from threedp_registry.definition.scope import Place
from threedp_registry.definition.source import Mapping, Scalar


def read_sheets(file: DictionaryFile, record: Place) -> Iterator[Sheet]:
    """The sheets that make sense; names and groups that stand twice, and groups that cannot have one, are reported."""
    assert file.root is not None
    names: set[str] = set()
    held: set[tuple[str, ...]] = set()
    for node in mappings(file.root, "sheets"):
        name = scalar(node, "sheet")
        items = _items(file, node, record)
        if name is None or items is None:
            continue
        if name.text.casefold() in names:
            file.fault(name, f"another sheet is called `{name.text}` already")
        if items in held:
            told = "this group" if items else "the records themselves"
            file.fault(
                scalar(node, "items") or name, f"another sheet holds {told} already", "" if items else _SAY_ITEMS
            )
        names.add(name.text.casefold())
        held.add(items)
        yield Sheet(name=name.text, items=items, number=text(node, "number"))
    if held and () not in held:
        file.fault(key_of(file.root, "sheets"), "no sheet holds the records themselves", "add one without `items:`")


_SAY_ITEMS = "say with `items:` which group's items it holds"


def _items(file: DictionaryFile, node: Mapping, record: Place) -> tuple[str, ...] | None:
    """The group whose items a sheet holds, () for the records; None where it is none, which is reported."""
    named = scalar(node, "items")
    if named is None:
        return () if node.get("items") is None else None
    here = record
    for part in named.text.split("."):
        member = here.members.get(part)
        if here.group is not None and here.group.repeated:
            file.fault(named, f"`{named.text}` is inside of a repeated group, on whose sheet it stands")
            return None
        if member is None or isinstance(member, ElementPath):
            _report(file, named, part, here)
            return None
        here = member
    if here.group is None or not here.group.repeated:
        file.fault(named, f"`{named.text}` is not a repeated group")
        return None
    return here.names


def _report(file: DictionaryFile, named: Scalar, part: str, here: Place) -> None:
    if not (part in here.skipped or here.open):
        groups = [name for name, member in here.members.items() if isinstance(member, Place)]
        file.fault(named, f"there is no group `{part}` here", did_you_mean(part, groups))
