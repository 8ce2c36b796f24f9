"""Texts of a dictionary as document nodes. They are plain text: no markup in them is read, so none can be run.

What a paragraph is made of is given in pieces: texts, and links to things of the dictionary. Each paragraph keeps its
source as reStructuredText, which is what catalogs for translators hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from attrs import frozen
from docutils import nodes
from sphinx import addnodes

from threedp_registry.sphinxext.objects import DOMAIN, SHOWN_AS_NAME


@frozen
class Link:
    """To a thing of the dictionary; without a text it shows the thing's label."""

    kind: str
    name: str
    text: str = ""


@frozen
class Mono:
    """A name as it is written in records and files."""

    text: str


@frozen
class Strong:
    text: str


@frozen
class Badge:
    """A word that is told at a glance, e.g. a basis; `kind` is its class in style sheets."""

    text: str
    kind: str


Piece = str | Link | Mono | Strong | Badge
Pieces = Sequence[Piece]
Node = TypeVar("Node", bound=nodes.Element)

MARKUP = re.compile(r"([\\`*|])|(?<=\w)_(?!\w)|(?<!\w)_(?=\w)|::(?=\s*$)")
BLOCK = re.compile(r"([-+*\u2022\u2023\u2043=~^\"'#<>:.,;!$%&/?@_|\[{(\\]|(\w+[.)])(\s|$))")


def escaped(text: str) -> str:
    """Plain text as reStructuredText that reads the same: one line, no markup."""
    line = MARKUP.sub(lambda hit: "\\" + hit[0], " ".join(text.split()))
    return f"\\ {line}" if BLOCK.match(line) else line


@frozen
class Composer:
    """Makes nodes for one directive: they know the page they are on, and the file and line they come from."""

    docname: str
    source: str
    line: int

    def paragraph(self, *pieces: Piece, kind: str = "") -> nodes.paragraph:
        node = nodes.paragraph(rawsource=source_of(pieces), classes=[kind] if kind else [])
        node += self.inline(pieces)
        return self.placed(node)

    def paragraphs(self, text: str) -> list[nodes.Node]:
        """A text of the dictionary; blank lines part its paragraphs."""
        return [self.paragraph(part.strip()) for part in re.split(r"\n\s*\n", text) if part.strip()]

    def inline(self, pieces: Pieces) -> list[nodes.Node]:
        return [self._piece(piece) for piece in pieces if piece]

    def _piece(self, piece: Piece) -> nodes.Node:
        match piece:
            case str():
                text = re.sub(r"\s+", " ", piece)
                return nodes.Text(text)
            case Mono(text):
                return nodes.literal(text, text)
            case Strong(text):
                return nodes.strong(text, text)
            case Badge(text, kind):
                return nodes.inline(text, text, classes=["dd-badge", kind])
            case Link(kind, name, text):
                return self._link(kind, name, text)

    def _link(self, kind: str, name: str, text: str) -> addnodes.pending_xref:
        inner = nodes.literal if kind in SHOWN_AS_NAME and not text else nodes.inline
        shown = inner(text or name, text or name, classes=["xref", DOMAIN, f"{DOMAIN}-{kind}"])
        reference = addnodes.pending_xref(
            source_of([Link(kind, name, text)]),
            shown,
            refdomain=DOMAIN,
            reftype=kind,
            reftarget=name,
            refexplicit=bool(text),
            refdoc=self.docname,
            refwarn=True,
        )
        reference.source, reference.line = self.source, self.line
        return reference

    def placed(self, node: Node) -> Node:
        """The node with the place that warnings about it and catalogs for translators name."""
        node.source, node.line = self.source, self.line
        return node

    # ---- blocks ----------------------------------------------------------------------------------

    def table(self, head: Iterable[str], rows: Iterable[Sequence[Pieces]], kind: str = "") -> nodes.table:
        """A table of cells of pieces."""
        return self.table_of(list(head), [self.row([self.cell(pieces) for pieces in row]) for row in rows], kind)

    def table_of(self, heads: Sequence[str], rows: Iterable[nodes.row], kind: str = "") -> nodes.table:
        group = nodes.tgroup(cols=len(heads))
        group += [nodes.colspec(colwidth=1) for _ in heads]
        group += nodes.thead("", self.row([self.cell([title]) for title in heads]))
        group += nodes.tbody("", *rows)
        return self.placed(nodes.table("", group, classes=["dd-table", *([kind] if kind else [])]))

    def row(self, cells: Iterable[nodes.entry]) -> nodes.row:
        return nodes.row("", *cells)

    def cell(self, *paragraphs: Pieces) -> nodes.entry:
        return nodes.entry("", *(self.paragraph(*pieces) for pieces in paragraphs if any(pieces)))

    def fields(self, pairs: Iterable[tuple[str, Sequence[nodes.Node]]]) -> nodes.field_list:
        """What is told of a thing, each under its name; those without content are left out."""
        return nodes.field_list(
            "",
            *(
                nodes.field("", self.placed(nodes.field_name(name, name)), nodes.field_body("", *body))
                for name, body in pairs
                if body
            ),
            classes=["dd-facts"],
        )

    def bullets(self, items: Iterable[Sequence[nodes.Node]]) -> nodes.bullet_list:
        return nodes.bullet_list("", *(nodes.list_item("", *item) for item in items), bullet="*")

    def section(self, ids: Sequence[str], title: Pieces, *body: nodes.Node) -> nodes.section:
        heading = self.placed(nodes.title(source_of(title), "", *self.inline(title)))
        return self.placed(nodes.section("", heading, *body, ids=list(ids)))

    def code(self, text: str, language: str) -> nodes.literal_block:
        return self.placed(nodes.literal_block(text, text, language=language))


def source_of(pieces: Pieces) -> str:
    """The pieces as reStructuredText; where words would touch markup, an escaped blank parts them."""
    text = ""
    for piece in pieces:
        told = _source(piece)
        touching = bool(text and told) and not (text[-1].isspace() or told[0].isspace())
        text += f"\\ {told}" if (touching and not isinstance(piece, str)) or (touching and told[0].isalnum()) else told
    return text


def _source(piece: Piece) -> str:
    match piece:
        case str():
            before, after = (" " if piece[:1].isspace() else ""), (" " if piece[-1:].isspace() else "")
            return f"{before}{escaped(piece)}{after}" if piece.strip() else before
        case Mono(text):
            return f"``{text}``"
        case Strong(text):
            return f"**{escaped(text)}**"
        case Badge(text, _):
            return escaped(text)
        case Link(kind, name, text):
            return f":{DOMAIN}:{kind}:`{escaped(text)} <{name}>`" if text else f":{DOMAIN}:{kind}:`{name}`"
