"""Files of 1.0.0 become files of 2.0.0: what moved has moved, what is missing is listed, and nothing else changes."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner

from tests.definition.dictionaries import SMALL, changed
from tests.writing import as_json, as_ndjson, as_yaml
from threedp_registry import CannotCheck
from threedp_registry.checking.check import load_dictionary
from threedp_registry.cli.migrate import migrate as command
from threedp_registry.compiled_support import Context
from threedp_registry.compiler.load import tables
from threedp_registry.definition.find import find_definition
from threedp_registry.definition.reading.dictionary import read_definition
from threedp_registry.definition.records import Definition
from threedp_registry.migration.carry import Carrying, Fate
from threedp_registry.migration.moves import moves_between
from threedp_registry.migration.run import MISSING, migrate
from threedp_registry.testing.generate import RecordMaker

AS_OF = date(2026, 11, 23)
Record = dict[str, object]


@cache
def old() -> Definition:
    return find_definition("1.0.0")


@cache
def new() -> Definition:
    return find_definition("2.0.0")


def valid_cases(count: int) -> list[Record]:
    """Cases that 1.0.0 finds no error in."""
    table = tables(old()).records["case"]

    def errors(record: Record) -> list[tuple[str, str]]:
        found = table.collect(record, Context(AS_OF.isoformat(), {}))
        told = [(table.rules[number], pointer) for number, pointer, _ in found]
        return [(rule.id, pointer) for rule, pointer in told if rule.severity == "error"]

    making = RecordMaker(old(), "case", Random(1), check=errors, as_of=AS_OF.isoformat(), targets={})
    return [making.valid() for _ in range(count)]


def leaves(value: object) -> Counter[str]:
    """Every single value, however deep, as many times as it stands there."""
    if isinstance(value, dict):
        return sum((leaves(one) for one in value.values()), Counter())
    if isinstance(value, list):
        return sum((leaves(one) for one in value), Counter())
    return Counter([repr(value)])


def test_valid_cases_lack_only_what_nobody_was_asked(tmp_path: Path) -> None:
    cases = [{**case, "case_id": f"CASE_{number}"} for number, case in enumerate(valid_cases(120))]
    path = tmp_path / "cases.json"
    path.write_bytes(as_json(cases))
    (file,) = migrate([path], old(), new(), into=tmp_path / "new", as_of=AS_OF)
    report = load_dictionary().check_file(file.written_to, as_of=AS_OF, without=("printers", "facilities"))
    listed = {(one.number, each.rule, each.location.pointer) for one in file.records for each in one.still_missing}
    errors = [one for one in report.findings if one.severity == "error"]
    assert {(one.location.record, one.rule, one.location.pointer) for one in errors} == listed
    assert {one.code for one in errors} <= set(MISSING)
    assert listed
    for case, made in zip(cases, json.loads(file.written_to.read_text("utf-8")), strict=True):
        assert leaves(made) == leaves(case)
    assert path.read_bytes() == as_json(cases)


def test_two_prints_become_two_models() -> None:
    prints = {
        "primary_print": {"parts": [1], "printer_label": "A", "material": "vero", "scale_percent": 100},
        "secondary_print": {"parts": [1], "printer_label": "A", "material": "other", "material_other": "wax"},
    }
    carrying = Carrying(moves_between(old(), new())["case"])
    assert carrying.carry(prints) == {"physical_models": list(prints.values())}
    moved = {one.was: one.now for one in carrying.account if one.fate is Fate.MOVED}
    assert moved["/secondary_print/material_other"] == "/physical_models/1/material_other"
    assert len(moved) == 8


@pytest.mark.parametrize(
    ("record", "made", "fate", "was"),
    [
        (
            {"secondary_print": {"copies": 2}},
            {"physical_models": [{"copies": 2}]},
            Fate.MOVED,
            "/secondary_print/copies",
        ),
        ({"primary_print": {}}, {}, None, ""),
        ({"primary_print": [1]}, {"physical_models": [1]}, Fate.CARRIED, "/primary_print"),
        ({"somebody": 1}, {"somebody": 1}, Fate.UNKNOWN, ""),
        ({"primary_print": {"x": 1}}, {"physical_models": [{"x": 1}]}, Fate.UNKNOWN, "/primary_print"),
        ({"imaging": [3, {}]}, {"imaging": [3, {}]}, Fate.CARRIED, "/imaging/0"),
    ],
)
def test_odd_records_are_carried_as_they_are(record: Record, made: Record, fate: Fate | None, was: str) -> None:
    carrying = Carrying(moves_between(old(), new())["case"])
    assert carrying.carry(record) == made
    assert [(one.fate, one.was) for one in carrying.account] == ([(fate, was)] if fate else [])


def test_what_is_no_more_is_dropped_with_its_reason(tmp_path: Path) -> None:
    was = read_definition(SMALL)
    folder = changed(tmp_path, "VERSION", "1.0.0", "2.0.0")
    for path in folder.rglob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace("length_m", "length_over_all_m"), "utf-8")
    (folder / "retired.yaml").write_text(
        "retired:\n  - {id: boat.length_m, last: 1.0.0, reason: Nobody measured it alike.}\n", "utf-8"
    )
    carrying = Carrying(moves_between(was, read_definition(folder))["boat"])
    assert carrying.carry({"kind": "sailing", "length_m": 7}) == {"kind": "sailing"}
    (dropped,) = [one for one in carrying.account if one.fate is Fate.DROPPED]
    assert (dropped.was, dropped.reason) == ("/length_m", "Nobody measured it alike.")


@pytest.mark.parametrize(
    ("name", "content"),
    [("c.yaml", as_yaml), ("c.json", as_json), ("c.ndjson", as_ndjson)],
    ids=["yaml", "json", "ndjson"],
)
def test_each_format_is_written_as_it_came(tmp_path: Path, name: str, content: object) -> None:
    assert callable(content)
    case = {"case_id": "012", "facility_id": "000123", "completed_on": "2022-03-14", "primary_print": {"copies": 2}}
    (tmp_path / name).write_bytes(content([case]))
    (file,) = migrate([tmp_path / name], old(), new(), into=tmp_path / "new", as_of=AS_OF)
    source = load_dictionary().check_file(file.written_to, as_of=AS_OF, without=("printers", "facilities"))
    assert source.ledger.records == 1
    assert not [one for one in source.findings if one.code.startswith(("TDP1", "TDP2"))]
    text = file.written_to.read_text("utf-8")
    assert text.startswith({"c.yaml": "case_id:", "c.json": "[\n", "c.ndjson": '{"case_id"'}[name])


# ---- refusing --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("c.json", "[{]", "mend it, then migrate the file"),
        ("c.json", "[]", "the file holds no record"),
        ("c.txt", "a|b", "as YAML, JSON or NDJSON"),
        ("c.ndjson", '{"case_id": "1"}\n{"case_id"\n', "line 2"),
    ],
)
def test_a_file_that_cannot_be_read_whole_is_not_migrated(
    tmp_path: Path, name: str, content: str, message: str
) -> None:
    (tmp_path / name).write_text(content)
    with pytest.raises(CannotCheck, match=message):
        migrate([tmp_path / name], old(), new(), into=tmp_path / "new", as_of=AS_OF)
    assert not (tmp_path / "new").exists()


def test_nothing_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "c.ndjson"
    path.write_text('{"case_id": "1"}\n')
    with pytest.raises(CannotCheck, match="is there already"):
        migrate([path], old(), new(), into=tmp_path, as_of=AS_OF)
    other = tmp_path / "b" / "c.ndjson"
    other.parent.mkdir()
    other.write_text('{"case_id": "1"}\n')
    with pytest.raises(CannotCheck, match="the same name"):
        migrate([path, other], old(), new(), into=tmp_path / "new", as_of=AS_OF)


def test_the_command_lists_what_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "c.yaml"
    path.write_bytes(as_yaml([{"case_id": "A", "primary_print": {"material": "vero"}}]))
    arguments = [str(path), "--from", "1.0.0", "--to", "2.0.0", "--as-of", "2026-11-23", "--output"]
    done = CliRunner().invoke(command, [*arguments, str(tmp_path / "one")], standalone_mode=False)
    assert done.return_value == 1
    assert "record 1: 1 carried, 1 moved" in done.output
    assert "still missing: Model 1, Optical property (/physical_models/0/optical). Enter Opaque" in done.output
    assert "vero" not in done.output
    done = CliRunner().invoke(command, [*arguments, str(tmp_path / "two"), "--format", "json"], standalone_mode=False)
    told = json.loads(done.output)
    assert told["files"][0]["records"][0]["elements"][1] == {
        "fate": "moved",
        "was": "/primary_print/material",
        "now": "/physical_models/0/material",
        "reason": None,
    }
