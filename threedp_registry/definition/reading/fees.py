"""fees/*.yaml → fee schedules, their conditions read in the record they are about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation

from threedp_registry.definition.elements import Provenance
from threedp_registry.definition.fees import FeeLine, FeeSchedule, Renewal, Waiver
from threedp_registry.definition.reading.dated import DatedReader, check_apart, scope_of
from threedp_registry.definition.reading.fields import mapping, scalar, text
from threedp_registry.definition.reading.files import DictionaryFile
from threedp_registry.definition.reading.glossary import Glossary
from threedp_registry.definition.reading.known import Known
from threedp_registry.definition.reading.rule_maker import Claim
from threedp_registry.definition.source import Mapping


def read_schedules(
    files: tuple[DictionaryFile, ...], glossary: Glossary, claims: list[Claim]
) -> tuple[FeeSchedule, ...]:
    """Every schedule that can be read, by the day it starts; two for one day are reported."""
    known: Known[FeeSchedule] = Known("fee schedule")
    read = [(file, file.root, schedule) for file in files for schedule in _schedule(file, glossary, claims, known)]
    check_apart([(file, root, schedule) for file, root, schedule in read if root is not None])
    return tuple(sorted((schedule for _, _, schedule in read), key=lambda each: each.effect.start))


def _schedule(
    file: DictionaryFile, glossary: Glossary, claims: list[Claim], known: Known[FeeSchedule]
) -> Iterator[FeeSchedule]:
    """The schedule of a file; none where it cannot be read or its id is taken."""
    if file.root is None:
        return
    key, record = scalar(file.root, "schedule"), scalar(file.root, "record")
    draft = glossary.records.find(file, record) if record else None
    if key is None or draft is None or not known.claim(file, key):
        return
    reader = DatedReader(file=file, glossary=glossary, record=draft.name, scope=scope_of(draft), claims=claims)
    provenance = reader.provenance(file.root)
    yield FeeSchedule(
        id=key.text,
        label=text(file.root, "label"),
        definition=text(file.root, "definition"),
        record=draft.name,
        currency=text(file.root, "currency"),
        effect=reader.effect(file.root, provenance),
        lines=tuple(_line(node, reader) for node in reader.distinct(file.root, "lines", "fee line")),
        provenance=provenance,
    )


def _line(node: Mapping, reader: DatedReader) -> FeeLine:
    provenance = reader.provenance(node)
    due = mapping(node, "due")
    return FeeLine(
        id=text(node, "id"),
        label=text(node, "label"),
        reason=text(node, "reason"),
        amount=_amount(text(node, "amount")),
        when=reader.condition(node, "when"),
        renewal=_renewal(due, reader, provenance) if due else None,
        waivers=tuple(_waivers(node, reader)),
        provenance=provenance,
    )


def _amount(written: str) -> Decimal:
    """The amount as it is written; one that is none has its fault already."""
    try:
        return Decimal(written)
    except InvalidOperation:
        return Decimal(0)


def _renewal(node: Mapping, reader: DatedReader, default: Provenance) -> Renewal | None:
    each = scalar(node, "each")
    first_at_once = reader.condition(node, "first_at_once")
    try:
        day = date.fromisoformat(f"2001-{each.text}" if each else "")
    except ValueError:
        if each is not None and not reader.file.has_fault_at(each):
            reader.file.fault(each, "there is no such day in every year", "write month and day, as 01-31")
        return None
    return Renewal(
        month=day.month, day=day.day, first_at_once=first_at_once, provenance=reader.provenance(node, default)
    )


def _waivers(node: Mapping, reader: DatedReader) -> Iterator[Waiver]:
    for each in reader.distinct(node, "waivers", "waiver"):
        when = reader.condition(each, "when")
        if when is not None:
            yield Waiver(
                id=text(each, "id"), when=when, reason=text(each, "reason"), provenance=reader.provenance(each)
            )
