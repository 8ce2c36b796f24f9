"""`threedp init`: sets a folder up so that editors complete and check files of records in it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
from attrs import frozen

from threedp_registry.checking.check import Dictionary
from threedp_registry.cli.options import PathArgument, dictionary_option
from threedp_registry.compiler.json_schema.drafts import Json
from threedp_registry.editors import (
    EXTENSION,
    NOTE,
    RecordFiles,
    merged,
    modeline,
    modeline_of,
    read_settings,
    recommended_extensions,
    vs_code_settings,
    with_modeline,
)
from threedp_registry.report.text import visible

LEFT_TO_DO = 1


@frozen
class Step:
    """What was done with one file; `left_to_do` where it was left to the user."""

    told: str
    left_to_do: bool = False


@click.command(short_help="Set a folder up so that editors complete and check records.")
@click.argument("paths", nargs=-1, type=PathArgument, metavar="[FILE]…")
@click.option("--folder", type=PathArgument, default=".", metavar="FOLDER", help="The folder to set up; this one.")
@dictionary_option
def init(paths: tuple[Path, ...], folder: Path, dictionary: str | None) -> int:
    """Set a folder up so that editors complete records in YAML and JSON and underline what is wrong, without a network.

    Copies the schemas to .threedp/ and ties file names to them in the settings of VS Code, which then needs the
    extension YAML. Each FILE in YAML gets the line at its top that other editors look for. Nothing that is there is
    overwritten but the schemas, and everything that is done is told.

    Exit status: 0 done, 1 something is left to do by hand, 2 not set up.
    """
    from threedp_registry.checking.check import load_dictionary

    if not folder.is_dir():
        raise click.BadParameter("there is no such folder", param_hint="--folder")
    source = load_dictionary(dictionary)
    kinds = {
        name: RecordFiles(table, source.json_schema(name, draft="7")) for name, table in source.tables.records.items()
    }
    try:
        steps = [*_set_up(folder, kinds), *(_lead(path, folder, source, kinds) for path in paths)]
    except OSError:
        raise click.FileError(visible(str(folder)), "it cannot be written") from None
    for line in (*(step.told for step in steps), "", *_next_steps(folder, kinds)):
        click.echo(line)
    return LEFT_TO_DO if any(step.left_to_do for step in steps) else 0


def _set_up(folder: Path, kinds: Mapping[str, RecordFiles]) -> Iterator[Step]:
    for kind in kinds.values():
        yield _write_schema(folder / kind.schema_path, kind.schema_text())
    yield _merge(folder / ".vscode" / "settings.json", vs_code_settings(kinds.values()))
    yield _merge(folder / ".vscode" / "extensions.json", recommended_extensions())


def _write_schema(path: Path, text: str) -> Step:
    """A schema that this command wrote is replaced; any other file of the name is left alone."""
    there = path.read_text(encoding="utf-8") if path.exists() else None
    if there == text:
        return Step(f"{_shown(path)} is up to date")
    if there is not None and NOTE not in there:
        return Step(f"{_shown(path)} was not written by this command and was left as it is", left_to_do=True)
    _write(path, text)
    return Step(f"{'wrote' if there is None else 'replaced'} {_shown(path)}")


def _merge(path: Path, ours: Mapping[str, Json]) -> Step:
    """Adds to a settings file what it lacks, or tells what to add."""
    there = read_settings(path.read_text(encoding="utf-8")) if path.exists() else {}
    if there is None:
        told = json.dumps(ours, indent=4)
        return Step(f"{_shown(path)} holds comments or is no JSON and was left as it is; add this:\n{told}", True)
    made = merged(there, ours)
    if made == there:
        return Step(f"{_shown(path)} is up to date")
    is_new = not path.exists()
    _write(path, json.dumps(made, indent=4) + "\n")
    return Step(f"wrote {_shown(path)}" if is_new else f"added {_named(there, made)} to {_shown(path)}")


def _named(there: Mapping[str, Json], made: Mapping[str, Json]) -> str:
    return " and ".join(key for key in made if there.get(key) != made[key])


def _lead(path: Path, folder: Path, dictionary: Dictionary, kinds: Mapping[str, RecordFiles]) -> Step:
    """Puts the line at the top of a file that leads to the schema."""
    from threedp_registry.submission.read import open_submission

    if path.suffix.lower() not in (".yaml", ".yml") or not path.is_file():
        return Step(f"{_shown(path)} is no YAML file and was left as it is", left_to_do=True)
    record = open_submission(path, dictionary.tables).record
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        record, text = None, ""
    if record is None:
        return Step(f"what {_shown(path)} records cannot be told, so it was left as it is", left_to_do=True)
    line, found = modeline(path, folder, kinds[record]), modeline_of(text)
    if found == line:
        return Step(f"{_shown(path)} is up to date")
    if found:
        return Step(f"{_shown(path)} names another schema and was left as it is", left_to_do=True)
    _write(path, with_modeline(text, line))
    return Step(f"added a line at the top of {_shown(path)}")


def _next_steps(folder: Path, kinds: Mapping[str, RecordFiles]) -> Iterator[str]:
    main, *_ = kinds.values()
    yield f"In VS Code, open {_shown(folder)} and install the extension {EXTENSION} when it asks."
    one, several = main.table.name, main.table.plural
    yield f"It checks files named {one}.yaml, {several}_2026.yaml, or in a folder {several}/, and alike."
    yield "In any other editor with the YAML language server, begin a file with:"
    yield modeline(folder / "any", folder, main)


def _write(path: Path, text: str) -> None:
    from threedp_registry.compiler.write import write_atomically

    path.parent.mkdir(exist_ok=True)
    write_atomically(path, text)


def _shown(path: Path) -> str:
    return visible(path.as_posix())
