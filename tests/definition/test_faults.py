"""Mistakes in a dictionary: all of them in one run, each at its place, none as a consequence of another."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from tests.definition.dictionaries import FAULTY, SMALL, changed, faults_in, the_fault
from threedp_registry.definition.reading.dictionary import read_definition
from threedp_registry.errors import DictionaryFaults


def test_seven_faults_in_one_run() -> None:
    found = faults_in(FAULTY)
    assert [(fault.path, fault.line, fault.column) for fault in found] == [
        ("elements/boat.yaml", 6, 14),
        ("elements/boat.yaml", 32, 3),
        ("elements/more.yaml", 8, 1),
        ("records/boat.yaml", 14, 18),
        ("records/boat.yaml", 21, 34),
        ("records/boat.yaml", 27, 17),
        ("records/boat.yaml", 31, 23),
    ]
    messages = [fault.message for fault in found]
    assert messages[0] == "the pattern is ambiguous here and may take very long to match"
    assert messages[1] == "unknown key `colour`"
    assert messages[2] == "there are two data elements `built_on`"
    assert messages[3] == "there is no data element `hull_materiel`"
    assert found[3].suggestion == "did you mean `hull_material`?"
    assert found[4].suggestion == "did you mean 'wood'?"
    assert messages[5] == "what is said about `length_m` here can never hold"
    assert found[5].suggestion == "`length_m` ranges from 1 to 100"


def test_a_fault_shows_its_line_with_a_caret() -> None:
    shown = faults_in(FAULTY)[4].render().split("\n")
    assert shown[1][shown[2].index("^") :].startswith("'wod'")


ELEMENTS, LISTS, WOODS = "elements/boat.yaml", "codelists/boats.yaml", "codelists/woods.yaml"
RECORD, LAYOUT = "records/boat.yaml", "layouts/boat-upload.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "at", "message"),
    [
        # elements
        (
            ELEMENTS,
            "range: 1..40",
            "range: 40..1",
            "40..1",
            "the range is reversed: its lowest value is above its highest",
        ),
        (
            ELEMENTS,
            'example: "4"',
            'example: "41"',
            '"41"',
            "the example does not fit its own element: it is outside the range",
        ),
        (
            ELEMENTS,
            'example: "7.25"',
            'example: "7.255"',
            '"7.255"',
            "the example does not fit its own element: it has too many decimal places",
        ),
        (
            ELEMENTS,
            "example: AB-12",
            "example: AB12",
            "AB12",
            "the example does not fit its own element: it does not match the pattern",
        ),
        (
            ELEMENTS,
            'example: "2001-05-06"',
            'example: "2001-15-06"',
            '"2001-15-06"',
            "the example does not fit its own element: it is not a date such as 2026-01-31",
        ),
        (ELEMENTS, "codelist: kind", "codelist: kin", "kin", "there is no codelist `kin`"),
        (ELEMENTS, "  max_length: 12\n", "", "owner_note:", "the key `max_length` is missing"),
        (
            ELEMENTS,
            "  max_length: 12\n",
            "  max_length: 12\n  places: 2\n",
            "places:",
            "`places` does not go with the other keys here",
        ),
        (ELEMENTS, "  max_length: 12\n", "  max_lenght: 12\n", "max_lenght:", "unknown key `max_lenght`"),
        (ELEMENTS, "type: true_false", "type: yes_no", "yes_no", "`yes_no` cannot stand here"),
        (
            ELEMENTS,
            "source: [sail_standard, yearbook]",
            "source: [sail_standart]",
            "sail_standart",
            "there is no source `sail_standart`",
        ),
        (ELEMENTS, "  source: [sail_standard, yearbook]\n", "", "length_m:", "the key `source` is missing"),
        (ELEMENTS, "  basis: standard\n", "", "length_m:", "the key `basis` is missing"),
        (
            ELEMENTS,
            "  unit: m\n  range: 0.5..120",
            "  unit: m\n  unit: m\n  range: 0.5..120",
            "unit: m",
            "`unit` stands here twice",
        ),
        (
            ELEMENTS,
            "label: Racer",
            "label: &racer Racer",
            "&racer",
            "anchors (&) are not allowed; write the value out where it is needed",
        ),
        (
            ELEMENTS,
            'pattern: "[A-Z]{2}-[0-9]{1,4}"',
            'pattern: "[A-Z]{2}-\\\\d"',
            '"[A-Z]',
            "back-references and classes such as \\d, \\w, \\s, \\b are not allowed",
        ),
        (
            ELEMENTS,
            'pattern: "[A-Z]{2}-[0-9]{1,4}"',
            "pattern: '[A-Z]{2}-\\d'",
            "\\d'",
            "back-references and classes such as \\d, \\w, \\s, \\b are not allowed",
        ),
        # codelists
        (LISTS, "label: Motor boat", "label: sailer", "sailer", "this also stands for the code `sailing`"),
        (
            LISTS,
            "    blue: {",
            "    red: {label: R, definition: R., basis: inferred}\n    blue: {",
            "red:",
            "the code `red` is among those taken over already",
        ),
        (LISTS, "include: [warm_color]", "include: [warm_colors]", "warm_colors", "there is no codelist `warm_colors`"),
        (LISTS, "include: [warm_color]", "include: [warm_color, color]", "color]", "`color` takes over its own codes"),
        (LISTS, "label: Red,", "label: Red, within: hot,", "hot", "this codelist depends on no other"),
        (WOODS, "oak: {within: hard", "oak: {within: hart", "hart", "`hart` is not a code of wood_family"),
        (WOODS, "within: wood_family", "within: wood_famly", "wood_famly", "there is no codelist `wood_famly`"),
        (WOODS, "oak: {", "o k: {", "o k:", "`o k` cannot be a name here"),
        # records
        (RECORD, "element: seats", "element: seets", "seets", "there is no data element `seets`"),
        (RECORD, "kind == 'other'", "kynd == 'other'", "kynd", "there is no element or group `kynd` here"),
        (RECORD, "kind == 'other'", "kind == 'othr'", "'othr'", "'othr' is not a code of kind"),
        (
            RECORD,
            "any(masts, height_m > 30)",
            "masts.height_m > 30",
            "masts.height_m",
            "`masts` is repeated, so this could be any of its items",
        ),
        (
            RECORD,
            "harbor.opened_on",
            "harbor.open_on",
            "harbor.open_on",
            "there is no element or group `open_on` in `harbor`",
        ),
        (RECORD, "agrees_with: harbor.flag_color", "agrees_with: kind", "kind", "`kind` is an element of this record"),
        (
            RECORD,
            "agrees_with: harbor.flag_color",
            "agrees_with: harbor.opened_on",
            "harbor.opened_on",
            "`harbor.opened_on` holds another kind of value than this element",
        ),
        (RECORD, "within: wood_family", "within: height_m", "height_m", "only codes depend on each other"),
        (
            RECORD,
            "within: wood_family",
            "within: kind",
            "kind",
            "the codelist wood does not depend on the codelist kind",
        ),
        (RECORD, "positions_in: masts", "positions_in: rig", "rig", "`rig` is not a repeated group"),
        (
            RECORD,
            "unique: [height_m, wood]",
            "unique: [height_m, kind]",
            "kind]",
            "`kind` is not an element of the items that are compared",
        ),
        (
            RECORD,
            "from: valid_from",
            "from: survey_by",
            "survey_by, to",
            "`survey_by` is not a date, so it neither starts nor ends a period",
        ),
        (RECORD, "of: boat_name", "of: seats", "seats", "`seats` is not a text, so no pattern applies"),
        (RECORD, "at: sold_on", "at: sold_at", "sold_at", "there is no element or group `sold_at` here"),
        (
            RECORD,
            "id: built_by_now",
            "id: sold_after_built",
            "sold_after_built",
            "there are two rules `boat.sold_after_built`",
        ),
        (RECORD, "- id: looks", "- id: registration", "registration", "there are two sections `registration`"),
        (RECORD, "is: work_time, label: Painting", "is: work_tine, label: Painting", "work_tine", None),
        (
            RECORD,
            "key: [harbor_id, registration]",
            "key: [harbor_id, rig]",
            "rig]",
            "the key names `rig`, which is no element of the record itself",
        ),
        (
            RECORD,
            "surveyed_in: {record: harbor",
            "surveyed_in: {record: harbors",
            "harbors",
            "there is no record `harbors`",
        ),
        (
            RECORD,
            "by: {harbor_id: survey_harbor}",
            "by: {harbor: survey_harbor}",
            "harbor: survey_harbor",
            "`harbor` is not in the key of the record harbor",
        ),
        (
            RECORD,
            "by: {harbor_id: survey_harbor}",
            "by: {harbor_id: valid_to}",
            "valid_to}",
            "this holds another kind of value than `harbor_id` in harbor",
        ),
        (
            RECORD,
            "one_of: [hours, minutes]",
            "check: present(hours)\n        one_of: [hours]",
            "id: time_given",
            "`check` and `one_of` exclude each other",
        ),
        (RECORD, "        one_of: [hours, minutes]\n", "", "id: time_given", "a key is missing"),
        (RECORD, "size: 1..2\n", "size: 2..1\n", "2..1", "the size is reversed or allows no item at all"),
        (RECORD, "size: 1..2\n", "size: one\n", "one", "this is not a number of items such as 1..20 or 0..n"),
        (
            RECORD,
            "required: {when: beds >= 1 and present(name), otherwise: optional}",
            "required: sometimes",
            "sometimes",
            "`sometimes` cannot stand here",
        ),
        (RECORD, "mast_comment\n            as: comment", "mast_comment\n            as: wood", "wood", None),
        (RECORD, "harbor: {record: harbor, by", "kind: {record: harbor, by", "kind", None),
        (
            RECORD,
            "as: unknown, required: never}",
            "as: unknown, required: never}\n      - {group: a, is: work_time, label: A, definition: A.}",
            "work_time",
            "the shared group `work_time` contains itself",
        ),
        (RECORD, "at: hours", "at: nothing", "nothing", "there is no element or group `nothing` here"),
        (RECORD, "one_of: [hours, minutes]", "one_of: [hours, rig]", "rig]", "`rig` is a group, not an element"),
        (
            RECORD,
            "one_of: [hours, minutes]",
            "one_of: [hours, harbor.opened_on]",
            "harbor.opened_on]",
            "`harbor.opened_on` is an element of another record",
        ),
        (
            RECORD,
            "one_of: [hours, minutes]",
            "unique: [hours, minutes]",
            "id: time_given",
            "only the items of a repeated group are compared with each other",
        ),
        (
            RECORD,
            "is_racer and kind not in",
            "is_racer.x and kind not in",
            "is_racer.x",
            "`is_racer` is an element and has no parts",
        ),
        (RECORD, "check: built_on <= as_of", "check: harbor <= as_of", "harbor", "`harbor` is a reference"),
        (
            RECORD,
            'not_pattern: "[0-9]{6,10}"',
            'not_pattern: "[0-9]{6,10}$"',
            '$"',
            "a pattern is matched in full, so $ has no place in it",
        ),
        (RECORD, "size: 0..n", "size: 2..n", "2..n", "this is not a number of items such as 1..20 or 0..n"),
        ("records/harbor.yaml", "along_with: boat", "along_with: boot", "boot", "there is no record `boot`"),
        # layouts
        (LAYOUT, "element: rig.sign}", "element: rig.sing}", "rig.sing", "there is no element or group `sing` here"),
        (
            LAYOUT,
            "element: upkeep.repair_family}",
            "element: upkeep}",
            "upkeep}",
            "`upkeep` is a group, and a column holds an element",
        ),
        (
            LAYOUT,
            "header: repair_family",
            "header: repair_wood",
            "repair_wood",
            "another column has the header `repair_wood` already",
        ),
        (
            LAYOUT,
            "  - {header: repair_wood",
            "  - {header: more, element: rig.sign}\n  - {header: repair_wood",
            "rig.sign}",
            "`rig.sign` stands in another column already",
        ),
        (LAYOUT, "{sheet: Sails", "{sheet: MASTS", "MASTS", "another sheet is called `MASTS` already"),
        (LAYOUT, "items: rig.sails", "items: masts", "masts", "another sheet holds this group already"),
        (LAYOUT, ", items: rig.sails", "", "Sails", "another sheet holds the records themselves already"),
        (LAYOUT, "  - {sheet: Boats}\n", "", "sheets:", "no sheet holds the records themselves"),
        (LAYOUT, "items: decks", "items: deck", "deck}", "there is no group `deck` here"),
        (LAYOUT, "items: decks", "items: rig", "rig}", "`rig` is not a repeated group"),
        (LAYOUT, "items: decks", "items: seats", "seats}", "there is no group `seats` here"),
        (
            LAYOUT,
            "items: decks",
            "items: decks.cabins",
            "decks.cabins}",
            "`decks.cabins` is inside of a repeated group, on whose sheet it stands",
        ),
        (LAYOUT, "sheet: Decks", "sheet: Decks/rooms", "Decks/", "this is not a name of a sheet"),
        (LAYOUT, "    times: 2\n", "    times: 3\n", "3", "the record has up to 2 items of this group, the layout 3"),
        (LAYOUT, "{R: red, B: blue}", "{R: rot, B: blue}", "rot", "`rot` is no value there"),
        (LAYOUT, "  true_false: {Y", "  truefalse: {Y", "truefalse", "there is no codelist `truefalse`"),
        (LAYOUT, "columns: [beds, window]", "columns: [beds]", "columns:", "no column holds `decks.cabins.window`"),
        (LAYOUT, "code: TDP122", "code: TDP121", "TDP121", "`TDP121` stands at another file rule already"),
        (LAYOUT, "code: TDP122, ", "", "{id: file_size_recommended", "the key `code` is missing"),
        (LAYOUT, "repeat: surveys", "repeat: rig", "rig", "`rig` is not a repeated group"),
        (LAYOUT, "repeat: surveys", "repeat: surveis", "surveis", "there is no element or group `surveis` here"),
        (
            LAYOUT,
            "element: rig.sign}",
            "element: masts.wood}",
            "masts.wood",
            "`masts.wood` leads through a repeated group; name the item by its number, or write `repeat:`",
        ),
        (
            LAYOUT,
            "element: rig.sign}",
            "element: masts.4.wood}",
            "masts.4",
            "`masts.4.wood` leads to an item that is not there: the record has up to 3",
        ),
        (
            LAYOUT,
            "element: rig.sign}",
            "element: rig.1.sign}",
            "rig.1",
            "`rig.1.sign` numbers an item of what is no repeated group",
        ),
        (
            LAYOUT,
            "element: rig.sign}",
            "element: masts.1}",
            "masts.1}",
            "`masts.1` is a group, and a column holds an element",
        ),
        (
            LAYOUT,
            "element: rig.sign}",
            "element: rig.sign}\n  - {ignored: seats}",
            "seats}",
            "another column has the header `seats` already",
        ),
        (LAYOUT, "rule: zero_in", "rule: zeros_in", "zeros_in", "there is no file rule `zeros_in_registration`"),
        (
            LAYOUT,
            "{header: rig_sign, element: rig.sign}",
            "{ignored: rig_sign, header: x}",
            "header: x",
            "unknown key `header`",
        ),
        (LAYOUT, "element: seats}", "element: seats.x}", "seats.x", "there is no element or group `x` here"),
        (LAYOUT, "    times: 2\n", "", "repeat: decks", "the key `times` is missing"),
        (LAYOUT, "record: boat", "record: bout", "bout", "there is no record `bout`"),
        # dictionary.yaml, sources.yaml
        (
            "dictionary.yaml",
            "records: [boat, harbor]",
            "records: [boat, harbor, pier]",
            "pier]",
            "no file in records/ is about `pier`",
        ),
        (
            "dictionary.yaml",
            "element: built_on",
            "element: kind",
            "kind",
            "`kind` is no date of the record boat itself",
        ),
        (
            "dictionary.yaml",
            'from: "1950-01-01"',
            'from: "1950-1-1"',
            '"1950-1-1"',
            "this is not a date such as 2026-01-31",
        ),
        ("sources.yaml", '  article: "12"\n', "", "yearbook:", "a key is missing"),
    ],
)
def test_one_mistake_is_one_fault(tmp_path: Path, file: str, old: str, new: str, at: str, message: str | None) -> None:
    """At the place where the line goes on with `at`; without a message, any one fault there will do."""
    fault = the_fault(changed(tmp_path, file, old, new))
    assert fault.path == file
    assert message is None or fault.message == message
    assert f"{fault.source_line[fault.column - 1 :]}\n".startswith(at)


def test_a_condition_in_a_block_is_told_by_line_and_column(tmp_path: Path) -> None:
    block = "check: |\n      sold_on >= built_on\n      and sold_on >= nowhere"
    fault = the_fault(changed(tmp_path, RECORD, "check: sold_on >= built_on", block))
    assert fault.source_line[fault.column - 1 :] == "nowhere"


def test_a_record_must_be_listed(tmp_path: Path) -> None:
    folder = changed(tmp_path, "dictionary.yaml", "records: [boat, harbor]", "records: [boat]")
    fault = the_fault(folder)
    assert (fault.path, fault.message) == ("records/harbor.yaml", "`dictionary.yaml` does not list the record `harbor`")


def test_groups_are_nested_only_so_deep(tmp_path: Path) -> None:
    deep = "".join(
        f"{' ' * (6 + 4 * n)}- group: g{n}\n{' ' * (8 + 4 * n)}label: G\n{' ' * (8 + 4 * n)}definition: G.\n"
        f"{' ' * (8 + 4 * n)}uses:\n"
        for n in range(9)
    )
    deep += f"{' ' * 42}- {{element: seats, as: chairs, required: never}}\n"
    start = "      - element: seats\n        required: never\n"
    changed(tmp_path, RECORD, start, start + deep)
    fault = next(fault for fault in faults_in(tmp_path) if fault.path == RECORD)
    assert fault.message == "groups are nested more than 8 deep"


def test_positions_are_whole_numbers(tmp_path: Path) -> None:
    folder = changed(tmp_path, "elements/parts.yaml", "range: 1..9\n  multiple: true", "range: 1..9")
    (fault,) = [fault for fault in faults_in(folder) if fault.path == RECORD]
    assert fault.message == "positions are a multi-valued whole number, which this element is not"


def test_several_documents_and_no_mapping(tmp_path: Path) -> None:
    folder = changed(tmp_path, "elements/harbor.yaml", "harbor_id:\n", "--- x\n---\nharbor_id:\n")
    assert the_fault(folder).message == "a dictionary file holds one document"
    (folder / "elements/harbor.yaml").write_text("- a\n", "utf-8")
    assert the_fault(folder).message == "a dictionary file holds a mapping of keys to values"


def test_an_unreadable_file_brings_no_consequences(tmp_path: Path) -> None:
    for number, path in enumerate(sorted(SMALL.rglob("*.yaml"))):
        folder = tmp_path / str(number)
        shutil.copytree(SMALL, folder)
        (folder / path.relative_to(SMALL)).write_bytes(b"a: 1\nb: \xff\n")
        fault = the_fault(folder)
        assert (fault.line, fault.message) == (2, "this line is not UTF-8")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    assert [fault.path for fault in faults_in(tmp_path / "nowhere")] == ["dictionary.yaml"] * 2 + ["sources.yaml"]


def test_faults_come_in_reading_order(tmp_path: Path) -> None:
    changed(tmp_path, LAYOUT, "element: rig.sign}", "element: rig.sing}")
    changed(tmp_path, RECORD, "built_on <= as_of", "built_on <= as_off")
    changed(tmp_path, RECORD, "kind == 'other'", "kynd == 'other'")
    changed(tmp_path, "dictionary.yaml", "title:", "titel:")
    found = faults_in(tmp_path)
    assert [fault.path for fault in found] == ["dictionary.yaml", RECORD, RECORD, LAYOUT]
    assert found[1].line < found[2].line


def test_whatever_is_written_is_answered_with_faults(tmp_path: Path) -> None:
    """Single characters and lines changed at random: a definition or faults, never anything else."""
    chance = random.Random(20260131)
    paths = [path.relative_to(SMALL) for path in sorted(SMALL.rglob("*.yaml"))]
    folder = tmp_path / "copy"
    shutil.copytree(SMALL, folder)
    answers: list[str] = []
    for _ in range(60):
        path = chance.choice(paths)
        before = (SMALL / path).read_text("utf-8")
        at = chance.randrange(len(before))
        after = before[:at] + chance.choice(["", "x", "'", '"', "[", "}", ":", "#", "&", "*", "\n", "  ", "|", ". "])
        (folder / path).write_text(after + before[at + chance.randrange(3) :], "utf-8")
        try:
            read_definition(folder)
        except DictionaryFaults as faults:
            answers.append(str(faults))
        (folder / path).write_text(before, "utf-8")
    assert all(answers)
