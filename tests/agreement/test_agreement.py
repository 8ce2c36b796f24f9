"""The compiled collector and the reference interpreter find the same, on every record that is made.

`THREEDP_RECORDS` says how many records, 20,000 unless it is set; half are of the main record.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import islice

import pytest

pytest.importorskip("threedp_registry.compiled.dictionary")

from tests.agreement.conftest import TABLE
from tests.agreement.corpus import Sample, Stream, Tally, compiled_outcomes, definition
from tests.agreement.reachable import OUTCOMES, unreachable
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.definition.records import Record

RECORDS = int(os.environ.get("THREEDP_RECORDS", "20000"))
LEAST = max(50 * min(RECORDS, 20_000) // 20_000, 1)
"""How often each rule must be seen to fail, to pass and not to apply."""
SHARES = {
    name: 0.5 if number == 0 else 0.5 / (len(DICTIONARY.records) - 1) for number, name in enumerate(DICTIONARY.records)
}


@pytest.mark.parametrize("name", SHARES)
def test_collector_and_interpreter_agree(name: str, record_property: Callable[[str, object], None]) -> None:
    stream = Stream(name, "agreement")
    record = definition().record(name)
    for sample in islice(stream, int(RECORDS * SHARES[name])):
        stream.tally.add(_agreed(sample, record))
    record_property(TABLE, _table(record, stream.tally))
    assert _too_rare(record, stream.tally) == []


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


def _too_rare(record: Record, tally: Tally) -> list[tuple[str, str, int]]:
    return [
        (rule.id, outcome, tally.of(rule.id, outcome))
        for rule in record.all_rules()
        for outcome in OUTCOMES
        if outcome not in unreachable(rule, record) and tally.of(rule.id, outcome) < LEAST
    ]


@pytest.mark.parametrize("name", SHARES)
def test_what_cannot_happen_does_not(name: str) -> None:
    """An outcome held to be out of reach must not turn up: the reasons would be wrong."""
    stream = Stream(name, "out of reach")
    record = definition().record(name)
    for sample in islice(stream, RECORDS // 40):
        stream.tally.add(sample.interpreted(record).outcomes)
    met = [
        (rule.id, outcome)
        for rule in record.all_rules()
        for outcome in unreachable(rule, record)
        if stream.tally.of(rule.id, outcome)
    ]
    assert met == []
