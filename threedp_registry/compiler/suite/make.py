"""The cases of a record: for every rule the smallest records on which it passes and fails."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from threedp_registry.compiled_support import RecordTable
from threedp_registry.compiler.suite.cases import Case, Example
from threedp_registry.compiler.suite.judge import CompiledJudge
from threedp_registry.definition.constraints import InEffect, KeyReplaced, KeyUnique, Rule
from threedp_registry.definition.records import Definition, Record
from threedp_registry.definition.solve.complete import RecordSolver, Solved
from threedp_registry.definition.solve.core import SOME_DAY
from threedp_registry.definition.solve.sides import Side


def day_of(definition: Definition) -> date:
    """The day that all records are made and judged for: a year after the version takes effect."""
    for record in definition.records:
        for rule in record.all_rules():
            if isinstance(rule.constraint, InEffect):
                start = date.fromisoformat(rule.constraint.start) + timedelta(days=365)
                until = rule.constraint.until
                return min(start, date.fromisoformat(until) - timedelta(days=1)) if until else start
    return SOME_DAY


def cases_of(record: Record, table: RecordTable, as_of: date) -> Iterator[Case]:
    """A case for every rule, in record order; a side that no record can show is left out."""
    solver = RecordSolver.of(record, CompiledJudge(table), as_of)
    for rule, row in zip(record.all_rules(), table.rules, strict=True):
        description = f"{row.label}: {row.message}"
        if isinstance(rule.constraint, KeyUnique | KeyReplaced):
            yield Case(rule=rule.id, description=description, tests=tuple(_of_key(rule, solver)), fails_alone=True)
        else:
            found = [(side, solved) for side in solver.sides(rule) if (solved := solver.solve(rule, side))]
            tests = tuple(_example(side, solved) for side, solved in found)
            failing = [solved for side, solved in found if not side.passes]
            yield Case(rule=rule.id, description=description, tests=tests, fails_alone=_fails_alone(failing))


def _fails_alone(failing: list[Solved]) -> bool | None:
    if any(not solved.also for solved in failing):
        return True
    return False if failing and all(solved.fewest for solved in failing) else None


def _example(side: Side, solved: Solved) -> Example:
    beside = solved.beside
    return Example(
        description=_words(side, solved),
        record=solved.record,
        findings=solved.found,
        targets={kind: tuple(records.values()) for kind, records in beside.targets.items()},
        along=tuple(sorted(beside.along)),
    )


def _words(side: Side, solved: Solved) -> str:
    words = f"{'passes' if side.passes else 'fails'}{f': {side.words}' if side.words else ''}"
    return f"{words}, and breaks {' and '.join(solved.also)}, too" if solved.also else words


def _of_key(rule: Rule, solver: RecordSolver) -> Iterator[Example]:
    """A record that stands alone, and the same after one with its key."""
    record = solver.good()
    yield Example(description="passes: no other record has its key", record=record, findings=())
    found = ((rule.id, f"/{solver.subject.record.key[-1]}"),)
    if isinstance(rule.constraint, KeyUnique):
        yield Example(description="fails: it stands twice", record=record, findings=found, same_file=(record,))
    else:
        yield Example(description="fails: it comes again", record=record, findings=found, earlier_file=(record,))
