"""Where a rule that an author wrote applies: along with other records, only when, and unless."""

from __future__ import annotations

from collections.abc import Callable

from threedp_registry.compiler import names
from threedp_registry.compiler.boolean import FALSE, TRUE, all_of, negation
from threedp_registry.compiler.writer import Writer
from threedp_registry.definition.conditions import Condition
from threedp_registry.definition.constraints import Rule

Body = Callable[[], None]


def write_gated(writer: Writer, rule: Rule, body: Body) -> None:
    """Writes `body` where the rule's `along_with`, `when` and `unless` let it apply."""
    guards: list[str] = []
    if rule.along_with is not None:
        guards.append(f"{names.quote(rule.along_with)} in context.along")
    if rule.when is not None:
        holds = writer.applies(rule.when)
        faulty = writer.say.faulty(rule.when) if writer.accounting else FALSE
        _write_waiting(writer, rule, rule.when, [*guards, negation(holds)], faulty)
        guards.append(holds)
    if rule.unless is not None:
        spared, undecided = negation(writer.say.known_true(rule.unless)), writer.say.undecided(rule.unless)
        _write_waiting(writer, rule, rule.unless, [*guards, spared], undecided)
        guards += [spared, negation(undecided)]
    applies = all_of(guards)
    if applies == TRUE:
        body()
        return
    with writer.block(f"if {applies}"):
        body()


def _write_waiting(writer: Writer, rule: Rule, condition: Condition, guards: list[str], undecided: str) -> None:
    """Notes a rule that might apply if a faulty value were right, or if what the condition refers to were given."""
    if not writer.accounting:
        return
    unreachable = all_of([*guards, writer.say.unreachable_target(condition)])
    if unreachable != FALSE:
        with writer.block(f"if {unreachable}"):
            writer.not_evaluated(rule)
    writer.suspend_if(all_of([*guards, undecided]), rule)
