"""Who does what the first tutorial says gets what it says."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from openpyxl import load_workbook

from tests.broken.listed import told
from tests.broken.make import FOLDER, STEM
from tests.site import ROOT

TUTORIAL = (ROOT / "docs" / "tutorial" / "first-clean-check.md").read_text(encoding="utf-8")
ENTER = {"C3": "Female", "H3": "Y"}


def test_mending_as_told_takes_away_two_errors_and_nothing_else(tmp_path: Path) -> None:
    mend = TUTORIAL.partition("## Mend\n")[2].partition("\n## ")[0]
    assert re.findall(r"Go to `(\w+)`", mend) == list(ENTER)
    book = load_workbook(FOLDER / f"{STEM}.xlsx")
    for cell, value in ENTER.items():
        book["Cases"][cell] = value
    mended = tmp_path / f"{STEM}.xlsx"
    book.save(mended)
    before, after = told(FOLDER / f"{STEM}.xlsx"), told(mended)
    assert before - after == Counter({("Cases!C3", "TDP207"): 1, ("Cases!H3", "TDP301"): 1})
    assert after - before == Counter()
