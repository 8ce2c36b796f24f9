"""The rules that authors write by hand: checks, one of several, unique items, periods, patterns."""

from __future__ import annotations

from attrs import frozen

from threedp_registry.definition.conditions import Condition, ElementPath, GroupPath, paths
from threedp_registry.definition.constraints import (
    Check,
    Constraint,
    NoOverlap,
    NotPattern,
    OneOf,
    Rule,
    Severity,
    UniqueItems,
)
from threedp_registry.definition.elements import ElementType, Provenance
from threedp_registry.definition.reading.conditions import Written
from threedp_registry.definition.reading.elements import read_pattern
from threedp_registry.definition.reading.fields import mapping, mappings, scalar, scalars, text
from threedp_registry.definition.reading.rule_maker import (
    CHECK_ACROSS_RECORDS,
    CODES,
    PRIVACY,
    Expected,
    Placed,
    RuleMaker,
)
from threedp_registry.definition.source import Mapping, Scalar


@frozen
class _Made:
    """A constraint with the place a finding points at unless the author names another."""

    constraint: Constraint
    place: Placed | None
    check: Written | None = None


def build_checks(body: Mapping, group: GroupPath | None, default: Provenance, maker: RuleMaker) -> tuple[Rule, ...]:
    """The rules listed under `rules:` of a group, or of the record without one."""
    rules = (_build(node, group, default, maker) for node in mappings(body, "rules"))
    return tuple(rule for rule in rules if rule is not None)


def _build(node: Mapping, group: GroupPath | None, default: Provenance, maker: RuleMaker) -> Rule | None:
    name = scalar(node, "id")
    limits = [(key, maker.condition(node, key)) for key in ("when", "unless")]
    made = _constraint(node, group, maker)
    at = scalar(node, "at")
    place = maker.place(at) if at else made.place if made else None
    along_with = _along_with(node, maker)
    unread = any(node.get(key) is not None and written is None for key, written in limits)
    if name is None or made is None or unread or (at and place is None):
        return None
    rule_id = maker.rule_id(group, name.text)
    _claim_id(rule_id, name, maker)
    when, unless = limits[0][1], limits[1][1]
    _claim(when, unless, made, maker)
    texts = [*limits, ("check", made.check)]
    return Rule(
        id=rule_id,
        code=_code(node, made.constraint, when, unless),
        severity=Severity.WARNING if text(node, "severity") == "warning" else Severity.ERROR,
        provenance=maker.glossary.provenance(maker.file, node, default),
        constraint=made.constraint,
        place=place.names if place else (),
        label=place.label if place else maker.record_label,
        when=when.condition if when else None,
        unless=unless.condition if unless else None,
        along_with=along_with,
        message=text(node, "message"),
        hint=text(node, "hint"),
        conditions_text=tuple((key, written.text) for key, written in texts if written),
    )


def _claim_id(rule_id: str, name: Scalar, maker: RuleMaker) -> None:
    first = maker.written_ids.setdefault(rule_id, name)
    if first is not name:
        maker.file.fault(name, f"there are two rules `{rule_id}`", f"the other stands in line {first.line}")


def _claim(when: Written | None, unless: Written | None, made: _Made, maker: RuleMaker) -> None:
    for limit in (when, unless):
        if limit is not None:
            maker.claim(limit)
    if made.check is not None:
        maker.claim(made.check, when, expected=Expected.FAILS)


def _along_with(node: Mapping, maker: RuleMaker) -> str | None:
    written = scalar(node, "along_with")
    if written is None or maker.glossary.records.find(maker.file, written) is None:
        return None
    return written.text


def _code(node: Mapping, constraint: Constraint, *limits: Written | None) -> str:
    if text(node, "kind") == "privacy":
        return PRIVACY
    conditions = [limit.condition for limit in limits if limit]
    if isinstance(constraint, Check):
        conditions.append(constraint.condition)
    return CHECK_ACROSS_RECORDS if any(map(_follows, conditions)) else CODES[type(constraint)]


def _follows(condition: Condition) -> bool:
    return any(isinstance(path, ElementPath) and path.reference is not None for path in paths(condition))


# ---- the kinds ---------------------------------------------------------------------------------------


def _constraint(node: Mapping, group: GroupPath | None, maker: RuleMaker) -> _Made | None:
    """What the rule asks, by the one key that says so; None where that cannot be read."""
    no_overlap = mapping(node, "no_overlap")
    if node.get("check") is not None:
        return _check(node, group, maker)
    if node.get("one_of") is not None:
        named = _elements(scalars(node, "one_of"), maker)
        return _Made(OneOf(named), group) if named else None
    if node.get("unique") is not None:
        return _unique(scalars(node, "unique"), node, group, maker)
    if no_overlap is not None:
        return _no_overlap(no_overlap, group, maker)
    return _not_pattern(node, maker)


def _check(node: Mapping, group: GroupPath | None, maker: RuleMaker) -> _Made | None:
    written = maker.condition(node, "check")
    if written is None:
        return None
    return _Made(Check(written.condition), _first_named(written.condition, maker) or group, written)


def _first_named(condition: Condition, maker: RuleMaker) -> ElementPath | None:
    """The first element named that stands in the item, group or record the rule is about, or around it."""
    around = {place.names for place in maker.scope.chain if place.group is None or place.group.repeated}
    for path in paths(condition):
        own = isinstance(path, ElementPath) and path.reference is None
        if isinstance(path, ElementPath) and own and _item_of(path, maker) in around:
            return path
    return None


def _item_of(path: ElementPath, maker: RuleMaker) -> tuple[str, ...]:
    """The innermost repeated group that the element stands in; `()` is the record."""
    place = maker.scope.chain[-1]
    names: tuple[str, ...] = ()
    for name in path.names[:-1]:
        member = place.members[name]
        if isinstance(member, ElementPath):
            break
        place = member
        names = place.names if place.group and place.group.repeated else names
    return names


def _unique(names: tuple[Scalar, ...], node: Mapping, group: GroupPath | None, maker: RuleMaker) -> _Made | None:
    if not _is_repeated(group, node, maker):
        return None
    named = _items_elements(names, group, maker)
    return _Made(UniqueItems(named), group) if named else None


def _no_overlap(node: Mapping, group: GroupPath | None, maker: RuleMaker) -> _Made | None:
    start, end = scalar(node, "from"), scalar(node, "to")
    if not _is_repeated(group, node, maker) or start is None or end is None:
        return None
    by = scalars(node, "by")
    named = _items_elements((start, end, *by), group, maker)
    if not named:
        return None
    for at, path in zip((start, end), named, strict=False):
        if path.element.type is not ElementType.DATE:
            maker.file.fault(at, f"`{at.text}` is not a date, so it neither starts nor ends a period")
            return None
    return _Made(NoOverlap(named[2:], named[0], named[1]), group)


def _not_pattern(node: Mapping, maker: RuleMaker) -> _Made | None:
    of, pattern = scalar(node, "of"), read_pattern(maker.file, scalar(node, "not_pattern"))
    path = maker.own_element(of) if of else None
    if of is None or path is None or pattern is None:
        return None
    if path.element.type is not ElementType.TEXT:
        maker.file.fault(of, f"`{of.text}` is not a text, so no pattern applies")
        return None
    return _Made(NotPattern(path, pattern), path)


def _is_repeated(group: GroupPath | None, node: Mapping, maker: RuleMaker) -> bool:
    if group is not None and group.repeated:
        return True
    maker.file.fault(
        node,
        "only the items of a repeated group are compared with each other",
        "put this rule under the `rules:` of a repeated group",
    )
    return False


def _elements(names: tuple[Scalar, ...], maker: RuleMaker) -> tuple[ElementPath, ...]:
    """The elements named; none at all where one of them cannot be found."""
    found = [maker.own_element(name) for name in names]
    return () if None in found else tuple(path for path in found if path is not None)


def _items_elements(names: tuple[Scalar, ...], group: GroupPath | None, maker: RuleMaker) -> tuple[ElementPath, ...]:
    """The elements named, each of which stands in the items of `group`."""
    found = _elements(names, maker)
    depth = len(group.names) if group else 0
    for name, path in zip(names, found, strict=False):
        if group is None or path.names[:depth] != group.names:
            maker.file.fault(name, f"`{name.text}` is not an element of the items that are compared")
            return ()
    return found
