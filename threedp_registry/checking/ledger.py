"""The account of a check: what became of every record, and what every rule came to on all of them."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field, frozen

from threedp_registry.compiled_support import FAIL, NOT_EVALUATED, PASS, SUSPENDED, TO_COME, RecordTable

OUTCOMES = ("pass", "fail", "not_applicable", "suspended", "not_evaluated", "to_come")
_DECISIVE = (
    ("fail", FAIL),
    ("to_come", TO_COME),
    ("not_evaluated", NOT_EVALUATED),
    ("suspended", SUSPENDED),
    ("pass", PASS),
)
_LANE = 255
"""So many records are added up in bytes before the sums are carried over."""


def outcome(bits: int) -> str:
    """What a rule came to on a record, from what it came to at each of its places."""
    return next((name for name, bit in _DECISIVE if bits & bit), "not_applicable")


_IS = {name: bytes(outcome(bits) == name for bits in range(256)) for name in OUTCOMES}


@frozen
class RuleCount:
    """On how many records a rule came to what."""

    rule: str
    passed: int
    fail: int
    not_applicable: int
    suspended: int
    not_evaluated: int
    to_come: int

    def plus(self, other: RuleCount) -> RuleCount:
        """The counts of the same rule on other records added."""
        sums = [getattr(self, name) + getattr(other, name) for name in COUNTS]
        return RuleCount(self.rule, *sums)


COUNTS = ("passed", *(name for name in OUTCOMES if name != "pass"))


@define
class Tally:
    """Counts outcomes of one kind of record. Records are added as whole numbers, a byte a rule: quick and exact."""

    table: RecordTable
    records: int = 0
    _sums: dict[str, int] = field(factory=lambda: dict.fromkeys(OUTCOMES, 0))
    _counts: dict[str, list[int]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._counts = {name: [0] * len(self.table.rules) for name in OUTCOMES}

    def add(self, out: bytearray) -> None:
        for name in OUTCOMES:
            self._sums[name] += int.from_bytes(out.translate(_IS[name]), "little")
        self.records += 1
        if self.records % _LANE == 0:
            self._carry()

    def _carry(self) -> None:
        for name, total in self._sums.items():
            counts = self._counts[name]
            for position, count in enumerate(total.to_bytes(len(counts), "little")):
                counts[position] += count
            self._sums[name] = 0

    def count(self, rule_number: int, outcome_name: str, *, instead: str = "not_applicable") -> None:
        """An outcome that only several records could tell, instead of the one counted so far."""
        self._counts[outcome_name][rule_number] += 1
        self._counts[instead][rule_number] -= 1

    def rules(self) -> tuple[RuleCount, ...]:
        self._carry()
        return tuple(
            RuleCount(rule.id, *(self._counts[name][number] for name in OUTCOMES))
            for number, rule in enumerate(self.table.rules)
        )


def added(counts: Iterable[RuleCount]) -> tuple[RuleCount, ...]:
    """The counts by rule, each rule once: several versions of a dictionary may have the same."""
    sums: dict[str, RuleCount] = {}
    for count in counts:
        known = sums.get(count.rule)
        sums[count.rule] = count if known is None else known.plus(count)
    return tuple(sums.values())


@frozen(kw_only=True)
class Ledger:
    """Every record is clean (no finding at all), has findings, or was not checked; the three add up to `records`.

    `unfinished` are those of them of which something is still to come; none is where they are to be sent.
    """

    records: int
    clean: int
    with_findings: int
    not_checked: int
    unfinished: int
    rules: tuple[RuleCount, ...]

    def rule(self, rule_id: str) -> RuleCount:
        """The counts of one rule; raises `KeyError` where no record it applies to was in the run."""
        for count in self.rules:
            if count.rule == rule_id:
                return count
        raise KeyError(rule_id)
