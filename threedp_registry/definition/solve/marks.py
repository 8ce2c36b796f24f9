"""What conditions say about each place: the literals beside it, how often it is counted, what it is compared with."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import assert_never

from attrs import define, field

from threedp_registry.compiled_support.screening import IDENTIFYING
from threedp_registry.definition.conditions import (
    AllItems,
    And,
    AnyItem,
    AsOf,
    Compare,
    Condition,
    Count,
    Days,
    ElementPath,
    GroupPath,
    Has,
    IsTrue,
    Member,
    Or,
    Present,
    Size,
    Term,
    Value,
)
from threedp_registry.definition.constraints import (
    AgreesWith,
    Covered,
    Exists,
    InEffect,
    NoOverlap,
    NotPattern,
    ParentOf,
    Rule,
    Screened,
    UniqueItems,
    Within,
    conditions,
)
from threedp_registry.definition.solve.evaluate import known
from threedp_registry.definition.solve.filled import Single
from threedp_registry.definition.solve.form import AS_OF, Form, Names, place_of
from threedp_registry.definition.solve.texts import matching

MOST_APART = 5
"""How many items that must differ from each other are made to differ by any one of their values."""
DAY: Names = tuple(str(step) for step in AS_OF)


@define(eq=False)
class Mark:
    """What is said of one place, whichever item it is in.

    `items` is how many items of a group are told apart, `sizes` the numbers that sizes are compared with. Of the
    values that no literal names, `others` may have to differ; with `every_code`, each code is told from the others.
    `family` holds the places that are compared with each other, directly or by way of others.
    """

    paths: list[ElementPath | GroupPath] = field(factory=list)
    literals: dict[Single, None] = field(factory=dict)
    sizes: set[int] = field(factory=set)
    items: int = 0
    others: int = 1
    every_code: bool = False
    family: Family = field(factory=lambda: Family())


@define(eq=False)
class Family:
    """Places that are compared with each other; `apart` are the days between them that matter."""

    places: dict[Names, None] = field(factory=dict)
    apart: set[int] = field(factory=set)
    unfollowed: str = ""


@define(eq=False)
class Marks:
    """Everything that some conditions say, by place. `standing` are the groups whose first item is meant."""

    form: Form
    at: dict[Names, Mark] = field(factory=dict)
    standing: set[Names] = field(factory=set)

    def note_path(self, path: ElementPath | GroupPath) -> None:
        """Takes in a place of which nothing more may be said."""
        self._path(path, ())

    def note_day(self, day: date) -> None:
        """Takes in the day that the evaluation is for."""
        self._mark(DAY).literals[day] = None

    def note(self, condition: Condition, every: tuple[GroupPath, ...] = ()) -> None:
        """Takes in a condition that is asked of every item of some groups, outermost first."""
        inside: tuple[Names, ...] = ()
        for group in every:
            self._path(group, inside)
            inside = (*inside, group.names)
        self._note(condition, inside)

    def note_rule(self, rule: Rule) -> None:
        """Takes in all that a rule tells apart, its kind included; items are counted for each rule by itself."""
        before = {place: mark.items for place, mark in self.at.items()}
        for mark in self.at.values():
            mark.items = 0
        for condition in conditions(rule):
            self.note(condition)
        self._note_kind(rule)
        for place, items in before.items():
            self.at[place].items = max(self.at[place].items, items)

    def _note_kind(self, rule: Rule) -> None:
        match rule.constraint:
            case Within(path, _) | ParentOf(path, _):
                for place in (path.names, rule.place):
                    self._mark(place).every_code = True
            case NotPattern(path, pattern):
                self._path(path, ()).literals |= dict.fromkeys(matching(pattern, 1))
            case Screened():
                self._mark(rule.place).literals[IDENTIFYING[0]] = None
            case InEffect(path, start, until):
                days = [date.fromisoformat(day) for day in (start, until) if day is not None]
                self._path(path, ()).literals |= dict.fromkeys(days)
            case AgreesWith(other):
                self._joined([self._path(other, ()), self._mark(rule.place)])
            case NoOverlap(_, start, end):
                self._joined([self._path(start, ()), self._path(end, ())])
                self._mark(rule.place).items = max(self._mark(rule.place).items, 2)
            case UniqueItems(apart):
                self._mark(rule.place).items = max(self._mark(rule.place).items, 2)
                for path in apart:
                    self._path(path, ()).others = MOST_APART
            case Exists(_, by):
                for path in by:
                    self._path(path, ()).others = MOST_APART
            case Covered(group, _):
                self._path(group, ()).items = max(self._path(group, ()).items, 2)
            case _:
                pass

    def _note(self, condition: Condition, inside: tuple[Names, ...]) -> None:
        match condition:
            case And(parts) | Or(parts):
                for part in parts:
                    self._note(part, inside)
            case AnyItem(group, inner) | AllItems(group, inner):
                self._path(group, inside).items += 1
                self._note(inner, (*inside, group.names))
            case Count(group, inner, _, number):
                self._path(group, inside).sizes |= {number - 1, number, number + 1}
                if inner is not None:
                    self._path(group, inside).items += number + 1
                    self._note(inner, (*inside, group.names))
            case Size(path, _, number):
                self._path(path, inside).sizes |= {number - 1, number, number + 1}
            case Compare(left, _, right):
                self._compare(left, right, inside)
            case Member(path, values):
                self._path(path, inside).literals |= dict.fromkeys(known(value) for value in values)
            case Has(path, value):
                self._path(path, inside).literals[known(value)] = None
            case IsTrue(path) | Present(path):
                self._path(path, inside)
            case _:
                assert_never(condition)

    def _path(self, path: ElementPath | GroupPath, inside: tuple[Names, ...]) -> Mark:
        """The mark of a path; it stands in the first item of every group around it that no quantifier is over."""
        place = place_of(path)
        self.standing |= {group for group in self.form.repeated_around(place) if group not in inside}
        if isinstance(path, GroupPath) and not path.repeated and path.names in self.form.groups:
            for member in self.form.groups[path.names].members:
                self._path(member, inside)
        mark = self._mark(place)
        if path not in mark.paths:
            mark.paths.append(path)
        return mark

    def _mark(self, place: Names) -> Mark:
        if place not in self.at:
            self.at[place] = Mark()
            self.at[place].family.places[place] = None
        return self.at[place]

    # ---- comparisons -----------------------------------------------------------------------------

    def _compare(self, left: Term, right: Term, inside: tuple[Names, ...]) -> None:
        marks = [mark for term in (left, right) for mark in self._term(term, inside)]
        literals = [term for term in (left, right) if isinstance(term, Value)]
        spans = [term for term in (left, right) if isinstance(term, Days)]
        family = self._joined(marks)
        for literal in literals:
            value = known(literal)
            if spans and isinstance(value, Decimal):
                family.apart.add(int(value))
            elif not spans:
                marks[0].literals[value] = None
        if spans and not literals:
            family.unfollowed = "days are compared with something else than a number"

    def _term(self, term: Term, inside: tuple[Names, ...]) -> list[Mark]:
        match term:
            case ElementPath():
                return [self._path(term, inside)]
            case AsOf():
                return [self._mark(DAY)]
            case Days(start, end):
                marks = [*self._term(start, inside), *self._term(end, inside)]
                for each in (start, end):
                    if isinstance(each, Value):
                        marks[0].literals[known(each)] = None
                return marks
            case Value():
                return []
            case _:
                assert_never(term)

    def _joined(self, marks: list[Mark]) -> Family:
        """One family of all that are compared with each other; its members share it."""
        families = [mark.family for mark in marks]
        first = families[0] if families else Family()
        for family in families[1:]:
            if family is not first:
                first.places |= family.places
                first.apart |= family.apart
                first.unfollowed = first.unfollowed or family.unfollowed
                for place in family.places:
                    self.at[place].family = first
        return first
