"""Where engines are known to part: cases written by hand, each a file with a purpose, put to every engine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import frozen

from tests.agreement.corpus import Sample, definition
from tests.agreement.engines import ENGINES, Engine, collector, differences, known
from tests.rules.loader import AS_OF, changed, load
from threedp_registry.compiled_support import Context
from threedp_registry.definition.constraints import Severity

FOLDER = Path(__file__).parent / "traps"
BASES = Path(__file__).parent.parent / "rules" / "base"
FEWEST = 6


@frozen
class Trap:
    """A record, and exactly the rules of severity error that it breaks."""

    id: str
    record: str
    sample: Sample
    expected: frozenset[str]


def traps() -> Iterator[Trap]:
    for path in sorted(FOLDER.glob("*.yaml")):
        content = load(path)
        assert isinstance(content, dict)
        assert content["title"], path
        assert content["purpose"], path
        base = load(BASES / f"{content['base']}.yaml")
        for number, case in enumerate(content["cases"], 1):
            sample = Sample(changed(base, case["change"]), Context(AS_OF, {}))
            yield Trap(f"{path.stem}-{number}", content["record"], sample, frozenset(case["expect"]))


TRAPS = tuple(traps())
EACH_TRAP = pytest.mark.parametrize("trap", TRAPS, ids=[trap.id for trap in TRAPS])


@EACH_TRAP
def test_the_checks_say_what_is_expected(trap: Trap) -> None:
    assert [*collector(trap.record, [trap.sample])] == [trap.expected]
    record = definition().record(trap.record)
    errors = {rule.id for rule in record.all_rules() if rule.severity is Severity.ERROR}
    assert {rule for rule, _, _ in trap.sample.interpreted(record).found} & errors == trap.expected


@pytest.mark.parametrize("engine", ENGINES, ids=[engine.name for engine in ENGINES])
@EACH_TRAP
def test_every_engine_says_the_same(trap: Trap, engine: Engine) -> None:
    if engine.missing:
        pytest.skip(engine.missing)
    assert list(differences(engine, trap.record, known(trap.record, [trap.sample]))) == []
    assert list(engine.judge(trap.record, [trap.sample])) != [None]


def test_traps_are_many_and_both_ways() -> None:
    by_file = {path.stem: [trap for trap in TRAPS if trap.id.startswith(f"{path.stem}-")] for path in FOLDER.glob("*")}
    assert min(map(len, by_file.values())) >= FEWEST
    assert sum(not trap.expected for trap in TRAPS) >= 25
