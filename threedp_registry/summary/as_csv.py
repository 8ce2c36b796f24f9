"""A summary as CSV for spreadsheets: one figure a row, so that it can be filtered, pivoted and joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from threedp_registry.report.csv_rows import as_csv
from threedp_registry.summary.figures import Comparison, CountTable, OpenList, Split, Summary

HEAD = (
    "section",
    "by",
    "value",
    "label",
    "by_2",
    "value_2",
    "label_2",
    "by_3",
    "value_3",
    "label_3",
    "by_4",
    "value_4",
    "label_4",
    "figure",
    "number",
)
Row = tuple[str, ...]
Label = tuple[str, str, str]
"""What something is counted by, its value, and that in words."""


def summary_csv(summary: Summary) -> str:
    """The figures, a row each: what it is about in up to four parts, its name, and the number."""
    return as_csv([HEAD, *_rows(summary)])


def open_csv(found: OpenList) -> str:
    """The open records, a row for each thing that is open."""
    rows = [
        (
            one.path,
            str(one.place.line or ""),
            one.place.cell or "",
            str(one.record),
            item.id,
            item.label,
            item.next_step,
        )
        for one in found.records
        for item in one.items
    ]
    return as_csv([("path", "line", "cell", "record", "item", "label", "next_step"), *rows])


def _rows(summary: Summary) -> Iterator[Row]:
    account = summary.account
    for name, split in (
        ("read", account.read),
        ("replaced", account.replaced),
        ("left_out", account.left_out),
        ("counted", account.counted),
    ):
        yield from _split("account", [("account", name, "")], split)
    yield _row("account", [("account", "not_read", "")], "cases", account.not_read)
    for table in summary.tables:
        yield from _table(table)
    for spent in summary.times:
        kind = (spent.kind.id, spent.kind.label) if spent.kind else ("all", "")
        about = [("staff", spent.staff.id, spent.staff.label), ("kind", *kind)]
        figures = {
            "cases": spent.cases,
            "minutes": spent.minutes,
            "mean_minutes": spent.mean,
            "unknown": spent.unknown,
            "not_given": spent.missing,
        }
        yield from (_row("times", about, name, number) for name, number in figures.items())
    for one in summary.compared:
        yield from _split("compared", [(one.heading.id, one.value.code or "", one.value.label)], one.split)
    for rule in summary.broken:
        yield _row("refused_for", [("rule", rule.rule, f"{rule.label}: {rule.message}")], "cases", rule.cases)
    for comparison in summary.comparisons:
        yield from _published(comparison)


def _row(section: str, about: Sequence[Label], figure: str, number: float | str | None) -> Row:
    cells = [cell for part in about for cell in part]
    return (section, *cells, *("",) * (12 - len(cells)), figure, "" if number is None else str(number))


def _table(table: CountTable) -> Iterator[Row]:
    for one in table.groups:
        about = [
            (heading.id, value.code or "", value.label)
            for heading, value in zip(table.headings, one.values, strict=True)
        ]
        yield _row("counts", about, "cases", one.cases)
        yield _row("counts", about, "percent", one.percent)


def _split(section: str, about: Sequence[Label], split: Split) -> Iterator[Row]:
    yield _row(section, about, "clean", split.clean)
    yield _row(section, about, "warnings_only", split.warnings)
    yield _row(section, about, "refused", split.refused)


def _published(comparison: Comparison) -> Iterator[Row]:
    for one in comparison.figures:
        row = one.row
        about = [
            ("publication", comparison.publication.id, comparison.publication.label),
            ("figure", row.id, row.label),
        ]
        yield _row("published", about, "published", row.said or row.value)
        yield _row("published", about, "own", one.own)
        yield _row("published", about, "own_cases", one.cases)
