"""What a suite holds: for each rule a few records, what surrounds them, and everything wrong with them."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from threedp_registry.definition.solve.judging import Finding
from threedp_registry.definition.solve.witness import JsonRecord


@frozen(kw_only=True)
class Example:
    """A record and all its findings.

    `targets` are the records that references lead to, by kind, where the rule follows one; `along` the kinds checked
    in the same run. `same_file` and `earlier_file` are records of the same kind that stand before it.
    """

    description: str
    record: JsonRecord
    findings: tuple[Finding, ...]
    targets: Mapping[str, tuple[JsonRecord, ...]] = {}
    along: tuple[str, ...] = ()
    same_file: tuple[JsonRecord, ...] = ()
    earlier_file: tuple[JsonRecord, ...] = ()


@frozen(kw_only=True)
class Case:
    """One rule with its records. `fails_alone` tells whether it can be the only rule that a record breaks, if known."""

    rule: str
    description: str
    tests: tuple[Example, ...]
    fails_alone: bool | None
