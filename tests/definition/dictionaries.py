"""Dictionaries for tests: the small made-up registry, and copies of it with something changed."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest

from threedp_registry.definition.find import every_version
from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.reading.dictionary import read_definition
from threedp_registry.definition.records import Definition
from threedp_registry.errors import DictionaryFaults, Fault

SMALL = Path(__file__).parent.parent / "small_registry"
FAULTY = Path(__file__).parent / "faulty"


def small() -> Definition:
    return read_definition(SMALL)


@cache
def own() -> Definition:
    """The dictionary that comes with the package, read once."""
    return read_definition(dictionary_folder())


@cache
def own_versions() -> tuple[Definition, ...]:
    """Its released versions before it, oldest first, and itself."""
    return (*every_version()[:-1], own())


def changed(folder: Path, file: str, old: str, new: str) -> Path:
    """A copy of the small registry with one text replaced, which must stand there exactly once."""
    if not folder.joinpath("VERSION").exists():
        shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    text = (folder / file).read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands in {file} {text.count(old)} times"
    (folder / file).write_text(text.replace(old, new), "utf-8", newline="\n")
    return folder


def faults_in(folder: Path) -> tuple[Fault, ...]:
    with pytest.raises(DictionaryFaults) as caught:
        read_definition(folder)
    return caught.value.faults


def the_fault(folder: Path) -> Fault:
    (fault,) = faults_in(folder)
    return fault
