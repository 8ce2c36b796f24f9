"""The table of engines: everything that tells what is wrong with a record, asked alike.

The compiled collector is the truth. An engine may leave out rules, where its ledger says so; otherwise it
names the same rules for every record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import field, frozen

from tests.agreement.corpus import Sample
from tests.agreement.schema_engines import (
    MakeJudge,
    SchemaJudge,
    Verdict,
    ajv_judge,
    emitted,
    python_judge,
    rust_judge,
    unsaid,
)
from tests.real_parts import why_no_node
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.compiler.json_schema.drafts import DRAFTS
from threedp_registry.definition.constraints import Severity

Judge = Callable[[str, Sequence[Sample]], Iterable[Verdict]]
LARGEST = 2**53
"""JavaScript rounds what is larger: of records with such numbers only accepting and refusing is compared."""


@frozen
class Engine:
    """One row of the table.

    `judge` is asked about several records of one kind at once. `leaves_out` are the rules of a kind that
    the engine does not know; `still_judged` those that it judges although the checks suspend them, by
    the rule whose violation suspends them. Only one in `one_in` records is put to a slow engine.
    `missing` tells why the engine cannot be run here.
    """

    name: str
    judge: Judge
    leaves_out: Callable[[str], frozenset[str]] = lambda _: frozenset()
    still_judged: Callable[[str, str], frozenset[str]] = lambda *_: frozenset()
    one_in: int = 1
    missing: str = ""


def collector(record: str, samples: Sequence[Sample]) -> Iterator[Verdict]:
    """What the compiled collector finds: the truth."""
    table = DICTIONARY.records[record]
    for sample in samples:
        found = [table.rules[number] for number, _, _ in table.collect(sample.record, sample.context)]
        yield frozenset(rule.id for rule in found if rule.severity == Severity.ERROR)


# ---- schemas -----------------------------------------------------------------------------------------


@frozen
class SchemaRow:
    """An engine that reads schemas, in one draft; schemas are compiled when they are first asked for."""

    make: MakeJudge
    draft: str
    made: dict[str, SchemaJudge] = field(factory=dict)

    def judge(self, record: str, samples: Sequence[Sample]) -> list[Verdict]:
        if record not in self.made:
            self.made[record] = self.make(f"{record} {self.draft}", emitted()[record, self.draft].schema)
        return self.made[record]([sample.record for sample in samples])

    def leaves_out(self, record: str) -> frozenset[str]:
        return frozenset(entry.rule for entry in unsaid(record).values() if self.draft in entry.drafts)

    def engine(self, name: str, *, one_in: int = 1, missing: str = "") -> Engine:
        return Engine(f"{name}, draft {self.draft}", self.judge, self.leaves_out, still_judged, one_in, missing)


def still_judged(record: str, rule: str) -> frozenset[str]:
    entry = unsaid(record).get(rule)
    return frozenset(entry.still_judged if entry is not None else ())


# ---- the table ---------------------------------------------------------------------------------------

ENGINES = (
    *(SchemaRow(rust_judge, draft).engine("jsonschema-rs") for draft in DRAFTS),
    *(SchemaRow(ajv_judge, draft).engine("Ajv", missing=why_no_node("ajv")) for draft in DRAFTS),
    *(SchemaRow(python_judge, draft).engine("jsonschema", one_in=10) for draft in DRAFTS),
)
"""All that is held to the collector, beside the reference interpreter, which is compared rule by rule and place by
place. Another way of telling what is wrong with a record is one more row."""


@frozen
class Difference:
    """An engine that says something else than the collector about a record; `odd` are the rules named by only one."""

    engine: str
    odd: tuple[str, ...]
    record: object


def differences(engine: Engine, record: str, samples: Sequence[Sample]) -> Iterator[Difference]:
    """Where an engine and the collector do not say the same, but for what the engine's ledger tells."""
    known, left_out = [*collector(record, samples)], engine.leaves_out(record)
    for sample, wanted, found in zip(samples, known, engine.judge(record, samples), strict=True):
        assert wanted is not None
        if found is None:
            continue
        spared = frozenset(other for rule in wanted for other in engine.still_judged(record, rule))
        odd = (found ^ (wanted - left_out)) - spared
        refused = bool(wanted - left_out)
        differ = bool(found - spared) != refused if has_odd_numbers(sample.record) else bool(odd)
        if differ:
            yield Difference(engine.name, tuple(sorted(odd)), sample.record)


def has_odd_numbers(value: object) -> bool:
    """Whether somewhere in the value there is a number that JSON has no text for, or that JavaScript rounds."""
    if isinstance(value, dict):
        return any(map(has_odd_numbers, value.values()))
    if isinstance(value, list):
        return any(map(has_odd_numbers, value))
    return isinstance(value, int | float) and not -LARGEST <= value <= LARGEST
