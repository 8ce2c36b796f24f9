"""What may have been meant by a name that stands for nothing."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

MOST_LISTED = 12


def closest(name: str, names: Iterable[str]) -> str:
    """The most similar of `names`, or an empty text."""
    return next(iter(get_close_matches(name, dict.fromkeys(names), 1, 0.6)), "")


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """A suggestion in words: the closest name, or what there is where that is short enough to tell."""
    known = tuple(dict.fromkeys(names))
    close = closest(name, known)
    if close:
        return f"did you mean `{close}`?"
    return f"there are: {', '.join(known)}" if 0 < len(known) <= MOST_LISTED else ""
