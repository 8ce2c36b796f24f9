"""The makers of records: valid ones are valid, broken ones are copies, and a seed says it all."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.interpreter import interpret
from tests.interpreter.places import Targets
from tests.tiny import GARDEN, GARDENS
from threedp_registry.testing.aim import AIMS
from threedp_registry.testing.generate import NoValidRecordError, RecordMaker
from threedp_registry.testing.places import Made, copy_of
from threedp_registry.testing.strategies import hostile, one_step, valid_records

AS_OF = "2026-03-01"
OWNERS: Targets = {"owner": {("K1",): {"joined_on": "2026-01-01"}}}


def findings(record: Made) -> list[tuple[str, str]]:
    """What the interpreter finds in a garden."""
    found = interpret(GARDEN, record, as_of=AS_OF, targets=OWNERS).found
    return [(rule_id, pointer) for rule_id, pointer, _ in found]


def maker(seed: int) -> RecordMaker:
    return RecordMaker(GARDENS, "garden", Random(seed), check=findings, as_of=AS_OF, targets=OWNERS)


def test_minimal_and_valid_records_are_valid() -> None:
    making = maker(1)
    assert [findings(making.minimal()) for _ in range(20)] == [[]] * 20
    assert [findings(making.valid()) for _ in range(50)] == [[]] * 50


def test_valid_records_hold_optional_parts_too() -> None:
    making = maker(2)
    held = {name for _ in range(200) for name in making.valid()}
    assert held == {member.name for member in GARDEN.members}


def test_the_seed_decides() -> None:
    first, again, other = ([made.valid() for _ in range(10)] for made in (maker(3), maker(3), maker(4)))
    assert first == again
    assert first != other


def test_broken_records_leave_the_given_one_alone() -> None:
    making = maker(5)
    record = making.valid()
    before = copy_of(record)
    for _ in range(300):
        making.one_step(record)
        making.hostile(record)
    for rule in making.rules:
        for aim in AIMS:
            making.aim(rule, record, aim)
    assert record == before


def test_most_broken_records_are_broken() -> None:
    making = maker(6)
    records = [making.valid() for _ in range(200)]
    assert sum(bool(findings(making.one_step(record))) for record in records) > 60
    assert sum(bool(findings(making.hostile(record))) for record in records) > 120


@pytest.mark.parametrize("aim", ["fail", "pass"])
def test_aiming_mostly_hits(aim: str) -> None:
    making = maker(7)
    pool = [making.valid() for _ in range(10)]
    for rule in making.rules:
        made = [making.aim(rule, making.rng.choice(pool), next(one for one in AIMS if one == aim)) for _ in range(20)]
        outcomes = [interpret(GARDEN, record, as_of=AS_OF, targets=OWNERS).outcomes[rule.id] for record in made]
        assert aim in outcomes, rule.id


def test_a_check_that_nothing_passes_is_told() -> None:
    making = RecordMaker(GARDENS, "garden", Random(8), check=lambda _: [("garden.keys", "")], as_of=AS_OF)
    with pytest.raises(NoValidRecordError, match=r"garden\.keys"):
        making.minimal()


FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@FEW
@given(valid_records(GARDENS, "garden", check=findings, as_of=AS_OF, targets=OWNERS))
def test_strategy_of_valid_records(record: Made) -> None:
    assert findings(record) == []


@FEW
@given(
    one_step(GARDENS, "garden", check=findings, as_of=AS_OF, targets=OWNERS)
    | hostile(GARDENS, "garden", check=findings, as_of=AS_OF, targets=OWNERS)
)
def test_strategies_of_broken_records(record: Made) -> None:
    interpret(GARDEN, record, as_of=AS_OF, targets=OWNERS)


@FEW
@given(st.data())
def test_strategies_draw_inside_a_test(data: st.DataObject) -> None:
    assert isinstance(data.draw(one_step(GARDENS, "garden", check=findings, as_of=AS_OF)), dict)
