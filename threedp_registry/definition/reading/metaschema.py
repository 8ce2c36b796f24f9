"""The shape of dictionary files: held to `metaschema.json`, and told in our own words.

jsonschema finds what is wrong; where it stands and what to write instead comes from the file's
nodes and from the titles in the metaschema. None of jsonschema's own messages is shown.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as AnyMapping
from functools import cache

from attrs import frozen
from jsonschema import Draft202012Validator, ValidationError, validators
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012, Schema

from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.lint.codes import FORM, MISSING_INVERSE, MISSING_SOURCE, UNKNOWN_NAME
from threedp_registry.definition.names import closest, did_you_mean
from threedp_registry.definition.reading.files import DictionaryFile, Located
from threedp_registry.definition.source import Mapping, Node, Scalar, Sequence

CODES = {
    "the key `otherwise` is missing": MISSING_INVERSE,
    "the key `basis` is missing": MISSING_SOURCE,
    "the key `source` is missing": MISSING_SOURCE,
}
"""What is missing often enough to have a code of its own."""

Plain = str | list["Plain"] | dict[str, "Plain"]
Steps = tuple[str | int, ...]


@frozen
class _Wrong:
    """One thing that the metaschema refuses: the keyword, what it asks for, and the node it is about."""

    keyword: str
    asked: object
    schema: AnyMapping[str, object]
    steps: Steps
    node: Node


def check_shape(file: DictionaryFile, kind: str) -> None:
    """Reports everything in which a file differs from its kind's definition in the metaschema."""
    if file.root is None:
        return
    found = [_wrong(error, file.root) for error in _validator(kind).iter_errors(plain(file.root))]
    meant = {guess for wrong in found for guess in _meant(wrong)}
    for wrong in found:
        for at, message, suggestion in _faults(wrong, file.root, meant):
            file.fault(at, message, suggestion, _code(message))


def _code(message: str) -> str:
    return UNKNOWN_NAME if message.startswith("unknown key") else CODES.get(message, FORM)


def plain(node: Node) -> Plain:
    """A node as plain data, every scalar as its text."""
    if isinstance(node, Scalar):
        return "" if node.is_null else node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {entry.key.text: plain(entry.value) for entry in node.entries}


@cache
def _validator(kind: str) -> Draft202012Validator:
    """A validator that can reach the metaschema and nothing else, least of all the network."""
    contents = json.loads((dictionary_folder() / "metaschema.json").read_text("utf-8"))
    resource: Resource[Schema] = DRAFT202012.create_resource(contents)
    registry: Registry[Schema] = Registry().with_resource(contents["$id"], resource)
    strict = validators.extend(Draft202012Validator, {"pattern": _whole})  # type: ignore[no-untyped-call]
    made: Draft202012Validator = strict({"$ref": f"{contents['$id']}#/$defs/{kind}"}, registry=registry)
    return made


def _whole(_: object, pattern: str, instance: object, __: object) -> Iterator[ValidationError]:
    """Patterns end where the text ends; `$` alone would let a line break follow."""
    if isinstance(instance, str) and not re.fullmatch(pattern, instance, re.ASCII):
        yield ValidationError("")


def _wrong(error: ValidationError, root: Node) -> _Wrong:
    steps: Steps = tuple(error.absolute_path)
    schema = error.schema if isinstance(error.schema, AnyMapping) else {}
    return _Wrong(str(error.validator), error.validator_value, schema, steps, _node_at(root, steps))


def _node_at(root: Node, steps: Steps) -> Node:
    node: Node | None = root
    for step in steps:
        if isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
        elif isinstance(node, Mapping):
            node = node.get(str(step))
    return node if node is not None else root


def _key_at(root: Node, steps: Steps) -> Located:
    """The key whose value the steps lead to; for an item of a list, the item."""
    if not steps or isinstance(steps[-1], int):
        return _node_at(root, steps)
    parent = _node_at(root, steps[:-1])
    assert isinstance(parent, Mapping)
    return next(entry.key for entry in parent.entries if entry.key.text == steps[-1])


# ---- what is wrong, in words -----------------------------------------------------------------------

Told = tuple[Located, str, str]


def _faults(wrong: _Wrong, root: Node, meant: set[tuple[Steps, str]]) -> Iterable[Told]:
    node, asked, key = wrong.node, wrong.asked, _key_at(root, wrong.steps)
    match wrong.keyword:
        case "additionalProperties":
            return _unknown_keys(wrong)
        case "required":
            return _missing_keys(wrong, key, meant)
        case "oneOf" | "anyOf":
            return _one_of_keys(wrong, key, meant)
        case "enum" if isinstance(asked, list):
            return [_not_one_of(node, [choice for choice in asked if isinstance(choice, str)])]
        case "type":
            return [(node, f"expected {_expected(wrong)} here", "")]
        case "minLength" | "minItems" | "minProperties":
            return [(key, "this is empty", f"write {_title(wrong)}")]
        case "not":
            return [(key, f"`{wrong.steps[-1]}` does not go with the other keys here", "remove it")]
        case _:
            return [(node, f"this is not {_title(wrong)}", str(wrong.schema.get("description", "")))]


def _unknown_keys(wrong: _Wrong) -> Iterator[Told]:
    known = _names(wrong.schema.get("properties"))
    for entry in _unknown(wrong):
        name = entry.text
        if known:
            yield entry, f"unknown key `{name}`", did_you_mean(name, known)
        else:
            yield entry, f"`{name}` cannot be a name here", "use lower case letters, digits and underscores"


def _unknown(wrong: _Wrong) -> Iterator[Scalar]:
    known = _names(wrong.schema.get("properties"))
    patterns = _names(wrong.schema.get("patternProperties"))
    for entry in wrong.node.entries if isinstance(wrong.node, Mapping) else ():
        name = entry.key.text
        if name not in known and not any(re.search(pattern, name) for pattern in patterns):
            yield entry.key


def _meant(wrong: _Wrong) -> Iterator[tuple[Steps, str]]:
    """The keys that misspelt ones were probably meant to be, so that these are not missed as well."""
    if wrong.keyword == "additionalProperties":
        for key in _unknown(wrong):
            yield wrong.steps, closest(key.text, _names(wrong.schema.get("properties")))


def _missing_keys(wrong: _Wrong, key: Located, meant: set[tuple[Steps, str]]) -> Iterator[Told]:
    for name in wrong.asked if isinstance(wrong.asked, list) else ():
        if isinstance(wrong.node, Mapping) and wrong.node.get(name) is None and (wrong.steps, name) not in meant:
            yield key, f"the key `{name}` is missing", ""


def _one_of_keys(wrong: _Wrong, key: Located, meant: set[tuple[Steps, str]]) -> Iterator[Told]:
    branches = wrong.asked if isinstance(wrong.asked, list) else []
    names = [name for branch in branches for name in branch["required"]]
    if any((wrong.steps, name) in meant for name in names):
        return
    there = [name for name in names if isinstance(wrong.node, Mapping) and wrong.node.get(name) is not None]
    how_many = "exactly one" if wrong.keyword == "oneOf" else "at least one"
    message = f"{' and '.join(f'`{name}`' for name in there)} exclude each other" if there else "a key is missing"
    yield key, message, f"write {how_many} of: {', '.join(names)}"


def _not_one_of(node: Node, choices: list[str]) -> Told:
    listed = ", ".join(choices)
    if not isinstance(node, Scalar):
        return node, "expected a single text here", f"write one of: {listed}"
    close = closest(node.text, choices)
    message = f"`{node.text}` cannot stand here" if node.text else "this is empty"
    return node, message, f"did you mean `{close}`?" if close else f"write one of: {listed}"


def _expected(wrong: _Wrong) -> str:
    words = {"object": "keys with values", "array": "a list", "string": "a single text"}
    types = wrong.asked if isinstance(wrong.asked, list) else [wrong.asked]
    return " or ".join(words[name] for name in types if name in words)


def _title(wrong: _Wrong) -> str:
    title = str(wrong.schema.get("title", "something else"))
    return title if title[:1].islower() else f"what belongs here ({title})"


def _names(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, AnyMapping) else ()
