"""Places in records as one word each, and what each leads to: a release writes a place once, where it is declared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import define, evolve, field

from threedp_registry.definition.conditions import ElementPath, GroupPath, ReferencePath
from threedp_registry.definition.elements import DataElement
from threedp_registry.definition.releases.fields import Fields

ALONG = ">"
"""Stands between a reference's group, its name, and the place in the record it leads to."""


def word_of(path: ElementPath | GroupPath) -> str:
    """`anatomic_parts.region`, or along a reference `physical_models>printer>installed_on`."""
    names = ".".join(path.names)
    if isinstance(path, GroupPath) or path.reference is None:
        return names
    reference = path.reference
    return ALONG.join((".".join(reference.declared_in), reference.name, names))


@define
class Places:
    """What the places of every record lead to, worked out from a release before its rules are read."""

    elements: Mapping[str, DataElement]
    _uses: dict[str, dict[str, ElementPath]] = field(factory=dict)
    _groups: dict[str, dict[str, GroupPath]] = field(factory=dict)
    _references: dict[str, dict[str, ReferencePath]] = field(factory=dict)
    _here: str = ""

    def take_in(self, record: Fields) -> None:
        """Notes the elements, groups and references of a record."""
        name = record.text("name")
        self._uses[name], self._groups[name], self._references[name] = {}, {}, {}
        self._note(record, name, ())

    def enter(self, record: str) -> None:
        """From here on, places are those of that record."""
        self._here = record

    def element(self, word: str) -> ElementPath:
        """The element of that place; raises `KeyError` where there is none."""
        if ALONG not in word:
            return self._uses[self._here][word]
        declared_in, name, there = word.split(ALONG)
        reference = self._references[self._here][f"{declared_in}{ALONG}{name}"]
        return evolve(self._uses[reference.record][there], reference=reference)

    def reference(self, word: str) -> ReferencePath:
        return self._references[self._here][word]

    def group(self, word: str) -> GroupPath:
        return self._groups[self._here][word]

    def either(self, word: str) -> ElementPath | GroupPath:
        return self.group(word) if word in self._groups[self._here] else self.element(word)

    def _note(self, part: Fields, record: str, around: tuple[str, ...]) -> None:
        for reference in part.each("references"):
            path = ReferencePath(declared_in=around, name=reference.text("name"), record=reference.text("record"))
            self._references[record][f"{'.'.join(around)}{ALONG}{path.name}"] = path
        for member in _members(part):
            names = (*around, member.text("name"))
            if member.has("element"):
                self._uses[record][".".join(names)] = ElementPath(
                    names=names,
                    label=member.text("label"),
                    element=self.elements[member.text("element")],
                    always_required=member.truth("always_required"),
                )
            else:
                self._groups[record][".".join(names)] = GroupPath(
                    names=names,
                    label=member.text("label"),
                    item_label=member.text("item_label"),
                    repeated=member.truth("repeated"),
                )
                self._note(member, record, names)


def _members(part: Fields) -> Iterator[Fields]:
    return part.each("members")
