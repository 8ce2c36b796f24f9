"""The dictionary's records as typed classes, for programs that make or read them.

Each record's class (`Case`, `Printer`, `Facility`) comes from a record as `json.loads` gives it
(`from_record`, which raises `InvalidRecord` with every finding) and goes back (`to_record`), the exact
inverse. Making one by keywords, or from another with `attrs.evolve`, checks it as well. Groups are tuples
of items, multi-valued elements tuples of values in the order they were given, days are `date`,
decimal numbers `Decimal`; `codes` holds a type for every codelist. A missing single group is one
in which everything is missing. Elements that are required only under a condition may be left out; the
check tells when they may not. No value that identifies a patient directly is printed with an object.
"""

from __future__ import annotations

from os import PathLike
from types import SimpleNamespace
from typing import TYPE_CHECKING

from threedp_registry.compiled import codes
from threedp_registry.compiled import models as _models
from threedp_registry.compiled.models import *  # noqa: F403
from threedp_registry.typed_records.record import InvalidRecord, TypedRecord

if TYPE_CHECKING:
    from threedp_registry.compiled_support import JsonRecord

__all__ = ["InvalidRecord", "TypedRecord", "canonical", "codes", "load_models"]
__all__ += _models.__all__


def canonical(record: JsonRecord, kind: type[TypedRecord] | None = None) -> dict[str, object]:
    """The record without what is missing: nulls, empty lists, empty groups. Nothing else is changed.

    `kind` is its class, that of the dictionary's main record if left out. For every valid record
    `kind.from_record(record).to_record() == canonical(record, kind)`.
    """
    if kind is not None:
        return kind.canonical(record)
    from threedp_registry.compiled.dictionary import DICTIONARY
    from threedp_registry.typed_records.canonical import canonical_record

    main, *_ = DICTIONARY.records.values()
    return canonical_record(record, main.shape)


def load_models(source: str | PathLike[str]) -> SimpleNamespace:
    """The classes of another dictionary, by the names they would have here, and its `codes`.

    `source` is a version, a folder of dictionary files, or a release file, as for `load_dictionary`.
    Raises `DictionaryFaults` for a folder with mistakes, `CannotCheck` where there is no such thing.
    """
    from threedp_registry.definition.find import find_definition
    from threedp_registry.typed_records.load import models_of

    return models_of(find_definition(str(source)))
