"""`replaces:` of whatever has a name, and retired.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterator

from threedp_registry.definition.lifecycle import Replaces, Retired
from threedp_registry.definition.reading.fields import entries, mappings, scalar, text
from threedp_registry.definition.reading.files import DictionaryFile
from threedp_registry.definition.source import Entry, Mapping, Scalar
from threedp_registry.definition.versions import is_before, numbers

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_+/-]*(\.[A-Za-z0-9_+/-]+)*", re.ASCII)


def replaced(node: Mapping, file: DictionaryFile, version: str) -> tuple[Replaces, ...]:
    """What stands under `replaces:`, oldest version first; `version` is the one being worked on."""
    found = []
    for entry in entries(node, "replaces"):
        if not is_before(entry.key.text, version):
            file.fault(entry.key, f"this is no version before {version}", "name the last version that had the old name")
            continue
        found.append(Replaces(entry.key.text, tuple(_names(entry, file))))
    return tuple(sorted(found, key=lambda one: numbers(one.version)))


def _names(entry: Entry, file: DictionaryFile) -> Iterator[tuple[int, str]]:
    if isinstance(entry.value, Scalar):
        yield from _name(0, entry.value, file)
    elif isinstance(entry.value, Mapping):
        for item in entry.value.entries:
            if isinstance(item.value, Scalar):
                yield from _name(int(item.key.text), item.value, file)


def _name(number: int, written: Scalar, file: DictionaryFile) -> Iterator[tuple[int, str]]:
    if NAME.fullmatch(written.text):
        yield number, written.text
    else:
        file.fault(written, "this is no name", "write the old name, from the record down: group.element")


def read_retired(file: DictionaryFile | None, version: str) -> tuple[Retired, ...]:
    """What is no longer there, in the order of the file; a dictionary may have no such file."""
    if file is None or file.root is None:
        return ()
    return tuple(_retired(file.root, file, version))


def _retired(root: Mapping, file: DictionaryFile, version: str) -> Iterator[Retired]:
    seen: set[str] = set()
    for node in mappings(root, "retired"):
        id_, last = scalar(node, "id"), scalar(node, "last")
        if id_ is None or last is None:
            continue
        if id_.text in seen:
            file.fault(id_, f"`{id_.text}` is retired twice", "keep one of the two")
        seen.add(id_.text)
        if not is_before(last.text, version):
            file.fault(last, f"this is no version before {version}", "name the last version that had it")
        yield Retired(id=id_.text, last=last.text, reason=text(node, "reason"), successor=text(node, "successor"))
