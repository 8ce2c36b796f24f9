"""Conditions out of reach, entries that nothing uses: found where they are, and nowhere else."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.definition.dictionaries import SMALL, changed, faults_in, small, the_fault
from threedp_registry.definition.conditions import negate
from threedp_registry.definition.parse import parse_condition
from threedp_registry.definition.reading.codelists import read_codelists
from threedp_registry.definition.reading.dictionary import read_definition
from threedp_registry.definition.reading.elements import read_elements
from threedp_registry.definition.reading.files import read_files
from threedp_registry.definition.reading.glossary import Glossary, read_sources
from threedp_registry.definition.reading.members import draft_record
from threedp_registry.definition.scope import DictionaryScope, Place
from threedp_registry.definition.solve.ask import Wish, can_come
from threedp_registry.definition.solve.form import Form


def boat_scope() -> DictionaryScope:
    files, glossary = read_files(SMALL), Glossary()
    read_sources(files.sources, glossary.sources)
    read_codelists(files.codelists, glossary)
    read_elements(files.elements, glossary)
    places: dict[str, Place] = {}
    for file in files.records:
        draft = draft_record(file, glossary)
        assert draft is not None
        places[draft.name] = draft.place
    return DictionaryScope((places["boat"],), places)


SCOPE = boat_scope()


FORM = Form.of(small().record("boat"))


def holds(text: str) -> bool:
    return can_come(FORM, Wish(parse_condition(text, SCOPE))) is not False


@pytest.mark.parametrize(
    "text",
    [
        "kind == 'sailing'",
        "kind != 'sailing' and kind != 'motor'",
        "kind in ('sailing', 'motor') and kind != 'motor'",
        "seats >= 40",
        "seats > 39 and seats <= 40",
        "length_m > 119.99",
        "length_m > 5.554 and length_m < 5.566",
        "built_on >= '2099-12-31'",
        "built_on < sold_on and sold_on <= '2001-01-01'",
        "days(built_on, sold_on) > 10 and sold_on < as_of",
        "is_racer or not is_racer",
        "absent(seats) or seats > 10",
        "absent(colors_other)",
        "has(colors, 'red') and has(colors, 'blue') and not has(colors, 'other')",
        "size(colors) >= 4",
        "size(nicknames) >= 100",
        "has(race_days, '2020-01-01')",
        "has(drafts_m, 9.5)",
        "any(masts, height_m > 30) and any(masts, height_m < 20)",
        "any(masts, height_m > 30) and any(masts, absent(comment))",
        "all(masts, height_m > 30) and all(masts, height_m < 20)",
        "count(masts, wood == 'oak') == 3",
        "count(masts, wood == 'oak') <= 3",
        "count(decks) != 1",
        "absent(rig.sails) and absent(masts)",
        "boat_name == 'Sea Rose'",
        "days(built_on, as_of) < 0",
        "harbor.opened_on < '1901-01-01'",
        "any(decks, any(cabins, beds > 5))",
    ],
)
def test_what_can_hold(text: str) -> None:
    assert holds(text)


@pytest.mark.parametrize(
    "text",
    [
        "kind == 'sailing' and kind == 'motor'",
        "kind not in ('sailing', 'motor', 'rowing', 'other')",
        "kind in ('sailing', 'motor') and kind not in ('motor', 'sailing')",
        "seats > 40",
        "seats < 1",
        "seats > 5 and seats < 6",
        "seats == 2.5",
        "length_m > 5.55 and length_m < 5.56",
        "length_m > 120",
        "built_on > '2099-12-31'",
        "built_on > '2020-01-01' and built_on < '2020-01-02'",
        "is_racer and not is_racer",
        "present(seats) and absent(seats)",
        "seats > 10 and absent(seats)",
        "absent(colors)",
        "absent(kind)",
        "has(colors, 'red') and not has(colors, 'red')",
        "has(nicknames, 'a') and absent(nicknames)",
        "size(colors) > 4",
        "size(nicknames) >= 2 and size(nicknames) < 2",
        "has(drafts_m, 9.6)",
        "any(masts, height_m > 30 and height_m < 20)",
        "any(masts, height_m > 60)",
        "any(masts, wood == 'oak') and absent(masts)",
        "any(masts, absent(height_m))",
        "count(masts) > 3",
        "count(masts, wood == 'oak') >= 4",
        "count(masts, wood == 'oak' and wood == 'pine') >= 1",
        "size(rig.sails) == 5",
        "boat_name == 'A name of more than twenty characters'",
        "registration == 'no sign'",
        "(kind == 'motor' or kind == 'rowing') and (kind == 'sailing' or kind == 'other')",
        "any(decks, any(cabins, beds > 6))",
        "seats >= 39 and seats != 39 and seats != 40",
        "built_on < sold_on and sold_on < built_on",
        "built_on < sold_on and sold_on < '1900-01-02'",
        "built_on <= as_of and sold_on > as_of and days(built_on, sold_on) < 1",
        "any(decks, any(cabins, beds > seats)) and seats == 40",
        "all(masts, height_m > 30) and any(masts, height_m < 20)",
        "count(masts, wood == 'oak') == 3 and any(masts, wood == 'pine')",
        "absent(harbor.harbor_name)",
    ],
)
def test_what_can_never_hold(text: str) -> None:
    assert not holds(text)


def test_branches_about_one_element_take_no_time() -> None:
    wide = " and ".join(f"(length_m == {n} or length_m == {n} or length_m == {n})" for n in (*[1] * 14, 2))
    start = time.perf_counter()
    assert not holds(wide)
    assert time.perf_counter() - start < 5


def test_the_search_gives_up_in_time_and_in_favor() -> None:
    """Whether thirteen items can all be so takes too long to tell; then nothing is reported."""
    start = time.perf_counter()
    assert holds("count(surveys, valid_from < as_of and valid_to > valid_from) >= 13 and seats > 40")
    assert time.perf_counter() - start < 5


def test_negation_finds_checks_that_never_fail() -> None:
    assert can_come(FORM, Wish(negate(parse_condition("seats <= 40", SCOPE)))) is False


RECORD = "records/boat.yaml"


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        ("check: sold_on >= built_on", "check: seats <= 40", "seats <= 40", "this check can never fail"),
        ("check: sold_on >= built_on", "check: present(kind)", "present(kind)", "this check can never fail"),
        ("check: sold_on >= built_on", "check: seats > 40 or present(seats)", "", None),
        (
            "check: sold_on >= built_on",
            "check: kind == 'motor' and kind == 'rowing'",
            "kind == 'motor' and",
            "this condition can never hold",
        ),
        (
            "check: sold_on >= built_on",
            "when: kind == 'motor'\n    check: kind == 'rowing'",
            "kind == 'rowing'",
            "this can never hold where the rule applies",
        ),
        (
            "check: sold_on >= built_on",
            "when: kind == 'motor'\n    check: kind != 'rowing'",
            "kind != 'rowing'",
            "this can never fail where the rule applies",
        ),
        (
            "when: kind == 'other', otherwise",
            "when: kind == 'other' and is_racer and not is_racer, otherwise",
            "kind == 'other' and",
            "this condition can never hold",
        ),
        (
            "allowed: {when: is_racer}",
            "allowed: {when: present(seats) and absent(seats)}",
            "present(seats) and",
            "this condition can never hold",
        ),
        (
            "any(masts, height_m > 30)",
            "any(masts, height_m > 300)",
            "height_m > 300",
            "what is said about `height_m` here can never hold",
        ),
        ("count(cabins) >= 2", "count(cabins) >= 4", "cabins) >= 4", "what is said about `cabins` here can never hold"),
        ("unless: survey_by == 'insurer'", "unless: survey_by == 'guild' and absent(survey_by)", "survey_by ==", None),
    ],
)
def test_conditions_out_of_reach(tmp_path: Path, old: str, new: str, at: str, message: str | None) -> None:
    fault = the_fault(changed(tmp_path, RECORD, old, new))
    assert fault.path == RECORD
    assert message is None or fault.message == message
    assert fault.source_line[fault.column - 1 :].startswith(at)


ALWAYS = "this condition always holds here"
BREAKS_MASTS = "this can only hold in a record that breaks the rule `boat.masts.forbidden`"
BREAKS_TITLE = "this can only hold in a record that breaks the rule `boat.kind_other.forbidden`"
NEVER_FAILS = "this check can never fail"
NEVER_HERE = "this can never hold where the rule applies"
SOLD = "check: sold_on >= built_on"
RACERS = "when: is_racer and kind not in"
HEIGHT = "check: height_m <= length_m"
LIGHT = "check: any(cabins, window)"
RACE_DAYS = "allowed: {when: is_racer}"


@pytest.mark.parametrize(
    ("old", "triggers", "message", "just_not"),
    [
        # a requirement that is no condition: what it asks of must always be there
        (RACE_DAYS, "allowed: {when: present(kind)}", ALWAYS, "allowed: {when: present(seats)}"),
        (
            "when: kind in ('sailing', 'motor')",
            "when: size(decks) <= 2",
            ALWAYS,
            "when: size(decks) < 2",
        ),
        ("unless: present(comment)", "unless: height_m >= 1", ALWAYS, "unless: height_m > 1"),
        ("unless: present(comment)", "unless: kind == 'sailing'", ALWAYS, "unless: harbor.opened_on > '2000-01-01'"),
        # two elements beside each other
        (
            SOLD,
            "check: sold_on >= built_on or built_on > sold_on",
            NEVER_FAILS,
            "check: sold_on > built_on or built_on > sold_on",
        ),
        (SOLD, f"when: sold_on < built_on\n    {SOLD}", NEVER_HERE, f"when: sold_on <= built_on\n    {SOLD}"),
        (
            SOLD,
            "when: sold_on < built_on\n    check: days(sold_on, built_on) > 0",
            "this can never fail where the rule applies",
            "when: sold_on < built_on\n    check: days(sold_on, built_on) > 1",
        ),
        (
            HEIGHT,
            "check: height_m <= length_m or height_m > length_m",
            NEVER_FAILS,
            "check: height_m <= length_m or height_m > 59",
        ),
        # every item of a group
        (
            LIGHT,
            "check: all(cabins, beds <= 6)",
            "this can never fail where the rule applies",
            "check: all(cabins, beds < 6)",
        ),
        (LIGHT, "check: all(cabins, window and not window)", NEVER_HERE, "check: all(cabins, window)"),
        (
            LIGHT,
            "check: all(cabins, beds > 3) and any(cabins, beds < 3)",
            "this condition can never hold",
            "check: all(cabins, beds > 3) and any(cabins, beds < 5)",
        ),
        # where a group may be, and what that says about the rules in it and about those that count its items
        (
            HEIGHT,
            f"when: kind == 'motor'\n            {HEIGHT}",
            BREAKS_MASTS,
            f"when: present(seats)\n            {HEIGHT}",
        ),
        (
            "when: any(masts, height_m > 30)",
            "when: kind == 'rowing' and any(masts, height_m > 30)",
            BREAKS_MASTS,
            "when: kind == 'sailing' and any(masts, height_m > 30)",
        ),
        # an element that may only be there when another says so
        (
            SOLD,
            "when: present(kind_other)\n    check: kind == 'motor'",
            BREAKS_TITLE,
            "when: present(kind_other)\n    check: kind == 'other' and sold_on >= built_on",
        ),
    ],
)
def test_conditions_out_of_reach_by_what_is_around_them(
    tmp_path: Path, old: str, triggers: str, message: str, just_not: str
) -> None:
    assert the_fault(changed(tmp_path / "triggers", RECORD, old, triggers)).message == message
    assert read_definition(changed(tmp_path / "just not", RECORD, old, just_not)).records


def test_what_nothing_uses(tmp_path: Path) -> None:
    changed(
        tmp_path,
        "codelists/boats.yaml",
        "surveyor:\n",
        "cook:\n  label: Cooks\n  definition: Who cooks.\n"
        "  basis: inferred\n  codes:\n    me: {label: Me, definition: Myself., basis: inferred}\nsurveyor:\n",
    )
    changed(
        tmp_path,
        "elements/boat.yaml",
        "registration:\n",
        "cooks:\n  label: Cooks\n  definition: How many cook.\n"
        "  type: whole_number\n  range: 0..3\n  phi: none\n  basis: inferred\nregistration:\n",
    )
    assert [(fault.path, fault.message) for fault in faults_in(tmp_path)] == [
        ("elements/boat.yaml", "nothing uses the data element `cooks`"),
        ("codelists/boats.yaml", "nothing uses the codelist `cook`"),
    ]


def test_a_clean_dictionary_has_nothing_to_report() -> None:
    assert small().records
