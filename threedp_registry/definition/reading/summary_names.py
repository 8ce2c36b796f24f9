"""What names and conditions stand for in a summary: seen from the record as a whole, through repeated groups too."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping

from attrs import frozen

from threedp_registry.definition.conditions import Condition, ElementPath, ReferencePath
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.names import did_you_mean
from threedp_registry.definition.reading.conditions import Written, read_condition
from threedp_registry.definition.reading.drafts import RecordDraft
from threedp_registry.definition.reading.fields import mappings, scalar
from threedp_registry.definition.reading.files import DictionaryFile
from threedp_registry.definition.reading.glossary import Glossary
from threedp_registry.definition.reading.rule_maker import Claim, Expected
from threedp_registry.definition.scope import DictionaryScope, Place, SkippedName, Unresolved
from threedp_registry.definition.source import Mapping, Scalar

NUMBERS = (ElementType.NUMBER, ElementType.WHOLE_NUMBER)


@frozen(kw_only=True)
class SummaryNames:
    """Looks up what a summary's file names; what leads nowhere is reported, what is faulty passed over."""

    file: DictionaryFile
    glossary: Glossary
    draft: RecordDraft
    records: AnyMapping[str, Place]
    claims: list[Claim]

    def condition(self, node: Mapping, key: str, given: Written | None = None) -> Written | None:
        """The condition at `key`, noted as one that must be able to hold; None where there is none to be read."""
        at = scalar(node, key)
        written = read_condition(self.file, at, DictionaryScope((self.draft.place,), self.records)) if at else None
        if written is not None:
            self.claims.append(Claim(self.draft.name, written, Expected.VARIES, given=given))
        return written

    def element(self, name: Scalar | None, *kinds: ElementType) -> ElementPath | None:
        """The element of a dotted name, of one of the kinds if any are given."""
        chain = self.chain(name) if name else None
        if name is None or chain is None:
            return None
        found = chain[-1]
        if isinstance(found, Place):
            self.file.fault(name, f"`{name.text}` is a group, not an element", "name an element in it")
            return None
        if kinds and found.element.type not in kinds:
            wanted = " or ".join(kind.value.replace("_", " ") for kind in kinds)
            self.file.fault(name, f"`{name.text}` holds another kind of value than is wanted here", f"name a {wanted}")
            return None
        return found

    def chain(self, name: Scalar) -> tuple[Place | ElementPath, ...] | None:
        """The record's place and all that a dotted name leads through, through repeated groups as well."""
        member: Place | ElementPath = self.draft.place
        passed = [member]
        for part in name.text.split("."):
            if isinstance(member, ElementPath) or part not in member.members:
                self._report_unknown(name, part, member)
                return None
            member = member.members[part]
            passed.append(member)
        return tuple(passed)

    def is_repeated(self, name: Scalar) -> bool:
        """Whether a record may hold several of what the dotted name leads to."""
        groups = (place.group for place in self.chain(name) or () if isinstance(place, Place))
        return any(group is not None and group.repeated for group in groups)

    def _report_unknown(self, name: Scalar, part: str, member: Place | ElementPath) -> None:
        if isinstance(member, ElementPath):
            self.file.fault(name, f"`{member.names[-1]}` is an element and has no parts")
        elif not (part in member.skipped or member.open):
            self.file.fault(name, f"there is no element or group `{part}` here", did_you_mean(part, member.members))

    def followed(self, name: Scalar, beside: Scalar) -> ElementPath | None:
        """An element of a record that is referred to from the group where the element `beside` stands."""
        chain = self.chain(beside)
        if chain is None:
            return None
        around = tuple(place for place in reversed(chain) if isinstance(place, Place))
        try:
            found = DictionaryScope(around, self.records).resolve(tuple(name.text.split(".")))
        except SkippedName:
            return None
        if isinstance(found, ElementPath) and found.reference is not None:
            return found
        if isinstance(found, Unresolved):
            self.file.fault(name, found.message, found.suggestion)
        else:
            self.file.fault(name, f"`{name.text}` is no element of a record referred to", "name one along a reference")
        return None

    def reference(self, name: Scalar) -> ReferencePath | None:
        """The reference of a dotted name: the groups it stands in, and its own name."""
        *groups, last = name.text.split(".")
        place = self.draft.place
        for part in groups:
            member = place.members.get(part)
            if not isinstance(member, Place):
                self._report_unknown(name, part, place)
                return None
            place = member
        if last not in place.references and not place.open:
            self.file.fault(name, f"there is no reference `{last}` here", did_you_mean(last, place.references))
        return place.references.get(last)

    def distinct(self, node: Mapping, key: str, what: str, taken: frozenset[str] = frozenset()) -> Iterator[Mapping]:
        """The mappings listed at `key`; an id that is taken already is reported."""
        seen = set(taken)
        for each in mappings(node, key):
            name = scalar(each, "id")
            if name is not None and name.text in seen:
                self.file.fault(name, f"the id `{name.text}` is taken already", f"give this {what} another one")
            seen |= {name.text} if name else set()
            yield each


def resolved(written: Written | None) -> Condition | None:
    return written.condition if written else None
