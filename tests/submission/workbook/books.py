"""Makes workbook files part by part, so that a test can say exactly what stands in them, right or wrong."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from threedp_registry.compiled_support import LayoutTable
from threedp_registry.submission.workbook.grid import letters

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
GENERAL, DATE, PERCENT, TIME, DATE_AND_TIME, TEXT = range(6)
"""Cell formats of every workbook made here, by what they show."""

STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="mm/dd/yyyy"/></numFmts>'
    '<cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0"/>'
    '<xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="20"/><xf numFmtId="22"/><xf numFmtId="49"/></cellXfs>'
    "</styleSheet>"
)
Sheets = Mapping[str, str]


def number(raw: object, style: int = GENERAL) -> str:
    """The inside of a cell, for `row`: a stored number."""
    return f' s="{style}"><v>{raw}</v></c>'


def text(value: str, style: int = GENERAL) -> str:
    return f' s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def shared(index: object) -> str:
    return f' t="s"><v>{index}</v></c>'


def typed(kind: str, value: str) -> str:
    return f' t="{kind}"><v>{value}</v></c>'


def formula(result: str = "", kind: str = "n", of: str = "A1+1") -> str:
    return f' t="{kind}"><f>{of}</f>' + (f"<v>{result}</v>" if result else "") + "</c>"


def row(number: int, cells: Mapping[str, str], attributes: str = "") -> str:
    """A row of cells by the letters of their columns."""
    inside = "".join(f'<c r="{name}{number}"{cell}' for name, cell in cells.items())
    return f'<row r="{number}"{attributes}>{inside}</row>'


def sheet(*rows: str, before: str = "", after: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{"".join(rows)}</sheetData>{after}</worksheet>'


def parts(
    sheets: Sheets,
    *,
    strings: Sequence[str] = (),
    states: Mapping[str, str] | None = None,
    properties: str = "",
    main_type: str = f"{SPREADSHEET}.sheet.main+xml",
) -> dict[str, str]:
    """The parts of a workbook with these sheets; `strings` are `si` elements without their tag."""
    listed = list(enumerate(sheets, 1))
    state = {name: f' state="{state}"' for name, state in (states or {}).items()}
    tags = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}"{state.get(name, "")} r:id="rId{n}"/>' for n, name in listed
    )
    targets = {f"rId{n}": ("worksheet", f"worksheets/sheet{n}.xml") for n, _ in listed}
    targets |= {"rIdS": ("styles", "styles.xml"), "rIdT": ("sharedStrings", "/xl/sharedStrings.xml")}
    main = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{properties}<sheets>{tags}</sheets></workbook>'
    types = {"workbook.xml": main_type, "styles.xml": f"{SPREADSHEET}.styles+xml"}
    types |= {"sharedStrings.xml": f"{SPREADSHEET}.sharedStrings+xml"}
    types |= {f"worksheets/sheet{n}.xml": f"{SPREADSHEET}.worksheet+xml" for n, _ in listed}
    kinds = "".join(f'<Override PartName="/xl/{part}" ContentType="{kind}"/>' for part, kind in types.items())
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{kinds}</Types>',
        "_rels/.rels": relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": main,
        "xl/_rels/workbook.xml.rels": relations(targets),
        "xl/styles.xml": STYLES,
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{"".join(f"<si>{one}</si>" for one in strings)}</sst>',
        **{f"xl/worksheets/sheet{n}.xml": sheets[name] for n, name in listed},
    }


def relations(targets: Mapping[str, tuple[str, str]]) -> str:
    """A part that says what another refers to: kinds and parts by their ids."""
    listed = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def packed(content: Mapping[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return file.getvalue()


def book(*rows: str, before: str = "", after: str = "", strings: Sequence[str] = (), properties: str = "") -> bytes:
    """A workbook of one sheet called Boats."""
    return packed(parts({"Boats": sheet(*rows, before=before, after=after)}, strings=strings, properties=properties))


def by_header(layout: LayoutTable, **cells: str) -> dict[str, str]:
    """Cells by the letters of the layout's columns, without a header row."""
    names = [column.header for column in layout.columns]
    return {letters(names.index(header) + 1): cell for header, cell in cells.items()}


def headers(layout: LayoutTable) -> dict[str, str]:
    """The cells of a header row."""
    return {letters(place): text(column.header) for place, column in enumerate(layout.columns, 1)}


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
