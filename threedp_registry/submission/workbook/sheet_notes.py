"""What is to be said of a sheet as a whole, gathered row by row: once for many cells, at the first of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from attrs import define, field

from threedp_registry.compiled_support import RuleRow
from threedp_registry.submission.problems import Problem
from threedp_registry.submission.row_plan import RowPlan
from threedp_registry.submission.workbook import grid, rules
from threedp_registry.submission.workbook.columns import Columns
from threedp_registry.submission.workbook.grid import Area, Row, Sheet, SheetEnd

_DAYS = frozenset((grid.DATE, grid.DATE_WITH_TIME))


@define
class _Many:
    """The row and the column of the first of many, and how many there are."""

    row: int
    column: int
    count: int = 0


@define
class SheetNotes:
    """Notes on one sheet of records; it is shown each row, and each cell that is worth a note."""

    sheet: Sheet
    plan: RowPlan
    columns: Columns
    since_1904: bool
    linked: bool = False
    _repeated: dict[tuple[RuleRow, int], _Many] = field(factory=dict, init=False)
    _unread: dict[int, int] = field(factory=dict, init=False)
    _hidden: list[tuple[int, int]] = field(factory=list, init=False)
    _filled: set[int] = field(factory=set, init=False)
    _first: int = field(default=0, init=False)
    _last: int = field(init=False)
    _read: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._last = self.columns.header
        self._read = sorted(self.columns.position)

    # ---- while rows are read --------------------------------------------------------------------

    def above(self, row: Row) -> None:
        """A row above the header row."""
        self._add(rules.ABOVE_HEADER, -1, row.number)

    def record(self, row: Row) -> None:
        """A row that holds a record."""
        if row.number > self._last + 1 and not self.linked:
            self._add(rules.BLANK_ROW, -1, self._last + 1, row.number - self._last - 1)
        self._first = self._first or row.number
        self._last = max(self._last, row.number)
        self._filled.update(row.columns)
        if row.hidden:
            self._hide(row.number)
        if self.since_1904 and not _DAYS.isdisjoint(row.kinds):
            kinds = [kind in _DAYS for kind in row.kinds]
            self._add(rules.FROM_1904, -1, row.number, column=row.columns[kinds.index(True)])

    def not_read(self, row: Row, column: int) -> None:
        """A cell in a column that is none of the layout's."""
        if column in self.columns.unread:
            self._unread[column] = self._unread.get(column, 0) + 1
        else:
            self._add(rules.OUTSIDE_COLUMNS, -1, row.number, column=column)

    def repeated(self, rule: RuleRow, row: Row, column: int) -> None:
        """A cell of which is told once for its column."""
        self._add(rule, column, row.number, column=column)

    def _add(self, rule: RuleRow, key: int, row: int, count: int = 1, column: int = -1) -> None:
        many = self._repeated.setdefault((rule, key), _Many(row, column))
        many.count += count

    def _hide(self, number: int) -> None:
        first, last = self._hidden[-1] if self._hidden else (number, number)
        if last == number - 1:
            self._hidden[-1] = (first, number)
        else:
            self._hidden.append((number, number))

    # ---- afterwards -----------------------------------------------------------------------------

    def all(self, end: SheetEnd) -> Iterator[Problem]:
        """The notes, once all rows are read."""
        if self.sheet.hidden:
            yield self._problem(rules.HIDDEN_SHEET)
        for column, (rule, detail) in self.columns.unread.items():
            below = self._unread.get(column, 0)
            yield self._problem(rule, self.columns.header, column, f"{detail}; {_cells(below)} below it")
        for (rule, key), many in self._repeated.items():
            what = _rows(many.count) if many.column < 0 else _cells(many.count)
            where = " of this column" if key >= 0 else ""
            detail = f"{what}{where}, this is the first" if many.count > 1 else ""
            yield self._problem(rule, many.row, many.column, detail)
        yield from self._hidden_rows(end.filtered)
        yield from self._hidden_columns(end)
        for area in sorted(end.merged, key=lambda one: (one.first_row, one.first_column)):
            if self._touches(area):
                yield self._problem(rules.MERGED, area.first_row, area.first_column, str(area))

    def _hidden_rows(self, filtered: Area | None) -> Iterator[Problem]:
        """Hidden rows inside of a filter in use, and outside of it."""
        by_filter = [
            one for one in self._hidden if filtered and filtered.first_row <= one[0] and one[1] <= filtered.last_row
        ]
        by_hand = [one for one in self._hidden if one not in by_filter]
        for rule, spans in ((rules.FILTERED_ROWS, by_filter), (rules.HIDDEN_ROWS, by_hand)):
            if spans:
                count = sum(last - first + 1 for first, last in spans)
                detail = f"{count} rows, this is the first" if count > 1 else ""
                yield self._problem(rule, spans[0][0], detail=detail)

    def _hidden_columns(self, end: SheetEnd) -> Iterator[Problem]:
        hidden = sorted(
            column for column in self._filled if any(first <= column <= last for first, last in end.hidden_columns)
        )
        if hidden:
            detail = f"{len(hidden)} columns, this is the first" if len(hidden) > 1 else ""
            yield self._problem(rules.HIDDEN_COLUMNS, column=hidden[0], detail=detail)

    def _touches(self, area: Area) -> bool:
        """Whether merged cells lie in rows of records and in columns that are read."""
        if not self._first or area.first_row > self._last or area.last_row < self._first:
            return False
        place = bisect_left(self._read, area.first_column)
        return place < len(self._read) and self._read[place] <= area.last_column

    def _problem(self, rule: RuleRow, row: int | None = None, column: int = -1, detail: str = "") -> Problem:
        position = self.columns.position.get(column)
        return Problem(
            rule=rule,
            sheet=self.sheet.name,
            line=row,
            column=column + 1 if column >= 0 else None,
            header="" if position is None else self.plan.layout.columns[position].header,
            label="" if position is None else self.plan.label(position),
            detail=detail,
        )


def _cells(count: int) -> str:
    return f"{count} cell" if count == 1 else f"{count} cells"


def _rows(count: int) -> str:
    return f"{count} row" if count == 1 else f"{count} rows"
