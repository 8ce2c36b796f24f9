"""Existing records under two versions of a dictionary: on how many a rule fails that did not fail before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from threedp_registry.checking.findings import ERROR
from threedp_registry.compiled_support import Context, DictionaryTables, JsonRecord, RecordTable
from threedp_registry.compiler.load import tables
from threedp_registry.definition.records import Definition
from threedp_registry.errors import CannotCheck
from threedp_registry.submission.read import open_submission
from threedp_registry.submission.records import Submitted


def newly_failing(
    old: Definition, new: Definition, paths: Iterable[Path], as_of: date
) -> tuple[int, Mapping[str, int]]:
    """How many records the files hold that both versions know the kind of, and by rule how many newly fail it.

    Records are looked at one by one and as they are; nothing is moved to the newer version's names. Raises
    `CannotCheck` where a file holds no such record.
    """
    before, after = tables(old), tables(new)
    counts: Counter[str] = Counter()
    seen = 0
    for path in paths:
        was, now = _failing_in(path, before, as_of), _failing_in(path, after, as_of)
        both = was.keys() & now.keys()
        if not both:
            raise CannotCheck("a file given with --data holds no record that both versions can read; check it first")
        for number in both:
            counts.update(now[number] - was[number])
        seen += len(both)
    return seen, counts


def _failing_in(path: Path, dictionary: DictionaryTables, as_of: date) -> dict[int, frozenset[str]]:
    """By the number of each record that can be read, the rules it fails."""
    source = open_submission(path, dictionary)
    return {
        one.number: _failing(dictionary.records[source.record], one.record, as_of)
        for one in source.records()
        if isinstance(one, Submitted) and source.record is not None
    }


def _failing(table: RecordTable, record: JsonRecord, as_of: date) -> frozenset[str]:
    """Rules that the record fails by itself; those about other records are left out."""
    found = table.collect(record, Context(as_of.isoformat(), {}))
    return frozenset(table.rules[number].id for number, _, _ in found if table.rules[number].severity == ERROR)
