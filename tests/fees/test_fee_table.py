"""The fees of a facility, against an oracle written from the guide's two sentences and not from the schedule.

"There is a one-time application fee of USD 500 and an annual participation fee of USD 500. The
application fee is waived for facilities that take part in any other NRDR registry; those in DIR or
GRID pay no annual fee either."
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threedp_registry.fees import quote

Participation = tuple[str, date, date | None]
Charged = tuple[str, date, Decimal]


def oracle(approved: bool, others: list[Participation], as_of: date, years: int) -> list[Charged]:
    """What is charged when; nothing is said about why."""
    fee, nothing = Decimal("500.00"), Decimal("0.00")

    def takes_part(day: date, registries: str | None = None) -> bool:
        there = [name for name, start, end in others if start <= day and (end is None or day <= end)]
        return any(registries is None or name in registries.split() for name in there)

    renewals = [date(as_of.year + each, 1, 5) for each in range(years + 2)]
    if approved:
        return [
            (("annual"), day, nothing if takes_part(day, "DIR GRID") else fee)
            for day in [each for each in renewals if each >= as_of][:years]
        ]
    days = [as_of, *[each for each in renewals if each > as_of]][:years]
    application = ("application", as_of, nothing if takes_part(as_of) else fee)
    return [application, *[("annual", day, nothing if takes_part(day, "DIR GRID") else fee) for day in days]]


def facility(account: str, approved: bool, others: list[Participation]) -> dict[str, object]:
    return {
        "nrdr_account": account,
        "application_status": "approved" if approved else "submitted",
        "registry_participations": [
            {"registry": name, "started_on": start.isoformat()} | ({"ended_on": end.isoformat()} if end else {})
            for name, start, end in others
        ],
    }


def told(account: str, approved: bool, others: list[Participation], as_of: date, years: int) -> list[Charged]:
    found = quote(facility(account, approved, others), as_of, years)
    assert found.total == found.total_if_not_waived == sum((line.charged for line in found.lines), Decimal(0))
    assert all(type(line.charged) is type(line.amount) is Decimal for line in found.lines)
    assert all((line.outcome == "waived") == (line.waived_by is not None) for line in found.lines)
    return [(line.id, line.due, line.charged) for line in found.lines]


DAYS = (date(2026, 11, 23), date(2027, 1, 5), date(2027, 1, 6))
REGISTRIES = ((), ("LCSR",), ("other_nrdr",), ("DIR",), ("GRID",), ("DIR", "GRID"), ("DIR", "NMD"))


def periods(as_of: date) -> Iterator[tuple[date, date | None]]:
    """Periods that cover everything, nothing, and that start or end on, just before and just after a bill."""
    yield date(2019, 1, 1), None
    yield date(2019, 1, 1), as_of - timedelta(1)
    yield date(2040, 1, 1), None
    for day in (as_of, date(2028, 1, 5), date(2029, 1, 5)):
        for near in (-1, 0, 1):
            yield day + timedelta(near), None
            yield date(2019, 1, 1), day + timedelta(near)


@pytest.mark.parametrize("account", ["new", "existing"])
@pytest.mark.parametrize("registries", REGISTRIES, ids="+".join)
def test_every_combination(account: str, registries: tuple[str, ...]) -> None:
    seen = set()
    for as_of, approved in product(DAYS, (True, False)):
        for start, end in periods(as_of):
            others = [(name, start, end) for name in registries]
            expected = oracle(approved, others, as_of, 4)
            assert told(account, approved, others, as_of, 4) == expected, (as_of, approved, start, end)
            seen |= {(line, amount) for line, _, amount in expected}
    free = {("application", Decimal(0))} if registries else set()
    free |= {("annual", Decimal(0))} if {"DIR", "GRID"} & set(registries) else set()
    assert seen == free | {("application", Decimal(500)), ("annual", Decimal(500))}


some_day = st.dates(date(2021, 1, 1), date(2035, 12, 31))
participations = st.lists(
    st.tuples(
        st.sampled_from(["DIR", "GRID", "LCSR", "CTC", "NMD", "IPN", "other_nrdr"]), some_day, st.none() | some_day
    ),
    max_size=4,
)


@given(st.sampled_from(["new", "existing"]), st.booleans(), participations, some_day, st.integers(1, 8))
def test_any_days(account: str, approved: bool, others: list[Participation], as_of: date, years: int) -> None:
    assert told(account, approved, others, as_of, years) == oracle(approved, others, as_of, years)
