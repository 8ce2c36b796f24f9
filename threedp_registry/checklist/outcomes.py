"""The outcome of a checklist as a value, and how it is worked out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from attrs import evolve, field, frozen

from threedp_registry.checking.check import Dictionary, load_dictionary
from threedp_registry.checking.unfinished import Asked, asked, effects, in_effect, to_do, whole_day
from threedp_registry.compiled_support import GroupShape, JsonRecord, RecordTable
from threedp_registry.compiled_support.dated import Answer, ChecklistRow, ChecklistTable
from threedp_registry.errors import CannotCheck
from threedp_registry.report.text import FILE_OPTIONS

Result = Literal["met", "unmet", "not_applicable", "cannot_tell"]
SETTLED = ("met", "not_applicable")
RANKED: tuple[Result, ...] = ("unmet", "cannot_tell", "met", "not_applicable")
"""What an item comes to that is made up of others: the first of these that one of them is."""


@frozen(kw_only=True)
class Item:
    """What became of one item: `reason` says why in words, `next_step` what to do (empty where nothing is).

    `asked` is what to fill in or correct where that cannot be told. An item with `items` follows from these.
    """

    id: str
    label: str
    outcome: Result
    reason: str
    next_step: str
    basis: str
    sources: tuple[str, ...]
    asked: tuple[Asked, ...] = ()
    items: tuple[Item, ...] = ()


@frozen(kw_only=True)
class Outcome:
    """A checklist held to one record. `met` of `total` items are met; what does not apply is not counted."""

    as_of: date
    items: tuple[Item, ...]
    table: ChecklistTable = field(repr=False, eq=False)

    @property
    def ready(self) -> bool:
        return all(item.outcome in SETTLED for item in self.items)

    @property
    def met(self) -> int:
        return _met(self.items)

    @property
    def total(self) -> int:
        return _applying(self.items)

    def to_json(self) -> str:
        """The outcome as JSON; `next_step` is null where there is nothing to do."""
        return json.dumps(as_plain(self), indent=2, ensure_ascii=True) + "\n"


Plain = dict[str, "str | int | list[Plain] | None"]


def as_plain(outcome: Outcome) -> Plain:
    """The outcome in the keys of its JSON form."""
    return {
        "as_of": outcome.as_of.isoformat(),
        "ready": outcome.ready,
        "met": outcome.met,
        "total": outcome.total,
        "items": [_plain(item) for item in outcome.items],
    }


def _plain(item: Item) -> Plain:
    return {
        "id": item.id,
        "label": item.label,
        "outcome": item.outcome,
        "reason": item.reason,
        "next_step": item.next_step or None,
        "source": ", ".join(item.sources),
        "items": [_plain(each) for each in item.items],
    }


def evaluate(
    facility: Mapping[str, object],
    printers: Iterable[Mapping[str, object]] | None,
    as_of: date,
    *,
    dictionary: Dictionary | None = None,
    checklist: str | None = None,
) -> Outcome:
    """How far a facility has come, as of a day.

    `facility` and `printers` are records as `json.loads` gives them, finished or not. Printers that
    belong to another facility are passed over; None says that they are not known, `[]` that there are
    none. A faulty value decides nothing. `checklist` names one of several, the first if left out.
    Raises `CannotCheck` where there is no such checklist, or none is in effect on the day.
    """
    chosen = dictionary or load_dictionary()
    day, table = whole_day(as_of), checklist_for(chosen, as_of, checklist)
    record = {name: value for name, value in facility.items() if name != table.group}
    if printers is not None and table.group:
        record[table.group] = [dict(one) for one in printers if _belongs(one, facility, table)]
    shape = _with_group(table, chosen.tables.records)
    working = _Working(table, shape, table.answers(record, day.isoformat()))
    return Outcome(as_of=day, items=tuple(working.item(row) for row in table.items), table=table)


def checklist_for(dictionary: Dictionary, as_of: date, name: str | None = None) -> ChecklistTable:
    """The dictionary's checklist of that name for a day; raises `CannotCheck` where there is none."""
    there, day = dictionary.tables.checklists(), whole_day(as_of).isoformat()
    wanted = [one for one in there if one.id == (name or there[0].id)]
    found = in_effect(wanted, day)
    if found is not None:
        return found
    if wanted:
        raise CannotCheck(f"the checklist is not in effect on {day}; {effects(wanted)}")
    raise CannotCheck(f"there is no such checklist; {effects(there)}")


def _belongs(one: JsonRecord, facility: JsonRecord, table: ChecklistTable) -> bool:
    """Whether a referring record may be the facility's: nothing that links the two is known to differ."""
    pairs = [(facility.get(ours), one.get(theirs)) for ours, theirs in table.linked.items()]
    return all(ours is None or theirs is None or ours == theirs for ours, theirs in pairs)


def _with_group(table: ChecklistTable, records: Mapping[str, RecordTable]) -> GroupShape:
    """The record's shape, the referring records in it as one more group, for names in the form's words."""
    shape = records[table.record].shape
    if not table.group:
        return shape
    label = table.group.replace("_", " ").capitalize()
    group = evolve(records[table.referring].shape, repeated=True, label=label)
    return evolve(shape, members={**shape.members, table.group: group})


@frozen
class _Working:
    """Works out items from the answers to all conditions of the checklist."""

    table: ChecklistTable
    shape: GroupShape
    answers: list[Answer]

    def item(self, row: ChecklistRow) -> Item:
        applies, asks = (True, []) if row.applies is None else self.answers[row.applies]
        if applies is False:
            return _made(row, "not_applicable", f"Applies only when {row.said}.")
        if applies is None:
            return self._open(row, asked(self.shape, asks), "")
        if row.met is None:
            return self._parent(row)
        met, lacking = self.answers[row.met]
        if met is None:
            return self._open(row, asked(self.shape, lacking), row.next_step)
        if met:
            return _made(row, "met", row.reached)
        return _made(row, "unmet", row.lacking, f"{row.next_step} See {self._places(row)}.")

    def _open(self, row: ChecklistRow, wanted: tuple[Asked, ...], then: str) -> Item:
        """An item that cannot be told: what is not given or not valid, and what to do first and then."""
        kinds = (
            ("Not given", [one.label for one in wanted if not one.faulty]),
            ("Not valid", [one.label for one in wanted if one.faulty]),
        )
        told = " ".join(f"{kind}: {'; '.join(labels)}." for kind, labels in kinds if labels)
        step = f"{self._to_do(wanted)} {then}".rstrip()
        return evolve(_made(row, "cannot_tell", told, step), asked=wanted)

    def _to_do(self, wanted: tuple[Asked, ...]) -> str:
        """What to fill in; the referring records as a whole come in a file of their own."""
        group = self.table.group
        here = [one for one in wanted if one.faulty or one.pointer != f"/{group}"]
        if len(here) == len(wanted):
            return to_do(here)
        how = f"with --{group} FILE" if group in FILE_OPTIONS else "as well"
        return f"Give the {group} {how}. {to_do(here)}".rstrip()

    def _places(self, row: ChecklistRow) -> str:
        return " and ".join(str(place) for place in asked(self.shape, [(pointer, False) for pointer in row.places]))

    def _parent(self, row: ChecklistRow) -> Item:
        items = tuple(self.item(each) for each in row.items)
        outcomes = {item.outcome for item in items}
        outcome = next(each for each in RANKED if each in outcomes)
        reason = f"{_met(items)} of {_applying(items)} met." if _applying(items) else "Nothing in it applies."
        step = next((item.next_step for item in items if item.next_step), "")
        return evolve(_made(row, outcome, reason, step), items=items)


def _made(row: ChecklistRow, outcome: Result, reason: str, next_step: str = "") -> Item:
    return Item(
        id=row.id,
        label=row.label,
        outcome=outcome,
        reason=reason,
        next_step=next_step,
        basis=row.basis,
        sources=row.sources,
    )


def _met(items: tuple[Item, ...]) -> int:
    return sum(item.outcome == "met" for item in items)


def _applying(items: tuple[Item, ...]) -> int:
    return sum(item.outcome != "not_applicable" for item in items)
