"""A quote for people: what is due when, why, and what to fill in where that cannot be told."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from threedp_registry.checking.unfinished import to_do
from threedp_registry.fees.quotes import Line, Quote, money

WORDS = {"charged": "charged", "waived": "waived", "cannot_tell": "cannot tell"}
WIDTH = 100


def render(quote: Quote) -> Iterator[str]:
    """The quote's lines, each fee with its reason below it; see `cited` for what its sources are."""
    table = quote.table
    yield f"{table.label}, as of {quote.as_of.isoformat()}, in {quote.currency} (schedule {quote.schedule})"
    yield ""
    labels = [*(line.label for line in quote.lines), "Total if nothing is waived"]
    width = max(map(len, labels))
    for line in quote.lines:
        yield from _line(line, width)
    yield from _totals(quote, width)
    yield ""


def cited(quote: Quote) -> Iterator[str]:
    """The sources that the schedule cites, in full."""
    for key, citation in quote.table.cited.items():
        yield from textwrap.wrap(f"{key}: {citation}", WIDTH, subsequent_indent="  ")


def _line(line: Line, width: int) -> Iterator[str]:
    yield f"{line.due.isoformat()}  {line.label:<{width}}  {money(line.amount):>8}  {WORDS[line.outcome]}"
    founded = ", ".join((line.basis, *line.sources))
    yield from textwrap.wrap(f"{line.reason} [{founded}]", WIDTH, initial_indent=" " * 12, subsequent_indent=" " * 12)


def _totals(quote: Quote, width: int) -> Iterator[str]:
    yield ""
    yield f"{'':10}  {'Total':<{width}}  {money(quote.total):>8}"
    if quote.total_if_not_waived != quote.total:
        yield f"{'':10}  {'Total if nothing is waived':<{width}}  {money(quote.total_if_not_waived):>8}"
    wanted = tuple(dict.fromkeys(one for line in quote.lines for one in line.asked))
    if wanted:
        yield ""
        yield from textwrap.wrap(f"To tell the rest: {to_do(wanted)}", WIDTH)
