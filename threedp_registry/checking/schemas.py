"""The JSON Schema of a record: committed beside the compiled checks, or written for another dictionary."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING

from threedp_registry.compiler.json_schema.drafts import DRAFTS, Schema
from threedp_registry.errors import CannotCheck

if TYPE_CHECKING:
    from threedp_registry.definition.records import Definition


def json_schema(record: str, draft: str, definition: Definition | None) -> Schema:
    """See `Dictionary.json_schema`; without a definition that of the package's own dictionary."""
    if draft not in DRAFTS:
        raise CannotCheck(f"there is no draft {draft!r} here; there are {', '.join(DRAFTS)}")
    name = DRAFTS[draft].file(record)
    if definition is None:
        text = files("threedp_registry.compiled").joinpath(name).read_text(encoding="utf-8")
    else:
        from threedp_registry.compiler.json_schema.files import json_files

        text = json_files(definition)[name]
    found: Schema = json.loads(text)
    return found
