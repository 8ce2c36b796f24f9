"""Released versions: read back as they were, never written twice, and nobody changes them unseen."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from attrs import evolve

from tests.definition.dictionaries import SMALL, changed, faults_in, small
from threedp_registry import CannotCheck
from threedp_registry.definition.compare.bump import Bump, declared, required
from threedp_registry.definition.compare.changes import Kind, changes
from threedp_registry.definition.compare.grade import Grade
from threedp_registry.definition.find import every_version, find_definition, known_versions
from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.lifecycle import Replaces, Retired
from threedp_registry.definition.reading.dictionary import read_definition
from threedp_registry.definition.records import Definition
from threedp_registry.definition.releases.history import History
from threedp_registry.definition.releases.store import (
    changed_releases,
    changed_since_release,
    read_release,
    release,
    released,
)
from threedp_registry.definition.releases.text import definition_of, release_text

OWN = Path(str(dictionary_folder()))


def undated(definition: Definition) -> Definition:
    """Without what is dated on its own and so is in no release."""
    return evolve(definition, schedules=(), checklists=(), summaries=())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small registry, its version released."""
    copy = tmp_path / "registry"
    shutil.copytree(SMALL, copy)
    release(small(), copy)
    return copy


@pytest.mark.parametrize("path", [OWN, SMALL], ids=["ours", "made up"])
def test_a_release_reads_back_as_it_was(path: Path) -> None:
    definition = read_definition(path)
    text = release_text(definition)
    assert definition_of(text) == undated(definition)
    assert release_text(definition_of(text)) == text


def test_a_release_is_written_once(folder: Path) -> None:
    before = (folder / "releases" / "1.0.0.json").read_bytes()
    with pytest.raises(CannotCheck, match=r"^1\.0\.0 is released already"):
        release(evolve(small(), title="Another"), folder)
    with pytest.raises(CannotCheck, match=r"VERSION must be later than 0\.9\.0"):
        release(evolve(small(), version="0.9.0"), folder)
    assert (folder / "releases" / "1.0.0.json").read_bytes() == before
    release(evolve(small(), version="1.0.10"), folder)
    release(evolve(small(), version="1.1.0"), folder)
    assert released(folder) == ("1.0.0", "1.0.10", "1.1.0")


def test_the_version_worked_on_is_held_to_its_release(folder: Path) -> None:
    assert changed_since_release(read_definition(folder), folder) == ()
    changed(folder, "elements/boat.yaml", "range: 0.5..120", "range: 0.5..121")
    definition = read_definition(folder)
    assert changed_since_release(definition, folder) == ("element length_m", "rule boat.length_m.range")
    assert changed_since_release(evolve(definition, version="1.0.1"), folder) == ()


def test_our_own_past_is_as_it_was_released() -> None:
    assert changed_releases(OWN) == ()
    assert changed_since_release(read_definition(OWN), OWN) == ()
    assert released(OWN) == ("1.0.0", "2.0.0")


def test_the_known_story() -> None:
    """Prints became physical models, what is asked of a print was added, and so was the upload file; nothing else."""
    found = changes(find_definition("1.0.0"), undated(find_definition("2.0.0")))
    places = {change.id: change for change in found if change.thing in ("group", "element") and "." in change.id}
    renamed = places.pop("case.physical_models")
    assert (renamed.kind, renamed.was) == (Kind.RENAMED, "case.primary_print, case.secondary_print")
    assert {change.kind for change in places.values()} == {Kind.ADDED}
    assert all(name.startswith("case.physical_models.") for name in places)
    rules = [change for change in found if change.thing == "rule"]
    assert {change.id.split(".")[1] for change in rules} == {"physical_models", "secondary_print", "completed_on"}
    assert [change.id for change in found if change.thing == "layout"] == [
        layout.id for layout in find_definition("2.0.0").layouts
    ]
    assert not [change for change in found if Grade.UNKNOWN in (change.errors.grade, change.warnings.grade)]
    assert required(found) is declared("1.0.0", "2.0.0") is Bump.MAJOR


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"high": "120"', '"high": "121"', {"1.0.0: element length_m", "1.0.0: rule boat.length_m.range"}),
        ('"id": "boat.length_m.range"', '"id": "boat.length_m.rango"', {"1.0.0: rule boat.length_m.rango"}),
        ('"format": 1', '"format": 2', {"1.0.0.json: no release of a dictionary: /format: not 1, the one form"}),
        ('{\n "format": 1', '{\n\n "format": 1', {"1.0.0: the way the file is written"}),
    ],
)
def test_a_changed_byte_of_a_release_is_told_by_name(folder: Path, old: str, new: str, told: set[str]) -> None:
    assert changed_releases(folder) == ()
    path = folder / "releases" / "1.0.0.json"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    found = changed_releases(folder)
    assert all(any(name.find(one) >= 0 for name in found) for one in told), found


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"format": 1}', "null", '"1"', "[" * 100_000, '{"format": 1, "records": 5}', "\ud800"],
)
def test_what_is_no_release_is_told_so(tmp_path: Path, text: str) -> None:
    path = tmp_path / "release.json"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(CannotCheck, match=r"^release\.json: no release of a dictionary"):
        find_definition(str(path))


def test_a_release_with_something_wrong_anywhere_is_refused(tmp_path: Path) -> None:
    """One value after the other is put where it does not belong: refused in words, or still a definition."""
    raw = json.loads(release_text(small()))
    path = tmp_path / "release.json"
    refused = 0
    for holder, key in _spots(raw):
        kept, holder[key] = holder[key], {"what": 1}
        path.write_text(json.dumps(raw), "utf-8")
        try:
            find_definition(str(path))
        except CannotCheck:
            refused += 1
        holder[key] = kept
    assert refused > 20


def _spots(raw: dict[str, object]) -> list[tuple[dict[str, object], str]]:
    """Some of the values of an object, wherever it stands."""
    found: list[tuple[dict[str, object], str]] = []
    waiting: list[object] = [raw]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            found += [(one, key) for key in one]
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)
    return found[::60]


def test_what_a_release_names_is_found(folder: Path) -> None:
    assert find_definition(str(folder / "releases" / "1.0.0.json")) == undated(small())
    assert read_release(folder, "1.0.0") == undated(small())
    with pytest.raises(CannotCheck, match=r"no such version, folder or release file .* versions are"):
        find_definition("9.9.9")


# ---- what is replaced, what is retired -----------------------------------------------------------------


def test_what_a_thing_replaces_and_what_is_retired(tmp_path: Path) -> None:
    folder = changed(tmp_path, "VERSION", "1.0.0", "1.1.0")
    changed(folder, "elements/boat.yaml", "length_m:\n", "length_m:\n  replaces: {1.0.0: length_ft}\n")
    (folder / "retired.yaml").write_text(
        "retired:\n  - id: boat.keel\n    last: 1.0.0\n    reason: Nobody knew.\n    successor: boat.hull\n", "utf-8"
    )
    definition = read_definition(folder)
    (element,) = [one for one in definition.elements if one.id == "length_m"]
    assert element.replaces == (Replaces("1.0.0", ((0, "length_ft"),)),)
    assert definition.retired == (Retired(id="boat.keel", last="1.0.0", reason="Nobody knew.", successor="boat.hull"),)
    assert definition_of(release_text(definition)) == undated(definition)


@pytest.mark.parametrize(
    ("replaces", "message"),
    [
        ("{1.1.0: length_ft}", "this is no version before 1.1.0"),
        ("{1.0.0: a b}", "this is no name"),
        ("{1.0.0: {0: a}}", "`0` cannot be a name here"),
    ],
)
def test_a_wrong_replacement_is_told(tmp_path: Path, replaces: str, message: str) -> None:
    folder = changed(tmp_path, "VERSION", "1.0.0", "1.1.0")
    changed(folder, "elements/boat.yaml", "length_m:\n", f"length_m:\n  replaces: {replaces}\n")
    assert [fault.message for fault in faults_in(folder)] == [message]


def test_a_wrong_retirement_is_told(tmp_path: Path) -> None:
    folder = changed(tmp_path, "VERSION", "1.0.0", "1.1.0")
    (folder / "retired.yaml").write_text(
        "retired:\n  - {id: boat.keel, last: 1.1.0, reason: No.}\n  - {id: boat.keel, last: 1.0.0, reason: No.}\n"
    )
    assert [(fault.line, fault.message) for fault in faults_in(folder)] == [
        (2, "this is no version before 1.1.0"),
        (3, "`boat.keel` is retired twice"),
    ]


def test_all_versions_of_a_dictionary(folder: Path) -> None:
    assert [one.version for one in every_version(str(folder))] == ["1.0.0"]
    (folder / "VERSION").write_text("1.1.0\n", "utf-8")
    assert [one.version for one in every_version(str(folder))] == ["1.0.0", "1.1.0"]
    assert [one.version for one in every_version(str(folder / "releases" / "1.0.0.json"))] == ["1.0.0"]
    for source in (None, "1.0.0"):
        assert tuple(one.version for one in every_version(source)) == known_versions()
    with pytest.raises(CannotCheck):
        every_version(str(folder / "nowhere"))


def test_since_and_until_in_words() -> None:
    first = frozenset(("element always", "element gone"))
    last = frozenset(("element always", "element new"))
    history = History((("1.0.0", first), ("1.1.0", first), ("2.0.0", last)))
    assert history.lasts("element always") == "since 1.0.0"
    assert history.lasts("element new") == "since 2.0.0"
    assert history.lasts("element gone", "1.1.0") == "1.0.0 to 1.1.0"
    assert History((("1.0.0", first), ("2.0.0", last))).lasts("element gone", "1.0.0") == "only 1.0.0"
    assert history.since("element new", "1.0.0") == ""
