"""A record's own findings, put in order, and left out where they cannot be judged."""

from __future__ import annotations

from threedp_registry.compiled_support import FAIL, SUSPENDED, Found, RecordTable
from threedp_registry.submission.records import Submitted

POSITION_CODES = ("TDP404", "TDP405")
"""Rules that follow the number of an item."""


def in_order(found: list[Found]) -> list[Found]:
    """Violations in record order: by rule, then items by their numbers."""
    return found if len(found) < 2 else sorted(found, key=lambda each: (each[0], _numbers(each[1])))


def _numbers(pointer: str) -> list[int]:
    return [int(step) for step in pointer.split("/") if step.isdigit()]


def without_suspended(table: RecordTable, one: Submitted, found: list[Found], out: bytearray) -> list[Found]:
    """Leaves out what cannot be judged: a blank that is filled in at upload, positions where numbers have a gap."""
    kept: list[Found] = []
    for each in found:
        rule = table.rules[each[0]]
        if rule.code == "TDP301" and each[1] in one.suspended:
            out[each[0]] = out[each[0]] & ~FAIL | SUSPENDED
        elif rule.code not in POSITION_CODES or "" not in one.suspended:
            kept.append(each)
    if "" in one.suspended:
        for number, rule in enumerate(table.rules):
            if rule.code in POSITION_CODES and out[number]:
                out[number] = SUSPENDED
    for number in {number for number, _, _ in kept}:
        out[number] |= FAIL
    return kept


def without_told(table: RecordTable, one: Submitted, found: list[Found]) -> list[Found]:
    """Leaves out what is wrong with values that reading told of. Their rules failed all the same."""
    return [each for each in found if each[1] not in one.told or not table.rules[each[0]].code.startswith("TDP2")]
