"""Pages of a dictionary: complete, each thing once, plain texts, read again when the dictionary changes."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.definition.dictionaries import SMALL, small
from tests.sphinxext.project import Built, Project
from threedp_registry.compiler.dated_words import items_by_id
from threedp_registry.definition.records import Definition
from threedp_registry.reference.findings import finding_codes
from threedp_registry.submission.reading_rules import READING_RULES


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small registry's pages, and one of somebody else's among them; no test changes it."""
    unknown = ["epub.unknown_project_files"]
    folder = tmp_path_factory.mktemp("docs")
    made = Project.small(folder, epub_copyright="nobody", version="1", suppress_warnings=unknown)
    (folder / "pages").mkdir()
    made.write("pages/ours.rst", ":orphan:\n\nOurs\n====\n")
    return made


@pytest.fixture(scope="module")
def built(project: Project) -> Built:
    return project.build()


def things(definition: Definition) -> Iterator[tuple[str, str]]:
    """Everything that has to be a link target, by kind and name."""
    for record in definition.records:
        yield "record", record.name
        yield from (("section", f"{record.name}.{section.id}") for section in record.sections)
        yield from (("group", ".".join((record.name, *group.path))) for group in record.groups())
        yield from (("use", ".".join((record.name, *use.path))) for use in record.uses())
        yield from (("rule", rule.id) for rule in record.all_rules())
    yield from (("element", element.id) for element in definition.elements)
    for codelist in definition.codelists:
        yield "codelist", codelist.id
        yield from (("code", f"{codelist.id}.{code.id}") for code in codelist.codes)
    for schedule in definition.schedules:
        yield "schedule", schedule.id
        yield from (("fee", f"{schedule.id}.{line.id}") for line in schedule.lines)
    for checklist in definition.checklists:
        yield "checklist", checklist.id
        yield from (("item", id_) for id_, _ in items_by_id(checklist))
    for layout in definition.layouts:
        yield "layout", layout.id
        yield from (("rule", f"{layout.id}.{rule.id}") for rule in layout.file_rules)
    yield from (("rule", rule.id) for rule in READING_RULES)
    yield from (("finding", code) for code in finding_codes(definition))
    yield from (("source", source.id) for source in definition.sources)


def test_pages_build_without_a_warning(built: Built) -> None:
    assert built.warnings == ""


def test_each_thing_is_a_target_exactly_once(built: Built) -> None:
    told = built.inventory()
    counted = Counter((kind, name) for kind, name, _ in told)
    assert set(things(small())) <= set(counted)
    assert set(counted.values()) == {1}
    for _, name, address in told:
        page, _, anchor = address.partition("#")
        html = (built.out / page).read_text(encoding="utf-8")
        assert html.count(f'id="{anchor}"') == 1, f"{name} at {address}"


def test_what_search_finds_is_where_it_says(built: Built) -> None:
    """An anchor that is left out in the index is put together again from the label, and leads nowhere."""
    index = json.loads((built.out / "searchindex.js").read_text(encoding="utf-8").partition("(")[2][:-1])
    found = [one for objects in index["objects"].values() for one in objects]
    assert len(found) > 100
    for document, _, _, anchor, name in found:
        assert re.fullmatch(r"[\w-]{2,}", anchor), name
        assert f'id="{anchor}"' in built.html(index["docnames"][document]), name


def test_a_page_tells_everything_about_an_element(built: Built) -> None:
    text = built.text("pages/boat/looks")
    start = text.index("Required when Kind of boat is")
    for told in ("documented", "Enter", "Type", "Since : 1", "/length_m", "boat.length_m", "TDP205", "TDP301"):
        assert told in text[start:], told


def test_a_page_tells_everything_about_a_finding(built: Built) -> None:
    text = built.text("pages/findings/TDP402")
    for told in ("TDP402: Code does not belong to another", "Why it matters", "How to mend it in Excel", "error"):
        assert told in text, told
    for told in ("wood_family : soft", "wood_family : hard", "does not belong to the Family of wood given"):
        assert told in text, told
    assert "boat.masts.wood.within" in text


def test_a_finding_in_reading_files_shows_a_cell(built: Built) -> None:
    text = built.text("pages/findings/TDP164")
    assert text.index("46095") < text.index("2026-03-14")


def test_a_condition_that_branches_is_a_table(built: Built) -> None:
    assert 'class="dd-table' in built.html("pages/checklists/regatta")


@pytest.mark.parametrize("builder", ["text", "latex", "man", "texinfo", "gettext", "dirhtml", "singlehtml", "epub"])
def test_every_builder_writes_the_pages(project: Project, built: Built, builder: str) -> None:
    assert project.build(builder).warnings == ""


def test_several_processes_write_the_same(built: Built, tmp_path: Path) -> None:
    parallel = Project.small(tmp_path, version="1").build(parallel=2)
    assert parallel.warnings == ""
    assert sorted(parallel.objects) == sorted(built.objects)
    pages = [path.relative_to(built.out) for path in built.out.rglob("*.html") if path.name != "ours.html"]
    assert pages
    for page in pages:
        assert (parallel.out / page).read_bytes() == (built.out / page).read_bytes(), page


# ---- the dictionary changes ------------------------------------------------------------------------


def test_nothing_is_read_again_without_a_change(project: Project, built: Built) -> None:
    assert project.build().read == ()
    assert (project.folder / "pages" / "ours.rst").exists()


def test_an_edit_is_seen_by_every_page_that_tells_of_the_dictionary(tmp_path: Path) -> None:
    project = Project.small(tmp_path)
    project.write("other.rst", ":orphan:\n\nOther\n=====\n\nNothing of it here.\n")
    project.write("linking.rst", ":orphan:\n\nLinking\n=======\n\nSee :dd:element:`seats`.\n")
    assert project.build().warnings == ""
    project.edit("dictionary/elements/boat.yaml", "label: Seats", "label: Places to sit")
    again = project.build()
    assert again.warnings == ""
    assert "linking" in again.read
    assert "pages/boat/looks" in again.read
    assert not {"other", "index"} & set(again.read)
    assert "Places to sit" in again.text("linking")
    assert "Places to sit" in again.text("pages/boat/looks")
    project.edit("dictionary/records/boat.yaml", "- id: looks\n", "- id: appearance\n")
    renamed = project.build()
    assert renamed.warnings == ""
    assert not (tmp_path / "pages" / "boat" / "looks.rst").exists()
    assert "pages/boat/appearance" in renamed.read


def test_a_faulty_dictionary_is_told_with_its_place(tmp_path: Path) -> None:
    project = Project.small(tmp_path)
    project.edit("dictionary/records/boat.yaml", "when: kind == 'other'", "when: knd == 'other'")
    warnings = project.build().warnings
    assert "records/boat.yaml:" in warnings
    assert "did you mean `kind`?" in warnings
    assert "Traceback" not in warnings


# ---- texts are plain ---------------------------------------------------------------------------------

WHAT_IT_IS = "definition: A thing that floats and carries people."
MARKUP = "A .. raw:: html <script>alert(1)</script> |sub| `r` :dd:element:`seats` *a* **b** ``c`` {include} name_ [1]_"


def test_markup_in_a_text_is_not_read(tmp_path: Path) -> None:
    project = Project.small(tmp_path)
    project.edit(
        "dictionary/records/boat.yaml",
        WHAT_IT_IS,
        f"definition: '{MARKUP}'",
    )
    project.edit("dictionary/records/boat.yaml", "label: Looks", "label: 'Looks *of* |it| .. raw:: name_ `x`'")
    built = project.build()
    assert built.warnings == ""
    assert "<script>alert" not in built.html("pages/boat/index")
    shown = built.text("pages/boat/index").replace("&lt;", "<").replace("&gt;", ">").replace("&#64;", "@")
    assert MARKUP in shown
    assert "Looks *of* |it| .. raw:: name_ `x`" in built.text("pages/boat/looks")


def test_block_markup_in_a_text_is_not_read(tmp_path: Path) -> None:
    project = Project.small(tmp_path)
    text = "|\n  .. raw:: html\n\n     <script>alert(1)</script>\n\n  .. include:: ../conf.py\n\n  - a\n\n  1. b"
    project.edit("dictionary/records/boat.yaml", WHAT_IT_IS, f"definition: {text}")
    built = project.build()
    assert built.warnings == ""
    assert "<script>alert" not in built.html("pages/boat/index")
    assert ".. include:: ../conf.py" in built.text("pages/boat/index")


# ---- translation -------------------------------------------------------------------------------------

GERMAN = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "A thing that floats and carries people."
msgstr "Etwas, das schwimmt und Menschen trägt."

msgid "Requirement"
msgstr "Pflicht"

msgid "Looks"
msgstr "Aussehen"
"""


def test_pages_can_be_translated(tmp_path: Path) -> None:
    project = Project.small(tmp_path)
    catalog = (project.build("gettext", gettext_compact="all").out / "all.pot").read_text(encoding="utf-8")
    for text in ("A thing that floats and carries people.", "Requirement", "Looks", "Enter each value once."):
        assert f'msgid "{text}"' in catalog, text
    (tmp_path / "locale" / "de" / "LC_MESSAGES").mkdir(parents=True)
    project.write("locale/de/LC_MESSAGES/all.po", GERMAN)
    translated = project.build(language="de", locale_dirs=["locale"], gettext_compact="all")
    assert translated.warnings == ""
    assert "Etwas, das schwimmt und Menschen trägt." in translated.text("pages/boat/index")
    assert "Pflicht" in translated.text("pages/boat/looks")
    assert "Aussehen" in translated.text("pages/boat/looks")


def test_the_dictionary_of_the_tests_is_not_touched() -> None:
    assert not list(SMALL.rglob("*.rst"))
