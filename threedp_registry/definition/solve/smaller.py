"""Making a record as small as it can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from threedp_registry.definition.solve.form import Names
from threedp_registry.definition.solve.witness import JsonRecord


def smaller(record: JsonRecord, does: Callable[[JsonRecord], bool], needed: Callable[[Names], bool]) -> JsonRecord:
    """The record with everything left out that can be: what still `does` when it is gone.

    What is `needed`, by its names from the record down, is not tried.
    """
    for less in without_one(record, needed):
        if does(less):
            return smaller(less, does, needed)
    return record


def without_one(record: JsonRecord, needed: Callable[[Names], bool] = lambda _: False) -> Iterator[JsonRecord]:
    """The record with one thing less, each thing once; a list or group that is left empty goes, too."""
    for less in _without_one(record, (), needed):
        assert isinstance(less, dict)
        yield less


def _without_one(value: object, names: Names, needed: Callable[[Names], bool]) -> Iterator[object]:
    if isinstance(value, dict):
        for name, inner in value.items():
            place = (*names, name)
            if not needed(place):
                yield {each: one for each, one in value.items() if each != name}
            yield from ({**value, name: less} for less in _without_one(inner, place, needed) if less not in ([], {}))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            if len(value) > 1:
                yield [*value[:number], *value[number + 1 :]]
            yield from ([*value[:number], less, *value[number + 1 :]] for less in _without_one(item, names, needed))
