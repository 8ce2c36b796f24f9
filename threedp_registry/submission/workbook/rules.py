"""What reading a workbook may find, a finding code each: what it is, what its sheets and columns are, what it hides.

Messages and hints are for people who have the workbook open in Excel, in its own words. That formulas
and bars are not taken is a rule of upload files: it stands in the layout.
"""

from __future__ import annotations

from threedp_registry.submission.problems import WORKBOOK, Shown
from threedp_registry.submission.problems import reading_rule as rule

# ---- the file --------------------------------------------------------------------------------------

PASSWORD = rule(
    141,
    "password",
    "the workbook is protected by a password, so it cannot be read",
    "In Excel choose File > Info > Protect Workbook > Encrypt with Password, clear the password, and save it.",
    title="Workbook with a password",
    why="Nothing in it can be looked at, and the registry that it is sent to could not read it, either.",
    excel=("Excel asks for the password when you open it: who knows it can clear it, nobody else.",),
    example=None,
)
NO_WORKBOOK = rule(
    142,
    "no_workbook",
    "the file's name is that of a workbook, but it is none",
    "Open it in the program it comes from, and save it as Excel Workbook (.xlsx).",
    title="Not a workbook",
    why="A file that was renamed to .xlsx is still what it was; Excel warns about it, too.",
    excel=("Do not rename files: choose Excel Workbook (.xlsx) in File > Save As, where the list shows the type.",),
    example=Shown(
        "a text file renamed to records.xlsx", "the same opened in Excel and saved as Excel Workbook (.xlsx)"
    ),
)
DAMAGED = rule(
    143,
    "damaged",
    "the workbook is damaged",
    "Open it in Excel, let it repair the file, check the cases, and save it under a new name.",
    title="Damaged workbook",
    why="Parts of it are missing or cut off, mostly by a transfer that was interrupted; what is left may lack rows.",
    excel=(
        "Or choose File > Open > Browse, click the arrow beside Open, and choose Open and Repair.",
        "Count the rows, and compare the last of them with the source.",
    ),
    example=None,
)
HOSTILE = rule(
    144,
    "hostile",
    "the file holds what no program writes into a workbook, so it is not read",
    "Do not open it; ask who sent it, and export the cases again.",
    title="Made to do harm",
    why="Workbooks can be made to run programs or to fill a machine's memory. Nothing in this one is trusted.",
    excel=("Make a new workbook from the template, and enter or export the rows there.",),
    example=None,
)
TOO_MUCH = rule(
    145,
    "too_much",
    "the workbook holds more than this check reads",
    "Delete what stands outside of the cases (in Excel, Ctrl+End shows how far a sheet goes), or split it.",
    title="More than is read",
    why="Formats and blanks that were once filled down to the last row count as content, and hide how much is meant.",
    excel=(
        "Select all rows below your last one: click the first number, press Ctrl+Shift+Down, choose Home > Delete.",
        "Save, close and open it again: Ctrl+End now leads to your last row.",
    ),
    example=None,
)
STOPPED = rule(
    146,
    "stopped",
    "reading the workbook was stopped",
    "Copy the cases into a new workbook as values, or split it into several.",
    title="Reading stopped",
    why="Reading took longer or more memory than any workbook of records needs, so not all of it was checked.",
    excel=("Make a new workbook, select your rows, press Ctrl+C, and choose Home > Paste > Paste Values there.",),
    example=None,
)

# ---- its sheets and columns ------------------------------------------------------------------------

OTHER_SHEET = rule(
    147,
    "other_sheet",
    "this sheet holds data, too, but is not read: an upload file is one sheet",
    "Move its cases to the sheet that is read, or delete the sheet from the file you upload.",
    severity="warning",
    title="Another sheet with data",
    why="Records on it would be missing from the upload without anyone noticing.",
    excel=(
        (
            "To move rows, select them by their numbers, press Ctrl+X, go to the other sheet, and press "
            "Ctrl+V below the last row."
        ),
        "To delete the sheet, right-click its tab and choose Delete.",
    ),
    example=Shown("sheets: Records, Sheet2 (with rows)", "sheets: Records"),
)
HIDDEN_SHEET = rule(
    148,
    "hidden_sheet",
    "the sheet that is read is hidden",
    "Right-click the tab of another sheet, choose Unhide, and check that these are the cases you mean.",
    severity="warning",
    why="What is read and uploaded should be what you see; a hidden sheet may hold an old state.",
    excel=("Once it is shown, click its tab, and save the workbook.",),
    example=None,
)
NOT_THE_LAYOUT = rule(
    149,
    "not_the_layout",
    "the sheet's columns are not those of the layout, neither by their headers nor by what they hold",
    "Copy the cases into the template, or give your own layout with --layout FILE.",
    title="Not the columns of the layout",
    why="Without columns that are known, it cannot be told what a cell says.",
    excel=(
        "Open the template beside it, and copy column by column, with Home > Paste > Paste Values.",
        "Check that the right sheet is the one with your rows, and that its first row holds the headers.",
    ),
    example=Shown("A1: 7 | B1: x", "A1: the header of the template's first column, and so on; your rows below"),
)
ABOVE_HEADER = rule(
    150,
    "above_header",
    "this stands above the header row and is no record",
    "Delete everything above the header row.",
    title="Something above the headers",
    why="A title or a note above the headers is taken for a record, or keeps the headers from being found.",
    excel=("Select the rows above by their numbers, and choose Home > Delete.",),
    example=Shown("row 1: Our records, spring\nrow 2: the headers", "row 1: the headers"),
)
UNKNOWN_COLUMN = rule(
    151,
    "unknown_column",
    "unknown header, and nothing below it is read",
    "Correct the header as the layout names the column, or delete the column.",
    why="What stands below it is in no record; it may be the very values that are reported as missing.",
    excel=(
        "Click the header, and type it as the template has it, or copy it from there.",
        "To delete the column, click its letter, and choose Home > Delete.",
    ),
    example=Shown("header: Nmae", "header: Name"),
)
COLUMN_TWICE = rule(
    152,
    "column_twice",
    "the header of another column, and nothing below it is read",
    "Keep one of the two columns.",
    title="Column twice",
    why="Two columns claim to be the same, and only one of them is read.",
    excel=(
        (
            "Compare the two, move what is only in the second into the first, click the second's letter, and "
            "choose Home > Delete."
        ),
    ),
    example=Shown("headers: Name | Name", "headers: Name | Note"),
)
COLUMN_ORDER = rule(
    153,
    "column_order",
    "the columns stand in another order than the layout has them: here they are told by their headers, but an upload "
    "is read by position",
    "Move the columns into the order of the template.",
    title="Columns in another order",
    why="Where a file is read by position, each value would land under another element.",
    excel=(
        (
            "Click a column's letter, press Ctrl+X, click the letter before which it belongs, right-click, "
            "and choose Insert Cut Cells."
        ),
    ),
    example=Shown("columns: second, first, third", "columns: first, second, third"),
)
OUTSIDE_COLUMNS = rule(
    154,
    "outside_columns",
    "data outside of the layout's columns, which is not read",
    "Move it into the column it belongs to, or delete it.",
    title="Data outside of the columns",
    why="What stands beside or below the columns belongs to no element, so it is lost.",
    excel=(
        (
            "Look for notes, sums and colored cells at the right end: select their columns by the letters, "
            "and choose Home > Delete."
        ),
    ),
    example=Shown("the last column, and beside it: sum 17", "the last column"),
)
BLANK_ROW = rule(
    155,
    "blank_row",
    "a blank row between records",
    "Delete blank rows: select the row by its number, then Home > Delete.",
    severity="warning",
    why="Some programs stop reading at the first blank row, and drop all records after it.",
    excel=(
        (
            "For many blank rows: select the first column, choose Home > Find & Select > Go To Special > "
            "Blanks, check that these rows hold nothing, then Home > Delete > Delete Sheet Rows."
        ),
    ),
    example=Shown("row 2: A1 | x\nrow 3:\nrow 4: A2 | y", "row 2: A1 | x\nrow 3: A2 | y"),
)
TWICE = rule(
    156,
    "cell_twice",
    "the file holds this cell twice, and only the first is read",
    "Open it in Excel, check what the cell shows, and save it under a new name.",
    why="Two values stand in one place, and what Excel shows need not be what is read.",
    excel=("Files like this come from other programs: saving them in Excel writes every cell once.",),
    example=None,
)
ROW_TWICE = rule(
    157,
    "row_twice",
    "the file holds this row twice or out of turn",
    "Open it in Excel, let it repair the file, check the row, and save it under a new name.",
    why="A row would be read twice, or under the number of another one.",
    excel=("Files like this come from other programs: saving them in Excel writes every row once and in order.",),
    example=None,
)
MERGED = rule(
    158,
    "merged_cells",
    "merged cells: only the first of them holds a value, the others are blank",
    "Choose Home > Merge & Center > Unmerge Cells, then fill in every cell.",
    why="In a merged area all cells look as if they held the value, but to every program but your eyes they are blank.",
    excel=(
        "Select the area with Ctrl+A first to find all of them at once.",
        "To fill the blanks: type the value in the first cell, select the area, and press Ctrl+D.",
    ),
    example=Shown("A2:A3 merged: x", "A2: x\nA3: x"),
)
HIDDEN_ROWS = rule(
    159,
    "hidden_rows",
    "hidden rows hold records, which are read and would be uploaded",
    "Select all rows, choose Home > Format > Hide & Unhide > Unhide Rows, and delete those that are not meant.",
    severity="warning",
    why="What nobody sees is uploaded all the same: drafts, tests, records that were meant to be left out.",
    excel=("Click the corner above row 1 to select all rows.",),
    example=Shown("rows shown: 2, 3, 6", "rows shown: 2, 3, 4, 5, 6, without those that are not meant"),
)
FILTERED_ROWS = rule(
    160,
    "filtered_rows",
    "rows that a filter hides hold records, which are read and would be uploaded",
    "Choose Data > Clear to see them, and delete those that are not meant.",
    severity="warning",
    why="A filter only hides rows; they are uploaded all the same.",
    excel=(
        (
            "If you want to upload only the filtered rows: select them, press Ctrl+C, and paste them into a "
            "new workbook made from the template."
        ),
    ),
    example=Shown("rows shown: 2, 3, 6 (filtered)", "rows shown: all that are uploaded"),
)
HIDDEN_COLUMNS = rule(
    161,
    "hidden_columns",
    "hidden columns hold data, which is read and would be uploaded",
    "Select all columns, choose Home > Format > Hide & Unhide > Unhide Columns, and check what they hold.",
    severity="warning",
    why="What nobody sees is uploaded all the same, and may be a person's name or an old state.",
    excel=(
        (
            "If a hidden column is needed, leave it shown; if it is not the template's, click its letter, and "
            "choose Home > Delete."
        ),
    ),
    example=Shown("columns shown: A, B, D", "columns shown: A, B, C, D"),
)
FROM_1904 = rule(
    162,
    "dates_from_1904",
    "the workbook counts days from 1904: dates copied into another one shift by four years and a day",
    "Clear File > Options > Advanced > Use 1904 date system, then check every date and correct those that shifted.",
    severity="warning",
    title="Dates counted from 1904",
    why="In this workbook the same number stands for another day than in most others.",
    excel=("Better: open a new workbook, and type the dates there; copying them shifts them.",),
    example=Shown("2022-03-15 (copied from a workbook that counts from 1904)", "2026-03-16"),
)

REFUSALS = {
    "other_workbook": WORKBOOK,
    "password": PASSWORD,
    "no_workbook": NO_WORKBOOK,
    "damaged": DAMAGED,
    "hostile": HOSTILE,
    "too_much": TOO_MUCH,
    "stopped": STOPPED,
}
"""Why a workbook is not read, or no further, by the word that its reader gives."""

WORKBOOK_RULES = (
    PASSWORD,
    NO_WORKBOOK,
    DAMAGED,
    HOSTILE,
    TOO_MUCH,
    STOPPED,
    OTHER_SHEET,
    HIDDEN_SHEET,
    NOT_THE_LAYOUT,
    ABOVE_HEADER,
    UNKNOWN_COLUMN,
    COLUMN_TWICE,
    COLUMN_ORDER,
    OUTSIDE_COLUMNS,
    BLANK_ROW,
    TWICE,
    ROW_TWICE,
    MERGED,
    HIDDEN_ROWS,
    FILTERED_ROWS,
    HIDDEN_COLUMNS,
    FROM_1904,
)
