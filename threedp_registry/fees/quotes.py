"""A quote as a value, and how it is worked out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

from attrs import evolve, field, frozen

from threedp_registry.checking.check import Dictionary, load_dictionary
from threedp_registry.checking.unfinished import Asked, asked, effects, in_effect, to_do, whole_day
from threedp_registry.compiled_support import GroupShape
from threedp_registry.compiled_support.dated import Answer, Ask, FeeRow, RenewalRow, ScheduleTable, WaiverRow
from threedp_registry.errors import CannotCheck

Outcome = Literal["charged", "waived", "cannot_tell"]
LAST_YEAR = 2099
"""The last year that dates of a dictionary reach."""


@frozen(kw_only=True)
class Line:
    """One fee on one day. `amount` is what the schedule asks for, `charged` what is surely to be paid.

    `waived_by` is the id of the waiver. `asked` is what to fill in or correct so that the outcome, or the day it
    is due, can be told. `sources` are keys of the dictionary's sources.
    """

    id: str
    label: str
    due: date
    amount: Decimal
    outcome: Outcome
    waived_by: str | None
    reason: str
    basis: str
    sources: tuple[str, ...]
    asked: tuple[Asked, ...] = ()

    @property
    def charged(self) -> Decimal:
        return self.amount if self.outcome == "charged" else Decimal("0.00")

    @property
    def reason_and_step(self) -> str:
        """The reason, and what to fill in or correct."""
        return f"{self.reason} {to_do(self.asked)}".rstrip()


@frozen(kw_only=True)
class Quote:
    """What a facility pays, by the fee schedule in effect on the day the quote is for.

    `schedule` is its id. `total` counts the charged lines, `total_if_not_waived` those that cannot be
    told as well.
    """

    as_of: date
    currency: str
    schedule: str
    lines: tuple[Line, ...]
    table: ScheduleTable = field(repr=False, eq=False)

    @property
    def total(self) -> Decimal:
        return sum((line.charged for line in self.lines), Decimal("0.00"))

    @property
    def total_if_not_waived(self) -> Decimal:
        open_ = (line.amount for line in self.lines if line.outcome == "cannot_tell")
        return self.total + sum(open_, Decimal("0.00"))

    def to_json(self) -> str:
        """The quote as JSON; amounts are decimal texts such as "500.00", never numbers."""
        return json.dumps(as_plain(self), indent=2, ensure_ascii=True) + "\n"


Plain = dict[str, str | None]


def as_plain(quote: Quote) -> dict[str, str | list[Plain]]:
    """The quote in the keys and texts of its JSON form."""
    return {
        "as_of": quote.as_of.isoformat(),
        "currency": quote.currency,
        "schedule": quote.schedule,
        "lines": [line_as_plain(line) for line in quote.lines],
        "total": money(quote.total),
        "total_if_not_waived": money(quote.total_if_not_waived),
    }


def line_as_plain(line: Line) -> Plain:
    return {
        "id": line.id,
        "due": line.due.isoformat(),
        "amount": money(line.amount),
        "charged": money(line.charged),
        "waived_by": line.waived_by,
        "outcome": line.outcome,
        "reason": line.reason_and_step,
        "source": ", ".join(line.sources),
    }


def money(amount: Decimal) -> str:
    """An amount as text with two decimal places."""
    return f"{amount:.2f}"


def quote(
    facility: Mapping[str, object], as_of: date, years: int = 1, *, dictionary: Dictionary | None = None
) -> Quote:
    """What a facility pays, as of a day and for so many years of participation.

    `facility` is its record as `json.loads` gives it, finished or not. A faulty value in it decides
    nothing. Participations count on the day a line is due. Raises `CannotCheck` where no fee schedule
    is in effect on the day, or `years` is below 1 or leads beyond 2099.
    """
    chosen = dictionary or load_dictionary()
    day, schedule = whole_day(as_of), schedule_for(chosen, as_of)
    if not 1 <= years <= LAST_YEAR - day.year:
        raise CannotCheck(f"a quote is for 1 to {LAST_YEAR - day.year} years from {day.isoformat()}")
    working = _Working(facility, schedule, chosen.tables.records[schedule.record].shape, day)
    lines = tuple(line for row in schedule.lines for line in working.lines(row, years))
    return Quote(as_of=day, currency=schedule.currency, schedule=schedule.id, lines=lines, table=schedule)


def schedule_for(dictionary: Dictionary, as_of: date) -> ScheduleTable:
    """The dictionary's fee schedule for a day; raises `CannotCheck` where there is none."""
    schedules, day = dictionary.tables.schedules(), whole_day(as_of).isoformat()
    found = in_effect(schedules, day)
    if found is None:
        raise CannotCheck(f"no fee schedule is in effect on {day}; {effects(schedules)}")
    return found


@frozen(kw_only=True)
class _Verdict:
    """What a line comes to on a certain day, and what it asks for where that cannot be told."""

    outcome: Outcome
    reason: str
    sources: tuple[str, ...]
    waived_by: str | None = None
    asks: tuple[Ask, ...] = ()


@frozen
class _Working:
    """Works out lines for one record; each is judged on the day it is due."""

    facility: Mapping[str, object]
    schedule: ScheduleTable
    shape: GroupShape
    as_of: date

    def lines(self, row: FeeRow, years: int) -> Iterator[Line]:
        """The lines of one fee: one, or one a year."""
        if row.renewal is None:
            yield from self._line(row, self.as_of, self._verdict(row, self.as_of))
            return
        at_once, asks = self._first_at_once(row.renewal)
        early = _days(row.renewal, self.as_of, years, at_once=at_once is not False)
        late = _days(row.renewal, self.as_of, years, at_once=at_once is True)
        for due, perhaps in zip(early, late, strict=True):
            verdict = self._verdict(row, due)
            if perhaps != due:
                verdict = _either((due, verdict), (perhaps, self._verdict(row, perhaps)), asks)
            yield from self._line(row, due, verdict)

    def _first_at_once(self, renewal: RenewalRow) -> Answer:
        if renewal.first_at_once is None:
            return False, []
        return self._answers(self.as_of)[renewal.first_at_once]

    def _answers(self, day: date) -> list[Answer]:
        return self.schedule.answers(self.facility, day.isoformat())

    def _line(self, row: FeeRow, due: date, verdict: _Verdict | None) -> Iterator[Line]:
        if verdict is None:
            return
        yield Line(
            id=row.id,
            label=row.label,
            due=due,
            amount=Decimal(row.amount),
            outcome=verdict.outcome,
            waived_by=verdict.waived_by,
            reason=f"{verdict.reason} {self._later(due)}".rstrip(),
            basis=row.basis,
            sources=verdict.sources,
            asked=asked(self.shape, verdict.asks),
        )

    def _later(self, due: date) -> str:
        until = self.schedule.until
        if until is None or due.isoformat() < until:
            return ""
        return f"This schedule ends before that day; ask for a new quote from {until} on."

    def _verdict(self, row: FeeRow, due: date) -> _Verdict | None:
        """What the line comes to on that day; None where it is not due at all."""
        answers = self._answers(due)
        applies, asks = (True, []) if row.when is None else answers[row.when]
        if applies is False:
            return None
        waived = next((waiver for waiver in row.waivers if answers[waiver.when][0]), None)
        if waived is not None:
            return _Verdict(outcome="waived", reason=waived.reason, sources=waived.sources, waived_by=waived.id)
        open_ = [waiver for waiver in row.waivers if answers[waiver.when][0] is None]
        if applies and not open_:
            reason = f"{row.reason} No waiver applies on that day." if row.waivers else row.reason
            return _Verdict(outcome="charged", reason=reason, sources=row.sources)
        lacking = [*asks, *(ask for waiver in open_ for ask in answers[waiver.when][1])]
        return _Verdict(
            outcome="cannot_tell",
            reason=_undecided(row, applies, open_),
            sources=_together(row.sources, *(waiver.sources for waiver in open_)),
            asks=tuple(lacking),
        )


def _undecided(row: FeeRow, applies: bool | None, open_: list[WaiverRow]) -> str:
    told = [] if applies else [f"Cannot tell whether it is due, which it is only when {row.said}."]
    told += [f"Cannot tell whether this waives it: {waiver.reason}" for waiver in open_]
    return " ".join(told)


def _either(
    early: tuple[date, _Verdict | None], late: tuple[date, _Verdict | None], asks: list[Ask]
) -> _Verdict | None:
    """What a line comes to that is due on one of two days; its outcome is told only if it is the same on both."""
    (day, one), (other_day, other) = early, late
    both = [each for each in (one, other) if each is not None]
    if not both:
        return None
    lacking = (*asks, *(ask for each in both for ask in each.asks))
    if one and other and (one.outcome, one.waived_by) == (other.outcome, other.waived_by):
        return evolve(one, reason=f"{one.reason} It may be due on {other_day.isoformat()} instead.", asks=lacking)
    reasons = (
        f"On {when.isoformat()}: {each.reason if each else 'It is not due.'}"
        for when, each in ((day, one), (other_day, other))
    )
    return _Verdict(
        outcome="cannot_tell",
        reason=f"Cannot tell on which day it is due. {' '.join(reasons)}",
        sources=_together(*(each.sources for each in both)),
        asks=lacking,
    )


def _together(*sources: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for keys in sources for key in keys))


def _days(renewal: RenewalRow, as_of: date, years: int, *, at_once: bool) -> list[date]:
    """The days a yearly fee is due: the first at once or on the next renewal day, the others a renewal day each."""
    next_ = date(as_of.year, renewal.month, renewal.day)
    if next_ < as_of:
        next_ = next_.replace(year=as_of.year + 1)
    if at_once:
        following = next_ if next_ > as_of else next_.replace(year=next_.year + 1)
        return [as_of, *(following.replace(year=following.year + each) for each in range(years - 1))]
    return [next_.replace(year=next_.year + each) for each in range(years)]
