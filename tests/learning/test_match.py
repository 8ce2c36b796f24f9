"""What is found for a header: right or marked, for header rows of many makers, near misses and odd numbers."""

from __future__ import annotations

import pytest

from tests.definition.dictionaries import small
from tests.learning.headers import ALL, DEFINITION, NEAR_MISSES, UNKNOWN, Headers, proposal_of
from threedp_registry.learning.match import Match, dotted, match
from threedp_registry.learning.places import places_of

CASES = places_of(DEFINITION.record("case"))
BOATS = places_of(small().record("boat"))


def found(*headers: str) -> list[tuple[str, bool]]:
    """For each header what it was taken for, and whether that is in doubt."""
    return [told(one) for one in match(headers, CASES)]


def told(one: Match) -> tuple[str, bool]:
    return (UNKNOWN if one.path is None else dotted(one.path), one.doubtful)


def results_of(made: Headers) -> list[tuple[str, bool]]:
    return [told(one) for one in proposal_of(made).matches]


@pytest.mark.parametrize("made", ALL.values(), ids=ALL.keys())
def test_the_files_are_what_they_should_be(made: Headers) -> None:
    """About 300 columns, 10 of them unknown, each header and each element once, and all elements there are."""
    uses = {use.path for use in DEFINITION.record("case").uses()}
    known = [meant for meant in made.meant if meant != UNKNOWN]
    paths = {tuple(step for step in meant.split(".") if not step.isdigit()) for meant in known}
    assert 300 <= len(made.headers) <= 320
    assert made.meant.count(UNKNOWN) == 10
    assert len(set(made.headers)) == len(made.headers)
    assert len(set(known)) == len(known)
    assert paths <= uses
    assert len(paths) >= len(uses) - 1


@pytest.mark.parametrize("made", ALL.values(), ids=ALL.keys())
def test_most_are_mapped_right_and_no_wrong_mapping_is_unmarked(made: Headers) -> None:
    results = results_of(made)
    known = [(meant, path) for meant, (path, _) in zip(made.meant, results, strict=True) if meant != UNKNOWN]
    assert sum(meant == path for meant, path in known) >= 0.95 * len(known)
    for header, meant, (path, doubtful) in zip(made.headers, made.meant, results, strict=True):
        assert doubtful or path == meant, header
        assert doubtful or meant != UNKNOWN, header


@pytest.mark.parametrize("made", ALL.values(), ids=ALL.keys())
def test_most_need_no_second_look(made: Headers) -> None:
    """What is marked is worth looking at: a row in which everything is in doubt would help nobody."""
    sure = sum(not doubtful for _, doubtful in results_of(made))
    assert sure >= 0.8 * (len(made.headers) - 10)


def test_near_misses_are_never_sure() -> None:
    """Each alone, with every place free for it."""
    assert [header for header in NEAR_MISSES if not match([header], CASES)[0].doubtful] == []


def test_the_dictionarys_own_headers_are_all_sure() -> None:
    (layout,) = DEFINITION.layouts
    results = match([column.header for column in layout.columns], CASES)
    assert [(one.path, one.doubtful) for one in results] == [(column.path, False) for column in layout.columns]


@pytest.mark.parametrize(
    "header",
    [
        "part1_region",
        "Part 1 Region",
        "Region (Part 1)",
        "AnatPart_01_Region",
        "anatomicParts[1].region",
        "PART1REGION",
        "1st part: region",
        "First part - region",
        "part-1-region",
        "Anatomic Region, Part No. 1",
    ],
)
def test_numbered_items_in_many_spellings(header: str) -> None:
    (path, _), _ = found(header, "Part 2 Region")
    assert path == "anatomic_parts.1.region"


def test_items_counted_from_0_are_moved_up_and_marked() -> None:
    assert found("part0_region", "part1_region", "case_id") == [
        ("anatomic_parts.1.region", True),
        ("anatomic_parts.2.region", True),
        ("case_id", False),
    ]


def test_a_first_item_without_a_number_is_marked() -> None:
    assert found("Part Region", "Part 2 Region") == [
        ("anatomic_parts.1.region", True),
        ("anatomic_parts.2.region", False),
    ]


def test_items_that_cannot_be_are_not_mapped() -> None:
    assert [doubtful for _, doubtful in found("Part 21 Region", "Model 6 Material", "Part 1 Model 1 Region")] == [
        True,
        True,
        True,
    ]
    assert found("Part 21 Region")[0][0] == UNKNOWN


def test_two_columns_never_hold_the_same() -> None:
    results = found("Part 1 Region", "Region of part 1", "PART_1_REGION")
    assert all(doubtful for _, doubtful in results)
    assert [path for path, _ in results].count("anatomic_parts.1.region") == 1


def test_what_is_taken_leaves_fewer_to_choose() -> None:
    assert found("Model 1 Printer") == [("physical_models.1.printer_label", True)]
    assert found("Model 1 Printer", "Model 1 Printer Model") == [
        ("physical_models.1.printer_label", False),
        ("physical_models.1.printer_model", False),
    ]


def test_a_sites_own_word_for_a_group_is_learned_from_its_columns() -> None:
    own = ("Material", "Scale", "Copies", "Colors", "Printer label", "Technology")
    results = found(*(f"Job {number} {name}" for number in (1, 2) for name in own))
    assert {path.rpartition(".")[0] for path, _ in results} == {"physical_models.1", "physical_models.2"}
    assert not any(doubtful for _, doubtful in results)
    assert all(doubtful for _, doubtful in found("Job 1 Material", "Job 1 Scale"))


def test_the_name_of_the_form_before_every_header_says_nothing() -> None:
    headers = ALL["portal_labels"].headers[:60]
    named = match([f"3DPR v2: {header}" for header in headers], CASES)
    assert [told(one) for one in named] == found(*headers)


def test_the_unit_must_be_the_elements_own() -> None:
    assert found("Procedure time saved (minutes)") == [("procedure.time_saved_minutes", False)]
    assert found("Procedure time saved (hours)")[0][1]


def test_candidates_are_told_for_what_is_not_mapped() -> None:
    (one,) = match(["Guide 1 Region of part 2"], CASES)
    assert one.path is None
    assert ("guides.region", "Guide, Region") in one.others
    assert ("anatomic_parts.region", "Part, Region") in one.others


def test_another_registry() -> None:
    headers = ("Harbor ID", "Registration", "Deck 2: cabin 3, beds", "sail_4_colors", "Surveyor's dog", "matings")
    results = [told(one) for one in match(headers, BOATS)]
    assert results[:4] == [
        ("harbor_id", False),
        ("registration", False),
        ("decks.2.cabins.3.beds", False),
        ("rig.sails.4.colors", False),
    ]
    assert all(doubtful for _, doubtful in results[4:])
