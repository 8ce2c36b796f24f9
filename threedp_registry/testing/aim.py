"""Aiming at one rule: records in which it likely applies and fails, or applies and passes."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from threedp_registry.compiled_support.screening import IDENTIFYING
from threedp_registry.definition.conditions import Condition, ElementPath, negate, paths
from threedp_registry.definition.constraints import (
    AgreesWith,
    Characters,
    Check,
    Covered,
    DistinctValues,
    Exists,
    Forbidden,
    HasType,
    InCodelist,
    InEffect,
    InRange,
    IsGroup,
    KeyReplaced,
    KeyUnique,
    KnownKeys,
    Length,
    NoOverlap,
    NotPattern,
    OneOf,
    ParentOf,
    Pattern,
    Places,
    PositionsIn,
    Required,
    Rule,
    Screened,
    Size,
    UniqueItems,
    Within,
)
from threedp_registry.testing import places as record_places
from threedp_registry.testing.places import Items, Made, copied, scope_of
from threedp_registry.testing.repair import Repairer
from threedp_registry.testing.values import Limits, breaking, good, patterned, wrong_type

Aim = Literal["fail", "pass", "not_applicable"]
AIMS: tuple[Aim, ...] = ("fail", "pass", "not_applicable")


@frozen(eq=False)
class Archer:
    """Changes records so that a given rule comes to a given outcome; it may miss."""

    repairer: Repairer

    @property
    def places(self) -> record_places.Places:
        return self.repairer.places

    def aim(self, rule: Rule, record: Made, aim: Aim) -> None:
        """Changes the record towards the outcome for the rule at some place of it."""
        items: Items = {}
        scope = scope_of(self.places, rule)
        if aim == "not_applicable":
            self._away(rule, record, items)
            return
        self.places.container(record, scope, items, self.repairer.satisfier.rng)
        self._make(rule.when, record, items)
        self._make(None if rule.unless is None else negate(rule.unless), record, items)
        if aim == "fail":
            self._break(rule, record, items)
        else:
            self._meet(rule, record, items)

    # ---- not applicable --------------------------------------------------------------------------

    def _away(self, rule: Rule, record: Made, items: Items) -> None:
        """Takes away what the rule is about, or makes its condition false."""
        made: Condition | None = None if rule.when is None else negate(rule.when)
        match rule.constraint:
            case Required(when) if when is not None:
                made = negate(when)
            case Forbidden(when, unless):
                made = unless if when is None else negate(when)
            case UniqueItems() | NoOverlap():
                self.places.container(record, rule.place, items, self.repairer.satisfier.rng)
                self._double(rule, record, items)
                made = made or rule.unless
            case Covered() | OneOf() | Required():
                made = made or rule.unless
            case Check(condition) if made is None:
                self._make_unknown(condition, record, items)
            case _:
                self.places.drop(record, rule.place, items)
        if made is not None:
            self.places.container(record, scope_of(self.places, rule), items, self.repairer.satisfier.rng)
            self._make(made, record, items)

    def _make_unknown(self, condition: Condition, record: Made, items: Items) -> None:
        """Takes away something that a condition needs to be false."""
        self._make(negate(condition), record, items)
        own = [path for path in paths(condition) if isinstance(path, ElementPath) and path.reference is None]
        if own:
            rng = self.repairer.satisfier.rng
            names = rng.choice(own).names
            inside = self.places.container(record, names[:-1], dict(items), rng)
            if inside is not None:
                inside.pop(names[-1], None)

    def _make(self, condition: Condition | None, record: Made, items: Items) -> None:
        if condition is not None:
            self.repairer.satisfier.make(condition, record, items)

    # ---- failing ---------------------------------------------------------------------------------

    def _break(self, rule: Rule, record: Made, items: Items) -> None:
        match rule.constraint:
            case (
                HasType() | InCodelist() | Length() | Characters() | Pattern() | InRange() | Places() | DistinctValues()
            ):
                self._break_value(rule, record, items)
            case Required() | Forbidden() | Size() | OneOf():
                self._break_presence(rule, record, items)
            case IsGroup(repeated):
                wrong: list[object] = [1, [None], {"x": 1}] if repeated else [1, [1], "x"]
                self._put(rule, self.repairer.satisfier.rng.choice(wrong), record, items)
            case KnownKeys():
                inside = self.places.container(record, rule.place, items, self.repairer.satisfier.rng)
                if inside is not None:
                    inside["unknown_element"] = None
            case KeyUnique() | KeyReplaced():
                pass
            case _:
                self._break_relation(rule, record, items)

    def _put(self, rule: Rule, value: object, record: Made, items: Items) -> None:
        self.places.put(record, rule.place, items, value, self.repairer.satisfier.rng)

    def _lose(self, names: record_places.Names, record: Made, items: Items) -> None:
        """Takes away what stands there, or writes one of the other ways of saying that there is nothing."""
        rng = self.repairer.satisfier.rng
        if rng.random() < 0.5:
            self.places.drop(record, names, items)
        else:
            self.places.put(record, names, items, rng.choice(self.places.nothings(names)), rng)

    def _good(self, rule: Rule) -> object:
        satisfier = self.repairer.satisfier
        return good(satisfier.rng, self.places.uses[rule.place], satisfier.today)

    def _break_value(self, rule: Rule, record: Made, items: Items) -> None:
        rng, use = self.repairer.satisfier.rng, self.places.uses[rule.place]
        if isinstance(rule.constraint, DistinctValues):
            value = self._good(rule)
            assert isinstance(value, list)
            self._put(rule, [*value, value[0]], record, items)
            return
        is_list_only = isinstance(rule.constraint, HasType) and use.element.codelist is not None
        wrong = wrong_type(rng, use) if isinstance(rule.constraint, HasType) else breaking(rng, use, rule)
        self._put(rule, [wrong] if use.element.multiple and not is_list_only else wrong, record, items)

    def _break_presence(self, rule: Rule, record: Made, items: Items) -> None:
        match rule.constraint:
            case Required(when):
                self._make(when, record, items)
                self._lose(rule.place, record, items)
            case Forbidden(when, unless):
                self._make(when, record, items)
                self._make(None if unless is None else negate(unless), record, items)
                self.repairer.fill(rule, record, items)
            case Size(least, most):
                number = most + 1 if least <= 1 else least - 1
                self._put(rule, [self.repairer.satisfier.filled(rule.place) for _ in range(number)], record, items)
            case OneOf(paths):
                for path in paths:
                    self._lose(path.names, record, items)
            case _:
                pass

    def _break_relation(self, rule: Rule, record: Made, items: Items) -> None:
        rng = self.repairer.satisfier.rng
        match rule.constraint:
            case Check(condition):
                self._make(negate(condition), record, items)
            case Within(other, _) | ParentOf(other, _):
                self._put(rule, self._good(rule), record, items)
                if self.places.look(record, other.names, items) is None:
                    self.places.put(record, other.names, items, good(rng, self.places.uses[other.names], ""), rng)
            case PositionsIn(group):
                listed = self.places.look(record, group.names, items)
                self._put(rule, [rng.choice((0, (len(listed) if isinstance(listed, list) else 0) + 1))], record, items)
            case Covered(group, _):
                listed = self.places.look(record, group.names, items)
                if isinstance(listed, list):
                    listed.append(self.repairer.satisfier.filled(group.names))
            case UniqueItems() | NoOverlap():
                self._double(rule, record, items)
            case NotPattern(path, pattern):
                self._match(path.names, pattern, record, items)
            case InEffect(_, _, until):
                self._put(rule, rng.choice(["1999-12-31", *([until] if until else [])]), record, items)
            case AgreesWith() | Exists():
                self._put(rule, self._good(rule), record, items)
            case Screened():
                self._put(rule, rng.choice(IDENTIFYING), record, items)
            case _:
                pass

    def _double(self, rule: Rule, record: Made, items: Items) -> None:
        """The item once more, without what might tell the two apart."""
        group = next((path for path in reversed(list(items)) if path == rule.place[: len(path)]), ())
        listed = self.places.look(record, group, items) if group else None
        if isinstance(listed, list) and items[group] < len(listed):
            listed.append(copied(listed[items[group]]))

    def _match(self, names: record_places.Names, pattern: str, record: Made, items: Items) -> None:
        """Text that the unwanted pattern takes."""
        limits = Limits.of(self.places.uses[names])
        wanted = Limits(limits.element, (), limits.low, limits.high, 0, limits.most, pattern)
        self.places.put(
            record, names, items, patterned(self.repairer.satisfier.rng, wanted), self.repairer.satisfier.rng
        )

    # ---- passing ---------------------------------------------------------------------------------

    def _meet(self, rule: Rule, record: Made, items: Items) -> None:
        match rule.constraint:
            case Required(when):
                self._make(when, record, items)
                if self.places.look(record, rule.place, items) is None:
                    self.repairer.fill(rule, record, items)
            case Forbidden(when, unless):
                self._make(when, record, items)
                self._make(None if unless is None else negate(unless), record, items)
                self._lose(rule.place, record, items)
            case Check(condition):
                self._make(condition, record, items)
            case AgreesWith(other):
                satisfier = self.repairer.satisfier
                self._put(rule, satisfier.value_of(other, record, items) or self._good(rule), record, items)
            case OneOf() | Exists() | Within() | ParentOf() | PositionsIn() | InEffect():
                self._put_good(rule, record, items)
                self.repairer.repair(rule, self.places.pointer(rule.place, items), record)
            case Size() | IsGroup() | KnownKeys() | UniqueItems() | NoOverlap() | Covered():
                pass
            case _:
                self._put_good(rule, record, items)

    def _put_good(self, rule: Rule, record: Made, items: Items) -> None:
        if rule.place in self.places.uses:
            self._put(rule, self._good(rule), record, items)
