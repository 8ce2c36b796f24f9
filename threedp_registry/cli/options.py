"""Options that several commands share."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import click

from threedp_registry.definition.records import Definition

PathArgument = click.Path(path_type=Path)


def day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date:
    """The day a command is for. Only here is a clock read."""
    if value is None:
        return datetime.now(UTC).astimezone().date()
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter("write a day as YYYY-MM-DD") from None


as_of_option = click.option("--as-of", callback=day, metavar="DATE", help="The day it is for; today if left out.")
dictionary_option = click.option(
    "--dictionary", metavar="VERSION|FOLDER", help="Another version, a folder of dictionary files, or a release file."
)
folder_option = click.option(
    "--dictionary", "folder", metavar="VERSION|FOLDER", help="Another version, or a folder of dictionary files."
)


def read(source: str | None) -> Definition:
    """The definition of a version, a folder or a release file; of the package's own dictionary if None."""
    from threedp_registry.definition.find import find_definition

    return find_definition(source)
