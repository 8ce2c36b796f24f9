"""A summary as text for a terminal: a table for each question, with bars where they help."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from threedp_registry.report.text import Style, plain, visible
from threedp_registry.summary.figures import Comparison, CountTable, OpenList, Summary
from threedp_registry.summary.words import (
    counted,
    hours,
    how_many_open,
    kind_of,
    many,
    not_counted,
    not_given,
    of_whom,
    own,
    place_of,
    published,
    several,
    title_of,
)

BAR, WIDEST = "█", 24
MOST_RULES = 10
Row = Sequence[str]


@frozen
class Form:
    """How the text is shown: in color or not, with bars or without where a terminal cannot show them."""

    style: Style = plain
    bars: bool = True


def render(summary: Summary, form: Form | None = None) -> Iterator[str]:
    """The summary's lines."""
    shown, about = form or Form(), summary.about
    yield shown.style(about.label, "path")
    yield counted(summary)
    yield from not_counted(about, summary.account)
    yield from _about(summary, shown)
    for table in map(CountTable.upright, summary.tables):
        yield from _heading(title_of(table), several(about) if table.several else "", shown)
        yield from _counts(table, summary, shown)
    if summary.times:
        yield from _heading(summary.times_label, of_whom(about), shown)
        yield from _times(summary)
    if summary.account.counted.with_findings:
        yield from _heading(f"Clean and refused {about.plural}", several(about), shown)
        yield from _compared(summary)
    if summary.broken:
        yield from _heading(f"What {about.plural} would be refused for", "", shown)
        yield from _broken(summary)
    for comparison in summary.comparisons:
        yield from _published(comparison, summary, shown)


def render_open(found: OpenList, form: Form | None = None, *, keys: bool = False) -> Iterator[str]:
    """The list's lines: a line a record, oldest first. `keys` shows the records' own keys: only to who sent them."""
    shown, about = form or Form(), found.about
    path = ""
    for one in found.records:
        if one.path != path:
            path = one.path
            yield shown.style(visible(path), "path")
        key = f" {' '.join(map(visible, one.key))}" if keys else ""
        yield f"  {place_of(one)}record {one.record}{key}: {', '.join(item.label for item in one.items)}"
    yield ""
    counts = [(item, sum(item in one.items for one in found.records)) for item in found.items]
    for item, count in counts:
        if count:
            yield f"{item.label}: {many(count, about)}. {item.next_step}"
    yield how_many_open(found)
    yield from not_counted(about, found.account)
    if about.where:
        yield f"Only where {about.where}"


def _about(summary: Summary, form: Form) -> Iterator[str]:
    about = summary.about
    if about.where:
        yield f"Only where {about.where}"
    yield form.style(f"Dictionary {about.dictionary} (unofficial), as of {about.as_of}.", "aside")
    if about.unmet:
        yield form.style(not_given(about), "warning")


def _heading(title: str, note: str, form: Form) -> Iterator[str]:
    yield ""
    yield form.style(title, "path")
    if note:
        yield form.style(f"  {note}", "aside")


# ---- tables ----------------------------------------------------------------------------------------


def columns(rows: Sequence[Row], *, left: int = 1) -> Iterator[str]:
    """A table's lines: cells under each other, the first `left` of each row to the left, numbers to the right."""
    widths = [max(len(row[number]) for row in rows) for number in range(len(rows[0]))]
    for row in rows:
        cells = (
            cell.ljust(width) if number < left else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield f"  {'  '.join(cells)}".rstrip()


def _counts(table: CountTable, summary: Summary, form: Form) -> Iterator[str]:
    if not table.groups:
        yield "  none"
    elif len(table.axes) == 1:
        yield from _bars(table, form)
    elif table.is_matrix():
        yield from _matrix(table)
    else:
        rows = [(*(value.label for value in one.values), str(one.cases), f"{one.percent} %") for one in table.groups]
        yield from columns(
            [(*(heading.label for heading in table.headings), summary.about.plural, ""), *rows], left=len(table.axes)
        )


def _bars(table: CountTable, form: Form) -> Iterator[str]:
    cases = {one.values[0]: one for one in table.groups}
    most = max(one.cases for one in table.groups)
    rows = []
    for value in table.axes[0]:
        one = cases.get(value)
        bar = BAR * max(round(WIDEST * one.cases / most), 1) if one and form.bars else ""
        rows.append((value.label, str(one.cases if one else 0), f"{one.percent if one else 0.0} %", bar.ljust(WIDEST)))
    yield from columns(rows)


def _matrix(table: CountTable) -> Iterator[str]:
    cases = {one.values: one.cases for one in table.groups}
    rows, across = table.axes
    yield from columns(
        [
            ("", *(value.label for value in across)),
            *((row.label, *(str(cases.get((row, column), 0)) for column in across)) for row in rows),
        ]
    )


def _times(summary: Summary) -> Iterator[str]:
    head = ("", "", summary.about.plural, "hours", "mean minutes", "unknown", "not given")
    rows = []
    staff = ""
    for one in summary.times:
        label, staff = "" if one.staff.label == staff else one.staff.label, one.staff.label
        mean = "" if one.mean is None else str(one.mean)
        rows.append((label, kind_of(one), str(one.cases), hours(one.minutes), mean, str(one.unknown), str(one.missing)))
    yield from columns([head, *rows], left=2)


def _compared(summary: Summary) -> Iterator[str]:
    head = ("", "", "clean", "warnings only", "refused")
    rows = []
    heading = ""
    for one in summary.compared:
        label, heading = "" if one.heading.label == heading else one.heading.label, one.heading.label
        split = one.split
        rows.append((label, one.value.label, str(split.clean), str(split.warnings), str(split.refused)))
    split = summary.account.counted
    rows.append((f"All {summary.about.plural}", "", str(split.clean), str(split.warnings), str(split.refused)))
    yield from columns([head, *rows], left=2)


def _broken(summary: Summary) -> Iterator[str]:
    for one in summary.broken[:MOST_RULES]:
        label = f"{one.label}: " if one.label else ""
        yield f"  {one.cases:>5}  {label}{one.message.rstrip('.')}. [{one.code} {one.rule}]"
    if len(summary.broken) > MOST_RULES:
        yield f"  … and {len(summary.broken) - MOST_RULES} rules more"


def _published(comparison: Comparison, summary: Summary, form: Form) -> Iterator[str]:
    row = comparison.publication
    sites = f"{row.cases} {summary.about.plural} of {row.sites} sites ({row.basis})"
    yield from _heading(f"{row.label}: {sites}", " ".join(row.sources), form)
    yield from columns(
        [
            ("", "published", "own", summary.about.plural),
            *((one.row.label, published(one), own(one), str(one.cases)) for one in comparison.figures),
        ]
    )
