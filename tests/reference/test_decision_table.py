"""Decision tables say exactly what their conditions say, and are made only where they are easier to read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.definition.dictionaries import own, small
from tests.interpreter import evaluate
from tests.test_conditions import ROWS, Row
from tests.tiny import GARDEN, GardenScope
from threedp_registry.compiler.decision_table import (
    MOST_COLUMNS,
    MOST_ROWS,
    DecisionTable,
    alternatives,
    branches,
    decision_table,
)
from threedp_registry.compiler.prose import condition_in_words
from threedp_registry.definition.conditions import And, Condition, Or
from threedp_registry.definition.constraints import conditions
from threedp_registry.definition.parse import parse_condition
from threedp_registry.definition.records import Definition


def parsed(text: str) -> Condition:
    return parse_condition(text, GardenScope())


def table(text: str) -> DecisionTable:
    made = decision_table(parsed(text))
    assert made is not None
    return made


# ---- the same meaning ------------------------------------------------------------------------------

SINGLE = st.sampled_from([*sorted({row.condition for row in ROWS}), "height <= 5", "height != 5", "height >= 5"])


def joined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return several.map(And) | several.map(Or)


CONDITIONS = st.recursive(SINGLE.map(parsed), joined, max_leaves=8)
"""The conditions of the truth table, put together at will."""

HEIGHTS = st.sampled_from([{}, {"height": 4.5}, {"height": 5}, {"height": 6}, {"height": "x"}])


@settings(max_examples=300, deadline=None)
@given(CONDITIONS, st.sampled_from(ROWS), st.sampled_from(ROWS), HEIGHTS)
def test_some_row_holds_exactly_where_the_condition_is_known_true(
    condition: Condition, one: Row, other: Row, height: dict[str, object]
) -> None:
    """On complete and unfinished records, with faulty and missing values among them."""
    record = {**one.given, **other.given, **height}

    def known_true(part: Condition) -> bool:
        truth = evaluate(part, GARDEN, record, as_of=one.as_of, targets=one.targets, complete=not one.is_open)
        return truth is True

    assert any(all(map(known_true, row)) for row in alternatives(condition)) is known_true(condition)


@settings(max_examples=200, deadline=None)
@given(CONDITIONS)
def test_no_row_is_there_twice_or_within_another(condition: Condition) -> None:
    rows = [set(row) for row in alternatives(condition)]
    assert all(not one <= other for one in rows for other in rows if one is not other)


@settings(max_examples=200, deadline=None)
@given(CONDITIONS)
def test_every_table_is_small_and_full(condition: Condition) -> None:
    made = decision_table(condition)
    if made is None:
        return
    assert branches(condition)
    assert 1 < len(made.rows) <= MOST_ROWS
    assert 0 < len(made.columns) <= MOST_COLUMNS
    assert all(len(row) == len(made.columns) and all(row) for row in made.rows)


# ---- the words -------------------------------------------------------------------------------------


def test_a_column_for_each_element_and_a_row_for_each_alternative() -> None:
    assert table("color == 'red' or (rows > 3 and color in ('green', 'blue'))") == DecisionTable(
        columns=("Color", "Rows"), rows=(("Red", "any or blank"), ("Green or Blue", "above 3"))
    )


def test_an_or_within_an_and_is_multiplied_out() -> None:
    assert table("open and (color == 'red' or absent(note))") == DecisionTable(
        columns=("Open", "Color", "Note"),
        rows=(("true", "Red", "any or blank"), ("true", "any or blank", "blank")),
    )


def test_what_is_said_of_one_element_stands_in_one_cell() -> None:
    made = table("(present(color) and color in ('red', 'blue')) or (height > 2 and height < 5)")
    assert made.rows == (("filled in, and Red or Blue", "any or blank"), ("any or blank", "above 2 and below 5"))


def test_a_bound_that_is_excluded_is_not_told_twice() -> None:
    assert table("height <= 5 and (height != 5 or rows < 1)").rows == (
        ("below 5", "any or blank"),
        ("at most 5", "below 1"),
    )


def test_a_clause_about_items_is_a_column_of_its_own() -> None:
    made = table("any(beds, crop == 'kale' or area > 1) or has(colors, 'red')")
    assert made == DecisionTable(
        columns=("Beds include one where (crop is Kale or area is above 1)", "Colors"),
        rows=(("yes", "any or blank"), ("yes or no", "include Red")),
    )


def test_a_span_of_days_is_looked_at_like_an_element() -> None:
    made = table("days(planted_on, harvested_on) <= 0 or days(planted_on, harvested_on) > 30")
    assert made == DecisionTable(
        columns=("The days from planted_on to harvested_on",), rows=(("at most 0",), ("more than 30",))
    )


@pytest.mark.parametrize(
    "text", ["color == 'red'", "color == 'red' and rows > 3", "any(beds, crop == 'kale' or area > 1)"]
)
def test_there_is_no_table_where_nothing_branches(text: str) -> None:
    assert decision_table(parsed(text)) is None


def test_there_is_no_table_where_one_alternative_covers_the_others() -> None:
    assert decision_table(parsed("open or (open and rows > 3)")) is None


@pytest.mark.parametrize(("rows", "there"), [(MOST_ROWS, True), (MOST_ROWS + 1, False)])
def test_there_is_no_table_of_too_many_rows(rows: int, there: bool) -> None:
    condition = Or(tuple(parsed(f"rows == {number}") for number in range(rows)))
    assert (decision_table(condition) is not None) is there


def test_there_is_no_table_of_too_many_columns() -> None:
    names = ["color", "note", "height", "rows", "columns", "open", "colors"]
    wide = [parsed(f"present({name})") for name in names]
    assert decision_table(Or(tuple(wide[:MOST_COLUMNS]))) is not None
    assert decision_table(Or(tuple(wide))) is None


def test_a_condition_that_would_make_millions_of_rows_is_not_multiplied_out() -> None:
    pair = parsed("open or present(note)")
    assert decision_table(And((pair,) * 40)) is None


# ---- every condition there is ----------------------------------------------------------------------


def every_condition(definition: Definition) -> set[Condition]:
    of_rules = {each for record in definition.records for rule in record.all_rules() for each in conditions(rule)}
    of_fees = {each for schedule in definition.schedules for each in schedule.conditions()}
    return of_rules | of_fees | {each for checklist in definition.checklists for each in checklist.conditions()}


@pytest.mark.parametrize("definition", [own(), small()], ids=["own", "small registry"])
def test_every_branching_condition_of_a_dictionary_has_a_table(definition: Definition) -> None:
    branching = [condition for condition in every_condition(definition) if branches(condition)]
    assert branching
    for condition in branching:
        made = decision_table(condition)
        assert made is not None, condition_in_words(condition)
        assert all(cell for row in (made.columns, *made.rows) for cell in row)
