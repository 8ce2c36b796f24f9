"""Where a part of a JSON text stands: a scan by tokens, run only for records that have findings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from attrs import define, field, frozen

from threedp_registry.submission.records import Place

_STRING = r'[^"\\]*+(?:\\.[^"\\]*+)*+'
"""Between the quotes; it never backtracks, so that a long text costs no memory."""

_TOKEN = re.compile(rf'[ \t\r\n]*+(?:([{{}}\[\],:])|"({_STRING})"|([^\s{{}}\[\],:"]++))', re.DOTALL)
_BRACKET = re.compile(rf'"{_STRING}"|([\[{{])|([\]}}])', re.DOTALL)


def depth(text: str, deepest: int) -> bool:
    """Whether brackets are nested deeper than `deepest`; texts with few brackets are told at once."""
    if text.count("[") + text.count("{") <= deepest:
        return False
    level = 0
    for match in _BRACKET.finditer(text):
        level += (match.lastindex == 1) - (match.lastindex == 2)
        if level > deepest:
            return True
    return False


@define
class _Level:
    pointer: str
    is_object: bool
    index: int = 0
    key: str = ""
    at_key: bool = True
    keys: dict[str, int] = field(factory=dict)


@frozen
class Part:
    """A value's pointer with the offset of the value and of its key (-1 for an item of a list).

    `first` is where the same key stood before in the same object, -1 where it did not.
    """

    pointer: str
    offset: int
    key_offset: int
    first: int = -1


def parts(text: str, start: int = 0) -> Iterator[Part]:
    """Every value of the JSON text at `start`, in order; ends where the text does or is not JSON."""
    levels: list[_Level] = []
    position = start
    while match := _TOKEN.match(text, position):
        position = match.end()
        sign, string, _ = match.groups()
        offset = match.start(match.lastindex or 0) - (string is not None)
        if sign in ("}", "]"):
            levels.pop()
        elif sign == ",":
            _next(levels[-1])
        elif sign == ":":
            levels[-1].at_key = False
        elif string is not None and levels and levels[-1].is_object and levels[-1].at_key:
            levels[-1].key = _unescaped(string)
            levels[-1].index = offset
            continue
        else:
            part = _part(levels, offset)
            yield part
            if sign:
                levels.append(_Level(part.pointer, sign == "{"))
        if not levels:
            return


def _next(level: _Level) -> None:
    if level.is_object:
        level.at_key = True
    else:
        level.index += 1


def _part(levels: list[_Level], offset: int) -> Part:
    if not levels:
        return Part("", offset, -1)
    level = levels[-1]
    if not level.is_object:
        return Part(f"{level.pointer}/{level.index}", offset, -1)
    first = level.keys.setdefault(level.key, level.index)
    return Part(f"{level.pointer}/{escaped(level.key)}", offset, level.index, first if first != level.index else -1)


def _unescaped(string: str) -> str:
    """The key that a string in the text stands for."""
    if "\\" not in string:
        return string
    try:
        return str(json.loads(f'"{string}"'))
    except ValueError:
        return string


def escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def end_of(text: str, start: int) -> int:
    """Where the JSON value at `start` ends."""
    level, position = 0, start
    while match := _TOKEN.match(text, position):
        position = match.end()
        level += (match[1] in ("{", "[")) - (match[1] in ("}", "]")) if match[1] else 0
        if level <= 0:
            break
    return position


@define
class JsonPlaces:
    """Places in the text of one record, which is scanned once, if at all.

    The record starts at `start`, in line `line`, whose own first character is at `line_start`.
    """

    text: str
    start: int = 0
    line: int = 1
    line_start: int = 0
    _known: dict[str, tuple[Place, Place]] | None = field(default=None, init=False)

    def place_of(self, pointer: str, key: str | None = None) -> Place:
        if self._known is None:
            self._known = self._scanned()
        around = pointer if key is None else f"{pointer}/{escaped(key)}"
        found = self._known.get(around)
        if found is not None:
            return found[0 if key is None else 1]
        while around and found is None:
            around = around.rpartition("/")[0]
            found = self._known.get(around)
        return self.place_at(self.start) if found is None else found[0]

    def _scanned(self) -> dict[str, tuple[Place, Place]]:
        """Every value's place and its key's (the value's where it has none), lines counted on the way."""
        known: dict[str, tuple[Place, Place]] = {}
        line, counted, before = self.line, self.start, self.line_start - 1
        for part in parts(self.text, self.start):
            at_key = part.key_offset if part.key_offset >= 0 else part.offset
            spots = []
            for offset in (at_key, part.offset):
                line += self.text.count("\n", counted, offset)
                before = max(before, self.text.rfind("\n", counted, offset))
                counted = offset
                spots.append(Place(line, offset - before))
            known[part.pointer] = (spots[1], spots[0])
        return known

    def place_at(self, offset: int) -> Place:
        """The place of a character of this record, or after it."""
        line_start = self.text.rfind("\n", self.start, offset) + 1 or self.line_start
        return Place(self.line + self.text.count("\n", self.start, offset), offset - line_start + 1)
