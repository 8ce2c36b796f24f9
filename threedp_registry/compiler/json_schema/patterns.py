"""Patterns that Python, ECMAScript and engines of linear time read alike.

JSON Schema looks for a pattern anywhere in a text, so each is anchored; Python's `$` lets a line break
follow, so where the end matters a second keyword settles it. Nothing here looks ahead or back, which
linear engines cannot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import assert_never

from threedp_registry.compiler.json_schema.drafts import Schema
from threedp_registry.definition.lint.pattern_syntax import (
    HIGHEST,
    Chain,
    Characters,
    Choice,
    Interval,
    Part,
    Repeat,
    read_pattern,
)

LINE_FEED = 10
CONTROLS = "\x00-\x1f\x7f-\x9f"
BLANKS = " \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""Unicode's blanks that are no control characters."""

UNCLEAN = f"[{CONTROLS}]|^[{BLANKS}]|[{BLANKS}]$"
"""A control character anywhere, or a blank at either end."""

DATE = (
    "^(?:"
    "(?:19|20)[0-9][0-9]-(?:"
    "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|1[0-9]|2[0-8])"
    ")"
    "|(?:19(?:0[48]|[2468][048]|[13579][26])|20(?:[02468][048]|[13579][26]))-02-29"
    ")$"
)
"""A day that exists, in the years 1900 to 2099; 1900 was no leap year. What is longer than a day must be refused beside
it."""


def in_full(pattern: str) -> Schema:
    """Keywords for a text that one of the dictionary's patterns matches from its first character to its last."""
    part = read_pattern(pattern)
    if _may_hold_line_feed(part):
        return {"pattern": f"^(?:{_written(part)})(?![\\s\\S])"}  # no other end is the end, line breaks or not
    return {"pattern": f"^(?:{_written(part)})$", "not": {"type": "string", "pattern": "\n"}}


def from_day(day: str) -> str:
    """A pattern that takes the days from `day` on, of texts that are days."""
    return _ordered(day, lambda digit: f"{chr(ord(digit) + 1)}-9", "9")


def to_day(day: str) -> str:
    """A pattern that takes the days up to `day`, of texts that are days."""
    return _ordered(day, lambda digit: f"0-{chr(ord(digit) - 1)}", "0")


def _ordered(day: str, beyond: Callable[[str], str], last: str) -> str:
    """The day itself, or the same up to some digit and beyond it there: days are ordered as their texts are."""
    ways = [
        f"{day[:position]}[{beyond(digit)}]" for position, digit in enumerate(day) if digit.isdigit() and digit != last
    ]
    return f"^(?:{'|'.join([*ways, day])})"


# ---- writing a pattern anew ------------------------------------------------------------------------


def _may_hold_line_feed(part: Part) -> bool:
    match part:
        case Characters(intervals):
            return any(low <= LINE_FEED <= high for low, high in intervals)
        case Chain(parts) | Choice(parts):
            return any(map(_may_hold_line_feed, parts))
        case Repeat(inner):
            return _may_hold_line_feed(inner)
        case _:
            assert_never(part)


def _written(part: Part) -> str:
    """The pattern's text with only such escapes as every engine knows."""
    match part:
        case Characters(intervals):
            return _class(intervals)
        case Chain(parts):
            return "".join(f"(?:{_written(each)})" if isinstance(each, Choice) else _written(each) for each in parts)
        case Choice(branches):
            return "|".join(map(_written, branches))
        case Repeat(inner, least, most):
            repeated = _written(inner)
            is_single = isinstance(inner, Characters)
            return f"{repeated if is_single else f'(?:{repeated})'}{_times(least, most)}"
        case _:
            assert_never(part)


def _times(least: int, most: int | None) -> str:
    simple = {(0, 1): "?", (0, None): "*", (1, None): "+"}
    if (least, most) in simple:
        return simple[least, most]
    return f"{{{least}}}" if least == most else f"{{{least},{'' if most is None else most}}}"


def _class(intervals: tuple[Interval, ...]) -> str:
    low, high = intervals[0]
    if len(intervals) == 1 and low == high:
        return _escaped(low, "^$\\.*+?()[]{}|")
    if (low, intervals[-1][1]) == (0, HIGHEST):
        gaps = [(before[1] + 1, after[0] - 1) for before, after in pairwise(intervals)]
        return f"[^{_ranges(gaps)}]"
    return f"[{_ranges(intervals)}]"


def _ranges(intervals: Iterable[Interval]) -> str:
    ends = [(_escaped(low, "\\]^-["), _escaped(high, "\\]^-[")) for low, high in intervals]
    return "".join(low if low == high else f"{low}-{high}" for low, high in ends)


def _escaped(point: int, special: str) -> str:
    return f"\\{chr(point)}" if chr(point) in special else chr(point)
