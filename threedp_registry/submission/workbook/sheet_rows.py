"""The rows of one sheet as records, each read in a layout's columns as a line of upload text is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from threedp_registry.compiled_support import GroupShape, LayoutTable, RuleRow
from threedp_registry.submission.problems import LONG_LINE, Problem
from threedp_registry.submission.records import Place, Submitted
from threedp_registry.submission.row import RowReader
from threedp_registry.submission.row_plan import RowPlan
from threedp_registry.submission.workbook import cell_rules, grid, rules
from threedp_registry.submission.workbook.columns import Columns
from threedp_registry.submission.workbook.grid import Row, Sheet, SheetEnd
from threedp_registry.submission.workbook.opened import NotReadError, Workbook
from threedp_registry.submission.workbook.sheet_notes import SheetNotes
from threedp_registry.submission.workbook.typed import TypedColumns

Read = Iterator[Submitted | Problem]


@frozen
class SheetRow:
    """Where the cells of a row stand. Their texts are not kept; `kinds` are those of the columns `filled`."""

    sheet: Sheet
    line: int
    filled: Sequence[int]
    kinds: str
    columns: Columns
    typed: TypedColumns

    def start(self) -> Place:
        return Place(self.line, sheet=self.sheet.name)

    def cell(self, position: int) -> Place:
        column = self.columns.column.get(position)
        if column is None:
            return self.start()
        digits = self.typed.is_of_digits(position) and self._kind(column) == grid.NUMBER
        return Place(self.line, column + 1, sheet=self.sheet.name, hint=cell_rules.LEADING_ZEROS if digits else "")

    def _kind(self, column: int) -> str:
        return self.kinds[self.filled.index(column)] if column in self.filled else ""


@define
class SheetReader:
    """Reads the rows of a sheet. `headers` tells how many were none, `number` how many were records."""

    layout: LayoutTable
    shape: GroupShape
    facility: str | None = None
    headers: int = 0
    number: int = 0
    _rows: RowReader = field(init=False)
    _typed: TypedColumns = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._rows = RowReader(self.layout, self.shape, self.facility, "outer_blanks")
        self._typed = TypedColumns(self._rows.plan)

    @property
    def plan(self) -> RowPlan:
        return self._rows.plan

    @property
    def ignored(self) -> int:
        """How many cells were not blank in columns declared ignored."""
        return self._rows.ignored

    def read(self, workbook: Workbook, sheet: Sheet, columns: Columns, *, linked: bool = False) -> Read:
        """The records in order, each after the problems of its row; problems of the whole sheet come last.

        Blank rows between records are fine on sheets that are `linked`: such a workbook is no upload.
        """
        notes = SheetNotes(sheet, self.plan, columns, workbook.since_1904, linked)
        try:
            for row in workbook.rows(sheet):
                yield from self._row(
                    row, SheetRow(sheet, row.number, row.columns, row.kinds, columns, self._typed), notes
                )
        except NotReadError:
            yield from notes.all(SheetEnd())
            raise
        yield from notes.all(workbook.end)

    def _row(self, row: Row, at: SheetRow, notes: SheetNotes) -> Read:
        if row.number <= at.columns.header:
            self.headers += 1
            if row.number < at.columns.header:
                notes.above(row)
            return
        self.number += 1
        notes.record(row)
        if row.is_again or row.is_long:
            unread = rules.ROW_TWICE if row.is_again else LONG_LINE
            yield Problem(rule=unread, sheet=at.sheet.name, line=row.number, number=self.number, refuses=True)
            return
        typed = self._typed.row(row, at.columns)
        for column in typed.outside:
            notes.not_read(row, column)
        for column, rule in sorted(typed.found, key=lambda one: one[0]):
            if rule in cell_rules.ONCE_A_COLUMN:
                notes.repeated(rule, row, column)
            else:
                yield self._problem(rule, at, column)
        problems, record = self._rows.read(typed.text, typed.cells, at, self.number, typed.unread)
        yield from problems
        yield record

    def _problem(self, rule: RuleRow, at: SheetRow, column: int) -> Problem:
        position = at.columns.position.get(column)
        return Problem(
            rule=rule,
            sheet=at.sheet.name,
            line=at.line,
            column=column + 1,
            number=self.number,
            header="" if position is None else self.layout.columns[position].header,
            label="" if position is None else self.plan.label(position),
        )
