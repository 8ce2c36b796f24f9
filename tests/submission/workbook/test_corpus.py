"""Workbooks made elsewhere: each is answered, in little memory, and as it was answered before."""

from __future__ import annotations

import sys

import pytest

from tests.submission.workbook.corpus import EXPECTED, FOLDER, outcomes

MOST = 256
"""MiB of memory for an answer."""


@pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the workbooks made elsewhere are not beside the project (shared/corpora)"
)
@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is read as Linux tells it")
def test_workbooks_made_elsewhere() -> None:
    found = list(outcomes())
    assert [line for line, _ in found] == EXPECTED.read_text(encoding="utf-8").splitlines()
    assert max(memory for _, memory in found) <= MOST
