"""Where data elements are used: records, their groups and sections, and the rules placed there."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from threedp_registry.definition.checklists import Checklist
from threedp_registry.definition.conditions import ElementPath
from threedp_registry.definition.constraints import Rule
from threedp_registry.definition.elements import Codelist, DataElement, Provenance, Source
from threedp_registry.definition.fees import FeeSchedule
from threedp_registry.definition.layouts import Layout
from threedp_registry.definition.lifecycle import Replaces, Retired
from threedp_registry.definition.summaries import Summary


@frozen(kw_only=True)
class Use:
    """An element's place in a record or group, with the rules about that place, in the order they are checked."""

    name: str
    path: tuple[str, ...]
    label: str
    element: DataElement
    always_required: bool
    rules: tuple[Rule, ...]
    replaces: tuple[Replaces, ...] = ()


@frozen(kw_only=True)
class Reference:
    """Leads to another record by its key: pairs of the target's element name and our element."""

    name: str
    record: str
    by: tuple[tuple[str, ElementPath], ...]
    rule: Rule


@frozen(kw_only=True)
class Group:
    """A repeated part (a list of items) or a single named part of a record.

    `shape_rules` look at the group as a whole (its form, presence and size); `rules` at each item,
    but for the kinds that compare items. `item` names one item of a repeated group, `shared` the
    group written once for several places that this is one of; both are empty where there is none.
    """

    name: str
    path: tuple[str, ...]
    label: str
    item_label: str
    definition: str
    repeated: bool
    provenance: Provenance
    members: tuple[Use | Group, ...]
    references: tuple[Reference, ...]
    shape_rules: tuple[Rule, ...]
    rules: tuple[Rule, ...]
    item: str = ""
    shared: str = ""
    replaces: tuple[Replaces, ...] = ()


@frozen(kw_only=True)
class Section:
    """A part of the form; it does not appear in the records."""

    id: str
    label: str
    definition: str
    members: tuple[str, ...]


@frozen(kw_only=True)
class Record:
    """A kind of thing submitted. `shape_rules` are about its keys and its own key; `rules` come last.

    `plural` names several of them where a file of them is asked for, as in `--printers FILE`.
    """

    name: str
    label: str
    definition: str
    provenance: Provenance
    key: tuple[str, ...]
    sections: tuple[Section, ...]
    members: tuple[Use | Group, ...]
    references: tuple[Reference, ...]
    shape_rules: tuple[Rule, ...]
    rules: tuple[Rule, ...]
    plural: str = ""

    def all_rules(self) -> tuple[Rule, ...]:
        """Every rule in record order; a rule's position here is its number in compiled code."""
        return tuple(_rules(self))

    def uses(self) -> Iterator[Use]:
        """Every element's place, groups included, in record order."""
        return _uses(self.members)

    def groups(self) -> Iterator[Group]:
        return _groups(self.members)


def _rules(part: Record | Group) -> Iterator[Rule]:
    yield from part.shape_rules
    for reference in part.references:
        yield reference.rule
    for member in part.members:
        if isinstance(member, Use):
            yield from member.rules
        else:
            yield from _rules(member)
    yield from part.rules


def _uses(members: tuple[Use | Group, ...]) -> Iterator[Use]:
    for member in members:
        if isinstance(member, Use):
            yield member
        else:
            yield from _uses(member.members)


def _groups(members: tuple[Use | Group, ...]) -> Iterator[Group]:
    for member in members:
        if isinstance(member, Group):
            yield member
            yield from _groups(member.members)


@frozen(kw_only=True)
class Definition:
    """The whole dictionary, typed and resolved; what every target reads."""

    name: str
    title: str
    notice: str
    version: str
    sha256: str
    sources: tuple[Source, ...]
    elements: tuple[DataElement, ...]
    codelists: tuple[Codelist, ...]
    records: tuple[Record, ...]
    layouts: tuple[Layout, ...]
    schedules: tuple[FeeSchedule, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    retired: tuple[Retired, ...] = ()
    summaries: tuple[Summary, ...] = ()

    def record(self, name: str) -> Record:
        """The record of that name; raises `KeyError` with the name where there is none."""
        for record in self.records:
            if record.name == name:
                return record
        raise KeyError(name)
