"""What a maintainer should look at again in a dictionary that can be used: advice, never a reason to refuse it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from attrs import frozen

from threedp_registry.definition.compare.grade import Paths, failing, only_these
from threedp_registry.definition.conditions import (
    AllItems,
    And,
    AnyItem,
    Compare,
    Condition,
    Count,
    ElementPath,
    Has,
    Member,
    Op,
    Or,
    Value,
    leaves,
    paths,
)
from threedp_registry.definition.constraints import Check, Forbidden, OneOf, Required, Rule, UniqueItems
from threedp_registry.definition.elements import Code, Codelist
from threedp_registry.definition.lint.codes import (
    DUPLICATE,
    IMPLIED,
    LACKING_NAME,
    OPTIONAL_DRIVER,
    POSITIONAL_ID,
    SENTINEL,
    WITHOUT_TESTS,
)
from threedp_registry.definition.records import Definition, Record
from threedp_registry.definition.solve.ask import Never
from threedp_registry.definition.solve.form import Form, element_path, group_path

SENTINELS = ("unknown", "not_applicable")
"""Codes that say that there is no answer, in any dictionary."""

_NUMBERED = re.compile(r"[a-z]*_?[0-9]+", re.ASCII)
_LEAST_WORD = 4


@frozen
class Advice:
    """One thing to look at: its code, the rule, what is the matter there, and what may be done."""

    code: str
    rule: str
    message: str
    suggestion: str


def advice(definition: Definition, tested: frozenset[str] | None = None) -> tuple[Advice, ...]:
    """All advice in record order. `tested` are the rules that have a case in the conformance suite, if there is one."""
    return tuple(one for record in definition.records for one in _of_record(record, tested))


def _of_record(record: Record, tested: frozenset[str] | None) -> Iterator[Advice]:
    rules = record.all_rules()
    for rule in rules:
        yield from _positional(rule)
        yield from _lacking(rule, record)
        yield from _sentinels(rule)
        yield from _optional_drivers(rule, record)
        if tested is not None and rule.id not in tested:
            yield Advice(WITHOUT_TESTS, rule.id, "no case of the conformance suite is about it", "write one")
    yield from _alike(record, rules)


# ---- one rule ------------------------------------------------------------------------------------------------


def _positional(rule: Rule) -> Iterator[Advice]:
    last = rule.id.rpartition(".")[2]
    if _NUMBERED.fullmatch(last):
        yield Advice(POSITIONAL_ID, rule.id, f"`{last}` ends in a number", "name it by what it says")


def _conditions(rule: Rule) -> Iterator[Condition]:
    constraint = rule.constraint
    inner: tuple[Condition | None, ...] = ()
    match constraint:
        case Required(when):
            inner = (when,)
        case Forbidden(when, unless):
            inner = (when, unless)
        case Check(condition):
            inner = (condition,)
        case _:
            pass
    yield from (one for one in (rule.when, rule.unless, *inner) if one is not None)


def _lacking(rule: Rule, record: Record) -> Iterator[Advice]:
    """Labels of the record's elements, and of codes of the codelists it looks at, that only the message names."""
    if not rule.message or not isinstance(rule.constraint, Check):
        return
    named = [path for condition in _conditions(rule) for path in paths(condition)]
    labels = {path.label for path in named} | {rule.label}
    known = {use.label for use in record.uses()} | {group.label for group in record.groups()}
    for label in sorted(known - labels):
        if " " in label and _names(rule.message, label) and not any(label in other for other in labels):
            yield Advice(LACKING_NAME, rule.id, f"the message names {label}, its conditions do not", "name it in both")
    yield from _lacking_codes(rule, named)


def _lacking_codes(rule: Rule, named: Iterable[object]) -> Iterator[Advice]:
    """Where the message names codes of a list of which the conditions name others, and none of these."""
    said = {value for condition in _conditions(rule) for leaf in leaves(condition) for value in _codes_in(leaf)}
    message = rule.message.casefold()
    for codelist in _codelists(named):
        told = [code for code in codelist.codes if len(code.label) >= _LEAST_WORD and _is_named(code, message)]
        if told and said & set(codelist.ids) and not any(code.id in said for code in told):
            words = f"the message names {told[0].label}, its conditions name other codes of {codelist.label}"
            yield Advice(LACKING_NAME, rule.id, words, "name it in both")


def _is_named(code: Code, message: str) -> bool:
    return _names(message, code.label.casefold()) or ("_" in code.id and _names(message, code.id))


def _codelists(named: Iterable[object]) -> list[Codelist]:
    found = [path.element.codelist for path in named if isinstance(path, ElementPath)]
    return list({codelist.id: codelist for codelist in found if codelist is not None}.values())


def _codes_in(leaf: Condition) -> Iterator[object]:
    match leaf:
        case Member(_, values):
            yield from (value.value for value in values)
        case Compare(_, _, Value(value)) | Has(_, Value(value)):
            yield value
        case _:
            return


def _names(text: str, words: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text) is not None


def _sentinels(rule: Rule) -> Iterator[Advice]:
    """A requirement whose condition is true for every code but some, those that are no answer among them."""
    if not isinstance(rule.constraint, Required) or rule.constraint.when is None:
        return
    for path, said in _excluded(rule.constraint.when):
        codes = path.element.codelist.ids if path.element.codelist else ()
        left = [code for code in SENTINELS if code in codes and code not in said]
        if left:
            message = f"it applies also where {path.label} is {' or '.join(left)}"
            yield Advice(SENTINEL, rule.id, message, f"write not in (…, {', '.join(repr(code) for code in left)})")


def _excluded(condition: Condition) -> Iterator[tuple[ElementPath, frozenset[object]]]:
    """Elements that are said to be anything but some codes, and these codes."""
    match condition:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _excluded(part)
        case AnyItem(_, inner) | AllItems(_, inner):
            yield from _excluded(inner)
        case Count(_, counted) if counted is not None:
            yield from _excluded(counted)
        case Member(path, values, False):
            yield path, frozenset(value.value for value in values)
        case Compare(ElementPath() as path, Op.NE, Value(value)):
            yield path, frozenset([value])
        case _:
            return


def _optional_drivers(rule: Rule, record: Record) -> Iterator[Advice]:
    """What a requirement hangs on that need never be filled in, unless what it asks for is forbidden then."""
    constraint = rule.constraint
    if not isinstance(constraint, Required) or constraint.when is None or _has_inverse(rule, record):
        return
    asked = {use.path for use in record.uses() for one in use.rules if isinstance(one.constraint, Required)}
    for path in paths(constraint.when):
        if isinstance(path, ElementPath) and path.reference is None and path.names not in asked:
            yield Advice(
                OPTIONAL_DRIVER,
                rule.id,
                f"it hangs on {path.label}, which need never be filled in",
                "require that, too",
            )


def _has_inverse(rule: Rule, record: Record) -> bool:
    return any(one.place == rule.place and isinstance(one.constraint, Forbidden) for one in record.all_rules())


# ---- several rules -----------------------------------------------------------------------------------------------


def _alike(record: Record, rules: tuple[Rule, ...]) -> Iterator[Advice]:
    """Rules of one place of which one says all that the other does."""
    form = Form.of(record)
    places: Paths = {use.path: element_path(use) for use in record.uses()}
    everywhere: Paths = {**places, **{group.path: group_path(group) for group in record.groups()}}
    for place in dict.fromkeys(rule.place for rule in rules):
        here = [rule for rule in rules if rule.place == place and isinstance(rule.constraint, _COMPARED)]
        for number, rule in enumerate(here):
            for other in here[:number]:
                if _same(rule, other):
                    yield Advice(DUPLICATE, rule.id, f"`{other.id}` says the same", "remove one of the two")
        for one, other in [*pairwise(here), *((b, a) for a, b in pairwise(here))]:
            if one.severity is other.severity and not _same(one, other) and _implies(one, other, form, everywhere):
                yield Advice(
                    IMPLIED,
                    one.id,
                    f"what fails it fails `{other.id}`, too",
                    "remove it, or say where it alone applies",
                )


_COMPARED = (Required, Forbidden, Check, OneOf, UniqueItems)


def _same(one: Rule, other: Rule) -> bool:
    return (one.constraint, one.when, one.unless) == (other.constraint, other.when, other.unless)


def _implies(one: Rule, other: Rule, form: Form, places: Paths) -> bool:
    """Whether no record fails the first rule and not the second."""
    these, those = failing(one, places), failing(other, places)
    if these is None or those is None:
        return False
    return isinstance(only_these(these, those, form), Never)
