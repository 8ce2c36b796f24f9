"""Lines of Python text with indentation, in the two modes of compiled checks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from attrs import define, field

from threedp_registry.compiler import names
from threedp_registry.compiler.boolean import FALSE
from threedp_registry.compiler.expressions import Expressions
from threedp_registry.definition.constraints import Rule
from threedp_registry.definition.records import Record


@define
class Writer:
    """Text being written for one record.

    With `accounting`, the text also notes in `out` what every rule came to; without, it only
    gathers violations. Without `reporting` it gathers not even these, and reads only what is used:
    for conditions and summaries, which look at records that are checked elsewhere. All come from
    the same calls, so they cannot drift apart.
    """

    record: Record
    accounting: bool
    numbers: Mapping[str, int]
    pointers: names.Pointers
    say: Expressions = field(factory=Expressions)
    lines: list[str] = field(factory=list)
    constants: dict[str, str] = field(factory=dict)
    depth: int = 1
    reporting: bool = True

    def line(self, text: str) -> None:
        self.lines.append("    " * self.depth + text)

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        """A compound statement; one that would stay empty is taken back."""
        start = len(self.lines)
        self.line(f"{head}:")
        self.depth += 1
        yield
        self.depth -= 1
        if len(self.lines) == start + 1:
            del self.lines[start]

    # ---- what a rule came to --------------------------------------------------------------------

    def fail(self, rule: Rule, pointer: str, key: str = "None") -> None:
        if self.reporting:
            self.line(f"add(({self.numbers[rule.id]}, {pointer}, {key}))")
        self._note(rule, "FAIL")

    def passed(self, *rules: Rule) -> None:
        for rule in rules:
            self._note(rule, "PASS")

    def suspended(self, *rules: Rule) -> None:
        for rule in rules:
            self._note(rule, "SUSPENDED")

    def not_evaluated(self, rule: Rule) -> None:
        self._note(rule, "NOT_EVALUATED")

    def _note(self, rule: Rule, outcome: str) -> None:
        if self.accounting:
            self.line(f"out[{self.numbers[rule.id]}] |= {outcome}")

    def settle(self, rule: Rule, failed: str, pointer: str) -> None:
        """The rule applies here: it fails where `failed` is true, else passes."""
        with self.block(f"if {failed}"):
            self.fail(rule, pointer)
        if self.accounting:
            with self.block("else"):
                self.passed(rule)

    def suspend_if(self, test: str, *rules: Rule) -> None:
        if self.accounting and test != FALSE:
            with self.block(f"if {test}"):
                self.suspended(*rules)

    # ---- names ----------------------------------------------------------------------------------

    def constant(self, name: str, text: str) -> str:
        """A module-level constant; the same text under the same name is written once."""
        assert self.constants.setdefault(name, text) == text, name
        return name

    def pointer(self, rule_place: names.Names, item_of: names.Names) -> str:
        return self.pointers.pointer(rule_place, item_of)

    def use(self, variable: str) -> str:
        """The variable, noted as one that a rule reads."""
        self.say.used[variable] = None
        return variable

    def value(self, place: names.Names) -> str:
        """What was submitted there."""
        return self.use(names.value(place))

    def known(self, place: names.Names) -> str:
        """What is known of an element there."""
        return self.use(names.known(place))

    def count(self, group: names.Names) -> str:
        """How many items a repeated group has."""
        return self.use(names.number(group))

    def uses(self, variable: str) -> bool:
        return variable in self.say.used

    def reads(self, place: names.Names) -> bool:
        """Whether the text must read what stands at a place: all of it where it reports what is wrong."""
        return self.reporting or any(names.is_about(variable, place) for variable in self.say.used)
