"""Mends the broken workbook as its messages say, place by place, with nothing else at hand.

What a cell is to hold follows from what is said of it: the value that is asked for, or another of the
form that is shown. What is said of rows, columns and sheets is done last, when no cell is looked for
by its letters any more.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils.datetime import CALENDAR_WINDOWS_1900
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.broken.cases import Cell
from tests.broken.make import put

ENTER: Mapping[str, Cell] = {
    "C3": "female",  # Enter Female, Male, Other or Unknown.
    "D3": 41,  # a number stored as text
    "H3": "Y",  # Enter Yes, No or Unknown.
    "LJ3": 0,  # Enter hours, minutes or both (0 if nobody spent time on it).
    "A4": "BONE_0302",  # Replace each hyphen by an underscore.
    "B4": "123456",  # Enter the six digits of the facility ID.
    "E4": date(2026, 10, 5),  # check that the cell shows the day that is meant
    "A5": "HAND_0303",  # letters and a running number
    "D5": 90,  # Enter 90 for a patient aged 90 or older.
    "AP5": "simulation",  # Enter each value once.
    "AQ5": None,  # Leave it blank.
    "BD5": None,  # Take it out.
    "I6": 1.5,  # enter it again from the source
    "IH6": 50,  # enter the number again without the percent sign
    "LD6": 1,  # hours and minutes each in a column of their own
    "LE6": 30,
    "A7": "TRAUMA_0305",  # enter it again from the source
    "E7": date(2026, 10, 5),  # Enter the date alone.
    "AC7": "Q20.1",  # with its dot and in capitals, such as Q20.1
    "A8": "KIDNEY_0306",  # enter it again from the source
    "C8": "female",  # Enter the value itself.
    "D8": 41,  # Replace formulas by their results.
    "AB8": "renal mass",  # Delete the blanks before and after the text.
    "BB8": None,  # Clear the cell with the Delete key.
    "BD8": "left one of two",  # Type the cell again.
    "D10": 40.33,  # Round it to 2 decimal places.
    "AB10": "fracture/dislocation",  # Replace the bar by another sign, such as a slash.
    "AE10": "fracture of the sixth and the seventh cervical vertebra",  # Enter 1 to 200 characters.
    "BD10": "first, second line",  # Remove line breaks, tabs and blanks at the ends.
    "IH10": 500,  # Enter a number from 1 to 1000 %.
    "BE11": "neck",  # Fill them from 1 without gaps;
    "BG11": "airway",
    "BK11": None,
    "BM11": None,
    "HW11": "1;2",  # where their numbers are named elsewhere, correct these, too.
    "D12": 50,  # Enter completed years.
    "AZ12": "elbow",  # Correct one of the two: Subregion or Region.
    "HW12": "1;2",  # Enter the number of a part that is there. Add its number where it belongs.
    "ID12": None,  # Leave it blank.
    "BD13": "first",  # Add a comment to each of the parts that says how they differ.
    "BJ13": "second",
    "E14": date(2026, 10, 2),  # Check the day the object was completed.
    "HX15": "J750-A",  # Correct it, or add the printer.
    "B16": "123456",  # Enter exactly six digits.
    "HY17": None,  # Correct it, or leave it blank.
    "A19": "TWICE_0315_B",  # correct the key
    "BC21": "left",  # Enter Left, Right or Bilateral.
}
"""What is entered into cells, by what was said of it; a cell beside another where that is what the message says."""


def mend(path: Path, to: Path) -> None:
    """The workbook with each finding mended, under a new name."""
    book = load_workbook(path)
    sheet = book["Cases"]
    assert isinstance(sheet, Worksheet)
    book.epoch = CALENDAR_WINDOWS_1900  # Clear Use 1904 date system, then check every date.
    for merged in list(sheet.merged_cells.ranges):  # Unmerge Cells
        sheet.unmerge_cells(merged.coord)
    for cell, value in ENTER.items():
        sheet[cell].number_format = "General"
        sheet[cell].value = None
        put(sheet, cell, value)
    _mend_columns(sheet)
    _mend_rows(sheet)
    _mend_sheets(book, sheet)
    book.save(to)


def _mend_columns(sheet: Worksheet) -> None:
    sheet.column_dimensions["F"].hidden = False  # Unhide Columns
    for column in ("MI", "MJ", "MK"):  # delete the column; Keep one of the two columns; delete it
        for row in range(1, sheet.max_row + 1):
            sheet[f"{column}{row}"].value = None
    for row in range(2, sheet.max_row + 1):  # Move the columns into the order of the template.
        sex, age = sheet[f"C{row}"], sheet[f"D{row}"]
        sex.value, age.value = age.value, sex.value
    sheet["MI2"].value = "assessment_would_use_again"  # insert what is missing


def _mend_rows(sheet: Worksheet) -> None:
    sheet.auto_filter.ref = None  # Data > Clear
    for row in (20, 22):  # Unhide Rows
        sheet.row_dimensions[row].hidden = False
    for row in (9, 2, 1):  # Delete blank rows; the header row; everything above it
        sheet.delete_rows(row)


def _mend_sheets(book: Workbook, sheet: Worksheet) -> None:
    sheet.sheet_state = "visible"  # Unhide
    del book["Waiting list"]  # delete the sheet from the file you upload
    book.active = 0
