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
from tests.agreement.typed_engine import about_others, typed_judge
from tests.real_parts import why_no_node
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.compiler.json_schema.drafts import DRAFTS
from threedp_registry.definition.constraints import Severity

Judge = Callable[[str, Sequence[Sample]], Iterable[Verdict]]
LARGEST = 2**53
"""JavaScript rounds what is larger, and JSON has no text for NaN: of records with such numbers only accepting and
refusing is compared."""

LONGEST = 10**4_000
"""Python does not write out a number of so many digits."""


@frozen
class Engine:
    """One row of the table.

    `judge` is asked about several records of one kind at once. `leaves_out` are the rules of a kind that
    the engine does not know. One that `reads_json` is not given numbers that Python does not write out.
    Only one in `one_in` records is put to a slow engine. `missing` tells why the engine cannot be run here.
    """

    name: str
    judge: Judge
    leaves_out: Callable[[str], frozenset[str]] = lambda _: frozenset()
    reads_json: bool = False
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
        return Engine(f"{name}, draft {self.draft}", self.judge, self.leaves_out, True, one_in, missing)


def still_judged(record: str, rule: str) -> frozenset[str]:
    """What a schema judges although the checks suspend it, because this rule, which it cannot say, is broken."""
    entry = unsaid(record).get(rule)
    return frozenset(entry.still_judged if entry is not None else ())


# ---- the table ---------------------------------------------------------------------------------------

ENGINES = (
    *(SchemaRow(rust_judge, draft).engine("jsonschema-rs") for draft in DRAFTS),
    *(SchemaRow(ajv_judge, draft).engine("Ajv", missing=why_no_node("ajv")) for draft in DRAFTS),
    *(SchemaRow(python_judge, draft).engine("jsonschema", one_in=20) for draft in DRAFTS),
    Engine("typed records", typed_judge, about_others),
)
"""All that is held to the collector, beside the reference interpreter, which is compared rule by rule and place by
place. Another way of telling what is wrong with a record is one more row."""


@frozen
class Known:
    """A record and the errors that the collector finds in it, worked out once for all engines."""

    sample: Sample
    broken: frozenset[str]
    is_rounded: bool
    is_written: bool


def known(record: str, samples: Sequence[Sample]) -> list[Known]:
    """Records of one kind with what is to be found in them."""
    return [
        Known(sample, broken or frozenset(), is_rounded(sample.record), is_written(sample.record))
        for sample, broken in zip(samples, collector(record, samples), strict=True)
    ]


def odd_rules(record: str, case: Known, found: Verdict, leaves_out: frozenset[str]) -> frozenset[str]:
    """The rules that only the collector or only an engine names, but for what the ledger tells."""
    if found is None:
        return frozenset()
    wanted = case.broken - leaves_out
    spared = frozenset(other for rule in case.broken for other in still_judged(record, rule))
    is_same = case.is_rounded and bool(found - spared) == bool(wanted)
    return frozenset() if is_same else (found ^ wanted) - spared


@frozen
class Difference:
    """An engine that says something else than the collector about a record; `odd` are the rules named by only one."""

    engine: str
    odd: tuple[str, ...]
    record: object = field(repr=False)


def differences(engine: Engine, record: str, cases: Sequence[Known]) -> Iterator[Difference]:
    """Where an engine and the collector do not say the same."""
    given = [case for case in cases if case.is_written or not engine.reads_json]
    verdicts = engine.judge(record, [case.sample for case in given])
    left_out = engine.leaves_out(record)
    for case, found in zip(given, verdicts, strict=True):
        odd = odd_rules(record, case, found, left_out)
        if odd:
            yield Difference(engine.name, tuple(sorted(odd)), case.sample.record)


def numbers_in(value: object) -> Iterator[float]:
    """Every number somewhere in a value."""
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from numbers_in(inner)
    elif isinstance(value, int | float):
        yield value


def is_rounded(record: object) -> bool:
    return any(not -LARGEST <= number <= LARGEST for number in numbers_in(record))


def is_written(record: object) -> bool:
    return all(isinstance(number, float) or abs(number) <= LONGEST for number in numbers_in(record))
