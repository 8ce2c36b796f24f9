"""Whole records found for the rules of the small registry, judged by the reference interpreter alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random

import pytest
from attrs import frozen

from tests.definition.dictionaries import small
from tests.interpreter import interpret
from threedp_registry.compiler.load import tables
from threedp_registry.compiler.suite.judge import CompiledJudge
from threedp_registry.definition.constraints import KeyReplaced, KeyUnique
from threedp_registry.definition.records import Record
from threedp_registry.definition.solve.complete import RecordSolver, Solved
from threedp_registry.definition.solve.judging import Beside, Finding
from threedp_registry.definition.solve.smaller import without_one
from threedp_registry.definition.solve.witness import JsonRecord
from threedp_registry.testing.generate import RecordMaker

DAY = date(2026, 11, 23)
BOAT = small().record("boat")


@frozen
class Interpreter:
    """The reference interpreter as a judge."""

    record: Record

    def findings(self, record: JsonRecord, beside: Beside) -> Sequence[Finding]:
        told = interpret(self.record, record, as_of=beside.as_of, targets=beside.targets, along=beside.along)
        return [(rule, pointer) for rule, pointer, _ in told.found]

    def passes(self, rule: str, record: JsonRecord, beside: Beside) -> bool:
        told = interpret(self.record, record, as_of=beside.as_of, targets=beside.targets, along=beside.along)
        return told.outcomes[rule] == "pass"


TABLE = tables(small()).records["boat"]
SOLVER = RecordSolver.of(BOAT, CompiledJudge(TABLE), DAY)
RULES = [rule for rule in BOAT.all_rules() if not isinstance(rule.constraint, KeyUnique | KeyReplaced)]
SOLVED: dict[str, list[tuple[bool, Solved | None]]] = {
    rule.id: [(side.passes, SOLVER.solve(rule, side)) for side in SOLVER.sides(rule)] for rule in RULES
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_is_seen_on_both_sides(rule: object) -> None:
    rule_id = str(getattr(rule, "id", ""))
    assert {passes for passes, solved in SOLVED[rule_id] if solved is not None} == {True, False}
    for passes, solved in SOLVED[rule_id]:
        if solved is not None:
            told = Interpreter(BOAT).findings(solved.record, solved.beside)
            assert sorted(told) == sorted(solved.found)
            broken = {found for found, _ in told}
            assert (rule_id in broken) is not passes
            assert broken - {rule_id} == set(solved.also)


def test_what_breaks_one_rule_mostly_breaks_no_other() -> None:
    alone = [
        rule
        for rule, sides in SOLVED.items()
        if any(not passes and solved and not solved.also for passes, solved in sides)
    ]
    never = sorted(SOLVED.keys() - set(alone))
    assert never == [
        "boat.harbor_id.length",
        "boat.high_masts_on_long_boats",  # a mast above 30 m on a boat of 20 m is higher than the boat is long
        "boat.masts.required",  # the sails of a sailing boat then name masts that are not there
        "boat.registration.length",
        "boat.surveys.survey_harbor.length",
    ]


def test_a_good_record_is_small_and_has_its_key() -> None:
    record = SOLVER.good()
    beside = Beside(as_of=DAY.isoformat())
    judge = Interpreter(BOAT)
    assert judge.findings(record, beside) == []
    assert set(BOAT.key) <= record.keys()
    assert all(judge.findings(less, beside) or not set(BOAT.key) <= less.keys() for less in without_one(record))


def test_every_judge_leads_to_the_same_records() -> None:
    harbor, compiled = small().record("harbor"), CompiledJudge(tables(small()).records["harbor"])
    found = []
    for judge in (compiled, Interpreter(harbor)):
        solver = RecordSolver.of(harbor, judge, DAY)
        found.append([solver.solve(rule, side) for rule in harbor.rules for side in solver.sides(rule)])
    assert found[0] == found[1]


def test_what_cannot_fail_alone_never_does() -> None:
    """On a thousand records with something wrong in them."""
    never = {
        rule for rule, sides in SOLVED.items() if all(passes or (solved and solved.also) for passes, solved in sides)
    }
    judge, beside = CompiledJudge(TABLE), Beside(as_of=DAY.isoformat())
    making = RecordMaker(
        small(),
        "boat",
        Random(3),
        check=lambda record: judge.findings(record, beside),
        as_of=DAY.isoformat(),
        targets={},
    )
    base = [making.valid() for _ in range(20)]
    for number in range(1_000):
        found = {rule for rule, _ in judge.findings(making.one_step(base[number % 20]), beside)}
        assert len(found) != 1 or not found & never
