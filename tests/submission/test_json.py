"""JSON and NDJSON: what is read, what is refused and why, and where the parts of a record stand."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.submission.test_text import BOATS
from threedp_registry.compiled_support import Context
from threedp_registry.submission.guards import Limits
from threedp_registry.submission.problems import Problem
from threedp_registry.submission.read import open_submission
from threedp_registry.submission.records import Submitted

CONTEXT = Context("2026-11-23", {})
BOAT = {"harbor_id": "H1", "registration": "R1", "masts": [{"height_m": 8}], "rig": {"sign": "A"}}


def read(folder: Path, content: bytes, name: str = "boats.json") -> tuple[list[Submitted], list[tuple[object, ...]]]:
    (folder / name).write_bytes(content)
    found = list(open_submission(folder / name, BOATS, limits=Limits(line=10_000)).records())
    problems: list[tuple[object, ...]] = [
        (one.rule.id.rpartition(".")[2], one.line, one.column, one.number) for one in found if isinstance(one, Problem)
    ]
    return [one for one in found if isinstance(one, Submitted)], problems


@pytest.mark.parametrize(
    "content",
    [json.dumps(BOAT), json.dumps([BOAT]), f" \n[{json.dumps(BOAT, indent=2)}\n]\n", "\ufeff" + json.dumps(BOAT)],
)
def test_an_object_or_an_array(tmp_path: Path, content: str) -> None:
    (one,), problems = read(tmp_path, content.encode())
    assert (one.record, problems) == (BOAT, [])


B = '{"registration": "R1"}'


@pytest.mark.parametrize(
    ("content", "records", "expected"),
    [
        pytest.param("", 0, [("empty", None, None, None)], id="nothing"),
        pytest.param(" ", 0, [("syntax", 1, 2, 1)], id="only blanks"),
        pytest.param("[]", 0, [("no_records", None, None, None)], id="an empty array"),
        pytest.param("{}", 0, [("unknown_record", 1, 1, 1)], id="an empty object"),
        pytest.param('{"x": 1}', 0, [("unknown_record", 1, 1, 1)], id="nothing known"),
        pytest.param("7", 0, [("not_a_record", 1, 1, 1)], id="a number"),
        pytest.param(f"[{B}, 7, {B}]", 2, [("not_a_record", 1, 26, 2)], id="a number among records"),
        pytest.param(f"[{B},\n {B},]", 2, [("syntax", 2, 25, 3)], id="a comma too many"),
        pytest.param(f"[{B} {B}]", 1, [("syntax", 1, 25, 2)], id="a comma too few"),
        pytest.param(f"[{B}", 1, [("syntax", 1, 24, 2)], id="not closed"),
        pytest.param(f"{B} x", 0, [("syntax", 1, 24, 1)], id="more after the end"),
        pytest.param(f"[{B}] x", 1, [("syntax", 1, 26, 2)], id="more after the array"),
        pytest.param('{"registration": NaN}', 0, [("syntax", 1, 18, 1)], id="not a number"),
        pytest.param('{"registration": "NaN",\n "seats": -Infinity}', 0, [("syntax", 2, 11, 1)], id="not finite"),
        pytest.param(
            '[{"registration": "R1",\n "registration": "R2"}, ' + B + "]",
            1,
            [("duplicate_key", 2, 2, 1)],
            id="a key twice",
        ),
        pytest.param('{"registration": {"a": 1, "a": 2}}', 0, [("duplicate_key", 1, 27, 1)], id="a key twice inside"),
        pytest.param(
            '{"registration": "R1",\n "\\u0072egistration": "R2"}',
            0,
            [("duplicate_key", 2, 2, 1)],
            id="a key twice, once in other letters",
        ),
        pytest.param(
            '{"registration": "' + "x" * (2**20 + 1) + '"}', 0, [("long_text", 1, 1, 1)], id="a text without end"
        ),
        pytest.param('{"' + "x" * (2**20 + 1) + '": 1}', 0, [("long_text", 1, 1, 1)], id="a key without end"),
        pytest.param('{"registration": "' + "x" * 2**20 + '"}', 1, [], id="the longest text"),
        pytest.param('{"registration": "\\ud800"}', 0, [("bad_characters", 1, 1, 1)], id="half a pair"),
        pytest.param('{"registration": "\\ud83d\\ude00"}', 1, [], id="a whole pair"),
        pytest.param('{"registration": ' + "[" * 63 + "]" * 63 + "}", 1, [], id="deep enough"),
        pytest.param('{"registration": ' + "[" * 64 + "]" * 64 + "}", 0, [("depth", 1, 1, 1)], id="too deep"),
        pytest.param("[" * 100_000, 0, [("depth", 1, 2, 1)], id="endlessly deep"),
    ],
)
def test_what_is_refused(tmp_path: Path, content: str, records: int, expected: list[tuple[object, ...]]) -> None:
    found, problems = read(tmp_path, content.encode())
    assert (len(found), problems) == (records, expected)


@pytest.mark.parametrize("number", ["1e400", "-1e400", "9" * 19, "-" + "9" * 19, "9" * 5000])
def test_numbers_that_no_record_can_hold_are_refused_by_every_check(tmp_path: Path, number: str) -> None:
    (one,), _ = read(tmp_path, f'{{"registration": "R1", "seats": {number}, "length_m": {number}}}'.encode())
    found = BOATS.records["boat"].collect(one.record, CONTEXT)
    told = {BOATS.records["boat"].rules[rule].id for rule, _, _ in found}
    assert {"boat.seats.type", "boat.length_m.type"} <= told


def test_eighteen_digits_are_read(tmp_path: Path) -> None:
    (one,), _ = read(tmp_path, f'{{"registration": "R1", "seats": -{"9" * 18}}}'.encode())
    assert one.record["seats"] == -(10**18 - 1)


def test_ndjson_goes_on_after_a_broken_line(tmp_path: Path) -> None:
    lines = [B, "{", "", B, "[1]", '{"registration": "\u2028\u0085"}', "x" * 20_000, B]
    found, problems = read(tmp_path, "\n".join(lines).encode(), "boats.ndjson")
    assert [one.number for one in found] == [1, 3, 5, 7]
    assert problems == [("syntax", 2, 2, 2), ("not_a_record", 5, 1, 4), ("long_line", 7, 1, 6)]


def test_ndjson_that_is_not_utf_8(tmp_path: Path) -> None:
    found, problems = read(tmp_path, b'{"registration": "\xe9"}\n' + B.encode(), "boats.jsonl")
    assert [one.number for one in found] == [2]
    assert problems == [("encoding", 1, 19, 1)]


def test_columns_count_characters_not_bytes(tmp_path: Path) -> None:
    _, problems = read(tmp_path, '{"registration": "\u00e9'.encode() + b"\xe9", "boats.ndjson")
    assert problems == [("encoding", 1, 20, 1)]


def test_broken_lines_before_the_first_record_do_not_hide_what_is_recorded(tmp_path: Path) -> None:
    found, problems = read(tmp_path, b"{\n" * 300 + B.encode(), "boats.ndjson")
    assert ([one.number for one in found], len(problems)) == ([301], 300)


def test_bytes_are_counted_once(tmp_path: Path) -> None:
    content = (B + "\n").encode() * 5_000
    (tmp_path / "boats.ndjson").write_bytes(content)
    source = open_submission(tmp_path / "boats.ndjson", BOATS)
    assert len(list(source.records())) == source.read == 5_000
    assert (source.size, source.sha256) == (len(content), hashlib.sha256(content).hexdigest())


TEXT = """[
  {"registration": "R1"},
  {
    "registration": "R2", "masts": [
      {"height_m": 8},
      {"wood": "oak"}
    ],
    "a/b": {"~": null}
  }
]"""


@pytest.mark.parametrize(
    ("pointer", "key", "line", "column"),
    [
        ("", None, 3, 3),
        ("/registration", None, 4, 21),
        ("/masts/1/wood", None, 6, 16),
        ("/masts/1/height_m", None, 6, 7),
        ("/masts/7", None, 4, 36),
        ("/kind", None, 3, 3),
        ("", "a/b", 8, 5),
        ("/a~1b", "~", 8, 13),
        ("/masts/0", "age", 5, 7),
        ("/kind", "x", 3, 3),
    ],
)
def test_places(tmp_path: Path, pointer: str, key: str | None, line: int, column: int) -> None:
    _, second = read(tmp_path, TEXT.encode())[0]
    place = second.places.place_of(pointer, key)
    assert (place.line, place.column) == (line, column)


def test_a_key_with_escapes_has_a_place(tmp_path: Path) -> None:
    (one,), _ = read(tmp_path, b'{"registration": "R1",\n "\\u006bind": "x"}')
    place = one.places.place_of("/kind")
    assert (place.line, place.column) == (2, 15)


def test_records_in_one_line_have_columns(tmp_path: Path) -> None:
    _, second = read(tmp_path, f"\n  [{B}, {B}]".encode())[0]
    place = second.places.place_of("/registration")
    assert (place.line, place.column) == (2, 45)


def test_places_in_a_line_of_ndjson(tmp_path: Path) -> None:
    _, second = read(tmp_path, f'{B}\n {{"registration": "R2", "kind": "x"}}\n'.encode(), "boats.ndjson")[0]
    place = second.places.place_of("/kind")
    assert (place.line, place.column) == (2, 33)
