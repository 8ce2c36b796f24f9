"""How a definition is written in a release and read back: values by cattrs, what is shared once.

Elements and codelists stand once, at the top; where they are used stands their id. A place in a
record is one word (`anatomic_parts.region`). What is a default is left out. A kind of rule, term or
condition tells itself by `kind`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from functools import partial
from operator import is_
from types import NoneType, UnionType
from typing import get_args

from attrs import define, field, has
from cattrs import Converter

from threedp_registry.definition.conditions import ElementPath, GroupPath, ReferencePath, Value
from threedp_registry.definition.constraints import InCodelist, ParentOf, Within
from threedp_registry.definition.elements import Basis, Codelist, DataElement, ElementType, Provenance
from threedp_registry.definition.records import Group, Use
from threedp_registry.definition.releases.fields import NotARelease
from threedp_registry.definition.releases.places import ALONG, Places, word_of

KIND = "kind"
Parents = tuple[tuple[str, tuple[str, ...]], ...]


def kind_of(cls: type) -> str:
    """`in_codelist` for `InCodelist`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()


def parents_of(codelist: Codelist) -> Parents:
    return tuple((code.id, code.within) for code in codelist.codes if code.within)


def _is_variants(type_: object) -> bool:
    """A union of several kinds of value, with or without None."""
    kinds = [kind for kind in get_args(type_) if kind is not NoneType] if isinstance(type_, UnionType) else []
    return len(kinds) > 1 and all(isinstance(kind, type) and has(kind) for kind in kinds)


# ---- from the definition ---------------------------------------------------------------------------


def writer(codelists: tuple[Codelist, ...]) -> Converter:
    """Turns values into what JSON holds; `codelists` are those whose codes need not be written again."""
    names = {codelist.ids: codelist.id for codelist in codelists}
    parents = {parents_of(codelist): codelist.id for codelist in codelists if codelist.within}
    converter = Converter(omit_if_default=True)
    converter.register_unstructure_hook(Decimal, str)
    converter.register_unstructure_hook(Provenance, lambda told: [told.basis.value, *told.sources])
    converter.register_unstructure_hook(Value, _written_value)
    converter.register_unstructure_hook(ElementPath, word_of)
    converter.register_unstructure_hook(GroupPath, word_of)
    converter.register_unstructure_hook(ReferencePath, lambda one: f"{'.'.join(one.declared_in)}{ALONG}{one.name}")
    converter.register_unstructure_hook_factory(_is_variants, lambda _: lambda value: _told_by_kind(value, converter))

    def in_codelist(rule: InCodelist) -> dict[str, object]:
        return {"codes": names.get(rule.codes, list(rule.codes)), **({"multiple": True} if rule.multiple else {})}

    converter.register_unstructure_hook(InCodelist, in_codelist)
    for cls, path in ((Within, "parent"), (ParentOf, "child")):
        converter.register_unstructure_hook(cls, _parents_written(path, parents))
    return converter


def shared_once(converter: Converter) -> Converter:
    """The same, with the ids of elements and codelists in place of themselves."""
    converter.register_unstructure_hook(DataElement, lambda element: element.id)
    converter.register_unstructure_hook(Codelist, lambda codelist: codelist.id)
    return converter


def _parents_written(path: str, known: Mapping[Parents, str]) -> Callable[[Within | ParentOf], dict[str, object]]:
    def written(rule: Within | ParentOf) -> dict[str, object]:
        listed = [[code, list(parents)] for code, parents in rule.parents]
        return {path: word_of(getattr(rule, path)), "parents": known.get(rule.parents, listed)}

    return written


def _written_value(value: Value) -> dict[str, object]:
    told = str(value.value) if isinstance(value.value, Decimal) else value.value
    return {"value": told, "type": value.type.value}


def _told_by_kind(value: object, converter: Converter) -> object:
    if value is None:
        return None
    told = converter.unstructure(value, unstructure_as=type(value))
    return {KIND: kind_of(type(value)), **told} if isinstance(told, dict) and not _tells_itself(value) else told


def _tells_itself(value: object) -> bool:
    """A member of a record: a use has an element, a group has members."""
    return isinstance(value, Use | Group)


# ---- back to the definition -------------------------------------------------------------------------


@define
class Reader:
    """Makes values of what JSON holds; elements and codelists as they become known."""

    codelists: dict[str, Codelist] = field(factory=dict)
    elements: dict[str, DataElement] = field(factory=dict)
    places: Places = field(init=False)
    converter: Converter = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.places = Places(self.elements)
        self.converter = Converter(detailed_validation=False, forbid_extra_keys=True)
        register = self.converter.register_structure_hook
        for plain in (str, bool, int):
            self.converter.register_structure_hook_func(partial(is_, plain), _exactly(plain))
        register(Decimal, lambda raw, _: _decimal(raw))
        register(Provenance, lambda raw, _: _provenance(raw))
        register(Value, lambda raw, _: _value(raw))
        register(ElementPath, lambda raw, _: self.places.element(_word(raw)))
        register(GroupPath, lambda raw, _: self.places.group(_word(raw)))
        register(ReferencePath, lambda raw, _: self.places.reference(_word(raw)))
        register(InCodelist, lambda raw, _: self._in_codelist(raw))
        register(Within, lambda raw, _: Within(self.places.element(_word(raw["parent"])), self._parents(raw)))
        register(ParentOf, lambda raw, _: ParentOf(self.places.element(_word(raw["child"])), self._parents(raw)))
        self.converter.register_structure_hook_func(
            lambda type_: type_ == str | int, lambda raw, _: _name_or_number(raw)
        )
        self.converter.register_structure_hook_factory(_is_variants, self._variants)

    def shared_by_id(self) -> None:
        """From here on, elements and codelists are read as the ids of those known."""
        self.converter.register_structure_hook(DataElement, lambda raw, _: self.elements[_word(raw)])

    def _variants(self, union: object) -> Callable[[object, object], object]:
        kinds = {kind_of(kind): kind for kind in get_args(union) if kind is not NoneType}
        member_of_a_record = set(kinds) == {kind_of(Use), kind_of(Group)}

        def read(raw: object, _: object) -> object:
            if raw is None:
                return None
            if isinstance(raw, str):
                return self.places.either(raw)
            if not isinstance(raw, dict):
                raise NotARelease("", "not an object")
            if member_of_a_record:
                return self.converter.structure(raw, Use if "element" in raw else Group)
            return self.converter.structure({key: raw[key] for key in raw if key != KIND}, kinds[raw[KIND]])

        return read

    def _in_codelist(self, raw: dict[str, object]) -> InCodelist:
        codes = raw["codes"]
        listed = self.codelists[codes].ids if isinstance(codes, str) else self._texts(codes)
        return InCodelist(listed, raw.get("multiple") is True)

    def _parents(self, raw: dict[str, object]) -> Parents:
        parents = raw["parents"]
        if isinstance(parents, str):
            return parents_of(self.codelists[parents])
        return self.converter.structure(parents, Parents)

    def _texts(self, raw: object) -> tuple[str, ...]:
        return self.converter.structure(raw, tuple[str, ...])


def _exactly(plain: type) -> Callable[[object, object], object]:
    def read(raw: object, _: object) -> object:
        if type(raw) is not plain:
            raise NotARelease("", f"something else where {plain.__name__} is due")
        return raw

    return read


def _word(raw: object) -> str:
    if not isinstance(raw, str):
        raise NotARelease("", "something else where a name is due")
    return raw


def _name_or_number(raw: object) -> str | int:
    return raw if type(raw) is int else _word(raw)


def _decimal(raw: object) -> Decimal:
    try:
        return Decimal(_word(raw))
    except InvalidOperation:
        raise NotARelease("", "something else where a number is due") from None


def _provenance(raw: object) -> Provenance:
    if not isinstance(raw, list) or not raw:
        raise NotARelease("", "something else where a basis and its sources are due")
    return Provenance(Basis(raw[0]), tuple(_word(source) for source in raw[1:]))


def _value(raw: dict[str, object]) -> Value:
    type_ = ElementType(_word(raw["type"]))
    value = raw["value"]
    if type_ is ElementType.TRUE_FALSE:
        return Value(value is True, type_)
    return Value(_decimal(value) if type_ in (ElementType.NUMBER, ElementType.WHOLE_NUMBER) else _word(value), type_)
