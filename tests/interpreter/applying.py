"""Whether a rule applies where it stands: its `when`, its `unless`, and the records it wants alongside."""

from __future__ import annotations

from attrs import evolve

from tests.interpreter.logic import reads_absent_required, reads_faulty, reads_reference_not_given, truth
from tests.interpreter.outcomes import NOT_APPLICABLE, NOT_EVALUATED, SUSPENDED, Verdict
from tests.interpreter.places import Judged, View
from threedp_registry.definition.conditions import Condition
from threedp_registry.definition.constraints import Rule


def held_back(rule: Rule, view: View) -> Verdict | None:
    """Why a rule does not apply here; None when it does."""
    if rule.along_with is not None and rule.along_with not in view.along:
        return NOT_APPLICABLE
    return held_back_by_when(rule.when, view) or held_back_by_unless(rule.unless, view)


def held_back_by_when(when: Condition | None, view: View) -> Verdict | None:
    """`when` must be known true; of a draft nothing is asked before that is known."""
    if when is None or truth(when, evolve(view, judged=Judged.OPEN) if view.draft else view) is True:
        return None
    if reads_reference_not_given(when, view):
        return NOT_EVALUATED
    return SUSPENDED if reads_faulty(when, view) else NOT_APPLICABLE


def held_back_by_unless(unless: Condition | None, view: View) -> Verdict | None:
    """`unless` must not be known true; what it reads must not be in doubt."""
    if unless is None:
        return None
    if truth(unless, view) is True:
        return NOT_APPLICABLE
    if reads_reference_not_given(unless, view):
        return NOT_EVALUATED
    in_doubt = reads_faulty(unless, view) or reads_absent_required(unless, view)
    return SUSPENDED if in_doubt else None
