"""Records between two readings: their parts are known and named, their rules are not read yet.

A condition may name anything in its record and in the records it refers to, so all names must be
there before the first condition is read.
"""

from __future__ import annotations

from attrs import field, frozen

from threedp_registry.definition.conditions import ElementPath, GroupPath, ReferencePath
from threedp_registry.definition.elements import Provenance
from threedp_registry.definition.reading.fields import mapping, scalar, text
from threedp_registry.definition.reading.files import DictionaryFile
from threedp_registry.definition.scope import Place
from threedp_registry.definition.source import Mapping, Scalar


@frozen(kw_only=True)
class UseDraft:
    """An element's place, and the node with what is required of it there."""

    node: Mapping
    path: ElementPath
    provenance: Provenance


@frozen(kw_only=True)
class ReferenceDraft:
    node: Mapping
    name: Scalar
    path: ReferencePath
    provenance: Provenance


@frozen(kw_only=True)
class GroupDraft:
    """A group: `node` says where and how often it stands, `body` (a shared group, or the same node) what is in it."""

    node: Mapping
    body: Mapping
    path: GroupPath
    definition: str
    provenance: Provenance
    place: Place
    members: tuple[UseDraft | GroupDraft, ...]
    references: tuple[ReferenceDraft, ...]

    @property
    def size(self) -> Scalar | None:
        """How many items there are, where that is stated, with or without a condition."""
        conditional = mapping(self.node, "size")
        return scalar(conditional, "of") if conditional else scalar(self.node, "size")


@frozen(kw_only=True)
class RecordDraft:
    file: DictionaryFile
    node: Mapping
    name: str
    provenance: Provenance
    place: Place
    members: tuple[UseDraft | GroupDraft, ...] = field(default=())
    section_members: tuple[tuple[str, ...], ...] = field(default=())
    references: tuple[ReferenceDraft, ...] = field(default=())

    @property
    def plural(self) -> str:
        """What several of them are called where a file or a group of them is named."""
        return text(self.node, "plural") or f"{self.name}s"

    def group_at(self, names: tuple[str, ...]) -> GroupDraft | None:
        """The group of that path."""
        members, found = self.members, None
        for name in names:
            groups = (member for member in members if isinstance(member, GroupDraft))
            found = next((group for group in groups if group.path.names[-1] == name), None)
            members = found.members if found else ()
        return found


def size_bounds(size: Scalar | None) -> tuple[int, int | None]:
    """The fewest and the most items that a size such as 1..20 allows; no most where there is none, or no sense."""
    low, _, high = size.text.partition("..") if size else ("0", "", "n")
    if not low.isdecimal() or not high.isdecimal() or int(high) < max(int(low), 1):
        return int(size is not None and size.text == "1..n"), None
    return int(low), int(high)
