"""Staff time added up, and one's own figures beside published ones.

Sums are decimal, so that they are exact and the same in whatever order the records come.
"""

from __future__ import annotations

from decimal import Decimal

from attrs import define, field

from threedp_registry.compiled_support.summaries import Facts, FigureRow, PublicationRow, TimesRow
from threedp_registry.summary.figures import Comparison, Heading, OwnFigure, Spent
from threedp_registry.summary.reading import Told

FEWEST = 5
"""Means of fewer cases are not told: they would come close to what a single record holds."""

ALL = -1
"""Stands for all kinds of work."""


@define
class Sum:
    """Adds up numbers, and counts the records that have none."""

    number: int = 0
    total: Decimal = Decimal(0)
    squares: Decimal = Decimal(0)
    lacking: int = 0

    def add(self, value: float | None) -> None:
        if value is None:
            self.lacking += 1
            return
        exact = Decimal(str(value))
        self.number += 1
        self.total += exact
        self.squares += exact * exact

    @property
    def mean(self) -> float | None:
        return round(float(self.total / self.number), 1) if self.number else None

    @property
    def deviation(self) -> float | None:
        """The standard deviation of the sample; None of fewer than two."""
        if self.number < 2:
            return None
        spread = self.squares - self.total * self.total / self.number
        return round(float((max(spread, Decimal(0)) / (self.number - 1)).sqrt()), 1)


def minutes_of(facts: Facts, row: TimesRow, staff: int, kind: int) -> float | None:
    """What a group of staff spent on one kind of work, or on all where each is known."""
    kinds = len(row.kinds)
    minutes = facts.minutes[staff * kinds : (staff + 1) * kinds]
    if kind != ALL:
        return minutes[kind]
    known = [one for one in minutes if one is not None]
    return sum(known) if len(known) == kinds else None


def is_unknown(facts: Facts, row: TimesRow, staff: int, kind: int) -> bool:
    """Whether the time, or some of all kinds of it, is marked as unknown."""
    kinds = len(row.kinds)
    marks = facts.unknown[staff * kinds : (staff + 1) * kinds]
    return any(marks) if kind == ALL else marks[kind]


@define
class Times:
    """Adds up staff time by group and kind of work, and for each group of all kinds."""

    row: TimesRow
    _sums: dict[tuple[int, int], Sum] = field(init=False)
    _unknown: dict[tuple[int, int], int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        cells = [(staff, kind) for staff in range(len(self.row.staff)) for kind in (*range(len(self.row.kinds)), ALL)]
        self._sums = {cell: Sum() for cell in cells}
        self._unknown = dict.fromkeys(cells, 0)

    def add(self, told: Told) -> None:
        for cell, total in self._sums.items():
            minutes = minutes_of(told.facts, self.row, *cell)
            total.add(minutes)
            self._unknown[cell] += minutes is None and is_unknown(told.facts, self.row, *cell)

    def spent(self) -> tuple[Spent, ...]:
        return tuple(
            Spent(
                staff=Heading(*self.row.staff[staff]),
                kind=None if kind == ALL else Heading(*self.row.kinds[kind]),
                cases=total.number,
                minutes=round(total.total),
                mean=total.mean,
                unknown=self._unknown[staff, kind],
                missing=total.lacking - self._unknown[staff, kind],
            )
            for (staff, kind), total in self._sums.items()
        )


@define
class Published:
    """Reckons the figures of one publication from one's own records."""

    publication: PublicationRow
    times: TimesRow | None
    _sums: dict[str, Sum] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._sums = {figure.id: Sum() for figure in self.publication.figures}

    def add(self, told: Told) -> None:
        for figure in self.publication.figures:
            if figure.among < 0 or told.facts.holds[figure.among]:
                self._sums[figure.id].add(self._value(figure, told.facts))

    def _value(self, figure: FigureRow, facts: Facts) -> float | None:
        """What one record adds to a figure; None where it does not tell. A share is the mean of 100 and 0."""
        match figure.kind:
            case "share":
                return 100 if facts.holds[figure.own] else 0 if facts.holds[figure.not_own] else None
            case "mean":
                return facts.numbers[figure.own]
            case _:
                assert self.times is not None
                return minutes_of(facts, self.times, figure.own, figure.not_own)

    def comparison(self) -> Comparison:
        return Comparison(self.publication, tuple(self._own(figure) for figure in self.publication.figures))

    def _own(self, figure: FigureRow) -> OwnFigure:
        total = self._sums[figure.id]
        too_few = figure.kind == "mean" and 0 < total.number < FEWEST
        return OwnFigure(
            row=figure,
            published_cases=figure.cases or self.publication.cases,
            own=None if too_few else total.mean,
            own_deviation=total.deviation if figure.kind == "mean" and not too_few else None,
            cases=total.number,
            undecided=total.lacking,
            too_few=too_few,
        )
