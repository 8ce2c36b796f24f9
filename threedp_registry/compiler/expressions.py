"""Conditions as Python text: one boolean expression that is true exactly where the condition is known true."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import Enum, auto
from typing import assert_never

from attrs import field, frozen

from threedp_registry.compiler import names
from threedp_registry.compiler.boolean import FALSE, TRUE, all_of, any_of
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
    Leaf,
    Member,
    Op,
    Or,
    Present,
    Size,
    Term,
    Value,
    negate,
)

_PathTest = Callable[[ElementPath | GroupPath], str]


class Judged(Enum):
    """How a record is judged on which something is not there."""

    COMPLETE = auto()
    """A submission: what is missing is missing, an absent group is an empty one."""

    OPEN = auto()
    """Unfinished: an absent group or list, and an always-required element that is absent, decide nothing."""

    GROWING = auto()
    """Unfinished: only what nothing that is added can change is known."""


@frozen
class Expressions:
    """Writes conditions, and notes in `used` the variables they read.

    `keys` are the elements that make up the
    key of each reference, by its place and name. `quantified` are the groups whose items the text
    that is being written goes through: a reference of theirs is another one for each item.
    """

    judged: Judged = Judged.COMPLETE
    keys: Mapping[tuple[names.Names, str], tuple[ElementPath, ...]] = field(factory=dict)
    quantified: list[names.Names] = field(factory=list)
    used: dict[str, None] = field(factory=dict)
    referred: dict[str, ElementPath] = field(factory=dict)

    def known_true(self, condition: Condition) -> str:
        match condition:
            case And(parts):
                return all_of([self.known_true(part) for part in parts])
            case Or(parts):
                return any_of([self.known_true(part) for part in parts])
            case AnyItem(group, inner):
                return self._quantified("any", group, inner, need_given=False)
            case AllItems(group, inner):
                return self._quantified("all", group, inner, need_given=True)
            case _:
                return self._leaf(condition)

    def known_false(self, condition: Condition) -> str:
        return self.known_true(negate(condition))

    def faulty(self, condition: Condition) -> str:
        """True where an element the condition names has a faulty value, or a group is misshapen."""
        return self._somewhere(condition, self.faulty_at)

    def undecided(self, condition: Condition) -> str:
        """As `faulty`, or where an always-required element the condition names is missing."""
        return self._somewhere(condition, self.undecided_at)

    def unreachable_target(self, condition: Condition) -> str:
        """True where the condition follows a reference whose target was not given."""
        return self._somewhere(condition, self._leads_nowhere)

    # ---- variables ------------------------------------------------------------------------------

    def value(self, path: ElementPath | GroupPath) -> str:
        """What was submitted there; of a record referred to only good values are kept."""
        if isinstance(path, ElementPath) and path.reference is not None:
            return self.known(path)
        return self._use(names.value(path.names))

    def known(self, path: ElementPath) -> str:
        reference = path.reference
        if reference is not None and reference.declared_in in self.quantified:
            return self.followed(path)
        if reference is not None:
            self.referred[names.referred(path)] = path
        return self._use(names.known_of(path))

    def followed(self, path: ElementPath) -> str:
        """An element of the record that a reference leads to, looked up on the spot."""
        assert path.reference is not None
        keys = ", ".join(self.known(own) for own in self.keys[path.reference.declared_in, path.reference.name])
        return names.read_from(f"referred(context, {names.quote(path.reference.record)}, ({keys},))", path)

    @contextmanager
    def _each(self, group: GroupPath) -> Iterator[None]:
        """What is written meanwhile is about one item of the group."""
        self.quantified.append(group.names)
        yield
        self.quantified.pop()

    def _use(self, variable: str) -> str:
        self.used[variable] = None
        return variable

    # ---- faulty input, and references that lead nowhere -----------------------------------------

    def _somewhere(self, condition: Condition, test: _PathTest) -> str:
        match condition:
            case And(parts) | Or(parts):
                return any_of([self._somewhere(part, test) for part in parts])
            case AnyItem(group, inner) | AllItems(group, inner) | Count(group, inner):
                with self._each(group):
                    within = FALSE if inner is None else self._somewhere(inner, test)
                return any_of([test(group), self._loop("any", group, within)])
            case Compare(left, _, right):
                return any_of([self._term_somewhere(term, test) for term in (left, right)])
            case Member() | IsTrue() | Present() | Has() | Size():
                return test(condition.path)
            case _:
                assert_never(condition)

    def _term_somewhere(self, term: Term, test: _PathTest) -> str:
        match term:
            case ElementPath():
                return test(term)
            case Days(start, end):
                return any_of([self._term_somewhere(part, test) for part in (start, end)])
            case Value() | AsOf():
                return FALSE
            case _:
                assert_never(term)

    def faulty_at(self, path: ElementPath | GroupPath) -> str:
        """True where what was submitted there is wrong in itself."""
        if isinstance(path, GroupPath):
            return self._use(names.bad(path.names))
        if path.reference is not None:
            return FALSE
        return f"({self.value(path)} is not None and {self.known(path)} is None)"

    def _leads_nowhere(self, path: ElementPath | GroupPath) -> str:
        """True where the path follows a reference whose target was not given."""
        if isinstance(path, GroupPath) or path.reference is None:
            return FALSE
        if path.reference.declared_in in self.quantified:
            return f"{names.quote(path.reference.record)} not in context.targets"
        return f"{self._use(names.target(path.reference))} is None"

    def undecided_at(self, path: ElementPath | GroupPath) -> str:
        """As `faulty_at`, or where it is an always-required element that is missing."""
        if isinstance(path, ElementPath) and path.always_required and path.reference is None:
            return f"{self.known(path)} is None"
        return self.faulty_at(path)

    # ---- leaves ---------------------------------------------------------------------------------

    def _leaf(self, leaf: Leaf) -> str:
        match leaf:
            case Compare(left, op, right):
                return self._compare(left, op, right)
            case Member(path, values, positive):
                listed = ", ".join(map(names.literal, values))
                listed = f"({listed},)" if len(values) == 1 else f"({listed})"
                variable = self.known(path)
                return (
                    f"{variable} in {listed}"
                    if positive
                    else f"({variable} is not None and {variable} not in {listed})"
                )
            case IsTrue(path, value):
                return f"{self.known(path)} is {value}"
            case Present(path, positive):
                return self._present(path, positive)
            case Has(path, value, positive):
                return self._has(path, value, positive)
            case Size(path, op, number):
                return self._size(path, op, number)
            case Count(group, inner, op, number):
                return self._count(group, inner, op, number)
            case _:
                assert_never(leaf)

    def _compare(self, left: Term, op: Op, right: Term) -> str:
        guards = [f"{variable} is not None" for term in (left, right) for variable in self._reads(term)]
        if op is Op.EQ and isinstance(right, Value) and isinstance(left, ElementPath):
            guards = []
        return all_of([*guards, f"{self._term(left)} {op.value} {self._term(right)}"])

    def _reads(self, term: Term) -> list[str]:
        match term:
            case ElementPath():
                return [self.known(term)]
            case AsOf():
                return ["as_of"]
            case Days(start, end):
                return [*self._reads(start), *self._reads(end)]
            case Value():
                return []
            case _:
                assert_never(term)

    def _term(self, term: Term) -> str:
        match term:
            case ElementPath():
                return self.known(term)
            case Value():
                return names.literal(term)
            case AsOf():
                return "as_of"
            case Days(start, end):
                return f"days({self._term(start)}, {self._term(end)})"
            case _:
                assert_never(term)

    def _present(self, path: ElementPath | GroupPath, positive: bool) -> str:
        if positive:
            return f"{self.value(path)} is not None"
        if self.judged is Judged.GROWING:
            return FALSE
        may_come = self.judged is Judged.OPEN and isinstance(path, ElementPath) and path.always_required
        if may_come or (isinstance(path, ElementPath) and path.reference is not None):
            return FALSE  # what a reference leads to may have been wrong in the other record
        return f"{self.value(path)} is None"

    def _has(self, path: ElementPath, value: Value, positive: bool) -> str:
        variable = self.known(path)
        if positive:
            return f"({variable} is not None and {names.literal(value)} in {variable})"
        lacking = f"({variable} is not None and {names.literal(value)} not in {variable})"
        return FALSE if self.judged is Judged.GROWING else any_of([self._known_empty(path), lacking])

    def _known_empty(self, path: ElementPath | GroupPath) -> str:
        """Missing, and known to be nothing: on an open record only an empty list that was given is."""
        if isinstance(path, ElementPath) and path.reference is not None:
            return FALSE
        if self.judged is Judged.COMPLETE:
            return f"{self.value(path)} is None"
        return f"({self.value(path)} is None and {self._given(path)})"

    def _given(self, path: ElementPath | GroupPath) -> str:
        return self._use(f"given_{names.joined(path.names)}")

    def _size(self, path: ElementPath | GroupPath, op: Op, number: int) -> str:
        if isinstance(path, GroupPath):
            return self._count(path, None, op, number)
        variable = self.known(path)
        if self.judged is Judged.GROWING:
            return self._least(f"len({variable})", op, number, [f"{variable} is not None"])
        some = f"({variable} is not None and len({variable}) {op.value} {number})"
        return any_of([self._known_empty(path), some]) if _holds(0, op, number) else some

    # ---- groups ---------------------------------------------------------------------------------

    def _quantified(self, word: str, group: GroupPath, inner: Condition, *, need_given: bool) -> str:
        with self._each(group):
            holds = self.known_true(inner)
        loop = self._loop(word, group, holds)
        return all_of([*self._sound(group, need_given), loop])

    def _sound(self, group: GroupPath, need_given: bool) -> list[str]:
        guards = [f"not {self._use(names.bad(group.names))}"]
        if need_given and self.judged is Judged.OPEN:
            guards.append(any_of([f"{self.value(group)} is not None", self._given(group)]))
        if need_given and self.judged is Judged.GROWING:
            guards.append(FALSE)  # one more item may come
        return guards

    def _loop(self, word: str, group: GroupPath, text: str) -> str:
        if text == FALSE:
            return FALSE if word == "any" else f"not {self._use(names.items(group.names))}"
        if text == TRUE:
            return f"bool({self._use(names.items(group.names))})" if word == "any" else TRUE
        return f"{word}({text} for {tuple_of(group.names)} in {self._use(names.items(group.names))})"

    def _count(self, group: GroupPath, inner: Condition | None, op: Op, number: int) -> str:
        low, high = self._span(group, inner)
        at_least = self._least(low, op, number, self._sound(group, need_given=False))
        every = self._sound(group, need_given=True)
        match op:
            case Op.GE | Op.GT:
                return at_least
            case Op.LE | Op.LT:
                return all_of([*every, f"{high} {op.value} {number}"])
            case Op.EQ:
                return all_of([*every, f"{low} == {number}", f"{high} == {number}"])
            case Op.NE:
                return any_of([at_least, all_of([*every, f"{high} < {number}"])])
            case _:
                assert_never(op)

    def _least(self, low: str, op: Op, number: int, guards: list[str]) -> str:
        """True where as few as `low` decide, however many more there may be."""
        if op in (Op.LE, Op.LT, Op.EQ):
            return FALSE
        return all_of([*guards, f"{low} {'>' if op is Op.NE else op.value} {number}"])

    def _span(self, group: GroupPath, inner: Condition | None) -> tuple[str, str]:
        """Fewest and most items that the condition can hold for, whatever is unknown."""
        every = f"len({self._use(names.items(group.names))})"
        if inner is None:
            return every, every
        loop = f"for {tuple_of(group.names)} in {names.items(group.names)}"
        with self._each(group):
            holds, fails = self.known_true(inner), self.known_false(inner)
        return f"sum(1 {loop} if {holds})", f"{every} - sum(1 {loop} if {fails})"


def _holds(count: int, op: Op, number: int) -> bool:
    return {
        Op.EQ: count == number,
        Op.NE: count != number,
        Op.LT: count < number,
        Op.LE: count <= number,
        Op.GT: count > number,
        Op.GE: count >= number,
    }[op]


def tuple_of(group: names.Names) -> str:
    """Stands for the variables of one item until it is known which are used; see `checks.fill_tuples`."""
    return f"@{names.joined(group)}@"
