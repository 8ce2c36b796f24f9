"""Text read as the element's declared type; what does not read stays text, and the checks call it faulty."""

from __future__ import annotations

import re
from collections.abc import Callable

MOST_DIGITS = 18
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?", re.ASCII)
_TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


def number(text: str) -> object:
    """A decimal number in ASCII digits; anything else, and more than 18 digits, stays text."""
    if _NUMBER.fullmatch(text) is None or len(text) > MOST_DIGITS + 2 or sum(map(str.isdigit, text)) > MOST_DIGITS:
        return text
    return float(text) if "." in text else int(text)


def truth(text: str) -> object:
    return _TRUTHS.get(text, text)


def same(text: str) -> object:
    return text


READERS: dict[str, Callable[[str], object]] = {
    "number": number,
    "whole_number": number,
    "true_false": truth,
}
