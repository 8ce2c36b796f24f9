"""`threedp dictionary`: for those who maintain a dictionary's YAML."""

from __future__ import annotations

from pathlib import Path

import click

from threedp_registry.definition.records import Definition
from threedp_registry.errors import CannotCheck, DictionaryFaults

FINDINGS = 1
folder_option = click.option(
    "--dictionary", "folder", metavar="VERSION|FOLDER", help="Another version, or a folder of dictionary files."
)


def read(folder: str | None) -> Definition:
    """The definition of a folder, of the package's own dictionary if None or its version."""
    from threedp_registry.definition.folder import dictionary_folder
    from threedp_registry.definition.reading.dictionary import read_definition

    if folder is not None and Path(folder).is_dir():
        return read_definition(Path(folder))
    own = read_definition(dictionary_folder())
    if folder in (None, own.version):
        return own
    raise CannotCheck(
        f"there is no such version and no such folder of dictionary files: give {own.version} or a folder"
    )


@click.group()
def dictionary() -> None:
    """Lint, compile, show and export the dictionary."""


@dictionary.command()
@folder_option
def lint(folder: str | None) -> int:
    """Tell every mistake in a dictionary, each at its place, in one run.

    Exit status: 0 none, 1 some.
    """
    try:
        definition = read(folder)
    except DictionaryFaults as faults:
        click.echo(str(faults))
        return FINDINGS
    rules = sum(len(record.all_rules()) for record in definition.records)
    click.echo(
        f"{definition.title}, version {definition.version}: no faults in {len(definition.elements)} elements,"
        f" {len(definition.codelists)} codelists, {rules} rules."
    )
    return 0


@dictionary.command("compile")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when what was compiled is not fresh.")
def compile_(check: bool) -> int:
    """Write threedp_registry/compiled/ from the dictionary."""
    from threedp_registry.compiler.modules import compile_dictionary
    from threedp_registry.compiler.write import stale, write

    texts = compile_dictionary(read(None))
    if not check:
        changed = write(texts)
        click.echo("\n".join(f"wrote {name}" for name in changed) or "nothing has changed")
        return 0
    old = stale(texts)
    if old:
        click.echo(f"not fresh: {', '.join(old)}; run `threedp dictionary compile`")
        return FINDINGS
    click.echo("what was compiled is fresh")
    return 0


@dictionary.command()
@click.argument("name", required=False)
@folder_option
def show(name: str | None, folder: str | None) -> None:
    """List the records with their elements, or say all about NAME (as `threedp explain`)."""
    from threedp_registry.cli.explain import explanation
    from threedp_registry.compiler.markdown import requirement_in_words, values_in_words
    from threedp_registry.definition.records import Use

    definition = read(folder)
    if name is not None:
        for line in explanation(definition, name):
            click.echo(line)
        return
    click.echo(f"{definition.title}, version {definition.version}")
    for record in definition.records:
        click.echo(f"\n{record.label} ({record.name}), key {', '.join(record.key)}")
        uses: tuple[Use, ...] = tuple(record.uses())
        width = max(len(".".join(use.path)) for use in uses)
        for use in uses:
            kind = values_in_words(use.element).replace("[", "").split("](")[0]
            click.echo(f"  {'.'.join(use.path):<{width}}  {use.label}: {kind}; {requirement_in_words(use)}")


@dictionary.group()
def export() -> None:
    """Write the dictionary in another form."""


@export.command()
@folder_option
def markdown(folder: str | None) -> None:
    """Print the whole dictionary as Markdown, conditions in words: for those who review it."""
    from threedp_registry.compiler.markdown import dictionary_markdown

    click.echo(dictionary_markdown(read(folder)), nl=False)
