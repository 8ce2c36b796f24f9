"""Rules about more than one value as branches of the root: a branch holds wherever its rule does not fail."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from attrs import frozen

from threedp_registry.compiler.json_schema.conditions import Conditions
from threedp_registry.compiler.json_schema.drafts import Json, Schema
from threedp_registry.compiler.json_schema.formulas import (
    FALSE,
    OBJECT,
    TRUE,
    All,
    Formula,
    Some,
    all_of,
    any_of,
    atoms,
    negated,
    obliged,
    schema_of,
)
from threedp_registry.compiler.json_schema.literals import also, compared
from threedp_registry.compiler.json_schema.patterns import in_full
from threedp_registry.compiler.json_schema.places import Names, holds, lacks_or
from threedp_registry.compiler.json_schema.unsayable import Kind, Unsayable
from threedp_registry.definition.conditions import Condition, ElementPath, Op, Value
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
    Severity,
    Size,
    UniqueItems,
    Within,
)
from threedp_registry.definition.elements import ElementType

Fitting = list[tuple[tuple[str, ...], tuple[str, ...]]]
"""Codes of one element, and the codes of another that go with them."""


@frozen
class Placed:
    """A rule where it stands: the group whose members it is judged among, `()` the record, and what it is about."""

    rule: Rule
    scope: Names
    subject: Names


@frozen
class Branches:
    """Writes branches for one record and draft."""

    say: Conditions

    def branch(self, placed: Placed) -> Schema | None:
        """The rule's branch; None for one about a single value or a group's shape, which is said where that stands.

        Raises `Unsayable` where the draft cannot say the rule.
        """
        rule = placed.rule
        if rule.severity is Severity.WARNING:
            raise Unsayable(Kind.WARNING)
        if rule.along_with is not None:
            raise Unsayable(Kind.CROSS_RECORD)
        body = self._body(placed)
        return None if body is None else {"$comment": rule.id, **body}

    def _body(self, placed: Placed) -> Schema | None:
        constraint = placed.rule.constraint
        match constraint:
            case HasType() | InCodelist() | Length() | Characters() | Pattern() | InRange() | DistinctValues():
                return None
            case IsGroup() | KnownKeys() | Size():
                return None
            case Required(when):
                return self._obliged(placed, self._when(when), self._present(placed))
            case Forbidden(when, unless):
                return self._obliged(placed, all_of(self._when(when), self._unless(unless)), self._absent(placed))
            case OneOf(paths):
                return self._one_of(placed, paths)
            case Check(condition):
                return self._avoided(placed, self.say.known_false(condition))
            case NotPattern(path, pattern):
                return self._avoided(placed, self.say.holds(path.names, also(self.say.one(path), in_full(pattern))))
            case InEffect(path, start, until):
                return self._avoided(placed, self._out_of_effect(path, start, until))
            case Within(parent, parents):
                return self._dependent(placed, parent, self._fitting(placed, parent, dict(parents)))
            case ParentOf(child, parents):
                return self._dependent(placed, child, [((code,), above) for code, above in parents])
            case Places():
                raise Unsayable(Kind.PLACES)
            case PositionsIn():
                raise Unsayable(Kind.POSITION)
            case Covered():
                raise Unsayable(Kind.COVERAGE)
            case Screened():
                raise Unsayable(Kind.SCREENING)
            case UniqueItems():
                raise Unsayable(Kind.UNIQUENESS)
            case NoOverlap():
                raise Unsayable(Kind.OVERLAP)
            case AgreesWith() | Exists():
                raise Unsayable(Kind.REFERENCE)
            case KeyUnique() | KeyReplaced():
                raise Unsayable(Kind.CROSS_RECORD)
            case _:
                assert_never(constraint)

    # ---- where a rule applies -------------------------------------------------------------------

    def _levels(self, scope: Names) -> tuple[Names, ...]:
        """The record and the repeated groups on the way to a scope, outermost first."""
        prefixes = (scope[:depth] for depth in range(1, len(scope) + 1))
        return ((), *(prefix for prefix in prefixes if prefix in self.say.repeated))

    def _relative(self, placed: Placed, names: Names) -> Names:
        return names[len(self._levels(placed.scope)[-1]) :]

    def _guard(self, placed: Placed) -> Formula:
        """The groups around the rule are what groups should be, and its `when` and `unless` let it apply."""
        in_single = placed.scope != self._levels(placed.scope)[-1]
        shaped = self.say.well_shaped(placed.scope) if in_single else TRUE
        return all_of(shaped, self._when(placed.rule.when), self._unless(placed.rule.unless))

    def _when(self, condition: Condition | None) -> Formula:
        return TRUE if condition is None else self.say.known_true(condition)

    def _unless(self, condition: Condition | None) -> Formula:
        return TRUE if condition is None else self.say.not_true(condition)

    def _obliged(self, placed: Placed, asked: Formula, wanted: Schema) -> Schema:
        return obliged(self._levels(placed.scope), all_of(self._guard(placed), asked), wanted) or {}

    def _avoided(self, placed: Placed, violation: Formula) -> Schema:
        """Not the violation. Its last statement about the innermost object is what is wrong, the others are why."""
        ways = violation.parts if isinstance(violation, Some) else (violation,)
        said = [each for each in (self._avoided_way(placed, way) for way in ways) if each is not None]
        return together(said)

    def _avoided_way(self, placed: Placed, violation: Formula) -> Schema | None:
        levels, whole = self._levels(placed.scope), all_of(self._guard(placed), violation)
        parts = list(whole.parts) if isinstance(whole, All) else [whole]
        own = [number for number, part in enumerate(parts) if {atom.level for atom in atoms(part)} == {levels[-1]}]
        wrong = parts.pop(own[-1]) if own else TRUE
        return obliged(levels, all_of(*parts), schema_of(negated(wrong)))

    # ---- presence -------------------------------------------------------------------------------

    def _present(self, placed: Placed) -> Schema:
        return holds(self._relative(placed, placed.subject), {"not": {"enum": self.say.missing(placed.subject)}})

    def _absent(self, placed: Placed) -> Schema:
        return lacks_or(self._relative(placed, placed.subject), {"enum": self.say.missing(placed.subject)})

    def _one_of(self, placed: Placed, paths: tuple[ElementPath, ...]) -> Schema:
        """One of several that stand together is there; of others, not all are lacking."""
        if any(path.names[:-1] != placed.scope for path in paths):
            return self._avoided(placed, all_of(*map(self.say.lacks, paths)))
        there: list[Json] = [holds(path.names[-1:], {"not": {"enum": self.say.missing(path.names)}}) for path in paths]
        inside = self._relative(placed, placed.scope)
        ways: Schema = {**OBJECT, "anyOf": there}
        return self._obliged(placed, TRUE, holds(inside, ways) if inside else ways)

    # ---- values that depend on each other --------------------------------------------------------

    def _out_of_effect(self, path: ElementPath, start: str, until: str | None) -> Formula:
        early = compared(self.say.uses[path.names], Op.LT, Value(start, ElementType.DATE))
        late = compared(self.say.uses[path.names], Op.GE, Value(until or start, ElementType.DATE))
        return any_of(self.say.holds(path.names, early), self.say.holds(path.names, late) if until else FALSE)

    def _fitting(self, placed: Placed, parent: ElementPath, parents: Mapping[str, tuple[str, ...]]) -> Fitting:
        """For each code of the parent the codes that may stand below it, if not all may."""
        own, above = self._codes(placed.subject), self._codes(parent.names)
        fitting = [((code,), tuple(one for one in own if code in parents.get(one, (code,)))) for code in above]
        return [(codes, fits) for codes, fits in fitting if fits != own]

    def _codes(self, names: Names) -> tuple[str, ...]:
        element = self.say.uses[names].element
        assert element.codelist is not None
        return element.codelist.ids

    def _dependent(self, placed: Placed, other: ElementPath, fitting: Fitting) -> Schema:
        """Where the other element holds one of some codes, a code of the subject is one of those that fit."""
        own = self._relative(placed, placed.subject)
        any_code = self.say.holds(placed.subject, {"type": "string", "enum": [*self._codes(placed.subject)]})
        pairs = [
            (self.say.holds(other.names, _among(codes)), lacks_or(own, _among(fits) if fits else {"type": "null"}))
            for codes, fits in _grouped(fitting)
        ]
        if {other.level for other, _ in pairs} == {any_code.level}:
            cases: list[Json] = [{"if": case.schema, "then": wanted} for case, wanted in pairs]
            return self._obliged(placed, any_code, {"allOf": cases})
        return together([self._obliged(placed, all_of(any_code, case), wanted) for case, wanted in pairs])


def _among(codes: tuple[str, ...]) -> Schema:
    return {"type": "string", "enum": [*codes]}


def _grouped(fitting: Fitting) -> Fitting:
    """Codes that the same codes fit, together."""
    groups: dict[tuple[str, ...], tuple[str, ...]] = {}
    for codes, fits in fitting:
        groups[fits] = (*groups.get(fits, ()), *codes)
    return [(codes, fits) for fits, codes in groups.items()]


def together(schemas: list[Schema]) -> Schema:
    """All of several schemas."""
    return {"allOf": [*schemas]} if len(schemas) > 1 else schemas[0] if schemas else {}
