"""`threedp dictionary`: for those who maintain a dictionary's YAML."""

from __future__ import annotations

from pathlib import Path

import click

from threedp_registry.cli.diff import diff
from threedp_registry.cli.export import export
from threedp_registry.cli.options import folder_option, read
from threedp_registry.errors import DictionaryFaults, Fault

FINDINGS = 1


@click.group()
def dictionary() -> None:
    """Lint, compile, release, compare, show and export the dictionary."""


dictionary.add_command(diff)
dictionary.add_command(export)


@dictionary.command()
@folder_option
@click.option("--format", "kind", type=click.Choice(["text", "json"]), default="text", show_default=True)
def lint(folder: str | None, kind: str) -> int:
    """Tell every mistake in a dictionary, each at its place, and what to look at again, in one run.

    Each has a code, which `threedp explain CODE` tells more about. Advice is no mistake.

    Exit status: 0 no mistakes, 1 some.
    """
    from threedp_registry.compiler.lint_report import as_json, as_text
    from threedp_registry.definition.lint.advice import advice
    from threedp_registry.definition.suite_cases import rules_with_cases

    faults: tuple[Fault, ...] = ()
    definition = None
    try:
        definition = read(folder)
    except DictionaryFaults as found:
        faults = found.faults
    told = advice(definition, rules_with_cases(folder)) if definition is not None else ()
    if kind == "json":
        click.echo(as_json(definition, faults, told), nl=False)
    else:
        click.echo("\n".join(as_text(definition, faults, told)))
    return FINDINGS if faults else 0


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
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when the suite is not fresh.")
@click.option("--dictionary", "folder", type=click.Path(path_type=Path), metavar="FOLDER", help="Another folder.")
def suite(folder: Path | None, check: bool) -> int:
    """Write the conformance suite: for every rule, the smallest records that keep and break it, as JSON.

    It goes to suite/rules/ in the dictionary's folder; what was written by hand in suite/by_hand/ stays as it is.
    """
    from threedp_registry.compiler.suite.text import RULES, suite_of
    from threedp_registry.compiler.write import stale, write
    from threedp_registry.definition.reading.dictionary import read_definition

    path = folder or _own_folder()
    made = suite_of(read_definition(path))
    changed = stale(made.texts, path / RULES) if check else write(made.texts, path / RULES)
    for name in changed:
        click.echo(f"{'not fresh' if check else 'wrote'}: {RULES}/{name}")
    for line in made.notes:
        click.echo(line)
    return FINDINGS if check and changed else 0


@dictionary.command()
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when a released version is not what was released.")
@click.option("--dictionary", "folder", type=click.Path(path_type=Path), metavar="FOLDER", help="Another folder.")
def release(folder: Path | None, check: bool) -> int:
    """Freeze the version being worked on as releases/VERSION.json, which is never written again."""
    from threedp_registry.definition.reading.dictionary import read_definition
    from threedp_registry.definition.releases import store

    path = folder or _own_folder()
    definition = read_definition(path)
    if not check:
        click.echo(f"wrote {store.release(definition, path).relative_to(path)}")
        return 0
    changed = [*store.changed_releases(path), *store.changed_since_release(definition, path)]
    for name in changed:
        click.echo(f"not as it was released: {name}")
    if changed:
        click.echo("A release never changes. Undo this, or raise VERSION and declare what replaces what.")
        return FINDINGS
    click.echo(f"released versions are as they were: {', '.join(store.released(path)) or 'there is none yet'}")
    return 0


def _own_folder() -> Path:
    from threedp_registry.definition.folder import dictionary_folder

    return Path(str(dictionary_folder()))


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
