"""Collector and interpreter on records that Hypothesis draws from the definition: valid, one step wrong, hostile."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.agreement.corpus import AS_OF, definition
from tests.interpreter import interpret
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.compiled_support import Context, JsonRecord
from threedp_registry.testing.strategies import hostile, one_step, valid_records


@pytest.mark.parametrize("name", DICTIONARY.records)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_they_agree(name: str, data: st.DataObject) -> None:
    table, record = DICTIONARY.records[name], definition().record(name)

    def errors(made: JsonRecord) -> list[tuple[str, str]]:
        found = table.collect(made, Context(AS_OF, {}))
        return [(table.rules[rule].id, place) for rule, place, _ in found if table.rules[rule].severity == "error"]

    drawn = [strategy(definition(), name, check=errors, as_of=AS_OF) for strategy in (valid_records, one_step, hostile)]
    made = data.draw(st.one_of(drawn))
    expected = interpret(record, made, as_of=AS_OF, targets={}, along=frozenset())
    found = [(table.rules[rule].id, place, key) for rule, place, key in table.collect(made, Context(AS_OF, {}))]
    assert sorted(found, key=repr) == sorted(expected.found, key=repr)
