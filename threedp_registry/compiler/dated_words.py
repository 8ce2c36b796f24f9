"""Fee schedules and checklists in words, for reviewers and for `explain`: no YAML, conditions as sentences."""

from __future__ import annotations

from collections.abc import Iterator

from threedp_registry.compiler.prose import condition_in_words
from threedp_registry.definition.checklists import Checklist, ChecklistItem
from threedp_registry.definition.effect import Effect
from threedp_registry.definition.fees import FeeLine, FeeSchedule

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""In the dictionary's language, whatever the machine speaks."""


def effect_in_words(effect: Effect) -> str:
    """`in effect from 2020-06-01 to before 2028-01-01`."""
    return f"in effect from {effect.start}" + (f" to before {effect.until}" if effect.until else "")


def line_in_words(line: FeeLine, schedule: FeeSchedule) -> Iterator[str]:
    """What is paid, when it is due, and what waives it, a sentence each."""
    often = "each year" if line.renewal else "once"
    yield f"{line.amount} {schedule.currency} {often}. {line.reason}"
    if line.when is not None:
        yield f"Charged only when {condition_in_words(line.when)}."
    yield f"{_due(line)}."
    for waiver in line.waivers:
        yield f"Waived ({waiver.id}) when, on the day it is due, {condition_in_words(waiver.when)}: {waiver.reason}"


def _due(line: FeeLine) -> str:
    if line.renewal is None:
        return "Due on the day of the quote"
    day = f"Due on {MONTHS[line.renewal.month - 1]} {line.renewal.day} ({line.renewal.provenance.basis.value})"
    if line.renewal.first_at_once is None:
        return day
    return f"{day}, the first time on the day of the quote when {condition_in_words(line.renewal.first_at_once)}"


def item_in_words(item: ChecklistItem) -> Iterator[str]:
    """When an item applies and is met, and what to do until it is, a sentence each."""
    if item.applies is not None:
        yield f"Applies when {condition_in_words(item.applies)}."
    if item.met is not None:
        yield f"Met when {condition_in_words(item.met)}."
        yield f"Until then: {item.next_step}"
    else:
        yield f"Met when all of this is: {'; '.join(each.label for each in item.items)}."


def items_by_id(checklist: Checklist) -> Iterator[tuple[str, ChecklistItem]]:
    """Every item with its id in full: the checklist, the items around it, its own."""
    waiting = [(f"{checklist.id}.{item.id}", item) for item in checklist.items]
    while waiting:
        id_, item = waiting.pop(0)
        yield id_, item
        waiting[:0] = [(f"{id_}.{each.id}", each) for each in item.items]
