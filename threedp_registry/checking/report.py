"""The outcome of a check as a value, and its JSON form, which every other form is rendered from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from importlib.resources import files

from attrs import field, frozen

from threedp_registry.checking.findings import ERROR, Finding
from threedp_registry.checking.ledger import Ledger, RuleCount
from threedp_registry.checking.run import SUBMIT, Input
from threedp_registry.compiled_support import DictionaryTables
from threedp_registry.version import __version__

FORMAT_VERSION = "1"
Json = dict[str, "JsonValue"]
JsonValue = str | int | float | bool | None | list["JsonValue"] | Json


@frozen(kw_only=True)
class Report:
    """The outcome of a check.

    `findings` stand by file, then record, then place. `stage` is draft or submit; `to_come` are what
    drafts still lack, as the findings that it would be if they were sent now. `unmet` names records that
    were referred to but neither given nor stated to be left out, by their plural. `by_version` counts the
    records that each of several versions was right for, where the check chose among them.
    """

    findings: tuple[Finding, ...]
    ledger: Ledger
    inputs: tuple[Input, ...]
    as_of: str
    dictionary: DictionaryTables = field(repr=False)
    unmet: tuple[str, ...] = ()
    stage: str = SUBMIT
    to_come: tuple[Finding, ...] = ()
    by_version: Mapping[str, int] = field(factory=dict)

    @property
    def clean(self) -> bool:
        """Everything was checked and there is no finding at all."""
        return not self.findings and self.exit_status == 0

    @property
    def exit_status(self) -> int:
        """0 clean of errors, 1 errors, 2 could not check; see `status` for a stricter threshold."""
        return self.status(ERROR)

    def status(self, fail_on: str) -> int:
        """As `exit_status`, with `fail_on="warning"` also 1 for warnings.

        2 where no record was checked, in the run or in one of its files, where some were refused, or
        where references were not evaluated and nothing says on purpose that they need not be. What
        fails in the records that were checked comes before all but the first of these.
        """
        if self.ledger.records == self.ledger.not_checked:
            return 2
        failing = {ERROR, fail_on}
        unread = {given.path for given in self.inputs if not given.checked}
        if any(each.severity in failing and each.location.path not in unread for each in self.findings):
            return 1
        return 2 if unread or self.unmet or self.ledger.not_checked else 0

    def to_json(self) -> str:
        """The report in the form that `report.schema.json` beside this module describes; the same bytes everywhere."""
        return as_json(self)


def report_schema() -> str:
    """The JSON Schema (2020-12) of a report in JSON."""
    return files("threedp_registry.checking").joinpath("report.schema.json").read_text(encoding="utf-8")


def as_json(report: Report) -> str:
    """Keys in a fixed order, ASCII, a line feed at the end."""
    return json.dumps(_report(report), indent=2, ensure_ascii=True) + "\n"


def several_as_json(reports: Iterable[Report]) -> str:
    """The reports of one run against several dictionaries, in the order they were named."""
    told: Json = {"format_version": FORMAT_VERSION, "reports": [_report(report) for report in reports]}
    return json.dumps(told, indent=2, ensure_ascii=True) + "\n"


def _report(report: Report) -> Json:
    dictionary = report.dictionary
    return {
        "format_version": FORMAT_VERSION,
        "tool": {"name": "threedp", "version": __version__},
        "dictionary": {
            "name": dictionary.name,
            "version": dictionary.version,
            "sha256": dictionary.sha256,
            "notice": dictionary.notice,
            **({"records": dict(sorted(report.by_version.items()))} if report.by_version else {}),
        },
        "as_of": report.as_of,
        "stage": report.stage,
        "exit_status": report.exit_status,
        "inputs": [_input(given) for given in report.inputs],
        "ledger": _ledger(report.ledger),
        "references_not_given": list(report.unmet),
        "findings": [finding_json(finding) for finding in report.findings],
        "to_come": [finding_json(finding) for finding in report.to_come],
    }


def _input(given: Input) -> Json:
    return {
        "path": given.path,
        "sha256": given.sha256,
        "bytes": given.bytes,
        "records": given.records,
        "ignored_cells": given.ignored,
    }


def _ledger(ledger: Ledger) -> Json:
    return {
        "records": ledger.records,
        "clean": ledger.clean,
        "with_findings": ledger.with_findings,
        "not_checked": ledger.not_checked,
        "unfinished": ledger.unfinished,
        "rules": {count.rule: _count(count) for count in ledger.rules},
    }


def _count(count: RuleCount) -> Json:
    return {
        "pass": count.passed,
        "fail": count.fail,
        "not_applicable": count.not_applicable,
        "suspended": count.suspended,
        "not_evaluated": count.not_evaluated,
        "to_come": count.to_come,
    }


def finding_json(finding: Finding) -> Json:
    where = finding.location
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity,
        "basis": finding.basis,
        "message": finding.message,
        "hint": finding.hint,
        "location": {
            "path": where.path,
            "line": where.line,
            "column": where.column,
            "cell": where.cell,
            "record": where.record,
            "pointer": where.pointer,
            "label": where.label,
            "header": where.header,
        },
    }
