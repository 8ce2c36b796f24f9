"""Reads the files of a report again, record by record, for what each tells: later files first, each key once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from attrs import define, evolve, field, frozen

from threedp_registry.checking.cross_record import First, KeyIndex, as_target, key_of
from threedp_registry.checking.findings import ERROR
from threedp_registry.checking.report import Report
from threedp_registry.checking.run import Input
from threedp_registry.compiled_support import Context, JsonRecord, LayoutTable
from threedp_registry.compiled_support.summaries import Facts, SummaryTable
from threedp_registry.errors import CannotCheck
from threedp_registry.submission.guards import Limits
from threedp_registry.submission.read import SourceFile, open_submission
from threedp_registry.submission.records import Places, Submitted
from threedp_registry.summary.figures import Account, Verdict

Targets = dict[str, dict[tuple[str, ...], JsonRecord]]
Verdicts = Mapping[tuple[str, int], Verdict]
Keeps = Callable[[JsonRecord, Context], bool]
"""Whether a record passes the filter."""


@frozen(kw_only=True)
class Told:
    """What one record tells, what it came to in the check, and where it stands."""

    facts: Facts
    verdict: Verdict
    path: str
    number: int
    places: Places


@frozen(kw_only=True)
class Reading:
    """How the files are read: as they were for the check. `keeps` is the filter, if there is one."""

    table: SummaryTable
    facility: str | None = None
    layout: LayoutTable | None = None
    limits: Limits = field(factory=Limits)
    keeps: Keeps | None = None


@define
class Reader:
    """Gives what the records of some reports tell; afterwards `account` says what became of all of them."""

    reports: tuple[Report, ...]
    reading: Reading
    account: Account = field(factory=Account)
    _keys: KeyIndex = field(factory=KeyIndex)
    context: Context = field(init=False)

    def __attrs_post_init__(self) -> None:
        paths = [given.path for report in self.reports for given in report.inputs]
        twice = next((path for path in paths if paths.count(path) > 1), None)
        if twice is not None:
            raise CannotCheck("a file is named twice; name each file once")
        as_of = self.reports[0].as_of if self.reports else None
        self.context = Context(as_of, self._targets(as_of))

    def told(self) -> Iterator[Told]:
        """Every record that counts: of those with one key, that of the last file."""
        files = [(report, given) for report in self.reports for given in report.inputs]
        verdicts = {id(report): _verdicts(report) for report in self.reports}
        for position, (report, given) in reversed(list(enumerate(files))):
            if given.record in (None, self.reading.table.record):
                self._count(not_read=given.records - given.checked)
            if given.record == self.reading.table.record:
                yield from self._file(report, given, verdicts[id(report)], position)

    def _file(self, report: Report, given: Input, verdicts: Verdicts, position: int) -> Iterator[Told]:
        for one in self._records(report, given):
            verdict = verdicts.get((given.path, one.number), Verdict.CLEAN)
            facts = self.reading.table.facts(one.record, self.context)
            self._count(read=verdict)
            if self._stood_before(facts.key, First(position, one.number, 0, clean=True)):
                self._count(replaced=verdict)
            elif self.reading.keeps is not None and not self.reading.keeps(one.record, self.context):
                self._count(left_out=verdict)
            else:
                self._count(counted=verdict)
                yield Told(
                    facts=facts,
                    verdict=verdict,
                    path=given.path,
                    number=one.number,
                    places=one.places,
                )

    def _stood_before(self, key: tuple[str | None, ...], here: First) -> bool:
        """Whether a record with the key was given already; one without a whole key is none of them."""
        whole = tuple(part for part in key if part is not None)
        return len(whole) == len(key) and self._keys.before(whole, here) is not None

    def _count(self, *, not_read: int = 0, **verdicts: Verdict) -> None:
        now = self.account
        changes = {name: getattr(now, name).plus(verdict) for name, verdict in verdicts.items()}
        self.account = evolve(now, not_read=now.not_read + not_read, **changes)

    def _records(self, report: Report, given: Input) -> Iterator[Submitted]:
        source = self._opened(report, given)
        yield from (found for found in source.records() if isinstance(found, Submitted))
        if source.sha256 != given.sha256:
            raise CannotCheck("a file has changed since it was checked; check it again")

    def _opened(self, report: Report, given: Input) -> SourceFile:
        return open_submission(
            Path(given.path),
            report.dictionary,
            layout=self.reading.layout,
            facility=self.reading.facility,
            record=given.record,
            limits=self.reading.limits,
        )

    def _targets(self, as_of: str | None) -> Targets:
        """The records that others refer to, as the check knew them."""
        targets: Targets = {}
        for report in self.reports:
            tables = report.dictionary.records
            referred = {row.record for table in tables.values() for row in table.references}
            for given in report.inputs:
                if given.record not in referred or given.record is None:
                    continue
                table, found_there = tables[given.record], targets.setdefault(given.record, {})
                for one in self._records(report, given):
                    found = table.collect(one.record, Context(as_of, {}))
                    key = key_of(table, one.record, found)
                    if key is not None:
                        found_there.setdefault(key, as_target(table, one.record, found))
        return targets


def _verdicts(report: Report) -> Verdicts:
    """The worst that was found about each record that has findings."""
    worst: dict[tuple[str, int], Verdict] = {}
    for finding in report.findings:
        where = finding.location
        if where.record is not None:
            place = (where.path, where.record)
            refused = finding.severity == ERROR or worst.get(place) is Verdict.REFUSED
            worst[place] = Verdict.REFUSED if refused else Verdict.WARNINGS
    return worst
