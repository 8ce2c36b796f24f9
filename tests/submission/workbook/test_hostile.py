"""Workbooks made to bring a reader down are answered by the rule that is meant, in little memory; nothing breaks."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.submission.test_text import BOATS, LAYOUT
from tests.submission.workbook.books import book, by_header, number, packed, parts, row, shared, sheet, text, write
from tests.submission.workbook.hostile import ANSWERS, HOSTILE
from tests.submission.workbook.test_sheet_xml import read
from threedp_registry import Limits, load_dictionary
from threedp_registry.submission.problems import Problem
from threedp_registry.submission.read import open_submission
from threedp_registry.submission.workbook.room import RefusedError
from threedp_registry.submission.workbook.rules import REFUSALS

MOST = 256
"""MiB of memory for an answer."""


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is read as Linux tells it")
def test_each_is_answered(tmp_path: Path) -> None:
    """All are checked by one process, which must live to the end and say nothing but the answers."""
    paths = []
    for place, hostile in enumerate(HOSTILE):
        (tmp_path / str(place)).mkdir()
        paths.append(str(write(tmp_path / str(place) / hostile.name, hostile.make())))
    command = [sys.executable, "-c", ANSWERS, *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    assert done.stderr == ""
    told = {}
    for hostile, line in zip(HOSTILE, done.stdout.splitlines(), strict=True):
        _, memory, status, rules = json.loads(line)
        told[hostile.purpose] = rule_that_refused(rules)
        assert memory <= MOST, hostile.purpose
        assert status in (1, 2), hostile.purpose
    assert told == {hostile.purpose: hostile.rule for hostile in HOSTILE}


def rule_that_refused(rules: list[str]) -> str | None:
    names = [rule.rpartition(".")[2] for rule in rules]
    return next((name for name in names if name in REFUSALS or name == "no_records"), None)


def test_every_purpose_is_one() -> None:
    assert len({hostile.purpose for hostile in HOSTILE}) == len(HOSTILE)


# ---- what is no workbook, by its first bytes or by its name ------------------------------------------

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
BINARY = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
WORDS = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


@pytest.mark.parametrize(
    ("name", "content", "rule", "detail"),
    [
        ("boats_1.xlsx", OLD + "EncryptedPackage".encode("utf-16-le"), "reading.password", ""),
        ("boats_1.xls", OLD + "Workbook".encode("utf-16-le"), "reading.workbook", "an old one (.xls)"),
        ("boats_1.xlsx", OLD + "WordDocument".encode("utf-16-le"), "reading.workbook", ""),
        ("boats_1.xlsm", book(), "reading.workbook", "its name ends in .xlsm"),
        ("boats_1.txt", book(), "reading.workbook", "its name ends in .txt"),
        ("boats", book(), "reading.workbook", "its name has no ending"),
        ("boats_1.xlsx", packed(parts({}, main_type=MACROS)), "reading.workbook", "a workbook with macros (.xlsm)"),
        ("boats_1.xlsx", packed(parts({}, main_type=BINARY)), "reading.workbook", "a binary workbook (.xlsb)"),
        (
            "boats_1.xlsx",
            packed({"mimetype": "application/vnd.oasis"}),
            "reading.workbook",
            "an OpenDocument file (.ods)",
        ),
        ("boats_1.xlsx", packed(parts({}, main_type=WORDS)), "reading.no_workbook", "a document of another program"),
        ("boats_1.xlsx", packed({"a.txt": "a"}), "reading.no_workbook", "a compressed file of another kind"),
        ("boats_1.xlsx", b"H1|R1\r\n", "reading.no_workbook", ""),
        ("boats_1.xlsx", b"<html><table><tr><td>H1", "reading.no_workbook", ""),
        ("boats_1.xlsx", b"", "reading.empty", ""),
    ],
)
def test_what_is_no_workbook(tmp_path: Path, name: str, content: bytes, rule: str, detail: str) -> None:
    (problem,) = [
        one for one in open_submission(write(tmp_path / name, content), BOATS).records() if isinstance(one, Problem)
    ]
    assert (problem.rule.id, problem.detail) == (rule, detail)


def test_upper_case_endings_are_endings(tmp_path: Path) -> None:
    (record,) = open_submission(
        write(tmp_path / "boats_1.XLSX", book(row(1, by_header(LAYOUT, harbor_id=text("H1"))))), BOATS
    ).records()
    assert not isinstance(record, Problem)


# ---- limits ------------------------------------------------------------------------------------------

ROWS = [row(line, by_header(LAYOUT, harbor_id=text("H1"), seats=number(line))) for line in range(1, 400)]
GOOD = book(*ROWS)


def problems(folder: Path, content: bytes, limits: Limits) -> list[tuple[str, str, int | None]]:
    found = open_submission(write(folder / "boats_1.xlsx", content), BOATS, limits=limits).records()
    return [(one.rule.id, one.detail, one.number) for one in found if isinstance(one, Problem)]


def test_a_workbook_may_be_so_large_and_no_larger(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD, Limits(workbook=len(GOOD))) == []
    (told,) = problems(tmp_path, GOOD, Limits(workbook=len(GOOD) - 1))
    assert told[0] == "reading.too_large"


def test_reading_ends_when_its_time_is_over(tmp_path: Path) -> None:
    (told,) = problems(tmp_path, GOOD, Limits(seconds=0))
    assert told == ("reading.stopped", "it takes more time than this check takes", 1)


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is limited as Linux does it")
def test_reading_ends_when_its_memory_is_used_up(tmp_path: Path) -> None:
    random = Random(1)
    texts = [f"<t>{random.randbytes(900).hex()}</t>" for _ in range(12_000)]
    content = packed(parts({"Boats": sheet(row(1, {"A": shared(0)}))}, strings=texts))
    (told,) = problems(tmp_path, content, Limits(memory=32 << 20))
    assert told[0] == "reading.stopped"


def test_what_was_read_before_the_end_is_checked(tmp_path: Path) -> None:
    """A sheet that breaks off gives the records that come before, and says that more were there."""
    content = packed(parts({"Boats": sheet(*ROWS).removesuffix("</sheetData></worksheet>")}))
    report = load_dictionary(Path(__file__).parents[2] / "small_registry").check_file(
        write(tmp_path / "boats_1.xlsx", content), as_of=date(2026, 11, 23), without=("harbors",)
    )
    assert (report.ledger.records, report.ledger.not_checked, report.inputs[0].records) == (400, 1, 400)
    assert report.findings[-1].rule == "reading.damaged"
    assert report.findings[-1].location.record == 400


# ---- whatever stands in a file -----------------------------------------------------------------------

SMALL = book(row(1, {"A": text("H1"), "B": number(1)}), row(2, {"A": shared(0)}), strings=["<t>H1</t>"])


@settings(deadline=None, max_examples=300)
@given(st.integers(0, len(SMALL)), st.binary(max_size=40), st.integers(0, 60))
def test_noise_in_a_workbook_is_read_or_refused(at: int, noise: bytes, cut: int) -> None:
    with suppress(RefusedError):
        read(SMALL[:at] + noise + SMALL[at + cut :])


TAGS = ["<row>", "</row>", '<row r="2">', "<c>", "</c>", '<c r="B2" t="s">', '<c t="b" s="9">', "<v>", "</v>", "<f>"]
TAGS += ["</f>", "<is>", "</is>", "<t>", "</t>", "<rPh>", "</rPh>", "1", "-1", "x", "<!-- -->", "<?a b?>", "&amp;"]


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(TAGS), max_size=30).map("".join))
def test_any_xml_in_a_sheet_is_read_or_refused(inside: str) -> None:
    with suppress(RefusedError):
        read(book(inside, strings=["<t>H1</t>"]))
