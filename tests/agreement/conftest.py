"""Prints, at the end of the run, how often each rule failed, passed and did not apply, whichever process counted it."""

from __future__ import annotations

import pytest

TABLE = "how often each rule came to what"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for report in (*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")):
        for name, table in report.user_properties:
            if name == TABLE:
                terminalreporter.section(f"{TABLE}: {report.nodeid.rpartition('[')[2].rstrip(']')}")
                terminalreporter.write_line(str(table))
