"""The pages of a dictionary: written beside the documents before they are read, one for each section, list and finding.

A page is a heading and a directive; everything else is rendered. Only what changed is written, and what the dictionary
no longer has is removed, so that a build after an edit reads no more than it must.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from threedp_registry.definition.records import Definition
from threedp_registry.reference.findings import described
from threedp_registry.sphinxext.source import Documented
from threedp_registry.sphinxext.text import escaped

MARK = ".. Written when the documentation is built: changes made here are lost.\n"

LISTS = ".. only:: html\n\n   From A to Z: :ref:`dd-elements`, :ref:`dd-codes`, :ref:`dd-rules`.\n"


def write_pages(known: Documented, folder: Path) -> tuple[str, ...]:
    """Writes the pages to a folder, removes stale ones, and gives the names of those that changed."""
    texts = dict(pages_of(known))
    changed = [name for name, text in texts.items() if _write(folder / name, text)]
    for path in folder.rglob("*.rst"):
        name = path.relative_to(folder).as_posix()
        if name not in texts and path.read_text(encoding="utf-8").startswith(MARK):
            path.unlink()
            changed.append(name)
    return tuple(changed)


def _write(path: Path, text: str) -> bool:
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return True


def pages_of(known: Documented) -> Iterator[tuple[str, str]]:
    """Every page by its name below the folder."""
    definition = known.definition
    records = [record.name for record in definition.records]
    dated = [f"fees/{one.id}" for one in definition.schedules]
    dated += [f"checklists/{one.id}" for one in definition.checklists]
    parts = ["browser", *(f"{name}/index" for name in records), "codelists/index", "findings/index"]
    parts += [*dated, *(f"layouts/{one.id}" for one in definition.layouts), "versions/index", "fidelity", "sources"]
    yield "index.rst", _page(definition.title, _directive("dictionary"), LISTS, _contents(parts))
    yield "browser.rst", _page("All elements", _directive("browser"))
    yield from _records(definition)
    yield from _codelists(definition)
    yield from _findings(definition)
    for schedule in definition.schedules:
        yield f"fees/{schedule.id}.rst", _page(schedule.label, _directive("fees", schedule.id))
    for checklist in definition.checklists:
        yield f"checklists/{checklist.id}.rst", _page(checklist.label, _directive("checklist", checklist.id))
    for layout in definition.layouts:
        yield f"layouts/{layout.id}.rst", _page(layout.label, _directive("layout", layout.id))
    yield from _versions(known)
    yield "fidelity.rst", _page("What the JSON Schemas leave to the checks", _directive("fidelity"))
    yield "sources.rst", _page("Sources", _directive("sources"))


def _records(definition: Definition) -> Iterator[tuple[str, str]]:
    for record in definition.records:
        sections = [section.id for section in record.sections]
        yield f"{record.name}/index.rst", _page(record.label, _directive("record", record.name), _contents(sections))
        for section in record.sections:
            name = f"{record.name}.{section.id}"
            yield f"{record.name}/{section.id}.rst", _page(section.label, _directive("section", name))


def _codelists(definition: Definition) -> Iterator[tuple[str, str]]:
    yield "codelists/index.rst", _page("Codelists", _contents(one.id for one in definition.codelists))
    for codelist in definition.codelists:
        yield f"codelists/{codelist.id}.rst", _page(codelist.label, _directive("codelist", codelist.id))


def _findings(definition: Definition) -> Iterator[tuple[str, str]]:
    pages = described(definition)
    yield (
        "findings/index.rst",
        _page("Findings", _directive("findings"), _contents((page.code for page in pages), hidden=True)),
    )
    for page in pages:
        yield f"findings/{page.code}.rst", _page(f"{page.code}: {page.title}", _directive("finding", page.code))


def _versions(known: Documented) -> Iterator[tuple[str, str]]:
    versions = [version for version, _ in known.history.versions]
    pairs = list(pairwise(versions))
    names = [f"{old}-to-{new}" for old, new in reversed(pairs)]
    yield "versions/index.rst", _page("Versions", _directive("versions"), _contents(names))
    for old, new in pairs:
        yield f"versions/{old}-to-{new}.rst", _page(f"From {old} to {new}", _directive("changes", f"{old} {new}"))


# ---- text of a page --------------------------------------------------------------------------------


def _page(title: str, *blocks: str) -> str:
    heading = escaped(title)
    return "\n".join([MARK, heading, "=" * len(heading), "", *blocks])


def _directive(name: str, argument: str = "") -> str:
    return f".. dd:{name}:: {argument}".rstrip() + "\n"


def _contents(names: Iterable[str], *, hidden: bool = False) -> str:
    options = ["   :maxdepth: 2"] + (["   :hidden:"] if hidden else [])
    return "\n".join([".. toctree::", *options, "", *(f"   {name}" for name in names), ""])
