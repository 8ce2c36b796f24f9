"""The pages of findings with their examples: for each code the one that tells most with least."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from attrs import evolve, frozen

from threedp_registry.compiled_support import DictionaryTables
from threedp_registry.compiler.kinds import KINDS
from threedp_registry.compiler.load import tables
from threedp_registry.compiler.suite.make import day_of
from threedp_registry.definition.constraints import Rule, Size, conditions
from threedp_registry.definition.records import Definition, Record
from threedp_registry.reference.examples import ExampleMaker
from threedp_registry.reference.findings import FindingPage, described, rules_by_code

MOST_MADE = 2
"""Examples made for a code; the one in which least has to be read is shown."""

NO_RULE = "No rule of this dictionary gives this finding."
NO_RECORD = "No record was found that breaks one of these rules and is small enough to show."


def finding_pages(definition: Definition, compiled: DictionaryTables | None = None) -> tuple[FindingPage, ...]:
    """Every finding code with its example, in order. `compiled` saves time where the definition is compiled already."""
    found = Examples.of(definition, compiled or tables(definition))
    return tuple(found.shown(page) if page.code in KINDS else page for page in described(definition))


@frozen(eq=False)
class Examples:
    """Finds the most telling example of a code."""

    rules: Mapping[str, list[tuple[Record, Rule]]]
    makers: Mapping[str, ExampleMaker]

    @classmethod
    def of(cls, definition: Definition, compiled: DictionaryTables) -> Examples:
        as_of = day_of(definition)
        makers = {
            record.name: ExampleMaker(record, compiled.records[record.name], as_of) for record in definition.records
        }
        return cls(rules_by_code(definition), makers)

    def shown(self, page: FindingPage) -> FindingPage:
        placed = self.rules[page.code]
        tried = sorted(placed, key=lambda each: _untelling(each[1]))
        made = (self.makers[record.name].example(rule) for record, rule in tried)
        best = min(islice(filter(None, made), MOST_MADE), key=lambda one: one.reading, default=None)
        if best is None:
            return evolve(page, no_example=NO_RECORD if placed else NO_RULE)
        return evolve(page, wrong=best.wrong, right=best.right, example=best)


def _untelling(rule: Rule) -> tuple[bool, int, int]:
    """Low for rules with a reason, and where items are counted, for few of them near the top of the record."""
    counted = (len(rule.place), rule.constraint.most) if isinstance(rule.constraint, Size) else (0, 0)
    return not conditions(rule), *counted
