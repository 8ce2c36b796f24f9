"""Days as days, months, quarters or years, and the periods between two of them."""

from __future__ import annotations

MOST_BETWEEN = 120
"""So many periods without a record are shown between two with some; more would hide what there is."""


def period_of(day: str, each: str) -> str:
    """`2026-03-14` as that day, `2026-03`, `2026-Q1` or `2026`."""
    match each:
        case "month":
            return day[:7]
        case "quarter":
            return f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}"
        case "year":
            return day[:4]
        case _:
            return day


def without_gaps(periods: list[str], each: str) -> list[str]:
    """Sorted periods with those between the first and the last; days, and very many, are left as they are."""
    size = {"month": 12, "quarter": 4, "year": 1}.get(each)
    if size is None or len(periods) < 2:
        return periods
    first, last = (_number(period, size) for period in (periods[0], periods[-1]))
    if last - first - len(periods) + 1 > MOST_BETWEEN:
        return periods
    return [_named(number, each, size) for number in range(first, last + 1)]


def _number(period: str, size: int) -> int:
    part = period[5:].removeprefix("Q")
    return int(period[:4]) * size + (int(part) - 1 if part else 0)


def _named(number: int, each: str, size: int) -> str:
    year, part = divmod(number, size)
    return {"month": f"{year}-{part + 1:02}", "quarter": f"{year}-Q{part + 1}"}.get(each, str(year))
