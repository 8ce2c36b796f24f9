"""Limits on what is read, and the first look at a file: what it is, before anything parses it."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from threedp_registry.compiled_support import RuleRow
from threedp_registry.submission.problems import CANNOT_OPEN, EMPTY, ENCODING, NOT_A_FILE, NOT_TEXT, WORKBOOK
from threedp_registry.submission.workbook.rules import NO_WORKBOOK, PASSWORD

MIB = 1024 * 1024


@frozen(kw_only=True)
class Limits:
    """The most that is read, in bytes; characters for `text`, one text of a record. What is larger is refused.

    Of a workbook: `inflated` is what its parts come to unpacked, `times` how many times its packed size a
    part may come to, `strings` the memory of the texts that its cells share, `cell` the characters of a
    cell, `long_texts` those of all texts in a sheet of more than a thousand; `items` are rows
    on sheets of items, which are kept until their records come; `seconds` and `memory` are what the
    process that reads it may use.
    """

    yaml: int = 10 * MIB
    json: int = 100 * MIB
    lines: int = 2048 * MIB
    line: int = MIB
    text: int = MIB
    depth: int = 64
    workbook: int = 50 * MIB
    inflated: int = 512 * MIB
    times: int = 200
    strings: int = 64 * MIB
    parts: int = 10_000
    cells: int = 5_000_000
    cell: int = 32_767
    long_texts: int = 16 * MIB
    items: int = 200_000
    seconds: int = 60
    memory: int = 1024 * MIB


UTF_16 = (b"\xff\xfe", b"\xfe\xff")
MARK = b"\xef\xbb\xbf"
COMPRESSED, COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a workbook starts, and how one does that is protected by a password or of before 2007."""


def first_look(path: Path) -> tuple[RuleRow, str] | None:
    """Why the file cannot be read at all, or None where it is worth opening."""
    try:
        if path.is_dir():
            return NOT_A_FILE, ""
        if path.exists() and not path.is_file():
            return CANNOT_OPEN, "it is no regular file"
        with path.open("rb") as file:
            start = file.read(4096)
    except (OSError, ValueError) as error:
        return CANNOT_OPEN, _why(error)
    if not start:
        return EMPTY, ""
    if start.startswith(COMPRESSED):
        ending = f"its name ends in {path.suffix}" if path.suffix else "its name has no ending"
        return None if is_workbook(path) else (WORKBOOK, ending)
    if start.startswith(COMPOUND):
        return _compound(path)
    if is_workbook(path):
        return NO_WORKBOOK, ""
    if start.startswith(UTF_16) or _is_sparse(start):
        return ENCODING, "it looks like UTF-16"
    return (NOT_TEXT, "") if b"\x00" in start else None


def is_workbook(path: Path) -> bool:
    """Whether the file is a workbook by its name."""
    return path.suffix.lower() == ".xlsx"


def _compound(path: Path) -> tuple[RuleRow, str]:
    """What a file is that starts as old workbooks do, by the names that stand in it."""
    with path.open("rb") as file:
        content = file.read(Limits().workbook)
    if "EncryptedPackage".encode("utf-16-le") in content:
        return PASSWORD, ""
    return WORKBOOK, "an old one (.xls)" if "Workbook".encode("utf-16-le") in content else ""


def has_long_text(value: object, most: int) -> bool:
    """Whether a text or a key anywhere in the value has more characters than that."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            if len(one) > most:
                return True
        elif isinstance(one, dict):
            waiting.extend(one)
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)
    return False


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    return "permission is missing" if isinstance(error, PermissionError) else ""


def _is_sparse(start: bytes) -> bool:
    """Every other byte is zero: Latin text in UTF-16 without a mark."""
    return len(start) >= 4 and (not any(start[1:64:2]) or not any(start[0:64:2]))
