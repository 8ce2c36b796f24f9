"""Forms on paper: what is handed to somebody else is one sheet, and every sheet tells whose it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chromium.browser import A4, LETTER, Browser
from tests.definition.dictionaries import own, small
from threedp_registry.definition.records import Record
from threedp_registry.reference.form_page import form_page
from threedp_registry.reference.forms import Form

pytestmark = pytest.mark.real_part
CASE = own().record("case")


def written(path: Path, form: Form, record: Record, *sections: str, handout: bool = False) -> Path:
    definition = own() if record is CASE else small()
    sheets = [form.sheet(record, section) for section in record.sections if not sections or section.id in sections]
    path.write_text(form_page(definition, sheets, handout=handout), encoding="utf-8")
    return path


@pytest.mark.parametrize("paper", [LETTER, A4], ids=["letter", "A4"])
@pytest.mark.parametrize("without", ["assessed", ""])
def test_the_assessment_is_one_sheet_for_the_surgeon(
    browser: Browser, tmp_path: Path, paper: tuple[float, float], without: str
) -> None:
    form = Form(without=frozenset({("assessment", without)}) if without else frozenset())
    browser.open_page(written(tmp_path / "form.html", form, CASE, "assessment", handout=True))
    (sheet,) = browser.printed(paper)
    words = " ".join(sheet.split())
    for told in ("Case ID", "Confidence before use", "Would use again", "Return this sheet to", "unofficial"):
        assert told in words
    assert ("Assessed is Yes" in words) is not bool(without)
    assert not [use for use in CASE.uses() if "_" in use.name and use.name in words]  # no technical names
    browser.resize(816, 1056)
    browser.emulate(media="print")
    browser.screenshot("form-handout")


def test_every_sheet_tells_whose_it_is(browser: Browser, tmp_path: Path) -> None:
    browser.open_page(written(tmp_path / "form.html", Form(), CASE))
    sheets = browser.printed()
    assert len(sheets) > len(CASE.sections)
    for sheet in sheets:
        words = " ".join(sheet.split())
        assert "Case ID" in words
        assert "This data dictionary is unofficial" in words
    starts = [sheet.strip().splitlines()[0].split("   ")[0] for sheet in sheets]
    assert list(dict.fromkeys(starts)) == [section.label for section in CASE.sections]


def test_everybody_can_read_a_form_on_a_screen(browser: Browser, tmp_path: Path) -> None:
    (boat, *_) = small().records
    browser.open_page(written(tmp_path / "form.html", Form(), boat))
    assert browser.axe_violations() == []
    browser.screenshot("form-screen")
