"""The command line: groups the commands by who uses them, and turns every outcome into an exit status."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

import click

from threedp_registry.errors import CannotCheck, DictionaryFaults
from threedp_registry.version import __version__

AUDIENCES = {
    "Data managers": ("check", "explain"),
    "Champions": ("fees", "checklist", "summary", "printers"),
    "Registry staff": ("dictionary",),
    "Others": (
        "init",
        "migrate",
        "layout",
    ),
}
PACKAGE = Path(__file__).resolve().parent.parent
INTERNAL_ERROR = 3
COULD_NOT_CHECK = 2


class Commands(click.Group):
    """Commands that are imported when they are called, listed by who uses them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return [name for names in AUDIENCES.values() for name in names]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command = getattr(import_module(f"threedp_registry.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        suggest(args[0] if args else "", self.list_commands(ctx), "command", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for audience, names in AUDIENCES.items():
            rows = [
                (name, command.get_short_help_str(80)) for name in names if (command := self.get_command(ctx, name))
            ]
            with formatter.section(audience):
                formatter.write_dl(rows)


def suggest(word: str, known: Sequence[str], what: str, ctx: click.Context | None = None) -> None:
    """Raises a usage error with a suggestion when `word` is none of the known ones."""
    if word not in known and not word.startswith("-"):
        raise unknown(word, known, what, ctx)


def unknown(word: str, known: Sequence[str], what: str, ctx: click.Context | None = None) -> click.UsageError:
    """The usage error for a word that is none of the known ones, whatever its case."""
    folded = {name.casefold(): name for name in reversed(known)}
    close = get_close_matches(word.casefold(), folded, 1)
    hint = f" Did you mean {folded[close[0]]}?" if close else ""
    return click.UsageError(f"There is no such {what}.{hint}", ctx)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Checks what is submitted to the 3D Printing Registry against an unofficial data dictionary.

    The registry's own dictionary is not public. Every rule here says where it comes from; `threedp explain` tells.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command line and ends the process with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # what a terminal cannot show is written out
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """0 clean, 1 findings, 2 could not check, 3 internal error. No value of a submitted record is ever printed."""
    try:
        outcome = cli.main(
            list(arguments) if arguments is not None else None, prog_name="threedp", standalone_mode=False
        )
        return outcome if isinstance(outcome, int) else 0
    except click.exceptions.Abort:
        return COULD_NOT_CHECK
    except click.ClickException as error:
        error.show()
        return COULD_NOT_CHECK
    except (CannotCheck, DictionaryFaults) as error:
        click.echo(str(error), err=True)
        return COULD_NOT_CHECK
    except BrokenPipeError:
        return COULD_NOT_CHECK
    except Exception as error:
        click.echo(_internal(error), err=True)
        return INTERNAL_ERROR


def _internal(error: Exception) -> str:
    """Where it happened, in our own code if it got there. An exception's text may hold a value: it is not shown."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if PACKAGE in Path(frame.filename).resolve().parents]
    frame = (ours or frames)[-1]
    path = Path(frame.filename).resolve()
    place = f"{path.relative_to(PACKAGE).as_posix() if ours else path.name}:{frame.lineno}"
    return (
        f"Internal error: {type(error).__name__} in {place}. This is a bug in threedp, not in your file; please report"
        " this line."
    )
