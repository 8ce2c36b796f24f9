"""The grade of a change holds on records: what it says may become wrong or right does, and nothing else."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping
from itertools import islice
from random import Random

from attrs import evolve

from tests.compare.mutants import mutants
from tests.definition.dictionaries import small
from tests.test_small_registry import AS_OF, HARBORS, maker
from threedp_registry.compiled_support import Context
from threedp_registry.compiler.checks import check_function
from threedp_registry.compiler.load import run
from threedp_registry.definition.compare.changes import changes
from threedp_registry.definition.compare.grade import Grade, Verdict
from threedp_registry.definition.records import Definition
from threedp_registry.testing.aim import AIMS

MUTANTS = int(os.environ.get("THREEDP_MUTANTS", "200"))
RECORDS = 1_000
TIGHTER, LOOSER = (Grade.TIGHTENED, Grade.BOTH), (Grade.LOOSENED, Grade.BOTH)


def records() -> list[dict[str, object]]:
    """Boats that are right, one step from right, and aimed at every rule in turn."""
    making = maker("boat", 5, HARBORS)
    rules = small().record("boat").all_rules()
    made = []
    bases = [making.valid() for _ in range(40)]
    for number in range(RECORDS):
        base = bases[number % len(bases)]
        if number % 5 == 0:
            made.append(base)
        elif number % 5 == 1:
            made.append(making.one_step(base))
        else:
            made.append(making.aim(rules[number % len(rules)], base, AIMS[number % len(AIMS)]))
    return made


Failing = Callable[[Mapping[str, object]], frozenset[str]]


def failing(definition: Definition) -> Failing:
    """Tells which of its rules a boat fails: the collector alone, compiled."""
    record = definition.record("boat")
    ids = [rule.id for rule in record.all_rules()]
    function = check_function(record, accounting=False)
    constants = "".join(f"{name} = {text}\n" for name, text in function.constants.items())
    collect = run("boat", f"{constants}\n{function.text}", {})["collect_boat"]
    assert callable(collect)
    return lambda boat: frozenset(ids[number] for number, _, _ in collect(boat, Context(AS_OF, HARBORS)))


def verdict_on(old: Definition, new: Definition, rule: str) -> Verdict:
    """What the comparison says of a rule; equal where it says nothing."""
    for change in changes(old, new):
        if change.thing == "rule" and rule in (change.id, change.was):
            return max(change.errors, change.warnings, key=lambda one: one.grade is not Grade.EQUAL)
    return Verdict(grade=Grade.EQUAL)


def test_verdicts_agree_with_records() -> None:
    old = evolve(small(), layouts=())
    before = failing(old)
    boats = records()
    failed = [before(boat) for boat in boats]
    grades: Counter[Grade] = Counter()
    seen: Counter[Grade] = Counter()
    for rule, new in islice(mutants(old, "boat", Random(3)), MUTANTS):
        grade = verdict_on(old, new, rule).grade
        grades[grade] += 1
        after = failing(new)
        for boat, was in zip(boats, failed, strict=True):
            now = after(boat)
            if (rule in now) is not (rule in was):
                side = TIGHTER if rule in now else LOOSER
                assert grade in (*side, Grade.UNKNOWN), (rule, grade, boat)
                seen[grade] += 1
    assert grades[Grade.UNKNOWN] <= MUTANTS // 20, grades
    assert min(seen[grade] for grade in (Grade.TIGHTENED, Grade.LOOSENED, Grade.BOTH)) > 50, seen
