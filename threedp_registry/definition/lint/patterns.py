"""Patterns whose matching takes time in proportion to the text, on every engine.

An engine that tries alternatives one after the other is only fast where at each character at most
one way leads on. That is what is asked here: numbering the characters of a pattern, no two that may
come next have a character in common, and no character leads to the same one in two ways. So
`(a+)*`, `(a|a)*` and `a*a` are refused, and `[A-Z][0-9]{2}(-[0-9]+)?` is not.
"""

from __future__ import annotations

from itertools import pairwise
from typing import assert_never

from attrs import define, field, frozen

from threedp_registry.definition.lint.pattern_syntax import (
    Chain,
    Characters,
    Choice,
    Part,
    PatternFault,
    Repeat,
    read_pattern,
)

MOST_POSITIONS = 2_000
HOW_TO = "write it so that the next character always tells which part of the pattern it belongs to"


def fault_in(pattern: str) -> PatternFault | None:
    """What keeps a pattern from being one of the linear subset, or None."""
    try:
        positions = _Positions()
        whole = positions.add(read_pattern(pattern))
        positions.check(whole)
    except PatternFault as fault:
        return fault
    return None


@frozen
class _Ends:
    """Where a part begins and ends, as numbers of characters of the pattern, and whether it may be empty."""

    first: tuple[int, ...]
    last: tuple[int, ...]
    empty: bool


NOTHING = _Ends((), (), True)


@define
class _Positions:
    """The characters of a pattern, each repeat written out, and which may follow which."""

    characters: list[Characters] = field(factory=list)
    follow: list[list[int]] = field(factory=list)

    def add(self, part: Part) -> _Ends:
        match part:
            case Characters():
                return self._character(part)
            case Chain(parts):
                ends = NOTHING
                for each in parts:
                    ends = self._after(ends, self.add(each))
                return ends
            case Choice():
                return self._choice(part)
            case Repeat():
                return self._repeat(part)
            case _:
                assert_never(part)

    def check(self, whole: _Ends) -> None:
        """Refuses two ways to go on with the same character."""
        for ways in (whole.first, *self.follow):
            intervals = sorted((*interval, way) for way in ways for interval in self.characters[way].intervals)
            for (_, high, one), (low, _, other) in pairwise(intervals):
                if low <= high:
                    offset = self.characters[max(one, other)].offset
                    raise PatternFault("the pattern is ambiguous here and may take very long to match", offset, HOW_TO)

    def _character(self, part: Characters) -> _Ends:
        if len(self.characters) == MOST_POSITIONS:
            raise PatternFault("the pattern's repeats are too large", part.offset)
        self.characters.append(part)
        self.follow.append([])
        number = (len(self.characters) - 1,)
        return _Ends(number, number, False)

    def _after(self, left: _Ends, right: _Ends) -> _Ends:
        self._link(left, right)
        return _Ends(
            left.first + (right.first if left.empty else ()),
            right.last + (left.last if right.empty else ()),
            left.empty and right.empty,
        )

    def _link(self, left: _Ends, right: _Ends) -> None:
        for number in left.last:
            self.follow[number].extend(right.first)

    def _choice(self, part: Choice) -> _Ends:
        ends = [self.add(branch) for branch in part.branches]
        if sum(end.empty for end in ends) > 1:
            raise PatternFault("two branches may be empty", part.offset, HOW_TO)
        first = tuple(number for end in ends for number in end.first)
        last = tuple(number for end in ends for number in end.last)
        return _Ends(first, last, any(end.empty for end in ends))

    def _repeat(self, part: Repeat) -> _Ends:
        copies = [self.add(part.part) for _ in range(max(part.least, part.most or 1))]
        if copies[0].empty:
            raise PatternFault("what is repeated here may be empty", part.offset, HOW_TO)
        for left, right in pairwise(copies):
            self._link(left, right)
        if part.most is None:
            self._link(copies[-1], copies[-1])
        may_end = copies[max(part.least, 1) - 1 :]
        return _Ends(copies[0].first, tuple(number for copy in may_end for number in copy.last), part.least == 0)
