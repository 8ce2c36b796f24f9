"""The built site, for every test that looks at it; and a test of a real part that is skipped where all are required."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from tests.real_parts import REQUIRED
from tests.site import Site, site_of


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_of(tmp_path_factory)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if REQUIRED and report.skipped and item.get_closest_marker("real_part") is not None:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"every real part is required here, but this test was skipped. {reason}"
    return report
