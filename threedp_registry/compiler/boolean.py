"""Boolean expressions as Python text, joined and turned around; what is always true or false is left out."""

from __future__ import annotations

FALSE, TRUE = "False", "True"


def all_of(parts: list[str]) -> str:
    return _joined(parts, " and ", TRUE, FALSE)


def any_of(parts: list[str]) -> str:
    return _joined(parts, " or ", FALSE, TRUE)


def negation(test: str) -> str:
    """The opposite of a test, written as a reader would."""
    variable, is_none, rest = test.partition(" is None")
    if is_none and not rest and variable.isidentifier():
        return f"{variable} is not None"
    return {TRUE: FALSE, FALSE: TRUE}.get(test, f"not {test}" if test.isidentifier() else f"not ({test})")


def _joined(parts: list[str], word: str, neutral: str, decisive: str) -> str:
    kept = [part for part in dict.fromkeys(parts) if part != neutral]
    if decisive in kept:
        return decisive
    return kept[0] if len(kept) == 1 else f"({word.join(kept)})" if kept else neutral
