"""The parts of a workbook's file, read in the worker: what is unpacked is counted, and no XML does more than hold data.

Every part is parsed in pieces by the parser that defusedxml makes, which refuses document types and
entities. What it does not guard against is counted here: what the parts come to unpacked, the length
of a tag, how deep elements stand in each other, and how many names there are.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Protocol
from xml.parsers.expat import ExpatError, XMLParserType

from attrs import define, field, frozen
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from threedp_registry.submission.workbook.room import DEEP, TOO_DEEP, RefusedError, Room

PIECE = 1 << 16
SMALL = 4 << 20
"""A part of so many bytes may be packed as tightly as it will."""

LONGEST_TAG, MOST_NAMES, MOST_ELEMENTS = 1 << 20, 5_000, 500_000
_ENTRY = b"PK\x01\x02"
_NOT_UNPACKED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError)
"""What unpacking may raise, whatever the bytes are. (`UnicodeDecodeError` is a `ValueError`.)"""


class Handler(Protocol):
    """Takes what a part holds. Names are `namespace}name`. It refuses what is nested deeper than `DEEP`."""

    def start(self, name: str, attributes: dict[str, str], /) -> None: ...

    def end(self, name: str, /) -> None: ...

    def text(self, data: str, /) -> None: ...


@frozen
class Relation:
    """What a part refers to: the kind of it, by the last word of its type, and the part it is."""

    kind: str
    part: str


@define
class Package:
    """The parts of one file."""

    archive: zipfile.ZipFile
    room: Room
    _inflated: int = 0
    _names: Mapping[str, str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        listed = self.archive.infolist()
        self._names = {_folded(entry.filename): entry.filename for entry in listed}
        if len(self._names) != len(listed):
            raise RefusedError("damaged", "a part stands twice in the file")

    def __contains__(self, name: str) -> bool:
        return _folded(name) in self._names

    def parse(self, name: str, handler: Handler) -> None:
        """Gives what the part holds to the handler. Raises `RefusedError`; what the handler raises comes through."""
        parser = _parser(handler)
        fed = 0
        try:
            for piece in self._pieces(name):
                parser.Parse(piece, False)
                fed += len(piece)
                if fed - parser.CurrentByteIndex > LONGEST_TAG or len(parser.intern) > MOST_NAMES:
                    raise RefusedError("hostile", "a tag or a list of names without end")
            parser.Parse(b"", True)
        except DefusedXmlException:
            raise RefusedError("hostile", "a document type or entities") from None
        except ExpatError:
            raise RefusedError("damaged", "its XML is not well-formed") from None

    def _pieces(self, name: str) -> Iterator[bytes]:
        """What the part holds, unpacked."""
        entry = self._entry(name)
        try:
            with self.archive.open(entry) as part:
                while piece := part.read(PIECE):
                    self._count(len(piece))
                    yield piece
        except _NOT_UNPACKED:
            raise RefusedError("damaged", "a part of it cannot be unpacked") from None

    def _entry(self, name: str) -> zipfile.ZipInfo:
        entry = self.archive.NameToInfo.get(self._names.get(_folded(name), ""))
        if entry is None:
            raise RefusedError("damaged", "a part of it is missing")
        if entry.flag_bits & 1:
            raise RefusedError("password")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise RefusedError("damaged", "a part of it cannot be unpacked")
        if self._inflated + entry.file_size > self.room.inflated:
            raise RefusedError("too_much", f"it unpacks to more than {self.room.inflated >> 20} MiB")
        if entry.file_size > max(entry.compress_size * self.room.times, SMALL):
            raise RefusedError("too_much", f"a part of it unpacks to more than {self.room.times} times its size")
        return entry

    def _count(self, size: int) -> None:
        self._inflated += size
        if self._inflated > self.room.inflated:
            raise RefusedError("too_much", f"it unpacks to more than {self.room.inflated >> 20} MiB")

    def relations(self, name: str) -> dict[str, Relation]:
        """What a part refers to (the package itself: `""`), by the id it uses; none where it refers to nothing."""
        folder, file = posixpath.split(name)
        listed = posixpath.join(folder, "_rels", f"{file}.rels")
        found = _Relations(folder)
        if listed in self:
            self.parse(listed, found)
        return found.relations


def _folded(name: str) -> str:
    """A part's name as parts compare: case does not count, and some programs write backslashes."""
    return name.replace("\\", "/").casefold()


def open_package(data: bytes, room: Room) -> Package:
    """The parts of a workbook file, which is in memory. Raises `RefusedError` where they cannot be listed."""
    if data.count(_ENTRY) > room.parts:
        raise RefusedError("too_much", f"it has more than {room.parts:,} parts")
    try:
        return Package(zipfile.ZipFile(io.BytesIO(data)), room)
    except _NOT_UNPACKED:
        raise RefusedError("damaged", "its list of parts cannot be read") from None


def _parser(handler: Handler) -> XMLParserType:
    parser: XMLParserType = DefusedXMLParser(forbid_dtd=True).parser
    parser.ordered_attributes = False
    parser.DefaultHandlerExpand = None
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.text
    return parser


class Names:
    """A handler of elements by their names alone, without namespace, and of no text; of so many, and so deep."""

    _depth = _count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > DEEP:
            raise RefusedError("hostile", TOO_DEEP)
        if self._count > MOST_ELEMENTS:
            raise RefusedError("too_much", f"a part of it has more than {MOST_ELEMENTS:,} elements")
        self.open(name.rpartition("}")[2], attributes)

    def end(self, name: str) -> None:
        self._depth -= 1
        self.close(name.rpartition("}")[2])

    def open(self, name: str, attributes: dict[str, str]) -> None:
        """An element starts."""

    def close(self, name: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Some text of an element."""


class _Relations(Names):
    """Collects the relations of a part in that folder. Those that lead out of the file are left out."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.relations: dict[str, Relation] = {}

    def open(self, name: str, attributes: dict[str, str]) -> None:
        if name != "Relationship" or attributes.get("TargetMode") == "External":
            return
        target = attributes.get("Target", "")
        part = posixpath.normpath(posixpath.join("/", self._folder, target)).lstrip("/")
        kind = attributes.get("Type", "").rpartition("/")[2]
        self.relations[attributes.get("Id", "")] = Relation(kind, part)
