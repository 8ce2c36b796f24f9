"""Rules that follow a reference to another record, as Python text."""

from __future__ import annotations

from threedp_registry.compiler import names
from threedp_registry.compiler.boolean import all_of
from threedp_registry.compiler.writer import Writer
from threedp_registry.definition.conditions import ElementPath
from threedp_registry.definition.constraints import Exists, Rule


def write_agrees(writer: Writer, rule: Rule, other: ElementPath, subject: names.Names, pointer: str) -> None:
    assert other.reference is not None
    own, theirs = writer.known(subject), writer.say.known(other)
    with writer.block(f"if {own} is not None and {theirs} is not None"):
        writer.settle(rule, f"fold({own}) != fold({theirs})", pointer)
    if not writer.accounting:
        return
    with writer.block(f"elif {writer.value(subject)} is not None and {own} is None"):
        writer.suspended(rule)
    with writer.block(f"elif {own} is not None and {writer.use(names.target(other.reference))} is None"):
        writer.not_evaluated(rule)


def write_exists(writer: Writer, rule: Rule, constraint: Exists, pointer: str) -> None:
    reference = constraint.reference
    keys = [writer.say.known(path) for path in constraint.by]
    complete = all_of([f"{key} is not None" for key in keys])
    given, found = writer.use(names.target(reference)), writer.use(names.resolved(reference))
    with writer.block(f"if {complete} and {given} is not None"):
        writer.settle(rule, f"{found} is None", pointer)
    if not writer.accounting:
        return
    with writer.block(f"elif {complete}"):
        writer.not_evaluated(rule)
    present = all_of([f"{writer.say.value(path)} is not None" for path in constraint.by])
    with writer.block(f"elif {present}"):
        writer.suspended(rule)
