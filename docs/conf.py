"""How the documentation is built: `make docs`. Everything the dictionary knows is rendered from it."""

from __future__ import annotations

from sphinx.application import Sphinx

from threedp_registry.definition.find import find_definition
from threedp_registry.version import __version__

DEFINITION = find_definition()

project = "threedp_registry"
author = "the maintainers of threedp_registry"
copyright = author  # noqa: A001 - Sphinx's name
version = release = __version__
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx_click",
    "sphinx_copybutton",
    "threedp_registry.sphinxext",
]
exclude_patterns = ["_build"]
templates_path = ["_templates"]
smartquotes = False  # options are written --so
nitpicky = True
default_role = "code"
nitpick_ignore_regex = [
    # Of Python itself: its inventory is on the network, which a build does without.
    (r"py:.*", r"(collections\.abc|datetime|decimal|os|pathlib|types|typing)\..*|date|Decimal|SimpleNamespace"),
    # Types in signatures that are internal, and names for types that are spelt out where they are documented.
    (r"py:.*", r"threedp_registry\.(checking|checklist|compiled|compiled_support|fees|summary|typed_records)\..*"),
    (r"py:.*", r"AnyPath|Definition|DictionaryTables|JsonRecord|LayoutTable|Schema|Versions"),
]

dd_pages = "reference/dictionary"

myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "description"
copybutton_prompt_text = "$ "
copybutton_only_copy_prompt_lines = True

html_theme = "furo"
html_title = "3D Printing Registry, checked before it is sent"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_js_files = ["site.js"]
html_favicon = "_static/favicon.svg"
html_show_sphinx = False
html_copy_source = False
html_theme_options = {
    "announcement": f"{DEFINITION.notice.split('. ')[0]}.",
    "light_css_variables": {"font-stack": "system-ui, sans-serif", "font-stack--monospace": "ui-monospace, monospace"},
}


def open_where_one_reads(_app: Sphinx, _page: str, _template: str, context: dict[str, object], _tree: object) -> None:
    """The navigation opens where the reader is. Whole, on each of some hundred pages, it would be most of the site."""
    whole = context["toctree"]
    assert callable(whole)
    context["toctree"] = lambda **given: whole(**{**given, "collapse": True})


def setup(app: Sphinx) -> None:
    """Called by Sphinx; before the theme asks for the navigation."""
    app.connect("html-page-context", open_where_one_reads, priority=400)
