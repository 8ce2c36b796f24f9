"""Writes the files of `examples/broken/`: `python -m tests.broken.make`. What is wrong in them stands in their README.

A new kind of mistake is written there first, then made here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.filters import FilterColumn, Filters
from openpyxl.worksheet.worksheet import Worksheet

from tests.broken import cases
from tests.broken.cases import Cell, Cells, case
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.submission.workbook.grid import letters

FOLDER = Path(__file__).parents[2] / "examples" / "broken"
STEM = "3dp_case_2026-10"
HEADERS = tuple(column.header for column in DICTIONARY.layouts["case-upload"].columns)

# ---- the workbook --------------------------------------------------------------------------------

SWAPPED = (*HEADERS[:2], HEADERS[3], HEADERS[2], *HEADERS[4:-1])
"""The headers as the workbook has them: sex before age, and the last one missing."""

COLUMN = {header: letters(number) for number, header in enumerate(SWAPPED, 1)}
FIRST, LAST = 3, 22
ROWS: Mapping[int, Cells] = {
    3: case(cases.SEX_CONTRAST_EFFORT, {"patient_age_years": "41"}),
    4: case(cases.HYPHEN_NO_FACILITY, {"completed_on": 44838}),
    5: case(cases.IDENTIFYING),
    6: case({"case_id": "TUMOR_0304", "cad_software": "blender"}),
    7: case(cases.NO_LETTER, {"case_id": 12345678901234567890.0}),
    8: case(cases.BLANKS, {"case_id": "1.23E+09", "part1_comment": "left\u00a0one of two"}),
    10: case(
        cases.LIMITS, {"indication1_diagnosis": "fracture|dislocation", "part1_comment": "first line\nsecond line"}
    ),
    11: case(cases.GAP),
    12: case(cases.PARTS, {"patient_age_years": "fifty"}),
    13: case(cases.TWINS),
    14: case(cases.EARLY),
    15: case(cases.NO_PRINTER),
    16: case({"case_id": "ZERO_0313", "facility_id": 12345}),
    17: case(cases.OTHER_MAKER),
    18: case(cases.TWICE),
    19: case(cases.TWICE),
    20: case({"case_id": "FILTER_0316", "indication1_organ_system": "neurologic", "exclusion": "none"}),
    21: case(cases.NO_SIDE),
    22: case({"case_id": "HIDDEN_0318"}),
}


def workbook() -> Workbook:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Cases"
    sheet["A1"] = "Cases of October 2026"
    for number, header in enumerate((*SWAPPED, "Remarks", "patient_sex"), 1):
        sheet.cell(2, number, header)
    for row, cells in ROWS.items():
        for header, value in cells.items():
            put(sheet, f"{COLUMN[header]}{row}", value)
    _what_excel_did(sheet)
    _what_is_hidden(sheet)
    _beside(sheet)
    others = book.create_sheet("Waiting list")
    for line in (
        ["Name of the job", "Asked for by", "On", "State", "Next", "Who", "When", "Why"],
        ["Pelvis", "Orthopedics", "Monday", "waits", "images", "A", "soon", "trauma"],
        ["Mandible", "Oral surgery", "Friday", "begun", "guides", "B", "later", "tumor"],
    ):
        others.append(line)
    sheet.sheet_state = "hidden"
    book.active = 1
    return book


def put(sheet: Worksheet, cell: str, value: Cell) -> None:
    """Writes a cell as its column holds such values; a text stays one, whatever it looks like."""
    if value is None:
        return
    sheet[cell] = value
    if isinstance(value, str):
        sheet[cell].data_type = "s"
    elif isinstance(value, date):
        sheet[cell].number_format = "mm/dd/yyyy"


def _what_excel_did(sheet: Worksheet) -> None:
    def cell(header: str, row: int, value: object, shown: str = "General") -> None:
        sheet[f"{COLUMN[header]}{row}"].value = value
        sheet[f"{COLUMN[header]}{row}"].number_format = shown

    cell("imaging1_slice_thickness_mm", 6, date(2026, 1, 2), "d-mmm")
    cell("model1_scale_percent", 6, 0.5, "0%")
    cell("effort_clinician_consultation_hours", 6, time(1, 30), "h:mm")
    cell("completed_on", 7, datetime(2026, 10, 5, 14, 30), "mm/dd/yyyy hh:mm")  # noqa: DTZ001 - as a cell holds it
    cell("patient_sex", 8, "#N/A")
    cell("patient_age_years", 8, "=2026-1985")
    sheet.merge_cells(f"{COLUMN['cad_software']}6:{COLUMN['cad_software']}7")


def _what_is_hidden(sheet: Worksheet) -> None:
    sheet.column_dimensions[COLUMN["exclusion"]].hidden = True
    shown = Filters(filter=["musculoskeletal"], blank=True)
    column = SWAPPED.index("indication1_organ_system")
    sheet.auto_filter.ref = f"A2:{letters(len(SWAPPED))}21"
    sheet.auto_filter.filterColumn.append(FilterColumn(colId=column, filters=shown))
    sheet.row_dimensions[20].hidden = True
    sheet.row_dimensions[22].hidden = True


def _beside(sheet: Worksheet) -> None:
    remarks, again, outside = (letters(len(SWAPPED) + number) for number in (1, 2, 3))
    sheet[f"{remarks}4"] = "ask for the facility"
    sheet[f"{again}4"] = "female"
    sheet[f"{outside}5"] = "see the list"


# ---- the text file -------------------------------------------------------------------------------

LINES: tuple[tuple[Cells, str, bytes, bytes], ...] = (
    (case(cases.SEX_CONTRAST_EFFORT), "", b"", b""),
    (case(cases.HYPHEN_NO_FACILITY, {"completed_on": "2026-10-05"}), "", b"", b""),
    (case(cases.IDENTIFYING), "", b"", b""),
    (case(cases.BLANKS, cases.NO_LETTER, {"case_id": " TUMOR_0304"}), "", b"", b""),
    (case({"case_id": "RETURN_0305", "part1_comment": "first line@second line"}), "", b"@", b"\r"),
    (case({"case_id": "BAR_0306", "indication1_diagnosis": "fracture|dislocation"}), "", b"", b""),
    (case({"case_id": "LINE_0307"}), "\n", b"", b""),
    (case({"case_id": "LATIN_0308", "indication1_diagnosis": "fractura vertebral cr@nica"}), "", b"@", b"\xf3"),
    (case(cases.LIMITS, {"case_id": "FRACT_0309", "part1_comment": "first\tsecond"}), "", b"", b""),
    (case(cases.GAP), "", b"", b""),
    (case(cases.PARTS), "", b"", b""),
    (case(cases.TWINS), "", b"", b""),
    (case(cases.EARLY), "", b"", b""),
    (case(cases.NO_PRINTER), "", b"", b""),
    (case(cases.OTHER_MAKER), "", b"", b""),
    (case(cases.TWICE), "", b"", b""),
    (case(cases.TWICE), "", b"", b""),
    (case(cases.NO_SIDE), "", b"", b""),
)
"""Each line's cells, how it ends where not as it should, and bytes in it that stand for others."""


def text() -> bytes:
    made = b"\xef\xbb\xbf" + "|".join(HEADERS).encode() + b"\r\n"
    for cells, end, mark, instead in LINES:
        line = "|".join(_as_text(cells.get(header)) for header in HEADERS).encode()
        made += (line.replace(mark, instead) if mark else line) + (end or "\r\n").encode()
    return made


def _as_text(value: Cell) -> str:
    return value.strftime("%m/%d/%Y") if isinstance(value, date) else "" if value is None else str(value)


if __name__ == "__main__":
    workbook().save(FOLDER / f"{STEM}.xlsx")
    (FOLDER / f"{STEM}.txt").write_bytes(text())
