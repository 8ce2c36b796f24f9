"""Conditions as formulas over schemas.

A leaf asks for a good value, so that a missing or wrong one decides nothing, as in the checks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import assert_never

from attrs import frozen

from threedp_registry.compiler.json_schema.drafts import Draft, Json, Schema
from threedp_registry.compiler.json_schema.formulas import (
    FALSE,
    OBJECT,
    Atom,
    Formula,
    all_of,
    any_of,
    negated,
    over_items,
    schema_of,
)
from threedp_registry.compiler.json_schema.literals import chosen, compared, moved, plain
from threedp_registry.compiler.json_schema.places import Names, holds, lacks_or
from threedp_registry.compiler.json_schema.unsayable import Kind, Unsayable
from threedp_registry.compiler.json_schema.values import good, one_value, or_missing
from threedp_registry.definition.conditions import (
    AllItems,
    And,
    AnyItem,
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
    Value,
    negate,
    paths,
    reads_as_of,
)
from threedp_registry.definition.records import Record, Use

ARRAY_OR_NULL: Schema = {"type": ["array", "null"]}
MIRRORED = {Op.LT: Op.GT, Op.LE: Op.GE, Op.GT: Op.LT, Op.GE: Op.LE, Op.EQ: Op.EQ, Op.NE: Op.NE}
Counting = Callable[[int], Formula]


@frozen
class Conditions:
    """Writes the conditions of one record for one draft; raises `Unsayable` where the draft cannot say them."""

    draft: Draft
    repeated: frozenset[Names]
    uses: Mapping[Names, Use]

    @classmethod
    def of(cls, record: Record, draft: Draft) -> Conditions:
        repeated = frozenset(group.path for group in record.groups() if group.repeated)
        return cls(draft, repeated, {use.path: use for use in record.uses()})

    # ---- places ---------------------------------------------------------------------------------

    def level(self, names: Names) -> Names:
        """The repeated group whose items a place stands in, `()` for the record."""
        depths = (depth for depth in range(len(names) - 1, 0, -1) if names[:depth] in self.repeated)
        return names[: next(depths, 0)]

    def holds(self, names: Names, value: Schema) -> Atom:
        level = self.level(names)
        return Atom(level, holds(names[len(level) :], value))

    def lacks_or(self, names: Names, value: Schema) -> Atom:
        level = self.level(names)
        return Atom(level, lacks_or(names[len(level) :], value))

    def lacks(self, path: ElementPath | GroupPath) -> Atom:
        self._own(path)
        return self.lacks_or(path.names, {"enum": self.missing(path.names)})

    def missing(self, names: Names) -> list[Json]:
        """The values that mean that nothing is there."""
        use = self.uses.get(names)
        if use is None:
            return [None, []] if names in self.repeated else [None, {}]
        return [None, []] if use.element.multiple else [None]

    def well_shaped(self, group: Names) -> Atom:
        """A group that is missing, or is what a group should be."""
        items: Schema = {**ARRAY_OR_NULL, "items": OBJECT}
        return self.lacks_or(group, items if group in self.repeated else {"type": ["object", "null"]})

    def _own(self, path: ElementPath | GroupPath) -> None:
        if isinstance(path, ElementPath) and path.reference is not None:
            raise Unsayable(Kind.REFERENCE)

    def one(self, path: ElementPath) -> Schema:
        """A good single value of the element."""
        return one_value(self._use(path))

    def _use(self, path: ElementPath) -> Use:
        self._own(path)
        return self.uses[path.names]

    # ---- known true -----------------------------------------------------------------------------

    def known_true(self, condition: Condition) -> Formula:
        match condition:
            case And(parts):
                return all_of(*map(self.known_true, parts))
            case Or(parts):
                return any_of(*map(self.known_true, parts))
            case AnyItem(group, inner):
                return self._at_least(group, inner, 1)
            case AllItems(group, inner):
                return self._all(group, self.known_true(inner))
            case _:
                return self._leaf(condition)

    def known_false(self, condition: Condition) -> Formula:
        return self.known_true(negate(condition))

    def _leaf(self, leaf: Leaf) -> Formula:
        match leaf:
            case Compare() | Member() | IsTrue():
                path, value = self._asked(leaf)
                return self.holds(path.names, value)
            case Present(path, positive):
                return negated(self.lacks(path)) if positive else self.lacks(path)
            case Has(path, value, positive):
                return self._has(path, value, positive)
            case Size(path, op, number) if isinstance(path, GroupPath):
                return self._leaf(Count(path, None, op, number))
            case Size(path, op, number):
                return self._size(path, op, number)
            case Count(group, inner, op, number):
                return _in_number(
                    op, number, lambda n: self._at_least(group, inner, n), lambda n: self._at_most(group, inner, n)
                )
            case _:
                assert_never(leaf)

    def _has(self, path: ElementPath, value: Value, positive: bool, *, is_there: bool = False) -> Atom:
        """The values hold this one, or they do not; none at all do not either, unless some must be there."""
        values = good(self._use(path))
        one: Schema = {"enum": [plain(value)]}
        without: Schema = {"not": {"type": "array", "contains": one}}
        if positive:
            return self.holds(path.names, {**values, "contains": one})
        if is_there:
            return self.holds(path.names, {**values, "minItems": 1, **without})
        return self.lacks_or(path.names, {**or_missing(values, []), **without})

    def _size(self, path: ElementPath, op: Op, number: int) -> Formula:
        return _in_number(op, number, lambda n: self._values(path, n), lambda n: self._values_up_to(path, n))

    def _values(self, path: ElementPath, number: int) -> Formula:
        values = good(self._use(path))
        if number <= 0:
            return self.lacks_or(path.names, or_missing(values, []))
        return self.holds(path.names, {**values, "minItems": number})

    def _values_up_to(self, path: ElementPath, number: int) -> Formula:
        values = or_missing(good(self._use(path)), [])
        return FALSE if number < 0 else self.lacks_or(path.names, {**values, "maxItems": number})

    # ---- items ----------------------------------------------------------------------------------

    def _all(self, group: GroupPath, inner: Formula) -> Formula:
        """Every item, of none or many."""
        return over_items(
            group.names,
            inner,
            lambda of_item: self.lacks_or(group.names, {**ARRAY_OR_NULL, "items": schema_of(of_item)}),
        )

    def _at_least(self, group: GroupPath, inner: Condition | None, number: int) -> Formula:
        """So many items of which the condition is known to hold."""
        items: Schema = {"type": "array", "items": OBJECT}
        if number <= 0:
            return self.well_shaped(group.names)
        if inner is None:
            return self.holds(group.names, {**items, "minItems": number})
        counted = self._counted({"minContains": number}) if number > 1 else {}

        def so_many(of_item: Formula) -> Formula:
            held = self.holds(group.names, {**items, "contains": schema_of(of_item), **counted})
            return FALSE if of_item == FALSE else held

        return over_items(group.names, self.known_true(inner), so_many)

    def _at_most(self, group: GroupPath, inner: Condition | None, number: int) -> Formula:
        """So many items, counting those of which it is not known."""
        items: Schema = {**ARRAY_OR_NULL, "items": OBJECT}
        if number < 0:
            return FALSE
        if inner is None:
            return self.lacks_or(group.names, {**items, "maxItems": number})
        if number == 0:
            return self._all(group, self.known_false(inner))
        counted = self._counted({"minContains": 0, "maxContains": number})

        def so_many(of_item: Formula) -> Formula:
            return self.lacks_or(group.names, {**items, "contains": schema_of(negated(of_item)), **counted})

        return over_items(group.names, self.known_false(inner), so_many)

    def _counted(self, keywords: Schema) -> Schema:
        if not self.draft.counts:
            raise Unsayable(Kind.COUNTING)
        return keywords

    # ---- one value ------------------------------------------------------------------------------

    def _asked(self, leaf: Compare | Member | IsTrue) -> tuple[ElementPath, Schema]:
        """The element, and what it must hold for the leaf to be known true."""
        match leaf:
            case IsTrue(path, wanted):
                return path, {**self.one(path), "enum": [wanted]}
            case Member(path, values, positive):
                return path, chosen(self._use(path), [plain(value) for value in values], positive)
            case Compare():
                path, op, value = self._with_literal(leaf)
                return path, compared(self._use(path), op, value)
            case _:
                assert_never(leaf)

    def _with_literal(self, leaf: Compare) -> tuple[ElementPath, Op, Value]:
        """A comparison with a literal; days between an element and a literal are one, too."""
        for path in paths(leaf):
            self._own(path)
        if reads_as_of(leaf):
            raise Unsayable(Kind.AS_OF)
        match leaf:
            case Compare(ElementPath() as path, op, Value() as value):
                return path, op, value
            case Compare(Days(Value() as start, ElementPath() as end), op, Value(Decimal() as days)):
                return end, op, moved(start, days)
            case Compare(Days(ElementPath() as start, Value() as end), op, Value(Decimal() as days)):
                return start, MIRRORED[op], moved(end, -days)
        raise Unsayable(Kind.COMPARISON)

    # ---- decided, and not true ------------------------------------------------------------------

    def not_true(self, condition: Condition) -> Formula:
        """Where an `unless` lets a rule apply: what it reads is right or rightly missing, and it is not known true."""
        match condition:
            case Compare() | Member() | IsTrue():
                return self._untrue(condition)
            case Has(path, value, positive) if path.always_required:
                return self._has(path, value, not positive, is_there=True)
            case Has() | Present() | Size() if not _is_required(condition.path):
                return self._untrue(condition)
            case _:
                return all_of(self.decided(condition), self._untrue(condition))

    def _untrue(self, condition: Condition) -> Formula:
        """Not known true, given that what it reads is decided."""
        match condition:
            case And(parts):
                return any_of(*map(self._untrue, parts))
            case Or(parts):
                return all_of(*map(self._untrue, parts))
            case Compare() | Member() | IsTrue():
                opposite = negate(condition)
                assert isinstance(opposite, Compare | Member | IsTrue)
                path, value = self._asked(opposite)
                held = _is_required(path)
                return self.holds(path.names, value) if held else self.lacks_or(path.names, or_missing(value, [None]))
            case Present() | Has() | Size():
                return self.known_false(condition)
            case AnyItem() | AllItems() | Count():
                return negated(self.known_true(condition))
            case _:
                assert_never(condition)

    def decided(self, condition: Condition) -> Formula:
        """Nothing that the condition reads is wrong in itself, or missing though always required."""
        match condition:
            case And(parts) | Or(parts):
                return all_of(*map(self.decided, parts))
            case AnyItem(group, inner) | AllItems(group, inner):
                return self._all(group, self.decided(inner))
            case Count(group, inner):
                return self.well_shaped(group.names) if inner is None else self._all(group, self.decided(inner))
            case Compare() | Member() | IsTrue() | Present() | Has() | Size():
                return all_of(*map(self._decided_at, paths(condition)))
            case _:
                assert_never(condition)

    def _decided_at(self, path: ElementPath | GroupPath) -> Formula:
        if isinstance(path, GroupPath):
            return self.well_shaped(path.names)
        values = good(self._use(path))
        if not path.always_required:
            return self.lacks_or(path.names, or_missing(values, [None]))
        return self.holds(path.names, {**values, "minItems": 1} if path.element.multiple else values)


def _is_required(path: ElementPath | GroupPath) -> bool:
    return isinstance(path, ElementPath) and path.always_required


def _in_number(op: Op, number: int, at_least: Counting, at_most: Counting) -> Formula:
    match op:
        case Op.GE:
            return at_least(number)
        case Op.GT:
            return at_least(number + 1)
        case Op.LE:
            return at_most(number)
        case Op.LT:
            return at_most(number - 1)
        case Op.EQ:
            return all_of(at_least(number), at_most(number))
        case Op.NE:
            return any_of(at_least(number + 1), at_most(number - 1))
        case _:
            assert_never(op)
