"""No submitted value reaches an output: a different canary in every place, through every command, and in crashes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from tests.checking.test_keys import DICTIONARY, EXAMPLES
from tests.submission.workbook import books
from tests.writing import as_json, as_ndjson, as_upload, as_workbook, as_yaml
from threedp_registry.cli.main import run

CANARY = re.compile(r"zq\d|(?<![0-9a-f])77\d{6}(?![0-9a-f])|2[01]77-|/2[01]77", re.IGNORECASE)
RECORDS = 1_000
BASES = [json.loads(path.read_text()) for path in sorted(EXAMPLES.glob("cases/*.json"))]


def with_canaries(base: object, seed: int) -> object:
    """The same with a canary in every text, number, date and code but a few, and as a key."""
    numbers = count(seed * 1_000)

    def one(value: object, depth: int) -> object:
        if isinstance(value, dict):
            made = {key: one(part, depth + 1) for key, part in value.items()}
            return made | {f"zq{next(numbers)} key": None} if seed % 3 == depth else made
        if isinstance(value, list):
            return [one(item, depth + 1) for item in value]
        if next(numbers) % 4 == 0:
            return value  # so that rules about several values have something to look at
        if isinstance(value, bool):
            return value
        if isinstance(value, int | float):
            return 77_000_000 + next(numbers) % 1_000_000
        if re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)):
            return f"2{seed % 2}77-{1 + next(numbers) % 12:02}-{1 + next(numbers) % 28:02}"
        return f"zq{next(numbers)} text"

    return one(base, 0)


def poisoned(seed: int) -> dict[str, object]:
    """An example with canaries."""
    made = with_canaries(BASES[seed % len(BASES)], seed)
    assert isinstance(made, dict)
    return made


POISONED = [poisoned(seed) for seed in range(RECORDS)]
WRITERS: dict[str, Callable[[list[dict[str, object]]], bytes]] = {
    "c.ndjson": as_ndjson,
    "c.json": as_json,
    "c.yaml": as_yaml,
    "3dp_case_c.txt": lambda records: as_upload(records, DICTIONARY.tables.layouts["case-upload"]),
}
GIVEN = ["--printers", str(EXAMPLES / "printers.yaml"), "--facilities", str(EXAMPLES / "facility.yaml")]


def outputs(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> tuple[int, str]:
    status = run(arguments)
    out, err = capsys.readouterr()
    return status, out + err


@pytest.fixture(params=WRITERS)
def submission(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / str(request.param)
    path.write_bytes(WRITERS[path.name](POISONED))
    return path


def test_the_canaries_are_there(submission: Path) -> None:
    assert len(CANARY.findall(submission.read_text(encoding="utf-8"))) > 20 * RECORDS


@pytest.mark.parametrize("form", ["text", "json"])
def test_no_canary_in_any_report(capsys: pytest.CaptureFixture[str], submission: Path, form: str) -> None:
    written = submission.parent / "report.out"
    status, told = outputs(capsys, ["check", str(submission), *GIVEN, "--format", form, "--output", f"json={written}"])
    assert status == 1
    assert len(told) > 100 * RECORDS
    for text in (told, written.read_text()):
        assert CANARY.search(text.replace(str(submission.parent), "")) is None


@pytest.mark.parametrize("role", ["--printers", "--facilities", "--layout", "--dictionary"])
def test_no_canary_when_a_file_is_taken_for_another(
    capsys: pytest.CaptureFixture[str], submission: Path, role: str
) -> None:
    _, told = outputs(capsys, ["check", str(EXAMPLES / "cases" / "prostate.yaml"), role, str(submission)])
    assert CANARY.search(told.replace(str(submission.parent), "")) is None


@pytest.mark.parametrize(
    "broken",
    [
        b'{"zq1 key": "zq2 text", "zq1 key": 1}',
        b'{"zq1": zq2}',
        b"zq1|zq2\r\n",
        b"zq1: 'zq2",
        b"zq1: *zq2",
        b"[zq1, &zq2 x",
        b"- !zq1 zq2",
        b'{"a": "zq1 \xff"}',
        b"zq1: 1\nzq1: 2\n",
    ],
)
@pytest.mark.parametrize("name", ["c.json", "c.ndjson", "c.yaml", "3dp_case_1.txt"])
def test_no_canary_from_a_broken_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, broken: bytes
) -> None:
    (tmp_path / name).write_bytes(broken)
    status, told = outputs(capsys, ["check", str(tmp_path / name)])
    assert status in (1, 2)
    assert CANARY.search(told.replace(str(tmp_path), "")) is None
    assert "Traceback" not in told


LAYOUT = DICTIONARY.tables.layouts["case-upload"]


def odd_workbook() -> bytes:
    """Canaries in headers, in cells of every kind, beside the layout's columns and in another sheet."""
    kinds = [books.text("zq1 x"), books.number(77000001), books.formula("zq2", "str"), books.typed("e", "zq3")]
    kinds.append(books.typed("str", "zq4|\u00a0x "))
    beside = {"ZY": books.text("zq5 name"), "ZZ": books.formula("77000002")}
    filled = [
        books.row(line, books.by_header(LAYOUT, completed_on=cell, case_id=cell) | beside)
        for line, cell in enumerate(kinds, 2)
    ]
    named = books.row(1, books.headers(LAYOUT) | {"ZY": books.text("zq6 Jane")})
    return books.packed(books.parts({"Cases": books.sheet(named, *filled), "More": books.sheet(books.row(1, beside))}))


@pytest.mark.parametrize("content", [odd_workbook(), as_workbook(POISONED[:100], LAYOUT)], ids=["odd", "many"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_no_canary_from_a_workbook(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes, form: str
) -> None:
    path = books.write(tmp_path / "3dp_case_1.xlsx", content)
    status, told = outputs(capsys, ["check", str(path), *GIVEN, "--format", form])
    assert status == 1
    assert told.count("record") > 50
    assert CANARY.search(told.replace(str(tmp_path), "")) is None


STAGES = {
    "open": "threedp_registry.checking.run.open_submission",
    "check": "threedp_registry.checking.run.in_order",
    "keys": "threedp_registry.checking.run.key_of",
    "finding": "threedp_registry.checking.run.from_rule",
    "report": "threedp_registry.cli.check.as_json",
    "text": "threedp_registry.report.text.summary",
}


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("form", ["text", "json"])
def test_no_canary_when_a_stage_crashes(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, stage: str, form: str
) -> None:
    path = tmp_path / "c.ndjson"
    path.write_bytes(as_ndjson(POISONED[:3]))

    def crash(*values: object, **_more: object) -> None:
        raise ValueError("zq1 text", values, POISONED[0])

    monkeypatch.setattr(STAGES[stage], crash)
    status, told = outputs(capsys, ["check", str(path), "--format", form])
    reached = {"report": form == "json", "text": form == "text"}.get(stage, True)
    assert (status == 3) == reached
    if reached:
        assert "Internal error: ValueError" in told
    assert CANARY.search(told.replace(str(tmp_path), "")) is None
    assert "Traceback" not in told
