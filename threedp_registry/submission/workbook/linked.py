"""A workbook of linked sheets: a sheet with a row for each record, others with a row for each item of a group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from attrs import define, evolve, field, frozen

from threedp_registry.compiled_support import LayoutTable, RecordTable, RuleRow
from threedp_registry.submission.header import fold, is_header
from threedp_registry.submission.problems import Problem
from threedp_registry.submission.records import Submitted
from threedp_registry.submission.workbook import linked_rules as rules
from threedp_registry.submission.workbook.columns import LOOKED_AT, Columns, by_names
from threedp_registry.submission.workbook.grid import Row, Sheet
from threedp_registry.submission.workbook.items import GroupOfItems, Item, problem_at, with_items
from threedp_registry.submission.workbook.linked_sheets import ITEM, LINK, LinkedSheet, is_flat, linked_sheets
from threedp_registry.submission.workbook.opened import NotReadError, Workbook
from threedp_registry.submission.workbook.owners import Key, Link, Owners, link_in
from threedp_registry.submission.workbook.sheet_rows import Read, SheetReader


def is_linked(workbook: Workbook, layout: LayoutTable, table: RecordTable) -> bool:
    """Whether a sheet is called as one of items is and holds something, and no header row is that of a flat sheet."""
    calls = {call for linked in linked_sheets(layout, table) if linked.items for call in linked.calls}
    heads = [(sheet, workbook.head(sheet, LOOKED_AT)) for sheet in workbook.sheets if calls]
    flat = any(is_header(row.texts, layout) and is_flat(row, layout) for _, rows in heads for row in rows)
    return not flat and any(rows and fold(sheet.name) in calls for sheet, rows in heads)


@frozen
class _Found:
    """A sheet of the workbook that is one of the layout's, and its header row."""

    linked: LinkedSheet
    sheet: Sheet
    header: Row | None
    columns: Columns


@define
class _Strays:
    """Rows of a sheet that lead to no record, once for all with the same link: the first of them, and how many."""

    first: dict[tuple[RuleRow, Link], Problem] = field(factory=dict)
    count: dict[tuple[RuleRow, Link], int] = field(factory=dict)

    def add(self, rule: RuleRow, link: Link, problem: Problem) -> None:
        self.first.setdefault((rule, link), problem)
        self.count[rule, link] = self.count.get((rule, link), 0) + 1

    def all(self) -> Iterator[Problem]:
        for key, problem in self.first.items():
            count = self.count[key]
            yield evolve(problem, detail=f"{count} rows, this is the first") if count > 1 else problem


@define
class LinkedReader:
    """Reads the workbook. `readers` are those of its sheets, that of the records first; `most` items are held."""

    layout: LayoutTable
    table: RecordTable
    facility: str | None
    most: int
    readers: list[SheetReader] = field(factory=list)
    _sheets: tuple[LinkedSheet, ...] = field(init=False)
    _items: dict[int, dict[tuple[str, ...], GroupOfItems]] = field(factory=dict, init=False)
    _unclear: dict[Key, set[str]] = field(factory=lambda: defaultdict(set), init=False)
    _held: int = field(default=0, init=False)

    def __attrs_post_init__(self) -> None:
        self._sheets = linked_sheets(self.layout, self.table)
        self.readers = [SheetReader(one.layout, one.shape, self.facility) for one in self._sheets[:1]]

    def read(self, workbook: Workbook) -> Read:
        """The records in order, each after the problems of its row; problems of items and of sheets come before."""
        found = {one.linked.items: one for one in self._found(workbook)}
        records = found.get(())
        yield from self._about_sheets(workbook, found)
        if records is None:
            yield Problem(rule=rules.NO_RECORD_SHEET, detail=self._sheets[0].name, number=1, refuses=True)
            return
        refused = _refused(records)
        if refused is not None:
            yield evolve(refused, number=1, refuses=True)
            return
        owners = self._owners(workbook, records)
        for one in found.values():
            if one.linked.items:
                yield from self._items_of(workbook, one, owners)
        for row in self.readers[0].read(workbook, records.sheet, records.columns, linked=True):
            yield from self._record(row, owners) if isinstance(row, Submitted) else (row,)

    # ---- sheets -----------------------------------------------------------------------------------

    def _found(self, workbook: Workbook) -> Iterator[_Found]:
        names: dict[str, Sheet] = {}
        for one in workbook.sheets:
            names.setdefault(fold(one.name), one)
        for linked in self._sheets:
            sheet = next((names[call] for call in (fold(linked.name), *sorted(linked.calls)) if call in names), None)
            if sheet is not None:
                header = next((row for row in workbook.head(sheet, LOOKED_AT) if linked.is_header(row)), None)
                columns = by_names(header, linked.named, linked.titles) if header else Columns({}, {})
                yield _Found(linked, sheet, header, columns)

    def _about_sheets(self, workbook: Workbook, found: Mapping[tuple[str, ...], _Found]) -> Iterator[Problem]:
        """Sheets that are not there, and those that are none of the layout's but hold something."""
        missing = [linked.name for linked in self._sheets if linked.items and linked.items not in found]
        yield from (Problem(rule=rules.MISSING_SHEET, detail=name) for name in missing)
        known = {one.sheet.number for one in found.values()}
        for sheet in workbook.sheets:
            if sheet.number not in known and workbook.head(sheet, 1):
                close = get_close_matches(fold(sheet.name)[:100], {fold(name): name for name in missing}, 1)
                closest = [name for name in missing if fold(name) in close]
                detail = "; ".join([workbook.cells_in(sheet), *(f"the closest known is {name}" for name in closest)])
                yield Problem(rule=rules.UNKNOWN_SHEET, sheet=sheet.name, detail=detail)

    def _owners(self, workbook: Workbook, records: _Found) -> Owners:
        owners = Owners(self.facility)
        for row in workbook.rows(records.sheet):
            if row.number > records.columns.header:
                owners.add(link_in(row, records.columns, records.linked.required, records.linked.optional))
        return owners

    # ---- items ------------------------------------------------------------------------------------

    def _items_of(self, workbook: Workbook, found: _Found, owners: Owners) -> Iterator[Problem]:
        """Reads a sheet of items, and tells what is wrong with it."""
        refused = _refused(found)
        if refused is not None:
            if found.header is not None or workbook.head(found.sheet, 1):
                yield evolve(refused, detail=workbook.cells_in(found.sheet))
            return
        reader = SheetReader(found.linked.layout, found.linked.shape)
        self.readers.append(reader)
        strays = _Strays()
        of_row: list[Problem] = []
        for row in reader.read(workbook, found.sheet, found.columns, linked=True):
            if isinstance(row, Submitted):
                owner = self._owner(row, found.linked, owners, strays)
                yield from (evolve(problem, number=owner) for problem in of_row)
                of_row = []
                if owner is not None:
                    yield from self._hold(row, found.linked, owner)
            elif row.number is None or row.refuses:
                yield evolve(row, number=None, refuses=False)
            else:
                of_row.append(row)
        yield from strays.all()

    def _owner(self, row: Submitted, linked: LinkedSheet, owners: Owners, strays: _Strays) -> int | None:
        """The number of the record that the row belongs to; None where it belongs to none, which is noted."""
        keys = _links(row, linked)
        link = Link(tuple(keys[at] for at in linked.required), tuple(keys[at] for at in linked.optional))
        found = owners.of(link)
        if len(found) == 1:
            return found[0]
        if found:
            self._unclear[link.required].add("/" + "/".join(linked.items))
        rule = rules.SEVERAL_RECORDS if found else rules.NO_SUCH_RECORD if all(link.required) else rules.BLANK_LINK
        blank = next((at for at in linked.required if not keys[at]), linked.required[-1])
        place = row.places.place_of(f"/{LINK}/{linked.layout.columns[blank].path[-1]}")
        strays.add(rule, link, problem_at(place, rule))
        return None

    def _hold(self, row: Submitted, linked: LinkedSheet, owner: int) -> Iterator[Problem]:
        group = self._items.setdefault(owner, {}).setdefault(linked.items, GroupOfItems(linked))
        if ITEM not in row.record:
            group.broken = True
            yield problem_at(row.places.place_of(""), rules.BLANK_ITEM, owner)
            return
        self._held += 1
        if self._held > self.most:
            raise NotReadError("too_much", f"more than {self.most} rows of items")
        group.items.append(Item.of(row, "" if linked.number is None else _links(row, linked)[linked.number]))

    # ---- records ----------------------------------------------------------------------------------

    def _record(self, one: Submitted, owners: Owners) -> Read:
        groups = list(self._items.pop(one.number, {}).values())
        for group in groups:
            yield from group.in_order(one.number)
        unclear = self._unclear.get(owners.id_of(one.number), set())
        yield with_items(one, [group for group in groups if group.items], unclear)


def _links(row: Submitted, linked: LinkedSheet) -> list[str]:
    """What a row of items says of its record, and of its number in it, by the sheet's columns; these come first."""
    texts = row.record.get(LINK, {})
    assert isinstance(texts, dict)
    return [str(texts.get(column.path[-1], "")) for column in linked.layout.columns if column.path[0] == LINK]


def _refused(found: _Found) -> Problem | None:
    """Why nothing on a sheet can be read."""
    if found.header is None:
        return Problem(rule=rules.NO_HEADER, sheet=found.sheet.name)
    lacking = [found.linked.titles[at] for at in found.linked.required if at not in found.columns.column]
    if lacking:
        return Problem(rule=rules.NO_LINK, sheet=found.sheet.name, line=found.header.number, detail=", ".join(lacking))
    return None
