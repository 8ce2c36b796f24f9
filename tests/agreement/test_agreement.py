"""The compiled collector, the reference interpreter and every other engine say the same of every record that is made.

`THREEDP_RECORDS` says how many records, 20,000 unless it is set; half are of the main record. All of them are put
to the interpreter and to each engine of the table, but for those that are slow: these get one in so many, each others.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

import pytest

pytest.importorskip("threedp_registry.compiled.dictionary")

from tests.agreement.conftest import TABLE
from tests.agreement.corpus import (
    Sample,
    Stream,
    Tally,
    compiled_outcomes,
    definition,
)
from tests.agreement.engines import ENGINES, Difference, differences, known
from tests.agreement.reachable import OUTCOMES, unreachable
from tests.agreement.systematic import systematic
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.definition.records import Record

RECORDS = int(os.environ.get("THREEDP_RECORDS", "20000"))
MAIN, *OTHERS = DICTIONARY.records
SHARDS = [*((MAIN, f"agreement {number}", RECORDS // 4) for number in range(2))]
SHARDS += [(name, "agreement", RECORDS // 2 // len(OTHERS)) for name in OTHERS]
"""A kind of record, a seed, and how many: half of the main record's, in two parts, so that two processes share them."""

LEAST = max(50 * min(RECORDS, 20_000) // 20_000, 1)
"""How often each rule must be seen to fail, to pass and not to apply."""
BATCH = 200


@pytest.mark.parametrize(("name", "seed", "number"), SHARDS, ids=[f"{name} {seed}" for name, seed, _ in SHARDS])
def test_engines_agree(name: str, seed: str, number: int, record_property: Callable[[str, object], None]) -> None:
    stream, record, judged = Stream(name, seed), definition().record(name), Counter[str]()
    for batch in _batches(_steered(stream, number, record)):
        assert list(_differing(name, batch, judged)) == []
    record_property(TABLE, _table(record, stream.tally) + _engines(judged, number))
    shares = sum(shard == name for shard, _, _ in SHARDS)
    assert _too_rare(record, stream.tally, -(-LEAST // shares)) == []
    assert _impossible(record, stream.tally) == []


@pytest.mark.parametrize("name", DICTIONARY.records)
def test_engines_agree_at_every_place(name: str) -> None:
    """Whatever the stream comes upon."""
    for batch in _batches(systematic(name)):
        assert list(_differing(name, batch, Counter())) == []


@pytest.mark.real_part
def test_every_engine_is_there() -> None:
    missing = {engine.missing for engine in ENGINES if engine.missing}
    if missing:
        pytest.skip("; ".join(sorted(missing)))


def _steered(stream: Stream, number: int, record: Record) -> Iterator[Sample]:
    """So many records on which collector and interpreter agree; what came of one decides what the next is aimed at."""
    for sample in islice(stream, number):
        stream.tally.add(_agreed(sample, record))
        yield sample


def _batches(stream: Iterable[Sample]) -> Iterator[list[Sample]]:
    rest = iter(stream)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _differing(name: str, batch: Sequence[Sample], judged: Counter[str]) -> Iterator[Difference]:
    cases = known(name, batch)
    for position, engine in enumerate(ENGINES):
        if not engine.missing:
            chosen = cases[position % engine.one_in :: engine.one_in]
            judged[engine.name] += len(chosen)
            yield from differences(engine, name, chosen)


def _agreed(sample: Sample, record: Record) -> dict[str, str]:
    """What the rules came to, the same on both sides."""
    table = DICTIONARY.records[record.name]
    expected = sample.interpreted(record)
    found, outcomes = compiled_outcomes(table, sample)
    assert sorted(found, key=repr) == sorted(expected.found, key=repr), sample
    different = {
        rule_id: (outcomes[rule_id], wanted)
        for rule_id, wanted in expected.outcomes.items()
        if outcomes[rule_id] != wanted
    }
    assert different == {}, sample
    collected = table.collect(sample.record, sample.context)
    assert [(table.rules[number].id, pointer, key) for number, pointer, key in collected] == found, sample
    return outcomes


def _table(record: Record, tally: Tally) -> str:
    """How often each rule failed, passed and did not apply; a dash where it cannot."""
    lines = [f"{'rule':<70} {'fail':>7} {'pass':>7} {'n/a':>7}"]
    for rule in record.all_rules():
        cannot = unreachable(rule, record)
        cells = ["-" if outcome in cannot else str(tally.of(rule.id, outcome)) for outcome in OUTCOMES]
        lines.append(f"{rule.id:<70} " + " ".join(f"{cell:>7}" for cell in cells))
    return "\n".join(["", *lines])


def _engines(judged: Counter[str], number: int) -> str:
    """How many of so many records each engine judged."""
    return "\n" + "\n".join(f"{engine.name}: {judged[engine.name]} of {number}" for engine in ENGINES)


def _too_rare(record: Record, tally: Tally, least: int) -> list[tuple[str, str, int]]:
    return [
        (rule.id, outcome, tally.of(rule.id, outcome))
        for rule in record.all_rules()
        for outcome in OUTCOMES
        if outcome not in unreachable(rule, record) and tally.of(rule.id, outcome) < least
    ]


def _impossible(record: Record, tally: Tally) -> list[tuple[str, str]]:
    """Outcomes held to be out of reach that turned up all the same: the reasons are wrong."""
    return [
        (rule.id, outcome)
        for rule in record.all_rules()
        for outcome in unreachable(rule, record)
        if tally.of(rule.id, outcome)
    ]
