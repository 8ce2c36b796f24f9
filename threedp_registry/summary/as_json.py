"""A summary in JSON, as `summary.schema.json` beside this module describes it."""

from __future__ import annotations

import json
from importlib.resources import files

from threedp_registry.checking.report import Json, JsonValue
from threedp_registry.summary.figures import (
    About,
    Account,
    Comparison,
    CountTable,
    OpenList,
    OpenRecord,
    OwnFigure,
    Spent,
    Split,
    Summary,
    Value,
)
from threedp_registry.version import __version__

FORMAT_VERSION = "1"


def summary_schema() -> str:
    """The JSON Schema (2020-12) of summaries and open lists in JSON."""
    return files("threedp_registry.summary").joinpath("summary.schema.json").read_text(encoding="utf-8")


def summary_json(summary: Summary) -> str:
    """Keys in a fixed order, ASCII, a line feed at the end."""
    return _text(
        {
            **_head(summary.about, summary.account, "summary"),
            "first_month": summary.first or None,
            "last_month": summary.last or None,
            "tables": [_table(table) for table in summary.tables],
            "times": [_spent(one) for one in summary.times],
            "compared": [
                {
                    "dimension": one.heading.id,
                    "label": one.heading.label,
                    "value": _value(one.value),
                    "split": _split(one.split),
                }
                for one in summary.compared
            ],
            "refused_for": [
                {"rule": one.rule, "code": one.code, "label": one.label, "message": one.message, "cases": one.cases}
                for one in summary.broken
            ],
            "published": [_comparison(one) for one in summary.comparisons],
        }
    )


def open_json(found: OpenList) -> str:
    """The list of open records; their keys are not in it."""
    return _text(
        {
            **_head(found.about, found.account, "open"),
            "items": [
                {
                    "id": item.id,
                    "label": item.label,
                    "next_step": item.next_step,
                    "cases": sum(item in one.items for one in found.records),
                }
                for item in found.items
            ],
            "open": [_open(one) for one in found.records],
        }
    )


def _text(content: Json) -> str:
    return json.dumps(content, indent=2, ensure_ascii=True) + "\n"


def _head(about: About, account: Account, kind: str) -> Json:
    return {
        "format_version": FORMAT_VERSION,
        "kind": kind,
        "tool": {"name": "threedp", "version": __version__},
        "label": about.label,
        "record": about.plural,
        "dictionary": {"title": about.title, "version": about.dictionary, "notice": about.notice},
        "as_of": about.as_of,
        "where": about.where or None,
        "files": list(about.files),
        "unread_files": list(about.unread),
        "references_not_given": list(about.unmet),
        "account": {
            "read": _split(account.read),
            "replaced": _split(account.replaced),
            "left_out": _split(account.left_out),
            "counted": _split(account.counted),
            "not_read": account.not_read,
        },
    }


def _split(split: Split) -> Json:
    return {
        "all": split.all,
        "clean": split.clean,
        "with_findings": split.with_findings,
        "warnings_only": split.warnings,
        "refused": split.refused,
    }


def _value(value: Value) -> Json:
    return {"code": value.code, "label": value.label}


def _table(table: CountTable) -> Json:
    groups: list[JsonValue] = [
        {"values": [_value(value) for value in one.values], "cases": one.cases, "percent": one.percent}
        for one in table.groups
    ]
    return {
        "by": [{"id": one.id, "label": one.label, "several": one.several} for one in table.headings],
        "several": table.several,
        "axes": [[_value(value) for value in axis] for axis in table.axes],
        "groups": groups,
    }


def _spent(spent: Spent) -> Json:
    return {
        "staff": spent.staff.id,
        "staff_label": spent.staff.label,
        "kind": spent.kind.id if spent.kind else None,
        "kind_label": spent.kind.label if spent.kind else None,
        "cases": spent.cases,
        "minutes": spent.minutes,
        "mean_minutes": spent.mean,
        "unknown": spent.unknown,
        "not_given": spent.missing,
    }


def _comparison(comparison: Comparison) -> Json:
    row = comparison.publication
    return {
        "id": row.id,
        "label": row.label,
        "cases": row.cases,
        "sites": row.sites,
        "basis": row.basis,
        "sources": list(row.sources),
        "figures": [_figure(one) for one in comparison.figures],
    }


def _figure(figure: OwnFigure) -> Json:
    row = figure.row
    return {
        "id": row.id,
        "label": row.label,
        "kind": row.kind,
        "unit": row.unit,
        "published": row.value or None,
        "published_deviation": row.deviation or None,
        "published_words": row.said or None,
        "published_cases": figure.published_cases,
        "own": figure.own,
        "own_deviation": figure.own_deviation,
        "own_cases": figure.cases,
        "undecided": figure.undecided,
        "too_few": figure.too_few,
        "basis": row.basis,
    }


def _open(one: OpenRecord) -> Json:
    return {
        "path": one.path,
        "line": one.place.line,
        "cell": one.place.cell,
        "record": one.record,
        "items": [item.id for item in one.items],
    }
