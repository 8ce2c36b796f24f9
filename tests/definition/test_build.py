"""YAML → definition: what the small registry resolves to, rule by rule where it matters."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.definition.dictionaries import SMALL, changed, small
from threedp_registry.definition import conditions, constraints
from threedp_registry.definition.constraints import Constraint, Rule, Severity
from threedp_registry.definition.elements import Basis, ElementType, Provenance, Range
from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.layouts import Sheet, Warn
from threedp_registry.definition.reading.dictionary import read_definition
from threedp_registry.definition.records import Definition, Group, Record, Use

DEFINITION = small()
BOAT = DEFINITION.record("boat")


def rules_at(record: Record, start: str) -> list[str]:
    """Ids of the rules of a place, without the place, in order."""
    return [rule.id.removeprefix(start) for rule in record.all_rules() if rule.id.rpartition(".")[0] + "." == start]


def rule(rule_id: str) -> Rule:
    return next(each for record in DEFINITION.records for each in record.all_rules() if each.id == rule_id)


def use(*path: str) -> Use:
    return next(each for each in BOAT.uses() if each.path == path)


def group(*path: str) -> Group:
    return next(each for each in BOAT.groups() if each.path == path)


def test_the_whole() -> None:
    assert (DEFINITION.name, DEFINITION.version) == ("boats", "1.0.0")
    assert DEFINITION.notice.startswith("A small made-up registry")
    assert [record.name for record in DEFINITION.records] == ["boat", "harbor"]
    assert [source.id for source in DEFINITION.sources] == ["yearbook", "sail_standard"]
    assert DEFINITION.sources[1].identifiers == (("standard", "SO 7"),)


def test_the_real_dictionary_is_read() -> None:
    assert read_definition(dictionary_folder()).records


def test_every_rule_id_stands_once() -> None:
    ids = [each.id for record in DEFINITION.records for each in record.all_rules()]
    assert len(ids) == len(set(ids))


def test_every_kind_of_constraint_and_condition_is_there() -> None:
    """The small registry goes through the whole engine, so it must hold one of everything."""
    rules = [each for record in DEFINITION.records for each in record.all_rules()]
    kinds = {type(each.constraint) for each in rules}
    assert kinds == set(Constraint.__args__)
    conditions_read: set[type] = set()
    for each in rules:
        constraint = each.constraint
        read = [each.when, each.unless]
        if isinstance(constraint, constraints.Required | constraints.Forbidden):
            read.append(constraint.when)
        if isinstance(constraint, constraints.Forbidden):
            read.append(constraint.unless)
        if isinstance(constraint, constraints.Check):
            read.append(constraint.condition)
        for condition in read:
            conditions_read |= kinds_of(condition)
    leaves = {conditions.Compare, conditions.Member, conditions.IsTrue, conditions.Present, conditions.Has}
    assert conditions_read == leaves | {
        conditions.Size,
        conditions.Count,
        conditions.And,
        conditions.Or,
        conditions.AnyItem,
        conditions.AllItems,
    }


def kinds_of(condition: conditions.Condition | None) -> set[type]:
    match condition:
        case None:
            return set()
        case conditions.And(parts) | conditions.Or(parts):
            return {type(condition)}.union(*(kinds_of(part) for part in parts))
        case conditions.AnyItem(_, inner) | conditions.AllItems(_, inner) | conditions.Count(_, inner):
            return {type(condition)} | kinds_of(inner)
        case _:
            return {type(condition)}


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (
            "boat.",
            [
                "keys",
                "name_like_number",
                "sold_after_built",
                "built_by_now",
                "built_after_harbor",
                "two_surveys_at_most",
                "racers_are_colored",
                "high_masts_on_long_boats",
                "surveyed_in_old_harbors",
            ],
        ),
        ("boat.key.", ["unique", "replaced"]),
        ("boat.harbor.", ["exists"]),
        ("boat.registration.", ["type", "length", "pattern", "required"]),
        ("boat.owner_note.", ["type", "length", "characters", "screening"]),
        ("boat.kind.", ["codelist", "required"]),
        ("boat.kind_other.", ["type", "length", "characters", "required", "forbidden", "screening"]),
        ("boat.built_on.", ["type", "required", "in_effect"]),
        ("boat.race_days.", ["type", "distinct", "forbidden"]),
        ("boat.length_m.", ["type", "range", "places", "required"]),
        ("boat.seats.", ["type", "range"]),
        ("boat.is_racer.", ["type"]),
        ("boat.colors.", ["type", "codelist", "distinct", "required"]),
        ("boat.harbor_color.", ["codelist", "agrees"]),
        ("boat.masts.", ["type", "required", "forbidden", "size", "keys", "distinguishable", "not_higher_than_long"]),
        ("boat.masts.wood.", ["codelist", "required", "within"]),
        ("boat.rig.", ["type", "keys", "sign_with_sails", "red_sail_alone"]),
        ("boat.rig.sails.", ["type", "size", "keys", "no_copy"]),
        ("boat.rig.sails.masts_used.", ["type", "range", "distinct", "required", "positions", "covered"]),
        ("boat.decks.", ["type", "required", "size", "keys", "some_light"]),
        ("boat.surveys.", ["type", "keys", "separate_periods", "surveyed_in_open_harbor", "not_expired"]),
        ("boat.surveys.surveyed_in.", ["exists"]),
        ("boat.upkeep.painting.", ["type", "keys", "time_given", "not_too_long"]),
        ("boat.upkeep.repair_family.", ["codelist", "required", "parent"]),
    ],
)
def test_rules_of_a_place_in_order(start: str, expected: list[str]) -> None:
    assert rules_at(BOAT, start) == expected


def test_rules_stand_in_record_order() -> None:
    ids = [each.id for each in BOAT.all_rules()]
    assert ids[:4] == ["boat.keys", "boat.key.unique", "boat.key.replaced", "boat.harbor.exists"]
    group, item, last = map(ids.index, ("boat.masts.keys", "boat.masts.height_m.type", "boat.masts.distinguishable"))
    assert group < item < last
    assert ids[-1] == "boat.surveyed_in_old_harbors"


def test_elements() -> None:
    length = use("length_m").element
    assert (length.type, length.range, length.places, length.unit) == (
        ElementType.NUMBER,
        Range(Decimal("0.5"), Decimal(120)),
        2,
        "m",
    )
    assert length.provenance == Provenance(Basis.STANDARD, ("sail_standard", "yearbook"))
    assert use("registration").element.synonyms == ("sign",)
    assert use("colors").element.multiple
    assert use("boat_name").label == "Painted name"


def test_codelists() -> None:
    lists = {codelist.id: codelist for codelist in DEFINITION.codelists}
    assert lists["color"].ids == ("red", "orange", "blue", "other")
    assert [code.within for code in lists["wood"].codes] == [("soft",), ("hard",), ("soft", "hard"), ()]
    assert lists["wood"].within == "wood_family"
    assert "0559T" in lists["surveyor"].ids
    assert lists["kind"].codes[0].standards[0].code == "1001"


def test_requirements() -> None:
    required, forbidden = rule("boat.kind_other.required"), rule("boat.kind_other.forbidden")
    assert isinstance(required.constraint, constraints.Required)
    assert isinstance(forbidden.constraint, constraints.Forbidden)
    assert required.constraint.when is not None
    assert required.constraint.when == forbidden.constraint.unless
    assert (required.conditions_text, forbidden.conditions_text) == (
        (("when", "kind == 'other'"),),
        (("unless", "kind == 'other'"),),
    )
    assert use("kind").always_required
    assert not use("kind_other").always_required
    hours = rule("boat.upkeep.painting.hours.forbidden").constraint
    assert isinstance(hours, constraints.Forbidden)
    assert isinstance(hours.when, conditions.IsTrue)
    assert hours.when.path.names == ("upkeep", "painting", "unknown")


def test_provenance_is_the_nearest_stated() -> None:
    assert rule("boat.length_m.required").provenance == Provenance(Basis.DOCUMENTED, ("yearbook",))
    assert rule("boat.length_m.range").provenance.basis is Basis.STANDARD
    assert rule("boat.masts.size").provenance.basis is Basis.DOCUMENTED
    assert rule("boat.decks.size").provenance.basis is Basis.DOCUMENTED  # the record's


def test_items_and_shared_groups_have_names(tmp_path: Path) -> None:
    assert [each.item for each in BOAT.groups() if each.repeated] == ["mast", "sail", "deck", "cabin", "survey"]
    assert {each.shared for each in BOAT.groups()} == {"", "work_time"}
    assert (group("rig").item, group("upkeep", "mending").shared) == ("", "work_time")
    folder = changed(tmp_path, "records/boat.yaml", "item_label: Mast\n", "item_label: Mast\n        item: pole\n")
    named = next(each for each in read_definition(folder).record("boat").groups() if each.name == "masts")
    assert named.item == "pole"


def test_dependent_codes() -> None:
    parents = (("pine", ("soft",)), ("oak", ("hard",)), ("plywood", ("soft", "hard")))
    within, parent = rule("boat.masts.wood.within").constraint, rule("boat.upkeep.repair_family.parent").constraint
    assert isinstance(within, constraints.Within)
    assert isinstance(parent, constraints.ParentOf)
    assert within.parents == parent.parents == parents
    assert within.parent.names == ("masts", "wood_family")
    assert parent.child.names == ("upkeep", "repair_wood")


def test_positions() -> None:
    covered = rule("boat.rig.sails.masts_used.covered")
    assert isinstance(covered.constraint, constraints.Covered)
    assert covered.constraint.by.names == ("rig", "sails", "masts_used")
    assert (covered.place, covered.label, covered.severity) == (("masts",), "Masts", Severity.WARNING)


def test_references() -> None:
    (reference,) = group("surveys").references
    assert [(name, path.names) for name, path in reference.by] == [("harbor_id", ("surveys", "survey_harbor"))]
    assert isinstance(reference.rule.constraint, constraints.Exists)
    assert reference.rule.constraint.reference.declared_in == ("surveys",)
    assert reference.rule.place == ("surveys", "survey_harbor")
    check = rule("boat.surveys.surveyed_in_open_harbor")
    assert check.code == "TDP505"
    assert check.place == ("surveys", "valid_from")
    assert isinstance(check.constraint, constraints.Check)
    assert isinstance(check.constraint.condition, conditions.Compare)
    opened = check.constraint.condition.right
    assert isinstance(opened, conditions.ElementPath)
    assert opened.names == ("opened_on",)
    assert opened.reference == reference.rule.constraint.reference


def test_hand_written_rules() -> None:
    twins = rule("boat.masts.distinguishable")
    assert isinstance(twins.constraint, constraints.UniqueItems)
    assert [path.names for path in twins.constraint.paths] == [("masts", "height_m"), ("masts", "wood")]
    assert twins.unless is not None
    assert (twins.code, twins.place, twins.label) == ("TDP406", ("masts",), "Masts")
    periods = rule("boat.surveys.separate_periods").constraint
    assert isinstance(periods, constraints.NoOverlap)
    assert (periods.start.names[-1], periods.end.names[-1], len(periods.by)) == ("valid_from", "valid_to", 1)
    private = rule("boat.name_like_number")
    assert (private.code, private.severity, private.place) == ("TDP601", Severity.WARNING, ("boat_name",))
    assert rule("harbor.open_for_boats").along_with == "boat"
    assert rule("boat.upkeep.mending.time_given").place == ("upkeep", "mending")


def test_a_rule_points_at_the_first_element_named_unless_told_otherwise() -> None:
    assert rule("boat.masts.not_higher_than_long").place == ("masts", "height_m")
    assert rule("boat.two_surveys_at_most").place == ("surveys",)
    assert rule("boat.rig.sign_with_sails").place == ("kind",)


def test_in_effect() -> None:
    effect = rule("boat.built_on.in_effect")
    assert isinstance(effect.constraint, constraints.InEffect)
    assert (effect.constraint.start, effect.constraint.until) == ("1950-01-01", "2050-01-01")
    assert (effect.code, effect.severity) == ("TDP408", Severity.WARNING)


def test_finding_codes() -> None:
    assert {each.code for each in BOAT.all_rules()} == {
        *(f"TDP2{number:02}" for number in range(1, 11)),
        "TDP301",
        "TDP302",
        "TDP303",
        "TDP304",
        "TDP401",
        "TDP402",
        "TDP403",
        "TDP404",
        "TDP405",
        "TDP406",
        "TDP407",
        "TDP408",
        "TDP501",
        "TDP502",
        "TDP503",
        "TDP504",
        "TDP505",
        "TDP601",
        "TDP602",
    }


def test_sections() -> None:
    assert [(section.id, len(section.members)) for section in BOAT.sections] == [
        ("registration", 12),
        ("looks", 7),
        ("rig", 1),
        ("rooms", 1),
        ("surveys", 1),
        ("upkeep", 1),
    ]


def test_layout_columns() -> None:
    (layout,) = DEFINITION.layouts
    columns = {column.header: column for column in layout.columns}
    assert columns["deck2_cabin3_beds"].path == ("decks", 2, "cabins", 3, "beds")
    assert columns["sail4_masts_used"].path == ("rig", "sails", 4, "masts_used")
    assert columns["is_racer"].values == (("Y", "true"), ("N", "false"))
    assert columns["harbor_color"].values == (("R", "red"), ("B", "blue"))
    assert columns["kind"].values == ()
    dates = [columns[header].dates for header in ("built_on", "sold_on", "kind")]
    assert dates == ["mm/dd/yyyy", "yyyy-mm-dd", ""]
    assert (columns["colors"].separator, columns["nicknames"].separator, columns["kind"].separator) == (";", "/", "")
    assert columns["harbor_id"].blank == "facility"
    assert columns["registration"].warn == Warn("[^0]*0.*", "zero_in_registration")
    assert [each.code for each in layout.file_rules] == [f"TDP{number}" for number in range(121, 136)]


def test_a_column_may_name_an_item_or_be_ignored(tmp_path: Path) -> None:
    copy = changed(
        tmp_path,
        "layouts/boat-upload.yaml",
        "  - {header: rig_sign, element: rig.sign}\n",
        "  - {header: rig_sign, element: rig.sign}\n  - {ignored: Remarks of the clerk}\n"
        "  - {header: Old surveyor, element: surveys.4.survey_by}\n",
    )
    (layout,) = read_definition(copy).layouts
    columns = {column.header: column for column in layout.columns}
    assert columns["Old surveyor"].path == ("surveys", 4, "survey_by")
    assert columns["Remarks of the clerk"].path == ()
    assert len(layout.columns) == len(DEFINITION.layouts[0].columns) + 2


def test_a_column_of_each_item_may_be_ignored(tmp_path: Path) -> None:
    copy = changed(
        tmp_path,
        "layouts/boat-upload.yaml",
        "columns: [survey_by, survey_harbor,",
        "columns: [survey_by, {ignored: fee}, survey_harbor,",
    )
    (layout,) = read_definition(copy).layouts
    assert [column.header for column in layout.columns if not column.path] == [
        "survey1_fee",
        "survey2_fee",
        "survey3_fee",
    ]


def test_sheets() -> None:
    (layout,) = DEFINITION.layouts
    assert layout.sheets == (
        Sheet(name="Boats"),
        Sheet(name="Masts", items=("masts",), number="mast_number"),
        Sheet(name="Sails", items=("rig", "sails")),
        Sheet(name="Decks", items=("decks",)),
    )


def test_the_digest_does_not_depend_on_line_ends(tmp_path: Path) -> None:
    copy = changed(tmp_path, "VERSION", "1.0.0", "1.0.0")
    for path in copy.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_definition(copy).sha256 == DEFINITION.sha256


def test_the_digest_depends_on_every_file_but_those_dated_on_their_own(tmp_path: Path) -> None:
    copy = changed(tmp_path, "VERSION", "1.0.0", "1.0.0")
    seen = {DEFINITION.sha256}
    files = sorted(SMALL.rglob("*.yaml"))
    dated = [path for path in files if path.parent.name in ("fees", "checklists", "summaries")]
    for path in files:
        (copy / path.relative_to(SMALL)).write_bytes(path.read_bytes() + b"# more\n")
        seen.add(read_definition(copy).sha256)
    assert len(dated) == 4
    assert len(seen) == 1 + len(files) - len(dated)


def test_two_readings_are_equal() -> None:
    again: Definition = small()
    assert again == DEFINITION
