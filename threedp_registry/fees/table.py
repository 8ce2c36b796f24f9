"""Quotes as CSV for a spreadsheet: a row a line."""

from __future__ import annotations

from collections.abc import Iterable

from threedp_registry.fees.quotes import Quote, line_as_plain
from threedp_registry.report.csv_rows import as_csv

COLUMNS = ("record", "id", "due", "amount", "charged", "waived_by", "outcome", "reason", "source")


def quotes_csv(quotes: Iterable[tuple[int, Quote]]) -> str:
    """The lines of all quotes, each with the number of the record it is about."""
    plain = [{"record": str(number), **line_as_plain(line)} for number, quote in quotes for line in quote.lines]
    return as_csv([COLUMNS, *([line[name] or "" for name in COLUMNS] for line in plain)])
