"""The words of a column header, and how surely one word stands for another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from attrs import define, field, frozen

_PIECES = re.compile(
    r"(?P<number>[0-9]+)(?:(?:st|nd|rd|th)(?![^\W\d_])|(?!dp?(?![^\W\d_])))|(?P<word>[0-9]dp?|[^\W\d_]+|%)",
    re.IGNORECASE,
)
"""Numbers, with an ending of ordinals or none; words, `3D` among them."""
_SPAN = re.compile(r"(?<![^\W_])[0-9]+ ?[-\u2013] ?[0-9]+(?![^\W_])")
"""`1-5`: the values there are, no numbers of items."""
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_VOWELS = frozenset("aeiou")
_SAID = (
    "a an and are be been choose did do does enter for has have how if in is"
    " it its many of or please s select specify that the these this to was were what which"
)
_EMPTY = frozenset(_SAID.split())
"""Words that tell nothing about what a column holds."""

SAME, SHORT, VAGUE, LIKE = 1.0, 0.9, 0.8, 0.7
"""A word stands for another as the same one or its plural; as short for it; as short for it or for others as well;
or as a relative of it."""


@frozen
class Term:
    """A text taken apart: its words in lower case, singular, without empty ones, and its numbers; each in order."""

    words: tuple[str, ...]
    numbers: tuple[int, ...] = ()


def term_of(text: str) -> Term:
    found: list[str] = []
    numbers: list[int] = []
    for piece in _PIECES.finditer(_SPAN.sub(" ", text)):
        if piece["number"]:
            numbers.append(int(piece["number"][:9]))
            continue
        for word in map(str.casefold, _HUMP.split(piece["word"])):
            if word in _ORDINALS:
                numbers.append(_ORDINALS.index(word) + 1)
            else:
                found.append("percent" if word == "%" else word)
    told = [word for word in found if word not in _EMPTY] or found
    return Term(tuple(map(singular, told)), tuple(numbers))


def singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and (len(word) > 3 or not set(word) & _VOWELS):
        return word[:-1]
    return word


@define
class Vocabulary:
    """The words that the places of a record are called by. A word of it is never taken for short for another."""

    words: frozenset[str]
    _likeness: dict[tuple[str, str], float] = field(factory=dict, init=False)

    def likeness(self, written: str, meant: str) -> float:
        """How surely the written word stands for that word of the vocabulary; 0 where it does not."""
        pair = written, meant
        if pair not in self._likeness:
            self._likeness[pair] = self._compared(written, meant)
        return self._likeness[pair]

    def _compared(self, written: str, meant: str) -> float:
        if written == meant:
            return SAME
        if written not in self.words and _is_short_for(written, meant):
            if len(written) == 2:
                return LIKE
            alike = len(written) + 2  # so that what shares its root is no other word: clinician, clinical
            others = {word[:alike] for word in self.words if _is_short_for(written, word)}
            return VAGUE if len(others) > 1 else SHORT
        if _is_short_for(meant, written) or _are_relatives(written, meant):
            return LIKE
        return 0.0

    def spelled(self, words: Iterable[str]) -> tuple[str, ...]:
        """The words as the vocabulary writes them: `non clinician` as one where it is one, `bodypart` as two."""
        joined: list[str] = []
        for word in words:
            if joined and self._is_one(joined[-1], word):
                joined[-1] += word
            else:
                joined.append(word)
        return tuple(part for word in joined for part in self._parts(word))

    def _is_one(self, first: str, second: str) -> bool:
        both = first + second
        if both in self.words:
            return True
        if first in self.words:
            return False
        return len(both) > 5 and second not in self.words and any(word.startswith(both) for word in self.words)

    def _parts(self, word: str) -> tuple[str, ...]:
        """The words that are written together here, the word itself where it cannot be told."""
        if word in self.words or len(word) < 6:
            return (word,)
        for length in range(len(word) - 2, 1, -1):
            start, rest = word[:length], word[length:]
            if start in self.words:
                more = (rest,) if rest in self.words else self._parts(rest)
                if all(part in self.words for part in more):
                    return (start, *more)
        return (word,)


def _is_short_for(short: str, word: str) -> bool:
    """`reg` for region, `pt` for patient, `mfr` for manufacturer: the start of the word, or some of its consonants."""
    if not 2 <= len(short) < len(word) or short[0] != word[0]:
        return False
    if len(short) > 2 and word.startswith(short):
        return True
    letters = iter(word)
    return not set(short[1:]) & _VOWELS and all(letter in letters for letter in short)


def _are_relatives(one: str, other: str) -> bool:
    """`excluded` and `exclusion`, or a slip of the pen."""
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if shared >= 5 or (shared >= 4 and shared * 2 >= max(len(one), len(other))):
        return True
    shorter, longer = sorted(map(len, (one, other)))
    return shared > 0 and shorter > 4 and longer - shorter < 2 and SequenceMatcher(None, one, other).ratio() > 0.85
