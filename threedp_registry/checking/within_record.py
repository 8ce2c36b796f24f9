"""A record's own findings, put in order, and left out where they cannot be judged."""

from __future__ import annotations

from attrs import frozen

from threedp_registry.compiled_support import FAIL, SUSPENDED, TO_COME, Context, Found, RecordTable
from threedp_registry.submission.records import Submitted

REQUIRED = "TDP301"
POSITION_CODES = ("TDP404", "TDP405")
"""Rules that follow the number of an item."""


@frozen
class Judgement:
    """What is wrong with a record, what is still to come of an unfinished one, and what each rule came to."""

    found: list[Found]
    coming: list[Found]
    out: bytearray


def judge(table: RecordTable, one: Submitted, context: Context, *, draft: bool, accounting: bool) -> Judgement:
    """What the record's rules come to; which rule came to what only with `accounting`, or where it must be known."""
    if draft:
        judged = Judgement(*table.drafts()(one.record, context))
    elif accounting or one.suspended:
        found, out = table.account(one.record, context)
        judged = Judgement(found, [], out)
    else:
        judged = Judgement(table.collect(one.record, context), [], bytearray())
    return _without_suspended(table, one, judged) if one.suspended else judged


def in_order(found: list[Found]) -> list[Found]:
    """Violations in record order: by rule, then items by their numbers."""
    return found if len(found) < 2 else sorted(found, key=lambda each: (each[0], _numbers(each[1])))


def _numbers(pointer: str) -> list[int]:
    return [int(step) for step in pointer.split("/") if step.isdigit()]


def _without_suspended(table: RecordTable, one: Submitted, judged: Judgement) -> Judgement:
    """Leaves out what cannot be judged: a blank that is filled in at upload, positions where numbers have a gap."""
    out = judged.out
    found, coming = (
        [each for each in listed if not _is_suspended(table, one, each)] for listed in (judged.found, judged.coming)
    )
    for number, pointer, _ in (*judged.found, *judged.coming):
        if pointer in one.suspended and table.rules[number].code == REQUIRED:
            out[number] = out[number] & ~(FAIL | TO_COME) | SUSPENDED
    if "" in one.suspended:
        for number, rule in enumerate(table.rules):
            if rule.code in POSITION_CODES and out[number]:
                out[number] = SUSPENDED
    for listed, bit in ((found, FAIL), (coming, TO_COME)):
        for number in {number for number, _, _ in listed}:
            out[number] |= bit
    return Judgement(found, coming, out)


def _is_suspended(table: RecordTable, one: Submitted, each: Found) -> bool:
    code = table.rules[each[0]].code
    return (code == REQUIRED and each[1] in one.suspended) or (code in POSITION_CODES and "" in one.suspended)


def without_told(table: RecordTable, one: Submitted, found: list[Found]) -> list[Found]:
    """Leaves out what is wrong with values that reading told of. Their rules failed all the same."""
    return [each for each in found if each[1] not in one.told or not table.rules[each[0]].code.startswith("TDP2")]
