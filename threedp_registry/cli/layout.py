"""`threedp layout`: for sites whose files have a layout of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from threedp_registry.learning.proposal import Proposal

FINDINGS = 1
PathArgument = click.Path(path_type=Path)


@click.group(short_help="Learn the layout of a site's own files.")
def layout() -> None:
    """Layouts of upload files other than the dictionary's own."""


@layout.command()
@click.argument("official", type=PathArgument, metavar="OFFICIAL")
@click.option("--output", type=PathArgument, metavar="FILE", help="Where to write the layout; beside you if left out.")
@click.option("--overwrite", is_flag=True, help="Write the layout even where such a file is there.")
@click.option("--record", metavar="NAME", help="What a row records; told by the header row if left out.")
@click.option("--dictionary", metavar="VERSION|FOLDER", help="Another version, or a folder of dictionary files.")
def learn(official: Path, output: Path | None, overwrite: bool, record: str | None, dictionary: str | None) -> int:
    """Propose the layout of files with the header row of OFFICIAL, as a layout file to review.

    OFFICIAL is a workbook (.xlsx) with a header row, or a text file whose first line is one. Each header is mapped to
    an element of the dictionary by its name, label and synonyms. What is in doubt or not mapped is marked in the layout
    file: look at every comment that says "review" before you check files with `threedp check --layout FILE`.

    Exit status: 0 everything is mapped, 1 something is to be reviewed, 2 nothing could be learned.
    """
    from threedp_registry.cli.options import read
    from threedp_registry.compiler.write import write_atomically
    from threedp_registry.learning.layout_file import layout_text
    from threedp_registry.learning.proposal import propose
    from threedp_registry.learning.rows import read_header_row
    from threedp_registry.report.text import visible

    path = output or Path(f"{official.stem}-layout.yaml")
    if path.resolve() == official.resolve():
        raise click.BadParameter("that file is to be read; write the layout to another", param_hint="--output")
    if path.exists() and not overwrite:
        raise click.BadParameter(
            f"{visible(str(path))} is there already: name another file, or say --overwrite", param_hint="--output"
        )
    proposal = propose(read(dictionary), read_header_row(official), record)
    try:
        write_atomically(path, layout_text(proposal, id_of(path)))
    except OSError:
        raise click.FileError(visible(str(path)), "it cannot be written") from None
    for line in summary(proposal):
        click.echo(line)
    click.echo(f"Wrote {visible(str(path))}.")
    return FINDINGS if proposal.needs_review() else 0


def id_of(path: Path) -> str:
    """The id of a layout that stands in that file."""
    words = re.findall("[a-z0-9]+", path.stem.lower())
    return re.sub("^[^a-z]*", "", "-".join(words)) or "layout"


def summary(proposal: Proposal) -> Iterator[str]:
    """What was found, without a header: an unknown one may be somebody's name."""
    doubtful, unmapped = proposal.doubtful(), proposal.unmapped()
    mapped = len(proposal.matches) - len(unmapped)
    counted = f"{mapped} mapped, {len(doubtful)} of them in doubt; {len(unmapped)} not mapped"
    yield f"{len(proposal.matches)} columns: {counted}"
    if doubtful:
        yield "In doubt:"
        yield from (f"  {_described(proposal, at)}: taken for {_taken(proposal, at)}" for at in doubtful)
    if unmapped:
        yield "Not mapped, declared ignored:"
        yield from (f"  {_described(proposal, at)}{_closest(proposal, at)}" for at in unmapped)
    if proposal.left_out:
        yield f"No column holds {', '.join(proposal.left_out)}, which every record needs."
    yield from (f"{note[0].upper()}{note[1:]}." for note in proposal.about)


def _described(proposal: Proposal, at: int) -> str:
    length = len(proposal.matches[at].header)
    return f"{proposal.row.named(at)} ({length} character{'' if length == 1 else 's'})"


def _taken(proposal: Proposal, at: int) -> str:
    match = proposal.matches[at]
    note = f"; {proposal.notes[at]}" if at in proposal.notes else ""
    return f"{match.label()}{note}"


def _closest(proposal: Proposal, at: int) -> str:
    closest = proposal.matches[at].closest
    return f"; closest known: {closest}" if closest else ""
