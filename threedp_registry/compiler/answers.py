"""The conditions of a fee schedule or checklist as one straight-line function on an unfinished record.

Each condition comes to true, false or unknown (None). Where it is unknown, the function also tells
what to fill in or correct: only what the answer really hangs on, down to the item of a group.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from threedp_registry.compiler import names
from threedp_registry.compiler.boolean import FALSE, all_of, any_of, negation
from threedp_registry.compiler.checks import FunctionText, finish, start
from threedp_registry.compiler.expressions import tuple_of
from threedp_registry.compiler.writer import Writer
from threedp_registry.definition.conditions import (
    AllItems,
    And,
    AnyItem,
    Compare,
    Condition,
    Count,
    GroupPath,
    IsTrue,
    Leaf,
    Member,
    Or,
    Present,
    paths,
)
from threedp_registry.definition.records import Record


def answers_function(name: str, conditions: Sequence[Condition], record: Record) -> FunctionText:
    """The text of a function from a record and a day to the answer of every condition, in order."""
    writer = start(record, open_record=True, reporting=False)
    for condition in conditions:
        _answer(writer, condition)
    head = [
        f"def {name}(record: JsonRecord, as_of: str) -> list[Answer]:",
        '    """What each condition comes to, and what an unknown one asks for."""',
        "    answers: list[Answer] = []",
        "    asks: list[Ask] = []",
    ]
    function = finish(writer, head, "return answers")
    words = set(re.findall(r"\w+", function.text))
    return evolve(function, constants={each: text for each, text in function.constants.items() if each in words})


def _answer(writer: Writer, condition: Condition) -> None:
    true, false = writer.say.known_true(condition), writer.say.known_false(condition)
    with writer.block(f"if {true}"):
        writer.line("answers.append((True, []))")
    if false != FALSE:
        with writer.block(f"elif {false}"):
            writer.line("answers.append((False, []))")
    with writer.block("else"):
        writer.line("asks = []")
        _ask(writer, condition, ())
        writer.line("answers.append((None, asks))")


def _unknown(writer: Writer, condition: Condition) -> str:
    return all_of([negation(writer.say.known_true(condition)), negation(writer.say.known_false(condition))])


def _ask(writer: Writer, condition: Condition, item_of: names.Names) -> None:
    """Asks for what an unknown condition hangs on: of its parts those that are unknown, of its items likewise."""
    match condition:
        case And(parts) | Or(parts):
            for part in parts:
                _ask_part(writer, part, item_of)
        case AnyItem(group, inner) | AllItems(group, inner):
            _ask_items(writer, group, inner, item_of)
        case Count(group, inner):
            _ask_items(writer, group, inner, item_of)
        case _:
            _ask_leaf(writer, condition, item_of)


def _ask_part(writer: Writer, part: Condition, item_of: names.Names) -> None:
    """A comparison is unknown exactly where something it reads is; any other part may be decided already."""
    if isinstance(part, Compare | Member | IsTrue):
        _ask(writer, part, item_of)
        return
    with writer.block(f"if {_unknown(writer, part)}"):
        _ask(writer, part, item_of)


def _ask_items(writer: Writer, group: GroupPath, inner: Condition | None, item_of: names.Names) -> None:
    _ask_group(writer, group, item_of)
    if inner is None:
        return
    writer.say.used[names.items(group.names)] = None
    with writer.block(f"for {tuple_of(group.names)} in {names.items(group.names)}"):
        _ask_part(writer, inner, group.names)


def _ask_group(writer: Writer, group: GroupPath, item_of: names.Names) -> None:
    """Asks for a group that may still come, or is no group."""
    there = any_of([f"{writer.say.value(group)} is not None", writer.use(f"given_{names.joined(group.names)}")])
    bad = writer.use(names.bad(group.names))
    with writer.block(f"if {any_of([negation(there), bad])}"):
        writer.line(f"asks.append(({writer.pointer(group.names, item_of)}, {bad}))")


def _ask_leaf(writer: Writer, leaf: Leaf, item_of: names.Names) -> None:
    for path in paths(leaf):
        if isinstance(path, GroupPath):
            _ask_group(writer, path, item_of)
            continue
        value = writer.say.value(path)
        lacking = value if isinstance(leaf, Present) else writer.say.known(path)
        with writer.block(f"if {lacking} is None"):
            writer.line(f"asks.append(({writer.pointer(path.names, item_of)}, {value} is not None))")
