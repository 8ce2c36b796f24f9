"""A Chromium for all tests of a process, and a clean window for each; a page that complains fails its test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.chromium.browser import SHOTS, Browser, start
from tests.real_parts import why_no_chromium


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if why := why_no_chromium():
        pytest.skip(why)
    driver = start()
    yield Browser(driver)
    driver.quit()


@pytest.fixture
def browser(chromium: Browser) -> Iterator[Browser]:
    chromium.reset()
    yield chromium
    assert chromium.console_errors() == []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if SHOTS.is_dir():
        terminalreporter.write_line(f"Screenshots: {SHOTS}")
