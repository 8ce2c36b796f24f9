"""The tables of compiled summaries, and what a record tells for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import frozen

from threedp_registry.compiled_support.tables import Context, JsonRecord

__all__ = [
    "DimensionRow",
    "Facts",
    "FigureRow",
    "LibraryRow",
    "OpenRow",
    "PublicationRow",
    "SummaryTable",
    "TimesRow",
    "minutes_of",
]


@frozen
class Facts:
    """All that summaries read of one record; only good values are in it.

    `values` are those of each dimension, each once; None among them stands for a faulty one, nothing
    for a missing one. `minutes` are those of each group of staff and kind of work, None where
    nothing good is given or they are marked as unknown (`unknown`). `holds` tells which conditions
    are known true. `named` are the keys of the library's records that this one refers to.
    """

    key: tuple[str | None, ...]
    date: str | None
    values: tuple[tuple[str | None, ...], ...]
    minutes: tuple[float | None, ...]
    unknown: tuple[bool, ...]
    numbers: tuple[float | None, ...]
    holds: tuple[bool, ...]
    named: tuple[tuple[str, ...], ...]


@frozen
class DimensionRow:
    """What records are counted by. `codes` are its labels by value, in order; empty for dates and forms of text.

    `each` is how much of a date counts as one value; `several`, that a record may have several values.
    """

    id: str
    label: str
    each: str
    codes: Mapping[str, str]
    several: bool
    in_report: bool


@frozen
class TimesRow:
    """Staff time: ids and labels of the kinds of work and of the groups of staff."""

    label: str
    kinds: tuple[tuple[str, str], ...]
    staff: tuple[tuple[str, str], ...]


@frozen
class OpenRow:
    """Something still to be entered where the condition numbered `when` holds."""

    id: str
    label: str
    next_step: str
    when: int


@frozen
class FigureRow:
    """A published figure. `kind` is share, mean or time.

    `among` numbers the condition that limits it (-1: none). Of a share, `own` and `not_own` number
    the condition and its opposite; of a mean, `own` numbers the element; of a time, `own` numbers
    the group of staff and `not_own` the kind of work (-1: all).
    """

    id: str
    label: str
    kind: str
    unit: str
    own: int
    not_own: int
    among: int
    value: str
    deviation: str
    cases: int
    said: str
    basis: str


@frozen
class PublicationRow:
    """Figures published together; `sources` say where, in full."""

    id: str
    label: str
    cases: int
    sites: int
    basis: str
    sources: tuple[str, ...]
    figures: tuple[FigureRow, ...]


@frozen
class LibraryRow:
    """Records that others name: which elements tell them apart, are shown, and say since and until when.

    `columns` are names with labels; `ended` the values that a record has once it has ended.
    """

    record: str
    name: str
    columns: tuple[tuple[str, str], ...]
    since: str
    until: str
    ended: Mapping[str, str]


@frozen
class SummaryTable:
    """What can be told of many records of one kind."""

    id: str
    record: str
    label: str
    dimensions: tuple[DimensionRow, ...]
    times: TimesRow | None
    open_items: tuple[OpenRow, ...]
    publications: tuple[PublicationRow, ...]
    library: LibraryRow | None
    facts: Callable[[JsonRecord, Context], Facts]


def minutes_of(hours: float | None, minutes: float | None, *, faulty: bool) -> float | None:
    """Hours and minutes as minutes; None where neither is given, or one of them is faulty."""
    return None if faulty or (hours is None and minutes is None) else (hours or 0) * 60 + (minutes or 0)
