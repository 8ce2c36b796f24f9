"""The form: a record, and each of its sections with every element, its requirement and the findings it can give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docutils import nodes

from threedp_registry.compiler.markdown import presence_in_words, size_in_words
from threedp_registry.compiler.prose import sentence
from threedp_registry.definition.constraints import Forbidden, Required, Rule
from threedp_registry.definition.elements import DataElement, Phi
from threedp_registry.definition.records import Group, Record, Section, Use
from threedp_registry.reference.entries import Entry, enter, example_of, range_in_words, type_in_words
from threedp_registry.sphinxext.directive import DictionaryDirective
from threedp_registry.sphinxext.facts import basis, branches, driver, rules_table, was_called, words
from threedp_registry.sphinxext.text import Link, Mono, Piece

MOST_CODES = 12
PHI_WORDS = {
    Phi.NONE: "",
    Phi.QUASI: "Together with other elements it may help to identify a patient.",
    Phi.DIRECT: "It may identify a patient by itself.",
}


class RecordDirective(DictionaryDirective):
    """A kind of record: what it is, its key, and the rules about it as a whole."""

    required_arguments = 1

    def content_nodes(self) -> Iterator[nodes.Node]:
        name = self.named(self.arguments[0], (record.name for record in self.definition.records), "record")
        record = self.definition.record(name)
        yield from self.here(self.target("record", name, record.label))
        yield from self.compose.paragraphs(record.definition)
        yield self.compose.fields(self._facts(record))
        table = rules_table(self, self.documented.rules_at(name))
        if table:
            yield self.compose.section([f"rules-of-{name}"], [f"Rules of the whole {record.label.lower()}"], *table)

    def _facts(self, record: Record) -> Iterator[tuple[str, list[nodes.Node]]]:
        key = [entry for entry in self.documented.entries if entry.record is record and entry.use.path[0] in record.key]
        links: list[Piece] = []
        for entry in key:
            links += [", " if links else "", Link("use", entry.name)]
        yield "Key", [self.compose.paragraph(*links)]
        yield "Basis", [self.compose.paragraph(*basis(record.provenance))]
        yield "Since", [self.compose.paragraph(self.documented.history.since(f"record {record.name}"))]


class SectionDirective(DictionaryDirective):
    """A section of a record's form, `record.section`: every element and group in it."""

    required_arguments = 1

    def content_nodes(self) -> Iterator[nodes.Node]:
        record, section = self._section(self.arguments[0])
        yield from self.here(self.target("section", f"{record.name}.{section.id}", section.label))
        if section.definition:
            yield from self.compose.paragraphs(section.definition)
        self.by_name = {entry.name: entry for entry in self.documented.entries}
        members = {member.name: member for member in record.members}
        yield from self._members(record, [members[name] for name in section.members])

    def _section(self, name: str) -> tuple[Record, Section]:
        known = {
            f"{record.name}.{one.id}": (record, one) for record in self.definition.records for one in record.sections
        }
        return known[self.named(name, known, "form section")]

    def _members(self, record: Record, members: Iterable[Use | Group]) -> Iterator[nodes.Node]:
        for member in members:
            if isinstance(member, Use):
                yield self._use(self.by_name[".".join((record.name, *member.path))])
            else:
                yield self._group(record, member)

    # ---- groups ------------------------------------------------------------------------------------

    def _group(self, record: Record, group: Group) -> nodes.section:
        name = ".".join((record.name, *group.path))
        anchor = self.target("group", name, group.label)
        rules = self.documented.rules_at(name)
        return self.compose.section(
            [anchor],
            [group.label],
            *self.compose.paragraphs(group.definition),
            self.compose.fields(self._group_facts(name, group)),
            *rules_table(self, rules),
            *self._members(record, group.members),
        )

    def _group_facts(self, name: str, group: Group) -> Iterator[tuple[str, list[nodes.Node]]]:
        compose = self.compose
        told = [told for told in (presence_in_words(group.shape_rules), size_in_words(group)) if told]
        asked = [rule for rule in group.shape_rules if isinstance(rule.constraint, Required | Forbidden)]
        if group.repeated:
            yield "Requirement", [compose.paragraph(sentence("; ".join(told))), *branches(compose, driver(asked))]
        yield "Basis", [compose.paragraph(*basis(group.provenance))]
        yield "Since", [compose.paragraph(self.documented.history.since(f"group {name}"))]
        yield "In JSON", [compose.paragraph(Mono("/" + "/".join(group.path)))]
        yield "Was called", [compose.paragraph(*pieces) for pieces in was_called(group.replaces)]

    # ---- elements ----------------------------------------------------------------------------------

    def _use(self, entry: Entry) -> nodes.section:
        ids = [self.target("use", entry.name, entry.where)]
        if self.documented.first_uses[entry.element.id] == entry.name:
            ids.append(self.target("element", entry.element.id, entry.element.label))
        return self.compose.section(
            ids,
            [entry.use.label],
            *self.compose.paragraphs(entry.element.definition),
            self.compose.fields(self._facts(entry)),
            *rules_table(self, self.documented.rules_at(entry.name)),
        )

    def _facts(self, entry: Entry) -> Iterator[tuple[str, list[nodes.Node]]]:
        compose, element = self.compose, entry.element
        asked = [rule for rule in entry.use.rules if isinstance(rule.constraint, Required | Forbidden)]
        yield (
            "Requirement",
            [
                compose.paragraph(sentence(entry.requirement), *self._who_says(asked)),
                *branches(compose, driver(asked)),
            ],
        )
        yield "Enter", [compose.paragraph(*words(enter(entry)))]
        yield "Type", [compose.paragraph(*self._type(entry))]
        yield "Codes", [compose.paragraph(*self._codes(element))] if few_codes(element) else []
        yield "Unit", self._text(element.unit or "")
        yield "Limits", self._text(range_in_words(element))
        yield "Form", [compose.paragraph(Mono(element.pattern))] if element.pattern else []
        yield "Example", [compose.paragraph(Mono(example_of(element)))] if example_of(element) else []
        yield "Basis", [compose.paragraph(*basis(element.provenance))]
        yield "Privacy", self._text(PHI_WORDS[element.phi])
        yield "Also called", self._text(", ".join(element.synonyms))
        yield "Since", self._text(entry.since)
        yield "Until", self._text(entry.until)
        yield (
            "Was called",
            [compose.paragraph(*pieces) for pieces in was_called((*element.replaces, *entry.use.replaces))],
        )
        yield "Name", [compose.paragraph(Mono(entry.name))]
        yield "In JSON", [compose.paragraph(Mono(entry.pointer))]
        yield "Upload column", [compose.paragraph(*pieces) for pieces in self._columns(entry)]
        yield "Also used at", self._others(entry)

    def _text(self, text: str) -> list[nodes.Node]:
        return [self.compose.paragraph(text)] if text else []

    def _who_says(self, rules: Iterable[Rule]) -> list[Piece]:
        """The basis of the requirement, which may be another than that of the element."""
        first = next(iter(rules), None)
        return [] if first is None else [" ", *basis(first.provenance)]

    def _type(self, entry: Entry) -> list[Piece]:
        words = type_in_words(entry.element)
        codelist = entry.element.codelist
        return [words] if codelist is None else [f"{words} of codelist ", Link("codelist", codelist.id)]

    def _codes(self, element: DataElement) -> Iterator[Piece]:
        codelist = element.codelist
        assert codelist is not None
        for number, code in enumerate(codelist.codes):
            yield ", " if number else ""
            yield Link("code", f"{codelist.id}.{code.id}")
            yield from (" ", Mono(code.id))

    def _columns(self, entry: Entry) -> Iterator[list[Piece]]:
        for columns in entry.columns:
            first, last = columns.headers[0], columns.headers[-1]
            shown: list[Piece] = [Mono(first)] if first == last else [Mono(first), " to ", Mono(last)]
            yield [*shown, " of ", Link("layout", columns.layout.id)]

    def _others(self, entry: Entry) -> list[nodes.Node]:
        others = [one for one in self.documented.entries if one.element is entry.element and one is not entry]
        links: list[Piece] = []
        for one in others:
            links += [", " if links else "", Link("use", one.name)]
        return [self.compose.paragraph(*links)] if links else []


def few_codes(element: DataElement) -> bool:
    """Whether the codes are few enough to be listed with the element, not on their own page alone."""
    return element.codelist is not None and len(element.codelist.codes) <= MOST_CODES
