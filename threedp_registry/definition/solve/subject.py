"""All that is known of one kind of record when whole records of it are looked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from attrs import frozen

from threedp_registry.definition.conditions import ElementPath, GroupPath, ReferencePath
from threedp_registry.definition.constraints import Exists, PositionsIn, Rule
from threedp_registry.definition.records import Group, Record, Use
from threedp_registry.definition.solve.core import Core
from threedp_registry.definition.solve.filled import MISSING, Filled, Wrong, plain
from threedp_registry.definition.solve.form import (
    Form,
    Names,
    Slot,
    element_path,
    group_path,
    items_of,
    names_of,
    slot_of,
)
from threedp_registry.definition.solve.judging import Judge, Key
from threedp_registry.definition.solve.marks import Marks
from threedp_registry.definition.solve.search import Filling
from threedp_registry.definition.solve.witness import JsonRecord, assembled

MOST_ITEMS, MOST_STEPS = 100, 2
"""Items are only made as they are needed, so there may be many; the places of a whole record that are compared with
each other are many, too, but seldom more than three of them at once."""


@frozen(eq=False)
class Subject:
    """A record's places and rules, the values that its rules tell apart, and who judges it, on which day.

    `usual` is what stands at a place unless it is filled otherwise, the same in every item of a group.
    """

    record: Record
    judge: Judge
    as_of: date
    form: Form
    core: Core
    rules: Mapping[str, Rule]
    paths: Mapping[Names, ElementPath | GroupPath]
    positions: Mapping[Names, Names]
    usual: Mapping[Names, Filled] = {}

    @classmethod
    def of(cls, record: Record, judge: Judge, as_of: date) -> Subject:
        form, rules = Form.of(record), {rule.id: rule for rule in record.all_rules()}
        paths: dict[Names, ElementPath | GroupPath] = {use.path: element_path(use) for use in record.uses()}
        paths |= {group.path: group_path(group) for group in record.groups()}
        positions = {
            rule.place: rule.constraint.group.names
            for rule in rules.values()
            if isinstance(rule.constraint, PositionsIn)
        }
        marks = Marks(form)
        for path in paths.values():
            marks.note_path(path)
        for rule in rules.values():
            marks.note_rule(rule)
        marks.note_day(as_of)
        marks.standing.clear()
        return cls(
            record,
            judge,
            as_of,
            form,
            Core(marks, day=as_of, most_items=MOST_ITEMS, most_steps=MOST_STEPS),
            rules,
            paths,
            positions,
        )

    # ---- values ----------------------------------------------------------------------------------

    def at(self, slot: Slot, filled: Filling) -> Filled:
        """What stands at a slot: what it is filled with, or what usually stands there."""
        found = filled.get(slot)
        return self.usual.get(names_of(slot), MISSING) if found is None else found

    def items_at(self, group: Slot, filled: Filling) -> int:
        """The number of items of a group; none where something else than a list stands there."""
        number = self.at(group, filled)
        return number if isinstance(number, int) else 0

    def values(self, slot: Slot, filled: Filling) -> tuple[Filled, ...]:
        """Everything that a slot may be filled with: first what no condition names, which sets off least."""
        place = names_of(slot)
        if place in self.form.references:
            return (1, 0)
        values = self.core.values(slot)
        if isinstance(self.paths.get(place), GroupPath):
            return (*(number for number in values if number), 0)
        if place in self.positions:
            values = tuple(self._positions(slot, filled))
        named = self.core.marks.at[place].literals
        good = [value for value in values if value is not MISSING]
        return (*sorted(good, key=lambda value: value in named), MISSING)

    def _positions(self, slot: Slot, filled: Filling) -> Iterator[Filled]:
        """All positions that there are, each by itself, and one too many."""
        last = self.items_at(slot_of(self.positions[names_of(slot)], items_of(slot)), filled)
        every = tuple(Decimal(position) for position in range(1, last + 1))
        yield from dict.fromkeys(each for each in (every, *((one,) for one in every), (Decimal(last + 1),)) if each)

    def references_to(self, kinds: set[str]) -> tuple[ReferencePath, ...]:
        """Every reference that leads to a record of one of these kinds."""
        found = (rule.constraint.reference for rule in self.rules.values() if isinstance(rule.constraint, Exists))
        return tuple(path for path in found if path.record in kinds)

    # ---- records ---------------------------------------------------------------------------------

    def record_of(self, filled: Filling, extra: Slot | None = None) -> JsonRecord:
        """The record that a filling stands for, in the form's order; `extra` is a key that the dictionary lacks."""
        return self._members(self.record.members, (), filled, extra)

    def _members(
        self, members: tuple[Use | Group, ...], before: Slot, filled: Filling, extra: Slot | None
    ) -> JsonRecord:
        made: JsonRecord = {}
        for member in members:
            slot = (*before, member.name)
            if isinstance(member, Group):
                group = self._group(member, slot, filled, extra)
                if group not in ([], {}):
                    made[member.name] = group
            else:
                value = self.at(slot, filled)
                if value is not MISSING:
                    made[member.name] = plain(value)
        if extra is not None and extra[:-1] == before and extra in filled:
            made[str(extra[-1])] = plain(filled[extra])
        return made

    def _group(self, group: Group, slot: Slot, filled: Filling, extra: Slot | None) -> object:
        found = filled.get(slot)
        if isinstance(found, Wrong):
            return found.json
        if not group.repeated:
            return self._members(group.members, slot, filled, extra)
        items = range(self.items_at(slot, filled))
        return [self._members(group.members, (*slot, item), filled, extra) for item in items]

    def targets_of(self, references: tuple[ReferencePath, ...], filled: Filling) -> dict[str, dict[Key, JsonRecord]]:
        """The records that references lead to, by kind and key: there unless the filling says otherwise."""
        targets: dict[str, dict[Key, JsonRecord]] = {path.record: {} for path in references}
        for path in references:
            place = (*path.declared_in, path.name)
            for slot in self._slots(place, filled):
                by = self.form.references[place]
                key = {name: self.at(slot_of(own.names, items_of(slot)), filled) for name, own in by}
                if MISSING not in key.values() and filled.get(slot, 1):
                    found = {(name,): plain(value) for name, value in key.items()} | self._led_to(slot, filled)
                    target = assembled(Form({}), found)
                    targets[path.record][tuple(str(plain(value)) for value in key.values())] = target
        return targets

    def _slots(self, place: Names, filled: Filling) -> list[Slot]:
        """A place in every item of the groups around it."""
        slots: list[Slot] = [()]
        for depth, name in enumerate(place, start=1):
            slots = [(*slot, name) for slot in slots]
            if depth < len(place) and self.form.repeats(place[:depth]):
                slots = [(*slot, item) for slot in slots for item in range(self.items_at(slot, filled))]
        return slots

    def _led_to(self, reference: Slot, filled: Filling) -> dict[Slot, object]:
        depth = len(reference)
        inside = {slot: value for slot, value in filled.items() if slot[:depth] == reference and len(slot) > depth}
        return {slot[depth:]: plain(value) for slot, value in inside.items() if value is not MISSING}
