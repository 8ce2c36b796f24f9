"""What the dictionary says of itself, and which versions there are."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from threedp_registry.definition.elements import Basis
from threedp_registry.definition.records import Record
from threedp_registry.reference.words import BASIS_WORDS
from threedp_registry.sphinxext.directive import DictionaryDirective
from threedp_registry.sphinxext.text import Badge, Composer, Link, Piece, Pieces


class DictionaryOverview(DictionaryDirective):
    """The dictionary's title, version and notice, and what the bases mean."""

    def content_nodes(self) -> Iterator[nodes.Node]:
        compose, definition = self.compose, self.definition
        yield nodes.note("", *compose.paragraphs(definition.notice))
        yield compose.fields(
            [
                ("Version", [compose.paragraph(definition.version)]),
                ("Digest", [compose.paragraph(definition.sha256[:12])]),
            ]
        )
        yield compose.paragraph("Every statement carries how well it is founded:")
        yield bases(compose)


class BasesDirective(DictionaryDirective):
    """What each basis means, strongest first."""

    def content_nodes(self) -> Iterator[nodes.Node]:
        yield bases(self.compose)


def bases(compose: Composer) -> nodes.bullet_list:
    return compose.bullets(
        [compose.paragraph(Badge(one.value, f"dd-{one.value}"), f" {BASIS_WORDS[one]}")] for one in Basis
    )


class VersionsDirective(DictionaryDirective):
    """Which versions there are, and what is no longer there."""

    def content_nodes(self) -> Iterator[nodes.Node]:
        compose = self.compose
        yield compose.bullets([compose.paragraph(version)] for version, _ in reversed(self.documented.history.versions))
        if self.definition.retired:
            rows: list[list[Pieces]] = [
                [[one.id], [one.last], [one.reason], [one.successor]] for one in self.definition.retired
            ]
            table = compose.table(("What", "Last version", "Why", "Use instead"), rows)
            yield compose.section(["retired"], ["No longer there"], table)


class ContentsDirective(DictionaryDirective):
    """Every record with links to the sections of its form."""

    def content_nodes(self) -> Iterator[nodes.Node]:
        yield self.compose.bullets([self.compose.paragraph(*_sections(record))] for record in self.definition.records)


def _sections(record: Record) -> Iterator[Piece]:
    yield Link("record", record.name)
    for number, section in enumerate(record.sections):
        yield ", " if number else ": "
        yield Link("section", f"{record.name}.{section.id}")
