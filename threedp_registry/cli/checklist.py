"""`threedp checklist`: whether a facility is ready, and what to do next."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from threedp_registry.checking.check import load_dictionary
from threedp_registry.checklist.outcomes import Outcome, as_plain, checklist_for, evaluate
from threedp_registry.cli.main import COULD_NOT_CHECK
from threedp_registry.cli.options import PathArgument, as_of_option, dictionary_option
from threedp_registry.cli.unfinished import by_record, read_unfinished, tell
from threedp_registry.compiled_support import DictionaryTables

NOT_READY = 1
UNOFFICIAL = "Unofficial: the registry itself tells when a facility may submit."


@click.command(short_help="Tell whether a facility is ready, and what to do next.")
@click.argument("path", type=PathArgument, metavar="FILE")
@click.option("--printers", type=PathArgument, metavar="FILE", help="The facility's printer library.")
@as_of_option
@click.option("--checklist", "name", metavar="NAME", help="One of several checklists; the first if left out.")
@click.option(
    "--format",
    "kind",
    type=click.Choice(["text", "json", "markdown", "html"]),
    default="text",
    show_default=True,
    help="What is printed.",
)
@dictionary_option
def checklist(
    path: Path, printers: Path | None, as_of: date, name: str | None, kind: str, dictionary: str | None
) -> int:
    """Tell how far a facility has come, item by item, with a reason and the next step.

    FILE holds the facility's record, or several facilities; it need not be finished, and may be empty. What is not
    filled in yet cannot be told; an empty list says that there is nothing.

    Exit status: 0 ready, 1 not ready, 2 could not read a file, 3 internal error.
    """
    chosen = load_dictionary(dictionary)
    tables, table = chosen.tables, checklist_for(chosen, as_of, name)
    facilities = read_unfinished(path, tables.records[table.record], tables, as_of)
    tell(facilities, table.reads, err=kind != "text")
    library, unread = None, facilities.refused
    if printers is not None and table.referring:
        given = read_unfinished(printers, tables.records[table.referring], tables, as_of)
        tell(given, None, err=kind != "text")
        library, unread = [record for _, record in given.records if record], unread or given.refused
    outcomes = [
        (number, evaluate(record, library, as_of, dictionary=chosen, checklist=table.id))
        for number, record in facilities.records
    ]
    for piece in _rendered(outcomes, kind, tables) if outcomes else ():
        click.echo(piece, nl=False)
    if unread:
        return COULD_NOT_CHECK
    return 0 if all(outcome.ready for _, outcome in outcomes) else NOT_READY


def _rendered(outcomes: list[tuple[int, Outcome]], kind: str, tables: DictionaryTables) -> Iterator[str]:
    match kind:
        case "json" if len(outcomes) == 1:
            yield outcomes[0][1].to_json()
        case "json":
            yield json.dumps([{"record": number, **as_plain(each)} for number, each in outcomes], indent=2) + "\n"
        case "html":
            from threedp_registry.checklist.page import checklist_page

            yield checklist_page(outcomes, tables)
        case "markdown":
            from threedp_registry.checklist import markdown

            yield from by_record(outcomes, markdown.render)
            yield f"> {UNOFFICIAL}\n"
        case _:
            from threedp_registry.checklist import text

            yield from by_record(outcomes, text.render)
            yield f"{UNOFFICIAL}\n"
