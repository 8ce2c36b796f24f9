"""The solver against the reference interpreter: its witnesses are what they are said to be, and it misses none."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.interpreter import evaluate
from tests.test_conditions import ROWS, Row, Targets
from tests.tiny import GARDEN, GARDENS, GardenScope
from threedp_registry.definition.conditions import Condition, negate
from threedp_registry.definition.parse import parse_condition
from threedp_registry.definition.solve.ask import (
    Answer,
    Never,
    Relation,
    Undecided,
    Wish,
    can_come,
    compare,
    smallest,
    together,
)
from threedp_registry.definition.solve.evaluate import FALSE, NOT_TRUE, TRUE, UNKNOWN
from threedp_registry.definition.solve.form import Form
from threedp_registry.definition.solve.witness import JsonRecord, Witness
from threedp_registry.testing.generate import RecordMaker
from threedp_registry.testing.places import Made

FORM = Form.of(GARDEN)
TRUTHS = {TRUE: True, FALSE: False, UNKNOWN: None}
NUMBERS = {truth: number for number, truth in TRUTHS.items()}
DAY = "2026-03-01"


def cond(text: str) -> Condition:
    return parse_condition(text, GardenScope())


def found(answer: Answer) -> Witness:
    assert isinstance(answer, Witness), answer
    return answer


def truth_on(condition: Condition, witness: Witness, record: JsonRecord | None = None) -> bool | None:
    """What the interpreter makes of a witness, or of a record in its place."""
    own = witness.record if record is None else record
    targets: Targets = {"owner": {(str(owner["owner_id"]),): owner for owner in witness.targets.get("owner", ())}}
    return evaluate(condition, GARDEN, own, as_of=witness.as_of or DAY, targets=targets)


# ---- every condition of the truth table --------------------------------------------------------

COMPLETE = [
    row
    for row in ROWS
    if not row.is_open and (row.as_of is not None or "as_of" not in row.condition)  # the solver always knows the day
]
EACH_ROW = pytest.mark.parametrize("row", COMPLETE, ids=[row.id for row in COMPLETE])


@EACH_ROW
def test_what_the_table_shows_is_found(row: Row) -> None:
    """The row's own record proves that the condition can come to this."""
    assert isinstance(smallest(FORM, Wish(row.parsed(), NUMBERS[row.expect]), good=False), Witness)


@EACH_ROW
@pytest.mark.parametrize("good", [True, False])
def test_a_witness_is_what_it_is_said_to_be_and_nothing_can_be_left_out(row: Row, good: bool) -> None:
    condition = row.parsed()
    for wanted, truth in TRUTHS.items():
        for ask in (together, smallest):
            answer = ask(FORM, Wish(condition, wanted), good=good)
            assert not isinstance(answer, Undecided)
            if isinstance(answer, Witness):
                assert truth_on(condition, answer) is truth
        if isinstance(answer, Witness) and not good:
            for record in without_one(answer.record):
                assert truth_on(condition, answer, record) is not truth, record


def without_one(record: JsonRecord) -> list[JsonRecord]:
    """The record with one thing less, each thing once; what is left empty goes, too."""
    found = [pruned(fewer) for fewer in fewer_by_one(record)]
    return [fewer for fewer in found if isinstance(fewer, dict)]


def fewer_by_one(value: object) -> list[object]:
    if isinstance(value, dict):
        fewer: list[object] = [{name: inner for name, inner in value.items() if name != gone} for gone in value]
        return fewer + [{**value, name: less} for name, inner in value.items() for less in fewer_by_one(inner)]
    if isinstance(value, list):
        fewer = [[*value[:n], *value[n + 1 :]] for n in range(len(value))]
        return fewer + [
            [*value[:n], one, *value[n + 1 :]] for n, item in enumerate(value) for one in fewer_by_one(item)
        ]
    return []


def pruned(value: object) -> object:
    if isinstance(value, dict):
        return {name: inner for name, each in value.items() if (inner := pruned(each)) not in ([], {})}
    return [pruned(item) for item in value] if isinstance(value, list) else value


# ---- conditions made at random -----------------------------------------------------------------

LEAVES = (
    "code == 'red'",
    "color != 'red'",
    "color in ('red', 'green')",
    "present(note)",
    "absent(color)",
    "rows < columns",
    "rows == columns",
    "rows > 3",
    "columns <= 5",
    "open",
    "not open",
    "planted_on < harvested_on",
    "planted_on <= as_of",
    "days(planted_on, harvested_on) > 10",
    "has(colors, 'red')",
    "size(colors) >= 2",
    "any(beds, crop == 'kale')",
    "all(beds, crop == 'kale')",
    "any(beds, area > 1 and crop != 'bean')",
    "count(beds, crop == 'leek') <= 1",
    "count(beds) == 2",
    "present(shed)",
    "shed.shelves >= 2",
    "owner.joined_on <= planted_on",
)


def texts(most: int) -> st.SearchStrategy[str]:
    """Conditions of up to so many statements."""
    leaf = st.sampled_from(LEAVES)
    return st.recursive(
        leaf,
        lambda inner: st.one_of(
            st.tuples(inner, inner).map(lambda pair: f"({pair[0]}) and ({pair[1]})"),
            st.tuples(inner, inner).map(lambda pair: f"({pair[0]}) or ({pair[1]})"),
            inner.map(lambda one: f"not ({one})"),
        ),
        max_leaves=most,
    )


@cache
def gardens() -> tuple[tuple[Made, str], ...]:
    """Records of every kind, each with an owner's day."""
    making = RecordMaker(GARDENS, "garden", Random(5), check=lambda _: [], as_of=DAY)
    days = ("2025-12-31", "2026-01-01", "2026-03-02")
    made = [making.valid() for _ in range(60)]
    broken = [making.one_step(record) for record in made] + [making.hostile(record) for record in made]
    return tuple((record, days[number % 3]) for number, record in enumerate([*made, *broken]))


MANY = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


def truths_met(condition: Condition) -> set[bool | None]:
    """What a condition comes to on the records that were made."""
    return {
        evaluate(
            condition, GARDEN, {**record, "owner_id": "K1"}, as_of=DAY, targets={"owner": {("K1",): {"joined_on": day}}}
        )
        for record, day in gardens()
    }


@MANY
@given(texts(5))
def test_what_is_met_is_found_and_what_is_found_is_so(text: str) -> None:
    condition = cond(text)
    met = truths_met(condition)
    for wanted, truth in TRUTHS.items():
        answer = smallest(FORM, Wish(condition, wanted), good=False)
        if isinstance(answer, Witness):
            assert truth_on(condition, answer) is truth
        elif isinstance(answer, Never):
            assert truth not in met


@settings(MANY, max_examples=25)
@given(texts(3), texts(3))
def test_comparisons_hold_on_every_record(text: str, other_text: str) -> None:
    one, other = cond(text), cond(other_text)
    compared = compare(FORM, one, other, good=False)
    if compared.only_one is not None:
        assert truth_on(one, compared.only_one) is True
        assert truth_on(other, compared.only_one) is not True
    for record, day in gardens()[::8]:
        targets: Targets = {"owner": {("K1",): {"joined_on": day}}}
        known = [
            evaluate(each, GARDEN, {**record, "owner_id": "K1"}, as_of=DAY, targets=targets) is True
            for each in (one, other)
        ]
        if compared.relation in (Relation.EQUAL, Relation.STRONGER):
            assert known != [True, False]
        if compared.relation in (Relation.EQUAL, Relation.WEAKER):
            assert known != [False, True]


# ---- single answers ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("color in ('blue', 'green')", {"color": "green"}),
        ("rows > 3", {"rows": 4}),
        ("rows < columns and columns < 2", {"rows": 0, "columns": 1}),
        ("rows != 0 and rows != 1", {"rows": 2}),
        ("days(planted_on, harvested_on) > 10", {"planted_on": "2026-01-01", "harvested_on": "2026-01-12"}),
        ("has(colors, 'blue') and size(colors) >= 2", {"colors": ["blue", "red"]}),
        ("any(beds, crop == 'kale') and any(beds, crop == 'bean')", {"beds": [{"crop": "bean"}, {"crop": "kale"}]}),
        ("count(beds, crop == 'kale') > 1", {"beds": [{"crop": "kale"}, {"crop": "kale"}]}),
        ("all(beds, crop == 'kale')", {}),
        ("all(beds, crop == 'kale') and present(beds)", {"beds": [{"crop": "kale"}]}),
        ("plot != 'A0'", {"plot": "A1"}),
    ],
)
def test_smallest_records(text: str, record: JsonRecord) -> None:
    assert found(smallest(FORM, Wish(cond(text)))).record == record


def test_a_record_comes_in_the_order_of_the_form() -> None:
    record = found(
        smallest(FORM, Wish(cond("shed.locked and (rows == 1 and (note == 'x' and color == 'red'))")))
    ).record
    assert list(record) == [member.name for member in GARDEN.members if member.name in record]


def test_wishes_go_together_or_not() -> None:
    small, large = Wish(cond("rows < 3")), Wish(cond("rows > 3"))
    assert can_come(FORM, small) is True
    assert can_come(FORM, small, large) is False
    assert can_come(FORM, Wish(small.condition, NOT_TRUE), large) is True


def test_what_must_be_there_is_there_unless_anything_may_be_wrong() -> None:
    missing = Wish(cond("absent(code)"))
    assert smallest(FORM, missing) == Never()
    assert found(smallest(FORM, missing, good=False)).record == {}
    assert can_come(FORM, Wish(cond("code == 'red'"), UNKNOWN)) is False
    assert can_come(FORM, Wish(cond("code == 'red' and present(code)"), UNKNOWN), good=False) is True


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("rows < 3", "rows <= 2", Relation.EQUAL),
        ("rows < 3", "not rows >= 3", Relation.EQUAL),
        ("color in ('red', 'green')", "color != 'blue'", Relation.EQUAL),
        ("color == 'red'", "color in ('red', 'green')", Relation.STRONGER),
        ("absent(color) or color == 'red'", "color == 'red'", Relation.WEAKER),
        ("rows < columns", "columns < rows", Relation.DIFFERENT),
        ("rows < columns", "rows != columns", Relation.STRONGER),
        ("days(planted_on, harvested_on) > 0", "planted_on < harvested_on", Relation.EQUAL),
        ("days(planted_on, harvested_on) > 1", "planted_on < harvested_on", Relation.STRONGER),
        (
            "any(beds, crop == 'kale' and area > 1)",
            "any(beds, crop == 'kale') and any(beds, area > 1)",
            Relation.STRONGER,
        ),
        ("not all(beds, crop == 'kale')", "any(beds, crop != 'kale')", Relation.EQUAL),
        ("count(beds, crop == 'kale') >= 1", "any(beds, crop == 'kale')", Relation.EQUAL),
        ("count(beds) >= 1", "present(beds)", Relation.EQUAL),
        ("size(tags) >= 1", "present(tags)", Relation.EQUAL),
    ],
)
def test_how_conditions_compare(one: str, other: str, relation: Relation) -> None:
    compared = compare(FORM, cond(one), cond(other))
    assert compared.relation is relation
    assert (compared.only_one is not None) is (relation in (Relation.WEAKER, Relation.DIFFERENT))
    assert (compared.only_other is not None) is (relation in (Relation.STRONGER, Relation.DIFFERENT))


def test_what_is_given_narrows_a_comparison() -> None:
    one, other = cond("present(color)"), cond("color == 'red'")
    assert compare(FORM, one, other).relation is Relation.WEAKER
    assert compare(FORM, one, other, Wish(cond("color != 'blue' and color != 'green'"))).relation is Relation.EQUAL


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("count(beds, crop == 'kale') >= 9", "conditions tell apart more than 8 items of `beds`"),
        ("days(planted_on, harvested_on) > rows", "days are compared with something else than a number"),
    ],
)
def test_what_takes_too_long_is_said(text: str, reason: str) -> None:
    condition = cond(text)
    assert smallest(FORM, Wish(condition)) == Undecided(reason)
    assert can_come(FORM, Wish(condition)) is None
    assert compare(FORM, condition, negate(condition)).reason == reason


@pytest.mark.parametrize("ask", [smallest, together])
def test_the_same_question_has_the_same_answer(ask: Callable[..., Answer]) -> None:
    condition = cond("any(beds, area > 1) and (rows < columns or has(colors, 'red'))")
    assert ask(FORM, Wish(condition)) == ask(FORM, Wish(condition))
