"""The domain `dd`: what of a dictionary can be linked to, from the project's own pages and from others'."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import ClassVar, cast

from docutils import nodes
from docutils.nodes import Element
from sphinx.addnodes import pending_xref
from sphinx.builders import Builder
from sphinx.domains import Domain, ObjType
from sphinx.environment import BuildEnvironment
from sphinx.locale import __
from sphinx.roles import XRefRole
from sphinx.util import logging
from sphinx.util.nodes import make_refnode
from sphinx.util.typing import RoleFunction

from threedp_registry.definition.names import did_you_mean
from threedp_registry.sphinxext.indices import INDICES
from threedp_registry.sphinxext.objects import DOMAIN, KINDS, SHOWN_AS_NAME, Place

LOGGER = logging.getLogger(__name__)


class ThingRole(XRefRole):
    """A link to a thing of the dictionary; pages with one are read again when the dictionary changes."""

    def process_link(
        self, env: BuildEnvironment, refnode: Element, has_explicit_title: bool, title: str, target: str
    ) -> tuple[str, str]:
        domain_of(env).note_page(env.docname)
        return super().process_link(env, refnode, has_explicit_title, title, target)


class DictionaryDomain(Domain):
    """Objects of every kind by name, each in one place."""

    name = DOMAIN
    label = "Data dictionary"
    object_types: ClassVar[dict[str, ObjType]] = {kind: ObjType(words, kind) for kind, words in KINDS.items()}
    roles: ClassVar[dict[str, RoleFunction | XRefRole]] = {
        kind: ThingRole(warn_dangling=True, innernodeclass=nodes.literal if kind in SHOWN_AS_NAME else nodes.inline)
        for kind in KINDS
    }
    indices = INDICES
    initial_data: ClassVar[dict[str, object]] = {"objects": {}, "pages": set(), "digest": ""}
    data_version = 1

    @property
    def objects(self) -> dict[tuple[str, str], Place]:
        return cast("dict[tuple[str, str], Place]", self.data["objects"])

    @property
    def pages(self) -> set[str]:
        """The pages that say something of the dictionary."""
        return cast("set[str]", self.data["pages"])

    def note_page(self, docname: str) -> None:
        self.pages.add(docname)

    def note(self, kind: str, name: str, place: Place, location: tuple[str, int]) -> None:
        """Remembers where a thing is documented; a second place is warned of."""
        known = self.objects.get((kind, name))
        if known is not None and known != place:
            LOGGER.warning(
                __("%s %s is documented already, in %s"), KINDS[kind], name, known.docname, location=location, type="dd"
            )
        self.objects.setdefault((kind, name), place)

    # ---- what Sphinx asks of a domain --------------------------------------------------------------

    def clear_doc(self, docname: str) -> None:
        self.pages.discard(docname)
        for key in [key for key, place in self.objects.items() if place.docname == docname]:
            del self.objects[key]

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, object]) -> None:
        others = cast("dict[tuple[str, str], Place]", otherdata["objects"])
        for (kind, name), place in others.items():
            if place.docname in docnames:
                self.note(kind, name, place, (place.docname, 1))
        self.pages.update(cast("set[str]", otherdata["pages"]) & set(docnames))

    def resolve_xref(
        self,
        env: BuildEnvironment,  # noqa: ARG002 - Sphinx gives it
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> nodes.reference | None:
        place = self.objects.get((typ, target))
        if place is None:
            return None
        if not node.get("refexplicit") and typ not in SHOWN_AS_NAME:
            contnode = nodes.inline(place.label, place.label, classes=contnode["classes"])
        title = f"{KINDS[typ]} {target}"
        return make_refnode(builder, fromdocname, place.docname, place.anchor, contnode, title)

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> list[tuple[str, nodes.reference]]:
        found = []
        for kind in KINDS:
            reference = self.resolve_xref(env, fromdocname, builder, kind, target, node, contnode)
            if reference is not None:
                found.append((f"{self.name}:{kind}", reference))
        return found

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """For search, and for the inventory that other projects read."""
        for (kind, name), place in self.objects.items():
            shown = name if kind in SHOWN_AS_NAME else place.label
            yield name, shown, kind, place.docname, place.anchor, 0 if kind in IMPORTANT else 1

    def names(self, kind: str) -> list[str]:
        return [name for of_kind, name in self.objects if of_kind == kind]

    def nearest(self, kind: str, name: str) -> str:
        """`; did you mean …?`, or nothing."""
        meant = did_you_mean(name, self.names(kind))
        return f"; {meant}" if meant else ""


IMPORTANT = frozenset(("element", "record", "section", "codelist", "finding", "item", "fee"))
"""What a reader most likely looks for: search puts it first."""


def domain_of(env: BuildEnvironment) -> DictionaryDomain:
    domain = env.get_domain(DOMAIN)
    assert isinstance(domain, DictionaryDomain)
    return domain


def warn_missing(domain: Domain | None, node: pending_xref) -> bool | None:
    """Says what was meant, perhaps, where one of our roles names nothing."""
    if not isinstance(domain, DictionaryDomain):
        return None
    kind, name = node["reftype"], node["reftarget"]
    LOGGER.warning(__("there is no %s %s%s"), KINDS[kind], name, domain.nearest(kind, name), location=node, type="dd")
    return True
