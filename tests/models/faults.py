"""Faults seeded into the text of typed records: what a mistake of the compiler would leave behind."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from random import Random

from attrs import frozen

Seeder = Callable[[ast.AnnAssign], str | None]
"""Gives the faulty text of an attribute or a codelist, or None where it has none to offer."""


@frozen
class Fault:
    """One statement of a text and what stands there instead."""

    kind: str
    line: int
    last: int
    faulty: str

    def seeded(self, text: str) -> str:
        lines = text.splitlines()
        indent = " " * (len(lines[self.line - 1]) - len(lines[self.line - 1].lstrip()))
        return "\n".join([*lines[: self.line - 1], indent + self.faulty, *lines[self.last :]])

    def __str__(self) -> str:
        return f"{self.kind} at line {self.line}: {self.faulty.splitlines()[0]}"


# ---- attributes ------------------------------------------------------------------------------------


def drop_required(node: ast.AnnAssign) -> str | None:
    """What must be given may be left out."""
    named, kind = _read(node)
    if node.value is not None:
        return None
    return f"{named}: {kind} = ()" if kind.startswith("tuple") else f"{named}: {kind} | None = None"


def require(node: ast.AnnAssign) -> str | None:
    """What may be left out must be given."""
    named, kind = _read(node)
    return f"{named}: {kind.removesuffix(' | None')}" if node.value is not None else None


def lose(node: ast.AnnAssign) -> str | None:
    """An element or a group that the class does not have."""
    return "pass"


def misspell(node: ast.AnnAssign) -> str | None:
    named, _ = _read(node)
    return ast.unparse(node).replace(named, f"{named}s", 1)


def another_type(node: ast.AnnAssign) -> str | None:
    """A day as text, a decimal number as a float, text as a number, a truth value as a number."""
    others = {"date": "str", "Decimal": "float", "str": "int", "bool": "int", "int": "Decimal"}
    _, kind = _read(node)
    one = kind.removesuffix(" | None").removeprefix("tuple[").removesuffix(", ...]")
    return ast.unparse(node).replace(kind, kind.replace(one, others[one]), 1) if one in others else None


def another_codelist(node: ast.AnnAssign) -> str | None:
    """The codes of the list beside it."""
    _, kind = _read(node)
    if "codes." not in kind:
        return None
    other = "codes.Laterality" if "codes.Laterality" not in kind else "codes.Region"
    alias = next(word for word in kind.replace("[", " ").replace(",", " ").split() if word.startswith("codes."))
    return ast.unparse(node).replace(alias, other, 1)


def one_for_several(node: ast.AnnAssign) -> str | None:
    """A single value or item where there may be several."""
    named, kind = _read(node)
    one = kind.removeprefix("tuple[").removesuffix(", ...]")
    return f"{named}: {one}" + (" | None = None" if node.value else "") if kind != one else None


def several_for_one(node: ast.AnnAssign) -> str | None:
    named, kind = _read(node)
    if kind.startswith("tuple"):
        return None
    return f"{named}: tuple[{kind.removesuffix(' | None')}, ...]" + (" = ()" if node.value else "")


def print_it(node: ast.AnnAssign) -> str | None:
    """A value that may identify a patient is printed."""
    text = ast.unparse(node)
    return text.replace("repr=False", "repr=True") if "repr=False" in text else None


def another_default(node: ast.AnnAssign) -> str | None:
    """None for a group or a list that is missing, an empty list for a value that is."""
    named, kind = _read(node)
    if node.value is None or "field(" in ast.unparse(node):
        return None
    return f"{named}: {kind} = {'()' if ast.unparse(node.value) == 'None' else 'None'}"


# ---- codelists -------------------------------------------------------------------------------------


def drop_code(node: ast.AnnAssign) -> str | None:
    return _with_codes(node, lambda codes: codes[:-1])


def misspell_code(node: ast.AnnAssign) -> str | None:
    return _with_codes(node, lambda codes: [*codes[:-1], codes[-1] + "x"])


def add_code(node: ast.AnnAssign) -> str | None:
    return _with_codes(node, lambda codes: [*codes, "further"])


def _with_codes(node: ast.AnnAssign, change: Callable[[list[str]], list[str]]) -> str | None:
    if not isinstance(node.value, ast.Subscript) or not isinstance(node.value.slice, ast.Tuple):
        return None
    named, kind = _read(node)
    listed = change(list(ast.literal_eval(node.value.slice)))
    return f"{named}: {kind} = Literal[{', '.join(map(repr, listed))}]"


def _read(node: ast.AnnAssign) -> tuple[str, str]:
    """An attribute's name and type."""
    return ast.unparse(node.target), ast.unparse(node.annotation)


# ---- choosing --------------------------------------------------------------------------------------

ATTRIBUTE_SEEDERS: tuple[Seeder, ...] = (
    drop_required,
    require,
    lose,
    misspell,
    another_type,
    another_codelist,
    one_for_several,
    several_for_one,
    print_it,
    another_default,
)
CODE_SEEDERS: tuple[Seeder, ...] = (drop_code, misspell_code, add_code)


def chosen(text: str, seeders: Iterable[Seeder], number: int, seed: str) -> Iterator[Fault]:
    """So many faults of each kind that the text can have, chosen by the seed."""
    rng = Random(seed)
    nodes = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.AnnAssign)]
    for seeder in seeders:
        possible = [(node, faulty) for node in nodes if (faulty := seeder(node)) is not None]
        for node, faulty in rng.sample(possible, number):
            assert node.end_lineno is not None
            yield Fault(seeder.__name__, node.lineno, node.end_lineno, faulty)
