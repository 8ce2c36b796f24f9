"""layouts/*.yaml → layouts, with what applies to each column worked out for that column."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import define, field, frozen

from threedp_registry.definition.conditions import ElementPath
from threedp_registry.definition.constraints import Severity
from threedp_registry.definition.elements import DataElement, ElementType
from threedp_registry.definition.layouts import Column, FileRule, Layout, Warn
from threedp_registry.definition.names import did_you_mean
from threedp_registry.definition.reading.drafts import RecordDraft, size_bounds
from threedp_registry.definition.reading.elements import read_pattern
from threedp_registry.definition.reading.fields import entries, items, key_of, mapping, mappings, scalar, text
from threedp_registry.definition.reading.files import DictionaryFile, Located
from threedp_registry.definition.reading.glossary import Glossary
from threedp_registry.definition.reading.known import Known
from threedp_registry.definition.reading.layout_values import CellValues, read_values
from threedp_registry.definition.reading.sheets import read_sheets
from threedp_registry.definition.scope import Place
from threedp_registry.definition.source import Mapping, Node, Scalar

Trail = tuple[str | int, ...]
"""Names and numbers of items that lead from a place to another."""


@frozen
class LayoutRecord:
    """What a layout needs to know of its record: its parts, and how many items a repeated group has at most."""

    name: str
    place: Place
    most: Callable[[tuple[str, ...]], int | None]

    @classmethod
    def of_draft(cls, draft: RecordDraft) -> LayoutRecord:
        def most(names: tuple[str, ...]) -> int | None:
            group = draft.group_at(names)
            return size_bounds(group.size)[1] if group else None

        return cls(draft.name, draft.place, most)


def read_layout(
    file: DictionaryFile,
    records: Known[LayoutRecord],
    glossary: Glossary,
    inherited: frozenset[str] | None = None,
) -> Layout | None:
    """The layout, or None where its record is not known.

    A dictionary's own layout has a column for every element. A site's may leave some out, and takes
    over the file rules whose ids are `inherited`.
    """
    named = scalar(file.root, "record") if file.root else None
    record = records.find(file, named) if named else None
    if file.root is None or record is None:
        return None
    node = file.root
    file_rules = tuple(_file_rules(file, node, glossary))
    columns = _Columns(
        file,
        record,
        node,
        read_values(file, node, glossary),
        known_rules=frozenset(rule.id for rule in file_rules) | (inherited or frozenset()),
        skipped=bool(file.faults) or inherited is not None,
    )
    columns.read()
    provenance = glossary.provenance(file, node)
    return Layout(
        id=text(node, "layout"),
        record=record.name,
        label=text(node, "label"),
        definition=text(node, "definition"),
        provenance=provenance,
        file_name=read_pattern(file, scalar(node, "file_name")) or "",
        delimiter=text(node, "delimiter"),
        columns=tuple(columns.built),
        file_rules=file_rules,
        sheets=tuple(read_sheets(file, record.place)),
    )


def _file_rules(file: DictionaryFile, node: Mapping, glossary: Glossary) -> Iterator[FileRule]:
    seen: set[str] = set()
    for rule in mappings(node, "file_rules"):
        for key in ("id", "code"):
            written = scalar(rule, key)
            if written is not None and written.text in seen:
                file.fault(written, f"`{written.text}` stands at another file rule already")
            seen |= {written.text} if written else set()
        yield FileRule(
            id=text(rule, "id"),
            code=text(rule, "code"),
            severity=Severity.WARNING if text(rule, "severity") == "warning" else Severity.ERROR,
            provenance=glossary.provenance(file, rule),
            message=text(rule, "message"),
            hint=text(rule, "hint"),
        )


@frozen
class _Item:
    """What columns are about: the record, or an item of a repeated group with its number and its form of header."""

    place: Place
    path: Trail = ()
    header: str = "{name}"

    def header_of(self, name: str) -> str:
        return self.header.replace("{name}", name)


@define
class _Columns:
    """Reads a layout's columns, and afterwards tells which elements none of them holds."""

    file: DictionaryFile
    record: LayoutRecord
    layout: Mapping
    values: CellValues
    known_rules: frozenset[str]
    built: list[Column] = field(factory=list)
    headers: set[str] = field(factory=set)
    held: set[Trail] = field(factory=set)
    skipped: bool = False

    def read(self) -> None:
        whole = _Item(self.record.place)
        for node in mappings(self.layout, "columns"):
            if node.get("repeat") is not None:
                self._repeat(node, whole)
            elif node.get("ignored") is not None:
                self._ignored(node, whole)
            else:
                self._column(node, scalar(node, "element"), text(node, "header"), whole)
        if not self.skipped:
            self._find_left_out(self.record.place, ())

    # ---- repeated groups --------------------------------------------------------------------------

    def _repeat(self, node: Mapping, around: _Item) -> None:
        """The columns of each item of a repeated group, which may stand in an item of another one."""
        name, times = scalar(node, "repeat"), scalar(node, "times")
        found = self._find(around.place, name) if name else None
        if name is None or found is None or times is None or not times.text.isdecimal():
            self.skipped = True
            return
        place, trail = found
        if isinstance(place, ElementPath) or place.group is None or not place.group.repeated:
            self._skip(name, "is not a repeated group")
            return
        self._check_times(place, times)
        for number in range(1, int(times.text) + 1):
            header = around.header_of(text(node, "header").replace("{n}", str(number)))
            item = _Item(place, (*around.path, *trail, number), header)
            for column in items(node, "columns"):
                self._item_column(column, item)

    def _skip(self, at: Scalar, message: str) -> None:
        self.skipped = True
        self.file.fault(at, f"`{at.text}` {message}")

    def _item_column(self, column: Node, item: _Item) -> None:
        node = column if isinstance(column, Mapping) else Mapping((), column.line, column.column)
        if node.get("repeat") is not None:
            self._repeat(node, item)
            return
        if node.get("ignored") is not None:
            self._ignored(node, item)
            return
        name = column if isinstance(column, Scalar) else scalar(node, "element")
        self._column(node, name, name.text.replace(".", "_") if name else "", item)

    def _check_times(self, place: Place, times: Scalar) -> None:
        most = self.record.most(place.names)
        if most is not None and most != int(times.text):
            self.file.fault(
                times, f"the record has up to {most} items of this group, the layout {times.text}", f"write {most}"
            )

    # ---- columns ----------------------------------------------------------------------------------

    def _column(self, node: Mapping, name: Scalar | None, written: str, item: _Item) -> None:
        found = self._find(item.place, name) if name else None
        if name is None or found is None:
            self.skipped = True
            return
        path, trail = found
        if not isinstance(path, ElementPath):
            self._skip(name, "is a group, and a column holds an element")
            return
        full, header = (*item.path, *trail), item.header_of(written)
        if full in self.held:
            self.file.fault(name, f"`{name.text}` stands in another column already")
        else:
            self._claim(node.get("header") or name, header)
        self.held.add(full)
        self.built.append(self._built(node, path.element, header, full))

    def _claim(self, at: Located, header: str) -> None:
        if header in self.headers:
            self.file.fault(at, f"another column has the header `{header}` already")
        self.headers.add(header)

    def _ignored(self, node: Mapping, item: _Item) -> None:
        """A column that is there and holds nothing of the dictionary."""
        header = item.header_of(text(node, "ignored"))
        self._claim(node.get("ignored") or node, header)
        self.built.append(Column(header=header, path=()))

    def _built(self, node: Mapping, element: DataElement, header: str, path: Trail) -> Column:
        own = tuple((entry.key.text, entry.value) for entry in entries(node, "values"))
        dates = text(node, "format") or text(self.layout, "dates")
        separator = text(node, "separator") or text(self.layout, "separator")
        return Column(
            header=header,
            path=path,
            values=self.values.of_column(self.file, element, own),
            dates=dates if element.type is ElementType.DATE else "",
            separator=separator if element.multiple else "",
            blank=text(node, "blank"),
            warn=self._warn(mapping(node, "warn")),
        )

    def _warn(self, node: Mapping | None) -> Warn | None:
        rule = scalar(node, "rule") if node else None
        if node is None or rule is None:
            return None
        if rule.text not in self.known_rules:
            self.file.fault(rule, f"there is no file rule `{rule.text}`", did_you_mean(rule.text, self.known_rules))
        return Warn(read_pattern(self.file, scalar(node, "pattern")) or "", rule.text)

    def _find(self, place: Place, name: Scalar) -> tuple[ElementPath | Place, Trail] | None:
        """What a dotted name leads to through groups; None where that is nothing, which is reported."""
        member: ElementPath | Place = place
        trail: list[str | int] = []
        group: Place | None = None  # a repeated group whose item comes next
        for part in name.text.split("."):
            if group is not None or part.isdecimal():
                if not self._is_item(name, part, group):
                    return None
                trail.append(int(part))
                group = None
                continue
            if isinstance(member, ElementPath) or part not in member.members:
                self._report_unknown(name, part, member)
                return None
            member = member.members[part]
            trail.append(part)
            if isinstance(member, Place) and member.group is not None and member.group.repeated:
                group = member
        return member, tuple(trail)

    def _is_item(self, name: Scalar, part: str, group: Place | None) -> bool:
        most = self.record.most(group.names) if group else None
        if group is None:
            self._skip(name, "numbers an item of what is no repeated group")
        elif not part.isdecimal():
            self._skip(name, "leads through a repeated group; name the item by its number, or write `repeat:`")
        elif most is not None and int(part) > most:
            self._skip(name, f"leads to an item that is not there: the record has up to {most}")
        else:
            return True
        return False

    def _report_unknown(self, name: Scalar, part: str, member: ElementPath | Place) -> None:
        self.skipped = True
        names = member.members if isinstance(member, Place) else ()
        if isinstance(member, ElementPath) or not (part in member.skipped or member.open):
            self.file.fault(name, f"there is no element or group `{part}` here", did_you_mean(part, names))

    # ---- what is left out ---------------------------------------------------------------------------

    def _find_left_out(self, place: Place, path: tuple[str | int, ...]) -> None:
        for name, member in place.members.items():
            if isinstance(member, ElementPath):
                if (*path, name) not in self.held:
                    named = ".".join(part for part in (*path, name) if isinstance(part, str))
                    self.file.fault(key_of(self.layout, "columns"), f"no column holds `{named}`")
            else:
                first = (1,) if member.group is not None and member.group.repeated else ()
                self._find_left_out(member, (*path, name, *first))
