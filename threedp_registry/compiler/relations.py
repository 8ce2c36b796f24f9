"""Rules about presence and about several values, as Python text: one function for each kind of constraint."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from threedp_registry.compiler import names
from threedp_registry.compiler.expressions import FALSE, TRUE, all_of, any_of, tuple_of
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
    Size,
    UniqueItems,
    Within,
)


Body = Callable[[], None]
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
            _gated(writer, rule, lambda: _body(writer, rule, pointer))
        case UniqueItems() | NoOverlap():
            _among_items(writer, rule, constraint, subject, pointer)
        case AgreesWith(other):
            _agrees(writer, rule, other, subject, pointer)
        case Exists():
            _exists(writer, rule, constraint, pointer)
        case KeyUnique() | KeyReplaced() | KnownKeys() | IsGroup():
            pass  # keys are compared across records; shapes were looked at while reading the values
        case (HasType() | InCodelist() | Length() | Characters() | Pattern() | InRange() | Places()
              | DistinctValues()):
            pass  # looked at while reading the values
        case _:
            assert_never(constraint)


def _use(writer: Writer, variable: str) -> str:
    writer.say.used[variable] = None
    return variable


def _value(writer: Writer, subject: names.Names) -> str:
    return _use(writer, names.value(subject))


def _known(writer: Writer, subject: names.Names) -> str:
    return _use(writer, names.known(subject))


def _count(writer: Writer, group: names.Names) -> str:
    return _use(writer, names.number(group))


def _not(test: str) -> str:
    """The opposite of a test, written as a reader would."""
    variable, is_none, rest = test.partition(" is None")
    if is_none and not rest and variable.isidentifier():
        return f"{variable} is not None"
    return {TRUE: FALSE, FALSE: TRUE}.get(test, f"not {test}" if test.isidentifier() else f"not ({test})")


# ---- presence ------------------------------------------------------------------------------------


def _required(writer: Writer, rule: Rule, when: Condition | None, subject: names.Names, pointer: str) -> None:
    missing = f"{_value(writer, subject)} is None"
    if when is None:
        writer.settle(rule, missing, pointer)
        return
    applies = writer.say.known_true(when)
    if not writer.accounting:
        writer.settle(rule, all_of([missing, applies]), pointer)
        return
    with writer.block(f"if {applies}"):
        writer.settle(rule, missing, pointer)
    with writer.block("else"):
        writer.suspend_if(writer.say.faulty(when), rule)


def _forbidden(writer: Writer, rule: Rule, when: Condition | None, unless: Condition | None,
               subject: names.Names, pointer: str) -> None:
    present = f"{_value(writer, subject)} is not None"
    if when is not None:
        applies, waits = writer.say.known_true(when), writer.say.faulty(when)
    else:
        assert unless is not None
        waits = writer.say.undecided(unless)
        applies = all_of([_not(writer.say.known_true(unless)), _not(waits)])
        waits = all_of([_not(writer.say.known_true(unless)), waits])
    if not writer.accounting:
        writer.settle(rule, all_of([present, applies]), pointer)
        return
    with writer.block(f"if {applies}"):
        writer.settle(rule, present, pointer)
    with writer.block("else"):
        writer.suspend_if(waits, rule)


def _size(writer: Writer, rule: Rule, least: int, most: int, subject: names.Names, pointer: str) -> None:
    count = _count(writer, subject)
    with writer.block(f"if {_value(writer, subject)} is not None and {count} >= 0"):
        writer.settle(rule, f"not {least} <= {count} <= {most}", pointer)
    writer.suspend_if(f"{count} < 0", rule)


# ---- values that depend on each other --------------------------------------------------------------


def _parent(writer: Writer, rule: Rule, subject: names.Names, other: ElementPath,
            parents: tuple[tuple[str, tuple[str, ...]], ...], pointer: str) -> None:
    own, beside = _known(writer, subject), writer.say.known(other)
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
        present = [f"{_value(writer, subject)} is not None", f"{writer.say.value(other)} is not None"]
        with writer.block(f"elif {all_of(present)}"):
            writer.suspended(rule)


def _positions(writer: Writer, rule: Rule, subject: names.Names, group: names.Names, pointer: str) -> None:
    known, count = _known(writer, subject), _use(writer, names.number(group))
    with writer.block(f"if {known} is not None and {count} >= 0"):
        with writer.block(f"for j, one in enumerate({known})"):
            body = pointer.removeprefix("f")[1:-1]
            writer.settle(rule, f"not 1 <= one <= {count}", f'f"{body}/{{j}}"')
    writer.suspend_if(f"{_value(writer, subject)} is not None and ({known} is None or {count} < 0)", rule)


def _covered(writer: Writer, rule: Rule, constraint: Covered, pointer: str) -> None:
    """Stands after both groups; the items to be named are pointed at one by one."""
    group, other = constraint.group.names, constraint.by.names[:-1]
    known = writer.say.known(constraint.by)
    there = [f"{_value(writer, group)} is not None", f"{_value(writer, other)} is not None"]
    unsure = any_of([_use(writer, names.bad(group)), _use(writer, names.bad(other)),
                     f"any({known} is None for {tuple_of(other)} in {_use(writer, names.items(other))})"])
    with writer.block(f"if {all_of([*there, _not(unsure)])}"):
        writer.line(f"named = {{one for {tuple_of(other)} in {names.items(other)} for one in {known} or ()}}")
        with writer.block(f"for {names.index(group)} in range({_use(writer, names.number(group))})"):
            writer.settle(rule, f"{names.index(group)} + 1 not in named", pointer)
    if writer.accounting:
        with writer.block(f"elif {all_of(there)}"):
            writer.suspended(rule)


# ---- rules an author wrote -------------------------------------------------------------------------


def _gated(writer: Writer, rule: Rule, body: Body) -> None:
    """Writes `body` where the rule's `along_with`, `when` and `unless` let it apply."""
    guards: list[str] = []
    waits: list[str] = []
    if rule.along_with is not None:
        guards.append(f"{names.quote(rule.along_with)} in context.along")
    if rule.when is not None:
        waits.append(all_of([*guards, _not(writer.say.known_true(rule.when)), writer.say.faulty(rule.when)])
                     if writer.accounting else FALSE)
        guards.append(writer.say.known_true(rule.when))
    if rule.unless is not None:
        holds, open_ = writer.say.known_true(rule.unless), writer.say.undecided(rule.unless)
        waits.append(all_of([*guards, _not(holds), open_]) if writer.accounting else FALSE)
        guards += [_not(holds), _not(open_)]
    for test in waits:
        writer.suspend_if(test, rule)
    applies = all_of(guards)
    if applies == TRUE:
        body()
        return
    with writer.block(f"if {applies}"):
        body()


def _body(writer: Writer, rule: Rule, pointer: str) -> None:
    constraint = rule.constraint
    match constraint:
        case Check(condition):
            _check(writer, rule, condition, pointer)
        case OneOf(paths):
            writer.settle(rule, all_of([f"{writer.say.value(path)} is None" for path in paths]), pointer)
        case NotPattern(path, pattern):
            name = writer.constant(f"UNWANTED_{path.element.id.upper()}",
                                   f"re.compile({names.quote(pattern)}, re.ASCII).fullmatch")
            _on_known(writer, rule, path, lambda known: f"{name}({known}) is not None", pointer)
        case InEffect(path, start, until):
            before = f" or {{0}} >= {names.quote(until)}" if until else ""
            _on_known(writer, rule, path, lambda known: f"{known} < {names.quote(start)}{before.format(known)}", pointer)


def _check(writer: Writer, rule: Rule, condition: Condition, pointer: str) -> None:
    with writer.block(f"if {writer.say.known_false(condition)}"):
        writer.fail(rule, pointer)
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


# ---- rules that compare the items of a group -------------------------------------------------------


def _among_items(writer: Writer, rule: Rule, constraint: UniqueItems | NoOverlap, group: names.Names,
                 pointer: str) -> None:
    """First gathers every comparable item, then reports those that meet another and that the rule applies to."""
    loop = f"for {tuple_of(group)} in {_use(writer, names.items(group))}"
    position = _use(writer, names.index(group))
    if isinstance(constraint, UniqueItems):
        faulty = any_of([writer.say.faulty_at(path) for path in constraint.paths])
        key = ", ".join(_key_part(writer, path) for path in constraint.paths)
        writer.line(f"met = twins([({position}, ({key},)) {loop}{_unless(faulty)}])")
    else:
        faulty = _write_periods(writer, constraint, group, loop)
    with writer.block(loop if writer.accounting else f"{loop} if met else ()"):
        _gated(writer, rule, lambda: _report_met(writer, rule, constraint, faulty, position, pointer))


def _unless(faulty: str) -> str:
    return "" if faulty == FALSE else f" if not {faulty}"


def _key_part(writer: Writer, path: ElementPath) -> str:
    known = writer.say.known(path)
    return f"frozenset({known} or ())" if path.element.multiple else known


def _write_periods(writer: Writer, constraint: NoOverlap, group: names.Names, loop: str) -> str:
    """Items without a start are left out; those with a faulty part decide nothing."""
    start, end = writer.say.known(constraint.start), writer.say.known(constraint.end)
    faulty = any_of([writer.say.faulty_at(path) for path in (*constraint.by, constraint.start, constraint.end)])
    key = ", ".join(writer.say.known(path) for path in constraint.by)
    position = names.index(group)
    writer.line(f"met = overlaps([({position}, ({key},), {start}, {end}) {loop}"
                f" if {start} is not None and not {faulty}])")
    return faulty


def _report_met(writer: Writer, rule: Rule, constraint: UniqueItems | NoOverlap, faulty: str, position: str,
                pointer: str) -> None:
    if not writer.accounting:
        writer.settle(rule, f"{position} in met", pointer)
        return
    started = TRUE if isinstance(constraint, UniqueItems) else f"{writer.say.value(constraint.start)} is not None"
    with writer.block(f"if {all_of([started, faulty])}"):
        writer.suspended(rule)
    with writer.block("else" if started == TRUE else f"elif {started}"):
        writer.settle(rule, f"{position} in met", pointer)


# ---- across records --------------------------------------------------------------------------------


def _agrees(writer: Writer, rule: Rule, other: ElementPath, subject: names.Names, pointer: str) -> None:
    assert other.reference is not None
    own, theirs = _known(writer, subject), writer.say.known(other)
    with writer.block(f"if {own} is not None and {theirs} is not None"):
        writer.settle(rule, f"fold({own}) != fold({theirs})", pointer)
    if not writer.accounting:
        return
    with writer.block(f"elif {_value(writer, subject)} is not None and {own} is None"):
        writer.suspended(rule)
    with writer.block(f"elif {own} is not None and {_use(writer, names.target(other.reference))} is None"):
        writer.not_evaluated(rule)


def _exists(writer: Writer, rule: Rule, constraint: Exists, pointer: str) -> None:
    reference = constraint.reference
    keys = [writer.say.known(path) for path in constraint.by]
    complete = all_of([f"{key} is not None" for key in keys])
    given, found = _use(writer, names.target(reference)), _use(writer, names.resolved(reference))
    with writer.block(f"if {complete} and {given} is not None"):
        writer.settle(rule, f"{found} is None", pointer)
    if not writer.accounting:
        return
    with writer.block(f"elif {complete}"):
        writer.not_evaluated(rule)
    present = all_of([f"{writer.say.value(path)} is not None" for path in constraint.by])
    with writer.block(f"elif {present}"):
        writer.suspended(rule)
