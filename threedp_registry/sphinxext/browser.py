"""The dictionary browser: all elements in one table that filters, and is a plain table without a script."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from threedp_registry.sphinxext.directive import DictionaryDirective


class BrowserDirective(DictionaryDirective):
    """Every element of every version, to filter and to look up."""

    def content_nodes(self) -> Iterator[nodes.Node]:
        yield self.compose.paragraph("(browser)")
