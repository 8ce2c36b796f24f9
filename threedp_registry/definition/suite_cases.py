"""Which rules the conformance suite beside a dictionary has a case for."""

from __future__ import annotations

import re
from importlib.resources.abc import Traversable
from pathlib import Path

from threedp_registry.definition.folder import dictionary_folder

FOLDER = "suite"
_TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')


def rules_with_cases(source: str | None) -> frozenset[str] | None:
    """Every text in the suite's files, rule ids among them; None for a dictionary without a suite.

    `source` is a folder of dictionary files; the package's own dictionary for None or a version.
    """
    path = Path(source) if source is not None else None
    folder: Traversable = path if path is not None and path.is_dir() else dictionary_folder()
    if not (folder / FOLDER).is_dir():
        return None
    return frozenset(text for file in _files(folder / FOLDER) for text in _TEXT.findall(file.read_text("utf-8")))


def _files(folder: Traversable) -> list[Traversable]:
    inner = [entry for entry in folder.iterdir() if entry.is_dir()]
    here = [entry for entry in folder.iterdir() if entry.name.endswith(".json")]
    return [*here, *(file for entry in inner for file in _files(entry))]
