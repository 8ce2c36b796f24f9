"""Several versions of one dictionary as one: each record is checked by the version that its own day falls into."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from attrs import evolve, frozen

from threedp_registry.compiled_support import (
    DictionaryTables,
    ElementShape,
    GroupShape,
    JsonRecord,
    is_date,
)

AUTO = "auto"


@frozen
class Versions:
    """The versions of a dictionary, oldest first."""

    tables: tuple[DictionaryTables, ...]

    @property
    def newest(self) -> DictionaryTables:
        return self.tables[-1]

    def for_record(self, kind: str, record: JsonRecord) -> DictionaryTables:
        """The version in effect on the record's day; the newest for a record that has none or whose day is wrong.

        A day outside every version's days gets the version closest to it, which says so.
        """
        named = self.newest.in_effect
        day = record.get(named.element) if named is not None and named.record == kind else None
        if not is_date(day):
            return self.newest
        begun = [one for one in self.tables if one.in_effect is not None and one.in_effect.start <= day]
        return begun[-1] if begun else self.tables[0]

    def as_one(self) -> DictionaryTables:
        """What reads the files: every element and group that some version knows, the newest version's layouts."""
        records = dict(self.newest.records)
        for older in reversed(self.tables[:-1]):
            for name, table in older.records.items():
                known = records.get(name)
                records[name] = table if known is None else evolve(known, shape=_both(known.shape, table.shape))
        digest = hashlib.sha256("".join(one.sha256 for one in self.tables).encode("ascii")).hexdigest()
        version = f"{AUTO} ({', '.join(one.version for one in self.tables)})"
        return evolve(self.newest, records=records, version=version, sha256=digest)


def versions_of(tables: Iterable[DictionaryTables]) -> Versions:
    """The given versions by the first day each is for; one that says nothing of days comes first."""
    return Versions(tuple(sorted(tables, key=lambda one: one.in_effect.start if one.in_effect else "")))


def _both(one: GroupShape, other: GroupShape) -> GroupShape:
    """What is in either of two shapes; the first one's word counts where both have a member."""
    members: dict[str, ElementShape | GroupShape] = dict(one.members)
    for name, part in other.members.items():
        known = members.get(name)
        if known is None:
            members[name] = part
        elif isinstance(known, GroupShape) and isinstance(part, GroupShape) and known.repeated == part.repeated:
            members[name] = _both(known, part)
    return evolve(one, members=members)
