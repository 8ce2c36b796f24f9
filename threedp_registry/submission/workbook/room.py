"""The room that a workbook is given, and what is said where it takes more: no more than this is asked of the file."""

from __future__ import annotations

from attrs import frozen

DEEP = 64
"""So deep elements may stand in each other."""


class RefusedError(Exception):
    """The workbook is not read any further: the name of the rule, and counts or words of ours that explain it."""

    def __init__(self, rule: str, detail: str = "") -> None:
        super().__init__(rule, detail)
        self.rule, self.detail = rule, detail


@frozen(kw_only=True)
class Room:
    """The most that is read of a workbook: bytes unpacked, bytes of its shared texts, parts, cells, characters."""

    inflated: int
    strings: int
    parts: int
    cells: int
    cell: int
    row: int
