"""A summary as values: counts, times and comparisons of many records, none of which can be seen in them."""

from __future__ import annotations

from enum import StrEnum

from attrs import evolve, frozen

from threedp_registry.compiled_support.summaries import FigureRow, OpenRow, PublicationRow
from threedp_registry.submission.records import Place


class Verdict(StrEnum):
    """What a record came to in the check: no finding, warnings alone, or an error, for which it would be refused."""

    CLEAN = "clean"
    WARNINGS = "warnings"
    REFUSED = "refused"


@frozen
class Value:
    """One value of a dimension; `code` is None where nothing was given, or nothing that can be counted."""

    code: str | None
    label: str


MISSING = Value(None, "Not given")
FAULTY = Value(None, "Wrong value")


MOST_COLUMNS = 6
"""So many values stand side by side on a page or a screen."""


@frozen
class Heading:
    """A dimension: a record may have `several` values of it, and counts once for each."""

    id: str
    label: str
    several: bool = False


@frozen
class Group:
    """The records that have one value of each dimension. `percent` is their share of all records counted."""

    values: tuple[Value, ...]
    cases: int
    percent: float


@frozen
class CountTable:
    """Records counted by dimensions. `axes` are the values of each, in order; groups without records are left out."""

    headings: tuple[Heading, ...]
    axes: tuple[tuple[Value, ...], ...]
    groups: tuple[Group, ...]

    @property
    def several(self) -> bool:
        """Whether a record may count in several groups, so that shares may add up to more than 100 %."""
        return any(heading.several for heading in self.headings)

    def upright(self) -> CountTable:
        """The same with the longer of two axes first, where the second is too long to stand side by side."""
        if len(self.axes) != 2 or len(self.axes[1]) <= MOST_COLUMNS or len(self.axes[0]) > MOST_COLUMNS:
            return self
        first, second = self.axes
        cases = {group.values: group for group in self.groups}
        turned = ((row, column, cases.get((column, row))) for row in second for column in first)
        groups = (evolve(group, values=(row, column)) for row, column, group in turned if group is not None)
        return CountTable(self.headings[::-1], (second, first), tuple(groups))

    def is_matrix(self) -> bool:
        """Whether it can be shown with one axis down and one across."""
        return len(self.axes) == 2 and len(self.axes[1]) <= MOST_COLUMNS


@frozen
class Split:
    """Records by what they came to in the check."""

    clean: int = 0
    warnings: int = 0
    refused: int = 0

    @property
    def all(self) -> int:
        return self.clean + self.warnings + self.refused

    @property
    def with_findings(self) -> int:
        return self.warnings + self.refused

    def plus(self, verdict: Verdict) -> Split:
        return Split(
            self.clean + (verdict is Verdict.CLEAN),
            self.warnings + (verdict is Verdict.WARNINGS),
            self.refused + (verdict is Verdict.REFUSED),
        )


@frozen(kw_only=True)
class Account:
    """What became of every record of the files: `read` are replaced, left out by the filter, or counted.

    `replaced` stand again in a later place under the same key, and count only there. `not_read`
    could not be read, so nothing is known of them.
    """

    read: Split = Split()
    replaced: Split = Split()
    left_out: Split = Split()
    counted: Split = Split()
    not_read: int = 0


@frozen(kw_only=True)
class Spent:
    """Staff time of one group on one kind of work, or on all (`kind` None).

    `cases` are those whose time is known; the mean is of them. Of the others it is marked as
    unknown, or missing or wrong. All kinds together are known where each of them is.
    """

    staff: Heading
    kind: Heading | None
    cases: int
    minutes: int
    mean: float | None
    unknown: int
    missing: int


@frozen(kw_only=True)
class Compared:
    """The records with one value of a dimension, by what they came to in the check."""

    heading: Heading
    value: Value
    split: Split


@frozen(kw_only=True)
class Broken:
    """A rule, and how many records would be refused for breaking it."""

    rule: str
    code: str
    label: str
    message: str
    cases: int


@frozen(kw_only=True)
class OwnFigure:
    """A published figure (`row`) with one's own, in percent, minutes or the element's unit.

    `own` is None where there is nothing to reckon from, or, with `too_few`, where it would tell of
    single records. `cases` are those it was reckoned from; of `undecided` it cannot be told.
    """

    row: FigureRow
    published_cases: int
    own: float | None
    own_deviation: float | None
    cases: int
    undecided: int
    too_few: bool


@frozen
class Comparison:
    """One's own figures beside those of a publication."""

    publication: PublicationRow
    figures: tuple[OwnFigure, ...]


@frozen(kw_only=True)
class About:
    """What figures are about: which records, checked with which dictionary for which day.

    `where` is the filter as it was written, `files` those that records were counted from, `unread`
    those of them that gave no record; `unmet` names the records that were referred to but not given.
    """

    label: str
    record: str
    plural: str
    title: str
    notice: str
    dictionary: str
    as_of: str
    where: str
    files: tuple[str, ...]
    unread: tuple[str, ...]
    unmet: tuple[str, ...]


@frozen(kw_only=True)
class Summary:
    """What was submitted, in figures. `first` and `last` are the months of the earliest and latest record."""

    about: About
    account: Account
    first: str
    last: str
    tables: tuple[CountTable, ...]
    times_label: str
    times: tuple[Spent, ...]
    compared: tuple[Compared, ...]
    broken: tuple[Broken, ...]
    comparisons: tuple[Comparison, ...]


@frozen(kw_only=True)
class OpenRecord:
    """A record with something still to be entered: its file, its number and place in it. `key` is for who sent it."""

    path: str
    record: int
    place: Place
    items: tuple[OpenRow, ...]
    key: tuple[str, ...]


@frozen(kw_only=True)
class OpenList:
    """The records with something still to be entered, oldest first."""

    about: About
    account: Account
    items: tuple[OpenRow, ...]
    records: tuple[OpenRecord, ...]
