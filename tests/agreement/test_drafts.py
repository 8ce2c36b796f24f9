"""Unfinished records: both back ends agree, nothing false is said too early, and what is told leads to a clean record.

`THREEDP_RECORDS` says how many records, as in `test_agreement`; a twentieth of them are drafts.
"""

from __future__ import annotations

import copy
import os
from collections.abc import Iterator
from itertools import islice
from random import Random

import pytest

from tests.agreement.corpus import AS_OF, Stream, all_targets, definition, maker, summary
from tests.interpreter import interpret
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.compiled_support import Context, Found, RecordTable
from threedp_registry.definition.conditions import Condition
from threedp_registry.definition.conditions import paths as condition_paths
from threedp_registry.definition.constraints import (
    Check,
    Covered,
    Forbidden,
    OneOf,
    PositionsIn,
    Required,
    Rule,
    UniqueItems,
)
from threedp_registry.testing.places import Made

DRAFTS = int(os.environ.get("THREEDP_RECORDS", "20000")) // 20
SHARES = {name: DRAFTS // 2 if name == "case" else DRAFTS // 4 for name in DICTIONARY.records}
MOST_ROUNDS = 12


def named(table: RecordTable, found: list[Found]) -> list[tuple[str, str, str | None]]:
    return sorted(((table.rules[number].id, pointer, key) for number, pointer, key in found), key=repr)


@pytest.mark.parametrize("name", DICTIONARY.records)
def test_compiled_drafts_and_interpreter_agree(name: str) -> None:
    """On records of every kind, and on what is left of them when parts are taken away."""
    table, record, rng = DICTIONARY.records[name], definition().record(name), Random(f"drafts {name}")
    stream = Stream(name, "drafts")
    came = set()
    for number, sample in enumerate(islice(stream, SHARES[name])):
        made = sample.record if number % 2 else part_of(dict(sample.record), rng)
        context = sample.context
        expected = interpret(
            record, made, as_of=context.as_of, targets=context.targets, along=context.along, draft=True
        )
        found, coming, out = table.drafts()(made, context)
        assert named(table, found) == sorted(expected.found, key=repr), made
        assert named(table, coming) == sorted(expected.to_come, key=repr), made
        outcomes = {rule.id: summary(out[number]) for number, rule in enumerate(table.rules)}
        assert outcomes == expected.outcomes, made
        told = named(table, table.collect(made, context))
        assert {*named(table, found), *named(table, coming)} <= {*told}, "a draft is asked what a submission is not"
        stream.tally.add(outcomes)
        came |= {rule for rule, outcome in outcomes.items() if outcome == "to_come"}
    assert len(came) > len(table.rules) // 8


# ---- parts of valid records ------------------------------------------------------------------------


def part_of(value: Made, rng: Random) -> Made:
    """What is left of a record when elements, groups, items and values of it are taken away."""
    left = _part_of(value, rng, rng.choice((0.03, 0.1, 0.3, 0.6)))
    assert isinstance(left, dict)
    return left


def _part_of(value: object, rng: Random, gone: float) -> object:
    if isinstance(value, dict):
        return {key: _part_of(one, rng, gone) for key, one in value.items() if rng.random() >= gone}
    if isinstance(value, list):
        return [_part_of(one, rng, gone) for one in value if rng.random() >= gone]
    return value


def parts(name: str, number: int) -> Iterator[tuple[Made, Made]]:
    """Valid records, each with a part of it."""
    rng = Random(f"parts {name}")
    making = maker(name, rng, all_targets())
    for _ in range(number):
        whole = making.valid()
        yield whole, part_of(whole, rng)


@pytest.mark.parametrize("name", DICTIONARY.records)
def test_no_part_of_a_valid_record_is_wrong(name: str) -> None:
    table, context = DICTIONARY.records[name], Context(AS_OF, all_targets())
    for _, part in parts(name, SHARES[name] // 5):
        found, _, _ = table.drafts()(part, context)
        assert named(table, errors(table, found)) == [], part


def errors(table: RecordTable, found: list[Found]) -> list[Found]:
    return [each for each in found if table.rules[each[0]].severity == "error"]


# ---- completing a draft as it is told --------------------------------------------------------------


@pytest.mark.parametrize("name", DICTIONARY.records)
def test_completing_a_draft_as_told_leads_to_a_clean_record(name: str) -> None:
    """Each part of a valid record gets back what the draft is told to lack, and nothing else, until nothing is told."""
    table, context, rng = DICTIONARY.records[name], Context(AS_OF, all_targets()), Random(f"completing {name}")
    rules = {rule.id: rule for rule in definition().record(name).all_rules()}
    for whole, _ in parts(name, SHARES[name] // 10):
        draft = without_ends(whole, rng, rng.choice((0.05, 0.2, 0.5)))
        assert isinstance(draft, dict)
        for _ in range(MOST_ROUNDS):
            _, coming, _ = table.drafts()(draft, context)
            before = repr(draft)
            for rule_id, pointer, _ in named(table, coming):
                give_back(draft, whole, pointer.split("/")[1:])
                for names in read_by(rules[rule_id]):
                    give_back(draft, whole, list(names))
            if repr(draft) == before:
                break
        assert named(table, errors(table, table.collect(draft, context))) == [], draft
        own = {*named(table, table.collect(whole, context))}
        assert {*named(table, coming)} <= own, "what is still told is a warning that the whole record has, too"


def without_ends(value: object, rng: Random, gone: float) -> object:
    """As `part_of`, but items are only taken away from the end, so that the others keep their numbers."""
    if isinstance(value, dict):
        return {key: without_ends(one, rng, gone) for key, one in value.items() if rng.random() >= gone}
    if isinstance(value, list) and value and isinstance(value[0], dict):
        kept = rng.randint(0, len(value)) if rng.random() < gone else len(value)
        return [without_ends(one, rng, gone) for one in value[:kept]]
    return value


def read_by(rule: Rule) -> Iterator[tuple[str, ...]]:
    """Names of what else the rule is about: what its condition reads, and what it compares with."""
    constraint = rule.constraint
    conditions: list[Condition | None] = [rule.when, rule.unless]
    match constraint:
        case Required(when):
            conditions.append(when)
        case Forbidden(when, unless):
            conditions += [when, unless]
        case Check(condition):
            conditions.append(condition)
        case Covered(_, by):
            yield by.names
        case PositionsIn(group):
            yield group.names
        case UniqueItems(paths) | OneOf(paths):
            yield from (path.names for path in paths)
        case _:
            pass
    for limit in conditions:
        yield from (path.names for path in (condition_paths(limit) if limit is not None else ()))


def give_back(draft: object, whole: object, steps: list[str]) -> None:
    """Puts what stands at a place of the whole record into the draft: in every item on the way that names no number."""
    if isinstance(draft, list) and isinstance(whole, list):
        if not steps or not steps[0].isdigit():
            for one, other in zip(draft, whole, strict=False):
                give_back(one, other, steps)
            return
        number = int(steps[0])
        if number < min(len(draft), len(whole)):
            give_back(draft[number], whole[number], steps[1:])
        return
    if not isinstance(draft, dict) or not isinstance(whole, dict):
        return
    if not steps:
        for key, value in whole.items():
            draft.setdefault(key, copy.deepcopy(value))
    elif steps[0] not in whole:
        return
    elif draft.get(steps[0]) in (None, [], {}) or (len(steps) == 1 and isinstance(whole[steps[0]], list)):
        draft[steps[0]] = copy.deepcopy(whole[steps[0]])
    else:
        give_back(draft[steps[0]], whole[steps[0]], steps[1:])
