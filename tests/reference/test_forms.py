"""A form asks for every element once, says when, and offers the answers."""

from __future__ import annotations

import pytest
from attrs import evolve

from tests.definition.dictionaries import own, small
from tests.reference.pages import tags
from threedp_registry.definition.conditions import Compare, ElementPath
from threedp_registry.definition.constraints import Required
from threedp_registry.definition.records import Record
from threedp_registry.reference.form_page import form_page
from threedp_registry.reference.forms import Choice, Form, Grid, Part, Question, Sheet, questions

RECORDS = [*own().records, *small().records]
BOAT = small().record("boat")


def sheets(record: Record, form: Form) -> dict[str, Sheet]:
    return {section.id: form.sheet(record, section) for section in record.sections}


def asked(name: str, form: Form | None = None) -> Question:
    """A question of the boat's form."""
    made = sheets(BOAT, form or Form())
    return next(one for sheet in made.values() for one in questions(sheet.parts) if one.name == name)


def part(sheet: Sheet, label: str) -> Part:
    return next(one for one in sheet.parts if isinstance(one, Part) and one.label == label)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
def test_every_element_is_asked_for_once_in_order(record: Record) -> None:
    found = [one.name for sheet in sheets(record, Form()).values() for one in questions(sheet.parts)]
    assert found == [".".join(use.path) for use in record.uses()]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
def test_every_sheet_has_a_place_for_the_key(record: Record) -> None:
    labels = {use.name: use.label for use in record.uses() if use.path == (use.name,)}
    for sheet in sheets(record, Form()).values():
        there = {*sheet.key, *(one.label for one in questions(sheet.parts))}
        assert {labels[name] for name in record.key} <= there


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("kind", "required"),
        ("kind_other", "required, and only when Kind of boat is Other"),
        ("length_m", "required when Kind of boat is Sailing boat or Motor boat"),
        ("race_days", "only when Racer is true"),
        ("upkeep.mending.hours", "not when Time unknown is true"),
        ("seats", ""),
    ],
)
def test_it_says_when_something_is_asked(name: str, words: str) -> None:
    assert asked(name).asked == words


def test_a_group_says_when_it_is_there() -> None:
    assert part(sheets(BOAT, Form())["looks"], "Masts").asked == "required, and only when Kind of boat is Sailing boat"


@pytest.mark.parametrize(("items", "blank"), [(1, 1), (2, 2), (3, 3), (9, 3)])
def test_there_are_as_many_blank_items_as_wanted_and_allowed(items: int, blank: int) -> None:
    masts = part(sheets(BOAT, Form(items=items))["looks"], "Masts")
    assert [item.label for item in masts.items] == [f"Mast {number} of up to 3" for number in range(1, blank + 1)]


def test_an_element_is_explained_where_it_first_stands() -> None:
    first, second = part(sheets(BOAT, Form())["looks"], "Masts").items
    assert all(one.help for one in questions(first.parts))
    assert not any(one.help for one in questions(second.parts))


def test_conditions_on_something_left_out_are_taken_to_hold() -> None:
    form = Form(without=frozenset({("kind",)}))
    assert asked("kind_other", form).asked == "required"
    assert asked("race_days", form).asked == "only when Racer is true"
    assert asked("race_days", Form(without=frozenset({("is_racer",)}))).asked == ""
    assert "kind" not in [one.name for one in questions(sheets(BOAT, form)["registration"].parts)]


def test_conditions_on_a_group_left_out_are_taken_to_hold() -> None:
    """No element of the boat asks for another group's: one that does is made of one that asks for an element."""
    note = next(use for use in BOAT.uses() if use.name == "kind_other")
    required, *_ = [rule for rule in note.rules if isinstance(rule.constraint, Required)]
    assert isinstance(required.constraint, Required)
    assert isinstance(required.constraint.when, Compare)
    assert isinstance(required.constraint.when.left, ElementPath)
    condition = evolve(required.constraint.when, left=evolve(required.constraint.when.left, names=("rig", "sign")))
    changed = evolve(note, rules=(evolve(required, constraint=Required(condition)),))
    members = tuple(changed if member == note else member for member in BOAT.members)
    made = {
        left_out: Form(without=frozenset(left_out)).sheet(evolve(BOAT, members=members), BOAT.sections[0])
        for left_out in ((), (("rig",),), (("rig", "sign"),), (("masts",),))
    }
    told = [{one.name: one.asked for one in questions(sheet.parts)}["kind_other"] for sheet in made.values()]
    assert told == [
        "required when Kind of boat is Other",
        "required",
        "required",
        "required when Kind of boat is Other",
    ]


def test_answers_are_ticked_where_they_are_few() -> None:
    assert asked("is_racer").choices == (Choice("", "Yes"), Choice("", "No"))
    assert [choice.label for choice in asked("colors").choices] == ["Red", "Orange", "Blue", "Other color"]
    assert asked("colors").several
    assert asked("length_m").choices == ()
    assert asked("length_m").bounds == "0.5 to 120 m"
    assert asked("built_on").written == "day"


def test_long_codelists_stand_once_at_the_end() -> None:
    sheet = sheets(own().record("case"), Form(items=5))["digital_model"]
    long = {one.codelist.id for one in questions(sheet.parts) if one.codelist and len(one.codelist.codes) > 14}
    assert {codelist.id for codelist in sheet.codelists} == long
    assert len(sheet.codelists) == len(long)


def test_a_scale_is_one_grid_with_its_numbers_in_the_boxes() -> None:
    sheet = sheets(own().record("case"), Form())["assessment"]
    (group,) = sheet.parts
    assert isinstance(group, Part)
    numbers, agreement = [one for one in group.parts if isinstance(one, Grid)]
    assert [choice.mark for choice in numbers.choices] == ["1", "2", "3", "4", "5"]
    assert agreement.choices[0] == Choice("1", "Strongly disagree")
    assert [len(grid.questions) for grid in (numbers, agreement)] == [2, 4]
    assert {grid.asked for grid in (numbers, agreement)} == {"only when Assessed is Yes"}
    assert {one.asked for grid in (numbers, agreement) for one in grid.questions} == {""}


def test_a_form_holds_no_script_and_loads_nothing() -> None:
    html = form_page(small(), list(sheets(BOAT, Form()).values()))
    assert not {tag for tag, _ in tags(html)} & {"script", "link", "img", "iframe", "input", "form"}
