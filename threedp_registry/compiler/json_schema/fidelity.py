"""The fidelity ledger: every rule that a schema leaves to the checks, by id, with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import frozen

from threedp_registry.compiler.json_schema.drafts import DRAFTS, Json
from threedp_registry.compiler.json_schema.schema import RecordSchema
from threedp_registry.compiler.json_schema.unsayable import Kind
from threedp_registry.compiler.messages import rule_in_words
from threedp_registry.definition.conditions import ElementPath, paths
from threedp_registry.definition.constraints import Rule, conditions
from threedp_registry.definition.elements import DataElement
from threedp_registry.definition.records import Definition, Record


@frozen(kw_only=True)
class Entry:
    """A rule that some drafts cannot say.

    A value that breaks it is wrong for the checks, which then suspend what reads it; a schema takes it
    as right. `still_judged` are the rules that it therefore judges all the same.
    """

    rule: str
    kind: Kind
    drafts: tuple[str, ...]
    still_judged: tuple[str, ...] = ()


@frozen
class RecordLedger:
    """A record's rules by how many a schema says, and those it does not, in record order."""

    record: str
    rules: int
    entries: tuple[Entry, ...]


def ledgers(definition: Definition, schemas: Iterable[RecordSchema]) -> tuple[RecordLedger, ...]:
    """The ledger of each record, from its schemas in every draft."""
    by_record = {name: list(found) for name, found in groupby(schemas, lambda schema: schema.record)}
    return tuple(_ledger(record, by_record[record.name]) for record in definition.records)


def _ledger(record: Record, schemas: list[RecordSchema]) -> RecordLedger:
    entries = [entry for rule in record.all_rules() for entry in _entries(rule, record, schemas)]
    return RecordLedger(record.name, len(record.all_rules()), tuple(entries))


def _entries(rule: Rule, record: Record, schemas: list[RecordSchema]) -> Iterator[Entry]:
    kinds = {schema.draft.name: schema.unsaid[rule.id] for schema in schemas if rule.id in schema.unsaid}
    for kind in dict.fromkeys(kinds.values()):
        drafts = tuple(name for name, found in kinds.items() if found is kind)
        judged = _reading(rule, record, schemas) if kind is Kind.PLACES else ()
        yield Entry(rule=rule.id, kind=kind, drafts=drafts, still_judged=judged)


def _reading(rule: Rule, record: Record, schemas: list[RecordSchema]) -> tuple[str, ...]:
    """The rules that a schema says and whose conditions read the element that a rule is about."""
    return tuple(
        other.id
        for other in record.all_rules()
        if any(rule.place == path.names for path in _read(other)) and any(other.id not in one.unsaid for one in schemas)
    )


def _read(rule: Rule) -> Iterator[ElementPath]:
    for each in conditions(rule):
        yield from (path for path in paths(each) if isinstance(path, ElementPath) and path.reference is None)


# ---- as JSON ---------------------------------------------------------------------------------------


def ledger_json(definition: Definition, found: Iterable[RecordLedger]) -> Json:
    """The ledger for programs: kinds with their reason, then the rules of each record."""
    used = {entry.kind for ledger in found for entry in ledger.entries}
    return {
        "dictionary": {"name": definition.name, "version": definition.version},
        "drafts": [*DRAFTS],
        "kinds": {kind.value: kind.reason for kind in Kind if kind in used},
        "records": {ledger.record: _record_json(ledger) for ledger in found},
    }


def _record_json(ledger: RecordLedger) -> Json:
    return {"rules": ledger.rules, "left_to_the_checks": [_entry_json(entry) for entry in ledger.entries]}


def _entry_json(entry: Entry) -> Json:
    judged: dict[str, Json] = {"still_judged": [*entry.still_judged]} if entry.still_judged else {}
    return {"rule": entry.rule, "kind": entry.kind.value, "drafts": [*entry.drafts], **judged}


# ---- for readers -----------------------------------------------------------------------------------


def ledger_markdown(definition: Definition, found: Iterable[RecordLedger]) -> str:
    """The ledger in words, a table for each record."""
    lines = [
        f"# What the JSON Schemas of {definition.title} {definition.version} leave to the checks",
        "",
        "A schema refuses what is an error, as far as a schema can tell. These rules it leaves out;",
        "`threedp check` and the typed classes hold records to them as well.",
        "",
    ]
    for ledger in found:
        lines += _record_lines(definition.record(ledger.record), ledger)
    return "\n".join(lines)


def _record_lines(record: Record, ledger: RecordLedger) -> Iterator[str]:
    rules = {rule.id: rule for rule in record.all_rules()}
    elements = {rule.id: use.element for use in record.uses() for rule in use.rules}
    missed = len({entry.rule for entry in ledger.entries})
    yield from (f"## {record.label}", "", f"{missed} of {ledger.rules} rules.", "")
    for kind in Kind:
        entries = [entry for entry in ledger.entries if entry.kind is kind]
        if entries:
            yield from (f"### {kind.heading}", "", kind.reason, "")
            yield from (_entry_line(entry, rules[entry.rule], elements.get(entry.rule)) for entry in entries)
            yield ""


def _entry_line(entry: Entry, rule: Rule, element: DataElement | None) -> str:
    only = "" if len(entry.drafts) == len(DRAFTS) else f" (draft {', '.join(entry.drafts)} only)"
    judged = ", ".join(f"`{other}`" for other in entry.still_judged)
    further = f" A value that breaks it is still judged by {judged}." if judged else ""
    return f"- {rule.label}: {rule_in_words(rule, element)}{further} (`{entry.rule}`{only})"
