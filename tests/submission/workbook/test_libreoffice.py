"""Workbooks that a real spreadsheet program has opened and saved again: the same findings at the same cells."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from tests.real_parts import office, why_no_office
from tests.submission.workbook.books import (
    DATE,
    book,
    by_header,
    formula,
    headers,
    number,
    row,
    text,
    typed,
    write,
)
from threedp_registry.checking.check import Dictionary
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.submission.workbook.grid import letters

pytestmark = pytest.mark.real_part
EXAMPLE = Path(__file__).parents[3] / "examples" / "upload" / "3dp_case_2026q1.xlsx"
LAYOUT = DICTIONARY.layouts["case-upload"]


def case(line: int, attributes: str = "", **cells: str) -> str:
    known = {"case_id": text(f"C_{line}"), "facility_id": text("123456"), "patient_age_years": number(40)} | cells
    return row(line, by_header(LAYOUT, **known), attributes)


BROKEN = book(
    row(1, headers(LAYOUT)),
    case(2, completed_on=number(46095, DATE)),
    case(3, completed_on=number(46095), facility_id="/>"),
    case(4, patient_age_years=formula("40", of="20+20")),
    case(5, patient_age_years=text("40")),
    case(6, facility_id=number(12345)),
    case(7, patient_sex=formula("#N/A", "e", "NA()")),
    case(8, imaging1_contrast=typed("b", "1"), imaging1_modality=text("CT")),
    case(9, patient_age_years=number("0.4", 2)),
    case(10, case_id=number(46095, DATE)),
    case(11, ' hidden="1"'),
    case(12, indication1_diagnosis=text("a|b "), part1_comment=text("x\u00a0y")),
    before='<cols><col min="4" max="4" width="9" hidden="1"/></cols>',
    after='<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>',
)


def saved_again(folder: Path, *paths: Path) -> list[Path]:
    """The workbooks as the program writes them after it has opened them."""
    program = office()
    assert program is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / "saved"
    command = [program, profile, "--headless", "--norestore", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    done = subprocess.run(
        [*command, "--outdir", str(out), *map(str, paths)], capture_output=True, timeout=300, check=True
    )
    saved = [out / path.name for path in paths]
    assert all(path.is_file() for path in saved), done.stderr
    return saved


def told(path: Path) -> list[tuple[str, str | None]]:
    """Each finding's rule and cell."""
    report = Dictionary(DICTIONARY).check_file(path, as_of=date(2026, 11, 23), without=("printers", "facilities"))
    return [(one.rule, one.location.cell) for one in report.findings]


@pytest.mark.skipif(why_no_office() != "", reason=why_no_office())
def test_what_libreoffice_saves_is_found_the_same(tmp_path: Path) -> None:
    broken = write(tmp_path / "3dp_case_broken.xlsx", BROKEN)
    example, again = saved_again(tmp_path, EXAMPLE, broken)
    assert told(example) == []
    column = {column.header: letters(place) for place, column in enumerate(LAYOUT.columns, 1)}
    turned = ("case-upload.formula", f"Boats!{column['imaging1_contrast']}8")  # LibreOffice writes TRUE as =TRUE()
    assert [one for one in told(again) if one != turned] == told(broken)
    cells = dict(told(again))
    for rule, header, line in (
        ("reading.bare_date", "completed_on", 3),
        ("case-upload.formula", "patient_age_years", 4),
        ("reading.number_as_text", "patient_age_years", 5),
        ("reading.error_cell", "patient_sex", 7),
        ("reading.percentage", "patient_age_years", 9),
        ("reading.took_for_date", "case_id", 10),
        ("case-upload.bar_in_cell", "indication1_diagnosis", 12),
        ("reading.nonbreaking_space", "part1_comment", 12),
        ("reading.merged_cells", "facility_id", 2),
    ):
        assert (rule, f"Boats!{column[header]}{line}") in told(again)
    assert cells["reading.hidden_rows"] == "Boats!11:11"
    assert cells["reading.hidden_columns"] == f"Boats!{column['patient_sex']}:{column['patient_sex']}"
