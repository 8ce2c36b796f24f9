"""What fee schedules and checklists have in common: the days they are for, and conditions on an unfinished record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Protocol, TypeVar

from attrs import evolve, frozen

from threedp_registry.definition.conditions import Condition, ElementPath, GroupPath
from threedp_registry.definition.effect import Effect
from threedp_registry.definition.elements import Provenance
from threedp_registry.definition.reading.conditions import Written, read_condition
from threedp_registry.definition.reading.drafts import RecordDraft
from threedp_registry.definition.reading.examples import is_day
from threedp_registry.definition.reading.fields import mapping, mappings, scalar, text
from threedp_registry.definition.reading.files import DictionaryFile
from threedp_registry.definition.reading.glossary import Glossary
from threedp_registry.definition.reading.rule_maker import Claim, Expected
from threedp_registry.definition.scope import DictionaryScope, Place
from threedp_registry.definition.source import Mapping


class Dated(Protocol):
    """Something that is in effect for some days."""

    @property
    def id(self) -> str: ...

    @property
    def effect(self) -> Effect: ...


Thing = TypeVar("Thing", bound=Dated)


@frozen(kw_only=True)
class DatedReader:
    """Reads one file about one record. Its conditions see that record alone: references lead to no file here."""

    file: DictionaryFile
    glossary: Glossary
    record: str
    scope: DictionaryScope
    claims: list[Claim]

    def condition(self, node: Mapping, key: str) -> Condition | None:
        """The condition at `key`, noted as one that must be able to hold; None where there is none to be read."""
        at = scalar(node, key)
        written: Written | None = read_condition(self.file, at, self.scope) if at else None
        if written is None:
            return None
        self.claims.append(Claim(self.record, written, Expected.HOLDS))
        return written.condition

    def provenance(self, node: Mapping, default: Provenance | None = None) -> Provenance:
        return self.glossary.provenance(self.file, node, default)

    def effect(self, root: Mapping, default: Provenance) -> Effect:
        """The days under `in_effect:`; days that do not exist or stand the wrong way round are reported."""
        node = mapping(root, "in_effect") or Mapping((), root.line, root.column)
        start, until = scalar(node, "from"), scalar(node, "until")
        for day in (start, until):
            if day is not None and not is_day(day.text) and not self.file.has_fault_at(day):
                self.file.fault(day, "there is no such day", "write a day of the years 1900 to 2099 as 2026-01-31")
        if start and until and until.text <= start.text:
            self.file.fault(until, "this ends before it starts", "`until` is the first day it is no longer for")
        return Effect(
            start=text(node, "from"), until=text(node, "until") or None, provenance=self.provenance(node, default)
        )

    def distinct(self, node: Mapping, key: str, what: str) -> Iterator[Mapping]:
        """The mappings listed at `key`; an id that stands there twice is reported."""
        seen: set[str] = set()
        for each in mappings(node, key):
            name = scalar(each, "id")
            if name is not None and name.text in seen:
                self.file.fault(name, f"there are two {what}s `{name.text}` here", "give one of the two another id")
            seen |= {name.text} if name else set()
            yield each


def scope_of(draft: RecordDraft, referring: RecordDraft | None = None, *, unread: bool = False) -> DictionaryScope:
    """What conditions about an unfinished record see: the record, and those that refer to it as one more group.

    `unread` tells that there is such a group, which could not be made out.
    """
    members = dict(draft.place.members)
    place = evolve(draft.place, references={}, members=members, open=draft.place.open or unread)
    if referring is not None:
        group = GroupPath(names=(), label="", item_label=text(referring.node, "label"), repeated=True)
        place.members[referring.plural] = _moved(evolve(referring.place, group=group), (referring.plural,))
    return DictionaryScope((place,), {})


def _moved(place: Place, names: tuple[str, ...]) -> Place:
    """The same place, standing at `names` of another record."""
    assert place.group is not None
    members = {
        name: evolve(member, names=(*names, name))
        if isinstance(member, ElementPath)
        else _moved(member, (*names, name))
        for name, member in place.members.items()
    }
    label = place.group.label or names[-1].replace("_", " ").capitalize()
    return evolve(place, group=evolve(place.group, names=names, label=label), members=members, references={})


def check_apart(read: Iterable[tuple[DictionaryFile, Mapping, Thing]]) -> None:
    """Reports what is in effect while another of its kind is: on each day there is at most one."""
    placed = sorted(read, key=lambda each: each[2].effect.start)
    for (_, _, earlier), (file, root, later) in pairwise(placed):
        until = earlier.effect.until
        at = scalar(mapping(root, "in_effect") or root, "from")
        if at is not None and (until is None or until > later.effect.start):
            file.fault(at, f"`{earlier.id}` is in effect on this day already", "end that one on this day with `until`")
