"""Rules that compare the items of a repeated group, as Python text."""

from __future__ import annotations

from threedp_registry.compiler import names
from threedp_registry.compiler.boolean import FALSE, TRUE, all_of, any_of
from threedp_registry.compiler.expressions import tuple_of
from threedp_registry.compiler.gates import write_gated
from threedp_registry.compiler.writer import Writer
from threedp_registry.definition.conditions import ElementPath
from threedp_registry.definition.constraints import NoOverlap, Rule, UniqueItems


def write_among_items(
    writer: Writer, rule: Rule, constraint: UniqueItems | NoOverlap, group: names.Names, pointer: str
) -> None:
    """First gathers every comparable item, then reports those that meet another and that the rule applies to."""
    loop = f"for {tuple_of(group)} in {writer.use(names.items(group))}"
    position = writer.use(names.index(group))
    if isinstance(constraint, UniqueItems):
        faulty = any_of([writer.doubtful(path) for path in constraint.paths])
        key = ", ".join(_key_part(writer, path) for path in constraint.paths)
        writer.line(f"met = twins([({position}, ({key},)) {loop}{_unless(faulty)}])")
    else:
        faulty = _write_periods(writer, constraint, group, loop)
    with writer.block(loop if writer.accounting else f"{loop} if met else ()"):
        write_gated(writer, rule, lambda: _report_met(writer, rule, constraint, faulty, position, pointer))


def _unless(faulty: str) -> str:
    return "" if faulty == FALSE else f" if not {faulty}"


def _key_part(writer: Writer, path: ElementPath) -> str:
    known = writer.say.known(path)
    return f"frozenset({known} or ())" if path.element.multiple else known


def _write_periods(writer: Writer, constraint: NoOverlap, group: names.Names, loop: str) -> str:
    """Items without a start are left out; those with a faulty part decide nothing."""
    start, end = writer.say.known(constraint.start), writer.say.known(constraint.end)
    ends = [writer.say.faulty_at(path) for path in (constraint.start, constraint.end)]
    faulty = any_of([*(writer.doubtful(path) for path in constraint.by), *ends])
    key = "(" + " ".join(f"{writer.say.known(path)}," for path in constraint.by) + ")"
    comparable = f"{loop} if {start} is not None and not {faulty}"
    writer.line(f"met = overlaps([({names.index(group)}, {key}, {start}, {end}) {comparable}])")
    if writer.drafting:  # an end that is still to come is no earlier than the start
        writer.line(f"stay = overlaps([({names.index(group)}, {key}, {start}, {end} or {start}) {comparable}])")
    return faulty


def _report_met(
    writer: Writer, rule: Rule, constraint: UniqueItems | NoOverlap, faulty: str, position: str, pointer: str
) -> None:
    if not writer.accounting:
        writer.settle(rule, f"{position} in met", pointer)
        return
    started = TRUE if isinstance(constraint, UniqueItems) else f"{writer.say.value(constraint.start)} is not None"
    with writer.block(f"if {all_of([started, faulty])}"):
        writer.suspended(rule)
    with writer.block("else" if started == TRUE else f"elif {started}"):
        writer.settle(rule, f"{position} in met", pointer, lasting=_meets_for_good(writer, constraint, position))


def _meets_for_good(writer: Writer, constraint: UniqueItems | NoOverlap, position: str) -> str:
    """True of an item that meets another whatever is added to the two."""
    if isinstance(constraint, NoOverlap):
        return f"{position} in stay"
    parts = [FALSE if path.element.multiple else f"{writer.say.known(path)} is not None" for path in constraint.paths]
    return all_of(parts)
