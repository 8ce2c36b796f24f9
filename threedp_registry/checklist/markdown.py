"""A checklist's outcome as Markdown: a task list to paste into an issue or a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterator

from threedp_registry.checklist.outcomes import Item, Outcome
from threedp_registry.checklist.text import WORDS, progress

SPECIAL = re.compile(r"([\\`*{}\[\]<>#|~&]|(?<!\w)_|_(?!\w))")


def render(outcome: Outcome) -> Iterator[str]:
    """The outcome's lines; a box is ticked where an item is met or does not apply."""
    yield f"## {_plain(outcome.table.label)}"
    yield ""
    yield f"As of {outcome.as_of.isoformat()}: **{progress(outcome)}**"
    yield ""
    for item in outcome.items:
        yield from _item(item, "")
    yield ""
    yield "Sources:"
    yield ""
    yield from (f"- {_plain(key)}: {_plain(citation)}" for key, citation in outcome.table.cited.items())
    yield ""


def _item(item: Item, indent: str) -> Iterator[str]:
    box = "[x]" if item.outcome in ("met", "not_applicable") else "[ ]"
    said = f"{indent}- {box} **{_plain(item.label)}**: {WORDS[item.outcome]}."
    if item.items:
        yield said
        for each in item.items:
            yield from _item(each, f"{indent}  ")
        return
    details = [item.reason, item.next_step] if item.outcome != "met" else []
    yield " ".join([said, *(_plain(detail) for detail in details if detail)])


def _plain(text: str) -> str:
    """Dictionary text with nothing in it that Markdown would take for markup."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))
