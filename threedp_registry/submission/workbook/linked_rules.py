"""What reading a workbook of linked sheets may find, a finding code each."""

from __future__ import annotations

from threedp_registry.submission.problems import reading_rule as rule

NO_HEADER = rule(
    180,
    "no_header",
    "no row names the sheet's columns, so nothing on it is read",
    "Copy the header row of the template into the first row.",
)
NO_RECORD_SHEET = rule(
    181,
    "no_record_sheet",
    "the workbook has sheets with items, but not the sheet with the records they belong to",
    "Add that sheet, with a row for each record.",
)
MISSING_SHEET = rule(
    182,
    "missing_sheet",
    "a sheet of the template is not there, so that no record has anything of it",
    "Add the sheet if there is something to enter.",
    severity="warning",
)
UNKNOWN_SHEET = rule(
    183,
    "unknown_sheet",
    "this sheet is none of the template's, and is not read",
    "Give it the name it has in the template, or delete it.",
    severity="warning",
)
NO_LINK = rule(
    184,
    "no_link",
    "no column tells which record each row belongs to, so nothing on the sheet is read",
    "Add the column, with the ID of the record in each row.",
)
BLANK_LINK = rule(
    185,
    "blank_link",
    "does not say which record the row belongs to, so the row is not read",
    "Enter the ID of its record, as it stands on the sheet of the records.",
)
NO_SUCH_RECORD = rule(
    186,
    "no_such_record",
    "there is no record of this ID, so what the row holds belongs to none",
    "Enter the ID as it stands on the sheet of the records, with its leading zeros.",
)
SEVERAL_RECORDS = rule(
    187,
    "several_records",
    "several records have this ID, so it cannot be told which of them the row belongs to",
    "Give each record an ID of its own; where they are of different facilities, enter the facility's ID here, too.",
)
BLANK_ITEM = rule(
    188,
    "blank_item",
    "the row names a record and holds nothing else",
    "Fill in the row, or delete it.",
)
ITEM_NUMBER = rule(
    189,
    "item_number",
    "the items of a record are numbered 1, 2, 3 and so on, each once, or not at all",
    "Number all of them, or clear this column for all of the record's rows.",
)

LINKED_RULES = (
    NO_HEADER,
    NO_RECORD_SHEET,
    MISSING_SHEET,
    UNKNOWN_SHEET,
    NO_LINK,
    BLANK_LINK,
    NO_SUCH_RECORD,
    SEVERAL_RECORDS,
    BLANK_ITEM,
    ITEM_NUMBER,
)
