"""`threedp fees`: what a facility pays when, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from threedp_registry.checking.check import load_dictionary
from threedp_registry.cli.main import COULD_NOT_CHECK
from threedp_registry.cli.options import PathArgument, as_of_option, dictionary_option
from threedp_registry.cli.unfinished import by_record, read_unfinished, tell
from threedp_registry.fees.quotes import Quote, as_plain, quote, schedule_for
from threedp_registry.fees.table import quotes_csv
from threedp_registry.fees.text import cited, render


@click.command(short_help="Tell what a facility pays when, and why.")
@click.argument("path", type=PathArgument, metavar="FILE")
@as_of_option
@click.option(
    "--years", type=click.IntRange(1, 50), default=1, show_default=True, help="Years of participation to project."
)
@click.option(
    "--format",
    "kind",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="What is printed.",
)
@dictionary_option
def fees(path: Path, as_of: date, years: int, kind: str, dictionary: str | None) -> int:
    """Tell what a facility pays when, what is waived and why, by the fee schedule in effect that day.

    FILE holds the facility's record, or several facilities; it need not be finished. What cannot be told yet is said,
    with what to fill in and both totals. Participations in other registries count on the day a fee is due.

    Exit status: 0 quoted, 2 could not read the file, 3 internal error.
    """
    chosen = load_dictionary(dictionary)
    schedule = schedule_for(chosen, as_of)
    tables = chosen.tables
    facilities = read_unfinished(path, tables.records[schedule.record], tables, as_of)
    tell(facilities, schedule.reads, err=kind != "text")
    quotes = [(number, quote(record, as_of, years, dictionary=chosen)) for number, record in facilities.records]
    for piece in _rendered(quotes, kind) if quotes else ():
        click.echo(piece, nl=False)
    return COULD_NOT_CHECK if facilities.refused else 0


def _rendered(quotes: list[tuple[int, Quote]], kind: str) -> Iterator[str]:
    if kind == "csv":
        yield quotes_csv(quotes)
    elif kind == "json" and len(quotes) == 1:
        yield quotes[0][1].to_json()
    elif kind == "json":
        yield json.dumps([{"record": number, **as_plain(each)} for number, each in quotes], indent=2) + "\n"
    else:
        yield from by_record(quotes, render)
        yield from (f"{line}\n" for line in cited(quotes[0][1]))
        yield "Unofficial: the registry itself tells what it charges.\n"
