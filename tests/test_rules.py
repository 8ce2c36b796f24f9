"""Every rule of the dictionary on a hand-written record just right and one just wrong, by both back ends."""

from __future__ import annotations

import pytest

from tests.interpreter import interpret
from tests.rules.loader import AS_OF, Example, examples
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.compiled_support import Context
from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.reading.dictionary import read_definition

DEFINITION = read_definition(dictionary_folder())
EXAMPLES = tuple(examples())
ACROSS = {f"{record.name}.key.{name}" for record in DEFINITION.records for name in ("unique", "replaced")}
"""Rules that only several records can tell; `test_keys` has their cases."""


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.id)
def test_the_collector_finds_exactly_this(example: Example) -> None:
    table = DICTIONARY.records[example.record_name]
    found = table.collect(example.record, Context(AS_OF, example.targets, example.along))
    assert tuple(sorted(f"{table.rules[rule].id} {pointer}".rstrip() for rule, pointer, _ in found)) == example.expected


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.id)
def test_the_interpreter_finds_exactly_this(example: Example) -> None:
    record = DEFINITION.record(example.record_name)
    told = interpret(record, example.record, as_of=AS_OF, targets=example.targets, along=example.along)
    assert tuple(sorted(f"{rule} {pointer}".rstrip() for rule, pointer, _ in told.found)) == example.expected


def test_every_rule_has_its_records() -> None:
    rules = {rule.id for record in DEFINITION.records for rule in record.all_rules()}
    shown = {example.rule for example in EXAMPLES}
    assert sorted(rules - shown - ACROSS) == []
    assert sorted(shown - rules) == []


def test_a_wrong_record_breaks_its_rule() -> None:
    for example in EXAMPLES:
        named = any(finding.split()[0] == example.rule for finding in example.expected)
        assert named != example.right, example.id
