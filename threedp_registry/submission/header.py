"""Header rows of upload files: how they are told from records, and which column each of their cells names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from threedp_registry.compiled_support import LayoutTable


def fold(text: str) -> str:
    """A column's name as people write it: only letters and digits count."""
    return "".join(char for char in text.casefold() if char.isalnum())


def is_header(cells: Sequence[str], layout: LayoutTable) -> bool:
    """At least half of the cells hold the name of a column, whichever: those of another order are names, too."""
    named = named_columns(layout)
    return 2 * sum(fold(cell) in named for cell in cells) >= max(len(cells), 2)


def named_columns(layout: LayoutTable) -> Mapping[str, int]:
    """The layout's columns from 0, by their folded names."""
    return {fold(column.header): position for position, column in enumerate(layout.columns)}
