"""Which dictionary is meant: the package's own, a released version of it, a folder of files, or a release file."""

from __future__ import annotations

from pathlib import Path

from threedp_registry.definition.folder import dictionary_folder, version_of
from threedp_registry.definition.names import did_you_mean
from threedp_registry.definition.records import Definition
from threedp_registry.errors import CannotCheck


def find_definition(source: str | None = None) -> Definition:
    """The definition of `source`: a version, a folder or a release file; the version being worked on if None.

    Raises `DictionaryFaults` for a folder with mistakes, `CannotCheck` where there is no such thing.
    """
    from threedp_registry.definition.reading.dictionary import read_definition
    from threedp_registry.definition.releases.store import read_release, read_release_file, released

    own = dictionary_folder()
    if source is None or source == version_of(own):
        return read_definition(own)
    if source in released(own):
        return read_release(own, source)
    path = Path(source)
    if path.is_dir():
        return read_definition(path)
    if path.is_file() and path.suffix == ".json":
        return read_release_file(path)
    raise no_such_dictionary(source)


def every_version(source: str | None = None) -> tuple[Definition, ...]:
    """All versions of the dictionary that `source` is of, oldest first: the released ones and the one worked on.

    A release file stands alone. Raises as `find_definition`.
    """
    from threedp_registry.definition.releases.store import read_release, released

    is_own = source is None or source in known_versions()
    path = Path(source or "")
    if not is_own and not path.is_dir():
        return (find_definition(source),)
    folder = dictionary_folder() if is_own else path
    before = (read_release(folder, version) for version in released(folder) if version != version_of(folder))
    return (*before, find_definition(None if is_own else source))


def no_such_dictionary(source: str) -> CannotCheck:
    """What to say where there is neither such a version nor such a folder or file."""
    versions = known_versions()
    meant = did_you_mean(source, versions)
    return CannotCheck(
        f"there is no such version, folder or release file of a dictionary: versions are {', '.join(versions)}"
        + (f"; {meant}" if meant else "")
    )


def known_versions() -> tuple[str, ...]:
    """Released versions and the one being worked on, oldest first."""
    from threedp_registry.definition.releases.store import released

    own = dictionary_folder()
    return tuple(dict.fromkeys((*released(own), version_of(own))))
