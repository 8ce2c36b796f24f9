"""The broken workbook in a real spreadsheet program: opened and saved, checked, mended as told, and checked again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.broken.listed import checked, listed, told
from tests.broken.make import FOLDER, STEM
from tests.broken.mend import mend
from tests.real_parts import why_no_office
from tests.submission.workbook.test_libreoffice import saved_again

pytestmark = pytest.mark.real_part
ERROR_AS_FORMULA = ("Cases!C8", "TDP134")
"""LibreOffice writes the error #N/A as a formula, =#N/A."""


@pytest.mark.skipif(why_no_office() != "", reason=why_no_office())
def test_what_libreoffice_saves_is_mended_by_the_messages_alone(tmp_path: Path) -> None:
    (broken,) = saved_again(tmp_path, FOLDER / f"{STEM}.xlsx")
    found = told(broken)
    found.subtract([ERROR_AS_FORMULA])
    assert found == listed("xlsx")
    mended = tmp_path / "3dp_case_2026_10.xlsx"
    mend(broken, mended)
    assert told(mended) == {}
    (again,) = saved_again(tmp_path, mended)
    report = checked(again)
    assert report.findings == ()
    assert (report.clean, report.inputs[0].records) == (True, 19)
