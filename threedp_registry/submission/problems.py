"""What reading a file may find, each with a finding code of its own. Layouts bring their own rules beside these."""

from __future__ import annotations

from attrs import frozen

from threedp_registry.compiled_support import RuleRow


@frozen(kw_only=True)
class Problem:
    """Something that reading found: the rule it breaks, where, and counts that explain it (never a value or a key).

    `number` is the record it belongs to. `refuses` tells that this record could not be checked. `sheet` is
    that of a workbook, whose rows are lines; `label` is the place in the form's words.
    """

    rule: RuleRow
    line: int | None = None
    column: int | None = None
    number: int | None = None
    header: str = ""
    label: str = ""
    detail: str = ""
    refuses: bool = False
    sheet: str = ""


def reading_rule(
    code: int, name: str, message: str, hint: str, *, severity: str = "error", basis: str = "standard"
) -> RuleRow:
    """A rule about what is read, not about what it says; its number is that of its finding code."""
    return RuleRow(f"reading.{name}", f"TDP{code}", severity, basis, (), (), "", message, hint)


CANNOT_OPEN = reading_rule(101, "cannot_open", "the file cannot be opened", "Check its name and that you may read it.")
NOT_A_FILE = reading_rule(102, "not_a_file", "this is a folder, not a file", "Name the files in it.")
EMPTY = reading_rule(103, "empty", "the file is empty", "Export it again.")
TOO_LARGE = reading_rule(104, "too_large", "the file is larger than this check reads", "Split it into several files.")
NOT_TEXT = reading_rule(
    105, "not_text", "this is not a text file", "Give an upload file (.xlsx or .txt), YAML, JSON or NDJSON."
)
ENCODING = reading_rule(106, "encoding", "not UTF-8 text", "Save it as UTF-8; in Excel choose a UTF-8 text format.")
LONG_LINE = reading_rule(
    107, "long_line", "the line is longer than one record can be", "Check that line breaks are there."
)
SYNTAX = reading_rule(108, "syntax", "not well-formed", "Correct it there; what comes before it was read.")
DUPLICATE_KEY = reading_rule(109, "duplicate_key", "the same element stands here twice", "Keep one of the two.")
DEPTH = reading_rule(110, "depth", "nested deeper than any record can be", "Check the brackets or the indentation.")
YAML_EXTRA = reading_rule(
    111, "yaml_extra", "aliases, anchors, tags and merge keys are not read", "Write the value out where it is needed."
)
NOT_A_RECORD = reading_rule(
    112,
    "not_a_record",
    "not a record: a record holds elements by name",
    "Write each record as element names with their values.",
)
UNKNOWN_RECORD = reading_rule(
    113,
    "unknown_record",
    "none of its elements is known, so it cannot be told what it records",
    "Check the element names, or that this is the right file.",
)
BAD_CHARACTERS = reading_rule(
    114, "bad_characters", "holds characters that are no text (half of a pair)", "Enter them again."
)
NO_LAYOUT = reading_rule(115, "no_layout", "there is no layout for a text file", "Give the layout with --layout FILE.")
GAP = reading_rule(
    116,
    "gap",
    "numbered out of turn: the one before it is blank",
    "Fill them from 1 without gaps; where their numbers are named elsewhere, correct these, too.",
    basis="inferred",
)
WORKBOOK = reading_rule(
    117,
    "workbook",
    "a workbook of another kind than is read",
    "Open it and save it with File > Save As as Excel Workbook (.xlsx).",
)
NO_RECORDS = reading_rule(118, "no_records", "the file holds no record", "Check that the right file was exported.")
LONG_TEXT = reading_rule(
    119, "long_text", "holds a text longer than any element can be", "Check where the text should end."
)
