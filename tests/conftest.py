"""A test of a real part may be skipped where the part is missing, but not where all parts are required."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from tests.real_parts import REQUIRED


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if REQUIRED and report.skipped and item.get_closest_marker("real_part") is not None:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"every real part is required here, but this test was skipped. {reason}"
    return report
