"""Which record a row of items belongs to: told by the key in its row, looked up among the rows of the records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import islice

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
    """The records of a workbook by their keys; a record is known by its number in the file, from 1.

    `facility` is what a blank in an optional part of a record's key stands for, if that is known. A row
    of items is answered in the same time however many records have its ID.
    """

    facility: str | None = None
    _links: list[Link] = field(factory=list)
    _by_link: dict[Link, list[int]] = field(factory=lambda: defaultdict(list))
    _by_required: dict[Key, list[int]] = field(factory=lambda: defaultdict(list))
    _with_blanks: dict[Key, list[int]] = field(factory=lambda: defaultdict(list))

    def add(self, link: Link) -> None:
        """The key of the next record."""
        self._links.append(Link(link.required, tuple(part or self.facility or "" for part in link.optional)))
        link, number = self._links[-1], len(self._links)
        self._by_link[link].append(number)
        self._by_required[link.required].append(number)
        if not all(link.optional):
            self._with_blanks[link.required].append(number)

    def of(self, link: Link) -> list[int]:
        """The number of the record that a row of items belongs to; two where there are several, none without any."""
        if not all(link.required):
            return []
        likely = self._by_required.get(link.required, [])
        if all(link.optional):
            likely = [*self._by_link.get(link, [])[:2], *self._with_blanks.get(link.required, [])[:2]]
        agreeing = (number for number in likely if _agree(link.optional, self._links[number - 1].optional))
        return list(islice(agreeing, 2))

    def id_of(self, number: int) -> Key:
        """The required parts of a record's key."""
        return self._links[number - 1].required


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
