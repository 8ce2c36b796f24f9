"""What an editor needs to complete files of records and to underline what is wrong in them, without a network.

Editors read draft 7 of JSON Schema. VS Code finds the schema of a file by the file's name, in its
settings; every editor with the YAML language server finds it by a line at the top of the file.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from pathlib import Path, PurePosixPath

from attrs import frozen

from threedp_registry.compiled_support import RecordTable, RuleRow
from threedp_registry.compiler.json_schema.drafts import Json, Schema
from threedp_registry.compiler.json_schema.text import json_text

FOLDER = ".threedp"
MODELINE = "# yaml-language-server: $schema="
EXTENSION = "redhat.vscode-yaml"
NOTHINGS: tuple[Json, ...] = ({"enum": [None]}, {"enum": [None, []]}, {"enum": [None, {}]})
NOTE = "Written by threedp init, which replaces it when it is run again."


@frozen
class RecordFiles:
    """The files that hold one kind of record: its table, and its JSON Schema in draft 7."""

    table: RecordTable
    schema: Schema

    @property
    def record(self) -> str:
        return self.table.name

    @property
    def schema_path(self) -> PurePosixPath:
        """Where the schema is kept, seen from the folder that is set up."""
        return PurePosixPath(FOLDER, f"{self.record}.schema.json")

    def schema_text(self) -> str:
        """The schema of such a file, which holds one record or a list of them."""
        told = in_words(self.schema, {rule.id: rule for rule in self.table.rules})
        one: Schema = {"$ref": f"#/definitions/{self.record}"}
        whole: Schema = {
            "$schema": self.schema["$schema"],
            "$comment": NOTE,
            "title": self.schema["title"],
            "definitions": {self.record: {key: value for key, value in told.items() if key not in ("$schema", "$id")}},
            "if": {"type": "array"},
            "then": {"items": one},
            "else": one,
        }
        return json_text(whole)

    def globs(self, suffix: str) -> list[Json]:
        """Names of files that hold such records: `case.yaml`, `cases_2026.yaml`, everything under `cases`."""
        one, several = self.table.name, self.table.plural
        names = (one, f"{one}_*", several, f"{several}_*", f"**/{several}/*")
        return [f"{name}{suffix}" for name in names]


# ---- words -----------------------------------------------------------------------------------------


def in_words(schema: Schema, rules: Mapping[str, RuleRow]) -> Schema:
    """The schema with what a finding of each rule says, for editors that show `errorMessage`.

    Branches of rules are kept out of what is offered for completion (`doNotSuggest`): they would offer each
    element once more, without its words.
    """
    made = deepcopy(schema)
    for part in _schemas(made.get("allOf")):
        rule = rules[str(part["$comment"])]
        _tell(part, _said(rule), _types_at(schema, rule.place))
    _tell_values(made, rules)
    return made


def _said(rule: RuleRow) -> str:
    end = "" if rule.message.endswith(".") else "."
    return f"{rule.label}: {rule.message}{end} {rule.hint}"


def _types_at(schema: Schema, place: Iterable[str]) -> list[str]:
    """What may stand at a place but null."""
    for name in place:
        items, members = schema.get("items"), schema.get("properties")
        inside = items.get("properties") if isinstance(items, dict) else members
        found = inside.get(name) if isinstance(inside, dict) else None
        schema = found if isinstance(found, dict) else {}
    types = schema.get("type")
    return [str(type_) for type_ in types if type_ != "null"] if isinstance(types, list) else []


def _tell(part: Schema, text: str, types: list[str]) -> None:
    """Gives the text to all that may be refused, which is not what stands under `if`.

    Editors have no words of their own for `not`, so that something must be there is said by its type.
    """
    part["errorMessage"] = text
    if part.get("not") in NOTHINGS:
        del part["not"]
        part["type"] = list(dict.fromkeys(["string", "number", *types]))
        part["minItems"] = 1
    members = part.get("properties")
    for inner in _schemas(list(members.values()) if isinstance(members, dict) else None):
        inner["doNotSuggest"] = True
        _tell(inner, text, types)
    for inner in _schemas([part.get(key) for key in ("then", "items")]):
        _tell(inner, text, types)
    for key in ("allOf", "anyOf"):
        for inner in _schemas(part.get(key)):
            _tell(inner, text, types)


def _tell_values(part: Schema, rules: Mapping[str, RuleRow]) -> None:
    """What to enter, wherever a single value is refused; the first rule of a value tells."""
    members = part.get("properties")
    for inner in _schemas(list(members.values()) if isinstance(members, dict) else None):
        items = inner.get("items")
        for each in _schemas([inner, items]):
            if "properties" in each:
                _tell_values(each, rules)
            elif "$comment" in each:
                first, *_ = str(each["$comment"]).split("; ")
                each["errorMessage"] = _said(rules[first.rpartition(": ")[2]])


def _schemas(values: Json) -> list[Schema]:
    return [value for value in values if isinstance(value, dict)] if isinstance(values, list) else []


# ---- VS Code ---------------------------------------------------------------------------------------


def vs_code_settings(files: Iterable[RecordFiles]) -> dict[str, Json]:
    """Settings that tie file names to schemas, in YAML and in JSON."""
    listed = [(f"./{each.schema_path}", each) for each in files]
    return {
        "yaml.schemas": {path: each.globs(".yaml") for path, each in listed},
        "json.schemas": [{"url": path, "fileMatch": each.globs(".json")} for path, each in listed],
    }


def recommended_extensions() -> dict[str, Json]:
    """The extension that VS Code needs for YAML."""
    return {"recommendations": [EXTENSION]}


def merged(there: dict[str, Json], ours: Mapping[str, Json]) -> dict[str, Json]:
    """What is there with what of ours is not: nothing that is there is changed."""
    result = dict(there)
    for key, value in ours.items():
        found = result.get(key)
        if isinstance(found, dict) and isinstance(value, dict):
            result[key] = {**found, **{name: inner for name, inner in value.items() if name not in found}}
        elif isinstance(found, list) and isinstance(value, list):
            known = [_identity(entry) for entry in found]
            result[key] = [*found, *(entry for entry in value if _identity(entry) not in known)]
        elif key not in result:
            result[key] = value
    return result


def _identity(entry: Json) -> Json:
    """What two entries of a list have in common that are about the same."""
    return entry.get("url") if isinstance(entry, dict) else entry


def read_settings(text: str) -> dict[str, Json] | None:
    """Settings that are plain JSON; VS Code also takes comments, which would be lost by writing."""
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


# ---- the line at the top of a file -----------------------------------------------------------------


def modeline(file: Path, folder: Path, files: RecordFiles) -> str:
    """The line that leads from a file to the schema."""
    schema = folder.resolve() / files.schema_path
    return f"{MODELINE}{Path(os.path.relpath(schema, file.resolve().parent)).as_posix()}"


def modeline_of(text: str) -> str:
    """The line of that kind that a text has already, or an empty text."""
    return next((line.strip() for line in _leading_comments(text) if line.startswith(MODELINE[:22])), "")


def _leading_comments(text: str) -> Iterator[str]:
    for line in text.removeprefix("\ufeff").splitlines():
        if line.strip() and not line.startswith("#"):
            return
        yield line


def with_modeline(text: str, line: str) -> str:
    """The text with the line before all others."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    end = "\r\n" if "\r\n" in text else "\n"
    return f"{mark}{line}{end}{text.removeprefix(mark)}"
