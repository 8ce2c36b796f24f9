"""The same records as YAML, JSON, NDJSON, upload text and workbook give the same findings but for where they stand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.checking.test_keys import DICTIONARY, EXAMPLES
from tests.rules.loader import examples
from tests.writing import Records, as_json, as_ndjson, as_upload, as_workbook, as_yaml
from threedp_registry.compiled_support import JsonRecord
from threedp_registry.submission.read import open_submission
from threedp_registry.submission.records import Submitted

LAYOUT = DICTIONARY.tables.layouts["case-upload"]
WRITERS: dict[str, Callable[[Records], bytes]] = {
    "cases.yaml": as_yaml,
    "cases.json": as_json,
    "cases.ndjson": as_ndjson,
    "3dp_case_1.txt": lambda records: as_upload(records, LAYOUT),
    "3dp_case_1.xlsx": lambda records: as_workbook(records, LAYOUT),
    "3dp_case_2.xlsx": lambda records: as_workbook(records, LAYOUT, header=True),
}
WRITTEN = [example.record for example in examples() if example.record_name == "case"]
"""Hand-written records, just right and just wrong."""

BASES = ("HEART_0042", "JAW_0011_G")


def canonical(value: object) -> object:
    """The value without what is missing: upload files have no other way to say it."""
    if isinstance(value, dict):
        made = {key: canonical(part) for key, part in value.items()}
        return {key: part for key, part in made.items() if part not in (None, [], {})}
    return [canonical(item) for item in value] if isinstance(value, list) else value


def numbered(record: object, number: int) -> dict[str, object]:
    """The record with a case id of its own, unless the id is what is shown."""
    assert isinstance(record, dict)
    return record | {"case_id": f"C_{number}"} if record.get("case_id") in BASES else record


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> list[JsonRecord]:
    """Those of the records that upload text can say: read back, they are the same."""
    path = tmp_path_factory.mktemp("cases") / "3dp_case_1.txt"
    made = [numbered(record, number) for number, record in enumerate(map(canonical, WRITTEN), 1)]
    path.write_bytes(as_upload(made, LAYOUT))
    found = open_submission(path, DICTIONARY.tables).records()
    read = {one.number: one.record for one in found if isinstance(one, Submitted)}
    return [record for number, record in enumerate(made, 1) if read.get(number) == record]


Told = tuple[int | None, str, str, str, str, str]


def findings(folder: Path, name: str, records: list[JsonRecord]) -> tuple[list[Told], set[str]]:
    """Findings about records, and the rules of reading and of upload files that were broken."""
    (folder / name).write_bytes(WRITERS[name](records))
    report = DICTIONARY.check_file(
        folder / name,
        as_of=date(2026, 11, 23),
        printers=EXAMPLES / "printers.yaml",
        facilities=EXAMPLES / "facility.yaml",
    )
    assert report.ledger.not_checked == 0
    about = [one for one in report.findings if not one.rule.startswith(("reading.", "case-upload."))]
    told = [
        (one.location.record, one.rule, one.location.pointer, one.severity, one.message, one.location.label)
        for one in about
        if one.location.path == str(folder / name)
    ]
    return told, {one.rule for one in report.findings} - {one.rule for one in about}


def test_there_is_something_to_find(tmp_path: Path, records: list[JsonRecord]) -> None:
    told, _ = findings(tmp_path, "cases.json", records)
    assert len(records) > 250
    assert len({rule for _, rule, *_ in told}) > 50


@pytest.mark.parametrize("name", [name for name in WRITERS if name != "cases.json"])
def test_the_same_records_give_the_same_findings(tmp_path: Path, records: list[JsonRecord], name: str) -> None:
    assert findings(tmp_path, name, records)[0] == findings(tmp_path, "cases.json", records)[0]


def test_text_and_workbook_say_the_same_of_the_file(tmp_path: Path, records: list[JsonRecord]) -> None:
    text, workbook = (findings(tmp_path, f"3dp_case_1.{ending}", records)[1] for ending in ("txt", "xlsx"))
    assert workbook == text
    assert findings(tmp_path, "3dp_case_2.xlsx", records)[1] == text | {"case-upload.header_row"}
