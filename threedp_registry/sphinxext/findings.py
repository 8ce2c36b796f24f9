"""Findings by code: what each means, and the rules that give it."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from threedp_registry.compiler.kinds import KINDS
from threedp_registry.reference.findings import finding_codes
from threedp_registry.sphinxext.directive import DictionaryDirective
from threedp_registry.sphinxext.text import Link, Pieces


class FindingsDirective(DictionaryDirective):
    def content_nodes(self) -> Iterator[nodes.Node]:
        rows: list[list[Pieces]] = [[[Link("finding", code)], [KINDS[code]]] for code in finding_codes(self.definition)]
        yield self.compose.table(("Code", "What"), rows)


class FindingDirective(DictionaryDirective):
    required_arguments = 1

    def content_nodes(self) -> Iterator[nodes.Node]:
        code = self.named(self.arguments[0], finding_codes(self.definition), "finding")
        yield from self.here(self.target("finding", code, code))
        yield self.compose.paragraph(KINDS[code])
        rules = [entry for entry in self.documented.rules if entry.rule.code == code]
        yield self.compose.bullets([self.compose.paragraph(Link("rule", entry.rule.id))] for entry in rules)
