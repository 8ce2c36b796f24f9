"""Getting at the places of a record that is being made or broken: a dict of dicts and lists, changed in place."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from attrs import field, frozen

from threedp_registry.definition.constraints import IsGroup, Rule, Size
from threedp_registry.definition.records import Group, Record, Use

Names = tuple[str, ...]
Items = dict[Names, int]
Made = dict[str, object]


def copied(value: object) -> object:
    """A copy that shares no dict and no list with the original."""
    if isinstance(value, dict):
        return {key: copied(inner) for key, inner in value.items()}
    return [copied(inner) for inner in value] if isinstance(value, list) else value


def copy_of(record: Made) -> Made:
    made = copied(record)
    assert isinstance(made, dict)
    return made


@frozen(eq=False)
class Places:
    """A record's definition by place."""

    record: Record
    uses: dict[Names, Use] = field()
    groups: dict[Names, Group] = field()

    @classmethod
    def of(cls, record: Record) -> Places:
        return cls(record, {use.path: use for use in record.uses()}, {group.path: group for group in record.groups()})

    def size(self, group: Names) -> tuple[int, int]:
        """Fewest and most items of a repeated group, at most as many as are worth making."""
        limits = [rule.constraint for rule in self.groups[group].shape_rules if isinstance(rule.constraint, Size)]
        return (limits[0].least, limits[0].most) if limits else (0, 6)

    def members(self, path: Names) -> tuple[Use | Group, ...]:
        return self.groups[path].members if path else self.record.members

    def nothings(self, names: Names) -> list[object]:
        """New values that mean the same at a place as nothing at all."""
        if names in self.uses:
            return [None, []] if self.uses[names].element.multiple else [None]
        return [None, []] if self.groups[names].repeated else [None, {}]

    # ---- walking ---------------------------------------------------------------------------------

    def container(self, record: Made, group: Names, items: Items, rng: Random) -> Made | None:
        """The dict that the elements of a group stand in, made where it is missing; None where it is misshapen.

        `items` says which item of a repeated group is meant; one that it does not name is chosen and noted there.
        """
        inside = record
        for depth, name in enumerate(group, start=1):
            path = group[:depth]
            found = inside.get(name)
            if self.groups[path].repeated:
                found = self._item(inside, name, path, items, rng)
            elif found is None:
                found = inside[name] = {}
            if not isinstance(found, dict):
                return None
            inside = found
        return inside

    def _item(self, inside: Made, name: str, path: Names, items: Items, rng: Random) -> object:
        if inside.get(name) is None:
            inside[name] = []
        listed = inside[name]
        if not isinstance(listed, list):
            return None
        if not listed:
            listed.append({})
        number = items.setdefault(path, rng.randrange(len(listed)))
        return listed[number] if number < len(listed) else None

    def look(self, record: Made, names: Names, items: Items) -> object:
        """What stands at a place; nothing is made on the way, None where the way ends."""
        value: object = record
        for depth, name in enumerate(names, start=1):
            if not isinstance(value, dict):
                return None
            value = value.get(name)
            path = names[:depth]
            if path in items and depth < len(names):
                value = value[items[path]] if isinstance(value, list) and items[path] < len(value) else None
        return value

    def put(self, record: Made, names: Names, items: Items, value: object, rng: Random) -> None:
        inside = self.container(record, names[:-1], items, rng)
        if inside is not None:
            inside[names[-1]] = value

    def drop(self, record: Made, names: Names, items: Items) -> None:
        """Takes away what stands at a place, if anything."""
        value: object = record
        for depth, name in enumerate(names[:-1], start=1):
            value = value.get(name) if isinstance(value, dict) else None
            if isinstance(value, list):
                number = items.get(names[:depth], 0)
                value = value[number] if number < len(value) else None
        if names and isinstance(value, dict):
            value.pop(names[-1], None)

    def items_of(self, pointer: str) -> Items:
        """The numbers of the items that a pointer goes through."""
        items: Items = {}
        path: Names = ()
        for step in pointer.split("/")[1:]:
            if step.isdigit() and path in self.groups:
                items[path] = int(step)
            elif not step.isdigit():
                path = (*path, step)
        return items

    def pointer(self, names: Names, items: Items) -> str:
        """The JSON pointer of a place, the numbers of the items put in."""
        steps: list[str | int] = []
        for depth, name in enumerate(names, start=1):
            steps.append(name)
            if names[:depth] in items:
                steps.append(items[names[:depth]])
        return "".join(f"/{step}" for step in steps)

    # ---- everything that is there ----------------------------------------------------------------

    def sites(self, record: Made) -> Iterator[tuple[Made, Use | Group]]:
        """Every well-shaped dict of the record with each member that may stand in it, there or not."""
        yield from self._sites(record, self.record.members)

    def _sites(self, inside: Made, members: tuple[Use | Group, ...]) -> Iterator[tuple[Made, Use | Group]]:
        for member in members:
            yield inside, member
            if isinstance(member, Group):
                value = inside.get(member.name)
                for item in value if isinstance(value, list) else [value]:
                    if isinstance(item, dict):
                        yield from self._sites(item, member.members)


def scope_of(places: Places, rule: Rule) -> Names:
    """The group around a rule's place: the one it is about, or the one its element stands in."""
    if rule.place in places.groups and not isinstance(rule.constraint, IsGroup | Size):
        return rule.place
    return rule.place[:-1]
