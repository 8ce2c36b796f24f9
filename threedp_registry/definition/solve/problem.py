"""The search for one record on which a rule comes out as wished and keeps all others but some."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from threedp_registry.definition.conditions import ElementPath, GroupPath, Present, ReferencePath, paths
from threedp_registry.definition.constraints import (
    AgreesWith,
    Check,
    Exists,
    Forbidden,
    IsGroup,
    KnownKeys,
    NoOverlap,
    Required,
    Rule,
    Size,
    UniqueItems,
    conditions,
)
from threedp_registry.definition.solve.ask import Wish
from threedp_registry.definition.solve.evaluate import FALSE, NOT_TRUE, TRUE, Evaluation
from threedp_registry.definition.solve.filled import Filled
from threedp_registry.definition.solve.form import Form, Items, Slot, items_of, names_of, slot_of
from threedp_registry.definition.solve.judging import Beside
from threedp_registry.definition.solve.marks import Marks
from threedp_registry.definition.solve.reads import Reads, unknown_key
from threedp_registry.definition.solve.search import SETTLED, Filling, Look
from threedp_registry.definition.solve.sides import Side
from threedp_registry.definition.solve.subject import Subject
from threedp_registry.definition.solve.witness import JsonRecord


@frozen(kw_only=True)
class Aim:
    """What is to become of a rule, in one of its ways, seen from some items; the rules `allowed` may be broken.

    `own` is the slot of its place, and of the key in question where it is about unknown keys; `references` are those
    that lead to the kinds of record that the rule reads.
    """

    rule: Rule
    side: Side
    allowed: frozenset[str]
    items: Items
    own: Slot
    wishes: tuple[Wish, ...]
    references: tuple[ReferencePath, ...]

    @classmethod
    def at(cls, subject: Subject, rule: Rule, side: Side, allowed: frozenset[str]) -> Aim:
        items = _first_items(subject.form, rule)
        key = (unknown_key(rule.constraint),) if isinstance(rule.constraint, KnownKeys) else ()
        return cls(
            rule=rule,
            side=side,
            allowed=allowed,
            items=items,
            own=slot_of((*rule.place, *key), items),
            wishes=tuple(_wishes(rule, side.passes, subject.paths.get(rule.place))),
            references=subject.references_to({path.record for path in _references(rule)}),
        )

    @property
    def extra(self) -> Slot | None:
        return self.own if isinstance(self.rule.constraint, KnownKeys) else None


@frozen(eq=False)
class Problem:
    """The search itself. Without an aim, it is for a record in which nothing is wrong.

    `blockers` gathers the rules that could not be kept.
    """

    subject: Subject
    aim: Aim | None = None
    blockers: dict[str, None] = field(factory=dict)

    def look(self, filled: Filling) -> Look:
        """First the rule's own conditions, then the rule itself, then what else is wrong with the record."""
        aimed = self._aimed(filled) if self.aim is not None else None
        return aimed or self._judged(filled)

    def _aimed(self, filled: Filling) -> Look | None:
        """How far the rule's conditions are from what is wished; None once they are as wished."""
        assert self.aim is not None
        for group in self.aim.items:
            slot = slot_of(group, self.aim.items)
            if slot not in filled:
                return self._keep(slot, filled)
        following: Slot | None = None
        for wish in self.aim.wishes:
            seen = Evaluation(self.subject.form, filled)
            truths = seen.truths(wish.condition, self.aim.items)
            if not truths & wish.truths:
                return Look(False, seen.read)
            if following is None and truths & ~wish.truths:
                following = next(iter(seen.open))
        if following is None and self.aim.side.values and self.aim.own not in filled:
            following = self.aim.own
        return None if following is None else self._keep(following, filled)

    def _judged(self, filled: Filling) -> Look:
        record, beside = self.built(filled)
        found = self.subject.judge.findings(record, beside)
        if self.aim is not None and self.aim.side.passes is any(rule == self.aim.rule.id for rule, _ in found):
            return self._change(self.aim.rule, self.aim.items, filled)
        for rule, pointer in found:
            if self.aim is None or (rule != self.aim.rule.id and rule not in self.aim.allowed):
                look = self._change(self.subject.rules[rule], _items_at(pointer), filled)
                if look.next is None:
                    self.blockers[rule] = None
                return look
        if self.aim is None or not self.aim.side.passes:
            return SETTLED
        if self.subject.judge.passes(self.aim.rule.id, record, beside):
            return SETTLED
        return self._change(self.aim.rule, self.aim.items, filled)

    def _keep(self, slot: Slot, filled: Filling) -> Look:
        """Fills a slot, if that will do with what usually stands there."""
        now = self.subject.at(slot, filled)
        values = self._values(slot, filled)
        return Look(False, (), slot, sorted(values, key=lambda value: value != now))

    def _change(self, rule: Rule, items: Items, filled: Filling) -> Look:
        """Fills a slot that a rule depends on, a value sooner than a number of items; what it is now would not do."""
        read = tuple(dict.fromkeys(self._read(rule, items, filled)))
        slot = min((slot for slot in read if slot not in filled), key=self._is_group, default=None)
        if slot is None:
            return Look(False, read)
        now = self.subject.at(slot, filled)
        return Look(False, read, slot, sorted(self._values(slot, filled), key=lambda value: value == now))

    def _read(self, rule: Rule, items: Items, filled: Filling) -> Iterator[Slot]:
        """What a rule depends on, seen from these items; two items that are equal tell all about being so."""
        reads = Reads(self.subject.form, lambda group: self.subject.items_at(group, filled))
        twin = self._twin(rule, items, filled)
        if twin is not None:
            yield from reads.rule(rule, items)
            yield from reads.rule(rule, {**items, rule.place: twin})
        else:
            compares = _compares_items(rule)
            yield from reads.rule(rule, {each: n for each, n in items.items() if not (compares and each == rule.place)})

    def _twin(self, rule: Rule, items: Items, filled: Filling) -> int | None:
        """The number of another item that equals this one in what a rule compares."""
        if not isinstance(rule.constraint, UniqueItems) or rule.place not in items:
            return None

        def key(number: int) -> list[Filled]:
            at = {**items, rule.place: number}
            assert isinstance(rule.constraint, UniqueItems)
            return [self.subject.at(slot_of(path.names, at), filled) for path in rule.constraint.paths]

        own = items[rule.place]
        others = range(self.subject.items_at(slot_of(rule.place, items), filled))
        return next((number for number in others if number != own and key(number) == key(own)), None)

    def _is_group(self, slot: Slot) -> bool:
        return isinstance(self.subject.paths.get(names_of(slot)), GroupPath)

    def _values(self, slot: Slot, filled: Filling) -> tuple[Filled, ...]:
        if self.aim is None:
            return self.subject.values(slot, filled)
        if slot == self.aim.own and self.aim.side.values:
            return self.aim.side.values
        values = self.subject.values(slot, filled)
        if names_of(slot) not in self.aim.items:
            return values
        least = 2 if _compares_items(self.aim.rule) and not self.aim.side.passes else 1
        return tuple(each for each in values if isinstance(each, int) and each >= least)

    def is_as_wished(self, record: JsonRecord, beside: Beside) -> bool:
        """Whether the rule comes out as wished in a record, and no other is broken but those that may be."""
        if self.aim is None:
            return not self.subject.judge.findings(record, beside)
        found = {rule for rule, _ in self.subject.judge.findings(record, beside)}
        if not found <= self.aim.allowed | {self.aim.rule.id}:
            return False
        if not self.aim.side.passes:
            return self.aim.rule.id in found
        return self.aim.rule.id not in found and self.subject.judge.passes(self.aim.rule.id, record, beside)

    def built(self, filled: Filling) -> tuple[JsonRecord, Beside]:
        """The record that a filling stands for, and what the rule needs beside it."""
        day = self.subject.as_of.isoformat()
        if self.aim is None:
            return self.subject.record_of(filled), Beside(as_of=day)
        along = frozenset([self.aim.rule.along_with] if self.aim.rule.along_with else [])
        targets = self.subject.targets_of(self.aim.references, filled)
        return self.subject.record_of(filled, self.aim.extra), Beside(as_of=day, targets=targets, along=along)


def _items_at(pointer: str) -> Items:
    return items_of(tuple(int(step) if step.isdigit() else step for step in pointer.split("/")[1:]))


def _first_items(form: Form, rule: Rule) -> Items:
    """The first item of every group that the rule stands in."""
    marks = Marks(form)
    for condition in conditions(rule):
        marks.note(condition)
    is_about_group = isinstance(rule.constraint, IsGroup | Required | Forbidden | Size)
    around = form.repeated_around(rule.place if is_about_group else (*rule.place, ""))
    return dict.fromkeys(sorted({*marks.standing, *around}, key=len), 0)


def _compares_items(rule: Rule) -> bool:
    return isinstance(rule.constraint, UniqueItems | NoOverlap)


def _wishes(rule: Rule, passes: bool, path: ElementPath | GroupPath | None) -> Iterator[Wish]:
    """What must be so for the rule to apply, and to be kept or broken, as far as conditions tell."""
    if rule.when is not None:
        yield Wish(rule.when)
    if rule.unless is not None:
        yield Wish(rule.unless, NOT_TRUE)
    match rule.constraint:
        case Required(when) if path is not None:
            yield from [Wish(when)] if when is not None else []
            yield Wish(Present(path), TRUE if passes else FALSE)
        case Forbidden(when, unless) if path is not None:
            yield from [Wish(when)] if when is not None else []
            yield from [Wish(unless, NOT_TRUE)] if unless is not None else []
            yield Wish(Present(path), FALSE if passes else TRUE)
        case Check(condition):
            yield Wish(condition, TRUE if passes else FALSE)
        case _:
            pass


def _references(rule: Rule) -> tuple[ReferencePath, ...]:
    """The references that a rule follows."""
    match rule.constraint:
        case Exists(reference, _):
            return (reference,)
        case AgreesWith(other) if other.reference is not None:
            return (other.reference,)
        case _:
            named = [path for condition in conditions(rule) for path in paths(condition)]
            found = [path.reference for path in named if isinstance(path, ElementPath)]
            return tuple(dict.fromkeys(reference for reference in found if reference is not None))
