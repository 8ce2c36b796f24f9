"""One entry for each rule of a record: what it says, how well that is founded, and where a reader finds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from threedp_registry.compiler.messages import message_and_hint, rule_in_words
from threedp_registry.definition.constraints import Rule
from threedp_registry.definition.records import Definition, Record
from threedp_registry.definition.releases.history import History


@frozen(kw_only=True)
class RuleEntry:
    """A rule in words. `words` is what must hold and when, `hint` what to do where it does not.

    `shown_at` is the place that its findings point at: a use (`case.anatomic_parts.laterality`), a group
    (`case.anatomic_parts`) or the record (`case`). `since` is the first version that has the rule,
    `lasts` says until when as well, in words.
    """

    rule: Rule
    record: Record
    shown_at: str
    words: str
    hint: str
    since: str
    lasts: str

    @property
    def id(self) -> str:
        return self.rule.id

    @property
    def code(self) -> str:
        """The finding code, which tells the kind of rule."""
        return self.rule.code

    @property
    def severity(self) -> str:
        return self.rule.severity.value

    @property
    def basis(self) -> str:
        return self.rule.provenance.basis.value

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that the rule is read from."""
        return self.rule.provenance.sources


def rule_entries(definition: Definition, history: History) -> tuple[RuleEntry, ...]:
    """Every rule of every record, each once, in the order in which they are checked: that of the form."""
    return tuple(entry for record in definition.records for entry in _of_record(definition, record, history))


def _of_record(definition: Definition, record: Record, history: History) -> Iterator[RuleEntry]:
    elements = {rule.id: use.element for use in record.uses() for rule in use.rules}
    for rule in record.all_rules():
        element = elements.get(rule.id)
        _, hint = message_and_hint(rule, element)
        yield RuleEntry(
            rule=rule,
            record=record,
            shown_at=".".join((record.name, *rule.place)),
            words=rule_in_words(rule, element),
            hint=hint,
            since=history.since(f"rule {rule.id}", definition.version),
            lasts=history.lasts(f"rule {rule.id}", definition.version),
        )


def by_place(entries: Iterable[RuleEntry]) -> Mapping[str, tuple[RuleEntry, ...]]:
    """The entries by where they are shown."""
    places: dict[str, list[RuleEntry]] = {}
    for entry in entries:
        places.setdefault(entry.shown_at, []).append(entry)
    return {place: tuple(listed) for place, listed in places.items()}
