"""Options of commands that check files, and what they all do on a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from threedp_registry.checking.run import Progress
from threedp_registry.cli.options import PathArgument

COLORS = {"error": "red", "warning": "yellow", "path": "bright_white", "good": "green"}
LARGE = 5_000_000
"""Bytes that take long enough to show how far reading is."""

printers_option = click.option("--printers", type=PathArgument, metavar="FILE", help="The facility's printer library.")
facilities_option = click.option(
    "--facilities", type=PathArgument, metavar="FILE", help="The facilities that cases belong to."
)
without_option = click.option(
    "--without",
    metavar="NAMES",
    default="",
    callback=lambda _context, _parameter, value: tuple(name.strip() for name in value.split(",") if name.strip()),
    help="State that printers, facilities or both (with a comma) are not given.",
)
facility_option = click.option(
    "--facility", metavar="ID", help="The facility that a blank Facility ID in an upload stands for."
)
layout_option = click.option("--layout", type=PathArgument, metavar="FILE", help="A site's own layout of upload files.")
show_keys_option = click.option(
    "--show-keys", is_flag=True, help="Show each record's own key, on a terminal only and never under CI."
)


def style(words: str, what: str) -> str:
    return click.style(words, fg=COLORS.get(what), dim=what == "aside" or None, bold=what == "path" or None)


def may_show_keys() -> bool:
    """Keys are for the eyes of who sent the file: not for a pipe, a file or a log."""
    return sys.stdout.isatty() and "CI" not in os.environ


@contextmanager
def progress_bar(paths: list[Path]) -> Iterator[Progress | None]:
    """A bar on standard error while long files are read, on a terminal only."""
    size = sum(path.stat().st_size for path in paths if path.is_file())
    if not sys.stderr.isatty() or size < LARGE:
        yield None
        return
    with click.progressbar(length=size, label="Checking", file=sys.stderr) as bar:
        yield bar.update
