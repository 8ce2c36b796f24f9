"""The truth table of the condition language, run on the interpreter and on compiled conditions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
import yaml
from attrs import frozen

from tests.interpreter import evaluate
from tests.interpreter.logic import opposite
from tests.tiny import GARDEN, GardenScope
from threedp_registry.definition.conditions import Condition, negate
from threedp_registry.definition.parse import parse_condition

TABLE = Path(__file__).with_name("conditions.yaml")
EXPECTED = {"true": True, "false": False, "unknown": None}
Targets = Mapping[str, Mapping[tuple[str, ...], Mapping[str, object]]]


@frozen(kw_only=True)
class Row:
    """One line of the table."""

    id: str
    condition: str
    given: Mapping[str, object]
    as_of: str | None
    targets: Targets
    is_open: bool
    expect: bool | None

    def parsed(self) -> Condition:
        return parse_condition(self.condition, GardenScope())


def _targets(written: Mapping[str, Mapping[str, Mapping[str, object]]]) -> Targets:
    return {name: {(key,): found for key, found in records.items()} for name, records in written.items()}


def rows() -> Iterable[Row]:
    """The rows of all sections."""
    for section in yaml.safe_load(TABLE.read_text(encoding="utf-8")):
        for row in section["rows"]:
            expect = row["expect"]
            yield Row(
                id=row["id"],
                condition=row["condition"],
                given=row["given"],
                as_of=row.get("as_of"),
                targets=_targets(row.get("targets", {})),
                is_open=row.get("record", "complete") == "open",
                expect=EXPECTED[expect if isinstance(expect, str) else str(expect).lower()],
            )


ROWS = tuple(rows())
EACH_ROW = pytest.mark.parametrize("row", ROWS, ids=[row.id for row in ROWS])


def _truth(row: Row, condition: Condition) -> bool | None:
    return evaluate(condition, GARDEN, row.given, as_of=row.as_of, targets=row.targets, complete=not row.is_open)


@EACH_ROW
def test_interpreter_follows_the_table(row: Row) -> None:
    assert _truth(row, row.parsed()) is row.expect


@EACH_ROW
def test_negation_turns_the_answer_around(row: Row) -> None:
    assert _truth(row, negate(row.parsed())) is opposite(row.expect)


@EACH_ROW
def test_compiled_conditions_follow_the_table(row: Row) -> None:
    compiler = pytest.importorskip("threedp_registry.compiler.conditions")
    from threedp_registry.compiled_support import Context

    context = Context(row.as_of, row.targets)
    known = {}
    for answer, condition in ((True, row.parsed()), (False, negate(row.parsed()))):
        known[answer] = compiler.compile_condition(condition, GARDEN, open_record=row.is_open)(row.given, context)
    assert known == {True: row.expect is True, False: row.expect is False}


def test_the_table_is_large_and_its_ids_differ() -> None:
    assert len(ROWS) >= 170
    assert len({row.id for row in ROWS}) == len(ROWS)


def test_every_answer_is_met_on_both_kinds_of_record() -> None:
    assert {(row.is_open, row.expect) for row in ROWS} == {(o, e) for o in (True, False) for e in (True, False, None)}
