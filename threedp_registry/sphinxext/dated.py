"""Fee schedules and checklists: what is dated on its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docutils import nodes

from threedp_registry.compiler.dated_words import effect_in_words, item_in_words, line_in_words
from threedp_registry.definition.checklists import ChecklistItem
from threedp_registry.definition.conditions import Condition
from threedp_registry.definition.effect import Effect
from threedp_registry.definition.elements import Provenance
from threedp_registry.definition.fees import FeeLine, FeeSchedule
from threedp_registry.sphinxext.directive import DictionaryDirective
from threedp_registry.sphinxext.facts import basis, branches
from threedp_registry.sphinxext.text import Link, Mono


class DatedDirective(DictionaryDirective):
    """What fee schedules and checklists have in common."""

    required_arguments = 1

    def facts(self, record: str, effect: Effect, provenance: Provenance) -> nodes.field_list:
        compose = self.compose
        days = effect_in_words(effect)
        return compose.fields(
            [
                ("About", [compose.paragraph(Link("record", record))]),
                ("In effect", [compose.paragraph(days.removeprefix("in effect "), " ", *basis(effect.provenance))]),
                ("Basis", [compose.paragraph(*basis(provenance))]),
            ]
        )

    def tables(self, conditions: Sequence[Condition | None]) -> list[nodes.Node]:
        return [node for condition in conditions for node in branches(self.compose, condition)]


class FeesDirective(DatedDirective):
    """A fee schedule by its id: each line with what is paid when, and what waives it."""

    def content_nodes(self) -> Iterator[nodes.Node]:
        schedules = {schedule.id: schedule for schedule in self.definition.schedules}
        schedule = schedules[self.named(self.arguments[0], schedules, "fee schedule")]
        yield from self.here(self.target("schedule", schedule.id, schedule.label))
        yield from self.compose.paragraphs(schedule.definition)
        yield self.facts(schedule.record, schedule.effect, schedule.provenance)
        yield from (self._line(schedule, line) for line in schedule.lines)

    def _line(self, schedule: FeeSchedule, line: FeeLine) -> nodes.section:
        compose = self.compose
        anchor = self.target("fee", f"{schedule.id}.{line.id}", line.label)
        told = [[compose.paragraph(sentence)] for sentence in line_in_words(line, schedule)]
        return compose.section(
            [anchor],
            [line.label],
            compose.bullets(told),
            *self.tables(line.conditions()),
            compose.paragraph(*basis(line.provenance), " ", Mono(f"{schedule.id}.{line.id}")),
        )


class ChecklistDirective(DatedDirective):
    """A checklist by its id: when each item is met, and what to do until then."""

    def content_nodes(self) -> Iterator[nodes.Node]:
        checklists = {checklist.id: checklist for checklist in self.definition.checklists}
        checklist = checklists[self.named(self.arguments[0], checklists, "checklist")]
        yield from self.here(self.target("checklist", checklist.id, checklist.label))
        yield from self.compose.paragraphs(checklist.definition)
        yield self.facts(checklist.record, checklist.effect, checklist.provenance)
        yield from (self._item(f"{checklist.id}.{item.id}", item) for item in checklist.items)

    def _item(self, name: str, item: ChecklistItem) -> nodes.section:
        compose = self.compose
        return compose.section(
            [self.target("item", name, item.label)],
            [item.label],
            *(compose.paragraph(sentence) for sentence in item_in_words(item)),
            *self.tables([item.applies, item.met]),
            compose.paragraph(*basis(item.provenance), " ", Mono(name)),
            *(self._item(f"{name}.{inner.id}", inner) for inner in item.items),
        )
