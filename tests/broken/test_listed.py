"""The broken example is found to be exactly as broken as its README says, and holds a mistake of every kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.broken.listed import listed, told
from tests.broken.make import FOLDER, STEM, text, workbook
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.submission.reading_rules import READING_RULES
from threedp_registry.submission.workbook.linked_rules import LINKED_RULES

NOT_BESIDE_OTHERS = {
    "TDP101": "the file is not there or cannot be read, so nothing in it is",
    "TDP102": "a folder",
    "TDP103": "an empty file",
    "TDP104": "a file that is too large is not read",
    "TDP105": "a file that is none of the kinds that are read",
    "TDP108": "of JSON and YAML alone",
    "TDP109": "of JSON and YAML alone",
    "TDP110": "of JSON and YAML alone",
    "TDP111": "of YAML alone",
    "TDP112": "of JSON and YAML alone",
    "TDP113": "of JSON and YAML alone",
    "TDP114": "of JSON alone",
    "TDP115": "of dictionaries without a layout",
    "TDP117": "a workbook of an older kind is not read",
    "TDP118": "of JSON and YAML alone",
    "TDP119": "of JSON and YAML alone: a cell has limits of its own",
    "TDP122": "the file would be larger than 40 MB",
    "TDP123": "the file would be larger than 50 MB",
    "TDP124": "a file without cases",
    "TDP209": "columns are known, or told as unknown headers",
    "TDP210": "columns always make groups of the right shape",
    "TDP303": "there are no more columns than items allowed",
    "TDP407": "cases have no periods",
    "TDP502": "of two files",
}
"""Codes that no upload file can have beside the others, and why."""

NEVER_SAVED = {
    "TDP107": "a line of more than a mebibyte, which no row of a sheet is",
    "TDP141": "a workbook with a password is not read",
    "TDP142": "a file that is no workbook",
    "TDP143": "a damaged workbook is not read",
    "TDP144": "what no program writes",
    "TDP145": "a workbook that holds too much is not read",
    "TDP146": "a workbook whose reading was stopped",
    "TDP149": "a sheet of other columns is not read",
    "TDP156": "no program writes a cell twice",
    "TDP157": "no program writes a row twice",
    "TDP173": "no program writes more characters into a cell than it takes",
    "TDP174": "no program writes a cell whose value is not there",
    **{rule.code: "of workbooks of linked sheets, which are no upload files" for rule in LINKED_RULES},
}
"""Codes of workbooks that no spreadsheet program saves, or that are not read further."""

OF_TEXT = {
    "TDP106": "a sheet's text is always well encoded",
    "TDP125": "a sheet has no line ends",
    "TDP126": "a sheet has no line ends",
    "TDP128": "a blank before a row's first cell is one at the end of a cell",
}
"""Codes that text files alone can have, and why."""

OF_A_WORKBOOK = {rule.code for rule in READING_RULES if rule.code > "TDP140"} | {"TDP134", "TDP135"}
"""What only cells of a sheet can have."""


def codes() -> set[str]:
    """Every finding code that an upload of cases might have."""
    (layout,) = DICTIONARY.layouts.values()
    rules = DICTIONARY.records[layout.record].rules
    return {rule.code for rule in (*READING_RULES, *layout.file_rules.values(), *rules)}


@pytest.mark.parametrize("ending", ["xlsx", "txt"])
def test_exactly_what_is_listed_is_found(ending: str) -> None:
    expected, found = listed(ending), told(FOLDER / f"{STEM}.{ending}")
    assert sorted((expected - found).elements()) == [], "listed, and not found"
    assert sorted((found - expected).elements()) == [], "found, and not listed"


def test_the_workbook_has_a_mistake_of_every_kind() -> None:
    there = {code for _, code in listed("xlsx")}
    out_of_reach = NOT_BESIDE_OTHERS.keys() | NEVER_SAVED.keys() | OF_TEXT.keys()
    assert sorted(codes() - out_of_reach - there) == []
    assert sorted(there & out_of_reach) == []


def test_the_text_file_has_a_mistake_of_every_kind() -> None:
    there = {code for _, code in listed("txt")}
    out_of_reach = NOT_BESIDE_OTHERS.keys() | {"TDP107"} | OF_A_WORKBOOK
    assert sorted(codes() - out_of_reach - there) == []
    assert sorted(there & out_of_reach) == []


def test_the_files_are_what_is_written(tmp_path: Path) -> None:
    """The committed files say what the program that makes them says."""
    assert (FOLDER / f"{STEM}.txt").read_bytes() == text()
    workbook().save(tmp_path / "made.xlsx")
    committed, made = load_workbook(FOLDER / f"{STEM}.xlsx"), load_workbook(tmp_path / "made.xlsx")
    assert committed.sheetnames == made.sheetnames
    for name in made.sheetnames:
        assert _cells(committed[name]) == _cells(made[name])


def _cells(sheet: Worksheet) -> dict[str, object]:
    return {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}
