"""The things of one kind that a dictionary defines, while it is being read."""

from __future__ import annotations

from typing import Generic, TypeVar

from attrs import define, field

from threedp_registry.definition.lint.codes import TWICE, UNKNOWN_NAME
from threedp_registry.definition.names import closest, did_you_mean
from threedp_registry.definition.reading.files import DictionaryFile
from threedp_registry.definition.source import Scalar

Thing = TypeVar("Thing")


@define
class Known(Generic[Thing]):
    """The things of one kind that a dictionary defines, by id, and where each id stands.

    `skipped` are ids of things with faults of their own; with `open`, a file of the kind could not be
    read, so that an unknown id may stand there. Neither is reported again where it is used.
    """

    kind: str
    things: dict[str, Thing] = field(factory=dict)
    places: dict[str, tuple[DictionaryFile, Scalar]] = field(factory=dict)
    skipped: set[str] = field(factory=set)
    used: set[str] = field(factory=set)
    open: bool = False
    all_used: bool = False

    def claim(self, file: DictionaryFile, key: Scalar) -> bool:
        """Takes an id for the thing that stands at `key`; reports it where it is taken."""
        if key.text in self.places:
            other, first = self.places[key.text]
            file.fault(
                key,
                f"there are two {self.kind}s `{key.text}`",
                f"the other stands in {other.path}, line {first.line}",
                TWICE,
            )
            return False
        self.places[key.text] = (file, key)
        return True

    def find(self, file: DictionaryFile, name: Scalar) -> Thing | None:
        """What `name` stands for; reports it where it stands for nothing."""
        if name.text in self.things:
            self.used.add(name.text)
            return self.things[name.text]
        if name.text not in self.skipped and not self.open and not file.has_fault_at(name):
            file.fault(
                name, f"there is no {self.kind} `{name.text}`", did_you_mean(name.text, self.things), UNKNOWN_NAME
            )
        self.used.add(closest(name.text, self.things))
        self.all_used |= "" in self.used
        return None
