"""`threedp check`: files in, findings out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from threedp_registry.checking.check import load_dictionary
from threedp_registry.checking.report import Report, as_json, several_as_json
from threedp_registry.checking.run import DRAFT, SUBMIT, Keys
from threedp_registry.cli.checked import (
    facilities_option,
    facility_option,
    layout_option,
    may_show_keys,
    printers_option,
    progress_bar,
    show_keys_option,
    style,
    without_option,
)
from threedp_registry.cli.options import PathArgument, as_of_option, dictionary_option
from threedp_registry.compiler.write import write_atomically
from threedp_registry.report import text

FORMATS = ("text", "json")
FINDINGS = 1


def _outputs(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> dict[Path, str]:
    outputs: dict[Path, str] = {}
    for value in values:
        kind, equals, path = value.partition("=")
        if not equals or kind not in FORMATS or not path:
            raise click.BadParameter(f"write FORMAT=PATH, where FORMAT is one of {', '.join(FORMATS)}")
        outputs[Path(path)] = kind
    return outputs


@click.command(short_help="Tell whether files would be taken, and what to enter if not.")
@click.argument("paths", nargs=-1, required=True, type=PathArgument, metavar="PATH…")
@printers_option
@facilities_option
@without_option
@facility_option
@layout_option
@dictionary_option
@as_of_option
@click.option(
    "--trust",
    type=click.Choice(["documented", "sibling", "standard", "inferred"]),
    default="inferred",
    help="Rules founded worse than this only warn.",
)
@click.option(
    "--stage",
    type=click.Choice([SUBMIT, DRAFT]),
    default=SUBMIT,
    show_default=True,
    help="Records to be sent, or drafts: what is still to come is listed and does not fail.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    show_default=True,
    help="What makes the exit status 1.",
)
@click.option(
    "--format", "kind", type=click.Choice(FORMATS), default="text", show_default=True, help="What is printed."
)
@click.option(
    "--output",
    "outputs",
    multiple=True,
    callback=_outputs,
    metavar="FORMAT=PATH",
    help="Also write a report to a file; can be repeated.",
)
@show_keys_option
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Show at most N findings of a file; all count.")
def check(
    paths: tuple[Path, ...],
    printers: Path | None,
    facilities: Path | None,
    without: tuple[str, ...],
    facility: str | None,
    layout: Path | None,
    dictionary: str | None,
    as_of: date,
    trust: str,
    stage: str,
    fail_on: str,
    kind: str,
    outputs: dict[Path, str],
    show_keys: bool,
    limit: int | None,
) -> int:
    """Tell whether files would be taken, and if not, what is wrong where and what to enter.

    PATH is an upload file (.txt or .xlsx), YAML, JSON or NDJSON of cases, printers or facilities. Several files are one
    run: references resolve among them. With --dictionary auto each case is checked by the version in effect on its day;
    with several versions (1.0.0,2.0.0) against each of them.

    Exit status: 0 no errors, 1 errors, 2 could not check, 3 internal error.
    """
    given = [*paths, *(path for path in (printers, facilities, layout) if path is not None)]
    _spare(given, outputs)
    keys: Keys | None = {} if show_keys and may_show_keys() else None
    reports = []
    for one in several(dictionary):
        with progress_bar(given) as progress:
            report = load_dictionary(one).check_files(
                paths,
                as_of=as_of,
                printers=printers,
                facilities=facilities,
                facility=facility,
                layout=layout,
                without=without,
                trust=trust,
                stage=stage,
                progress=progress,
                keys=keys,
            )
        reports.append(report)
    for path, form in outputs.items():
        _write(path, "".join(_rendered(reports, form, limit, text.plain)))
    for piece in _rendered(reports, kind, limit, style, keys):
        click.echo(piece, nl=False)
    statuses = [report.status(fail_on) for report in reports]
    return FINDINGS if FINDINGS in statuses else max(statuses)


def several(dictionary: str | None) -> list[str | None]:
    """The dictionaries that are named, with commas between them; a file or folder may have a comma in its name."""
    if dictionary is None or Path(dictionary).exists():
        return [dictionary]
    return [name.strip() for name in dictionary.split(",")]


def _spare(given: list[Path], outputs: dict[Path, str]) -> None:
    """A report never takes the place of a file that is to be checked."""
    read = {path.resolve() for path in given}
    if any(path.resolve() in read for path in outputs):
        raise click.BadParameter("that file is to be read; write the report to another", param_hint="--output")


def _rendered(
    reports: list[Report], form: str, limit: int | None, style: text.Style, keys: Keys | None = None
) -> Iterator[str]:
    """One report by itself, or one after the other under the version that each is against."""
    if form == "json":
        yield as_json(reports[0]) if len(reports) == 1 else several_as_json(reports)
        return
    for number, report in enumerate(reports):
        if len(reports) > 1:
            verdict = style("would be taken", "good") if report.exit_status == 0 else style("see below", "warning")
            blank = "\n" if number else ""
            yield f"{blank}{style(f'Against {report.dictionary.version}', 'path')}: {verdict}\n"
        yield from (f"{line}\n" for line in text.render(report, style, limit, keys))


def _write(path: Path, content: str) -> None:
    try:
        write_atomically(path, content)
    except OSError:
        raise click.FileError(text.visible(str(path)), "it cannot be written") from None
