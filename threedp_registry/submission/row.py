"""One line of an upload text file as a record: cells read by their columns, numbered groups put together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from attrs import define, field, frozen

from threedp_registry.compiled_support import ColumnRow, ElementShape, GroupShape, LayoutTable, RuleRow
from threedp_registry.submission.layout import file_rule
from threedp_registry.submission.problems import GAP, Problem
from threedp_registry.submission.records import Place, Submitted
from threedp_registry.submission.typed import READERS, same

Step = tuple[str, int]
"""A group's name with the number of its item from 1, 0 for a single group."""

Slot = tuple[Step, ...]
Path = tuple[str | int, ...]
_DATE_PARTS = {"yyyy": "(?P<year>[0-9]{4})", "mm": "(?P<month>[0-9]{2})", "dd": "(?P<day>[0-9]{2})"}


def fold(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


@frozen
class CellReader:
    """How the cells of one column read, and where their values go."""

    column: ColumnRow
    slot: Slot
    name: str
    read: Callable[[str], object]


def cell_reader(column: ColumnRow, shape: GroupShape) -> CellReader:
    slot, element = _find(column, shape)
    one = _one_value(column, element)
    name = str(column.path[-1])
    if not element.multiple:
        return CellReader(column, slot, name, one)
    return CellReader(column, slot, name, lambda cell: [one(part.strip()) for part in cell.split(column.separator)])


def _find(column: ColumnRow, shape: GroupShape) -> tuple[Slot, ElementShape]:
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


def _one_value(column: ColumnRow, element: ElementShape) -> Callable[[str], object]:
    if element.type == "date":
        return _date_reader(column.dates) if column.dates else same
    if element.codes:
        known = {
            **{label.casefold(): code for code, label in element.codes.items()},
            **{code.casefold(): code for code in element.codes},
            **{text.casefold(): value for text, value in column.values.items()},
        }
        return lambda cell: known.get(cell.casefold(), cell)
    reader = READERS.get(element.type, same)
    if not column.values:
        return reader
    values = {text.casefold(): value for text, value in column.values.items()}
    return lambda cell: reader(values.get(cell.casefold(), cell))


def _date_reader(form: str) -> Callable[[str], object]:
    """Reads dates as the layout writes them; in any other form it is no date, even one that would read elsewhere."""
    pattern = re.escape(form)
    for part, group in _DATE_PARTS.items():
        pattern = pattern.replace(part, group)
    fullmatch = re.compile(pattern, re.ASCII).fullmatch

    def read(cell: str) -> object:
        match = fullmatch(cell)
        return f"{match['year']}-{match['month']}-{match['day']}" if match else ""

    return read


@define
class RowReader:
    """Reads the lines of one file."""

    layout: LayoutTable
    shape: GroupShape
    facility: str | None
    _cells: list[CellReader] = field(init=False)
    _asked: list[int] = field(init=False)
    _unwanted: list[tuple[int, re.Pattern[str]]] = field(init=False)
    _first: dict[Path, int] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self._cells = [cell_reader(column, self.shape) for column in self.layout.columns]
        self._asked = [number for number, column in enumerate(self.layout.columns) if column.blank]
        self._unwanted = [
            (number, re.compile(column.warn_pattern, re.ASCII))
            for number, column in enumerate(self.layout.columns)
            if column.warn_pattern
        ]
        for number, column in enumerate(self.layout.columns):
            for depth in range(1, len(column.path) + 1):
                self._first.setdefault(column.path[:depth], number)

    def read(self, cells: list[str], line: int, number: int) -> Iterator[Submitted | Problem]:
        """The problems of the line's cells, then its record."""
        places = RowPlaces(self.layout, self._first, cells, line)
        there = [position for position, cell in enumerate(cells) if cell]
        if any(cells[position][0].isspace() or cells[position][-1].isspace() for position in there):
            yield from self._blanks(cells, places, number)
            cells = [cell.strip() for cell in cells]
        for position, pattern in self._unwanted:
            if pattern.fullmatch(cells[position]):
                yield places.problem(self._rule("hyphen_in_id"), position, number)
        suspended: list[str] = []
        for position in self._asked:
            if not cells[position]:
                yield from self._blank_asked(position, cells, there, places, number, suspended)
        filled = self._filled(cells, there)
        yield from self._gaps(filled, cells, places, number, suspended)
        yield Submitted(_assembled(filled, places.items), number, places, tuple(suspended))

    def _blanks(self, cells: list[str], places: RowPlaces, number: int) -> Iterator[Problem]:
        for position, cell in enumerate(cells):
            if cell == cell.strip():
                continue
            name = "outer_blanks" if cell.strip() else "blank_not_empty"
            if position == 0 and cell[:1].isspace():
                name = "leading_blank"
            yield places.problem(self._rule(name), position, number)

    def _blank_asked(
        self, position: int, cells: list[str], there: list[int], places: RowPlaces, number: int, suspended: list[str]
    ) -> Iterator[Problem]:
        """A blank that stands for what is picked at upload: filled in if it was given, else not judged."""
        if self.facility is not None:
            cells[position] = self.facility
            there.append(position)
            return
        column = self.layout.columns[position]
        suspended.append("/" + "/".join(map(str, column.path)))
        yield places.problem(self._rule(f"{column.blank}_blank"), position, number)

    def _filled(self, cells: list[str], there: list[int]) -> dict[Slot, dict[str, object]]:
        """The values of the cells that are not blank, by the item they belong to."""
        filled: dict[Slot, dict[str, object]] = {(): {}}
        readers = self._cells
        for position in there:
            cell = cells[position]
            if cell:
                reader = readers[position]
                item = filled.get(reader.slot)
                if item is None:
                    item = filled[reader.slot] = {}
                item[reader.name] = reader.read(cell)
        return filled

    def _gaps(
        self, filled: Mapping[Slot, object], cells: list[str], places: RowPlaces, number: int, suspended: list[str]
    ) -> Iterator[Problem]:
        """An item whose number does not follow on the one before it; positions then lead nowhere."""
        there = {slot[:depth]: None for slot in filled for depth in range(1, len(slot) + 1)}
        for slot in there:
            *around, (name, item) = slot
            if item > 1 and (*around, (name, item - 1)) not in there:
                yield places.problem(GAP, self._first_cell(slot, cells), number)
                suspended.append("")

    def _first_cell(self, slot: Slot, cells: list[str]) -> int:
        """The first column of an item that is not blank."""
        return next(
            position
            for position, reader in enumerate(self._cells)
            if cells[position] and reader.slot[: len(slot)] == slot
        )

    def _rule(self, name: str) -> RuleRow:
        return file_rule(self.layout, name)


Items = dict[str, list[int]]
"""The pointer of a repeated group to the numbers of its items, in order."""


def _assembled(filled: dict[Slot, dict[str, object]], items: Items) -> dict[str, object]:
    """Puts items into their groups in the order of their numbers; blank items drop out."""
    record = filled[()]
    made: dict[Slot, dict[str, object]] = {(): record}
    pointers: dict[Slot, str] = {(): ""}
    for slot in sorted(filled):
        for depth in range(1, len(slot) + 1):
            part = slot[:depth]
            if part not in made:
                made[part] = filled.get(part, {})
                pointers[part] = _attach(made[part[:-1]], pointers[part[:-1]], part[-1], made[part], items)
    return record


def _attach(parent: dict[str, object], pointer: str, step: Step, item: dict[str, object], items: Items) -> str:
    name, number = step
    pointer = f"{pointer}/{name}"
    if not number:
        parent[name] = item
        return pointer
    group = parent.setdefault(name, [])
    assert isinstance(group, list)
    group.append(item)
    items.setdefault(pointer, []).append(number)
    return f"{pointer}/{len(group) - 1}"


@define
class RowPlaces:
    """Places in one line. `first` is the first column of each path and of all paths that start so.

    `items` tells which numbered items a record's items were.
    """

    layout: LayoutTable
    first: Mapping[Path, int]
    cells: list[str]
    line: int
    items: Items = field(factory=dict)

    def place_of(self, pointer: str, key: str | None = None) -> Place:  # noqa: ARG002 - a line has no unknown keys
        path = self._path(pointer)
        while path and path not in self.first:
            path = path[:-1]
        return self.cell(self.first[path]) if path else Place(self.line, 1)

    def _path(self, pointer: str) -> Path:
        """The pointer as a column's path: items by the numbers they have in the line."""
        path: list[str | int] = []
        here = ""
        for step in pointer.split("/")[1:]:
            numbers = self.items.get(here)
            if step.isdigit() and numbers is not None:
                path.append(numbers[int(step)] if int(step) < len(numbers) else int(step) + 1)
            elif not step.isdigit():
                path.append(step)
            here = f"{here}/{step}"
        return tuple(path)

    def cell(self, position: int) -> Place:
        before = sum(len(cell) + len(self.layout.delimiter) for cell in self.cells[:position])
        return Place(self.line, before + 1, self.layout.columns[position].header)

    def problem(self, rule: RuleRow, position: int, number: int) -> Problem:
        place = self.cell(position)
        return Problem(rule=rule, line=place.line, column=place.column, number=number, header=place.header)
