"""Where statements come from."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from threedp_registry.compiler.markdown import source_in_words
from threedp_registry.definition.elements import Source
from threedp_registry.sphinxext.directive import DictionaryDirective


class SourcesDirective(DictionaryDirective):
    """Every source with its citation."""

    def content_nodes(self) -> Iterator[nodes.Node]:
        yield nodes.definition_list("", *(self._source(source) for source in self.definition.sources))

    def _source(self, source: Source) -> nodes.definition_list_item:
        anchor = self.target("source", source.id, source.title)
        term = nodes.term("", "", nodes.literal(source.id, source.id), ids=[anchor])
        told = nodes.definition("", self.compose.paragraph(source_in_words(source)))
        return nodes.definition_list_item("", term, told)
