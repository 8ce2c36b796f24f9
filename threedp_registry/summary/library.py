"""A library of records that others name, such as a site's printers: what is in it, and how much each is used."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from os import PathLike
from pathlib import Path

from attrs import frozen

from threedp_registry.checking.check import Dictionary, load_dictionary
from threedp_registry.checking.cross_record import as_target, key_of
from threedp_registry.checking.findings import Finding
from threedp_registry.checking.report import Report
from threedp_registry.checking.run import Progress
from threedp_registry.compiled_support import Context, ElementShape, JsonRecord, RecordTable
from threedp_registry.compiled_support.summaries import LibraryRow
from threedp_registry.errors import CannotCheck
from threedp_registry.submission.read import open_submission
from threedp_registry.submission.records import Submitted
from threedp_registry.summary.figures import About, Heading
from threedp_registry.summary.planned import Planned, WhatIf
from threedp_registry.summary.reading import Reader, Reading
from threedp_registry.summary.run import about_of, summary_of

AnyPath = str | PathLike[str]
Key = tuple[str, ...]
Uses = Mapping[Key, Counter[str]]
"""How many records name each entry in each year."""


@frozen(kw_only=True)
class Entry:
    """One record of the library: labels of its good values, and how many records name it, by year.

    `site` is the part of its key beside its name. `days` is how long it has been there: until it
    ended, or until the day the figures are for; None where that is not known or has not begun.
    """

    site: str
    name: str
    cells: tuple[str, ...]
    since: str
    until: str
    days: int | None
    uses: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.uses.values())


@frozen(kw_only=True)
class LibraryView:
    """What is in a library, and what the records that name its entries tell of them.

    `site` is what the key is made of beside the name. `unnamed` are records that name something the
    library does not hold.
    """

    about: About
    label: str
    plural: str
    site: str
    path: str
    headings: tuple[Heading, ...]
    entries: tuple[Entry, ...]
    years: tuple[str, ...]
    findings: tuple[Finding, ...]
    planned: tuple[Planned, ...]
    counted: int
    unnamed: int
    not_read: int
    is_readable: bool


def library_view(
    path: AnyPath,
    cases: Iterable[AnyPath] = (),
    *,
    as_of: date,
    planned: Iterable[tuple[str, date]] = (),
    facilities: AnyPath | None = None,
    facility: str | None = None,
    layout: AnyPath | None = None,
    dictionary: Dictionary | None = None,
    progress: Progress | None = None,
) -> LibraryView:
    """What is in a library file, how often the records of `cases` name each entry, and what plans would break.

    `planned` are entries, by name, and the day each is to end: the records are checked once more as
    if it had, and what is then found beyond what is found now is told. The rest is as in
    `Dictionary.check_files`. Raises `CannotCheck` where the file holds other records, or where it
    cannot be told which entry is meant.
    """
    own = dictionary or load_dictionary()
    table = summary_of(own)
    if table.library is None:
        raise CannotCheck(f"version {own.version} of the dictionary has no library of records")
    row, record, files = table.library, own.tables.records[table.library.record], [Path(one) for one in cases]
    report = own.check_files(
        [path, *files], as_of=as_of, facilities=facilities, facility=facility, layout=layout, progress=progress
    )
    _refuse_others(report, str(path), record)
    site = own.site_layout(layout) if layout else None
    reader = Reader((report,), Reading(table=table, facility=facility, layout=site))
    entries = list(_entries(Path(path), report, record))
    what_if = WhatIf(own.tables, record, row, files, report.as_of, facility, site, reader.context.targets)
    plans = [what_if.ends(name, day.isoformat()) for name, day in planned]
    uses, unnamed = _uses(reader, {key for key, _ in entries if key is not None})
    listed = tuple(_entry(key, values, uses, record, row, report.as_of) for key, values in entries)
    return LibraryView(
        about=about_of((report,), own, table, ""),
        label=record.label,
        plural=record.plural,
        site=" ".join(record.shape.members[name].label for name in record.key if name != row.name),
        path=str(path),
        headings=tuple(Heading(*column) for column in row.columns),
        entries=listed,
        years=tuple(sorted({year for one in listed for year in one.uses})),
        findings=tuple(one for one in report.findings if one.location.path == str(path)),
        planned=tuple(plans),
        counted=reader.account.counted.all,
        unnamed=unnamed,
        not_read=reader.account.not_read,
        is_readable=any(given.checked for given in report.inputs if given.path == str(path)),
    )


def _refuse_others(report: Report, path: str, record: RecordTable) -> None:
    held = next(given.record for given in report.inputs if given.path == path)
    if held not in (None, record.name):
        other = report.dictionary.records[held or ""].plural
        raise CannotCheck(f"this file holds {other}; name a file of {record.plural}")


def _entries(path: Path, report: Report, record: RecordTable) -> Iterator[tuple[Key | None, JsonRecord]]:
    """The library's records in order: each one's key, if it has a whole one, and its good values."""
    for one in open_submission(path, report.dictionary, record=record.name).records():
        if isinstance(one, Submitted):
            found = record.collect(one.record, Context(report.as_of, {}))
            yield key_of(record, one.record, found), as_target(record, one.record, found)


def _uses(reader: Reader, known: set[Key]) -> tuple[Uses, int]:
    """How often each entry is named, and how many records name something else."""
    uses: defaultdict[Key, Counter[str]] = defaultdict(Counter)
    unnamed = 0
    for told in reader.told():
        for key in told.facts.named:
            uses[key][(told.facts.date or "")[:4]] += 1
        unnamed += not known.issuperset(told.facts.named)
    return uses, unnamed


def _entry(key: Key | None, values: JsonRecord, uses: Uses, record: RecordTable, row: LibraryRow, as_of: str) -> Entry:
    since, until = (_text(values, name) for name in (row.since, row.until))
    return Entry(
        site=" ".join(_text(values, name) for name in record.key if name != row.name),
        name=_text(values, row.name),
        cells=tuple(_label(values, name, record) for name, _ in row.columns),
        since=since,
        until=until,
        days=_days(since, min(until or as_of, as_of)),
        uses=dict(uses.get(key, {})) if key is not None else {},
    )


def _text(values: JsonRecord, name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""


def _label(values: JsonRecord, name: str, record: RecordTable) -> str:
    shape, text = record.shape.members[name], _text(values, name)
    return shape.codes.get(text, text) if isinstance(shape, ElementShape) else text


def _days(since: str, until: str) -> int | None:
    days = date.fromisoformat(until).toordinal() - date.fromisoformat(since).toordinal() if since else -1
    return days if days >= 0 else None
