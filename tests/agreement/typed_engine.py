"""Typed records as an engine: what `from_record` refuses, and that what it takes comes out as it went in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from tests.agreement.corpus import Sample, definition
from tests.agreement.schema_engines import Verdict
from threedp_registry import models
from threedp_registry.compiled_support import JsonRecord
from threedp_registry.definition.constraints import Severity
from threedp_registry.models import InvalidRecord, TypedRecord


def typed_judge(record: str, samples: Sequence[Sample]) -> Iterator[Verdict]:
    kind = class_of(record)
    for sample in samples:
        day = sample.context.as_of
        yield verdict(kind, sample.record, date.fromisoformat(day) if day else None)


def class_of(record: str) -> type[TypedRecord]:
    kind: type[TypedRecord] = vars(models)[record.title()]
    return kind


def verdict(kind: type[TypedRecord], record: JsonRecord, as_of: date | None) -> frozenset[str]:
    """The errors of a record, none of one that an object can be made of."""
    try:
        made = kind.from_record(record, as_of)
    except InvalidRecord as refused:
        return frozenset(each.rule for each in refused.findings if each.severity == Severity.ERROR)
    written = made.to_record()
    assert written == kind.canonical(record), record
    assert kind.from_record(written) == made, record
    return frozenset()


@cache
def about_others(record: str) -> frozenset[str]:
    """Rules about other records, or about what is checked beside this one: an object stands alone."""
    rules = definition().record(record).all_rules()
    return frozenset(rule.id for rule in rules if rule.code.startswith("TDP5") or rule.along_with)
