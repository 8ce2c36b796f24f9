"""layouts/*.yaml → layouts, with what applies to each column worked out for that column."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field, frozen

from threedp_registry.definition.conditions import ElementPath
from threedp_registry.definition.constraints import Severity
from threedp_registry.definition.elements import DataElement, ElementType
from threedp_registry.definition.layouts import Column, FileRule, Layout
from threedp_registry.definition.names import did_you_mean
from threedp_registry.definition.reading.drafts import RecordDraft, size_bounds
from threedp_registry.definition.reading.elements import read_pattern
from threedp_registry.definition.reading.fields import entries, items, key_of, mappings, scalar, text
from threedp_registry.definition.reading.files import DictionaryFile
from threedp_registry.definition.reading.glossary import Glossary
from threedp_registry.definition.reading.layout_values import CellValues, read_values
from threedp_registry.definition.scope import Place
from threedp_registry.definition.source import Mapping, Node, Scalar


def read_layout(file: DictionaryFile, glossary: Glossary, *, complete: bool = True) -> Layout | None:
    """The layout, or None where its record is not known. With `complete`, every element must have a column."""
    named = scalar(file.root, "record") if file.root else None
    draft = glossary.records.find(file, named) if named else None
    if file.root is None or draft is None:
        return None
    node = file.root
    columns = _Columns(file, draft, node, read_values(file, node, glossary), skipped=bool(file.faults) or not complete)
    columns.read()
    provenance = glossary.provenance(file, node)
    return Layout(
        id=text(node, "layout"),
        record=draft.name,
        label=text(node, "label"),
        definition=text(node, "definition"),
        provenance=provenance,
        file_name=read_pattern(file, scalar(node, "file_name")) or "",
        delimiter=text(node, "delimiter"),
        columns=tuple(columns.built),
        file_rules=tuple(_file_rules(file, node, glossary)),
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
    path: tuple[str | int, ...] = ()
    header: str = "{name}"

    def header_of(self, name: str) -> str:
        return self.header.replace("{name}", name)


@define
class _Columns:
    """Reads a layout's columns, and afterwards tells which elements none of them holds."""

    file: DictionaryFile
    draft: RecordDraft
    layout: Mapping
    values: CellValues
    built: list[Column] = field(factory=list)
    headers: set[str] = field(factory=set)
    held: dict[tuple[str | int, ...], str] = field(factory=dict)
    skipped: bool = False

    def read(self) -> None:
        whole = _Item(self.draft.place)
        for node in mappings(self.layout, "columns"):
            if node.get("repeat") is not None:
                self._repeat(node, whole)
            else:
                self._column(node, scalar(node, "element"), text(node, "header"), whole)
        if not self.skipped:
            self._find_left_out(self.draft.place, ())

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
        name = column if isinstance(column, Scalar) else scalar(node, "element")
        self._column(node, name, name.text.replace(".", "_") if name else "", item)

    def _check_times(self, place: Place, times: Scalar) -> None:
        group = self.draft.group_at(place.names)
        _, most = size_bounds(group.size) if group else (0, None)
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
        elif header in self.headers:
            self.file.fault(node.get("header") or name, f"another column has the header `{header}` already")
        self.headers.add(header)
        self.held[full] = header
        self.built.append(self._built(node, path.element, header, full))

    def _built(self, node: Mapping, element: DataElement, header: str, path: tuple[str | int, ...]) -> Column:
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
            warn_pattern=read_pattern(self.file, scalar(node, "warn_pattern")) or "",
        )

    def _find(self, place: Place, name: Scalar) -> tuple[ElementPath | Place, tuple[str, ...]] | None:
        """What a dotted name leads to through single groups; None where that is nothing, which is reported."""
        member: ElementPath | Place = place
        trail = name.text.split(".")
        for number, part in enumerate(trail):
            last = number == len(trail) - 1
            if isinstance(member, ElementPath) or part not in member.members:
                self._report_unknown(name, part, member)
                return None
            member = member.members[part]
            if not last and isinstance(member, Place) and member.group is not None and member.group.repeated:
                self._skip(name, "leads through a repeated group; its columns stand under `repeat:`")
                return None
        return member, tuple(trail)

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
