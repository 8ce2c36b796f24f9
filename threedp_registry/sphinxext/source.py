"""The dictionary that a project documents: which it is, what is known of it, and whether its files have changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from importlib.resources.abc import Traversable
from pathlib import Path

from attrs import define
from sphinx.config import Config

from threedp_registry.definition.find import find_definition
from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.records import Definition
from threedp_registry.definition.releases.history import History
from threedp_registry.reference.entries import Entry, entries
from threedp_registry.reference.finding_pages import finding_pages
from threedp_registry.reference.findings import FindingPage
from threedp_registry.reference.rules import RuleEntry, by_place, rule_entries
from threedp_registry.version import __version__


@define(slots=False, eq=False)
class Documented:
    """A dictionary and what pages tell of it, each worked out when it is first asked for."""

    definition: Definition
    folder: Traversable

    @cached_property
    def history(self) -> History:
        return History.of(self.definition, self.folder)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        return entries(self.definition, self.history)

    @cached_property
    def rules(self) -> tuple[RuleEntry, ...]:
        return rule_entries(self.definition, self.history)

    @cached_property
    def findings(self) -> Mapping[str, FindingPage]:
        """Every finding by its code, with its example."""
        return {page.code: page for page in finding_pages(self.definition)}

    @cached_property
    def _rules_by_place(self) -> Mapping[str, tuple[RuleEntry, ...]]:
        return by_place(self.rules)

    def rules_at(self, place: str) -> tuple[RuleEntry, ...]:
        """The rules that are shown at a place: of an element, a group, or a record by its name."""
        return self._rules_by_place.get(place, ())

    def has(self, kind: str, name: str) -> bool:
        """Whether the dictionary has such a thing now."""
        return f"{kind} {name}" in self.history.versions[-1][1]

    @cached_property
    def first_uses(self) -> dict[str, str]:
        """By the id of an element, the place where it is first used: there the element itself is documented."""
        found: dict[str, str] = {}
        for entry in self.entries:
            found.setdefault(entry.element.id, entry.name)
        return found


def documented(config: Config, srcdir: str | Path) -> Documented:
    """The project's dictionary; raises `DictionaryFaults` or `CannotCheck` where it cannot be used."""
    return _documented(_name(config, srcdir), digest(config, srcdir))


def digest(config: Config, srcdir: str | Path) -> str:
    """Changes with every file of the dictionary, fees and checklists included, and with this package."""
    found = hashlib.sha256(f"{__version__} {config.dd_dictionary}".encode())
    for path, file in _files(_folder(_name(config, srcdir))):
        found.update(path.encode())
        found.update(file.read_bytes())
    return found.hexdigest()


def _name(config: Config, srcdir: str | Path) -> str | None:
    """A folder is looked for beside the documents; anything else is a version of the package's own dictionary."""
    name: str = config.dd_dictionary
    folder = Path(srcdir, name)
    return str(folder.resolve()) if name and folder.exists() else name or None


def _folder(name: str | None) -> Traversable:
    return Path(name) if name is not None and Path(name).is_dir() else dictionary_folder()


def _files(folder: Traversable, within: str = "") -> Iterator[tuple[str, Traversable]]:
    for each in sorted(folder.iterdir(), key=lambda one: one.name):
        if each.is_dir():
            yield from _files(each, f"{within}{each.name}/")
        elif each.name.endswith((".yaml", ".pins")) or each.name == "VERSION":
            yield f"{within}{each.name}", each


@lru_cache(maxsize=4)
def _documented(name: str | None, digest: str) -> Documented:  # noqa: ARG001 - the digest makes an edit another dictionary
    return Documented(find_definition(name), _folder(name))
