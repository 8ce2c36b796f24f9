"""One check of several files: targets of references first, then every record, streamed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from attrs import define, field, frozen

from threedp_registry.checking.cross_record import First, KeyIndex, as_target, key_of
from threedp_registry.checking.findings import Finding, Location, from_problem, from_rule
from threedp_registry.checking.ledger import Ledger, Tally, added
from threedp_registry.checking.versions import Versions
from threedp_registry.checking.within_record import in_order, judge, without_told
from threedp_registry.compiled_support import (
    NOT_EVALUATED,
    Context,
    DictionaryTables,
    JsonRecord,
    LayoutTable,
    RecordTable,
)
from threedp_registry.errors import CannotCheck
from threedp_registry.submission.guards import Limits
from threedp_registry.submission.problems import Problem
from threedp_registry.submission.read import SourceFile, open_submission
from threedp_registry.submission.records import Place, Places, Submitted

Progress = Callable[[int], None]
"""Told how many bytes were read since it was last told."""

Keys = dict[tuple[str, int], tuple[str, ...]]
"""A record's own key by its file and number: to be shown to who sent it, never written to a log."""

MOST_SUGGESTIONS = 100
"""So many findings of a record may take the time to look for the closest known name."""

SUBMIT, DRAFT = "submit", "draft"
"""Stages of a record: about to be sent, or unfinished, so that what is missing is still to come."""

TO_FILL_IN = ("reading.gap", "reading.blank_item")
"""What reading finds that an unfinished record may still fill in: a number left out, a row begun."""

Flagged = dict[int, bool]
"""Numbers of records that reading had a finding about, and whether it refused them."""


@frozen(kw_only=True)
class Options:
    """What a check is told beside its files. `as_of` is a day as YYYY-MM-DD.

    `references` are files of records that others refer to, by the record's plural; `without` are
    plurals that are stated not to be given.
    """

    as_of: str
    facility: str | None = None
    layout: LayoutTable | None = None
    references: Mapping[str, Path] = field(factory=dict)
    without: tuple[str, ...] = ()
    trust: str = "inferred"
    limits: Limits = field(factory=Limits)
    stage: str = SUBMIT


@frozen(kw_only=True)
class Input:
    """A file of the run: what it holds, its digest, its size, its records (with refused ones), those checked.

    `headers` counts rows passed over as header rows, `ignored` cells in columns declared ignored.
    """

    path: str
    record: str | None
    sha256: str
    bytes: int
    records: int
    checked: int
    headers: int = 0
    ignored: int = 0


@define
class Run:
    """Checks files one after the other. Findings come out as they are found; the rest is asked for afterwards.

    Without `accounting` no ledger of the rules is kept: for streams that only want the findings.
    With `versions`, each record is checked by the one that its day falls into, and `by_version` counts
    them; `dictionary` is then what reads the files. `to_come` gathers what unfinished records still
    lack, as the findings that it would be.
    """

    dictionary: DictionaryTables
    options: Options
    progress: Progress | None = None
    keys: Keys | None = None
    accounting: bool = True
    versions: Versions | None = None
    by_version: dict[str, int] = field(factory=dict)
    inputs: list[Input] = field(factory=list)
    to_come: list[Finding] = field(factory=list)
    targets: dict[str, dict[tuple[str, ...], Mapping[str, object]]] = field(factory=dict)
    _tallies: dict[int, Tally] = field(factory=dict)
    _indexes: dict[str, KeyIndex] = field(factory=dict)
    _clean: int = 0
    _with_findings: int = 0
    _not_checked: int = 0
    _unmet: set[str] = field(factory=set)
    _referred: frozenset[str] = field(init=False)
    _context: Context = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._referred = frozenset(row.record for table in self.dictionary.records.values() for row in table.references)
        self._context = Context(self.options.as_of, self.targets)
        self._refuse_unknown(self.options.without)
        self._refuse_unknown(self.options.references)
        if self.options.stage not in (SUBMIT, DRAFT):
            raise CannotCheck(f"there is no stage {self.options.stage!r}; there are {DRAFT} and {SUBMIT}")

    def _refuse_unknown(self, plurals: Iterable[str]) -> None:
        known = [table.plural for name, table in self.dictionary.records.items() if name in self._referred]
        unknown = sorted(set(plurals) - set(known))
        if unknown:
            raise CannotCheck(f"nothing refers to {unknown[0]!r}; what is referred to: {','.join(known) or 'nothing'}")

    # ---- files ----------------------------------------------------------------------------------

    def files(self, paths: Iterable[Path]) -> Iterator[Finding]:
        """Checks files and the options' reference files; findings of one file come together, targets' first."""
        sources = self._opened(paths)
        self._begin(source.record for source in sources)
        yield from self._all(sources)

    def _all(self, sources: list[SourceFile]) -> Iterator[Finding]:
        order = self._order()
        ranked = sorted(enumerate(sources), key=lambda item: (order.get(item[1].record or "", len(order)), item[0]))
        inputs: dict[int, Input] = {}
        for position, source in ranked:
            before = self._clean + self._with_findings
            yield from self._file(source, position)
            inputs[position] = Input(
                path=str(source.path),
                record=source.record,
                sha256=source.sha256,
                bytes=source.size,
                records=source.read,
                checked=self._clean + self._with_findings - before,
                headers=source.headers,
                ignored=source.ignored,
            )
        self.inputs = [inputs[position] for position in sorted(inputs)]

    def _opened(self, paths: Iterable[Path]) -> list[SourceFile]:
        by_plural = {table.plural: table.name for table in self.dictionary.records.values()}
        named = [(path, None) for path in paths]
        given = [(path, by_plural[plural]) for plural, path in self.options.references.items()]
        return [
            open_submission(
                path,
                self.dictionary,
                layout=self.options.layout,
                facility=self.options.facility,
                record=record,
                limits=self.options.limits,
            )
            for path, record in [*named, *given]
        ]

    def _order(self) -> dict[str, int]:
        """Records that others refer to come before those; the dictionary's own order otherwise."""
        placed: dict[str, int] = {}
        waiting = dict(self.dictionary.records)
        while waiting:
            ready = [
                name
                for name, table in waiting.items()
                if not any(row.record in waiting and row.record != name for row in table.references)
            ]
            for name in ready or list(waiting):
                placed[name] = len(placed)
                del waiting[name]
        return placed

    def _begin(self, records: Iterable[str | None]) -> None:
        kinds = frozenset(record for record in records if record is not None)
        self._context = Context(self.options.as_of, self.targets, kinds)

    def _file(self, source: SourceFile, position: int) -> Iterator[Finding]:
        where = Location(path=str(source.path))
        size = 0
        flagged: Flagged = {}
        for found in source.records():
            if isinstance(found, Submitted):
                assert source.record is not None
                table = self._table(source.record, found.record, has_layout=source.has_layout)
                yield from self._record(table, found, where, position, flagged)
            else:
                yield from self._problem(found, where, flagged)
            if self.progress is not None and source.size - size > 1 << 20:
                self.progress(source.size - size)
                size = source.size
        if self.progress is not None:
            self.progress(source.size - size)

    def _table(self, kind: str, record: JsonRecord, *, has_layout: bool = False) -> RecordTable:
        """What the record is checked by. A line of an upload file belongs to the version that its layout is of."""
        if self.versions is None:
            return self.dictionary.records[kind]
        chosen = self.versions.newest if has_layout else self.versions.for_record(kind, record)
        self.by_version[chosen.version] = self.by_version.get(chosen.version, 0) + 1
        return chosen.records[kind]

    # ---- records --------------------------------------------------------------------------------

    @property
    def _is_draft(self) -> bool:
        return self.options.stage == DRAFT

    def records(self, table: RecordTable, submitted: Iterable[Submitted | Problem]) -> Iterator[Finding]:
        """Checks records that are not in a file, after the options' reference files."""
        sources = self._opened(())
        self._begin([table.name, *(source.record for source in sources)])
        yield from self._all(sources)
        for one in submitted:
            if isinstance(one, Submitted):
                yield from self._record(self._table(table.name, one.record), one, Location(), len(sources), {})
            else:
                yield from self._problem(one, Location(), {})

    def _problem(self, problem: Problem, where: Location, flagged: Flagged) -> Iterator[Finding]:
        """A problem of a record that is still checked is remembered: that record is not clean."""
        if self._is_draft and problem.rule.id in TO_FILL_IN:
            self.to_come.append(from_problem(problem, where, self.options.trust))
            return
        refused = problem.number is not None and flagged.get(problem.number, False)
        if problem.refuses and not refused:
            self._not_checked += 1
        if problem.number is not None:
            flagged[problem.number] = refused or problem.refuses
        yield from_problem(problem, where, self.options.trust)

    def _record(
        self, table: RecordTable, one: Submitted, where: Location, file: int, flagged: Flagged
    ) -> Iterator[Finding]:
        if table.name in self._referred:  # a file of targets was given once a record of it could be read
            self.targets.setdefault(table.name, {})
        judged = judge(table, one, self._context, draft=self._is_draft, accounting=self.accounting)
        found, out = judged.found, judged.out
        key = key_of(table, one.record, found)
        if table.name in self.targets and key is not None:
            self.targets[table.name].setdefault(key, as_target(table, one.record, found))
        self._note_unmet(table, out)
        tally = self._tallies.setdefault(id(table), Tally(table))
        tally.add(out)
        where = Location(path=where.path, record=one.number)
        findings = [
            from_rule(table, each, one.places, where, self.options.trust, suggest=number < MOST_SUGGESTIONS)
            for number, each in enumerate(in_order(without_told(table, one, found) if one.told else found))
        ]
        self.to_come += [
            from_rule(table, each, one.places, where, self.options.trust) for each in in_order(judged.coming)
        ]
        clean = not findings and one.number not in flagged
        flagged.pop(one.number, None)
        if key is not None:
            here = First(file, one.number, one.places.line, clean)
            twice = list(self._twice(table, key, one, where, here, tally))
            findings += twice
            clean = clean and not twice
            if self.keys is not None and (judged.coming or not clean):
                self.keys[where.path, one.number] = key
        self._count(clean)
        yield from findings

    def _count(self, clean: bool, *, instead: bool = False) -> None:
        """Counts a record, or with `instead` one that was counted clean and is so no longer."""
        self._clean += clean - instead
        self._with_findings += not clean

    def _note_unmet(self, table: RecordTable, out: bytearray) -> None:
        lacking = {row.record for row in table.references if row.record not in self.targets} - self._unmet
        if lacking and any(bits & NOT_EVALUATED for bits in out):
            self._unmet |= lacking

    def _twice(
        self, table: RecordTable, key: tuple[str, ...], one: Submitted, where: Location, here: First, tally: Tally
    ) -> Iterator[Finding]:
        """Findings of a key that stood before: in this file at both places, in an earlier file at this one."""
        pointer, trust = f"/{table.key[-1]}", self.options.trust
        index = self._indexes.setdefault(table.name, KeyIndex())
        first = index.before(key, here)
        again = first is not None and first.file == here.file
        tally.count(table.key_unique, "fail" if again else "pass")
        tally.count(table.key_replaced, "pass" if first is None or again else "fail")
        if first is None:
            return
        if not again:
            yield from_rule(table, (table.key_replaced, pointer, None), one.places, where, trust)
            return
        if index.is_first_report(key, here.file):
            tally.count(table.key_unique, "fail", instead="pass")
            if first.clean:
                self._count(clean=False, instead=True)
            there = Location(path=where.path, record=first.number)
            yield from_rule(table, (table.key_unique, pointer, None), _Before(first.line, one.places), there, trust)
        yield from_rule(table, (table.key_unique, pointer, None), one.places, where, trust)

    # ---- afterwards -----------------------------------------------------------------------------

    def ledger(self) -> Ledger:
        order = list(self.dictionary.records)
        tallies = sorted(self._tallies.values(), key=lambda tally: order.index(tally.table.name))
        rules = added(count for tally in tallies for count in tally.rules())
        return Ledger(
            records=self._clean + self._with_findings + self._not_checked,
            clean=self._clean,
            with_findings=self._with_findings,
            not_checked=self._not_checked,
            unfinished=len({(one.location.path, one.location.record) for one in self.to_come}),
            rules=rules,
        )

    def unmet(self) -> tuple[str, ...]:
        """Plurals of the records that were referred to, but neither given nor stated to be left out."""
        plurals = [table.plural for name, table in self.dictionary.records.items() if name in self._unmet]
        return tuple(plural for plural in plurals if plural not in self.options.without)


@frozen
class _Before:
    """The place of a record that was read before in the same file: only its line is remembered."""

    line: int
    places: Places

    def place_of(self, pointer: str, key: str | None = None) -> Place:  # noqa: ARG002 - the same for all of it
        here = self.places.place_of(pointer)
        column = here.column if here.sheet else None
        return Place(self.line or None, column, here.header, sheet=here.sheet)
