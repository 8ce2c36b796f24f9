"""Every rule has one entry, at the place its findings point at, in the words of its findings."""

from __future__ import annotations

import pytest

from tests.definition.dictionaries import SMALL, own, small
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.records import Definition
from threedp_registry.definition.releases.history import History
from threedp_registry.reference.rules import RuleEntry, by_place, rule_entries

OWN = rule_entries(own(), History.of(own(), dictionary_folder()))
BOTH = pytest.mark.parametrize(
    ("definition", "entries"),
    [(own(), OWN), (small(), rule_entries(small(), History.of(small(), SMALL)))],
    ids=["own", "small registry"],
)


def the(rule: str) -> RuleEntry:
    (entry,) = [entry for entry in OWN if entry.id == rule]
    return entry


@BOTH
def test_every_rule_is_there_once_in_the_order_of_the_form(
    definition: Definition, entries: tuple[RuleEntry, ...]
) -> None:
    assert [entry.id for entry in entries] == [rule.id for record in definition.records for rule in record.all_rules()]


@BOTH
def test_every_rule_is_shown_at_a_place_that_there_is(definition: Definition, entries: tuple[RuleEntry, ...]) -> None:
    places = {record.name for record in definition.records}
    for record in definition.records:
        paths = [*(use.path for use in record.uses()), *(group.path for group in record.groups())]
        places |= {".".join((record.name, *path)) for path in paths}
    shown = by_place(entries)
    assert shown.keys() <= places
    assert sum(map(len, shown.values())) == len(entries)


def test_it_is_shown_where_its_finding_points() -> None:
    assert the("case.anatomic_parts.laterality.required").shown_at == "case.anatomic_parts.laterality"
    assert the("case.anatomic_parts.keys").shown_at == "case.anatomic_parts"
    assert the("case.key.unique").shown_at == "case"
    assert the("case.completed_by_now").shown_at == "case.completed_on"


def test_it_says_what_its_finding_says_and_who_says_so() -> None:
    entry = the("case.anatomic_parts.laterality.required")
    (row,) = [row for row in DICTIONARY.records["case"].rules if row.id == entry.id]
    assert entry.words == f"{row.message}."
    assert (entry.hint, entry.code, entry.severity) == (row.hint, row.code, row.severity)
    assert (entry.basis, entry.sources) == (row.basis, row.sources)


def test_it_knows_since_when_it_holds() -> None:
    assert the("case.key.unique").since == "1.0.0"
    assert {entry.since for entry in OWN} > {"1.0.0"}
