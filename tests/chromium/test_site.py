"""The documentation site as people use it: look something up, by keyboard, on a phone, in the dark, on paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from selenium.webdriver import Keys

from tests.chromium.browser import PHONE, Browser, served
from tests.site import Site
from threedp_registry.definition.find import find_definition

pytestmark = pytest.mark.real_part

KINDS = {
    "front": "index",
    "section": "reference/dictionary/case/digital_model",
    "codelist": "reference/dictionary/codelists/region",
    "finding": "reference/dictionary/findings/TDP301",
    "browser": "reference/dictionary/browser",
    "checklist": "reference/dictionary/checklists/readiness",
    "command-line": "reference/command-line",
    "language": "reference/language",
    "search": "search",
}
LATERALITY = "#dd-use-case-anatomic_parts-laterality"
WHEN = "Required when Region is Upper extremity, Lower extremity or Breast"


@pytest.fixture(scope="module")
def address(site: Site) -> Iterator[str]:
    with served(site.folder) as where:
        yield where


def click_link(browser: Browser, within: str, label: str) -> None:
    """A person clicks the first link that reads so."""
    links = browser.driver.find_elements("css selector", f"{within} a")
    next(link for link in links if link.text.strip() == label and link.is_displayed()).click()


def is_in_window(browser: Browser, selector: str) -> bool:
    script = (
        "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
        "return box.height > 0 && box.top >= 0 && box.top < innerHeight"
    )
    return browser.ask(script, selector) is True


# ---- when is laterality required, and who says so ----------------------------------------------------


def test_two_clicks_from_the_front_page(browser: Browser, address: str) -> None:
    browser.open_page(f"{address}/index.html")
    browser.screenshot("site-front")
    click_link(browser, "article", "Digital model")
    browser.resize(1680, 900)
    click_link(browser, ".toc-tree", "Laterality")
    browser.wait_until(lambda: is_in_window(browser, f"{LATERALITY} h3"), "the element in the window")
    browser.screenshot("site-laterality")
    told = browser.text(LATERALITY)
    assert WHEN in " ".join(told.split())
    assert "documented" in told
    click_link(browser, LATERALITY, "3DP Case Form: Digital Model")  # who says so
    assert "11000091563" in browser.text(":target")


def test_one_search_from_the_front_page(browser: Browser, address: str) -> None:
    browser.open_page(f"{address}/index.html")
    browser.click("#lookup")
    browser.type("laterality", Keys.ENTER)
    browser.wait_until(lambda: bool(browser.texts("#search-results li a")), "a result")
    browser.screenshot("site-search")
    first = browser.find("#search-results li a")
    assert first.text == "Laterality"
    first.click()
    browser.wait_until(lambda: is_in_window(browser, f"{LATERALITY} h3"), "the element in the window")
    assert WHEN in " ".join(browser.text(LATERALITY).split())


# ---- everybody -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_everybody_can_read_it(browser: Browser, address: str, kind: str) -> None:
    """In the light, in the dark and on a phone, with a screen reader."""
    browser.open_page(f"{address}/{KINDS[kind]}.html")
    assert browser.axe_violations() == []
    assert not browser.is_wider_than_window()
    browser.emulate(dark=True)
    browser.screenshot(f"site-{kind}-dark")
    assert browser.axe_violations() == []
    browser.emulate()
    browser.resize(*PHONE)
    browser.open_page(f"{address}/{KINDS[kind]}.html")
    browser.screenshot(f"site-{kind}-phone")
    assert browser.axe_violations() == []
    assert not browser.is_wider_than_window()
    notice = find_definition().notice.split(". ")[0]
    assert browser.text(".announcement").startswith(notice)
    assert (
        browser.ask("const e = document.querySelector('.announcement'); return e.scrollWidth <= e.clientWidth") is True
    )


@pytest.mark.parametrize("kind", ["front", "section", "browser"])
def test_paper_says_that_it_is_unofficial(browser: Browser, address: str, kind: str) -> None:
    browser.open_page(f"{address}/{KINDS[kind]}.html")
    sheets = browser.printed()
    assert find_definition().notice.split(". ")[0] in " ".join(sheets[0].split())
    browser.emulate(media="print")
    browser.screenshot(f"site-{kind}-print")
    assert browser.texts(".sidebar-drawer, .lookup, .ddb-filters") == []


def test_the_keyboard_leads_from_the_front_page_to_a_section(browser: Browser, address: str) -> None:
    browser.open_page(f"{address}/index.html")
    browser.type(Keys.TAB)
    browser.wait_until(lambda: browser.focused() == "Skip to content", "the first stop skips what is on every page")
    browser.type(Keys.ENTER)
    for _ in range(30):
        browser.type(Keys.TAB)
        if browser.focused() == "Digital model":
            break
    outline = browser.ask("return getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
    browser.type(Keys.ENTER)
    browser.wait_until(lambda: browser.driver.title.startswith("Digital model"), "the section")


# ---- the table of all elements --------------------------------------------------------------------------


def test_the_browser_leads_to_the_page_of_an_element_and_back(browser: Browser, address: str) -> None:
    browser.open_page(f"{address}/{KINDS['browser']}.html")
    browser.click("#ddb-text")
    browser.type("laterality")
    browser.choose("#ddb-section", "Digital model")
    browser.choose("#ddb-basis", "documented")
    view, rows = browser.address, browser.texts(".ddb tbody th a")
    assert rows[:1] == ["Laterality"]
    browser.screenshot("site-browser-found")
    browser.click(".ddb tbody tr:not([hidden]) th a")
    browser.wait_until(lambda: is_in_window(browser, f"{LATERALITY} h3"), "the element on the page of its section")
    browser.driver.back()
    browser.wait_until(lambda: browser.texts(".ddb tbody th a") == rows, "the same rows")
    assert browser.address == view
