"""Opens a submitted file: says what it is, which record it holds, and gives its records one by one."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define, field

from threedp_registry.compiled_support import DictionaryTables, GroupShape, LayoutTable, RecordTable
from threedp_registry.submission import json_file
from threedp_registry.submission.guards import Limits, first_look, is_workbook
from threedp_registry.submission.layout import file_rule
from threedp_registry.submission.problems import (
    CANNOT_OPEN,
    NO_LAYOUT,
    NO_RECORDS,
    NOT_TEXT,
    TOO_LARGE,
    UNKNOWN_RECORD,
    Problem,
)
from threedp_registry.submission.records import Submitted
from threedp_registry.submission.text_file import TextReader

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Read = Iterator[Submitted | Problem]
FORMATS = {
    ".xlsx": "workbook",
    ".txt": "text",
    ".json": "json",
    ".ndjson": "ndjson",
    ".jsonl": "ndjson",
    ".yaml": "yaml",
    ".yml": "yaml",
}
RECOMMENDED, LARGEST = 40 * 1024 * 1024, 50 * 1024 * 1024
"""Sizes of an upload file in bytes; the layout's file rules cite where they come from."""


@define
class SourceFile:
    """A submitted file. `record` is the kind of record it holds, None where that cannot be told.

    `sha256` and `size` are those of the whole file once all records have been read; `read` counts
    the records that were there, refused ones included, `ignored` the cells that were not blank in
    columns declared ignored. `has_layout` tells a file whose records were read by a layout.
    """

    path: Path
    record: str | None
    sha256: str = ""
    size: int = 0
    read: int = 0
    headers: int = 0
    ignored: int = 0
    has_layout: bool = False
    found: Read = field(factory=lambda: iter(()))

    def records(self) -> Read:
        """Every record, and every problem that reading found, in order; can be asked for once."""
        refused = None
        for found in self.found:
            if isinstance(found, Submitted):
                self.read += 1
            elif found.refuses and (found.number is None or found.number != refused):
                self.read += 1
                refused = found.number
            yield found


def open_submission(
    path: Path,
    dictionary: DictionaryTables,
    *,
    layout: LayoutTable | None = None,
    facility: str | None = None,
    record: str | None = None,
    limits: Limits | None = None,
) -> SourceFile:
    """Looks at the file and prepares reading it. Never raises for what is in the file: that becomes problems.

    `record` names the kind of record where it is known; otherwise the first record tells.
    """
    source = SourceFile(path, record)
    found = first_look(path)
    if found is not None:
        source.found = iter([Problem(rule=found[0], detail=found[1])])
        return source
    opener = _Opener(source, dictionary, layout, facility, limits or Limits())
    try:
        opener.open()
    except OSError:
        source.found = iter([Problem(rule=CANNOT_OPEN)])
    return source


@define
class _Opener:
    source: SourceFile
    dictionary: DictionaryTables
    layout: LayoutTable | None
    facility: str | None
    limits: Limits

    def open(self) -> None:
        kind = FORMATS.get(self.source.path.suffix.lower())
        if kind is None:
            self._stop(Problem(rule=NOT_TEXT, detail="the name ends in none of " + ", ".join(FORMATS)))
            return
        size = self.source.path.stat().st_size
        limits = self.limits
        most = {"yaml": limits.yaml, "json": limits.json, "workbook": limits.workbook}.get(kind, limits.lines)
        if size > most:
            self._stop(Problem(rule=TOO_LARGE, detail=f"{size} bytes, at most {most}"))
            return
        openers = {
            "workbook": self._upload,
            "text": self._upload,
            "json": self._json,
            "ndjson": self._ndjson,
            "yaml": self._yaml,
        }
        openers[kind]()

    def _stop(self, problem: Problem) -> None:
        self.source.found = iter([problem])

    # ---- formats --------------------------------------------------------------------------------

    def _upload(self) -> None:
        layout = self._only_layout()
        if layout is None or layout.record not in self.dictionary.records:
            self._stop(Problem(rule=NO_LAYOUT))
            return
        self.source.record = layout.record
        self.source.has_layout = True
        table = self.dictionary.records[layout.record]
        read = self._workbook if is_workbook(self.source.path) else self._text
        self.source.found = _or_no_records(layout, read(layout, table))

    def _only_layout(self) -> LayoutTable | None:
        there = self.dictionary.layouts.values() if self.layout is None else [self.layout]
        wanted = [layout for layout in there if self.source.record in (None, layout.record)]
        return wanted[0] if len(wanted) == 1 else None

    def _text(self, layout: LayoutTable, table: RecordTable) -> Read:
        yield from _about_the_name(self.source.path, layout)
        reader = TextReader(layout, table.shape, self.facility, self.limits)
        with _opened(self.source) as file:
            yield from reader.read(file)
        self.source.headers, self.source.ignored = reader.headers, reader.ignored

    def _workbook(self, layout: LayoutTable, table: RecordTable) -> Read:
        from threedp_registry.submission.workbook.flat import read_flat
        from threedp_registry.submission.workbook.linked import LinkedReader, is_linked
        from threedp_registry.submission.workbook.opened import NotReadError, opened
        from threedp_registry.submission.workbook.rules import REFUSALS
        from threedp_registry.submission.workbook.sheet_rows import SheetReader

        readers = [SheetReader(layout, table.shape, self.facility)]
        linked = False
        try:
            with opened(self.source.path, self.limits, self._note()) as workbook:
                linked = is_linked(workbook, layout, table)
                if linked:
                    reader = LinkedReader(layout, table, self.facility, self.limits.items)
                    readers = reader.readers
                    yield from reader.read(workbook)
                else:
                    yield from read_flat(workbook, readers[0])
        except NotReadError as error:
            rule = REFUSALS[error.rule]
            yield Problem(rule=rule, detail=error.detail, number=readers[0].number + 1, refuses=True)
        if not linked:  # linked sheets are for people; they are no upload, and may have any name
            yield from _about_the_name(self.source.path, layout)
        self.source.headers = sum(reader.headers for reader in readers)
        self.source.ignored = sum(reader.ignored for reader in readers)

    def _note(self) -> Callable[[bytes], None]:
        """Notes the digest and the size of what is read elsewhere."""
        digest = hashlib.sha256()

        def note(piece: bytes) -> None:
            digest.update(piece)
            self.source.size += len(piece)
            self.source.sha256 = digest.hexdigest()

        return note

    def _ndjson(self) -> None:
        with self.source.path.open("rb") as file:
            table = self._told_by(json_file.read_ndjson(file, self.limits))
        self._settle(table, self._lines())

    def _lines(self) -> Read:
        with _opened(self.source) as file:
            yield from json_file.read_ndjson(file, self.limits)

    def _json(self) -> None:
        data = self._whole()
        table = self._told_by(json_file.read_json(data, self.limits))
        self._settle(table, json_file.read_json(data, self.limits))

    def _whole(self) -> bytes:
        with self.source.path.open("rb") as file:
            data = file.read()
        self.source.sha256, self.source.size = hashlib.sha256(data).hexdigest(), len(data)
        return data

    def _yaml(self) -> None:
        from threedp_registry.submission import yaml_file

        text = yaml_file.decode(self._whole())
        if isinstance(text, Problem):
            self._stop(text)
            return
        nodes, problems = yaml_file.read_nodes(text)
        table = self._table_for(yaml_file.key_sets(nodes)) if nodes else None
        shape = table.shape if table else GroupShape(repeated=False, label="", item_label="", members={})
        self._settle(table, yaml_file.read_yaml(nodes, problems, shape, self.limits))

    # ---- which record ---------------------------------------------------------------------------

    def _told_by(self, found: Read) -> RecordTable | None:
        """What the first records tell that the file records. Nothing is kept of them: they are read again."""
        records = (item.record.keys() for item in found if isinstance(item, Submitted))
        first = next(records, None)
        return None if first is None else self._table_for(chain([first], islice(records, 99)))

    def _table_for(self, key_sets: Iterable[Iterable[str]]) -> RecordTable | None:
        """The kind of record that knows the most of the keys; the first in the dictionary's order where several do."""
        if self.source.record is not None:
            return self.dictionary.records[self.source.record]
        for keys in key_sets:
            there = set(keys)
            known = {name: len(there & table.shape.members.keys()) for name, table in self.dictionary.records.items()}
            best = max(known, key=lambda name: known[name])
            if known[best]:
                return self.dictionary.records[best]
        return None

    def _settle(self, table: RecordTable | None, found: Read) -> None:
        if table is not None:
            self.source.record = table.name
            self.source.found = found
        else:
            self.source.found = _unknown(found)


def _or_no_records(layout: LayoutTable, found: Read) -> Read:
    """What was found in an upload file, or that there is no record in it."""
    nothing = True
    for one in found:
        nothing = nothing and not (isinstance(one, Submitted) or one.refuses)
        yield one
    if nothing:
        yield Problem(rule=file_rule(layout, "no_records"))


def _unknown(found: Read) -> Read:
    """Nothing of a file can be checked if it cannot be told what it records."""
    nothing = True
    for item in found:
        nothing = False
        if isinstance(item, Submitted):
            place = item.places.place_of("")
            yield Problem(rule=UNKNOWN_RECORD, line=place.line, column=place.column, number=item.number, refuses=True)
        else:
            yield item
    if nothing:
        yield Problem(rule=NO_RECORDS)


def _about_the_name(path: Path, layout: LayoutTable) -> Iterator[Problem]:
    if not re.fullmatch(layout.file_name, path.stem, re.ASCII):
        yield Problem(rule=file_rule(layout, "file_name"))
    size = path.stat().st_size
    if size > LARGEST:
        yield Problem(rule=file_rule(layout, "file_size_limit"))
    elif size > RECOMMENDED:
        yield Problem(rule=file_rule(layout, "file_size_recommended"))


class _Counted(io.FileIO):
    """A file that notes its digest and size while it is read."""

    def __init__(self, source: SourceFile) -> None:
        super().__init__(str(source.path))
        self._source = source
        self._hash = hashlib.sha256()

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        count = super().readinto(buffer) or 0
        self._hash.update(memoryview(buffer)[:count])
        self._source.size += count
        if not count:
            self._source.sha256 = self._hash.hexdigest()
        return count


def _opened(source: SourceFile) -> io.BufferedReader:
    return io.BufferedReader(_Counted(source), 1 << 16)
