"""A checklist's outcome as text for people: a line an item, its mark in words as well."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from threedp_registry.checklist.outcomes import Item, Outcome, Result

WORDS: dict[Result, str] = {
    "met": "met",
    "unmet": "not met",
    "not_applicable": "does not apply",
    "cannot_tell": "cannot tell",
}
MARKS: dict[Result, str] = {"met": "[x]", "unmet": "[ ]", "not_applicable": "[-]", "cannot_tell": "[?]"}
WIDTH = 100


def progress(outcome: Outcome) -> str:
    """`5 of 7 met, not ready yet`."""
    return f"{outcome.met} of {outcome.total} met, {'ready' if outcome.ready else 'not ready yet'}"


def first_step(outcome: Outcome) -> str:
    """What to do next of all; empty where nothing is left."""
    return next((item.next_step for item in outcome.items if item.next_step), "")


def render(outcome: Outcome) -> Iterator[str]:
    """The outcome's lines; what is still to do stands below each item."""
    yield f"{outcome.table.label}, as of {outcome.as_of.isoformat()}: {progress(outcome)}"
    yield ""
    for item in outcome.items:
        yield from _item(item, "")
    yield ""
    step = first_step(outcome)
    if step:
        yield from textwrap.wrap(f"Next: {step}", WIDTH)
        yield ""


def _item(item: Item, indent: str) -> Iterator[str]:
    yield f"{indent}{MARKS[item.outcome]} {item.label}: {WORDS[item.outcome]}"
    inner = f"{indent}    "
    if item.items:
        for each in item.items:
            yield from _item(each, inner)
    elif item.outcome != "met":
        for sentence in (item.reason, item.next_step and f"-> {item.next_step}"):
            yield from textwrap.wrap(sentence, WIDTH, initial_indent=inner, subsequent_indent=inner)
