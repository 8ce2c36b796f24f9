"""What all directives have in common: the dictionary, the page they are on, and mistakes told at their line."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from functools import cached_property
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import OptionSpec

from threedp_registry.definition.names import did_you_mean
from threedp_registry.definition.records import Definition
from threedp_registry.errors import ThreedpRegistryError
from threedp_registry.sphinxext.domain import DictionaryDomain, domain_of
from threedp_registry.sphinxext.objects import Place, anchor_of
from threedp_registry.sphinxext.source import Documented, documented
from threedp_registry.sphinxext.text import Composer


class Unknown(Exception):
    """A directive names something that the dictionary has not; the text tells what it has."""


class DictionaryDirective(SphinxDirective):
    """Renders a part of the dictionary. A subclass gives the nodes in `content_nodes`.

    With `:no-index:` what it shows is no link target: for what is documented on another page as well.
    """

    has_content = False
    option_spec: ClassVar[OptionSpec] = {"no-index": directives.flag}

    def run(self) -> list[nodes.Node]:
        self.domain.note_page(self.env.docname)
        try:
            return list(self.content_nodes())
        except Unknown as unknown:
            raise self.error(str(unknown)) from None
        except ThreedpRegistryError as refused:
            raise self.error(f"the dictionary cannot be documented: {refused}") from None

    @abstractmethod
    def content_nodes(self) -> Iterable[nodes.Node]:
        """What stands in place of the directive."""

    @property
    def domain(self) -> DictionaryDomain:
        return domain_of(self.env)

    @cached_property
    def documented(self) -> Documented:
        return documented(self.config, self.env.srcdir)

    @property
    def definition(self) -> Definition:
        return self.documented.definition

    @cached_property
    def compose(self) -> Composer:
        source, line = self.get_source_info()
        return Composer(self.env.docname, source, line)

    def named(self, name: str, known: Iterable[str], what: str) -> str:
        """The name where the dictionary has it; raises `Unknown` with what may have been meant."""
        names = tuple(known)
        if name not in names:
            raise Unknown(f"there is no {what} {name}; {did_you_mean(name, names)}".rstrip("; "))
        return name

    # ---- targets -----------------------------------------------------------------------------------

    def target(self, kind: str, name: str, label: str) -> str:
        """The anchor of a thing that this page documents: links to the thing lead there."""
        anchor = anchor_of(kind, name)
        if "no-index" not in self.options:
            self.domain.note(kind, name, Place(self.env.docname, anchor, label), (self.env.docname, self.lineno))
        return anchor

    def here(self, *targets: str) -> list[nodes.Node]:
        """Anchors at the heading that the directive stands under, or where it stands."""
        parent = self.state.parent
        if isinstance(parent, nodes.section) and len(parent) == 1:
            parent["ids"] += targets
            return []
        return [nodes.target("", "", ids=list(targets))]
