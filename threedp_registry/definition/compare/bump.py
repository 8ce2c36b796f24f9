"""Which number of the version a set of changes must raise, and whether the declared one is enough."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from threedp_registry.definition.compare.changes import Change, Kind
from threedp_registry.definition.compare.grade import Grade
from threedp_registry.definition.versions import numbers


class Bump(StrEnum):
    """Major: a record that was right may be wrong now. Minor: more is right, or remarked on. Patch: words alone."""

    NONE = "none"
    PATCH = "patch"
    MINOR = "minor"
    MAJOR = "major"


_ORDER = tuple(Bump)


def required(changes: Iterable[Change]) -> Bump:
    """The largest that any of the changes asks for."""
    return max((_of(change) for change in changes), key=_ORDER.index, default=Bump.NONE)


def declared(old: str, new: str) -> Bump:
    """What two version numbers say; a lower or unreadable one declares nothing."""
    was, now = numbers(old), numbers(new)
    if not was or now <= was:
        return Bump.NONE
    return (Bump.MAJOR, Bump.MINOR, Bump.PATCH)[next(place for place in range(3) if was[place] != now[place])]


def is_enough(old: str, new: str, changes: Iterable[Change]) -> bool:
    return _ORDER.index(declared(old, new)) >= _ORDER.index(required(changes))


def _of(change: Change) -> Bump:
    if change.errors.grade in (Grade.TIGHTENED, Grade.BOTH, Grade.UNKNOWN):
        return Bump.MAJOR
    graded = change.errors.grade is Grade.LOOSENED or change.warnings.grade is not Grade.EQUAL
    return Bump.MINOR if graded or change.kind is not Kind.CHANGED else Bump.PATCH
