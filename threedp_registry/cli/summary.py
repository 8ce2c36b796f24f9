"""`threedp summary`: what was submitted, in figures, and what is still open."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from threedp_registry.checking.check import load_dictionary
from threedp_registry.cli.checked import (
    facilities_option,
    facility_option,
    layout_option,
    may_show_keys,
    printers_option,
    progress_bar,
    show_keys_option,
    style,
    without_option,
)
from threedp_registry.cli.main import COULD_NOT_CHECK
from threedp_registry.cli.options import PathArgument, as_of_option, dictionary_option
from threedp_registry.summary.as_csv import open_csv, summary_csv
from threedp_registry.summary.as_json import open_json, summary_json
from threedp_registry.summary.figures import OpenList, Summary
from threedp_registry.summary.run import open_list, summarise
from threedp_registry.summary.text import Form, render, render_open

FORMATS = ("text", "csv", "json", "html")


@click.command(short_help="Show what was submitted, in figures, and what is still open.")
@click.argument("paths", nargs=-1, required=True, type=PathArgument, metavar="PATH…")
@click.option(
    "--by",
    multiple=True,
    metavar="NAMES",
    help="Count by this, or by several together (month,object_type); can be repeated. A wrong name tells which there"
    " are.",
)
@click.option("--where", metavar="CONDITION", help="Only cases of which this is true, as rules are written.")
@click.option("--compare", type=click.Choice(["published"]), help="Set published figures beside your own.")
@click.option("--open", "is_open", is_flag=True, help="List the cases with something still to enter, oldest first.")
@printers_option
@facilities_option
@without_option
@facility_option
@layout_option
@dictionary_option
@as_of_option
@click.option(
    "--format", "kind", type=click.Choice(FORMATS), default="text", show_default=True, help="What is printed."
)
@show_keys_option
def summary(
    paths: tuple[Path, ...],
    by: tuple[str, ...],
    where: str | None,
    compare: str | None,
    is_open: bool,
    printers: Path | None,
    facilities: Path | None,
    without: tuple[str, ...],
    facility: str | None,
    layout: Path | None,
    dictionary: str | None,
    as_of: date,
    kind: str,
    show_keys: bool,
) -> int:
    """Show what was submitted, in figures that add up to what `threedp check` says of the same files.

    PATH is a file of cases in any format that threedp check takes. A case counts once, in the last file that has it,
    and once for each of its values where it has several. Figures are of many cases; the smaller the group, the closer
    they come to single patients.

    Exit status: 0 every case was counted, 2 some could not be read, 3 internal error.
    """
    if is_open and (by or compare):
        raise click.UsageError("--open lists cases; it does not go with --by or --compare")
    chosen = load_dictionary(dictionary)
    given = [*paths, *(path for path in (printers, facilities, layout) if path is not None)]
    with progress_bar(given) as progress:
        if is_open:
            found = open_list(
                paths,
                where=where,
                as_of=as_of,
                printers=printers,
                facilities=facilities,
                facility=facility,
                layout=layout,
                without=without,
                dictionary=chosen,
                progress=progress,
            )
        else:
            figures = summarise(
                paths,
                by=by or None,
                where=where,
                compare=compare is not None,
                as_of=as_of,
                printers=printers,
                facilities=facilities,
                facility=facility,
                layout=layout,
                without=without,
                dictionary=chosen,
                progress=progress,
            )
    shown = show_keys and may_show_keys()
    for piece in _open(found, kind, keys=shown) if is_open else _figures(figures, kind):
        click.echo(piece, nl=False)
    told = found if is_open else figures
    unread = told.about.unread or told.account.not_read or not told.account.counted.all
    return COULD_NOT_CHECK if unread else 0


def _figures(figures: Summary, kind: str) -> Iterator[str]:
    if kind == "json":
        yield summary_json(figures)
    elif kind == "csv":
        yield summary_csv(figures)
    elif kind == "html":
        from threedp_registry.summary.page import summary_page

        yield summary_page(figures)
    else:
        yield from (f"{line}\n" for line in render(figures, _form()))


def _open(found: OpenList, kind: str, *, keys: bool) -> Iterator[str]:
    if kind == "json":
        yield open_json(found)
    elif kind == "csv":
        yield open_csv(found)
    elif kind == "html":
        from threedp_registry.summary.page import open_page

        yield open_page(found)
    else:
        yield from (f"{line}\n" for line in render_open(found, _form(), keys=keys))


def _form() -> Form:
    """With bars where the terminal, or the file that is written to, can hold them."""
    return Form(style, bars=(sys.stdout.encoding or "").lower().startswith("utf"))
