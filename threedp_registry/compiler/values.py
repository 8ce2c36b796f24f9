"""Value rules as Python text: one expression that accepts a good value, and the detail for the others."""

from __future__ import annotations

from attrs import frozen

from threedp_registry.compiler import names
from threedp_registry.compiler.writer import Writer
from threedp_registry.definition.constraints import (
    Characters,
    Constraint,
    DistinctValues,
    HasType,
    InCodelist,
    InRange,
    Length,
    Pattern,
    Places,
    Rule,
)
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.records import Use

TYPE_TESTS = {
    ElementType.TEXT: "type({0}) is str",
    ElementType.NUMBER: "is_number({0})",
    ElementType.WHOLE_NUMBER: "is_whole({0})",
    ElementType.TRUE_FALSE: "type({0}) is bool",
    ElementType.DATE: "is_date({0})",
}


def is_value_rule(rule: Rule) -> bool:
    kinds = (HasType, InCodelist, Length, Characters, Pattern, InRange, Places, DistinctValues)
    return isinstance(rule.constraint, kinds)


@frozen
class ValueText:
    """How one value of a use is tested: its type first, then each further rule."""

    type_rule: Rule
    type_test: str
    rules: tuple[tuple[Rule, str, str], ...]
    """Rule, the test of an accepted value (quick), the exact test."""

    def accepts(self, variable: str) -> str:
        tests = [self.type_test, *(quick for _, quick, _ in self.rules)]
        return " and ".join(dict.fromkeys(test.format(variable) for test in tests))


def value_text(writer: Writer, use: Use) -> ValueText:
    """The tests of one single value; distinctness is about several."""
    rules = [rule for rule in use.rules if is_value_rule(rule) and not isinstance(rule.constraint, DistinctValues)]
    coded = next((rule for rule in rules if isinstance(rule.constraint, InCodelist)), None)
    if coded is not None:
        assert isinstance(coded.constraint, InCodelist)
        return ValueText(coded, f"is_code({{0}}, {_codes(writer, use, coded.constraint)})", ())
    type_rule = next(rule for rule in rules if isinstance(rule.constraint, HasType))
    others = tuple((rule, *_tests(writer, use, rule.constraint)) for rule in rules if rule is not type_rule)
    return ValueText(type_rule, TYPE_TESTS[use.element.type], others)


def _codes(writer: Writer, use: Use, constraint: InCodelist) -> str:
    assert use.element.codelist is not None
    listed = ", ".join(names.quote(code) for code in constraint.codes)
    name = f"CODES_{use.element.codelist.id.upper()}"
    return writer.constant(name, f"frozenset(({listed},))")


def _tests(writer: Writer, use: Use, constraint: Constraint) -> tuple[str, str]:
    match constraint:
        case Length(most):
            return _same(f"1 <= len({{0}}) <= {most}")
        case Characters():
            return _same("clean_text({0})")
        case Pattern(pattern):
            name = writer.constant(
                f"PATTERN_{use.element.id.upper()}", f"re.compile({names.quote(pattern)}, re.ASCII).fullmatch"
            )
            return _same(f"{name}({{0}}) is not None")
        case InRange(low, high):
            return _same(f"{names.number_literal(low)} <= {{0}} <= {names.number_literal(high)}")
        case Places(most):
            return f"round({{0}}, {most}) == {{0}}", f"places({{0}}) <= {most}"
    raise AssertionError(constraint)


def _same(test: str) -> tuple[str, str]:
    return test, test


def write_values(writer: Writer, use: Use, source: str, item_of: names.Names) -> None:
    """Reads the use's value from the mapping `source`, tells it good or faulty, and reports what is wrong."""
    variable, known = names.value(use.path), names.known(use.path)
    pointer = writer.pointer(use.path, item_of)
    text = value_text(writer, use)
    writer.line(f"{variable} = {source}.get({names.quote(use.name)})")
    if use.element.multiple:
        _write_list(writer, use, text, pointer)
        return
    if writer.uses(known):
        writer.line(f"{known}: {names.known_type(use)} = None")
    keeps = writer.uses(known)
    rules = [text.type_rule, *(rule for rule, _, _ in text.rules)]
    if not keeps and not writer.accounting:
        with writer.block(f"if {variable} is not None and not ({text.accepts(variable)})"):
            _write_detail(writer, text, variable, pointer)
        return
    with writer.block(f"if {variable} is not None"):
        with writer.block(f"if {text.accepts(variable)}"):
            if keeps:
                writer.line(f"{known} = {variable}")
            writer.passed(*rules)
        with writer.block("else"):
            _write_detail(writer, text, variable, pointer)


def _write_detail(writer: Writer, text: ValueText, variable: str, pointer: str) -> None:
    """Which of the value's rules it breaks; the further ones only where the type fits."""
    if not text.rules:
        writer.fail(text.type_rule, pointer)
        return
    with writer.block(f"if {text.type_test.format(variable)}"):
        writer.passed(text.type_rule)
        for rule, _, exact in text.rules:
            writer.settle(rule, f"not ({exact.format(variable)})", pointer)
    with writer.block("else"):
        writer.fail(text.type_rule, pointer)
        writer.suspended(*(rule for rule, _, _ in text.rules))


def _write_list(writer: Writer, use: Use, text: ValueText, pointer: str) -> None:
    variable, known = names.value(use.path), names.known(use.path)
    shape = next(rule for rule in use.rules if isinstance(rule.constraint, HasType))
    distinct = next(rule for rule in use.rules if isinstance(rule.constraint, DistinctValues))
    ones = [rule for rule in (text.type_rule, *(rule for rule, _, _ in text.rules)) if rule is not shape]
    writer.line(f"{known}: {names.known_type(use)} = None")
    with writer.block(f"if {variable} == []"):
        writer.line(f"{variable} = None")
    with writer.block(f"if isinstance({variable}, list)"):
        writer.line(f"{known} = [one for one in {variable} if {text.accepts('one')}]")
        with writer.block(f"if len({known}) != len({variable})"):
            writer.line(f"{known} = None")
            _write_list_detail(writer, text, shape, variable, pointer)
            writer.suspended(distinct)
        with writer.block("else"):
            writer.passed(shape, *ones)
            _write_distinct(writer, distinct, known, pointer)
    with writer.block(f"elif {variable} is not None"):
        writer.fail(shape, pointer)
        writer.suspended(*ones, distinct)


def _write_list_detail(writer: Writer, text: ValueText, shape: Rule, variable: str, pointer: str) -> None:
    if text.type_rule is not shape:
        writer.passed(shape)
    with writer.block(f"for j, one in enumerate({variable})"):
        with writer.block(f"if not ({text.accepts('one')})"):
            _write_detail(writer, text, "one", _item(pointer))
        if writer.accounting:
            with writer.block("else"):
                writer.passed(text.type_rule, *(rule for rule, _, _ in text.rules))


def _write_distinct(writer: Writer, rule: Rule, known: str, pointer: str) -> None:
    with writer.block(f"if len(set({known})) != len({known})"):
        with writer.block(f"for j in repeats({known})"):
            writer.fail(rule, _item(pointer))
    if writer.accounting:
        with writer.block("else"):
            writer.passed(rule)


def _item(pointer: str) -> str:
    """The pointer of item `j` of what `pointer` points at."""
    body = pointer.removeprefix("f")[1:-1]
    return f'f"{body}/{{j}}"'
