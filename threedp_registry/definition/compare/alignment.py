"""Which place of an older version is which place of a newer one: by name, or as `replaces:` declares it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from attrs import evolve, field, frozen

from threedp_registry.definition.conditions import (
    AllItems,
    And,
    AnyItem,
    AsOf,
    Compare,
    Condition,
    Count,
    Days,
    ElementPath,
    GroupPath,
    Has,
    IsTrue,
    Member,
    Or,
    Present,
    Size,
    Term,
    Value,
)
from threedp_registry.definition.elements import DataElement
from threedp_registry.definition.lifecycle import Replaces
from threedp_registry.definition.records import Definition, Group, Record, Use
from threedp_registry.definition.versions import numbers

Names = tuple[str, ...]


@frozen
class Then:
    """What a place was in the older version; `item` is the item that it now is of a repeated group, 0 for the whole."""

    item: int
    names: Names


def names_then(replaces: tuple[Replaces, ...], version: str) -> tuple[tuple[int, str], ...]:
    """The names a thing had in that version; none where it had the present one or was not there.

    A replacement names the last version that had the old name, so the first one from `version` on counts.
    """
    later = [one for one in replaces if numbers(one.version) >= numbers(version)]
    return min(later, key=lambda one: numbers(one.version)).names if later else ()


@frozen
class Alignment:
    """Places of one kind of record: those of the newer version with what they were, and the way back."""

    then: Mapping[Names, tuple[Then, ...]]
    now: Mapping[Names, Names] = field(factory=dict)

    @classmethod
    def of(cls, record: Record | None, before: Record | None, version: str) -> Alignment:
        if record is None or before is None:
            return cls({})
        there = {use.path for use in before.uses()} | {group.path for group in before.groups()}
        found = dict(_then(record.members, (Then(0, ()),), version))
        then = {names: tuple(one for one in olds if one.names in there) for names, olds in found.items()}
        return cls(then, {one.names: names for names, olds in then.items() for one in olds})

    def place_now(self, names: Names) -> Names:
        """The place in the newer version; the same names where there is none."""
        return self.now.get(names, names)


def _then(
    members: tuple[Use | Group, ...], around: tuple[Then, ...], version: str
) -> Iterator[tuple[Names, tuple[Then, ...]]]:
    for member in members:
        olds = _olds(member, around, version)
        yield member.path, olds
        if isinstance(member, Group):
            yield from _then(member.members, olds, version)


def _olds(member: Use | Group, around: tuple[Then, ...], version: str) -> tuple[Then, ...]:
    declared = names_then(member.replaces, version)
    if declared:
        return tuple(Then(number, tuple(name.split("."))) for number, name in declared)
    local = [member.name]
    if isinstance(member, Use) and member.name == member.element.id:
        local = [name for _, name in names_then(member.element.replaces, version)] or local
    return tuple(evolve(one, names=(*one.names, name)) for one in around for name in local)


def _alike(one: DataElement, other: DataElement) -> bool:
    """Whether conditions read two elements in the same way."""
    return (one.type, one.multiple, one.codelist and one.codelist.id) == (
        other.type,
        other.multiple,
        other.codelist and other.codelist.id,
    )


def codes_then(definition: Definition, version: str) -> Mapping[tuple[str, str], str]:
    """Codes of the newer version by their list and the name they had."""
    return {
        (codelist.id, old): code.id
        for codelist in definition.codelists
        for code in codelist.codes
        for _, old in names_then(code.replaces, version)
    }


# ---- conditions of the older version in the newer one's words ---------------------------------------------


@frozen
class Translation:
    """Rewrites what an older version says so that it names the newer version's places and codes."""

    own: Alignment
    others: Mapping[str, Alignment]
    codes: Mapping[tuple[str, str], str]
    paths: Mapping[Names, ElementPath | GroupPath]

    def place(self, names: Names) -> Names:
        return self.own.place_now(names)

    def element(self, path: ElementPath) -> ElementPath:
        if path.reference is None:
            now = self.paths.get(self.place(path.names))
            same = isinstance(now, ElementPath) and _alike(now.element, path.element)
            return now if same and isinstance(now, ElementPath) else evolve(path, names=self.place(path.names))
        reference = evolve(path.reference, declared_in=self.place(path.reference.declared_in))
        other = self.others.get(path.reference.record, self.own)
        return evolve(path, names=other.place_now(path.names), reference=reference)

    def group(self, path: GroupPath) -> GroupPath:
        now = self.paths.get(self.place(path.names))
        return now if isinstance(now, GroupPath) else evolve(path, names=self.place(path.names))

    def code(self, path: ElementPath, code: str) -> str:
        codelist = path.element.codelist
        return self.codes.get((codelist.id, code), code) if codelist else code

    def condition(self, condition: Condition) -> Condition:
        match condition:
            case And(parts) | Or(parts):
                return evolve(condition, parts=tuple(self.condition(part) for part in parts))
            case AnyItem(group, inner) | AllItems(group, inner):
                return evolve(condition, group=self.group(group), condition=self.condition(inner))
            case Count(group, counted):
                told = self.condition(counted) if counted is not None else None
                return evolve(condition, group=self.group(group), condition=told)
            case Compare(left, _, right):
                return evolve(condition, left=self._term(left, right), right=self._term(right, left))
            case Member(path, values):
                return evolve(
                    condition, path=self.element(path), values=tuple(self._value(path, one) for one in values)
                )
            case Has(path, value):
                return evolve(condition, path=self.element(path), value=self._value(path, value))
            case IsTrue(path):
                return evolve(condition, path=self.element(path))
            case Present(path) | Size(path):
                told_path = self.element(path) if isinstance(path, ElementPath) else self.group(path)
                return evolve(condition, path=told_path)
            case _:
                assert_never(condition)

    def _value(self, path: ElementPath, value: Value) -> Value:
        return evolve(value, value=self.code(path, value.value)) if isinstance(value.value, str) else value

    def _term(self, term: Term, beside: Term) -> Term:
        match term:
            case ElementPath():
                return self.element(term)
            case Value():
                return self._value(beside, term) if isinstance(beside, ElementPath) else term
            case Days(start, end):
                return Days(self._day(start), self._day(end))
            case AsOf():
                return term
            case _:
                assert_never(term)

    def _day(self, term: ElementPath | AsOf | Value) -> ElementPath | AsOf | Value:
        return self.element(term) if isinstance(term, ElementPath) else term
