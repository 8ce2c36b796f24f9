"""Writes the worked examples as a workbook of linked sheets as a person fills it: `python -m tests.filled_workbook`.

Headers are the form's labels, coded cells hold labels, and the header row stays in view.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from tests.writing import Records, rows_of, value_of
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.compiled_support import ColumnRow, ElementShape, JsonRecord
from threedp_registry.submission.row_plan import plan_of
from threedp_registry.submission.workbook.linked_sheets import LINK, LinkedSheet, linked_sheets

EXAMPLES = Path(__file__).parent.parent / "examples"
FILLED = EXAMPLES / "upload" / "3dp_case_2026q1_sheets.xlsx"
LAYOUT, TABLE = DICTIONARY.layouts["case-upload"], DICTIONARY.records["case"]
NARROWEST, WIDEST, HEADER_HEIGHT = 9, 60, 48
LONGEST_LIST = 255
"""So many characters a list to choose from has at most in Excel."""

Shown = str | float | date | None

HEADER = PatternFill("solid", fgColor="1F4E79")
LINKED = PatternFill("solid", fgColor="DDEBF7")
LINE = Border(bottom=Side(style="thin", color="D9D9D9"))


def cases() -> list[dict[str, object]]:
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(EXAMPLES.glob("cases/*.json"))]


def filled(records: Records) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "threedp_registry examples"
    book.properties.created = book.properties.modified = datetime(2026, 1, 1)  # noqa: DTZ001 - a workbook knows no zones
    for linked in linked_sheets(LAYOUT, TABLE):
        _fill(book.create_sheet(linked.name), linked, records)
    return book


def _fill(sheet: Worksheet, linked: LinkedSheet, records: Records) -> None:
    """One facility: its ID is not asked for again where items are."""
    rows = [row for record in records for row in _numbered(rows_of(record, linked, TABLE), linked)]
    elements = plan_of(linked.layout, linked.shape).elements
    kept = [at for at in range(len(elements)) if not (linked.items and at in linked.optional)]
    for place, at in enumerate(kept, 1):
        column, element = linked.layout.columns[at], elements[at]
        assert element is not None
        values = [_shown(value_of(row, column), column, element) for row in rows]
        _put_column(sheet, place, linked.titles[at], values, is_link=at in (*linked.required, *linked.optional))
        _offer(sheet, place, element)
    sheet.freeze_panes = sheet.cell(2, 1 + len(linked.required)).coordinate
    sheet.row_dimensions[1].height = HEADER_HEIGHT
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=bool(linked.items))
    sheet.print_title_rows = "1:1"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(kept))}{max(len(rows), 1) + 1}"


def _numbered(rows: Records, linked: LinkedSheet) -> list[JsonRecord]:
    """Items with their numbers, so that it can be seen what another sheet's numbers are about."""
    if linked.number is None:
        return list(rows)
    name = linked.layout.columns[linked.number].header
    numbered: list[JsonRecord] = []
    for number, row in enumerate(rows, 1):
        link = row[LINK]
        assert isinstance(link, dict)
        numbered.append({**row, LINK: {**link, name: number}})
    return numbered


def _put_column(sheet: Worksheet, place: int, title: str, values: Sequence[Shown], *, is_link: bool) -> None:
    head = sheet.cell(1, place, title)
    head.font, head.fill = Font(name="Calibri", bold=True, color="FFFFFF"), HEADER
    head.alignment = Alignment(wrap_text=True, vertical="center")
    for line, value in enumerate(values, 2):
        cell = sheet.cell(line, place, value)
        cell.font, cell.border = Font(name="Calibri"), LINE
        cell.alignment = Alignment(horizontal="left", vertical="top")
        if is_link:
            cell.fill, cell.number_format = LINKED, "@"
        elif isinstance(value, date):
            cell.number_format = "mm/dd/yyyy"
    longest = max((len(str(value)) for value in values if value is not None), default=0)
    words = max(map(len, title.split()))
    width = max(longest + 2, words + 3, len(title) / 2.5, NARROWEST)
    sheet.column_dimensions[get_column_letter(place)].width = min(width, WIDEST)


def _offer(sheet: Worksheet, place: int, element: ElementShape) -> None:
    """A list to choose from, where it is short enough; another text is allowed, for a cell may hold a code as well."""
    listed = ",".join(element.codes.values())
    if (
        element.codes
        and not element.multiple
        and len(listed) <= LONGEST_LIST
        and "," not in "".join(element.codes.values())
    ):
        choice = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True, showErrorMessage=False)
        choice.add(f"{get_column_letter(place)}2:{get_column_letter(place)}1000")
        sheet.add_data_validation(choice)


def _shown(value: object, column: ColumnRow, element: ElementShape) -> Shown:
    """As a person writes it: labels for codes, dates as dates, Y and N for true and false."""
    if isinstance(value, list):
        return f"{column.separator} ".join(str(_shown(one, column, element)) for one in value)
    if isinstance(value, str) and element.codes:
        return element.codes.get(value, value)
    if isinstance(value, str) and element.type == "date":
        return date.fromisoformat(value)
    if isinstance(value, bool):
        return "Y" if value else "N"
    assert value is None or isinstance(value, str | int | float)
    return value


if __name__ == "__main__":
    filled(cases()).save(FILLED)
