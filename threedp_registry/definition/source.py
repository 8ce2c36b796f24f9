"""YAML read strictly into nodes that know where they stand; scalars keep their text.

YAML's own guesses (`no` is false, `012` is ten) never happen: whoever reads a node decides what its
text means. What YAML allows and we do not (aliases, tags, merge keys, duplicate keys) is a problem,
and no problem's message holds text of the file, because the file may hold patients' data.
Everything runs over the stream of events without recursion, so deep nesting costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml
from attrs import define, field, frozen

DEEPEST = 64
NULLS = frozenset(("", "~", "null", "Null", "NULL"))
LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@frozen
class Scalar:
    """One text. `plain` tells unquoted from quoted; `style` is the sign it was written with, `|` for a block."""

    text: str
    plain: bool
    line: int
    column: int
    style: str = ""

    @property
    def is_null(self) -> bool:
        """Whether it stands for nothing: an unquoted blank, `~` or `null`."""
        return self.plain and self.text in NULLS


@frozen
class Entry:
    """One key of a mapping with its value."""

    key: Scalar
    value: Node


@frozen
class Sequence:
    items: tuple[Node, ...]
    line: int
    column: int


@frozen
class Mapping:
    entries: tuple[Entry, ...]
    line: int
    column: int

    def get(self, key: str) -> Node | None:
        """The value at `key`, or None where there is no such key."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)


Node = Scalar | Sequence | Mapping


@frozen
class YamlProblem:
    """What keeps a file, or a part of it, from being read.

    `kind` is one of syntax, depth, alias, tag, duplicate_key, merge_key. Lines and columns count
    from 1. For a duplicate key, `other_line` is where it stood first and `key` the key itself,
    which a message about submitted data must not show.
    """

    kind: str
    line: int
    column: int
    message: str
    other_line: int = 0
    key: str = ""
    path: str = ""


def read_documents(text: str, path: str) -> tuple[list[Node], list[YamlProblem]]:
    """The documents of a YAML text, as far as they could be read, and everything wrong with it.

    An aliased value is left as an empty scalar, a second value for a key is left out.
    """
    unreadable = _UNREADABLE.search(text)
    if unreadable:
        line, column = place_of(text, unreadable.start())
        return [], [YamlProblem("syntax", line, column, "there is a control character here", path=path)]
    reader = _Reader(path)
    try:
        reader.read(yaml.parse(text, Loader=_LOADER))
    except _TooDeep:
        pass
    except yaml.MarkedYAMLError as error:
        reader.syntax(error)
    except yaml.YAMLError:
        reader.report("syntax", 1, 1, "this is not YAML")
    return reader.documents, reader.problems


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of a character of a text."""
    line, start = 1, 0
    for match in LINE_BREAK.finditer(text, 0, offset):
        line, start = line + 1, match.end()
    return line, offset - start + 1


class _TooDeep(Exception):
    """Ends reading: what is nested this deep is no record and no dictionary."""


@define
class _Open:
    """A mapping or sequence whose end has not come yet; `key_read` tells that a mapping's next node is a value."""

    line: int
    column: int
    is_mapping: bool
    nodes: list[Node] = field(factory=list)
    entries: list[Entry] = field(factory=list)
    key: Scalar | None = None
    key_read: bool = False
    seen: dict[str, int] = field(factory=dict)

    def close(self) -> Node:
        if self.is_mapping:
            return Mapping(tuple(self.entries), self.line, self.column)
        return Sequence(tuple(self.nodes), self.line, self.column)


class _Reader:
    """Builds nodes from events, with the open mappings and sequences on a stack of its own."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.documents: list[Node] = []
        self.problems: list[YamlProblem] = []
        self._open: list[_Open] = []

    def read(self, events: Iterator[yaml.Event]) -> None:
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._start(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._add(self._open.pop().close())
            elif isinstance(event, yaml.AliasEvent):
                line, column = _at(event)
                self.report("alias", line, column, "aliases (*) are not allowed; write the value out")
                self._add(Scalar("", True, line, column))

    def report(self, kind: str, line: int, column: int, message: str, other_line: int = 0, key: str = "") -> None:
        self.problems.append(YamlProblem(kind, line, column, message, other_line, key, self.path))

    def syntax(self, error: yaml.MarkedYAMLError) -> None:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if error.problem == _DEPTH_OF_THE_PARSER:
            self.report("depth", line, column, f"nested more than {DEEPEST} deep")
            return
        self.report("syntax", line, column, _IN_OUR_WORDS.get(error.problem or "", "this is not well-formed YAML"))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        line, column = _at(event)
        self._check_decoration(event, event.tag, line, column)
        style = event.style or ""
        self._add(Scalar(event.value, style == "", line, column, style))

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        line, column = _at(event)
        self._check_decoration(event, event.tag, line, column)
        if len(self._open) == DEEPEST:
            self.report("depth", line, column, f"nested more than {DEEPEST} deep")
            raise _TooDeep
        self._open.append(_Open(line, column, isinstance(event, yaml.MappingStartEvent)))

    def _check_decoration(self, event: yaml.NodeEvent, tag: str | None, line: int, column: int) -> None:
        if event.anchor is not None:
            self.report("alias", line, column, "anchors (&) are not allowed; write the value out where it is needed")
        if tag is not None:
            self.report("tag", line, column, "tags (!) are not allowed; leave the tag out")

    def _add(self, node: Node) -> None:
        if not self._open:
            self.documents.append(node)
            return
        parent = self._open[-1]
        if not parent.is_mapping:
            parent.nodes.append(node)
        elif not parent.key_read:
            parent.key, parent.key_read = self._key(node, parent), True
        else:
            if parent.key is not None:
                parent.entries.append(Entry(parent.key, node))
            parent.key_read = False

    def _key(self, node: Node, parent: _Open) -> Scalar | None:
        """The key, or None where it cannot be one and its value is left out."""
        if not isinstance(node, Scalar):
            self.report("syntax", node.line, node.column, "a key is a single text")
            return None
        if node.plain and node.text == "<<":
            self.report("merge_key", node.line, node.column, "merge keys (<<) are not allowed; write the keys out")
            return None
        if node.text in parent.seen:
            first = parent.seen[node.text]
            self.report(
                "duplicate_key",
                node.line,
                node.column,
                f"this key stands here twice, first in line {first}",
                first,
                node.text,
            )
            return None
        parent.seen[node.text] = node.line
        return node


def _at(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


_DEPTH_OF_THE_PARSER = "exceeded maximum nesting depth"
"""A parser that looks far ahead meets its own limit before it has given an event that meets ours."""

_IN_OUR_WORDS = {
    "mapping values are not allowed in this context": "a colon here starts a second mapping in the line; quote it",
    "found character that cannot start any token": "a text cannot start with this character (a tab?); quote it",
    "found unexpected end of stream": "a quoted text or a bracket is not closed",
    "did not find expected ',' or ']'": "a list in brackets is not closed, or a comma is missing",
    "did not find expected ',' or '}'": "a mapping in braces is not closed, or a comma is missing",
    "did not find expected '-' indicator": "this line does not belong to the list above it; check the indentation",
    "did not find expected key": "this line does not belong to the mapping above it; check the indentation",
    "could not find expected ':'": "a key needs a colon and a blank after it",
    "found unknown escape character": "this backslash is not an escape; use single quotes",
    "found undefined tag handle": "tags (!) are not allowed; leave the tag out",
}
