"""Where things stand in a record, as conditions see it: the groups, and the place of one value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from attrs import evolve, frozen

from threedp_registry.definition.conditions import ElementPath, GroupPath
from threedp_registry.definition.constraints import Required, Size
from threedp_registry.definition.records import Group, Record, Use

Names = tuple[str, ...]
Slot = tuple[str | int, ...]
"""One place of a record: names from the record down, each repeated group followed by the number of an item.

What a reference leads to stands under the reference's name, where the reference is declared. The slot of a
repeated group itself is for its number of items; `AS_OF` is the day the evaluation is for.
"""
Items = Mapping[Names, int]
"""The items that are meant, by their group."""
AS_OF: Slot = ("as_of",)


@frozen(kw_only=True)
class GroupForm:
    """A group: its path, what stands in it, and the fewest and most items it has where it is there."""

    path: GroupPath
    members: tuple[ElementPath | GroupPath, ...]
    required: bool
    least: int = 0
    most: int | None = None

    def together(self, other: GroupForm) -> GroupForm:
        """What is possible in either of two versions of a group."""
        mosts = [most for most in (self.most, other.most) if most is not None]
        return evolve(
            self,
            members=tuple({member.names: member for member in (*self.members, *other.members)}.values()),
            required=self.required and other.required,
            least=min(self.least, other.least),
            most=max(mosts) if len(mosts) == 2 else None,
        )


@frozen(eq=False)
class Form:
    """One kind of record: its groups by their names, the names in the record itself, and what references are made of.

    A reference is told by where it is declared and its name; it pairs the names of the other record's key with our
    elements.
    """

    groups: Mapping[Names, GroupForm]
    names: tuple[str, ...] = ()
    references: Mapping[Names, tuple[tuple[str, ElementPath], ...]] = {}

    @classmethod
    def of(cls, *records: Record) -> Form:
        """The form of a record; of several versions of one record, what either of them allows."""
        groups: dict[Names, GroupForm] = {}
        names: dict[str, None] = {}
        references: dict[Names, tuple[tuple[str, ElementPath], ...]] = {}
        for record in records:
            names |= dict.fromkeys(member.name for member in record.members)
            owners: list[Record | Group] = [record, *record.groups()]
            for owner in owners:
                place = owner.path if isinstance(owner, Group) else ()
                references |= {(*place, reference.name): reference.by for reference in owner.references}
            for group in record.groups():
                made = _form(group)
                groups[group.path] = groups[group.path].together(made) if group.path in groups else made
        return cls(groups, tuple(names), references)

    def order(self, names: Names) -> tuple[str, ...]:
        """The names that stand in a group, or with `()` in the record, in the order of the form."""
        members = self.groups[names].members if names in self.groups else ()
        return tuple(member.names[-1] for member in members) if names else self.names

    def repeats(self, names: Names) -> bool:
        return names in self.groups and self.groups[names].path.repeated

    def repeated_around(self, names: Names) -> Iterator[Names]:
        """The repeated groups on the way to a place, outermost first."""
        return (names[:depth] for depth in range(1, len(names)) if self.repeats(names[:depth]))


def place_of(path: ElementPath | GroupPath) -> Names:
    """The names of a path from the record down, along its reference if it has one."""
    if isinstance(path, ElementPath) and path.reference is not None:
        return (*path.reference.declared_in, path.reference.name, *path.names)
    return path.names


def slot_of(place: Names, items: Items) -> Slot:
    """The place with the numbers of the items put in."""
    if not items:
        return place
    slot: list[str | int] = []
    for depth, name in enumerate(place, start=1):
        slot.append(name)
        if depth < len(place) and place[:depth] in items:
            slot.append(items[place[:depth]])
    return tuple(slot)


@cache
def names_of(slot: Slot) -> Names:
    """The place without the numbers of items."""
    return tuple(step for step in slot if isinstance(step, str))


def items_of(slot: Slot) -> dict[Names, int]:
    """The numbers of the items that a slot goes through."""
    return {names_of(slot[:depth]): step for depth, step in enumerate(slot) if isinstance(step, int)}


def element_path(use: Use) -> ElementPath:
    return ElementPath(names=use.path, label=use.label, element=use.element, always_required=use.always_required)


def group_path(group: Group) -> GroupPath:
    return GroupPath(names=group.path, label=group.label, item_label=group.item_label, repeated=group.repeated)


def _form(group: Group) -> GroupForm:
    sizes = [rule.constraint for rule in group.shape_rules if isinstance(rule.constraint, Size)]
    return GroupForm(
        path=group_path(group),
        members=tuple(
            element_path(member) if isinstance(member, Use) else group_path(member) for member in group.members
        ),
        required=any(rule.constraint == Required() for rule in group.shape_rules),
        least=sizes[0].least if sizes else 0,
        most=sizes[0].most if sizes else None,
    )
