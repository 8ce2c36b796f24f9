"""Forms as one HTML page to print: each section begins on a sheet of its own, with lines that tell whose it is."""

from __future__ import annotations

from collections.abc import Sequence

from threedp_registry.definition.records import Definition
from threedp_registry.reference.forms import Sheet
from threedp_registry.report.pages import page


def form_page(definition: Definition, sheets: Sequence[Sheet], *, handout: bool = False) -> str:
    """The page. A `handout` is for somebody else: large boxes, and a line for whom to give it back to."""
    return page(
        "threedp_registry.reference",
        "form.html",
        definition=definition,
        sheets=sheets,
        handout=handout,
    )
