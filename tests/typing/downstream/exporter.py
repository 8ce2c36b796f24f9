"""Turns what a print laboratory keeps about its jobs into records of the registry."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import attrs

from threedp_registry import check_records
from threedp_registry.models import (
    AnatomicPart,
    Assessment,
    Case,
    Effort,
    EffortTime,
    ImagingStudy,
    Indication,
    InvalidRecord,
    PhysicalModel,
    Procedure,
    canonical,
    codes,
)

SIDES: Mapping[str, codes.Laterality] = {"L": "left", "R": "right", "B": "bilateral"}
NO_TIME = EffortTime(minutes=0)


@dataclass(frozen=True)
class Job:
    """A row of the laboratory's own list."""

    number: int
    side: str
    finished: date
    age: Decimal
    segmentation: timedelta


def case_of(job: Job) -> Case:
    """The job as a case; raises `InvalidRecord` where the registry would refuse it."""
    kidney = AnatomicPart(region="abdomen", subregion="retroperitoneum", structure="kidney", laterality=SIDES[job.side])
    print_ = PhysicalModel(
        parts=(1,),
        printer_label="J750-A",
        material="vero",
        optical="transparent",
        scale_percent=Decimal(100),
    )
    return Case(
        case_id=f"KIDNEY_{job.number:04}",
        facility_id="123456",
        patient_age_years=job.age,
        patient_sex="unknown",
        completed_on=job.finished,
        imaging=(ImagingStudy(modality="CT", contrast="yes", slice_thickness_mm=Decimal("0.6")),),
        indications=(Indication(organ_system="genitourinary", icd10cm="C64.2"),),
        intended_uses=("preoperative_planning", "patient_consent"),
        object_type="anatomic_model",
        ordering_services=("urology",),
        anatomic_parts=(kidney,),
        physical_models=(print_,),
        procedure=Procedure(used="not_yet"),
        effort=effort(job),
        assessment=Assessment(assessed="no"),
    )


def effort(job: Job) -> Effort:
    return Effort(
        clinician_consultation=EffortTime(unknown=True),
        clinician_segmentation=NO_TIME,
        clinician_cad=NO_TIME,
        clinician_prep_postprocessing=NO_TIME,
        nonclinician_consultation=NO_TIME,
        nonclinician_segmentation=EffortTime(minutes=job.segmentation.seconds // 60),
        nonclinician_cad=NO_TIME,
        nonclinician_prep_postprocessing=NO_TIME,
    )


def thinnest(cases: Iterable[Case]) -> Decimal | None:
    """The thinnest slices of all that are known."""
    known = (study.slice_thickness_mm for case in cases for study in case.imaging)
    return min((thickness for thickness in known if thickness is not None), default=None)


def minutes(time: EffortTime) -> int:
    return 60 * (time.hours or 0) + (time.minutes or 0)


def sides(case: Case) -> set[codes.Laterality]:
    return {part.laterality for part in case.anatomic_parts if part.laterality}


def used(case: Case, on: date) -> Case:
    """The same case after the operation."""
    procedure = attrs.evolve(case.procedure, used="yes", uses=("preoperative_planning",), in_sterile_field="no")
    return attrs.evolve(case, procedure=procedure, completed_on=max(case.completed_on, on))


def refusals(job: Job) -> list[str]:
    """What the registry would not take, each in a line."""
    try:
        case_of(job)
    except InvalidRecord as invalid:
        return [f"{finding.location.label}: {finding.message}" for finding in invalid.findings]
    return []


def main() -> None:
    job = Job(7, "L", date(2026, 3, 14), Decimal("61"), timedelta(minutes=50))
    case = case_of(job)
    record: dict[str, object] = json.loads(json.dumps(case.to_record()))
    same: Case = Case.from_record(record, as_of=date(2026, 11, 23))
    warnings = [finding.rule for finding in Case.check(record)]
    report = check_records([record], as_of=date(2026, 11, 23), without=("printers", "facilities"))
    print(same == case, canonical(record) == record, warnings, report.clean)
    print(thinnest([case]), minutes(case.effort.nonclinician_segmentation), sides(case))
    print(used(case, date(2026, 3, 20)).procedure.uses)
    print(refusals(Job(8, "R", job.finished, Decimal(95), job.segmentation)))


if __name__ == "__main__":
    main()
