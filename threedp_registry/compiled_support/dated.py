"""The tables of compiled fee schedules and checklists: apart from the others, since checking a file needs none."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import frozen

from threedp_registry.compiled_support.tables import JsonRecord

__all__ = ["Answer", "Ask", "ChecklistRow", "ChecklistTable", "FeeRow", "RenewalRow", "ScheduleTable", "WaiverRow"]

Ask = tuple[str, bool]
"""The JSON pointer of what a condition cannot be decided without; true where something wrong stands there."""

Answer = tuple[bool | None, list[Ask]]
"""What a condition comes to on an unfinished record; where that is unknown (None), what is asked for."""

Answers = Callable[[JsonRecord, str], list[Answer]]
"""A record and a day as YYYY-MM-DD to the answers of all conditions of a schedule or checklist, by their numbers."""


@frozen
class WaiverRow:
    """Waives a line on the day it is due where the condition numbered `when` is true."""

    id: str
    when: int
    reason: str
    sources: tuple[str, ...]


@frozen
class RenewalRow:
    """A day of every year; `first_at_once` numbers the condition that makes the first due on the day of the quote."""

    month: int
    day: int
    first_at_once: int | None


@frozen
class FeeRow:
    """One fee; `amount` is a decimal text such as 500.00, `when` the number of a condition or None for always."""

    id: str
    label: str
    amount: str
    reason: str
    when: int | None
    said: str
    renewal: RenewalRow | None
    waivers: tuple[WaiverRow, ...]
    basis: str
    sources: tuple[str, ...]


@frozen
class ScheduleTable:
    """A fee schedule. `reads` are the names at the record's top that its conditions read; `cited` tells its sources."""

    id: str
    label: str
    record: str
    currency: str
    start: str
    until: str | None
    lines: tuple[FeeRow, ...]
    reads: tuple[str, ...]
    cited: Mapping[str, str]
    answers: Answers


@frozen
class ChecklistRow:
    """One item; `applies` and `met` number conditions, `places` are the pointers of what `met` reads.

    `said` is `applies` in words.
    """

    id: str
    label: str
    applies: int | None
    said: str
    met: int | None
    reached: str
    lacking: str
    next_step: str
    places: tuple[str, ...]
    basis: str
    sources: tuple[str, ...]
    items: tuple[ChecklistRow, ...]


@frozen
class ChecklistTable:
    """A checklist. `referring` names the records that refer to its own and stand in it as the group `group`.

    `linked` are pairs of names: an element of the record, and that of a referring one which is equal to it.
    """

    id: str
    label: str
    definition: str
    record: str
    referring: str
    group: str
    linked: Mapping[str, str]
    start: str
    until: str | None
    items: tuple[ChecklistRow, ...]
    reads: tuple[str, ...]
    cited: Mapping[str, str]
    answers: Answers
