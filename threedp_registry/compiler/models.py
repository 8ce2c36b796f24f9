"""Typed records as Python text: a class for every record and group, a type for every codelist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from threedp_registry.compiler.class_names import ClassNames, alias_names, attribute_name
from threedp_registry.compiler.markdown import presence_in_words, requirement_in_words, size_in_words
from threedp_registry.compiler.names import quote
from threedp_registry.compiler.prose import number_text, sentence, with_unit
from threedp_registry.definition.constraints import Required
from threedp_registry.definition.elements import Codelist, DataElement, ElementType, Phi
from threedp_registry.definition.records import Definition, Group, Record, Use

PYTHON_TYPES = {
    ElementType.TEXT: "str",
    ElementType.NUMBER: "Decimal",
    ElementType.WHOLE_NUMBER: "int",
    ElementType.TRUE_FALSE: "bool",
    ElementType.DATE: "date",
}
KEY = "key"
"""In an attribute's metadata: the name in the record, where Python needs that name itself."""


CODES_HEAD = "from typing import Literal, TypeAlias\n\n"
MODELS_HEAD = """\
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import field, frozen

from threedp_registry.compiled import codes
from threedp_registry.typed_records.record import TypedRecord

if TYPE_CHECKING:
    from threedp_registry.compiled_support import RecordTable

"""
MODELS_TAIL = '''

def table(name: str) -> RecordTable:
    """The checks of a record, imported when they are first needed."""
    from threedp_registry.compiled.dictionary import DICTIONARY

    return DICTIONARY.records[name]
'''


def codes_module(definition: Definition) -> str:
    return CODES_HEAD + codes_text(definition)


def models_module(definition: Definition) -> str:
    """The classes of the package's own dictionary, which find their checks in it."""
    return MODELS_HEAD + models_text(definition) + MODELS_TAIL


def codes_text(definition: Definition) -> str:
    """Every codelist as a type: a code a line."""
    names = alias_names(definition)
    return "\n".join(_codelist(codelist, names[codelist.id]) for codelist in definition.codelists)


def _codelist(codelist: Codelist, name: str) -> str:
    listed = "".join(f"    {quote(code.id)},\n" for code in codelist.codes)
    return f"{name}: TypeAlias = Literal[\n{listed}]\n{docstring(codelist.label, codelist.definition)}\n"


def models_text(definition: Definition) -> str:
    """The classes, each after those it holds. Whoever runs this text gives them their checks, as `table`."""
    classes = _Classes(ClassNames.of(definition), alias_names(definition))
    for record in definition.records:
        classes.write_record(record)
    listed = "".join(f"    {quote(name)},\n" for name in sorted(classes.texts))
    return f"__all__ = [\n{listed}]\n\n\n" + "\n\n".join(classes.texts.values())


@frozen
class _Classes:
    """The texts of the classes so far, by their names."""

    names: ClassNames
    aliases: Mapping[str, str]
    texts: dict[str, str] = field(factory=dict)

    def write_record(self, record: Record) -> None:
        self._write_groups(record, record.members)
        name = self.names.records[record.name]
        self.texts[name] = (
            f"@frozen(kw_only=True)\nclass {name}(TypedRecord):\n"
            f"    {docstring(record.label, record.definition)}\n\n"
            f"{''.join(self._attributes(record, record.members))}\n"
            f"    @classmethod\n    def _table(cls) -> RecordTable:\n        return table({quote(record.name)})\n"
        )

    def _write_groups(self, record: Record, members: tuple[Use | Group, ...]) -> None:
        for group in members:
            if isinstance(group, Group):
                self._write_groups(record, group.members)
                name = self.names.of_group(record, group)
                self.texts.setdefault(name, self._group(record, group, name))

    def _group(self, record: Record, group: Group, name: str) -> str:
        about = _shared(record, group) if group.shared else group.definition
        label = group.shared.replace("_", " ").capitalize() if group.shared else group.item_label or group.label
        return (
            f"@frozen(kw_only=True)\nclass {name}:\n    {docstring(label, about)}\n\n"
            f"{''.join(self._attributes(record, group.members))}"
        )

    # ---- attributes -----------------------------------------------------------------------------

    def _attributes(self, record: Record, members: tuple[Use | Group, ...]) -> Iterator[str]:
        taken: list[str] = []
        others = {member.name for member in members}
        for member in members:
            name = attribute_name(member.name, {*taken, *(others - {member.name})})
            taken.append(name)
            told = f"    {docstring(member.label, _about(member))}\n"
            yield f"    {name}: {self._type(record, member)}{self._default(record, member, name)}\n{told}"

    def _type(self, record: Record, member: Use | Group) -> str:
        if isinstance(member, Group):
            one = self.names.of_group(record, member)
            return f"tuple[{one}, ...]" if member.repeated else one
        codelist = member.element.codelist
        one = f"codes.{self.aliases[codelist.id]}" if codelist else PYTHON_TYPES[member.element.type]
        if member.element.multiple:
            return f"tuple[{one}, ...]"
        return one if is_required(member) else f"{one} | None"

    def _default(self, record: Record, member: Use | Group, name: str) -> str:
        """What stands behind the type: nothing where the attribute must be given and needs no more said of it."""
        default = "" if is_required(member) else self._missing(record, member)
        further = [f'metadata={{"{KEY}": {quote(member.name)}}}'] if name != member.name else []
        if isinstance(member, Use) and member.element.phi is Phi.DIRECT:
            further.append("repr=False")
        if further:
            return f" = field({', '.join([f'default={default}', *further] if default else further)})"
        return f" = {default}" if default else ""

    def _missing(self, record: Record, member: Use | Group) -> str:
        """What an attribute holds when nothing was submitted there; a missing single group is an empty one."""
        if isinstance(member, Use):
            return "()" if member.element.multiple else "None"
        return "()" if member.repeated else f"{self.names.of_group(record, member)}()"


def is_required(member: Use | Group) -> bool:
    """Whether it must always be given: a single group because of what is always required in it."""
    if isinstance(member, Use):
        return member.always_required
    if member.repeated:
        return any(rule.constraint == Required() for rule in member.shape_rules)
    return any(is_required(part) for part in member.members)


# ---- in words --------------------------------------------------------------------------------------


def docstring(label: str, about: str) -> str:
    """A docstring of one line, in ASCII, that reads back as the text it was made of."""
    text = " ".join(f"{label}. {about}".split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"""{text.encode("ascii", "backslashreplace").decode("ascii")}"""'


def _about(member: Use | Group) -> str:
    said = [member.definition if isinstance(member, Group) else member.element.definition]
    if isinstance(member, Use):
        said += [limits_in_words(member.element), requirement_in_words(member)]
    elif member.repeated:
        said += [size_in_words(member), presence_in_words(member.shape_rules)]
    return " ".join(sentence(part) for part in said if part)


def limits_in_words(element: DataElement) -> str:
    """Range, places and length, with the unit; nothing for codes, dates and true or false."""
    said = []
    if element.range is not None:
        said.append(f"{number_text(element.range.low)} to {with_unit(number_text(element.range.high), element)}")
    if element.places is not None:
        said.append(f"up to {element.places} decimal places")
    if element.max_length is not None:
        said.append(f"up to {element.max_length} characters")
    return ", ".join(said)


def _shared(record: Record, group: Group) -> str:
    """A shared group has no definition of its own: where it stands says what it is for."""
    return "For " + ", ".join(other.label for other in record.groups() if other.shared == group.shared) + "."
