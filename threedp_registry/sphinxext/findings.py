"""Findings by code: what each means and why it matters, how to mend it, an example, and the rules that give it."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from threedp_registry.reference.findings import FindingPage, described, finding_codes
from threedp_registry.sphinxext.directive import DictionaryDirective
from threedp_registry.sphinxext.facts import words
from threedp_registry.sphinxext.text import Badge, Link, Piece, Pieces, Strong


def severity(page: FindingPage) -> list[Piece]:
    """A badge for each severity that the rules of the code have."""
    found: list[Piece] = []
    for word in page.severity.split(" or ") if page.severity else ():
        found += [" ", Badge(word, f"dd-{word}")] if found else [Badge(word, f"dd-{word}")]
    return found


class FindingsDirective(DictionaryDirective):
    def content_nodes(self) -> Iterator[nodes.Node]:
        rows: list[list[Pieces]] = [
            [[Link("finding", page.code)], [Strong(page.title)], words(page.what), severity(page)]
            for page in described(self.definition)
        ]
        yield self.compose.table(("Code", "Finding", "What is found", "Severity"), rows)


class FindingDirective(DictionaryDirective):
    required_arguments = 1

    def content_nodes(self) -> Iterator[nodes.Node]:
        code = self.named(self.arguments[0], finding_codes(self.definition), "finding")
        page = self.documented.findings[code]
        yield from self.here(self.target("finding", code, f"{code}: {page.title}"))
        yield self.compose.paragraph(Strong(page.title), *([" ", *severity(page)] if page.severity else []))
        yield self.compose.paragraph(*words(page.what))
        yield self.compose.section([f"{code}-why"], ["Why it matters"], self.compose.paragraph(*words(page.why)))
        steps = nodes.enumerated_list("", *(nodes.list_item("", step) for step in self._steps(page)), enumtype="arabic")
        yield self.compose.section([f"{code}-excel"], ["How to fix it in Excel"], steps)
        yield self.compose.section([f"{code}-example"], ["Wrong and right"], *self._example(page))
        yield self.compose.section([f"{code}-rules"], ["Rules that give it"], *self._rules(page))

    def _steps(self, page: FindingPage) -> Iterator[nodes.Node]:
        return (self.compose.paragraph(*words(step)) for step in page.excel)

    def _example(self, page: FindingPage) -> Iterator[nodes.Node]:
        if page.no_example:
            yield self.compose.paragraph(page.no_example)
            return
        language = "yaml" if page.example else "text"
        sides = (("Wrong", page.wrong), ("Right", page.right))
        columns = (
            nodes.container("", self.compose.paragraph(Strong(name)), self.compose.code(text, language), classes=[kind])
            for name, text, kind in ((name, text, f"dd-{name.lower()}") for name, text in sides)
        )
        yield nodes.container("", *columns, classes=["dd-sides"])
        if page.example:
            yield self.compose.paragraph("What ", Strong("threedp check"), " says of the wrong one:")
            yield self.compose.code(page.example.finding, "text")

    def _rules(self, page: FindingPage) -> Iterator[nodes.Node]:
        known = {entry.id for entry in self.documented.rules}
        pieces: list[list[Piece]] = [[Link("rule", rule)] if rule in known else [rule] for rule in page.rules]
        if pieces:
            yield self.compose.bullets([self.compose.paragraph(*each)] for each in pieces)
        else:
            yield self.compose.paragraph("No rule of this dictionary.")
