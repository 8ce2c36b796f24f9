"""Writes the workbook among the examples from the upload text beside it: `python -m tests.example_workbook`."""

from __future__ import annotations

from pathlib import Path

from tests.writing import as_workbook
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.submission.read import open_submission
from threedp_registry.submission.records import Submitted

UPLOAD = Path(__file__).parent.parent / "examples" / "upload" / "3dp_case_2026q1.txt"

if __name__ == "__main__":
    read = open_submission(UPLOAD, DICTIONARY).records()
    records = [found.record for found in read if isinstance(found, Submitted)]
    UPLOAD.with_suffix(".xlsx").write_bytes(as_workbook(records, DICTIONARY.layouts["case-upload"]))
