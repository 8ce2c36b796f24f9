"""What differs between two versions as text: for a terminal, as Markdown for a changelog, as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby

from attrs import frozen

from threedp_registry.compiler.messages import rule_in_words
from threedp_registry.definition.compare.bump import Bump, declared, required
from threedp_registry.definition.compare.changes import Change, Kind
from threedp_registry.definition.compare.grade import Grade, Verdict
from threedp_registry.definition.records import Definition
from threedp_registry.definition.solve.witness import Witness

JsonValue = str | int | bool | None | list["JsonValue"] | dict[str, "JsonValue"]
FORMAT_VERSION = "1"
PLURALS = {
    "element": "Elements",
    "codelist": "Codelists",
    "code": "Codes",
    "record": "Records",
    "group": "Groups",
    "rule": "Rules",
    "layout": "Layouts",
    "fee schedule": "Fee schedules",
    "checklist": "Checklists",
}
MEANS = {
    Grade.EQUAL: "",
    Grade.TIGHTENED: "tightened: what was right may be wrong now",
    Grade.LOOSENED: "loosened: what was wrong may be right now",
    Grade.BOTH: "tightened and loosened: what was right may be wrong now, and the other way around",
    Grade.UNKNOWN: "cannot be told",
}


@frozen(kw_only=True)
class Compared:
    """Two versions and what differs; `newly_failing` counts records by rule, where some were looked at."""

    old: Definition
    new: Definition
    changes: tuple[Change, ...]
    records: int | None = None
    newly_failing: Mapping[str, int] = {}

    @property
    def is_declared(self) -> bool:
        """Whether the newer version's number says as much as the changes ask for."""
        order = list(Bump)
        return order.index(declared(self.old.version, self.new.version)) >= order.index(required(self.changes))


# ---- text and Markdown ---------------------------------------------------------------------------------------


def as_text(compared: Compared) -> Iterator[str]:
    """Lines for a terminal."""
    yield f"{compared.new.title}: {compared.old.version} to {compared.new.version}"
    for thing, changes in by_thing(compared.changes):
        yield ""
        yield PLURALS[thing]
        for change in changes:
            yield f"  {headline(change)}"
            yield from (f"      {line}" for line in explained(change))
    yield ""
    yield from summary(compared)


def as_markdown(compared: Compared) -> Iterator[str]:
    """Lines for a changelog."""
    yield f"## Dictionary {compared.new.version}"
    yield ""
    yield f"Compared with {compared.old.version}. {' '.join(summary(compared))}"
    for thing, changes in by_thing(compared.changes):
        yield from ("", f"### {PLURALS[thing]}", "")
        for change in changes:
            yield f"- {headline(change, code=lambda text: f'`{text}`')}"
            yield from (f"  - {line}" for line in explained(change))


def by_thing(changes: Iterable[Change]) -> Iterator[tuple[str, list[Change]]]:
    """Changes by the kind of thing that they are about, as they came within one kind."""
    order = list(PLURALS)
    ordered = sorted(changes, key=lambda change: order.index(change.thing))
    return ((thing, list(some)) for thing, some in groupby(ordered, key=lambda change: change.thing))


def headline(change: Change, code: Callable[[str], str] = str) -> str:
    """`renamed: case.physical_models (Physical models), was case.primary_print`."""
    label = f" ({change.label})" if change.label else ""
    was = f", was {', '.join(code(one) for one in change.was.split(', '))}" if change.was else ""
    details = f": {', '.join(change.details)}" if change.details else ""
    return f"{change.kind} {code(change.id)}{label}{was}{details}"


def explained(change: Change) -> Iterator[str]:
    """What a change means for records, a line each: its grade, the rule before and now, a record that shows it."""
    for name, verdict in (("errors", change.errors), ("warnings", change.warnings)):
        if verdict.grade is not Grade.EQUAL:
            yield f"{name} {MEANS[verdict.grade]}{': ' + verdict.reason if verdict.reason else ''}"
    if change.before is not None and change.kind is not Kind.ADDED:
        yield f"before: {rule_in_words(change.before)}"
    if change.after is not None and change.kind is not Kind.REMOVED:
        yield f"now: {rule_in_words(change.after)}"
    for words, witness in (("newly wrong", _wrong(change)), ("newly right", _right(change))):
        if witness is not None:
            yield f"for example {words}: {json.dumps(witness.record, ensure_ascii=False)}"


def _wrong(change: Change) -> Witness | None:
    return change.errors.newly_wrong or change.warnings.newly_wrong


def _right(change: Change) -> Witness | None:
    return change.errors.newly_right or change.warnings.newly_right


def summary(compared: Compared) -> Iterator[str]:
    """How many changes there are, for whom, and which version they ask for, a sentence each."""
    changes = compared.changes
    if not changes:
        yield "Nothing differs."
        return
    submitters = sum(change.for_submitters is not False for change in changes)
    analysts = sum(change.for_analysts is not False for change in changes)
    yield f"{len(changes)} changes; {submitters} may make a record wrong that was right (for those who submit)."
    yield f"{analysts} may let through what was held back before (for those who analyze)."
    if compared.records is not None:
        yield from _newly_failing(compared)
    need, have = required(changes), declared(compared.old.version, compared.new.version)
    enough = "" if compared.is_declared else f", but {compared.new.version} declares {_a(have)} one: raise it"
    yield f"They ask for {_a(need)} version{enough}."


def _newly_failing(compared: Compared) -> Iterator[str]:
    failing = compared.newly_failing
    yield f"Of {compared.records} records looked at, newly failing by rule: {'none' if not failing else ''}".rstrip()
    yield from (f"  {rule}: {count}" for rule, count in sorted(failing.items(), key=lambda one: (-one[1], one[0])))


def _a(bump: Bump) -> str:
    return "no new" if bump is Bump.NONE else f"a {bump}"


# ---- JSON ------------------------------------------------------------------------------------------------------


def as_json(compared: Compared) -> str:
    """One object; keys in a fixed order."""
    told: dict[str, JsonValue] = {
        "format_version": FORMAT_VERSION,
        "old": compared.old.version,
        "new": compared.new.version,
        "required_bump": required(compared.changes),
        "declared_bump": declared(compared.old.version, compared.new.version),
        "is_declared": compared.is_declared,
        "changes": [_change(change) for change in compared.changes],
    }
    if compared.records is not None:
        told["records"] = compared.records
        told["newly_failing"] = dict(sorted(compared.newly_failing.items()))
    return json.dumps(told, indent=2, ensure_ascii=True) + "\n"


def _change(change: Change) -> dict[str, JsonValue]:
    return {
        "kind": change.kind,
        "thing": change.thing,
        "id": change.id,
        "was": change.was or None,
        "label": change.label,
        "details": list(change.details),
        "submitters": change.for_submitters,
        "analysts": change.for_analysts,
        "errors": _verdict(change.errors),
        "warnings": _verdict(change.warnings),
        "before": rule_in_words(change.before) if change.before else None,
        "now": rule_in_words(change.after) if change.after else None,
    }


def _verdict(verdict: Verdict) -> dict[str, JsonValue]:
    told: dict[str, JsonValue] = {"grade": verdict.grade, "reason": verdict.reason or None}
    for name, witness in (("newly_wrong", verdict.newly_wrong), ("newly_right", verdict.newly_right)):
        told[name] = json.loads(json.dumps(witness.record)) if witness is not None else None
    return told
