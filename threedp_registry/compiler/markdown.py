"""The whole dictionary as one Markdown text for reviewers: no YAML, conditions in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from threedp_registry.compiler.dated_words import effect_in_words, item_in_words, items_by_id, line_in_words
from threedp_registry.compiler.messages import rule_in_words
from threedp_registry.compiler.prose import condition_in_words, number_text, with_unit
from threedp_registry.definition.checklists import Checklist
from threedp_registry.definition.conditions import Condition
from threedp_registry.definition.constraints import Forbidden, Required, Rule, Severity, Size
from threedp_registry.definition.elements import Codelist, DataElement, ElementType, Provenance, Source
from threedp_registry.definition.fees import FeeSchedule
from threedp_registry.definition.records import Definition, Group, Record, Use

KIND_WORDS = {
    ElementType.TEXT: "text",
    ElementType.NUMBER: "number",
    ElementType.WHOLE_NUMBER: "whole number",
    ElementType.TRUE_FALSE: "true/false",
    ElementType.DATE: "date",
    ElementType.CODE: "code",
}


BASES = (
    "Basis of each statement: *documented* (seen in a public source of this registry), *sibling* (documented for"
    " NRDR or another of its registries), *standard* (an outside standard), *inferred* (our reading)."
)


def dictionary_markdown(definition: Definition) -> str:
    """Every record, element, rule, codelist and source; nothing that is not in the definition."""
    lines = [
        f"# {definition.title}",
        "",
        f"Version {definition.version}",
        "",
        f"> {definition.notice.strip()}",
        "",
        BASES,
        "",
    ]
    for record in definition.records:
        lines += _record(record)
    for schedule in definition.schedules:
        lines += _schedule(schedule)
    for checklist in definition.checklists:
        lines += _checklist(checklist)
    lines += ["## Codelists", ""]
    for codelist in definition.codelists:
        lines += _codelist(codelist)
    lines += ["## Sources", "", *(_source(source) for source in definition.sources), ""]
    return "\n".join(lines)


def _record(record: Record) -> Iterator[str]:
    yield from (
        f"## {record.label}",
        "",
        record.definition.strip(),
        "",
        f"Key: {', '.join(f'`{name}`' for name in record.key)}.",
        "",
    )
    members = {member.name: member for member in record.members}
    for section in record.sections:
        yield from (f"### {section.label}", "")
        if section.definition:
            yield from (section.definition.strip(), "")
        yield from _members(members[name] for name in section.members)
    rules = [*record.shape_rules, *(ref.rule for ref in record.references), *record.rules]
    yield from _rules(f"Rules of the whole {record.label.lower()}", rules)


def _members(members: Iterable[Use | Group]) -> Iterator[str]:
    """Uses in tables, each group under its own heading."""
    table: list[Use] = []
    for member in members:
        if isinstance(member, Use):
            table.append(member)
            continue
        yield from _table(table)
        table = []
        yield from _group(member)
    yield from _table(table)


def _group(group: Group) -> Iterator[str]:
    yield from (f"#### {group.label} (`{'.'.join(group.path)}`)", "", group.definition.strip(), "")
    told = [presence_in_words(group.shape_rules), size_in_words(group)] if group.repeated else []
    told = [words for words in told if words]
    if told:
        sentence = "; ".join(told)
        yield from (f"{sentence[0].upper()}{sentence[1:]}.", "")
    yield from _members(group.members)
    yield from _rules(f"Rules of {group.label}", [*(reference.rule for reference in group.references), *group.rules])


def size_in_words(group: Group) -> str:
    """How many items a repeated group that is there has; nothing where any number will do."""
    sizes = [rule.constraint for rule in group.shape_rules if isinstance(rule.constraint, Size)]
    return "; ".join(f"{size.least} to {size.most} of them" for size in sizes)


def _table(uses: list[Use]) -> Iterator[str]:
    if not uses:
        return
    yield from ("| Element | Name | Values | Requirement | Basis |", "|---|---|---|---|---|")
    for use in uses:
        cells = (
            f"**{use.label}**<br>{_cell(use.element.definition)}",
            f"`{use.name}`",
            values_in_words(use.element),
            requirement_in_words(use),
            provenance_in_words(use.element.provenance),
        )
        yield f"| {' | '.join(_cell(cell) for cell in cells)} |"
    yield ""
    related = [rule for use in uses for rule in use.rules if rule.code.startswith(("TDP4", "TDP5"))]
    yield from _rules("", related)


def _rules(title: str, rules: Iterable[Rule]) -> Iterator[str]:
    rules = list(rules)
    if not rules:
        return
    if title:
        yield from (f"**{title}**", "")
    for rule in rules:
        severity = "" if rule.severity is Severity.ERROR else " *Warning.*"
        yield f"- {rule.label}: {rule_in_words(rule)}{severity} ({provenance_in_words(rule.provenance)}; `{rule.id}`)"
    yield ""


def values_in_words(element: DataElement) -> str:
    """Type, range, length, unit or codelist of an element."""
    several = "several of " if element.multiple else ""
    if element.codelist is not None:
        return f"{several}codelist [{element.codelist.label}](#{element.codelist.id})"
    said = KIND_WORDS[element.type]
    if element.range is not None:
        low, high = number_text(element.range.low), with_unit(number_text(element.range.high), element)
        said += f", {low} to {high}"
    if element.places is not None:
        said += f", up to {element.places} decimal places"
    if element.max_length is not None:
        said += f", up to {element.max_length} characters"
    if element.pattern is not None:
        said += f", form `{element.pattern}`"
    return several + said


def requirement_in_words(use: Use) -> str:
    """When the element must and must not be there."""
    return presence_in_words(use.rules)


def presence_in_words(rules: Iterable[Rule]) -> str:
    """`required when …, otherwise blank`, from the rules about the presence of an element or a group."""
    told: list[str] = []
    asked: Condition | None = None
    for rule in rules:
        match rule.constraint:
            case Required(when):
                asked = when
                told.append("required" if when is None else f"required when {condition_in_words(when)}")
            case Forbidden(when, unless) if unless is not None and unless == asked:
                told[-1] += ", otherwise blank"
            case Forbidden(when, unless):
                limit = unless if unless is not None else when
                assert limit is not None
                told.append(f"blank {'when' if unless is None else 'unless'} {condition_in_words(limit)}")
    return "; ".join(told) or "optional"


def provenance_in_words(provenance: Provenance) -> str:
    sources = ", ".join(f"[{source}](#{source})" for source in provenance.sources)
    return f"{provenance.basis.value}, {sources}" if sources else provenance.basis.value


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _schedule(schedule: FeeSchedule) -> Iterator[str]:
    yield from (f"## {schedule.label} (`{schedule.id}`)", "", schedule.definition.strip(), "")
    yield from (f"Fees in {schedule.currency}, {effect_in_words(schedule.effect)}.", "")
    for line in schedule.lines:
        yield from (f"**{line.label}** (`{schedule.id}.{line.id}`)", "")
        yield from (f"- {sentence}" for sentence in line_in_words(line, schedule))
        yield from (f"- Basis: {provenance_in_words(line.provenance)}", "")


def _checklist(checklist: Checklist) -> Iterator[str]:
    yield from (f"## {checklist.label} (`{checklist.id}`)", "", checklist.definition.strip(), "")
    effect = effect_in_words(checklist.effect)
    yield from (f"{effect[0].upper()}{effect[1:]}.", "")
    for id_, item in items_by_id(checklist):
        indent = "  " * (id_.count(".") - 1)
        said = " ".join(item_in_words(item))
        yield f"{indent}- **{item.label}**: {said} ({provenance_in_words(item.provenance)}; `{id_}`)"
    yield ""


def _codelist(codelist: Codelist) -> Iterator[str]:
    depends = f" Each code belongs to a code of {codelist.within}." if codelist.within else ""
    yield from (
        f'### <a id="{codelist.id}"></a>{codelist.label} (`{codelist.id}`)',
        "",
        f"{_cell(codelist.definition)}{depends} ({provenance_in_words(codelist.provenance)})",
        "",
        "| Code | Label | Definition | Also called | Elsewhere | Basis |",
        "|---|---|---|---|---|---|",
    )
    for code in codelist.codes:
        elsewhere = ", ".join(f"{item.system} {item.code}" for item in code.standards)
        within = f" Belongs to {', '.join(code.within)}." if code.within else ""
        cells = (
            f"`{code.id}`",
            code.label,
            f"{code.definition}{within}",
            ", ".join(code.synonyms),
            elsewhere,
            code.provenance.basis.value,
        )
        yield f"| {' | '.join(_cell(cell) for cell in cells)} |"
    yield ""


def _source(source: Source) -> str:
    return f'- <a id="{source.id}"></a>`{source.id}`: {source_in_words(source)}'


def source_in_words(source: Source) -> str:
    """The citation: what, by whom, under which number, read when."""
    identifiers = ", ".join(f"{kind} {value}" for kind, value in source.identifiers)
    note = f" {source.note}" if source.note else ""
    return f"{source.title}. {source.publisher}, {identifiers}. Read {source.read_on}.{note}"
