"""The documentation site, built once for all processes of a test run, and its pages as a browser would find them."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from attrs import Factory, define, frozen

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
PATIENCE_S = 600

PARTS_THAT_LOAD = {"script": "src", "img": "src", "iframe": "src", "source": "src", "embed": "src", "object": "data"}
LINKS_THAT_LOAD = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch"}


@define
class Page(HTMLParser):
    """What a page is made of, as far as links are concerned: its anchors, where it leads and what it loads."""

    path: Path
    anchors: set[str] = Factory(set)
    links: list[str] = Factory(list)
    loads: list[str] = Factory(list)

    def __attrs_pre_init__(self) -> None:
        super().__init__()

    @classmethod
    def read(cls, path: Path) -> Page:
        page = cls(path)
        page.feed(path.read_text(encoding="utf-8"))
        return page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.anchors.update(given[name] for name in ("id", "name") if name in given)
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag == "link" and LINKS_THAT_LOAD & set(given.get("rel", "").split()):
            self.loads.append(given["href"])
        if tag in PARTS_THAT_LOAD and PARTS_THAT_LOAD[tag] in given:
            self.loads.append(given[PARTS_THAT_LOAD[tag]])


@frozen
class Site:
    """A built site: its folder, and what the build said."""

    folder: Path
    warnings: str

    def html(self) -> list[Path]:
        return sorted(path for path in self.folder.rglob("*.html") if "_static" not in path.parts)

    def broken_links(self) -> Iterator[str]:
        """Every link to a page, file or anchor of the site that is not there, and where it stands."""
        pages = {path: Page.read(path) for path in self.html()}
        for path, page in pages.items():
            for link in (*page.links, *page.loads):
                parts = urlsplit(link)
                if parts.scheme or parts.netloc:
                    continue
                target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
                known = pages.get(target)
                anchor = unquote(parts.fragment)
                if not target.is_file() or (known and anchor and anchor not in known.anchors):
                    yield f"{path.relative_to(self.folder).as_posix()}: {link}"


def build(folder: Path) -> Site:
    """As `make docs` builds, with all warnings told."""
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-n", "-j", "2", "-b", "html"]
    out = folder / "html"
    done = subprocess.run(
        [*command, "-d", str(folder / "doctrees"), str(DOCS), str(out)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Site(out, done.stderr if done.returncode == 0 else f"exit status {done.returncode}\n{done.stderr}")


def built_once(folder: Path) -> Site:
    """The site built in this folder by whichever process comes first; the others wait for it."""
    told = folder / "warnings.txt"
    try:
        folder.mkdir()
    except FileExistsError:
        until = time.monotonic() + PATIENCE_S
        while not told.exists() and time.monotonic() < until:
            time.sleep(0.2)
        return Site(folder / "html", told.read_text(encoding="utf-8"))
    site = build(folder)
    writing = folder / "warnings.part"
    writing.write_text(site.warnings, encoding="utf-8")
    writing.rename(told)
    return site
