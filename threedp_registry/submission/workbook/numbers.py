"""Numbers of cells: what a number stands for under its number format, days counted from 1900 or 1904 among them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from threedp_registry.submission.workbook.grid import (
    BROKEN,
    DATE,
    DATE_WITH_TIME,
    LONG_NUMBER,
    NUMBER,
    PERCENT,
    TIME,
)

Read = tuple[str, str]
"""A cell's kind and its text."""

_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?", re.ASCII)
_EXACT = 10**15
"""Whole numbers up to here keep all their digits."""

_DAY = 86_400
_EPOCH, _EARLY, _EPOCH_1904 = date(1899, 12, 30), date(1899, 12, 31), date(1904, 1, 1)
_LAST_DAY = 2_958_465  # 9999-12-31

_BUILT_IN = {
    **dict.fromkeys((9, 10), PERCENT),
    **dict.fromkeys((14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 59)), DATE),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47), TIME),
}
"""What formats that are known by number alone show; all others show a number."""

_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)


def shown_by(format_number: int, custom: dict[int, str]) -> str:
    """What a number format shows: NUMBER, PERCENT, DATE (perhaps with a time) or TIME."""
    code = custom.get(format_number)
    if code is None:
        return _BUILT_IN.get(format_number, NUMBER)
    shown = _NOT_SHOWN.sub("", code.partition(";")[0]).lower()
    if shown.strip() == "general":
        return NUMBER
    if re.search(r"[yd]", shown) or "mmm" in shown or shown.strip("/-. ") in ("m", "mm"):
        return DATE
    if re.search(r"[hs]|\[m+\]", shown):
        return TIME
    return PERCENT if "%" in shown else NUMBER


def read_number(raw: str, shows: str, *, since_1904: bool = False) -> Read:
    """A stored number as what its format shows."""
    if not _NUMBER.fullmatch(raw):
        return BROKEN, ""
    value = float(raw)
    if value - value != 0:
        return BROKEN, ""
    if shows in (PERCENT, TIME):
        return shows, ""
    if shows == DATE:
        return _day(value, since_1904=since_1904)
    if value.is_integer():
        return (NUMBER, str(int(value))) if abs(value) < _EXACT else (LONG_NUMBER, "")
    return NUMBER, _shortest(value)


def _shortest(value: float) -> str:
    """Decimal text without an exponent, of the 15 digits that the program keeps."""
    text = repr(float(f"{value:.15g}"))
    return text if "e" not in text else f"{float(text):.20f}".rstrip("0")


def _day(value: float, *, since_1904: bool) -> Read:
    days, seconds = divmod(round(value * _DAY), _DAY)
    if days == 0 and not since_1904:
        return TIME, ""
    day = _date(days, since_1904=since_1904)
    if day is None:
        return BROKEN, ""
    return (DATE_WITH_TIME if seconds else DATE), day.isoformat()


def _date(days: int, *, since_1904: bool) -> date | None:
    if not 0 <= days <= _LAST_DAY - 1_462 * since_1904:
        return None
    if since_1904:
        return _EPOCH_1904 + timedelta(days)
    if days == 60:  # the program believes that 1900 had a 29th of February
        return None
    return (_EPOCH if days > 60 else _EARLY) + timedelta(days)


def read_iso(raw: str) -> Read:
    """A date written out (`t="d"`), perhaps with a time of day."""
    day, _, time = raw.partition("T")
    try:
        read = date.fromisoformat(day).isoformat()
    except ValueError:
        return (TIME, "") if re.fullmatch(r"[0-9]{2}:[0-9]{2}(:[0-9.]+)?Z?", raw) else (BROKEN, "")
    return (DATE_WITH_TIME if time.strip("0:.Z") else DATE), read
