"""A finding as data: the rule, where it was broken, and what to do. It never holds the submitted value."""

from __future__ import annotations

from difflib import get_close_matches

from attrs import evolve, frozen

from threedp_registry.compiled_support import Found, GroupShape, RecordTable, RuleRow
from threedp_registry.submission.labels import label_of
from threedp_registry.submission.problems import Problem
from threedp_registry.submission.records import Place, Places

ERROR, WARNING = "error", "warning"
SCREENED = "TDP602"
"""The code of what is found in free text."""

BASES = ("documented", "sibling", "standard", "inferred")
"""From the best founded to our own reading."""

CODES_OF_VALUES = ("TDP2", "TDP503")
"""Findings about a value itself, or that what it names is not there."""


@frozen(kw_only=True)
class Location:
    """Where a finding is: file, line and column or cell, record number, JSON pointer, and the place in words."""

    path: str = ""
    line: int | None = None
    column: int | None = None
    cell: str | None = None
    record: int | None = None
    pointer: str = ""
    label: str = ""
    header: str = ""


@frozen(kw_only=True)
class Finding:
    """One result about a submission. `rule` never changes its meaning; `code` is its kind."""

    rule: str
    code: str
    severity: str
    basis: str
    message: str
    hint: str
    location: Location


def trusted(rule: RuleRow, trust: str) -> str:
    """The rule's severity when everything founded worse than `trust` only warns."""
    return rule.severity if BASES.index(rule.basis) <= BASES.index(trust) else WARNING


def from_rule(
    table: RecordTable, found: Found, places: Places, where: Location, trust: str, *, suggest: bool = True
) -> Finding:
    """The finding of a violated rule; its place is looked up now, its message made.

    `suggest` looks for the closest known name of an unknown key.
    """
    number, pointer, key = found
    rule = table.rules[number]
    message, hint = rule.message, rule.hint
    if rule.code == SCREENED and key is not None:
        message, hint = _identifying(message, key)
        key = None
    if key is not None:
        message = f"{message} ({len(key)} character{'' if len(key) == 1 else 's'})"
        hint = (_closest(table.shape, pointer, key) if suggest else "") or hint
    place = places.place_of(pointer, key)
    if place.hint and rule.code.startswith(CODES_OF_VALUES):
        hint = f"{hint} {place.hint}"
    location = evolve(_at(where, place), pointer=pointer, label=label_of(table.shape, pointer, place.items))
    return Finding(
        rule=rule.id,
        code=rule.code,
        severity=trusted(rule, trust),
        basis=rule.basis,
        message=message,
        hint=hint,
        location=location,
    )


def from_problem(problem: Problem, where: Location, trust: str) -> Finding:
    """The finding of something that reading met. What cannot be read is an error however little is trusted."""
    rule = problem.rule
    unreadable = problem.refuses or (problem.number is None and rule.id.startswith("reading."))
    severity = rule.severity if unreadable else trusted(rule, trust)
    message = rule.message.rstrip(".") + (f" ({problem.detail})" if problem.detail else "")
    place = Place(problem.line, problem.column, problem.header, sheet=problem.sheet)
    return Finding(
        rule=rule.id,
        code=rule.code,
        severity=severity,
        basis=rule.basis,
        message=message,
        hint=rule.hint,
        location=evolve(_at(where, place), record=problem.number, label=problem.label),
    )


def _at(where: Location, place: Place) -> Location:
    if place.sheet:
        return evolve(where, cell=place.cell, header=place.header)
    return evolve(where, line=place.line, column=place.column, header=place.header)


def _identifying(message: str, kind: str) -> tuple[str, str]:
    from threedp_registry.compiled_support.screening import BY_ID

    return f"{message}: it seems to hold {BY_ID[kind].words}", BY_ID[kind].hint


def _closest(shape: GroupShape, pointer: str, key: str) -> str:
    """What may have been meant. An unknown key may be somebody's name: it is never quoted."""
    known = {name: part.label for name, part in _part_at(shape, pointer).members.items()}
    close = get_close_matches(key.lower()[:100], known, 1)
    return f"The closest known is {close[0]} ({known[close[0]]})." if close else ""


def _part_at(shape: GroupShape, pointer: str) -> GroupShape:
    for step in pointer.split("/")[1:]:
        part = shape.members.get(step)
        if isinstance(part, GroupShape):
            shape = part
    return shape
