"""What the rules about one element come to on an unfinished record: required, to be left blank, or not yet known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from itertools import groupby

from attrs import frozen

from threedp_registry.checking.unfinished import Asked, asked
from threedp_registry.compiled_support import GroupShape, JsonRecord, dated
from threedp_registry.compiled_support.dated import Answer, Answers, Ask
from threedp_registry.compiler.answers import answers_function
from threedp_registry.compiler.load import run
from threedp_registry.definition.conditions import AnyItem, Condition, GroupPath
from threedp_registry.definition.constraints import Forbidden, Required, Rule
from threedp_registry.definition.records import Group, Record, Use
from threedp_registry.definition.solve.form import group_path
from threedp_registry.submission.labels import label_of

Names = tuple[str, ...]


class Standing(StrEnum):
    """What a rule about a place comes to. `TO_FILL_IN` and `TO_CLEAR` ask for something to be done."""

    TO_FILL_IN = "must still be filled in"
    FILLED_IN = "is filled in, as it must be"
    OPTIONAL = "need not be filled in"
    BLANK = "must stay blank"
    TO_CLEAR = "must be made blank"
    ALLOWED = "may be filled in"
    UNKNOWN = "cannot be told yet"


@frozen(kw_only=True)
class Told:
    """One rule about one place of the record; `wanted` is what an answer hangs on that is not known yet."""

    pointer: str
    label: str
    standing: Standing
    rule: Rule
    wanted: tuple[Asked, ...] = ()


def told_of(use: Use, record: Record, shape: GroupShape, given: JsonRecord, as_of: date) -> Iterator[Told]:
    """What is required and what must be blank, of the groups around the element first, then of it in each item.

    In a group that must be blank, nothing more is told.
    """
    for depth in range(1, len(use.path)):
        group = next(group for group in record.groups() if group.path == use.path[:depth])
        told = list(_told_once(_of_place(group, group.shape_rules, record, shape, given, as_of)))
        yield from told
        if any(one.standing in (Standing.BLANK, Standing.TO_CLEAR) for one in told):
            return
    yield from _told_once(_of_place(use, use.rules, record, shape, given, as_of))


def _told_once(told: Iterable[Told]) -> Iterator[Told]:
    """A requirement and its inverse say one thing of a place: the one of them that says it."""
    for _, some in groupby(told, key=lambda one: one.pointer):
        listed = list(some)
        said = [one for one in listed if one.standing not in (Standing.OPTIONAL, Standing.ALLOWED)]
        yield from (said or listed)[:1]


def _of_place(
    member: Use | Group, rules: tuple[Rule, ...], record: Record, shape: GroupShape, given: JsonRecord, as_of: date
) -> Iterator[Told]:
    groups = {group.path: group_path(group) for group in record.groups()}
    around = [groups[path] for depth in range(1, len(member.path)) if groups[path := member.path[:depth]].repeated]
    for spot in _spots(given, member.path, frozenset(group.names for group in around)):
        for rule in rules:
            if isinstance(rule.constraint, Required | Forbidden):
                standing, asks = _standing(rule, around, record, spot, as_of)
                there = [(spot.there(pointer), faulty) for pointer, faulty in asks]
                yield Told(
                    pointer=spot.pointer,
                    label=label_of(shape, spot.pointer),
                    standing=standing,
                    rule=rule,
                    wanted=asked(shape, there) if standing is Standing.UNKNOWN else (),
                )


@frozen
class _Spot:
    """One place: the record with only the items around it, and what stands there.

    `zero` is the pointer of the innermost item around it in that record, `real` the one in the record as given.
    """

    alone: JsonRecord
    value: object
    pointer: str
    zero: str
    real: str

    def there(self, pointer: str) -> str:
        """A pointer into the record as it was given."""
        inside = self.zero and pointer.startswith(f"{self.zero}/")
        return self.real + pointer[len(self.zero) :] if inside else pointer


def _spots(given: JsonRecord, path: Names, repeated: frozenset[Names]) -> Iterator[_Spot]:
    """The place in each item there is; a group that holds nothing yet has one of which nothing is known."""
    yield from (_Spot(alone, value, *pointers) for alone, value, pointers in _steps(given, path, repeated, 0))


Pointers = tuple[str, str, str]


def _steps(
    here: JsonRecord, path: Names, repeated: frozenset[Names], depth: int
) -> Iterator[tuple[JsonRecord, object, Pointers]]:
    name = path[depth]
    value = here.get(name)
    if depth + 1 == len(path):
        yield here, value, (f"/{name}", "", "")
    elif path[: depth + 1] in repeated:
        items = value if isinstance(value, list) and value else [{}]
        for number, item in enumerate(items):
            inner = item if isinstance(item, Mapping) else {}
            for alone, found, (pointer, zero, real) in _steps(inner, path, repeated, depth + 1):
                at = f"/{name}/{number}"
                yield {**here, name: [alone]}, found, (at + pointer, f"/{name}/0{zero}", at + real)
    else:
        inner = value if isinstance(value, Mapping) else {}
        for alone, found, (pointer, zero, real) in _steps(inner, path, repeated, depth + 1):
            told = {**here, name: alone} if alone else here
            yield told, found, (f"/{name}{pointer}", zero and f"/{name}{zero}", real and f"/{name}{real}")


# ---- what a rule comes to --------------------------------------------------------------------------------------


def _standing(
    rule: Rule, around: list[GroupPath], record: Record, spot: _Spot, as_of: date
) -> tuple[Standing, list[Ask]]:
    there = spot.value not in (None, [], {})
    match rule.constraint:
        case Required(None):
            return (Standing.FILLED_IN if there else Standing.TO_FILL_IN), []
        case Required(when):
            assert when is not None
            truth, asks = _answer(when, around, record, spot.alone, as_of)
            return _required(truth, there), asks
        case Forbidden(when, unless):
            told = when or unless
            assert told is not None
            truth, asks = _answer(told, around, record, spot.alone, as_of)
            return _forbidden(truth if unless is None or truth is None else not truth, there), asks
    raise AssertionError(rule.id)


def _required(truth: bool | None, there: bool) -> Standing:
    if truth is None:
        return Standing.FILLED_IN if there else Standing.UNKNOWN
    if not truth:
        return Standing.OPTIONAL
    return Standing.FILLED_IN if there else Standing.TO_FILL_IN


def _forbidden(truth: bool | None, there: bool) -> Standing:
    if truth is None:
        return Standing.UNKNOWN
    if not truth:
        return Standing.ALLOWED
    return Standing.TO_CLEAR if there else Standing.BLANK


def _answer(condition: Condition, around: list[GroupPath], record: Record, alone: JsonRecord, as_of: date) -> Answer:
    """What the condition comes to where its groups hold one item each: then `any` of them is that one."""
    for group in reversed(around):
        condition = AnyItem(group, condition)
    function = answers_function("answers", [condition], record)
    constants = "".join(f"{name} = {text}\n" for name, text in function.constants.items())
    answers: Answers = run("given", f"{constants}\n{function.text}", vars(dated))["answers"]  # type: ignore[assignment]
    return answers(alone, as_of.isoformat())[0]
