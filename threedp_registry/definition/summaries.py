"""A summary as a value: what records are counted by, whose time is added up, what waits, what others published."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from threedp_registry.definition.conditions import Condition, ElementPath, ReferencePath
from threedp_registry.definition.elements import Provenance


class Each(StrEnum):
    """How much of a date counts as one value."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@frozen(kw_only=True)
class Dimension:
    """What records are counted by: the values of `elements`, which may stand in repeated groups.

    Where a value is missing, that of `instead` counts, an element of a record referred to from the
    same place. A date counts by its day, month, quarter or year. `several` tells that one record may
    have several values, so that shares may add up to more than all of it; `in_report` that a summary
    shows it unasked.
    """

    id: str
    label: str
    elements: tuple[ElementPath, ...]
    instead: ElementPath | None
    each: Each | None
    several: bool
    in_report: bool
    provenance: Provenance


@frozen
class Named:
    """An id and a label."""

    id: str
    label: str


@frozen(kw_only=True)
class TimeSpent:
    """The hours and minutes of one kind of work by one group of staff, or the mark that nobody knows them."""

    hours: ElementPath
    minutes: ElementPath
    unknown: ElementPath


@frozen(kw_only=True)
class Times:
    """Staff time: `spent` holds one row for each group of staff, one entry in it for each kind of work."""

    label: str
    kinds: tuple[Named, ...]
    staff: tuple[Named, ...]
    spent: tuple[tuple[TimeSpent, ...], ...]


@frozen(kw_only=True)
class OpenItem:
    """Something that is still to be entered: records of which `when` is known true are listed, oldest first."""

    id: str
    label: str
    when: Condition
    next_step: str
    provenance: Provenance


@frozen(kw_only=True)
class Share:
    """The share of the records of which `condition` is known true."""

    condition: Condition


@frozen(kw_only=True)
class Mean:
    """The mean of an element's values."""

    element: ElementPath


@frozen(kw_only=True)
class MeanTime:
    """Mean minutes a record of a group of staff, of one kind of work or (None) of all; positions in `Times`."""

    staff: int
    kind: int | None


@frozen(kw_only=True)
class Figure:
    """A published figure, and how the same is reckoned from one's own records, of those that `among` holds for.

    `value` is a percentage, a number in the element's unit, or minutes; where it was published as a
    count, `count` of `of`. `said` is what was published in words instead. `cases` are those a mean
    was taken of, where they are fewer than the publication's.
    """

    id: str
    label: str
    own: Share | Mean | MeanTime
    among: Condition | None
    value: Decimal | None
    deviation: Decimal | None
    count: int | None
    of: int | None
    cases: int | None
    said: str
    provenance: Provenance


@frozen(kw_only=True)
class Publication:
    """Figures that were published together, of so many cases of so many sites."""

    id: str
    label: str
    cases: int
    sites: int
    figures: tuple[Figure, ...]
    provenance: Provenance


@frozen(kw_only=True)
class Library:
    """Records that others name through `reference`, shown with their `columns` and how often they are named when.

    `name` is what tells one from another at its site, `since` the day it came, `until` the day it
    went; `ended` are the values that its record then has.
    """

    record: str
    reference: ReferencePath
    name: ElementPath
    columns: tuple[ElementPath, ...]
    since: ElementPath
    until: ElementPath
    ended: tuple[tuple[ElementPath, str], ...]
    provenance: Provenance


@frozen(kw_only=True)
class Summary:
    """What can be told of many records of one kind. `date` puts them in order."""

    id: str
    record: str
    label: str
    definition: str
    date: ElementPath
    dimensions: tuple[Dimension, ...]
    times: Times | None
    open_items: tuple[OpenItem, ...]
    publications: tuple[Publication, ...]
    library: Library | None
    provenance: Provenance
