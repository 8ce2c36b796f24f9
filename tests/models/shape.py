"""How the classes of a definition must look, worked out from the definition alone, and where some classes differ."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from types import SimpleNamespace, UnionType
from typing import Literal, Union, get_args, get_origin

from attrs import NOTHING, Attribute, fields, has, resolve_types

from threedp_registry.definition.constraints import Required
from threedp_registry.definition.elements import ElementType, Phi
from threedp_registry.definition.records import Definition, Group, Record, Use

KINDS = {
    ElementType.TEXT: str,
    ElementType.NUMBER: Decimal,
    ElementType.WHOLE_NUMBER: int,
    ElementType.TRUE_FALSE: bool,
    ElementType.DATE: date,
}


def differences(models: SimpleNamespace, definition: Definition) -> Iterator[str]:
    """Every way in which the classes are not those of the definition."""
    for record in definition.records:
        kind = getattr(models, record.name.title().replace("_", ""))
        yield from _class(kind, record, record.name)
        if kind._table().name != record.name:
            yield f"{record.name} is checked as another record"


def _class(kind: type, part: Record | Group, place: str) -> Iterator[str]:
    if not has(kind):
        yield f"{place} is no attrs class"
        return
    if "__slots__" not in vars(kind) or kind.__setattr__ is object.__setattr__:
        yield f"{place} can be changed"
    resolve_types(kind)
    held = {attribute.metadata.get("key", attribute.name): attribute for attribute in fields(kind)}
    if list(held) != [member.name for member in part.members]:
        yield f"{place} holds other elements"
    for member in part.members:
        if member.name in held:
            yield from _attribute(held[member.name], member, f"{place}.{member.name}")


def _attribute(attribute: Attribute[object], member: Use | Group, place: str) -> Iterator[str]:
    if not attribute.kw_only:
        yield f"{place} can be given by position"
    if (attribute.default is NOTHING) != must_be_given(member):
        yield f"{place} must be given, or need not, against the definition"
    if isinstance(member, Use):
        yield from _element(attribute, member, place)
    else:
        yield from _group(attribute, member, place)


def _element(attribute: Attribute[object], use: Use, place: str) -> Iterator[str]:
    if attribute.repr is not (use.element.phi is not Phi.DIRECT):
        yield f"{place} is printed, or is not, against the definition"
    one = _item_of(attribute.type) if use.element.multiple else _without_none(attribute.type)
    if (type(None) in get_args(attribute.type)) != (not use.element.multiple and not must_be_given(use)):
        yield f"{place} may be None, or may not, against the definition"
    if attribute.default not in (NOTHING, () if use.element.multiple else None):
        yield f"{place} has another default"
    if use.element.codelist is None:
        expected: object = KINDS[use.element.type]
        if one is not expected:
            yield f"{place} holds {one}, not {expected}"
    elif get_origin(one) is not Literal or get_args(one) != use.element.codelist.ids:
        yield f"{place} holds other codes"


def _group(attribute: Attribute[object], group: Group, place: str) -> Iterator[str]:
    kind = _item_of(attribute.type) if group.repeated else attribute.type
    if not isinstance(kind, type):
        yield f"{place} holds no class"
        return
    yield from _class(kind, group, place)
    if attribute.default is not NOTHING:
        empty: object = () if group.repeated else kind()
        if attribute.default != empty:
            yield f"{place} has another default"


def _item_of(kind: object) -> object:
    arguments = get_args(kind)
    return arguments[0] if get_origin(kind) is tuple and arguments[1:] == (...,) else None


def _without_none(kind: object) -> object:
    if get_origin(kind) not in (Union, UnionType):
        return kind
    others = [one for one in get_args(kind) if one is not type(None)]
    return others[0] if len(others) == 1 else None


def must_be_given(member: Use | Group) -> bool:
    """Whether there is no record without it: a single group for the sake of what is in it."""
    if isinstance(member, Use):
        return Required() in [rule.constraint for rule in member.rules]
    if member.repeated:
        return Required() in [rule.constraint for rule in member.shape_rules]
    return any(must_be_given(part) for part in member.members)
