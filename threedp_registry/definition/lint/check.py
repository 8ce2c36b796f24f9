"""What only the whole dictionary can tell: entries that nothing uses, and conditions out of reach."""

from __future__ import annotations

import re
from typing import TypeVar

from attrs import frozen

from threedp_registry.definition.conditions import (
    AllItems,
    And,
    AnyItem,
    Condition,
    Count,
    ElementPath,
    GroupPath,
    Leaf,
    Or,
    Present,
    leaves,
    negate,
    paths,
)
from threedp_registry.definition.elements import ElementType
from threedp_registry.definition.lint.codes import ALWAYS, CANNOT_FAIL, NEVER, UNUSED
from threedp_registry.definition.reading.conditions import Written
from threedp_registry.definition.reading.glossary import Glossary
from threedp_registry.definition.reading.known import Known
from threedp_registry.definition.reading.rule_maker import Claim, Expected
from threedp_registry.definition.records import Record
from threedp_registry.definition.solve.ask import Wish, can_come
from threedp_registry.definition.solve.evaluate import NOT_TRUE
from threedp_registry.definition.solve.facts import Fact, Requirements, places_in
from threedp_registry.definition.solve.form import Form

Thing = TypeVar("Thing")


def check(glossary: Glossary, records: tuple[Record, ...], claims: list[Claim]) -> None:
    """Reports what nothing uses, and conditions that can never hold, always hold or never fail."""
    _check_used(glossary.elements, "use it in a record, or remove it")
    _check_used(glossary.codelists, "name it in an element, or remove it")
    for record in records:
        _check_claims(record, [claim for claim in claims if claim.record == record.name])


def _check_used(known: Known[Thing], suggestion: str) -> None:
    if known.all_used:
        return
    for id_ in known.things.keys() - known.used:
        file, key = known.places[id_]
        file.fault(key, f"nothing uses the {known.kind} `{id_}`", suggestion, UNUSED)


def _check_claims(record: Record, claims: list[Claim]) -> None:
    form = Form.of(record)
    asking = _Asking(form, Requirements.of(record, form))
    for claim in claims:
        _check_claim(claim, asking)


@frozen(eq=False)
class _Asking:
    """Asks what can come of a claim's condition in one record."""

    form: Form
    requirements: Requirements

    def can(self, claim: Claim, wish: Wish, facts: tuple[Fact, ...] = (), *, given: bool = True) -> bool:
        """Whether the wish comes true where the claim stands and the facts hold, or that takes too long to tell."""
        wishes = [wish, *self._item(claim), *(fact.wish for fact in facts)]
        if given and claim.given is not None:
            wishes.append(Wish(claim.given.condition))
        return can_come(self.form, *wishes, good=claim.expected is not Expected.HOLDS) is not False

    def _item(self, claim: Claim) -> list[Wish]:
        """That there is an item of the group that the claim is about."""
        around = [*self.form.repeated_around((*claim.inside, ""))]
        return [Wish(Present(self.form.groups[group].path)) for group in around[-1:]]

    def around(self, claim: Claim) -> tuple[Fact, ...]:
        """When the groups may be there that the claim stands in."""
        return self.requirements.about([claim.inside])

    def all(self, claim: Claim) -> tuple[Fact, ...]:
        """When everything may and must be there that the claim names; in an unfinished record, anything may."""
        if claim.expected is Expected.HOLDS:
            return ()
        conditions = [claim.condition.condition, *([claim.given.condition] if claim.given else [])]
        return self.requirements.about([claim.inside, *(place for each in conditions for place in places_in(each))])


def _check_claim(claim: Claim, asking: _Asking) -> None:
    condition = claim.condition.condition
    possible = asking.can(claim, Wish(condition), asking.all(claim))
    single = leaves(condition) if not possible or _has_branches(condition) else ()
    dead = [leaf for leaf in single if not asking.can(claim, Wish(leaf), given=False)]
    for leaf in dead:
        _report_leaf(claim.condition, leaf)
    if not possible and not dead and _given_can_hold(claim, asking):
        _report_never(claim, asking)
    elif possible and not dead and not _comes_as_expected(claim, asking):
        _report_always(claim)


def _given_can_hold(claim: Claim, asking: _Asking) -> bool:
    """Whether the rule applies anywhere; where not, that is told of its `when` alone."""
    return claim.given is None or asking.can(claim, Wish(claim.given.condition), asking.all(claim), given=False)


def _has_branches(condition: Condition) -> bool:
    """Whether a part of it may be out of reach while the whole is not."""
    match condition:
        case Or() | AllItems() | Count():
            return True
        case And(parts):
            return any(_has_branches(part) for part in parts)
        case AnyItem(_, inner):
            return _has_branches(inner)
        case _:
            return False


def _comes_as_expected(claim: Claim, asking: _Asking) -> bool:
    condition = claim.condition.condition
    match claim.expected:
        case Expected.VARIES:
            return asking.can(claim, Wish(condition, NOT_TRUE), asking.around(claim))
        case Expected.FAILS:
            return asking.can(claim, Wish(negate(condition)), asking.around(claim))
        case Expected.HOLDS:
            return True


def _report_never(claim: Claim, asking: _Asking) -> None:
    written = claim.condition
    wish = Wish(written.condition)
    if not asking.can(claim, wish, given=False):
        written.file.fault(written.at, "this condition can never hold", "its parts exclude each other", NEVER)
    elif not asking.can(claim, wish):
        written.file.fault(written.at, "this can never hold where the rule applies", "compare it with `when`", NEVER)
    else:
        alone = (fact.rule.id for fact in asking.all(claim) if not asking.can(claim, wish, (fact,)))
        written.file.fault(
            written.at,
            f"this can only hold in a record that breaks {_rule_or_several(next(alone, None))}",
            "compare it with the conditions of what it names and of the groups it stands in",
            NEVER,
        )


def _rule_or_several(rule: str | None) -> str:
    return f"the rule `{rule}`" if rule else "one of its requirements"


def _report_always(claim: Claim) -> None:
    written = claim.condition
    if claim.expected is Expected.VARIES:
        written.file.fault(
            written.at, "this condition always holds here", "leave it out, or write `required: always`", ALWAYS
        )
    elif claim.given is not None:
        written.file.fault(
            written.at, "this can never fail where the rule applies", "the rule says nothing", CANNOT_FAIL
        )
    else:
        written.file.fault(written.at, "this check can never fail", "it says nothing about any record", CANNOT_FAIL)


def _report_leaf(written: Written, leaf: Leaf) -> None:
    """At the element's name where it stands in the condition once, else at the condition."""
    path = paths(leaf)[0]
    found = [match.start() for match in re.finditer(rf"\b{re.escape(path.names[-1])}\b", written.at.text)]
    spot = written.file.spot_in(written.at, found[0] if len(found) == 1 else 0)
    written.file.fault(spot, f"what is said about `{path.names[-1]}` here can never hold", _what_it_may_be(path), NEVER)


def _what_it_may_be(path: ElementPath | GroupPath) -> str:
    if isinstance(path, GroupPath):
        return f"see the size of `{path.names[-1]}`"
    element = path.element
    if element.range is not None:
        return f"`{element.id}` ranges from {element.range.low} to {element.range.high}"
    if element.type is ElementType.DATE:
        return "dates range from 1900-01-01 to 2099-12-31"
    return f"`{element.id}` is always required" if path.always_required else f"see the element `{element.id}`"
