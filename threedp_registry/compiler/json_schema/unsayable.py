"""What a schema cannot say. These kinds and no others may keep a rule out of a schema."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """Why a rule is left to the checks, in the words of the fidelity ledger."""

    WARNING = "warning"
    COMPARISON = "comparison across elements"
    AS_OF = "as_of"
    PLACES = "decimal places"
    REFERENCE = "reference"
    POSITION = "position"
    UNIQUENESS = "uniqueness by key"
    COVERAGE = "coverage"
    OVERLAP = "overlap"
    CROSS_RECORD = "cross-record"
    SCREENING = "screening"
    COUNTING = "counting"

    @property
    def heading(self) -> str:
        return self.value.replace("_", " ").capitalize()

    @property
    def reason(self) -> str:
        """The kind as a sentence for readers of the ledger."""
        return REASONS[self]


REASONS = {
    Kind.WARNING: "A schema refuses or accepts; it has no way to warn.",
    Kind.COMPARISON: "A schema cannot compare the values of two elements, nor weigh many of an item against others.",
    Kind.AS_OF: "A schema does not know the day of the check.",
    Kind.PLACES: "multipleOf works on binary fractions and refuses 0.29 as a multiple of 0.01.",
    Kind.REFERENCE: "A schema cannot follow a reference to another record.",
    Kind.POSITION: "A schema cannot compare a number with how many items a group has.",
    Kind.UNIQUENESS: "uniqueItems compares whole items, not some of their elements.",
    Kind.COVERAGE: "A schema cannot collect what several items name.",
    Kind.OVERLAP: "A schema cannot compare the periods of two items.",
    Kind.CROSS_RECORD: "A schema sees one record at a time.",
    Kind.SCREENING: "Free text is screened by a program, not by patterns alone.",
    Kind.COUNTING: "Draft-07 has no minContains and maxContains, so it can ask for some or none, not for how many.",
}


class Unsayable(Exception):
    """A rule that a draft cannot say."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind)
        self.kind = kind
