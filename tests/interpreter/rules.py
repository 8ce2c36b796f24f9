"""Every rule of a record, one after the other, at every place where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from tests.interpreter.comparing import covered, no_overlap, unique_items
from tests.interpreter.outcomes import SUSPENDED, Outcome, Verdict, strongest
from tests.interpreter.places import Form, Names, Targets, View
from tests.interpreter.single import judge
from threedp_registry.definition.constraints import Covered, KnownKeys, NoOverlap, Rule, UniqueItems
from threedp_registry.definition.records import Group, Record, Use

Finding = tuple[str, str, str | None]
"""A rule's id, the pointer, and for an unknown key that key."""


@frozen
class Interpretation:
    """What the rules of a record came to: findings in order of rule and place, and an outcome for each rule.

    `to_come` is what a draft still lacks.
    """

    found: tuple[Finding, ...]
    outcomes: Mapping[str, str]
    to_come: tuple[Finding, ...] = ()


@frozen
class Placed:
    """A rule, the scope it is judged in, and the group whose items it compares, if it does."""

    rule: Rule
    scope: Names
    group: Group | None = None


_PLACED: dict[int, tuple[Form, tuple[Placed, ...]]] = {}
"""By identity of the definition (kept alive by its form), because definitions are large to hash."""


def interpret(
    record_definition: Record,
    record: Mapping[str, object],
    *,
    as_of: str | None,
    targets: Targets,
    along: frozenset[str] = frozenset(),
    draft: bool = False,
) -> Interpretation:
    """All findings of a record that is complete, or with `draft` unfinished, and what each rule came to."""
    form, rules = _prepared(record_definition)
    view = View(form, record, as_of, targets, along, draft=draft)
    told: dict[Outcome, list[Finding]] = {Outcome.FAIL: [], Outcome.TO_COME: []}
    outcomes: dict[str, str] = {}
    for placed in rules:
        verdicts = _verdicts(placed, view)
        for verdict in verdicts:
            if verdict.outcome in told:
                told[verdict.outcome].append((placed.rule.id, verdict.pointer, verdict.key))
        outcomes[placed.rule.id] = strongest({verdict.outcome for verdict in verdicts}).value
    return Interpretation(tuple(told[Outcome.FAIL]), outcomes, tuple(told[Outcome.TO_COME]))


def _prepared(definition: Record) -> tuple[Form, tuple[Placed, ...]]:
    if id(definition) not in _PLACED:
        _PLACED[id(definition)] = (Form.of(definition), tuple(_placed(definition, ())))
    return _PLACED[id(definition)]


def _placed(part: Record | Group, path: Names) -> Iterator[Placed]:
    """Rules in record order, each with its scope."""
    for rule in part.shape_rules:
        inside = isinstance(rule.constraint, KnownKeys) or not path
        yield Placed(rule, path if inside else path[:-1])
    for reference in part.references:
        yield Placed(reference.rule, path)
    for member in part.members:
        if isinstance(member, Use):
            for rule in member.rules:
                yield _scoped(rule, path, part)
        else:
            yield from _placed(member, member.path)
    for rule in part.rules:
        yield _scoped(rule, path, part)


def _scoped(rule: Rule, path: Names, part: Record | Group) -> Placed:
    """Rules that look at several items at once are judged outside them."""
    match rule.constraint:
        case UniqueItems() | NoOverlap():
            assert isinstance(part, Group)
            return Placed(rule, path[:-1], part)
        case Covered(group, _):
            return Placed(rule, group.names[:-1])
        case _:
            return Placed(rule, path)


def _verdicts(placed: Placed, view: View) -> list[Verdict]:
    verdicts: list[Verdict] = []
    for standing in view.standings(placed.scope):
        verdicts += [SUSPENDED] if standing is None else _at(placed, standing)
    return verdicts


def _at(placed: Placed, view: View) -> list[Verdict]:
    match placed.rule.constraint:
        case UniqueItems() as constraint:
            assert placed.group is not None
            return unique_items(placed.rule, constraint, placed.group, view)
        case NoOverlap() as constraint:
            assert placed.group is not None
            return no_overlap(placed.rule, constraint, placed.group, view)
        case Covered() as constraint:
            return covered(placed.rule, constraint, view)
        case _:
            return judge(placed.rule, placed.scope, view)
