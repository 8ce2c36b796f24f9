"""One record carried from one version to another, with an account of every element that was there."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import define, field, frozen

from threedp_registry.definition.compare.alignment import Names
from threedp_registry.definition.records import Group, Use
from threedp_registry.migration.moves import Move, Moves

Record = dict[str, object]


class Fate(StrEnum):
    """What became of something: it stands where it stood, elsewhere, with another code, or not at all."""

    CARRIED = "carried"
    MOVED = "moved"
    CONVERTED = "converted"
    DROPPED = "dropped"
    UNKNOWN = "unknown"


@frozen(kw_only=True)
class Carried:
    """One thing of a record: its former pointer, the new one, and for what was dropped the reason."""

    fate: Fate
    was: str
    now: str = ""
    reason: str = ""


@define
class Carrying:
    """Carries one record; afterwards `account` holds a line for each value and each key that was there.

    Keys that neither version knows stay where they are (`unknown`), as the keys of dropped groups never do.
    """

    moves: Moves
    record: Record = field(factory=dict)
    account: list[Carried] = field(factory=list)
    _items: dict[tuple[Names, int], Record] = field(factory=dict)

    def carry(self, record: Mapping[str, object]) -> Record:
        self._members(record, self.moves.old.members, "", self.record, "")
        for place in sorted({place for place, _ in self._items}):
            items = [item for (there, _), item in sorted(self._items.items()) if there == place]
            self.record[place[-1]] = items
        return self._in_order(self.record)

    def _in_order(self, record: Record) -> Record:
        """The form's order, now that a part has come from elsewhere; keys that it does not know come last."""
        if not self._items:
            return record
        order = {member.name: number for number, member in enumerate(self.moves.new.members)}
        return dict(sorted(record.items(), key=lambda one: order.get(one[0], len(order))))

    def _members(
        self, body: Mapping[str, object], members: tuple[Use | Group, ...], was: str, into: Record, now: str
    ) -> None:
        known = {member.name: member for member in members}
        for name, value in body.items():
            member = known.get(name)
            if member is None:
                into[name] = value
                self.account.append(Carried(fate=Fate.UNKNOWN, was=was, now=now))
                continue
            move = self.moves.places.get(member.path)
            if move is None:
                reason = self.moves.gone.get(member.path, "")
                self.account.append(Carried(fate=Fate.DROPPED, was=f"{was}/{name}", reason=reason))
            elif isinstance(member, Use):
                self._value(value, name, move, was, into, now)
            else:
                self._group(value, member, move, was, into, now)

    def _value(self, value: object, name: str, move: Move, was: str, into: Record, now: str) -> None:
        told, there = _converted(value, move.codes), move.place[-1]
        into[there] = told
        fate = Fate.CONVERTED if told != value else Fate.CARRIED
        if f"{was}/{name}" != f"{now}/{there}" and fate is Fate.CARRIED:
            fate = Fate.MOVED
        self.account.append(Carried(fate=fate, was=f"{was}/{name}", now=f"{now}/{there}"))

    def _group(self, value: object, group: Group, move: Move, was: str, into: Record, now: str) -> None:
        here, there = f"{was}/{group.name}", f"{now}/{move.place[-1]}"
        if move.item and isinstance(value, Mapping):
            if value:
                item = self._items.setdefault((move.place, move.item), {})
                number = sum(place == move.place for place, _ in self._items) - 1
                self._members(value, group.members, here, item, f"{there}/{number}")
        elif isinstance(value, Mapping):
            inner: Record = {}
            self._members(value, group.members, here, inner, there)
            into[move.place[-1]] = inner
        elif isinstance(value, list) and group.repeated:
            into[move.place[-1]] = [
                self._item(item, group, f"{here}/{number}", f"{there}/{number}") for number, item in enumerate(value)
            ]
        else:  # not of the group's form: it stays as wrong as it was
            into[move.place[-1]] = value
            self.account.append(Carried(fate=Fate.CARRIED, was=here, now=there))

    def _item(self, item: object, group: Group, was: str, now: str) -> object:
        if not isinstance(item, Mapping):
            self.account.append(Carried(fate=Fate.CARRIED, was=was, now=now))
            return item
        inner: Record = {}
        self._members(item, group.members, was, inner, now)
        return inner


def _converted(value: object, codes: Mapping[str, str]) -> object:
    if isinstance(value, str):
        return codes.get(value, value)
    return [_converted(one, codes) for one in value] if isinstance(value, list) else value
