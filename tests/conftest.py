"""What tests of several folders share; and a test of a real part may not be skipped where all parts are required."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from tests.docs.site import Site, built_once
from tests.real_parts import REQUIRED


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Site:
    """The documentation site, built once in a run, however many processes it has."""
    base = tmp_path_factory.getbasetemp()
    return built_once((base if worker_id == "master" else base.parent) / "site")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if REQUIRED and report.skipped and item.get_closest_marker("real_part") is not None:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"every real part is required here, but this test was skipped. {reason}"
    return report
