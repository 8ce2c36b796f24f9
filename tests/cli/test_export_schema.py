"""`threedp dictionary export json-schema` and `fidelity`."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from tests.definition.dictionaries import SMALL
from threedp_registry import json_schema, load_dictionary
from threedp_registry.cli.dictionary import dictionary
from threedp_registry.compiler.write import FOLDER


def export(*arguments: str) -> Result:
    return CliRunner().invoke(dictionary, ["export", *arguments], standalone_mode=False)


def test_the_main_record_in_the_newest_draft() -> None:
    assert export("json-schema").output == (FOLDER / "case.schema.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("record", ["case", "printer", "facility"])
def test_a_record_in_a_draft(record: str) -> None:
    done = export("json-schema", "--record", record, "--draft", "7")
    assert done.output == (FOLDER / f"{record}.schema.draft-07.json").read_text(encoding="utf-8")
    assert json.loads(done.output) == json_schema(record, draft="7")


@pytest.mark.parametrize("version", ["1.0.0", "2.0.0", str(SMALL)])
def test_another_version_or_dictionary(version: str) -> None:
    done = export("json-schema", "--dictionary", version)
    assert json.loads(done.output) == load_dictionary(version).json_schema()


def test_a_misspelt_record_is_told() -> None:
    assert "Did you mean printer?" in str(export("json-schema", "--record", "printr").exception)


def test_the_ledger_for_programs_and_for_readers() -> None:
    assert export("fidelity", "--format", "json").output == (FOLDER / "fidelity.json").read_text(encoding="utf-8")
    words = export("fidelity").output
    listed = json.loads((FOLDER / "fidelity.json").read_text(encoding="utf-8"))
    for record in listed["records"].values():
        for entry in record["left_to_the_checks"]:
            assert f"`{entry['rule']}`" in words
    for reason in listed["kinds"].values():
        assert reason in words
    assert "boat." in export("fidelity", "--dictionary", str(SMALL)).output
