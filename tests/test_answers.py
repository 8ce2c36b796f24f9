"""Conditions of fee schedules and checklists on unfinished records: three answers, and what an unknown one asks for."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from random import Random

import pytest
from attrs import frozen

from tests.definition.dictionaries import own, small
from tests.interpreter import evaluate
from tests.test_conditions import ROWS, Row
from tests.tiny import GARDEN
from threedp_registry.compiled_support import Context, DictionaryTables
from threedp_registry.compiled_support.dated import Answers
from threedp_registry.compiler.answers import answers_function
from threedp_registry.compiler.load import run, tables
from threedp_registry.definition.conditions import Condition, ElementPath, paths, reads_as_of
from threedp_registry.definition.joined import joined
from threedp_registry.definition.records import Definition, Record
from threedp_registry.testing.generate import RecordMaker

AS_OF = "2026-11-23"
RECORDS = 40
Json = dict[str, object]


def compiled(record: Record, condition: Condition) -> Answers:
    function = answers_function("answers", [condition], record)
    constants = "".join(f"{name} = {text}\n" for name, text in function.constants.items())
    made: Answers = run("answers", f"{constants}\n{function.text}", {})["answers"]  # type: ignore[assignment]
    return made


def fits(row: Row) -> bool:
    """Schedules and checklists are asked on a day, of records that are not finished, and follow no reference."""
    condition = row.parsed()
    follows = any(isinstance(path, ElementPath) and path.reference for path in paths(condition))
    return row.is_open and not follows and (row.as_of is not None or not reads_as_of(condition))


OPEN = [row for row in ROWS if fits(row)]


@pytest.mark.parametrize("row", OPEN, ids=[row.id for row in OPEN])
def test_the_truth_table(row: Row) -> None:
    ((truth, asks),) = compiled(GARDEN, row.parsed())(row.given, row.as_of or AS_OF)
    assert truth is row.expect
    assert bool(asks) == (row.expect is None)


def test_the_truth_table_has_all_answers() -> None:
    assert {row.expect for row in OPEN} == {True, False, None}
    assert len(OPEN) >= 30


# ---- on many records -------------------------------------------------------------------------------


@frozen
class Subject:
    """A schedule or checklist of a dictionary: what it asks, of which record, and which records refer to that."""

    id: str
    definition: Definition
    ready: DictionaryTables
    record: Record
    referring: Record | None
    conditions: tuple[Condition, ...]
    answers: Answers

    @property
    def whole(self) -> Record:
        return joined(self.record, self.referring) if self.referring else self.record

    def make(self, rng: Random) -> Json:
        """A record with those that refer to it, good or odd, some of it left out."""
        made = self._one(self.record, rng)
        if self.referring is not None and rng.random() < 0.9:
            made[self.referring.plural] = [self._one(self.referring, rng) for _ in range(rng.randrange(3))]
        thin = thinned(made, rng)
        assert isinstance(thin, dict)
        return thin

    def _one(self, record: Record, rng: Random) -> Json:
        table = self.ready.records[record.name]

        def errors(one: Json) -> list[tuple[str, str]]:
            found = table.collect(one, Context(AS_OF, {}))
            return [(table.rules[rule].id, where) for rule, where, _ in found if table.rules[rule].severity == "error"]

        making = RecordMaker(self.definition, record.name, rng, check=errors, as_of=AS_OF, targets={})
        valid = making.valid()
        return rng.choice((lambda: valid, lambda: making.one_step(valid), lambda: making.hostile(valid)))()


def thinned(value: object, rng: Random) -> object:
    """The same with some of it left out, as somebody may not have filled it in yet."""
    if isinstance(value, dict):
        return {key: thinned(part, rng) for key, part in value.items() if rng.random() < 0.85}
    return [thinned(item, rng) for item in value] if isinstance(value, list) else value


def subjects(definition: Definition) -> Iterator[Subject]:
    ready = tables(definition)
    for schedule, fees in zip(definition.schedules, ready.schedules(), strict=True):
        record = definition.record(schedule.record)
        yield Subject(schedule.id, definition, ready, record, None, schedule.conditions(), fees.answers)
    for checklist, items in zip(definition.checklists, ready.checklists(), strict=True):
        record = definition.record(checklist.record)
        referring = definition.record(checklist.referring) if checklist.referring else None
        yield Subject(checklist.id, definition, ready, record, referring, checklist.conditions(), items.answers)


SUBJECTS = [*subjects(small()), *subjects(own())]
EACH = pytest.mark.parametrize("subject", SUBJECTS, ids=[subject.id for subject in SUBJECTS])


@EACH
def test_answers_are_those_of_the_interpreter(subject: Subject) -> None:
    rng, seen = Random(5), set()
    for _ in range(RECORDS):
        record = subject.make(rng)
        answers = subject.answers(record, AS_OF)
        for condition, (truth, asks) in zip(subject.conditions, answers, strict=True):
            assert truth is evaluate(condition, subject.whole, record, as_of=AS_OF, complete=False)
            assert bool(asks) == (truth is None)
            seen.add(truth)
            for pointer, faulty in asks:
                assert (there(record, pointer) is not None) == faulty
    assert seen == ({True, False, None} if subject.conditions else set())


@EACH
def test_filling_in_what_is_asked_for_decides(subject: Subject) -> None:
    """Nothing else needs to be filled in, and every round asks for something new."""
    rng = Random(6)
    for _ in range(RECORDS):
        whole = subject._one(subject.record, rng)
        if subject.referring is not None:
            whole[subject.referring.plural] = [subject._one(subject.referring, rng) for _ in range(2)]
        complete = subject.answers(whole, AS_OF)
        partly = thinned(whole, rng)
        assert isinstance(partly, dict)
        for number, (full, _) in enumerate(complete):
            if full is not None:
                _decide(subject, number, copy.deepcopy(partly), whole)


def _decide(subject: Subject, number: int, record: Json, whole: Json) -> None:
    for _ in range(20):
        truth, asks = subject.answers(record, AS_OF)[number]
        if truth is not None:
            return
        for pointer, _ in asks:
            put(record, pointer, copy.deepcopy(there(whole, pointer)))
    raise AssertionError(subject.conditions[number])


def there(record: object, pointer: str) -> object:
    """What stands at a pointer, or instead of a group on the way there; None where nothing does."""
    for step in pointer.split("/")[1:]:
        if isinstance(record, list):
            record = record[int(step)]
        elif isinstance(record, dict):
            record = record.get(step)
    return record


def put(record: Json, pointer: str, value: object) -> None:
    *way, last = pointer.split("/")[1:]
    here: object = record
    for step in way:
        here = here[int(step)] if isinstance(here, list) else here.setdefault(step, {})  # type: ignore[attr-defined]
    assert isinstance(here, dict)
    here[last] = value
