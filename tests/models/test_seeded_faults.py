"""Faults seeded into the text of typed records are all seen, in the classes' shape or by the records they hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from random import Random
from types import SimpleNamespace

import pytest

from tests.agreement.corpus import AS_OF, all_targets, definition, maker
from tests.agreement.systematic import with_every_code
from tests.models.faults import ATTRIBUTE_SEEDERS, CODE_SEEDERS, Fault, chosen
from tests.models.shape import differences
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.compiled_support import Context, JsonRecord
from threedp_registry.compiler.class_names import ClassNames
from threedp_registry.compiler.models import codes_text, models_text
from threedp_registry.errors import ThreedpRegistryError
from threedp_registry.testing.places import Made
from threedp_registry.typed_records.load import run_models
from threedp_registry.typed_records.record import TypedRecord

MODELS, CODES = models_text(definition()), codes_text(definition())
NAMES = tuple(ClassNames.of(definition()))
IN_CLASSES = list(chosen(MODELS, ATTRIBUTE_SEEDERS, 3, "classes"))
IN_CODES = list(chosen(CODES, CODE_SEEDERS, 2, "codes"))
NO_RECORD_GETS_PAST = {"lose", "misspell", "one_for_several", "several_for_one", "drop_code", "misspell_code"}
"""Faults of these kinds are seen by records alone; others, such as what is printed, show only in the shape."""


def run(models: str, codes: str) -> SimpleNamespace:
    return run_models(models, codes, NAMES, DICTIONARY.records)


@cache
def corpus(name: str) -> list[Made]:
    """Valid records of one kind that hold every element between them, and the codes that they may hold alone."""
    making, table = maker(name, Random(name), all_targets()), DICTIONARY.records[name]

    def made() -> Iterator[Mapping[str, object]]:
        yield from (sample.record for sample in with_every_code(name))
        pool = [making.valid() for _ in range(20)]
        yield from (making.aim(rule, record, "pass") for rule in making.rules for record in making.rng.sample(pool, 3))

    def is_valid(record: Mapping[str, object]) -> bool:
        found = table.collect(record, Context(AS_OF, {}))
        return not any(table.rules[number].severity == "error" for number, _, _ in found)

    return [dict(record) for record in made() if is_valid(record)]


def seen_by_records(made: SimpleNamespace) -> bool:
    """Whether some valid record is refused, or comes out as another one."""
    return any(_is_seen(getattr(made, name.title()), record) for name in DICTIONARY.records for record in corpus(name))


def _is_seen(kind: type[TypedRecord], record: JsonRecord) -> bool:
    try:
        return kind.from_record(record).to_record() != kind.canonical(record)
    except ThreedpRegistryError:
        return True


def faulty(fault: Fault) -> SimpleNamespace | None:
    """The classes with the fault in them; None where they cannot even be made."""
    try:
        return run(fault.seeded(MODELS), CODES) if fault in IN_CLASSES else run(MODELS, fault.seeded(CODES))
    except (TypeError, NameError):
        return None


@pytest.mark.parametrize("fault", [*IN_CLASSES, *IN_CODES], ids=str)
def test_a_seeded_fault_is_seen(fault: Fault) -> None:
    made = faulty(fault)
    if made is None:
        return
    assert list(differences(made, definition()))
    assert fault.kind not in NO_RECORD_GETS_PAST or seen_by_records(made)


def test_without_a_fault_there_is_nothing_to_see() -> None:
    made = run(MODELS, CODES)
    assert list(differences(made, definition())) == []
    assert not seen_by_records(made)


def test_records_are_checked_by_their_own_rules() -> None:
    text = MODELS.replace('return table("printer")', 'return table("facility")')
    assert "printer is checked as another record" in list(differences(run(text, CODES), definition()))


def test_the_corpus_holds_every_element() -> None:
    """So that a class which could not hold one would be seen."""
    for record in definition().records:
        held = {path for made in corpus(record.name) for path in _held(made, ())}
        assert [use.path for use in record.uses() if use.path not in held] == []


def _held(value: object, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Each place that holds something."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _held(part, (*path, name))
    elif isinstance(value, list):
        for one in value:
            yield from _held(one, path)
    else:
        yield path
