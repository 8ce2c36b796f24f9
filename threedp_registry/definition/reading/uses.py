"""The rules of an element's place: its values, whether it must be there, and what it depends on."""

from __future__ import annotations

from collections.abc import Iterator

from threedp_registry.definition.conditions import ElementPath
from threedp_registry.definition.constraints import (
    AgreesWith,
    Characters,
    Covered,
    DistinctValues,
    Forbidden,
    HasType,
    InCodelist,
    InRange,
    Length,
    ParentOf,
    Pattern,
    Places,
    PositionsIn,
    Required,
    Rule,
    Screened,
    Severity,
    ValueConstraint,
    Within,
)
from threedp_registry.definition.elements import Codelist, DataElement, ElementType, Phi, Provenance
from threedp_registry.definition.reading.drafts import UseDraft
from threedp_registry.definition.reading.fields import mapping, scalar, text
from threedp_registry.definition.reading.lifecycle import replaced
from threedp_registry.definition.reading.rule_maker import Placed, RuleMaker
from threedp_registry.definition.records import Use
from threedp_registry.definition.source import Mapping, Scalar


def build_use(draft: UseDraft, maker: RuleMaker, also: tuple[Rule, ...] = ()) -> Use:
    """The use with all its rules, in the order they are checked, `also` after its own."""
    path = draft.path
    return Use(
        name=path.names[-1],
        path=path.names,
        label=path.label,
        element=path.element,
        always_required=path.always_required,
        rules=(
            *_value_rules(draft, maker),
            *_presence_rules(draft, maker),
            *_relations(draft, maker),
            *also,
            *_screening(draft, maker),
        ),
        replaces=replaced(draft.node, maker.file, maker.glossary.version),
    )


def _screening(draft: UseDraft, maker: RuleMaker) -> Iterator[Rule]:
    """Free text that may hold anything is looked through; a text of a fixed form is not free."""
    element = draft.path.element
    if element.type is ElementType.TEXT and element.phi is Phi.DIRECT and element.pattern is None:
        yield maker.rule(draft.path, "screening", Screened(), maker.screening, severity=Severity.WARNING)


# ---- one value -------------------------------------------------------------------------------------


def _value_rules(draft: UseDraft, maker: RuleMaker) -> Iterator[Rule]:
    for suffix, constraint in _value_constraints(draft.path.element):
        yield maker.rule(draft.path, suffix, constraint, draft.provenance)


def _value_constraints(element: DataElement) -> Iterator[tuple[str, ValueConstraint]]:
    if element.multiple or element.type is not ElementType.CODE:
        yield "type", HasType(element.type, element.multiple)
    if element.codelist is not None:
        yield "codelist", InCodelist(element.codelist.ids, element.multiple)
    if element.type is ElementType.TEXT:
        yield from _text_constraints(element)
    if element.range is not None:
        yield "range", InRange(element.range.low, element.range.high)
    if element.places is not None:
        yield "places", Places(element.places)
    if element.multiple:
        yield "distinct", DistinctValues()


def _text_constraints(element: DataElement) -> Iterator[tuple[str, ValueConstraint]]:
    if element.max_length is not None:
        yield "length", Length(element.max_length)
    if element.pattern is None:
        yield "characters", Characters()
    else:
        yield "pattern", Pattern(element.pattern)


# ---- presence --------------------------------------------------------------------------------------


def _presence_rules(draft: UseDraft, maker: RuleMaker) -> Iterator[Rule]:
    if draft.path.always_required:
        yield maker.rule(draft.path, "required", Required(), draft.provenance)
    conditional = mapping(draft.node, "required")
    if conditional is not None:
        yield from conditional_presence(draft.path, conditional, draft.provenance, maker)
    allowed = mapping(draft.node, "allowed")
    if allowed is not None:
        yield from _allowed(draft, allowed, maker)


def conditional_presence(path: Placed, node: Mapping, default: Provenance, maker: RuleMaker) -> Iterator[Rule]:
    """`when: … otherwise: …` of an element or of a group's size."""
    provenance = maker.glossary.provenance(maker.file, node, default)
    when = maker.condition(node, "when")
    if when is None:
        return
    maker.claim(when)
    yield maker.rule(path, "required", Required(when.condition), provenance, because=("when", when))
    if text(node, "otherwise") == "forbidden":
        yield maker.rule(path, "forbidden", Forbidden(unless=when.condition), provenance, because=("unless", when))


def _allowed(draft: UseDraft, node: Mapping, maker: RuleMaker) -> Iterator[Rule]:
    """Allowed when a condition holds is forbidden unless it does, and the other way around."""
    provenance = maker.glossary.provenance(maker.file, node, draft.provenance)
    when, unless = maker.condition(node, "when"), maker.condition(node, "unless")
    if when is not None:
        maker.claim(when)
        forbidden = Forbidden(unless=when.condition)
        yield maker.rule(draft.path, "forbidden", forbidden, provenance, because=("unless", when))
    elif unless is not None:
        maker.claim(unless)
        forbidden = Forbidden(when=unless.condition)
        yield maker.rule(draft.path, "forbidden", forbidden, provenance, because=("when", unless))


# ---- relations -------------------------------------------------------------------------------------


def _relations(draft: UseDraft, maker: RuleMaker) -> Iterator[Rule]:
    node = draft.node
    within, parent_of = scalar(node, "within"), scalar(node, "parent_of")
    if within is not None:
        yield from _within(draft, within, maker)
    if parent_of is not None:
        yield from _parent_of(draft, parent_of, maker)
    positions_in, agrees_with = scalar(node, "positions_in"), scalar(node, "agrees_with")
    if positions_in is not None:
        yield from _positions(draft, positions_in, maker)
    if agrees_with is not None:
        yield from _agrees(draft, agrees_with, maker)


def _within(draft: UseDraft, name: Scalar, maker: RuleMaker) -> Iterator[Rule]:
    parent = maker.own_element(name)
    if parent is not None and _depends(draft.path, parent, name, maker):
        constraint = Within(parent, _parents(draft.path.element.codelist))
        yield maker.rule(draft.path, "within", constraint, draft.provenance)


def _parent_of(draft: UseDraft, name: Scalar, maker: RuleMaker) -> Iterator[Rule]:
    child = maker.own_element(name)
    if child is not None and _depends(child, draft.path, name, maker):
        constraint = ParentOf(child, _parents(child.element.codelist))
        yield maker.rule(draft.path, "parent", constraint, draft.provenance)


def _depends(child: ElementPath, parent: ElementPath, at: Scalar, maker: RuleMaker) -> bool:
    """Whether the child's codelist depends on the parent's; reported where not."""
    inner, outer = child.element.codelist, parent.element.codelist
    if inner is not None and outer is not None and inner.within == outer.id:
        return True
    if inner is not None and outer is not None and (inner.within or outer.id) in maker.glossary.codelists.things:
        maker.file.fault(
            at,
            f"the codelist {inner.id} does not depend on the codelist {outer.id}",
            f"write `within: {outer.id}` in {inner.id}, or name another element here",
        )
    elif {child.element.type, parent.element.type} != {ElementType.CODE}:
        maker.file.fault(at, "only codes depend on each other")
    return False


def _parents(codelist: Codelist | None) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((code.id, code.within) for code in (codelist.codes if codelist else ()) if code.within)


def _positions(draft: UseDraft, name: Scalar, maker: RuleMaker) -> Iterator[Rule]:
    group = maker.repeated(name)
    if draft.path.element.type is not ElementType.WHOLE_NUMBER or not draft.path.element.multiple:
        maker.file.fault(name, "positions are a multi-valued whole number, which this element is not")
    elif group is not None:
        yield maker.rule(draft.path, "positions", PositionsIn(group), draft.provenance)
        cover, stated = text(draft.node, "cover"), mapping(draft.node, "cover")
        severity = text(stated, "severity") if stated else cover
        if severity in tuple(Severity):
            provenance = maker.glossary.provenance(maker.file, stated or draft.node, draft.provenance)
            yield maker.rule(
                draft.path, "covered", Covered(group, draft.path), provenance, severity=Severity(severity), place=group
            )


def _agrees(draft: UseDraft, name: Scalar, maker: RuleMaker) -> Iterator[Rule]:
    other = maker.element(name)
    if other is None:
        return
    own = draft.path.element
    if other.reference is None:
        maker.file.fault(
            name,
            f"`{name.text}` is an element of this record",
            "name an element of a record referred to, e.g. a reference, a dot, and its element",
        )
    elif (other.element.type, other.element.codelist) != (own.type, own.codelist):
        maker.file.fault(name, f"`{name.text}` holds another kind of value than this element")
    else:
        yield maker.rule(draft.path, "agrees", AgreesWith(other), draft.provenance)
