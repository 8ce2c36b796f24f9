"""Between records and their classes, by cattrs: nothing is coerced, and nothing is lost on the way.

Where a record holds a day as text or a decimal number as a number, its class holds a `date` or a
`Decimal`. An object made by keywords may hold anything: what is not of its attribute's type goes out
as a `Misfit`, which no rule accepts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TypeVar, get_args, get_origin

from attrs import fields, frozen, has
from cattrs import Converter, override
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from threedp_registry.compiled_support import JsonRecord
from threedp_registry.errors import ThreedpRegistryError

T = TypeVar("T")
FAR = 1_000
"""No number of a record has so many digits before its point."""


@frozen
class Misfit:
    """Stands where a value is not of its attribute's type; `hint` says what to give instead."""

    hint: str


class ModelsDoNotFit(ThreedpRegistryError):
    """A valid record that its class cannot hold: classes and checks were not compiled from the same dictionary."""

    def __str__(self) -> str:
        return "the classes do not fit the checks; run `threedp dictionary compile`"


def structured(record: JsonRecord, kind: type[T]) -> T:
    """The object of a record that was found right, in canonical form. No text of cattrs gets out: it may hold values.

    Raises `ModelsDoNotFit`.
    """
    try:
        return _converter().structure(record, kind)
    except Exception:
        raise ModelsDoNotFit from None


def unstructured(value: object) -> dict[str, object]:
    """The record of an object, with misfits where it does not hold what it should."""
    made: dict[str, object] = _converter().unstructure(value)
    return made


@cache
def _converter() -> Converter:
    """Knows every kind of value that typed records hold; learns each class when it first meets one."""
    made = Converter(detailed_validation=False)
    made.register_structure_hook(str, _text_in)
    made.register_structure_hook(bool, _flag_in)
    made.register_structure_hook(int, _whole_in)
    made.register_structure_hook(Decimal, _number_in)
    made.register_structure_hook(date, _day_in)
    made.register_structure_hook_factory(has, _class_in)
    made.register_unstructure_hook(bool, _as_it_is)
    made.register_unstructure_hook(int, _whole_out)
    made.register_unstructure_hook(Decimal, _number_out)
    made.register_unstructure_hook(date, _day_out)
    made.register_unstructure_hook_factory(has, _class_out)
    made.register_unstructure_hook_factory(_is_tuple, _tuple_out)
    return made


def _renamed(kind: type) -> list[tuple[str, str]]:
    """Attributes whose name in the record is one that Python or the class needs itself, with that name."""
    return [(each.name, each.metadata["key"]) for each in fields(kind) if "key" in each.metadata]


# ---- from records, which were checked before -------------------------------------------------------


def _class_in(kind: type[T], made: Converter) -> Callable[[Mapping[str, object], object], T]:
    keys = {name: override(rename=key) for name, key in _renamed(kind)}
    return make_dict_structure_fn(kind, made, _cattrs_forbid_extra_keys=True, **keys)  # type: ignore[arg-type]


def _text_in(value: object, _: object) -> str:
    if type(value) is not str:
        raise TypeError
    return value


def _flag_in(value: object, _: object) -> bool:
    if type(value) is not bool:
        raise TypeError
    return value


def _whole_in(value: object, _: object) -> int:
    if type(value) is float and value.is_integer():
        return int(value)
    if type(value) is not int:
        raise TypeError
    return value


def _number_in(value: object, _: object) -> Decimal:
    if type(value) is float:
        return Decimal(int(value)) if value.is_integer() else Decimal(repr(value))
    if type(value) is not int:
        raise TypeError
    return Decimal(value)


def _day_in(value: object, _: object) -> date:
    return date.fromisoformat(_text_in(value, str))


# ---- to records, of objects that may hold anything -------------------------------------------------


def _as_it_is(value: object) -> object:
    return value


def _class_out(kind: type[T], made: Converter) -> Callable[[T], object]:
    """What an object holds by name, without what is missing."""
    keys = {name: override(rename=key) for name, key in _renamed(kind)}
    parts = make_dict_unstructure_fn(kind, made, _cattrs_omit_if_default=True, **keys)  # type: ignore[arg-type]

    def out(value: T) -> object:
        return parts(value) if isinstance(value, kind) else Misfit(f"In Python, give one made by {kind.__name__}(…).")

    return out


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _tuple_out(kind: type, made: Converter) -> Callable[[object], object]:
    one = made.get_unstructure_hook(get_args(kind)[0])

    def out(value: object) -> object:
        return [one(each) for each in value] if isinstance(value, tuple) else Misfit("In Python, give a tuple.")

    return out


def _whole_out(value: object) -> object:
    return value if type(value) is int or value is None else Misfit("In Python, give an int.")


def _number_out(value: object) -> object:
    """A whole number without a point, any other as the float whose shortest text is the same number."""
    if value is None:
        return None
    if not isinstance(value, Decimal) or not value.is_finite() or value.adjusted() > FAR:
        return Misfit("In Python, give a decimal.Decimal that is a number.")
    if value == value.to_integral_value():
        return int(value)
    number = float(value)
    return number if Decimal(repr(number)) == value else Misfit("Give at most 15 significant digits.")


def _day_out(value: object) -> object:
    if type(value) is date:
        return value.isoformat()
    return None if value is None else Misfit("In Python, give a datetime.date.")
