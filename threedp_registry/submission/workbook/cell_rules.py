"""What Excel may have done to a cell of a workbook, a finding code each."""

from __future__ import annotations

from threedp_registry.submission.problems import Shown
from threedp_registry.submission.problems import reading_rule as rule

AS_TEXT = "Choose Format Cells > Number > Text for the column first, then enter it again from the source."
AS_NUMBER = "Choose Format Cells > Number > General for the column first, then enter the number again"

ERROR_CELL = rule(
    163,
    "error_cell",
    "holds an error such as #N/A or #REF! instead of a value",
    "Enter the value itself, or clear the cell with the Delete key.",
    title="Error in a cell",
    why="An error is no value: the formula behind it found nothing, or names a cell that was deleted.",
    excel=("Press Ctrl+F and search for #, with Look in: Values, to find all of them.",),
    example=Shown("#N/A", "the value, or blank"),
)
BARE_DATE = rule(
    164,
    "bare_date",
    "a bare number where a date is due: Excel counts dates in days, and this cell does not show one",
    "Choose Format Cells > Number > Date for the column, and check that the cell shows the day that is meant.",
    title="Number where a date is due",
    why="Whether the number is a day, and which, cannot be seen; in a workbook that counts from 1904 it "
    "is another one.",
    excel=("If the cell then shows the wrong day, type it again from the source.",),
    example=Shown("46095", "2026-03-14"),
)
TOOK_FOR_DATE = rule(
    165,
    "took_for_date",
    "Excel took what was typed for a date",
    "Choose Format Cells > Number > Text for the column first (General for a column of numbers), then enter it again "
    "from the source.",
    title="Taken for a date",
    why="What was typed is gone: only the day that Excel made of it is left in the cell.",
    excel=(
        "Format the whole column as Text before typing or pasting; what is already there does not come back by it.",
    ),
    example=Shown("3-4, typed; Excel keeps a day of this year", "3-4, typed into a cell formatted as Text"),
)
TOOK_FOR_TIME = rule(
    166,
    "took_for_time",
    "Excel took what was typed for a time of day",
    f"{AS_NUMBER}: hours and minutes each in a column of their own.",
    title="Taken for a time of day",
    why="Excel keeps a time of day as a fraction of a day, which is no number that anyone entered.",
    excel=("Format the columns before typing; what is already there does not come back by it.",),
    example=Shown("1:30, typed for an hour and a half", "1 in the column of hours, 30 in the column of minutes"),
)
TIME_OF_DAY = rule(
    167,
    "time_of_day",
    "a time of day stands beside the date, and only the date is read",
    "Enter the date alone.",
    severity="warning",
    why="A time makes a day finer than was asked for, and two entries of one day look different.",
    excel=(
        (
            "For many cells, write =INT(F17) in a spare column, fill it down, paste it back with Paste "
            "Special > Values, and choose Format Cells > Number > Date."
        ),
    ),
    example=Shown("2026-03-14 09:30", "2026-03-14"),
)
PERCENTAGE = rule(
    168,
    "percentage",
    "shown as a percentage, which Excel keeps as a hundredth of what is shown",
    f"{AS_NUMBER} without the percent sign.",
    title="Shown as a percentage",
    why="A cell that shows 50% holds 0.5, a hundredth of what is seen.",
    excel=("Type 50 for what was shown as 50%; changing the format alone leaves 0.5.",),
    example=Shown("50%", "50"),
)
LOST_DIGITS = rule(
    169,
    "lost_digits",
    "a number of more than 15 digits: Excel keeps 15 and turns the others into zeros",
    AS_TEXT,
    why="The last digits are zeros now, and no longer those of the source.",
    excel=("Type an apostrophe before the digits if you enter only one: '1234567890123456789.",),
    example=Shown("1234567890123450000", "1234567890123456789"),
)
SCIENTIFIC = rule(
    170,
    "scientific",
    "Excel wrote a long number as 1.23E+09, and its other digits are lost",
    AS_TEXT,
    title="Scientific notation",
    why="An ID or a code whose digits are lost leads to nothing, or to something else.",
    excel=("Another format brings nothing back now: no more than 1.23E+09 is left in the cell.",),
    example=Shown("1.23E+09", "1234567890"),
)
NUMBER_AS_TEXT = rule(
    171,
    "number_as_text",
    "a number stored as text, which sorts and adds up wrongly",
    "Select the column, choose Format Cells > Number > General, then Data > Text to Columns > Finish.",
    severity="warning",
    why="It was read all the same, but Excel leaves it out of sums and sorts it after all numbers.",
    excel=("The small green triangle in the cell's corner marks such cells; Convert to Number in its menu mends one.",),
    example=Shown("'12", "12"),
)
NONBREAKING = rule(
    172,
    "nonbreaking_space",
    "holds a sign that looks like a space or like nothing, such as a non-breaking space",
    "Type the cell again; in many cells, copy the sign and replace it with Home > Find & Select > Replace.",
    severity="warning",
    title="Sign that looks like a space",
    why="It cannot be seen, but makes the text another one: a search for it, or for its code, finds nothing.",
    excel=(
        "Such signs come with text copied from web pages and PDFs: paste that with Paste Special > Text.",
        (
            'For many cells, =SUBSTITUTE(F17,CHAR(160)," ") in a spare column replaces non-breaking spaces; '
            "paste it back with Paste Special > Values."
        ),
    ),
    example=None,
)
LONG_CELL = rule(
    173,
    "long_cell",
    "holds more characters than an Excel cell can",
    "Check where the text should end.",
    why="Excel itself cuts a cell off at 32,767 characters, so what comes after is lost when the file is saved.",
    excel=("Mostly a whole document was pasted: click into the cell, and leave what was asked for.",),
    example=None,
)
BROKEN_CELL = rule(
    174,
    "broken_cell",
    "what the file says this cell holds is not there",
    "Open it in Excel, let it repair the file, and enter the cell again.",
    title="Cell that points to nothing",
    why="The cell points to a text that the file does not hold; Excel would show nothing, or something else.",
    excel=(
        "Choose File > Open > Browse, click the arrow beside Open, choose Open and Repair, and save under a new name.",
    ),
    example=None,
)


LEADING_ZEROS = (
    "Excel drops leading zeros: if there should be some, choose Format Cells > Number > Text for the column, then "
    "enter it again."
)
"""What to add where the digits of a number stand for a text, and are not the right ones."""

ONCE_A_COLUMN = (NUMBER_AS_TEXT,)
"""What is read all the same is told once for all cells of a column, with their number."""

CELL_RULES = (
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
