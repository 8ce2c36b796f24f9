"""What every emitted schema promises: its form, and that no rule is lost between schema and ledger."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import jsonschema
import jsonschema_rs
import pytest

from tests.definition.dictionaries import SMALL, small
from threedp_registry import CannotCheck, json_schema, load_dictionary
from threedp_registry.compiler.json_schema.drafts import DRAFT_07, DRAFT_2020_12, DRAFTS, Schema
from threedp_registry.compiler.json_schema.fidelity import ledger_json, ledger_markdown, ledgers
from threedp_registry.compiler.json_schema.schema import RecordSchema, record_schemas
from threedp_registry.compiler.json_schema.unsayable import REASONS, Kind
from threedp_registry.definition.constraints import (
    IsGroup,
    KnownKeys,
    Severity,
    Size,
    ValueConstraint,
)
from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.reading.dictionary import read_definition
from threedp_registry.definition.records import Definition

OWN = read_definition(dictionary_folder())
DEFINITIONS = (OWN, small())
EMITTED = [(definition, found) for definition in DEFINITIONS for found in record_schemas(definition)]
EACH_SCHEMA = pytest.mark.parametrize(
    ("definition", "found"), EMITTED, ids=[f"{found.record}-{found.draft.name}" for _, found in EMITTED]
)
KINDS_OF_THE_DESIGN = {
    "comparison across elements",
    "decimal places",
    "reference",
    "position",
    "uniqueness by key",
    "coverage",
    "overlap",
    "cross-record",
    "as_of",
    "screening",
    "warning",
    "counting",
}


def schemas_in(node: object, *, data: bool = False) -> Iterator[Schema]:
    """Every schema inside a schema; what stands under `enum` and `examples` is data."""
    if isinstance(node, dict):
        if not data:
            yield node
        for key, value in node.items():
            if key not in ("enum", "examples"):
                yield from schemas_in(value, data=key == "properties" and not data)
    elif isinstance(node, list):
        for item in node:
            yield from schemas_in(item)


def ids_in(schema: Schema) -> set[str]:
    comments = [str(part["$comment"]) for part in schemas_in(schema) if "$comment" in part]
    return {entry.rpartition(": ")[2] for comment in comments for entry in comment.split("; ")}


@EACH_SCHEMA
def test_it_is_a_schema_of_its_draft(definition: Definition, found: RecordSchema) -> None:
    kind = {DRAFT_2020_12.name: jsonschema.Draft202012Validator, DRAFT_07.name: jsonschema.Draft7Validator}
    kind[found.draft.name].check_schema(found.schema)
    jsonschema_rs.meta.validate(found.schema)
    assert found.schema["$schema"] == found.draft.dialect


@EACH_SCHEMA
def test_every_rule_is_in_the_schema_or_in_the_ledger(definition: Definition, found: RecordSchema) -> None:
    rules = {rule.id for rule in definition.record(found.record).all_rules()}
    said = ids_in(found.schema)
    assert said | found.unsaid.keys() == rules
    assert not said & found.unsaid.keys()


@EACH_SCHEMA
def test_a_rule_about_several_values_has_one_branch_and_no_other_place(
    definition: Definition, found: RecordSchema
) -> None:
    in_place = ValueConstraint | IsGroup | KnownKeys | Size
    rules = definition.record(found.record).all_rules()
    several = [rule.id for rule in rules if not isinstance(rule.constraint, in_place)]
    branches = found.schema["allOf"]
    assert isinstance(branches, list)
    ids = [branch["$comment"] for branch in branches if isinstance(branch, dict)]
    assert ids == [rule for rule in several if rule not in found.unsaid]
    members = {key: value for key, value in found.schema.items() if key != "allOf"}
    assert not ids_in(members) & set(ids)


@EACH_SCHEMA
def test_no_branch_is_empty(definition: Definition, found: RecordSchema) -> None:
    branches = found.schema["allOf"]
    assert isinstance(branches, list)
    assert [branch for branch in branches if isinstance(branch, dict) and len(branch) < 2] == []


@EACH_SCHEMA
def test_it_refers_to_nothing_and_is_read_alike_everywhere(definition: Definition, found: RecordSchema) -> None:
    for part in schemas_in(found.schema):
        assert not part.keys() & {"$ref", "$dynamicRef", "multipleOf", "dependentSchemas"}
        inner = part.get("not")
        if isinstance(inner, dict):
            assert inner.keys() == {"enum"} or "type" in inner or "allOf" in inner, part
        if found.draft is DRAFT_07:
            assert not part.keys() & {"minContains", "maxContains", "prefixItems", "unevaluatedProperties", "$defs"}


@EACH_SCHEMA
def test_patterns_are_anchored_and_linear(definition: Definition, found: RecordSchema) -> None:
    linear = jsonschema_rs.RegexOptions()
    jsonschema_rs.validator_for(found.schema, pattern_options=linear)
    patterns = {str(part["pattern"]) for part in schemas_in(found.schema) if "pattern" in part}
    for pattern in patterns:
        assert "(?=" not in pattern
        assert "(?!" not in pattern
        assert re.search(r"\\[dwsbDWSB]", pattern) is None
        assert pattern.startswith(("^", "[\x00")) or pattern == "\n"


@EACH_SCHEMA
def test_everything_has_a_title_and_elements_have_words_and_an_example(
    definition: Definition, found: RecordSchema
) -> None:
    for use in definition.record(found.record).uses():
        part: object = found.schema
        for name in use.path:
            assert isinstance(part, dict)
            part = part.get("items", part)
            assert isinstance(part, dict)
            part = part["properties"][name]
        assert isinstance(part, dict)
        assert part["title"] == use.label
        assert part["description"].startswith(" ".join(use.element.definition.split())[:10])
        assert use.element.provenance.basis.value in part["description"]
        assert jsonschema.Draft202012Validator(part).is_valid(part["examples"][0])


def test_every_record_has_both_drafts_and_addresses_differ() -> None:
    ids = [found.schema["$id"] for _, found in EMITTED]
    assert len(set(map(str, ids))) == len(EMITTED)
    assert len(EMITTED) == sum(len(definition.records) for definition in DEFINITIONS) * len(DRAFTS)


# ---- the ledger --------------------------------------------------------------------------------------


def test_only_the_kinds_of_the_design_keep_a_rule_out() -> None:
    assert {kind.value for kind in Kind} == KINDS_OF_THE_DESIGN
    assert REASONS.keys() == set(Kind)


@pytest.mark.parametrize("definition", DEFINITIONS, ids=["own", "small"])
def test_the_ledger_lists_what_the_schemas_lack(definition: Definition) -> None:
    schemas = list(record_schemas(definition))
    found = ledgers(definition, schemas)
    for ledger in found:
        for draft in DRAFTS:
            (schema,) = [one for one in schemas if (one.record, one.draft.name) == (ledger.record, draft)]
            listed = {entry.rule: entry.kind for entry in ledger.entries if draft in entry.drafts}
            assert listed == schema.unsaid
    text = json.dumps(ledger_json(definition, found))
    words = ledger_markdown(definition, found)
    for ledger in found:
        for entry in ledger.entries:
            assert f'"{entry.rule}"' in text
            assert words.count(f"(`{entry.rule}`") == 1


@pytest.mark.parametrize("definition", DEFINITIONS, ids=["own", "small"])
def test_warnings_are_left_out_because_they_are_warnings(definition: Definition) -> None:
    severities = {rule.id: rule.severity for record in definition.records for rule in record.all_rules()}
    for found in record_schemas(definition):
        for rule, kind in found.unsaid.items():
            assert (kind is Kind.WARNING) == (severities[rule] is Severity.WARNING), rule


def test_counting_keeps_rules_out_of_draft_7_alone() -> None:
    kinds = {found.draft.name: set(found.unsaid.values()) for definition, found in EMITTED if definition is OWN}
    assert Kind.COUNTING in kinds[DRAFT_07.name]
    assert Kind.COUNTING not in kinds[DRAFT_2020_12.name]


# ---- as a library ------------------------------------------------------------------------------------


def test_the_library_gives_the_committed_schemas() -> None:
    for definition, found in EMITTED:
        if definition is OWN:
            assert json_schema(found.record, draft=found.draft.name) == found.schema
    main = OWN.records[0].name
    assert json_schema() == json_schema(main)
    assert json_schema() is not json_schema()


def test_another_dictionary_gives_its_own() -> None:
    dictionary = load_dictionary(SMALL)
    for definition, found in EMITTED:
        if definition is not OWN:
            assert dictionary.json_schema(found.record, draft=found.draft.name) == found.schema


def test_a_record_or_draft_that_is_not_there_is_told() -> None:
    with pytest.raises(CannotCheck, match="there are case"):
        json_schema("cases")
    with pytest.raises(CannotCheck, match="2020-12, 7"):
        json_schema(draft="4")
