"""A report as text for people: by file, a line a finding, and at the end what it all comes to."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from threedp_registry.checking.findings import BASES, ERROR, WARNING, Finding
from threedp_registry.checking.report import Report
from threedp_registry.checking.run import SUBMIT, Keys

BASIS_WORDS = {
    "documented": "documented",
    "sibling": "from sibling registries",
    "standard": "standard",
    "inferred": "our reading",
}
FILE_OPTIONS = ("printers", "facilities")
"""Records whose file has an option of its own."""

ALWAYS = "required"
"""What a finding says of an element that must always be there."""

Style = Callable[[str, str], str]
"""Takes a text and what it is (error, warning, path, aside) and gives it back, perhaps in color."""


def plain(text: str, _kind: str) -> str:
    return text


def render(report: Report, style: Style = plain, limit: int | None = None, keys: Keys | None = None) -> Iterator[str]:
    """The report's lines. `limit` shows only so many findings of a file; the counts stay those of all.

    `keys` shows the records' own keys beside their numbers: only for the screen of who sent them.
    """
    found, to_come = _by_file(report.findings), _by_file(report.to_come)
    for path in dict.fromkeys((*found, *to_come)):
        listed, coming = found.get(path, []), to_come.get(path, [])
        yield style(visible(path) or "records", "path")
        for finding in listed[:limit]:
            yield finding_line(finding, style, (keys or {}).get((path, finding.location.record or 0), ()))
        if limit is not None and len(listed) > limit:
            yield f"  … and {_many(len(listed) - limit, 'finding')} more in this file"
        yield from _to_come(coming[:limit], style, keys or {})
        if limit is not None and len(coming) > limit:
            yield f"  … and {len(coming) - limit} more to fill in in this file"
        yield ""
    yield from summary(report, style)
    yield from _not_evaluated(report, style)


def _by_file(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    return {path: list(listed) for path, listed in groupby(findings, key=lambda one: one.location.path)}


def finding_line(finding: Finding, style: Style = plain, key: tuple[str, ...] = ()) -> str:
    """One finding on one line: its place, what is wrong, what to do, its code and rule."""
    severity = style(finding.severity, finding.severity)
    said = finding.message.rstrip(".")
    aside = style(f"[{finding.code} {finding.rule}]", "aside")
    return f"  {_place(finding, key)}{severity}: {said}. {finding.hint} {aside}"


def _place(finding: Finding, key: tuple[str, ...]) -> str:
    """`line 16, column 7 (record 16, Part 2, Laterality): ` or `Cases!F17 (…): `, as far as that is known."""
    where = finding.location
    spot = (
        [visible(where.cell)]
        if where.cell
        else [f"{name} {number}" for name, number in (("line", where.line), ("column", where.column)) if number]
    )
    about = [" ".join((f"record {where.record}", *map(visible, key)))] if where.record else []
    named = [where.label or where.header] if where.cell else [where.label, where.header]  # the cell tells the column
    about += [visible(part) for part in named if part]
    inner = f"({', '.join(about)})" if about else ""
    text = " ".join(part for part in (", ".join(spot), inner) if part)
    return f"{text}: " if text else ""


def _to_come(coming: list[Finding], style: Style, keys: Keys) -> Iterator[str]:
    """Record by record what is still to come, each by its place and, where it is not always asked, why."""
    for number, listed in groupby(coming, key=lambda one: one.location.record):
        missing = list(listed)
        path, line = missing[0].location.path, min(one.location.line or 0 for one in missing)
        own = " ".join((f"record {number}", *map(visible, keys.get((path, number or 0), ()))))
        yield f"  {own}{f', line {line}' if line else ''}, {style('still to fill in', WARNING)}:"
        for one in missing:
            where = one.location
            spot = where.cell or where.header or (f"line {where.line}" if where.line not in (None, line) else "")
            place = f"{where.label} ({spot})" if where.label and spot else where.label or spot
            why = "" if one.message == ALWAYS else f": {one.message.rstrip('.')}"
            yield f"    {visible(place)}{why}{' (advised)' if one.severity == WARNING else ''}"


def _not_evaluated(report: Report, style: Style) -> Iterator[str]:
    for plural in report.unmet:
        how = f"with --{plural} FILE" if plural in FILE_OPTIONS else "as one more file"
        said = f"References to {plural} were not evaluated: give the {plural} {how}, or state --without {plural}."
        yield style(said, WARNING)


def summary(report: Report, style: Style = plain) -> Iterator[str]:
    """The last lines: what was checked, with which dictionary, and how many findings of which basis."""
    ledger = report.ledger
    right = "clean" if report.stage == SUBMIT else "right so far"
    checked = [f"{ledger.clean} {right}", f"{ledger.with_findings} with findings"]
    if ledger.not_checked:
        checked.append(f"{ledger.not_checked} not checked")
    yield f"{_records(report)}: {', '.join(checked)}"
    ignored = sum(given.ignored for given in report.inputs)
    if ignored:
        yield style(f"Declared ignored by the layout and not read: {_many(ignored, 'cell')}.", "aside")
    yield style(f"Dictionary {report.dictionary.version} (unofficial), as of {report.as_of}.", "aside")
    if report.by_version:
        told = [f"{_many(count, 'record')} by {version}" for version, count in sorted(report.by_version.items())]
        yield style(f"Checked by the version in effect on its day: {', '.join(told)}.", "aside")
    yield ", ".join(_totals(report, style)) or style("No findings.", "good")
    if report.to_come:
        unfinished = _many(ledger.unfinished, "record")
        yield style(f"Still to fill in: {_many(len(report.to_come), 'place')} in {unfinished}.", WARNING)


def _totals(report: Report, style: Style) -> Iterator[str]:
    for severity in (ERROR, WARNING):
        counted = [finding for finding in report.findings if finding.severity == severity]
        if counted:
            yield style(f"{_many(len(counted), severity)} ({_split(counted)})", severity)


def _records(report: Report) -> str:
    """`10 cases, 1 facility`, in the dictionary's order; records in memory are just counted."""
    counts = Counter({given.record: 0 for given in report.inputs})
    for given in report.inputs:
        counts[given.record] += given.records
    tables = report.dictionary.records
    told = [
        f"{counts[name]} {table.name if counts[name] == 1 else table.plural}"
        for name, table in tables.items()
        if counts[name]
    ]
    others = report.ledger.records - sum(counts.values()) + counts[None]
    told += [_many(others, "record")] if others or not told else []
    return ", ".join(told)


def _split(findings: Iterable[Finding]) -> str:
    counts = Counter(finding.basis for finding in findings)
    return ", ".join(f"{counts[basis]} {BASIS_WORDS[basis]}" for basis in BASES if counts[basis])


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def visible(text: str) -> str:
    """Text from outside, safe on a terminal: control, direction and zero-width characters are written out."""
    return "".join(f"\\u{{{ord(char):x}}}" if _unseen(char) else char for char in text)


def _unseen(char: str) -> bool:
    category = unicodedata.category(char)
    return category.startswith("C") or category in ("Zl", "Zp")
