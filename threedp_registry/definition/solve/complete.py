"""Whole records on which one rule comes out as wished, as small as can be, breaking as few others as possible."""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from threedp_registry.definition.conditions import ElementPath
from threedp_registry.definition.constraints import Rule
from threedp_registry.definition.records import Record
from threedp_registry.definition.solve.core import CoreTooLargeError
from threedp_registry.definition.solve.filled import Filled, plain
from threedp_registry.definition.solve.form import AS_OF, Names, Slot, names_of
from threedp_registry.definition.solve.judging import Beside, Finding, Judge
from threedp_registry.definition.solve.problem import Aim, Problem
from threedp_registry.definition.solve.search import Filling, TooManyLooksError, first
from threedp_registry.definition.solve.sides import Side, sides
from threedp_registry.definition.solve.smaller import smaller
from threedp_registry.definition.solve.subject import Subject
from threedp_registry.definition.solve.witness import JsonRecord

MOST_LOOKS = 10_000
MOST_ATTEMPTS = 60


@frozen(kw_only=True)
class Solved:
    """A record on which a rule comes out as wished, everything wrong with it, and the other rules it breaks.

    `fewest` tells that it is certain that no record of the finite core breaks fewer.
    """

    record: JsonRecord
    beside: Beside
    found: tuple[Finding, ...]
    also: tuple[str, ...]
    fewest: bool


@frozen(eq=False)
class RecordSolver:
    """Finds whole records of one kind."""

    subject: Subject

    @classmethod
    def of(cls, record: Record, judge: Judge, as_of: date) -> RecordSolver:
        """Looks for a record without findings first, from which the others are made."""
        subject = Subject.of(record, judge, as_of)
        good = first(Problem(subject), {AS_OF: as_of}, MOST_LOOKS) or {}
        always = (use.path for use in record.uses() if use.always_required)
        usual = {place: subject.values(place, {})[0] for place in always}
        return cls(evolve(subject, usual=usual | {names_of(slot): good[slot] for slot in reversed(tuple(good))}))

    def good(self) -> JsonRecord:
        """A smallest record in which nothing is wrong and no part of its key is missing."""
        key: list[Slot] = [(name,) for name in self.subject.record.key]
        start: dict[Slot, Filled] = {slot: self.subject.values(slot, {})[0] for slot in key}
        start[AS_OF] = self.subject.as_of
        problem = Problem(self.subject)
        record, beside = problem.built(first(problem, start, MOST_LOOKS) or start)

        def does(less: JsonRecord) -> bool:
            return problem.is_as_wished(less, beside)

        return smaller(record, does, lambda names: names in key)

    def sides(self, rule: Rule) -> tuple[Side, ...]:
        """The ways in which a rule can be just right and just wrong."""
        path = self.subject.paths.get(rule.place)
        return sides(rule, path.element if isinstance(path, ElementPath) else None)

    def solve(self, rule: Rule, side: Side) -> Solved | None:
        """A record on which the rule passes or fails in this way; None where there is none.

        Rules that stand in the way are allowed to be broken one by one, so that as few as possible are.
        """
        attempts: list[frozenset[str]] = [frozenset()]
        certain = True
        for allowed in attempts:
            problem = Problem(self.subject, Aim.at(self.subject, rule, side, allowed))
            try:
                filled = first(problem, {AS_OF: self.subject.as_of}, MOST_LOOKS)
            except (TooManyLooksError, CoreTooLargeError):
                filled, certain = None, False
            if filled is not None:
                return self._solved(problem, filled, certain)
            further = dict.fromkeys(allowed | {blocker} for blocker in problem.blockers)
            attempts += [each for each in further if each not in attempts][: MOST_ATTEMPTS - len(attempts)]
        return None

    def _solved(self, problem: Problem, filled: Filling, certain: bool) -> Solved:
        record, beside = problem.built(filled)
        aim = problem.aim
        assert aim is not None
        values = [plain(value) for value in aim.side.values]

        def does(less: JsonRecord) -> bool:
            return (not values or standing(less, aim.own) in values) and problem.is_as_wished(less, beside)

        def needed(names: Names) -> bool:
            path = self.subject.paths.get(names)
            return isinstance(path, ElementPath) and path.always_required and aim.rule.place != names

        record = smaller(record, does, needed)
        found = tuple(self.subject.judge.findings(record, beside))
        also = tuple(dict.fromkeys(each for each, _ in found if each != aim.rule.id))
        return Solved(record=record, beside=beside, found=found, also=also, fewest=certain)


def standing(record: JsonRecord, slot: Slot) -> object:
    """What stands at a slot; of a list of items, how many."""
    value: object = record
    for step in slot:
        if isinstance(value, dict):
            value = value.get(str(step))
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return len(value) if isinstance(value, list) and value and isinstance(value[0], dict) else value
