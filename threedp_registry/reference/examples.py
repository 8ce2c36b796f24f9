"""For a rule, what breaks it beside what keeps it: found by the dictionary's solver, cut down to what matters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import product

from attrs import define, field, frozen

from threedp_registry.checking.findings import Location, from_rule
from threedp_registry.compiled_support import Context, Found, RecordTable
from threedp_registry.compiler.suite.judge import CompiledJudge
from threedp_registry.definition.conditions import reads_as_of
from threedp_registry.definition.constraints import HasType, KeyReplaced, KeyUnique, Rule, conditions
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.records import Record
from threedp_registry.definition.solve.complete import RecordSolver, Solved, standing
from threedp_registry.definition.solve.form import Names, Slot, names_of
from threedp_registry.definition.solve.judging import Beside
from threedp_registry.definition.solve.reads import Reads
from threedp_registry.definition.solve.witness import JsonRecord
from threedp_registry.report.text import finding_line
from threedp_registry.submission.records import NOWHERE
from threedp_registry.submission.typed import READERS, same

FULL_TRUST = "inferred"
LONG = 40
"""Characters of a line that read like two."""


@frozen(kw_only=True)
class Example:
    """A part of a record that breaks a rule, and the same part where it is kept: YAML, both cut down to what matters.

    `finding` is the line that `threedp check` prints for the wrong one; `also` are other rules that it breaks.
    """

    rule: str
    wrong: str
    right: str
    message: str
    hint: str
    finding: str
    also: tuple[str, ...] = ()

    @property
    def reading(self) -> tuple[bool, int]:
        """How much there is to understand: other rules, then the text, most of all what differs."""
        wrong, right = self.wrong.splitlines(), self.right.splitlines()
        differing = set(wrong) ^ set(right)
        return bool(self.also), sum(1 + len(line) // LONG for line in (*wrong, *right, *differing, *differing))


@define(eq=False, slots=False)
class ExampleMaker:
    """Makes examples for the rules of one kind of record, which `table` was compiled from."""

    record: Record
    table: RecordTable
    as_of: date
    _numbers: Mapping[str, int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._numbers = {row.id: number for number, row in enumerate(self.table.rules)}

    @cached_property
    def solver(self) -> RecordSolver:
        return RecordSolver.of(self.record, CompiledJudge(self.table), self.as_of)

    def example(self, rule: Rule) -> Example | None:
        """The example in which least has to be read; None where no record shows both sides of the rule."""
        if isinstance(rule.constraint, KeyUnique | KeyReplaced):
            return self._of_key(rule)
        solved = [(side.passes, self.solver.solve(rule, side)) for side in self.solver.sides(rule)]
        wrong = [one for passes, one in solved if one is not None and not passes and not self._reads_right(rule, one)]
        right = [one for passes, one in solved if one is not None and passes and not one.also]
        made = [self._of_pair(rule, *pair) for pair in product(wrong, right)]
        shown = [one for one in made if one is not None and one.wrong != one.right]
        return min(shown, key=lambda one: one.reading, default=None)

    def _of_pair(self, rule: Rule, wrong: Solved, right: Solved) -> Example | None:
        context = Context(wrong.beside.as_of, wrong.beside.targets, wrong.beside.along)
        found = [one for one in self.table.collect(wrong.record, context) if one[0] == self._numbers[rule.id]]
        if not found:
            return None
        keep = self._kept(rule, wrong.record, right.record)
        wrong_text, right_text = (self._text(rule, keep, one.record, one.beside) for one in (wrong, right))
        return self._example(rule, found[0], 1, wrong_text, right_text, wrong.also)

    def _reads_right(self, rule: Rule, wrong: Solved) -> bool:
        """Whether a value of the wrong type is right in YAML, which quotes or not: there the text counts."""
        if not isinstance(rule.constraint, HasType):
            return False
        read = READERS.get(rule.constraint.type.value, same)
        values = [
            standing(wrong.record, slot) for slot in self._slots(rule, wrong.record) if names_of(slot) == rule.place
        ]
        return any(isinstance(value, str) and read(value) != value for value in values) or (
            rule.constraint.type is ElementType.TEXT
        )

    def _of_key(self, rule: Rule) -> Example:
        """One record, and the same again."""
        good = self.solver.good()
        keep = {(name,) for name in self.record.key}
        one = _yaml(part_of(good, keep))
        again = "# an earlier file" if isinstance(rule.constraint, KeyReplaced) else "# record 1"
        then = "# a later file" if isinstance(rule.constraint, KeyReplaced) else "# record 2"
        found: Found = (self._numbers[rule.id], f"/{self.record.key[-1]}", None)
        number = 1 if isinstance(rule.constraint, KeyReplaced) else 2
        return self._example(rule, found, number, f"{again}\n{one}---\n{then}\n{one}", one)

    def _example(
        self, rule: Rule, found: Found, number: int, wrong: str, right: str, also: tuple[str, ...] = ()
    ) -> Example:
        finding = from_rule(self.table, found, NOWHERE, Location(record=number), FULL_TRUST)
        return Example(
            rule=rule.id,
            wrong=wrong,
            right=right,
            message=finding.message,
            hint=finding.hint,
            finding=finding_line(finding).strip(),
            also=also,
        )

    # ---- what matters ----------------------------------------------------------------------------

    def _kept(self, rule: Rule, *records: JsonRecord) -> set[Names]:
        """The places that the rule reads, and one of each item in which it reads none."""
        keep = {names for record in records for names in map(names_of, self._slots(rule, record))}
        keep |= {names for record in records for names in _heads(record, keep)}
        if not all(part_of(record, keep) for record in records):
            keep |= {(name,) for name in self.record.key}
        return keep

    def _slots(self, rule: Rule, record: JsonRecord) -> Iterator[Slot]:
        def items_at(slot: Slot) -> int:
            count = standing(record, slot)
            return count if isinstance(count, int) else 0

        reads = Reads(self.solver.subject.form, items_at)
        return reads.rule(rule, {})

    def _text(self, rule: Rule, keep: set[Names], record: JsonRecord, beside: Beside) -> str:
        """The record, with the day and the records that it refers to, where the rule reads these."""
        day = f"# on {beside.as_of}\n" if any(map(reads_as_of, conditions(rule))) else ""
        own = _yaml(part_of(record, keep))
        followed = {
            names[len(reference) :]: by
            for reference, by in self.solver.subject.form.references.items()
            for names in keep
            if names[: len(reference)] == reference
        }
        if not followed:
            return day + own
        there = {names for names in followed if names} | {(name,) for by in followed.values() for name, _ in by}
        documents = [
            f"# {kind}\n{_yaml(part_of(target, there))}"
            for kind, targets in beside.targets.items()
            for target in targets.values()
        ]
        documents += [f"# no {kind} of that key\n" for kind, targets in beside.targets.items() if not targets]
        return day + "---\n".join((*documents, f"# {self.record.name}\n{own}"))


def part_of(record: JsonRecord, keep: Iterable[Names]) -> dict[str, object]:
    """What of a record stands at the places to keep, with the items around them."""
    around = {names[:depth] for names in keep for depth in range(1, len(names))}
    return _part(record, (), frozenset(keep), around)


def _part(value: JsonRecord, at: Names, keep: frozenset[Names], around: set[Names]) -> dict[str, object]:
    made: dict[str, object] = {}
    for name, each in value.items():
        place = (*at, name)
        if place in around and isinstance(each, dict):
            inner = _part(each, place, keep, around)
            made |= {name: inner} if inner or not each else {}
        elif place in around and isinstance(each, list | tuple):
            made[name] = [_part(one, place, keep, around) if isinstance(one, dict) else one for one in each]
        elif place in keep:
            made[name] = each
    return made


def _heads(value: JsonRecord, keep: set[Names], at: Names = ()) -> Iterator[Names]:
    """The first element of each group of which nothing but the group itself is kept."""
    for name, each in value.items():
        place = (*at, name)
        for item in each if isinstance(each, list | tuple) else [each]:
            if not isinstance(item, dict):
                continue
            if place in keep and not any((*place, inner) in keep for inner in item):
                yield from ((*place, inner) for inner in tuple(item)[:1])
            yield from _heads(item, keep, place)


def _yaml(value: Mapping[str, object]) -> str:
    import yaml

    return yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=100)
