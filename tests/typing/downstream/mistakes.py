"""Mistakes that both type checkers find: each on a line that ends in `# wrong: …`, and on no other line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from threedp_registry import models
from threedp_registry.models import AnatomicPart, Case, ImagingStudy, PhysicalModel, Printer, codes

print(models.Caze)  # wrong: there is no such record
side: codes.Laterality = "middle"  # wrong: no code of the codelist
AnatomicPart(region="chest", structure="bonee", laterality="left")  # wrong: no code of the codelist
AnatomicPart(region="chest", laterality="left")  # wrong: a required element is missing
AnatomicPart(region="chest", structure="bone", lateralty="left")  # wrong: a misspelt element
AnatomicPart("chest", "bone")  # wrong: by position
ImagingStudy(modality="CT", slice_thickness_mm=0.6)  # wrong: a float for a decimal number
ImagingStudy(modality=None)  # wrong: a required element is None
PhysicalModel(parts=[1], printer_label="A", material="pla", optical="opaque", scale_percent=Decimal(1))  # wrong: a list


def read(case: Case, printer: Printer) -> object:
    print(case.completed_onn)  # wrong: a misspelt element
    print(case.imaging[0].slice_thickness_mm + 1)  # wrong: it may be missing
    print(case.effort.clinician_cad.hours > 1)  # wrong: it may be missing
    print(case.anatomic_parts[0].region == "cheest")  # wrong: no code of the codelist
    print(case.completed_on < "2026-03-14")  # wrong: a day and a text
    print(case.patient_age_years + 0.5)  # wrong: a decimal number and a float
    case.case_id = "X"  # wrong: records are not changed
    printer.installed_on = date(2026, 3, 14)  # wrong: records are not changed
    Case.from_record("case")  # wrong: not a record
    Case.from_record({}, as_of="2026-03-14")  # wrong: a text for a day
    return Case.from_records([])  # wrong: there is no such method
