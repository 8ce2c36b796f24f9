"""Quotes: which days, which outcome, what is said and asked for; on records that lack things or hold wrong ones."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from tests.definition.dictionaries import SMALL, changed, own
from threedp_registry import CannotCheck, load_dictionary
from threedp_registry.fees import Quote, quote

AS_OF = date(2026, 11, 23)
DIR = {"registry": "DIR", "started_on": "2019-01-01"}
LCSR = {"registry": "LCSR", "started_on": "2019-01-01"}
SMALL_DICTIONARY = load_dictionary(SMALL)


def lines(found: Quote) -> list[tuple[str, str, str, str | None]]:
    return [(line.id, line.due.isoformat(), line.outcome, line.waived_by) for line in found.lines]


def asked(found: Quote) -> list[set[str]]:
    return [{one.pointer for one in line.asked} for line in found.lines]


# ---- what is quoted --------------------------------------------------------------------------------


def test_json_has_exactly_these_keys_and_texts() -> None:
    found = quote({"application_status": "submitted", "registry_participations": [LCSR]}, AS_OF)
    text = found.to_json()
    assert json.loads(text) == {
        "as_of": "2026-11-23",
        "currency": "USD",
        "schedule": "startup_guide",
        "lines": [
            {
                "id": "application",
                "due": "2026-11-23",
                "amount": "500.00",
                "charged": "0.00",
                "waived_by": "other_registry",
                "outcome": "waived",
                "reason": "The facility takes part in another NRDR registry on that day.",
                "source": "kb_11000108436",
            },
            {
                "id": "annual",
                "due": "2026-11-23",
                "amount": "500.00",
                "charged": "500.00",
                "waived_by": None,
                "outcome": "charged",
                "reason": "Paid for each year. No waiver applies on that day.",
                "source": "kb_11000108436",
            },
        ],
        "total": "500.00",
        "total_if_not_waived": "500.00",
    }
    assert text.isascii()
    assert text.endswith("}\n")


def test_the_days_of_a_facility_that_is_approved_and_of_one_that_is_not() -> None:
    approved = {"application_status": "approved", "registry_participations": []}
    days = [line.due.isoformat() for line in quote(approved, AS_OF, 3).lines]
    assert days == ["2027-01-05", "2028-01-05", "2029-01-05"]
    days = [line.due.isoformat() for line in quote({**approved, "application_status": "not_started"}, AS_OF, 3).lines]
    assert days == ["2026-11-23", "2026-11-23", "2027-01-05", "2028-01-05"]


def test_a_time_of_day_is_left_out() -> None:
    assert quote({}, datetime(2026, 11, 23, 17, 5)).as_of == AS_OF  # noqa: DTZ001 - the day alone counts


def test_a_participation_counts_on_the_day_of_the_bill() -> None:
    record = {"application_status": "approved", "registry_participations": [{**DIR, "ended_on": "2028-01-05"}]}
    assert [line.outcome for line in quote(record, AS_OF, 3).lines] == ["waived", "waived", "charged"]


@pytest.mark.parametrize("years", [0, -1, 74, 10_000])
def test_years_out_of_reach(years: int) -> None:
    with pytest.raises(CannotCheck, match="1 to 73 years"):
        quote({}, AS_OF, years)


def test_the_last_year_there_is() -> None:
    assert quote({"application_status": "approved"}, AS_OF, 73).lines[-1].due == date(2099, 1, 5)


def test_no_schedule_is_in_effect() -> None:
    with pytest.raises(CannotCheck, match="in effect on 2020-05-31; there is startup_guide from 2020-06-01"):
        quote({}, date(2020, 5, 31))
    assert quote({}, date(2020, 6, 1)).schedule == "startup_guide"


# ---- what cannot be told ---------------------------------------------------------------------------


def test_nothing_is_known() -> None:
    found = quote({}, AS_OF)
    assert [line.outcome for line in found.lines] == ["cannot_tell", "cannot_tell"]
    assert (found.total, found.total_if_not_waived) == (Decimal("0.00"), Decimal("1000.00"))
    assert asked(found) == [{"/application_status", "/registry_participations"}] * 2
    assert found.lines[0].reason_and_step == (
        "Cannot tell whether it is due, which it is only when Application status is not Approved. Cannot tell whether"
        " this waives it: The facility takes part in another NRDR registry on that day. Fill in Application status"
        " (/application_status) and Registry participations (/registry_participations)."
    )
    assert "It may be due on 2027-01-05 instead." in found.lines[1].reason


@pytest.mark.parametrize(
    ("participations", "outcomes"),
    [
        ([], ["charged", "charged"]),
        ([DIR], ["waived", "waived"]),
        ([LCSR], ["waived", "charged"]),
        ([{"registry": "DIR"}], ["cannot_tell", "cannot_tell"]),
        ([{"registry": "DIR"}, LCSR], ["waived", "cannot_tell"]),
        ([{"registry": "LCSR"}], ["cannot_tell", "charged"]),
        ([{"started_on": "2019-01-01"}], ["cannot_tell", "cannot_tell"]),
        ([{"registry": "DIR", "ended_on": "2020-01-01"}], ["charged", "charged"]),
        ([{"registry": "DIR", "started_on": "2030-01-01"}], ["charged", "charged"]),
        ([{**DIR, "ended_on": "soon"}], ["cannot_tell", "cannot_tell"]),
        ([{**DIR, "registry": "3DP"}], ["cannot_tell", "cannot_tell"]),
        ([{**DIR, "started_on": 20190101}], ["cannot_tell", "cannot_tell"]),
        ([DIR, None], ["cannot_tell", "cannot_tell"]),
        ({"registry": "DIR"}, ["cannot_tell", "cannot_tell"]),
        (None, ["cannot_tell", "cannot_tell"]),
    ],
)
def test_only_what_is_known_decides(participations: object, outcomes: list[str]) -> None:
    found = quote({"application_status": "submitted", "registry_participations": participations}, AS_OF)
    assert [line.outcome for line in found.lines] == outcomes
    undecided = outcomes.count("cannot_tell") * Decimal("500.00")
    assert found.total_if_not_waived - found.total == undecided


@pytest.mark.parametrize(
    ("record", "pointers", "said"),
    [
        ({"registry_participations": [DIR, {"registry": "DIR"}]}, set(), ""),
        (
            {"registry_participations": [LCSR, {"registry": "GRID"}]},
            {"/registry_participations/1/started_on"},
            "Fill in Participation 2, Started on (/registry_participations/1/started_on).",
        ),
        (
            {"registry_participations": [{"registry": "DIR", "started_on": "x"}]},
            {"/registry_participations/0/started_on"},
            "Correct Participation 1, Started on (/registry_participations/0/started_on).",
        ),
        ({"registry_participations": "DIR"}, {"/registry_participations"}, "Correct Registry participations"),
        (
            {"registry_participations": [{"registry": "x"}]},
            {"/registry_participations/0/registry", "/registry_participations/0/started_on"},
            "0/started_on). Correct Participation 1, NRDR registry (/registry_participations/0/registry).",
        ),
    ],
)
def test_what_is_asked_for_is_what_the_answer_hangs_on(
    record: Mapping[str, object], pointers: set[str], said: str
) -> None:
    annual = quote({**record, "application_status": "submitted"}, AS_OF).lines[1]
    assert {one.pointer for one in annual.asked} == pointers
    assert annual.outcome == ("cannot_tell" if pointers else "waived")
    assert said in annual.reason_and_step


def test_the_first_day_hangs_on_what_is_not_known() -> None:
    """Taking part until the end of the year: waived now, charged on the next renewal day."""
    record = {"registry_participations": [{**DIR, "ended_on": "2026-12-31"}]}
    first, second = (line for line in quote(record, AS_OF, 2).lines if line.id == "annual")
    assert (first.due, first.outcome, first.waived_by) == (AS_OF, "cannot_tell", None)
    assert "On 2026-11-23: The facility takes part" in first.reason
    assert "On 2027-01-05: Paid for each year." in first.reason
    assert {one.pointer for one in first.asked} == {"/application_status"}
    assert (second.due.isoformat(), second.outcome) == ("2027-01-05", "charged")
    assert "It may be due on 2028-01-05 instead." in second.reason


def test_a_day_that_is_the_same_either_way_is_known() -> None:
    renewal = date(2027, 1, 5)
    (line,) = (line for line in quote({"registry_participations": []}, renewal).lines if line.id == "annual")
    assert (line.due, line.outcome, line.asked) == (renewal, "charged", ())


# ---- other dictionaries ----------------------------------------------------------------------------


def test_the_schedule_in_effect_is_used() -> None:
    old = quote({}, date(1999, 12, 31), dictionary=SMALL_DICTIONARY)
    new = quote({}, date(2000, 1, 1), dictionary=SMALL_DICTIONARY)
    assert (old.schedule, old.currency, old.total) == ("dues_of_old", "FRF", Decimal("7.05"))
    assert (new.schedule, new.currency) == ("dues_of_today", "EUR")
    with pytest.raises(CannotCheck, match="dues_of_old from 1950-01-01 to before 2000-01-01, dues_of_today from"):
        quote({}, date(2030, 7, 1), dictionary=SMALL_DICTIONARY)


def test_the_first_waiver_that_holds_is_told() -> None:
    harbor = {"flag_color": "blue", "closed_on": "1990-01-01"}
    found = quote(harbor, date(2020, 1, 31), 2, dictionary=SMALL_DICTIONARY)
    assert lines(found) == [
        ("entry", "2020-01-31", "waived", "blue_flag"),
        ("yearly", "2020-02-28", "waived", "closed"),
        ("yearly", "2021-02-28", "waived", "closed"),
    ]
    assert found.total == Decimal("0.00")


def test_a_line_that_is_not_due_is_left_out() -> None:
    harbor = {"opened_on": "2001-01-01", "closed_on": "2020-03-01"}
    found = quote(harbor, date(2020, 2, 29), 2, dictionary=SMALL_DICTIONARY)
    assert lines(found) == [("yearly", "2021-02-28", "waived", "closed"), ("yearly", "2022-02-28", "waived", "closed")]
    assert lines(quote(harbor, date(2020, 2, 28), 1, dictionary=SMALL_DICTIONARY)) == [
        ("yearly", "2020-02-28", "charged", None)
    ]


def test_a_line_that_may_not_be_due_on_the_day_it_may_be_due(tmp_path: Path) -> None:
    due = "due: {each: 02-28}"
    more = "when: opened_on <= as_of\n    due: {each: 02-28, first_at_once: closed_on > as_of}"
    dictionary = load_dictionary(changed(tmp_path, "fees/dues_of_today.yaml", due, more))
    as_of = date(2020, 1, 1)

    def yearly(harbor: dict[str, object]) -> list[tuple[str, str]]:
        found = quote(harbor, as_of, dictionary=dictionary)
        return [(line.outcome, line.reason) for line in found.lines if line.id == "yearly"]

    ((outcome, reason),) = yearly({"opened_on": "2020-02-01"})
    assert outcome == "cannot_tell"
    assert reason.startswith(
        "Cannot tell on which day it is due. On 2020-01-01: It is not due. On 2020-02-28: Cannot tell"
    )
    assert yearly({"opened_on": "2030-02-01"}) == []
    assert yearly({"opened_on": "2020-02-01", "closed_on": "2020-01-15"}) == []


def test_days_beyond_the_schedule_say_so() -> None:
    found = quote({"flag_color": "red", "closed_on": "2099-01-01"}, date(2029, 6, 1), 2, dictionary=SMALL_DICTIONARY)
    assert [line.due.isoformat() for line in found.lines] == ["2029-06-01", "2030-02-28", "2031-02-28"]
    assert [line.reason.endswith("ask for a new quote from 2030-07-01 on.") for line in found.lines] == [
        False,
        False,
        True,
    ]


def test_amounts_add_up_without_a_rounding() -> None:
    harbor = {"flag_color": "red", "closed_on": "2099-01-01"}
    assert quote(harbor, date(2006, 6, 1), 3, dictionary=SMALL_DICTIONARY).total == Decimal("210.50")


# ---- the content -----------------------------------------------------------------------------------


def test_the_application_waiver_knows_every_registry() -> None:
    """A faulty registry decides nothing, so the codes are listed; a new one must be added there."""
    definition = own()
    (schedule,) = definition.schedules
    codes = next(each for each in definition.codelists if each.id == "nrdr_registry").ids
    for code in codes:
        record = {"application_status": "submitted", "registry_participations": [{**DIR, "registry": code}]}
        assert quote(record, AS_OF).lines[0].outcome == "waived", code
    assert [line.provenance.basis.value for line in schedule.lines] == ["documented", "documented"]
    assert schedule.effect.provenance.basis.value == "inferred"


def test_a_quote_and_a_checklist_read_no_yaml() -> None:
    code = (
        "import sys; from datetime import date; from threedp_registry import checklist, fees;"
        "fees.quote({}, date(2026, 11, 23)); checklist.evaluate({}, [], date(2026, 11, 23));"
        "print(sorted({'yaml', 'jsonschema', 'jinja2', 'click', 'openpyxl'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_checking_loads_no_fees() -> None:
    code = (
        "import sys; from threedp_registry import load_dictionary; load_dictionary();"
        "print([name for name in sys.modules if name.endswith(('compiled.fees', 'compiled.checklists', '.dated'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
