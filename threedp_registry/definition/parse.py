"""The condition language: Python's expression syntax, read with `ast` and never evaluated as Python.

Text goes through three steps: the grammar (what may be written), names and types (what it means in
this dictionary), and normalisation (negation pushed to the leaves). The result is a `Condition`.
"""

from __future__ import annotations

import ast
import tokenize
import warnings
from difflib import get_close_matches
from io import StringIO
from typing import NoReturn

from threedp_registry.definition.condition_types import (
    ConditionFault,
    Operand,
    check_comparison,
    check_member,
    literal_of,
)
from threedp_registry.definition.conditions import (
    AllItems,
    And,
    AnyItem,
    AsOf,
    Compare,
    Condition,
    Count,
    Days,
    ElementPath,
    GroupPath,
    Has,
    IsTrue,
    Member,
    Op,
    Or,
    Present,
    Size,
    Term,
    Value,
    negate,
)
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.lint.codes import CONDITION, MIXED, UNKNOWN_NAME
from threedp_registry.definition.scope import Scope, Unresolved

MOST_CHARACTERS = 2_000
MOST_DEPTH = 16
FUNCTIONS = ("present", "absent", "any", "all", "count", "has", "size", "days")
OPERATORS: dict[type[ast.cmpop], Op] = {
    ast.Eq: Op.EQ,
    ast.NotEq: Op.NE,
    ast.Lt: Op.LT,
    ast.LtE: Op.LE,
    ast.Gt: Op.GT,
    ast.GtE: Op.GE,
}
MIRRORED = {Op.LT: Op.GT, Op.LE: Op.GE, Op.GT: Op.LT, Op.GE: Op.LE, Op.EQ: Op.EQ, Op.NE: Op.NE}


def parse_condition(text: str, scope: Scope) -> Condition:
    """The condition that `text` stands for in `scope`; raises `ConditionFault` at the first mistake."""
    if len(text) > MOST_CHARACTERS:
        raise ConditionFault(f"a condition has at most {MOST_CHARACTERS} characters", MOST_CHARACTERS)
    tree = _tree(text)
    _refuse_mixed(text)
    return _Reader(text, scope).condition(tree, 0)


def _tree(text: str) -> ast.expr:
    """Lines are joined by blanks, so that a block scalar needs no parentheses; offsets stay the same."""
    flat = text.replace("\n", " ").rstrip()
    lead = len(flat) - len(flat.lstrip())
    if not flat.strip():
        raise ConditionFault("the condition is empty", 0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(flat[lead:], mode="eval").body
    except SyntaxError as error:
        offset = lead + max((error.offset or 1) - 1, 0)
        raise ConditionFault(
            "this is not a condition", min(offset, len(flat) - 1), "write e.g. region == 'head' and present(comment)"
        ) from None
    except (ValueError, RecursionError, MemoryError, OverflowError):
        raise ConditionFault("this is not a condition", lead, "simplify it") from None


def _refuse_mixed(text: str) -> None:
    """`a and b or c` is seen in the tokens: the tree no longer tells whether parentheses were there."""
    words: list[set[str]] = [set()]
    for token in tokenize.generate_tokens(StringIO(text.replace("\n", " ").strip()).readline):
        if token.string in ("(", "["):
            words.append(set())
        elif token.string in (")", "]"):
            words.pop()
        elif token.string == ",":
            words[-1] = set()
        elif token.string in ("and", "or"):
            words[-1].add(token.string)
            if len(words[-1]) == 2:
                lead = len(text) - len(text.lstrip())
                raise ConditionFault(
                    "`and` and `or` are mixed without parentheses",
                    lead + token.start[1],
                    "put parentheses around one of them",
                    MIXED,
                )


class _Reader:
    """Turns a syntax tree into a condition, names and types checked on the way."""

    def __init__(self, text: str, scope: Scope) -> None:
        self._lead = len(text) - len(text.lstrip())
        self._text = text.replace("\n", " ").strip()
        self._scope = scope

    def condition(self, node: ast.expr, depth: int) -> Condition:
        if depth > MOST_DEPTH:
            self._fail(node, f"the condition is nested more than {MOST_DEPTH} deep", "split it")
        match node:
            case ast.BoolOp(op=operator, values=values):
                parts = tuple(self.condition(value, depth + 1) for value in values)
                return And(parts) if isinstance(operator, ast.And) else Or(parts)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return negate(self.condition(operand, depth + 1))
            case ast.Compare():
                return self._comparison(node, depth)
            case ast.Call():
                return self._call(node, depth)
            case ast.Name() | ast.Attribute():
                return self._bare(node)
        self._fail(node, "this says neither true nor false", "compare it with something, or use present(…)")

    # ---- leaves ---------------------------------------------------------------------------------

    def _bare(self, node: ast.expr) -> Condition:
        path = self._element(node)
        if path.element.type is not ElementType.TRUE_FALSE:
            self._fail(
                node,
                f"`{ast.unparse(node)}` is not a true/false element",
                f"compare it with a value, or write present({ast.unparse(node)})",
            )
        return IsTrue(path)

    def _comparison(self, node: ast.Compare, depth: int) -> Condition:
        if len(node.ops) > 1:
            self._fail(node.comparators[1], "comparisons do not chain", "write a < b and b < c")
        operator, right = node.ops[0], node.comparators[0]
        if isinstance(operator, ast.In | ast.NotIn):
            return self._member(node.left, right, isinstance(operator, ast.In))
        op = OPERATORS.get(type(operator))
        if op is None:
            self._fail(right, "`is` does not compare", "write == or !=")
        for side, other, seen in ((node.left, right, op), (right, node.left, MIRRORED[op])):
            if self._is_call(side, ("size", "count")):
                return self._number_of(side, seen, other, depth)
        return self._compare(node.left, op, right)

    def _compare(self, left: ast.expr, op: Op, right: ast.expr) -> Condition:
        if isinstance(left, ast.Constant):
            left, right, op = right, left, MIRRORED[op]
        first = self._operand(left, None)
        second = self._operand(right, first)
        check_comparison(first, op, second)
        return Compare(first.term, op, second.term)

    def _member(self, left: ast.expr, right: ast.expr, positive: bool) -> Condition:
        operand = self._operand(left, None)
        if not isinstance(right, ast.Tuple):
            self._fail(
                right,
                "`in` takes a list of values in parentheses",
                "for one value write ==, for several write in ('a', 'b')",
            )
        values = tuple(self._operand(item, operand) for item in right.elts)
        if not isinstance(operand.term, ElementPath):
            self._fail(left, "`in` asks about an element", "put the element to the left of `in`")
        check_member(operand, values, self._offset(right))
        return Member(operand.term, tuple(v.term for v in values if isinstance(v.term, Value)), positive)

    def _number_of(self, call: ast.expr, op: Op, other: ast.expr, depth: int) -> Condition:
        assert isinstance(call, ast.Call)
        assert isinstance(call.func, ast.Name)
        if not (isinstance(other, ast.Constant) and type(other.value) is int and other.value >= 0):
            self._fail(other, f"{call.func.id}(…) is compared with a whole number", f"write {call.func.id}(…) >= 1")
        number = other.value
        assert isinstance(number, int)
        if (op, number) in ((Op.LT, 0), (Op.GE, 0)):
            self._fail(other, "a number of things is never below 0, so this decides nothing", "compare with 1 or more")
        if call.func.id == "size":
            self._arguments(call, 1, 1)
            path = self._name(call.args[0])
            if isinstance(path, ElementPath) and not path.element.multiple:
                self._fail(call.args[0], f"`{ast.unparse(call.args[0])}` holds one value", "use present(…)")
            if isinstance(path, GroupPath) and not path.repeated:
                self._fail(call.args[0], f"`{ast.unparse(call.args[0])}` is not repeated", "use present(…)")
            return Size(path, op, number)
        self._arguments(call, 1, 2)
        group = self._repeated(call.args[0])
        inner = self._within(group, call.args[1], depth) if len(call.args) == 2 else None
        return Count(group, inner, op, number)

    # ---- functions ------------------------------------------------------------------------------

    def _call(self, node: ast.Call, depth: int) -> Condition:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        match name:
            case "present" | "absent":
                self._arguments(node, 1, 1)
                return Present(self._name(node.args[0]), name == "present")
            case "any" | "all":
                self._arguments(node, 2, 2)
                group = self._repeated(node.args[0])
                inner = self._within(group, node.args[1], depth)
                return AnyItem(group, inner) if name == "any" else AllItems(group, inner)
            case "has":
                self._arguments(node, 2, 2)
                return self._has(node.args[0], node.args[1])
            case "size" | "count" | "days":
                self._fail(node, f"{name}(…) is a number", f"compare it, e.g. {name}(…) >= 1")
        close = get_close_matches(name, FUNCTIONS, 1)
        hint = f"did you mean {close[0]}(…)?" if close else "there are " + ", ".join(FUNCTIONS)
        self._fail(node, "there is no such function", hint)

    def _has(self, target: ast.expr, value: ast.expr) -> Condition:
        path = self._element(target)
        if not path.element.multiple:
            self._fail(target, f"`{ast.unparse(target)}` holds one value", "use == or in")
        literal = self._operand(value, Operand(path, self._offset(target), single=True))
        if not isinstance(literal.term, Value):
            self._fail(value, "has(…) takes a value", "write has(element, 'code')")
        return Has(path, literal.term)

    def _within(self, group: GroupPath, node: ast.expr, depth: int) -> Condition:
        outer, self._scope = self._scope, self._scope.inside(group)
        try:
            return self.condition(node, depth + 1)
        finally:
            self._scope = outer

    # ---- operands -------------------------------------------------------------------------------

    def _operand(self, node: ast.expr, beside: Operand | None) -> Operand:
        """One side of a comparison; a literal takes its type from what stands beside it."""
        offset = self._offset(node)
        match node:
            case ast.Constant(value=value) | ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=value)):
                if beside is None:
                    self._fail(node, "a value alone is compared with nothing", "put an element on one side")
                return Operand(literal_of(value, isinstance(node, ast.UnaryOp), beside, offset), offset)
            case ast.Name(id="as_of"):
                return Operand(AsOf(), offset)
            case ast.Call():
                return Operand(self._days(node), offset)
            case ast.Name() | ast.Attribute():
                return Operand(self._element(node), offset)
        self._fail(node, "this cannot be compared", "compare elements, values, as_of or days(…)")

    def _days(self, node: ast.Call) -> Days:
        if not self._is_call(node, ("days",)):
            self._fail(node, "this cannot be compared", "only size, count and days give something to compare")
        self._arguments(node, 2, 2)
        ends = [self._day(argument) for argument in node.args]
        return Days(ends[0], ends[1])

    def _day(self, node: ast.expr) -> ElementPath | AsOf | Value:
        day = Operand(AsOf(), self._offset(node))
        term: Term = self._operand(node, day).term
        if isinstance(term, Days) or (isinstance(term, ElementPath) and term.element.type is not ElementType.DATE):
            self._fail(node, "days(…) takes two dates", "write days(from, to)")
        return term

    # ---- names ----------------------------------------------------------------------------------

    def _name(self, node: ast.expr) -> ElementPath | GroupPath:
        dotted = self._dotted(node)
        found = self._scope.resolve(dotted)
        if isinstance(found, Unresolved):
            self._fail(node, found.message, found.suggestion, UNKNOWN_NAME)
        return found

    def _element(self, node: ast.expr) -> ElementPath:
        found = self._name(node)
        if isinstance(found, GroupPath):
            self._fail(node, f"`{ast.unparse(node)}` is a group, not an element", "use present, any, all or count")
        return found

    def _repeated(self, node: ast.expr) -> GroupPath:
        found = self._name(node)
        if isinstance(found, ElementPath) or not found.repeated:
            self._fail(node, f"`{ast.unparse(node)}` is not a repeated group", "any, all and count take one")
        return found

    def _dotted(self, node: ast.expr) -> tuple[str, ...]:
        match node:
            case ast.Name(id=name):
                return (name,)
            case ast.Attribute(value=value, attr=name):
                return (*self._dotted(value), name)
        self._fail(node, "this is not a name", "name an element or a group")

    # ---- small change ---------------------------------------------------------------------------

    @staticmethod
    def _is_call(node: ast.expr, names: tuple[str, ...]) -> bool:
        return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names

    def _arguments(self, node: ast.Call, least: int, most: int) -> None:
        if node.keywords or not least <= len(node.args) <= most:
            count = str(least) if least == most else f"{least} or {most}"
            self._fail(node, f"{ast.unparse(node.func)}(…) takes {count} in its parentheses", "")

    def _offset(self, node: ast.expr) -> int:
        """`ast` counts bytes; a condition may hold other characters in its texts."""
        return self._lead + len(self._text.encode()[: node.col_offset].decode(errors="ignore"))

    def _fail(self, node: ast.expr, message: str, suggestion: str, code: str = CONDITION) -> NoReturn:
        raise ConditionFault(message, self._offset(node), suggestion, code)
