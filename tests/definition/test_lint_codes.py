"""Every code of lint: a dictionary in which it is found, and one in which it just is not."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.definition.dictionaries import SMALL, changed, faults_in
from threedp_registry.cli.main import run
from threedp_registry.definition.lint.advice import advice
from threedp_registry.definition.lint.codes import LINTS
from threedp_registry.definition.reading.dictionary import read_definition
from threedp_registry.definition.suite_cases import rules_with_cases

RECORD, ELEMENTS, LISTS = "records/boat.yaml", "elements/boat.yaml", "codelists/boats.yaml"
WHEN = "          when: kind in ('sailing', 'motor')\n"
COLORS = "          when: has(colors, 'other')\n          otherwise: forbidden\n"
CHECK = "            check: height_m <= length_m\n"
RULE = "          - id: not_higher_than_long\n"
MESSAGE = "            message: The mast is higher than the boat is long.\n"


def added(id_: str, check: str, *, severity: str = "warning", message: str = "Something is wrong here.") -> str:
    """One more rule about masts before the one that is there."""
    return (
        f"          - id: {id_}\n            check: {check}\n            severity: {severity}\n"
        f"            message: {message}\n            hint: Look again.\n            basis: inferred\n{RULE}"
    )


FOUND = {
    "DL101": ((ELEMENTS, "type: number\n  unit: m\n  range: 0.5..120", "type: numeral\n  unit: m\n  range: 0.5..120"),),
    "DL102": ((LISTS, "    sailing:\n", "    sailing:\n"),),
    "DL103": ((ELEMENTS, "  definition: Length over all.\n", "  definition: Length over all.\n"),),
    "DL104": ((RECORD, COLORS, "          when: has(colors, 'other')\n"),),
    "DL201": ((RECORD, WHEN, "          when: kind in ('sailing', 'motr')\n"),),
    "DL202": ((RECORD, "      - element: seats\n        required: never\n", ""),),
    "DL301": ((RECORD, WHEN, "          when: kind > 'motor'\n"),),
    "DL302": ((RECORD, WHEN, "          when: kind == 'motor' and present(seats) or kind == 'sailing'\n"),),
    "DL401": ((RECORD, CHECK, "            check: height_m <= -1\n"),),
    "DL402": ((RECORD, WHEN, "          when: present(kind)\n"),),
    "DL403": ((RECORD, CHECK, "            check: present(height_m) or height_m <= length_m\n"),),
}
"""Mistakes. Where two texts are the same, the test below says what is changed instead."""


def test_every_code_is_here() -> None:
    assert set(LINTS) == set(FOUND) | {code for code, *_ in ADVICE}
    for code, lint in LINTS.items():
        assert lint.blocks is (code in FOUND)
        for words in (lint.what, lint.why, lint.fix):
            assert words.endswith(".")


@pytest.mark.parametrize("code", [code for code in FOUND if code not in ("DL102", "DL103")])
def test_a_mistake_has_its_code(tmp_path: Path, code: str) -> None:
    for file, old, new in FOUND[code]:
        folder = changed(tmp_path, file, old, new)
    assert code in {fault.code for fault in faults_in(folder)}


def test_an_id_taken_twice(tmp_path: Path) -> None:
    folder = tmp_path / "registry"
    shutil.copytree(SMALL, folder)
    (folder / "elements" / "more.yaml").write_text((folder / ELEMENTS).read_text("utf-8"), "utf-8")
    assert {fault.code for fault in faults_in(folder)} == {"DL102"}


def test_a_missing_basis(tmp_path: Path) -> None:
    text = (SMALL / ELEMENTS).read_text("utf-8")
    folder = tmp_path / "registry"
    shutil.copytree(SMALL, folder)
    lines = text.splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if line.startswith("  basis: standard"))
    (folder / ELEMENTS).write_text("".join(lines[:at] + lines[at + 2 :]), "utf-8")
    assert "DL103" in {fault.code for fault in faults_in(folder)}


def test_no_mistake_and_no_code() -> None:
    """What all of these change is just right in the registry itself."""
    assert {one.code for one in advice(read_definition(SMALL))} == {"DL506"}


# ---- advice ------------------------------------------------------------------------------------------------------

ADVICE = [
    ("DL501", RULE, added("rule_1", "height_m <= 30"), added("below_30_m", "height_m <= 30")),
    ("DL502", RULE, added("as_high", "height_m <= length_m"), added("as_high", "height_m < length_m or height_m < 5")),
    (
        "DL503",
        RULE,
        added("far_too_high", "height_m <= 40").removesuffix(RULE) + added("much_too_high", "height_m <= 30"),
        added("far_too_high", "height_m <= 40", severity="error").removesuffix(RULE)
        + added("much_too_high", "height_m <= 30"),
    ),
    (
        "DL504",
        MESSAGE,
        MESSAGE.replace("The mast is higher", "By its Painted name, the mast is higher"),
        MESSAGE.replace("The mast is higher", "With its length, the mast is higher"),
    ),
    (
        "DL505",
        WHEN,
        "          when: origin != 'north'\n",
        "          when: origin not in ('north', 'unknown')\n",
    ),
    ("DL506", WHEN, "          when: present(seats) and seats > 3\n", "          when: kind == 'motor'\n"),
    ("DL507", "", "", ""),
]
"""The code, a text, what it becomes so that the code is found, and what so that it just is not."""


def told(folder: Path) -> list[str]:
    return [one.code for one in advice(read_definition(folder), rules_with_cases(str(folder)))]


@pytest.mark.parametrize(("code", "old", "found", "just_not"), [case for case in ADVICE if case[1]])
def test_advice_is_given_and_just_not(tmp_path: Path, code: str, old: str, found: str, just_not: str) -> None:
    usual = told(SMALL).count(code)
    with_it = _small(tmp_path / "found", code, old, found)
    without = _small(tmp_path / "just_not", code, old, just_not)
    assert told(with_it).count(code) == usual + 1
    assert told(without).count(code) == usual


def _small(folder: Path, code: str, old: str, new: str) -> Path:
    folder.mkdir()
    copy = changed(folder, RECORD, old, new)
    if code == "DL505":
        changed(
            copy,
            RECORD,
            "      - element: seats\n",
            "      - element: origin\n        required: always\n      - element: seats\n",
        )
        (copy / "elements" / "more.yaml").write_text(
            "origin:\n  label: Origin\n  definition: Where it is from.\n  type: code\n  codelist: origin\n"
            "  phi: none\n  basis: inferred\n",
            "utf-8",
        )
        codes = "".join(
            f"    {one}: {{label: {one.title()}, definition: It is so., basis: inferred}}\n"
            for one in ("north", "south", "unknown")
        )
        (copy / "codelists" / "more.yaml").write_text(
            f"origin:\n  label: Origin\n  definition: Where from.\n  basis: inferred\n  codes:\n{codes}", "utf-8"
        )
        shutil.rmtree(copy / "layouts")
    return copy


def test_rules_without_a_case(tmp_path: Path) -> None:
    folder = tmp_path / "registry"
    shutil.copytree(SMALL, folder)
    shutil.rmtree(folder / "suite", ignore_errors=True)
    assert "DL507" not in told(folder)
    ids = [rule.id for record in read_definition(folder).records for rule in record.all_rules()]
    suite = folder / "suite"
    suite.mkdir()
    (suite / "boat.json").write_text(json.dumps([{"rules": ids[1:]}]), "utf-8")
    assert told(folder).count("DL507") == 1


# ---- the command ---------------------------------------------------------------------------------------------------


def test_lint_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = changed(tmp_path, RECORD, WHEN, "          when: kind in ('sailing', 'motr')\n")
    assert run(["dictionary", "lint", "--dictionary", str(folder), "--format", "json"]) == 1
    (fault,) = json.loads(capsys.readouterr().out)["faults"]
    assert (fault["code"], fault["path"]) == ("DL201", RECORD)
    assert fault["suggestion"] == "did you mean 'motor'?"
    assert fault["explanation"].startswith("A name stands for nothing.")
    assert run(["dictionary", "lint", "--dictionary", str(SMALL), "--format", "json"]) == 0
    assert {one["code"] for one in json.loads(capsys.readouterr().out)["advice"]} == {"DL506"}
    assert run(["explain", "DL506"]) == 0
    assert "need never be filled in" in capsys.readouterr().out


def test_our_own_dictionary_needs_no_advice(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["dictionary", "lint"]) == 0
    assert capsys.readouterr().out.count("\n") == 1
