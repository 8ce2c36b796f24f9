"""Every place of every element is a row, in the dictionary's own words, and safe in a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest

from tests.definition.dictionaries import own, own_versions, small
from tests.reference.changed import with_words
from threedp_registry.definition.records import Definition
from threedp_registry.definition.releases.history import History
from threedp_registry.reference.entries import Need, entries
from threedp_registry.reference.rows import HEAD, elements_csv

BOATS = small()


def rows(definition: Definition, history: History | None = None) -> dict[str, dict[str, str]]:
    """The rows of the CSV by the name of the place."""
    text = elements_csv(definition, history or History.of_all([definition]))
    read = csv.DictReader(io.StringIO(text, newline=""))
    return {row["name"]: row for row in read}


@pytest.mark.parametrize("definition", [own(), BOATS], ids=["own", "small"])
def test_every_place_is_one_row(definition: Definition) -> None:
    places = [".".join((record.name, *use.path)) for record in definition.records for use in record.uses()]
    assert list(rows(definition)) == places


def test_a_row_tells_all_about_a_place() -> None:
    row = rows(BOATS)["boat.masts.wood"]
    assert row == {
        "version": "1.0.0",
        "record": "Boat",
        "section": "Looks",
        "name": "boat.masts.wood",
        "place": "Masts > Wood",
        "label": "Wood",
        "definition": row["definition"],
        "type": "code",
        "unit": "",
        "range": "",
        "codes": row["codes"],
        "requirement": "required",
        "group_requirement": "Masts: required when Kind of boat is Sailing boat, otherwise blank; 1 to 3 of them",
        "basis": "inferred",
        "sources": "",
        "since": "1.0.0",
        "until": "",
        "pointer": "/masts/*/wood",
        "upload_columns": "mast1_wood to mast3_wood",
        "example": row["example"],
        "rules": "boat.masts.wood.codelist; boat.masts.wood.required; boat.masts.wood.within",
    }
    assert "oak = Oak; " in row["codes"]
    assert tuple(row) == HEAD


def test_bounds_and_units_stand_apart() -> None:
    row = rows(BOATS)["boat.length_m"]
    assert (row["type"], row["unit"], row["range"]) == ("number", "m", "0.5 to 120, at most 2 decimal places")
    assert rows(BOATS)["boat.colors"]["type"] == "several codes"


def test_rules_of_several_elements_stand_where_their_findings_point() -> None:
    assert rows(BOATS)["boat.upkeep.mending.hours"]["rules"].endswith("boat.upkeep.mending.not_too_long")


def test_what_would_become_a_formula_does_not() -> None:
    text = elements_csv(with_words(BOATS, '=HYPERLINK("x")'), History.of_all([BOATS]))
    assert "'=HYPERLINK" in text
    assert not [row for row in csv.reader(io.StringIO(text)) if any(cell.startswith(("=", "+", "@")) for cell in row)]


def test_each_version_tells_since_when_and_until_when() -> None:
    versions = own_versions()
    history = History.of_all(versions)
    old, new = rows(versions[0], history), rows(versions[-1], history)
    assert {name for name, row in old.items() if row["until"]} == set(old) - set(new)
    assert all(row["since"] == "1.0.0" for row in old.values())
    assert {name for name, row in new.items() if row["since"] == "2.0.0"} == set(new) - set(old)
    assert not any(row["until"] for row in new.values())


def test_how_far_an_element_is_asked_for() -> None:
    needs = {entry.name: entry.need for entry in entries(BOATS, History.of_all([BOATS]))}
    assert needs["boat.kind"] is Need.ALWAYS
    assert needs["boat.length_m"] is Need.CONDITIONAL
    assert needs["boat.race_days"] is Need.ALLOWED
    assert needs["boat.seats"] is Need.OPTIONAL
