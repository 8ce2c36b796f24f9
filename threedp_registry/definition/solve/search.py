"""Filling slots one after the other until everything asked for is settled, and going back where nothing fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from attrs import define, field, frozen

from threedp_registry.definition.solve.filled import Filled
from threedp_registry.definition.solve.form import Slot

MOST_LOOKS = 20_000
Filling = Mapping[Slot, Filled]


class TooManyLooksError(Exception):
    """The search was given up undecided."""


@frozen
class Look:
    """What a filling comes to: settled, or the slot to fill next and with what, best first.

    Without a slot to fill, it is out of reach, and stays so while the slots `read` stay as they are.
    """

    settled: bool
    read: Iterable[Slot] = ()
    next: Slot | None = None
    values: Iterable[Filled] = ()


SETTLED = Look(True)


class Problem(Protocol):
    """What is asked of a filling."""

    def look(self, filled: Filling) -> Look: ...


def first(problem: Problem, start: Filling | None = None, most_looks: int = MOST_LOOKS) -> Filling | None:
    """The first filling that settles it, each slot with its best value; None where there is none.

    `start` is filled already and stays so.
    """
    return _Search(problem, None, most_looks, dict(start or {})).run()


def cheapest(problem: Problem, cost: Callable[[Filled], int], most_looks: int = MOST_LOOKS) -> Filling | None:
    """The filling that costs least, or least of those met in so many looks; None where there is none."""
    return _Search(problem, cost, most_looks).run()


@define(eq=False)
class _Search:
    """Goes back to the latest slot that had a part in what went wrong, not just to the one filled last."""

    problem: Problem
    cost: Callable[[Filled], int] | None
    most_looks: int
    filled: dict[Slot, Filled] = field(factory=dict)
    spent: int = 0
    looks: int = 0
    best: dict[Slot, Filled] | None = None
    least: int = 0

    def run(self) -> Filling | None:
        try:
            self._descend()
        except TooManyLooksError:
            if self.best is None:
                raise
        return self.best

    def _descend(self) -> set[Slot] | None:
        """The slots that keep this filling from being completed; None where the search is over."""
        if self.best is not None and self.spent >= self.least:
            return {slot for slot, value in self.filled.items() if self.cost and self.cost(value)}
        look = self._look()
        if look.settled:
            return self._found()
        if look.next is None:
            return {slot for slot in look.read if slot in self.filled}
        return self._fill(look.next, look.values)

    def _look(self) -> Look:
        self.looks += 1
        if self.looks > self.most_looks:
            raise TooManyLooksError
        return self.problem.look(self.filled)

    def _found(self) -> set[Slot] | None:
        self.best, self.least = dict(self.filled), self.spent
        if self.cost is None:
            return None
        return {slot for slot, value in self.filled.items() if self.cost(value)}

    def _fill(self, slot: Slot, values: Iterable[Filled]) -> set[Slot] | None:
        reasons: set[Slot] = set()
        for value in values:
            price = self.cost(value) if self.cost else 0
            self.filled[slot] = value
            self.spent += price
            why = self._descend()
            self.spent -= price
            del self.filled[slot]
            if why is None or slot not in why:
                return why
            reasons |= why - {slot}
        return reasons
