"""The reference interpreter on small cases of every kind of rule, worked out by hand from the contract."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest
from attrs import evolve

from tests.interpreter import interpret
from tests.interpreter.places import Targets
from tests.tiny import BEDS, GARDEN, OWNER, OWNER_FIELDS, PLACES, SHED, GardenScope, path_to, rule
from threedp_registry.definition.conditions import Condition, ElementPath, GroupPath
from threedp_registry.definition.constraints import (
    AgreesWith,
    Check,
    Constraint,
    Covered,
    Exists,
    Forbidden,
    InEffect,
    KeyUnique,
    NoOverlap,
    NotPattern,
    OneOf,
    ParentOf,
    PositionsIn,
    Required,
    Rule,
    Size,
    UniqueItems,
    Within,
)
from threedp_registry.definition.parse import parse_condition
from threedp_registry.definition.records import Record

Given = Mapping[str, object]
OWNERS: Targets = {"owner": {("K1",): {"joined_on": "2026-01-01", "grade": "red"}, ("K2",): {}}}
WITHIN = (("red", ("green",)), ("blue", ("green", "red")))


def cond(text: str, *groups: str) -> Condition:
    return parse_condition(text, GardenScope(tuple((group,) for group in groups)))


def elem(dotted: str) -> ElementPath:
    found = PLACES[tuple(dotted.split("."))]
    assert isinstance(found, ElementPath)
    return found


def grp(name: str) -> GroupPath:
    found = PLACES[(name,)]
    assert isinstance(found, GroupPath)
    return found


def owner_field(name: str) -> ElementPath:
    return next(path_to(made, OWNER) for made in OWNER_FIELDS if made.name == name)


def garden_with(made: Rule, scope: str = "") -> Record:
    """A garden with one more rule: of the record, of the shed, or of a bed."""
    if not scope:
        return evolve(GARDEN, rules=(made,))
    group = evolve({"shed": SHED, "beds": BEDS}[scope], rules=(made,))
    members = tuple(group if member.name == scope else member for member in GARDEN.members)
    return evolve(GARDEN, members=members)


def outcome(
    made: Rule,
    given: Given,
    scope: str = "",
    *,
    targets: bool = True,
    as_of: str | None = "2026-03-01",
    along: frozenset[str] = frozenset(),
) -> tuple[str, list[str]]:
    """What the rule comes to, and where it fails."""
    result = interpret(garden_with(made, scope), given, as_of=as_of, targets=OWNERS if targets else {}, along=along)
    return result.outcomes[made.id], sorted(pointer for rule_id, pointer, _ in result.found if rule_id == made.id)


def made_rule(constraint: Constraint, place: str = "", *, when: str = "", unless: str = "", scope: str = "") -> Rule:
    """A rule under test."""
    inside = (scope,) if scope == "beds" else ()
    made = rule("tested", constraint, tuple(place.split(".")) if place else ())
    return evolve(made, when=cond(when, *inside) if when else None, unless=cond(unless, *inside) if unless else None)


# ---- rules that come with elements and groups --------------------------------------------------

VALUES = [
    ({"color": "mauve"}, "garden.color.codelist", ["/color"], "fail"),
    ({"color": 7}, "garden.color.codelist", ["/color"], "fail"),
    ({"color": None}, "garden.color.codelist", [], "not_applicable"),
    ({"color": "red"}, "garden.color.codelist", [], "pass"),
    ({"note": 7}, "garden.note.type", ["/note"], "fail"),
    ({"note": 7}, "garden.note.length", [], "suspended"),
    ({"note": ""}, "garden.note.length", ["/note"], "fail"),
    ({"note": ""}, "garden.note.characters", [], "pass"),
    ({"note": "abcdefghijk "}, "garden.note.length", ["/note"], "fail"),
    ({"note": "abcdefghijk "}, "garden.note.characters", ["/note"], "fail"),
    ({"note": "\U0001f9b4" * 10}, "garden.note.length", [], "pass"),
    ({"note": "a\ud800"}, "garden.note.characters", [], "pass"),
    ({"plot": "A1\n"}, "garden.plot.pattern", ["/plot"], "fail"),
    ({"height": True}, "garden.height.type", ["/height"], "fail"),
    ({"height": float("nan")}, "garden.height.type", ["/height"], "fail"),
    ({"height": 10**400}, "garden.height.type", [], "pass"),
    ({"height": 10**400}, "garden.height.range", ["/height"], "fail"),
    ({"height": 0.29}, "garden.height.places", [], "pass"),
    ({"height": 0.1 + 0.2}, "garden.height.places", ["/height"], "fail"),
    ({"height": 1e-7}, "garden.height.places", ["/height"], "fail"),
    ({"height": 1e22}, "garden.height.places", [], "pass"),
    ({"rows": 3.0}, "garden.rows.type", [], "pass"),
    ({"rows": 3.5}, "garden.rows.type", ["/rows"], "fail"),
    ({"rows": 21}, "garden.rows.range", ["/rows"], "fail"),
    ({"open": 1}, "garden.open.type", ["/open"], "fail"),
    ({"planted_on": "2026-02-30"}, "garden.planted_on.type", ["/planted_on"], "fail"),
    ({"colors": "red"}, "garden.colors.type", ["/colors"], "fail"),
    ({"colors": "red"}, "garden.colors.codelist", [], "suspended"),
    ({"colors": ["red", None, 7]}, "garden.colors.codelist", ["/colors/1", "/colors/2"], "fail"),
    ({"colors": ["red", None, 7]}, "garden.colors.type", [], "pass"),
    ({"colors": []}, "garden.colors.type", [], "not_applicable"),
    ({"numbers": [1, "2", 30]}, "garden.numbers.type", ["/numbers/1"], "fail"),
    ({"numbers": [1, "2", 30]}, "garden.numbers.range", ["/numbers/2"], "fail"),
    ({"numbers": [1, 1, "2"]}, "garden.numbers.distinct", [], "suspended"),
    ({"numbers": [1, 2, 1.0]}, "garden.numbers.distinct", ["/numbers/2"], "fail"),
    ({"numbers": [1, 2]}, "garden.numbers.distinct", [], "pass"),
    ({"unheard": None, "of": 1}, "garden.keys", ["", ""], "fail"),
    ({}, "garden.keys", [], "pass"),
    ({}, "garden.code.required", ["/code"], "fail"),
    ({"code": "mauve"}, "garden.code.required", [], "pass"),
    ({"beds": {}}, "garden.beds.type", ["/beds"], "fail"),
    ({"beds": [None, {}, 7]}, "garden.beds.type", ["/beds/0", "/beds/2"], "fail"),
    ({"beds": []}, "garden.beds.type", [], "not_applicable"),
    ({"beds": [{}, {"x": 1}]}, "garden.beds.keys", ["/beds/1"], "fail"),
    ({}, "garden.beds.keys", [], "not_applicable"),
    ({"beds": [{}, {"crop": "kale"}]}, "garden.beds.crop.required", ["/beds/0/crop"], "fail"),
    ({"beds": [None]}, "garden.beds.crop.required", [], "suspended"),
    ({"beds": 7}, "garden.beds.crop.required", [], "suspended"),
    ({"beds": [{"marks": ["red", "red"]}]}, "garden.beds.marks.distinct", ["/beds/0/marks/1"], "fail"),
    ({"shed": []}, "garden.shed.type", ["/shed"], "fail"),
    ({"shed": {}}, "garden.shed.type", [], "not_applicable"),
    ({"shed": {"x": 1}}, "garden.shed.keys", ["/shed"], "fail"),
    ({"shed": {}}, "garden.shed.keys", [], "not_applicable"),
    ({}, "garden.shed.shelves.required", ["/shed/shelves"], "fail"),
    ({"shed": 7}, "garden.shed.shelves.required", [], "suspended"),
    ({"shed": 7}, "garden.shed.tools.type", [], "suspended"),
    ({"shed": {"tools": [{"age": 21}]}}, "garden.shed.tools.age.range", ["/shed/tools/0/age"], "fail"),
    ({}, "garden.owner.exists", [], "not_applicable"),
    ({"owner_id": "K3"}, "garden.owner.exists", ["/owner_id"], "fail"),
    ({"owner_id": "K1"}, "garden.owner.exists", [], "pass"),
    ({"owner_id": 7}, "garden.owner.exists", [], "suspended"),
]


@pytest.mark.parametrize(("given", "rule_id", "pointers", "expected"), VALUES)
def test_rules_that_come_with_elements_and_groups(
    given: Given, rule_id: str, pointers: list[str], expected: str
) -> None:
    result = interpret(GARDEN, given, as_of=None, targets=OWNERS)
    assert result.outcomes[rule_id] == expected
    assert sorted(pointer for found, pointer, _ in result.found if found == rule_id) == pointers


def test_an_unknown_key_is_told_beside_the_pointer() -> None:
    found = interpret(GARDEN, {"beds": [{"secret": None}]}, as_of=None, targets={}).found
    assert ("garden.beds.keys", "/beds/0", "secret") in found


def test_an_empty_record_lacks_only_what_must_be_there() -> None:
    found = interpret(GARDEN, {}, as_of=None, targets={}).found
    assert [rule_id for rule_id, _, _ in found] == [
        "garden.code.required",
        "garden.tags.required",
        "garden.shed.shelves.required",
    ]


# ---- rules that an author writes ---------------------------------------------------------------

RED_NEEDS_NOTE = made_rule(Required(cond("color == 'red'")), "note")
NOTE_OF_RED = made_rule(Forbidden(when=cond("color == 'red'")), "note")
NOTE_UNLESS_OPEN = made_rule(Forbidden(unless=cond("open")), "note")
NOTE_UNLESS_CODE = made_rule(Forbidden(unless=cond("code == 'red'")), "note")
TWO_OR_THREE = made_rule(Size(2, 3), "beds")
ONE_OF = made_rule(OneOf((elem("rows"), elem("columns"))), unless="open")
CHECK = made_rule(Check(cond("rows < columns")), "rows", when="color != 'red'")
BED_CHECK = made_rule(Check(cond("area > 1", "beds")), "beds.area", when="crop == 'kale'", scope="beds")
JOINED = made_rule(Check(cond("planted_on >= owner.joined_on")), "planted_on")
IN_COLOR = made_rule(Within(elem("color"), WITHIN), "code")
OF_COLOR = made_rule(ParentOf(elem("color"), WITHIN), "code")
POSITIONS = made_rule(PositionsIn(grp("beds")), "numbers")
COVERED = made_rule(Covered(grp("beds"), evolve(elem("shed.tools.age"))), "shed.tools.age")
UNIQUE = made_rule(UniqueItems((elem("beds.crop"), elem("beds.marks"))), "beds", unless="present(area)", scope="beds")
APART = made_rule(NoOverlap((elem("beds.crop"),), elem("beds.sown_on"), elem("beds.sown_on")), "beds", scope="beds")
NOT_DIGITS = made_rule(NotPattern(elem("note"), "[0-9]{3,5}"), "note")
IN_EFFECT = made_rule(InEffect(elem("planted_on"), "2025-01-01", "2026-01-01"), "planted_on")
AGREES = made_rule(AgreesWith(owner_field("grade")), "note")
TOGETHER = evolve(made_rule(Check(cond("open")), "open"), along_with="owner")
BY_AS_OF = made_rule(Check(cond("planted_on <= as_of")), "planted_on")

KALE, BEAN = {"crop": "kale"}, {"crop": "bean"}
AUTHORED: list[tuple[Rule, str, Given, str, list[str]]] = [
    (RED_NEEDS_NOTE, "", {"color": "red"}, "fail", ["/note"]),
    (RED_NEEDS_NOTE, "", {"color": "red", "note": 7}, "pass", []),
    (RED_NEEDS_NOTE, "", {}, "not_applicable", []),
    (RED_NEEDS_NOTE, "", {"color": "mauve"}, "suspended", []),
    (NOTE_OF_RED, "", {"color": "red", "note": "a"}, "fail", ["/note"]),
    (NOTE_OF_RED, "", {"color": "red"}, "pass", []),
    (NOTE_OF_RED, "", {"note": "a"}, "not_applicable", []),
    (NOTE_OF_RED, "", {"color": 7, "note": "a"}, "suspended", []),
    (NOTE_UNLESS_OPEN, "", {"note": "a"}, "fail", ["/note"]),
    (NOTE_UNLESS_OPEN, "", {"note": "a", "open": False}, "fail", ["/note"]),
    (NOTE_UNLESS_OPEN, "", {"open": False}, "pass", []),
    (NOTE_UNLESS_OPEN, "", {"note": "a", "open": True}, "not_applicable", []),
    (NOTE_UNLESS_OPEN, "", {"note": "a", "open": 1}, "suspended", []),
    (NOTE_UNLESS_CODE, "", {"note": "a"}, "suspended", []),
    (NOTE_UNLESS_CODE, "", {"note": "a", "code": "blue"}, "fail", ["/note"]),
    (TWO_OR_THREE, "", {"beds": [{}]}, "fail", ["/beds"]),
    (TWO_OR_THREE, "", {"beds": [{}, None]}, "pass", []),
    (TWO_OR_THREE, "", {"beds": [{}] * 4}, "fail", ["/beds"]),
    (TWO_OR_THREE, "", {"beds": {}}, "suspended", []),
    (TWO_OR_THREE, "", {}, "not_applicable", []),
    (ONE_OF, "", {}, "fail", [""]),
    (ONE_OF, "", {"rows": "wrong"}, "pass", []),
    (ONE_OF, "", {"open": True}, "not_applicable", []),
    (ONE_OF, "", {"open": "x"}, "suspended", []),
    (CHECK, "", {"rows": 2, "columns": 2, "color": "blue"}, "fail", ["/rows"]),
    (CHECK, "", {"rows": 1, "columns": 2, "color": "blue"}, "pass", []),
    (CHECK, "", {"rows": 2, "columns": 2}, "not_applicable", []),
    (CHECK, "", {"rows": 2, "color": "blue"}, "not_applicable", []),
    (CHECK, "", {"rows": 99, "columns": 2, "color": "blue"}, "suspended", []),
    (CHECK, "", {"rows": 2, "columns": 2, "color": 7}, "suspended", []),
    (BED_CHECK, "beds", {"beds": [{**KALE, "area": 1}, {**BEAN, "area": 1}]}, "fail", ["/beds/0/area"]),
    (BED_CHECK, "beds", {"beds": [{**BEAN, "area": 1}, {**KALE, "area": 2}]}, "pass", []),
    (BED_CHECK, "beds", {"beds": [7, {**KALE, "area": 2}]}, "suspended", []),
    (BED_CHECK, "beds", {}, "not_applicable", []),
    (JOINED, "", {"owner_id": "K1", "planted_on": "2025-12-31"}, "fail", ["/planted_on"]),
    (JOINED, "", {"owner_id": "K1", "planted_on": "2026-01-01"}, "pass", []),
    (JOINED, "", {"owner_id": "K2", "planted_on": "2026-01-01"}, "not_applicable", []),
    (JOINED, "", {"owner_id": "K1", "planted_on": "soon"}, "suspended", []),
    (IN_COLOR, "", {"code": "red", "color": "blue"}, "fail", ["/code"]),
    (IN_COLOR, "", {"code": "blue", "color": "red"}, "pass", []),
    (IN_COLOR, "", {"code": "green", "color": "red"}, "pass", []),
    (IN_COLOR, "", {"code": "red"}, "not_applicable", []),
    (IN_COLOR, "", {"code": "red", "color": 7}, "suspended", []),
    (OF_COLOR, "", {"code": "blue", "color": "red"}, "fail", ["/code"]),
    (OF_COLOR, "", {"code": "green", "color": "red"}, "pass", []),
    (OF_COLOR, "", {"code": "red", "color": "green"}, "not_applicable", []),
    (OF_COLOR, "", {"code": 7, "color": "red"}, "suspended", []),
    (POSITIONS, "", {"numbers": [0, 1, 2, 3], "beds": [{}, None]}, "fail", ["/numbers/0", "/numbers/3"]),
    (POSITIONS, "", {"numbers": [1]}, "fail", ["/numbers/0"]),
    (POSITIONS, "", {"numbers": [2.0], "beds": [{}, {}]}, "pass", []),
    (POSITIONS, "", {"numbers": [1], "beds": 7}, "suspended", []),
    (POSITIONS, "", {"numbers": [1, "2"], "beds": [{}]}, "suspended", []),
    (POSITIONS, "", {"beds": [{}]}, "not_applicable", []),
    (COVERED, "", {"beds": [{}, {}, {}], "shed": {"tools": [{"age": 2}]}}, "fail", ["/beds/0", "/beds/2"]),
    (COVERED, "", {"beds": [{}, {}], "shed": {"tools": [{"age": 2}, {"age": 1}]}}, "pass", []),
    (COVERED, "", {"beds": [{}], "shed": {"tools": [{}]}}, "suspended", []),
    (COVERED, "", {"beds": [{}], "shed": {"tools": 7}}, "suspended", []),
    (COVERED, "", {"beds": [{}]}, "not_applicable", []),
    (UNIQUE, "beds", {"beds": [KALE, KALE, BEAN]}, "fail", ["/beds/0", "/beds/1"]),
    (UNIQUE, "beds", {"beds": [KALE, {**KALE, "area": 1}]}, "fail", ["/beds/0"]),
    (UNIQUE, "beds", {"beds": [{}, {}]}, "fail", ["/beds/0", "/beds/1"]),
    (
        UNIQUE,
        "beds",
        {"beds": [{"marks": ["red", "blue"]}, {"marks": ["blue", "red"]}]},
        "fail",
        ["/beds/0", "/beds/1"],
    ),
    (UNIQUE, "beds", {"beds": [{"crop": "mauve"}, {"crop": "mauve"}, BEAN]}, "suspended", []),
    (UNIQUE, "beds", {"beds": [KALE, BEAN]}, "pass", []),
    (UNIQUE, "beds", {}, "not_applicable", []),
    (APART, "beds", {"beds": [{**KALE, "sown_on": "2026-01-01"}] * 2}, "fail", ["/beds/0", "/beds/1"]),
    (APART, "beds", {"beds": [{**KALE, "sown_on": "2026-01-01"}, {**BEAN, "sown_on": "2026-01-01"}]}, "pass", []),
    (APART, "beds", {"beds": [{**KALE, "sown_on": "2026"}, {**KALE, "sown_on": "2026-01-01"}]}, "suspended", []),
    (NOT_DIGITS, "", {"note": "1234"}, "fail", ["/note"]),
    (NOT_DIGITS, "", {"note": "1234x"}, "pass", []),
    (NOT_DIGITS, "", {"note": "1234 "}, "suspended", []),
    (IN_EFFECT, "", {"planted_on": "2024-12-31"}, "fail", ["/planted_on"]),
    (IN_EFFECT, "", {"planted_on": "2025-12-31"}, "pass", []),
    (IN_EFFECT, "", {"planted_on": "2026-01-01"}, "fail", ["/planted_on"]),
    (IN_EFFECT, "", {}, "not_applicable", []),
    (AGREES, "", {"owner_id": "K1", "note": "R ed"}, "pass", []),
    (AGREES, "", {"owner_id": "K1", "note": "blue"}, "fail", ["/note"]),
    (AGREES, "", {"owner_id": "K2", "note": "blue"}, "not_applicable", []),
    (AGREES, "", {"owner_id": "K1", "note": ""}, "suspended", []),
    (TOGETHER, "", {"open": False}, "not_applicable", []),
    (BY_AS_OF, "", {"planted_on": "2026-03-02"}, "fail", ["/planted_on"]),
]


@pytest.mark.parametrize(("made", "scope", "given", "expected", "pointers"), AUTHORED)
def test_rules_that_an_author_writes(made: Rule, scope: str, given: Given, expected: str, pointers: list[str]) -> None:
    assert outcome(made, given, scope) == (expected, pointers)


def test_periods_meet_where_an_end_is_open_and_where_they_share_a_day() -> None:
    made = made_rule(NoOverlap((), elem("beds.sown_on"), elem("planted_on")), "beds", scope="beds")
    one, other = {"sown_on": "2026-01-01"}, {"sown_on": "2026-02-01"}
    assert outcome(made, {"beds": [one, other]}, "beds") == ("fail", ["/beds/0", "/beds/1"])
    assert outcome(made, {"beds": [one, other], "planted_on": "2026-02-01"}, "beds")[0] == "fail"
    assert outcome(made, {"beds": [one, other], "planted_on": "2026-01-31"}, "beds")[0] == "pass"


@pytest.mark.parametrize(
    ("made", "given"),
    [
        (JOINED, {"owner_id": "K1", "planted_on": "2025-12-31"}),
        (AGREES, {"owner_id": "K1", "note": "blue"}),
        (evolve(rule("tested", Exists(OWNER, (elem("owner_id"),)), ("owner_id",))), {"owner_id": "K3"}),
    ],
)
def test_without_the_other_records_nothing_is_evaluated(made: Rule, given: Given) -> None:
    assert outcome(made, given, targets=False) == ("not_evaluated", [])


def test_a_rule_that_wants_company_applies_when_it_has_it() -> None:
    assert outcome(TOGETHER, {"open": False}, along=frozenset({"owner"})) == ("fail", ["/open"])


def test_without_as_of_what_reads_it_does_not_apply() -> None:
    assert outcome(BY_AS_OF, {"planted_on": "2026-03-02"}, as_of=None) == ("not_applicable", [])


def test_keys_are_compared_elsewhere() -> None:
    assert outcome(made_rule(KeyUnique((elem("code"),))), {"code": "red"}) == ("not_applicable", [])


def test_literals_are_compared_by_their_decimal_text() -> None:
    made = made_rule(Check(cond("height <= 0.3")), "height")
    assert outcome(made, {"height": 0.3}) == ("pass", [])
    assert Decimal("0.3") != Decimal(0.3)  # noqa: RUF032 - the very difference that must not matter
