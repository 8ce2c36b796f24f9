"""A condition in words and, where it branches, as a decision table."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from threedp_registry.compiler.prose import condition_in_words, sentence
from threedp_registry.definition.condition_types import ConditionFault
from threedp_registry.definition.parse import parse_condition
from threedp_registry.definition.record_scope import record_scope
from threedp_registry.sphinxext.directive import DictionaryDirective, Unknown
from threedp_registry.sphinxext.facts import branches


class ConditionDirective(DictionaryDirective):
    """A condition on records of a kind: as it is written, in words, and as a table where it branches."""

    required_arguments = 1
    has_content = True

    def content_nodes(self) -> Iterator[nodes.Node]:
        record = self.named(self.arguments[0], (one.name for one in self.definition.records), "record")
        text = " ".join(" ".join(self.content).split())
        try:
            condition = parse_condition(text, record_scope(self.definition, record))
        except ConditionFault as fault:
            raise Unknown(f"{fault.message}\n{text}\n{' ' * fault.offset}^ {fault.suggestion}") from None
        yield self.compose.code(text, "python")
        yield self.compose.paragraph(sentence(condition_in_words(condition)))
        yield from branches(self.compose, condition)
