"""Each kind of rule as a branch: the table of hand-written cases that the interpreter is held to, run on schemas."""

from __future__ import annotations

from collections.abc import Mapping

import jsonschema_rs
import pytest
from attrs import evolve

from tests.agreement.schema_engines import rule_at
from tests.agreement.test_interpreter import AUTHORED, VALUES, garden_with
from tests.tiny import GARDEN, GARDENS
from threedp_registry.compiler.json_schema.drafts import DRAFTS, Draft, Schema
from threedp_registry.compiler.json_schema.schema import record_schema
from threedp_registry.compiler.json_schema.unsayable import Kind
from threedp_registry.definition.constraints import Forbidden, ParentOf, Required, Rule, Size, Within
from threedp_registry.definition.records import Group, Record, Use

Given = Mapping[str, object]
EACH_DRAFT = pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)


OF_MEMBERS = (Required, Forbidden, Size, Within, ParentOf)
"""Rules that stand with the element or group they are about."""


def placed(made: Rule, scope: str) -> Record:
    """A garden with the rule where a dictionary has it."""
    if not isinstance(made.constraint, OF_MEMBERS):
        return garden_with(made, scope)
    return evolve(GARDEN, members=tuple(_with(member, made) for member in GARDEN.members))


def _with(member: Use | Group, made: Rule) -> Use | Group:
    if member.path != made.place:
        return member
    if isinstance(member, Use):
        return evolve(member, rules=(*member.rules, made))
    return evolve(member, shape_rules=(*member.shape_rules, made))


def broken(schema: Schema, given: Given) -> set[str]:
    validator = jsonschema_rs.validator_for(schema, validate_formats=True)
    return {rule_at(schema, error.schema_path) for error in validator.iter_errors(given)}


@EACH_DRAFT
@pytest.mark.parametrize(("made", "scope", "given", "expected", "pointers"), AUTHORED)
def test_rules_that_an_author_writes(
    made: Rule, scope: str, given: Given, expected: str, pointers: list[str], draft: Draft
) -> None:
    found = record_schema(GARDENS, placed(made, scope), draft)
    if made.id in found.unsaid:
        assert found.unsaid[made.id] is not Kind.WARNING
    else:
        assert (made.id in broken(found.schema, given)) is (expected == "fail")


def test_most_kinds_can_be_said() -> None:
    kinds: dict[str, set[bool]] = {}
    for made, scope, *_ in AUTHORED:
        found = record_schema(GARDENS, placed(made, scope), DRAFTS["2020-12"])
        kinds.setdefault(type(made.constraint).__name__, set()).add(made.id not in found.unsaid)
    said = {kind for kind, outcomes in kinds.items() if True in outcomes}
    assert said == {"Required", "Forbidden", "Size", "OneOf", "Check", "Within", "ParentOf", "NotPattern", "InEffect"}


@EACH_DRAFT
@pytest.mark.parametrize(("given", "rule_id", "pointers", "expected"), VALUES)
def test_rules_that_come_with_elements_and_groups(
    given: Given, rule_id: str, pointers: list[str], expected: str, draft: Draft
) -> None:
    found = record_schema(GARDENS, GARDEN, draft)
    try:
        names = broken(found.schema, given)
    except UnicodeEncodeError:  # half a surrogate pair
        return
    if rule_id not in found.unsaid:
        assert (rule_id in names) is (expected == "fail")
