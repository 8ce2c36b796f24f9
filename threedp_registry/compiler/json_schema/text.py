"""JSON as it is committed: what fits on a line stands on one, so that a diff shows what changed."""

from __future__ import annotations

import json
from collections.abc import Iterator

from threedp_registry.compiler.json_schema.drafts import Json

WIDTH = 120


def json_text(value: Json) -> str:
    """The value in ASCII, members in the order given, a line feed at the end."""
    return f"{_text(value, 0, 0)}\n"


def _text(value: Json, depth: int, before: int) -> str:
    """`before` is how much of the line is taken already."""
    line = json.dumps(value, ensure_ascii=True)
    if not isinstance(value, dict | list) or not value or before + len(line) < WIDTH:
        return line
    indent = "  " * (depth + 1)
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    lines = ",\n".join(_lines(value, depth, indent))
    return f"{opening}\n{lines}\n{'  ' * depth}{closing}"


def _lines(value: dict[str, Json] | list[Json], depth: int, indent: str) -> Iterator[str]:
    if isinstance(value, list):
        yield from (f"{indent}{_text(part, depth + 1, len(indent) + 1)}" for part in value)
        return
    for name, part in value.items():
        key = f"{indent}{json.dumps(name)}: "
        yield f"{key}{_text(part, depth + 1, len(key) + 1)}"
