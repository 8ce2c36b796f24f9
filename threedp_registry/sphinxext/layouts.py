"""Layouts of upload files: their columns in order, and how a cell is written."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from threedp_registry.definition.layouts import Column, Layout
from threedp_registry.sphinxext.directive import DictionaryDirective
from threedp_registry.sphinxext.facts import basis
from threedp_registry.sphinxext.text import Link, Mono, Pieces


class LayoutDirective(DictionaryDirective):
    """A layout of an upload file by its id: its columns in order, and the rules about the file."""

    required_arguments = 1

    def content_nodes(self) -> Iterator[nodes.Node]:
        layouts = {layout.id: layout for layout in self.definition.layouts}
        layout = layouts[self.named(self.arguments[0], layouts, "layout")]
        yield from self.here(self.target("layout", layout.id, layout.label))
        yield from self.compose.paragraphs(layout.definition)
        yield self.compose.fields(self._facts(layout))
        rows = (self._column(layout, number, column) for number, column in enumerate(layout.columns, 1))
        yield self.compose.table(("Column", "Header", "Element", "Written as"), rows)

    def _facts(self, layout: Layout) -> Iterator[tuple[str, list[nodes.Node]]]:
        compose = self.compose
        yield "Record", [compose.paragraph(Link("record", layout.record))]
        yield "Between cells", [compose.paragraph(Mono(layout.delimiter))]
        yield "File name", [compose.paragraph(Mono(layout.file_name))]
        yield "Basis", [compose.paragraph(*basis(layout.provenance))]
        yield "Since", [compose.paragraph(self.documented.history.since(f"layout {layout.id}"))]

    def _column(self, layout: Layout, number: int, column: Column) -> list[Pieces]:
        place = ".".join((layout.record, *(step for step in column.path if isinstance(step, str))))
        element: Pieces = [Link("use", place)] if column.path else ["ignored"]
        return [[str(number)], [Mono(column.header)], element, [written_as(column)]]


def written_as(column: Column) -> str:
    """How a cell of the column is written, where that differs from the value."""
    told = []
    if column.dates:
        told.append(column.dates)
    if column.separator:
        told.append(f"several values with {column.separator} between them")
    told += [f"{text} for {value}" for text, value in column.values]
    return ", ".join(told)
