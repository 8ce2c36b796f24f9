"""Outcomes of the checklist: every item met and just not, what cannot be told, what does not apply, what follows."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from datetime import date

import pytest

from tests.checklist.test_way import AS_OF, LIBRARY, READY
from tests.definition.dictionaries import SMALL, own
from tests.rules.loader import changed
from threedp_registry import CannotCheck, load_dictionary
from threedp_registry.checklist import Item, Outcome, evaluate

IDS = ("team", "application", "user_profiles", "acr_login", "printer_library", "resources", "report")
INVITED = {"user": "C", "profile_type": "facility_user", "status": "invited", "invited_on": "2026-11-13"}
ACTIVE = {
    "user": "C",
    "profile_type": "facility_user",
    "status": "active",
    "acr_login_activated": True,
    "mfa_factors": ["sms"],
}
SMALL_DICTIONARY = load_dictionary(SMALL)


def every(items: tuple[Item, ...], before: str = "") -> Iterator[tuple[str, Item]]:
    """All items, each by its path."""
    for item in items:
        yield f"{before}{item.id}", item
        yield from every(item.items, f"{before}{item.id}.")


def at(outcome: Outcome, path: str) -> Item:
    return dict(every(outcome.items))[path]


def of(changes: object) -> dict[str, object]:
    return changed(READY, changes)


@pytest.mark.parametrize(
    ("path", "right", "wrong"),
    [
        ("team.registry_champion", {}, {"/team/0/role": "data_manager"}),
        ("team.registry_administrator", {}, {"/team/1": "~absent"}),
        ("team.data_manager", {"/team": [{"role": "data_manager"}]}, {"/team": []}),
        (
            "application.participation_agreement",
            {"/nrdr_account": "new", "/agreement": "participation_agreement"},
            {"/nrdr_account": "new", "/agreement": "addendum"},
        ),
        ("application.addendum", {"/agreement_signed_on": "2026-11-23"}, {"/agreement_signed_on": "2026-11-24"}),
        ("application.addendum", {}, {"/agreement": "none", "/agreement_signed_on": "~absent"}),
        (
            "application.business_associate_agreement",
            {"/baa_signed_on": "2026-11-23"},
            {"/baa_signed_on": "2026-11-24"},
        ),
        ("application.business_associate_agreement", {}, {"/baa_signed_on": "~absent"}),
        ("application.application_approved", {"/joined_on": "2026-11-23"}, {"/joined_on": "2026-11-24"}),
        ("application.application_approved", {}, {"/application_status": "submitted"}),
        ("application.facility_id", {}, {"/facility_id": "~absent"}),
        ("user_profiles.facility_administrator", {}, {"/user_profiles/0/status": "invited"}),
        ("user_profiles.facility_administrator", {"/user_profiles/-": ACTIVE}, {"/user_profiles": [ACTIVE]}),
        ("user_profiles.facility_administrator", {}, {"/user_profiles": []}),
        (
            "user_profiles.invitations",
            {"/user_profiles/-": INVITED},
            {"/user_profiles/-": {**INVITED, "invited_on": "2026-11-12"}},
        ),
        (
            "user_profiles.invitations",
            {"/user_profiles/-": {**INVITED, "status": "inactive", "invited_on": "2020-01-01"}},
            {"/user_profiles/-": {**INVITED, "invited_on": "2020-01-01"}},
        ),
        ("acr_login.activated", {}, {"/user_profiles/0/acr_login_activated": False}),
        ("acr_login.activated", {"/user_profiles/-": ACTIVE}, {"/user_profiles": [INVITED]}),
        ("acr_login.second_factor", {"/user_profiles/0/mfa_factors": ["sms"]}, {"/user_profiles/0/mfa_factors": []}),
        ("acr_login.second_factor", {"/user_profiles/-": INVITED}, {"/user_profiles/-": {**ACTIVE, "mfa_factors": []}}),
        ("report", {"/summary_report_reviewed_on": "2026-11-23"}, {"/summary_report_reviewed_on": "2026-11-24"}),
        ("report", {}, {"/summary_report_reviewed_on": "~absent"}),
    ],
)
def test_just_met_and_just_not(path: str, right: object, wrong: object) -> None:
    assert at(evaluate(of(right), LIBRARY, AS_OF), path).outcome == "met"
    outcome = evaluate(of(wrong), LIBRARY, AS_OF)
    item = at(outcome, path)
    assert item.outcome == "unmet"
    assert item.next_step.endswith(".")
    assert " See " in item.next_step
    assert at(outcome, path.split(".")[0]).outcome == "unmet"
    assert not outcome.ready


RESOURCES = (
    "data_dictionary",
    "data_submission_overview",
    "add_case_form",
    "webinar_users_guide",
    "webinar_open_discussion",
    "webinar_case_examples",
)


@pytest.mark.parametrize("name", RESOURCES)
def test_each_article_and_video(name: str) -> None:
    outcome = evaluate(of({"/resources_reviewed": [name]}), LIBRARY, AS_OF)
    assert {each for each, item in every(outcome.items) if item.outcome == "unmet"} == {
        "resources",
        *(f"resources.{other}" for other in RESOURCES if other != name),
    }
    assert at(outcome, "resources").reason == "1 of 6 met."


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({}, "met"),
        ({"/0/status": "decommissioned", "/1/location": "off_site", "/2/status": "decommissioned"}, "unmet"),
        ({"/0/location": "~absent", "/1/status": "decommissioned", "/2/status": "decommissioned"}, "cannot_tell"),
        ({"/0/location": "roof", "/1/status": "decommissioned", "/2/status": "decommissioned"}, "cannot_tell"),
        ({"/0/facility_id": "654321", "/1/facility_id": "654321", "/2/facility_id": "654321"}, "unmet"),
        ({"/0/facility_id": "654321", "/1/facility_id": "654321", "/2/facility_id": "~absent"}, "met"),
    ],
)
def test_the_printer_library(changes: object, outcome: str) -> None:
    library = changed(LIBRARY, changes)
    assert isinstance(library, list)
    assert at(evaluate(READY, library, AS_OF), "printer_library").outcome == outcome


def test_printers_not_given_and_none_there_are_two_things() -> None:
    unknown = at(evaluate(READY, None, AS_OF), "printer_library.printer_in_use")
    none = at(evaluate(READY, [], AS_OF), "printer_library.printer_in_use")
    assert (unknown.outcome, none.outcome) == ("cannot_tell", "unmet")
    assert unknown.next_step.startswith("Give the printers with --printers FILE.")
    assert none.next_step.startswith("Add each printer of the facility")


def test_printers_in_the_facility_record_are_no_library() -> None:
    assert at(evaluate({**READY, "printers": LIBRARY}, None, AS_OF), "printer_library").outcome == "cannot_tell"


def test_nothing_given_and_nothing_there_are_two_things() -> None:
    unknown = evaluate({}, [], AS_OF)
    none = evaluate({"team": [], "resources_reviewed": [], "user_profiles": []}, [], AS_OF)
    assert [item.outcome for item in unknown.items] == [
        "cannot_tell",
        "unmet",
        "cannot_tell",
        "cannot_tell",
        "unmet",
        "cannot_tell",
        "unmet",
    ]
    assert [at(none, name).outcome for name in ("team", "user_profiles", "acr_login", "resources")] == ["unmet"] * 4
    assert (unknown.met, unknown.total, unknown.ready) == (0, 7, False)


def test_what_does_not_apply_is_not_counted() -> None:
    application = at(evaluate(READY, LIBRARY, AS_OF), "application")
    assert application.reason == "4 of 4 met."
    assert application.items[0].outcome == "not_applicable"
    assert (application.items[0].reason, application.items[0].next_step) == (
        "Applies only when NRDR account is New.",
        "",
    )


def test_a_faulty_value_decides_nothing_and_is_asked_for() -> None:
    item = at(evaluate(of({"/user_profiles/0/mfa_factors": ["pigeon"]}), LIBRARY, AS_OF), "acr_login.second_factor")
    assert (item.outcome, item.reason) == ("cannot_tell", "Not valid: User profile 1, MFA factors.")
    assert item.next_step.startswith("Correct User profile 1, MFA factors (/user_profiles/0/mfa_factors). Have each")
    assert at(evaluate(of({"/team": "A, B and C"}), LIBRARY, AS_OF), "team").outcome == "cannot_tell"


def test_json_has_exactly_these_keys() -> None:
    told = json.loads(evaluate({}, None, AS_OF).to_json())
    assert list(told) == ["as_of", "ready", "met", "total", "items"]
    assert (told["as_of"], told["ready"], told["met"], told["total"]) == ("2026-11-23", False, 0, 7)
    assert tuple(item["id"] for item in told["items"]) == IDS
    keys = ["id", "label", "outcome", "reason", "next_step", "source", "items"]
    waiting = list(told["items"])
    for item in waiting:
        assert list(item) == keys
        waiting += item["items"]
    resources = next(item for item in told["items"] if item["id"] == "resources")
    assert [item["id"] for item in resources["items"]] == list(RESOURCES)
    assert json.loads(evaluate(READY, LIBRARY, AS_OF).to_json())["items"][0]["next_step"] is None


def test_nothing_is_changed_and_nothing_is_kept() -> None:
    facility, library = copy.deepcopy(READY), copy.deepcopy(LIBRARY)
    first = evaluate(facility, iter(library), AS_OF)
    assert (facility, library) == (READY, LIBRARY)
    assert first == evaluate(READY, LIBRARY, AS_OF)


def test_days_and_names_that_there_are_not() -> None:
    with pytest.raises(CannotCheck, match="in effect on 2020-05-31; there is readiness from 2020-06-01"):
        evaluate({}, None, date(2020, 5, 31))
    with pytest.raises(CannotCheck, match="no such checklist; there is readiness from 2020-06-01"):
        evaluate({}, None, AS_OF, checklist="redyness")


# ---- another dictionary ----------------------------------------------------------------------------


def boats(*changes: dict[str, object]) -> list[dict[str, object]]:
    return [{"harbor_id": "123", "registration": f"AB-{number}", **change} for number, change in enumerate(changes)]


def test_groups_within_the_referring_records() -> None:
    harbor = {"harbor_id": "123", "harbor_name": "Old Port", "opened_on": "1900-01-01"}
    dark: dict[str, object] = {"decks": [{"cabins": []}, {"cabins": [{"beds": 2, "window": False}, {"beds": 0}]}]}
    sailing: dict[str, object] = {
        "colors": ["red"],
        "is_racer": True,
        "rig": {"sails": [{"colors": ["red"], "masts_used": [1]}]},
    }
    fleet = boats(dark, sailing, {"is_racer": True})
    outcome = evaluate(harbor, fleet, AS_OF, dictionary=SMALL_DICTIONARY)
    told = {path: item.outcome for path, item in every(outcome.items)}
    assert told == {
        "harbor_known": "met",
        "fleet": "unmet",
        "fleet.two_racers": "met",
        "fleet.light": "unmet",
        "fleet.sails": "cannot_tell",
        "fleet.upkeep": "cannot_tell",
        "open_water": "met",
    }
    assert [str(one) for one in at(outcome, "fleet.sails").asked] == [
        "Boat 1, Colors (/boats/0/colors)",
        "Boat 3, Colors (/boats/2/colors)",
    ]
    assert {one.pointer for one in at(outcome, "fleet.upkeep").asked} == {
        f"/boats/{number}/upkeep/painting/{name}" for number in range(3) for name in ("unknown", "hours")
    }
    assert (outcome.met, outcome.total) == (2, 3)


def test_only_what_does_not_apply_is_left_out_of_the_total() -> None:
    harbor = {"harbor_name": "New Port", "opened_on": "2030-01-01"}
    outcome = evaluate(harbor, [], AS_OF, dictionary=SMALL_DICTIONARY)
    assert at(outcome, "open_water").outcome == "not_applicable"
    assert (outcome.met, outcome.total) == (1, 2)
    assert at(outcome, "fleet.upkeep").outcome == "not_applicable"


# ---- the content -----------------------------------------------------------------------------------


def test_every_item_says_how_things_stand_and_what_to_do() -> None:
    (checklist,) = own().checklists
    for item in (each for top in checklist.items for each in top.walk()):
        assert item.provenance.sources, item.id
        for sentence in (item.reached, item.lacking, item.next_step) if item.met else ():
            assert sentence[0].isupper(), sentence
            assert sentence.endswith("."), sentence
