"""Checking as a library: files or records in, a report out. Nothing is printed, no clock is read, nothing is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from threedp_registry.checking.findings import Finding
from threedp_registry.checking.report import Report
from threedp_registry.checking.run import SUBMIT, Keys, Options, Progress, Run
from threedp_registry.checking.versions import AUTO, Versions, versions_of
from threedp_registry.compiled_support import DictionaryTables, JsonRecord, LayoutTable, RecordTable
from threedp_registry.errors import CannotCheck
from threedp_registry.submission.guards import Limits
from threedp_registry.submission.layout import site_layout
from threedp_registry.submission.problems import NOT_A_RECORD, Problem
from threedp_registry.submission.records import NOWHERE, Submitted

if TYPE_CHECKING:
    from threedp_registry.compiler.json_schema.drafts import Schema
    from threedp_registry.definition.records import Definition

AnyPath = str | PathLike[str]


@frozen
class Dictionary:
    """A dictionary ready to check with; see `load_dictionary`."""

    tables: DictionaryTables = field(repr=lambda tables: f"{tables.name} {tables.version}")
    source: str | None = None
    versions: Versions | None = field(default=None, repr=False)

    @property
    def version(self) -> str:
        return self.tables.version

    def definition(self) -> Definition:
        """What the dictionary's files say, read from them: for conditions that are written after it was compiled."""
        from threedp_registry.definition.find import find_definition

        return find_definition(self.source)

    def site_layout(self, path: AnyPath) -> LayoutTable:
        """A site's own layout; raises `DictionaryFaults` with its mistakes, `CannotCheck` where the file is none."""
        return site_layout(Path(path), self.definition, self.tables)

    def json_schema(self, record: str | None = None, *, draft: str = "2020-12") -> Schema:
        """The JSON Schema of a record, the main one if left out, in draft 2020-12 or 7; a new dict each time.

        It refuses what is an error, as far as a schema can tell; `threedp dictionary export fidelity`
        lists what it leaves to the checks. Rule ids stand in `$comment`. Raises `CannotCheck` where
        there is no such record or draft.
        """
        from threedp_registry.checking.schemas import json_schema

        return json_schema(self._table(record).name, draft, None if self.source is None else self.definition())

    def check_files(
        self,
        paths: Iterable[AnyPath],
        *,
        as_of: date,
        printers: AnyPath | None = None,
        facilities: AnyPath | None = None,
        facility: str | None = None,
        layout: AnyPath | None = None,
        without: tuple[str, ...] = (),
        trust: str = "inferred",
        stage: str = SUBMIT,
        limits: Limits | None = None,
        progress: Progress | None = None,
        keys: Keys | None = None,
    ) -> Report:
        """Checks files as one run: references resolve among them, and keys are compared across them.

        `facility` is the facility that blanks in upload files stand for. `without` states which of
        `printers` and `facilities` are not given on purpose. `trust` turns every rule founded worse
        than it (documented, sibling, standard, inferred) into a warning. `stage` draft tells what is
        still to come instead of failing on it. `limits` is the most that is
        read of a file. `progress` is told how many bytes were read since it was last told. `keys`, an
        empty dict, is filled with the keys of records that have findings; they are not in the report.
        Raises `CannotCheck` for names in
        `without` that nothing refers to, `DictionaryFaults` for a layout with mistakes.
        """
        options = Options(
            as_of=_day(as_of),
            facility=facility,
            layout=self.site_layout(layout) if layout else None,
            references=_given(printers=printers, facilities=facilities),
            without=without,
            trust=trust,
            stage=stage,
            limits=limits or Limits(),
        )
        run = Run(self.tables, options, progress, keys, versions=self.versions)
        return _report(run, run.files([Path(path) for path in paths]))

    def check_file(
        self,
        path: AnyPath,
        *,
        as_of: date,
        printers: AnyPath | None = None,
        facilities: AnyPath | None = None,
        facility: str | None = None,
        layout: AnyPath | None = None,
        without: tuple[str, ...] = (),
        trust: str = "inferred",
        stage: str = SUBMIT,
    ) -> Report:
        """Checks one file; see `check_files`."""
        return self.check_files(
            [path],
            as_of=as_of,
            printers=printers,
            facilities=facilities,
            facility=facility,
            layout=layout,
            without=without,
            trust=trust,
            stage=stage,
        )

    def check_records(
        self,
        records: Iterable[JsonRecord],
        *,
        as_of: date,
        record: str | None = None,
        printers: AnyPath | None = None,
        facilities: AnyPath | None = None,
        without: tuple[str, ...] = (),
        trust: str = "inferred",
        stage: str = SUBMIT,
    ) -> Report:
        """Checks records that are in memory, as JSON values; `record` is their kind, the main one if left out.

        The rest is as in `check_files`.
        """
        run = self._run(as_of, _given(printers=printers, facilities=facilities), without, trust, stage)
        return _report(run, run.records(self._table(record), _numbered(records)))

    def iter_findings(
        self,
        records: Iterable[JsonRecord],
        *,
        as_of: date,
        record: str | None = None,
        printers: AnyPath | None = None,
        facilities: AnyPath | None = None,
        trust: str = "inferred",
    ) -> Iterator[Finding]:
        """Findings of a stream of records as they come, in memory that does not grow but for the records' keys.

        What is wrong with `printers` and `facilities` comes first. A key that comes again is told
        when it does: at both places, the earlier one late.
        """
        run = self._run(as_of, _given(printers=printers, facilities=facilities), (), trust, SUBMIT)
        run.accounting = False
        return run.records(self._table(record), _numbered(records))

    def _run(
        self, as_of: date, references: Mapping[str, Path], without: tuple[str, ...], trust: str, stage: str
    ) -> Run:
        options = Options(as_of=_day(as_of), references=references, without=without, trust=trust, stage=stage)
        return Run(self.tables, options, versions=self.versions)

    def _table(self, record: str | None) -> RecordTable:
        name = record or next(iter(self.tables.records))
        if name not in self.tables.records:
            raise CannotCheck(f"there is no record {name!r}; there are {', '.join(self.tables.records)}")
        return self.tables.records[name]


def _given(**paths: AnyPath | None) -> dict[str, Path]:
    return {plural: Path(path) for plural, path in paths.items() if path is not None}


def _day(as_of: date) -> str:
    """The day alone, also of a value that holds a time of day."""
    return date(as_of.year, as_of.month, as_of.day).isoformat()


def _numbered(records: Iterable[JsonRecord]) -> Iterator[Submitted | Problem]:
    """The records with their numbers; what is no mapping is refused, as it would be in a file."""
    for number, one in enumerate(records, 1):
        if isinstance(one, dict):
            yield Submitted(one, number, NOWHERE)
        else:
            yield Problem(rule=NOT_A_RECORD, number=number, refuses=True)


def _report(run: Run, findings: Iterator[Finding]) -> Report:
    found = list(findings)
    order = {given.path: position for position, given in enumerate(run.inputs)}

    def by_file(one: Finding) -> tuple[int, int]:
        return order.get(one.location.path, -1), one.location.record or 0

    return Report(
        findings=tuple(sorted(found, key=by_file)),
        ledger=run.ledger(),
        inputs=tuple(run.inputs),
        as_of=run.options.as_of,
        dictionary=run.dictionary,
        unmet=run.unmet(),
        stage=run.options.stage,
        to_come=tuple(sorted(run.to_come, key=by_file)),
        by_version=run.by_version,
    )


def load_dictionary(source: AnyPath | None = None) -> Dictionary:
    """The dictionary that comes with the package, a released version of it, or another.

    `source` is a version, a folder of dictionary files, a release file, or `auto`: then each record is
    checked by the version in effect on its own day. Raises `DictionaryFaults` for a folder with
    mistakes, `CannotCheck` where there is no such thing.
    """
    from threedp_registry.compiled.dictionary import DICTIONARY

    if source is None or str(source) == DICTIONARY.version:
        return Dictionary(DICTIONARY)
    from threedp_registry.compiler.load import tables
    from threedp_registry.definition.find import find_definition, known_versions

    if str(source) != AUTO:
        return Dictionary(tables(find_definition(str(source))), str(source))
    older = [tables(find_definition(version)) for version in known_versions() if version != DICTIONARY.version]
    versions = versions_of([*older, DICTIONARY])
    return Dictionary(versions.as_one(), versions=versions)
