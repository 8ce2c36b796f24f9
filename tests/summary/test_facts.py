"""What a record tells for summaries: held to the findings of the check and to the interpreter of conditions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.interpreter import evaluate
from tests.summary.records import AS_OF, CONTEXT, DEFINITION, DICTIONARY, TABLE, TARGETS, case, spoiled
from threedp_registry.compiled_support import Context
from threedp_registry.compiler.summaries import conditions_of
from threedp_registry.testing.places import Made

(SUMMARY,) = DEFINITION.summaries
CHECKED = DICTIONARY.tables.records["case"]


def printed_by(technology: str) -> Made:
    made = case()
    models = made["physical_models"]
    assert isinstance(models, list)
    for model in models:
        model["technology"] = technology
    return made


LESS_SURE = {**case()["assessment"], "confidence_before": 4, "confidence_after": 2}  # type: ignore[dict-item]
RECORDS = [
    *spoiled(90),
    case(facility_id="12345"),
    case(completed_on="soon", object_type="x"),
    case(indications="cardiac"),
    case(assessment=LESS_SURE),
    printed_by("binder_jetting"),
]


def values_at(
    value: object, names: tuple[str, ...], missing: tuple[object, ...], pointer: str = ""
) -> Iterator[tuple[str, object]]:
    """What stands at a place, through lists of items, with its pointer; what is no item stands for all in it."""
    if not names:
        yield pointer, value
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from values_at(one, names, missing, f"{pointer}/{number}")
    elif not isinstance(value, dict):
        yield pointer, value
    elif value.get(names[0]) not in ((None, {}, []) if names[1:] else missing):
        yield from values_at(value[names[0]], names[1:], missing, f"{pointer}/{names[0]}")


def expected(record: Made, names: tuple[str, ...], *, multiple: bool) -> set[object]:
    """The good values at a place by what the check finds; None for a faulty one, or for several with a faulty one."""
    found = CHECKED.collect(record, CONTEXT)
    faulty = {
        f"{pointer}/"
        for number, pointer, _ in found
        if CHECKED.rules[number].code in ("TDP201", "TDP204", "TDP207", "TDP210")
    }
    good: set[object] = set()
    for pointer, value in values_at(record, names, (None, []) if multiple else (None,)):
        if any(each.startswith(f"{pointer}/") or f"{pointer}/".startswith(each) for each in faulty):
            good.add(None)
        else:
            good |= set(value) if isinstance(value, list) else {value}
    return good


PLAIN = [number for number, dimension in enumerate(SUMMARY.dimensions) if dimension.instead is None]


@pytest.mark.parametrize("number", PLAIN, ids=[SUMMARY.dimensions[number].id for number in PLAIN])
def test_values_are_the_good_ones_and_none_for_a_faulty_one(number: int) -> None:
    dimension, faulty = SUMMARY.dimensions[number], 0
    for record in RECORDS:
        told = set(TABLE.facts(record, CONTEXT).values[number])
        wanted = [expected(record, path.names, multiple=path.element.multiple) for path in dimension.elements]
        assert told == set().union(*wanted)
        faulty += None in told
    assert faulty


def test_each_condition_is_what_the_interpreter_makes_of_it() -> None:
    conditions, seen = conditions_of(SUMMARY), set()
    for record in RECORDS:
        holds = TABLE.facts(record, CONTEXT).holds
        for number, condition in enumerate(conditions):
            truth = evaluate(
                condition, DEFINITION.record("case"), record, as_of=AS_OF.isoformat(), targets=TARGETS, complete=True
            )
            assert holds[number] is (truth is True), SUMMARY
            seen.add((number, truth is True))
    assert len(seen) == 2 * len(conditions)


def technology_of(record: Made, context: Context = CONTEXT) -> set[str | None]:
    names = [dimension.id for dimension in TABLE.dimensions]
    return set(TABLE.facts(record, context).values[names.index("technology")])


def test_a_missing_technology_is_that_of_the_printer() -> None:
    made = case()
    models = made["physical_models"]
    assert isinstance(models, list)
    for model, technology in zip(models, (None, "material_extrusion", "x", None, None), strict=False):
        model.update({"technology": technology, "printer_label": "J750-A"})
    assert technology_of(made) == {"material_jetting", "material_extrusion", None}
    assert technology_of(made, Context(None, {})) == {"material_extrusion", None}


@pytest.mark.parametrize(
    ("given", "minutes", "unknown"),
    [
        ({"hours": 2, "minutes": 5}, 125, False),
        ({"hours": 1.0}, 60, False),
        ({"minutes": 0}, 0, False),
        ({"unknown": True}, None, True),
        ({"unknown": True, "minutes": 5}, None, True),
        ({"unknown": False, "minutes": 5}, 5, False),
        ({"hours": 2, "minutes": 60}, None, False),
        ({"hours": "2"}, None, False),
        ({}, None, False),
        (None, None, False),
        ("2 hours", None, False),
    ],
)
def test_minutes(given: object, minutes: float | None, unknown: bool) -> None:
    effort = {**case()["effort"], "clinician_consultation": given}  # type: ignore[dict-item]
    facts = TABLE.facts(case(effort=effort), CONTEXT)
    assert (facts.minutes[0], facts.unknown[0]) == (minutes, unknown)


def test_a_record_with_nothing_right_in_it_tells_nothing() -> None:
    facts = TABLE.facts(dict.fromkeys(CHECKED.shape.members, 7), CONTEXT)
    assert (set(facts.key), facts.date, facts.named, set(facts.minutes), any(facts.unknown)) == (
        {None},
        None,
        (),
        {None},
        False,
    )
    assert all(set(values) <= {None} for values in facts.values)
