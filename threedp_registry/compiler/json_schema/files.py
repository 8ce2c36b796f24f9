"""The files that schemas are written to, beside the compiled checks."""

from __future__ import annotations

from threedp_registry.compiler.json_schema.fidelity import ledger_json, ledgers
from threedp_registry.compiler.json_schema.schema import record_schemas
from threedp_registry.compiler.json_schema.text import json_text
from threedp_registry.definition.records import Definition

FIDELITY = "fidelity.json"


def json_files(definition: Definition) -> dict[str, str]:
    """File name to text: each record in every draft, and the ledger of what the schemas leave to the checks."""
    schemas = tuple(record_schemas(definition))
    texts = {found.draft.file(found.record): json_text(found.schema) for found in schemas}
    return texts | {FIDELITY: json_text(ledger_json(definition, ledgers(definition, schemas)))}
