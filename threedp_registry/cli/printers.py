"""`threedp printers`: the printer library, how much each printer is used, and what ending one would break."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from threedp_registry.checking.check import load_dictionary
from threedp_registry.checking.findings import ERROR
from threedp_registry.cli.checked import facilities_option, facility_option, layout_option, progress_bar, style
from threedp_registry.cli.main import COULD_NOT_CHECK
from threedp_registry.cli.options import PathArgument, as_of_option, dictionary_option
from threedp_registry.summary.library import LibraryView, library_view
from threedp_registry.summary.library_forms import library_csv, library_json, render

BROKEN = 1
FORMATS = ("text", "json", "csv")


def _plans(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> list[tuple[str, date]]:
    plans = []
    for value in values:
        name, equals, day = value.rpartition("=")
        try:
            plans.append((name, date.fromisoformat(day)))
        except ValueError:
            equals = ""
        if not equals or not name:
            raise click.BadParameter("write LABEL=DATE, such as J750-A=2026-12-31")
    return plans


@click.command(short_help="Show the printer library, and what ending a printer would break.")
@click.argument("path", type=PathArgument, metavar="LIBRARY")
@click.option(
    "--cases", type=PathArgument, multiple=True, metavar="FILE", help="Cases that name the printers; can be repeated."
)
@click.option(
    "--decommission",
    "plans",
    multiple=True,
    callback=_plans,
    metavar="LABEL=DATE",
    help="Tell what would be found if that printer ended that day; can be repeated.",
)
@facilities_option
@facility_option
@layout_option
@dictionary_option
@as_of_option
@click.option(
    "--format", "kind", type=click.Choice(FORMATS), default="text", show_default=True, help="What is printed."
)
def printers(
    path: Path,
    cases: tuple[Path, ...],
    plans: list[tuple[str, date]],
    facilities: Path | None,
    facility: str | None,
    layout: Path | None,
    dictionary: str | None,
    as_of: date,
    kind: str,
) -> int:
    """Show the printer library: each printer's status, age and technology, and the cases it was used for by year.

    LIBRARY is a file of printers in any format that threedp check takes. With --decommission the cases are checked
    once more as if the printer had ended that day, and what is found only then is told by file and record; with
    --format csv that is what is printed.

    Exit status: 0 nothing is wrong, 1 the library has errors or cases would fail, 2 could not read a file, 3 internal
    error.
    """
    if plans and not cases:
        raise click.UsageError("--decommission needs the cases that it may break: give them with --cases FILE")
    chosen = load_dictionary(dictionary)
    with progress_bar([path, *cases]) as progress:
        view = library_view(
            path,
            cases,
            as_of=as_of,
            planned=plans,
            facilities=facilities,
            facility=facility,
            layout=layout,
            dictionary=chosen,
            progress=progress,
        )
    for piece in _rendered(view, kind):
        click.echo(piece, nl=False)
    if not view.is_readable or view.about.unread or view.not_read:
        return COULD_NOT_CHECK
    found = [*view.findings, *(one for plan in view.planned for one in (*plan.findings, *plan.of_itself))]
    return BROKEN if any(one.severity == ERROR for one in found) else 0


def _rendered(view: LibraryView, kind: str) -> Iterator[str]:
    if kind == "json":
        yield library_json(view)
    elif kind == "csv":
        yield library_csv(view)
    else:
        yield from (f"{line}\n" for line in render(view, style))
