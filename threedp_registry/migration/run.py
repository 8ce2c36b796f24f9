"""Files of one version written as files of another: checked for what can be read, carried, and written beside."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from attrs import frozen

from threedp_registry.checking.findings import ERROR, Finding, Location, from_rule
from threedp_registry.checking.within_record import in_order
from threedp_registry.compiled_support import Context, DictionaryTables, JsonRecord, RecordTable
from threedp_registry.compiler.load import tables
from threedp_registry.compiler.write import write_atomically
from threedp_registry.definition.records import Definition
from threedp_registry.errors import CannotCheck
from threedp_registry.migration.carry import Carried, Carrying, Record
from threedp_registry.migration.moves import Moves, moves_between
from threedp_registry.migration.write import is_list, written
from threedp_registry.submission.read import SourceFile, open_submission
from threedp_registry.submission.records import NOWHERE, Submitted

MISSING = ("TDP301", "TDP303", "TDP304")
"""Findings that something is missing."""


@frozen(kw_only=True)
class MigratedRecord:
    """One record: what became of everything in it, and what the newer version asks for that nobody knows."""

    number: int
    account: tuple[Carried, ...]
    still_missing: tuple[Finding, ...]


@frozen(kw_only=True)
class MigratedFile:
    """One file: where it was read from and written to, its kind of record, and its records in order."""

    path: Path
    written_to: Path
    record: str
    records: tuple[MigratedRecord, ...]


def migrate(
    paths: Iterable[Path], old: Definition, new: Definition, *, into: Path, as_of: date
) -> tuple[MigratedFile, ...]:
    """Writes each file in the folder `into`, under its own name and in its own format, in the newer version's words.

    A file is written whole or not at all. Raises `CannotCheck` where a file cannot be read as the older version's,
    holds something that is no record, or would be written over itself or over another of the files.
    """
    given = list(paths)
    _spare(given, into)
    before, after, moves = tables(old), tables(new), moves_between(old, new)
    carried = [_carry(path, before, after, moves, as_of) for path in given]
    into.mkdir(parents=True, exist_ok=True)
    files = []
    for path, (kind, records, told) in zip(given, carried, strict=True):
        target = into / path.name
        write_atomically(target, written(path.suffix.lower(), records, as_list=is_list(path, len(records))))
        files.append(MigratedFile(path=path, written_to=target, record=kind, records=told))
    return tuple(files)


def _spare(paths: list[Path], into: Path) -> None:
    """What is read is never written over."""
    names = [path.name for path in paths]
    if len(set(names)) < len(names):
        raise CannotCheck("two of the files have the same name, so they cannot be written into one folder")
    for path in paths:
        if (into / path.name).exists():
            raise CannotCheck(f"{into / path.name} is there already: give --output another folder")


def _carry(
    path: Path, before: DictionaryTables, after: DictionaryTables, moves: dict[str, Moves], as_of: date
) -> tuple[str, list[Record], tuple[MigratedRecord, ...]]:
    source = open_submission(path, before)
    submitted = _records(source, path, before.version)
    kind = source.record or ""
    if kind not in moves:
        raise CannotCheck(f"{path}: {after.version} has no such kind of record")
    records, told = [], []
    for one in submitted:
        carrying = Carrying(moves[kind])
        records.append(carrying.carry(one.record))
        missing = _missing(after.records[kind], records[-1], one.number, path, as_of)
        told.append(MigratedRecord(number=one.number, account=tuple(carrying.account), still_missing=missing))
    return kind, records, tuple(told)


def _records(source: SourceFile, path: Path, version: str) -> list[Submitted]:
    """Every record of the file; one that cannot be read refuses the file, so that none is lost."""
    if path.suffix.lower() not in (".yaml", ".yml", ".json", ".ndjson", ".jsonl"):
        raise CannotCheck(f"{path}: records are migrated as YAML, JSON or NDJSON; convert it to one of these first")
    submitted: list[Submitted] = []
    for one in source.records():
        if isinstance(one, Submitted):
            submitted.append(one)
        elif one.refuses or one.number is None:
            where = f", line {one.line}" if one.line else ""
            raise CannotCheck(f"{path}{where}: {one.rule.message}; mend it, then migrate the file")
    if not submitted:
        raise CannotCheck(f"{path}: no record in it can be read; check it with --dictionary {version}")
    return submitted


def _missing(table: RecordTable, record: JsonRecord, number: int, path: Path, as_of: date) -> tuple[Finding, ...]:
    found = table.collect(record, Context(as_of.isoformat(), {}))
    where = Location(path=str(path), record=number)
    findings = (from_rule(table, one, NOWHERE, where, "inferred") for one in in_order(found))
    return tuple(finding for finding in findings if finding.code in MISSING and finding.severity == ERROR)
