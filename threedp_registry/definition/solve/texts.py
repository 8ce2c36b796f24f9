"""Good texts of an element, short ones first."""

from __future__ import annotations

import string
from collections.abc import Iterator
from functools import cache
from itertools import chain, islice, product
from typing import assert_never

from threedp_registry.definition.elements import DataElement
from threedp_registry.definition.lint.pattern_syntax import Chain, Characters, Choice, Part, Repeat, read_pattern
from threedp_registry.definition.reading.examples import misfit

PREFERRED = string.ascii_uppercase + string.ascii_lowercase + string.digits
MOST_TRIED = 1_000


@cache
def good_texts(element: DataElement, number: int) -> tuple[str, ...]:
    """So many different texts that the element takes, fewer where there are no more."""
    texts = matching(element.pattern, number) if element.pattern else _words(element)
    good = (text for text in islice(texts, MOST_TRIED) if not misfit(text, element))
    return tuple(islice(dict.fromkeys(good), number))


def matching(pattern: str, number: int) -> Iterator[str]:
    """Texts that a pattern takes; of each of its parts, as few as suffice for so many texts."""
    return _texts(read_pattern(pattern), number)


def _words(element: DataElement) -> Iterator[str]:
    most = element.max_length or 1
    return ("".join(letters) for length in range(1, most + 1) for letters in product(PREFERRED, repeat=length))


def _texts(part: Part, number: int) -> Iterator[str]:
    match part:
        case Characters(intervals):
            yield from islice(_characters(intervals), number)
        case Chain(parts):
            yield from map("".join, product(*(_some(each, number) for each in parts)))
        case Choice(branches):
            yield from chain.from_iterable(_texts(branch, number) for branch in branches)
        case Repeat(each, least, most):
            for times in range(least, least + number if most is None else most + 1):
                yield from map("".join, product(_some(each, number), repeat=times))
        case _:
            assert_never(part)


def _some(part: Part, number: int) -> list[str]:
    return list(islice(_texts(part, number), number))


@cache
def _characters(intervals: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    """Letters and digits, then whatever else can be printed."""
    wanted = (*PREFERRED, *(chr(point) for point in range(ord(" "), ord("~") + 1)))
    inside = (char for char in wanted if any(low <= ord(char) <= high for low, high in intervals))
    return tuple(dict.fromkeys(inside))
