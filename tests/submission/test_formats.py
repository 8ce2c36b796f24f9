"""The same records in every format: read, they are equal. And what holds for every format alike."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.submission.test_text import BOATS, LAYOUT, SLOOP
from tests.writing import Writer, as_json, as_ndjson, as_upload, as_workbook, as_yaml
from threedp_registry.compiled_support import ElementShape, GroupShape, JsonRecord
from threedp_registry.submission.problems import Problem
from threedp_registry.submission.read import open_submission
from threedp_registry.submission.records import Submitted

SHAPE = BOATS.records["boat"].shape
TIMES = {"masts": 3, "sails": 4, "decks": 2, "cabins": 3, "surveys": 3}
WORDS = st.text("abcXYZ\u00e9\u4e2d\U0001f6a3 '#:-&*{}[]!%@`,?=<>\\\\\"", min_size=1, max_size=12).filter(
    lambda text: text == text.strip()
)
DATES = st.dates(min_value=date(1900, 1, 1)).map(str)
NUMBERS = st.integers(-(10**15), 10**15) | st.decimals(-999, 999, places=2).map(float).filter(lambda one: one % 1 != 0)


def values(element: ElementShape) -> st.SearchStrategy[object]:
    one: st.SearchStrategy[object] = {
        "text": WORDS,
        "date": DATES,
        "number": NUMBERS,
        "whole_number": st.integers(-(10**15), 10**15),
        "true_false": st.booleans(),
        "code": st.sampled_from(sorted(element.codes) or ["x"]),
    }[element.type]
    return st.lists(one, min_size=1, max_size=3) if element.multiple else one


def records(shape: GroupShape) -> st.SearchStrategy[dict[str, object]]:
    """Records of that shape with nothing empty in them: in upload text what is empty is not there."""
    members: dict[str, st.SearchStrategy[object]] = {}
    for name, member in shape.members.items():
        if isinstance(member, ElementShape):
            members[name] = values(member)
        elif member.repeated:
            members[name] = st.lists(records(member), min_size=1, max_size=TIMES[name])
        else:
            members[name] = records(member)
    return st.fixed_dictionaries({}, optional=members).filter(bool)


def without_separators(value: object) -> bool:
    """Whether the record can be written as upload text: no text holds a sign that parts values or cells."""
    if isinstance(value, dict):
        return all(map(without_separators, value.values()))
    if isinstance(value, list):
        return all(map(without_separators, value))
    return not (isinstance(value, str) and set(value) & set(";/+|"))


BOAT_RECORDS = records(SHAPE).map(lambda made: {"harbor_id": "H1"} | made).filter(without_separators)
FORMATS: dict[str, Writer] = {
    "boats.yaml": as_yaml,
    "boats.json": as_json,
    "boats.ndjson": as_ndjson,
    "boats_1.txt": lambda made: as_upload(made, LAYOUT),
}


def read_back(folder: Path, name: str, made: list[dict[str, object]]) -> list[JsonRecord]:
    (folder / name).write_bytes(FORMATS[name](made))
    found = list(open_submission(folder / name, BOATS, record="boat").records())
    assert not any(isinstance(one, Problem) and one.refuses for one in found)
    return [one.record for one in found if isinstance(one, Submitted)]


@settings(deadline=None, max_examples=150)
@given(st.lists(BOAT_RECORDS, min_size=1, max_size=3))
def test_the_same_records_in_every_format_are_read_equal(made: list[dict[str, object]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name in FORMATS:
            assert read_back(Path(folder), name, made) == made, name


@settings(deadline=None, max_examples=12)
@given(st.lists(BOAT_RECORDS, min_size=1, max_size=40), st.booleans())
def test_the_same_records_in_a_workbook_are_read_equal(made: list[dict[str, object]], header: bool) -> None:
    """Many at a time: each workbook is read by a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "boats_1.xlsx"
        path.write_bytes(as_workbook(made, LAYOUT, header=header))
        found = list(open_submission(path, BOATS).records())
    assert [one.record for one in found if isinstance(one, Submitted)] == made
    told = {one.rule.id.rpartition(".")[2] for one in found if isinstance(one, Problem)}
    assert told <= {"header_row", "zero_in_registration", "number_as_text"}  # Excel keeps 15 digits of a number


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(sorted(FORMATS)), st.binary(max_size=200), st.integers(0, 400), st.integers(0, 30))
def test_nothing_in_a_file_makes_reading_fail(name: str, noise: bytes, at: int, cut: int) -> None:
    """Noise alone, and noise in the middle of a good file."""
    good = FORMATS[name]([SLOOP, SLOOP])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        for content in (noise, good[:at] + noise + good[at + cut :]):
            path.write_bytes(content)
            source = open_submission(path, BOATS)
            found = list(source.records())
            assert found
            for one in found:
                if isinstance(one, Submitted):
                    for pointer in ("", "/masts/1/height_m", "/nothing/3/here", "/registration"):
                        one.places.place_of(pointer)
                        one.places.place_of(pointer, "a key")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_what_is_no_regular_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "boats_1.txt")
    (problem,) = open_submission(tmp_path / "boats_1.txt", BOATS).records()
    assert not isinstance(problem, Submitted)
    assert (problem.rule.id, problem.detail) == ("reading.cannot_open", "it is no regular file")


def test_a_layout_of_another_record_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "boats_1.txt").write_bytes(as_upload([SLOOP], LAYOUT))
    (problem,) = open_submission(tmp_path / "boats_1.txt", BOATS, layout=LAYOUT, record="harbor").records()
    assert not isinstance(problem, Submitted)
    assert problem.rule.id == "reading.no_layout"


IN_A_PROCESS = """
import sys
from pathlib import Path
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.submission.read import open_submission
for found in open_submission(Path(sys.argv[1]), DICTIONARY).records():
    if hasattr(found, "places"):
        found.places.place_of("/x")
heavy = sorted({"yaml", "jsonschema", "openpyxl", "click"} & set(sys.modules))
status = Path("/proc/self/status")
lines = status.read_text().splitlines() if status.exists() else ["VmHWM: 0"]
print(*(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), *heavy)
"""


def in_a_process(path: Path, content: bytes) -> tuple[int, list[str]]:
    """The most memory it took to read the file, in MB, and the heavy modules that were loaded.

    The process tells its own peak: what `resource` tells starts with that of the process it came from.
    """
    path.write_bytes(content)
    command = [sys.executable, "-c", IN_A_PROCESS, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    size, *heavy = done.stdout.split()
    return int(size), heavy


def test_text_and_json_are_read_without_heavy_modules(tmp_path: Path) -> None:
    for name in ("a.txt", "a.json", "a.ndjson"):
        assert in_a_process(tmp_path / name, b'{"case_id": "C1"}')[1] == [], name


MANY = 200_000


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is read as Linux tells it")
@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("a.ndjson", b'{"case_id": "C1", "object_type": "anatomic_model"}\n'),
        ("a.ndjson", b"no record at all\n"),
        ("3dp_case_1.txt", b"too|few|cells\r\n"),
    ],
    ids=["records", "broken lines from the start", "lines of upload text"],
)
def test_memory_does_not_grow_with_the_file(tmp_path: Path, name: str, line: bytes) -> None:
    few = in_a_process(tmp_path / name, line * (MANY // 20))[0]
    assert in_a_process(tmp_path / name, line * MANY)[0] <= few + 8


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is read as Linux tells it")
@pytest.mark.parametrize(
    "content",
    [
        b"[" * 1_000_000,
        b'{"a":' * 1_000_000,
        b'{"case_id": "' + b"\\n" * 4_000_000 + b'"}',
        b'{"a": 1, "b": "' + b"\\n" * 4_000_000 + b'", "a": 2}',
        b'{"case_id": ' + b"9" * 4_000_000 + b"}",
        b"[" + b",".join([b'{"case_id":"' + b"C" * 1_500 + b'"}'] * 40_000) + b"]",
    ],
    ids=["lists", "objects", "escapes", "escapes between a key and its twin", "digits", "records in one line"],
)
def test_hostile_json_takes_little(tmp_path: Path, content: bytes) -> None:
    assert in_a_process(tmp_path / "a.json", content)[0] <= 256
