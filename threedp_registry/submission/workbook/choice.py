"""Which sheet of a workbook holds the records: one whose header row or whose cells are those of the layout."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from threedp_registry.submission.row_plan import RowPlan
from threedp_registry.submission.workbook.columns import LOOKED_AT, header_in
from threedp_registry.submission.workbook.grid import Row, Sheet
from threedp_registry.submission.workbook.opened import Workbook

ENOUGH = 3
"""So many coded cells of which none holds a code tell that a sheet has other columns."""


@frozen
class Choice:
    """The sheet that is read, its header row if it has one, and the other sheets that hold something.

    A sheet that does not `fit` is the best there is, but has neither the header nor the cells of the layout.
    """

    sheet: Sheet
    header: Row | None
    others: tuple[Sheet, ...]
    fits: bool


def choose(workbook: Workbook, plan: RowPlan) -> Choice | None:
    """None where no sheet holds anything."""
    filled = [(sheet, rows) for sheet in workbook.sheets if (rows := workbook.head(sheet, LOOKED_AT))]
    found = [(sheet, header_in(rows, plan.layout), _fits(rows, plan)) for sheet, rows in filled]
    if not found:
        return None
    sheet, header, fits = min(found, key=_rank)
    return Choice(sheet, header, tuple(other for other, _, _ in found if other is not sheet), fits)


def _rank(found: tuple[Sheet, Row | None, bool]) -> tuple[bool, bool, bool]:
    """Sheets that can be seen come first, those with a header row before those without."""
    sheet, header, fits = found
    return header is None and not fits, sheet.hidden, header is None


def _fits(rows: Iterable[Row], plan: RowPlan) -> bool:
    """Whether the cells may stand in the layout's columns: coded ones hold codes, or too few are filled to tell."""
    coded = good = 0
    for row in rows:
        for column, text in zip(row.columns, row.texts, strict=True):
            element = plan.elements[column] if column < len(plan.elements) else None
            read = plan.cells[column][2] if element is not None and element.codes else None
            if element is not None and read is not None and text:
                values = read[text.strip()]
                coded += 1
                good += (values[0] if isinstance(values, list) and values else values) in element.codes
    return good > 0 or coded < ENOUGH
