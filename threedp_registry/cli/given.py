"""`threedp explain ELEMENT --given FILE`: what the rules about an element come to on an unfinished record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from threedp_registry.checking.given import Standing, Told, told_of
from threedp_registry.checking.unfinished import to_do
from threedp_registry.cli.main import unknown
from threedp_registry.compiled_support import DictionaryTables, JsonRecord
from threedp_registry.compiler.messages import message_and_hint
from threedp_registry.compiler.prose import condition_in_words
from threedp_registry.definition.constraints import Forbidden, Required
from threedp_registry.definition.records import Definition, Record, Use
from threedp_registry.definition.releases.history import History
from threedp_registry.errors import CannotCheck
from threedp_registry.submission.read import open_submission
from threedp_registry.submission.records import Submitted


def explained_given(
    definition: Definition, tables: DictionaryTables, name: str, path: Path, as_of: date
) -> Iterator[str]:
    """For each record of the file and each place of the element in it: what is asked for, and why."""
    records, kind = _read(path, tables)
    record = definition.record(kind)
    uses = [use for use in record.uses() if name.casefold() in _names(record, use)]
    if not uses:
        known = [use.name for use in record.uses()] + [".".join(use.path) for use in record.uses()]
        raise unknown(name, known, f"element of a {record.label.lower()}")
    history = History.of(definition)
    for number, given in records:
        if len(records) > 1:
            yield f"Record {number}"
        for use in uses:
            for told in told_of(use, record, tables.records[kind].shape, given, as_of):
                yield from _lines(told, use, history)
    yield from ("", "Unofficial: the registry's own dictionary is not public.")


def _names(record: Record, use: Use) -> set[str]:
    place = ".".join(use.path)
    return {one.casefold() for one in (use.name, use.label, use.element.id, place, f"{record.name}.{place}")}


def _read(path: Path, tables: DictionaryTables) -> tuple[list[tuple[int, JsonRecord]], str]:
    source = open_submission(path, tables)
    problems, records = [], []
    for one in source.records():
        if isinstance(one, Submitted):
            records.append((one.number, one.record))
        else:
            problems.append(one)
    if source.record is None or not records:
        why = problems[0].rule.message if problems else "it holds no record"
        raise CannotCheck(f"{path}: {why}")
    return records, source.record


def _lines(told: Told, use: Use, history: History) -> Iterator[str]:
    yield f"{told.label} ({told.pointer}): {told.standing}."
    yield f"  {_why(told)}"
    if told.standing is Standing.UNKNOWN:
        yield f"  It depends on what is not known yet. {to_do(told.wanted)}"
    if told.standing is Standing.TO_FILL_IN:
        element = use.element if told.rule.place == use.path else None
        yield f"  {message_and_hint(told.rule, element)[1]}"
    if told.standing is Standing.TO_CLEAR:
        yield "  Leave it blank, or correct what it depends on."
    basis = ", ".join((told.rule.provenance.basis.value, *told.rule.provenance.sources))
    yield f"  [{told.rule.id}, since {history.since(f'rule {told.rule.id}')}; {basis}]"


def _why(told: Told) -> str:
    """`Required when …`, `Left blank unless …`: the rule in words."""
    match told.rule.constraint:
        case Required(None):
            return "Always required."
        case Required(when) if when is not None:
            return f"Required when {condition_in_words(when)}."
        case Forbidden(when=when) if when is not None:
            return f"Left blank when {condition_in_words(when)}."
        case Forbidden(unless=unless) if unless is not None:
            return f"Left blank unless {condition_in_words(unless)}."
    raise AssertionError(told.rule.id)
