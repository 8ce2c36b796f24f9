"""From reports or files to figures: checks the files, reads them once more, and counts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from os import PathLike
from typing import Protocol

from attrs import frozen

from threedp_registry.checking.check import Dictionary, load_dictionary
from threedp_registry.checking.report import Report
from threedp_registry.checking.run import Progress
from threedp_registry.compiled_support.summaries import SummaryTable
from threedp_registry.errors import CannotCheck
from threedp_registry.summary.counting import Counting, asked_for
from threedp_registry.summary.figures import About, OpenList, OpenRecord, Summary
from threedp_registry.summary.reading import Keeps, Reader, Reading, Told
from threedp_registry.summary.reckoning import Published, Times
from threedp_registry.summary.verdicts import ComparedCounts, Refusals

AnyPath = str | PathLike[str]
Source = Report | AnyPath
LAST = "9999"
"""Records without a date come after all others."""


class Adds(Protocol):
    """Takes in one record after the other."""

    def add(self, told: Told) -> None: ...


def summarise(
    sources: Iterable[Source],
    *,
    by: str | Iterable[str] | None = None,
    where: str | None = None,
    compare: bool = False,
    as_of: date | None = None,
    printers: AnyPath | None = None,
    facilities: AnyPath | None = None,
    facility: str | None = None,
    layout: AnyPath | None = None,
    without: tuple[str, ...] = (),
    trust: str = "inferred",
    dictionary: Dictionary | None = None,
    progress: Progress | None = None,
) -> Summary:
    """What was submitted, in figures that add up to the ledger of a check of the same files.

    `sources` are files, which are checked as one run with the options of `Dictionary.check_files`
    (`as_of` is then needed), or reports of checks made before; of these the files must still be as
    they were, and `facility` and `layout` those of the check. Each text of `by` asks for one table,
    the ids of its dimensions with commas between them; None stands for the tables of the dictionary's
    report. `where` is a condition: only records of which it is known true count. `compare` sets
    published figures beside one's own. A record counts once for each of its values, and a key once,
    in the last file that has it. Raises `CannotCheck` for a dimension or a condition that is amiss,
    before any file is read.
    """
    own = dictionary or load_dictionary()
    table = summary_of(own)
    axes = asked_for(table, (by,) if isinstance(by, str) else by)
    checks = _Checks(as_of, printers, facilities, facility, layout, without, trust, progress)
    reader, about = _prepared(sources, own, table, where, checks)
    counts = [Counting(each) for each in axes]
    times = Times(table.times) if table.times else None
    published = [Published(each, table.times) for each in table.publications] if compare else []
    compared, refusals = ComparedCounts.of(axes), Refusals(reader.reports)
    dates: set[str] = set()
    adding: list[Adds] = [*counts, *published, compared, refusals, *([times] if times else [])]
    for told in reader.told():
        for each in adding:
            each.add(told)
        dates |= {told.facts.date[:7]} if told.facts.date else set()
    return Summary(
        about=about,
        account=reader.account,
        first=min(dates, default=""),
        last=max(dates, default=""),
        tables=tuple(each.table() for each in counts),
        times_label=table.times.label if table.times else "",
        times=times.spent() if times else (),
        compared=compared.rows(),
        broken=refusals.rules(),
        comparisons=tuple(each.comparison() for each in published),
    )


def open_list(
    sources: Iterable[Source],
    *,
    where: str | None = None,
    as_of: date | None = None,
    printers: AnyPath | None = None,
    facilities: AnyPath | None = None,
    facility: str | None = None,
    layout: AnyPath | None = None,
    without: tuple[str, ...] = (),
    trust: str = "inferred",
    dictionary: Dictionary | None = None,
    progress: Progress | None = None,
) -> OpenList:
    """The records with something still to be entered, oldest first, by file and record; the rest as in `summarise`."""
    own = dictionary or load_dictionary()
    table = summary_of(own)
    checks = _Checks(as_of, printers, facilities, facility, layout, without, trust, progress)
    reader, about = _prepared(sources, own, table, where, checks)
    found: list[tuple[str, int, OpenRecord]] = []
    order = {path: number for number, path in enumerate(about.files)}
    for told in reader.told():
        items = tuple(item for item in table.open_items if told.facts.holds[item.when])
        if items:
            one = OpenRecord(
                path=told.path,
                record=told.number,
                place=told.places.place_of(""),
                items=items,
                key=tuple(part for part in told.facts.key if part is not None),
            )
            found.append((told.facts.date or LAST, order[told.path], one))
    found.sort(key=lambda each: (each[0], each[1], each[2].record))
    return OpenList(
        about=about,
        account=reader.account,
        items=table.open_items,
        records=tuple(one for _, _, one in found),
    )


@frozen
class _Checks:
    """How files are checked before they are counted; see `Dictionary.check_files`."""

    as_of: date | None
    printers: AnyPath | None
    facilities: AnyPath | None
    facility: str | None
    layout: AnyPath | None
    without: tuple[str, ...]
    trust: str
    progress: Progress | None

    def reports(self, sources: Iterable[Source], dictionary: Dictionary) -> tuple[Report, ...]:
        """The reports given, and one of the files given."""
        given = list(sources)
        reports = [one for one in given if isinstance(one, Report)]
        paths = [one for one in given if not isinstance(one, Report)]
        if any(one.dictionary.version != dictionary.version or one.as_of != reports[0].as_of for one in reports):
            raise CannotCheck("the reports are of other dictionaries or days: check the files once more, together")
        if not paths:
            return tuple(reports)
        if self.as_of is None:
            raise CannotCheck("say which day the figures are for: files are checked for a day")
        report = dictionary.check_files(
            paths,
            as_of=self.as_of,
            printers=self.printers,
            facilities=self.facilities,
            facility=self.facility,
            layout=self.layout,
            without=self.without,
            trust=self.trust,
            progress=self.progress,
        )
        return (*reports, report)


def summary_of(dictionary: Dictionary) -> SummaryTable:
    """The summary of the dictionary's main record."""
    main = next(iter(dictionary.tables.records))
    for table in dictionary.tables.summaries():
        if table.record == main:
            return table
    plural = dictionary.tables.records[main].plural
    raise CannotCheck(f"version {dictionary.version} of the dictionary has no summary of {plural}")


def _filter(where: str, dictionary: Dictionary, table: SummaryTable) -> Keeps:
    from threedp_registry.summary.filtering import filter_of  # only a filter needs the dictionary's YAML

    return filter_of(where, dictionary.definition(), table.record)


def _prepared(
    sources: Iterable[Source], dictionary: Dictionary, table: SummaryTable, where: str | None, checks: _Checks
) -> tuple[Reader, About]:
    keeps = None if where is None else _filter(where, dictionary, table)
    layout = dictionary.site_layout(checks.layout) if checks.layout else None
    reports = checks.reports(sources, dictionary)
    reading = Reading(table=table, facility=checks.facility, layout=layout, keeps=keeps)
    return Reader(reports, reading), about_of(reports, dictionary, table, where or "")


def about_of(reports: tuple[Report, ...], dictionary: Dictionary, table: SummaryTable, where: str) -> About:
    """What figures of these reports are about."""
    files = [given for report in reports for given in report.inputs if given.record in (None, table.record)]
    record = dictionary.tables.records[table.record]
    return About(
        label=table.label,
        record=record.label,
        plural=record.plural,
        title=dictionary.tables.title,
        notice=dictionary.tables.notice,
        dictionary=dictionary.version,
        as_of=reports[0].as_of if reports else "",
        where=where,
        files=tuple(given.path for given in files),
        unread=tuple(given.path for given in files if not given.checked),
        unmet=tuple(dict.fromkeys(plural for report in reports for plural in report.unmet)),
    )
