"""The truth table of the condition language, run on the schemas that conditions become."""

from __future__ import annotations

from random import Random

import jsonschema_rs
import pytest

from tests.interpreter import evaluate
from tests.test_conditions import ROWS, Row
from tests.tiny import GARDEN, GardenScope
from threedp_registry.compiler.json_schema.conditions import Conditions
from threedp_registry.compiler.json_schema.drafts import DRAFT_2020_12, DRAFTS, Draft
from threedp_registry.compiler.json_schema.formulas import Formula, schema_of
from threedp_registry.compiler.json_schema.unsayable import Kind, Unsayable
from threedp_registry.definition.conditions import Condition, negate
from threedp_registry.definition.parse import parse_condition

COMPLETE = [row for row in ROWS if not row.is_open]
TOO_FINE = {"faulty.number_places"}
"""Rows about a number with too many decimal places, which a schema takes as good: the ledger says so."""
LEFT_OUT = {Kind.COMPARISON, Kind.AS_OF, Kind.REFERENCE, Kind.COUNTING}


def said(condition: Condition, draft: Draft) -> Formula | Kind:
    try:
        return Conditions.of(GARDEN, draft).known_true(condition)
    except Unsayable as reason:
        return reason.kind


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
@pytest.mark.parametrize("row", COMPLETE, ids=[row.id for row in COMPLETE])
def test_schemas_follow_the_table(row: Row, draft: Draft) -> None:
    for answer, condition in ((True, row.parsed()), (False, negate(row.parsed()))):
        found = said(condition, draft)
        if isinstance(found, Kind):
            assert found in LEFT_OUT
            continue
        known = jsonschema_rs.validator_for(schema_of(found)).is_valid(row.given)
        wanted = row.expect is answer
        assert known == wanted or row.id in TOO_FINE, schema_of(found)


def test_what_differs_from_the_table_does() -> None:
    for row in COMPLETE:
        if row.id in TOO_FINE:
            found = Conditions.of(GARDEN, DRAFT_2020_12).known_true(row.parsed())
            assert jsonschema_rs.is_valid(schema_of(found), row.given) is not row.expect


def test_most_of_the_table_can_be_said() -> None:
    for draft in DRAFTS.values():
        assert sum(not isinstance(said(row.parsed(), draft), Kind) for row in COMPLETE) > len(COMPLETE) * 0.6


# ---- conditions that mix what is asked of items with what is asked of the record -------------------

MIXED = (
    "any(beds, crop == 'kale' and (open or area > 2))",
    "any(beds, (open or area > 2) and (color == 'red' or rows > 3))",
    "all(beds, crop == 'kale' or (open and area > 2))",
    "all(beds, not open or (color == 'red' and rows > 3))",
    "not any(beds, present(note) and (open or crop in ('kale', 'leek')))",
    "any(beds, open)",
    "all(beds, open)",
    "count(beds, open and crop == 'kale') >= 2",
    "count(beds, open or crop == 'kale') <= 1",
    "count(beds, open and crop == 'kale') != 1",
    "count(beds, rows > 3 or area > 2) == 2",
)
"""`open`, `rows` and `note` stand in the record, the others in an item."""


def gardens() -> list[dict[str, object]]:
    """Gardens that differ in what these conditions read, wrong and missing values among them."""
    rng = Random("gardens")
    bed: dict[str, tuple[object, ...]] = {
        "crop": ("kale", "leek", "mauve", None),
        "area": (1, 3, "x", None),
        "color": ("red", "blue", None),
    }
    top: dict[str, tuple[object, ...]] = {
        "open": (True, False, 7, None),
        "rows": (2, 4, 99, None),
        "note": ("a", "", None),
    }

    def some(choices: dict[str, tuple[object, ...]]) -> dict[str, object]:
        return {name: rng.choice(values) for name, values in choices.items() if rng.random() < 0.8}

    return [
        {**some(top), "beds": [rng.choice((some(bed), some(bed), 7)) for _ in range(rng.randint(0, 3))]}
        if rng.random() < 0.9
        else {**some(top), "beds": rng.choice((7, None))}
        for _ in range(400)
    ]


@pytest.mark.parametrize("text", MIXED)
def test_items_and_what_is_around_them_are_told_apart(text: str) -> None:
    condition = parse_condition(text, GardenScope())
    for answer, asked in ((True, condition), (False, negate(condition))):
        formula = Conditions.of(GARDEN, DRAFT_2020_12).known_true(asked)
        validator = jsonschema_rs.validator_for(schema_of(formula))
        for garden in gardens():
            assert validator.is_valid(garden) == (evaluate(condition, GARDEN, garden) is answer), garden


def test_too_many_that_are_mixed_are_left_out() -> None:
    many = " and ".join(f"(rows > {number} or area > {number})" for number in range(12))
    with pytest.raises(Unsayable):
        Conditions.of(GARDEN, DRAFT_2020_12).known_true(parse_condition(f"any(beds, {many})", GardenScope()))
