"""Strict YAML: places of nodes, texts as written, and everything that is refused."""

from __future__ import annotations

import pytest

from threedp_registry.definition.source import Entry, Mapping, Node, Scalar, Sequence, YamlProblem, read_documents


def only(text: str) -> Node:
    documents, problems = read_documents(text, "file.yaml")
    assert not problems
    (document,) = documents
    return document


def problems_of(text: str) -> list[YamlProblem]:
    return read_documents(text, "file.yaml")[1]


def test_nodes_know_their_places() -> None:
    node = only("a: 1\nb:\n  - x\n  - {c: 'y'}\n")
    assert node == Mapping(
        (
            Entry(Scalar("a", True, 1, 1), Scalar("1", True, 1, 4)),
            Entry(
                Scalar("b", True, 2, 1),
                Sequence(
                    (
                        Scalar("x", True, 3, 5),
                        Mapping((Entry(Scalar("c", True, 4, 6), Scalar("y", False, 4, 9, "'")),), 4, 5),
                    ),
                    3,
                    3,
                ),
            ),
        ),
        1,
        1,
    )


@pytest.mark.parametrize("text", ["no", "012", "1:30:00", "1_000", "2026-13-45", "1e400", ".nan", "0x1F", "=", "Yes"])
def test_scalars_keep_their_text(text: str) -> None:
    assert only(f"a: {text}") == Mapping((Entry(Scalar("a", True, 1, 1), Scalar(text, True, 1, 4)),), 1, 1)


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_null_is_an_unquoted_word(text: str) -> None:
    node = only(f"- {text}\n- '{text}'\n")
    assert isinstance(node, Sequence)
    assert [item.is_null for item in node.items if isinstance(item, Scalar)] == [True, False]


def test_styles_are_told_apart() -> None:
    node = only("- plain\n- 'single'\n- \"double\"\n- |\n  block\n- >-\n  folded\n")
    assert isinstance(node, Sequence)
    assert [item.style for item in node.items if isinstance(item, Scalar)] == ["", "'", '"', "|", ">"]


def test_several_documents() -> None:
    documents, _ = read_documents("--- a\n--- b\n", "")
    assert documents == [Scalar("a", True, 1, 5), Scalar("b", True, 2, 5)]
    assert read_documents("", "") == ([], [])


@pytest.mark.parametrize(
    ("text", "kind", "line", "column"),
    [
        ("a: [1", "syntax", 2, 1),
        ("a: 'x", "syntax", 1, 6),
        ("a: b: c", "syntax", 1, 5),
        ("\ta: 1", "syntax", 1, 1),
        ("? [a]\n: 1", "syntax", 1, 3),
        ("a: 1\nb: \x07", "syntax", 2, 4),
        ("a: \ud800", "syntax", 1, 4),
        ("a: &x 1", "alias", 1, 4),
        ("a: *x", "alias", 1, 4),
        ("a: !!int 1", "tag", 1, 4),
        ("a: !python/name:os.system []", "tag", 1, 4),
        ("a: {<<: {b: 1}}", "merge_key", 1, 5),
        ("a: 1\n\nb: 2\na: 3\n", "duplicate_key", 4, 1),
        ("{a: 1, a: 2}", "duplicate_key", 1, 8),
        ("[" * 65, "depth", 1, 65),
    ],
)
def test_what_is_refused(text: str, kind: str, line: int, column: int) -> None:
    (problem,) = problems_of(text)
    assert (problem.kind, problem.line, problem.column, problem.path) == (kind, line, column, "file.yaml")


def test_a_duplicate_key_tells_both_places_and_keeps_the_first_value() -> None:
    documents, (problem,) = read_documents("secret name: 1\nb: 2\nsecret name: 3\n", "")
    assert (problem.other_line, problem.line, problem.key) == (1, 3, "secret name")
    assert "secret" not in problem.message
    assert isinstance(documents[0], Mapping)
    assert documents[0].get("secret name") == Scalar("1", True, 1, 14)


def test_duplicate_keys_in_late_lines() -> None:
    """Line numbers beyond the small integers that Python keeps only once."""
    text = "".join(f"k{number}: 1\n" for number in range(1000))
    assert problems_of(text) == []


@pytest.mark.parametrize(
    "text", ["Jane Doe: [", "a: 'Jane Doe", "- Jane\nDoe: 1", "Jane: Doe: 1", "Jane: !Doe x", "*Jane"]
)
def test_no_message_holds_text_of_the_file(text: str) -> None:
    for problem in problems_of(text):
        assert "Jane" not in problem.message
        assert "Doe" not in problem.message


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "? " * 100_000])
def test_deep_nesting_is_refused_without_recursion(text: str) -> None:
    assert [problem.kind for problem in problems_of(text)] == ["depth"]


def test_an_alias_bomb_is_not_unfolded() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{n}: &{n} [*{p}, *{p}]\n" for p, n in zip("abcdefgh", "bcdefghi", strict=True))
    documents, problems = read_documents(bomb, "")
    assert {problem.kind for problem in problems} == {"alias"}
    assert len(documents) == 1
