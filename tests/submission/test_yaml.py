"""YAML records: values read by their elements' types, what is refused and why, and places."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.submission.test_text import BOATS
from threedp_registry.submission.problems import Problem
from threedp_registry.submission.read import open_submission
from threedp_registry.submission.records import Submitted


def read(folder: Path, content: str | bytes) -> tuple[list[Submitted], list[tuple[object, ...]]]:
    path = folder / "boats.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    found = list(open_submission(path, BOATS).records())
    problems: list[tuple[object, ...]] = [
        (one.rule.id.rpartition(".")[2], one.line, one.number) for one in found if isinstance(one, Problem)
    ]
    return [one for one in found if isinstance(one, Submitted)], problems


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("registration: 012", "012"),
        ("registration: no", "no"),
        ("registration: 1:30:00", "1:30:00"),
        ("registration: 2026-13-45", "2026-13-45"),
        ("registration: 1_000", "1_000"),
        ("registration: ~", None),
        ('registration: "~"', "~"),
        ("registration:", None),
        ("registration: null", None),
        ("registration: ''", ""),
        ("seats: 12", 12),
        ('seats: "12"', 12),
        ("seats: 1.0", 1.0),
        ("seats: 0o14", "0o14"),
        ("seats: 1e3", "1e3"),
        ("seats: .inf", ".inf"),
        ("is_racer: true", True),
        ("is_racer: TRUE", True),
        ("is_racer: 'false'", False),
        ("is_racer: yes", "yes"),
        ("is_racer: on", "on"),
        ("built_on: 2026-01-01", "2026-01-01"),
        ("colors: [red, no]", ["red", "no"]),
        ("unheard_of: 12", "12"),
        ("masts: [{height_m: '8.5'}]", [{"height_m": 8.5}]),
        ("rig: {sign: 7}", {"sign": "7"}),
        ("seats: [1, 2]", [1, 2]),
        ("rig: 7", "7"),
    ],
)
def test_the_elements_type_reads_the_text(tmp_path: Path, written: str, value: object) -> None:
    (one,), problems = read(tmp_path, f"harbor_id: H1\n{written}\n")
    assert problems == []
    assert list(one.record.values())[1:] == [value]


def test_documents_and_lists(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "registration: R1\n---\n- registration: R2\n- registration: R3\n---\n")
    assert problems == []
    assert [(one.number, one.record["registration"]) for one in found] == [(1, "R1"), (2, "R2"), (3, "R3")]


R = "registration: R1\n"


@pytest.mark.parametrize(
    ("content", "records", "expected"),
    [
        pytest.param("# nothing\n", 0, [("no_records", None, None)], id="only a comment"),
        pytest.param("just text\n", 0, [("not_a_record", 1, 1)], id="a text"),
        pytest.param("x: 1\n", 0, [("unknown_record", 1, 1)], id="nothing known"),
        pytest.param(f"{R}registration: R2\n", 0, [("duplicate_key", 2, 1)], id="a key twice"),
        pytest.param(
            f"{R}---\n{R}registration: R2\n---\n{R}", 2, [("duplicate_key", 4, 2)], id="a key twice in one of three"
        ),
        pytest.param(f"{R}masts: &a [1]\ndecks: *a\n", 0, [("yaml_extra", 2, 1), ("yaml_extra", 3, 1)], id="an alias"),
        pytest.param(f"{R}kind: !!python/object:x 1\n", 0, [("yaml_extra", 2, 1)], id="a tag"),
        pytest.param(f"{R}<<: {{kind: motor}}\n", 0, [("yaml_extra", 2, 1)], id="a merge key"),
        pytest.param("a: " + "[" * 100_000, 0, [("depth", 1, 1)], id="endlessly deep"),
        pytest.param(f"{R}kind: 'x\n", 0, [("syntax", 3, 1)], id="not closed"),
        pytest.param(b"registration: \xe9\n", 0, [("encoding", 1, 1)], id="not UTF-8"),
        pytest.param("registration: \x07\n", 0, [("syntax", 1, 1)], id="a control character"),
        pytest.param(b"\xff\xfe" + R.encode("utf-16-le"), 0, [("encoding", None, None)], id="UTF-16"),
        pytest.param("\ufeff" + R, 1, [], id="a byte order mark"),
        pytest.param(
            "- registration: R1\n-\n- registration: R3\n", 2, [("not_a_record", 2, 2)], id="nothing in a list"
        ),
        pytest.param(
            "[{registration: R1, registration: R9}, {registration: R2}]\n",
            1,
            [("duplicate_key", 1, 1)],
            id="records in one line",
        ),
        pytest.param("registration: " + "x" * (2**20 + 1), 0, [("long_text", 1, 1)], id="a text without end"),
        pytest.param("- registration: R1\n- 7\n", 1, [("not_a_record", 2, 2)], id="a number among records"),
    ],
)
def test_what_is_refused(
    tmp_path: Path, content: str | bytes, records: int, expected: list[tuple[object, ...]]
) -> None:
    found, problems = read(tmp_path, content)
    assert (len(found), problems) == (records, expected)


TEXT = """harbor_id: H1
registration: R1
masts:
  - height_m: 8
    wood: oak
  - {height_m: 7, comment: aft}
rig:
  sign: A
colors:
"""


def test_a_key_is_looked_up_as_it_is_written(tmp_path: Path) -> None:
    (one,), _ = read(tmp_path, f"{R}a~1b: x\na/b: y\n")
    assert [one.places.place_of("", key).line for key in ("a~1b", "a/b")] == [2, 3]


@pytest.mark.parametrize("content", ["# nothing\n", "[]\n", "---\n---\n"])
def test_a_file_that_was_asked_for_and_holds_nothing_is_told(tmp_path: Path, content: str) -> None:
    path = tmp_path / "boats.yaml"
    path.write_text(content)
    (problem,) = open_submission(path, BOATS, record="boat").records()
    assert isinstance(problem, Problem)
    assert problem.rule.id == "reading.no_records"


@pytest.mark.parametrize(
    ("pointer", "key", "line", "column"),
    [
        ("", None, 1, 1),
        ("/registration", None, 2, 15),
        ("/masts", None, 3, 1),
        ("/masts/0/wood", None, 5, 11),
        ("/masts/1/comment", None, 6, 28),
        ("/masts/1/wood", None, 6, 5),
        ("/masts/9", None, 3, 1),
        ("/rig/sign", None, 8, 9),
        ("/colors", None, 9, 1),
        ("/kind", None, 1, 1),
        ("/rig", "sign", 8, 9),
    ],
)
def test_places(tmp_path: Path, pointer: str, key: str | None, line: int, column: int) -> None:
    (one,), _ = read(tmp_path, TEXT)
    place = one.places.place_of(pointer, key)
    assert (place.line, place.column) == (line, column)
