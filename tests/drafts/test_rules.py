"""Each kind of rule on unfinished records, on the interpreter and on compiled code: `rules.yaml` has the cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest
import yaml
from attrs import evolve, frozen

from tests.interpreter import interpret
from tests.tiny import GARDEN, OWNER, PLACES, GardenScope, rule
from threedp_registry.compiled_support import Context
from threedp_registry.compiler.load import draft_of
from threedp_registry.definition.conditions import Condition, ElementPath, GroupPath
from threedp_registry.definition.constraints import (
    Check,
    Constraint,
    Exists,
    Forbidden,
    NoOverlap,
    NotPattern,
    OneOf,
    PositionsIn,
    Required,
    Rule,
    Size,
    UniqueItems,
)
from threedp_registry.definition.parse import parse_condition
from threedp_registry.definition.records import Group, Record, Use

CASES = Path(__file__).with_name("rules.yaml")
OWNERS: Mapping[str, Mapping[tuple[str, ...], Mapping[str, object]]] = {"owner": {("K1",): {}}}
AS_OF = "2026-03-01"
TESTED = "garden.tested"
Written = Mapping[str, object]


@frozen(kw_only=True)
class Case:
    id: str
    garden: Record
    given: Mapping[str, object]
    expect: str


def element(dotted: str) -> ElementPath:
    found = PLACES[tuple(dotted.split("."))]
    assert isinstance(found, ElementPath)
    return found


def group(name: str) -> GroupPath:
    found = PLACES[(name,)]
    assert isinstance(found, GroupPath)
    return found


def texts(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def condition(written: Written, key: str) -> Condition | None:
    scope = GardenScope((("beds",),) if written.get("of") == "beds" else ())
    return parse_condition(str(written[key]), scope) if key in written else None


def rule_of(written: Written) -> Rule:
    """The rule that a case describes by its kind, and its limits."""
    kind, about = next((key, texts(value)) for key, value in written.items())
    of = texts(written.get("of", ""))[0]
    when, unless = condition(written, "when"), condition(written, "unless")
    constraint, place = constraint_of(kind, about, of, when, unless)
    made = rule(TESTED, constraint, tuple(place.split(".")) if place else ())
    return made if kind in ("required", "forbidden") else evolve(made, when=when, unless=unless)


def constraint_of(
    kind: str, about: list[str], of: str, when: Condition | None, unless: Condition | None
) -> tuple[Constraint, str]:
    """The constraint of a case, and the place it is about."""
    match kind:
        case "required":
            return Required(when), about[0]
        case "forbidden":
            return Forbidden(when, unless), about[0]
        case "one_of":
            return OneOf(tuple(map(element, about))), ""
        case "size":
            return Size(*map(int, about)), of
        case "check":
            return Check(parse_condition(about[0], GardenScope())), "color"
        case "unique":
            return UniqueItems(tuple(map(element, about))), of
        case "no_overlap":
            return NoOverlap((), *map(element, about)), of
        case "positions":
            return PositionsIn(group("beds")), about[0]
        case "not_pattern":
            return NotPattern(element(of), about[0]), of
        case "exists":
            return Exists(OWNER, (element(about[0]),)), about[0]
    raise ValueError(kind)


def garden_with(made: Rule) -> Record:
    """A garden with one more rule, which stands where the compiler looks for rules of its kind."""
    match made.constraint:
        case Required() | Forbidden() | PositionsIn():
            return _with_member(made.place[0], made)
        case Size() | UniqueItems() | NoOverlap():
            return _with_member("beds", made)
        case _:
            return evolve(GARDEN, rules=(made,))


def _with_member(name: str, made: Rule) -> Record:
    def member(one: Use | Group) -> Use | Group:
        if one.name != name:
            return one
        if isinstance(one, Group) and isinstance(made.constraint, Size):
            return evolve(one, shape_rules=(*one.shape_rules, made))
        return evolve(one, rules=(*one.rules, made))

    return evolve(GARDEN, members=tuple(map(member, GARDEN.members)))


def cases() -> Iterator[Case]:
    for row in yaml.safe_load(CASES.read_text(encoding="utf-8")):
        yield Case(id=row["id"], garden=garden_with(rule_of(row["rule"])), given=row["given"], expect=row["expect"])


EACH_CASE = pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in cases()])


def told(wrong: Iterable[str], to_come: Iterable[str]) -> str:
    return "wrong" if TESTED in wrong else "to come" if TESTED in to_come else "nothing"


@EACH_CASE
def test_the_interpreter_tells_it(case: Case) -> None:
    found = interpret(case.garden, case.given, as_of=AS_OF, targets=OWNERS, draft=True)
    assert told((rule for rule, _, _ in found.found), (rule for rule, _, _ in found.to_come)) == case.expect


@EACH_CASE
def test_compiled_code_tells_it(case: Case) -> None:
    ids = [rule.id for rule in case.garden.all_rules()]
    found, coming, _ = draft_of(case.garden)(case.given, Context(AS_OF, OWNERS))
    assert told((ids[number] for number, _, _ in found), (ids[number] for number, _, _ in coming)) == case.expect


def test_every_answer_is_expected_of_some_case() -> None:
    assert {case.expect for case in cases()} == {"wrong", "to come", "nothing"}
