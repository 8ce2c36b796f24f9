"""Fee schedules and checklists as Python text: a function that answers their conditions, and their tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import frozen

from threedp_registry.compiler.answers import answers_function
from threedp_registry.compiler.checks import FunctionText
from threedp_registry.compiler.markdown import source_in_words
from threedp_registry.compiler.names import dict_text, quote, tuple_text
from threedp_registry.compiler.prose import condition_in_words
from threedp_registry.definition.checklists import Checklist, ChecklistItem
from threedp_registry.definition.conditions import Condition, paths
from threedp_registry.definition.elements import Provenance
from threedp_registry.definition.fees import FeeLine, FeeSchedule, Renewal, Waiver
from threedp_registry.definition.joined import joined
from threedp_registry.definition.records import Definition, Record

Numbers = Callable[[Condition | None], str]


@frozen
class ListText:
    """The text of one schedule or checklist: its function, and the value that holds the rest."""

    function: FunctionText
    table: str


def schedule_text(schedule: FeeSchedule, definition: Definition, number: int) -> ListText:
    """A fee schedule; `number` tells its function from those of the others."""
    conditions = schedule.conditions()
    name = f"answers_{number}"
    numbered = _numbers(conditions)
    lines = "".join(f"        {_line(line, numbered)},\n" for line in schedule.lines)
    cited = [schedule.provenance, *(each for line in schedule.lines for each in _line_provenance(line))]
    effect = ", ".join((quote(schedule.effect.start), _text(schedule.effect.until)))
    head = ", ".join(map(quote, (schedule.id, schedule.label, schedule.record, schedule.currency)))
    return ListText(
        answers_function(name, conditions, definition.record(schedule.record)),
        f"ScheduleTable(\n    {head}, {effect},\n    (\n{lines}    ),\n    {_reads(conditions)},\n"
        f"    {_cited(cited, definition)},\n    {name},\n)",
    )


def checklist_text(checklist: Checklist, definition: Definition, number: int) -> ListText:
    """A checklist; `number` tells its function from those of the others."""
    conditions = checklist.conditions()
    name = f"answers_{number}"
    record = definition.record(checklist.record)
    other = definition.record(checklist.referring) if checklist.referring else None
    items = "".join(f"        {_item(item, _numbers(conditions))},\n" for item in checklist.items)
    cited = [checklist.provenance, *(each.provenance for item in checklist.items for each in item.walk())]
    words = (checklist.id, checklist.label, checklist.definition.strip(), checklist.record)
    group = ", ".join(map(quote, (other.name, other.plural) if other else ("", "")))
    head = f"{', '.join(map(quote, words))}, {group}, {_linked(other, record)}, {quote(checklist.effect.start)}"
    return ListText(
        answers_function(name, conditions, joined(record, other) if other else record),
        f"ChecklistTable(\n    {head}, {_text(checklist.effect.until)},\n    (\n{items}    ),\n"
        f"    {_reads(conditions)},\n    {_cited(cited, definition)},\n    {name},\n)",
    )


def _numbers(conditions: Sequence[Condition]) -> Numbers:
    return lambda condition: "None" if condition is None else str(conditions.index(condition))


def _text(value: str | None) -> str:
    return "None" if value is None else quote(value)


def _reads(conditions: Iterable[Condition]) -> str:
    """The names at the record's top that conditions read."""
    return tuple_text(dict.fromkeys(path.names[0] for condition in conditions for path in paths(condition)))


def _cited(provenances: Iterable[Provenance], definition: Definition) -> str:
    """What the cited sources are, by their keys."""
    keys = {key for provenance in provenances for key in provenance.sources}
    return dict_text({source.id: source_in_words(source) for source in definition.sources if source.id in keys})


# ---- fees ------------------------------------------------------------------------------------------


def _line_provenance(line: FeeLine) -> Iterator[Provenance]:
    yield line.provenance
    if line.renewal is not None:
        yield line.renewal.provenance
    yield from (waiver.provenance for waiver in line.waivers)


def _line(line: FeeLine, numbered: Numbers) -> str:
    waivers = "".join(f"            {_waiver(waiver, numbered)},\n" for waiver in line.waivers)
    said = condition_in_words(line.when) if line.when is not None else ""
    return (
        f"FeeRow(\n            {', '.join(map(quote, (line.id, line.label, str(line.amount), line.reason)))},\n"
        f"            {numbered(line.when)}, {quote(said)}, {_renewal(line.renewal, numbered)},\n"
        f"            (\n{waivers}            ),\n"
        f"            {quote(line.provenance.basis.value)}, {tuple_text(line.provenance.sources)},\n        )"
    )


def _renewal(renewal: Renewal | None, numbered: Numbers) -> str:
    if renewal is None:
        return "None"
    return f"RenewalRow({renewal.month}, {renewal.day}, {numbered(renewal.first_at_once)})"


def _waiver(waiver: Waiver, numbered: Numbers) -> str:
    sources = tuple_text(waiver.provenance.sources)
    return f"WaiverRow({quote(waiver.id)}, {numbered(waiver.when)}, {quote(waiver.reason)}, {sources})"


# ---- checklists ------------------------------------------------------------------------------------


def _linked(other: Record | None, record: Record) -> str:
    """What makes a referring record one of this record's: elements that are equal."""
    references = [each for each in other.references if each.record == record.name] if other else []
    return dict_text({theirs: own.names[-1] for theirs, own in references[0].by} if references else {})


def _item(item: ChecklistItem, numbered: Numbers) -> str:
    items = "".join(f"{_item(each, numbered)}, " for each in item.items)
    said = ", ".join(map(quote, (item.reached, item.lacking, item.next_step)))
    applies = condition_in_words(item.applies) if item.applies is not None else ""
    return (
        f"ChecklistRow(\n            {quote(item.id)}, {quote(item.label)}, {numbered(item.applies)},"
        f" {quote(applies)}, {numbered(item.met)},\n            {said},\n"
        f"            {tuple_text(_places(item.met))}, {quote(item.provenance.basis.value)},"
        f" {tuple_text(item.provenance.sources)},\n            ({items}),\n        )"
    )


def _places(met: Condition | None) -> tuple[str, ...]:
    """The pointers of the elements and groups at the record's top that the condition reads."""
    return tuple(dict.fromkeys(f"/{path.names[0]}" for path in paths(met))) if met is not None else ()
