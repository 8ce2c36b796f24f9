"""Rows as CSV for spreadsheets, in which nothing becomes a formula."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that starts with one of these becomes a formula in a spreadsheet."""


def as_csv(rows: Sequence[Sequence[str]]) -> str:
    """Rows with commas between cells; what a spreadsheet would take for a formula has an apostrophe before it."""
    text = StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([[_safe(cell) for cell in row] for row in rows])
    return text.getvalue()


def _safe(cell: str) -> str:
    if not cell.startswith(FORMULA_STARTS):
        return cell
    return cell if cell.removeprefix("-").replace(".", "", 1).isdecimal() else f"'{cell}"
