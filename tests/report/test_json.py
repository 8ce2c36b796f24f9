"""The JSON report: what its published schema says, in one order, the same bytes everywhere."""

from __future__ import annotations

import json
from datetime import date

import jsonschema
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checking.test_check import CHANGES
from tests.checking.test_keys import GOOD
from threedp_registry import check_records, report_schema
from threedp_registry.checking.report import Report

SCHEMA = json.loads(report_schema())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def report(*changes: dict[str, object]) -> Report:
    return check_records([GOOD["case"] | change for change in changes], as_of=date(2026, 11, 23))


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(CHANGES), max_size=6))
def test_reports_fit_their_schema(changes: list[dict[str, object]]) -> None:
    made = report(*changes)
    told = json.loads(made.to_json())
    VALIDATOR.validate(told)
    assert len(told["findings"]) == len(made.findings)
    assert told["exit_status"] == made.exit_status
    ledger = told["ledger"]
    assert ledger["records"] == ledger["clean"] + ledger["with_findings"] + ledger["not_checked"]


def test_keys_stand_in_the_order_of_the_schema() -> None:
    told = json.loads(report({"patient_sex": "x"}).to_json())
    finding = SCHEMA["$defs"]["finding"]
    assert list(told) == SCHEMA["required"] == list(SCHEMA["properties"])
    assert list(told["findings"][0]) == finding["required"]
    assert list(told["findings"][0]["location"]) == finding["properties"]["location"]["required"]


def test_plain_ascii_with_a_line_feed_at_the_end() -> None:
    text = report({"patient_sex": "\u2028"}).to_json()
    assert text.isascii()
    assert text.endswith("}\n")
    assert "\r" not in text
    assert text == report({"patient_sex": "\u2028"}).to_json()


def test_a_value_that_fits_no_schema_is_refused() -> None:
    told = json.loads(report().to_json())
    changes: list[dict[str, object]] = [{"format_version": 1}, {"findings": [{}]}, {"value": "x"}, {"as_of": "today"}]
    for broken in changes:
        assert not VALIDATOR.is_valid(told | broken)
