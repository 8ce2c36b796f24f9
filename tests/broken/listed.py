"""What the README of the broken example lists, and what a check tells, in the same words: where, and which code."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

from tests.broken.make import FOLDER, STEM
from threedp_registry import check_file
from threedp_registry.checking.findings import Finding
from threedp_registry.checking.report import Report

EXAMPLES = FOLDER.parent
AS_OF = date(2026, 11, 23)
ROW = re.compile(r"\| (?P<where>[^|]+) \| (?P<what>[^|]+) \| (?P<code>TDP\d{3}) \|")
Listed = Counter[tuple[str, str]]
"""Places with finding codes, and how often each is there."""


def listed(ending: str) -> Listed:
    """What the README lists for the file of that ending."""
    _, _, section = (FOLDER / "README.md").read_text(encoding="utf-8").partition(f"## `{STEM}.{ending}`")
    rows = ROW.findall(section.partition("\n## ")[0])
    return Counter((where, code) for where, _, code in rows)


def checked(path: Path) -> Report:
    return check_file(path, as_of=AS_OF, printers=EXAMPLES / "printers.yaml", facilities=EXAMPLES / "facility.yaml")


def told(path: Path) -> Listed:
    """What checking the file finds."""
    return Counter((place(finding), finding.code) for finding in checked(path).findings)


def place(finding: Finding) -> str:
    """A finding's place as the README names it."""
    where = finding.location
    if where.cell is not None:
        return where.cell if "!" in where.cell else f"sheet {where.cell.strip(chr(39))}"
    if where.line is None:
        return "the file"
    return f"line {where.line}, {where.header}" if where.header else f"line {where.line}"
