"""The files of a dictionary: read once, each with its faults and the lines to show them in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from typing import Protocol

from attrs import define, field, frozen

from threedp_registry.definition.lint.codes import FORM
from threedp_registry.definition.source import LINE_BREAK, Mapping, Scalar, read_documents
from threedp_registry.errors import Fault

FOLDERS = ("elements", "codelists", "records", "layouts")
BESIDE = ("fees", "checklists", "summaries")
"""No check depends on them: a change leaves the dictionary, and the digest that reports name it by, as it was."""
RETIRED = "retired.yaml"
LARGEST = 10 * 1024 * 1024


class Located(Protocol):
    """Anything that stands in a line and column."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


@frozen
class Spot:
    """A line and column of a file, both from 1."""

    line: int
    column: int


@define(eq=False)
class DictionaryFile:
    """One file: its place in the folder, its lines, what it holds, and everything wrong with it.

    `root` is None where the file could not be read; that is then among the faults.
    """

    path: str
    lines: tuple[str, ...] = ()
    root: Mapping | None = None
    faults: dict[Fault, None] = field(factory=dict)

    def fault(self, at: Located, message: str, suggestion: str = "", code: str = FORM) -> None:
        """Reports a mistake at a place of this file, once."""
        line = self.lines[at.line - 1] if at.line <= len(self.lines) else ""
        self.faults[Fault(self.path, at.line, at.column, message, suggestion, line, code)] = None

    def in_order(self) -> list[Fault]:
        """Its mistakes in the order of its lines."""
        return sorted(self.faults, key=lambda each: (each.line, each.column))

    def has_fault_at(self, at: Located) -> bool:
        """Whether something is wrong there already, so that nothing that follows from it need be told."""
        return any((fault.line, fault.column) == (at.line, at.column) for fault in self.faults)

    def spot_in(self, written: Scalar, offset: int) -> Spot:
        """Where a character of a text stands, as closely as the way it was written tells."""
        if written.style == "|":
            return self._spot_in_block(written, offset)
        column = written.column + (0 if written.plain else 1)
        if self.lines[written.line - 1].startswith(written.text, column - 1):
            return Spot(written.line, column + offset)
        return Spot(written.line, written.column)

    def _spot_in_block(self, written: Scalar, offset: int) -> Spot:
        above = written.text[:offset]
        first = next((line for line in self.lines[written.line :] if line.strip()), "")
        indent = len(first) - len(first.lstrip(" "))
        return Spot(written.line + 1 + above.count("\n"), indent + offset - above.rfind("\n"))


@frozen
class DictionaryFiles:
    """All files that make up a definition, in reading order, and the digest of their content."""

    dictionary: DictionaryFile
    version: str
    sources: DictionaryFile
    elements: tuple[DictionaryFile, ...]
    codelists: tuple[DictionaryFile, ...]
    records: tuple[DictionaryFile, ...]
    layouts: tuple[DictionaryFile, ...]
    fees: tuple[DictionaryFile, ...]
    checklists: tuple[DictionaryFile, ...]
    retired: DictionaryFile | None
    summaries: tuple[DictionaryFile, ...]
    sha256: str

    def __iter__(self) -> Iterator[DictionaryFile]:
        yield from (self.dictionary, self.sources, *self.elements, *self.codelists, *self.records, *self.layouts)
        yield from (*self.fees, *self.checklists, *self.summaries, *((self.retired,) if self.retired else ()))


def read_files(folder: Traversable) -> DictionaryFiles:
    """Reads every file of the folder that belongs to the definition; what is wrong is in the files' faults."""
    content: dict[str, bytes] = {}
    dictionary = _read(folder, "dictionary.yaml", content)
    kinds = {name: _all_in(folder, name, content) for name in FOLDERS}
    beside = {name: _all_in(folder, name, {}) for name in BESIDE}
    return DictionaryFiles(
        dictionary=dictionary,
        version=_version(folder, dictionary, content),
        sources=_read(folder, "sources.yaml", content),
        **kinds,
        **beside,
        retired=_read(folder, RETIRED, content) if (folder / RETIRED).is_file() else None,
        sha256=_digest(content),
    )


def _all_in(folder: Traversable, name: str, content: dict[str, bytes]) -> tuple[DictionaryFile, ...]:
    return tuple(_read(folder / name, file, content, f"{name}/") for file in _names(folder / name))


def read_file(folder: Traversable, name: str) -> DictionaryFile:
    """One file by itself, such as a site's own layout."""
    return _read(folder, name, {})


def _names(folder: Traversable) -> list[str]:
    if not folder.is_dir():
        return []
    return sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".yaml"))


def _read(folder: Traversable, name: str, content: dict[str, bytes], prefix: str = "") -> DictionaryFile:
    file = DictionaryFile(prefix + name)
    try:
        data = (folder / name).read_bytes()
    except OSError:
        file.fault(Spot(1, 1), "there is no such file, or it cannot be read")
        return file
    content[file.path] = data.replace(b"\r\n", b"\n")
    if len(data) > LARGEST:
        file.fault(Spot(1, 1), "the file is larger than 10 MiB")
        return file
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        file.fault(Spot(data.count(b"\n", 0, error.start) + 1, 1), "this line is not UTF-8")
        return file
    _parse(file, text)
    return file


def _parse(file: DictionaryFile, text: str) -> None:
    file.lines = tuple(LINE_BREAK.split(text))
    documents, problems = read_documents(text, file.path)
    for problem in problems:
        spot = Spot(problem.line, problem.column)
        if problem.kind == "duplicate_key":
            file.fault(spot, f"`{problem.key}` stands here twice", f"the other stands in line {problem.other_line}")
        else:
            file.fault(spot, problem.message)
    if any(problem.kind in ("syntax", "depth") for problem in problems):
        return
    if len(documents) == 1 and isinstance(documents[0], Mapping):
        file.root = documents[0]
    elif len(documents) > 1:
        file.fault(documents[1], "a dictionary file holds one document")
    else:
        file.fault(documents[0] if documents else Spot(1, 1), "a dictionary file holds a mapping of keys to values")


def _version(folder: Traversable, dictionary: DictionaryFile, content: dict[str, bytes]) -> str:
    try:
        content["VERSION"] = (folder / "VERSION").read_bytes().replace(b"\r\n", b"\n")
        return content["VERSION"].decode("ascii").strip()
    except (OSError, UnicodeDecodeError):
        dictionary.fault(Spot(1, 1), "the dictionary's folder holds no VERSION file, such as 1.0.0")
        return ""


def _digest(content: dict[str, bytes]) -> str:
    """The same on every platform: sorted paths with `/`, line feeds, each part with its length before it."""
    digest = hashlib.sha256()
    for path in sorted(content):
        for part in (path.encode(), content[path]):
            digest.update(b"%d:" % len(part) + part)
    return digest.hexdigest()
