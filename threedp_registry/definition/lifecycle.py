"""What a dictionary says of its own past: what a thing was called in earlier versions, and what is no longer there."""

from __future__ import annotations

from attrs import frozen


@frozen
class Replaces:
    """The name or names that a thing had in an earlier version.

    A name is that of an element, of a code, or a place: names from the record down with dots. An item
    of a repeated group may have been a part of its own: then the name stands with the item's number,
    from 1; 0 stands for the whole.
    """

    version: str
    names: tuple[tuple[int, str], ...]


@frozen(kw_only=True)
class Retired:
    """Something that was there up to `last` and is no more: why, and what is to be used instead, if anything.

    `id` is the place (`case.primary_print.parts`), the code (`region.trunk`) or the rule that it was.
    """

    id: str
    last: str
    reason: str
    successor: str = ""
