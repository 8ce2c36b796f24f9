"""What stored numbers stand for: formats that show dates, days from 1900 and 1904, digits that are kept and lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, from_excel

from threedp_registry.submission.workbook.grid import (
    BROKEN,
    DATE,
    DATE_WITH_TIME,
    LONG_NUMBER,
    NUMBER,
    PERCENT,
    TIME,
)
from threedp_registry.submission.workbook.numbers import read_iso, read_number, shown_by

FIRST_OWN = 164


@pytest.mark.parametrize(
    ("code", "shows"),
    [
        ("General", NUMBER),
        ("0.00", NUMBER),
        ("#,##0_);[Red](#,##0)", NUMBER),
        ('0 "days"', NUMBER),
        ("0\\d", NUMBER),
        ("0.00E+00", NUMBER),
        ("@", NUMBER),
        ("0%", PERCENT),
        ("mm/dd/yyyy", DATE),
        ("m/d/yy h:mm", DATE),
        ("[$-409]mmmm d, yyyy;@", DATE),
        ("yyyy\\-mm\\-dd", DATE),
        ("[Red]dd.mm.yyyy", DATE),
        ("mmm", DATE),
        ("DD/MM/YYYY", DATE),
        ("h:mm", TIME),
        ("[h]:mm:ss", TIME),
        ("[mm]:ss", TIME),
        ("h:mm AM/PM", TIME),
        ('"mm/dd/yyyy"', NUMBER),
        ("[Magenta]0", NUMBER),
        ("_d0*y", NUMBER),
        ("", NUMBER),
    ],
)
def test_what_a_format_shows(code: str, shows: str) -> None:
    assert shown_by(FIRST_OWN, {FIRST_OWN: code}) == shows


@pytest.mark.parametrize("number", sorted(BUILTIN_FORMATS))
def test_formats_known_by_number_show_what_another_reader_sees(number: int) -> None:
    is_date = shown_by(number, {}) in (DATE, TIME)
    assert is_date == is_date_format(BUILTIN_FORMATS[number])


def test_a_format_that_is_nowhere_shows_a_number() -> None:
    assert shown_by(200, {}) == NUMBER


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("1", (DATE, "1900-01-01")),
        ("59", (DATE, "1900-02-28")),
        ("60", (BROKEN, "")),
        ("61", (DATE, "1900-03-01")),
        ("46095", (DATE, "2026-03-14")),
        ("46095.0", (DATE, "2026-03-14")),
        ("46095.5", (DATE_WITH_TIME, "2026-03-14")),
        ("46095.9999999", (DATE, "2026-03-15")),
        ("0.5", (TIME, "")),
        ("0", (TIME, "")),
        ("-1", (BROKEN, "")),
        ("2958465", (DATE, "9999-12-31")),
        ("2958466", (BROKEN, "")),
        ("1e300", (BROKEN, "")),
    ],
)
def test_days_from_1900(raw: str, read: tuple[str, str]) -> None:
    assert read_number(raw, DATE) == read


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("0", (DATE, "1904-01-01")),
        ("44633", (DATE, "2026-03-14")),
        ("2957003", (DATE, "9999-12-31")),
        ("2957004", (BROKEN, "")),
    ],
)
def test_days_from_1904(raw: str, read: tuple[str, str]) -> None:
    assert read_number(raw, DATE, since_1904=True) == read


@given(st.integers(61, 2_957_003), st.booleans())
def test_days_are_those_that_another_reader_sees(days: int, since_1904: bool) -> None:
    seen = from_excel(days, CALENDAR_MAC_1904) if since_1904 else from_excel(days)
    assert seen is not None
    assert read_number(str(days), DATE, since_1904=since_1904) == (DATE, seen.isoformat()[:10])


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("5", (NUMBER, "5")),
        ("5.0", (NUMBER, "5")),
        ("-0", (NUMBER, "0")),
        ("007", (NUMBER, "7")),
        ("0.6", (NUMBER, "0.6")),
        ("0.59999999999999998", (NUMBER, "0.6")),
        ("0.30000000000000004", (NUMBER, "0.3")),
        (".5", (NUMBER, "0.5")),
        ("1E-5", (NUMBER, "0.00001")),
        ("1.5E+3", (NUMBER, "1500")),
        ("999999999999999", (NUMBER, "999999999999999")),
        ("1.23456789E+9", (NUMBER, "1234567890")),
        ("1000000000000000", (LONG_NUMBER, "")),
        ("12345678901234567890", (LONG_NUMBER, "")),
        ("1.2345678901234567E+19", (LONG_NUMBER, "")),
        ("1e400", (BROKEN, "")),
        ("NaN", (BROKEN, "")),
        ("\uff11", (BROKEN, "")),
        ("1,5", (BROKEN, "")),
        ("0x1F", (BROKEN, "")),
        ("1_000", (BROKEN, "")),
        ("", (BROKEN, "")),
        ("9" * 30_000, (BROKEN, "")),
    ],
)
def test_numbers(raw: str, read: tuple[str, str]) -> None:
    assert read_number(raw, NUMBER) == read


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e14, max_value=1e14))
def test_a_number_is_the_stored_one_to_15_digits(value: float) -> None:
    kind, text = read_number(repr(value), NUMBER)
    assert kind == NUMBER
    assert "e" not in text
    assert float(text) == pytest.approx(value, rel=1e-14, abs=1e-20)


@pytest.mark.parametrize("shows", [PERCENT, TIME])
def test_percentages_and_times_have_no_text(shows: str) -> None:
    assert read_number("0.5", shows) == (shows, "")


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("2021-01-31", (DATE, "2021-01-31")),
        ("2021-01-31T00:00:00", (DATE, "2021-01-31")),
        ("2021-01-31T10:10:10", (DATE_WITH_TIME, "2021-01-31")),
        ("10:10:10", (TIME, "")),
        ("2021-02-30", (BROKEN, "")),
        ("20210131", (DATE, "2021-01-31")),
        ("tomorrow", (BROKEN, "")),
    ],
)
def test_dates_that_are_written_out(raw: str, read: tuple[str, str]) -> None:
    assert read_iso(raw) == read
