"""Typed records on the conformance suite: they accept what is valid there, refuse the rest, and find the same."""

from __future__ import annotations

from datetime import date

import pytest

from tests.models.alone import about_others
from tests.suite.cases import Shown, shown
from threedp_registry import models
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.models import InvalidRecord, TypedRecord

SHOWN = tuple(shown())


def kind_of(one: Shown) -> type[TypedRecord]:
    kind: type[TypedRecord] = vars(models)[one.record_name.title()]
    return kind


def expected(one: Shown) -> list[tuple[str, str, str]]:
    """What can be said of the record alone."""
    left_out = about_others(one.record_name)
    return sorted(each for each in one.findings if each[0] not in left_out)


@pytest.mark.parametrize("record", DICTIONARY.records)
def test_they_find_exactly_this(record: str) -> None:
    for one in (one for one in SHOWN if one.record_name == record):
        found = kind_of(one).check(one.data, date.fromisoformat(one.as_of))
        assert sorted((each.rule, each.location.pointer, each.severity) for each in found) == expected(one), one.id


@pytest.mark.parametrize("record", DICTIONARY.records)
def test_they_accept_what_is_valid_and_nothing_else(record: str) -> None:
    accepted = 0
    for one in (one for one in SHOWN if one.record_name == record):
        kind, valid = kind_of(one), all(severity != "error" for *_, severity in expected(one))
        try:
            made = kind.from_record(one.data, date.fromisoformat(one.as_of))
        except InvalidRecord:
            assert not valid, one.id
            continue
        assert valid, one.id
        assert made.to_record() == kind.canonical(one.data), one.id
        assert kind.from_record(made.to_record()) == made, one.id
        accepted += 1
    assert accepted > len(DICTIONARY.records[record].rules)
