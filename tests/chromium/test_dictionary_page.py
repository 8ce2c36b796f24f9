"""The dictionary's page as people use it: find an element, send a link, copy, by keyboard, on a phone, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selenium.webdriver import Keys

from tests.chromium.browser import PHONE, Browser, served
from tests.definition.dictionaries import own_versions, small
from threedp_registry.reference.browser import asset, browser_html
from threedp_registry.reference.page import dictionary_page

pytestmark = pytest.mark.real_part


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("site")
    versions = own_versions()
    (made / "own.html").write_text(dictionary_page(versions, versions[-1].version), encoding="utf-8")
    boats = small()
    (made / "boats.html").write_text(dictionary_page([boats], boats.version), encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    with served(folder) as address:
        yield address


@pytest.fixture
def page(folder: Path) -> str:
    """The address of the page as somebody opens it who got it by mail."""
    return (folder / "own.html").as_uri()


@pytest.fixture(params=["file", "http"])
def anywhere(request: pytest.FixtureRequest, page: str, site: str) -> str:
    """The address of the page, from a disk and from a server: browsers allow them different things."""
    return page if request.param == "file" else f"{site}/own.html"


def found(browser: Browser) -> list[str]:
    """The labels of the rows that are shown."""
    return browser.texts(".ddb tbody th a")


def test_a_clinician_finds_when_laterality_is_required(browser: Browser, page: str) -> None:
    browser.open_page(page)
    assert browser.text(".ddb-count") == "120 of 120 elements"
    browser.click("#ddb-text")
    browser.type("laterality")
    browser.choose("#ddb-requirement", "required under a condition")
    assert browser.text(".ddb-count") == f"{len(found(browser))} of 120 elements"
    browser.choose("#ddb-section", "Digital model")
    assert found(browser) == ["Laterality"]
    row = browser.texts(".ddb tbody tr")[0]
    assert "required when Region is Upper extremity, Lower extremity or Breast" in row
    assert "documented" in row
    browser.screenshot("dictionary-found")
    browser.click(".ddb tbody tr:not([hidden]) a")
    assert browser.address.endswith("#use-case.anatomic_parts.laterality")
    assert "kb_11000091563" in browser.text("#use-case\\.anatomic_parts\\.laterality")
    assert found(browser) == ["Laterality"]
    browser.screenshot("dictionary-element")


def test_a_view_can_be_sent_reloaded_and_gone_back_to(browser: Browser, anywhere: str) -> None:
    browser.open_page(anywhere)
    browser.choose("#ddb-section", "Registration")
    browser.choose("#ddb-basis", "inferred")
    both, shown = browser.address, found(browser)
    assert 0 < len(shown) < 6
    browser.click("#ddb-text")
    browser.type("sex")
    assert found(browser) == ["Patient sex"]
    browser.driver.back()  # what was typed is one step, however many letters it has
    assert (browser.address, found(browser)) == (both, shown)
    browser.driver.back()
    assert len(found(browser)) == 6
    browser.driver.forward()
    assert found(browser) == shown
    browser.driver.refresh()
    assert found(browser) == shown
    browser.open_page("about:blank")
    browser.open_page(both)
    assert found(browser) == shown
    assert urlsplit(both).query == ""  # nothing of it is told to a server


def test_an_old_link_shows_what_it_can(browser: Browser, page: str) -> None:
    browser.open_page(f"{page}#?section=gone&text=laterality")
    assert found(browser) == ["Laterality", "Laterality"]


@pytest.mark.parametrize("clipboard", ["granted", "denied"])
def test_a_pointer_and_a_column_are_copied_and_it_is_said(browser: Browser, anywhere: str, clipboard: str) -> None:
    browser.open_page(f"{anywhere}#?text=laterality&requirement=conditional")
    browser.permit("clipboard-write", clipboard)
    buttons = "tr:not([hidden]) button[aria-label='Copy {}']"
    for button, text in (
        ("JSON pointer /anatomic_parts/*/laterality", "/anatomic_parts/*/laterality"),
        ("upload column part1_laterality", "part1_laterality"),
    ):
        browser.click(buttons.format(button))
        browser.wait_for(".ddb-said", f"Copied: {text}")
        assert browser.paste_into("#ddb-text") == text
        browser.driver.back()
    browser.click("[data-copy-link]")
    browser.wait_for(".ddb-said", f"Copied: {browser.address}")
    assert browser.ask("return document.querySelector('.ddb-said').getAttribute('role')") == "status"


def test_older_versions_are_there_and_marked(browser: Browser, page: str) -> None:
    browser.open_page(page)
    browser.click("#ddb-text")
    browser.type("primary print")
    assert "No element fits" in browser.text(".ddb-count")
    browser.choose("#ddb-version", "1.0.0")
    assert browser.text(".ddb-count").endswith("of 118 elements")
    assert all("only 1.0.0" in row for row in browser.texts(".ddb tbody tr"))
    browser.click(".ddb-buttons [type=reset]")
    assert browser.text(".ddb-count") == "120 of 120 elements"


def test_everything_can_be_done_with_the_keyboard(browser: Browser, page: str) -> None:
    browser.open_page(f"{page}#?section=case.registration")
    browser.ask("document.querySelector('#ddb-text').focus({focusVisible: true})")
    came: list[str] = []
    for _ in range(10):
        came.append(browser.focused())
        browser.type(Keys.TAB)
    assert came[:9] == [
        "Search",
        "Version",
        "Section",
        "Requirement",
        "Type",
        "Basis",
        "Clear",
        "Copy link to this view",
        "Case ID",
    ]
    assert came[9] == "Copy JSON pointer /case_id"
    browser.type(Keys.ENTER)  # on the next button
    browser.wait_for(".ddb-said", "Copied: case_id")
    assert browser.focused() == "Copy upload column case_id"
    browser.screenshot("dictionary-keyboard")


def test_without_javascript_it_is_a_plain_table(browser: Browser, page: str) -> None:
    browser.switch_scripts(on=False)
    browser.open_page(page)
    browser.screenshot("dictionary-no-script")
    browser.switch_scripts(on=True)
    assert not browser.is_seen(".ddb-filters")
    assert browser.texts(".ddb button") == []
    assert len(browser.texts(".ddb tbody tr")) == 120


def test_on_a_phone_nothing_is_cut_off(browser: Browser, page: str) -> None:
    browser.resize(*PHONE)
    browser.open_page(page)
    assert not browser.is_wider_than_window()
    browser.screenshot("dictionary-phone")
    browser.ask("document.querySelector('.ddb-count').scrollIntoView()")
    browser.screenshot("dictionary-phone-cards")
    browser.ask("document.querySelector('#codelist-region').scrollIntoView()")
    browser.screenshot("dictionary-phone-codes")


@pytest.mark.parametrize(("width", "cards"), [(600, True), (800, True), (1240, False)])
def test_in_a_narrow_column_of_another_page_rows_are_cards(
    browser: Browser, tmp_path: Path, width: int, cards: bool
) -> None:
    html = f"""<!doctype html><meta charset="utf-8"><style>{asset("browser.css")}</style>
        <main style="width: {width}px">{browser_html([small()])}</main><script>{asset("browser.js")}</script>"""
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    browser.open_page(tmp_path / "page.html")
    assert browser.ask("return document.querySelector('table').scrollWidth <= arguments[0]", width) is True
    shown = browser.ask("return getComputedStyle(document.querySelector('tbody')).display")
    assert (shown == "block") is cards
    browser.choose("#ddb-type", "date")
    assert browser.texts(".ddb tbody tr")


def test_on_paper_the_filters_are_gone_and_the_rows_stay(browser: Browser, page: str) -> None:
    browser.open_page(f"{page}#?section=case.registration")
    browser.emulate(media="print")
    assert not browser.is_seen(".ddb-filters")
    assert browser.texts(".ddb button") == []
    assert len(browser.texts(".ddb tbody tr")) == 6
    assert browser.text(".ddb-count") == "6 of 120 elements"
    browser.screenshot("dictionary-print")


def test_only_its_own_script_can_run(browser: Browser, folder: Path) -> None:
    evil = (
        (folder / "own.html")
        .read_text(encoding="utf-8")
        .replace("</main>", "<script>document.title = 1</script></main>")
    )
    (folder / "evil.html").write_text(evil, encoding="utf-8")
    browser.open_page(folder / "evil.html")
    assert browser.driver.title != "1"
    (complaint,) = browser.console_errors()
    assert "Content Security Policy" in complaint
    assert browser.text(".ddb-count") == "120 of 120 elements"


@pytest.mark.parametrize(
    ("dark", "size"), [(False, None), (True, None), (False, PHONE)], ids=["light", "dark", "phone"]
)
def test_everybody_can_use_it(browser: Browser, site: str, dark: bool, size: tuple[int, int] | None) -> None:
    browser.emulate(dark=dark)
    if size is not None:
        browser.resize(*size)
    browser.open_page(f"{site}/boats.html")
    browser.screenshot(f"boats-{'dark' if dark else 'phone' if size else 'light'}")
    assert browser.axe_violations() == []
