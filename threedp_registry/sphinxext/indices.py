"""Index pages: all elements, codes, rules of a dictionary, each with where it is documented."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from sphinx.domains import Index, IndexEntry

from threedp_registry.sphinxext.objects import Place

if TYPE_CHECKING:
    from threedp_registry.sphinxext.domain import DictionaryDomain


class ThingIndex(Index):
    """The things of one kind by the letter that their label, or their name's first part, begins with."""

    domain: DictionaryDomain
    kind: ClassVar[str]

    def generate(self, docnames: Iterable[str] | None = None) -> tuple[list[tuple[str, list[IndexEntry]]], bool]:
        wanted = None if docnames is None else set(docnames)
        groups: defaultdict[str, list[IndexEntry]] = defaultdict(list)
        for (kind, name), place in sorted(self.domain.objects.items(), key=lambda one: self.order(one[0][1], one[1])):
            if kind == self.kind and (wanted is None or place.docname in wanted):
                shown = self.shown(name, place)
                groups[self.heading(name, place)].append(
                    IndexEntry(shown, 0, place.docname, place.anchor, "" if shown == name else name, "", "")
                )
        return sorted(groups.items()), True

    def order(self, name: str, place: Place) -> tuple[str, str]:
        return place.label.casefold(), name

    def shown(self, name: str, place: Place) -> str:  # noqa: ARG002 - others show the name
        return place.label

    def heading(self, name: str, place: Place) -> str:  # noqa: ARG002 - others look at the name
        return place.label[:1].upper()


class ElementIndex(ThingIndex):
    name = "elements"
    localname = "Data elements from A to Z"
    shortname = "elements"
    kind = "element"


class CodeIndex(ThingIndex):
    name = "codes"
    localname = "Codes from A to Z"
    shortname = "codes"
    kind = "code"


class RuleIndex(ThingIndex):
    """Rules by the record and group that they are about."""

    name = "rules"
    localname = "Rules by name"
    shortname = "rules"
    kind = "rule"

    def order(self, name: str, place: Place) -> tuple[str, str]:  # noqa: ARG002
        return name, ""

    def shown(self, name: str, place: Place) -> str:  # noqa: ARG002
        return name

    def heading(self, name: str, place: Place) -> str:  # noqa: ARG002
        return ".".join(name.split(".")[:2])


INDICES: list[type[Index]] = [ElementIndex, CodeIndex, RuleIndex]
