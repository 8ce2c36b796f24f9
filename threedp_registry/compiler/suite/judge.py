"""The compiled collector as the judge of records that the solver makes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from threedp_registry.compiled_support import PASS, Context, RecordTable
from threedp_registry.definition.solve.judging import Beside, Finding
from threedp_registry.definition.solve.witness import JsonRecord


@frozen(eq=False)
class CompiledJudge:
    """Judges records of one kind by what was compiled for it."""

    table: RecordTable
    numbers: Mapping[str, int] = field()

    @numbers.default
    def _numbers(self) -> Mapping[str, int]:
        return {rule.id: number for number, rule in enumerate(self.table.rules)}

    def findings(self, record: JsonRecord, beside: Beside) -> Sequence[Finding]:
        found = self.table.collect(record, _context(beside))
        return [(self.table.rules[number].id, pointer) for number, pointer, _ in found]

    def passes(self, rule: str, record: JsonRecord, beside: Beside) -> bool:
        _, came_to = self.table.account(record, _context(beside))
        return bool(came_to[self.numbers[rule]] & PASS)


def _context(beside: Beside) -> Context:
    return Context(beside.as_of, beside.targets, beside.along)
