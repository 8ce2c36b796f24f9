"""Records written in the format they came in."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from threedp_registry.compiled_support import JsonRecord


def is_list(path: Path, records: int) -> bool:
    """Whether the file holds its records as a list, not one record or one after the other."""
    if records != 1:
        return True
    with path.open("rb") as file:
        start = file.read(4096).lstrip(b"\xef\xbb\xbf \t\r\n")
    lines = [line for line in start.splitlines() if line.strip() and not line.lstrip().startswith((b"#", b"%"))]
    content = [line for line in lines if line.strip() != b"---"]
    return bool(content) and content[0].lstrip().startswith((b"[", b"- "))


def written(suffix: str, records: Sequence[JsonRecord], *, as_list: bool) -> str:
    """The text of a file of that ending; a single record stands by itself unless `as_list`."""
    if suffix in (".ndjson", ".jsonl"):
        return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    told = list(records) if as_list else records[0]
    if suffix == ".json":
        return json.dumps(told, indent=2, ensure_ascii=False) + "\n"
    import yaml

    return yaml.safe_dump(told, sort_keys=False, allow_unicode=True, width=120)
