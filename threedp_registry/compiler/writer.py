"""Lines of Python text with indentation, in the two modes of compiled checks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from attrs import define, evolve, field

from threedp_registry.compiler import names
from threedp_registry.compiler.boolean import FALSE, TRUE, all_of
from threedp_registry.compiler.expressions import Expressions, Judged
from threedp_registry.definition.conditions import Condition, ElementPath, negate
from threedp_registry.definition.constraints import Rule
from threedp_registry.definition.records import Record


@define
class Writer:
    """Text being written for one record.

    With `accounting`, the text also notes in `out` what every rule came to; without, it only
    gathers violations. Without `reporting` it gathers not even these, and reads only what is used:
    for conditions and summaries, which look at records that are checked elsewhere. All come from
    the same calls, so they cannot drift apart.

    With `drafting`, the record is unfinished: a violation that something still to come may mend is
    gathered apart.
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
    drafting: bool = False

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

    def fail(self, rule: Rule, pointer: str, key: str = "None", *, lasting: str = TRUE) -> None:
        """The rule is broken; `lasting` tells where it stays so in a draft, whatever is added."""
        stays = all_of([*self._limits_last(rule), lasting]) if self.drafting else TRUE
        if stays in (TRUE, FALSE):
            self._tell(rule, pointer, key, comes=stays == FALSE)
            return
        with self.block(f"if {stays}"):
            self._tell(rule, pointer, key, comes=False)
        with self.block("else"):
            self._tell(rule, pointer, key, comes=True)

    def _tell(self, rule: Rule, pointer: str, key: str, *, comes: bool) -> None:
        if self.reporting:
            self.line(f"{'come' if comes else 'add'}(({self.numbers[rule.id]}, {pointer}, {key}))")
        self._note(rule, "TO_COME" if comes else "FAIL")

    def _limits_last(self, rule: Rule) -> list[str]:
        """True where a rule that an author wrote applies, and will whatever is added."""
        when = TRUE if rule.when is None else self.stays_true(rule.when)
        unless = TRUE if rule.unless is None else self.never(rule.unless)
        return [when, unless]

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

    def settle(self, rule: Rule, failed: str, pointer: str, *, lasting: str = TRUE) -> None:
        """The rule applies here: it fails where `failed` is true, else passes."""
        with self.block(f"if {failed}"):
            self.fail(rule, pointer, lasting=lasting)
        if self.accounting:
            with self.block("else"):
                self.passed(rule)

    def suspend_if(self, test: str, *rules: Rule) -> None:
        if self.accounting and test != FALSE:
            with self.block(f"if {test}"):
                self.suspended(*rules)

    # ---- conditions -----------------------------------------------------------------------------

    def applies(self, when: Condition) -> str:
        """True where what the condition limits applies; a draft is asked nothing before that is known."""
        return (self.as_judged(Judged.OPEN) if self.drafting else self.say).known_true(when)

    def stays_true(self, when: Condition) -> str:
        """Where `when` applies: true where it will, whatever is added to a draft."""
        return self._beyond(self.applies(when), when) if self.drafting else TRUE

    def stays_false(self, condition: Condition) -> str:
        """Where the condition is known false: true where it stays so."""
        return self._beyond(self.say.known_false(condition), negate(condition)) if self.drafting else TRUE

    def _beyond(self, known: str, condition: Condition) -> str:
        """What is still to be asked where `known` is true already."""
        lasting = self.as_judged(Judged.GROWING).known_true(condition)
        return TRUE if lasting == known else lasting

    def never(self, condition: Condition) -> str:
        """True where the condition will not come true, whatever is added to a draft."""
        return self.as_judged(Judged.GROWING).known_false(condition) if self.drafting else TRUE

    def doubtful(self, path: ElementPath) -> str:
        """True where what the path leads to cannot be compared: it is faulty, or in a draft may still come."""
        return self.say.undecided_at(path) if self.drafting else self.say.faulty_at(path)

    def as_judged(self, judged: Judged) -> Expressions:
        """Writes conditions on the same record, judged in another way."""
        return evolve(self.say, judged=judged)

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
