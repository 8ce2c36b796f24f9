"""An unofficial data dictionary of the 3D Printing Registry, and fast checks of what is submitted to it.

What becomes of what::

    dictionary/*.yaml --definition--> Definition --compiler--> compiled/   (committed)
                                                                  |
              files --submission--> records --checking--> Report --report--> text, JSON
                                       |
                                       +-----models-----> Case, Printer, Facility (typed, checked when made)
                                       +----fees, checklist, summary----> Quote, Outcome, Summary

    Definition --reference--> entries, rules, findings in words --sphinxext--> the site;  csv, xlsx, html, forms

`check_file`, `check_files` and `check_records` give a `Report`, `iter_findings` streams findings,
and `load_dictionary` loads another dictionary with the same methods. Nothing here prints, ends the
process, opens a connection or reads the clock. The registry's own dictionary is not public: every
rule carries where it comes from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from importlib import import_module
from os import PathLike
from typing import TYPE_CHECKING

from threedp_registry.errors import CannotCheck, DictionaryFaults, Fault, ThreedpRegistryError
from threedp_registry.version import __version__

if TYPE_CHECKING:
    from threedp_registry.checking.check import Dictionary
    from threedp_registry.checking.findings import Finding, Location
    from threedp_registry.checking.ledger import Ledger, RuleCount
    from threedp_registry.checking.report import Report, report_schema
    from threedp_registry.checking.run import Input
    from threedp_registry.compiled_support import JsonRecord
    from threedp_registry.compiler.json_schema.drafts import Schema
    from threedp_registry.submission.guards import Limits

__all__ = [
    "CannotCheck",
    "Dictionary",
    "DictionaryFaults",
    "Fault",
    "Finding",
    "Input",
    "JsonRecord",
    "Ledger",
    "Limits",
    "Location",
    "Report",
    "RuleCount",
    "ThreedpRegistryError",
    "__version__",
    "check_file",
    "check_files",
    "check_records",
    "iter_findings",
    "json_schema",
    "load_dictionary",
    "report_schema",
]

AnyPath = str | PathLike[str]

_HOMES = {
    "Dictionary": "checking.check",
    "Finding": "checking.findings",
    "Input": "checking.run",
    "JsonRecord": "compiled_support",
    "Ledger": "checking.ledger",
    "Limits": "submission.guards",
    "Location": "checking.findings",
    "Report": "checking.report",
    "RuleCount": "checking.ledger",
    "report_schema": "checking.report",
}
"""Where names live that are imported when they are first asked for, so that importing the package is free."""


if not TYPE_CHECKING:  # so that a misspelt name is found by type checkers, too

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)


def check_file(
    path: AnyPath,
    *,
    as_of: date,
    printers: AnyPath | None = None,
    facilities: AnyPath | None = None,
    facility: str | None = None,
    layout: AnyPath | None = None,
    without: tuple[str, ...] = (),
    trust: str = "inferred",
    stage: str = "submit",
) -> Report:
    """Checks one file of records: an upload (text or workbook), YAML, JSON or NDJSON.

    `as_of` is the day the check is for. `printers` and `facilities` are files that the records refer
    to; `without` states which of these two are not given on purpose, else what refers to them is not
    evaluated and the report's exit status is 2. `facility` is what a blank Facility ID of an upload
    stands for, `layout` a site's own layout file (raises `DictionaryFaults` with its mistakes).
    `trust` (documented, sibling, standard, inferred) turns rules founded worse into warnings. With
    `stage` draft the records are unfinished: what is there is checked, and what is missing is told in the
    report's `to_come` instead of failing. What is
    wrong with the file is in the report, never raised.
    """
    return load_dictionary().check_file(
        path,
        as_of=as_of,
        printers=printers,
        facilities=facilities,
        facility=facility,
        layout=layout,
        without=without,
        trust=trust,
        stage=stage,
    )


def check_files(
    paths: Iterable[AnyPath],
    *,
    as_of: date,
    printers: AnyPath | None = None,
    facilities: AnyPath | None = None,
    facility: str | None = None,
    layout: AnyPath | None = None,
    without: tuple[str, ...] = (),
    trust: str = "inferred",
    stage: str = "submit",
) -> Report:
    """Checks several files as one run, as `check_file` does one.

    References resolve among them, whatever their order, and a key that stands in two of them is told.
    """
    return load_dictionary().check_files(
        paths,
        as_of=as_of,
        printers=printers,
        facilities=facilities,
        facility=facility,
        layout=layout,
        without=without,
        trust=trust,
        stage=stage,
    )


def check_records(
    records: Iterable[JsonRecord],
    *,
    as_of: date,
    record: str | None = None,
    printers: AnyPath | None = None,
    facilities: AnyPath | None = None,
    without: tuple[str, ...] = (),
    trust: str = "inferred",
    stage: str = "submit",
) -> Report:
    """Checks records in memory: mappings as `json.loads` gives them, all of one kind (`record`, the case if left out).

    `printers` and `facilities` are files; these and the rest are as in `check_file`. Raises
    `CannotCheck` when there is no such kind.
    """
    return load_dictionary().check_records(
        records,
        as_of=as_of,
        record=record,
        printers=printers,
        facilities=facilities,
        without=without,
        trust=trust,
        stage=stage,
    )


def iter_findings(
    records: Iterable[JsonRecord],
    *,
    as_of: date,
    record: str | None = None,
    printers: AnyPath | None = None,
    facilities: AnyPath | None = None,
    trust: str = "inferred",
) -> Iterator[Finding]:
    """Findings of a stream of records as they come; memory grows by the records' keys alone.

    As `check_records`, but without the account of what was checked: no findings is not yet a clean report.
    """
    return load_dictionary().iter_findings(
        records, as_of=as_of, record=record, printers=printers, facilities=facilities, trust=trust
    )


def json_schema(record: str | None = None, *, draft: str = "2020-12") -> Schema:
    """The JSON Schema of a record, the main one if left out, in draft 2020-12 or 7 (for editors); a new dict each time.

    It refuses what is an error, as far as a schema can tell, and says in `$comment` which rule each part
    belongs to. `threedp dictionary export fidelity` lists what it leaves to the checks. Raises
    `CannotCheck` where there is no such record or draft.
    """
    return load_dictionary().json_schema(record, draft=draft)


def load_dictionary(source: AnyPath | None = None) -> Dictionary:
    """The dictionary that comes with the package, or that of a folder, with the same methods as this module.

    Raises `DictionaryFaults` with every fault of a folder, `CannotCheck` for a version there is not.
    """
    from threedp_registry.checking.check import load_dictionary as load

    return load(source)
