"""The linear subset of patterns: what is in it, and what is refused where."""

from __future__ import annotations

import re
import time

import pytest

from threedp_registry.definition.lint.patterns import fault_in

LINEAR = [
    "[0-9]{6}",
    "[A-TV-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?",
    "boats_[A-Za-z0-9_]{1,50}",
    "[^-]*-.*",
    "(a|b)*c",
    "a||b",
    "(?:a{1,3}b){2,}",
    "[a-z]+( [a-z]+)*",
    "\\.\\*\\\\",
    "[\\]\\-^]",
    "",
]
REFUSED = [
    ("(a+)*", 1),
    ("(a|a)*", 3),
    ("a*a", 2),
    ("a*a*", 2),
    ("(a?)*", 4),
    ("(a{1,3}){2}", 1),
    ("(ab|ac)", 4),
    ("(a|)|(b|)", 0),
    ("(\\w+\\s?)*", 1),
    ("\\d", 0),
    ("\\bx", 0),
    ("x\\1", 1),
    ("^a", 0),
    ("a$", 1),
    ("(?=a)b", 0),
    ("(?P<n>a)", 0),
    ("a{3,1}", 1),
    ("a{,3}", 1),
    ("a{x}", 1),
    ("a{2000}", 1),
    ("a**", 2),
    ("a+?", 2),
    ("*a", 0),
    ("(a", 0),
    ("a)", 1),
    ("a]", 1),
    ("[a", 0),
    ("[a-", 0),
    ("[]", 0),
    ("[z-a]", 1),
    ("[[:alpha:]]", 1),
    ("[a&&b]", 2),
    ("a\\", 1),
    ("\u00e9", 0),
    ("((((x{9}){9}){9}){9})", 4),
    ("(" * 30 + "a" + ")" * 30, 20),
    ("a" * 501, 500),
]


@pytest.mark.parametrize("pattern", LINEAR)
def test_linear_patterns(pattern: str) -> None:
    assert fault_in(pattern) is None
    re.compile(pattern)


@pytest.mark.parametrize(("pattern", "offset"), REFUSED)
def test_refused_patterns(pattern: str, offset: int) -> None:
    fault = fault_in(pattern)
    assert fault is not None
    assert fault.offset == offset


def test_the_check_itself_is_quick() -> None:
    start = time.perf_counter()
    fault_in("(" + "|".join(f"{n:03}" for n in range(100)) + "){1,999}")
    fault_in("([a-c]{1,900}[d-f]{1,900})*")
    assert time.perf_counter() - start < 1
