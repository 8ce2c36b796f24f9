"""What the JSON Schemas leave to the checks, rule by rule, with the reason."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from threedp_registry.compiler.json_schema.drafts import DRAFTS
from threedp_registry.compiler.json_schema.fidelity import Entry, RecordLedger, ledgers
from threedp_registry.compiler.json_schema.schema import record_schemas
from threedp_registry.compiler.json_schema.unsayable import Kind
from threedp_registry.sphinxext.directive import DictionaryDirective
from threedp_registry.sphinxext.text import Link, Piece


class FidelityDirective(DictionaryDirective):
    """The fidelity ledger of a record's schemas, or of every record's."""

    optional_arguments = 1

    def content_nodes(self) -> Iterator[nodes.Node]:
        names = [record.name for record in self.definition.records]
        wanted = [self.named(name, names, "record") for name in self.arguments] or names
        for ledger in ledgers(self.definition, record_schemas(self.definition)):
            if ledger.record in wanted:
                yield self._record(ledger)

    def _record(self, ledger: RecordLedger) -> nodes.section:
        compose = self.compose
        missed = len({entry.rule for entry in ledger.entries})
        first = compose.paragraph(f"{missed} of {ledger.rules} rules are left to the checks.")
        parts = [self._kind(ledger, kind) for kind in Kind if any(entry.kind is kind for entry in ledger.entries)]
        return compose.section([f"fidelity-{ledger.record}"], [Link("record", ledger.record)], first, *parts)

    def _kind(self, ledger: RecordLedger, kind: Kind) -> nodes.section:
        items = [[self.compose.paragraph(*_entry(entry))] for entry in ledger.entries if entry.kind is kind]
        anchor = nodes.make_id(f"fidelity-{ledger.record}-{kind.value}")
        reason = self.compose.paragraph(kind.reason)
        return self.compose.section([anchor], [kind.heading], reason, self.compose.bullets(items))


def _entry(entry: Entry) -> Iterator[Piece]:
    yield Link("rule", entry.rule)
    if len(entry.drafts) < len(DRAFTS):
        yield f" (draft {', '.join(entry.drafts)} only)"
    for number, other in enumerate(entry.still_judged):
        yield ", " if number else "; a value that breaks it is still judged by "
        yield Link("rule", other)
