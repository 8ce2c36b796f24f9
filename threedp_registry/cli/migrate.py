"""`threedp migrate`: files of one version of the dictionary written as files of another."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from threedp_registry.cli.options import PathArgument, as_of_option

NOT_WHOLE = 1


@click.command(short_help="Write files of one version as files of another.")
@click.argument("paths", nargs=-1, required=True, type=PathArgument, metavar="FILE…")
@click.option("--from", "old", required=True, metavar="VERSION", help="The version the files are written for.")
@click.option("--to", "new", required=True, metavar="VERSION", help="The version they are to be written for.")
@click.option("--output", "into", required=True, type=PathArgument, metavar="FOLDER", help="Where to write them.")
@click.option("--format", "kind", type=click.Choice(["text", "json"]), default="text", show_default=True)
@as_of_option
def migrate(paths: tuple[Path, ...], old: str, new: str, into: Path, kind: str, as_of: date) -> int:
    """Write files of one version as files of another, each in its own format under its own name in FOLDER.

    What has another name or place now is moved. Told for each record is what could not be carried and what the other
    version asks for that the file does not know; nothing is invented, and the files themselves stay as they are.
    Comments in YAML are not carried.

    Exit status: 0 everything carried and nothing missing, 1 something to look at, 2 nothing written.
    """
    from threedp_registry.definition.find import find_definition
    from threedp_registry.migration.run import migrate as migrated
    from threedp_registry.migration.told import as_json, as_text, is_whole

    files = migrated(paths, find_definition(old), find_definition(new), into=into, as_of=as_of)
    if kind == "json":
        click.echo(as_json(files, old, new), nl=False)
    else:
        click.echo("\n".join(as_text(files)))
    return 0 if is_whole(files) else NOT_WHOLE
