"""What differs between two versions of the small registry, one change at a time, and how it is graded."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.definition.dictionaries import SMALL, changed
from threedp_registry.checking.newly_failing import newly_failing
from threedp_registry.cli.diff import diff
from threedp_registry.definition.compare.bump import Bump, declared, is_enough, required
from threedp_registry.definition.compare.changes import Change, Kind, changes
from threedp_registry.definition.compare.grade import Grade
from threedp_registry.definition.reading.dictionary import read_definition
from threedp_registry.errors import CannotCheck

BOAT, ELEMENTS, LISTS = "records/boat.yaml", "elements/boat.yaml", "codelists/boats.yaml"


def newer(tmp_path: Path, file: str, old: str, new: str) -> Path:
    """A copy of the small registry as version 1.0.1, with one thing changed."""
    return changed(changed(tmp_path, "VERSION", "1.0.0", "1.0.1"), file, old, new)


def compared(folder: Path) -> dict[str, Change]:
    found = changes(read_definition(SMALL), read_definition(folder))
    return {f"{change.thing} {change.id}": change for change in found}


def test_nothing_differs() -> None:
    same = read_definition(SMALL)
    assert changes(same, same) == ()
    assert required(()) is Bump.NONE


@pytest.mark.parametrize(
    ("file", "old", "new", "thing", "grade", "bump"),
    [
        (ELEMENTS, "range: 0.5..120", "range: 0.5..100", "rule boat.length_m.range", Grade.TIGHTENED, Bump.MAJOR),
        (ELEMENTS, "range: 0.5..120", "range: 0.1..120", "rule boat.length_m.range", Grade.LOOSENED, Bump.MINOR),
        (ELEMENTS, "range: 0.5..120", "range: 1..200", "rule boat.length_m.range", Grade.BOTH, Bump.MAJOR),
        (ELEMENTS, "Length over all.", "Length from bow to stern.", "element length_m", Grade.EQUAL, Bump.PATCH),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith(("rule", "element")) else "",
)
def test_a_change_is_graded(
    tmp_path: Path, file: str, old: str, new: str, thing: str, grade: Grade, bump: Bump
) -> None:
    found = compared(newer(tmp_path, file, old, new))
    assert found[thing].errors.grade is grade
    assert required(found.values()) is bump
    assert is_enough("1.0.0", "1.0.1", found.values()) is (bump is Bump.PATCH)


@pytest.mark.parametrize(
    ("condition", "grade"),
    [
        ("kind == 'sailing'", Grade.LOOSENED),
        ("kind in ('sailing', 'motor', 'other')", Grade.TIGHTENED),
        ("kind in ('sailing', 'other')", Grade.BOTH),
        ("kind in ('motor', 'sailing')", Grade.EQUAL),
    ],
)
def test_a_condition_is_graded_by_what_it_asks_for(tmp_path: Path, condition: str, grade: Grade) -> None:
    """It comes with a record that is newly wrong, newly right, or one of each."""
    folder = newer(tmp_path, BOAT, "when: kind in ('sailing', 'motor')", f"when: {condition}")
    found = [change for name, change in compared(folder).items() if name.endswith(".required")]
    assert [change.errors.grade for change in found] == ([] if grade is Grade.EQUAL else [grade])
    for change in found:
        assert (change.errors.newly_wrong is not None) is (grade in (Grade.TIGHTENED, Grade.BOTH))
        assert (change.errors.newly_right is not None) is (grade in (Grade.LOOSENED, Grade.BOTH))


def test_a_declared_rename_is_one_and_an_undeclared_one_is_two(tmp_path: Path) -> None:
    folder = changed(tmp_path, "VERSION", "1.0.0", "1.0.1")
    for path in folder.rglob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace("length_m", "length_over_all_m"), "utf-8")
    undeclared = compared(folder)
    assert undeclared["element boat.length_over_all_m"].kind is Kind.ADDED
    assert undeclared["element boat.length_m"].kind is Kind.REMOVED
    changed(folder, ELEMENTS, "length_over_all_m:\n", "length_over_all_m:\n  replaces: {1.0.0: length_m}\n")
    declared_ = compared(folder)
    renamed = declared_["element boat.length_over_all_m"]
    assert (renamed.kind, renamed.was, renamed.errors.grade) == (Kind.RENAMED, "boat.length_m", Grade.BOTH)
    assert "element boat.length_m" not in declared_
    assert not [change for change in declared_.values() if change.thing == "rule"]


@pytest.mark.parametrize(
    ("old", "new", "bump"),
    [
        ("1.0.0", "2.0.0", Bump.MAJOR),
        ("1.0.9", "1.1.0", Bump.MINOR),
        ("1.0.9", "1.0.10", Bump.PATCH),
        ("1.0.0", "1.0.0", Bump.NONE),
        ("1.1.0", "1.0.9", Bump.NONE),
        ("soon", "1.0.0", Bump.NONE),
    ],
)
def test_what_two_versions_declare(old: str, new: str, bump: Bump) -> None:
    assert declared(old, new) is bump


# ---- the command -----------------------------------------------------------------------------------------------


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(diff, list(arguments), standalone_mode=False)
    assert done.exception is None, done.exception
    return int(done.return_value), done.output


def test_the_command_fails_when_the_version_declares_too_little(tmp_path: Path) -> None:
    folder = newer(tmp_path, ELEMENTS, "range: 0.5..120", "range: 0.5..100")
    status, text = run(str(SMALL), str(folder))
    assert status == 1
    assert "They ask for a major version, but 1.0.1 declares a patch one: raise it." in text
    (folder / "VERSION").write_text("2.0.0\n")
    status, text = run(str(SMALL), str(folder), "--format", "markdown")
    assert status == 0
    assert text.startswith("## Dictionary 2.0.0\n")
    assert "- changed `boat.length_m.range` (Length)" in text
    status, text = run(str(SMALL), str(folder), "--format", "json")
    told = json.loads(text)
    assert (told["required_bump"], told["declared_bump"], told["is_declared"]) == ("major", "major", True)
    (rule,) = [one for one in told["changes"] if one["id"] == "boat.length_m.range"]
    assert (rule["submitters"], rule["analysts"], rule["errors"]["grade"]) == (True, False, "tightened")


def test_existing_records_that_newly_fail_are_counted(tmp_path: Path) -> None:
    folder = newer(tmp_path, ELEMENTS, "range: 0.5..120", "range: 0.5..100")
    data = tmp_path / "boats.ndjson"
    data.write_text("".join(json.dumps({"kind": "sloop", "length_m": length}) + "\n" for length in (90, 110, 130)))
    records, failing = newly_failing(read_definition(SMALL), read_definition(folder), [data], date(2026, 11, 23))
    assert (records, failing) == (3, {"boat.length_m.range": 1})
    status, text = run(str(SMALL), str(folder), "--data", str(data))
    assert status == 1
    assert "Of 3 records looked at, newly failing by rule:\n  boat.length_m.range: 1\n" in text
    data.write_text("[]")
    with pytest.raises(CannotCheck, match="holds no record"):
        newly_failing(read_definition(SMALL), read_definition(folder), [data], date(2026, 11, 23))
