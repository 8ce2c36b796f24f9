"""Workbooks made to bring a reader down, small files all: what each is, how it is made, and the rule that answers it.

`benchmarks/hostile_workbooks.py` measures the time and the memory that each answer takes.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from attrs import frozen

from tests.submission.workbook.books import MAIN, OFFICE, book, number, packed, parts, row, shared, sheet, text

SHEET = "xl/worksheets/sheet1.xml"
MIB = 1 << 20


@frozen
class Hostile:
    """A file, and the last word of the rule that answers it; None where it is read."""

    purpose: str
    make: Callable[[], bytes]
    rule: str | None
    name: str = "3dp_case_1.xlsx"


def one(part: str, content: str | bytes) -> bytes:
    """A workbook of which one part has another content."""
    return packed(parts({"Cases": sheet(row(1, {"A": shared(0)}))}, strings=["<t>a</t>"]) | {part: content})


def rows(inside: str) -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{inside}</sheetData></worksheet>'


def entities(kind: str) -> str:
    """An XML head with a document type that blows up or reaches out."""
    bomb = '<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {after} "{f"&{before};" * 10}">' for before, after in zip("abcdefgh", "bcdefghi", strict=True)
    )
    inside = {"bomb": bomb, "outside": '<!ENTITY i SYSTEM "file:///etc/hostname">', "empty": ""}[kind]
    return f'<?xml version="1.0"?><!DOCTYPE x [{inside}]>'


def with_entities(part: str, kind: str) -> bytes:
    known = parts({"Cases": sheet(row(1, {"A": shared(0)}))}, strings=["<t>a</t>"])
    content = known[part].replace(">C1<", ">&i;<").replace(">a<", ">&i;<")
    return packed(known | {part: entities(kind) + content})


ANSWERS = """
import json, resource, sys, time
from datetime import date
from threedp_registry import check_file
for path in sys.argv[1:]:
    since = time.perf_counter()
    report = check_file(path, as_of=date(2026, 11, 23), without=("printers", "facilities"))
    took = time.perf_counter() - since
    status = open("/proc/self/status").read()
    own = int(status.split("VmHWM:")[1].split()[0])
    worker = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    rules = sorted({finding.rule for finding in report.findings})
    print(json.dumps([took, max(own, worker) // 1024, report.exit_status, rules]))
"""
"""Checks files one by one; prints of each the seconds, the most MiB that a process took so far, and the outcome."""


def deflated(block: bytes, times: int) -> bytes:
    """A block of data so many times, packed once, so that making a bomb costs nothing."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    first = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    return first * times + packer.flush(zlib.Z_FINISH)


def stuffed(part: str, start: bytes, block: bytes, times: int, *, declared: int | None = None) -> bytes:
    """A workbook with a part of a start and so many blocks; `declared` is the size that the file says it has."""
    content = parts({"Cases": sheet(row(1, {"A": shared(0)}))}, strings=["<t>a</t>"])
    del content[part]
    raw = (deflated(start, 1).removesuffix(b"\x03\x00") if start else b"") + deflated(block, times)
    file = io.BytesIO(packed(content))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(zipfile.ZipInfo(part), raw)
    size = len(start) + len(block) * times if declared is None else declared
    return relabelled(file.getvalue(), part, len(raw), size)


def relabelled(data: bytes, part: str, packed_size: int, size: int, method: int = 8, flags: int = 0) -> bytes:
    """The file with another size and way of packing said of a part, in both places that say so."""
    changed = bytearray(data)
    for signature, offset, name_at in ((b"PK\x03\x04", 6, 30), (b"PK\x01\x02", 8, 46)):
        at = -1
        while (at := data.find(signature, at + 1)) >= 0:
            if data[at + name_at : at + name_at + len(part)] == part.encode():
                struct.pack_into("<HH", changed, at + offset, flags, method)
                struct.pack_into("<II", changed, at + offset + 12, packed_size, size)
    return bytes(changed)


def many_parts() -> bytes:
    return packed(parts({"Cases": sheet()}) | {f"xl/media/{number}": "" for number in range(11_000)})


def twice() -> bytes:
    content = parts({"Cases": sheet(row(1, {"A": text("C1")}))})
    file = io.BytesIO(packed(content))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(SHEET.upper(), content[SHEET])
    return file.getvalue()


CELLS = b"<row>" + b"<c/>" * 16_000 + b"</row>"
START = rows("").partition("</sheetData>")[0].encode()
SST = f'<sst xmlns="{MAIN}">'.encode()
RELS = b"<Relationships>"
RELATION = f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'.encode()
BOOK = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>%s</sheets></workbook>'
WORDS = [f"<t>{'x' * 200_000}</t>"]
FULL = [f"<t>{'x' * 32_767}</t>"]
USES = [row(line, {"A": shared(0)}) for line in range(1, 20_001)]


def wide() -> bytes:
    """Rows full of one long text, each more than any record can hold."""
    cells = "<row>" + '<c t="s"><v>0</v></c>' * 16_384 + "</row>"
    return book(cells * 300, strings=FULL)


def with_part(*, flags: int = 0, method: int = 8) -> bytes:
    """A workbook that says of its sheet that it is protected, or packed in another way."""
    data = one(SHEET, rows(""))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entry = archive.getinfo(SHEET)
    return relabelled(data, SHEET, entry.compress_size, entry.file_size, method, flags)


def noise() -> bytes:
    """A workbook with bytes of the packed sheet turned over."""
    data = bytearray(one(SHEET, rows("<row/>" * 10_000)))
    at = data.find(SHEET.encode()) + len(SHEET) + 4
    data[at : at + 16] = bytes(255 - byte for byte in data[at : at + 16])
    return bytes(data)


def target(part: str) -> bytes:
    listed = f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="{part}"/>'
    return one("xl/_rels/workbook.xml.rels", f"<Relationships>{listed}</Relationships>")


def formats(code: str) -> bytes:
    number_format = f'<numFmts><numFmt numFmtId="200" formatCode="{code}"/></numFmts>'
    return one("xl/styles.xml", f'<styleSheet>{number_format}<cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>')


SHEETS = '<sheet name="S" r:id="rId1"/>'
HOSTILE = [
    Hostile(
        "two cells at the far corners",
        lambda: book(row(1, {"A": text("C1")}), row(1_048_576, {"XFD": number(1)})),
        None,
    ),
    Hostile("1 GiB in 1 MiB", lambda: stuffed(SHEET, b"", b" " * MIB, 1024), "too_much"),
    Hostile("1 GiB that says it is small", lambda: stuffed(SHEET, b"", b" " * MIB, 1024, declared=1000), "damaged"),
    Hostile("500 MiB of blanks", lambda: stuffed(SHEET, START, b" " * MIB, 500), "too_much"),
    Hostile("20,000 uses of one text of 200,000 characters", lambda: book(*USES, strings=WORDS), "too_much"),
    Hostile("20,000 uses of one text of 32,767 characters", lambda: book(*USES, strings=FULL), "too_much"),
    Hostile("300 rows of 16,384 uses of a text of 32,767 characters", wide, "too_much"),
    Hostile("10 million cells of nothing", lambda: stuffed(SHEET, START, CELLS, 625), "too_much"),
    Hostile("rows of nothing", lambda: stuffed(SHEET, START, b"<row/>" * 100_000, 80), "too_much"),
    Hostile("elements of nothing", lambda: stuffed(SHEET, START, b"<x/>" * 100_000, 100), "too_much"),
    Hostile("texts of nothing", lambda: stuffed("xl/sharedStrings.xml", SST, b"<si/>" * 100_000, 100), "too_much"),
    Hostile("entities in the sheet", lambda: with_entities(SHEET, "bomb"), "hostile"),
    Hostile("entities in the texts", lambda: with_entities("xl/sharedStrings.xml", "bomb"), "hostile"),
    Hostile("entities in the workbook", lambda: with_entities("xl/workbook.xml", "bomb"), "hostile"),
    Hostile("entities in the formats", lambda: with_entities("xl/styles.xml", "bomb"), "hostile"),
    Hostile("entities in the relations", lambda: with_entities("_rels/.rels", "bomb"), "hostile"),
    Hostile("entities in the types", lambda: with_entities("[Content_Types].xml", "bomb"), "hostile"),
    Hostile("an entity that is another file", lambda: with_entities(SHEET, "outside"), "hostile"),
    Hostile("a document type of nothing", lambda: with_entities(SHEET, "empty"), "hostile"),
    Hostile("entities in UTF-16", lambda: one(SHEET, (entities("bomb") + rows("")).encode("utf-16")), "hostile"),
    Hostile("elements 100,000 deep", lambda: one(SHEET, rows("<a>" * 100_000)), "hostile"),
    Hostile("cells in cells", lambda: one(SHEET, rows("<row><c>" + "<c>" * 100_000)), "hostile"),
    Hostile("texts 100,000 deep", lambda: one("xl/sharedStrings.xml", "<sst>" + "<si>" * 100_000), "hostile"),
    Hostile("relations 100,000 deep", lambda: one("_rels/.rels", "<a>" * 100_000), "hostile"),
    Hostile("a tag without end", lambda: stuffed(SHEET, START + b'<row a="', b">" * MIB, 3), "hostile"),
    Hostile("a comment without end", lambda: stuffed(SHEET, START + b"<!--", b"> " * MIB, 1), "hostile"),
    Hostile("a value without end", lambda: stuffed(SHEET, START + b"<row><c><v>", b"1" * MIB, 3), "damaged"),
    Hostile("names of elements", lambda: one(SHEET, rows("".join(f"<a{n}/>" for n in range(200_000)))), "hostile"),
    Hostile(
        "names of attributes", lambda: one(SHEET, rows("".join(f'<a b{n}=""/>' for n in range(200_000)))), "hostile"
    ),
    Hostile("relations", lambda: stuffed("xl/_rels/workbook.xml.rels", RELS, RELATION * 10_000, 100), "too_much"),
    Hostile("100,000 sheets", lambda: one("xl/workbook.xml", BOOK % (SHEETS * 100_000)), "too_much"),
    Hostile("250 sheets of one part", lambda: one("xl/workbook.xml", BOOK % (SHEETS * 250)), None),
    Hostile("a million merged areas", lambda: book(after='<mergeCell ref="A1:XFD9"/>' * 1_000_000), "too_much"),
    Hostile("hidden columns", lambda: book(before='<col min="1" max="16384" hidden="1"/>' * 100_000), "no_records"),
    Hostile("a million formats", lambda: one("xl/styles.xml", "<s><cellXfs>" + "<xf/>" * 1_000_000), "too_much"),
    Hostile("a format code without end", lambda: formats("&quot;" * 50_000 + "[" * 500_000), None),
    Hostile("11,000 parts", many_parts, "too_much"),
    Hostile("a part that stands twice", twice, "damaged"),
    Hostile("a part that is protected", lambda: with_part(flags=1), "password"),
    Hostile("a part packed in another way", lambda: with_part(method=12), "damaged"),
    Hostile("a file that ends too early", lambda: book(row(1, {"A": text("C1")}))[:-40], "damaged"),
    Hostile("bytes turned over", noise, "damaged"),
    Hostile("nothing but the start of a workbook", lambda: b"PK\x03\x04", "damaged"),
    Hostile("relations that lead out", lambda: target("../../../../etc/hostname"), "damaged"),
    Hostile("relations that lead nowhere", lambda: target("nowhere.xml"), "damaged"),
    Hostile("relations that lead back", lambda: target("/xl/workbook.xml"), "no_records"),
    Hostile("a row number without end", lambda: one(SHEET, rows(f'<row r="{"9" * 100_000}"/>')), "no_records"),
]
