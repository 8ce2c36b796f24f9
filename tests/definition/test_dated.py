"""Mistakes in fee schedules and checklists: each at its place, with what to write instead."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.definition.dictionaries import SMALL, changed, faults_in, small, the_fault
from threedp_registry.definition.conditions import paths
from threedp_registry.definition.reading.dictionary import read_definition
from threedp_registry.definition.reading.files import read_file
from threedp_registry.definition.reading.metaschema import check_shape

OLD, TODAY, REGATTA = "fees/dues_of_old.yaml", "fees/dues_of_today.yaml", "checklists/regatta.yaml"
BLUE = "when: flag_color == 'blue'"
RACERS = "met: count(boats, is_racer) >= 2"


def harbors_alone(folder: Path) -> None:
    """The small registry without its boats, which fees have nothing to do with: quick to read."""
    shutil.copytree(
        SMALL,
        folder,
        dirs_exist_ok=True,
        ignore=shutil.ignore_patterns("*boat*", "checklists", "summaries", "parts.yaml"),
    )
    shutil.rmtree(folder / "codelists")
    changed(folder, "dictionary.yaml", "records: [boat, harbor]", "records: [harbor]")
    changed(folder, "dictionary.yaml", BOATS_IN_EFFECT, "")
    changed(folder, "records/harbor.yaml", "    along_with: boat\n", "")
    (folder / "codelists").mkdir()
    (folder / "codelists" / "color.yaml").write_text(COLOR, "utf-8")


BOATS_IN_EFFECT = 'in_effect: {record: boat, element: built_on, from: "1950-01-01", until: "2050-01-01"}\n'
COLOR = """
color:
  label: Colors
  definition: Colors of flags.
  basis: inferred
  codes:
    red: {label: Red, definition: Like blood., basis: inferred}
    blue: {label: Blue, definition: Like the sky., basis: inferred}
"""


def test_harbors_alone_have_no_mistakes(tmp_path: Path) -> None:
    harbors_alone(tmp_path)
    assert [schedule.id for schedule in read_definition(tmp_path).schedules] == ["dues_of_old", "dues_of_today"]


@pytest.mark.parametrize(
    ("file", "old", "new", "at", "message", "suggestion"),
    [
        # amounts; more of them below
        (TODAY, '"120.50"', '"-120.50"', '"-120.50"', "this is not an amount such as 500.00", "without a sign"),
        (TODAY, '    amount: "120.50"\n', "", "id: entry", "the key `amount` is missing", ""),
        (
            TODAY,
            '    amount: "120.50"',
            '    amuont: "120.50"',
            "amuont",
            "unknown key `amuont`",
            "did you mean `amount`?",
        ),
        # the schedule and its lines
        (TODAY, "currency: EUR", "currency: euro", "euro", "this is not a currency such as USD", ""),
        (
            TODAY,
            "record: harbor",
            "record: harbour",
            "harbour",
            "there is no record `harbour`",
            "did you mean `harbor`?",
        ),
        (
            TODAY,
            'until: "2030-07-01"',
            'until: "1999-07-01"',
            '"1999-07-01"',
            "this ends before it starts",
            "first day",
        ),
        (TODAY, 'until: "2030-07-01"', 'until: "2030-02-30"', '"2030-02-30"', "there is no such day", "2026-01-31"),
        (OLD, ', until: "2000-01-01"', "", None, "`dues_of_old` is in effect on this day already", "with `until`"),
        (OLD, 'until: "2000-01-01"', 'until: "2000-01-02"', None, "`dues_of_old` is in effect on this day already", ""),
        (OLD, "schedule: dues_of_old", "schedule: dues_of_today", None, "there are two fee schedules", OLD),
        (TODAY, "- id: yearly", "- id: entry", "entry", "there are two fee lines `entry` here", "another id"),
        (TODAY, "- id: blue_flag", "- id: closed", None, "there are two waivers `closed` here", "another id"),
        (TODAY, "each: 02-28", "each: 02-29", "02-29", "there is no such day in every year", "as 01-31"),
        (TODAY, "each: 02-28", "each: 28.2.", "28.2.", "this is not a day of the year such as 01-05", "as mm-dd"),
        (TODAY, "    every: year\n", "", "due:", "`due` does not go with the other keys here", ""),
        (TODAY, "    due: {each: 02-28}\n", "", "id: yearly", "the key `due` is missing", ""),
        (TODAY, "every: year", "every: month", "month", "`month` cannot stand here", "write one of: year"),
        (
            TODAY,
            "source: [yearbook, sail_standard]",
            "source: [yearbok]",
            "yearbok",
            "there is no source `yearbok`",
            "yearbook",
        ),
        (
            TODAY,
            "        basis: documented\n        source: yearbook\n      - id: closed",
            "      - id: closed",
            "id: blue",
            "the key `basis` is missing",
            "",
        ),
        # conditions, read in the record and with its unfinished groups
        (
            TODAY,
            BLUE,
            "when: flag_colour == 'blue'",
            "flag_colour",
            "there is no element or group `flag_colour` here",
            "did you mean `flag_color`?",
        ),
        (TODAY, BLUE, "when: flag_color == 'blu'", "'blu'", "'blu' is not a code of color", "did you mean 'blue'?"),
        (TODAY, BLUE, "when: flag_color > 'blue'", "flag_color >", "a code has no order", "use =="),
        (
            TODAY,
            BLUE,
            "when: opened_on > as_of and flag_color == 'blue' or present(closed_on)",
            "or",
            "`and` and `or` are mixed",
            "",
        ),
        (
            TODAY,
            BLUE,
            "when: opened_on < '1800-01-01'",
            "opened_on <",
            "what is said about `opened_on` here can never hold",
            "",
        ),
        # checklists
        (
            REGATTA,
            RACERS,
            "met: count(boats, is_raser) >= 2",
            "is_raser",
            "there is no element or group `is_raser` here",
            "did you mean `is_racer`?",
        ),
        (
            REGATTA,
            RACERS,
            "met: count(boots, is_racer) >= 2",
            "boots",
            "there is no element or group `boots` here",
            "did you mean `boats`?",
        ),
        (
            REGATTA,
            RACERS,
            "met: any(boats, harbor.flag_color == 'blue')",
            "harbor.",
            "there is no element or group `harbor` here",
            "",
        ),
        (
            REGATTA,
            RACERS,
            "met: any(boats, seats > 40)",
            "seats >",
            "what is said about `seats` here can never hold",
            "",
        ),
        (REGATTA, RACERS, "met: any(boats, any(masts, height_m > '3'))", "'3'", "a number is compared with text", ""),
        (
            REGATTA,
            "referring: boat",
            "referring: harbor",
            "harbor",
            "the record `harbor` has no reference to `harbor`",
            "refers to it",
        ),
        (REGATTA, "referring: boat", "referring: bote", "bote", "there is no record `bote`", "did you mean `boat`?"),
        (
            REGATTA,
            "        next_step: Find another boat that races.\n",
            "",
            "id: two_racers",
            "the key `next_step` is missing",
            "",
        ),
        (
            REGATTA,
            "    label: The fleet\n",
            "    label: The fleet\n    met: present(harbor_name)\n",
            "id: fleet",
            "`met` and `items` exclude each other",
            "",
        ),
        (REGATTA, "- id: light", "- id: two_racers", None, "there are two items `two_racers` here", ""),
    ],
)
def test_a_mistake_is_told_at_its_place(
    tmp_path: Path, file: str, old: str, new: str, at: str | None, message: str, suggestion: str
) -> None:
    if file != REGATTA:
        harbors_alone(tmp_path)
    found = faults_in(changed(tmp_path, file, old, new))
    fault = next((fault for fault in found if message in fault.message), None)
    assert fault is not None, found
    assert suggestion in fault.suggestion
    assert len(found) == 1 or "exclude" in message
    if at is not None:
        assert fault.path == file
        assert fault.source_line[fault.column - 1 :].startswith(at)


@pytest.mark.parametrize(
    "amount",
    [
        "-120.50",
        '"-0.01"',
        "120",
        "120.5",
        "120.505",
        '"1,120.50"',
        "1.2e2",
        "NaN",
        "inf",
        "USD 120.50",
        "0120.50",
        ".50",
    ],
)
def test_what_is_no_amount_is_refused_where_it_stands(tmp_path: Path, amount: str) -> None:
    text = (SMALL / TODAY).read_text("utf-8").replace('"120.50"', amount)
    (tmp_path / "f.yaml").write_text(text, "utf-8")
    file = read_file(tmp_path, "f.yaml")
    check_shape(file, "fee_schedule")
    (fault,) = file.faults
    assert fault.message == "this is not an amount such as 500.00"
    assert fault.source_line == f"    amount: {amount}"
    assert fault.source_line[fault.column - 1 :] == amount


@pytest.mark.parametrize("amount", ['"120.50"', "120.50", "0.00", "0.05", "999999999.99"])
def test_amounts_are_taken_quoted_or_not(tmp_path: Path, amount: str) -> None:
    text = (SMALL / TODAY).read_text("utf-8").replace('"120.50"', amount)
    (tmp_path / "f.yaml").write_text(text, "utf-8")
    file = read_file(tmp_path, "f.yaml")
    check_shape(file, "fee_schedule")
    assert not file.faults


def test_the_caret_stands_under_the_mistake(tmp_path: Path) -> None:
    fault = the_fault(changed(tmp_path, TODAY, BLUE, "when: flag_color == 'blu'"))
    line, caret = fault.render().split("\n")[1:3]
    assert line[caret.index("^") :].startswith("'blu'")


def test_a_plural_that_is_taken(tmp_path: Path) -> None:
    folder = changed(tmp_path, "records/boat.yaml", "label: Boat\n", "label: Boat\nplural: opened_on\n")
    messages = {fault.message for fault in faults_in(folder)}
    assert "`opened_on` stands in the record `harbor` already" in messages


def test_one_checklist_may_change_on_a_day(tmp_path: Path) -> None:
    folder = changed(
        tmp_path, REGATTA, 'in_effect: {from: "1950-01-01"}', 'in_effect: {from: "1950-01-01", until: "2000-01-01"}'
    )
    text = (SMALL / REGATTA).read_text("utf-8").replace('"1950-01-01"', '"2000-01-01"')
    (folder / "checklists" / "regatta_of_today.yaml").write_text(text, "utf-8")
    assert [each.effect.start for each in read_definition(folder).checklists] == ["1950-01-01", "2000-01-01"]
    (folder / "checklists" / "regatta_of_today.yaml").write_text(text.replace('"2000-01-01"', '"1999-12-31"'), "utf-8")
    assert the_fault(folder).message == "`regatta` is in effect on this day already"


def test_a_faulty_record_is_told_once(tmp_path: Path) -> None:
    """What conditions say about an element that was not found follows from it."""
    folder = changed(tmp_path, "records/harbor.yaml", "- element: flag_color", "- element: flag_colour")
    assert [fault.path for fault in faults_in(folder)] == ["records/harbor.yaml"]


def test_schedules_stand_by_their_days_and_references_are_left_out() -> None:
    definition = small()
    assert [schedule.id for schedule in definition.schedules] == ["dues_of_old", "dues_of_today"]
    (checklist,) = definition.checklists
    assert checklist.referring == "boat"
    named = {path.names for condition in checklist.conditions() for path in paths(condition)}
    assert ("boats", "rig", "sails", "masts_used") in named


def test_a_dictionary_needs_neither(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path / "d", ignore=shutil.ignore_patterns("fees", "checklists"))
    definition = read_definition(tmp_path / "d")
    assert (definition.schedules, definition.checklists) == ((), ())
