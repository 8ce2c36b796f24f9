"""Rules about presence and about several values, as Python text: one function for each kind of constraint."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from threedp_registry.compiler import names
from threedp_registry.compiler.across import write_agrees, write_exists
from threedp_registry.compiler.boolean import FALSE, all_of, any_of, negation
from threedp_registry.compiler.expressions import tuple_of
from threedp_registry.compiler.gates import write_gated
from threedp_registry.compiler.items import write_among_items
from threedp_registry.compiler.writer import Writer
from threedp_registry.definition.conditions import Condition, ElementPath
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

Failed = Callable[[str], str]


def write_rule(writer: Writer, rule: Rule, subject: names.Names, item_of: names.Names) -> None:
    """One rule, where all values around it are known. `subject` is the use, group or record it is about."""
    pointer = writer.pointer(rule.place, item_of)
    constraint = rule.constraint
    match constraint:
        case Required(when):
            _required(writer, rule, when, subject, pointer)
        case Forbidden(when, unless):
            _forbidden(writer, rule, when, unless, subject, pointer)
        case Size(least, most):
            _size(writer, rule, least, most, subject, pointer)
        case Within(parent, parents) | ParentOf(parent, parents):
            _parent(writer, rule, subject, parent, parents, pointer)
        case PositionsIn(group):
            _positions(writer, rule, subject, group.names, pointer)
        case Covered():
            _covered(writer, rule, constraint, pointer)
        case Check() | OneOf() | NotPattern() | InEffect():
            write_gated(writer, rule, lambda: _body(writer, rule, pointer))
        case Screened():
            _screened(writer, rule, subject, pointer)
        case UniqueItems() | NoOverlap():
            write_among_items(writer, rule, constraint, subject, pointer)
        case AgreesWith(other):
            write_agrees(writer, rule, other, subject, pointer)
        case Exists():
            write_exists(writer, rule, constraint, pointer)
        case KeyUnique() | KeyReplaced() | KnownKeys() | IsGroup():
            pass  # keys are compared across records; shapes were looked at while reading the values
        case HasType() | InCodelist() | Length() | Characters() | Pattern() | InRange() | Places() | DistinctValues():
            pass  # looked at while reading the values
        case _:
            assert_never(constraint)


# ---- presence ------------------------------------------------------------------------------------


def _required(writer: Writer, rule: Rule, when: Condition | None, subject: names.Names, pointer: str) -> None:
    missing = f"{writer.value(subject)} is None"
    if when is None:
        writer.settle(rule, missing, pointer, lasting=FALSE)
        return
    applies = writer.applies(when)
    if not writer.accounting:
        writer.settle(rule, all_of([missing, applies]), pointer)
        return
    with writer.block(f"if {applies}"):
        writer.settle(rule, missing, pointer, lasting=FALSE)
    with writer.block("else"):
        writer.suspend_if(writer.say.faulty(when), rule)


def _forbidden(
    writer: Writer, rule: Rule, when: Condition | None, unless: Condition | None, subject: names.Names, pointer: str
) -> None:
    present = f"{writer.value(subject)} is not None"
    if when is not None:
        applies, waits, lasting = writer.applies(when), writer.say.faulty(when), writer.stays_true(when)
    else:
        assert unless is not None
        lasting = writer.never(unless)
        waits = writer.say.undecided(unless)
        applies = all_of([negation(writer.say.known_true(unless)), negation(waits)])
        waits = all_of([negation(writer.say.known_true(unless)), waits])
    if not writer.accounting:
        writer.settle(rule, all_of([present, applies]), pointer)
        return
    with writer.block(f"if {applies}"):
        writer.settle(rule, present, pointer, lasting=lasting)
    with writer.block("else"):
        writer.suspend_if(waits, rule)


def _size(writer: Writer, rule: Rule, least: int, most: int, subject: names.Names, pointer: str) -> None:
    count = writer.count(subject)
    with writer.block(f"if {writer.value(subject)} is not None and {count} >= 0"):
        writer.settle(rule, f"not {least} <= {count} <= {most}", pointer, lasting=f"{count} > {most}")
    writer.suspend_if(f"{count} < 0", rule)


# ---- values that depend on each other --------------------------------------------------------------


def _parent(
    writer: Writer,
    rule: Rule,
    subject: names.Names,
    other: ElementPath,
    parents: tuple[tuple[str, tuple[str, ...]], ...],
    pointer: str,
) -> None:
    own, beside = writer.known(subject), writer.say.known(other)
    within = isinstance(rule.constraint, Within)
    child, parent = (own, beside) if within else (beside, own)
    listed = ", ".join(f"{names.quote(code)}: ({', '.join(map(names.quote, above))},)" for code, above in parents)
    table = writer.constant(f"PARENTS_{names.joined(subject if within else other.names).upper()}", f"{{{listed}}}")
    with writer.block(f"if {child} is not None and {parent} is not None"):
        if within:
            writer.settle(rule, f"{child} in {table} and {parent} not in {table}[{child}]", pointer)
        else:
            with writer.block(f"if {child} in {table}"):
                writer.settle(rule, f"{parent} not in {table}[{child}]", pointer)
    if writer.accounting:
        present = [f"{writer.value(subject)} is not None", f"{writer.say.value(other)} is not None"]
        with writer.block(f"elif {all_of(present)}"):
            writer.suspended(rule)


def _positions(writer: Writer, rule: Rule, subject: names.Names, group: names.Names, pointer: str) -> None:
    known, count = writer.known(subject), writer.use(names.number(group))
    with writer.block(f"if {known} is not None and {count} >= 0"):
        with writer.block(f"for j, one in enumerate({known})"):
            body = pointer.removeprefix("f")[1:-1]
            writer.settle(rule, f"not 1 <= one <= {count}", f'f"{body}/{{j}}"', lasting=_no_item(writer, group))
    writer.suspend_if(f"{writer.value(subject)} is not None and ({known} is None or {count} < 0)", rule)


def _no_item(writer: Writer, group: names.Names) -> str:
    """True of a position that the group will never have an item at."""
    rules = next(one.shape_rules for one in writer.record.groups() if one.path == group)
    sizes = [rule.constraint for rule in rules if isinstance(rule.constraint, Size)]
    return f"not 1 <= one <= {sizes[0].most}" if sizes else "one < 1"


def _covered(writer: Writer, rule: Rule, constraint: Covered, pointer: str) -> None:
    """Stands after both groups; the items to be named are pointed at one by one."""
    group, other = constraint.group.names, constraint.by.names[:-1]
    known = writer.say.known(constraint.by)
    there = [f"{writer.value(group)} is not None", f"{writer.value(other)} is not None"]
    unsure = any_of(
        [
            writer.use(names.bad(group)),
            writer.use(names.bad(other)),
            f"any({known} is None for {tuple_of(other)} in {writer.use(names.items(other))})",
        ]
    )
    with writer.block(f"if {all_of([*there, negation(unsure)])}"):
        writer.line(f"named = {{one for {tuple_of(other)} in {names.items(other)} for one in {known} or ()}}")
        with writer.block(f"for {names.index(group)} in range({writer.use(names.number(group))})"):
            writer.settle(rule, f"{names.index(group)} + 1 not in named", pointer, lasting=FALSE)
    if writer.accounting:
        with writer.block(f"elif {all_of(there)}"):
            writer.suspended(rule)


def _screened(writer: Writer, rule: Rule, subject: names.Names, pointer: str) -> None:
    """Every text is looked through, too long or not; what is no text is another rule's finding."""
    value = writer.value(subject)
    with writer.block(f"if type({value}) is str"):
        writer.line(f"kinds = screened({value})")
        with writer.block("for kind in kinds"):
            writer.fail(rule, pointer, "kind")
        if writer.accounting:
            with writer.block("if not kinds"):
                writer.passed(rule)
    writer.suspend_if(f"{value} is not None and type({value}) is not str", rule)


# ---- rules an author wrote -------------------------------------------------------------------------


def _body(writer: Writer, rule: Rule, pointer: str) -> None:
    constraint = rule.constraint
    match constraint:
        case Check(condition):
            _check(writer, rule, condition, pointer)
        case OneOf(paths):
            blank = all_of([f"{writer.say.value(path)} is None" for path in paths])
            writer.settle(rule, blank, pointer, lasting=FALSE)
        case NotPattern(path, pattern):
            name = writer.constant(
                f"UNWANTED_{path.element.id.upper()}", f"re.compile({names.quote(pattern)}, re.ASCII).fullmatch"
            )
            _on_known(writer, rule, path, lambda known: f"{name}({known}) is not None", pointer)
        case InEffect(path, start, until):
            before = f" or {{0}} >= {names.quote(until)}" if until else ""
            _on_known(
                writer, rule, path, lambda known: f"{known} < {names.quote(start)}{before.format(known)}", pointer
            )


def _check(writer: Writer, rule: Rule, condition: Condition, pointer: str) -> None:
    with writer.block(f"if {writer.say.known_false(condition)}"):
        writer.fail(rule, pointer, lasting=writer.stays_false(condition))
    if not writer.accounting:
        return
    with writer.block(f"elif {writer.say.known_true(condition)}"):
        writer.passed(rule)
    unreachable = writer.say.unreachable_target(condition)
    if unreachable != FALSE:
        with writer.block(f"elif {unreachable}"):
            writer.not_evaluated(rule)
    faulty = writer.say.faulty(condition)
    if faulty != FALSE:
        with writer.block(f"elif {faulty}"):
            writer.suspended(rule)


def _on_known(writer: Writer, rule: Rule, path: ElementPath, failed: Failed, pointer: str) -> None:
    known = writer.say.known(path)
    with writer.block(f"if {known} is not None"):
        writer.settle(rule, failed(known), pointer)
    writer.suspend_if(f"{writer.say.value(path)} is not None and {known} is None", rule)
