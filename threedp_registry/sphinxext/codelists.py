"""Codelists: each code with what it means, what else it is called, and its codes in outside systems."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from threedp_registry.definition.elements import Code, Codelist
from threedp_registry.sphinxext.directive import DictionaryDirective
from threedp_registry.sphinxext.facts import basis
from threedp_registry.sphinxext.text import Link, Mono, Piece, Pieces, Strong

SEVERAL = ("Code", "Meaning", "Who says so")


class CodelistDirective(DictionaryDirective):
    """A codelist by its id: what it is for, its codes, and the elements that take them."""

    required_arguments = 1

    def content_nodes(self) -> Iterator[nodes.Node]:
        lists = {codelist.id: codelist for codelist in self.definition.codelists}
        codelist = lists[self.named(self.arguments[0], lists, "codelist")]
        yield from self.here(self.target("codelist", codelist.id, codelist.label))
        yield from self.compose.paragraphs(codelist.definition)
        yield self.compose.fields(self._facts(codelist))
        yield self.compose.table_of(SEVERAL, (self._row(codelist, code) for code in codelist.codes), "dd-codes")

    def _facts(self, codelist: Codelist) -> Iterator[tuple[str, list[nodes.Node]]]:
        compose = self.compose
        used = [entry for entry in self.documented.entries if entry.element.codelist == codelist]
        yield "Used by", [compose.bullets([compose.paragraph(Link("use", entry.name))] for entry in used)]
        if codelist.within:
            yield "Depends on", [compose.paragraph("Each code belongs to codes of ", Link("codelist", codelist.within))]
        yield "Basis", [compose.paragraph(*basis(codelist.provenance))]
        yield "Since", [compose.paragraph(self.documented.history.since(f"codelist {codelist.id}"))]

    def _row(self, codelist: Codelist, code: Code) -> nodes.row:
        compose = self.compose
        name = f"{codelist.id}.{code.id}"
        anchor = self.target("code", name, code.label)
        told: list[Pieces] = [[Strong(code.label)], [code.definition], *self._more(codelist, code)]
        row = compose.row([compose.cell([Mono(code.id)]), compose.cell(*told), compose.cell(basis(code.provenance))])
        row["ids"].append(anchor)
        return row

    def _more(self, codelist: Codelist, code: Code) -> Iterator[Pieces]:
        if code.synonyms:
            yield ["Also called ", ", ".join(code.synonyms), "."]
        if code.standards:
            yield ["; ".join(f"{one.system} {one.code} ({one.display})" for one in code.standards), "."]
        if code.within and codelist.within:
            parents: list[Piece] = []
            for parent in code.within:
                parents += [", " if parents else "", Link("code", f"{codelist.within}.{parent}")]
            yield ["Belongs to ", *parents, "."]
        since = self.documented.history.since(f"code {codelist.id}.{code.id}")
        if since != self.documented.history.since(f"codelist {codelist.id}"):
            yield [f"Since {since}."]
