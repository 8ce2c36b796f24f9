"""What would be found if an entry of a library ended: the records that name it are checked as if it had."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import PathLike
from pathlib import Path

from attrs import frozen

from threedp_registry.checking.findings import ERROR, Finding, Location, from_rule
from threedp_registry.checking.run import Options, Run
from threedp_registry.compiled_support import Context, DictionaryTables, JsonRecord, LayoutTable, RecordTable, Target
from threedp_registry.compiled_support.summaries import LibraryRow
from threedp_registry.definition.names import did_you_mean
from threedp_registry.errors import CannotCheck
from threedp_registry.submission.records import NOWHERE

Key = tuple[str, ...]
AnyPath = str | PathLike[str]


@frozen(kw_only=True)
class Planned:
    """What is found beyond what is found now, if the entry `name` ended on a day: about records, and about itself."""

    name: str
    ends: str
    findings: tuple[Finding, ...]
    of_itself: tuple[Finding, ...]

    def records(self) -> tuple[int, int]:
        """How many records would fail, and how many would only be warned about."""
        places = {(one.location.path, one.location.record) for one in self.findings}
        failing = {(one.location.path, one.location.record) for one in self.findings if one.severity == ERROR}
        return len(failing), len(places - failing)


@frozen
class WhatIf:
    """Checks records against a library as it is, and as it would be. `targets` are the records referred to."""

    dictionary: DictionaryTables
    record: RecordTable
    row: LibraryRow
    cases: Sequence[Path]
    as_of: str
    facility: str | None
    layout: LayoutTable | None
    targets: Mapping[str, Target]

    def ends(self, written: str, day: str) -> Planned:
        """What is found only if the entry ended on that day. Raises `CannotCheck` where it cannot be told which."""
        key = self._key(written)
        entry = self._library()[key]
        ended = {**entry, **self.row.ended, self.row.until: day}
        before = self._found(self._library())
        after = self._found({**self._library(), key: ended})
        return Planned(
            name=key[self.record.key.index(self.row.name)],
            ends=day,
            findings=tuple(finding for place, finding in after.items() if place not in before),
            of_itself=self._of_itself(entry, ended),
        )

    def _library(self) -> Target:
        return self.targets.get(self.record.name, {})

    def _key(self, written: str) -> Key:
        """The key of the entry of that name; with the rest of its key before it, where several have the name."""
        number = self.record.key.index(self.row.name)
        named = {key: key[number] for key in self._library()}
        full = {key: ":".join((*key[:number], *key[number + 1 :], key[number])) for key in named}
        found = [key for key in named if written in (named[key], full[key])]
        if not found:
            meant = did_you_mean(written, named.values())
            raise CannotCheck(f"the library has nothing of that name{f': {meant}' if meant else ''}")
        if len(found) > 1:
            raise CannotCheck(f"the library has several of that name: write {' or '.join(full[key] for key in found)}")
        return found[0]

    def _found(self, library: Target) -> dict[tuple[str, int | None, str, str], Finding]:
        """What is found about the records, by its place and rule."""
        targets = {name: dict(target) for name, target in self.targets.items()} | {self.record.name: dict(library)}
        options = Options(as_of=self.as_of, facility=self.facility, layout=self.layout)
        run = Run(self.dictionary, options, accounting=False, targets=targets)
        return {
            (one.location.path, one.location.record, one.rule, one.location.pointer): one
            for one in run.files(self.cases)
        }

    def _of_itself(self, before: JsonRecord, after: JsonRecord) -> tuple[Finding, ...]:
        """What would be wrong with the entry's own record that is not wrong with it now."""
        context = Context(self.as_of, self.targets)
        known = self.record.collect(before, context)
        return tuple(
            from_rule(self.record, found, NOWHERE, Location(), "inferred")
            for found in self.record.collect(after, context)
            if found not in known
        )
