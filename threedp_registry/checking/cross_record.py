"""What only several records can tell: keys that come twice, and the records that references lead to."""

from __future__ import annotations

from hashlib import blake2b

from attrs import define, evolve, field, frozen

from threedp_registry.compiled_support import ElementShape, Found, JsonRecord, RecordTable

_FAR = 40
"""Bits for a record's number and for its line in what is remembered of a key."""


@frozen
class First:
    """Where a key stood first: file (by its place in the run), record number, line; whether that record is clean."""

    file: int
    number: int
    line: int
    clean: bool


@define
class KeyIndex:
    """Remembers every key of one kind of record, about 130 bytes each, and tells where it stood before."""

    _seen: dict[bytes, int] = field(factory=dict)
    _reported: set[bytes] = field(factory=set)

    def before(self, key: tuple[str, ...], here: First) -> First | None:
        """Where the key stood first, if it did; else it stands here first."""
        digest = _digest(key)
        packed = self._seen.setdefault(digest, _packed(here))
        first = _unpacked(packed)
        if first == here:
            return None
        if first.file != here.file:
            self._seen[digest] = _packed(evolve(here, clean=False))  # that it stood before is a finding there
        return first

    def is_first_report(self, key: tuple[str, ...], file: int) -> bool:
        """Whether the first place of the key in this file has yet to be reported."""
        digest = _digest((*key, str(file)))
        if digest in self._reported:
            return False
        self._reported.add(digest)
        return True


def _digest(key: tuple[str, ...]) -> bytes:
    return blake2b("\x1f".join(key).encode("utf-8", "surrogatepass"), digest_size=12).digest()


def _packed(first: First) -> int:
    return (first.file << 2 * _FAR + 1) | (first.number << _FAR + 1) | (first.line << 1) | first.clean


def _unpacked(packed: int) -> First:
    mask = (1 << _FAR) - 1
    return First(packed >> 2 * _FAR + 1, packed >> _FAR + 1 & mask, packed >> 1 & mask, bool(packed & 1))


def key_of(table: RecordTable, record: JsonRecord, found: list[Found]) -> tuple[str, ...] | None:
    """The record's key; None where a part of it is missing or faulty, for then it has none."""
    parts = tuple(record.get(name) for name in table.key)
    key = tuple(part for part in parts if isinstance(part, str))
    if len(key) != len(parts):
        return None
    return None if found and faulty_names(table, found) & set(table.key) else key


def faulty_names(table: RecordTable, found: list[Found]) -> set[str]:
    """Elements and groups at the record's top that hold a faulty value."""
    return {
        pointer.split("/")[1] for number, pointer, _ in found if pointer and table.rules[number].code.startswith("TDP2")
    }


def as_target(table: RecordTable, record: JsonRecord, found: list[Found]) -> JsonRecord:
    """What references may read of a record: its own elements, faulty and missing ones left out."""
    faulty = faulty_names(table, found)
    return {
        name: record[name]
        for name, part in table.shape.members.items()
        if isinstance(part, ElementShape) and record.get(name) not in (None, []) and name not in faulty
    }
