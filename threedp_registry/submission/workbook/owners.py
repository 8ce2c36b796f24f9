"""Which record a row of items belongs to: told by the key in its row, looked up among the rows of the records."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field, frozen

from threedp_registry.submission.workbook.columns import Columns
from threedp_registry.submission.workbook.grid import Row

Key = tuple[str, ...]


@frozen
class Link:
    """What a row says of the record it belongs to: the key's required parts, and the optional ones where given."""

    required: Key
    optional: Key


@define
class Owners:
    """The records of a workbook by their keys; a record is known by its number in the file.

    `facility` is what a blank in an optional part of a record's key stands for, if that is known.
    """

    facility: str | None = None
    _by_key: dict[Key, list[tuple[Key, int]]] = field(factory=dict)

    def add(self, link: Link, number: int) -> None:
        """A record's row. A key without its required parts leads to nothing."""
        if all(link.required):
            optional = tuple(part or self.facility or "" for part in link.optional)
            self._by_key.setdefault(link.required, []).append((optional, number))

    def of(self, link: Link) -> list[int]:
        """The numbers of the records that a row of items may belong to."""
        return [number for optional, number in self._by_key.get(link.required, ()) if _agree(link.optional, optional)]


def _agree(given: Key, known: Key) -> bool:
    """What is left out on either side is no disagreement."""
    return all(not one or not other or one == other for one, other in zip(given, known, strict=True))


def link_in(row: Row, columns: Columns, required: Sequence[int], optional: Sequence[int]) -> Link:
    """The key that a row of the sheet of records has; positions are the layout's columns."""
    texts = dict(zip(row.columns, row.texts, strict=True))
    at = columns.column
    return Link(
        tuple(texts.get(at.get(position, -1), "").strip() for position in required),
        tuple(texts.get(at.get(position, -1), "").strip() for position in optional),
    )
