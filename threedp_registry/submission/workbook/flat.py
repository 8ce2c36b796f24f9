"""The flat sheet of a workbook: a row a record in the layout's columns, read as a line of upload text is."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field, frozen

from threedp_registry.compiled_support import GroupShape, LayoutTable, RuleRow
from threedp_registry.submission.problems import LONG_LINE, Problem
from threedp_registry.submission.records import Place, Submitted
from threedp_registry.submission.row import RowReader
from threedp_registry.submission.workbook import grid, rules
from threedp_registry.submission.workbook.columns import LOOKED_AT, Columns, by_header, by_position, header_in
from threedp_registry.submission.workbook.grid import Row, Sheet
from threedp_registry.submission.workbook.opened import Workbook
from threedp_registry.submission.workbook.typed import TypedColumns

Read = Iterator[Submitted | Problem]


@frozen
class SheetRow:
    """A row of a sheet, and where its cells stand. `digits` are the columns where a number stands for its digits."""

    sheet: Sheet
    row: Row
    columns: Columns
    typed: TypedColumns

    @property
    def line(self) -> int:
        return self.row.number

    def start(self) -> Place:
        return Place(self.row.number, sheet=self.sheet.name)

    def cell(self, position: int) -> Place:
        column = self.columns.column.get(position)
        if column is None:
            return self.start()
        hint = ""
        if self.typed.is_of_digits(position) and self._kind(column) == grid.NUMBER:
            hint = rules.LEADING_ZEROS
        return Place(self.row.number, column + 1, sheet=self.sheet.name, hint=hint)

    def _kind(self, column: int) -> str:
        return self.row.kinds[self.row.columns.index(column)] if column in self.row.columns else ""


@define
class FlatReader:
    """Reads the sheet that holds the records. `headers` tells how many rows were none, `number` how many were."""

    layout: LayoutTable
    shape: GroupShape
    facility: str | None
    headers: int = 0
    number: int = 0
    _rows: RowReader = field(init=False)
    _typed: TypedColumns = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._rows = RowReader(self.layout, self.shape, self.facility, "outer_blanks")
        self._typed = TypedColumns(self._rows.plan)

    @property
    def ignored(self) -> int:
        """How many cells were not blank in columns declared ignored."""
        return self._rows.ignored

    def read(self, workbook: Workbook) -> Read:
        """The records in order, each after the problems of its row; problems of the whole sheet come last."""
        heads = [(sheet, workbook.head(sheet, LOOKED_AT)) for sheet in workbook.sheets]
        filled = [(sheet, head) for sheet, head in heads if head]
        if not filled:
            return
        sheet, head = min(filled, key=lambda one: (header_in(one[1], self.layout) is None, one[0].hidden))
        header = header_in(head, self.layout)
        columns = by_position(self.layout)
        if header is not None:
            columns, problems = by_header(header, sheet, self.layout)
            yield from problems
        for row in workbook.rows(sheet):
            if header is not None and row.number <= header.number:
                self.headers += 1
                continue
            yield from self._row(SheetRow(sheet, row, columns, self._typed))

    def _row(self, at: SheetRow) -> Read:
        row = at.row
        self.number += 1
        if row.is_again or row.is_long:
            rule = rules.ROW_TWICE if row.is_again else LONG_LINE
            yield Problem(rule=rule, sheet=at.sheet.name, line=row.number, number=self.number, refuses=True)
            return
        cells, found, unread = self._cells(at)
        text = self.layout.delimiter.join(cells)
        problems, record = self._rows.read(text, cells, at, self.number, unread)
        for position, rule in found:
            yield self._problem(rule, at, position)
        yield from problems
        yield record

    def _cells(self, at: SheetRow) -> tuple[list[str], list[tuple[int, RuleRow]], list[int]]:
        """The row's cells in the layout's order, what is to be said of them, and those whose value cannot be told."""
        row, fine = at.row, self._typed.fine
        cells = [""] * len(fine)
        found: list[tuple[int, RuleRow]] = []
        unread: list[int] = []
        position_of = at.columns.position
        for column, text, kind in zip(row.columns, row.texts, row.kinds, strict=True):
            position = position_of.get(column)
            if position is None:
                continue
            cells[position] = text
            if kind not in fine[position]:
                noted = self._typed.noted(position, kind, text)
                cells[position] = noted.text
                if noted.unread:
                    unread.append(position)
                if noted.rule is not None:
                    found.append((position, noted.rule))
        return cells, found, unread

    def _problem(self, rule: RuleRow, at: SheetRow, position: int) -> Problem:
        place = at.cell(position)
        header = self.layout.columns[position].header
        return Problem(
            rule=rule,
            sheet=place.sheet,
            line=place.line,
            column=place.column,
            number=self.number,
            header=header,
        )
