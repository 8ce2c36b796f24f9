"""Records in YAML: one or many documents, each a record or a list of records, with their places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from attrs import frozen

from threedp_registry.compiled_support import ElementShape, GroupShape
from threedp_registry.definition.source import Mapping, Node, Scalar, Sequence, YamlProblem, read_documents
from threedp_registry.submission.guards import MARK, Limits, has_long_text
from threedp_registry.submission.problems import (
    DEPTH,
    DUPLICATE_KEY,
    ENCODING,
    LONG_TEXT,
    NOT_A_RECORD,
    SYNTAX,
    YAML_EXTRA,
    Problem,
)
from threedp_registry.submission.records import Place, Submitted
from threedp_registry.submission.typed import READERS, same

RULES = {
    "syntax": SYNTAX,
    "depth": DEPTH,
    "alias": YAML_EXTRA,
    "tag": YAML_EXTRA,
    "merge_key": YAML_EXTRA,
    "duplicate_key": DUPLICATE_KEY,
}


@frozen
class YamlPlaces:
    """Places of one record's nodes."""

    node: Mapping

    @property
    def line(self) -> int:
        return self.node.line

    def place_of(self, pointer: str, key: str | None = None) -> Place:
        node: Node = self.node
        place = Place(node.line, node.column)
        names = [name.replace("~1", "/").replace("~0", "~") for name in pointer.split("/")[1:]]
        for name in names if key is None else [*names, key]:
            step = _step(node, name)
            if step is None:
                break
            node, place = step
        return place


def _step(node: Node, name: str) -> tuple[Node, Place] | None:
    if isinstance(node, Sequence) and name.isdigit() and int(name) < len(node.items):
        item = node.items[int(name)]
        return item, Place(item.line, item.column)
    if isinstance(node, Mapping):
        for entry in node.entries:
            if entry.key.text == name:
                at = entry.value if isinstance(entry.value, Scalar) and entry.value.text else entry.key
                return entry.value, Place(at.line, at.column)
    return None


def decode(data: bytes) -> str | Problem:
    """The text of a YAML file, or why it is none."""
    try:
        return data.removeprefix(MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        return Problem(rule=ENCODING, line=data.count(b"\n", 0, error.start) + 1, column=1, number=1, refuses=True)


def read_nodes(text: str) -> tuple[list[Node], list[YamlProblem]]:
    """The records' nodes in order, lists of records taken apart, and what is wrong with the text.

    A document that holds nothing is passed over; an item of a list that holds nothing is a wrong record.
    """
    documents, problems = read_documents(text, "")
    nodes: list[Node] = []
    for document in documents:
        if isinstance(document, Sequence):
            nodes.extend(document.items)
        elif not (isinstance(document, Scalar) and document.is_null):
            nodes.append(document)
    return nodes, problems


def key_sets(nodes: list[Node]) -> list[list[str]]:
    """The names that each record holds at its top."""
    return [[entry.key.text for entry in node.entries] for node in nodes if isinstance(node, Mapping)]


def read_yaml(
    nodes: list[Node], problems: list[YamlProblem], shape: GroupShape, limits: Limits
) -> Iterator[Submitted | Problem]:
    """The records of a YAML file; one that a problem stands in is not checked, the others are."""
    starts = [(node.line, node.column) for node in nodes]
    faulty: dict[int, list[YamlProblem]] = {}
    for problem in problems:
        faulty.setdefault(max(bisect_right(starts, (problem.line, problem.column)), 1), []).append(problem)
    for number, node in enumerate(nodes, 1):
        if number in faulty:
            yield from (_problem(problem, number) for problem in faulty[number])
        else:
            yield _one(node, number, shape, limits)
    if not nodes:
        yield from (_problem(problem, 1) for problem in problems)


def _one(node: Node, number: int, shape: GroupShape, limits: Limits) -> Submitted | Problem:
    record = from_node(node, shape)
    rule = None
    if not isinstance(node, Mapping):
        rule = NOT_A_RECORD
    elif has_long_text(record, limits.text):
        rule = LONG_TEXT
    if isinstance(node, Mapping) and isinstance(record, dict) and rule is None:
        return Submitted(record, number, YamlPlaces(node))
    return Problem(rule=rule or NOT_A_RECORD, line=node.line, column=node.column, number=number, refuses=True)


def _problem(problem: YamlProblem, number: int) -> Problem:
    first = f"first in line {problem.other_line}" if problem.other_line else ""
    detail = first or (problem.message if problem.kind == "syntax" else "")
    return Problem(
        rule=RULES[problem.kind], line=problem.line, column=problem.column, number=number, detail=detail, refuses=True
    )


def from_node(node: Node, shape: ElementShape | GroupShape | None) -> object:
    """A YAML node as the value its shape says; parts that the dictionary does not know keep their text."""
    if isinstance(node, Scalar):
        if node.is_null:
            return None
        return READERS.get(shape.type, same)(node.text) if isinstance(shape, ElementShape) else node.text
    if isinstance(node, Sequence):
        return [from_node(item, shape) for item in node.items]
    return {entry.key.text: from_node(entry.value, _member(shape, entry.key.text)) for entry in node.entries}


def _member(shape: ElementShape | GroupShape | None, name: str) -> ElementShape | GroupShape | None:
    return shape.members.get(name) if isinstance(shape, GroupShape) else None
