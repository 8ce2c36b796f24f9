"""One entry for each place where an element is used: everything that a reader looks up about it, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby

from attrs import frozen

from threedp_registry.compiler.markdown import KIND_WORDS, presence_in_words, requirement_in_words, size_in_words
from threedp_registry.compiler.prose import number_text, what_to_enter, with_unit
from threedp_registry.definition.constraints import Forbidden, Required
from threedp_registry.definition.elements import Code, DataElement, ElementType, Provenance
from threedp_registry.definition.layouts import Layout
from threedp_registry.definition.records import Definition, Group, Record, Section, Use
from threedp_registry.definition.releases.history import History


class Need(StrEnum):
    """How far an element is asked for, in one word; the requirement in words tells when."""

    ALWAYS = "always"
    CONDITIONAL = "conditional"
    ALLOWED = "allowed"
    OPTIONAL = "optional"


NEEDS = {
    Need.ALWAYS: "always required",
    Need.CONDITIONAL: "required under a condition",
    Need.ALLOWED: "allowed under a condition",
    Need.OPTIONAL: "optional",
}


@frozen(kw_only=True)
class Columns:
    """Where an upload file has an element: a header for each item of the groups around it, and their numbers from 1."""

    layout: Layout
    headers: tuple[str, ...]
    numbers: tuple[int, ...]


@frozen(kw_only=True)
class Entry:
    """An element at one place of a record. `groups` are those around it, outermost first.

    `name` is the place in full (`case.anatomic_parts.laterality`), `pointer` the JSON pointer of it, with `*` for
    the number of an item (`/anatomic_parts/*/laterality`). `since` is the first version that has the place; `until`
    the last, where a later one has it no more; `lasts` says both in words.
    """

    name: str
    record: Record
    section: Section
    groups: tuple[Group, ...]
    use: Use
    requirement: str
    pointer: str
    columns: tuple[Columns, ...]
    since: str
    until: str
    lasts: str

    @property
    def element(self) -> DataElement:
        return self.use.element

    @property
    def need(self) -> Need:
        if self.use.always_required:
            return Need.ALWAYS
        kinds = {type(rule.constraint) for rule in self.use.rules}
        if Required in kinds:
            return Need.CONDITIONAL
        return Need.ALLOWED if Forbidden in kinds else Need.OPTIONAL

    @property
    def where(self) -> str:
        """The form's words for the place: the labels of the groups around it and its own."""
        return " > ".join((*(group.label for group in self.groups), self.use.label))


def entries(definition: Definition, history: History) -> tuple[Entry, ...]:
    """Every place of every element, in the order of the form."""
    return tuple(entry for record in definition.records for entry in _of_record(definition, record, history))


def _of_record(definition: Definition, record: Record, history: History) -> Iterator[Entry]:
    members = {member.name: member for member in record.members}
    layouts = [layout for layout in definition.layouts if layout.record == record.name]
    for section in record.sections:
        for groups, use in _placed([members[name] for name in section.members]):
            name = ".".join((record.name, *use.path))
            yield Entry(
                name=name,
                record=record,
                section=section,
                groups=groups,
                use=use,
                requirement=requirement_in_words(use),
                pointer=pointer(groups, use),
                columns=tuple(_columns(layouts, use)),
                since=history.since(f"use {name}", definition.version),
                until=history.until(f"use {name}"),
                lasts=history.lasts(f"use {name}", definition.version),
            )


def _placed(members: Iterable[Use | Group], around: tuple[Group, ...] = ()) -> Iterator[tuple[tuple[Group, ...], Use]]:
    for member in members:
        if isinstance(member, Use):
            yield around, member
        else:
            yield from _placed(member.members, (*around, member))


def pointer(groups: tuple[Group, ...], use: Use) -> str:
    """The JSON pointer of a place; an item of a repeated group stands as `*`."""
    steps = [f"{group.name}/*" if group.repeated else group.name for group in groups]
    return "/" + "/".join((*steps, use.name))


def _columns(layouts: Iterable[Layout], use: Use) -> Iterator[Columns]:
    for layout in layouts:
        found = [
            (number, column.header)
            for number, column in enumerate(layout.columns, 1)
            if column.path and tuple(step for step in column.path if isinstance(step, str)) == use.path
        ]
        if found:
            yield Columns(
                layout=layout,
                headers=tuple(header for _, header in found),
                numbers=tuple(number for number, _ in found),
            )


# ---- an element's values in words ------------------------------------------------------------------


def type_in_words(element: DataElement) -> str:
    """`number`, `code`; `several codes` where an element holds more than one value."""
    word = KIND_WORDS[element.type]
    return f"several {word}s" if element.multiple else word


def range_in_words(element: DataElement) -> str:
    """What bounds a value, without its unit: `0 to 100, at most 2 decimal places`; nothing where nothing does."""
    return ", ".join(_bounds(element, None))


def values_in_short(element: DataElement) -> str:
    """`number, 0 to 100 mm, at most 2 decimal places`."""
    return ", ".join((type_in_words(element), *_bounds(element, element)))


def _bounds(element: DataElement, unit_of: DataElement | None) -> Iterator[str]:
    if element.range is not None:
        yield f"{number_text(element.range.low)} to {with_unit(number_text(element.range.high), unit_of)}"
    if element.places is not None:
        yield f"at most {element.places} decimal places"
    if element.max_length is not None:
        yield f"1 to {element.max_length} characters"


def group_requirement(group: Group) -> str:
    """When a group must and must not be there, and how many items of it; nothing of a single one."""
    told = [presence_in_words(group.shape_rules), size_in_words(group)] if group.repeated else []
    return "; ".join(words for words in told if words)


def group_requirements(entry: Entry) -> Iterator[tuple[Group, str]]:
    """The groups around an element that are not simply there, outermost first, with when they are."""
    for group in entry.groups:
        words = group_requirement(group)
        if words:
            yield group, words


def codes_in_words(codes: Iterable[Code]) -> str:
    """`ct = CT; mr = MR`, for a cell of a table."""
    return "; ".join(f"{code.id} = {code.label}" for code in codes)


def example_of(element: DataElement) -> str:
    """A value that is right: the one the dictionary gives, or else the first code of its codelist."""
    if element.example is not None:
        return element.example
    return element.codelist.ids[0] if element.codelist is not None else ""


def enter(entry: Entry) -> str:
    """What to enter, in one sentence."""
    return what_to_enter(entry.element)


def advice(element: DataElement) -> str:
    """What to know of a value beyond its type, its bounds and its codes: the author's hint, or how it is written."""
    written = element.type in (ElementType.DATE, ElementType.TRUE_FALSE)
    return what_to_enter(element) if element.hint is not None or written else ""


def headers_in_words(columns: Columns) -> str:
    """`part1_laterality to part20_laterality`, or the one header."""
    first, last = columns.headers[0], columns.headers[-1]
    return first if first == last else f"{first} to {last}"


def requirement_basis(entry: Entry) -> Provenance | None:
    """How well the requirement is founded; None where nothing is asked."""
    asked = [rule.provenance for rule in entry.use.rules if isinstance(rule.constraint, Required | Forbidden)]
    return asked[0] if asked else None


def by_section(found: Iterable[Entry]) -> Iterator[tuple[Record, Section, tuple[Entry, ...]]]:
    """Entries in the order of the form, a section at a time."""
    for (_, _), some in groupby(found, key=lambda entry: (entry.record.name, entry.section.id)):
        together = tuple(some)
        yield together[0].record, together[0].section, together
