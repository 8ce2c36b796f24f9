"""Breaking records: one step away from a good one, or with values that nobody would send on purpose."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from attrs import frozen

from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.records import Group, Use
from threedp_registry.testing.places import Made, Places, copied, copy_of
from threedp_registry.testing.values import HOSTILE, at_limits, good

UNKNOWN_KEYS = ("unknown_element", "", "a/b", "a~b", "\u00e9", "__class__", "0")


@frozen(eq=False)
class Mutator:
    """Makes changed copies of records of one kind; a record that is given stays as it is."""

    places: Places
    rng: Random
    today: str

    def one_step(self, record: Made) -> Made:
        """A copy with one thing changed: dropped, added, exchanged, moved to a limit, repeated, or unknown."""
        made = copy_of(record)
        steps = (
            self._drop,
            self._add,
            self._exchange,
            self._to_limit,
            self._to_limit,
            self._in_list,
            self._in_group,
            self._swap_dates,
            self._unknown_key,
            self._null,
        )
        for step in self.rng.sample(steps, len(steps)):
            if step(made):
                break
        return made

    def hostile(self, record: Made) -> Made:
        """A copy with one to three places holding something that does not belong there."""
        made = copy_of(record)
        for _ in range(self.rng.choice((1, 1, 1, 2, 3))):
            ways = (self._hostile_value, self._hostile_value, self._hostile_item, self._broken_twins, self._unknown_key)
            self.rng.choice(ways)(made)
        return made

    # ---- choosing where --------------------------------------------------------------------------

    def _site(self, record: Made, fits: Callable[[Made, Use | Group], bool]) -> tuple[Made, Use | Group] | None:
        sites = [site for site in self.places.sites(record) if fits(*site)]
        return self.rng.choice(sites) if sites else None

    def _use(self, record: Made, fits: Callable[[Made, Use], bool]) -> tuple[Made, Use] | None:
        sites = [
            (inside, member)
            for inside, member in self.places.sites(record)
            if isinstance(member, Use) and fits(inside, member)
        ]
        return self.rng.choice(sites) if sites else None

    # ---- one step --------------------------------------------------------------------------------

    def _drop(self, record: Made) -> bool:
        site = self._site(record, lambda inside, member: member.name in inside)
        if site is not None:
            del site[0][site[1].name]
        return site is not None

    def _null(self, record: Made) -> bool:
        site = self._site(record, lambda inside, member: member.name in inside)
        if site is not None:
            is_list = isinstance(site[1], Group) or site[1].element.multiple
            site[0][site[1].name] = [] if is_list and self.rng.random() < 0.5 else None
        return site is not None

    def _add(self, record: Made) -> bool:
        site = self._site(record, lambda inside, member: member.name not in inside)
        if site is None:
            return False
        inside, member = site
        if isinstance(member, Use):
            inside[member.name] = good(self.rng, member, self.today)
        else:
            inside[member.name] = [{}] if member.repeated else {}
        return True

    def _exchange(self, record: Made) -> bool:
        site = self._use(record, lambda inside, member: member.name in inside)
        if site is not None:
            site[0][site[1].name] = good(self.rng, site[1], self.today)
        return site is not None

    def _to_limit(self, record: Made) -> bool:
        """A value at a limit of the element's rules or just beyond it."""
        site = self._use(record, lambda inside, member: member.name in inside)
        if site is None:
            return False
        inside, use = site
        value = self.rng.choice(at_limits(use))
        listed = inside[use.name]
        if not use.element.multiple:
            inside[use.name] = value
        elif isinstance(listed, list):
            inside[use.name] = [*listed, value]
        return True

    def _in_list(self, record: Made) -> bool:
        """A multi-valued element with a value repeated, turned around, or one fewer."""
        site = self._use(record, lambda inside, use: isinstance(inside.get(use.name), list) and use.element.multiple)
        if site is None:
            return False
        listed = site[0][site[1].name]
        assert isinstance(listed, list)
        site[0][site[1].name] = self.rng.choice(([*listed, listed[0]] if listed else [], listed[::-1], listed[1:]))
        return True

    def _in_group(self, record: Made) -> bool:
        """A repeated group with an item repeated, dropped, emptied, exchanged, or too many of them."""
        site = self._site(
            record,
            lambda inside, member: (
                isinstance(member, Group)
                and member.repeated
                and isinstance(inside.get(member.name), list)
                and bool(inside[member.name])
            ),
        )
        if site is None:
            return False
        inside, member = site
        listed = inside[member.name]
        assert isinstance(listed, list)
        item = self.rng.choice(listed)
        most = min(self.places.size(member.path)[1], 30)
        inside[member.name] = self.rng.choice(
            (
                [*listed, copied(item)],
                listed[1:],
                [*listed, {}],
                listed[::-1],
                [copied(item) for _ in range(most + self.rng.randint(0, 1))],
            )
        )
        return True

    def _swap_dates(self, record: Made) -> bool:
        """Two dates of one place for each other."""
        dates: dict[int, list[tuple[Made, str]]] = {}
        for inside, member in self.places.sites(record):
            if isinstance(member, Use) and member.element.type is ElementType.DATE and member.name in inside:
                dates.setdefault(id(inside), []).append((inside, member.name))
        pairs = [found for found in dates.values() if len(found) > 1]
        if not pairs:
            return False
        (inside, first), (_, second) = self.rng.sample(self.rng.choice(pairs), 2)
        inside[first], inside[second] = inside[second], inside[first]
        return True

    def _unknown_key(self, record: Made) -> bool:
        site = self._site(record, lambda *_: True)
        if site is not None:
            site[0][self.rng.choice(UNKNOWN_KEYS)] = copied(self.rng.choice(HOSTILE))
        return site is not None

    # ---- hostile ---------------------------------------------------------------------------------

    def _hostile_value(self, record: Made) -> bool:
        site = self._site(record, lambda *_: True)
        if site is not None:
            site[0][site[1].name] = copied(self.rng.choice(HOSTILE))
        return site is not None

    def _hostile_item(self, record: Made) -> bool:
        """Something wrong among the values of a list or the items of a group."""
        site = self._site(record, lambda inside, member: isinstance(inside.get(member.name), list))
        if site is not None:
            listed = site[0][site[1].name]
            assert isinstance(listed, list)
            listed.insert(self.rng.randint(0, len(listed)), copied(self.rng.choice(HOSTILE)))
        return site is not None

    def _broken_twins(self, record: Made) -> bool:
        """Two items that are equal, in what is wrong with them too."""
        found = [
            (item, member, inside[group.name])
            for inside, group in self.places.sites(record)
            if isinstance(group, Group) and isinstance(inside.get(group.name), list)
            for item in _items(inside[group.name])
            for member in group.members
        ]
        if found:
            item, member, listed = self.rng.choice(found)
            item[member.name] = copied(self.rng.choice(HOSTILE))
            assert isinstance(listed, list)
            listed.append(copied(item))
        return bool(found)


def _items(listed: object) -> list[Made]:
    """The well-shaped items of a list."""
    return [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
