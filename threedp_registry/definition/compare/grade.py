"""What a changed rule means: whether records that were right may now be wrong, or the other way around.

A rule stands for the records that fail it. Tightened: some record fails now that did not before; loosened: some did
before and do no longer. For conditions a solver looks for such a record in the finite core of both versions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from attrs import evolve, frozen

from threedp_registry.definition.conditions import Condition, ElementPath, GroupPath, Present, paths
from threedp_registry.definition.constraints import (
    Check,
    Forbidden,
    HasType,
    InCodelist,
    InEffect,
    InRange,
    IsGroup,
    KnownKeys,
    Length,
    OneOf,
    Places,
    Required,
    Rule,
    Size,
    UniqueItems,
    Within,
)
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.solve.ask import Answer, Never, Undecided, Wish, smallest
from threedp_registry.definition.solve.evaluate import FALSE, NOT_TRUE, TRUE, UNKNOWN
from threedp_registry.definition.solve.form import Form
from threedp_registry.definition.solve.witness import Witness

Paths = Mapping[tuple[str, ...], ElementPath | GroupPath]
ANYTHING = TRUE | FALSE | UNKNOWN


class Grade(StrEnum):
    EQUAL = "equal"
    TIGHTENED = "tightened"
    LOOSENED = "loosened"
    BOTH = "both"
    UNKNOWN = "unknown"


@frozen(kw_only=True)
class Verdict:
    """A grade; a smallest record that is newly wrong and one that is newly right where a solver found them.

    `reason` tells why it is unknown.
    """

    grade: Grade
    newly_wrong: Witness | None = None
    newly_right: Witness | None = None
    reason: str = ""


EQUAL = Verdict(grade=Grade.EQUAL)


def of(tighter: bool, looser: bool) -> Verdict:
    """The verdict of both questions answered."""
    if tighter:
        return Verdict(grade=Grade.BOTH if looser else Grade.TIGHTENED)
    return Verdict(grade=Grade.LOOSENED) if looser else EQUAL


@frozen(kw_only=True)
class Ground:
    """What a rule is graded on: the form of both versions, the places of both, and those that both have."""

    form: Form
    paths: Paths
    shared: frozenset[tuple[str, ...]]


def grade(old: Rule | None, new: Rule | None, ground: Ground) -> Verdict:
    """How a rule changed; None where there was or is none. The old one is translated into the new one's places."""
    if old is None or new is None:
        return _alone(old, new, ground)
    if (old.constraint, old.when, old.unless) == (new.constraint, new.when, new.unless):
        return EQUAL
    was, is_ = failing(old, ground.paths), failing(new, ground.paths)
    if was is not None and is_ is not None:
        return _solved(was, is_, ground.form)
    if old.constraint == new.constraint:
        return _solved(_gate(old), _gate(new), ground.form)
    if (old.when, old.unless) == (new.when, new.unless):
        return _by_kind(old, new)
    return unknown("what the rule looks at and where it applies have both changed")


def unknown(reason: str) -> Verdict:
    return Verdict(grade=Grade.UNKNOWN, reason=reason)


def _alone(old: Rule | None, new: Rule | None, ground: Ground) -> Verdict:
    """A rule that came or went: it matters if a record can fail it that holds only what both versions know."""
    rule = new or old
    assert rule is not None
    wishes = failing(rule, ground.paths)
    if wishes is None:
        matters: Answer | bool = rule.place in ground.shared or not rule.place
    else:
        matters = smallest(ground.form, *wishes, *_only_shared(wishes, ground), good=not asks_for_absence(wishes))
    if isinstance(matters, Undecided):
        return unknown(matters.reason)
    if matters is False or isinstance(matters, Never):
        return EQUAL
    witness = matters if isinstance(matters, Witness) else None
    return evolve(
        of(new is not None, new is None),
        newly_wrong=witness if new is not None else None,
        newly_right=witness if new is None else None,
    )


def _only_shared(failing: tuple[Wish, ...], ground: Ground) -> tuple[Wish, ...]:
    """What only one version knows is not there."""
    named = dict.fromkeys(path for wish in failing for path in paths(wish.condition))
    own = [path for path in named if not (isinstance(path, ElementPath) and path.reference)]
    return tuple(Wish(Present(path, positive=False)) for path in own if path.names not in ground.shared)


# ---- by conditions ----------------------------------------------------------------------------------------


def _gate(rule: Rule) -> tuple[Wish, ...]:
    """Where the rule applies."""
    when = (Wish(rule.when),) if rule.when is not None else ()
    return (*when, *((Wish(rule.unless, NOT_TRUE),) if rule.unless is not None else ()))


def failing(rule: Rule, places: Paths) -> tuple[Wish, ...] | None:
    """The records that fail the rule, as wishes that all come true; None for kinds that are no conditions."""
    match rule.constraint:
        case Required(when):
            told = (*_gate(rule), *_known_true(when))
            return _absent_or_present(rule, places, present=False, also=told)
        case Forbidden(when, unless):
            told = (*_gate(rule), *_known_true(when), *((Wish(unless, NOT_TRUE),) if unless is not None else ()))
            return _absent_or_present(rule, places, present=True, also=told)
        case Check(condition):
            return (*_gate(rule), Wish(condition, FALSE))
        case OneOf(elements):
            return (*_gate(rule), *(Wish(Present(path, positive=False)) for path in elements))
        case _:
            return None


def _known_true(when: Condition | None) -> tuple[Wish, ...]:
    return (Wish(when),) if when is not None else ()


def _absent_or_present(rule: Rule, places: Paths, *, present: bool, also: tuple[Wish, ...]) -> tuple[Wish, ...] | None:
    path = places.get(rule.place)
    return (*also, Wish(Present(path, positive=present))) if path is not None else None


def _solved(was: tuple[Wish, ...], is_: tuple[Wish, ...], form: Form) -> Verdict:
    wrong, right = only_these(is_, was, form), only_these(was, is_, form)
    for answer in (wrong, right):
        if isinstance(answer, Undecided):
            return unknown(answer.reason)
    newly_wrong = wrong if isinstance(wrong, Witness) else None
    newly_right = right if isinstance(right, Witness) else None
    verdict = of(newly_wrong is not None, newly_right is not None)
    return evolve(verdict, newly_wrong=newly_wrong, newly_right=newly_right)


def only_these(these: tuple[Wish, ...], not_those: tuple[Wish, ...], form: Form) -> Witness | Never | Undecided:
    """A record on which all of these come true, but not all of those."""
    undecided: Undecided | None = None
    for wish in not_those:
        # An always-required element may be missing where that is the question.
        answer = smallest(form, *these, evolve(wish, truths=ANYTHING & ~wish.truths), good=not asks_for_absence(these))
        if isinstance(answer, Witness):
            return answer
        undecided = undecided or (answer if isinstance(answer, Undecided) else None)
    return undecided or Never()


def asks_for_absence(wishes: tuple[Wish, ...]) -> bool:
    return any(isinstance(wish.condition, Present) and not wish.condition.positive for wish in wishes)


# ---- by the kind of rule ------------------------------------------------------------------------------------


def _by_kind(old: Rule, new: Rule) -> Verdict:
    """Two constraints on the same place under the same conditions."""
    was, is_ = old.constraint, new.constraint
    if type(was) is not type(is_):
        return unknown("the rule is of another kind")
    compared = _COMPARED.get(type(is_))
    return compared(was, is_) if compared else unknown("rules of this kind are compared by what they say alone")


def _sets(before: frozenset[object], now: frozenset[object]) -> Verdict:
    """Two sets of what is permitted."""
    return of(bool(before - now), bool(now - before))


def _codelists(was: InCodelist, is_: InCodelist) -> Verdict:
    return _sets(frozenset(was.codes), frozenset(is_.codes)) if was.multiple == is_.multiple else of(True, True)


def _keys(was: KnownKeys, is_: KnownKeys) -> Verdict:
    return _sets(frozenset(was.names), frozenset(is_.names))


def _within(was: Within, is_: Within) -> Verdict:
    before, now = dict(was.parents), dict(is_.parents)
    shared = [code for code in before if code in now]
    tighter = any(set(before[code]) - set(now[code]) for code in shared) or bool(now.keys() - before.keys())
    looser = any(set(now[code]) - set(before[code]) for code in shared) or bool(before.keys() - now.keys())
    return of(tighter, looser)


def _bounds(was: InRange, is_: InRange) -> Verdict:
    return of(is_.low > was.low or is_.high < was.high, is_.low < was.low or is_.high > was.high)


def _sizes(was: Size, is_: Size) -> Verdict:
    return of(is_.least > was.least or is_.most < was.most, is_.least < was.least or is_.most > was.most)


def _most(was: Length | Places, is_: Length | Places) -> Verdict:
    return of(is_.most < was.most, is_.most > was.most)


def _types(was: HasType, is_: HasType) -> Verdict:
    if was.multiple == is_.multiple and {was.type, is_.type} == {ElementType.NUMBER, ElementType.WHOLE_NUMBER}:
        return of(is_.type is ElementType.WHOLE_NUMBER, is_.type is ElementType.NUMBER)
    return of(True, True)


def _shapes(was: IsGroup, is_: IsGroup) -> Verdict:
    return of(was != is_, was != is_)


def _in_effect(was: InEffect, is_: InEffect) -> Verdict:
    """Days that a version is for; a day that is none comes after all others."""
    before, now = was.until or "9999", is_.until or "9999"
    return of(is_.start > was.start or now < before, is_.start < was.start or now > before)


def _unique(was: UniqueItems, is_: UniqueItems) -> Verdict:
    """The more elements must be equal, the fewer items are."""
    before, now = {path.names for path in was.paths}, {path.names for path in is_.paths}
    return of(bool(before - now), bool(now - before))


_COMPARED: Mapping[type, Callable[..., Verdict]] = {
    InCodelist: _codelists,
    KnownKeys: _keys,
    Within: _within,
    InRange: _bounds,
    Size: _sizes,
    Length: _most,
    Places: _most,
    HasType: _types,
    UniqueItems: _unique,
    IsGroup: _shapes,
    InEffect: _in_effect,
}
