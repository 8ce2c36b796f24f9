"""A library as text, CSV and JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files

from threedp_registry.checking.findings import Finding
from threedp_registry.checking.report import Json, finding_json
from threedp_registry.report.csv_rows import as_csv
from threedp_registry.report.text import Style, finding_line, plain, visible
from threedp_registry.summary.as_json import FORMAT_VERSION
from threedp_registry.summary.figures import About
from threedp_registry.summary.library import Entry, LibraryView
from threedp_registry.summary.planned import Planned
from threedp_registry.summary.text import columns
from threedp_registry.summary.words import many
from threedp_registry.version import __version__

NO_DATE = "no date"
Row = tuple[str, ...]


def age(days: int | None) -> str:
    """`3 years 6 months`, as far as that is known."""
    if days is None:
        return ""
    months = days * 12 // 365
    years, months = divmod(months, 12)
    told = [
        f"{number} {unit}{'' if number == 1 else 's'}"
        for number, unit in ((years, "year"), (months, "month"))
        if number
    ]
    return " ".join(told) or f"{days} day{'' if days == 1 else 's'}"


def year_of(year: str) -> str:
    return year or NO_DATE


def how_many(number: int, view: LibraryView) -> str:
    return f"{number} {view.label.lower() if number == 1 else view.plural}"


def _rows(view: LibraryView, *, sites: bool, uses: bool) -> Iterator[Row]:
    """The table: the heading, then a row an entry; sites and uses only where they tell something."""
    yield (
        *((view.site,) if sites else ()),
        view.label,
        *(heading.label for heading in view.headings),
        "Age",
        *(map(year_of, view.years) if uses else ()),
        *((view.about.plural,) if uses else ()),
    )
    for one in view.entries:
        yield (
            *((one.site,) if sites else ()),
            visible(one.name),
            *map(visible, one.cells),
            age(one.days),
            *((str(one.uses.get(year, 0)) for year in view.years) if uses else ()),
            *((str(one.total),) if uses else ()),
        )


# ---- text ------------------------------------------------------------------------------------------


def render(view: LibraryView, style: Style = plain) -> Iterator[str]:
    """The library's lines: a table, what is wrong with it, and what plans would break."""
    about, sites = view.about, len({one.site for one in view.entries}) > 1
    yield style(f"{visible(view.path)}: {how_many(len(view.entries), view)}", "path")
    uses = bool(about.files)
    yield from columns(list(_rows(view, sites=sites, uses=uses)), left=2 + sites + len(view.headings))
    if uses:
        yield f"  {many(view.counted, about)} counted, each once for every one of the {view.plural} it names"
        if view.unnamed:
            yield style(f"  {many(view.unnamed, about)} name one that the library does not hold", "warning")
        for unread in about.unread:
            yield style(f"  Nothing could be read from {visible(unread)}", "warning")
        if view.not_read:
            yield style(f"  {many(view.not_read, about)} could not be read", "warning")
    if view.findings:
        yield ""
        yield style("What is wrong with the library itself", "path")
        yield from (finding_line(finding, style) for finding in view.findings)
    for planned in view.planned:
        yield ""
        yield from _planned(planned, view, style)
    yield style(f"Dictionary {about.dictionary} (unofficial), as of {about.as_of}.", "aside")


def _planned(planned: Planned, view: LibraryView, style: Style) -> Iterator[str]:
    failing, warned = planned.records()
    yield style(f"If {visible(planned.name)} ended on {planned.ends}", "path")
    yield f"  {many(failing, view.about)} would fail, {many(warned, view.about)} would be warned about"
    path = ""
    for finding in planned.findings:
        if finding.location.path != path:
            path = finding.location.path
            yield f"  {style(visible(path), 'path')}"
        yield f"  {finding_line(finding, style)}"
    if planned.of_itself:
        yield "  its own record would not be right:"
        yield from (f"  {finding_line(finding, style)}" for finding in planned.of_itself)


# ---- CSV -------------------------------------------------------------------------------------------


def library_csv(view: LibraryView) -> str:
    """A row an entry; with plans, a row for each finding that they would bring."""
    if not view.planned:
        return as_csv(list(_rows(view, sites=True, uses=bool(view.about.files))))
    head = (view.label.lower(), "ends", "path", "line", "cell", "record", "severity", "code", "rule", "message")
    return as_csv([head, *(_found(one, finding) for one in view.planned for finding in one.findings)])


def _found(planned: Planned, finding: Finding) -> Row:
    where = finding.location
    return (
        planned.name,
        planned.ends,
        where.path,
        str(where.line or ""),
        where.cell or "",
        str(where.record or ""),
        finding.severity,
        finding.code,
        finding.rule,
        finding.message,
    )


# ---- JSON ------------------------------------------------------------------------------------------


def library_schema() -> str:
    """The JSON Schema (2020-12) of a library in JSON."""
    return files("threedp_registry.summary").joinpath("library.schema.json").read_text(encoding="utf-8")


def library_json(view: LibraryView) -> str:
    """Keys in a fixed order, ASCII, a line feed at the end; `library.schema.json` beside this module describes it."""
    return json.dumps(_json(view, view.about), indent=2, ensure_ascii=True) + "\n"


def _json(view: LibraryView, about: About) -> Json:
    return {
        "format_version": FORMAT_VERSION,
        "kind": "library",
        "tool": {"name": "threedp", "version": __version__},
        "record": view.plural,
        "dictionary": {"title": about.title, "version": about.dictionary, "notice": about.notice},
        "as_of": about.as_of,
        "library": view.path,
        "files": list(about.files),
        "counted": view.counted,
        "not_read": view.not_read,
        "naming_no_entry": view.unnamed,
        "entries": [_entry(one, view) for one in view.entries],
        "findings": [finding_json(finding) for finding in view.findings],
        "planned": [_plan(one) for one in view.planned],
    }


def _entry(entry: Entry, view: LibraryView) -> Json:
    return {
        "site": entry.site,
        "name": entry.name,
        "values": {heading.id: cell for heading, cell in zip(view.headings, entry.cells, strict=True)},
        "since": entry.since or None,
        "until": entry.until or None,
        "days": entry.days,
        "by_year": {year or NO_DATE: entry.uses[year] for year in sorted(entry.uses)},
        "total": entry.total,
    }


def _plan(planned: Planned) -> Json:
    failing, warned = planned.records()
    return {
        "name": planned.name,
        "ends": planned.ends,
        "would_fail": failing,
        "would_be_warned_about": warned,
        "findings": [finding_json(finding) for finding in planned.findings],
        "of_itself": [finding_json(finding) for finding in planned.of_itself],
    }
