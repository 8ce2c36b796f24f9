"""Rules and conditions in words: what a finding says, what to enter, and what a reviewer reads."""

from __future__ import annotations

from decimal import Decimal
from typing import assert_never

from attrs import frozen

from threedp_registry.definition.conditions import (
    AllItems,
    And,
    AnyItem,
    AsOf,
    Compare,
    Condition,
    Count,
    Days,
    ElementPath,
    GroupPath,
    Has,
    IsTrue,
    Member,
    Op,
    Or,
    Present,
    Size,
    Term,
    Value,
)
from threedp_registry.definition.elements import Codelist, DataElement, ElementType

NUMBER_WORDS = {
    Op.EQ: "{}",
    Op.NE: "not {}",
    Op.LT: "below {}",
    Op.LE: "at most {}",
    Op.GT: "above {}",
    Op.GE: "at least {}",
}
DATE_WORDS = {
    Op.EQ: "{}",
    Op.NE: "not {}",
    Op.LT: "before {}",
    Op.LE: "on or before {}",
    Op.GT: "after {}",
    Op.GE: "on or after {}",
}
COUNT_WORDS = {
    Op.EQ: "exactly {}",
    Op.NE: "any number but {}",
    Op.LT: "fewer than {}",
    Op.LE: "at most {}",
    Op.GT: "more than {}",
    Op.GE: "at least {}",
}


EXAMPLE_DAY = "2026-03-14"


def day_in_form(form: str) -> str:
    """The example day as a layout writes dates, e.g. for mm/dd/yyyy."""
    year, month, day = EXAMPLE_DAY.split("-")
    return form.replace("yyyy", year).replace("mm", month).replace("dd", day)


def listed(words: list[str], conjunction: str) -> str:
    """`a, b or c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {conjunction} {words[-1]}"


@frozen
class Statement:
    """One clause taken apart, as `Region`, `is`, `Breast or Head`; a verb that says something stands in `said`."""

    subject: str
    verb: str
    said: str

    @property
    def words(self) -> str:
        return f"{self.subject} {self.verb} {self.said}" if self.verb else f"{self.subject} {self.said}"


Stated = Compare | Member | IsTrue | Present | Has | Size
"""What is said of one place or one span of days."""


def sentence(text: str) -> str:
    """With a capital at its beginning and one full stop at its end; nothing stays nothing."""
    text = text.strip()
    return f"{text[:1].upper()}{text[1:].rstrip('.')}." if text else ""


def condition_in_words(condition: Condition) -> str:
    """The condition as a clause in the form's own words, e.g. `Region is Breast or Head`."""
    return _words(condition, inner=False)


def _words(condition: Condition, *, inner: bool) -> str:
    match condition:
        case And(parts):
            return _bracketed(" and ".join(_words(part, inner=True) for part in parts), inner)
        case Or(parts):
            return _bracketed(" or ".join(_words(part, inner=True) for part in parts), inner)
        case AnyItem(group, part):
            return f"{group.label} include one where {_clause(part)}"
        case AllItems(group, part):
            return f"{group.label} are all such that {_clause(part)}"
        case Count(group, part, op, number):
            having = "" if part is None else f" where {_clause(part)}"
            return f"there are {COUNT_WORDS[op].format(number)} {group.label.lower()}{having}"
        case Compare() | Member() | IsTrue() | Present() | Has() | Size():
            return statement(condition).words
        case _:
            assert_never(condition)


def _bracketed(text: str, inner: bool) -> str:
    return f"({text})" if inner else text


def _clause(condition: Condition) -> str:
    return _words(condition, inner=isinstance(condition, And | Or))


def statement(condition: Stated) -> Statement:
    """What the condition is about, and what it says of that, in the form's own words."""
    match condition:
        case Compare(left, op, right):
            return _comparison(left, op, right)
        case Member(path, values, positive):
            choice = listed([_value(value, path.element) for value in values], "or")
            return Statement(label(path), "is", choice if positive else f"none of {choice}")
        case IsTrue(path, value):
            return Statement(label(path), "is", "true" if value else "false")
        case Present(path, positive):
            return Statement(label(path), "is", "filled in" if positive else "blank")
        case Has(path, value, positive):
            said = "include" if positive else "do not include"
            return Statement(label(path), "", f"{said} {_value(value, path.element)}")
        case Size(path, op, number):
            verb, them = ("has", "value") if number == 1 else ("have", "values")
            return Statement(label(path), verb, f"{COUNT_WORDS[op].format(number)} {them}")
        case _:
            assert_never(condition)


def label(path: ElementPath | GroupPath) -> str:
    """The form's name of a place; an element of another record says whose it is."""
    if isinstance(path, ElementPath) and path.reference is not None:
        return f"the {path.reference.name}'s {path.label}"
    return path.label


def _comparison(left: Term, op: Op, right: Term) -> Statement:
    if isinstance(left, Days):
        return Statement(_term(left, None), "are", COUNT_WORDS[op].format(_term(right, None)))
    element = left.element if isinstance(left, ElementPath) else None
    of_days = isinstance(left, AsOf) or (element is not None and element.type is ElementType.DATE)
    said = (DATE_WORDS if of_days else NUMBER_WORDS)[op]
    return Statement(_term(left, None), "is", said.format(_term(right, element)))


def _term(term: Term, beside: DataElement | None) -> str:
    match term:
        case ElementPath():
            return label(term)
        case Value():
            return _value(term, beside)
        case AsOf():
            return "the day of the check"
        case Days(start, end):
            return f"the days from {_term(start, None)} to {_term(end, None)}"
        case _:
            assert_never(term)


def _value(value: Value, element: DataElement | None) -> str:
    if isinstance(value.value, Decimal):
        return with_unit(number_text(value.value), element)
    if element is not None and element.codelist is not None and isinstance(value.value, str):
        code = element.codelist.code(value.value)
        return code.label if code is not None else value.value
    return str(value.value)


def number_text(value: Decimal) -> str:
    return format(value.normalize(), "f")


def with_unit(number: str, element: DataElement | None) -> str:
    if element is None or element.unit is None:
        return number
    plural = (
        element.unit if number == "1" or not element.unit.isalpha() or len(element.unit) < 3 else f"{element.unit}s"
    )
    return f"{number} {plural}"


# ---- what to enter ---------------------------------------------------------------------------------


def what_to_enter(element: DataElement, upload_day: str = "") -> str:
    """One imperative sentence: what a good value of the element looks like (`upload_day`: as uploads write one)."""
    if element.hint is not None:
        return element.hint if element.hint.endswith(".") else f"{element.hint}."
    many = ", one or more" if element.multiple else ""
    match element.type:
        case ElementType.CODE:
            assert element.codelist is not None
            return f"Enter {choices(element.codelist)}{many}."
        case ElementType.DATE:
            upload = upload_day or "as its layout writes dates"
            return f"Enter a day that exists, such as {EXAMPLE_DAY} (in an upload file {upload})."
        case ElementType.TRUE_FALSE:
            return "Enter true or false (in an upload file Y or N)."
        case ElementType.NUMBER | ElementType.WHOLE_NUMBER:
            return f"Enter {_numbers(element)}{many}."
        case ElementType.TEXT:
            return f"Enter text of 1 to {element.max_length} characters."
        case _:
            assert_never(element.type)


def choices(codelist: Codelist) -> str:
    """The codes to choose from by label; a code stands beside its label where it cannot be guessed from it."""
    shown = [_choice(code.id, code.label) for code in codelist.codes]
    if len(shown) <= 12:
        return listed(shown, "or")
    return f"one of the {len(shown)} codes of {codelist.label} (`threedp explain {codelist.id}` lists them)"


def _choice(code: str, name: str) -> str:
    return name if is_guessable(code, name) else f"{name} ({code})"


def is_guessable(code: str, name: str) -> bool:
    """Whether the code is its label, or what one would make of that in lower snake case."""
    return code in ("_".join("".join(char if char.isalnum() else " " for char in name.lower()).split()), name)


def _numbers(element: DataElement) -> str:
    assert element.range is not None
    low, high = number_text(element.range.low), with_unit(number_text(element.range.high), element)
    kind = "a whole number" if element.type is ElementType.WHOLE_NUMBER else "a number"
    places = f", at most {element.places} decimal places" if element.places else ""
    return f"{kind} from {low} to {high}{places}"
