"""What every form of a summary says in the same words."""

from __future__ import annotations

from collections.abc import Iterator

from threedp_registry.report.text import visible
from threedp_registry.summary.figures import About, Account, CountTable, OpenList, OpenRecord, OwnFigure, Spent, Summary

TOO_FEW = "too few cases to tell"


def several(about: About) -> str:
    """Why shares may add up to more than all of it."""
    return f"A {about.record.lower()} may have several, so shares may add up to more than 100 %."


def of_whom(about: About) -> str:
    """What means of staff time are means of."""
    return (
        f"Means are of the {about.plural} whose time is known."
        " All kinds of work together are known only where each of them is."
    )


def many(count: int, about: About) -> str:
    """`1 case`, `10 cases`."""
    return f"{count} {about.record.lower() if count == 1 else about.plural}"


def counted(summary: Summary) -> str:
    """One sentence: how many records the figures are of, and of which months."""
    split, months = summary.account.counted, ""
    if summary.first:
        months = f", {summary.first}" if summary.first == summary.last else f", {summary.first} to {summary.last}"
    return f"{many(split.all, summary.about)}{months}: {split.clean} clean, {split.with_findings} with findings"


def not_counted(about: About, account: Account) -> Iterator[str]:
    """A sentence for each reason why records of the files do not count."""
    if account.replaced.all:
        yield f"{many(account.replaced.all, about)} replaced by a later one with the same key, counted there"
    if account.left_out.all:
        yield f"{many(account.left_out.all, about)} left out by the filter"
    for path in about.unread:
        yield f"Nothing could be read from {visible(path)}: threedp check tells why"
    if account.not_read:
        yield f"{many(account.not_read, about)} could not be read: threedp check tells why"


def not_given(about: About) -> str:
    """That references lead nowhere, and what it means for the figures; empty where they do not."""
    if not about.unmet:
        return ""
    return (
        f"The {' and '.join(about.unmet)} were not given:"
        " what follows from them is not checked, and counts as not given."
    )


def title_of(table: CountTable) -> str:
    """What the table counts by."""
    return " / ".join(heading.label for heading in table.headings)


def small_groups(about: About) -> str:
    """Whom figures of few records come close to."""
    return (
        f"These are counts of {about.plural}, and each of them is a patient: a group of one or two comes close to a"
        " single one. Before figures leave the facility, join small groups together or leave them out."
    )


def how_many_open(found: OpenList) -> str:
    """How many records have something still to be entered."""
    total = found.account.counted.all
    return f"{many(len(found.records), found.about)} of {total} with something still to be entered, oldest first."


def place_of(one: OpenRecord) -> str:
    """`line 16, ` or `Cases!16:16, `, as far as that is known."""
    if one.place.cell:
        return f"{visible(one.place.cell)}, "
    return f"line {one.place.line}, " if one.place.line else ""


def hours(minutes: int) -> str:
    """`2405` minutes as `40:05`."""
    return f"{minutes // 60}:{minutes % 60:02}"


def kind_of(spent: Spent) -> str:
    return spent.kind.label if spent.kind else "All kinds of work"


def in_unit(value: str, unit: str) -> str:
    """A figure with its unit: `70.6 %`, `42.4 years`, `33.6 minutes`."""
    return f"{value} {unit}".rstrip()


def published(figure: OwnFigure) -> str:
    row = figure.row
    if row.said:
        return row.said
    spread = f" ± {row.deviation}" if row.deviation else ""
    return in_unit(f"{row.value}{spread}", row.unit)


def own(figure: OwnFigure) -> str:
    """One's own figure; why there is none where that is so."""
    if figure.too_few:
        return TOO_FEW
    if figure.own is None:
        return "nothing to tell from"
    spread = f" ± {figure.own_deviation}" if figure.own_deviation is not None else ""
    return in_unit(f"{figure.own}{spread}", figure.row.unit)
