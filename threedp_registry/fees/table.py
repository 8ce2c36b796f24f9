"""Quotes as CSV for a spreadsheet: a row a line."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from threedp_registry.fees.quotes import Quote, line_as_plain

COLUMNS: tuple[str, ...] = ("record", "id", "due", "amount", "charged", "waived_by", "outcome", "reason", "source")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for the start of a formula."""


def as_csv(quotes: Iterable[tuple[int, Quote]]) -> str:
    """The lines of all quotes, each with the number of the record it is about; lines end in CR LF."""
    text = StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    for number, quote in quotes:
        for line in quote.lines:
            cells = {name: _cell(value) for name, value in line_as_plain(line).items()}
            writer.writerow({"record": str(number), **cells})
    return text.getvalue()


def _cell(value: str | None) -> str:
    """Dictionary text may come from elsewhere: a spreadsheet must not run it."""
    return f"'{value}" if value and value.startswith(FORMULA) else value or ""
