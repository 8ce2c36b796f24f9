"""The site builds without a warning, every link in it leads somewhere, and it loads nothing from elsewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.docs.site import DOCS, ROOT, Page, Site
from threedp_registry.definition.find import find_definition

FOREIGN = re.compile(r"""url\(\s*["']?(?:https?:)?//|@import\s+["'](?:https?:)?//""")


def test_nothing_is_warned_of(site: Site) -> None:
    assert site.warnings == ""
    assert len(site.html()) > 100


def test_every_page_says_that_it_is_unofficial(site: Site) -> None:
    first = f"{find_definition().notice.split('. ')[0]}."
    for path in site.html():
        html = path.read_text(encoding="utf-8")
        above = unescape(html.partition('class="announcement"')[2].partition("</aside>")[0])
        assert first in " ".join(above.split()), path.name
        link = re.search(r'href="([^"]+)"', above)
        assert link, path.name
        target = (path.parent / urlsplit(link[1]).path).resolve() if urlsplit(link[1]).path else path
        assert find_definition().notice in whole_text(target), f"{path.name} leads to {target.name}"


@cache
def whole_text(path: Path) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", "", path.read_text(encoding="utf-8"))).split())


def test_every_link_leads_somewhere(site: Site) -> None:
    assert list(site.broken_links()) == []


def test_nothing_is_loaded_from_elsewhere(site: Site) -> None:
    for path in site.html():
        foreign = [each for each in Page.read(path).loads if urlsplit(each).scheme not in ("", "data")]
        assert foreign == [], path.name
        assert not any(each.startswith("//") for each in Page.read(path).loads), path.name
    for path in site.folder.rglob("*.css"):
        assert not FOREIGN.search(path.read_text(encoding="utf-8")), path.name


def test_no_folder_of_this_machine_is_told(site: Site) -> None:
    for path in (*site.html(), *site.folder.rglob("*.txt"), site.folder / "searchindex.js"):
        text = path.read_text(encoding="utf-8")
        for folder in (str(ROOT), str(Path.home()) + "/", str(site.folder)):
            assert folder not in text, f"{path.name} tells {folder}"


@pytest.mark.parametrize(
    ("page", "broken"),
    [
        ('<a href="other.html">', []),
        ('<a href="other.html#here">', []),
        ('<a href="https://example.org/">', []),
        ('<a href="other.html#there">', ["page.html: other.html#there"]),
        ('<a href="none.html">', ["page.html: none.html"]),
        ('<img src="none.png">', ["page.html: none.png"]),
        ('<a href="#own" id="own">', []),
        ('<a href="#own">', ["page.html: #own"]),
    ],
)
def test_a_broken_link_is_seen(tmp_path: Path, page: str, broken: list[str]) -> None:
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    (tmp_path / "other.html").write_text('<p id="here">', encoding="utf-8")
    assert list(Site(tmp_path, "").broken_links()) == broken


def test_doctests_hold(site: Site) -> None:
    """After the build, with the documents that it has read."""
    doctrees = str(site.folder.parent / "doctrees")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-b", "doctest", "-d", doctrees, str(DOCS)]
    done = subprocess.run(
        [*command, str(site.folder.parent / "doctest")], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
