"""`threedp dictionary diff`: what differs between two versions, and what it means."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from threedp_registry.cli.options import as_of_option

TOO_SMALL = 1
FORMATS = ("text", "markdown", "json")
PathArgument = click.Path(path_type=Path)


@click.command(short_help="Tell what differs between two versions, and what it means.")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--data", multiple=True, type=PathArgument, metavar="FILE", help="Count records that newly fail; can be repeated."
)
@click.option("--format", "kind", type=click.Choice(FORMATS), default="text", show_default=True)
@as_of_option
def diff(old: str, new: str, data: tuple[Path, ...], kind: str, as_of: date) -> int:
    """Tell what differs between two versions of a dictionary, and what each change means for records.

    OLD and NEW are versions, folders of dictionary files or release files. Exit status: 0, or 1 where the version of
    NEW declares less than the changes ask for.
    """
    from threedp_registry.checking.newly_failing import newly_failing
    from threedp_registry.compiler.comparison import Compared, as_json, as_markdown, as_text
    from threedp_registry.definition.compare.changes import changes
    from threedp_registry.definition.find import find_definition

    before, after = find_definition(old), find_definition(new)
    records, failing = newly_failing(before, after, data, as_of) if data else (None, {})
    compared = Compared(old=before, new=after, changes=changes(before, after), records=records, newly_failing=failing)
    if kind == "json":
        click.echo(as_json(compared), nl=False)
    else:
        click.echo("\n".join(as_markdown(compared) if kind == "markdown" else as_text(compared)))
    return 0 if compared.is_declared else TOO_SMALL
