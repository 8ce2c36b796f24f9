"""Bar charts as numbers: where each bar starts and ends, with which pattern, and what it says in words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from attrs import frozen

from threedp_registry.summary.figures import Compared, CountTable, Summary, Value
from threedp_registry.summary.words import kind_of, title_of

PATTERNS = ("solid", "hatch", "dots", "cross", "upright", "level", "outline")
"""What tells series apart without color, in the order they are taken."""

MOST_SERIES = len(PATTERNS) - 1
HALF, NARROW, WIDE = 430, 520, 680
"""How wide a chart is, in pixels: beside a table as wide as itself, beside a narrower one, or above one."""

ROW, BAR, CHARACTER = 28, 18, 7.8
"""In pixels: how high rows and bars are, and how wide a character is at most, on average."""

LONGEST_LABEL = 38
OTHERS = "All others"
VERDICTS = ("Clean", "Warnings only", "Refused")


@frozen
class Segment:
    """A piece of a bar: one series' share of it."""

    x: float
    width: float
    pattern: str
    title: str


@frozen
class Bar:
    """A bar with its label to the left and its number to the right; without segments or number, a heading."""

    label: str
    y: int
    segments: tuple[Segment, ...]
    end: float
    number: str
    is_heading: bool


@frozen
class Chart:
    """A chart. `title` and `description` say in words what it shows; `legend` pairs patterns with series."""

    id: str
    title: str
    description: str
    width: int
    height: int
    labels: float
    bars: tuple[Bar, ...]
    legend: tuple[tuple[str, str], ...] = ()


@frozen
class Row:
    """A label, an amount for each series, and the number beside the bar; a label alone is a heading."""

    label: str
    amounts: tuple[float, ...] = ()
    number: str = ""


def chart(
    id_: str, title: str, rows: Sequence[Row], series: Sequence[str], unit: str, width: int = NARROW
) -> Chart | None:
    """A chart of rows, each split into the series; None where there is nothing to show."""
    most = max((sum(row.amounts) for row in rows), default=0)
    if not most:
        return None
    labels = max(min(len(row.label), LONGEST_LABEL) for row in rows) * CHARACTER + 12
    numbers = max(len(row.number) for row in rows) * CHARACTER + 8
    scale = (width - labels - numbers) / most
    bars = tuple(_bar(row, number, labels, scale, series) for number, row in enumerate(rows))
    largest = max(rows, key=lambda row: sum(row.amounts))
    return Chart(
        id=id_,
        title=title,
        description=f"Bar chart of {unit}. The longest bar is {largest.label}, {sum(largest.amounts):g}.",
        width=width,
        height=ROW * len(rows) + 4,
        labels=labels,
        bars=bars,
        legend=tuple(zip(PATTERNS, series, strict=False)) if len(series) > 1 else (),
    )


def _bar(row: Row, number: int, labels: float, scale: float, series: Sequence[str]) -> Bar:
    segments, x = [], labels
    for amount, name, pattern in zip(row.amounts, series, PATTERNS, strict=False):
        width = round(amount * scale, 1)
        if width:
            said = f"{row.label}, {name}: {amount:g}" if len(series) > 1 else f"{row.label}: {row.number}"
            segments.append(Segment(round(x, 1), width, pattern, said))
        x += width
    return Bar(_short(row.label), number * ROW + 4, tuple(segments), round(x + 6, 1), row.number, not row.amounts)


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1]}…"


# ---- charts of a summary ---------------------------------------------------------------------------


def counts_chart(id_: str, table: CountTable, unit: str) -> Chart | None:
    """Bars for the values of the first dimension, split by those of a second; no chart of more."""
    if len(table.axes) > 2:
        return None
    cases = {one.values: one.cases for one in table.groups}
    if len(table.axes) == 1:
        percents = {one.values[0]: one.percent for one in table.groups}
        rows = [
            Row(value.label, (cases.get((value,), 0),), f"{cases.get((value,), 0)} ({percents.get(value, 0.0)} %)")
            for value in table.axes[0]
        ]
        return chart(id_, title_of(table), rows, [unit], unit)
    series, others = _series(table)
    rows = []
    for value in table.axes[0]:
        amounts = [cases.get((value, one), 0) for one in series]
        amounts += [sum(cases.get((value, one), 0) for one in others)] if others else []
        rows.append(Row(value.label, tuple(amounts), "" if table.headings[1].several else str(sum(amounts))))
    names = [one.label for one in series] + ([OTHERS] if others else [])
    return chart(id_, title_of(table), rows, names, unit)


def _series(table: CountTable) -> tuple[list[Value], list[Value]]:
    """The values of the second dimension that have a pattern of their own, in order, and the others."""
    columns = table.axes[1]
    if len(columns) <= MOST_SERIES + 1:
        return list(columns), []
    sums = {column: sum(one.cases for one in table.groups if one.values[1] == column) for column in columns}
    largest = set(sorted(columns, key=lambda column: -sums[column])[:MOST_SERIES])
    return [column for column in columns if column in largest], [one for one in columns if one not in largest]


def times_chart(summary: Summary) -> Chart | None:
    """Mean minutes by kind of work, for each group of staff."""
    rows: list[Row] = []
    for staff, times in groupby(summary.times, key=lambda one: one.staff.label):
        rows.append(Row(staff))
        rows += [
            Row(kind_of(one), (one.mean or 0,), "" if one.mean is None else f"{one.mean}")
            for one in times
            if one.kind is not None
        ]
    return chart("times", f"{summary.times_label}: mean minutes", rows, ["mean minutes"], "mean minutes", WIDE)


def verdict_charts(summary: Summary) -> tuple[tuple[tuple[Compared, ...], Chart | None], ...]:
    """What the records came to in the check by the values of each dimension: its rows, and a chart of them."""
    grouped = groupby(summary.compared, key=lambda one: one.heading.label)
    return tuple(
        (rows, _verdicts(f"verdicts-{number}", label, rows, summary.about.plural))
        for number, (label, rows) in enumerate(((label, tuple(rows)) for label, rows in grouped), 1)
    )


def _verdicts(id_: str, label: str, compared: Sequence[Compared], plural: str) -> Chart | None:
    rows = [
        Row(one.value.label, (one.split.clean, one.split.warnings, one.split.refused), str(one.split.all))
        for one in compared
    ]
    return chart(id_, f"{label}: clean and refused {plural}", rows, VERDICTS, plural, HALF)
