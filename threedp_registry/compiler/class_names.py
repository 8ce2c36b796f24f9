"""The names that typed records give to what the dictionary calls otherwise: classes, codelists, attributes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from keyword import iskeyword

from attrs import frozen

from threedp_registry.compiler.names import Names
from threedp_registry.definition.records import Definition, Group, Record

TAKEN = frozenset({"Decimal", "False", "InvalidRecord", "Literal", "None", "True", "TypeAlias", "TypedRecord"})
"""Names in camel case that the modules of typed records need themselves."""

TAKEN_ATTRIBUTES = frozenset(
    {"bool", "canonical", "check", "codes", "date", "field", "from_record", "int", "self", "str", "to_record", "tuple"}
)
"""What a class needs itself, or reads in its own body."""


def camel(name: str) -> str:
    """`anatomic_part` as `AnatomicPart`."""
    return "".join(word[:1].upper() + word[1:] for word in name.split("_"))


def alias_names(definition: Definition) -> Mapping[str, str]:
    """For each codelist's id the name of its type."""
    wanted = {codelist.id: camel(codelist.id) for codelist in definition.codelists}
    twice = _twice(wanted.values())
    return {name: f"{alias}_{name}" if alias in twice else alias for name, alias in wanted.items()}


def attribute_name(name: str, beside: Iterable[str]) -> str:
    """The element's or group's own name, with an underscore behind it where Python or the class needs that name."""
    while iskeyword(name) or name in TAKEN_ATTRIBUTES or name in beside:
        name += "_"
    return name


@frozen
class ClassNames:
    """The class of every record and group: a short name, and where that is not the only one, one that tells its place.

    Groups that are one shared group have one class.
    """

    records: Mapping[str, str]
    groups: Mapping[tuple[str, Names], str]

    @classmethod
    def of(cls, definition: Definition) -> ClassNames:
        short: dict[Names, str] = {}
        for record in definition.records:
            short[record.name,] = camel(record.name)
            for group in record.groups():
                short[_identity(record, group)] = camel(group.shared or group.item or group.name)
        named = _distinct(short)
        return cls(
            {record.name: named[record.name,] for record in definition.records},
            {
                (record.name, group.path): named[_identity(record, group)]
                for record in definition.records
                for group in record.groups()
            },
        )

    def __iter__(self) -> Iterator[str]:
        """Every class once."""
        return iter(dict.fromkeys((*self.groups.values(), *self.records.values())))

    def of_group(self, record: Record, group: Group) -> str:
        return self.groups[record.name, group.path]


def _identity(record: Record, group: Group) -> Names:
    """What tells one class from another: the place, or for a shared group its name in the record's file."""
    return (record.name, "is", group.shared) if group.shared else (record.name, *group.path)


def _distinct(short: Mapping[Names, str]) -> dict[Names, str]:
    """Records keep their short names; a group whose name is taken is called by its place, in full if need be."""
    twice = _twice(short.values())
    longer = {
        names: "".join(map(camel, names)) if len(names) > 1 and name in twice else name for names, name in short.items()
    }
    twice = _twice(longer.values())
    return {names: "__".join(names) if name in twice else name for names, name in longer.items()}


def _twice(names: Iterable[str]) -> set[str]:
    """Names that stand there more than once, or are taken."""
    return {name for name, number in Counter(names).items() if number > 1 or name in TAKEN}
