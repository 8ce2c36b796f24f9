"""Where released versions are kept: a file a version, never written twice, its parts pinned by their digests."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path

from threedp_registry.definition.records import Definition
from threedp_registry.definition.releases.fields import NotARelease
from threedp_registry.definition.releases.parts import parts_of
from threedp_registry.definition.releases.text import definition_of, release_text
from threedp_registry.definition.versions import is_before, numbers
from threedp_registry.errors import CannotCheck

FOLDER = "releases"
LARGEST = 10 * 1024 * 1024


def released(dictionary: Traversable) -> tuple[str, ...]:
    """The versions released from that dictionary's folder, oldest first."""
    folder = dictionary / FOLDER
    names = [entry.name.removesuffix(".json") for entry in folder.iterdir()] if folder.is_dir() else []
    return tuple(sorted((name for name in names if numbers(name)), key=numbers))


def read_release(dictionary: Traversable, version: str) -> Definition:
    """The definition of a released version; raises `CannotCheck` where its file is none."""
    return read_release_file(dictionary / FOLDER / f"{version}.json")


def read_release_file(path: Traversable) -> Definition:
    """The definition that a release file holds. It may come from anywhere: what it says is data, never code."""
    try:
        data = path.read_bytes()
    except OSError:
        raise CannotCheck(f"{path.name}: the release cannot be read") from None
    if len(data) > LARGEST:
        raise CannotCheck(f"{path.name}: larger than 10 MiB, so no release of a dictionary")
    try:
        return definition_of(data.decode("utf-8"))
    except (NotARelease, UnicodeDecodeError) as error:
        why = str(error) if isinstance(error, NotARelease) else "not UTF-8 text"
        raise CannotCheck(f"{path.name}: no release of a dictionary: {why}") from None


def release(definition: Definition, dictionary: Path) -> Path:
    """Writes the definition as the release of its version, with the digests of its parts beside it.

    Raises `CannotCheck` where that version is released already, or a later one.
    """
    there = released(dictionary)
    if definition.version in there:
        raise CannotCheck(f"{definition.version} is released already and never changes: raise VERSION first")
    if there and not is_before(there[-1], definition.version):
        raise CannotCheck(f"{there[-1]} is released already: VERSION must be later than {definition.version}")
    folder = dictionary / FOLDER
    folder.mkdir(exist_ok=True)
    path = folder / f"{definition.version}.json"
    path.write_bytes(release_text(definition).encode("utf-8"))
    pins_of(path).write_bytes(pins(definition).encode("utf-8"))
    return path


# ---- the past does not change --------------------------------------------------------------------------


def pins_of(path: Path) -> Path:
    return path.with_suffix(".pins")


def pins(definition: Definition) -> str:
    """A digest and a name a line, for every part of the definition."""
    return "".join(f"{_digest(text)} {name}\n" for name, text in parts_of(definition).items())


def changed_since_release(definition: Definition, dictionary: Traversable) -> tuple[str, ...]:
    """Parts in which the definition differs from the release of its version; none where that is not released."""
    if definition.version not in released(dictionary):
        return ()
    return tuple(_differing(parts_of(definition), parts_of(read_release(dictionary, definition.version))))


def changed_releases(dictionary: Path) -> tuple[str, ...]:
    """Parts of released versions that are not what was released: `1.0.0: element laterality`."""
    return tuple(f"{version}: {name}" for version in released(dictionary) for name in _unpinned(dictionary, version))


def _unpinned(dictionary: Path, version: str) -> Iterator[str]:
    path = dictionary / FOLDER / f"{version}.json"
    try:
        definition = read_release_file(path)
        lines = pins_of(path).read_text(encoding="utf-8").splitlines()
    except (CannotCheck, OSError) as error:
        yield str(error)
        return
    digests = {name: _digest(text) for name, text in parts_of(definition).items()}
    found = list(_differing(digests, {name: digest for digest, _, name in (line.partition(" ") for line in lines)}))
    if not found and release_text(definition).encode("utf-8") != path.read_bytes():
        found = ["the way the file is written"]
    yield from found


def _differing(some: Mapping[str, str], others: Mapping[str, str]) -> Iterator[str]:
    for name in dict.fromkeys((*some, *others)):
        if some.get(name) != others.get(name):
            yield name


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:20]
