"""Patterns mean the same in Python, in ECMAScript's words and in a linear engine, and days are days."""

from __future__ import annotations

import re
from datetime import date, timedelta
from random import Random

import jsonschema
import jsonschema_rs
import pytest

from threedp_registry.compiled_support import clean_text, is_date
from threedp_registry.compiler.json_schema.drafts import Schema
from threedp_registry.compiler.json_schema.patterns import DATE, UNCLEAN, from_day, in_full, to_day

PATTERNS = (
    "[0-9]{6}",
    "[A-Z][0-9][0-9AB]([.][0-9A-Z]{1,4})?",
    "[A-Za-z0-9_-]+",
    "a|bc|d{2,}",
    "(a|b)*c",
    "x\\.y\\-z\\#",
    "[.()\\]\\\\^-]{1,3}",
    "(a(b(c)?)?)+",
    ".",
    "a[^b]",
    "[^a-c]{2}",
)
TEXTS = (
    "", "\n", "a", "b", "bc", "dd", "ddd", "c", "abc", "aac", "ab", "123456", "1234567", "123456\n", "\n123456",
    "x123456",
    "Q20.1", "Q20.1\n", "Q20", "Q20.12345", "A_b-9", "A_b-9 ", "x.y-z#", "xqy-z#", "^", "-]\\", ")(", "e", "\u00e9",
    "\uff11\uff12\uff13\uff14\uff15\uff16", "a\n", "a\r", "\u2028", "ac", "ad\n", "\U0001f9b4", "b\n", "de", "d\n",
)  # fmt: skip


def verdicts(schema: Schema, text: str) -> set[bool]:
    """What a backtracking engine in Python and one in Rust say."""
    return {jsonschema.Draft202012Validator(schema).is_valid(text), jsonschema_rs.is_valid(schema, text)}


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_is_matched_in_full(pattern: str) -> None:
    schema: Schema = {"type": "string", **in_full(pattern)}
    for text in TEXTS:
        assert verdicts(schema, text) == {re.fullmatch(pattern, text, re.ASCII) is not None}, text


@pytest.mark.parametrize("pattern", [pattern for pattern in PATTERNS if "[^" not in pattern])
def test_linear_engines_read_it(pattern: str) -> None:
    schema: Schema = {"type": "string", **in_full(pattern)}
    validator = jsonschema_rs.validator_for(schema, pattern_options=jsonschema_rs.RegexOptions())
    for text in TEXTS:
        assert validator.is_valid(text) == (re.fullmatch(pattern, text, re.ASCII) is not None), text


def test_days_are_those_that_exist() -> None:
    schema: Schema = {"type": "string", "pattern": DATE, "maxLength": 10}
    validator = jsonschema_rs.validator_for(schema)
    day, last, texts = date(1899, 12, 1), date(2100, 1, 31), set[str]()
    while day <= last:
        texts.add(day.isoformat())
        day += timedelta(days=1)
    odd = {
        f"{year}-{month:02}-{day:02}"
        for year in (1900, 1904, 2000, 2023, 2024, 2099)
        for month in range(14)
        for day in range(33)
    }
    odd |= {f"{text}\n" for text in ("2026-03-01", "2024-02-29")} | {"2026-3-1", "20260301", "2026-03-01T00:00:00", ""}
    odd |= {f"{year}-02-29" for year in range(1896, 2104)}
    for text in sorted(texts | odd):
        assert validator.is_valid(text) == is_date(text), text
        assert (re.search(DATE, text) is not None and len(text) <= 10) == is_date(text), text


@pytest.mark.parametrize("day", ["2024-05-04", "1900-01-01", "2099-12-31", "2000-02-29", "1999-09-09", "2010-10-10"])
def test_days_have_an_order(day: str) -> None:
    rng = Random(day)
    near = [date.fromisoformat(day) + timedelta(days=days) for days in range(-40, 41)]
    far = [date(1900, 1, 1) + timedelta(days=rng.randrange(73_000)) for _ in range(500)]
    for other in map(date.isoformat, [*near, *far]):
        assert (re.search(from_day(day), other) is not None) == (other >= day), other
        assert (re.search(to_day(day), other) is not None) == (other <= day), other


def test_unclean_text_is_what_the_checks_call_so() -> None:
    validator = jsonschema_rs.validator_for({"type": "string", "not": {"type": "string", "pattern": UNCLEAN}})
    for point in [*range(0xD800), *range(0xE000, 0x3100), 0xFEFF, 0xFFFD, 0x1F9B4]:
        for text in (chr(point), f"{chr(point)}a", f"a{chr(point)}", f"a{chr(point)}a"):
            assert validator.is_valid(text) == clean_text(text), repr(text)
            assert (re.search(UNCLEAN, text) is None) == clean_text(text), repr(text)
