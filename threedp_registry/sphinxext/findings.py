"""Findings by code: what was found, why it matters, wrong beside right, how to mend it in Excel, and its rules."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from threedp_registry.reference.finding_pages import NO_RULE
from threedp_registry.reference.findings import FindingPage
from threedp_registry.sphinxext.directive import DictionaryDirective
from threedp_registry.sphinxext.facts import words
from threedp_registry.sphinxext.text import Badge, Link, Pieces, Strong


class FindingsDirective(DictionaryDirective):
    """Every finding code in one table."""

    def content_nodes(self) -> Iterator[nodes.Node]:
        rows = (self._row(page) for page in self.documented.findings.values())
        yield self.compose.table(("Finding", "What was found", "Weight"), rows)

    def _row(self, page: FindingPage) -> list[Pieces]:
        link = Link("finding", page.code, f"{page.code} {page.title}")
        return [[link], words(page.what), [Badge(one, f"dd-{one}") for one in severities(page)]]


class FindingDirective(DictionaryDirective):
    """A finding by its code."""

    required_arguments = 1

    def content_nodes(self) -> Iterator[nodes.Node]:
        known = self.documented.findings
        page = known[self.named(self.arguments[0], known, "finding")]
        yield from self.here(self.target("finding", page.code, page.title))
        yield self.compose.paragraph(*words(page.what), " ", *(Badge(one, f"dd-{one}") for one in severities(page)))
        yield self._part(page, "why", "Why it matters", [self.compose.paragraph(*words(page.why))])
        yield self._part(page, "example", "For example", list(self._example(page)))
        yield self._part(page, "excel", "How to mend it in Excel", [self._steps(page)])
        rules = self.compose.bullets(self._rules(page)) if page.rules else self.compose.paragraph(NO_RULE)
        yield self._part(page, "rules", "Rules that find it", [rules])

    def _part(self, page: FindingPage, name: str, title: str, body: list[nodes.Node]) -> nodes.section:
        return self.compose.section([f"{page.code}-{name}"], [title], *body)

    def _example(self, page: FindingPage) -> Iterator[nodes.Node]:
        compose = self.compose
        if page.no_example:
            yield compose.paragraph(page.no_example)
            return
        language = "yaml" if page.example is not None else "text"
        sides = (
            nodes.container("", compose.paragraph(Strong(title)), compose.code(text.rstrip("\n"), language))
            for title, text in (("Wrong", page.wrong), ("Right", page.right))
        )
        yield nodes.container("", *sides, classes=["dd-sides"])
        if page.example is not None:
            yield compose.paragraph("Of the wrong one, ", *words("`threedp check` says:"))
            yield nodes.block_quote("", compose.paragraph(page.example.finding))

    def _steps(self, page: FindingPage) -> nodes.enumerated_list:
        items = (nodes.list_item("", self.compose.paragraph(*words(step))) for step in page.excel)
        return nodes.enumerated_list("", *items, enumtype="arabic", prefix="", suffix=".")

    def _rules(self, page: FindingPage) -> Iterator[list[nodes.Node]]:
        """Links to rules of records; rules about files stand here and nowhere else."""
        for id_ in page.rules:
            if self.documented.has("rule", id_):
                yield [self.compose.paragraph(Link("rule", id_))]
            else:
                name = nodes.literal(id_, id_, ids=[self.target("rule", id_, id_)])
                yield [nodes.paragraph("", "", name)]


def severities(page: FindingPage) -> list[str]:
    """`error`, `warning` or both."""
    return [one for one in page.severity.split(" or ") if one]
