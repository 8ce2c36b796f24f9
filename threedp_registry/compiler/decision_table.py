"""A condition that branches as a table: a column for each thing looked at, a row for each way to fulfil it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, product
from math import prod
from typing import assert_never

from attrs import evolve, frozen

from threedp_registry.compiler.prose import condition_in_words, statement
from threedp_registry.definition.conditions import (
    AllItems,
    And,
    AnyItem,
    Compare,
    Condition,
    Count,
    GroupPath,
    Has,
    IsTrue,
    Leaf,
    Member,
    Op,
    Or,
    Present,
    Size,
    Term,
)

MOST_ROWS = 12
MOST_COLUMNS = 6
MOST_EXPANDED = 1_000
"""Beyond these words alone are clearer; a condition that would make more rows on the way is not multiplied out."""

OPEN = "any or blank"
OPEN_CLAUSE = "yes or no"
"""A cell on which its row does not hang: under what may be filled in, and under a whole clause."""

Clause = AnyItem | AllItems | Count
Part = Leaf | AnyItem | AllItems
"""What a row puts together: a statement about one thing, or one about the items of a group."""

Subject = Term | GroupPath | Clause
"""What a column is about; a clause about the items of a group is a column of its own."""

SHARPER = {Op.LE: Op.LT, Op.GE: Op.GT}
"""What a comparison becomes when its bound itself is excluded as well."""


@frozen(kw_only=True)
class DecisionTable:
    """The condition is known true exactly when all cells of at least one row are. Every row has a cell a column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def decision_table(condition: Condition) -> DecisionTable | None:
    """The table of a condition; nothing where it does not branch, or where the table would be too large to read."""
    if not branches(condition) or _expanded(condition) > MOST_EXPANDED:
        return None
    rows = alternatives(condition)
    headings: dict[Subject, str] = {}
    for part in chain.from_iterable(rows):
        headings.setdefault(_subject(part), _heading(part))
    if not 1 < len(rows) <= MOST_ROWS or len(headings) > MOST_COLUMNS:
        return None
    return DecisionTable(
        columns=tuple(headings.values()), rows=tuple(tuple(_cell(subject, row) for subject in headings) for row in rows)
    )


def branches(condition: Condition) -> bool:
    """Whether there is more than one way to fulfil it; an `or` about the items of a group stays inside its clause."""
    match condition:
        case Or():
            return True
        case And(parts):
            return any(branches(part) for part in parts)
        case _:
            return False


def _expanded(condition: Condition) -> int:
    """How many rows multiplying out makes."""
    match condition:
        case Or(parts):
            return sum(_expanded(part) for part in parts)
        case And(parts):
            return prod(_expanded(part) for part in parts)
        case _:
            return 1


def alternatives(condition: Condition) -> tuple[tuple[Part, ...], ...]:
    """The rows: the condition is known true exactly when all parts of at least one row are. None holds another."""
    by_parts: dict[frozenset[Part], tuple[Part, ...]] = {}
    for row in map(_sharpened, _multiplied_out(condition)):
        by_parts.setdefault(frozenset(row), row)
    return tuple(row for parts, row in by_parts.items() if not any(other < parts for other in by_parts))


def _multiplied_out(condition: Condition) -> Iterator[tuple[Part, ...]]:
    match condition:
        case Or(parts):
            for part in parts:
                yield from _multiplied_out(part)
        case And(parts):
            for rows in product(*(tuple(_multiplied_out(part)) for part in parts)):
                yield tuple(dict.fromkeys(chain.from_iterable(rows)))
        case _:
            yield (condition,)


def _sharpened(row: tuple[Part, ...]) -> tuple[Part, ...]:
    """`at most 5` and `not 5` of one thing are said as `below 5`."""
    for part in row:
        if isinstance(part, Compare) and part.op in SHARPER and (bound := evolve(part, op=Op.NE)) in row:
            sharper = evolve(part, op=SHARPER[part.op])
            return _sharpened(tuple(sharper if one == part else one for one in row if one != bound))
    return row


# ---- in words --------------------------------------------------------------------------------------


def _subject(part: Part) -> Subject:
    match part:
        case Compare(left):
            return left
        case Member() | IsTrue() | Present() | Has() | Size():
            return part.path
        case Count() | AnyItem() | AllItems():
            return part
        case _:
            assert_never(part)


def _heading(part: Part) -> str:
    words = condition_in_words(part) if isinstance(part, Clause) else statement(part).subject
    return f"{words[0].upper()}{words[1:]}"


def _cell(subject: Subject, row: Iterable[Part]) -> str:
    """What the row asks of the subject."""
    if isinstance(subject, Clause):
        return "yes" if subject in row else OPEN_CLAUSE
    said = [statement(part).said for part in row if not isinstance(part, Clause) and _subject(part) == subject]
    return (", and " if any(" or " in one for one in said) else " and ").join(said) or OPEN
