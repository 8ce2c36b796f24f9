"""Versions of a dictionary's content: three numbers, compared as numbers."""

from __future__ import annotations

import re

VERSION = re.compile(r"(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})", re.ASCII)


def numbers(version: str) -> tuple[int, ...]:
    """`(2, 0, 1)` for 2.0.1; `()` for what is no version, which so comes before every other."""
    hit = VERSION.fullmatch(version)
    return tuple(int(number) for number in hit.groups()) if hit else ()


def is_before(version: str, other: str) -> bool:
    """Whether both are versions and the first is the older one."""
    return () < numbers(version) < numbers(other)
