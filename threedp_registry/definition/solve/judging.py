"""Who says what is wrong with a whole record: given from outside, since rules are carried out elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from attrs import frozen

from threedp_registry.definition.solve.witness import JsonRecord

Finding = tuple[str, str]
"""A rule's id and the JSON pointer of what is wrong."""
Key = tuple[str, ...]


@frozen(kw_only=True)
class Beside:
    """What a record is judged with: the day, the records that references lead to, and the kinds checked along."""

    as_of: str
    targets: Mapping[str, Mapping[Key, JsonRecord]] = {}
    along: frozenset[str] = frozenset()


class Judge(Protocol):
    """Judges records of one kind."""

    def findings(self, record: JsonRecord, beside: Beside) -> Sequence[Finding]:
        """Everything that is wrong, in record order."""
        ...

    def passes(self, rule: str, record: JsonRecord, beside: Beside) -> bool:
        """Whether the rule applies somewhere in the record and is kept there."""
        ...
