"""Each kind of identifier on texts that hold one and texts that nearly do; a text takes no longer than its length."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.guards import cpu_seconds
from threedp_registry.compiled_support import screened
from threedp_registry.compiled_support.screening import IDENTIFIERS, kinds_in

FOLDER = Path(__file__).parent
FILES = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.yaml"))}


def texts(part: str) -> list[tuple[str, str]]:
    """Kind and text of all examples of one sort."""
    return [(kind, str(text)) for kind, examples in FILES.items() for text in examples.get(part, ())]


def test_every_kind_has_its_file() -> None:
    assert {*FILES} == {identifier.id for identifier in IDENTIFIERS} | {"nothing"}


@pytest.mark.parametrize(("kind", "text"), texts("found"))
def test_it_is_found(kind: str, text: str) -> None:
    assert kinds_in(text) == screened(text) == (kind,)


@pytest.mark.parametrize(("kind", "text"), texts("clean"))
def test_what_only_looks_like_it_is_not(kind: str, text: str) -> None:
    assert kinds_in(text) == screened(text) == ()


@pytest.mark.parametrize(
    ("text", "other"), [(str(text), other) for one in FILES.values() for text, other in one.get("other", {}).items()]
)
def test_what_is_of_another_kind_is_found_as_that(text: str, other: str) -> None:
    assert kinds_in(text) == screened(text) == (other,)


def test_several_kinds_are_told_each_once() -> None:
    text = "jane@x.org, joe@x.org, 123-45-6789 and 12345-6789, 93 years, seen 3/14/2026"
    assert kinds_in(text) == ("email", "ssn", "zip", "date", "age")


@pytest.mark.parametrize("around", ["({})", "{}.", "x {}, y", '"{}"', "{}\n", "\t{}", "ø{}ø", "/{}/", "_{}_", "{};"])
@pytest.mark.parametrize("text", ["123-45-6789", "8812345", "92 years", "jane@x.org"])
def test_it_is_found_whatever_stands_around_it(around: str, text: str) -> None:
    assert kinds_in(around.format(text)) == kinds_in(text)


PIECES = st.sampled_from(
    [str(text) for one in FILES.values() for part in ("found", "clean") for text in one.get(part, ())]
    + list(".,-/:#+@() ")
    + ["\u200b", "\u00a0", "\uff11", "٣", "Ä", "\0"]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=6).map("".join) | st.text(max_size=40))
@example("3 dec")
def test_no_text_is_passed_over_at_a_glance(text: str) -> None:
    """What is looked at closely only where it may hold something comes to the same as looking always."""
    assert screened(text) == kinds_in(text)


LONG, LONGEST = 2**17, 2**20
HOSTILE = [
    "a", "1", "1 ", "a@", "@" + "a" * 63, "1.", "1-", "12-", "1:", "a:", "ab::", "123-45-", "+1", "+" + "1" * 24,
    "May ", "mar 1a", "2026-", "lot no. ab", "sn: a1a1", "www..", "a://", "ab.", "92 ", "1/1/", "mrn ", "record no ",
    "\uff11", "a" * 62 + ".", "serial no. " + "aaaaaa1" * 2, "(555) 010-", "1.2.3.", "age ", "\u200b1", " " * 7, "jan",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_text_is_answered(piece: str) -> None:
    """The time is that of its length; what would take its square is stopped."""
    with cpu_seconds(2):
        kinds_in(piece * (LONG // len(piece)))


def test_a_million_characters_of_everything_are_answered() -> None:
    made = random.Random(7)
    with cpu_seconds(5):
        kinds_in("".join(made.choices([*"0123456789-./:@ aM", "\uff11"], k=LONGEST // 2)))
        kinds_in("".join(made.choices(HOSTILE, k=LONGEST // 10)))
