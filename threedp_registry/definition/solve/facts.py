"""What the requirements of a record say about some of its places, as wishes beside a condition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from threedp_registry.definition.conditions import And, Condition, ElementPath, GroupPath, Or, Present, paths
from threedp_registry.definition.constraints import Forbidden, Required, Rule
from threedp_registry.definition.records import Record
from threedp_registry.definition.solve.ask import Wish
from threedp_registry.definition.solve.evaluate import NOT_TRUE
from threedp_registry.definition.solve.form import Form, Names, element_path, group_path


@frozen
class Fact:
    """That one conditional requirement is kept, in every item it stands in."""

    rule: Rule
    wish: Wish


@frozen(eq=False)
class Requirements:
    """The conditional requirements of a record, by the place that they are about."""

    form: Form
    kept: dict[Names, tuple[Fact, ...]] = field(factory=dict)

    @classmethod
    def of(cls, record: Record, form: Form) -> Requirements:
        found = cls(form)
        for group in record.groups():
            found._note(group_path(group), group.shape_rules)
        for use in record.uses():
            found._note(element_path(use), use.rules)
        return found

    def _note(self, path: ElementPath | GroupPath, rules: tuple[Rule, ...]) -> None:
        every = tuple(self.form.groups[group].path for group in self.form.repeated_around(path.names))
        facts = [Fact(rule, evolve(wish, every=every)) for rule in rules for wish in _kept(rule, path)]
        if facts:
            self.kept[path.names] = tuple(facts)

    def about(self, places: Iterable[Names]) -> tuple[Fact, ...]:
        """Those of the places, of the groups around them, and of every place that those name in turn."""
        found: list[Fact] = []
        todo = [around for place in places for around in _with_groups(place)]
        seen: set[Names] = set()
        while todo:
            place = todo.pop(0)
            if place in seen:
                continue
            seen.add(place)
            found += self.kept.get(place, ())
            todo += [named for fact in self.kept.get(place, ()) for named in places_in(fact.wish.condition)]
        return tuple(found)


def places_in(condition: Condition) -> Iterator[Names]:
    """The places that a condition names in the record itself, each after the groups around it."""
    for path in paths(condition):
        if isinstance(path, GroupPath) or path.reference is None:
            yield from _with_groups(path.names)


def _with_groups(place: Names) -> list[Names]:
    return [place[:depth] for depth in range(1, len(place) + 1)]


def _kept(rule: Rule, path: ElementPath | GroupPath) -> Iterator[Wish]:
    match rule.constraint:
        case Required(when) if when is not None:
            yield Wish(And((when, Present(path, positive=False))), NOT_TRUE)
        case Forbidden(when, None) if when is not None:
            yield Wish(And((when, Present(path))), NOT_TRUE)
        case Forbidden(None, unless) if unless is not None:
            yield Wish(Or((Present(path, positive=False), unless)))
        case _:
            pass
