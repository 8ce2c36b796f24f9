"""Writes records in each format that is read, so that tests can hold the readers to each other."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

import yaml
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from threedp_registry.compiled_support import ColumnRow, JsonRecord, LayoutTable, RecordTable, is_date
from threedp_registry.submission.workbook.linked_sheets import ITEM, LINK, LinkedSheet, linked_sheets

Records = Sequence[JsonRecord]


def as_yaml(records: Records) -> bytes:
    documents = [yaml.safe_dump(_quoted(record), sort_keys=False, allow_unicode=True) for record in records]
    return "---\n".join(documents).encode()


class _Quoted(str):
    """Text that is written in quotes."""


def _represent(dumper: yaml.SafeDumper, text: _Quoted) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style='"')


yaml.SafeDumper.add_representer(_Quoted, _represent)


def _quoted(value: object) -> object:
    if isinstance(value, str):
        return _Quoted(value)
    if isinstance(value, list):
        return [_quoted(item) for item in value]
    return {key: _quoted(item) for key, item in value.items()} if isinstance(value, Mapping) else value


def as_json(records: Records) -> bytes:
    return json.dumps(list(records), indent=2).encode()


def as_ndjson(records: Records) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def as_upload(records: Records, layout: LayoutTable, *, header: bool = False) -> bytes:
    """Upload text: what has no column is left out."""
    lines = [layout.delimiter.join(column.header for column in layout.columns)] if header else []
    lines += [layout.delimiter.join(_cell(record, column) for column in layout.columns) for record in records]
    return "".join(f"{line}\r\n" for line in lines).encode()


def as_workbook(records: Records, layout: LayoutTable, *, header: bool = False) -> bytes:
    """A workbook of one flat sheet as people keep it in Excel: dates and numbers as such, texts as texts."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Cases"
    _fill(sheet, records, layout.columns, [column.header for column in layout.columns] if header else [])
    return _saved(book)


def as_linked_workbook(records: Records, layout: LayoutTable, table: RecordTable, *, titles: bool = True) -> bytes:
    """A workbook with a sheet for the records and one for the items of each group that the layout gives a sheet.

    The columns stand under their titles, or under their names.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    for linked in linked_sheets(layout, table):
        columns = linked.layout.columns
        rows = [row for record in records for row in rows_of(record, linked, table)]
        headers = linked.titles if titles else [column.header for column in columns]
        _fill(book.create_sheet(linked.name), rows, columns, headers)
    return _saved(book)


def rows_of(record: JsonRecord, linked: LinkedSheet, table: RecordTable) -> list[JsonRecord]:
    """The record itself, or a row for each of its items with what links it to the record."""
    if not linked.items:
        return [record]
    items: object = record
    for name in linked.items:
        items = items.get(name, {}) if isinstance(items, Mapping) else {}
    key = {name: record[name] for name in table.key if name in record}
    return [{LINK: key, ITEM: item} for item in items] if isinstance(items, list) else []


def _fill(sheet: Worksheet, rows: Records, columns: Sequence[ColumnRow], headers: Sequence[str]) -> None:
    for position, header in enumerate(headers, 1):
        _put(sheet, 1, position, header)
    for position, column in enumerate(columns, 1):
        for line, row in enumerate(rows, 2 if headers else 1):
            _put(sheet, line, position, _excel(value_of(row, column), column))


def _saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _put(sheet: Worksheet, line: int, position: int, value: str | float | date | None) -> None:
    """Writes a cell; a text stays one, whatever it looks like."""
    if value is None or value == "":
        return
    cell = sheet.cell(line, position)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
    elif isinstance(value, date):
        cell.number_format = "mm/dd/yyyy"


def _excel(value: object, column: ColumnRow) -> str | float | date | None:
    """Dates and numbers as the program keeps them, unless it would lose digits."""
    if isinstance(value, bool) or value is None or isinstance(value, list):
        return _joined(value, column)
    if isinstance(value, int | float):
        return value if abs(value) < 10**15 else str(value)
    text = str(value)
    return date.fromisoformat(text) if column.dates and _is_day(text) else _joined(text, column)


def _is_day(text: str) -> bool:
    return is_date(text) and text >= "1900-03-01"


def _cell(record: JsonRecord, column: ColumnRow) -> str:
    return _joined(value_of(record, column), column)


def value_of(record: JsonRecord, column: ColumnRow) -> object:
    """What the record has where the column leads to, None where it has nothing."""
    value: object = record
    for step in column.path:
        if isinstance(step, int):
            value = value[step - 1] if isinstance(value, list) and step <= len(value) else None
        else:
            value = value.get(step) if isinstance(value, Mapping) else None
    return value if column.path else None


def _joined(value: object, column: ColumnRow) -> str:
    if isinstance(value, list):
        return column.separator.join(_text(item, column) for item in value)
    return _text(value, column)


def _text(value: object, column: ColumnRow) -> str:
    if value is None:
        return ""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    for shown, stands_for in column.values.items():
        if text == stands_for:
            return shown
    if column.dates and len(text) == 10:
        return column.dates.replace("yyyy", text[:4]).replace("mm", text[5:7]).replace("dd", text[8:])
    return text


Writer = Callable[[Records], bytes]
WRITERS: dict[str, Writer] = {".yaml": as_yaml, ".json": as_json, ".ndjson": as_ndjson}


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
