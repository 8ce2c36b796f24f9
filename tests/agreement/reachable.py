"""Which outcomes a rule of the dictionary can come to at all, worked out from its kind."""

from __future__ import annotations

from typing import assert_never

from threedp_registry.definition.conditions import (
    AllItems,
    And,
    AnyItem,
    Compare,
    Condition,
    Count,
    ElementPath,
    Has,
    IsTrue,
    Member,
    Or,
    Present,
    Size,
)
from threedp_registry.definition.constraints import (
    Check,
    Forbidden,
    KeyReplaced,
    KeyUnique,
    KnownKeys,
    OneOf,
    Required,
    Rule,
)
from threedp_registry.definition.records import Group, Record, Use

OUTCOMES = ("fail", "pass", "not_applicable")

EXCEPTIONS: dict[tuple[str, str], str] = {}
"""Outcomes that the kind of rule allows and this dictionary does not, each with the reason."""


def unreachable(rule: Rule, record: Record) -> dict[str, str]:
    """Outcomes that the rule cannot come to, with the reason."""
    if isinstance(rule.constraint, KeyUnique | KeyReplaced):
        reason = "keys are compared across records, not within one"
        return {"fail": reason, "pass": reason}
    if _always_applies(rule, record):
        return {"not_applicable": "it applies to every record, whatever is in it"}
    return {outcome: reason for (rule_id, outcome), reason in EXCEPTIONS.items() if rule_id == rule.id}


def _always_applies(rule: Rule, record: Record) -> bool:
    is_limited = rule.when is not None or rule.unless is not None or rule.along_with is not None
    if is_limited or _in_repeated_group(rule, record):
        return False
    match rule.constraint:
        case Required(when):
            return when is None
        case Forbidden(when, unless):
            return when is None and unless is None
        case OneOf():
            return True
        case KnownKeys():
            return rule.place == ()
        case Check(condition):
            return is_always_known(condition)
        case _:
            return False


def _in_repeated_group(rule: Rule, record: Record) -> bool:
    """A rule of items has nothing to apply to where there are none."""
    return any(rule.id in _rules_inside(group) for group in record.groups() if group.repeated)


def _rules_inside(group: Group) -> set[str]:
    found = {rule.id for rule in (*group.rules, *(reference.rule for reference in group.references))}
    for member in group.members:
        found |= {rule.id for rule in (member.rules if isinstance(member, Use) else member.shape_rules)}
        found |= set() if isinstance(member, Use) else _rules_inside(member)
    return found


def is_always_known(condition: Condition) -> bool:
    """Whether a condition is never unknown but for faulty values: it asks for presence and numbers of things only."""
    match condition:
        case And(parts) | Or(parts):
            return all(is_always_known(part) for part in parts)
        case AnyItem(_, inner) | AllItems(_, inner):
            return is_always_known(inner)
        case Count(_, inner):
            return inner is None or is_always_known(inner)
        case Present(path) | Size(path):
            return not (isinstance(path, ElementPath) and path.reference is not None)
        case Has(path):
            return path.reference is None
        case Compare() | Member() | IsTrue():
            return False
        case _:
            assert_never(condition)
