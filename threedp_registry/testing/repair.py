"""Changing a record so that one rule of it fails no longer: the way from an empty record to a valid one."""

from __future__ import annotations

from attrs import frozen

from threedp_registry.definition.conditions import ElementPath
from threedp_registry.definition.constraints import (
    AgreesWith,
    Check,
    Covered,
    Exists,
    Forbidden,
    InEffect,
    IsGroup,
    KnownKeys,
    NoOverlap,
    OneOf,
    ParentOf,
    PositionsIn,
    Required,
    Rule,
    Size,
    UniqueItems,
    Within,
)
from threedp_registry.definition.records import Use
from threedp_registry.testing.places import Items, Made, Places
from threedp_registry.testing.satisfy import Satisfier
from threedp_registry.testing.values import good


@frozen(eq=False)
class Repairer:
    """Repairs findings one at a time, without looking whether that brings up others."""

    places: Places
    satisfier: Satisfier

    def repair(self, rule: Rule, pointer: str, record: Made) -> None:
        """Changes the record where the rule's finding points."""
        items = self.places.items_of(pointer)
        match rule.constraint:
            case Required() | OneOf():
                self.fill(rule, record, items)
            case Size(least, most):
                self._resize(rule, record, items, least, most)
            case Check(condition):
                self.satisfier.make(condition, record, items)
            case Within(parent, parents):
                self._choose_within(rule, parent, parents, record, items)
            case ParentOf(child, parents):
                above = dict(parents).get(str(self.places.look(record, child.names, items)), ())
                self._put(rule, self.satisfier.rng.choice(above) if above else None, record, items)
            case PositionsIn(group):
                self.position(rule, group.names, record, items)
            case Covered(group, by):
                self._cover(by, items.get(group.names, 0) + 1, record)
            case UniqueItems() | NoOverlap():
                self._drop_item(rule, record, items)
            case Exists():
                self.refer(constraint=rule.constraint, record=record, items=items)
            case InEffect(_, start, until):
                self._put(rule, max(start, self.satisfier.today) if until is None else start, record, items)
            case Forbidden() | IsGroup() | AgreesWith():
                self.places.drop(record, rule.place, items)
            case KnownKeys(names):
                self._drop_unknown(rule, names, record, items)
            case _:
                self.fill(rule, record, items)

    # ---- values ----------------------------------------------------------------------------------

    def _put(self, rule: Rule, value: object, record: Made, items: Items) -> None:
        self.places.put(record, rule.place, items, value, self.satisfier.rng)

    def fill(self, rule: Rule, record: Made, items: Items) -> None:
        """Puts something good where the rule stands: a value, or a group with what must always be in it."""
        paths = [path.names for path in rule.constraint.paths] if isinstance(rule.constraint, OneOf) else [rule.place]
        place = self.satisfier.rng.choice(paths)
        if place in self.places.uses:
            value = good(self.satisfier.rng, self.places.uses[place], self.satisfier.today)
            self.places.put(record, place, items, value, self.satisfier.rng)
        elif place in self.places.groups:
            filled: object = self.satisfier.filled(place)
            made = [filled] if self.places.groups[place].repeated else filled
            self.places.put(record, place, items, made, self.satisfier.rng)

    def _choose_within(
        self,
        rule: Rule,
        parent: ElementPath,
        parents: tuple[tuple[str, tuple[str, ...]], ...],
        record: Made,
        items: Items,
    ) -> None:
        above = self.places.look(record, parent.names, items)
        listed = dict(parents)
        codelist = self.places.uses[rule.place].element.codelist
        codes = [code for code in codelist.ids if code not in listed or above in listed[code]] if codelist else []
        if codes and self.satisfier.rng.random() < 0.8:
            self._put(rule, self.satisfier.rng.choice(codes), record, items)
        else:
            self.places.drop(record, rule.place, items)

    # ---- groups ----------------------------------------------------------------------------------

    def _resize(self, rule: Rule, record: Made, items: Items, least: int, most: int) -> None:
        listed = self.places.look(record, rule.place, items)
        if isinstance(listed, list):
            del listed[most:]
            listed.extend(self.satisfier.filled(rule.place) for _ in range(least - len(listed)))

    def position(self, rule: Rule, group: tuple[str, ...], record: Made, items: Items) -> None:
        """Some positions of items of the group; nothing where it has none."""
        listed = self.places.look(record, group, items)
        count = len(listed) if isinstance(listed, list) else 0
        rng = self.satisfier.rng
        if count:
            self._put(rule, sorted(rng.sample(range(1, count + 1), rng.randint(1, count))), record, items)
        else:
            self.places.drop(record, rule.place, items)

    def _cover(self, by: ElementPath, position: int, record: Made) -> None:
        items: Items = {}
        inside = self.places.container(record, by.names[:-1], items, self.satisfier.rng)
        if inside is not None:
            found = inside.get(by.names[-1])
            inside[by.names[-1]] = [*(found if isinstance(found, list) else []), position]

    def _drop_item(self, rule: Rule, record: Made, items: Items) -> None:
        group = next((path for path in reversed(list(items)) if path == rule.place[: len(path)]), ())
        listed = self.places.look(record, group, items) if group else None
        if isinstance(listed, list) and items[group] < len(listed):
            del listed[items[group]]

    def _drop_unknown(self, rule: Rule, names: tuple[str, ...], record: Made, items: Items) -> None:
        inside = self.places.container(record, rule.place, items, self.satisfier.rng)
        for key in [key for key in inside or {} if key not in names]:
            assert inside is not None
            del inside[key]

    # ---- references ------------------------------------------------------------------------------

    def refer(self, constraint: Exists, record: Made, items: Items) -> None:
        """Names a record that is there, one that agrees with as much of the key as possible."""
        keys = list(self.satisfier.targets.get(constraint.reference.record, {}))
        now = [self.places.look(record, path.names, items) for path in constraint.by]
        likeness = {key: sum(a == b for a, b in zip(key, now, strict=True)) for key in keys}
        best = [key for key in keys if likeness[key] == max(likeness.values())]
        if best:
            chosen = self.satisfier.rng.choice(best)
            for path, value in zip(constraint.by, chosen, strict=True):
                self.places.put(record, path.names, items, value, self.satisfier.rng)

    def add(self, use: Use, record: Made, items: Items) -> None:
        """Puts a value where a use stands, fitting the place's own rules about other values."""
        self.places.put(
            record, use.path, items, good(self.satisfier.rng, use, self.satisfier.today), self.satisfier.rng
        )
        for rule in use.rules:
            match rule.constraint:
                case Within() | PositionsIn():
                    self.repair(rule, self.places.pointer(rule.place, items), record)
                case _:
                    pass
