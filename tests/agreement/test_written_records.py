"""Every engine agrees on records that were not made at random: the conformance suite's and those written by hand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.agreement.corpus import Sample
from tests.agreement.engines import ENGINES, Engine, differences, known
from tests.rules.loader import AS_OF, examples
from tests.suite.cases import shown
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.compiled_support import Context

EACH_RECORD = pytest.mark.parametrize("record", DICTIONARY.records)
EACH_ENGINE = pytest.mark.parametrize(
    "engine",
    [pytest.param(one, marks=[pytest.mark.real_part] if one.missing else [], id=one.name) for one in ENGINES],
)


def of_the_suite(record: str) -> Iterator[Sample]:
    """Those that a record alone decides."""
    for one in shown():
        if one.record_name == record and not one.needs_others:
            yield Sample(one.data, Context(one.as_of, one.targets, one.along))


def by_hand(record: str) -> Iterator[Sample]:
    """For each rule a record just right and one just wrong."""
    for one in examples():
        if one.record_name == record:
            yield Sample(one.record, Context(AS_OF, one.targets, one.along))


@EACH_ENGINE
@EACH_RECORD
def test_on_the_suite(record: str, engine: Engine) -> None:
    _agrees(engine, record, list(of_the_suite(record)))


@EACH_ENGINE
@EACH_RECORD
def test_on_records_written_by_hand(record: str, engine: Engine) -> None:
    _agrees(engine, record, list(by_hand(record)))


def _agrees(engine: Engine, record: str, samples: list[Sample]) -> None:
    if engine.missing:
        pytest.skip(engine.missing)
    assert len(samples) > len(DICTIONARY.records[record].rules)
    assert list(differences(engine, record, known(record, samples))) == []
