"""What reading a workbook of linked sheets may find, a finding code each."""

from __future__ import annotations

from threedp_registry.submission.problems import Shown
from threedp_registry.submission.problems import reading_rule as rule

NO_HEADER = rule(
    180,
    "no_header",
    "no row names the sheet's columns, so nothing on it is read",
    "Copy the header row of the template into the first row.",
    title="No headers",
    why="Without headers it cannot be told what the columns are.",
    excel=(
        (
            "Click the number of the template's header row, press Ctrl+C, click row 1 of your sheet, "
            "right-click, and choose Insert Copied Cells."
        ),
    ),
    example=Shown("row 1: A1 | x", "row 1: the template's headers\nrow 2: A1 | x"),
)
NO_RECORD_SHEET = rule(
    181,
    "no_record_sheet",
    "the workbook has sheets with items, but not the sheet with the records they belong to",
    "Add that sheet, with a row for each record.",
    title="No sheet of records",
    why="Items belong to records; without these there is nothing to add them to.",
    excel=(
        "Open the template, right-click the tab of the missing sheet, choose Move or Copy, and pick your workbook.",
    ),
    example=None,
)
MISSING_SHEET = rule(
    182,
    "missing_sheet",
    "a sheet of the template is not there, so that no record has anything of it",
    "Add the sheet if there is something to enter.",
    severity="warning",
    why="If it was forgotten, every record lacks what belongs there; if there is nothing to enter, all is well.",
    excel=(
        "Open the template, right-click the tab of the missing sheet, choose Move or Copy, and pick your workbook.",
    ),
    example=None,
)
UNKNOWN_SHEET = rule(
    183,
    "unknown_sheet",
    "this sheet is none of the template's, and is not read",
    "Give it the name it has in the template, or delete it.",
    severity="warning",
    why="If it is one of the template's under another name, all of its rows are missing from the records.",
    excel=("Double-click the tab, type the name as the template has it, and press Enter.",),
    example=None,
)
NO_LINK = rule(
    184,
    "no_link",
    "no column tells which record each row belongs to, so nothing on the sheet is read",
    "Add the column, with the ID of the record in each row.",
    title="No column that links",
    why="A row that names no record belongs to none.",
    excel=(
        (
            "Copy the header of that column from the template, and enter the ID in each row; to repeat it in "
            "the rows below, select them and press Ctrl+D."
        ),
    ),
    example=Shown("name | ...\nx    | ...", "record ID | name | ...\nA1        | x    | ..."),
)
BLANK_LINK = rule(
    185,
    "blank_link",
    "does not say which record the row belongs to, so the row is not read",
    "Enter the ID of its record, as it stands on the sheet of the records.",
    title="Row that names no record",
    why="A row that names no record belongs to none. Cells are not taken from the row above, even where "
    "they look merged.",
    excel=("To repeat the ID of the row above, press Ctrl+D in the cell.",),
    example=Shown("A1 | x\n   | y", "A1 | x\nA1 | y"),
)
NO_SUCH_RECORD = rule(
    186,
    "no_such_record",
    "there is no record of this ID, so what the row holds belongs to none",
    "Enter the ID as it stands on the sheet of the records, with its leading zeros.",
    title="Row of no record",
    why="The row is read, but is part of no record: what it says is lost, and the record it was meant for lacks it.",
    excel=(
        (
            "If zeros at its start were dropped, choose Format Cells > Number > Text for the column, and "
            "enter the IDs again."
        ),
    ),
    example=Shown("7 (the record is 007)", "007"),
)
SEVERAL_RECORDS = rule(
    187,
    "several_records",
    "several records have this ID, so it cannot be told which of them the row belongs to",
    "Give each record an ID of its own; where they are of different facilities, enter the facility's ID here, too.",
    title="ID of several records",
    why="To whichever of them the row went, the others would lack it.",
    excel=("Correct the ID on the sheet of the records first, then in the rows of the other sheets.",),
    example=Shown("records: A1, A1\nitem of A1: x", "records: A1, A2\nitem of A2: x"),
)
BLANK_ITEM = rule(
    188,
    "blank_item",
    "the row names a record and holds nothing else",
    "Fill in the row, or delete it.",
    title="Item of nothing",
    why="An item of which nothing is known is either forgotten or one too many.",
    excel=("To delete the row, right-click its number and choose Delete.",),
    example=Shown("A1 | x\nA1 |", "A1 | x"),
)
ITEM_NUMBER = rule(
    189,
    "item_number",
    "the items of a record are numbered 1, 2, 3 and so on, each once, or not at all",
    "Number all of them, or clear this column for all of the record's rows.",
    title="Items numbered out of turn",
    why="Other rows name items by these numbers; a number twice, or left out, leads to another item than was meant.",
    excel=("After deleting rows, number the rest again from 1, and correct the columns that name these numbers.",),
    example=Shown("A1 | 1 | x\nA1 | 3 | y", "A1 | 1 | x\nA1 | 2 | y"),
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
