"""What a rule can come to, and the small values that say so."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class Outcome(StrEnum):
    """In the order in which one of them speaks for the whole record, strongest first."""

    FAIL = "fail"
    TO_COME = "to_come"
    NOT_EVALUATED = "not_evaluated"
    SUSPENDED = "suspended"
    PASS = "pass"
    NOT_APPLICABLE = "not_applicable"


STRONGEST_FIRST = tuple(Outcome)


@frozen
class Verdict:
    """What a rule came to at one place of a record; a failure says where it points."""

    outcome: Outcome
    pointer: str = ""
    key: str | None = None


NOT_APPLICABLE = Verdict(Outcome.NOT_APPLICABLE)
SUSPENDED = Verdict(Outcome.SUSPENDED)
PASSED = Verdict(Outcome.PASS)
NOT_EVALUATED = Verdict(Outcome.NOT_EVALUATED)


def failed(pointer: str, key: str | None = None) -> Verdict:
    return Verdict(Outcome.FAIL, pointer, key)


def passed_or_failed(is_met: bool, pointer: str) -> Verdict:
    return PASSED if is_met else failed(pointer)


def strongest(outcomes: set[Outcome]) -> Outcome:
    """The one outcome that speaks for all places of a record."""
    return next((outcome for outcome in STRONGEST_FIRST if outcome in outcomes), Outcome.NOT_APPLICABLE)
