"""A checklist's outcome as one HTML page to read on a screen, on paper or by ear."""

from __future__ import annotations

from collections.abc import Sequence

from threedp_registry.checklist.outcomes import Outcome, Result
from threedp_registry.checklist.text import WORDS, first_step, progress
from threedp_registry.compiled_support import DictionaryTables
from threedp_registry.report.pages import page

SIGNS: dict[Result, str] = {"met": "\u2713", "unmet": "\u2717", "not_applicable": "\u2013", "cannot_tell": "?"}


def checklist_page(outcomes: Sequence[tuple[int, Outcome]], dictionary: DictionaryTables) -> str:
    """The whole page for one record or several, by their numbers."""
    _, first = outcomes[0]
    return page(
        "threedp_registry.checklist",
        "checklist.html",
        outcomes=outcomes,
        table=first.table,
        as_of=first.as_of.isoformat(),
        dictionary=dictionary,
        signs=SIGNS,
        words=WORDS,
        progress=progress,
        first_step=first_step,
    )
