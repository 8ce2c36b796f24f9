"""What may not be written in a condition: each mistake at its character, with what to write instead."""

from __future__ import annotations

import pytest

from tests.tiny import GardenScope
from threedp_registry.definition.condition_types import ConditionFault
from threedp_registry.definition.parse import parse_condition

MISTAKES = [
    # the grammar
    ("", "", "empty"),
    ("   ", "", "empty"),
    ("note ==", "", "not a condition"),
    ("note = 'a'", "", "not a condition"),
    ("note == 'a", "", "not a condition"),
    ("\x00", "", "not a condition"),
    ("(" * 300 + "open" + ")" * 300, "", "not a condition"),
    ("open and " * 400 + "open", "", "at most 2000 characters"),
    ("not (" * 20 + "open" + ")" * 20, "", "nested more than 16 deep"),
    ("open and open or open", "or", "mixed without parentheses"),
    ("any(beds, area > 1 and area < 2 or area > 3)", "or area > 3", "mixed without parentheses"),
    ("height", "height", "not a true/false element"),
    ("1", "1", "neither true nor false"),
    ("-height > 1", "-height", "cannot be compared"),
    ("lambda: 1", "lambda", "neither true nor false"),
    ("height if open else rows", "height if", "neither true nor false"),
    ("__import__('os')", "__import__", "no such function"),
    ("note.upper() == 'A'", "note.upper", "cannot be compared"),
    ("presnt(note)", "presnt", "no such function"),
    ("present()", "present", "takes 1"),
    ("present(note, code)", "present", "takes 1"),
    ("present(of=note)", "present", "takes 1"),
    ("any(beds)", "any", "takes 2"),
    ("1 < rows < 3", "3", "do not chain"),
    ("note is 'a'", "'a'", "`is` does not compare"),
    # names
    ("nott == 'a'", "nott", "nott"),
    ("shed.lockd", "shed.lockd", "lockd"),
    ("note.length == 1", "note.length", ""),
    ("beds == 'x'", "beds", "a group, not an element"),
    ("any(shed, open)", "shed", "not a repeated group"),
    ("any(note, open)", "note", "not a repeated group"),
    ("present('note')", "'note'", "not a name"),
    ("present(note[0])", "note[0]", "not a name"),
    # types
    ("height == 'tall'", "'tall'", "a number is compared with text"),
    ("note == 7", "7", "a text is compared with a number"),
    ("planted_on > 7", "7", "a date is compared with a number"),
    ("planted_on > 'soon'", "'soon'", "not one"),
    ("planted_on > '2026-02-30'", "'2026-02-30'", "not one"),
    ("planted_on == height", "height", "a date is compared with a number"),
    ("note > 'a'", "note", "has no order"),
    ("color == 'rod'", "'rod'", "not a code of"),
    ("color in ('red', 'rod')", "'rod'", "not a code of"),
    ("color > 'red'", "color", "has no order"),
    ("color == beds", "beds", "a group, not an element"),
    ("open == True", "True", "true/false element is not compared"),
    ("open == shed.locked", "open", "true/false elements are not compared"),
    ("rows == rows", "rows", "compared with itself"),
    ("colors == 'red'", "colors", "not compared as a whole"),
    ("colors in ('red', 'blue')", "colors", "not compared as a whole"),
    ("color in ('red')", "'red'", "a list of values in parentheses"),
    ("color in ()", "()", "empty"),
    ("color in ('red', 'red')", "'red')", "stands there twice"),
    ("color in (note, 'red')", "note", "takes values"),
    ("'red' in (color, 'blue')", "'red'", "a value alone"),
    ("as_of in ('2026-01-01', '2026-01-02')", "as_of", "asks about an element"),
    ("1 == 2", "2", "a value alone"),
    # numbers of things
    ("has(color, 'red')", "color", "holds one value"),
    ("has(colors, note)", "note", "takes a value"),
    ("has(colors, 'rod')", "'rod'", "not a code of"),
    ("size(color) == 1", "color", "holds one value"),
    ("size(shed) == 1", "shed", "not repeated"),
    ("size(colors)", "size", "is a number"),
    ("size(colors) == 'x'", "'x'", "compared with a whole number"),
    ("size(colors) >= 1.5", "1.5", "compared with a whole number"),
    ("size(colors) >= 0", "0", "decides nothing"),
    ("count(beds, area) > 1", "area", "not a true/false element"),
    ("days(planted_on, height) > 1", "height", "takes two dates"),
    ("days(planted_on) > 1", "days", "takes 2"),
    ("days(planted_on, as_of)", "days", "is a number"),
]


@pytest.mark.parametrize(("text", "at", "said"), MISTAKES, ids=[text[:40] or "empty" for text, _, _ in MISTAKES])
def test_a_mistake_is_told_where_it_is(text: str, at: str, said: str) -> None:
    with pytest.raises(ConditionFault) as caught:
        parse_condition(text, GardenScope())
    assert said in caught.value.message
    if at:
        assert text[caught.value.offset :].startswith(at)
    assert 0 <= caught.value.offset <= len(text)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("presnt(note)", "present"),
        ("color == 'rod'", "red"),
        ("planted_on > 'soon'", "2026-01-31"),
        ("height == 'tall'", "without quotes"),
        ("open and open or open", "parentheses"),
    ],
)
def test_what_to_write_instead(text: str, suggestion: str) -> None:
    with pytest.raises(ConditionFault) as caught:
        parse_condition(text, GardenScope())
    assert suggestion in caught.value.suggestion


def test_characters_are_counted_not_bytes() -> None:
    text = "note == 'ä€😀' and colour == 'red'"
    with pytest.raises(ConditionFault) as caught:
        parse_condition(text, GardenScope())
    assert caught.value.offset == text.index("colour")


def test_lines_of_a_block_are_one_condition() -> None:
    assert parse_condition("  open\n  and absent(note)\n", GardenScope()) == parse_condition(
        "open and absent(note)", GardenScope()
    )
