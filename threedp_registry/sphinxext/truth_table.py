"""The table of what conditions come to: a YAML file of sections, each with rows, shown as it is tested."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml
from attrs import frozen
from cattrs import BaseValidationError, Converter
from docutils import nodes

from threedp_registry.sphinxext.directive import DictionaryDirective, Unknown
from threedp_registry.sphinxext.text import Mono, Pieces

HEADS = ("Condition", "Given", "Comes to", "Why")


@frozen(kw_only=True)
class Row:
    """A condition, the record it is given, what is known beside it, and what it comes to."""

    id: str
    condition: str
    given: str
    expect: str
    purpose: str
    as_of: str = ""
    record: str = "complete"
    targets: str = ""


@frozen(kw_only=True)
class Part:
    section: str
    title: str
    about: str
    rows: tuple[Row, ...]


def read_truth_table(path: Path) -> tuple[Part, ...]:
    """The table in a file; raises `Unknown` where the file is none."""
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(str, lambda value, _: value if isinstance(value, str) else shown(value))
    try:
        return converter.structure(yaml.safe_load(path.read_text(encoding="utf-8")), tuple[Part, ...])
    except (OSError, UnicodeDecodeError, yaml.YAMLError, BaseValidationError):
        raise Unknown(f"{path.name} is no table of conditions: a list of sections, each with rows") from None


def shown(value: object) -> str:
    """A value as YAML on one line."""
    return yaml.safe_dump(value, default_flow_style=True, sort_keys=False, width=1000).removesuffix("\n...\n").strip()


class TruthTableDirective(DictionaryDirective):
    """What each condition of a file comes to on a given record; the file is beside the document."""

    required_arguments = 1

    def content_nodes(self) -> Iterator[nodes.Node]:
        _, path = self.env.relfn2path(self.arguments[0])
        self.env.note_dependency(path)
        for part in read_truth_table(Path(path)):
            table = self.compose.table(HEADS, (_cells(row) for row in part.rows), "dd-conditions")
            yield self.compose.section(
                [f"condition-{nodes.make_id(part.section)}"], [part.title], self.compose.paragraph(part.about), table
            )


def _cells(row: Row) -> list[Pieces]:
    beside = [f"as_of: {row.as_of}" if row.as_of else "", f"beside it: {row.targets}" if row.targets else ""]
    is_open = "still being filled in" if row.record == "open" else ""
    given = "; ".join(text for text in (row.given, *beside, is_open) if text)
    return [[Mono(row.condition)], [Mono(given)], [row.expect], [row.purpose]]
