"""A text of the dictionary as reStructuredText reads the same: what catalogs for translators hold is no markup."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.core import publish_doctree
from hypothesis import example, given, settings
from hypothesis import strategies as st

from threedp_registry.sphinxext.text import Composer, Mono, Strong, escaped, source_of

MARKS = st.text(alphabet="ab1A .,:;-_*`|\\<>[]{}()#=+~^\"'!/?&%$@\n", max_size=30)


def read(source: str) -> nodes.document:
    return publish_doctree(source, settings_overrides={"report_level": 5, "file_insertion_enabled": False})


def collapsed(text: str) -> str:
    return " ".join(text.split())


@settings(max_examples=400, deadline=None)
@example("1. one")
@example("1)")
@example("- one")
@example(".. raw:: html")
@example("a::")
@example("name_ and `x`_ and |y| and [1]_ and *z*")
@example("(a) one")
@example(":field: x")
@example("====")
@example("http://a.invalid/_b")
@given(MARKS)
def test_escaped_text_reads_the_same(text: str) -> None:
    document = read(escaped(text))
    assert collapsed(document.astext()) == collapsed(text)
    assert all(isinstance(node, nodes.paragraph) for node in document.children)


@settings(max_examples=200, deadline=None)
@given(MARKS, MARKS, MARKS)
def test_pieces_side_by_side_read_the_same(before: str, inner: str, after: str) -> None:
    inner = collapsed(inner.replace("`", "").replace("\\", ""))
    if inner:
        document = read("x " + source_of([collapsed(before), Strong(inner), collapsed(after)]))
        assert document.astext().replace(" ", "") == "x" + "".join((before + inner + after).split())


@pytest.mark.parametrize("text", ["", "a", "a\n\nb", "a\n\n\n  b\n"])
def test_blank_lines_part_paragraphs(text: str) -> None:
    made = Composer("index", "index.rst", 1).paragraphs(text)
    assert [node.astext() for node in made] == text.split()


def test_a_name_stands_in_mono() -> None:
    assert source_of(["The ", Mono("name"), " of it"]) == "The ``name`` of it"
