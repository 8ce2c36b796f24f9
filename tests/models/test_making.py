"""Objects of records, made from records, by keywords and from each other: all are checked, nothing is coerced."""

from __future__ import annotations

import copy
import json
import pickle
import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar, cast

import attrs
import pytest

from threedp_registry.models import (
    AnatomicPart,
    Case,
    Facility,
    ImagingStudy,
    InvalidRecord,
    Printer,
    TeamMember,
    TypedRecord,
    codes,
)

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
AS_OF = date(2026, 11, 23)
LATE = datetime(2026, 3, 14, 23, 59, tzinfo=UTC)


def example(name: str) -> dict[str, object]:
    read = json.loads((EXAMPLES / name).read_text("utf-8"))
    record = read[0] if isinstance(read, list) else read
    assert isinstance(record, dict)
    return record


HEART = example("cases/heart_two_prints.json")
ALL: list[tuple[type[TypedRecord], str]] = [
    *((Case, f"cases/{path.name}") for path in sorted((EXAMPLES / "cases").glob("*.json"))),
    (Printer, "printers.json"),
    (Facility, "facility.json"),
]


T = TypeVar("T")


def changed(made: T, **changes: object) -> T:
    """As `attrs.evolve`, for values that type checkers refuse."""
    return cast("Callable[..., T]", attrs.evolve)(made, **changes)


def heart() -> Case:
    return Case.from_record(HEART)


def findings_of(caught: pytest.ExceptionInfo[InvalidRecord]) -> list[tuple[str, str]]:
    return [(finding.rule, finding.location.pointer) for finding in caught.value.findings]


# ---- from records and back -------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "name"), ALL, ids=[name for _, name in ALL])
def test_examples_go_in_and_out(kind: type[TypedRecord], name: str) -> None:
    record = example(name)
    made = kind.from_record(record, AS_OF)
    assert made.to_record() == record
    assert kind.from_record(made.to_record()) == made
    assert json.loads(json.dumps(made.to_record())) == record


def test_values_are_what_they_mean() -> None:
    case = heart()
    assert case.completed_on == date(2026, 3, 14)
    assert case.patient_age_years == Decimal("3.25")
    assert case.imaging[0].slice_thickness_mm == Decimal("0.6")
    assert case.anatomic_parts[1] == AnatomicPart(region="chest", subregion="cardiac", structure="blood_pool")
    assert case.physical_models[0].parts == (1,)
    assert case.effort.clinician_segmentation.unknown is True
    assert case.guides == ()


@pytest.mark.parametrize(
    ("given", "held", "back"),
    [
        (0.6, "0.6", 0.6),
        (0.05, "0.05", 0.05),
        (5, "5", 5),
        (5.0, "5", 5),
        (9.99, "9.99", 9.99),
    ],
)
def test_decimal_numbers_are_those_of_the_shortest_text(given: float, held: str, back: float) -> None:
    record = {**HEART, "imaging": [{"modality": "CT", "contrast": "yes", "slice_thickness_mm": given}]}
    case = Case.from_record(record)
    thickness = case.imaging[0].slice_thickness_mm
    assert str(thickness) == held
    written = json.dumps(case.to_record()["imaging"])
    assert written == json.dumps([{"modality": "CT", "contrast": "yes", "slice_thickness_mm": back}])


def test_a_whole_number_with_a_point_is_one() -> None:
    record = copy.deepcopy(HEART) | {"physical_models": [{**_models()[0], "parts": [1.0, 2], "copies": 2.0}]}
    (print_,) = Case.from_record(record).physical_models
    assert (print_.parts, print_.copies) == ((1, 2), 2)
    assert [type(part) for part in print_.parts] == [int, int]


def _models() -> list[dict[str, object]]:
    listed = copy.deepcopy(HEART["physical_models"])
    assert isinstance(listed, list)
    return listed


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"patient_age_years": "3"}, "case.patient_age_years.type"),
        ({"patient_age_years": True}, "case.patient_age_years.type"),
        ({"patient_age_years": float("nan")}, "case.patient_age_years.type"),
        ({"completed_on": "03/14/2026"}, "case.completed_on.type"),
        ({"completed_on": date(2026, 3, 14)}, "case.completed_on.type"),
        ({"case_id": 42}, "case.case_id.type"),
        ({"patient_sex": "Female"}, "case.patient_sex.codelist"),
        ({"intended_uses": "education"}, "case.intended_uses.type"),
        ({"intended_uses": ("education",)}, "case.intended_uses.type"),
        ({"imaging": {}}, "case.imaging.type"),
        ({"procedure": []}, "case.procedure.type"),
        ({"unknown_element": None}, "case.keys"),
        ({"patient_age_years": 90.5}, "case.age_over_89"),
    ],
)
def test_nothing_is_coerced(change: dict[str, object], rule: str) -> None:
    with pytest.raises(InvalidRecord) as caught:
        Case.from_record(HEART | change)
    assert rule in [found for found, _ in findings_of(caught)]


@pytest.mark.parametrize("given", [5, None, "case", [], [HEART]])
def test_what_is_no_record_is_refused(given: object) -> None:
    with pytest.raises(InvalidRecord) as caught:
        Case.from_record(given)  # type: ignore[arg-type]
    assert findings_of(caught) == [("reading.not_a_record", "")]


def test_any_mapping_is_a_record() -> None:
    assert Case.from_record(MappingProxyType(HEART)) == heart()


def test_all_findings_are_told_at_once() -> None:
    record = {**HEART, "patient_sex": "f", "completed_on": "2026-02-30", "intended_uses": ["other"]}
    del record["case_id"]
    with pytest.raises(InvalidRecord) as caught:
        Case.from_record(record)
    assert findings_of(caught) == [
        ("case.case_id.required", "/case_id"),
        ("case.patient_sex.codelist", "/patient_sex"),
        ("case.completed_on.type", "/completed_on"),
        ("case.intended_uses_other.required", "/intended_uses_other"),
    ]


def test_warnings_do_not_refuse_and_check_tells_them() -> None:
    record = {**HEART, "case_id": "123456"}
    assert Case.from_record(record).case_id == "123456"
    assert [(finding.rule, finding.severity) for finding in Case.check(record)] == [
        ("case.id_like_record_number", "warning")
    ]
    with pytest.raises(InvalidRecord) as caught:
        Case.from_record({**record, "patient_sex": "f"})
    assert [finding.severity for finding in caught.value.findings] == ["error", "warning"]


def test_rules_about_the_day_need_the_day() -> None:
    record = {**HEART, "completed_on": "2026-03-14"}
    Case.from_record(record)
    Case.from_record(record, date(2026, 3, 14))
    Case.from_record(record, LATE)
    with pytest.raises(InvalidRecord) as caught:
        Case.from_record(record, date(2026, 3, 13))
    assert findings_of(caught) == [("case.completed_by_now", "/completed_on")]
    assert [finding.rule for finding in Case.check(record, date(2026, 3, 13))] == ["case.completed_by_now"]


def test_the_given_record_is_left_alone() -> None:
    record = copy.deepcopy(HEART)
    Case.from_record(record).to_record().clear()
    assert record == HEART


# ---- by keywords -----------------------------------------------------------------------------------


def printer(**changes: object) -> Printer:
    good = Printer.from_record(example("printers.json"))
    return changed(good, **changes)


def test_keywords_make_a_record() -> None:
    made = Printer(
        facility_id="123456",
        printer_label="J750-A",
        manufacturer="stratasys",
        printer_model="J750 Digital Anatomy",
        technology="material_jetting",
        location="on_site",
        status="active",
        installed_on=date(2023, 5, 10),
    )
    assert made == Printer.from_record(made.to_record())
    assert made.to_record()["installed_on"] == "2023-05-10"


def test_a_missing_required_element_is_pythons_own_error() -> None:
    with pytest.raises(TypeError, match="installed_on"):
        Printer(  # type: ignore[call-arg]
            facility_id="123456",
            printer_label="J750-A",
            manufacturer="stratasys",
            printer_model="J750",
            technology="material_jetting",
            location="on_site",
            status="active",
        )


def test_keywords_are_checked() -> None:
    with pytest.raises(InvalidRecord) as caught:
        printer(status="decommissioned", facility_id="12345")
    assert findings_of(caught) == [
        ("printer.facility_id.pattern", "/facility_id"),
        ("printer.decommissioned_on.required", "/decommissioned_on"),
    ]


def test_evolve_is_checked() -> None:
    case = heart()
    older = attrs.evolve(case, patient_age_years=Decimal("4.5"))
    assert older.to_record() == {**HEART, "patient_age_years": 4.5}
    with pytest.raises(InvalidRecord) as caught:
        attrs.evolve(case, anatomic_parts=(*case.anatomic_parts, case.anatomic_parts[0]))
    assert ("case.anatomic_parts.distinguishable", "/anatomic_parts/2") in findings_of(caught)


def test_a_group_is_checked_with_its_record() -> None:
    part = AnatomicPart(region="upper_extremity", structure="bone")
    with pytest.raises(InvalidRecord) as caught:
        attrs.evolve(heart(), anatomic_parts=(part,))
    assert ("case.anatomic_parts.laterality.required", "/anatomic_parts/0/laterality") in findings_of(caught)


class Sex(StrEnum):
    FEMALE = "female"


@pytest.mark.parametrize(
    ("change", "rule", "hint"),
    [
        ({"completed_on": "2026-03-14"}, "case.completed_on.type", "datetime.date"),
        ({"completed_on": LATE}, "case.completed_on.type", "datetime.date"),
        ({"patient_age_years": 3.25}, "case.patient_age_years.type", "decimal.Decimal"),
        ({"patient_age_years": 3}, "case.patient_age_years.type", "decimal.Decimal"),
        ({"patient_age_years": Decimal("NaN")}, "case.patient_age_years.type", "decimal.Decimal"),
        ({"patient_age_years": Decimal("sNaN")}, "case.patient_age_years.type", "decimal.Decimal"),
        ({"patient_age_years": Decimal("Infinity")}, "case.patient_age_years.type", "decimal.Decimal"),
        ({"patient_age_years": Decimal("1E+999999")}, "case.patient_age_years.type", "decimal.Decimal"),
        ({"patient_age_years": Decimal("3." + "0" * 30 + "1")}, "case.patient_age_years.type", "15 significant"),
        ({"patient_age_years": None}, "case.patient_age_years.required", "completed years"),
        ({"case_id": None}, "case.case_id.required", "1 to 50"),
        ({"patient_sex": Sex.FEMALE}, "case.patient_sex.codelist", "Female"),
        ({"intended_uses": ["education"]}, "case.intended_uses.type", "give a tuple"),
        ({"intended_uses": None}, "case.intended_uses.type", "give a tuple"),
        ({"imaging": (HEART["imaging"],)}, "case.imaging.type", "ImagingStudy"),
        ({"imaging": ImagingStudy(modality="MR")}, "case.imaging.type", "give a tuple"),
        ({"guides": None}, "case.guides.type", "give a tuple"),
        ({"effort": None}, "case.effort.type", "Effort"),
        ({"procedure": {"used": "no"}}, "case.procedure.type", "Procedure"),
    ],
)
def test_what_is_not_of_its_attributes_type_is_refused(change: dict[str, object], rule: str, hint: str) -> None:
    with pytest.raises(InvalidRecord) as caught:
        changed(heart(), **change)
    told = {finding.rule: finding.hint for finding in caught.value.findings}
    assert hint in told[rule]


def test_flags_and_whole_numbers_are_not_each_other() -> None:
    case = heart()
    time = attrs.evolve(case.effort.clinician_cad, minutes=True)
    with pytest.raises(InvalidRecord) as caught:
        attrs.evolve(case, effort=attrs.evolve(case.effort, clinician_cad=time))
    assert findings_of(caught) == [("case.effort.clinician_cad.minutes.type", "/effort/clinician_cad/minutes")]
    time = changed(case.effort.clinician_cad, minutes=5.0, unknown=1)
    with pytest.raises(InvalidRecord) as caught:
        attrs.evolve(case, effort=attrs.evolve(case.effort, clinician_cad=time))
    assert findings_of(caught) == [
        ("case.effort.clinician_cad.minutes.type", "/effort/clinician_cad/minutes"),
        ("case.effort.clinician_cad.unknown.type", "/effort/clinician_cad/unknown"),
    ]


def test_a_longer_text_of_the_same_number_is_that_number() -> None:
    case = attrs.evolve(heart(), patient_age_years=Decimal("3.250"))
    assert case == heart()
    assert case.to_record() == HEART


# ---- as values -------------------------------------------------------------------------------------


def test_objects_are_values() -> None:
    case = heart()
    assert case == heart()
    assert hash(case) == hash(heart())
    assert pickle.loads(pickle.dumps(case)) == case
    assert copy.deepcopy(case) == case
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        case.case_id = "X"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        case.case_idd = "X"  # type: ignore[attr-defined]
    assert not hasattr(case, "__dict__")
    with pytest.raises(TypeError):
        AnatomicPart("chest", "bone")  # type: ignore[call-arg, arg-type]


def test_values_of_direct_identifiers_are_not_printed() -> None:
    record = copy.deepcopy(HEART) | {"case_id": "SECRET_1", "intended_uses": ["other"], "intended_uses_other": "SECRET"}
    parts = record["anatomic_parts"]
    assert isinstance(parts, list)
    parts[0]["comment"] = "SECRET"
    case = Case.from_record(record)
    assert "SECRET" not in repr(case) + str(case)
    assert case.anatomic_parts[0].comment == "SECRET"
    assert "SECRET" not in repr(TeamMember(role="data_manager", member="SECRET"))
    assert "completed_on=datetime.date(2026, 3, 14)" in repr(case)


def test_no_value_is_in_an_exception() -> None:
    record = {**HEART, "case_id": "SECRET!", "patient_sex": "SECRET", "SECRET": 1, "completed_on": "SECRET"}
    with pytest.raises(InvalidRecord) as caught:
        Case.from_record(record)
    assert len(caught.value.findings) == 4
    assert "SECRET" not in str(caught.value) + repr(caught.value)
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.findings == caught.value.findings
    assert str(again) == str(caught.value)


def test_the_exception_reads_well() -> None:
    with pytest.raises(InvalidRecord) as caught:
        attrs.evolve(heart(), anatomic_parts=(AnatomicPart(region="breast", structure="tumor"),))
    assert str(caught.value).startswith(
        "Case is not valid:\n"
        "  /anatomic_parts/0/laterality (Part 1, Laterality): error: required when Region is Upper extremity, Lower"
        " extremity or Breast. Enter Left, Right or Bilateral; Midline only where there is no side, never for an"
        " extremity or the breast. [TDP301 case.anatomic_parts.laterality.required]\n"
    )
    with pytest.raises(InvalidRecord) as caught:
        Case.from_record({str(number): None for number in range(1000)})
    assert len(caught.value.findings) > 1000
    assert str(caught.value).splitlines()[-1].startswith("  … and ")


def test_codelists_are_types() -> None:
    side: codes.Laterality = "left"
    part = AnatomicPart(region="breast", structure="tumor", laterality=side)
    assert part.laterality == "left"


def test_checking_is_the_same_as_check_records() -> None:
    from threedp_registry import check_records

    record: Mapping[str, object] = {**HEART, "patient_sex": "f", "case_id": "123456", "x": 1}
    report = check_records([record], as_of=AS_OF, without=("printers", "facilities"))
    expected = [(one.rule, one.location.pointer, one.message, one.hint) for one in report.findings]
    told = [(one.rule, one.location.pointer, one.message, one.hint) for one in Case.check(record, AS_OF)]
    assert told == expected


@pytest.mark.parametrize("page", ["README.md", "docs/explanation/typed-records.md"])
def test_what_the_pages_show_runs(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    shown = re.findall(r"```python\n(.*?)```", (EXAMPLES.parent / page).read_text("utf-8"), re.DOTALL)
    (block,) = [each for each in shown if "threedp_registry.models" in each]
    exec(block.replace("Case(case_id=…, …)", "…"), {"text": json.dumps(HEART), "record": HEART})
    assert capsys.readouterr().out.startswith("2026 ")
