"""Since which version something is there, and until which: read off the released versions, never written by hand."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources.abc import Traversable

from attrs import frozen

from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.records import Definition
from threedp_registry.definition.releases.parts import parts_of
from threedp_registry.definition.releases.store import FOLDER, released
from threedp_registry.definition.versions import is_before


@frozen
class History:
    """The names of all parts of each version, oldest first; the last is the one being looked at, or a later one."""

    versions: tuple[tuple[str, frozenset[str]], ...]

    @classmethod
    def of(cls, definition: Definition, folder: Traversable | None = None) -> History:
        """The released versions before the definition's own, and that one."""
        dictionary = folder or dictionary_folder()
        before = [version for version in released(dictionary) if is_before(version, definition.version)]
        names = [(version, _names(dictionary, version)) for version in before]
        return cls((*names, (definition.version, frozenset(parts_of(definition)))))

    @classmethod
    def of_all(cls, definitions: Iterable[Definition]) -> History:
        """The history that some versions make, oldest first."""
        return cls(tuple((one.version, frozenset(parts_of(one))) for one in definitions))

    def since(self, part: str, at: str | None = None) -> str:
        """The first version that has the part (`rule case.key.unique`, `element laterality`) and all later ones.

        `at` is the version being looked at, the last if None; what came after it does not count.
        """
        first = ""
        for version, names in self.versions:
            first = (first or version) if part in names else ""
            if version == at:
                break
        return first

    def until(self, part: str) -> str:
        """The last version that had a part which is no more; empty where it is still there, or never was."""
        there = [version for version, names in self.versions if part in names]
        return there[-1] if there and there[-1] != self.versions[-1][0] else ""

    def lasts(self, part: str, at: str | None = None) -> str:
        """`since 1.0.0`, or `1.0.0 to 1.4.0` where a later version has the part no more; looked at from `at`."""
        since, until = self.since(part, at), self.until(part)
        if not until:
            return f"since {since}"
        return f"only {since}" if since == until else f"{since} to {until}"


def _names(dictionary: Traversable, version: str) -> frozenset[str]:
    """Names from the list of digests beside the release, which is quick to read."""
    text = (dictionary / FOLDER / f"{version}.pins").read_text(encoding="utf-8")
    return frozenset(line.partition(" ")[2] for line in text.splitlines())
