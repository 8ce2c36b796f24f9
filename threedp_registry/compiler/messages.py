"""What a finding of each rule says, and the next step. Never holds a value that was submitted."""

from __future__ import annotations

from typing import assert_never

from threedp_registry.compiled_support.screening import IDENTIFIERS
from threedp_registry.compiler.prose import condition_in_words, label, listed, what_to_enter
from threedp_registry.definition.conditions import Condition, ElementPath, paths
from threedp_registry.definition.constraints import (
    AgreesWith,
    Characters,
    Check,
    Covered,
    DistinctValues,
    Exists,
    Forbidden,
    HasType,
    InCodelist,
    InEffect,
    InRange,
    IsGroup,
    KeyReplaced,
    KeyUnique,
    KnownKeys,
    Length,
    NoOverlap,
    NotPattern,
    OneOf,
    ParentOf,
    Pattern,
    Places,
    PositionsIn,
    Required,
    Rule,
    Screened,
    Size,
    UniqueItems,
    Within,
)
from threedp_registry.definition.elements import DataElement, ElementType

TYPE_WORDS = {
    ElementType.TEXT: "not text",
    ElementType.NUMBER: "not a number",
    ElementType.WHOLE_NUMBER: "not a whole number",
    ElementType.TRUE_FALSE: "neither true nor false",
    ElementType.DATE: "not a date",
    ElementType.CODE: "not a list of codes",
}


def message_and_hint(rule: Rule, element: DataElement | None, upload_day: str = "") -> tuple[str, str]:
    """What is wrong and what to do; an author's own words come first.

    `element` is what a use's rule is about, `upload_day` an example of a day as upload files write it.
    """
    message, hint = _derived(rule, what_to_enter(element, upload_day) if element is not None else "")
    return rule.message or message, rule.hint or hint


def _derived(rule: Rule, enter: str) -> tuple[str, str]:
    constraint = rule.constraint
    match constraint:
        case HasType(type_, multiple):
            return "not a list of values" if multiple else TYPE_WORDS[type_], enter
        case InCodelist():
            return "not one of its codes", enter
        case Length(most):
            return f"not 1 to {most} characters long", f"Enter 1 to {most} characters."
        case Characters():
            return "holds a control character or a blank at an end", "Remove line breaks, tabs and blanks at the ends."
        case Pattern():
            return "not of the right form", enter
        case InRange():
            return "out of range", enter
        case Places(most):
            return f"more than {most} decimal places", f"Round it to {most} decimal places."
        case DistinctValues():
            return "the same value stands there before", "Enter each value once."
        case Required(when):
            return f"required{_when(when)}", enter or f"Add {rule.label}."
        case Forbidden(when, unless):
            said = (
                f"must be blank unless {_said(unless)}" if unless is not None else f"must be blank when {_said(when)}"
            )
            return said, _leave_blank(when or unless)
        case Size(least, most):
            return f"not {least} to {most} of them", f"Enter {least} to {most}."
        case _:
            return _about_several(rule, constraint, enter)


def _about_several(rule: Rule, constraint: _Several, enter: str) -> tuple[str, str]:
    match constraint:
        case OneOf(several):
            names = listed([path.label for path in several], "and")
            return f"{names} are all blank", f"Enter {listed([path.label for path in several], 'or')}."
        case IsGroup(repeated):
            kind = "a list of items" if repeated else "one item with elements by name"
            return f"not {kind}", f"Write {rule.label} as {kind}."
        case KnownKeys():
            return "unknown element", "Remove it, or correct its name."
        case Within(parent, _):
            return (
                f"does not belong to the {label(parent)} given",
                f"Correct one of the two: {rule.label} or {label(parent)}.",
            )
        case ParentOf(child, _):
            return f"does not fit the {label(child)} given", "Leave it blank, or correct one of the two."
        case PositionsIn(group):
            item = group.item_label.lower()
            return f"there is no {item} of that number", f"Enter the number of a {item} that is there, counted from 1."
        case Covered(_, by):
            return f"its number stands nowhere under {by.label}", "Add its number where it belongs, or take it out."
        case Check(condition):
            return f"it does not hold that {condition_in_words(condition)}", "Correct one of the values."
        case UniqueItems(several):
            names = listed([path.label for path in several], "and")
            return f"another one has the same {names}", "Tell the two apart, or remove one."
        case NoOverlap(_, start, end):
            return "overlaps another period of the same kind", f"Correct {start.label} or {end.label}."
        case NotPattern():
            return "not of a wanted form", enter
        case Screened():
            return "may identify a person", "Take it out; describe the case, and nothing that leads to a person."
        case InEffect(_, start, until):
            span = f"from {start}" if until is None else f"from {start} to before {until}"
            return f"outside the days this version of the dictionary is for ({span})", "Check the date, or the version."
        case AgreesWith(other):
            return f"differs from {label(other)}", "Correct it, or leave it blank."
        case Exists(reference, _):
            return f"there is no such {reference.record}", f"Correct it, or add the {reference.record}."
        case KeyUnique(key):
            return f"another record of this file has the same {_key(key)}", "Keep one of the two, or correct the key."
        case KeyReplaced(key):
            return (
                f"an earlier file holds a record with the same {_key(key)}: the later file replaces it",
                "Check that this is meant.",
            )
        case _:
            assert_never(constraint)


_Several = (
    OneOf
    | IsGroup
    | KnownKeys
    | Within
    | ParentOf
    | PositionsIn
    | Covered
    | Check
    | UniqueItems
    | NoOverlap
    | NotPattern
    | InEffect
    | Screened
    | AgreesWith
    | Exists
    | KeyUnique
    | KeyReplaced
)


def _when(when: Condition | None) -> str:
    return "" if when is None else f" when {condition_in_words(when)}"


def _said(condition: Condition | None) -> str:
    return "" if condition is None else condition_in_words(condition)


def _leave_blank(condition: Condition | None) -> str:
    named = [] if condition is None else [label(path) for path in paths(condition)]
    return f"Leave it blank, or correct {listed(list(dict.fromkeys(named)), 'or')}." if named else "Leave it blank."


def _key(key: tuple[ElementPath, ...]) -> str:
    return listed([path.label for path in key], "and")


def rule_in_words(rule: Rule, element: DataElement | None = None) -> str:
    """The rule for a reviewer: what a finding says, what exactly must hold, and when it applies."""
    message, _ = message_and_hint(rule, element)
    told = [message.rstrip(".")]
    if isinstance(rule.constraint, Check) and rule.message:
        told.append(f"It must hold that {condition_in_words(rule.constraint.condition)}")
    if isinstance(rule.constraint, Screened):
        told.append(f"It is looked through for {listed([one.words for one in IDENTIFIERS], 'and')}")
    if rule.when is not None:
        told.append(f"Applies when {condition_in_words(rule.when)}")
    if rule.unless is not None:
        told.append(f"Does not apply when {condition_in_words(rule.unless)}")
    return ". ".join(told) + "."
