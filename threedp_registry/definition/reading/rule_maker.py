"""What all rules of a record are made with: ids by place, finding codes, and names looked up in scope."""

from __future__ import annotations

from enum import Enum

from attrs import evolve, field, frozen

from threedp_registry.definition import constraints as kinds
from threedp_registry.definition.conditions import ElementPath, GroupPath
from threedp_registry.definition.constraints import Constraint, Rule, Severity
from threedp_registry.definition.elements import Provenance
from threedp_registry.definition.lint.codes import UNKNOWN_NAME
from threedp_registry.definition.reading.conditions import Written, read_condition
from threedp_registry.definition.reading.fields import scalar
from threedp_registry.definition.reading.files import DictionaryFile
from threedp_registry.definition.reading.glossary import Glossary
from threedp_registry.definition.scope import DictionaryScope, Place, SkippedName, Unresolved
from threedp_registry.definition.source import Mapping, Scalar

CODES: dict[type[Constraint], str] = {
    kinds.HasType: "TDP201",
    kinds.Characters: "TDP202",
    kinds.Length: "TDP203",
    kinds.Pattern: "TDP204",
    kinds.InRange: "TDP205",
    kinds.Places: "TDP206",
    kinds.InCodelist: "TDP207",
    kinds.DistinctValues: "TDP208",
    kinds.KnownKeys: "TDP209",
    kinds.IsGroup: "TDP210",
    kinds.Required: "TDP301",
    kinds.Forbidden: "TDP302",
    kinds.Size: "TDP303",
    kinds.OneOf: "TDP304",
    kinds.Check: "TDP401",
    kinds.NotPattern: "TDP401",
    kinds.Within: "TDP402",
    kinds.ParentOf: "TDP403",
    kinds.PositionsIn: "TDP404",
    kinds.Covered: "TDP405",
    kinds.UniqueItems: "TDP406",
    kinds.NoOverlap: "TDP407",
    kinds.InEffect: "TDP408",
    kinds.Screened: "TDP602",
    kinds.KeyUnique: "TDP501",
    kinds.KeyReplaced: "TDP502",
    kinds.Exists: "TDP503",
    kinds.AgreesWith: "TDP504",
}
CHECK_ACROSS_RECORDS = "TDP505"
PRIVACY = "TDP601"
Placed = ElementPath | GroupPath


class Expected(Enum):
    """What a condition must be able to come to beside holding, to say anything."""

    VARIES = "not to hold"
    FAILS = "to be known false"
    HOLDS = "nothing else: it is asked of unfinished records"


@frozen
class Claim:
    """What a dictionary claims by a condition about a group's item (`inside`) or the record: that it can hold.

    That is, beside another one where `given`, and that it can come to what is expected, too.
    """

    record: str
    condition: Written
    expected: Expected
    inside: tuple[str, ...] = ()
    given: Written | None = None


@frozen(kw_only=True)
class RuleMaker:
    """Makes the rules of one place of a record. `claims` and `written_ids` gather for what is checked at the end.

    `screening` is how well it is founded that free texts are screened.
    """

    record: str
    record_label: str
    file: DictionaryFile
    glossary: Glossary
    scope: DictionaryScope
    claims: list[Claim]
    screening: Provenance
    written_ids: dict[str, Scalar] = field(factory=dict)

    def inside(self, place: Place) -> RuleMaker:
        """For the rules of a group that stands here."""
        return evolve(self, scope=self.scope.within(place))

    def rule(
        self,
        at: Placed | None,
        suffix: str,
        constraint: Constraint,
        provenance: Provenance,
        *,
        severity: Severity = Severity.ERROR,
        place: Placed | None = None,
        because: tuple[str, Written] | None = None,
    ) -> Rule:
        """A rule that follows from the dictionary: of `at` (the record itself without one), pointing at `place`."""
        points_at = place or at
        return Rule(
            id=self.rule_id(at, suffix),
            code=CODES[type(constraint)],
            severity=severity,
            provenance=provenance,
            constraint=constraint,
            place=points_at.names if points_at else (),
            label=points_at.label if points_at else self.record_label,
            conditions_text=((because[0], because[1].text),) if because else (),
        )

    def rule_id(self, at: Placed | None, suffix: str) -> str:
        """Ids follow the place: record, groups, the use's name, and what the rule is about."""
        return ".".join((self.record, *(at.names if at else ()), suffix))

    # ---- what names and conditions stand for ------------------------------------------------------

    def condition(self, node: Mapping, key: str) -> Written | None:
        """The condition at `key`, or None where there is none that can be read."""
        written = scalar(node, key)
        return read_condition(self.file, written, self.scope) if written else None

    def claim(self, condition: Written, given: Written | None = None, *, expected: Expected = Expected.VARIES) -> None:
        """Notes what is to be checked about a condition once every one of them is read."""
        self.claims.append(Claim(self.record, condition, expected, self.scope.chain[0].names, given))

    def place(self, name: Scalar) -> Placed | None:
        """The element or group of a dotted name; None where it is faulty, which is then reported."""
        try:
            found = self.scope.resolve(tuple(name.text.split(".")))
        except SkippedName:
            return None
        if isinstance(found, Unresolved):
            self.file.fault(name, found.message, found.suggestion, UNKNOWN_NAME)
            return None
        return found

    def element(self, name: Scalar) -> ElementPath | None:
        found = self.place(name)
        if isinstance(found, GroupPath):
            self.file.fault(name, f"`{name.text}` is a group, not an element", "name an element in it")
            return None
        return found

    def own_element(self, name: Scalar) -> ElementPath | None:
        """An element of this record, not of one that it refers to."""
        found = self.element(name)
        if found is not None and found.reference is not None:
            self.file.fault(name, f"`{name.text}` is an element of another record", "name one of this record")
            return None
        return found

    def repeated(self, name: Scalar) -> GroupPath | None:
        found = self.place(name)
        if found is not None and not (isinstance(found, GroupPath) and found.repeated):
            self.file.fault(name, f"`{name.text}` is not a repeated group")
            return None
        return found if isinstance(found, GroupPath) else None
