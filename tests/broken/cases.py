"""The cases of the broken example, as both of its files hold them: one that is right, and how each differs from it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

Cell = str | float | date | None
Cells = Mapping[str, Cell]
"""What stands in a row's cells, by the headers of their columns."""

RIGHT: Cells = {
    "facility_id": "123456",
    "patient_age_years": 45,
    "patient_sex": "female",
    "completed_on": date(2026, 10, 5),
    "imaging1_modality": "CT",
    "imaging1_contrast": "N",
    "imaging1_slice_thickness_mm": 0.6,
    "indication1_organ_system": "musculoskeletal",
    "indication1_diagnosis": "fracture",
    "intended_uses": "preoperative_planning",
    "object_type": "anatomic_model",
    "ordering_services": "orthopedic_surgery",
    "part1_region": "spine",
    "part1_structure": "bone",
    "model1_parts": "1",
    "model1_printer_label": "J750-A",
    "model1_material": "vero",
    "model1_optical": "opaque",
    "model1_scale_percent": 100,
    "procedure_used": "N",
    **{
        f"effort_{group}_{work}_minutes": 20
        for group in ("clinician", "nonclinician")
        for work in ("consultation", "segmentation", "cad", "prep_postprocessing")
    },
    "assessment_assessed": "N",
}
LONG = "fracture of the sixth and the seventh cervical vertebra, " * 4
ARM: Cells = {"part1_region": "upper_extremity", "part1_subregion": "elbow"}
HAND: Cells = {"part2_region": "upper_extremity", "part2_structure": "bone", "part2_laterality": "left"}

SEX_CONTRAST_EFFORT: Cells = {
    "case_id": "BONE_0301",
    "patient_sex": "femlae",
    "imaging1_contrast": None,
    "effort_clinician_cad_minutes": None,
}
HYPHEN_NO_FACILITY: Cells = {"case_id": "BONE-0302", "facility_id": None}
IDENTIFYING: Cells = {
    "case_id": "8812345",
    "patient_age_years": 93,
    "part1_comment": "call 555-0100",
    "intended_uses": "simulation;simulation",
    "intended_uses_other": "rehearsal of the team",
}
BLANKS: Cells = {"indication1_diagnosis": " renal mass", "part1_structure_other": "  "}
NO_LETTER: Cells = {"indication1_icd10cm": "20.1"}
LIMITS: Cells = {
    "case_id": "FRACT_0307",
    "patient_age_years": 40.333,
    "indication2_organ_system": "musculoskeletal",
    "indication2_diagnosis": LONG.strip(),
    "model1_scale_percent": 5000,
}
GAP: Cells = {"case_id": "GAPS_0308", "part3_region": "neck", "part3_structure": "airway", "model1_parts": "1;3"}
PARTS: Cells = {
    "case_id": "PARTS_0309",
    **ARM,
    "part1_subregion": "knee",
    "part1_laterality": "left",
    **HAND,
    "part2_subregion": "hand",
    "model1_parts": "1;3",
    "model1_material_class": "metal",
}
TWINS: Cells = {
    "case_id": "TWINS_0310",
    **ARM,
    "part1_laterality": "left",
    **HAND,
    "part2_subregion": "elbow",
    "model1_parts": "1;2",
}
EARLY: Cells = {"case_id": "EARLY_0311", "completed_on": date(2024, 2, 10)}
NO_PRINTER: Cells = {"case_id": "PRINT_0312", "model1_printer_label": "J750-Z"}
OTHER_MAKER: Cells = {"case_id": "MAKER_0314", "model1_manufacturer": "formlabs"}
TWICE: Cells = {"case_id": "TWICE_0315"}
NO_SIDE: Cells = {"case_id": "SIDE_0317", **ARM, "part1_laterality": "midline"}


def case(*differences: Cells) -> dict[str, Cell]:
    """The right case with what differs."""
    made = dict(RIGHT)
    for one in differences:
        made.update(one)
    return made
