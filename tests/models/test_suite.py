"""Typed records on the conformance suite: they accept what is valid there, refuse the rest, and find the same."""

from __future__ import annotations

from datetime import date

import pytest

from tests.agreement.typed_engine import about_others, class_of, verdict
from tests.suite.cases import Shown, shown
from threedp_registry.compiled.dictionary import DICTIONARY

SHOWN = tuple(shown())


def expected(one: Shown) -> list[tuple[str, str, str]]:
    """What can be said of the record alone."""
    left_out = about_others(one.record_name)
    return sorted(each for each in one.findings if each[0] not in left_out)


@pytest.mark.parametrize("record", DICTIONARY.records)
def test_they_find_exactly_this(record: str) -> None:
    for one in (one for one in SHOWN if one.record_name == record):
        found = class_of(record).check(one.data, date.fromisoformat(one.as_of))
        assert sorted((each.rule, each.location.pointer, each.severity) for each in found) == expected(one), one.id


@pytest.mark.parametrize("record", DICTIONARY.records)
def test_they_refuse_what_is_not_valid_and_hold_the_rest(record: str) -> None:
    for one in (one for one in SHOWN if one.record_name == record):
        errors = {rule for rule, _, severity in expected(one) if severity == "error"}
        assert verdict(class_of(record), one.data, date.fromisoformat(one.as_of)) == errors, one.id
