"""Everything that differs between two versions, thing by thing, graded for who submits and for who analyzes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from attrs import AttrsInstance, evolve, fields, frozen

from threedp_registry.definition.compare.alignment import Alignment, Translation, codes_then, names_then
from threedp_registry.definition.compare.grade import EQUAL, Grade, Ground, Verdict, grade, of
from threedp_registry.definition.compare.rules import RulePair, ground_of, paths_of, rule_pairs
from threedp_registry.definition.constraints import Rule, Severity
from threedp_registry.definition.elements import Code, Codelist, DataElement
from threedp_registry.definition.records import Definition, Group, Record, Use


class Kind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    CHANGED = "changed"


@frozen(kw_only=True)
class Change:
    """One thing that differs: what it is (`element`, `code`, `group`, `rule`, …), its id now and before.

    `details` name what changed of it. `errors` and `warnings` grade what it means for records: errors
    decide whether a record is right, warnings whether it is remarked on. `before` and `after` are a
    rule's two versions, both in the places of the newer one.
    """

    kind: Kind
    thing: str
    id: str
    was: str = ""
    label: str = ""
    details: tuple[str, ...] = ()
    errors: Verdict = EQUAL
    warnings: Verdict = EQUAL
    before: Rule | None = None
    after: Rule | None = None

    @property
    def for_submitters(self) -> bool | None:
        """Whether a record that was right may be wrong now; None where that cannot be told."""
        return _concerns(self.errors.grade, Grade.TIGHTENED)

    @property
    def for_analysts(self) -> bool | None:
        """Whether something that records were held to holds no longer; None where that cannot be told."""
        return _concerns(self.errors.grade, Grade.LOOSENED)


def _concerns(grade_: Grade, direction: Grade) -> bool | None:
    return None if grade_ is Grade.UNKNOWN else grade_ in (direction, Grade.BOTH)


def changes(old: Definition, new: Definition) -> tuple[Change, ...]:
    """Every change from one version to a later one, in the order of the newer dictionary, what was removed last."""
    return tuple(_Comparing(old, new).all())


class _Comparing:
    """The two versions and what is known of both."""

    def __init__(self, old: Definition, new: Definition) -> None:
        self.old, self.new = old, new
        before = {record.name: record for record in old.records}
        self.aligned = {
            record.name: Alignment.of(record, before.get(record.name), old.version) for record in new.records
        }
        self.codes = codes_then(new, old.version)

    def all(self) -> Iterator[Change]:
        yield from self._elements()
        yield from self._codelists()
        for record in self.new.records:
            was = next((one for one in self.old.records if one.name == record.name), None)
            if was is None:
                yield Change(kind=Kind.ADDED, thing="record", id=record.name, label=record.label, errors=_LOOSER)
            else:
                yield from self._record(was, record)
        here = {record.name for record in self.new.records}
        for gone in (one for one in self.old.records if one.name not in here):
            yield Change(kind=Kind.REMOVED, thing="record", id=gone.name, label=gone.label, errors=_TIGHTER)
        yield from _things("layout", self.old.layouts, self.new.layouts, _LAYOUT_CHANGED)
        yield from _things("fee schedule", self.old.schedules, self.new.schedules, EQUAL, EQUAL, EQUAL)
        yield from _things("checklist", self.old.checklists, self.new.checklists, EQUAL, EQUAL, EQUAL)

    # ---- what things mean -------------------------------------------------------------------------------

    def _elements(self) -> Iterator[Change]:
        """Elements by their meaning; what a change of it asks of records is in the rules of its places."""
        before = {element.id: element for element in self.old.elements}
        seen = set()
        for element in self.new.elements:
            names = [name for _, name in names_then(element.replaces, self.old.version)]
            was = before.get(names[0] if names else element.id)
            seen |= {was.id} if was else set()
            yield from _element(was, element)
        for gone in before.values():
            if gone.id not in seen:
                yield Change(kind=Kind.REMOVED, thing="element", id=gone.id, label=gone.label)

    def _codelists(self) -> Iterator[Change]:
        before = {codelist.id: codelist for codelist in self.old.codelists}
        for codelist in self.new.codelists:
            was = before.pop(codelist.id, None)
            if was is None:
                yield Change(kind=Kind.ADDED, thing="codelist", id=codelist.id, label=codelist.label)
            else:
                yield from self._codelist(was, codelist)
        for gone in before.values():
            yield Change(kind=Kind.REMOVED, thing="codelist", id=gone.id, label=gone.label)

    def _codelist(self, was: Codelist, now: Codelist) -> Iterator[Change]:
        details = differing(evolve(was, codes=()), evolve(now, codes=()))
        order = [self.codes.get((was.id, code), code) for code in was.ids]
        if [code for code in order if now.code(code)] != [code for code in now.ids if code in order]:
            details = (*details, "order")
        if details:
            yield Change(kind=Kind.CHANGED, thing="codelist", id=now.id, label=now.label, details=details)
        left = {self.codes.get((was.id, code.id), code.id): code for code in was.codes}
        for code in now.codes:
            yield from _code(now.id, left.pop(code.id, None), code)
        for gone in left.values():
            yield Change(kind=Kind.REMOVED, thing="code", id=f"{now.id}.{gone.id}", label=gone.label, errors=_TIGHTER)

    # ---- where they are used --------------------------------------------------------------------------------

    def _record(self, was: Record, now: Record) -> Iterator[Change]:
        aligned = self.aligned[now.name]
        details = differing(_alone(was), _alone(now))
        if details:
            yield Change(kind=Kind.CHANGED, thing="record", id=now.name, label=now.label, details=details)
        before = {member.path: member for member in _parts(was.members)}
        for member in _parts(now.members):
            yield from _place(now.name, before, member, aligned)
        kept = {one.names for olds in aligned.then.values() for one in olds}
        for gone in before.values():
            if gone.path not in kept and gone.path[:-1] not in before.keys() - kept:
                place = ".".join((was.name, *gone.path))
                yield Change(kind=Kind.REMOVED, thing=_thing(gone), id=place, label=gone.label, errors=_TIGHTER)
        yield from self._rules(was, now)

    def _rules(self, was: Record, now: Record) -> Iterator[Change]:
        translation = Translation(self.aligned[now.name], self.aligned, self.codes, paths_of(now))
        ground = ground_of(was, now, translation)
        for pair in rule_pairs(was, now, translation):
            change = _rule(pair, ground)
            if change is not None:
                yield change


_TIGHTER, _LOOSER, _LAYOUT_CHANGED = of(True, False), of(False, True), of(True, True)


def _element(was: DataElement | None, now: DataElement) -> Iterator[Change]:
    if was is None:
        yield Change(kind=Kind.ADDED, thing="element", id=now.id, label=now.label)
        return
    told = evolve(was, id=now.id, replaces=now.replaces, codelist=now.codelist)
    details = differing(told, now)
    if (was.codelist.id if was.codelist else "") != (now.codelist.id if now.codelist else ""):
        details = (*details, "codelist")
    if was.id != now.id:
        yield Change(kind=Kind.RENAMED, thing="element", id=now.id, was=was.id, label=now.label, details=details)
    elif details:
        yield Change(kind=Kind.CHANGED, thing="element", id=now.id, label=now.label, details=details)


def _code(list_id: str, was: Code | None, now: Code) -> Iterator[Change]:
    id_ = f"{list_id}.{now.id}"
    if was is None:
        yield Change(kind=Kind.ADDED, thing="code", id=id_, label=now.label, errors=_LOOSER)
        return
    details = differing(evolve(was, id=now.id, replaces=now.replaces), now)
    if was.id != now.id:
        old = f"{list_id}.{was.id}"
        yield Change(
            kind=Kind.RENAMED, thing="code", id=id_, was=old, label=now.label, details=details, errors=of(True, True)
        )
    elif details:
        yield Change(kind=Kind.CHANGED, thing="code", id=id_, label=now.label, details=details)


def _parts(members: tuple[Use | Group, ...]) -> Iterator[Use | Group]:
    for member in members:
        yield member
        if isinstance(member, Group):
            yield from _parts(member.members)


def _thing(member: Use | Group) -> str:
    return "element" if isinstance(member, Use) else "group"


def _place(
    record: str, before: Mapping[tuple[str, ...], Use | Group], now: Use | Group, aligned: Alignment
) -> Iterator[Change]:
    """An element's or a group's place, told apart from the rules there."""
    id_ = ".".join((record, *now.path))
    olds = aligned.then.get(now.path, ())
    if not olds:
        if aligned.then.get(now.path[:-1], (1,)):  # what came with a new group is told with the group
            yield Change(kind=Kind.ADDED, thing=_thing(now), id=id_, label=now.label, errors=_LOOSER)
        return
    moved = [one for one in olds if one.names[-1] != now.path[-1]]
    if moved:
        was = ", ".join(".".join((record, *one.names)) for one in moved)
        yield Change(kind=Kind.RENAMED, thing=_thing(now), id=id_, was=was, label=now.label, errors=of(True, True))
        return
    details = differing(_bare(before[olds[0].names], now), _bare(now, now))
    if details:
        yield Change(kind=Kind.CHANGED, thing=_thing(now), id=id_, label=now.label, details=details)


def _bare(member: Use | Group, now: Use | Group) -> Use | Group:
    """A place by itself: what is around, inside and in its rules is told elsewhere."""
    if isinstance(member, Use):
        element = now.element if isinstance(now, Use) else member.element
        return evolve(
            member, rules=(), path=now.path, name=now.name, element=element, replaces=(), always_required=False
        )
    return evolve(
        member, members=(), references=(), shape_rules=(), rules=(), path=now.path, name=now.name, replaces=()
    )


def _alone(record: Record) -> Record:
    return evolve(record, members=(), references=(), shape_rules=(), rules=(), sections=())


def _things(
    thing: str,
    before: Iterable[AttrsInstance],
    now: Iterable[AttrsInstance],
    changed: Verdict,
    added: Verdict = _LOOSER,
    removed: Verdict = _TIGHTER,
) -> Iterator[Change]:
    """Things that have an id and a label and are compared as a whole."""
    left = {_id(one): one for one in before}
    for one in now:
        was = left.pop(_id(one), None)
        if was is None:
            yield Change(kind=Kind.ADDED, thing=thing, id=_id(one), label=_label(one), errors=added)
        elif was != one:
            details = differing(was, one)
            verdict = changed if {"columns", "delimiter", "record"} & set(details) else EQUAL
            yield Change(
                kind=Kind.CHANGED, thing=thing, id=_id(one), label=_label(one), details=details, errors=verdict
            )
    for id_, gone in left.items():
        yield Change(kind=Kind.REMOVED, thing=thing, id=id_, label=_label(gone), errors=removed)


def _id(thing: object) -> str:
    return str(getattr(thing, "id", ""))


def _label(thing: object) -> str:
    return str(getattr(thing, "label", ""))


def differing(was: AttrsInstance, now: AttrsInstance) -> tuple[str, ...]:
    """Names of the attributes in which two values of one class differ."""
    if type(was) is not type(now):
        return ("kind",)
    return tuple(one.name for one in fields(type(now)) if getattr(was, one.name) != getattr(now, one.name))


# ---- rules --------------------------------------------------------------------------------------------------

WORDING = ("message", "hint", "code", "provenance", "severity")


def _rule(pair: RulePair, ground: Ground) -> Change | None:
    """The change of a rule; None where it says the same, perhaps of a place that has another name now."""
    old, new = pair.old, pair.new
    rule = new or old
    assert rule is not None
    verdict = grade(old, new, ground)
    details = tuple(name for name in WORDING if old and new and getattr(old, name) != getattr(new, name))
    told_with_its_place = (old is None or new is None) and rule.place not in ground.shared
    if verdict.grade is Grade.EQUAL and (told_with_its_place or (old and new and not details)):
        return None
    renamed = new is not None and pair.was not in ("", new.id)
    errors, warnings = _by_severity(pair, verdict)
    return Change(
        kind=Kind.REMOVED if new is None else Kind.CHANGED if old else Kind.ADDED,
        thing="rule",
        id=new.id if new else pair.was,
        was=pair.was if renamed else "",
        label=rule.label,
        details=details,
        errors=errors,
        warnings=warnings,
        before=old,
        after=new,
    )


def _by_severity(pair: RulePair, verdict: Verdict) -> tuple[Verdict, Verdict]:
    """The verdict for errors and for warnings; a rule that changed sides came to one and went from the other."""
    severities = [rule.severity for rule in (pair.old, pair.new) if rule is not None]
    if len(set(severities)) == 1:
        return (verdict, EQUAL) if severities[0] is Severity.ERROR else (EQUAL, verdict)
    return (_TIGHTER, _LOOSER) if severities[-1] is Severity.ERROR else (_LOOSER, _TIGHTER)
