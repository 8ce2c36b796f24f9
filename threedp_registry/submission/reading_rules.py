"""Every rule about reading files, in the order of their finding codes: to explain them, and to document them."""

from __future__ import annotations

from threedp_registry.submission import problems
from threedp_registry.submission.workbook.cell_rules import CELL_RULES
from threedp_registry.submission.workbook.linked_rules import LINKED_RULES
from threedp_registry.submission.workbook.rules import WORKBOOK_RULES

READING_RULES = (
    problems.CANNOT_OPEN,
    problems.NOT_A_FILE,
    problems.EMPTY,
    problems.TOO_LARGE,
    problems.NOT_TEXT,
    problems.ENCODING,
    problems.LONG_LINE,
    problems.SYNTAX,
    problems.DUPLICATE_KEY,
    problems.DEPTH,
    problems.YAML_EXTRA,
    problems.NOT_A_RECORD,
    problems.UNKNOWN_RECORD,
    problems.BAD_CHARACTERS,
    problems.NO_LAYOUT,
    problems.GAP,
    problems.WORKBOOK,
    problems.NO_RECORDS,
    problems.LONG_TEXT,
    *WORKBOOK_RULES,
    *CELL_RULES,
    *LINKED_RULES,
)
