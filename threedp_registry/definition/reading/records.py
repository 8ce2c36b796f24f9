"""records/*.yaml, second reading: records and groups with all their rules."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from threedp_registry.definition.conditions import ElementPath
from threedp_registry.definition.constraints import (
    Exists,
    InEffect,
    IsGroup,
    KeyReplaced,
    KeyUnique,
    KnownKeys,
    Required,
    Rule,
    Severity,
    Size,
)
from threedp_registry.definition.elements import Provenance
from threedp_registry.definition.names import did_you_mean
from threedp_registry.definition.reading.checks import build_checks
from threedp_registry.definition.reading.drafts import GroupDraft, RecordDraft, ReferenceDraft, UseDraft, size_bounds
from threedp_registry.definition.reading.fields import entries, mapping, mappings, scalar, scalars, text
from threedp_registry.definition.reading.lifecycle import replaced
from threedp_registry.definition.reading.rule_maker import RuleMaker
from threedp_registry.definition.reading.uses import build_use, conditional_presence
from threedp_registry.definition.records import Group, Record, Reference, Section, Use
from threedp_registry.definition.source import Entry, Scalar


@frozen
class InEffectNote:
    """From dictionary.yaml: the date element that must lie in the days this version is for."""

    element: ElementPath
    rule: Rule


def build_record(draft: RecordDraft, maker: RuleMaker, in_effect: InEffectNote | None) -> Record:
    """The record with everything resolved."""
    key = _key(draft, maker)
    return Record(
        name=draft.name,
        label=text(draft.node, "label"),
        plural=draft.plural,
        definition=text(draft.node, "definition"),
        provenance=draft.provenance,
        key=tuple(path.names[-1] for path in key),
        sections=tuple(_sections(draft)),
        members=_members(draft.members, maker, in_effect),
        references=_references(draft.references, maker),
        shape_rules=(
            maker.rule(None, "keys", KnownKeys(tuple(draft.place.members)), draft.provenance),
            maker.rule(None, "key.unique", KeyUnique(key), draft.provenance),
            maker.rule(None, "key.replaced", KeyReplaced(key), draft.provenance, severity=Severity.WARNING),
        ),
        rules=build_checks(draft.node, None, draft.provenance, maker),
    )


def in_effect_rule(path: ElementPath, constraint: InEffect, maker: RuleMaker, provenance: Provenance) -> InEffectNote:
    """The warning about records outside the days this version is for."""
    rule = maker.rule(path, "in_effect", constraint, provenance, severity=Severity.WARNING)
    return InEffectNote(path, rule)


def _key(draft: RecordDraft, maker: RuleMaker) -> tuple[ElementPath, ...]:
    found = []
    for name in scalars(draft.node, "key"):
        member = draft.place.members.get(name.text)
        if isinstance(member, ElementPath):
            found.append(member)
        elif name.text not in draft.place.skipped and not draft.place.open:
            maker.file.fault(
                name,
                f"the key names `{name.text}`, which is no element of the record itself",
                did_you_mean(name.text, draft.place.members),
            )
    return tuple(found)


def _sections(draft: RecordDraft) -> Iterator[Section]:
    seen: set[str] = set()
    for node, members in zip(mappings(draft.node, "sections"), draft.section_members, strict=True):
        name = scalar(node, "id")
        if name is not None and name.text in seen:
            draft.file.fault(name, f"there are two sections `{name.text}`")
        seen.add(text(node, "id"))
        yield Section(
            id=text(node, "id"), label=text(node, "label"), definition=text(node, "definition"), members=members
        )


def _members(
    members: tuple[UseDraft | GroupDraft, ...], maker: RuleMaker, in_effect: InEffectNote | None = None
) -> tuple[Use | Group, ...]:
    return tuple(
        _group(member, maker) if isinstance(member, GroupDraft) else _use(member, maker, in_effect)
        for member in members
    )


def _use(draft: UseDraft, maker: RuleMaker, in_effect: InEffectNote | None) -> Use:
    also = in_effect.rule if in_effect and in_effect.element is draft.path else None
    return build_use(draft, maker, (also,) if also else ())


def _group(draft: GroupDraft, outer: RuleMaker) -> Group:
    maker = outer.inside(draft.place)
    return Group(
        name=draft.path.names[-1],
        path=draft.path.names,
        label=draft.path.label,
        item_label=draft.path.item_label,
        definition=draft.definition,
        repeated=draft.path.repeated,
        provenance=draft.provenance,
        members=_members(draft.members, maker),
        references=_references(draft.references, maker),
        shape_rules=tuple(_shape_rules(draft, outer)),
        rules=build_checks(draft.body, draft.path, draft.provenance, maker),
        item=(text(draft.node, "item") or _singular(draft.path.names[-1])) if draft.path.repeated else "",
        shared=text(draft.node, "is"),
        replaces=replaced(draft.node, outer.file, outer.glossary.version),
    )


def _singular(name: str) -> str:
    """What one item of a group is called whose author has given it no name."""
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name


def _shape_rules(draft: GroupDraft, maker: RuleMaker) -> Iterator[Rule]:
    path, provenance = draft.path, draft.provenance
    yield maker.rule(path, "type", IsGroup(path.repeated), provenance)
    conditional = mapping(draft.node, "size")
    least, most = size_bounds(draft.size)
    if draft.size and most is None and not draft.size.text.endswith("n") and not maker.file.has_fault_at(draft.size):
        maker.file.fault(draft.size, "the size is reversed or allows no item at all", "write e.g. 1..20")
    if conditional is not None:
        yield from conditional_presence(path, conditional, provenance, maker)
        provenance = maker.glossary.provenance(maker.file, conditional, provenance)
    elif least:
        yield maker.rule(path, "required", Required(), provenance)
    if most is not None:
        yield maker.rule(path, "size", Size(least, most), provenance)
    yield maker.rule(path, "keys", KnownKeys(tuple(draft.place.members)), draft.provenance)


# ---- references ------------------------------------------------------------------------------------


def _references(references: tuple[ReferenceDraft, ...], maker: RuleMaker) -> tuple[Reference, ...]:
    built = (_reference(draft, maker) for draft in references)
    return tuple(reference for reference in built if reference is not None)


def _reference(draft: ReferenceDraft, maker: RuleMaker) -> Reference | None:
    named = scalar(draft.node, "record")
    target = maker.glossary.records.find(maker.file, named) if named else None
    by = _by(draft, target, maker) if target else ()
    if target is None or not by:
        return None
    own = tuple(path for _, path in by)
    rule = maker.rule(
        maker.scope.chain[0].group,
        f"{draft.name.text}.exists",
        Exists(draft.path, own),
        draft.provenance,
        place=own[-1],
    )
    return Reference(name=draft.name.text, record=target.name, by=by, rule=rule)


def _by(draft: ReferenceDraft, target: RecordDraft, maker: RuleMaker) -> tuple[tuple[str, ElementPath], ...]:
    """Our element for each element of the target's key, in the key's order; nothing where one is amiss."""
    key = [name.text for name in scalars(target.node, "key")]
    given: dict[str, ElementPath | None] = {}
    for entry in entries(draft.node, "by"):
        if entry.key.text in key:
            given[entry.key.text] = _own(entry, target, maker)
        else:
            maker.file.fault(
                entry.key,
                f"`{entry.key.text}` is not in the key of the record {target.name}",
                did_you_mean(entry.key.text, key),
            )
            return ()
    missing = [name for name in key if name not in given]
    if missing:
        maker.file.fault(draft.name, f"the reference leaves out `{missing[0]}` of the key of the record {target.name}")
        return ()
    found = [(name, path) for name in key if (path := given[name]) is not None]
    return tuple(found) if len(found) == len(key) else ()


def _own(entry: Entry, target: RecordDraft, maker: RuleMaker) -> ElementPath | None:
    path = maker.own_element(entry.value) if isinstance(entry.value, Scalar) else None
    other = target.place.members.get(entry.key.text)
    if path and isinstance(other, ElementPath) and other.element.type != path.element.type:
        maker.file.fault(entry.value, f"this holds another kind of value than `{entry.key.text}` in {target.name}")
        return None
    return path
