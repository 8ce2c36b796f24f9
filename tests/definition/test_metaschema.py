"""The metaschema itself: valid, closed in itself, and strict about every key."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from jsonschema import Draft202012Validator

from threedp_registry.definition.folder import dictionary_folder

METASCHEMA = json.loads((dictionary_folder() / "metaschema.json").read_text("utf-8"))
KINDS = (
    "dictionary",
    "sources",
    "elements",
    "codelists",
    "record",
    "layout",
    "retired",
    "fee_schedule",
    "checklist",
    "summary",
)
FREE = {"replaces", "cell_values"}
"""Their keys are versions and the texts of cells."""


def nodes(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from nodes(each)
    elif isinstance(value, list):
        for each in value:
            yield from nodes(each)


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(METASCHEMA)
    assert set(KINDS) <= METASCHEMA["$defs"].keys()


def test_it_leads_nowhere_else() -> None:
    for node in nodes(METASCHEMA):
        if isinstance(reference := node.get("$ref"), str):
            assert reference.removeprefix("#/$defs/") in METASCHEMA["$defs"]


def test_everything_it_defines_is_used() -> None:
    used = {str(node["$ref"]).rpartition("/")[2] for node in nodes(METASCHEMA) if "$ref" in node}
    assert METASCHEMA["$defs"].keys() - used == set(KINDS)


def test_unknown_keys_are_refused_everywhere() -> None:
    for name, definition in METASCHEMA["$defs"].items():
        for node in nodes(definition):
            keyed = node.get("type") == "object" and ("properties" in node or "patternProperties" in node)
            assert not keyed or node["additionalProperties"] is False, name
        is_open = definition.get("type") == "object" and not {"additionalProperties", "if"} & definition.keys()
        assert name in FREE or not is_open


def test_patterns_mean_the_same_in_javascript() -> None:
    for node in nodes(METASCHEMA):
        if isinstance(pattern := node.get("pattern"), str):
            assert pattern.startswith("^")
            assert pattern.endswith("$")
            assert not re.search(r"\\[dwsbDWSB]|\(\?", pattern)
