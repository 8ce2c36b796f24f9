"""Counts records by the values of dimensions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import product

from attrs import define, field, frozen

from threedp_registry.compiled_support.summaries import DimensionRow, SummaryTable
from threedp_registry.definition.names import did_you_mean
from threedp_registry.errors import CannotCheck
from threedp_registry.summary.figures import FAULTY, MISSING, CountTable, Group, Heading, Value, Verdict
from threedp_registry.summary.periods import period_of, without_gaps
from threedp_registry.summary.reading import Told

STATUS = DimensionRow("status", "Status", "", {"clean": "Clean", "with_findings": "With findings"}, False, False)
"""What a record came to in the check: the one dimension that no element holds."""

MOST_TOGETHER = 4
"""So many dimensions make one table."""


@frozen
class Axis:
    """A dimension and its place among those that records tell of; the status has none."""

    row: DimensionRow
    position: int | None = None

    @property
    def heading(self) -> Heading:
        return Heading(self.row.id, self.row.label, self.row.several)

    def values(self, told: Told) -> tuple[Value, ...]:
        """The values that a record counts for, each once; `MISSING` where it has none."""
        if self.position is None:
            return (self._value("clean" if told.verdict is Verdict.CLEAN else "with_findings"),)
        found = (self._value(text) for text in told.facts.values[self.position])
        return tuple(dict.fromkeys(found)) or (MISSING,)

    def _value(self, text: str | None) -> Value:
        if text is None:
            return FAULTY
        if self.row.each:
            period = period_of(text, self.row.each)
            return Value(period, period)
        return Value(text, self.row.codes.get(text, text))

    def ordered(self, found: Iterable[Value]) -> tuple[Value, ...]:
        """In the codelist's order, or by time without gaps; what is not given or wrong comes last."""
        values = set(found)
        known = {value.code: value for value in values if value.code is not None}
        order = [code for code in self.row.codes if code in known] or sorted(known)
        if self.row.each:
            order = without_gaps(order, self.row.each)
        return (
            *(known.get(code, Value(code, code)) for code in order),
            *(one for one in (MISSING, FAULTY) if one in values),
        )


@define
class Counting:
    """Counts records by one or several dimensions together: a record counts once for each of its values."""

    axes: tuple[Axis, ...]
    _counts: Counter[tuple[Value, ...]] = field(factory=Counter)
    _cases: int = 0

    def add(self, told: Told) -> None:
        self._cases += 1
        self._counts.update(product(*(axis.values(told) for axis in self.axes)))

    def table(self) -> CountTable:
        axes = tuple(
            axis.ordered(values[position] for values in self._counts) for position, axis in enumerate(self.axes)
        )
        places = [{value: number for number, value in enumerate(axis)} for axis in axes]

        def position(values: tuple[Value, ...]) -> list[int]:
            return [place[value] for place, value in zip(places, values, strict=True)]

        found = ((values, self._counts[values]) for values in sorted(self._counts, key=position))
        groups = (Group(values, cases, percent(cases, self._cases)) for values, cases in found)
        return CountTable(tuple(axis.heading for axis in self.axes), axes, tuple(groups))


def percent(part: int, whole: int) -> float:
    """The share in percent, to one place; 0 of nothing."""
    return round(100 * part / whole, 1) if whole else 0.0


def axes_of(table: SummaryTable) -> Mapping[str, Axis]:
    """All dimensions by their ids; the status last."""
    return {
        **{row.id: Axis(row, position) for position, row in enumerate(table.dimensions)},
        STATUS.id: Axis(STATUS),
    }


def asked_for(table: SummaryTable, by: Iterable[str] | None) -> tuple[tuple[Axis, ...], ...]:
    """The dimensions of each table that `by` asks for; those of the report, one each, where it is None.

    Raises `CannotCheck` with a suggestion for a dimension that there is not.
    """
    known = axes_of(table)
    if by is None:
        return tuple((axis,) for axis in known.values() if axis.row.in_report or axis.position is None)
    return tuple(_axes(known, each) for each in by)


def _axes(known: Mapping[str, Axis], written: str) -> tuple[Axis, ...]:
    names = [name.strip() for name in written.split(",")]
    for name in names:
        if name not in known:
            raise CannotCheck(f"there is no such thing to count by; {did_you_mean(name, known) or _all(known)}")
    if len(set(names)) < len(names):
        raise CannotCheck("records are counted by a dimension once; name it once")
    if len(names) > MOST_TOGETHER:
        raise CannotCheck(f"records are counted by at most {MOST_TOGETHER} dimensions together")
    return tuple(known[name] for name in names)


def _all(known: Iterable[str]) -> str:
    return f"there are: {', '.join(known)}"
