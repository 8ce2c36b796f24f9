"""The hand-written right and wrong records give the same findings in every format, but for where these stand."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from tests.rules.loader import AS_OF, Json, examples
from tests.writing import Writer, as_json, as_linked_workbook, as_ndjson, as_upload, as_workbook, as_yaml
from threedp_registry import check_file
from threedp_registry.checking.report import Report
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.submission.read import open_submission
from threedp_registry.submission.records import Submitted

TABLE, LAYOUT = DICTIONARY.records["case"], DICTIONARY.layouts["case-upload"]
NOT_IN_A_CELL = re.compile(r"[|]|\\[nrtbfu]")
Finding = tuple[str, str, str, int | None, str, str]
EXAMPLES = Path(__file__).parent.parent.parent / "examples"


def cases() -> list[Json]:
    """For each rule about cases the first records right and wrong that cells can hold, each with an id of its own."""
    found: dict[tuple[str, bool], Json] = {}
    for number, example in enumerate(examples()):
        record = example.record
        if (
            record.get("facility_id") == "123456"
            and "case_id" in record
            and "case_id" not in example.rule
            and not NOT_IN_A_CELL.search(json.dumps(record))
        ):
            told = example.rule if not example.right else example.rule.split(".")[1]
            found.setdefault((told, example.right), {**record, "case_id": f"C_{number}"})
    return list(found.values())


def read(path: Path) -> list[object]:
    return [one.record for one in open_submission(path, DICTIONARY).records() if isinstance(one, Submitted)]


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> list[Json]:
    """Those that upload text can hold: of values of a wrong type, and of keys too many, its columns know nothing."""
    path = tmp_path_factory.mktemp("all") / "3dp_case_all.txt"
    path.write_bytes(as_upload(cases(), LAYOUT))
    return [record for record, back in zip(cases(), read(path), strict=True) if record == back]


FORMATS: dict[str, tuple[str, Writer]] = {
    "text": ("3dp_case_1.txt", lambda made: as_upload(made, LAYOUT)),
    "flat workbook": ("3dp_case_1.xlsx", lambda made: as_workbook(made, LAYOUT)),
    "flat workbook with a header": ("3dp_case_2.xlsx", lambda made: as_workbook(made, LAYOUT, header=True)),
    "linked sheets": ("cases.xlsx", lambda made: as_linked_workbook(made, LAYOUT, TABLE)),
    "linked sheets by names": ("names.xlsx", lambda made: as_linked_workbook(made, LAYOUT, TABLE, titles=False)),
    "YAML": ("cases.yaml", as_yaml),
    "JSON": ("cases.json", as_json),
}


def findings(report: Report) -> list[Finding]:
    """Without what is about the file, its cells or its columns."""
    return [
        (one.rule, one.severity, one.message, one.location.record, one.location.pointer, one.location.label)
        for one in report.findings
        if not one.rule.startswith(("case-upload.", "reading."))
    ]


def check(folder: Path, name: str, content: bytes) -> Report:
    (folder / name).write_bytes(content)
    printers, facilities = EXAMPLES / "printers.yaml", EXAMPLES / "facility.yaml"
    return check_file(folder / name, as_of=date.fromisoformat(AS_OF), printers=printers, facilities=facilities)


@pytest.fixture(scope="module")
def expected(records: list[Json], tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    return findings(check(tmp_path_factory.mktemp("ndjson"), "cases.ndjson", as_ndjson(records)))


def test_most_rules_are_broken(records: list[Json], expected: list[Finding]) -> None:
    """What is not among them is about types and keys, which text knows nothing of, or about several records."""
    assert len({rule for rule, *_ in expected}) >= 180
    assert len({record for _, _, _, record, _, _ in expected}) < len(records)


@pytest.mark.parametrize("form", FORMATS)
def test_findings_are_the_same(tmp_path: Path, records: list[Json], expected: list[Finding], form: str) -> None:
    name, write = FORMATS[form]
    report = check(tmp_path, name, write(records))
    assert report.ledger.records == len(records) + 4
    assert findings(report) == expected
