"""Clean and refused records side by side, and what the refused ones were refused for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from attrs import define, field

from threedp_registry.checking.findings import ERROR
from threedp_registry.checking.report import Report
from threedp_registry.summary.counting import Axis
from threedp_registry.summary.figures import Broken, Compared, Split, Value, Verdict
from threedp_registry.summary.reading import Told

NOTHING = Split()


@define
class ComparedCounts:
    """Counts the records with each value of some dimensions by what they came to in the check."""

    axes: tuple[Axis, ...]
    _splits: dict[tuple[str, Value], Split] = field(factory=dict)

    @classmethod
    def of(cls, tables: Iterable[tuple[Axis, ...]]) -> ComparedCounts:
        """For all dimensions of some tables that say what was made, not when, nor what the check found."""
        named = {axis.row.id: axis for axes in tables for axis in axes}
        return cls(tuple(axis for axis in named.values() if axis.position is not None and not axis.row.each))

    def add(self, told: Told) -> None:
        for axis in self.axes:
            for value in axis.values(told):
                place = (axis.row.id, value)
                self._splits[place] = self._splits.get(place, NOTHING).plus(told.verdict)

    def rows(self) -> tuple[Compared, ...]:
        return tuple(
            Compared(heading=axis.heading, value=value, split=self._splits[axis.row.id, value])
            for axis in self.axes
            for value in axis.ordered(value for name, value in self._splits if name == axis.row.id)
        )


@define
class Refusals:
    """Counts the rules that records would be refused for."""

    reports: tuple[Report, ...]
    _refused: set[tuple[str, int]] = field(factory=set)

    def add(self, told: Told) -> None:
        if told.verdict is Verdict.REFUSED:
            self._refused.add((told.path, told.number))

    def rules(self) -> tuple[Broken, ...]:
        """The rules with the most records first."""
        broken = {
            (finding.rule, finding.location.path, finding.location.record)
            for report in self.reports
            for finding in report.findings
            if finding.severity == ERROR and (finding.location.path, finding.location.record) in self._refused
        }
        counts = Counter(rule for rule, _, _ in broken)
        told = self._words()
        return tuple(
            Broken(rule=rule, code=told[rule][0], label=told[rule][1], message=told[rule][2], cases=counts[rule])
            for rule in sorted(counts, key=lambda rule: (-counts[rule], rule))
        )

    def _words(self) -> dict[str, tuple[str, str, str]]:
        """Code, place and message of each rule, from the dictionary; of a rule of reading, from what it said."""
        words: dict[str, tuple[str, str, str]] = {}
        for report in self.reports:
            for finding in report.findings:
                words.setdefault(finding.rule, (finding.code, "", finding.message.partition(" (")[0]))
            for table in report.dictionary.records.values():
                words |= {rule.id: (rule.code, rule.label, rule.message) for rule in table.rules}
        return words
