"""What reading a workbook may find, a finding code each: what the file is, what Excel did to cells, what it hides.

Messages and hints are for people who have the workbook open in Excel, in its own words. That formulas
and bars are not taken is a rule of upload files: it stands in the layout.
"""

from __future__ import annotations

from threedp_registry.submission.problems import WORKBOOK
from threedp_registry.submission.problems import reading_rule as rule

AS_TEXT = "Choose Format Cells > Number > Text for the column first, then enter it again from the source."
AS_NUMBER = "Choose Format Cells > Number > General for the column first, then enter the number again"

# ---- the file --------------------------------------------------------------------------------------

PASSWORD = rule(
    141,
    "password",
    "the workbook is protected by a password, so it cannot be read",
    "In Excel choose File > Info > Protect Workbook > Encrypt with Password, clear the password, and save it.",
)
NO_WORKBOOK = rule(
    142,
    "no_workbook",
    "the file's name is that of a workbook, but it is none",
    "Open it in the program it comes from, and save it as Excel Workbook (.xlsx).",
)
DAMAGED = rule(
    143,
    "damaged",
    "the workbook is damaged",
    "Open it in Excel, let it repair the file, check the cases, and save it under a new name.",
)
HOSTILE = rule(
    144,
    "hostile",
    "the file holds what no program writes into a workbook, so it is not read",
    "Do not open it; ask who sent it, and export the cases again.",
)
TOO_MUCH = rule(
    145,
    "too_much",
    "the workbook holds more than this check reads",
    "Delete what stands outside of the cases (in Excel, Ctrl+End shows how far a sheet goes), or split it.",
)
STOPPED = rule(
    146,
    "stopped",
    "reading the workbook was stopped",
    "Copy the cases into a new workbook as values, or split it into several.",
)

# ---- its sheets and columns ------------------------------------------------------------------------

OTHER_SHEET = rule(
    147,
    "other_sheet",
    "this sheet holds data, too, but is not read: an upload file is one sheet",
    "Move its cases to the sheet that is read, or delete the sheet from the file you upload.",
    severity="warning",
)
HIDDEN_SHEET = rule(
    148,
    "hidden_sheet",
    "the sheet that is read is hidden",
    "Right-click the tab of another sheet, choose Unhide, and check that these are the cases you mean.",
    severity="warning",
)
NOT_THE_LAYOUT = rule(
    149,
    "not_the_layout",
    "the sheet's columns are not those of the layout, neither by their headers nor by what they hold",
    "Copy the cases into the template, or give your own layout with --layout FILE.",
)
ABOVE_HEADER = rule(
    150,
    "above_header",
    "this stands above the header row and is no record",
    "Delete everything above the header row.",
)
UNKNOWN_COLUMN = rule(
    151,
    "unknown_column",
    "unknown header, and nothing below it is read",
    "Correct the header as the layout names the column, or delete the column.",
)
COLUMN_TWICE = rule(
    152,
    "column_twice",
    "the header of another column, and nothing below it is read",
    "Keep one of the two columns.",
)
COLUMN_ORDER = rule(
    153,
    "column_order",
    "the columns stand in another order than the layout has them: here they are told by their headers, but an upload "
    "is read by position",
    "Move the columns into the order of the template.",
)
OUTSIDE_COLUMNS = rule(
    154,
    "outside_columns",
    "data outside of the layout's columns, which is not read",
    "Move it into the column it belongs to, or delete it.",
)
BLANK_ROW = rule(
    155,
    "blank_row",
    "a blank row between records",
    "Delete blank rows: select the row by its number, then Home > Delete.",
    severity="warning",
)
TWICE = rule(
    156,
    "cell_twice",
    "the file holds this cell twice, and only the first is read",
    "Open it in Excel, check what the cell shows, and save it under a new name.",
)
ROW_TWICE = rule(
    157,
    "row_twice",
    "the file holds this row twice or out of turn",
    "Open it in Excel, let it repair the file, check the row, and save it under a new name.",
)
MERGED = rule(
    158,
    "merged_cells",
    "merged cells: only the first of them holds a value, the others are blank",
    "Choose Home > Merge & Center > Unmerge Cells, then fill in every cell.",
)
HIDDEN_ROWS = rule(
    159,
    "hidden_rows",
    "hidden rows hold records, which are read and would be uploaded",
    "Select all rows, choose Home > Format > Hide & Unhide > Unhide Rows, and delete those that are not meant.",
    severity="warning",
)
FILTERED_ROWS = rule(
    160,
    "filtered_rows",
    "rows that a filter hides hold records, which are read and would be uploaded",
    "Choose Data > Clear to see them, and delete those that are not meant.",
    severity="warning",
)
HIDDEN_COLUMNS = rule(
    161,
    "hidden_columns",
    "hidden columns hold data, which is read and would be uploaded",
    "Select all columns, choose Home > Format > Hide & Unhide > Unhide Columns, and check what they hold.",
    severity="warning",
)
FROM_1904 = rule(
    162,
    "dates_from_1904",
    "the workbook counts days from 1904: dates copied into another one shift by four years and a day",
    "Clear File > Options > Advanced > Use 1904 date system, then check every date and correct those that shifted.",
    severity="warning",
)

# ---- its cells -------------------------------------------------------------------------------------

ERROR_CELL = rule(
    163,
    "error_cell",
    "holds an error such as #N/A or #REF! instead of a value",
    "Enter the value itself, or clear the cell with the Delete key.",
)
BARE_DATE = rule(
    164,
    "bare_date",
    "a bare number where a date is due: Excel counts dates in days, and this cell does not show one",
    "Choose Format Cells > Number > Date for the column, and check that the cell shows the day that is meant.",
)
TOOK_FOR_DATE = rule(
    165,
    "took_for_date",
    "Excel took what was typed for a date",
    "Choose Format Cells > Number > Text for the column first (General for a column of numbers), then enter it again "
    "from the source.",
)
TOOK_FOR_TIME = rule(
    166,
    "took_for_time",
    "Excel took what was typed for a time of day",
    f"{AS_NUMBER}: hours and minutes each in a column of their own.",
)
TIME_OF_DAY = rule(
    167,
    "time_of_day",
    "a time of day stands beside the date, and only the date is read",
    "Enter the date alone.",
    severity="warning",
)
PERCENTAGE = rule(
    168,
    "percentage",
    "shown as a percentage, which Excel keeps as a hundredth of what is shown",
    f"{AS_NUMBER} without the percent sign.",
)
LOST_DIGITS = rule(
    169,
    "lost_digits",
    "a number of more than 15 digits: Excel keeps 15 and turns the others into zeros",
    AS_TEXT,
)
SCIENTIFIC = rule(
    170,
    "scientific",
    "Excel wrote a long number as 1.23E+09, and its other digits are lost",
    AS_TEXT,
)
NUMBER_AS_TEXT = rule(
    171,
    "number_as_text",
    "a number stored as text, which sorts and adds up wrongly",
    "Select the column, choose Format Cells > Number > General, then Data > Text to Columns > Finish.",
    severity="warning",
)
NONBREAKING = rule(
    172,
    "nonbreaking_space",
    "holds a sign that looks like a space or like nothing, such as a non-breaking space",
    "Type the cell again; in many cells, copy the sign and replace it with Home > Find & Select > Replace.",
    severity="warning",
)
LONG_CELL = rule(
    173,
    "long_cell",
    "holds more characters than an Excel cell can",
    "Check where the text should end.",
)
BROKEN_CELL = rule(
    174,
    "broken_cell",
    "what the file says this cell holds is not there",
    "Open it in Excel, let it repair the file, and enter the cell again.",
)

LEADING_ZEROS = (
    "Excel drops leading zeros: if there should be some, choose Format Cells > Number > Text for the column, then "
    "enter it again."
)
"""What to add where the digits of a number stand for a text, and are not the right ones."""

ONCE_A_COLUMN = (NUMBER_AS_TEXT,)
"""What is read all the same is told once for all cells of a column, with their number."""

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
    ERROR_CELL,
    BARE_DATE,
    TOOK_FOR_DATE,
    TOOK_FOR_TIME,
    TIME_OF_DAY,
    PERCENTAGE,
    LOST_DIGITS,
    SCIENTIFIC,
    NUMBER_AS_TEXT,
    NONBREAKING,
    LONG_CELL,
    BROKEN_CELL,
)
