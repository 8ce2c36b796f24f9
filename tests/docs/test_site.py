"""The built site: no warning, no broken link, nothing loaded from elsewhere, everything once, the notice everywhere."""

from __future__ import annotations

import posixpath
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from attrs import define, field

from tests.site import ROOT, Site
from tests.sphinxext.project import Built, Project
from tests.sphinxext.test_pages import things
from threedp_registry.definition.find import find_definition

LOADED = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src", "audio": "src"}
OURS = ("href", "src", "action")


@define(eq=False)
class Page(HTMLParser):
    """What a page links to, what it loads, and the anchors it has."""

    links: list[str] = field(factory=list)
    loaded: list[str] = field(factory=list)
    ids: list[str] = field(factory=list)

    def __attrs_pre_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given[name] for name in OURS if given.get(name)]
        if tag in LOADED and given.get(LOADED[tag]) and given.get("rel") not in ("index", "next", "prev", "search"):
            self.loaded.append(given[LOADED[tag]])


@cache
def read(path: Path) -> Page:
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def local_links(site: Site) -> Iterator[tuple[Path, str, str]]:
    """The page, the file and the anchor of each link that stays on the site."""
    for path in site.pages():
        for link in read(path).links:
            parts = urlsplit(link)
            if not parts.scheme and not parts.netloc:
                here = path.relative_to(site.folder).as_posix()
                target = posixpath.normpath(posixpath.join(posixpath.dirname(here), parts.path)) if parts.path else here
                yield path, unquote(target), unquote(parts.fragment)


def test_the_build_warns_of_nothing(site: Site) -> None:
    assert site.said == ""


def test_what_pages_show_of_python_is_what_happens(site: Site) -> None:
    """The doctests, on the documents that the build has read."""
    arguments = ["-q", "-W", "-b", "doctest", "-d", str(site.folder.with_name("doctrees")), "docs"]
    command = [sys.executable, "-m", "sphinx", *arguments, str(site.folder.with_name("doctest"))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    told = (site.folder.with_name("doctest") / "output.txt").read_text(encoding="utf-8")
    assert re.search(r"[1-9]\d* tests\n\s+0 failures in tests", told), told


def test_every_page_says_that_this_is_unofficial(site: Site) -> None:
    first = find_definition().notice.split(". ")[0]
    pages = site.pages()
    assert len(pages) > 100
    for path in pages:
        text = path.read_text(encoding="utf-8")
        assert re.search(rf'<div class="announcement">.*?{first}.*?</div>', text, re.S), path


def test_every_link_leads_somewhere(site: Site) -> None:
    dead = set()
    for path, target, anchor in local_links(site):
        file = site.folder / target
        if not file.is_file() or (anchor and file.suffix == ".html" and anchor not in read(file).ids):
            dead.add((path.relative_to(site.folder).as_posix(), target, anchor))
    assert not dead


def test_no_anchor_stands_twice_on_a_page(site: Site) -> None:
    for path in site.pages():
        assert [id_ for id_, number in Counter(read(path).ids).items() if number > 1] == [], path


def test_nothing_is_loaded_from_elsewhere(site: Site) -> None:
    for path in site.pages():
        assert [one for one in read(path).loaded if urlsplit(one).netloc] == [], path
    for style in site.folder.rglob("*.css"):
        assert not re.search(r"(@import|url\()\s*[\"']?(https?:)?//", style.read_text(encoding="utf-8")), style


def test_no_page_tells_of_the_machine_that_it_was_made_on(site: Site) -> None:
    for path in site.pages():
        text = path.read_text(encoding="utf-8")
        assert str(ROOT) not in text, path
        assert str(site.folder) not in text, path


def test_each_thing_of_the_dictionary_is_a_link_target_once(site: Site) -> None:
    told = Built(site.folder, "", (), ()).inventory()
    counted = Counter((kind, name) for kind, name, _ in told)
    assert set(things(find_definition())) <= set(counted)
    assert set(counted.values()) == {1}
    for _, name, address in told:
        page, _, anchor = address.partition("#")
        assert read(site.folder / page).ids.count(anchor) == 1, name


# ---- from outside ------------------------------------------------------------------------------------


@pytest.mark.parametrize("extensions", [["threedp_registry.sphinxext"], ["myst_parser"]], ids=["with", "without"])
def test_another_project_links_to_what_is_documented_here(site: Site, tmp_path: Path, extensions: list[str]) -> None:
    """By a role where the extension is loaded there as well; by MyST's own links without it."""
    inventory = str(site.folder / "objects.inv")
    mapping = {"threedp": ("https://docs.invalid/", inventory)}
    project = Project.without_dictionary(
        tmp_path, extensions=["sphinx.ext.intersphinx", *extensions], intersphinx_mapping=mapping
    )
    if "myst_parser" in extensions:
        project.write("index.md", "# Home\n\n[When is it asked for?](inv:threedp:dd:element#laterality)\n")
    else:
        project.write("index.rst", "Home\n====\n\n:external+threedp:dd:element:`laterality`, :dd:finding:`TDP301`\n")
    built = project.build()
    assert built.warnings == ""
    html = built.html("index")
    assert re.search(r'href="https://docs\.invalid/reference/dictionary/case/\S+\.html#dd-element-laterality"', html)
    finding = "https://docs.invalid/reference/dictionary/findings/TDP301.html#dd-finding-TDP301"
    assert "myst_parser" in extensions or finding in html
