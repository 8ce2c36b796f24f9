"""A small made-up registry goes through the whole engine: nothing in it is about 3D printing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

import pytest

from tests.agreement.test_drafts import part_of
from tests.definition.dictionaries import SMALL, small
from tests.interpreter import interpret
from tests.interpreter.places import Targets
from tests.writing import as_json, as_linked_workbook, as_ndjson, as_upload, as_workbook, as_yaml
from threedp_registry import load_dictionary
from threedp_registry.checking.ledger import outcome
from threedp_registry.compiled_support import Context
from threedp_registry.compiler.load import tables
from threedp_registry.compiler.markdown import dictionary_markdown
from threedp_registry.definition.records import Definition
from threedp_registry.testing.generate import RecordMaker

AS_OF = "2026-11-23"
DEFINITION: Definition = small()
TABLES = tables(DEFINITION)
HARBOR = {"harbor_id": "123"}
HARBORS: Targets = {
    "harbor": {(number,): {"harbor_id": number, "opened_on": f"19{number[1:]}-05-06"} for number in ("123", "199")}
}


def maker(name: str, seed: int, targets: Targets | None = None) -> RecordMaker:
    table = TABLES.records[name]

    def errors(record: dict[str, object]) -> list[tuple[str, str]]:
        found = table.collect(record, Context(AS_OF, targets or {}))
        return [(table.rules[rule].id, pointer) for rule, pointer, _ in found if table.rules[rule].severity == "error"]

    return RecordMaker(DEFINITION, name, Random(seed), check=errors, as_of=AS_OF, targets=targets or {})


@pytest.mark.parametrize("targets", [{}, HARBORS], ids=["alone", "with harbors"])
@pytest.mark.parametrize("name", TABLES.records)
def test_collector_and_interpreter_agree(name: str, targets: Targets) -> None:
    making, table, record = maker(name, 7, targets), TABLES.records[name], DEFINITION.record(name)
    base = making.valid()
    fired: set[str] = set()
    for number in range(400):
        one = (making.valid, lambda: making.one_step(base), lambda: making.hostile(base))[number % 3]()
        expected = interpret(record, one, as_of=AS_OF, targets=targets, along=frozenset())
        found, out = table.account(one, Context(AS_OF, targets))
        told = [(table.rules[rule].id, pointer, key) for rule, pointer, key in found]
        assert sorted(told, key=repr) == sorted(expected.found, key=repr)
        assert {rule.id: outcome(out[number]) for number, rule in enumerate(table.rules)} == expected.outcomes
        fired |= {rule for rule, _, _ in told}
    assert len(fired) > len(table.rules) // 3


@pytest.mark.parametrize("name", TABLES.records)
def test_collector_and_interpreter_agree_on_drafts(name: str) -> None:
    making, table, record = maker(name, 7, HARBORS), TABLES.records[name], DEFINITION.record(name)
    draft, came = table.drafts(), set()
    base = making.valid()
    for number in range(200):
        one = part_of((dict, making.one_step, making.hostile)[number % 3](base), making.rng)
        expected = interpret(record, one, as_of=AS_OF, targets=HARBORS, along=frozenset(), draft=True)
        found, coming, out = draft(one, Context(AS_OF, HARBORS))
        for told, wanted in ((found, expected.found), (coming, expected.to_come)):
            named = [(table.rules[rule].id, pointer, key) for rule, pointer, key in told]
            assert sorted(named, key=repr) == sorted(wanted, key=repr), one
        assert {rule.id: outcome(out[number]) for number, rule in enumerate(table.rules)} == expected.outcomes
        came |= {rule for rule, _, _ in coming}
    assert len(came) >= min(len(table.rules) // 10, 8)


def test_every_format_gives_the_same_findings(tmp_path: Path) -> None:
    dictionary = load_dictionary(SMALL)
    making = maker("boat", 11)
    boats = [{**making.valid(), **HARBOR, "registration": f"AB-{number}"} for number in range(20)]
    for boat in boats:  # an item with nothing in it cannot stand in numbered columns
        assert isinstance(boat["decks"], list)
        boat["decks"] = [{"name": "D", **deck} for deck in boat["decks"]]
    boats[3]["kind"], boats[5]["length_m"] = "raft", 5_000
    harbor = tmp_path / "harbors.yaml"
    harbor.write_bytes(as_yaml([maker("harbor", 1).minimal() | HARBOR]))
    layout = TABLES.layouts["boat-upload"]
    told = []
    for name, content in (
        ("boats_1.txt", as_upload(boats, layout)),
        ("boats_2.xlsx", as_workbook(boats, layout, header=True)),
        ("b.xlsx", as_linked_workbook(boats, layout, TABLES.records["boat"])),
        ("b.yaml", as_yaml(boats)),
        ("b.json", as_json(boats)),
        ("b.ndjson", as_ndjson(boats)),
    ):
        (tmp_path / name).write_bytes(content)
        report = dictionary.check_files([tmp_path / name, harbor], as_of=date(2026, 11, 23))
        told.append(
            [
                (one.rule, one.location.record, one.location.pointer, one.message)
                for one in report.findings
                if not one.rule.startswith(("boat-upload.", "reading."))
            ]
        )
        assert report.ledger.records == 21
    assert told == [told[0]] * 6
    assert {"boat.kind.codelist", "boat.length_m.range"} <= {rule for rule, *_ in told[0]}


def test_it_reads_well_as_markdown() -> None:
    text = dictionary_markdown(DEFINITION)
    for record in DEFINITION.records:
        for use in record.uses():
            assert f"`{use.name}`" in text
        for rule in record.rules:
            assert f"`{rule.id}`" in text
