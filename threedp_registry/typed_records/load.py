"""Typed records of any dictionary, made in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import Literal, TypeAlias

from attrs import field, frozen, resolve_types

from threedp_registry.compiled_support import RecordTable
from threedp_registry.compiler.class_names import ClassNames
from threedp_registry.compiler.load import run, tables
from threedp_registry.compiler.models import codes_text, models_text
from threedp_registry.definition.records import Definition
from threedp_registry.typed_records.record import TypedRecord


def models_of(definition: Definition) -> SimpleNamespace:
    """The classes of a definition by their names, and `codes`; they check by the definition's rules."""
    records = tables(definition).records
    return run_models(models_text(definition), codes_text(definition), ClassNames.of(definition), records)


def run_models(models: str, codes: str, names: Iterable[str], records: Mapping[str, RecordTable]) -> SimpleNamespace:
    """What the texts of classes and codelists define, by these names."""
    types = SimpleNamespace(**run("codes", codes, {"Literal": Literal, "TypeAlias": TypeAlias}))
    given = {"Decimal": Decimal, "TypedRecord": TypedRecord, "codes": types, "date": date, "field": field}
    made = run("models", models, {**given, "frozen": frozen, "table": records.__getitem__})
    classes = {name: made[name] for name in names}
    for kind in classes.values():
        assert isinstance(kind, type)
        resolve_types(kind, made)
    return SimpleNamespace(codes=types, **classes)
