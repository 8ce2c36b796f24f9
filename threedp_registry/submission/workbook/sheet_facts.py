"""What stands around the rows of a sheet: merged cells, hidden columns, filters. Most of it comes after them."""

from __future__ import annotations

import re

from attrs import define, field

from threedp_registry.submission.workbook.grid import DEEPEST, WIDEST, column_number
from threedp_registry.submission.workbook.room import RefusedError

WireEnd = tuple[list[list[int]], list[list[int]], list[int]]
"""A `SheetEnd` on its way: areas as four numbers, hidden columns as two."""

MOST_AREAS = 10_000
"""More merged areas than that are refused."""

_DIGITS = "0123456789"


@define
class SheetFacts:
    """Gathers facts from the elements around the rows."""

    _merged: list[list[int]] = field(factory=list, init=False)
    _hidden: bytearray = field(factory=lambda: bytearray(WIDEST), init=False)
    _filtered: list[int] = field(factory=list, init=False)
    _filter: list[int] = field(factory=list, init=False)

    def add(self, name: str, attributes: dict[str, str]) -> None:
        if name == "mergeCell":
            self._merge(_area(attributes.get("ref", "")))
        elif name == "col" and attributes.get("hidden", "0") in ("1", "true"):
            self._hide(whole(attributes.get("min"), 0), whole(attributes.get("max"), 0))
        elif name == "autoFilter":
            self._filter = _area(attributes.get("ref", ""))
        elif name == "filterColumn":
            self._filtered = self._filter

    def _merge(self, area: list[int]) -> None:
        if area:
            self._merged.append(area)
        if len(self._merged) > MOST_AREAS:
            raise RefusedError("too_much", f"it has more than {MOST_AREAS:,} merged areas")

    def _hide(self, first: int, last: int) -> None:
        if 0 < first <= last <= WIDEST:
            self._hidden[first - 1 : last] = b"\x01" * (last - first + 1)

    def all(self) -> WireEnd:
        spans = [[match.start(), match.end() - 1] for match in re.finditer(rb"\x01+", self._hidden)]
        return self._merged, spans, self._filtered


def whole(text: str | None, otherwise: int) -> int:
    """A whole number of a few digits; `otherwise` where it is none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else otherwise


def _area(reference: str) -> list[int]:
    """An area such as `B5:C9`: first row, first column, last row, last column; empty where it is none."""
    first, _, last = reference.replace("$", "").partition(":")
    (top, left), (bottom, right) = _corner(first), _corner(last or first)
    return [top, left, bottom, right] if 0 < top <= bottom <= DEEPEST and 0 <= left <= right else []


def _corner(place: str) -> tuple[int, int]:
    name = place.rstrip(_DIGITS)
    return whole(place[len(name) :], 0), column_number(name)
