"""Records in JSON (one object or an array of them) and NDJSON (an object a line), with their places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import BinaryIO, NoReturn

from threedp_registry.compiled_support import RuleRow
from threedp_registry.submission.guards import MARK, Limits, has_long_text
from threedp_registry.submission.json_places import JsonPlaces, depth, end_of, parts
from threedp_registry.submission.problems import (
    BAD_CHARACTERS,
    DEPTH,
    DUPLICATE_KEY,
    ENCODING,
    LONG_LINE,
    LONG_TEXT,
    NOT_A_RECORD,
    SYNTAX,
    Problem,
)
from threedp_registry.submission.records import Submitted
from threedp_registry.submission.typed import MOST_DIGITS

Read = Iterator[Submitted | Problem]
_BLANKS = re.compile(r"[ \t\r\n]*")
_HALF_PAIR = re.compile(r"\\u[dD][89a-fA-F]")


class _TwiceError(Exception):
    """An object has the same key twice."""


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise _TwiceError
    return record


def _whole(text: str) -> object:
    """A number that no record can hold becomes one that every check refuses."""
    return int(text) if len(text.lstrip("-")) <= MOST_DIGITS else float("nan")


_NO_NUMBERS = ("NaN", "Infinity", "-Infinity")


def _refuse(_: str) -> NoReturn:
    raise ValueError("not JSON")


_DECODER = json.JSONDecoder(object_pairs_hook=_pairs, parse_int=_whole, parse_constant=_refuse)


def read_json(data: bytes, limits: Limits) -> Read:
    """The records of a JSON file; an array is read item by item, so what stands before a mistake is still checked."""
    try:
        text = data.removeprefix(MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        yield Problem(rule=ENCODING, line=line, column=1, refuses=True, number=1)
        return
    places = _next(JsonPlaces(text), _skip(text, 0))
    if text.startswith("[", places.start):
        yield from _items(places, limits)
    else:
        yield _alone(places, 1, limits)


def _skip(text: str, position: int) -> int:
    match = _BLANKS.match(text, position)
    return match.end() if match else position


def _next(places: JsonPlaces, start: int) -> JsonPlaces:
    """The places of what starts later. Lines are counted on the way: no place costs a second look at the whole text."""
    text = places.text
    line_start = text.rfind("\n", places.start, start) + 1 or places.line_start
    return JsonPlaces(text, start, places.line + text.count("\n", places.start, start), line_start)


def _items(places: JsonPlaces, limits: Limits) -> Read:
    """The items of an array."""
    text = places.text
    number, position = 1, _skip(text, places.start + 1)
    while not text.startswith("]", position):
        places = _next(places, position)
        found, stop = _one(places, number, limits)
        yield found
        if stop < 0:
            return
        position = _skip(text, stop)
        if text.startswith(",", position):
            position = _skip(text, position + 1)
            if not text.startswith("]", position):
                number += 1
                continue
            yield _syntax(places, position, number + 1, "there is a comma too many")
            return
        if not text.startswith("]", position):
            yield _syntax(places, position, number + 1, "a comma or the end of the list is missing")
            return
    yield from _after(places, position + 1, number + 1)


def _after(places: JsonPlaces, position: int, number: int) -> Read:
    end = _skip(places.text, position)
    if end < len(places.text):
        yield _syntax(places, end, number, "there is more after the end")


def _syntax(places: JsonPlaces, offset: int, number: int, detail: str) -> Problem:
    return _refused(places, SYNTAX, number, offset, detail)


def _refused(places: JsonPlaces, rule: RuleRow, number: int, offset: int = -1, detail: str = "") -> Problem:
    place = places.place_at(places.start if offset < 0 else offset)
    return Problem(rule=rule, line=place.line, column=place.column, number=number, detail=detail, refuses=True)


def _alone(places: JsonPlaces, number: int, limits: Limits) -> Submitted | Problem:
    """A record that nothing may follow in its text."""
    found, stop = _one(places, number, limits)
    return next(_after(places, stop, number), found) if stop >= 0 else found


def _one(places: JsonPlaces, number: int, limits: Limits) -> tuple[Submitted | Problem, int]:
    """The record that starts there, and where it ends (-1 where that cannot be told)."""
    text, start = places.text, places.start
    try:
        value, stop = _DECODER.raw_decode(text, start)
    except _TwiceError:
        return _twice(places, number), end_of(text, start)
    except RecursionError:
        return _refused(places, DEPTH, number), -1
    except ValueError as error:
        at = error.pos if isinstance(error, json.JSONDecodeError) else _no_number(places)
        return _syntax(places, at, number, ""), -1
    if depth(text[start:stop], limits.depth):
        return _refused(places, DEPTH, number), stop
    if _HALF_PAIR.search(text, start, stop) and _has_half_pair(value):
        return _refused(places, BAD_CHARACTERS, number), stop
    if stop - start > limits.text and has_long_text(value, limits.text):
        return _refused(places, LONG_TEXT, number), stop
    if isinstance(value, dict):
        return Submitted(value, number, places), stop
    return _refused(places, NOT_A_RECORD, number), stop


def _no_number(places: JsonPlaces) -> int:
    """Where a number is written that JSON does not have."""
    offsets = (part.offset for part in parts(places.text, places.start))
    return next((offset for offset in offsets if places.text.startswith(_NO_NUMBERS, offset)), places.start)


def _has_half_pair(value: object) -> bool:
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _twice(places: JsonPlaces, number: int) -> Problem:
    for part in parts(places.text, places.start):
        if part.first >= 0:
            before = places.place_at(part.first)
            detail = f"first in line {before.line}, column {before.column}"
            return _refused(places, DUPLICATE_KEY, number, part.key_offset, detail)
    return _refused(places, DUPLICATE_KEY, number)


def read_ndjson(file: BinaryIO, limits: Limits) -> Read:
    """The records of an NDJSON file by lines, which end at the line feed alone; blank lines are passed over."""
    number = line_number = 0
    while line := file.readline(limits.line + 1):
        line_number += 1
        if len(line) > limits.line:
            _skip_line(file, line, limits.line)
            number += 1
            yield Problem(rule=LONG_LINE, line=line_number, column=1, number=number, refuses=True)
            continue
        if line_number == 1:
            line = line.removeprefix(MARK)
        if line.isspace() or not line:
            continue
        number += 1
        yield from _line(line, line_number, number, limits)


def _skip_line(file: BinaryIO, read: bytes, limit: int) -> None:
    while read and not read.endswith(b"\n"):
        read = file.readline(limit)


def _line(line: bytes, line_number: int, number: int, limits: Limits) -> Read:
    try:
        text = line.rstrip(b"\r\n").decode("utf-8")
    except UnicodeDecodeError as error:
        column = len(line[: error.start].decode("utf-8")) + 1
        yield Problem(rule=ENCODING, line=line_number, column=column, number=number, refuses=True)
        return
    yield _alone(JsonPlaces(text, _skip(text, 0), line_number), number, limits)
