"""A record together with those that refer to it, as one: what checklists look at."""

from __future__ import annotations

from attrs import evolve

from threedp_registry.definition.constraints import IsGroup, Rule, ValueConstraint
from threedp_registry.definition.records import Group, Record, Use

Names = tuple[str, ...]


def joined(record: Record, referring: Record) -> Record:
    """The record with those that refer to it as one more repeated group, named by their plural."""
    names = (referring.plural,)
    keys = _moved_rule(referring.shape_rules[0], names)
    shape = evolve(keys, id=f"{record.name}.{referring.plural}.type", constraint=IsGroup(repeated=True))
    group = Group(
        name=referring.plural,
        path=names,
        label=referring.plural.replace("_", " ").capitalize(),
        item_label=referring.label,
        definition=referring.definition,
        repeated=True,
        provenance=referring.provenance,
        members=tuple(_moved(member, names) for member in referring.members),
        references=(),
        shape_rules=(shape, keys),
        rules=(),
    )
    return evolve(record, members=(*record.members, group))


def _moved(member: Use | Group, before: Names) -> Use | Group:
    """The member at another place; of its rules those about its form, which are all that reading it asks for."""
    path = (*before, *member.path)
    if isinstance(member, Use):
        rules = tuple(
            _moved_rule(rule, before) for rule in member.rules if isinstance(rule.constraint, ValueConstraint)
        )
        return evolve(member, path=path, rules=rules)
    members = tuple(_moved(each, before) for each in member.members)
    shapes = tuple(_moved_rule(rule, before) for rule in member.shape_rules)
    return evolve(member, path=path, members=members, references=(), shape_rules=shapes, rules=())


def _moved_rule(rule: Rule, before: Names) -> Rule:
    return evolve(rule, place=(*before, *rule.place))
