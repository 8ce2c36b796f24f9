"""Engines that read the emitted schemas: Python's jsonschema, jsonschema-rs and Ajv, each in both drafts."""

from __future__ import annotations

import json
import math
import subprocess
from atexit import register
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

import jsonschema
import jsonschema_rs

from tests.agreement.corpus import definition
from tests.real_parts import NODE_FOLDER
from threedp_registry.compiler.json_schema.drafts import DRAFT_07, DRAFT_2020_12, Schema
from threedp_registry.compiler.json_schema.fidelity import Entry, ledgers
from threedp_registry.compiler.json_schema.schema import RecordSchema, record_schemas

Verdict = frozenset[str] | None
"""The ids of the rules of severity error that a record breaks; None where the engine cannot take the record at all."""

SchemaJudge = Callable[[Sequence[object]], list[Verdict]]
MakeJudge = Callable[[str, Schema], SchemaJudge]
"""Makes an engine for one schema; the text is a name of the schema that no other has."""

PYTHON = {DRAFT_2020_12.dialect: jsonschema.Draft202012Validator, DRAFT_07.dialect: jsonschema.Draft7Validator}


@cache
def emitted() -> Mapping[tuple[str, str], RecordSchema]:
    """Every schema by record and draft."""
    return {(found.record, found.draft.name): found for found in record_schemas(definition())}


@cache
def unsaid(record: str) -> Mapping[str, Entry]:
    """The record's entries in the fidelity ledger."""
    (found,) = (ledger for ledger in ledgers(definition(), emitted().values()) if ledger.record == record)
    return {entry.rule: entry for entry in found.entries}


def rule_at(schema: Schema, path: Iterable[str | int]) -> str:
    """The rule of what failed: named by the nearest `$comment` on the way, for the keyword below it or for all."""
    node: object = schema
    comment, keyword = "", ""
    for step in path:
        if isinstance(node, dict) and "$comment" in node:
            comment, keyword = node["$comment"], str(step)
        node = node[step]  # type: ignore[index]
    entries = [entry.rpartition(": ") for entry in comment.split("; ")]
    return next((rule for words, colon, rule in entries if not colon or keyword in words.split()), "")


def python_judge(_: str, schema: Schema) -> SchemaJudge:
    kind = PYTHON[str(schema["$schema"])]
    validator = kind(schema, format_checker=kind.FORMAT_CHECKER)

    def judge(record: object) -> Verdict:
        return frozenset(rule_at(schema, error.absolute_schema_path) for error in validator.iter_errors(record))

    return lambda records: [judge(record) for record in records]


def rust_judge(_: str, schema: Schema) -> SchemaJudge:
    """With patterns in an engine of linear time, which refuses look-around and back-references."""
    linear = jsonschema_rs.RegexOptions()
    validator = jsonschema_rs.validator_for(schema, validate_formats=True, pattern_options=linear)

    def judge(record: object) -> Verdict:
        try:
            return frozenset(rule_at(schema, error.schema_path) for error in validator.iter_errors(record))
        except UnicodeEncodeError:  # half a surrogate pair has no UTF-8
            return None

    return lambda records: [judge(record) for record in records]


# ---- Ajv ---------------------------------------------------------------------------------------------


@cache
def _node() -> subprocess.Popen[str]:
    """One process for all schemas and records; it ends when its input does."""
    command = ["node", "ajv.mjs"]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, cwd=NODE_FOLDER, stdin=pipe, stdout=pipe, text=True, encoding="ascii")
    register(process.communicate)
    return process


def _asked(message: str) -> object:
    process = _node()
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{message}\n")
    process.stdin.flush()
    answer: object = json.loads(process.stdout.readline())
    return answer


def ajv_judge(key: str, schema: Schema) -> SchemaJudge:
    """Ajv in strict mode."""
    assert _asked(json.dumps({"compile": {key: schema}})) == {"compiled": [key]}

    def judge(records: Sequence[object]) -> list[Verdict]:
        listed = ", ".join(_text(record) for record in records)
        answer = _asked(f'{{"check": {json.dumps(key)}, "records": [{listed}]}}')
        assert isinstance(answer, list)
        return [frozenset(rules) for rules in answer]

    return judge


def _text(record: object) -> str:
    """A record as JSON; numbers that have no text in it are marked."""
    try:
        return json.dumps(record, allow_nan=False)
    except ValueError:
        return json.dumps(_marked(record))


def _marked(value: object) -> object:
    if isinstance(value, float) and not math.isfinite(value):
        return {"~number": "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"}
    if isinstance(value, dict):
        return {key: _marked(inner) for key, inner in value.items()}
    return [_marked(inner) for inner in value] if isinstance(value, list) else value
