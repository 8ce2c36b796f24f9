"""Summaries in the dictionary: read as written, and each mistake told at its place."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.definition.dictionaries import SMALL, changed, faults_in, small, the_fault
from threedp_registry.definition.reading.dictionary import read_definition
from threedp_registry.definition.summaries import Each, Mean, MeanTime, Share

FILE = "summaries/fleet.yaml"
(FLEET,) = small().summaries
DIMENSIONS = {dimension.id: dimension for dimension in FLEET.dimensions}
FIGURES = {figure.id: figure for publication in FLEET.publications for figure in publication.figures}


# ---- right -----------------------------------------------------------------------------------------


def test_dimensions_name_their_elements() -> None:
    places = {name: [path.names for path in dimension.elements] for name, dimension in DIMENSIONS.items()}
    assert places["paint"] == [("colors",), ("rig", "sails", "colors")]
    assert places["mast_wood"] == [("masts", "wood")]
    assert (DIMENSIONS["decade"].each, DIMENSIONS["kind"].each) == (Each.YEAR, None)
    assert [name for name, each in DIMENSIONS.items() if each.several] == ["paint", "mast_wood"]
    assert [name for name, each in DIMENSIONS.items() if each.in_report] == ["decade", "kind", "paint", "berth"]


def test_a_dimension_takes_its_label_from_the_element() -> None:
    assert (DIMENSIONS["kind"].label, DIMENSIONS["flag"].label) == ("Kind of boat", "Flag")


def test_what_counts_instead_is_reached_along_a_reference() -> None:
    instead = DIMENSIONS["flag"].instead
    assert instead is not None
    assert (instead.names, instead.reference and instead.reference.record) == (("flag_color",), "harbor")


def test_staff_time_is_found_in_its_groups() -> None:
    assert FLEET.times is not None
    assert [one.hours.names for row in FLEET.times.spent for one in row] == [
        ("upkeep", "painting", "hours"),
        ("upkeep", "mending", "hours"),
    ]


def test_published_figures_say_what_they_are_of() -> None:
    assert {name: type(figure.own) for name, figure in FIGURES.items()} == {
        "sailing": Share,
        "length": Mean,
        "painting": MeanTime,
        "all_work": MeanTime,
        "old_harbors": Share,
    }
    assert (FIGURES["sailing"].count, FIGURES["sailing"].of) == (10, 40)
    assert (FIGURES["length"].value, FIGURES["length"].deviation) == (Decimal("7.5"), Decimal("1.2"))
    assert (FIGURES["all_work"].own, FIGURES["all_work"].cases) == (MeanTime(staff=0, kind=None), 12)
    assert FIGURES["old_harbors"].said == "most of them"


def test_a_change_leaves_the_digest_of_the_dictionary(tmp_path: Path) -> None:
    folder = changed(tmp_path, FILE, "label: The fleet", "label: Our fleet")
    assert read_definition(folder).sha256 == small().sha256


def test_an_end_without_codes(tmp_path: Path) -> None:
    assert FLEET.library is not None
    assert FLEET.library.ended == ()


# ---- wrong -----------------------------------------------------------------------------------------


Mistake = tuple[str, str, str, str]
"""A text of the file, what it is replaced by, the text at the mistake's place, and what is said."""

TOGETHER: list[list[Mistake]] = [
    [
        ("date: built_on", "date: kind", "kind", "`kind` holds another kind of value than is wanted here"),
        ("element: kind, in", "element: knd, in", "knd", "there is no element or group `knd` here"),
        ("element: built_on, each: year", "element: built_on", "built_on", "`built_on` is a date, but not for each"),
        ("[colors, rig.sails.colors]", "[colors, kind]", "kind]", "`kind` has other values than `colors`"),
        ("or: harbor.flag_color", "or: harbor.flagcolor", "harbor.flagc", "there is no element or group `flagcolor`"),
        ("element: masts.wood", "element: masts", "masts", "`masts` is a group, not an element"),
        ("element: harbor_id", "element: owner_note", "owner_note", "records cannot be counted by the values of"),
        ("upkeep.mending]", "masts]", "masts]", "`masts` is not a single group"),
        ("when: size(surveys)", "when: size(survys)", "survys", "there is no element or group `survys` here"),
        ("share: kind == 'sailing', c", "share: kind == 'sialing', c", "'sialing'", "'sialing' is not a code of kind"),
        ("mean: length_m", "mean: kind", "kind, among", "`kind` holds another kind of value than is wanted here"),
        ("  reference: harbor", "  reference: harbr", "harbr", "there is no reference `harbr` here"),
    ],
    [
        ("element: kind, in", "element: kind, each: year, in", "year", "`each` is for dates"),
        ("or: harbor.flag_color", "or: harbor.harbor_name", "harbor.harbor_name", "`harbor.harbor_name` has other"),
        ("element: masts.wood", "element: length_m", "length_m", "records cannot be counted by the values of"),
        ("element: harbor_id", "element: boat_name", "boat_name", "records cannot be counted by the values of"),
        ("[upkeep.painting, upkeep.mending]", "[upkeep.painting]", "crew", "there are 2 kinds of work, but 1 groups"),
        ("mean: length_m", "mean: masts.height_m", "masts.height_m", "a record may hold several values of"),
        ("count: 10, of: 40", "count: 50, of: 40", "50", "this is more than what it is counted of"),
        ("[harbor_name, flag_color]", "[harbor_name, flag]", "flag]", "there is no element or group `flag` here"),
        (
            "  until: closed_on",
            "  until: closed_on\n  ended: {flag_color: grey}",
            "grey",
            "`grey` is not a code of color",
        ),
    ],
    [
        ("or: harbor.flag_color", "or: kind", "kind,", "`kind` is no element of a record referred to"),
        ("id: kind, element", "id: status, element", "status", "the id `status` is taken already"),
        ("id: mast_wood", "id: decade", "decade", "the id `decade` is taken already"),
        ("when: size(surveys) == 0", "when: absent(kind)", "kind)", "what is said about `kind` here can never hold"),
        ("staff: crew, kind: painting", "staff: crw, kind: painting", "crw", "there is no group of staff `crw`"),
        ("mean_time: {staff: crew}", "mean_time: {staff: crew, kind: paint}", "paint}", "there is no kind of work"),
        ("source: yearbook}", "source: yearbok}", "yearbok", "there is no source `yearbok`"),
        ("  name: harbor_id", "  name: opened_on", "opened_on", "`opened_on` holds another kind of value"),
    ],
    [
        ("hours: hours", "hours: hour", "upkeep.painting", "`upkeep.painting` holds no such element as `hour`"),
        ("count: 10, of: 40", "count: 10", "{id: sailing", "the key `of` is missing"),
        (", said: most of them", "", "{id: old_harbors", "a key is missing"),
        ("cases: 40", "cases: none", "none", "this is not a whole number of 1 or more"),
        ("  reference: harbor", "  reference: masts.harbor", "masts.harbor", "there is no reference `harbor` here"),
    ],
]


@pytest.mark.parametrize("mistakes", TOGETHER, ids=["first", "second", "third", "fourth"])
def test_every_mistake_is_told_at_its_place(tmp_path: Path, mistakes: list[Mistake]) -> None:
    for old, new, _, _ in mistakes:
        folder = changed(tmp_path, FILE, old, new)
    lines = (folder / FILE).read_text("utf-8").splitlines()
    found = [(lines[fault.line - 1][fault.column - 1 :], fault.message) for fault in faults_in(folder)]
    for _, _, at, message in mistakes:
        assert any(text.startswith(at) and told.startswith(message) for text, told in found), (at, message, found)


def test_one_summary_a_record(tmp_path: Path) -> None:
    folder = changed(tmp_path, FILE, "label: The fleet", "label: The fleet")
    (folder / "summaries" / "other.yaml").write_bytes((SMALL / FILE).read_bytes())
    fault = the_fault(folder)
    assert (fault.path, fault.message) == ("summaries/other.yaml", "there is another summary of the record `boat`")


def test_a_library_of_another_record(tmp_path: Path) -> None:
    folder = changed(tmp_path, FILE, "  record: harbor\n", "  record: boat\n")
    assert any("leads to the record `harbor`, not to `boat`" in fault.message for fault in faults_in(folder))
