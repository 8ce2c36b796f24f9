"""A record as it was read, with the places its parts came from."""

from __future__ import annotations

from typing import Protocol

from attrs import frozen

from threedp_registry.compiled_support import JsonRecord


@frozen
class Place:
    """Line and column, both from 1; `header` is the name of the column in a file that has columns.

    `items` are the numbers that items have there, from the outermost group, where the file numbers them.
    """

    line: int | None = None
    column: int | None = None
    header: str = ""
    items: tuple[int, ...] = ()


class Places(Protocol):
    """Finds the place of a part of a record, worked out only when a finding asks for it."""

    @property
    def line(self) -> int:
        """The line the record starts in, 0 where there are no lines."""
        ...

    def place_of(self, pointer: str, key: str | None = None) -> Place:
        """The place of what the pointer leads to, or of `key` in it; of the nearest part around it that is there."""
        ...


@frozen
class _Nowhere:
    """Records in memory have no lines."""

    line: int = 0

    def place_of(self, pointer: str, key: str | None = None) -> Place:  # noqa: ARG002 - nothing to look up
        return Place()


NOWHERE = _Nowhere()


@frozen
class Submitted:
    """One record, typed as far as its text could be read, and its number in the file from 1.

    Required findings and positions at pointers that start with one of `suspended` are not judged.
    """

    record: JsonRecord
    number: int
    places: Places
    suspended: tuple[str, ...] = ()
