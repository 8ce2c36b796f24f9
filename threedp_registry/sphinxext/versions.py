"""What changed between two versions."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from threedp_registry.compiler.comparison import PLURALS, Compared, by_thing, explained, summary
from threedp_registry.definition.compare.changes import Change, changes
from threedp_registry.definition.find import find_definition
from threedp_registry.definition.records import Definition
from threedp_registry.definition.releases.store import read_release, released
from threedp_registry.sphinxext.directive import DictionaryDirective
from threedp_registry.sphinxext.text import Link, Mono, Piece, Pieces

KINDS_OF = {"element": ("use", "element")}
"""The kinds of object that a kind of change may be about, where it is not the one of that name."""


class ChangesDirective(DictionaryDirective):
    """The differences of two versions, `OLD NEW`, each with what it means for records."""

    required_arguments = 2

    def content_nodes(self) -> Iterator[nodes.Node]:
        old, new = (self._version(name) for name in self.arguments)
        compared = Compared(old=old, new=new, changes=changes(old, new))
        yield self.compose.paragraph(" ".join(summary(compared)))
        for thing, some in by_thing(compared.changes):
            anchor = nodes.make_id(f"{old.version}-{new.version}-{thing}")
            items = self.compose.bullets(self._change(change) for change in some)
            yield self.compose.section([anchor], [PLURALS[thing]], items)

    def _version(self, name: str) -> Definition:
        if name == self.definition.version:
            return self.definition
        if name in released(self.documented.folder):
            return read_release(self.documented.folder, name)
        return find_definition(self.named(name, released(self.documented.folder), "version"))

    def _change(self, change: Change) -> list[nodes.Node]:
        was: list[Piece] = []
        for name in change.was.split(", ") if change.was else ():
            was += [", " if was else ", was ", Mono(name)]
        details = f": {', '.join(change.details)}" if change.details else ""
        first = self.compose.paragraph(f"{change.kind} ", *self._thing(change), *was, details)
        more = [[self.compose.paragraph(line)] for line in explained(change)]
        return [first, self.compose.bullets(more)] if more else [first]

    def _thing(self, change: Change) -> Pieces:
        """A link where the dictionary still has the thing, else its name."""
        label = f" ({change.label})" if change.label else ""
        for kind in KINDS_OF.get(change.thing, (change.thing,)):
            if self.documented.has(kind, change.id):
                return [Link(kind, change.id, change.id), label]
        return [Mono(change.id), label]
