"""What lint found, as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from threedp_registry.definition.lint.advice import Advice
from threedp_registry.definition.lint.codes import LINTS
from threedp_registry.definition.records import Definition
from threedp_registry.errors import DictionaryFaults, Fault

FORMAT_VERSION = "1"


def as_text(definition: Definition | None, faults: Sequence[Fault], advice: Sequence[Advice]) -> Iterator[str]:
    """Mistakes at their places, then advice by rule, and what it comes to."""
    if faults:
        yield str(DictionaryFaults(tuple(faults)))
    for one in advice:
        yield f"advice: {one.rule}: {one.message} [{one.code}]"
        yield f"    {one.suggestion}"
    if definition is not None:
        rules = sum(len(record.all_rules()) for record in definition.records)
        told = f", {len(advice)} pieces of advice" if advice else ""
        yield (
            f"{definition.title}, version {definition.version}: no faults in {len(definition.elements)} elements,"
            f" {len(definition.codelists)} codelists, {rules} rules{told}."
        )


def as_json(definition: Definition | None, faults: Sequence[Fault], advice: Sequence[Advice]) -> str:
    """One object: the version, each mistake with file, line and column, each piece of advice with its rule."""
    told = {
        "format_version": FORMAT_VERSION,
        "version": definition.version if definition is not None else None,
        "faults": [
            {
                "code": fault.code,
                "path": fault.path,
                "line": fault.line,
                "column": fault.column,
                "message": fault.message,
                "suggestion": fault.suggestion or None,
                "explanation": _explained(fault.code),
            }
            for fault in faults
        ],
        "advice": [
            {
                "code": one.code,
                "rule": one.rule,
                "message": one.message,
                "suggestion": one.suggestion,
                "explanation": _explained(one.code),
            }
            for one in advice
        ],
    }
    return json.dumps(told, indent=2, ensure_ascii=True) + "\n"


def _explained(code: str) -> str | None:
    lint = LINTS.get(code)
    return f"{lint.what} {lint.why} {lint.fix}" if lint else None
