"""Forty faults seeded into the compiled text are all seen: the corpus tells right from wrong.

A fault that the corpus did not notice would mean that the agreement tests prove less than they seem to.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

pytest.importorskip("threedp_registry.compiled.dictionary")

from tests.agreement.corpus import Sample
from tests.agreement.faults import Fault, chosen
from tests.agreement.systematic import samples
from tests.interpreter import Interpretation
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.compiled_support import Context, Found, JsonRecord

FAULTS = 40
CORPUS = 3_000
Collect = Callable[[JsonRecord, Context], list[Found]]


def _text(name: str) -> str:
    """The text of the module that holds a record's collector."""
    file = sys.modules[DICTIONARY.records[name].collect.__module__].__file__
    assert file is not None
    return Path(file).read_text(encoding="utf-8")


SEEDED = chosen({name: _text(name) for name in DICTIONARY.records}, FAULTS, "faults")


@cache
def corpus(name: str) -> list[tuple[Sample, Interpretation]]:
    """Records of one kind with what the interpreter finds: two thirds of the main record, made once."""
    is_main = name == next(iter(DICTIONARY.records))
    return samples(name, "faults", CORPUS * 2 // 3 if is_main else CORPUS // 6)


def _collector(name: str, fault: Fault) -> Collect:
    """The record's collector, compiled from the faulty text."""
    collect = DICTIONARY.records[name].collect
    space = {"__name__": collect.__module__}
    exec(compile(fault.seeded(_text(name)), "<seeded fault>", "exec"), space)
    faulty = space[collect.__name__]
    assert callable(faulty)
    return faulty


def is_seen(name: str, fault: Fault) -> bool:
    """Whether some record of the corpus tells the faulty collector from the interpreter."""
    faulty, table = _collector(name, fault), DICTIONARY.records[name]
    for sample, expected in corpus(name):
        try:
            found = faulty(sample.record, sample.context)
        except Exception:
            return True
        named = [
            (table.rules[number].id if number < len(table.rules) else "", pointer, key)
            for number, pointer, key in found
        ]
        if sorted(named, key=repr) != sorted(expected.found, key=repr):
            return True
    return False


def test_there_are_forty_faults_of_every_kind() -> None:
    assert len(SEEDED) == FAULTS
    assert len({fault.kind for _, fault in SEEDED}) == 10


@pytest.mark.parametrize(("name", "fault"), SEEDED, ids=[f"{name}-{n}" for n, (name, _) in enumerate(SEEDED)])
def test_a_seeded_fault_is_seen(name: str, fault: Fault) -> None:
    assert is_seen(name, fault), f"{name}: {fault}"


def test_without_a_fault_there_is_nothing_to_see() -> None:
    for name, table in DICTIONARY.records.items():
        for sample, expected in corpus(name)[:200]:
            found = [
                (table.rules[number].id, pointer, key)
                for number, pointer, key in table.collect(sample.record, sample.context)
            ]
            assert sorted(found, key=repr) == sorted(expected.found, key=repr)
