"""Generated records of the real dictionary: valid ones, broken ones, and ones aimed at every rule.

The stream is steered: what rules came to so far decides at which rules the next record is aimed,
so that every rule is seen to fail, to pass and not to apply. The same seed gives the same stream.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from random import Random

from attrs import define, field, frozen

from tests.agreement.reachable import unreachable
from tests.interpreter import Interpretation, interpret
from tests.interpreter.places import Targets
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.compiled_support import Context, RecordTable
from threedp_registry.definition.constraints import Check, Forbidden, Required, Rule, Severity
from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.reading.dictionary import read_definition
from threedp_registry.definition.records import Definition, Record
from threedp_registry.testing.aim import AIMS, Aim
from threedp_registry.testing.generate import RecordMaker
from threedp_registry.testing.places import Made

AS_OF = "2026-06-30"
VALID_RECORDS = 60
AIMS_AT_ONCE = 8
SAMPLE = 60
TARGETS_MADE = {"facility": 6, "printer": 30}
"""Records that references may lead to, in the order in which they can be made."""


@cache
def definition() -> Definition:
    """The dictionary as it stands in the repository."""
    return read_definition(dictionary_folder())


@frozen
class Sample:
    """A record and what is known beside it."""

    record: Mapping[str, object]
    context: Context

    def interpreted(self, record_definition: Record) -> Interpretation:
        context = self.context
        return interpret(
            record_definition, self.record, as_of=context.as_of, targets=context.targets, along=context.along
        )


def maker(record: str, rng: Random, targets: Targets) -> RecordMaker:
    """Makes records that the compiled collector finds no error in."""
    table = DICTIONARY.records[record]
    context = Context(AS_OF, targets)

    def errors(made: Made) -> list[tuple[str, str]]:
        found = [(table.rules[number], pointer) for number, pointer, _ in table.collect(made, context)]
        return [(rule.id, pointer) for rule, pointer in found if rule.severity == Severity.ERROR]

    return RecordMaker(definition(), record, rng, check=errors, as_of=AS_OF, targets=targets)


@cache
def all_targets() -> Targets:
    """Some valid facilities, and printers of theirs."""
    made: dict[str, dict[tuple[str, ...], Mapping[str, object]]] = {}
    for name, number in TARGETS_MADE.items():
        making = maker(name, Random(f"targets {name}"), made)
        parts = definition().record(name).key
        found: dict[tuple[str, ...], Mapping[str, object]] = {}
        while len(found) < number:
            record = making.valid()
            if all(part in record for part in parts):
                found[tuple(str(record[part]) for part in parts)] = record
        made[name] = found
    return made


@define
class Tally:
    """How often each rule came to each outcome."""

    counts: Counter[tuple[str, str]] = field(factory=Counter)

    def add(self, outcomes: Mapping[str, str]) -> None:
        self.counts.update(outcomes.items())

    def of(self, rule_id: str, outcome: str) -> int:
        return self.counts[rule_id, outcome]


@define
class Stream:
    """Records of one kind, steered by `tally`, which whoever reads the stream keeps up to date."""

    record: str
    seed: str
    tally: Tally = field(factory=Tally)
    _aims: dict[str, tuple[Aim, ...]] = field(factory=dict)

    def __iter__(self) -> Iterator[Sample]:
        rng = Random(f"{self.record} {self.seed}")
        making = maker(self.record, rng, all_targets())
        pool = [making.valid() if rng.random() < 0.7 else making.minimal() for _ in range(VALID_RECORDS)]
        while True:
            made = self._next(making, rng.choice(pool))
            yield Sample(made, _context(rng))

    def _next(self, making: RecordMaker, record: Made) -> Made:
        kind = making.rng.random()
        if kind < 0.05:
            return making.valid() if making.rng.random() < 0.2 else record
        if kind < 0.20:
            for _ in range(making.rng.choice((1, 1, 2, 4))):
                record = making.one_step(record)
            return record
        if kind < 0.35:
            return making.hostile(record)
        if kind < 0.55:
            return self._at_conditions(making, record)
        made = self._aimed(making, record)
        return making.one_step(made) if kind > 0.9 else making.hostile(made) if kind > 0.85 else made

    def _aimed(self, making: RecordMaker, record: Made) -> Made:
        """Aimed at those of some rules and outcomes that were seen least; the rarest last, which thus is not undone."""
        wanted = [
            (self.tally.of(making.rules[number].id, aim), making.rng.random(), number, aim)
            for number in making.rng.sample(range(len(making.rules)), min(SAMPLE, len(making.rules)))
            for aim in self._reachable(making.rules[number])
        ]
        for _, _, number, aim in reversed(sorted(wanted)[: making.rng.randint(1, AIMS_AT_ONCE)]):
            record = making.aim(making.rules[number], record, aim)
        return record

    def _at_conditions(self, making: RecordMaker, record: Made) -> Made:
        """Aimed at rules with conditions, all alike: their many branches are not told apart by fail and pass."""
        conditional = [rule for rule in making.rules if has_condition(rule)]
        for _ in range(making.rng.randint(1, AIMS_AT_ONCE)):
            record = making.aim(making.rng.choice(conditional), record, making.rng.choice(AIMS))
        return record

    def _reachable(self, rule: Rule) -> tuple[Aim, ...]:
        if rule.id not in self._aims:
            cannot = unreachable(rule, definition().record(self.record))
            self._aims[rule.id] = tuple(aim for aim in AIMS if aim not in cannot)
        return self._aims[rule.id]


def has_condition(rule: Rule) -> bool:
    """Whether the rule has a condition of its own, or one that limits where it applies."""
    constraint = rule.constraint
    if isinstance(constraint, Required | Forbidden):
        return constraint != Required()
    return rule.when is not None or rule.unless is not None or isinstance(constraint, Check)


def _context(rng: Random) -> Context:
    """Mostly all is known; sometimes the day or some of the other records are not."""
    targets = all_targets()
    given = {name: found for name, found in targets.items() if rng.random() < 0.95}
    along = frozenset(name for name in DICTIONARY.records if rng.random() < 0.5)
    return Context(AS_OF if rng.random() < 0.95 else None, given, along)


def compiled_outcomes(table: RecordTable, sample: Sample) -> tuple[list[tuple[str, str, str | None]], dict[str, str]]:
    """What the compiled record makes of a sample, in the interpreter's words."""
    found, bits = table.account(sample.record, sample.context)
    named = [(table.rules[number].id, pointer, key) for number, pointer, key in found]
    return named, {rule.id: summary(bits[number]) for number, rule in enumerate(table.rules)}


def summary(bits: int) -> str:
    """One word for all that a rule came to in a record."""
    names = {4: "fail", 16: "to_come", 8: "not_evaluated", 2: "suspended", 1: "pass"}
    return next((name for bit, name in names.items() if bits & bit), "not_applicable")
