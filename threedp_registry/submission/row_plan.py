"""Where the cells of a line belong in its record, worked out once for a layout; and where the record's parts stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from attrs import define, evolve, frozen

from threedp_registry.compiled_support import ColumnRow, ElementShape, GroupShape, LayoutTable, RuleRow
from threedp_registry.submission.cells import CellReaders, Values
from threedp_registry.submission.labels import label_of
from threedp_registry.submission.problems import Problem
from threedp_registry.submission.records import Place

Step = tuple[str, int]
"""A group's name with the number of its item from 1, 0 for a single group."""

Path = tuple[str | int, ...]
Cell = tuple[int, str, Values | None]
"""The slot of a column's values, their name in it, and what its cells stand for (None: their text)."""


@frozen
class Slot:
    """What values go into: a single group, or an item of a repeated group. Slot 0 is the record.

    `before` is the slot of the item with the number before, 0 where there is none.
    """

    parent: int
    name: str
    number: int
    before: int


@frozen
class RowPlan:
    """A layout's columns in the order of the row, and their slots: each after the one around it, items by number.

    `elements` are None for columns declared ignored, `ignored` is the slot of these, the last one. `first`
    is the first column of each path and of all paths that start so.
    """

    layout: LayoutTable
    shape: GroupShape
    elements: tuple[ElementShape | None, ...]
    cells: tuple[Cell, ...]
    slots: tuple[Slot, ...]
    first: Mapping[Path, int]

    @property
    def ignored(self) -> int:
        return len(self.slots) - 1

    def label(self, position: int) -> str:
        """What a column holds, in the form's words."""
        path = self.layout.columns[position].path
        steps = (step - 1 if isinstance(step, int) else step for step in path)
        return label_of(self.shape, "".join(f"/{step}" for step in steps)) if path else ""


_IGNORED = Slot(0, "", 0, 0)


def plan_of(layout: LayoutTable, shape: GroupShape) -> RowPlan:
    found = [_find(column, shape) if column.path else None for column in layout.columns]
    paths = sorted({steps[:depth] for steps, _ in filter(None, found) for depth in range(len(steps) + 1)} | {()})
    numbers = {path: number for number, path in enumerate(paths)}
    readers = CellReaders()
    first: dict[Path, int] = {}
    cells: list[Cell] = []
    for position, (column, place) in enumerate(zip(layout.columns, found, strict=True)):
        for depth in range(1, len(column.path) + 1):
            first.setdefault(column.path[:depth], position)
        if place is None:
            cells.append((len(paths), str(position), None))
        else:
            steps, element = place
            cells.append((numbers[steps], str(column.path[-1]), readers.of(column, element)))
    elements = tuple(place[1] if place else None for place in found)
    return RowPlan(layout, shape, elements, tuple(cells), (*(_slot(path, numbers) for path in paths), _IGNORED), first)


def _find(column: ColumnRow, shape: GroupShape) -> tuple[tuple[Step, ...], ElementShape]:
    steps: list[Step] = []
    here: GroupShape | ElementShape = shape
    for step in column.path:
        if isinstance(step, int):
            steps[-1] = (steps[-1][0], step)
            continue
        assert isinstance(here, GroupShape)
        here = here.members[step]
        if isinstance(here, GroupShape):
            steps.append((step, 0))
    assert isinstance(here, ElementShape)
    return tuple(steps), here


def _slot(path: tuple[Step, ...], numbers: Mapping[tuple[Step, ...], int]) -> Slot:
    if not path:
        return Slot(0, "", 0, 0)
    around, (name, number) = path[:-1], path[-1]
    return Slot(numbers[around], name, number, numbers.get((*around, (name, number - 1)), 0) if number > 1 else 0)


class FileRow(Protocol):
    """A row of a file that has columns, and where its cells stand, by the layout's columns from 0."""

    @property
    def line(self) -> int: ...

    def start(self) -> Place:
        """Where the row starts."""
        ...

    def cell(self, position: int) -> Place:
        """Where the cell of a column stands, or would stand."""
        ...


@frozen
class TextLine:
    """A line of an upload text file."""

    text: str
    delimiter: str
    line: int

    def start(self) -> Place:
        return Place(self.line, 1)

    def cell(self, position: int) -> Place:
        before = self.text.split(self.delimiter, position)[:position]
        return Place(self.line, sum(map(len, before)) + position * len(self.delimiter) + 1)


@define
class RowPlaces:
    """Places in one row. `filled` are the slots that its record has, in order."""

    plan: RowPlan
    row: FileRow
    filled: Sequence[int] = ()

    @property
    def line(self) -> int:
        return self.row.line

    def place_of(self, pointer: str, key: str | None = None) -> Place:  # noqa: ARG002 - a row has no unknown keys
        path = self._path(pointer)
        while path and path not in self.plan.first:
            path = path[:-1]
        return self.cell(self.plan.first[path]) if path else self.row.start()

    def _path(self, pointer: str) -> Path:
        """The pointer as a column's path: items by the numbers they have in the row."""
        items = self._items()
        path: list[str | int] = []
        here = ""
        for step in pointer.split("/")[1:]:
            numbers = items.get(here)
            if step.isdigit() and numbers is not None:
                path.append(numbers[int(step)] if int(step) < len(numbers) else int(step) + 1)
            elif not step.isdigit():
                path.append(step)
            here = f"{here}/{step}"
        return tuple(path)

    def pointer_of(self, position: int) -> str:
        """The pointer of a cell that is not blank."""
        items = self._items()
        pointer = ""
        for step in self.plan.layout.columns[position].path:
            pointer += f"/{items[pointer].index(step) if isinstance(step, int) else step}"
        return pointer

    def _items(self) -> dict[str, list[int]]:
        """The pointer of each repeated group to the numbers of its items, in order."""
        items: dict[str, list[int]] = {}
        pointers = {0: ""}
        for filled in self.filled[1:]:
            slot = self.plan.slots[filled]
            pointer = f"{pointers[slot.parent]}/{slot.name}"
            if slot.number:
                numbers = items.setdefault(pointer, [])
                pointer = f"{pointer}/{len(numbers)}"
                numbers.append(slot.number)
            pointers[filled] = pointer
        return items

    def cell(self, position: int) -> Place:
        column = self.plan.layout.columns[position]
        items = tuple(step for step in column.path if isinstance(step, int))
        return evolve(self.row.cell(position), header=column.header, items=items)

    def problem(self, rule: RuleRow, position: int, number: int, detail: str = "") -> Problem:
        place = self.cell(position)
        return Problem(
            rule=rule,
            line=place.line,
            column=place.column,
            number=number,
            header=place.header,
            label=self.plan.label(position),
            detail=detail,
            sheet=place.sheet,
        )
