"""Records that are not finished yet: what is in effect for them on a day, and what they are asked for, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol, TypeVar

from attrs import frozen

from threedp_registry.compiled_support import GroupShape
from threedp_registry.compiled_support.dated import Ask
from threedp_registry.submission.labels import label_of


class Dated(Protocol):
    """Something that is for the days from `start` to before `until`."""

    @property
    def start(self) -> str: ...

    @property
    def until(self) -> str | None: ...


class Named(Dated, Protocol):
    """The same with an id."""

    @property
    def id(self) -> str: ...


Thing = TypeVar("Thing", bound=Dated)


def in_effect(things: Iterable[Thing], day: str) -> Thing | None:
    """The one that is in effect on a day, YYYY-MM-DD; a dictionary holds at most one for each day."""
    return next((one for one in things if one.start <= day and (one.until is None or day < one.until)), None)


def effects(things: Iterable[Named]) -> str:
    """What there is for which days, in words."""
    told = [f"{one.id} from {one.start}" + (f" to before {one.until}" if one.until else "") for one in things]
    return (
        f"there is {', '.join(told)}"
        if told
        else "this dictionary has none: releases leave out what is dated on its own"
    )


def whole_day(as_of: date) -> date:
    """The day alone, also of a value that holds a time of day."""
    return date(as_of.year, as_of.month, as_of.day)


@frozen
class Asked:
    """An element or group that a decision hangs on: its JSON pointer, its name in the form, whether it is wrong."""

    pointer: str
    label: str
    faulty: bool

    def __str__(self) -> str:
        return f"{self.label} ({self.pointer})"


def asked(shape: GroupShape, asks: Iterable[Ask]) -> tuple[Asked, ...]:
    """What is asked for, each once, in the form's words."""
    return tuple(Asked(pointer, label_of(shape, pointer), faulty) for pointer, faulty in dict.fromkeys(asks))


def to_do(wanted: Sequence[Asked]) -> str:
    """What to fill in and what to correct, as whole sentences; empty where nothing is asked for."""
    sentences = (
        ("Fill in", [str(one) for one in wanted if not one.faulty]),
        ("Correct", [str(one) for one in wanted if one.faulty]),
    )
    return " ".join(f"{verb} {_listed(places)}." for verb, places in sentences if places)


def _listed(places: list[str]) -> str:
    """`A (/a) and B (/b)`; semicolons where a name has commas of its own."""
    if any("," in place for place in places):
        return "; ".join(places)
    return places[0] if len(places) == 1 else f"{', '.join(places[:-1])} and {places[-1]}"
