"""What became of migrated records, in words and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from threedp_registry.checking.findings import Finding
from threedp_registry.migration.carry import Carried, Fate
from threedp_registry.migration.run import MigratedFile, MigratedRecord

FORMAT_VERSION = "1"
JsonValue = str | int | None | list["JsonValue"] | dict[str, "JsonValue"]
LOST = (Fate.DROPPED, Fate.UNKNOWN)


def is_whole(files: Iterable[MigratedFile]) -> bool:
    """Whether everything was carried and nothing is still missing."""
    records = [record for file in files for record in file.records]
    return not any(record.still_missing or _lost(record) for record in records)


def _lost(record: MigratedRecord) -> list[Carried]:
    return [one for one in record.account if one.fate in LOST]


def as_text(files: Iterable[MigratedFile]) -> Iterator[str]:
    """By file and record: what could not be carried and what is still missing; of the rest, how many."""
    for file in files:
        yield f"{file.path}: written to {file.written_to}"
        for record in file.records:
            counts = Counter(one.fate for one in record.account)
            told = ", ".join(f"{counts[fate]} {fate}" for fate in Fate if counts[fate])
            yield f"  record {record.number}: {told or 'nothing in it'}"
            for one in _lost(record):
                yield f"    {one.fate}: {one.was or '/'}{_why(one)}"
            for finding in record.still_missing:
                yield f"    still missing: {finding.location.label} ({finding.location.pointer}). {finding.hint}"
    yield _total(files)


def _why(one: Carried) -> str:
    return f" ({one.reason})" if one.reason else " (an element that neither version knows; it stays where it was)"


def _total(files: Iterable[MigratedFile]) -> str:
    records = [record for file in files for record in file.records]
    missing = sum(len(record.still_missing) for record in records)
    lost = sum(len(_lost(record)) for record in records)
    return f"{len(records)} records: {missing} answers still missing, {lost} things not carried"


def as_json(files: Iterable[MigratedFile], old: str, new: str) -> str:
    """Every record with the account of every element: its fate, its former place, its place now, the reason."""
    told: dict[str, JsonValue] = {
        "format_version": FORMAT_VERSION,
        "from": old,
        "to": new,
        "files": [
            {
                "path": str(file.path),
                "written_to": str(file.written_to),
                "record": file.record,
                "records": [_record(record) for record in file.records],
            }
            for file in files
        ],
    }
    return json.dumps(told, indent=2, ensure_ascii=True) + "\n"


def _record(record: MigratedRecord) -> dict[str, JsonValue]:
    return {
        "number": record.number,
        "elements": [
            {"fate": one.fate, "was": one.was, "now": one.now or None, "reason": one.reason or None}
            for one in record.account
        ],
        "still_missing": [_missing(finding) for finding in record.still_missing],
    }


def _missing(finding: Finding) -> dict[str, JsonValue]:
    return {
        "rule": finding.rule,
        "pointer": finding.location.pointer,
        "label": finding.location.label,
        "hint": finding.hint,
    }
