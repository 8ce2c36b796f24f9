"""Items that were read from sheets of their own, put into their record, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import define, evolve, field, frozen

from threedp_registry.compiled_support import RuleRow
from threedp_registry.submission.problems import GAP, Problem
from threedp_registry.submission.records import Place, Places, Submitted
from threedp_registry.submission.workbook import linked_rules as rules
from threedp_registry.submission.workbook.linked_sheets import ITEM, LINK, LinkedSheet

MOST_DIGITS = 4
"""So many digits the number of an item has at most."""


@frozen
class Item:
    """An item of a row, and its place. `number` is what the row says of its number, blank where it says nothing.

    `broken` tells of gaps in groups inside of it, `told` are the pointers inside of it that were told of.
    """

    values: object
    places: Places
    number: str
    broken: bool
    told: tuple[str, ...]

    @classmethod
    def of(cls, row: Submitted, number: str) -> Item:
        told = tuple(pointer.removeprefix(f"/{ITEM}") for pointer in row.told if pointer.startswith(f"/{ITEM}/"))
        return cls(row.record[ITEM], row.places, number, "" in row.suspended, told)


@define
class GroupOfItems:
    """The items of one record in one group, in the order of their rows. `numbers` are theirs where they have some.

    `broken`: the places of its items in the list are not those that were meant, so none is judged.
    """

    sheet: LinkedSheet
    items: list[Item] = field(factory=list)
    numbers: tuple[int, ...] = ()
    broken: bool = False

    @property
    def pointer(self) -> str:
        return "/" + "/".join(self.sheet.items)

    def problem(self, rule: RuleRow, item: Item, number: int) -> Problem:
        """A problem at the number of an item."""
        position = self.sheet.number
        header = "" if position is None else self.sheet.layout.columns[position].header
        self.broken = True
        return problem_at(item.places.place_of(f"/{LINK}/{header}"), rule, number)

    def in_order(self, number: int) -> Iterator[Problem]:
        """Puts the items in the order of their numbers, if they have some; what is wrong with these."""
        if not any(item.number for item in self.items):
            return
        wrong = [item for item in self.items if not _is_number(item.number)]
        if wrong:
            yield from (self.problem(rules.ITEM_NUMBER, item, number) for item in wrong)
            return
        self.items.sort(key=lambda item: int(item.number))
        self.numbers = tuple(int(item.number) for item in self.items)
        before = 0
        for item, own in zip(self.items, self.numbers, strict=True):
            if own != before + 1:
                yield self.problem(rules.ITEM_NUMBER if own == before else GAP, item, number)
            before = own

    def place_of(self, pointer: str, key: str | None) -> Place:
        """The place of a part of an item, of the whole item, or of the first one for what is about them all."""
        index, _, inside = pointer.removeprefix(self.pointer).removeprefix("/").partition("/")
        at = int(index) if index.isdigit() else 0
        if not index or at >= len(self.items):
            return self.items[0].places.place_of("")
        place = self.items[at].places.place_of(f"/{ITEM}/{inside}" if inside else f"/{ITEM}", key)
        return evolve(place, items=(self.numbers[at] if self.numbers else at + 1, *place.items))


def problem_at(place: Place, rule: RuleRow, number: int | None = None) -> Problem:
    """A problem at a place of a sheet; `number` is the record's."""
    return Problem(
        rule=rule, sheet=place.sheet, line=place.line, column=place.column, number=number, header=place.header
    )


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS and int(text) > 0


@frozen
class LinkedPlaces:
    """Places of a record in its own row, and of its items in theirs, by the pointers of the groups."""

    own: Places
    groups: Mapping[str, GroupOfItems]

    @property
    def line(self) -> int:
        return self.own.line

    def place_of(self, pointer: str, key: str | None = None) -> Place:
        for start, group in self.groups.items():
            if group.items and (pointer == start or pointer.startswith(f"{start}/")):
                return group.place_of(pointer, key)
        return self.own.place_of(pointer, key)


def with_items(one: Submitted, groups: list[GroupOfItems], unclear: set[str]) -> Submitted:
    """The record with its items. The groups at `unclear` are not judged: it cannot be told what belongs there."""
    record = dict(one.record)
    suspended, told = set(one.suspended) | unclear, list(one.told)
    for group in groups:
        _put(record, group.sheet.items, [item.values for item in group.items])
        if group.broken or any(item.broken for item in group.items):
            suspended.add("")
        told += [f"{group.pointer}/{at}{inside}" for at, item in enumerate(group.items) for inside in item.told]
    places = LinkedPlaces(one.places, {group.pointer: group for group in groups})
    return Submitted(record, one.number, places, tuple(sorted(suspended)), tuple(told))


def _put(record: dict[str, object], path: tuple[str, ...], items: list[object]) -> None:
    for name in path[:-1]:
        inner = record.setdefault(name, {})
        assert isinstance(inner, dict)
        record = inner
    record[path[-1]] = items
