"""Sphinx extension: documents a dictionary in this format, this project's or your own.

    extensions = ["threedp_registry.sphinxext"]
    dd_dictionary = "../dictionary"      # a folder beside conf.py, or a version; the package's own if left out
    dd_pages = "reference/dictionary"    # where its pages are written when the site is built; none if left out

It adds the domain `dd`: roles such as ``:dd:element:`` link to what the pages document, directives such as
``.. dd:section::`` render a part of the dictionary, and the inventory lets other projects link to it. Pages are read
again when a file of the dictionary changes. Texts of the dictionary are plain text: no markup in them is read.
"""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.typing import ExtensionMetadata

from threedp_registry.errors import ThreedpRegistryError
from threedp_registry.sphinxext.browser import BrowserDirective, add_browser, asset_paths
from threedp_registry.sphinxext.codelists import CodelistDirective
from threedp_registry.sphinxext.conditions import ConditionDirective
from threedp_registry.sphinxext.dated import ChecklistDirective, FeesDirective
from threedp_registry.sphinxext.directive import DictionaryDirective
from threedp_registry.sphinxext.domain import DictionaryDomain, domain_of, warn_missing
from threedp_registry.sphinxext.fidelity import FidelityDirective
from threedp_registry.sphinxext.findings import FindingDirective, FindingsDirective
from threedp_registry.sphinxext.layouts import LayoutDirective
from threedp_registry.sphinxext.overview import BasesDirective, ContentsDirective, DictionaryOverview, VersionsDirective
from threedp_registry.sphinxext.pages import write_pages
from threedp_registry.sphinxext.sections import RecordDirective, SectionDirective
from threedp_registry.sphinxext.source import digest, documented
from threedp_registry.sphinxext.sources import SourcesDirective
from threedp_registry.sphinxext.truth_table import TruthTableDirective
from threedp_registry.sphinxext.versions import ChangesDirective
from threedp_registry.version import __version__

LOGGER = logging.getLogger(__name__)
STATIC = Path(__file__).parent / "static"
DIRECTIVES: dict[str, type[DictionaryDirective]] = {
    "bases": BasesDirective,
    "browser": BrowserDirective,
    "changes": ChangesDirective,
    "checklist": ChecklistDirective,
    "codelist": CodelistDirective,
    "contents": ContentsDirective,
    "condition": ConditionDirective,
    "dictionary": DictionaryOverview,
    "fees": FeesDirective,
    "fidelity": FidelityDirective,
    "finding": FindingDirective,
    "findings": FindingsDirective,
    "layout": LayoutDirective,
    "record": RecordDirective,
    "section": SectionDirective,
    "sources": SourcesDirective,
    "truth-table": TruthTableDirective,
    "versions": VersionsDirective,
}


def setup(app: Sphinx) -> ExtensionMetadata:
    """Called by Sphinx."""
    app.add_config_value("dd_dictionary", "", "env", types=frozenset((str,)))
    app.add_config_value("dd_pages", "", "env", types=frozenset((str,)))
    app.add_domain(DictionaryDomain)
    for name, directive in DIRECTIVES.items():
        app.add_directive_to_domain(DictionaryDomain.name, name, directive)
    add_browser(app)
    app.add_css_file("dd.css")
    app.connect("builder-inited", write_pages_of)
    app.connect("env-get-outdated", pages_to_read_again)
    app.connect("env-updated", remember_digest)
    app.connect("warn-missing-reference", lambda _, domain, node: warn_missing(domain, node))
    return {
        "version": __version__,
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }


def write_pages_of(app: Sphinx) -> None:
    """Writes the dictionary's pages beside the documents, and offers scripts and style sheets to the theme."""
    app.config.html_static_path += [str(STATIC), *asset_paths()]
    if app.config.dd_pages:
        try:
            write_pages(documented(app.config, app.srcdir), app.srcdir / app.config.dd_pages)
        except ThreedpRegistryError as refused:
            LOGGER.warning("the dictionary cannot be documented: %s", refused, type="dd")


def pages_to_read_again(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> set[str]:
    """Every page that says something of the dictionary, once a file of it has changed."""
    domain = domain_of(env)
    if domain.data["digest"] == digest(app.config, app.srcdir):
        return set()
    return (domain.pages & env.found_docs) - added - changed - removed


def remember_digest(app: Sphinx, env: BuildEnvironment) -> None:
    """What this build has documented."""
    domain_of(env).data["digest"] = digest(app.config, app.srcdir)
