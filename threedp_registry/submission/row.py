"""One row of an upload file as a record: cells read by their columns, numbered groups put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import compress

from attrs import define, field

from threedp_registry.compiled_support import GroupShape, LayoutTable
from threedp_registry.submission.layout import file_rule
from threedp_registry.submission.problems import GAP, Problem
from threedp_registry.submission.records import Submitted
from threedp_registry.submission.row_plan import FileRow, RowPlaces, RowPlan, plan_of

Made = dict[int, dict[str, object]]
"""The values of each slot that has some."""

FAULTY = ""
"""A value that is faulty whatever the element's type."""


@define
class RowReader:
    """Reads the rows of one file. Most cells of a row are blank, and most rows have nothing to remark.

    `first_blank` is the file rule that a blank before the row's first cell breaks.
    `ignored` counts the cells that were not blank in columns declared ignored.
    """

    layout: LayoutTable
    shape: GroupShape
    facility: str | None
    first_blank: str = "leading_blank"
    ignored: int = 0
    plan: RowPlan = field(init=False)
    _asked: tuple[int, ...] = field(init=False)
    _unwanted: tuple[tuple[int, re.Pattern[str], str], ...] = field(init=False)
    _blank_before: str = field(init=False)
    _blank_after: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        columns = self.layout.columns
        self.plan = plan_of(self.layout, self.shape)
        self._asked = tuple(position for position, column in enumerate(columns) if column.blank)
        self._unwanted = tuple(
            (position, re.compile(column.warn_pattern, re.ASCII), column.warn_rule)
            for position, column in enumerate(columns)
            if column.warn_pattern
        )
        self._blank_before, self._blank_after = f" {self.layout.delimiter}", f"{self.layout.delimiter} "

    def read(
        self, text: str, cells: list[str], row: FileRow, number: int, unread: Sequence[int] = ()
    ) -> tuple[list[Problem], Submitted]:
        """The problems of the row's cells, and its record.

        `text` is the row with the layout's delimiter between its `cells`, which may be changed. What the
        `unread` cells hold is known to be wrong and was told: their values are faulty without a finding.
        """
        places = RowPlaces(self.plan, row)
        problems: list[Problem] = []
        if self._may_have_outer_blanks(text):
            problems.extend(self._outer_blanks(cells, places, number))
            cells = [cell.strip() for cell in cells]
        for position, pattern, rule in self._unwanted:
            if pattern.fullmatch(cells[position]):
                problems.append(places.problem(file_rule(self.layout, rule), position, number))
        suspended = self._blanks_asked_for(cells, places, number, problems)
        made = self._values(cells)
        for position in unread:
            slot, name, _ = self.plan.cells[position]
            made[slot][name] = FAULTY
        gaps = self._put_together(made, places)
        if gaps:
            first = sorted(self._first_cell(cells, slot) for slot in gaps)
            problems.extend(places.problem(GAP, position, number) for position in first)
            suspended = (*suspended, "")
        told = tuple(places.pointer_of(position) for position in unread)
        return problems, Submitted(made[0], number, places, suspended, told)

    def _may_have_outer_blanks(self, text: str) -> bool:
        """False where no cell starts or ends with one: of all blanks, only the space is printable."""
        return (
            not text.isprintable()
            or self._blank_after in text
            or text.rfind(self._blank_before) >= 0  # from the end, which looks for blanks, not for the many delimiters
            or text.startswith(" ")
            or text.endswith(" ")
        )

    def _outer_blanks(self, cells: list[str], places: RowPlaces, number: int) -> Iterator[Problem]:
        for position, cell in enumerate(cells):
            if cell == cell.strip():
                continue
            name = "outer_blanks" if cell.strip() else "blank_not_empty"
            if position == 0 and cell[0].isspace():
                name = self.first_blank
            yield places.problem(file_rule(self.layout, name), position, number)

    def _blanks_asked_for(
        self, cells: list[str], places: RowPlaces, number: int, problems: list[Problem]
    ) -> tuple[str, ...]:
        """A blank that stands for what is picked at upload: filled in if it was given, else not judged."""
        suspended: tuple[str, ...] = ()
        for position in self._asked:
            if cells[position]:
                continue
            if self.facility is not None:
                cells[position] = self.facility
                continue
            column = self.layout.columns[position]
            suspended = (*suspended, "/" + "/".join(map(str, column.path)))
            problems.append(places.problem(file_rule(self.layout, f"{column.blank}_blank"), position, number))
        return suspended

    def _values(self, cells: list[str]) -> Made:
        """The values of the cells that are not blank, by the slot they belong to."""
        made: Made = {0: {}}
        here, values = 0, made[0]
        filled = compress(self.plan.cells, cells)
        for (slot, name, read), cell in zip(filled, filter(None, cells)):  # noqa: B905 - both leave out the same
            if slot != here:  # neighbors mostly share their slot
                here, values = slot, made.setdefault(slot, {})
            values[name] = cell if read is None else read[cell]
        self.ignored += len(made.pop(self.plan.ignored, ()))
        return made

    def _put_together(self, made: Made, places: RowPlaces) -> list[int]:
        """Puts items into their groups in the order of their numbers; blank items drop out.

        Gives back the items that follow on a blank one: positions then lead nowhere.
        """
        slots = self.plan.slots
        for slot in tuple(made):
            while (slot := slots[slot].parent) not in made:
                made[slot] = {}
        places.filled = filled = sorted(made)
        gaps: list[int] = []
        for slot in filled[1:]:
            one, around = slots[slot], made[slots[slot].parent]
            if one.number:
                group = around.setdefault(one.name, [])
                assert isinstance(group, list)
                group.append(made[slot])
                if one.before and one.before not in made:
                    gaps.append(slot)
            else:
                around[one.name] = made[slot]
        return gaps

    def _first_cell(self, cells: list[str], around: int) -> int:
        """The first cell of a slot, or of one inside it, that is not blank."""
        slots = self.plan.slots
        for position, (slot, _, _) in enumerate(self.plan.cells):
            while slot > around:
                slot = slots[slot].parent
            if slot == around and cells[position]:
                return position
        raise AssertionError("a slot is made for a cell")
