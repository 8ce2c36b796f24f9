"""The dictionary browser: all elements in one table that filters, and is a plain table without a script."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.application import Sphinx

from threedp_registry.definition.records import Definition
from threedp_registry.definition.releases.store import read_release
from threedp_registry.reference.browser import ASSETS, browser_html
from threedp_registry.sphinxext.directive import DictionaryDirective
from threedp_registry.sphinxext.domain import domain_of
from threedp_registry.sphinxext.source import Documented, documented
from threedp_registry.sphinxext.text import Link

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


class BrowserNode(nodes.General, nodes.Element):
    """Stands for the browser in HTML; other forms of output have the list of links that it holds."""


class BrowserDirective(DictionaryDirective):
    """Every element of every version, to filter and to look up."""

    def content_nodes(self) -> Iterator[nodes.Node]:
        links = self.compose.bullets([self.compose.paragraph(Link("use", one.name))] for one in self.documented.entries)
        yield BrowserNode("", links)


def visit_html(translator: HTML5Translator, _node: nodes.Node) -> None:
    """Writes the table once links to the pages of its elements are known."""
    builder = translator.builder
    known = documented(builder.config, builder.srcdir)
    link = partial(_address, translator, builder.current_docname)
    translator.body.append(browser_html(_versions(known), link=link))
    raise nodes.SkipNode


def _address(translator: HTML5Translator, docname: str, part: str) -> str:
    kind, _, name = part.partition(" ")
    place = domain_of(translator.builder.env).objects.get((kind, name))
    return "" if place is None else f"{translator.builder.get_relative_uri(docname, place.docname)}#{place.anchor}"


@lru_cache(maxsize=1)
def _versions(known: Documented) -> tuple[Definition, ...]:
    before = [version for version, _ in known.history.versions[:-1]]
    return (*(read_release(known.folder, version) for version in before), known.definition)


def children_only(_translator: nodes.NodeVisitor, _node: nodes.Node) -> None:
    """For output other than HTML."""


def add_assets(app: Sphinx, _page: str, _template: str, _context: object, doctree: nodes.document | None) -> None:
    """Script and style sheet, on the page that has the browser alone."""
    if doctree is not None and next(iter(doctree.findall(BrowserNode)), None) is not None:
        for name in ASSETS:
            app.add_css_file(name) if name.endswith(".css") else app.add_js_file(name, loading_method="defer")


def asset_paths() -> list[str]:
    """Where the script and the style sheet are."""
    folder = files("threedp_registry.reference") / "templates"
    return [str(Path(str(folder / name))) for name in ASSETS]


def add_browser(app: Sphinx) -> None:
    """Makes the directive's node known to every kind of output."""
    plain = (children_only, children_only)
    app.add_node(BrowserNode, html=(visit_html, None), latex=plain, text=plain, man=plain, texinfo=plain)
    app.connect("html-page-context", add_assets)
