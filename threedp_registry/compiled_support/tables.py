"""The tables that compiled code is made of: rules, shapes, references, layouts, records."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from threedp_registry.compiled_support.dated import ChecklistTable, ScheduleTable
    from threedp_registry.compiled_support.summaries import SummaryTable

JsonRecord = Mapping[str, object]
Found = tuple[int, str, str | None]
"""A rule's number, the JSON pointer it points at, and for an unknown key that key (never printed), for a screened
text the kind of what was found."""

Drafted = tuple[list[Found], list[Found], bytearray]
"""Of an unfinished record: what is wrong, what is still to come, and what each rule came to."""

Draft = Callable[["JsonRecord", "Context"], Drafted]

Target = Mapping[tuple[str, ...], JsonRecord]
"""Records that references may lead to, by their key; elements with faulty values are left out."""

EMPTY: JsonRecord = MappingProxyType({})
"""Stands for a single group that is not there."""

NOT_APPLICABLE, PASS, SUSPENDED, FAIL, NOT_EVALUATED, TO_COME = 0, 1, 2, 4, 8, 16
"""What a rule came to on one record: bits, because a rule may apply at several places of it."""


@frozen
class Context:
    """What a check knows beside the record.

    `as_of` is a day as YYYY-MM-DD, or None to leave out what depends on it. `targets` holds, by
    record name, what references may lead to; a name that is absent was not given. `along` names
    the records checked in the same run.
    """

    as_of: str | None
    targets: Mapping[str, Target]
    along: frozenset[str] = frozenset()


@frozen
class ElementShape:
    """How the values of an element's place read: its type's name, its codes' labels, and its form name."""

    type: str
    multiple: bool
    label: str
    codes: Mapping[str, str]


@frozen
class GroupShape:
    """The elements and groups of a record, of an item of a repeated group, or of a single group."""

    repeated: bool
    label: str
    item_label: str
    members: Mapping[str, ElementShape | GroupShape]


@frozen
class RuleRow:
    """One rule as a report needs it. `place` are names from the record down."""

    id: str
    code: str
    severity: str
    basis: str
    sources: tuple[str, ...]
    place: tuple[str, ...]
    label: str
    message: str
    hint: str


@frozen
class ColumnRow:
    """A column of an upload file. `path` are names from the record down, items as numbers from 1; none if ignored.

    A cell that has the form `warn_pattern` breaks the file rule `warn_rule`.
    """

    header: str
    path: tuple[str | int, ...]
    values: Mapping[str, str]
    dates: str
    separator: str
    blank: str
    warn_pattern: str
    warn_rule: str


@frozen
class SheetTable:
    """A sheet of a workbook for people: its name, the repeated group whose items it holds (none: the records).

    `number` is the header of a column that numbers the items, empty where there is none.
    """

    name: str
    items: tuple[str, ...]
    number: str


@frozen
class LayoutTable:
    """The form of an upload file: one line a record; `file_rules` are rows whose id ends in the rule's name.

    `sheets` spread its columns over the sheets of a workbook for people.
    """

    id: str
    record: str
    label: str
    file_name: str
    delimiter: str
    columns: tuple[ColumnRow, ...]
    sheets: tuple[SheetTable, ...]
    file_rules: Mapping[str, RuleRow]


@frozen
class ReferenceRow:
    """A reference to another record; `declared_in` is the group whose items make it, `()` the record."""

    name: str
    record: str
    declared_in: tuple[str, ...]


@frozen
class RecordTable:
    """All that checking one kind of record needs.

    `collect` gives every violation; `account` gives the same and what each rule came to; what
    `drafts` gives judges unfinished records, and is looked up when it is asked for.
    """

    name: str
    label: str
    plural: str
    key: tuple[str, ...]
    shape: GroupShape
    rules: tuple[RuleRow, ...]
    references: tuple[ReferenceRow, ...]
    key_unique: int
    key_replaced: int
    collect: Callable[[JsonRecord, Context], list[Found]]
    account: Callable[[JsonRecord, Context], tuple[list[Found], bytearray]]
    drafts: Callable[[], Draft]


@frozen
class InEffectRow:
    """The days a version is for, by a date element of a record: from `start` to before `until`, if that is set."""

    record: str
    element: str
    start: str
    until: str | None


@frozen
class DictionaryTables:
    """A dictionary ready to check with; the first record is the main one.

    Fee schedules, checklists and summaries are loaded when they are asked for: checking needs none.
    """

    name: str
    title: str
    notice: str
    version: str
    sha256: str
    records: Mapping[str, RecordTable]
    layouts: Mapping[str, LayoutTable]
    schedules: Callable[[], tuple[ScheduleTable, ...]]
    checklists: Callable[[], tuple[ChecklistTable, ...]]
    summaries: Callable[[], tuple[SummaryTable, ...]]
    in_effect: InEffectRow | None = None
