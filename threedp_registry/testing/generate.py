"""Records made from a definition with a seeded `random.Random`: the same seed makes the same records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from random import Random

from threedp_registry.definition.constraints import KeyReplaced, KeyUnique, Rule
from threedp_registry.definition.records import Definition, Group, Use
from threedp_registry.errors import ThreedpRegistryError
from threedp_registry.testing.aim import Aim, Archer
from threedp_registry.testing.mutate import Mutator
from threedp_registry.testing.places import Items, Made, Places, copy_of
from threedp_registry.testing.repair import Repairer
from threedp_registry.testing.satisfy import Keyed, Satisfier

Finding = tuple[str, str]
"""A rule's id and the JSON pointer of what is wrong."""
Check = Callable[[Made], Iterable[Finding]]
"""Gives what must not be wrong with a record; a record without any is valid."""
TARGET_RECORDS = Mapping[str, Mapping[tuple[str, ...], Mapping[str, object]]]
MOST_PASSES = 30
PASSES_FOR_ADDITION = 3
ITEM_NUMBER_SHARE = 0.3


class NoValidRecordError(ThreedpRegistryError):
    """No valid record was found: the rules named in the text stayed broken."""


class RecordMaker:
    """Makes records of one kind: valid ones, ones a step away from valid, and hostile ones.

    `check` says what is wrong with a record (rule id and pointer); whoever calls decides whether
    warnings count. `as_of` is the day the records are made for, `targets` what references may lead to.
    `rules` are those that a record alone can be aimed at: all but those that compare keys across records.
    """

    def __init__(
        self,
        definition: Definition,
        record_name: str,
        rng: Random,
        *,
        check: Check,
        as_of: str,
        targets: TARGET_RECORDS | None = None,
    ) -> None:
        record = definition.record(record_name)
        keyed: Keyed = {
            name: {key: dict(found) for key, found in by_key.items()} for name, by_key in (targets or {}).items()
        }
        self.rng = rng
        self._check = check
        self._places = Places.of(record)
        self._repairer = Repairer(self._places, Satisfier(self._places, rng, as_of, keyed))
        self._archer = Archer(self._repairer)
        self._mutator = Mutator(self._places, rng, as_of)
        self._rules = {rule.id: rule for rule in record.all_rules()}
        self.rules = tuple(
            rule for rule in self._rules.values() if not isinstance(rule.constraint, KeyUnique | KeyReplaced)
        )

    # ---- valid records ---------------------------------------------------------------------------

    def minimal(self) -> Made:
        """A valid record with little more than what must be there; raises `NoValidRecordError` where none is found."""
        broken: list[Finding] = []
        for _ in range(5):
            record: Made = {}
            broken = self._repaired(record, MOST_PASSES)
            if not broken:
                return record
        raise NoValidRecordError(", ".join(sorted({rule for rule, _ in broken})))

    def valid(self) -> Made:
        """A minimal record with optional parts added, each kept only where the record stays valid."""
        record = self.minimal()
        for _ in range(self.rng.randint(0, 14)):
            record = self._with_addition(record)
        return record

    def _repaired(self, record: Made, passes: int) -> list[Finding]:
        """Repairs the record in place; gives what is still wrong after so many passes."""
        for _ in range(passes):
            broken = list(self._check(record))
            if not broken:
                return []
            for rule_id, pointer in reversed(broken):
                self._repairer.repair(self._rules[rule_id], pointer, record)
        return list(self._check(record))

    def _with_addition(self, record: Made) -> Made:
        made = copy_of(record)
        self._add(made)
        return record if self._repaired(made, PASSES_FOR_ADDITION) else made

    def _add(self, record: Made) -> None:
        """Adds an optional element or group somewhere, or an item to a group that is there."""
        absent = [(inside, member) for inside, member in self._places.sites(record) if member.name not in inside]
        groups = [
            (inside, member)
            for inside, member in self._places.sites(record)
            if isinstance(member, Group) and member.repeated and isinstance(inside.get(member.name), list)
        ]
        if groups and (not absent or self.rng.random() < ITEM_NUMBER_SHARE):
            inside, group = self.rng.choice(groups)
            listed = inside[group.name]
            assert isinstance(listed, list)
            listed.append(self._repairer.satisfier.filled(group.path))
        elif absent:
            self._add_member(record, *self.rng.choice(absent))

    def _add_member(self, record: Made, inside: Made, member: Use | Group) -> None:
        if isinstance(member, Use):
            self._repairer.add(member, record, self._items_at(record, inside, member))
        else:
            filled = self._repairer.satisfier.filled(member.path)
            inside[member.name] = [filled] if member.repeated else filled

    def _items_at(self, record: Made, inside: Made, member: Use) -> Items:
        """The numbers of the items on the way to a dict of the record."""
        ways: list[Items] = [{}]
        for depth in range(1, len(member.path)):
            path = member.path[:depth]
            if self._places.groups[path].repeated:
                ways = [{**way, path: n} for way in ways for n in range(self._length(record, path, way))]
        return next(
            way for way in ways if self._places.container(record, member.path[:-1], dict(way), self.rng) is inside
        )

    def _length(self, record: Made, path: tuple[str, ...], items: Items) -> int:
        listed = self._places.look(record, path, items)
        return len(listed) if isinstance(listed, list) else 0

    # ---- broken records --------------------------------------------------------------------------

    def one_step(self, record: Made) -> Made:
        """A copy of a record with one thing changed, as a person or a program might get it wrong."""
        return self._mutator.one_step(record)

    def hostile(self, record: Made) -> Made:
        """A copy of a record with values in it that nobody would send on purpose."""
        return self._mutator.hostile(record)

    def aim(self, rule: Rule, record: Made, aim: Aim) -> Made:
        """A copy of a record changed so that the rule likely fails, passes or does not apply."""
        made = copy_of(record)
        self._archer.aim(rule, made, aim)
        return made
