"""A layout's columns spread over the sheets of a workbook for people: a row a record, or a row an item of a group.

Each sheet has a layout of its own, so that its rows are read as any others. A row of items holds the
key of its record, and perhaps a number, under LINK, and the item under ITEM.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from threedp_registry.compiled_support import ColumnRow, ElementShape, GroupShape, LayoutTable, RecordTable, SheetTable
from threedp_registry.submission.header import fold
from threedp_registry.submission.workbook.grid import Row

LINK, ITEM = "link", "item"


@frozen(eq=False)
class LinkedSheet:
    """A sheet, and what its rows hold: records, or the items of the repeated group that `items` leads to.

    `titles` are the columns' names for people, `named` tells the column from 0 by every name it goes by,
    `calls` are the names of the sheet itself, folded. A record is told by the columns `required`, and by
    the `optional` ones where that is not enough; `number` is the column of the item's number.
    """

    name: str
    items: tuple[str, ...]
    layout: LayoutTable
    shape: GroupShape
    titles: tuple[str, ...]
    named: Mapping[str, int]
    calls: frozenset[str]
    required: tuple[int, ...]
    optional: tuple[int, ...]
    number: int | None = None

    def is_header(self, row: Row) -> bool:
        """At least half of the cells name a column."""
        return 2 * sum(fold(text) in self.named for text in row.texts) >= max(len(row.texts), 2)


def linked_sheets(layout: LayoutTable, table: RecordTable) -> tuple[LinkedSheet, ...]:
    """The sheets, that of the records first; none where the layout has no sheets."""
    ranked = sorted(layout.sheets, key=lambda sheet: bool(sheet.items))
    return tuple(_items(sheet, layout, table) if sheet.items else _records(sheet, layout, table) for sheet in ranked)


def is_flat(row: Row, layout: LayoutTable) -> bool:
    """Whether a header row names columns that in linked sheets stand on a sheet of their own."""
    numbered = {fold(column.header) for column in layout.columns if _on_own_sheet(column, layout)}
    return any(fold(text) in numbered for text in row.texts)


def _on_own_sheet(column: ColumnRow, layout: LayoutTable) -> bool:
    return any(sheet.items and column.path[: len(sheet.items)] == sheet.items for sheet in layout.sheets)


def _keys(layout: LayoutTable, table: RecordTable) -> tuple[list[ColumnRow], list[ColumnRow]]:
    """The columns of the record's key: those that tell a record, and those that a blank stands for."""
    key = [column for column in layout.columns if len(column.path) == 1 and column.path[0] in table.key]
    required = [column for column in key if not column.blank] or key
    return required, [column for column in key if column not in required]


def _records(sheet: SheetTable, layout: LayoutTable, table: RecordTable) -> LinkedSheet:
    columns = tuple(column for column in layout.columns if not _on_own_sheet(column, layout))
    required, optional = _keys(layout, table)
    return LinkedSheet(
        name=sheet.name,
        items=(),
        layout=evolve(layout, columns=columns, sheets=()),
        shape=table.shape,
        titles=tuple(_title(column, table.shape) for column in columns),
        named=_named(columns, table.shape),
        calls=frozenset(map(fold, (sheet.name, table.plural))),
        required=tuple(map(columns.index, required)),
        optional=tuple(map(columns.index, optional)),
    )


def _items(sheet: SheetTable, layout: LayoutTable, table: RecordTable) -> LinkedSheet:
    required, optional = _keys(layout, table)
    keys = [evolve(key, path=(LINK, *key.path), blank="", warn_pattern="") for key in (*required, *optional)]
    numbers = [evolve(keys[0], header=sheet.number, path=(LINK, sheet.number))] if sheet.number else []
    before = (*sheet.items, 1)
    inner = [column for column in layout.columns if column.path[: len(before)] == before]
    columns = (*keys, *numbers, *(_of_item(column, column.path[len(before) :]) for column in inner))
    group = _group_at(table.shape, sheet.items)
    shape = _row_shape(group, table, sheet.number)
    return LinkedSheet(
        name=sheet.name,
        items=sheet.items,
        layout=evolve(layout, columns=columns, sheets=()),
        shape=shape,
        titles=tuple(_title(column, shape) for column in columns),
        named=_named(columns, shape),
        calls=frozenset(map(fold, (sheet.name, group.label))),
        required=tuple(range(len(required))),
        optional=tuple(range(len(required), len(keys))),
        number=len(keys) if numbers else None,
    )


def _of_item(column: ColumnRow, path: Sequence[str | int]) -> ColumnRow:
    return evolve(column, header="_".join(map(str, path)), path=(ITEM, *path))


def _row_shape(group: GroupShape, table: RecordTable, number: str) -> GroupShape:
    """What a row of items holds. Numbers stay text here: they are looked at once all of a record's are known."""
    links: dict[str, ElementShape | GroupShape] = {name: table.shape.members[name] for name in table.key}
    if number:
        links[number] = ElementShape("text", False, f"{group.item_label} number", {})
    parts = {LINK: GroupShape(False, "", "", links), ITEM: evolve(group, repeated=False, label="")}
    return GroupShape(False, "", "", parts)


def _group_at(shape: GroupShape, names: Sequence[str]) -> GroupShape:
    for name in names:
        member = shape.members[name]
        assert isinstance(member, GroupShape)
        shape = member
    return shape


# ---- names of columns --------------------------------------------------------------------------------


def _named(columns: Sequence[ColumnRow], shape: GroupShape) -> dict[str, int]:
    """Columns by their header, by their title, and by the label of their element where no other has the same."""
    labels = [list(_labels(column, shape))[-1:] for column in columns]
    often = Counter(fold(label) for some in labels for label in some)
    named: dict[str, int] = {}
    for position, column in enumerate(columns):
        named.setdefault(fold(column.header), position)
    for position, column in enumerate(columns):
        named.setdefault(fold(_title(column, shape)), position)
    for position, some in enumerate(labels):
        for label in some:
            if often[fold(label)] == 1:
                named.setdefault(fold(label), position)
    return named


def _title(column: ColumnRow, shape: GroupShape) -> str:
    """The column in the form's words: `Clinician consultation, Hours`; its header where it holds nothing."""
    return ", ".join(filter(None, _labels(column, shape))) or column.header


def _labels(column: ColumnRow, shape: GroupShape) -> Iterator[str]:
    here: GroupShape | ElementShape = shape
    numbered = False
    for step in column.path:
        if isinstance(step, int):
            assert isinstance(here, GroupShape)
            yield f"{here.item_label} {step}"
            continue
        assert isinstance(here, GroupShape)
        here = here.members[step]
        numbered = isinstance(here, GroupShape) and here.repeated
        if not numbered:
            yield here.label
