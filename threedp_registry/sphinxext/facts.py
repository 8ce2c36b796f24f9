"""What is told of rules and of how well a statement is founded: shared by every page that shows some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docutils import nodes

from threedp_registry.compiler.decision_table import decision_table
from threedp_registry.compiler.prose import sentence
from threedp_registry.definition.conditions import Condition
from threedp_registry.definition.constraints import Check, Forbidden, Required, Rule
from threedp_registry.definition.elements import Provenance
from threedp_registry.definition.lifecycle import Replaces
from threedp_registry.reference.rules import RuleEntry
from threedp_registry.sphinxext.directive import DictionaryDirective
from threedp_registry.sphinxext.text import Badge, Composer, Link, Mono, Piece

RULE_COLUMNS = ("Finding", "What is found", "What to do")


def basis(provenance: Provenance) -> list[Piece]:
    """A badge for how well a statement is founded, and its sources: who says so."""
    told: list[Piece] = [Badge(provenance.basis.value, f"dd-{provenance.basis.value}")]
    for number, source in enumerate(provenance.sources):
        told += [", " if number else " ", Link("source", source)]
    return told


def words(text: str) -> list[Piece]:
    """A text of ours, in which names stand between backquotes."""
    return [Mono(part) if number % 2 else part for number, part in enumerate(text.split("`"))]


def branches(compose: Composer, condition: Condition | None) -> list[nodes.Node]:
    """A decision table where a condition has alternatives: it holds where one of the rows does."""
    table = None if condition is None else decision_table(condition)
    return [] if table is None else [compose.table(table.columns, ([[cell] for cell in row] for row in table.rows))]


def driver(rules: Iterable[Rule]) -> Condition | None:
    """The condition that decides about the presence of an element or a group."""
    for rule in rules:
        match rule.constraint:
            case Required(when) if when is not None:
                return when
            case Forbidden(when, unless) if when is not None or unless is not None:
                return when or unless
            case _:
                pass
    return None


def rules_table(directive: DictionaryDirective, rules: Iterable[RuleEntry]) -> list[nodes.Node]:
    """A row for each rule, which can be linked to; nothing where there is none."""
    entries = tuple(rules)
    rows = [_rule_row(directive, entry) for entry in entries]
    tables = [node for entry in entries for node in _rule_tables(directive.compose, entry.rule)]
    return [directive.compose.table_of(RULE_COLUMNS, rows, "dd-rules"), *tables] if rows else []


def _rule_tables(compose: Composer, rule: Rule) -> Iterator[nodes.Node]:
    """Decision tables of a rule's own conditions; that of a requirement stands beside the requirement."""
    check = rule.constraint.condition if isinstance(rule.constraint, Check) else None
    asked = (("applies where", rule.when), ("does not apply where", rule.unless), ("asks that", check))
    for words_, condition in asked:
        tables = branches(compose, condition)
        if tables:
            yield compose.paragraph(Link("rule", rule.id), f" {words_} one row of this table is so:")
            yield from tables


def _rule_row(directive: DictionaryDirective, entry: RuleEntry) -> nodes.row:
    compose, rule = directive.compose, entry.rule
    anchor = directive.target("rule", rule.id, rule.label)
    first = compose.cell([Link("finding", rule.code)], [Badge(rule.severity.value, f"dd-{rule.severity.value}")])
    told = compose.cell(words(sentence(entry.words)), basis(rule.provenance), [Mono(rule.id)])
    row = compose.row([first, told, compose.cell(words(entry.hint))])
    row["ids"].append(anchor)
    return row


def was_called(replaces: Iterable[Replaces]) -> Iterator[list[Piece]]:
    """What a thing was called in earlier versions."""
    for one in replaces:
        names: list[Piece] = []
        for _, name in one.names:
            names += [", " if names else "", Mono(name)]
        yield [*names, f" in {one.version}"]
