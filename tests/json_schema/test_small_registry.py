"""Schemas of the small made-up registry, which has what the real one lacks, such as groups in repeated groups."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest

from tests.agreement.engines import is_rounded
from tests.agreement.schema_engines import MakeJudge, ajv_judge, python_judge, rust_judge
from tests.definition.dictionaries import small
from tests.real_parts import why_no_node
from threedp_registry.compiled_support import Context
from threedp_registry.compiler.json_schema.drafts import DRAFTS
from threedp_registry.compiler.json_schema.fidelity import ledgers
from threedp_registry.compiler.json_schema.schema import record_schemas
from threedp_registry.compiler.load import tables
from threedp_registry.testing.aim import AIMS
from threedp_registry.testing.generate import RecordMaker
from threedp_registry.testing.places import Made

AS_OF = "2026-11-23"
EACH = 12
DEFINITION = small()
TABLES = tables(DEFINITION)
SCHEMAS = {(found.record, found.draft.name): found for found in record_schemas(DEFINITION)}
STILL_JUDGED = {
    (ledger.record, entry.rule): frozenset(entry.still_judged)
    for ledger in ledgers(DEFINITION, SCHEMAS.values())
    for entry in ledger.entries
}
NODE = why_no_node("ajv")
ENGINES = [
    pytest.param(rust_judge, 1, id="jsonschema-rs"),
    pytest.param(python_judge, 20, id="jsonschema"),
    pytest.param(ajv_judge, 1, id="Ajv", marks=[pytest.mark.real_part, pytest.mark.skipif(bool(NODE), reason=NODE)]),
]


def errors(record: str, made: Made) -> set[str]:
    table = TABLES.records[record]
    found = [table.rules[number] for number, _, _ in table.collect(made, Context(AS_OF, {}))]
    return {rule.id for rule in found if rule.severity == "error"}


def made_records(record: str) -> list[Made]:
    """Valid records, broken ones, and for each rule some that are aimed at it."""
    table = TABLES.records[record]

    def wrong(made: Made) -> list[tuple[str, str]]:
        found = table.collect(made, Context(AS_OF, {}))
        return [(table.rules[rule].id, place) for rule, place, _ in found if table.rules[rule].severity == "error"]

    making = RecordMaker(DEFINITION, record, Random(record), check=wrong, as_of=AS_OF, targets={})
    pool = [making.valid() for _ in range(20)]
    made = list(pool)
    for rule in making.rules:
        for _ in range(EACH):
            aimed = making.aim(rule, making.rng.choice(pool), making.rng.choice(AIMS))
            made += [making.aim(rule, making.rng.choice(pool), "fail"), aimed]
            made += [making.aim(making.rng.choice(making.rules), aimed, making.rng.choice(AIMS))]
            made += [change(making.rng.choice(pool)) for change in (making.one_step, making.hostile)]
    return [record for record in made if not is_rounded(record)]


RECORDS_OF = {record: made_records(record) for record in TABLES.records}


@pytest.mark.parametrize(("make", "one_in"), ENGINES)
@pytest.mark.parametrize(("record", "draft"), SCHEMAS, ids=[f"{record}-{draft}" for record, draft in SCHEMAS])
def test_they_name_the_rules_that_the_checks_name(record: str, draft: str, make: MakeJudge, one_in: int) -> None:
    emitted = SCHEMAS[record, draft]
    records = list(islice(RECORDS_OF[record], 0, None, one_in))
    for made, found in zip(records, make(f"small {record} {draft}", emitted.schema)(records), strict=True):
        broken = errors(record, made)
        spared = {other for rule in broken for other in STILL_JUDGED.get((record, rule), ())}
        assert found is None or (found ^ (broken - emitted.unsaid.keys())) - spared == set(), made


@pytest.mark.parametrize("draft", DRAFTS)
def test_every_rule_of_a_schema_was_broken(draft: str) -> None:
    for record, records in RECORDS_OF.items():
        broken = {rule for made in records for rule in errors(record, made)}
        rules = {rule.id for rule in TABLES.records[record].rules if rule.severity == "error"}
        assert rules - SCHEMAS[record, draft].unsaid.keys() - broken == set()
