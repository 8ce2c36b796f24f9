"""Faults seeded into compiled text: small changes such as a compiler's mistake would leave behind.

A fault changes every occurrence of the expression it is about. Compiled text asks a value twice, first
whether it is good and, where it is not, for which reason; changing only one of the two could change
nothing. Bounds are only ever loosened, for the same reason.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random

from attrs import frozen

FLIPPED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
ORDERS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.GtE,
    ast.LtE: ast.Gt,
    ast.Gt: ast.LtE,
    ast.GtE: ast.Lt,
}


@frozen
class Fault:
    """One change of a module's text: what it is, where, and the two readings."""

    kind: str
    node: ast.AST
    faulty: ast.AST

    def __str__(self) -> str:
        before, after = (ast.unparse(side).splitlines()[0] for side in (self.node, self.faulty))
        return f"{self.kind} at line {getattr(self.node, 'lineno', 0)}: {before}  ->  {after}"

    def seeded(self, text: str) -> ast.Module:
        """The text with the fault in it, wherever the text reads the same."""
        changed = _Exchange(self.node, self.faulty).visit(ast.parse(text))
        assert isinstance(changed, ast.Module)
        return ast.fix_missing_locations(changed)


class _Exchange(ast.NodeTransformer):
    """Puts one node in the place of all that read the same."""

    def __init__(self, before: ast.AST, after: ast.AST) -> None:
        self._kind, self._wanted, self._after = type(before), ast.dump(before), after

    def visit(self, node: ast.AST) -> ast.AST:
        if type(node) is self._kind and ast.dump(node) == self._wanted:
            return deepcopy(self._after)
        return self.generic_visit(node)


Seeder = Callable[[ast.AST], ast.AST | None]
"""Gives a faulty version of a node, or None where it has none to offer."""


def flip_equality(node: ast.AST) -> ast.AST | None:
    """`==` for `!=`, `is` for `is not`, `in` for `not in`."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in FLIPPED:
        return ast.Compare(node.left, [FLIPPED[type(node.ops[0])]()], node.comparators)
    return None


def flip_order(node: ast.AST) -> ast.AST | None:
    """`<` for `>=` and the like; not among sets, where only the way to a second look would change."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in ORDERS and not _is_keys(node.left):
        return ast.Compare(node.left, [ORDERS[type(node.ops[0])]()], node.comparators)
    return None


def _is_keys(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "keys"


def loosen_bound(node: ast.AST) -> ast.AST | None:
    """A range or a length that takes one more at its upper end."""
    if isinstance(node, ast.Compare) and len(node.ops) == 2 and isinstance(node.comparators[1], ast.Constant):
        bound = node.comparators[1].value
        if isinstance(bound, int | float):
            return ast.Compare(node.left, node.ops, [node.comparators[0], ast.Constant(bound + 1)])
    return None


def loosen_low(node: ast.AST) -> ast.AST | None:
    """A range or a length that takes one less at its lower end.

    Not a number of items: an empty group is missing, and no position is below the range of positions.
    """
    if (
        isinstance(node, ast.Compare)
        and len(node.ops) == 2
        and isinstance(node.left, ast.Constant)
        and not any(ast.unparse(other).startswith("n_") for other in node.comparators)
    ):
        bound = node.left.value
        if isinstance(bound, int | float):
            return ast.Compare(ast.Constant(bound - 1), node.ops, node.comparators)
    return None


def and_for_or(node: ast.AST) -> ast.AST | None:
    """`and` for `or`, `or` for `and`."""
    if isinstance(node, ast.BoolOp):
        return ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
    return None


def drop_not(node: ast.AST) -> ast.AST | None:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return node.operand
    return None


def drop_branch(node: ast.AST) -> ast.AST | None:
    """A condition whose finding is never reported."""
    if isinstance(node, ast.If) and any(_is_add(line) for line in node.body):
        return ast.If(node.test, [ast.Pass()], node.orelse)
    return None


def _is_add(line: ast.stmt) -> bool:
    return (
        isinstance(line, ast.Expr)
        and isinstance(line.value, ast.Call)
        and isinstance(line.value.func, ast.Name)
        and line.value.func.id == "add"
    )


def drop_code(node: ast.AST) -> ast.AST | None:
    """A codelist, a list of known elements or a list of values without its last member."""
    if isinstance(node, ast.Tuple) and len(node.elts) > 1 and all(_is_text(item) for item in node.elts):
        return ast.Tuple(node.elts[:-1], ast.Load())
    return None


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def any_for_all(node: ast.AST) -> ast.AST | None:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("any", "all"):
        return ast.Call(ast.Name("all" if node.func.id == "any" else "any", ast.Load()), node.args, [])
    return None


def other_rule(node: ast.AST) -> ast.AST | None:
    """A finding that is reported under the number of the next rule."""
    if isinstance(node, ast.Expr) and _is_add(node):
        assert isinstance(node.value, ast.Call)
        found = node.value.args[0]
        if isinstance(found, ast.Tuple) and isinstance(found.elts[0], ast.Constant):
            number = found.elts[0].value
            assert isinstance(number, int)
            moved = ast.Tuple([ast.Constant(number + 1), *found.elts[1:]], ast.Load())
            return ast.Expr(ast.Call(node.value.func, [moved], []))
    return None


SEEDERS: tuple[Seeder, ...] = (
    flip_equality,
    flip_order,
    loosen_bound,
    loosen_low,
    and_for_or,
    drop_not,
    drop_branch,
    drop_code,
    any_for_all,
    other_rule,
)


def faults(text: str, seeder: Seeder) -> Iterator[Fault]:
    """Every fault of one kind that a module's text can have, in the order of the text."""
    seen: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        faulty = seeder(node)
        reading = "" if faulty is None else ast.dump(node)
        if faulty is not None and reading not in seen:
            seen.add(reading)
            yield Fault(seeder.__name__, node, faulty)


def chosen(texts: dict[str, str], number: int, seed: str) -> list[tuple[str, Fault]]:
    """So many faults of several modules, all kinds alike, chosen by the seed."""
    rng = Random(seed)
    picked: list[tuple[str, Fault]] = []
    for position, seeder in enumerate(SEEDERS):
        share = number // len(SEEDERS) + (position < number % len(SEEDERS))
        possible = [(name, fault) for name, text in texts.items() for fault in faults(text, seeder)]
        picked += rng.sample(possible, min(share, len(possible)))
    return picked
