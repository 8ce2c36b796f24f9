"""`threedp dictionary export`: the dictionary in other forms, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from threedp_registry.cli.main import suggest
from threedp_registry.cli.options import PathArgument, folder_option, read
from threedp_registry.definition.records import Definition, Record

output_option = click.option("--output", type=PathArgument, metavar="FILE", help="Write it there and print nothing.")


def chosen_and_all(source: str | None) -> tuple[Definition, tuple[Definition, ...]]:
    """The version that is meant, and all versions of that dictionary, oldest first."""
    from threedp_registry.definition.find import every_version

    versions = every_version(source)
    return next((one for one in versions if one.version == source), versions[-1]), versions


def put(text: str, output: Path | None) -> None:
    """Prints a text, or writes it to a file in UTF-8 as it is."""
    if output is None:
        click.echo(text, nl=False)
    else:
        write(text.encode("utf-8"), output)


def write(content: bytes, output: Path) -> None:
    try:
        output.write_bytes(content)
    except OSError:
        raise click.BadParameter("the file cannot be written", param_hint="--output") from None


@click.group()
def export() -> None:
    """Write the dictionary in another form."""


@export.command(short_help="Markdown, for those who review it.")
@folder_option
def markdown(folder: str | None) -> None:
    """Print the whole dictionary as Markdown, conditions in words: for those who review it."""
    from threedp_registry.compiler.markdown import dictionary_markdown

    click.echo(dictionary_markdown(read(folder)), nl=False)


@export.command("json-schema", short_help="The JSON Schema of a record.")
@click.option("--record", metavar="NAME", help="The kind of record; the main one if left out.")
@click.option("--draft", type=click.Choice(["2020-12", "7"]), default="2020-12", show_default=True)
@folder_option
def json_schema(record: str | None, draft: str, folder: str | None) -> None:
    """Print the JSON Schema of a record: for other languages, and for editors (draft 7)."""
    from threedp_registry.compiler.json_schema.drafts import DRAFTS
    from threedp_registry.compiler.json_schema.schema import record_schema
    from threedp_registry.compiler.json_schema.text import json_text

    definition = read(folder)
    names = [found.name for found in definition.records]
    suggest(record or names[0], names, "record")
    found = definition.record(record or names[0])
    click.echo(json_text(record_schema(definition, found, DRAFTS[draft]).schema), nl=False)


@export.command(short_help="What JSON Schemas leave to the checks.")
@click.option("--format", "form", type=click.Choice(["markdown", "json"]), default="markdown", show_default=True)
@folder_option
def fidelity(form: str, folder: str | None) -> None:
    """Print what the JSON Schemas leave to the checks, rule by rule, with the reason."""
    from threedp_registry.compiler.json_schema.fidelity import ledger_json, ledger_markdown, ledgers
    from threedp_registry.compiler.json_schema.schema import record_schemas
    from threedp_registry.compiler.json_schema.text import json_text

    definition = read(folder)
    found = ledgers(definition, record_schemas(definition))
    text = ledger_markdown(definition, found) if form == "markdown" else json_text(ledger_json(definition, found))
    click.echo(text, nl=False)


@export.command("csv", short_help="Every element as a row, for spreadsheets.")
@folder_option
@output_option
def csv_(folder: str | None, output: Path | None) -> None:
    """Print every element as a row of a table, for spreadsheets: what it means, when it is required, its codes."""
    from threedp_registry.definition.releases.history import History
    from threedp_registry.reference.rows import elements_csv

    chosen, versions = chosen_and_all(folder)
    put(elements_csv(chosen, History.of_all(versions)), output)


@export.command(short_help="One page to search and read, for anybody.")
@folder_option
@output_option
def html(folder: str | None, output: Path | None) -> None:
    """Print the whole dictionary as one page that needs nothing else: a table to search, and all about each element.

    It can be opened from a disk, mailed, or put on any web site.
    """
    from threedp_registry.reference.page import dictionary_page

    chosen, versions = chosen_and_all(folder)
    put(dictionary_page(versions, chosen.version), output)


@export.command(short_help="Forms to print and fill by hand.")
@click.option("--record", "name", metavar="NAME", help="The kind of record; the main one if left out.")
@click.option("--section", "sections", multiple=True, metavar="NAME", help="Only this section; may be given again.")
@click.option(
    "--without",
    multiple=True,
    metavar="NAME",
    help="Leave out this element or group; conditions on it are taken to hold.",
)
@click.option(
    "--items", type=click.IntRange(1, 50), default=2, show_default=True, help="Blank items of each repeated group."
)
@click.option(
    "--handout", is_flag=True, help="For somebody else to fill: large boxes, and a line for whom to return it to."
)
@folder_option
@output_option
def form(
    name: str | None,
    sections: tuple[str, ...],
    without: tuple[str, ...],
    items: int,
    handout: bool,
    folder: str | None,
    output: Path | None,
) -> None:
    """Print forms to fill by hand, a sheet a section: boxes to tick, lines to write on, and when what is asked.

    It is a page to open in a browser and print. Every sheet has a line for whose it is.
    """
    from threedp_registry.reference.form_page import form_page
    from threedp_registry.reference.forms import Form

    definition = read(folder)
    names = [record.name for record in definition.records]
    suggest(name or names[0], names, "record")
    record = definition.record(name or names[0])
    known = {section.id: section for section in record.sections}
    for section in sections:
        suggest(section, list(known), "section")
    made = Form(items=items, without=frozenset(_places(record, without)))
    sheets = [made.sheet(record, known[section]) for section in sections or known]
    put(form_page(definition, sheets, handout=handout), output)


def _places(record: Record, names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The places of those names: in full, or the last name alone."""
    places = [*(use.path for use in record.uses()), *(group.path for group in record.groups())]
    for name in names:
        suggest(name, [known for path in places for known in (".".join(path), path[-1])], "element or group")
        yield from (path for path in places if name in (".".join(path), path[-1]))


@export.command(short_help="A workbook: elements, codes, rules and more.")
@folder_option
@click.option("--output", type=PathArgument, metavar="FILE", help="The workbook to write, such as dictionary.xlsx.")
def xlsx(folder: str | None, output: Path | None) -> None:
    """Write the dictionary as a workbook: elements, codes, rules, checklists, fees and sources, a sheet each.

    Headings stay in view and every column can be filtered. A workbook is no text, so it needs --output.
    """
    if output is None:
        raise click.UsageError("A workbook cannot be printed. Say where to write it: --output dictionary.xlsx")
    from threedp_registry.definition.releases.history import History
    from threedp_registry.reference.workbook import dictionary_workbook

    chosen, versions = chosen_and_all(folder)
    write(dictionary_workbook(chosen, History.of_all(versions)), output)
