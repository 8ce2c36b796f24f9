"""The types in a condition: what may be compared with what, and what a literal means beside it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from difflib import get_close_matches

from attrs import frozen

from threedp_registry.definition.conditions import AsOf, Days, ElementPath, Op, Term, Value
from threedp_registry.definition.elements import Codelist, ElementType
from threedp_registry.definition.lint.codes import CONDITION, UNKNOWN_NAME

NUMBERS = (ElementType.NUMBER, ElementType.WHOLE_NUMBER)
ORDERED = (*NUMBERS, ElementType.DATE)
IN_WORDS = {
    ElementType.TEXT: "a text",
    ElementType.NUMBER: "a number",
    ElementType.WHOLE_NUMBER: "a whole number",
    ElementType.TRUE_FALSE: "true or false",
    ElementType.DATE: "a date",
    ElementType.CODE: "a code",
}


class ConditionFault(Exception):
    """A mistake in a condition: what is wrong, at which character from 0, and what to write instead."""

    def __init__(self, message: str, offset: int, suggestion: str = "", code: str = CONDITION) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.suggestion = suggestion
        self.code = code


@frozen
class Operand:
    """A term and where it stands. `single` takes one value of a multi-valued element."""

    term: Term
    offset: int
    single: bool = False

    @property
    def type(self) -> ElementType:
        match self.term:
            case ElementPath(element=element):
                return element.type
            case Value(type=type_):
                return type_
            case AsOf():
                return ElementType.DATE
            case Days():
                return ElementType.WHOLE_NUMBER

    @property
    def codelist(self) -> Codelist | None:
        return self.term.element.codelist if isinstance(self.term, ElementPath) else None

    @property
    def is_list(self) -> bool:
        return isinstance(self.term, ElementPath) and self.term.element.multiple and not self.single


def literal_of(value: object, negative: bool, beside: Operand, offset: int) -> Value:
    """A literal read as the type of what stands beside it; raises `ConditionFault` where it does not fit."""
    kind = beside.type
    if kind in NUMBERS and type(value) in (int, float):
        number = Decimal(repr(value))
        return Value(-number if negative else number, kind)
    if kind is ElementType.TRUE_FALSE and isinstance(value, bool):
        raise ConditionFault("a true/false element is not compared", offset, "write the element alone, or not element")
    if isinstance(value, str) and not negative and kind not in (*NUMBERS, ElementType.TRUE_FALSE):
        return _text_of(value, kind, beside, offset)
    raise ConditionFault(f"{IN_WORDS[kind]} is compared with {_kind_of(value)}", offset, _how_to_write(kind))


def _text_of(value: str, kind: ElementType, beside: Operand, offset: int) -> Value:
    if kind is ElementType.DATE and not _is_date(value):
        raise ConditionFault("a date is compared with something that is not one", offset, _how_to_write(kind))
    codelist = beside.codelist
    if codelist is not None and codelist.code(value) is None:
        close = get_close_matches(value, codelist.ids, 1)
        hint = f"did you mean '{close[0]}'?" if close else "its codes are " + ", ".join(codelist.ids[:8])
        raise ConditionFault(f"'{value}' is not a code of {codelist.id}", offset, hint, UNKNOWN_NAME)
    return Value(value, kind)


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _kind_of(value: object) -> str:
    return "text" if isinstance(value, str) else "a number" if type(value) in (int, float) else "this"


def _how_to_write(kind: ElementType) -> str:
    if kind is ElementType.DATE:
        return "write a date as '2026-01-31', or as_of"
    return "write a number without quotes" if kind in NUMBERS else "write it in single quotes"


def check_comparison(left: Operand, op: Op, right: Operand) -> None:
    """Refuses what can never be compared: different types, order among codes, lists with ==."""
    for operand in (left, right):
        if operand.is_list:
            raise ConditionFault(
                "a multi-valued element is not compared as a whole", operand.offset, "use has(…), size(…) or present(…)"
            )
    same = left.type == right.type or (left.type in NUMBERS and right.type in NUMBERS)
    if not same:
        raise ConditionFault(
            f"{IN_WORDS[left.type]} is compared with {IN_WORDS[right.type]}", right.offset, _how_to_write(left.type)
        )
    if left.type is ElementType.TRUE_FALSE:
        raise ConditionFault("true/false elements are not compared", left.offset, "write the element alone")
    if op not in (Op.EQ, Op.NE) and left.type not in ORDERED:
        raise ConditionFault(f"{IN_WORDS[left.type]} has no order", left.offset, "use ==, != or in")
    if left.codelist is not None and right.codelist is not None and left.codelist.id != right.codelist.id:
        raise ConditionFault("these two elements have different codelists", right.offset, "compare like with like")
    if left.term == right.term:
        raise ConditionFault("this is compared with itself", right.offset, "")


def check_member(left: Operand, values: tuple[Operand, ...], offset: int) -> None:
    """`in` takes one element and at least two different values."""
    if left.is_list:
        raise ConditionFault("a multi-valued element is not compared as a whole", left.offset, "use has(…)")
    for value in values:
        if not isinstance(value.term, Value):
            raise ConditionFault("`in` takes values, not elements", value.offset, "write == for two elements")
    if len(values) < 1:
        raise ConditionFault("the list of values is empty", offset, "")
    seen: set[object] = set()
    for value in values:
        if isinstance(value.term, Value) and value.term.value in seen:
            raise ConditionFault("this value stands there twice", value.offset, "remove one")
        seen.add(value.term.value if isinstance(value.term, Value) else None)
