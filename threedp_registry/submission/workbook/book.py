"""What a workbook is made of, read in the worker: its sheets of cells, its number formats, and its shared texts."""

from __future__ import annotations

import re

from attrs import define, field, frozen

from threedp_registry.submission.workbook.grid import Sheet
from threedp_registry.submission.workbook.numbers import shown_by
from threedp_registry.submission.workbook.parts import Names, Package
from threedp_registry.submission.workbook.room import DEEP, TOO_DEEP, RefusedError, Room

LONGEST_NAME, MOST_SHEETS = 255, 255
_MAIN_PARTS = {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml": "a workbook with macros (.xlsm)",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml": "a template (.xltx)",
    "application/vnd.ms-excel.template.macroEnabled.main+xml": "a template with macros (.xltm)",
    "application/vnd.ms-excel.addin.macroEnabled.main+xml": "an add-in (.xlam)",
    "application/vnd.ms-excel.sheet.binary.macroEnabled.main": "a binary workbook (.xlsb)",
}
"""Types of a workbook's main part, and what has it if not an ordinary workbook."""

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


@frozen
class Book:
    """The workbook's sheets with their parts, what each cell format shows, and how its days are counted."""

    sheets: tuple[Sheet, ...]
    parts: tuple[str, ...]
    shows: tuple[str, ...]
    strings: str
    since_1904: bool


def read_book(package: Package) -> Book:
    """Raises `RefusedError` where the file is no workbook of the kind that is read."""
    main = _main_part(package)
    outline = _Outline()
    package.parse(main, outline)
    relations = package.relations(main)
    of_kind = {relation.kind: relation.part for relation in relations.values()}
    formats = _Formats()
    if "styles" in of_kind and of_kind["styles"] in package:
        package.parse(of_kind["styles"], formats)
    listed = [
        (name, hidden, relations[key].part)
        for name, hidden, key in outline.sheets
        if key in relations and relations[key].kind == "worksheet"
    ]
    return Book(
        sheets=tuple(Sheet(number, name, hidden) for number, (name, hidden, _) in enumerate(listed)),
        parts=tuple(part for _, _, part in listed),
        shows=tuple(shown_by(number, formats.custom) for number in formats.used),
        strings=of_kind.get("sharedStrings", ""),
        since_1904=outline.since_1904,
    )


def _main_part(package: Package) -> str:
    """The part that lists the sheets."""
    if "mimetype" in package:
        raise RefusedError("other_workbook", "an OpenDocument file (.ods)")
    types = _Types()
    if "[Content_Types].xml" in package:
        package.parse("[Content_Types].xml", types)
    mains = [one.part for one in package.relations("").values() if one.kind == "officeDocument"]
    if not mains:
        raise RefusedError("no_workbook", "a compressed file of another kind")
    kind = types.of(mains[0])
    if kind in _MAIN_PARTS and not _MAIN_PARTS[kind]:
        return mains[0]
    if kind in _MAIN_PARTS:
        raise RefusedError("other_workbook", _MAIN_PARTS[kind])
    raise RefusedError("no_workbook", "a document of another program")


class _Types(Names):
    """The content types of parts."""

    def __init__(self) -> None:
        self._of: dict[str, str] = {}
        self._by_ending: dict[str, str] = {}

    def open(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Override":
            self._of[attributes.get("PartName", "").lstrip("/").casefold()] = attributes.get("ContentType", "")
        elif name == "Default":
            self._by_ending[attributes.get("Extension", "").casefold()] = attributes.get("ContentType", "")

    def of(self, part: str) -> str:
        ending = part.rpartition(".")[2].casefold()
        return self._of.get(part.casefold()) or self._by_ending.get(ending, "")


class _Outline(Names):
    """The sheets that the main part lists: name, whether it is hidden, and the id of its part."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, bool, str]] = []
        self.since_1904 = False

    def open(self, name: str, attributes: dict[str, str]) -> None:
        if name == "workbookPr":
            self.since_1904 = attributes.get("date1904", "0") in ("1", "true")
        elif name == "sheet":
            key = next((value for key, value in attributes.items() if key.endswith("}id")), "")
            called = attributes.get("name", "")
            if len(called) > LONGEST_NAME:
                raise RefusedError("damaged", "the name of a sheet is too long")
            if len(self.sheets) == MOST_SHEETS:
                raise RefusedError("too_much", f"it has more than {MOST_SHEETS} sheets")
            self.sheets.append((called, attributes.get("state", "visible") != "visible", key))


class _Formats(Names):
    """Number formats: those the workbook makes, and that of each cell format."""

    def __init__(self) -> None:
        self.custom: dict[int, str] = {}
        self.used: list[int] = []
        self._in_cells = False

    def open(self, name: str, attributes: dict[str, str]) -> None:
        if name == "numFmt":
            self.custom[_whole(attributes.get("numFmtId"))] = attributes.get("formatCode", "")[:1000]
        elif name in ("cellXfs", "cellStyleXfs"):
            self._in_cells = name == "cellXfs"
        elif name == "xf" and self._in_cells:
            self.used.append(_whole(attributes.get("numFmtId")))

    def close(self, name: str) -> None:
        if name == "cellXfs":
            self._in_cells = False


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0


@define
class Strings:
    """The workbook's shared texts, read when the first is asked for. None stands for one longer than a cell's."""

    package: Package
    part: str
    _texts: list[str | None] | None = field(default=None, init=False)

    def all(self) -> list[str | None]:
        if self._texts is None:
            reader = _StringReader(self.package.room)
            if self.part and self.part in self.package:
                self.package.parse(self.part, reader)
            self._texts = reader.texts
        return self._texts


@define
class _StringReader:
    """A handler of `si` elements: their `t`, without what only says how a text is spoken.

    There may be very many, so each costs few calls.
    """

    room: Room
    texts: list[str | None] = field(factory=list, init=False)
    _text: TextParts = field(init=False)
    _left: int = field(init=False)
    _names: dict[str, str] = field(factory=dict, init=False)
    _depth: int = field(default=0, init=False)

    def __attrs_post_init__(self) -> None:
        self._text, self._left = TextParts(self.room.cell), self.room.strings

    def start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002 - spaces are kept anyway
        self._depth += 1
        if self._depth > DEEP:
            raise RefusedError("hostile", TOO_DEEP)
        local = self._names.get(name) or self._names.setdefault(name, name.rpartition("}")[2])
        if local != "si":
            self._text.start(local)

    def text(self, data: str) -> None:
        self._text.add(data)

    def end(self, name: str) -> None:
        self._depth -= 1
        local = self._names[name]
        if local != "si":
            self._text.end(local)
            return
        text = self._text.take()
        self._left -= text.__sizeof__() + 8
        if self._left < 0:
            raise RefusedError("too_much", "its texts take more memory than this check uses")
        self.texts.append(text)


@define
class TextParts:
    """Puts together a text that stands in pieces; one that is too long is not kept."""

    longest: int
    _pieces: list[str] = field(factory=list, init=False)
    _length: int = field(default=0, init=False)
    _wanted: bool = field(default=False, init=False)
    _spoken: bool = field(default=False, init=False)

    def start(self, name: str) -> None:
        if name == "rPh":
            self._spoken = True
        self._wanted = name == "t" and not self._spoken

    def end(self, name: str) -> None:
        if name == "rPh":
            self._spoken = False
        self._wanted = False

    def add(self, data: str) -> None:
        if self._wanted:
            self._length += len(data)
            if self._length <= self.longest:
                self._pieces.append(data)

    def take(self) -> str | None:
        """The text, None where it is too long; the next starts."""
        if not self._length:
            return ""
        text = None if self._length > self.longest else unescaped("".join(self._pieces))
        self._pieces, self._length = [], 0
        return text


def unescaped(text: str) -> str:
    """Characters that XML cannot hold are written `_x000D_`."""
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return match[0] if 0xD800 <= code <= 0xDFFF else chr(code)
