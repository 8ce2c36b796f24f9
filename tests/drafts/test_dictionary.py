"""The dictionary's own rules on unfinished records: each hand-written wrong record is wrong, or only unfinished."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.rules.loader import AS_OF, Example, examples
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.compiled_support import Context

ASKS_FOR_MORE = ("TDP301", "TDP304", "TDP405")
"""What these find is always that something is missing."""

MAY_BE_MENDED = {
    "case.anatomic_parts.distinguishable": "a comment may still tell the parts apart",
    "case.anatomic_parts.side_expected": "asks for the side",
    "case.assessment.confidence_after_given": "asks for the other rating",
    "case.assessment.confidence_before_given": "asks for the other rating",
    "case.guides.side_expected": "asks for the side",
    "case.intended_uses_other.forbidden": "one more use may come",
    "case.ordering_services_other.forbidden": "one more service may come",
    "case.physical_models.not_a_copy": "one more part may come",
    "case.physical_models.parts.positions": "the part of that number may come",
    "case.procedure.add_on_0560T": "asks for the first code",
    "case.procedure.add_on_0562T": "asks for the first code",
    "case.procedure.uses_other.forbidden": "one more use may come",
    "case.cad_software_other.forbidden": "the software may come",
    "case.segmentation_software_other.forbidden": "the software may come",
    "facility.baa_on_file": "asks for the day",
    "facility.facility_administrator_once_approved": "asks for the profile",
    "facility.registry_participations.separate_periods": "the end of the first may come",
    "facility.user_profiles.active_factor": "asks for a factor",
    "facility.user_profiles.second_factor": "asks for a factor",
}
"""Rules that something still to come may satisfy, and how."""

EXAMPLES = tuple(examples())


def told(example: Example) -> tuple[list[str], list[str]]:
    table = DICTIONARY.records[example.record_name]
    found, coming, _ = table.drafts()(example.record, Context(AS_OF, example.targets, example.along))
    wrong, to_come = (
        sorted(f"{table.rules[rule].id} {pointer}".rstrip() for rule, pointer, _ in listed)
        for listed in (found, coming)
    )
    return wrong, to_come


@pytest.mark.parametrize("name", DICTIONARY.records)
def test_what_a_submission_is_told_is_wrong_or_still_to_come(name: str) -> None:
    codes = {rule.id: rule.code for rule in DICTIONARY.records[name].rules}
    for example in EXAMPLES:
        if example.right or example.record_name != name:
            continue
        wrong, to_come = told(example)
        assert sorted([*wrong, *to_come]) == list(example.expected), example.id
        asked = {finding.split()[0] for finding in to_come}
        assert {rule for rule in asked if codes[rule] not in ASKS_FOR_MORE} <= MAY_BE_MENDED.keys(), example.id
        assert not {finding for finding in wrong if codes[finding.split()[0]] in ASKS_FOR_MORE}, example.id


def test_what_may_be_mended_is() -> None:
    def mended() -> Iterator[str]:
        for example in EXAMPLES:
            yield from (finding.split()[0] for finding in told(example)[1])

    assert sorted(MAY_BE_MENDED.keys() - set(mended())) == []
