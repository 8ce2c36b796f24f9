"""The layout of an upload file: the rules it brings, and reading a site's own from a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from threedp_registry.compiled_support import DictionaryTables, LayoutTable, RuleRow
from threedp_registry.errors import CannotCheck

if TYPE_CHECKING:
    from threedp_registry.definition.records import Definition


LEFT_OUT = "TDP120"
"""The finding code of a rule about files that a layout says nothing of."""


def file_rule(layout: LayoutTable, name: str) -> RuleRow:
    """The layout's rule of that name; a layout that leaves it out still gets a finding."""
    rule = layout.file_rules.get(name)
    if rule is not None:
        return rule
    words = name.replace("_", " ")
    return RuleRow(
        f"{layout.id}.{name}",
        LEFT_OUT,
        "error",
        "inferred",
        (),
        (),
        layout.label,
        f"breaks the upload file's rule on {words}",
        "See the layout's description.",
    )


def site_layout(path: Path, definition: Callable[[], Definition], dictionary: DictionaryTables) -> LayoutTable:
    """A layout file in the format of `dictionary/layouts/`; raises `DictionaryFaults` with every mistake in it.

    `definition` gives what `dictionary` was compiled from. What the file leaves out of the rules about
    files is taken from the dictionary's layout of the same record.
    """
    from threedp_registry.compiler.load import layout_table
    from threedp_registry.definition.reading.site_layout import read_site_layout

    if not is_layout(path):
        raise CannotCheck("the layout file is not one: it has no `layout:` key (or cannot be read)")
    site = layout_table(read_site_layout(definition(), path))
    for layout in dictionary.layouts.values():
        if layout.record == site.record:
            return evolve(site, file_rules={**layout.file_rules, **site.file_rules})
    return site


def is_layout(path: Path) -> bool:
    """Whether a file calls itself a layout: only then may its lines be shown, for any other may hold patients' data."""
    try:
        with path.open("rb") as file:
            return any(line.startswith(b"layout:") for line in file)
    except (OSError, ValueError):
        return False
