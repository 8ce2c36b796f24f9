"""Printable forms: what each section asks, as values, which `form_page.py` lays out on paper.

Record, Section -> Sheet -> Question | Grid (of questions with the same answers) | Part (a group, with its Items)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import evolve, frozen

from threedp_registry.compiler.prose import condition_in_words, number_text, with_unit
from threedp_registry.definition.conditions import Condition, paths
from threedp_registry.definition.constraints import Forbidden, Required, Rule, Size
from threedp_registry.definition.elements import Codelist, DataElement, ElementType
from threedp_registry.definition.records import Group, Record, Section, Use

BOXES = 14
"""More codes than that are written on a line, and listed once at the end of the sheet."""
ROW = 7
"""Questions with the same answers stand in one grid where there are no more answers than that."""


@frozen
class Choice:
    """An answer to tick: `mark` stands in the box (`1` of a scale), `label` beside or under it."""

    mark: str
    label: str


@frozen(kw_only=True)
class Question:
    """One element. Without `choices` its answer is `written` as a `day`, a `number` or a `text`."""

    name: str
    label: str
    help: str
    asked: str
    choices: tuple[Choice, ...]
    several: bool
    written: str
    length: int
    bounds: str
    codelist: Codelist | None


@frozen
class Grid:
    """Questions one after another that have the same answers, of which one is ticked.

    `asked` says when to fill them in where it is the same for all; each says it for itself where it is not.
    """

    questions: tuple[Question, ...]
    asked: str

    @property
    def choices(self) -> tuple[Choice, ...]:
        return self.questions[0].choices


@frozen(kw_only=True)
class Item:
    """A blank item of a repeated group, with its number from 1."""

    label: str
    parts: tuple[Grid | Question | Part, ...]


@frozen(kw_only=True)
class Part:
    """A group: a single one has `parts`, a repeated one `items`. No `label` where the section has the same."""

    label: str
    help: str
    asked: str
    parts: tuple[Grid | Question | Part, ...] = ()
    items: tuple[Item, ...] = ()


@frozen(kw_only=True)
class Sheet:
    """A section. `key` are the labels of what tells the records apart, where the sheet does not ask for them anyway."""

    record: Record
    section: Section
    key: tuple[str, ...]
    parts: tuple[Grid | Question | Part, ...]
    codelists: tuple[Codelist, ...]


@frozen
class Form:
    """How a form is made: so many blank `items` of a repeated group, and without the places in `without`."""

    items: int = 2
    without: frozenset[tuple[str, ...]] = frozenset()

    def sheet(self, record: Record, section: Section) -> Sheet:
        members = {member.name: member for member in record.members}
        own = [members[name] for name in section.members]
        parts = tuple(part for member in own for part in self._member(member, section.label))
        keys = [member.label for name, member in members.items() if name in record.key and member not in own]
        listed = {one.codelist.id: one.codelist for one in questions(parts) if one.codelist and not one.choices}
        return Sheet(
            record=record,
            section=section,
            key=tuple(keys),
            parts=tuple(in_grids(parts)),
            codelists=tuple(listed.values()),
        )

    def _member(self, member: Use | Group, heading: str) -> Iterator[Question | Part]:
        """A member of the record; each element is explained once in it, where it first stands."""
        explained: set[str] = set()
        yield from self._part(member, heading, explained)

    def _parts(self, members: Iterable[Use | Group], explained: set[str]) -> tuple[Grid | Question | Part, ...]:
        return tuple(in_grids([part for member in members for part in self._part(member, "", explained)]))

    def _part(self, member: Use | Group, heading: str, explained: set[str]) -> Iterator[Question | Part]:
        if member.path in self.without:
            return
        if isinstance(member, Use):
            yield self._question(member, is_explained=member.element.id in explained)
            explained.add(member.element.id)
            return
        label = "" if member.label == heading else member.label
        asked = self._asked(member.shape_rules)
        if not member.repeated:
            parts = self._parts(member.members, explained)
            yield Part(label=label, help=member.definition, asked=asked, parts=parts)
            return
        least, most = _size(member)
        blank = max(least, min(self.items, most or self.items))
        of = f" of up to {most}" if most else ""
        items = tuple(
            Item(label=f"{member.item_label} {number}{of}", parts=self._parts(member.members, explained))
            for number in range(1, blank + 1)
        )
        yield Part(label=label, help=member.definition, asked=asked, items=items)

    def _question(self, use: Use, *, is_explained: bool) -> Question:
        element = use.element
        ticked, bounds = choices(element), ""
        if element.range is not None:
            low, high = number_text(element.range.low), number_text(element.range.high)
            bounds = f"{low} to {with_unit(high, element)}"
        return Question(
            name=".".join(use.path),
            label=use.label,
            help="" if is_explained else _help(element),
            asked=self._asked(use.rules),
            choices=ticked,
            several=element.multiple,
            written=WRITTEN.get(element.type, "text"),
            length=element.max_length or 0,
            bounds=bounds,
            codelist=element.codelist,
        )

    def _asked(self, rules: Iterable[Rule]) -> str:
        """When to fill it in, in few words: `required`, `only when Kind is Sailing boat`; nothing if one may or not.

        A condition on a place that was left out is taken to hold: whoever hands the form over has seen to it.
        """
        told: list[str] = []
        asked: Condition | None = None
        for rule in rules:
            match rule.constraint:
                case Required(when) if when is None or self._is_left_out(when):
                    told.append("required")
                case Required(when) if when is not None:
                    asked = when
                    told.append(f"required when {condition_in_words(when)}")
                case Forbidden(_, unless) if unless is not None and unless == asked:
                    told[-1] = f"required, and only when {condition_in_words(unless)}"
                case Forbidden(_, unless) if unless is not None and not self._is_left_out(unless):
                    told.append(f"only when {condition_in_words(unless)}")
                case Forbidden(when, _) if when is not None and not self._is_left_out(when):
                    told.append(f"not when {condition_in_words(when)}")
        return "; ".join(told)

    def _is_left_out(self, condition: Condition) -> bool:
        """Whether a condition reads a place that was left out, or that is in a group that was."""
        read = [path.names for path in paths(condition)]
        return any(names[:number] in self.without for names in read for number in range(1, len(names) + 1))


WRITTEN = {ElementType.NUMBER: "number", ElementType.WHOLE_NUMBER: "number", ElementType.DATE: "day"}
"""How an answer is written, where it is not a text."""


def choices(element: DataElement) -> tuple[Choice, ...]:
    """The answers to tick, where there are few enough."""
    if element.type is ElementType.TRUE_FALSE:
        return (Choice("", "Yes"), Choice("", "No"))
    if element.codelist is not None and len(element.codelist.codes) <= BOXES:
        return tuple(Choice(code.id if code.id.isdigit() else "", code.label) for code in element.codelist.codes)
    span = element.range
    if element.type is ElementType.WHOLE_NUMBER and span is not None and not element.multiple and element.unit is None:
        numbers = range(int(span.low), int(span.high) + 1)
        return tuple(Choice(str(number), "") for number in numbers) if len(numbers) <= ROW else ()
    return ()


def _help(element: DataElement) -> str:
    """What is meant, and how to write it where it is written."""
    told = [element.definition] if choices(element) or element.hint is None else [element.definition, element.hint]
    return " ".join(" ".join(told).split())


def questions(parts: Iterable[Grid | Question | Part]) -> Iterator[Question]:
    """Every question once, however many items there are."""
    for part in parts:
        match part:
            case Question():
                yield part
            case Grid(several):
                yield from several
            case Part(parts=inner, items=items):
                yield from questions(items[0].parts if items else inner)


def _together(part: Question | Part) -> object:
    """The same for questions that can stand in one grid, and for nothing else."""
    if isinstance(part, Question) and not part.several and 0 < len(part.choices) <= ROW:
        return part.choices
    return None


def in_grids(parts: Iterable[Question | Part]) -> Iterator[Grid | Question | Part]:
    """Questions one after another with the same few answers as one grid."""
    for together, some in groupby(parts, key=_together):
        found = list(some)
        if together is not None and len(found) > 1:
            yield _grid([one for one in found if isinstance(one, Question)])
        else:
            yield from found


def _grid(some: list[Question]) -> Grid:
    if len({one.asked for one in some}) > 1:
        return Grid(tuple(some), "")
    return Grid(tuple(evolve(one, asked="") for one in some), some[0].asked)


def _size(group: Group) -> tuple[int, int]:
    """How many items it has at least and at most; 0 where nothing says so."""
    sizes = [rule.constraint for rule in group.shape_rules if isinstance(rule.constraint, Size)]
    return (sizes[0].least, sizes[0].most) if sizes else (1, 0)
