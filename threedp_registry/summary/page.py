"""A summary as one HTML page to read on a screen, on paper or by ear: no script, nothing from elsewhere."""

from __future__ import annotations

from itertools import groupby

from threedp_registry.report.pages import page
from threedp_registry.report.text import visible
from threedp_registry.summary import words
from threedp_registry.summary.charts import BAR, counts_chart, times_chart, verdict_charts
from threedp_registry.summary.figures import About, Account, CountTable, Group, OpenList, Summary, Value


def summary_page(summary: Summary) -> str:
    """The whole page: a chart and a table for each question."""
    about, account = summary.about, summary.account
    upright = [table.upright() for table in summary.tables]
    tables = [(one, counts_chart(f"chart-{number}", one, about.plural)) for number, one in enumerate(upright, 1)]
    return _page(
        "summary.html",
        about,
        account,
        counted=words.counted(summary),
        tables=tables,
        staff=[list(rows) for _, rows in groupby(summary.times, key=lambda one: one.staff.id)],
        times_label=summary.times_label,
        times_chart=times_chart(summary),
        verdicts=verdict_charts(summary),
        broken=summary.broken,
        comparisons=summary.comparisons,
        several=words.several(about),
        of_whom=words.of_whom(about),
        small_groups=words.small_groups(about),
        title_of=words.title_of,
        kind_of=words.kind_of,
        hours=words.hours,
        published=words.published,
        own=words.own,
        group_of=_group,
        bar_height=BAR,
    )


def open_page(found: OpenList) -> str:
    """The Monday list as a page to print and tick off."""
    items = [(item, sum(item in one.items for one in found.records)) for item in found.items]
    return _page(
        "open.html",
        found.about,
        found.account,
        lead=words.how_many_open(found),
        items=[(item, count) for item, count in items if count],
        records=found.records,
        visible=visible,
    )


def _page(template: str, about: About, account: Account, **more: object) -> str:
    return page(
        "threedp_registry.summary",
        template,
        about=about,
        account=account,
        not_counted=list(words.not_counted(about, account)),
        not_given=words.not_given(about),
        files=[visible(path) for path in about.files],
        **more,
    )


def _group(table: CountTable, *values: Value) -> Group:
    """The group with these values, with no records where there is none."""
    return next((group for group in table.groups if group.values == values), Group(values, 0, 0.0))
