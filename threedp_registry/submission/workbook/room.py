"""The room that a workbook is given, and what is said where it takes more: no more than this is asked of the file."""

from __future__ import annotations

from attrs import frozen

DEEP, TOO_DEEP = 64, "elements nested deeper than any workbook has them"
"""So deep elements may stand in each other, and what is said of those that stand deeper."""


class RefusedError(Exception):
    """The workbook is not read any further: the name of the rule, and counts or words of ours that explain it."""

    def __init__(self, rule: str, detail: str = "") -> None:
        super().__init__(rule, detail)
        self.rule, self.detail = rule, detail


@frozen(kw_only=True)
class Room:
    """The most that is read of a workbook.

    Bytes of all parts unpacked, and how many times its packed size a part may come to; bytes of memory of
    its shared texts; the number of its parts and of a sheet's cells; characters of a row, of a cell, and
    of all texts of a sheet that are longer than any in a record should be.
    """

    inflated: int
    times: int
    strings: int
    parts: int
    cells: int
    row: int
    cell: int
    long_texts: int
