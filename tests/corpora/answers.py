"""What comes of JSON files and strings made elsewhere: `python -m tests.corpora.answers json` (or strings) prints it.

A line a file, or a string by its number, with the rules of what was found there by the last words of
their ids; `-` where nothing was. It is run in a process of its own that may take 256 MiB, and two
seconds of the processor for each answer.
"""

from __future__ import annotations

import io
import json
import os
import re
import resource
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.checking.test_keys import DICTIONARY, GOOD
from tests.guards import cpu_seconds
from tests.writing import as_ndjson, as_upload
from threedp_registry.cli.main import run
from threedp_registry.report.text import visible

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
MEMORY, SECONDS = 256 * 1024 * 1024, 2
RULE = re.compile(r"\[TDP\d{3} ([\w.-]+)\]")
RECORD = re.compile(r"\(record (\d+)")
CASE = GOOD["case"]
PART = {"region": "head", "structure": "bone"}
STATUSES = {0: "clean", 1: "findings", 2: "not checked", 3: "INTERNAL ERROR"}


def answer(path: Path) -> tuple[int, list[str]]:
    """The exit status of checking the file, and the lines that are printed: safe ones, and never a traceback."""
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out), cpu_seconds(SECONDS):
        status = run(["check", str(path), "--as-of", "2026-11-23", "--without", "printers,facilities"])
    told = out.getvalue()
    lines = told.split("\n")
    if "Traceback" in told or any(line != visible(line) for line in lines):
        return 3, lines
    return status, lines


def rules(lines: list[str]) -> str:
    """What was found, each rule once, by the last word of its id."""
    found = [match[1].rpartition(".")[2] for line in lines if (match := RULE.search(line))]
    return " ".join(sorted(set(found))) or "-"


def outcome(path: Path) -> str:
    status, lines = answer(path)
    return f"{STATUSES[status]}: {rules(lines)}"


# ---- JSON ----------------------------------------------------------------------------------------


def json_files() -> Iterator[str]:
    """Each file as JSON and as lines of JSON."""
    with TemporaryDirectory() as folder:
        for path in sorted((CORPORA / "json").glob("*.json")):
            lines = Path(folder) / "x.ndjson"
            lines.write_bytes(path.read_bytes())
            yield f"{path.name}: {outcome(path)} | as lines {outcome(lines)}"


# ---- strings -------------------------------------------------------------------------------------


def strings() -> Iterator[str]:
    """Each string as a value, a key, a cell, in YAML as it stands, and as the name of a file."""
    given: list[str] = json.loads((CORPORA / "strings" / "blns.json").read_text(encoding="utf-8"))
    with TemporaryDirectory() as name:
        folder = Path(name)
        values = _by_record(folder, [_commented(text) for text in given])
        keys = _by_record(folder, [CASE | {text: 1} for text in given])
        for number, text in enumerate(given):
            told = {
                "value": values[number],
                "key": keys[number],
                "cell": outcome(_upload(folder, text)),
                "yaml": outcome(_yaml(folder, text)),
                "name": _named(folder, text),
            }
            yield f"{number}: " + " | ".join(f"{way} {came}" for way, came in told.items())


def _commented(text: str) -> dict[str, object]:
    return {**CASE, "anatomic_parts": [{**PART, "comment": text}]}


def _by_record(folder: Path, records: list[dict[str, object]]) -> list[str]:
    """What was found in each of the records, checked as one file."""
    path = folder / "x.ndjson"
    path.write_bytes(as_ndjson([record | {"case_id": f"C_{number}"} for number, record in enumerate(records)]))
    status, lines = answer(path)
    assert status in (0, 1), lines
    by_record: dict[int, list[str]] = {}
    for line in lines:
        if record := RECORD.search(line):
            by_record.setdefault(int(record[1]), []).append(line)
    return [rules(by_record.get(number, [])) for number in range(1, len(records) + 1)]


def _upload(folder: Path, text: str) -> Path:
    path = folder / "3dp_case_1.txt"
    path.write_bytes(
        as_upload([_commented("@@")], DICTIONARY.tables.layouts["case-upload"]).replace(b"@@", _utf8(text))
    )
    return path


def _yaml(folder: Path, text: str) -> Path:
    path = folder / "x.yaml"
    path.write_bytes(b"case_id: A\nfacility_id: " + _utf8(text) + b"\n")
    return path


def _named(folder: Path, text: str) -> str:
    """What comes of a file of that name; not every string can be one."""
    path = folder / f"{text}.ndjson"
    try:
        path.write_bytes(as_ndjson([CASE]))
    except (OSError, ValueError):
        return "no name of a file"
    try:
        return outcome(path)
    finally:
        path.unlink()


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    os.environ.pop("CI", None)
    for line in {"json": json_files, "strings": strings}[sys.argv[1]]():
        print(line)
