"""The checklist tells the way from nothing to ready: its advice, followed to the letter, makes a facility ready.

Each sentence of advice stands here with what somebody does who follows it. Whoever changes the
advice changes what is done here as well, or the way does not lead on.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from threedp_registry import check_records
from threedp_registry.checklist import Item, Outcome, evaluate

AS_OF = date(2026, 11, 23)
EXAMPLES = Path(__file__).parent.parent.parent / "examples"
READY: dict[str, object] = json.loads((EXAMPLES / "facility.json").read_text("utf-8"))
LIBRARY: list[dict[str, object]] = json.loads((EXAMPLES / "printers.json").read_text("utf-8"))

Facility = dict[str, object]
Printers = list[dict[str, object]] | None
ADMINISTRATOR = {"user": "B", "profile_type": "facility_administrator", "status": "invited", "invited_on": "2026-11-20"}


def put(name: str, value: object) -> Callable[[Facility], None]:
    return lambda facility: facility.update({name: value})


def add(name: str, value: object) -> Callable[[Facility], None]:
    """Adds an item to the list at `name`, which has to be there."""
    return lambda facility: _list(facility, name).append(copy.deepcopy(value))


def _list(facility: Facility, name: str) -> list[object]:
    there = facility[name]
    assert isinstance(there, list)
    return there


def profiles(**values: object) -> Callable[[Facility], None]:
    """Enters the same in every user profile."""

    def enter(facility: Facility) -> None:
        for profile in _list(facility, "user_profiles"):
            assert isinstance(profile, dict)
            profile.update(copy.deepcopy(values))

    return enter


def agree(facility: Facility) -> None:
    facility.update(agreement="addendum", agreement_signed_on="2026-11-01")


def joined(facility: Facility) -> None:
    facility.update(application_status="approved", joined_on="2026-11-20")


FILLED_IN: dict[str, object] = {
    "/team": [],
    "/nrdr_account": "existing",
    "/agreement": "none",
    "/agreement_signed_on": "2026-11-01",
    "/application_status": "submitted",
    "/joined_on": None,
    "/user_profiles": [],
    "/user_profiles/0/acr_login_activated": False,
    "/user_profiles/0/mfa_factors": [],
    "/resources_reviewed": [],
}
"""What somebody knows who is asked to fill in a place on the first day: mostly that there is nothing yet."""

DONE: dict[str, Callable[[Facility], None]] = {
    "Add a team member with the role Registry champion, who leads the printing lab's part.": add(
        "team", {"role": "registry_champion", "member": "A"}
    ),
    "Add a team member with the role Registry administrator, who looks after accounts and invoices.": add(
        "team", {"role": "registry_administrator", "member": "B"}
    ),
    "Add a team member with the role Data manager, who tracks cases and enters or uploads them.": add(
        "team", {"role": "data_manager", "member": "C"}
    ),
    "Have the addendum signed, choose Addendum, and enter the day it was signed.": agree,
    "Have the business associate agreement signed and enter the day it was signed.": put("baa_signed_on", "2026-11-02"),
    "Send the application to the registry; once it is approved, choose Approved and enter the day under Joined on.": (
        joined
    ),
    "Enter the six digits that NRDR assigned to the facility.": put("facility_id", "123456"),
    "Add the user profile of the facility administrator; once the invitation is accepted, set it to Active.": add(
        "user_profiles", {**ADMINISTRATOR, "status": "active"}
    ),
    "Have each active user activate the ACR Login with the link in the invitation.": profiles(acr_login_activated=True),
    "Have each active user enroll at least one factor for the ACR Login; two are advised.": profiles(
        mfa_factors=["okta_verify", "security_key"]
    ),
    "Look at the summary of data submitted and enter the day of the first look.": put(
        "summary_report_reviewed_on", "2026-11-22"
    ),
}
REVIEW = re.compile(r"(?:Review|Read|Watch) [^.]* and add ([A-Z][^.]*)\.")
RESOURCES = {
    "Data dictionary": "data_dictionary",
    "Data submission overview": "data_submission_overview",
    "How to add a case form": "add_case_form",
    "Webinar: user's guide": "webinar_users_guide",
    "Webinar: open discussion": "webinar_open_discussion",
    "Webinar: case examples": "webinar_case_examples",
}
PLACE = r"[A-Z][^()]* \((/[^)]*)\)"
FILL_IN = re.compile(rf"^Fill in ((?:{PLACE}(?:, | and |; )?)+)\.")


def open_items(outcome: Outcome) -> Iterator[Item]:
    """What is still to do, without what only follows from others, in order."""
    waiting = list(outcome.items)
    while waiting:
        item = waiting.pop(0)
        waiting[:0] = item.items
        if item.next_step and not item.items:
            yield item


def follow(step: str, facility: Facility, printers: Printers) -> Printers:
    """Does what one piece of advice says. A place to fill in comes first; the rest is for when it is filled in."""
    fill_in = FILL_IN.match(step)
    if fill_in:
        for pointer in re.findall(r"\((/[^)]*)\)", fill_in[1]):
            enter(facility, pointer)
        return printers
    if "--printers FILE" in step:
        return []
    advice = re.sub(rf" See {PLACE}(?: and {PLACE})*\.$", "", step)
    if advice.startswith("Add each printer of the facility"):
        assert printers is not None
        return [*printers, *copy.deepcopy(LIBRARY)]
    review = REVIEW.fullmatch(advice)
    if review:
        add("resources_reviewed", RESOURCES[review[1]])(facility)
    else:
        DONE[advice](facility)
    return printers


def enter(facility: Facility, pointer: str) -> None:
    here: object = facility
    *way, last = pointer.split("/")[1:]
    for name in way:
        assert isinstance(here, dict | list)
        here = here[int(name)] if isinstance(here, list) else here[name]
    assert isinstance(here, dict)
    value = copy.deepcopy(FILLED_IN[re.sub(r"/\d+/", "/0/", pointer)])
    if value is not None:
        here[last] = value


def walked(facility: Facility, printers: Printers) -> tuple[Facility, Printers, int]:
    """The facility and its printers when nothing is left to do, and after how many steps."""
    for steps in range(60):
        outcome = evaluate(facility, printers, AS_OF)
        todo = next(open_items(outcome), None)
        if todo is None:
            assert outcome.ready
            return facility, printers, steps
        before = (json.dumps(facility), json.dumps(printers))
        printers = follow(todo.next_step, facility, printers)
        assert (json.dumps(facility), json.dumps(printers)) != before, f"{todo.id}: {todo.next_step}"
    raise AssertionError("the advice goes round in circles")


@pytest.mark.parametrize("start", [{}, {"team": [], "user_profiles": [], "resources_reviewed": []}])
def test_from_nothing_to_ready(start: Facility) -> None:
    facility, printers, steps = walked(copy.deepcopy(start), None)
    assert steps >= 20
    assert {item.outcome for item in evaluate(facility, printers, AS_OF).items} == {"met"}


def test_from_day_one_to_ready() -> None:
    facility, printers, _ = walked(json.loads((EXAMPLES / "facility_day_one.json").read_text("utf-8")), None)
    assert facility.keys() == READY.keys()
    assert printers == LIBRARY
    report = check_records([facility], as_of=AS_OF, record="facility")
    assert report.clean, report.findings


def test_every_step_leads_on() -> None:
    """What is met stays met: the way has no step that undoes another."""
    facility: Facility = {}
    printers: Printers = None
    met: set[str] = set()
    for _ in range(60):
        outcome = evaluate(facility, printers, AS_OF)
        now = {item.id for item in outcome.items if item.outcome == "met"}
        assert met <= now
        met = now
        todo = next(open_items(outcome), None)
        if todo is None:
            break
        printers = follow(todo.next_step, facility, printers)
    assert len(met) == 7


def test_the_example_is_ready() -> None:
    outcome = evaluate(READY, LIBRARY, AS_OF)
    assert (outcome.ready, outcome.met, outcome.total) == (True, 7, 7)
    assert not list(open_items(outcome))
