"""What only the whole dictionary can tell: entries that nothing uses, and conditions out of reach."""

from __future__ import annotations

import re
from typing import TypeVar

from threedp_registry.definition.conditions import ElementPath, GroupPath, Leaf, negate, paths
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.lint.reach import can_hold, leaves
from threedp_registry.definition.reading.conditions import Written
from threedp_registry.definition.reading.drafts import RecordDraft, size_bounds
from threedp_registry.definition.reading.glossary import Glossary
from threedp_registry.definition.reading.known import Known
from threedp_registry.definition.reading.rule_maker import Claim

Thing = TypeVar("Thing")


def check(glossary: Glossary, claims: list[Claim]) -> None:
    """Reports what nothing uses, and what can never hold or never fail."""
    _check_used(glossary.elements, "use it in a record, or remove it")
    _check_used(glossary.codelists, "name it in an element, or remove it")
    for claim in claims:
        _check_claim(claim, glossary.records.things[claim.record])


def _check_used(known: Known[Thing], suggestion: str) -> None:
    if known.all_used:
        return
    for id_ in known.things.keys() - known.used:
        file, key = known.places[id_]
        file.fault(key, f"nothing uses the {known.kind} `{id_}`", suggestion)


def _check_claim(claim: Claim, record: RecordDraft) -> None:
    written, given = claim.condition, claim.given
    condition = written.condition

    def most_items(group: GroupPath) -> int | None:
        draft = record.group_at(group.names)
        return size_bounds(draft.size)[1] if draft else None

    dead = [leaf for leaf in leaves(condition) if not can_hold(most_items, leaf)]
    for leaf in dead:
        _report_leaf(written, leaf)
    if dead:
        return
    if not can_hold(most_items, condition):
        written.file.fault(written.at, "this condition can never hold", "its parts exclude each other")
    elif given and can_hold(most_items, given.condition):
        if not can_hold(most_items, condition, given.condition):
            written.file.fault(written.at, "this can never hold where the rule applies", "compare it with `when`")
        elif claim.can_fail and not can_hold(most_items, negate(condition), given.condition):
            written.file.fault(written.at, "this can never fail where the rule applies", "the rule says nothing")
    elif claim.can_fail and not can_hold(most_items, negate(condition)):
        written.file.fault(written.at, "this check can never fail", "it says nothing about any record")


def _report_leaf(written: Written, leaf: Leaf) -> None:
    """At the element's name where it stands in the condition once, else at the condition."""
    path = paths(leaf)[0]
    found = [match.start() for match in re.finditer(rf"\b{re.escape(path.names[-1])}\b", written.at.text)]
    spot = written.file.spot_in(written.at, found[0] if len(found) == 1 else 0)
    written.file.fault(spot, f"what is said about `{path.names[-1]}` here can never hold", _what_it_may_be(path))


def _what_it_may_be(path: ElementPath | GroupPath) -> str:
    if isinstance(path, GroupPath):
        return f"see the size of `{path.names[-1]}`"
    element = path.element
    if element.range is not None:
        return f"`{element.id}` ranges from {element.range.low} to {element.range.high}"
    if element.type is ElementType.DATE:
        return "dates range from 1900-01-01 to 2099-12-31"
    return f"`{element.id}` is always required" if path.always_required else f"see the element `{element.id}`"
