"""What the solver is asked: a smallest record for some wishes, whether they go together, how two conditions compare."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from attrs import evolve, frozen

from threedp_registry.definition.conditions import AllItems, And, AnyItem, Condition, ElementPath, GroupPath
from threedp_registry.definition.solve.core import Core, CoreTooLargeError
from threedp_registry.definition.solve.evaluate import NOT_TRUE, TRUE, Evaluation, Truths
from threedp_registry.definition.solve.filled import cost
from threedp_registry.definition.solve.form import Form, Items, Names, Slot
from threedp_registry.definition.solve.marks import Marks
from threedp_registry.definition.solve.search import SETTLED, Filling, Look, TooManyLooksError, cheapest, first
from threedp_registry.definition.solve.witness import Witness, witness


@frozen
class Wish:
    """A condition and the truth values wished for it: the sum of some of TRUE, FALSE and UNKNOWN.

    With `every`, it is wished of each item of these groups, outermost first: known true, or anything but that.
    """

    condition: Condition
    truths: Truths = TRUE
    every: tuple[GroupPath, ...] = ()


@frozen
class Never:
    """No record of the finite core is as wished."""


@frozen
class Undecided:
    """It takes too long to tell; `reason` says why, in words."""

    reason: str


Answer = Witness | Never | Undecided


def smallest(form: Form, *wishes: Wish, good: bool = True) -> Answer:
    """A smallest record on which all wishes come true; of several equally small ones the first in the form's order.

    A condition of a group is asked of the group's first item. With `good`, elements that must always be there are
    there and no value is faulty; without it, anything may be missing or faulty. Size counts values and items.
    """
    return _Asked.of(form, wishes, good).answer(smallest=True)


def together(form: Form, *wishes: Wish, good: bool = True) -> Answer:
    """Any record on which all wishes come true: as `smallest`, but found sooner."""
    return _Asked.of(form, wishes, good).answer(smallest=False)


class Relation(StrEnum):
    """How two conditions compare in where they are known true."""

    EQUAL = "equal"
    STRONGER = "stronger"
    WEAKER = "weaker"
    DIFFERENT = "different"
    UNDECIDED = "undecided"


@frozen(kw_only=True)
class Comparison:
    """How one condition compares with another, with a smallest record where only one of them is known true."""

    relation: Relation
    only_one: Witness | None = None
    only_other: Witness | None = None
    reason: str = ""


def compare(form: Form, one: Condition, other: Condition, *given: Wish, good: bool = True) -> Comparison:
    """Whether `one` is known true wherever `other` is (weaker), the other way around (stronger), or both (equal).

    Only records on which the wishes `given` come true count. Conditions from two versions of a dictionary compare
    over what either version allows, with the `Form` of both.
    """
    only_one = smallest(form, *given, Wish(one), Wish(other, NOT_TRUE), good=good)
    only_other = smallest(form, *given, Wish(other), Wish(one, NOT_TRUE), good=good)
    for answer in (only_one, only_other):
        if isinstance(answer, Undecided):
            return Comparison(relation=Relation.UNDECIDED, reason=answer.reason)
    found = [answer if isinstance(answer, Witness) else None for answer in (only_one, only_other)]
    return Comparison(relation=_relation(*found), only_one=found[0], only_other=found[1])


def _relation(only_one: Witness | None, only_other: Witness | None) -> Relation:
    if only_one is None:
        return Relation.EQUAL if only_other is None else Relation.STRONGER
    return Relation.WEAKER if only_other is None else Relation.DIFFERENT


def can_come(form: Form, *wishes: Wish, good: bool = True) -> bool | None:
    """Whether all wishes come true on some record; None where that takes too long to tell."""
    found = _Asked.of(form, wishes, good).filling(smallest=False)
    return None if isinstance(found, Undecided) else found is not None


@frozen(eq=False)
class _Asked:
    """The search for a record on which all wishes come true."""

    form: Form
    wishes: tuple[Wish, ...]
    core: Core
    items: Items
    keys: Mapping[Names, tuple[ElementPath, ...]]

    @classmethod
    def of(cls, form: Form, wishes: Iterable[Wish], good: bool) -> _Asked:
        parts = tuple(part for wish in wishes for part in _parts(wish))
        marks = Marks(form)
        for part in parts:
            marks.note(part.condition, part.every)
        asked = tuple(_of_every_item(part) for part in parts)
        keys = {
            reference: tuple(own for _, own in by if own.names in marks.at) for reference, by in form.references.items()
        }
        return cls(form, asked, Core(marks, good), dict.fromkeys(marks.standing, 0), keys)

    def answer(self, *, smallest: bool) -> Answer:
        found = self.filling(smallest=smallest)
        if isinstance(found, Undecided):
            return found
        return Never() if found is None else witness(self.core, found)

    def filling(self, *, smallest: bool) -> Filling | Undecided | None:
        try:
            return cheapest(self, cost) if smallest else first(self)
        except CoreTooLargeError as reason:
            return Undecided(str(reason))
        except TooManyLooksError:
            return Undecided("too many combinations of values would have to be tried")

    def look(self, filled: Filling) -> Look:
        """Out of reach once one wish is; settled when every one is, whatever the open slots are filled with."""
        following: list[Slot] = []
        for wish in self.wishes:
            seen = Evaluation(self.form, filled, self.keys)
            truths = seen.truths(wish.condition, self.items)
            if not truths & wish.truths:
                return Look(False, seen.read)
            if truths & ~wish.truths and (not following or len(seen.open) < len(following)):
                following = list(seen.open)
        return Look(False, (), following[0], self.core.values(following[0])) if following else SETTLED


def _parts(wish: Wish) -> list[Wish]:
    """What is wished of an `and`, wished of each of its parts."""
    if wish.truths == TRUE and isinstance(wish.condition, And):
        return [part for each in wish.condition.parts for part in _parts(evolve(wish, condition=each))]
    return [wish]


def _of_every_item(wish: Wish) -> Wish:
    """The same wish as one about the record."""
    condition = wish.condition
    for group in reversed(wish.every):
        condition = AllItems(group, condition) if wish.truths == TRUE else AnyItem(group, condition)
    return Wish(condition, wish.truths)
