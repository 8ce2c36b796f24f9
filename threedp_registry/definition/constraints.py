"""The kinds of rule there are. A kind is a frozen value; each target is one `match` over `Constraint`."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from threedp_registry.definition.conditions import Condition, ElementPath, GroupPath, ReferencePath
from threedp_registry.definition.elements import ElementType, Provenance


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


# ---- one value -------------------------------------------------------------------------------


@frozen
class HasType:
    """The value is of the element's type; a multi-valued element is a list of such values."""

    type: ElementType
    multiple: bool


@frozen
class InCodelist:
    codes: tuple[str, ...]
    multiple: bool


@frozen
class Length:
    """Text of 1 to `most` characters (Unicode code points)."""

    most: int


@frozen
class Characters:
    """Text without control characters and without blanks at either end."""


@frozen
class Pattern:
    """Text that a linear pattern matches in full."""

    pattern: str


@frozen
class InRange:
    low: Decimal
    high: Decimal


@frozen
class Places:
    """At most so many decimal places, counted on the shortest decimal text."""

    most: int


@frozen
class DistinctValues:
    """The values of a multi-valued element differ from each other."""


# ---- presence --------------------------------------------------------------------------------


@frozen
class Required:
    """Must be there: always, or when `when` is known true."""

    when: Condition | None = None


@frozen
class Forbidden:
    """Must not be there when `when` is known true, or whenever `unless` is not known true (one of the two is set)."""

    when: Condition | None = None
    unless: Condition | None = None


@frozen
class Size:
    """A repeated group that is there has `least` to `most` items."""

    least: int
    most: int


@frozen
class OneOf:
    """At least one of the named elements is there."""

    paths: tuple[ElementPath, ...]


# ---- shape -----------------------------------------------------------------------------------


@frozen
class IsGroup:
    """A repeated group is a list of items, a single group one item; an item holds elements by name."""

    repeated: bool


@frozen
class KnownKeys:
    """An item or record holds only the elements and groups that the dictionary names there."""

    names: tuple[str, ...]


# ---- values that depend on each other ----------------------------------------------------------


@frozen
class Within:
    """A code belongs to the code of `parent`. Codes that are not in `parents` fit every parent."""

    parent: ElementPath
    parents: tuple[tuple[str, tuple[str, ...]], ...]


@frozen
class ParentOf:
    """Equals the parent of the code that `child` holds; a code that is not in `parents` decides nothing."""

    child: ElementPath
    parents: tuple[tuple[str, tuple[str, ...]], ...]


@frozen
class PositionsIn:
    """Each value is the position, from 1, of an item of `group`."""

    group: GroupPath


@frozen
class Covered:
    """Each item of `group` is named by the positions in `by`, an element of another repeated group."""

    group: GroupPath
    by: ElementPath


@frozen
class Check:
    """Fails when known false."""

    condition: Condition


@frozen
class UniqueItems:
    """No two items are equal in all of `paths`; missing equals missing, multi-valued elements are sets."""

    paths: tuple[ElementPath, ...]


@frozen
class NoOverlap:
    """Periods of items that are equal in `by` do not overlap; a missing end is open, both ends count."""

    by: tuple[ElementPath, ...]
    start: ElementPath
    end: ElementPath


@frozen
class NotPattern:
    """Text that a linear pattern does not match in full."""

    path: ElementPath
    pattern: str


@frozen
class InEffect:
    """The date lies in the days this version of the dictionary is for (`until` is excluded)."""

    path: ElementPath
    start: str
    until: str | None = None


@frozen
class Screened:
    """Text in which nothing is found that may identify a person; what is looked for is the same for every text."""


# ---- across records ----------------------------------------------------------------------------


@frozen
class AgreesWith:
    """Equals the element of the record referred to, after folding case and spaces."""

    other: ElementPath


@frozen
class Exists:
    """The record that a reference names is there."""

    reference: ReferencePath
    by: tuple[ElementPath, ...]


@frozen
class KeyUnique:
    """No two records of one file have the same key."""

    key: tuple[ElementPath, ...]


@frozen
class KeyReplaced:
    """No earlier file of the run holds a record with the same key."""

    key: tuple[ElementPath, ...]


ValueConstraint = HasType | InCodelist | Length | Characters | Pattern | InRange | Places | DistinctValues
Presence = Required | Forbidden | Size | OneOf
Shape = IsGroup | KnownKeys
Relation = Within | ParentOf | PositionsIn | Covered | Check | UniqueItems | NoOverlap | NotPattern | InEffect
AcrossRecords = AgreesWith | Exists | KeyUnique | KeyReplaced
Constraint = ValueConstraint | Presence | Shape | Relation | Screened | AcrossRecords


@frozen(kw_only=True)
class Rule:
    """One rule of a record, placed where it is evaluated.

    `place` is where a finding points: names from the record down, `()` for the record itself.
    `when` (known true) and `unless` (not known true) limit a hand-written rule to where it applies.
    `message` and `hint` are those an author wrote; empty ones are derived from the constraint.
    """

    id: str
    code: str
    severity: Severity
    provenance: Provenance
    constraint: Constraint
    place: tuple[str, ...]
    label: str
    when: Condition | None = None
    unless: Condition | None = None
    along_with: str | None = None
    message: str = ""
    hint: str = ""
    conditions_text: tuple[tuple[str, str], ...] = field(default=())


def conditions(rule: Rule) -> tuple[Condition, ...]:
    """Every condition of a rule: those that limit where it applies, then what it asks for."""
    found = [rule.when, rule.unless]
    match rule.constraint:
        case Required(when):
            found.append(when)
        case Forbidden(when, unless):
            found += [when, unless]
        case Check(condition):
            found.append(condition)
        case _:
            pass
    return tuple(condition for condition in found if condition is not None)
