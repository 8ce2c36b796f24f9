"""What every rule came to on case records.

Compiled from the dictionary; edit its YAML and run `threedp dictionary compile` instead.
"""

from __future__ import annotations

import re

from threedp_registry.compiled_support import (
    EMPTY,
    FAIL,
    NOT_EVALUATED,
    PASS,
    SUSPENDED,
    Context,
    Found,
    JsonRecord,
    clean_text,
    days,
    fold,
    is_code,
    is_date,
    is_number,
    is_whole,
    places,
    repeats,
    screened,
    text_in,
    twins,
)

CODES_BODY_PART = frozenset(("head", "neck", "spine", "chest", "breast", "abdomen", "pelvis", "trunk", "upper_extremity", "lower_extremity", "fetus", "heart", "whole_body",))
CODES_COLORS = frozenset(("single", "multiple",))
CODES_CPT_CODE = frozenset(("0559T", "0560T", "0561T", "0562T",))
CODES_EXCLUSION = frozenset(("none", "biologic_material", "implanted_device", "external_prosthesis", "not_point_of_care", "not_routine_care",))
CODES_GUIDE_TYPE = frozenset(("cutting", "drilling", "cutting_and_drilling", "positioning", "puncture", "marking", "bending_template", "other",))
CODES_LATERALITY = frozenset(("left", "right", "bilateral", "midline",))
CODES_LIKERT = frozenset(("1", "2", "3", "4", "5", "not_applicable",))
CODES_MANUFACTURER = frozenset(("stratasys", "formlabs", "three_d_systems", "hp", "ultimaker", "prusa", "lulzbot", "kumovis", "eos", "bambu_lab", "raise3d", "markforged", "other",))
CODES_MATERIAL = frozenset(("vero", "med610", "digital_abs", "bone_matrix", "visijet_rigid", "standard_resin", "clear_resin", "draft_resin", "durable_or_tough_resin", "surgical_guide_resin", "biomed_resin", "dental_resin", "agilus", "tango", "elastic_clear", "tissue_matrix", "gel_matrix", "rigid_flexible_blend", "elastic_resin", "flexible_resin", "pla", "petg", "abs", "asa", "polycarbonate", "pa12", "pa11", "nylon_filament", "ppsu", "peek", "tpu", "tpe", "gypsum", "titanium_alloy", "cobalt_chrome", "stainless_steel", "other",))
CODES_MATERIAL_CLASS = frozenset(("rigid_photopolymer", "flexible_photopolymer", "rigid_thermoplastic", "flexible_thermoplastic", "mineral_powder", "metal", "other",))
CODES_MECHANICAL = frozenset(("rigid", "flexible", "mixed",))
CODES_MODALITY = frozenset(("CT", "cone_beam_ct", "MR", "US", "XA", "PT", "NM", "MG", "OSS", "LS", "XC", "other",))
CODES_OBJECT_TYPE = frozenset(("anatomic_model", "anatomic_guide",))
CODES_OBJECT_USE = frozenset(("preoperative_planning", "simulation", "guide_in_surgery", "diagnosis", "education", "device_sizing_or_bending", "intraoperative_reference", "patient_consent", "multidisciplinary_conference", "other",))
CODES_OPTICAL = frozenset(("opaque", "translucent", "transparent", "mixed",))
CODES_ORDERING_SERVICE = frozenset(("cardiac_surgery", "cardiology", "vascular_surgery", "thoracic_surgery", "neurosurgery", "orthopedic_surgery", "spine_surgery", "oral_and_maxillofacial_surgery", "otolaryngology", "plastic_surgery", "ophthalmology", "breast_surgery", "surgical_oncology", "general_surgery", "colorectal_surgery", "hepatobiliary_surgery", "transplant_surgery", "pediatric_surgery", "trauma_surgery", "urology", "obstetrics_and_gynecology", "gastroenterology", "pulmonology", "radiology", "interventional_radiology", "radiation_oncology", "medical_oncology", "dentistry", "podiatry", "anesthesiology", "other",))
CODES_ORGAN_SYSTEM = frozenset(("cardiac", "neurologic", "breast", "genitourinary", "musculoskeletal", "vascular", "craniomaxillofacial", "head_and_neck", "thoracic", "gastrointestinal", "hepatopancreatobiliary", "other",))
CODES_REGION = frozenset(("head", "neck", "spine", "chest", "breast", "abdomen", "pelvis", "trunk", "upper_extremity", "lower_extremity", "fetus",))
CODES_RESPONDENT = frozenset(("surgeon", "interventionalist", "other_physician", "trainee", "other_clinician",))
CODES_SEX = frozenset(("female", "male", "other", "unknown",))
CODES_SOFTWARE = frozenset(("materialise_mimics", "mimics_inprint", "synopsys_simpleware", "three_d_slicer", "osirix", "invesalius", "itk_snap", "vitrea", "materialise_3matic", "geomagic_freeform", "meshmixer", "blender", "solidworks", "other",))
CODES_STERILIZATION_METHOD = frozenset(("steam_121", "steam_132", "steam_134", "hydrogen_peroxide", "ethylene_oxide", "gamma_or_e_beam", "sterile_cover", "other", "unknown",))
CODES_STRUCTURE = frozenset(("bone", "tumor", "joint", "cartilage", "muscle", "tendon_or_ligament", "artery", "vein", "nerve", "lymph_node", "skin", "soft_tissue", "airway", "tooth", "cyst_or_collection", "stone_or_calcification", "existing_implant", "other", "prostate", "heart", "myocardium", "blood_pool", "heart_valve", "coronary_artery", "aorta", "pulmonary_artery", "brain", "cerebral_ventricle", "spinal_cord", "eye", "thyroid", "larynx", "lung", "esophagus", "stomach", "bowel", "liver", "biliary_tree", "portal_vein", "pancreas", "spleen", "kidney", "renal_collecting_system", "ureter", "bladder", "urethra", "adrenal_gland", "uterus", "ovary", "testis", "fibroglandular_tissue", "placenta",))
CODES_SUBREGION = frozenset(("skull_base", "cranial_vault", "intracranial", "orbit", "midface", "upper_jaw", "lower_jaw", "temporal_bone", "sinonasal", "oral_cavity", "scalp_and_face", "larynx_and_trachea", "thyroid_region", "lateral_neck", "craniocervical_junction", "cervical_spine", "cervicothoracic_spine", "thoracic_spine", "thoracolumbar_spine", "lumbar_spine", "lumbosacral_spine", "sacrum_and_coccyx", "cardiac", "thoracic_great_vessels", "mediastinum", "lungs_and_airways", "chest_wall", "upper_outer_quadrant", "upper_inner_quadrant", "lower_outer_quadrant", "lower_inner_quadrant", "central_breast", "axillary_tail", "hepatobiliary_region", "pancreas_and_spleen", "gastrointestinal_tract", "retroperitoneum", "abdominal_wall", "pelvic_ring", "acetabulum", "pelvic_organs", "perineum", "shoulder", "upper_arm", "elbow", "forearm", "wrist", "hand", "hip", "thigh", "knee", "lower_leg", "ankle", "foot", "fetal_head_and_neck", "fetal_body",))
CODES_TECHNOLOGY = frozenset(("binder_jetting", "directed_energy_deposition", "material_extrusion", "material_jetting", "powder_bed_fusion", "sheet_lamination", "vat_photopolymerization",))
CODES_USE_STATUS = frozenset(("yes", "no", "not_yet", "unknown",))
CODES_YES_NO = frozenset(("yes", "no",))
CODES_YES_NO_UNKNOWN = frozenset(("yes", "no", "unknown",))
KEYS_CASE = frozenset(("case_id", "facility_id", "patient_age_years", "patient_sex", "completed_on", "exclusion", "imaging", "indications", "intended_uses", "intended_uses_other", "object_type", "ordering_services", "ordering_services_other", "segmentation_software", "segmentation_software_other", "cad_software", "cad_software_other", "anatomic_parts", "guides", "physical_models", "procedure", "effort", "assessment",))
KEYS_CASE__ANATOMIC_PARTS = frozenset(("region", "subregion", "structure", "structure_other", "laterality", "comment",))
KEYS_CASE__ASSESSMENT = frozenset(("assessed", "respondent", "confidence_before", "confidence_after", "improved_understanding", "changed_plan", "improved_communication", "would_use_again",))
KEYS_CASE__EFFORT = frozenset(("clinician_consultation", "clinician_segmentation", "clinician_cad", "clinician_prep_postprocessing", "nonclinician_consultation", "nonclinician_segmentation", "nonclinician_cad", "nonclinician_prep_postprocessing",))
KEYS_CASE__EFFORT__CLINICIAN_CAD = frozenset(("hours", "minutes", "unknown",))
KEYS_CASE__EFFORT__CLINICIAN_CONSULTATION = frozenset(("hours", "minutes", "unknown",))
KEYS_CASE__EFFORT__CLINICIAN_PREP_POSTPROCESSING = frozenset(("hours", "minutes", "unknown",))
KEYS_CASE__EFFORT__CLINICIAN_SEGMENTATION = frozenset(("hours", "minutes", "unknown",))
KEYS_CASE__EFFORT__NONCLINICIAN_CAD = frozenset(("hours", "minutes", "unknown",))
KEYS_CASE__EFFORT__NONCLINICIAN_CONSULTATION = frozenset(("hours", "minutes", "unknown",))
KEYS_CASE__EFFORT__NONCLINICIAN_PREP_POSTPROCESSING = frozenset(("hours", "minutes", "unknown",))
KEYS_CASE__EFFORT__NONCLINICIAN_SEGMENTATION = frozenset(("hours", "minutes", "unknown",))
KEYS_CASE__GUIDES = frozenset(("guide_type", "guide_type_other", "region", "subregion", "laterality", "comment",))
KEYS_CASE__IMAGING = frozenset(("modality", "contrast", "slice_thickness_mm", "body_part",))
KEYS_CASE__INDICATIONS = frozenset(("organ_system", "diagnosis", "icd10cm",))
KEYS_CASE__PHYSICAL_MODELS = frozenset(("parts", "printer_label", "manufacturer", "printer_model", "technology", "material", "material_other", "material_class", "optical", "mechanical", "colors", "scale_percent", "copies", "biocompatible",))
KEYS_CASE__PROCEDURE = frozenset(("used", "uses", "uses_other", "in_sterile_field", "time_saved_minutes", "sterilization_method", "sterilization_method_other", "cpt_codes",))
KEYS_CASE__PROCEDURE__CPT_CODES = frozenset(("code", "units",))
PARENTS_ANATOMIC_PARTS__SUBREGION = {"skull_base": ("head",), "cranial_vault": ("head",), "intracranial": ("head",), "orbit": ("head",), "midface": ("head",), "upper_jaw": ("head",), "lower_jaw": ("head",), "temporal_bone": ("head",), "sinonasal": ("head",), "oral_cavity": ("head",), "scalp_and_face": ("head",), "larynx_and_trachea": ("neck",), "thyroid_region": ("neck",), "lateral_neck": ("neck",), "craniocervical_junction": ("spine",), "cervical_spine": ("spine",), "cervicothoracic_spine": ("spine",), "thoracic_spine": ("spine",), "thoracolumbar_spine": ("spine",), "lumbar_spine": ("spine",), "lumbosacral_spine": ("spine",), "sacrum_and_coccyx": ("spine",), "cardiac": ("chest",), "thoracic_great_vessels": ("chest",), "mediastinum": ("chest",), "lungs_and_airways": ("chest",), "chest_wall": ("chest",), "upper_outer_quadrant": ("breast",), "upper_inner_quadrant": ("breast",), "lower_outer_quadrant": ("breast",), "lower_inner_quadrant": ("breast",), "central_breast": ("breast",), "axillary_tail": ("breast",), "hepatobiliary_region": ("abdomen",), "pancreas_and_spleen": ("abdomen",), "gastrointestinal_tract": ("abdomen",), "retroperitoneum": ("abdomen",), "abdominal_wall": ("abdomen",), "pelvic_ring": ("pelvis",), "acetabulum": ("pelvis",), "pelvic_organs": ("pelvis",), "perineum": ("pelvis",), "shoulder": ("upper_extremity",), "upper_arm": ("upper_extremity",), "elbow": ("upper_extremity",), "forearm": ("upper_extremity",), "wrist": ("upper_extremity",), "hand": ("upper_extremity",), "hip": ("lower_extremity",), "thigh": ("lower_extremity",), "knee": ("lower_extremity",), "lower_leg": ("lower_extremity",), "ankle": ("lower_extremity",), "foot": ("lower_extremity",), "fetal_head_and_neck": ("fetus",), "fetal_body": ("fetus",)}
PARENTS_GUIDES__SUBREGION = {"skull_base": ("head",), "cranial_vault": ("head",), "intracranial": ("head",), "orbit": ("head",), "midface": ("head",), "upper_jaw": ("head",), "lower_jaw": ("head",), "temporal_bone": ("head",), "sinonasal": ("head",), "oral_cavity": ("head",), "scalp_and_face": ("head",), "larynx_and_trachea": ("neck",), "thyroid_region": ("neck",), "lateral_neck": ("neck",), "craniocervical_junction": ("spine",), "cervical_spine": ("spine",), "cervicothoracic_spine": ("spine",), "thoracic_spine": ("spine",), "thoracolumbar_spine": ("spine",), "lumbar_spine": ("spine",), "lumbosacral_spine": ("spine",), "sacrum_and_coccyx": ("spine",), "cardiac": ("chest",), "thoracic_great_vessels": ("chest",), "mediastinum": ("chest",), "lungs_and_airways": ("chest",), "chest_wall": ("chest",), "upper_outer_quadrant": ("breast",), "upper_inner_quadrant": ("breast",), "lower_outer_quadrant": ("breast",), "lower_inner_quadrant": ("breast",), "central_breast": ("breast",), "axillary_tail": ("breast",), "hepatobiliary_region": ("abdomen",), "pancreas_and_spleen": ("abdomen",), "gastrointestinal_tract": ("abdomen",), "retroperitoneum": ("abdomen",), "abdominal_wall": ("abdomen",), "pelvic_ring": ("pelvis",), "acetabulum": ("pelvis",), "pelvic_organs": ("pelvis",), "perineum": ("pelvis",), "shoulder": ("upper_extremity",), "upper_arm": ("upper_extremity",), "elbow": ("upper_extremity",), "forearm": ("upper_extremity",), "wrist": ("upper_extremity",), "hand": ("upper_extremity",), "hip": ("lower_extremity",), "thigh": ("lower_extremity",), "knee": ("lower_extremity",), "lower_leg": ("lower_extremity",), "ankle": ("lower_extremity",), "foot": ("lower_extremity",), "fetal_head_and_neck": ("fetus",), "fetal_body": ("fetus",)}
PARENTS_PHYSICAL_MODELS__MATERIAL = {"vero": ("rigid_photopolymer",), "med610": ("rigid_photopolymer",), "digital_abs": ("rigid_photopolymer",), "bone_matrix": ("rigid_photopolymer",), "visijet_rigid": ("rigid_photopolymer",), "standard_resin": ("rigid_photopolymer",), "clear_resin": ("rigid_photopolymer",), "draft_resin": ("rigid_photopolymer",), "durable_or_tough_resin": ("rigid_photopolymer",), "surgical_guide_resin": ("rigid_photopolymer",), "biomed_resin": ("rigid_photopolymer",), "dental_resin": ("rigid_photopolymer",), "agilus": ("flexible_photopolymer",), "tango": ("flexible_photopolymer",), "elastic_clear": ("flexible_photopolymer",), "tissue_matrix": ("flexible_photopolymer",), "gel_matrix": ("flexible_photopolymer",), "rigid_flexible_blend": ("flexible_photopolymer",), "elastic_resin": ("flexible_photopolymer",), "flexible_resin": ("flexible_photopolymer",), "pla": ("rigid_thermoplastic",), "petg": ("rigid_thermoplastic",), "abs": ("rigid_thermoplastic",), "asa": ("rigid_thermoplastic",), "polycarbonate": ("rigid_thermoplastic",), "pa12": ("rigid_thermoplastic",), "pa11": ("rigid_thermoplastic",), "nylon_filament": ("rigid_thermoplastic",), "ppsu": ("rigid_thermoplastic",), "peek": ("rigid_thermoplastic",), "tpu": ("flexible_thermoplastic",), "tpe": ("flexible_thermoplastic",), "gypsum": ("mineral_powder",), "titanium_alloy": ("metal",), "cobalt_chrome": ("metal",), "stainless_steel": ("metal",)}
PATTERN_CASE_ID = re.compile("[A-Za-z0-9_-]+", re.ASCII).fullmatch
PATTERN_FACILITY_ID = re.compile("[0-9]{6}", re.ASCII).fullmatch
PATTERN_ICD10CM = re.compile("[A-Z][0-9][0-9AB]([.][0-9A-Z]{1,4})?", re.ASCII).fullmatch
UNWANTED_CASE_ID = re.compile("[0-9]{6,10}", re.ASCII).fullmatch


def account_case(record: JsonRecord, context: Context) -> tuple[list[Found], bytearray]:
    """Every violation in a case record, and what each rule came to."""
    found: list[Found] = []
    add = found.append
    as_of = context.as_of
    out = bytearray(354)
    if not record.keys() <= KEYS_CASE:
        for key in record:
            if key not in KEYS_CASE:
                add((0, "", str(key)))
                out[0] |= FAIL
    else:
        out[0] |= PASS
    v_case_id = record.get("case_id")
    k_case_id: str | None = None
    if v_case_id is not None:
        if type(v_case_id) is str and 1 <= len(v_case_id) <= 50 and PATTERN_CASE_ID(v_case_id) is not None:
            k_case_id = v_case_id
            out[4] |= PASS
            out[5] |= PASS
            out[6] |= PASS
        else:
            if type(v_case_id) is str:
                out[4] |= PASS
                if not (1 <= len(v_case_id) <= 50):
                    add((5, "/case_id", None))
                    out[5] |= FAIL
                else:
                    out[5] |= PASS
                if not (PATTERN_CASE_ID(v_case_id) is not None):
                    add((6, "/case_id", None))
                    out[6] |= FAIL
                else:
                    out[6] |= PASS
            else:
                add((4, "/case_id", None))
                out[4] |= FAIL
                out[5] |= SUSPENDED
                out[6] |= SUSPENDED
    v_facility_id = record.get("facility_id")
    k_facility_id: str | None = None
    if v_facility_id is not None:
        if type(v_facility_id) is str and 1 <= len(v_facility_id) <= 6 and PATTERN_FACILITY_ID(v_facility_id) is not None:
            k_facility_id = v_facility_id
            out[8] |= PASS
            out[9] |= PASS
            out[10] |= PASS
        else:
            if type(v_facility_id) is str:
                out[8] |= PASS
                if not (1 <= len(v_facility_id) <= 6):
                    add((9, "/facility_id", None))
                    out[9] |= FAIL
                else:
                    out[9] |= PASS
                if not (PATTERN_FACILITY_ID(v_facility_id) is not None):
                    add((10, "/facility_id", None))
                    out[10] |= FAIL
                else:
                    out[10] |= PASS
            else:
                add((8, "/facility_id", None))
                out[8] |= FAIL
                out[9] |= SUSPENDED
                out[10] |= SUSPENDED
    v_patient_age_years = record.get("patient_age_years")
    k_patient_age_years: float | None = None
    if v_patient_age_years is not None:
        if is_number(v_patient_age_years) and 0 <= v_patient_age_years <= 120 and round(v_patient_age_years, 2) == v_patient_age_years:
            k_patient_age_years = v_patient_age_years
            out[12] |= PASS
            out[13] |= PASS
            out[14] |= PASS
        else:
            if is_number(v_patient_age_years):
                out[12] |= PASS
                if not (0 <= v_patient_age_years <= 120):
                    add((13, "/patient_age_years", None))
                    out[13] |= FAIL
                else:
                    out[13] |= PASS
                if not (places(v_patient_age_years) <= 2):
                    add((14, "/patient_age_years", None))
                    out[14] |= FAIL
                else:
                    out[14] |= PASS
            else:
                add((12, "/patient_age_years", None))
                out[12] |= FAIL
                out[13] |= SUSPENDED
                out[14] |= SUSPENDED
    v_patient_sex = record.get("patient_sex")
    k_patient_sex: str | None = None
    if v_patient_sex is not None:
        if is_code(v_patient_sex, CODES_SEX):
            k_patient_sex = v_patient_sex
            out[16] |= PASS
        else:
            add((16, "/patient_sex", None))
            out[16] |= FAIL
    v_completed_on = record.get("completed_on")
    k_completed_on: str | None = None
    if v_completed_on is not None:
        if is_date(v_completed_on):
            k_completed_on = v_completed_on
            out[18] |= PASS
        else:
            add((18, "/completed_on", None))
            out[18] |= FAIL
    v_exclusion = record.get("exclusion")
    k_exclusion: str | None = None
    if v_exclusion is not None:
        if is_code(v_exclusion, CODES_EXCLUSION):
            k_exclusion = v_exclusion
            out[21] |= PASS
        else:
            add((21, "/exclusion", None))
            out[21] |= FAIL
    v_imaging = record.get("imaging")
    n_imaging = 0
    items_imaging: list[tuple[int, object, str | None, object, object]] = []
    if isinstance(v_imaging, list):
        if not v_imaging:
            v_imaging = None
        else:
            n_imaging = len(v_imaging)
            for i_imaging, o_imaging in enumerate(v_imaging):
                if not isinstance(o_imaging, dict):
                    add((22, f"/imaging/{i_imaging}", None))
                    out[22] |= FAIL
                    out[25] |= SUSPENDED
                    out[26] |= SUSPENDED
                    out[27] |= SUSPENDED
                    out[28] |= SUSPENDED
                    out[29] |= SUSPENDED
                    out[30] |= SUSPENDED
                    out[31] |= SUSPENDED
                    out[32] |= SUSPENDED
                    out[33] |= SUSPENDED
                    out[34] |= SUSPENDED
                    continue
                out[22] |= PASS
                if not o_imaging.keys() <= KEYS_CASE__IMAGING:
                    for key in o_imaging:
                        if key not in KEYS_CASE__IMAGING:
                            add((25, f"/imaging/{i_imaging}", str(key)))
                            out[25] |= FAIL
                else:
                    out[25] |= PASS
                v_imaging__modality = o_imaging.get("modality")
                k_imaging__modality: str | None = None
                if v_imaging__modality is not None:
                    if is_code(v_imaging__modality, CODES_MODALITY):
                        k_imaging__modality = v_imaging__modality
                        out[26] |= PASS
                    else:
                        add((26, f"/imaging/{i_imaging}/modality", None))
                        out[26] |= FAIL
                v_imaging__contrast = o_imaging.get("contrast")
                if v_imaging__contrast is not None:
                    if is_code(v_imaging__contrast, CODES_YES_NO_UNKNOWN):
                        out[28] |= PASS
                    else:
                        add((28, f"/imaging/{i_imaging}/contrast", None))
                        out[28] |= FAIL
                v_imaging__slice_thickness_mm = o_imaging.get("slice_thickness_mm")
                if v_imaging__slice_thickness_mm is not None:
                    if is_number(v_imaging__slice_thickness_mm) and 0.05 <= v_imaging__slice_thickness_mm <= 10 and round(v_imaging__slice_thickness_mm, 2) == v_imaging__slice_thickness_mm:
                        out[30] |= PASS
                        out[31] |= PASS
                        out[32] |= PASS
                    else:
                        if is_number(v_imaging__slice_thickness_mm):
                            out[30] |= PASS
                            if not (0.05 <= v_imaging__slice_thickness_mm <= 10):
                                add((31, f"/imaging/{i_imaging}/slice_thickness_mm", None))
                                out[31] |= FAIL
                            else:
                                out[31] |= PASS
                            if not (places(v_imaging__slice_thickness_mm) <= 2):
                                add((32, f"/imaging/{i_imaging}/slice_thickness_mm", None))
                                out[32] |= FAIL
                            else:
                                out[32] |= PASS
                        else:
                            add((30, f"/imaging/{i_imaging}/slice_thickness_mm", None))
                            out[30] |= FAIL
                            out[31] |= SUSPENDED
                            out[32] |= SUSPENDED
                v_imaging__body_part = o_imaging.get("body_part")
                if v_imaging__body_part is not None:
                    if is_code(v_imaging__body_part, CODES_BODY_PART):
                        out[34] |= PASS
                    else:
                        add((34, f"/imaging/{i_imaging}/body_part", None))
                        out[34] |= FAIL
                items_imaging.append((i_imaging, v_imaging__modality, k_imaging__modality, v_imaging__contrast, v_imaging__slice_thickness_mm,))
    elif v_imaging is not None:
        add((22, "/imaging", None))
        out[22] |= FAIL
        n_imaging = -1
        out[25] |= SUSPENDED
        out[26] |= SUSPENDED
        out[27] |= SUSPENDED
        out[28] |= SUSPENDED
        out[29] |= SUSPENDED
        out[30] |= SUSPENDED
        out[31] |= SUSPENDED
        out[32] |= SUSPENDED
        out[33] |= SUSPENDED
        out[34] |= SUSPENDED
    v_indications = record.get("indications")
    n_indications = 0
    items_indications: list[tuple[int, object, object, object]] = []
    if isinstance(v_indications, list):
        if not v_indications:
            v_indications = None
        else:
            n_indications = len(v_indications)
            for i_indications, o_indications in enumerate(v_indications):
                if not isinstance(o_indications, dict):
                    add((35, f"/indications/{i_indications}", None))
                    out[35] |= FAIL
                    out[38] |= SUSPENDED
                    out[39] |= SUSPENDED
                    out[40] |= SUSPENDED
                    out[41] |= SUSPENDED
                    out[42] |= SUSPENDED
                    out[43] |= SUSPENDED
                    out[44] |= SUSPENDED
                    out[45] |= SUSPENDED
                    out[46] |= SUSPENDED
                    out[47] |= SUSPENDED
                    out[48] |= SUSPENDED
                    continue
                out[35] |= PASS
                if not o_indications.keys() <= KEYS_CASE__INDICATIONS:
                    for key in o_indications:
                        if key not in KEYS_CASE__INDICATIONS:
                            add((38, f"/indications/{i_indications}", str(key)))
                            out[38] |= FAIL
                else:
                    out[38] |= PASS
                v_indications__organ_system = o_indications.get("organ_system")
                if v_indications__organ_system is not None:
                    if is_code(v_indications__organ_system, CODES_ORGAN_SYSTEM):
                        out[39] |= PASS
                    else:
                        add((39, f"/indications/{i_indications}/organ_system", None))
                        out[39] |= FAIL
                v_indications__diagnosis = o_indications.get("diagnosis")
                if v_indications__diagnosis is not None:
                    if type(v_indications__diagnosis) is str and 1 <= len(v_indications__diagnosis) <= 200 and clean_text(v_indications__diagnosis):
                        out[41] |= PASS
                        out[42] |= PASS
                        out[43] |= PASS
                    else:
                        if type(v_indications__diagnosis) is str:
                            out[41] |= PASS
                            if not (1 <= len(v_indications__diagnosis) <= 200):
                                add((42, f"/indications/{i_indications}/diagnosis", None))
                                out[42] |= FAIL
                            else:
                                out[42] |= PASS
                            if not (clean_text(v_indications__diagnosis)):
                                add((43, f"/indications/{i_indications}/diagnosis", None))
                                out[43] |= FAIL
                            else:
                                out[43] |= PASS
                        else:
                            add((41, f"/indications/{i_indications}/diagnosis", None))
                            out[41] |= FAIL
                            out[42] |= SUSPENDED
                            out[43] |= SUSPENDED
                v_indications__icd10cm = o_indications.get("icd10cm")
                if v_indications__icd10cm is not None:
                    if type(v_indications__icd10cm) is str and 1 <= len(v_indications__icd10cm) <= 8 and PATTERN_ICD10CM(v_indications__icd10cm) is not None:
                        out[45] |= PASS
                        out[46] |= PASS
                        out[47] |= PASS
                    else:
                        if type(v_indications__icd10cm) is str:
                            out[45] |= PASS
                            if not (1 <= len(v_indications__icd10cm) <= 8):
                                add((46, f"/indications/{i_indications}/icd10cm", None))
                                out[46] |= FAIL
                            else:
                                out[46] |= PASS
                            if not (PATTERN_ICD10CM(v_indications__icd10cm) is not None):
                                add((47, f"/indications/{i_indications}/icd10cm", None))
                                out[47] |= FAIL
                            else:
                                out[47] |= PASS
                        else:
                            add((45, f"/indications/{i_indications}/icd10cm", None))
                            out[45] |= FAIL
                            out[46] |= SUSPENDED
                            out[47] |= SUSPENDED
                items_indications.append((i_indications, v_indications__organ_system, v_indications__diagnosis, v_indications__icd10cm,))
    elif v_indications is not None:
        add((35, "/indications", None))
        out[35] |= FAIL
        n_indications = -1
        out[38] |= SUSPENDED
        out[39] |= SUSPENDED
        out[40] |= SUSPENDED
        out[41] |= SUSPENDED
        out[42] |= SUSPENDED
        out[43] |= SUSPENDED
        out[44] |= SUSPENDED
        out[45] |= SUSPENDED
        out[46] |= SUSPENDED
        out[47] |= SUSPENDED
        out[48] |= SUSPENDED
    v_intended_uses = record.get("intended_uses")
    k_intended_uses: list[str] | None = None
    if v_intended_uses == []:
        v_intended_uses = None
    if isinstance(v_intended_uses, list):
        k_intended_uses = [one for one in v_intended_uses if is_code(one, CODES_OBJECT_USE)]
        if len(k_intended_uses) != len(v_intended_uses):
            k_intended_uses = None
            out[49] |= PASS
            for j, one in enumerate(v_intended_uses):
                if not (is_code(one, CODES_OBJECT_USE)):
                    add((50, f"/intended_uses/{j}", None))
                    out[50] |= FAIL
                else:
                    out[50] |= PASS
            out[51] |= SUSPENDED
        else:
            out[49] |= PASS
            out[50] |= PASS
            if len(set(k_intended_uses)) != len(k_intended_uses):
                for j in repeats(k_intended_uses):
                    add((51, f"/intended_uses/{j}", None))
                    out[51] |= FAIL
            else:
                out[51] |= PASS
    elif v_intended_uses is not None:
        add((49, "/intended_uses", None))
        out[49] |= FAIL
        out[50] |= SUSPENDED
        out[51] |= SUSPENDED
    v_intended_uses_other = record.get("intended_uses_other")
    if v_intended_uses_other is not None:
        if type(v_intended_uses_other) is str and 1 <= len(v_intended_uses_other) <= 100 and clean_text(v_intended_uses_other):
            out[53] |= PASS
            out[54] |= PASS
            out[55] |= PASS
        else:
            if type(v_intended_uses_other) is str:
                out[53] |= PASS
                if not (1 <= len(v_intended_uses_other) <= 100):
                    add((54, "/intended_uses_other", None))
                    out[54] |= FAIL
                else:
                    out[54] |= PASS
                if not (clean_text(v_intended_uses_other)):
                    add((55, "/intended_uses_other", None))
                    out[55] |= FAIL
                else:
                    out[55] |= PASS
            else:
                add((53, "/intended_uses_other", None))
                out[53] |= FAIL
                out[54] |= SUSPENDED
                out[55] |= SUSPENDED
    v_object_type = record.get("object_type")
    k_object_type: str | None = None
    if v_object_type is not None:
        if is_code(v_object_type, CODES_OBJECT_TYPE):
            k_object_type = v_object_type
            out[59] |= PASS
        else:
            add((59, "/object_type", None))
            out[59] |= FAIL
    v_ordering_services = record.get("ordering_services")
    k_ordering_services: list[str] | None = None
    if v_ordering_services == []:
        v_ordering_services = None
    if isinstance(v_ordering_services, list):
        k_ordering_services = [one for one in v_ordering_services if is_code(one, CODES_ORDERING_SERVICE)]
        if len(k_ordering_services) != len(v_ordering_services):
            k_ordering_services = None
            out[61] |= PASS
            for j, one in enumerate(v_ordering_services):
                if not (is_code(one, CODES_ORDERING_SERVICE)):
                    add((62, f"/ordering_services/{j}", None))
                    out[62] |= FAIL
                else:
                    out[62] |= PASS
            out[63] |= SUSPENDED
        else:
            out[61] |= PASS
            out[62] |= PASS
            if len(set(k_ordering_services)) != len(k_ordering_services):
                for j in repeats(k_ordering_services):
                    add((63, f"/ordering_services/{j}", None))
                    out[63] |= FAIL
            else:
                out[63] |= PASS
    elif v_ordering_services is not None:
        add((61, "/ordering_services", None))
        out[61] |= FAIL
        out[62] |= SUSPENDED
        out[63] |= SUSPENDED
    v_ordering_services_other = record.get("ordering_services_other")
    if v_ordering_services_other is not None:
        if type(v_ordering_services_other) is str and 1 <= len(v_ordering_services_other) <= 100 and clean_text(v_ordering_services_other):
            out[65] |= PASS
            out[66] |= PASS
            out[67] |= PASS
        else:
            if type(v_ordering_services_other) is str:
                out[65] |= PASS
                if not (1 <= len(v_ordering_services_other) <= 100):
                    add((66, "/ordering_services_other", None))
                    out[66] |= FAIL
                else:
                    out[66] |= PASS
                if not (clean_text(v_ordering_services_other)):
                    add((67, "/ordering_services_other", None))
                    out[67] |= FAIL
                else:
                    out[67] |= PASS
            else:
                add((65, "/ordering_services_other", None))
                out[65] |= FAIL
                out[66] |= SUSPENDED
                out[67] |= SUSPENDED
    v_segmentation_software = record.get("segmentation_software")
    k_segmentation_software: str | None = None
    if v_segmentation_software is not None:
        if is_code(v_segmentation_software, CODES_SOFTWARE):
            k_segmentation_software = v_segmentation_software
            out[71] |= PASS
        else:
            add((71, "/segmentation_software", None))
            out[71] |= FAIL
    v_segmentation_software_other = record.get("segmentation_software_other")
    if v_segmentation_software_other is not None:
        if type(v_segmentation_software_other) is str and 1 <= len(v_segmentation_software_other) <= 100 and clean_text(v_segmentation_software_other):
            out[72] |= PASS
            out[73] |= PASS
            out[74] |= PASS
        else:
            if type(v_segmentation_software_other) is str:
                out[72] |= PASS
                if not (1 <= len(v_segmentation_software_other) <= 100):
                    add((73, "/segmentation_software_other", None))
                    out[73] |= FAIL
                else:
                    out[73] |= PASS
                if not (clean_text(v_segmentation_software_other)):
                    add((74, "/segmentation_software_other", None))
                    out[74] |= FAIL
                else:
                    out[74] |= PASS
            else:
                add((72, "/segmentation_software_other", None))
                out[72] |= FAIL
                out[73] |= SUSPENDED
                out[74] |= SUSPENDED
    v_cad_software = record.get("cad_software")
    k_cad_software: str | None = None
    if v_cad_software is not None:
        if is_code(v_cad_software, CODES_SOFTWARE):
            k_cad_software = v_cad_software
            out[78] |= PASS
        else:
            add((78, "/cad_software", None))
            out[78] |= FAIL
    v_cad_software_other = record.get("cad_software_other")
    if v_cad_software_other is not None:
        if type(v_cad_software_other) is str and 1 <= len(v_cad_software_other) <= 100 and clean_text(v_cad_software_other):
            out[79] |= PASS
            out[80] |= PASS
            out[81] |= PASS
        else:
            if type(v_cad_software_other) is str:
                out[79] |= PASS
                if not (1 <= len(v_cad_software_other) <= 100):
                    add((80, "/cad_software_other", None))
                    out[80] |= FAIL
                else:
                    out[80] |= PASS
                if not (clean_text(v_cad_software_other)):
                    add((81, "/cad_software_other", None))
                    out[81] |= FAIL
                else:
                    out[81] |= PASS
            else:
                add((79, "/cad_software_other", None))
                out[79] |= FAIL
                out[80] |= SUSPENDED
                out[81] |= SUSPENDED
    v_anatomic_parts = record.get("anatomic_parts")
    bad_anatomic_parts = False
    n_anatomic_parts = 0
    items_anatomic_parts: list[tuple[int, object, str | None, object, str | None, object, str | None, object, object, str | None, object, str | None]] = []
    if isinstance(v_anatomic_parts, list):
        if not v_anatomic_parts:
            v_anatomic_parts = None
        else:
            n_anatomic_parts = len(v_anatomic_parts)
            for i_anatomic_parts, o_anatomic_parts in enumerate(v_anatomic_parts):
                if not isinstance(o_anatomic_parts, dict):
                    add((85, f"/anatomic_parts/{i_anatomic_parts}", None))
                    out[85] |= FAIL
                    bad_anatomic_parts = True
                    out[89] |= SUSPENDED
                    out[90] |= SUSPENDED
                    out[91] |= SUSPENDED
                    out[92] |= SUSPENDED
                    out[93] |= SUSPENDED
                    out[94] |= SUSPENDED
                    out[95] |= SUSPENDED
                    out[96] |= SUSPENDED
                    out[97] |= SUSPENDED
                    out[98] |= SUSPENDED
                    out[99] |= SUSPENDED
                    out[100] |= SUSPENDED
                    out[101] |= SUSPENDED
                    out[102] |= SUSPENDED
                    out[103] |= SUSPENDED
                    out[104] |= SUSPENDED
                    out[105] |= SUSPENDED
                    out[106] |= SUSPENDED
                    out[107] |= SUSPENDED
                    out[108] |= SUSPENDED
                    out[109] |= SUSPENDED
                    out[110] |= SUSPENDED
                    out[111] |= SUSPENDED
                    out[112] |= SUSPENDED
                    continue
                out[85] |= PASS
                if not o_anatomic_parts.keys() <= KEYS_CASE__ANATOMIC_PARTS:
                    for key in o_anatomic_parts:
                        if key not in KEYS_CASE__ANATOMIC_PARTS:
                            add((89, f"/anatomic_parts/{i_anatomic_parts}", str(key)))
                            out[89] |= FAIL
                else:
                    out[89] |= PASS
                v_anatomic_parts__region = o_anatomic_parts.get("region")
                k_anatomic_parts__region: str | None = None
                if v_anatomic_parts__region is not None:
                    if is_code(v_anatomic_parts__region, CODES_REGION):
                        k_anatomic_parts__region = v_anatomic_parts__region
                        out[90] |= PASS
                    else:
                        add((90, f"/anatomic_parts/{i_anatomic_parts}/region", None))
                        out[90] |= FAIL
                v_anatomic_parts__subregion = o_anatomic_parts.get("subregion")
                k_anatomic_parts__subregion: str | None = None
                if v_anatomic_parts__subregion is not None:
                    if is_code(v_anatomic_parts__subregion, CODES_SUBREGION):
                        k_anatomic_parts__subregion = v_anatomic_parts__subregion
                        out[92] |= PASS
                    else:
                        add((92, f"/anatomic_parts/{i_anatomic_parts}/subregion", None))
                        out[92] |= FAIL
                v_anatomic_parts__structure = o_anatomic_parts.get("structure")
                k_anatomic_parts__structure: str | None = None
                if v_anatomic_parts__structure is not None:
                    if is_code(v_anatomic_parts__structure, CODES_STRUCTURE):
                        k_anatomic_parts__structure = v_anatomic_parts__structure
                        out[94] |= PASS
                    else:
                        add((94, f"/anatomic_parts/{i_anatomic_parts}/structure", None))
                        out[94] |= FAIL
                v_anatomic_parts__structure_other = o_anatomic_parts.get("structure_other")
                if v_anatomic_parts__structure_other is not None:
                    if type(v_anatomic_parts__structure_other) is str and 1 <= len(v_anatomic_parts__structure_other) <= 100 and clean_text(v_anatomic_parts__structure_other):
                        out[96] |= PASS
                        out[97] |= PASS
                        out[98] |= PASS
                    else:
                        if type(v_anatomic_parts__structure_other) is str:
                            out[96] |= PASS
                            if not (1 <= len(v_anatomic_parts__structure_other) <= 100):
                                add((97, f"/anatomic_parts/{i_anatomic_parts}/structure_other", None))
                                out[97] |= FAIL
                            else:
                                out[97] |= PASS
                            if not (clean_text(v_anatomic_parts__structure_other)):
                                add((98, f"/anatomic_parts/{i_anatomic_parts}/structure_other", None))
                                out[98] |= FAIL
                            else:
                                out[98] |= PASS
                        else:
                            add((96, f"/anatomic_parts/{i_anatomic_parts}/structure_other", None))
                            out[96] |= FAIL
                            out[97] |= SUSPENDED
                            out[98] |= SUSPENDED
                v_anatomic_parts__laterality = o_anatomic_parts.get("laterality")
                k_anatomic_parts__laterality: str | None = None
                if v_anatomic_parts__laterality is not None:
                    if is_code(v_anatomic_parts__laterality, CODES_LATERALITY):
                        k_anatomic_parts__laterality = v_anatomic_parts__laterality
                        out[102] |= PASS
                    else:
                        add((102, f"/anatomic_parts/{i_anatomic_parts}/laterality", None))
                        out[102] |= FAIL
                v_anatomic_parts__comment = o_anatomic_parts.get("comment")
                k_anatomic_parts__comment: str | None = None
                if v_anatomic_parts__comment is not None:
                    if type(v_anatomic_parts__comment) is str and 1 <= len(v_anatomic_parts__comment) <= 200 and clean_text(v_anatomic_parts__comment):
                        k_anatomic_parts__comment = v_anatomic_parts__comment
                        out[104] |= PASS
                        out[105] |= PASS
                        out[106] |= PASS
                    else:
                        if type(v_anatomic_parts__comment) is str:
                            out[104] |= PASS
                            if not (1 <= len(v_anatomic_parts__comment) <= 200):
                                add((105, f"/anatomic_parts/{i_anatomic_parts}/comment", None))
                                out[105] |= FAIL
                            else:
                                out[105] |= PASS
                            if not (clean_text(v_anatomic_parts__comment)):
                                add((106, f"/anatomic_parts/{i_anatomic_parts}/comment", None))
                                out[106] |= FAIL
                            else:
                                out[106] |= PASS
                        else:
                            add((104, f"/anatomic_parts/{i_anatomic_parts}/comment", None))
                            out[104] |= FAIL
                            out[105] |= SUSPENDED
                            out[106] |= SUSPENDED
                items_anatomic_parts.append((i_anatomic_parts, v_anatomic_parts__region, k_anatomic_parts__region, v_anatomic_parts__subregion, k_anatomic_parts__subregion, v_anatomic_parts__structure, k_anatomic_parts__structure, v_anatomic_parts__structure_other, v_anatomic_parts__laterality, k_anatomic_parts__laterality, v_anatomic_parts__comment, k_anatomic_parts__comment,))
    elif v_anatomic_parts is not None:
        add((85, "/anatomic_parts", None))
        out[85] |= FAIL
        bad_anatomic_parts = True
        n_anatomic_parts = -1
        out[89] |= SUSPENDED
        out[90] |= SUSPENDED
        out[91] |= SUSPENDED
        out[92] |= SUSPENDED
        out[93] |= SUSPENDED
        out[94] |= SUSPENDED
        out[95] |= SUSPENDED
        out[96] |= SUSPENDED
        out[97] |= SUSPENDED
        out[98] |= SUSPENDED
        out[99] |= SUSPENDED
        out[100] |= SUSPENDED
        out[101] |= SUSPENDED
        out[102] |= SUSPENDED
        out[103] |= SUSPENDED
        out[104] |= SUSPENDED
        out[105] |= SUSPENDED
        out[106] |= SUSPENDED
        out[107] |= SUSPENDED
        out[108] |= SUSPENDED
        out[109] |= SUSPENDED
        out[110] |= SUSPENDED
        out[111] |= SUSPENDED
        out[112] |= SUSPENDED
    v_guides = record.get("guides")
    n_guides = 0
    items_guides: list[tuple[int, object, str | None, object, object, str | None, object, str | None, object, str | None, object]] = []
    if isinstance(v_guides, list):
        if not v_guides:
            v_guides = None
        else:
            n_guides = len(v_guides)
            for i_guides, o_guides in enumerate(v_guides):
                if not isinstance(o_guides, dict):
                    add((113, f"/guides/{i_guides}", None))
                    out[113] |= FAIL
                    out[117] |= SUSPENDED
                    out[118] |= SUSPENDED
                    out[119] |= SUSPENDED
                    out[120] |= SUSPENDED
                    out[121] |= SUSPENDED
                    out[122] |= SUSPENDED
                    out[123] |= SUSPENDED
                    out[124] |= SUSPENDED
                    out[125] |= SUSPENDED
                    out[126] |= SUSPENDED
                    out[127] |= SUSPENDED
                    out[128] |= SUSPENDED
                    out[129] |= SUSPENDED
                    out[130] |= SUSPENDED
                    out[131] |= SUSPENDED
                    out[132] |= SUSPENDED
                    out[133] |= SUSPENDED
                    out[134] |= SUSPENDED
                    out[135] |= SUSPENDED
                    out[136] |= SUSPENDED
                    continue
                out[113] |= PASS
                if not o_guides.keys() <= KEYS_CASE__GUIDES:
                    for key in o_guides:
                        if key not in KEYS_CASE__GUIDES:
                            add((117, f"/guides/{i_guides}", str(key)))
                            out[117] |= FAIL
                else:
                    out[117] |= PASS
                v_guides__guide_type = o_guides.get("guide_type")
                k_guides__guide_type: str | None = None
                if v_guides__guide_type is not None:
                    if is_code(v_guides__guide_type, CODES_GUIDE_TYPE):
                        k_guides__guide_type = v_guides__guide_type
                        out[118] |= PASS
                    else:
                        add((118, f"/guides/{i_guides}/guide_type", None))
                        out[118] |= FAIL
                v_guides__guide_type_other = o_guides.get("guide_type_other")
                if v_guides__guide_type_other is not None:
                    if type(v_guides__guide_type_other) is str and 1 <= len(v_guides__guide_type_other) <= 100 and clean_text(v_guides__guide_type_other):
                        out[120] |= PASS
                        out[121] |= PASS
                        out[122] |= PASS
                    else:
                        if type(v_guides__guide_type_other) is str:
                            out[120] |= PASS
                            if not (1 <= len(v_guides__guide_type_other) <= 100):
                                add((121, f"/guides/{i_guides}/guide_type_other", None))
                                out[121] |= FAIL
                            else:
                                out[121] |= PASS
                            if not (clean_text(v_guides__guide_type_other)):
                                add((122, f"/guides/{i_guides}/guide_type_other", None))
                                out[122] |= FAIL
                            else:
                                out[122] |= PASS
                        else:
                            add((120, f"/guides/{i_guides}/guide_type_other", None))
                            out[120] |= FAIL
                            out[121] |= SUSPENDED
                            out[122] |= SUSPENDED
                v_guides__region = o_guides.get("region")
                k_guides__region: str | None = None
                if v_guides__region is not None:
                    if is_code(v_guides__region, CODES_REGION):
                        k_guides__region = v_guides__region
                        out[126] |= PASS
                    else:
                        add((126, f"/guides/{i_guides}/region", None))
                        out[126] |= FAIL
                v_guides__subregion = o_guides.get("subregion")
                k_guides__subregion: str | None = None
                if v_guides__subregion is not None:
                    if is_code(v_guides__subregion, CODES_SUBREGION):
                        k_guides__subregion = v_guides__subregion
                        out[128] |= PASS
                    else:
                        add((128, f"/guides/{i_guides}/subregion", None))
                        out[128] |= FAIL
                v_guides__laterality = o_guides.get("laterality")
                k_guides__laterality: str | None = None
                if v_guides__laterality is not None:
                    if is_code(v_guides__laterality, CODES_LATERALITY):
                        k_guides__laterality = v_guides__laterality
                        out[130] |= PASS
                    else:
                        add((130, f"/guides/{i_guides}/laterality", None))
                        out[130] |= FAIL
                v_guides__comment = o_guides.get("comment")
                if v_guides__comment is not None:
                    if type(v_guides__comment) is str and 1 <= len(v_guides__comment) <= 200 and clean_text(v_guides__comment):
                        out[131] |= PASS
                        out[132] |= PASS
                        out[133] |= PASS
                    else:
                        if type(v_guides__comment) is str:
                            out[131] |= PASS
                            if not (1 <= len(v_guides__comment) <= 200):
                                add((132, f"/guides/{i_guides}/comment", None))
                                out[132] |= FAIL
                            else:
                                out[132] |= PASS
                            if not (clean_text(v_guides__comment)):
                                add((133, f"/guides/{i_guides}/comment", None))
                                out[133] |= FAIL
                            else:
                                out[133] |= PASS
                        else:
                            add((131, f"/guides/{i_guides}/comment", None))
                            out[131] |= FAIL
                            out[132] |= SUSPENDED
                            out[133] |= SUSPENDED
                items_guides.append((i_guides, v_guides__guide_type, k_guides__guide_type, v_guides__guide_type_other, v_guides__region, k_guides__region, v_guides__subregion, k_guides__subregion, v_guides__laterality, k_guides__laterality, v_guides__comment,))
    elif v_guides is not None:
        add((113, "/guides", None))
        out[113] |= FAIL
        n_guides = -1
        out[117] |= SUSPENDED
        out[118] |= SUSPENDED
        out[119] |= SUSPENDED
        out[120] |= SUSPENDED
        out[121] |= SUSPENDED
        out[122] |= SUSPENDED
        out[123] |= SUSPENDED
        out[124] |= SUSPENDED
        out[125] |= SUSPENDED
        out[126] |= SUSPENDED
        out[127] |= SUSPENDED
        out[128] |= SUSPENDED
        out[129] |= SUSPENDED
        out[130] |= SUSPENDED
        out[131] |= SUSPENDED
        out[132] |= SUSPENDED
        out[133] |= SUSPENDED
        out[134] |= SUSPENDED
        out[135] |= SUSPENDED
        out[136] |= SUSPENDED
    v_physical_models = record.get("physical_models")
    bad_physical_models = False
    n_physical_models = 0
    items_physical_models: list[tuple[int, object, list[float] | None, object, str | None, object, str | None, object, str | None, object, str | None, object, str | None, object, object, str | None, object, object, float | None, object, str | None]] = []
    if isinstance(v_physical_models, list):
        if not v_physical_models:
            v_physical_models = None
        else:
            n_physical_models = len(v_physical_models)
            for i_physical_models, o_physical_models in enumerate(v_physical_models):
                if not isinstance(o_physical_models, dict):
                    add((137, f"/physical_models/{i_physical_models}", None))
                    out[137] |= FAIL
                    bad_physical_models = True
                    out[140] |= SUSPENDED
                    out[141] |= SUSPENDED
                    out[142] |= SUSPENDED
                    out[143] |= SUSPENDED
                    out[144] |= SUSPENDED
                    out[145] |= SUSPENDED
                    out[146] |= SUSPENDED
                    out[147] |= SUSPENDED
                    out[148] |= SUSPENDED
                    out[149] |= SUSPENDED
                    out[150] |= SUSPENDED
                    out[151] |= SUSPENDED
                    out[152] |= SUSPENDED
                    out[153] |= SUSPENDED
                    out[154] |= SUSPENDED
                    out[155] |= SUSPENDED
                    out[156] |= SUSPENDED
                    out[157] |= SUSPENDED
                    out[158] |= SUSPENDED
                    out[159] |= SUSPENDED
                    out[160] |= SUSPENDED
                    out[161] |= SUSPENDED
                    out[162] |= SUSPENDED
                    out[163] |= SUSPENDED
                    out[164] |= SUSPENDED
                    out[165] |= SUSPENDED
                    out[166] |= SUSPENDED
                    out[167] |= SUSPENDED
                    out[168] |= SUSPENDED
                    out[169] |= SUSPENDED
                    out[170] |= SUSPENDED
                    out[171] |= SUSPENDED
                    out[172] |= SUSPENDED
                    out[173] |= SUSPENDED
                    out[174] |= SUSPENDED
                    out[175] |= SUSPENDED
                    out[176] |= SUSPENDED
                    out[177] |= SUSPENDED
                    out[178] |= SUSPENDED
                    out[179] |= SUSPENDED
                    out[180] |= SUSPENDED
                    out[181] |= SUSPENDED
                    out[182] |= SUSPENDED
                    out[183] |= SUSPENDED
                    out[184] |= SUSPENDED
                    out[185] |= SUSPENDED
                    out[186] |= SUSPENDED
                    out[187] |= SUSPENDED
                    out[188] |= SUSPENDED
                    continue
                out[137] |= PASS
                if not o_physical_models.keys() <= KEYS_CASE__PHYSICAL_MODELS:
                    for key in o_physical_models:
                        if key not in KEYS_CASE__PHYSICAL_MODELS:
                            add((140, f"/physical_models/{i_physical_models}", str(key)))
                            out[140] |= FAIL
                else:
                    out[140] |= PASS
                v_physical_models__parts = o_physical_models.get("parts")
                k_physical_models__parts: list[float] | None = None
                if v_physical_models__parts == []:
                    v_physical_models__parts = None
                if isinstance(v_physical_models__parts, list):
                    k_physical_models__parts = [one for one in v_physical_models__parts if is_whole(one) and 1 <= one <= 20]
                    if len(k_physical_models__parts) != len(v_physical_models__parts):
                        k_physical_models__parts = None
                        for j, one in enumerate(v_physical_models__parts):
                            if not (is_whole(one) and 1 <= one <= 20):
                                if is_whole(one):
                                    out[142] |= PASS
                                    if not (1 <= one <= 20):
                                        add((143, f"/physical_models/{i_physical_models}/parts/{j}", None))
                                        out[143] |= FAIL
                                    else:
                                        out[143] |= PASS
                                else:
                                    add((142, f"/physical_models/{i_physical_models}/parts/{j}", None))
                                    out[142] |= FAIL
                                    out[143] |= SUSPENDED
                            else:
                                out[142] |= PASS
                                out[143] |= PASS
                        out[144] |= SUSPENDED
                    else:
                        out[142] |= PASS
                        out[143] |= PASS
                        if len(set(k_physical_models__parts)) != len(k_physical_models__parts):
                            for j in repeats(k_physical_models__parts):
                                add((144, f"/physical_models/{i_physical_models}/parts/{j}", None))
                                out[144] |= FAIL
                        else:
                            out[144] |= PASS
                elif v_physical_models__parts is not None:
                    add((142, f"/physical_models/{i_physical_models}/parts", None))
                    out[142] |= FAIL
                    out[143] |= SUSPENDED
                    out[144] |= SUSPENDED
                v_physical_models__printer_label = o_physical_models.get("printer_label")
                k_physical_models__printer_label: str | None = None
                if v_physical_models__printer_label is not None:
                    if type(v_physical_models__printer_label) is str and 1 <= len(v_physical_models__printer_label) <= 50 and clean_text(v_physical_models__printer_label):
                        k_physical_models__printer_label = v_physical_models__printer_label
                        out[149] |= PASS
                        out[150] |= PASS
                        out[151] |= PASS
                    else:
                        if type(v_physical_models__printer_label) is str:
                            out[149] |= PASS
                            if not (1 <= len(v_physical_models__printer_label) <= 50):
                                add((150, f"/physical_models/{i_physical_models}/printer_label", None))
                                out[150] |= FAIL
                            else:
                                out[150] |= PASS
                            if not (clean_text(v_physical_models__printer_label)):
                                add((151, f"/physical_models/{i_physical_models}/printer_label", None))
                                out[151] |= FAIL
                            else:
                                out[151] |= PASS
                        else:
                            add((149, f"/physical_models/{i_physical_models}/printer_label", None))
                            out[149] |= FAIL
                            out[150] |= SUSPENDED
                            out[151] |= SUSPENDED
                v_physical_models__manufacturer = o_physical_models.get("manufacturer")
                k_physical_models__manufacturer: str | None = None
                if v_physical_models__manufacturer is not None:
                    if is_code(v_physical_models__manufacturer, CODES_MANUFACTURER):
                        k_physical_models__manufacturer = v_physical_models__manufacturer
                        out[153] |= PASS
                    else:
                        add((153, f"/physical_models/{i_physical_models}/manufacturer", None))
                        out[153] |= FAIL
                v_physical_models__printer_model = o_physical_models.get("printer_model")
                k_physical_models__printer_model: str | None = None
                if v_physical_models__printer_model is not None:
                    if type(v_physical_models__printer_model) is str and 1 <= len(v_physical_models__printer_model) <= 100 and clean_text(v_physical_models__printer_model):
                        k_physical_models__printer_model = v_physical_models__printer_model
                        out[155] |= PASS
                        out[156] |= PASS
                        out[157] |= PASS
                    else:
                        if type(v_physical_models__printer_model) is str:
                            out[155] |= PASS
                            if not (1 <= len(v_physical_models__printer_model) <= 100):
                                add((156, f"/physical_models/{i_physical_models}/printer_model", None))
                                out[156] |= FAIL
                            else:
                                out[156] |= PASS
                            if not (clean_text(v_physical_models__printer_model)):
                                add((157, f"/physical_models/{i_physical_models}/printer_model", None))
                                out[157] |= FAIL
                            else:
                                out[157] |= PASS
                        else:
                            add((155, f"/physical_models/{i_physical_models}/printer_model", None))
                            out[155] |= FAIL
                            out[156] |= SUSPENDED
                            out[157] |= SUSPENDED
                v_physical_models__technology = o_physical_models.get("technology")
                k_physical_models__technology: str | None = None
                if v_physical_models__technology is not None:
                    if is_code(v_physical_models__technology, CODES_TECHNOLOGY):
                        k_physical_models__technology = v_physical_models__technology
                        out[159] |= PASS
                    else:
                        add((159, f"/physical_models/{i_physical_models}/technology", None))
                        out[159] |= FAIL
                v_physical_models__material = o_physical_models.get("material")
                k_physical_models__material: str | None = None
                if v_physical_models__material is not None:
                    if is_code(v_physical_models__material, CODES_MATERIAL):
                        k_physical_models__material = v_physical_models__material
                        out[161] |= PASS
                    else:
                        add((161, f"/physical_models/{i_physical_models}/material", None))
                        out[161] |= FAIL
                v_physical_models__material_other = o_physical_models.get("material_other")
                if v_physical_models__material_other is not None:
                    if type(v_physical_models__material_other) is str and 1 <= len(v_physical_models__material_other) <= 100 and clean_text(v_physical_models__material_other):
                        out[163] |= PASS
                        out[164] |= PASS
                        out[165] |= PASS
                    else:
                        if type(v_physical_models__material_other) is str:
                            out[163] |= PASS
                            if not (1 <= len(v_physical_models__material_other) <= 100):
                                add((164, f"/physical_models/{i_physical_models}/material_other", None))
                                out[164] |= FAIL
                            else:
                                out[164] |= PASS
                            if not (clean_text(v_physical_models__material_other)):
                                add((165, f"/physical_models/{i_physical_models}/material_other", None))
                                out[165] |= FAIL
                            else:
                                out[165] |= PASS
                        else:
                            add((163, f"/physical_models/{i_physical_models}/material_other", None))
                            out[163] |= FAIL
                            out[164] |= SUSPENDED
                            out[165] |= SUSPENDED
                v_physical_models__material_class = o_physical_models.get("material_class")
                k_physical_models__material_class: str | None = None
                if v_physical_models__material_class is not None:
                    if is_code(v_physical_models__material_class, CODES_MATERIAL_CLASS):
                        k_physical_models__material_class = v_physical_models__material_class
                        out[169] |= PASS
                    else:
                        add((169, f"/physical_models/{i_physical_models}/material_class", None))
                        out[169] |= FAIL
                v_physical_models__optical = o_physical_models.get("optical")
                if v_physical_models__optical is not None:
                    if is_code(v_physical_models__optical, CODES_OPTICAL):
                        out[172] |= PASS
                    else:
                        add((172, f"/physical_models/{i_physical_models}/optical", None))
                        out[172] |= FAIL
                v_physical_models__mechanical = o_physical_models.get("mechanical")
                if v_physical_models__mechanical is not None:
                    if is_code(v_physical_models__mechanical, CODES_MECHANICAL):
                        out[174] |= PASS
                    else:
                        add((174, f"/physical_models/{i_physical_models}/mechanical", None))
                        out[174] |= FAIL
                v_physical_models__colors = o_physical_models.get("colors")
                if v_physical_models__colors is not None:
                    if is_code(v_physical_models__colors, CODES_COLORS):
                        out[175] |= PASS
                    else:
                        add((175, f"/physical_models/{i_physical_models}/colors", None))
                        out[175] |= FAIL
                v_physical_models__scale_percent = o_physical_models.get("scale_percent")
                k_physical_models__scale_percent: float | None = None
                if v_physical_models__scale_percent is not None:
                    if is_number(v_physical_models__scale_percent) and 1 <= v_physical_models__scale_percent <= 1000 and round(v_physical_models__scale_percent, 2) == v_physical_models__scale_percent:
                        k_physical_models__scale_percent = v_physical_models__scale_percent
                        out[176] |= PASS
                        out[177] |= PASS
                        out[178] |= PASS
                    else:
                        if is_number(v_physical_models__scale_percent):
                            out[176] |= PASS
                            if not (1 <= v_physical_models__scale_percent <= 1000):
                                add((177, f"/physical_models/{i_physical_models}/scale_percent", None))
                                out[177] |= FAIL
                            else:
                                out[177] |= PASS
                            if not (places(v_physical_models__scale_percent) <= 2):
                                add((178, f"/physical_models/{i_physical_models}/scale_percent", None))
                                out[178] |= FAIL
                            else:
                                out[178] |= PASS
                        else:
                            add((176, f"/physical_models/{i_physical_models}/scale_percent", None))
                            out[176] |= FAIL
                            out[177] |= SUSPENDED
                            out[178] |= SUSPENDED
                v_physical_models__copies = o_physical_models.get("copies")
                if v_physical_models__copies is not None:
                    if is_whole(v_physical_models__copies) and 1 <= v_physical_models__copies <= 100:
                        out[180] |= PASS
                        out[181] |= PASS
                    else:
                        if is_whole(v_physical_models__copies):
                            out[180] |= PASS
                            if not (1 <= v_physical_models__copies <= 100):
                                add((181, f"/physical_models/{i_physical_models}/copies", None))
                                out[181] |= FAIL
                            else:
                                out[181] |= PASS
                        else:
                            add((180, f"/physical_models/{i_physical_models}/copies", None))
                            out[180] |= FAIL
                            out[181] |= SUSPENDED
                v_physical_models__biocompatible = o_physical_models.get("biocompatible")
                k_physical_models__biocompatible: str | None = None
                if v_physical_models__biocompatible is not None:
                    if is_code(v_physical_models__biocompatible, CODES_YES_NO_UNKNOWN):
                        k_physical_models__biocompatible = v_physical_models__biocompatible
                        out[182] |= PASS
                    else:
                        add((182, f"/physical_models/{i_physical_models}/biocompatible", None))
                        out[182] |= FAIL
                items_physical_models.append((i_physical_models, v_physical_models__parts, k_physical_models__parts, v_physical_models__printer_label, k_physical_models__printer_label, v_physical_models__manufacturer, k_physical_models__manufacturer, v_physical_models__printer_model, k_physical_models__printer_model, v_physical_models__technology, k_physical_models__technology, v_physical_models__material, k_physical_models__material, v_physical_models__material_other, v_physical_models__material_class, k_physical_models__material_class, v_physical_models__optical, v_physical_models__scale_percent, k_physical_models__scale_percent, v_physical_models__biocompatible, k_physical_models__biocompatible,))
    elif v_physical_models is not None:
        add((137, "/physical_models", None))
        out[137] |= FAIL
        bad_physical_models = True
        n_physical_models = -1
        out[140] |= SUSPENDED
        out[141] |= SUSPENDED
        out[142] |= SUSPENDED
        out[143] |= SUSPENDED
        out[144] |= SUSPENDED
        out[145] |= SUSPENDED
        out[146] |= SUSPENDED
        out[147] |= SUSPENDED
        out[148] |= SUSPENDED
        out[149] |= SUSPENDED
        out[150] |= SUSPENDED
        out[151] |= SUSPENDED
        out[152] |= SUSPENDED
        out[153] |= SUSPENDED
        out[154] |= SUSPENDED
        out[155] |= SUSPENDED
        out[156] |= SUSPENDED
        out[157] |= SUSPENDED
        out[158] |= SUSPENDED
        out[159] |= SUSPENDED
        out[160] |= SUSPENDED
        out[161] |= SUSPENDED
        out[162] |= SUSPENDED
        out[163] |= SUSPENDED
        out[164] |= SUSPENDED
        out[165] |= SUSPENDED
        out[166] |= SUSPENDED
        out[167] |= SUSPENDED
        out[168] |= SUSPENDED
        out[169] |= SUSPENDED
        out[170] |= SUSPENDED
        out[171] |= SUSPENDED
        out[172] |= SUSPENDED
        out[173] |= SUSPENDED
        out[174] |= SUSPENDED
        out[175] |= SUSPENDED
        out[176] |= SUSPENDED
        out[177] |= SUSPENDED
        out[178] |= SUSPENDED
        out[179] |= SUSPENDED
        out[180] |= SUSPENDED
        out[181] |= SUSPENDED
        out[182] |= SUSPENDED
        out[183] |= SUSPENDED
        out[184] |= SUSPENDED
        out[185] |= SUSPENDED
        out[186] |= SUSPENDED
        out[187] |= SUSPENDED
        out[188] |= SUSPENDED
    v_procedure = record.get("procedure")
    o_procedure: JsonRecord = v_procedure if isinstance(v_procedure, dict) else EMPTY
    bad_procedure = v_procedure is not None and not isinstance(v_procedure, dict)
    if bad_procedure:
        add((189, "/procedure", None))
        out[189] |= FAIL
        out[190] |= SUSPENDED
        out[191] |= SUSPENDED
        out[192] |= SUSPENDED
        out[193] |= SUSPENDED
        out[194] |= SUSPENDED
        out[195] |= SUSPENDED
        out[196] |= SUSPENDED
        out[197] |= SUSPENDED
        out[198] |= SUSPENDED
        out[199] |= SUSPENDED
        out[200] |= SUSPENDED
        out[201] |= SUSPENDED
        out[202] |= SUSPENDED
        out[203] |= SUSPENDED
        out[204] |= SUSPENDED
        out[205] |= SUSPENDED
        out[206] |= SUSPENDED
        out[207] |= SUSPENDED
        out[208] |= SUSPENDED
        out[209] |= SUSPENDED
        out[210] |= SUSPENDED
        out[211] |= SUSPENDED
        out[212] |= SUSPENDED
        out[213] |= SUSPENDED
        out[214] |= SUSPENDED
        out[215] |= SUSPENDED
        out[216] |= SUSPENDED
        out[217] |= SUSPENDED
        out[218] |= SUSPENDED
        out[219] |= SUSPENDED
        out[220] |= SUSPENDED
        out[221] |= SUSPENDED
        out[222] |= SUSPENDED
        out[223] |= SUSPENDED
        out[224] |= SUSPENDED
        out[225] |= SUSPENDED
        out[226] |= SUSPENDED
        out[227] |= SUSPENDED
        out[228] |= SUSPENDED
        out[229] |= SUSPENDED
        out[230] |= SUSPENDED
        out[231] |= SUSPENDED
        out[232] |= SUSPENDED
        out[233] |= SUSPENDED
        out[234] |= SUSPENDED
    elif o_procedure:
        out[189] |= PASS
        if not o_procedure.keys() <= KEYS_CASE__PROCEDURE:
            for key in o_procedure:
                if key not in KEYS_CASE__PROCEDURE:
                    add((190, "/procedure", str(key)))
                    out[190] |= FAIL
        else:
            out[190] |= PASS
    else:
        v_procedure = None
    v_procedure__used = o_procedure.get("used")
    k_procedure__used: str | None = None
    if v_procedure__used is not None:
        if is_code(v_procedure__used, CODES_USE_STATUS):
            k_procedure__used = v_procedure__used
            out[191] |= PASS
        else:
            add((191, "/procedure/used", None))
            out[191] |= FAIL
    v_procedure__uses = o_procedure.get("uses")
    k_procedure__uses: list[str] | None = None
    if v_procedure__uses == []:
        v_procedure__uses = None
    if isinstance(v_procedure__uses, list):
        k_procedure__uses = [one for one in v_procedure__uses if is_code(one, CODES_OBJECT_USE)]
        if len(k_procedure__uses) != len(v_procedure__uses):
            k_procedure__uses = None
            out[193] |= PASS
            for j, one in enumerate(v_procedure__uses):
                if not (is_code(one, CODES_OBJECT_USE)):
                    add((194, f"/procedure/uses/{j}", None))
                    out[194] |= FAIL
                else:
                    out[194] |= PASS
            out[195] |= SUSPENDED
        else:
            out[193] |= PASS
            out[194] |= PASS
            if len(set(k_procedure__uses)) != len(k_procedure__uses):
                for j in repeats(k_procedure__uses):
                    add((195, f"/procedure/uses/{j}", None))
                    out[195] |= FAIL
            else:
                out[195] |= PASS
    elif v_procedure__uses is not None:
        add((193, "/procedure/uses", None))
        out[193] |= FAIL
        out[194] |= SUSPENDED
        out[195] |= SUSPENDED
    v_procedure__uses_other = o_procedure.get("uses_other")
    if v_procedure__uses_other is not None:
        if type(v_procedure__uses_other) is str and 1 <= len(v_procedure__uses_other) <= 100 and clean_text(v_procedure__uses_other):
            out[198] |= PASS
            out[199] |= PASS
            out[200] |= PASS
        else:
            if type(v_procedure__uses_other) is str:
                out[198] |= PASS
                if not (1 <= len(v_procedure__uses_other) <= 100):
                    add((199, "/procedure/uses_other", None))
                    out[199] |= FAIL
                else:
                    out[199] |= PASS
                if not (clean_text(v_procedure__uses_other)):
                    add((200, "/procedure/uses_other", None))
                    out[200] |= FAIL
                else:
                    out[200] |= PASS
            else:
                add((198, "/procedure/uses_other", None))
                out[198] |= FAIL
                out[199] |= SUSPENDED
                out[200] |= SUSPENDED
    v_procedure__in_sterile_field = o_procedure.get("in_sterile_field")
    k_procedure__in_sterile_field: str | None = None
    if v_procedure__in_sterile_field is not None:
        if is_code(v_procedure__in_sterile_field, CODES_YES_NO_UNKNOWN):
            k_procedure__in_sterile_field = v_procedure__in_sterile_field
            out[204] |= PASS
        else:
            add((204, "/procedure/in_sterile_field", None))
            out[204] |= FAIL
    v_procedure__time_saved_minutes = o_procedure.get("time_saved_minutes")
    if v_procedure__time_saved_minutes is not None:
        if is_whole(v_procedure__time_saved_minutes) and -600 <= v_procedure__time_saved_minutes <= 1440:
            out[207] |= PASS
            out[208] |= PASS
        else:
            if is_whole(v_procedure__time_saved_minutes):
                out[207] |= PASS
                if not (-600 <= v_procedure__time_saved_minutes <= 1440):
                    add((208, "/procedure/time_saved_minutes", None))
                    out[208] |= FAIL
                else:
                    out[208] |= PASS
            else:
                add((207, "/procedure/time_saved_minutes", None))
                out[207] |= FAIL
                out[208] |= SUSPENDED
    v_procedure__sterilization_method = o_procedure.get("sterilization_method")
    k_procedure__sterilization_method: str | None = None
    if v_procedure__sterilization_method is not None:
        if is_code(v_procedure__sterilization_method, CODES_STERILIZATION_METHOD):
            k_procedure__sterilization_method = v_procedure__sterilization_method
            out[210] |= PASS
        else:
            add((210, "/procedure/sterilization_method", None))
            out[210] |= FAIL
    v_procedure__sterilization_method_other = o_procedure.get("sterilization_method_other")
    if v_procedure__sterilization_method_other is not None:
        if type(v_procedure__sterilization_method_other) is str and 1 <= len(v_procedure__sterilization_method_other) <= 100 and clean_text(v_procedure__sterilization_method_other):
            out[213] |= PASS
            out[214] |= PASS
            out[215] |= PASS
        else:
            if type(v_procedure__sterilization_method_other) is str:
                out[213] |= PASS
                if not (1 <= len(v_procedure__sterilization_method_other) <= 100):
                    add((214, "/procedure/sterilization_method_other", None))
                    out[214] |= FAIL
                else:
                    out[214] |= PASS
                if not (clean_text(v_procedure__sterilization_method_other)):
                    add((215, "/procedure/sterilization_method_other", None))
                    out[215] |= FAIL
                else:
                    out[215] |= PASS
            else:
                add((213, "/procedure/sterilization_method_other", None))
                out[213] |= FAIL
                out[214] |= SUSPENDED
                out[215] |= SUSPENDED
    v_procedure__cpt_codes = o_procedure.get("cpt_codes")
    bad_procedure__cpt_codes = False
    n_procedure__cpt_codes = 0
    items_procedure__cpt_codes: list[tuple[int, object, str | None, object, float | None]] = []
    if isinstance(v_procedure__cpt_codes, list):
        if not v_procedure__cpt_codes:
            v_procedure__cpt_codes = None
        else:
            n_procedure__cpt_codes = len(v_procedure__cpt_codes)
            for i_procedure__cpt_codes, o_procedure__cpt_codes in enumerate(v_procedure__cpt_codes):
                if not isinstance(o_procedure__cpt_codes, dict):
                    add((219, f"/procedure/cpt_codes/{i_procedure__cpt_codes}", None))
                    out[219] |= FAIL
                    bad_procedure__cpt_codes = True
                    out[221] |= SUSPENDED
                    out[222] |= SUSPENDED
                    out[223] |= SUSPENDED
                    out[224] |= SUSPENDED
                    out[225] |= SUSPENDED
                    out[226] |= SUSPENDED
                    out[227] |= SUSPENDED
                    out[228] |= SUSPENDED
                    out[229] |= SUSPENDED
                    out[230] |= SUSPENDED
                    continue
                out[219] |= PASS
                if not o_procedure__cpt_codes.keys() <= KEYS_CASE__PROCEDURE__CPT_CODES:
                    for key in o_procedure__cpt_codes:
                        if key not in KEYS_CASE__PROCEDURE__CPT_CODES:
                            add((221, f"/procedure/cpt_codes/{i_procedure__cpt_codes}", str(key)))
                            out[221] |= FAIL
                else:
                    out[221] |= PASS
                v_procedure__cpt_codes__code = o_procedure__cpt_codes.get("code")
                k_procedure__cpt_codes__code: str | None = None
                if v_procedure__cpt_codes__code is not None:
                    if is_code(v_procedure__cpt_codes__code, CODES_CPT_CODE):
                        k_procedure__cpt_codes__code = v_procedure__cpt_codes__code
                        out[222] |= PASS
                    else:
                        add((222, f"/procedure/cpt_codes/{i_procedure__cpt_codes}/code", None))
                        out[222] |= FAIL
                v_procedure__cpt_codes__units = o_procedure__cpt_codes.get("units")
                k_procedure__cpt_codes__units: float | None = None
                if v_procedure__cpt_codes__units is not None:
                    if is_whole(v_procedure__cpt_codes__units) and 1 <= v_procedure__cpt_codes__units <= 50:
                        k_procedure__cpt_codes__units = v_procedure__cpt_codes__units
                        out[224] |= PASS
                        out[225] |= PASS
                    else:
                        if is_whole(v_procedure__cpt_codes__units):
                            out[224] |= PASS
                            if not (1 <= v_procedure__cpt_codes__units <= 50):
                                add((225, f"/procedure/cpt_codes/{i_procedure__cpt_codes}/units", None))
                                out[225] |= FAIL
                            else:
                                out[225] |= PASS
                        else:
                            add((224, f"/procedure/cpt_codes/{i_procedure__cpt_codes}/units", None))
                            out[224] |= FAIL
                            out[225] |= SUSPENDED
                items_procedure__cpt_codes.append((i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,))
    elif v_procedure__cpt_codes is not None:
        add((219, "/procedure/cpt_codes", None))
        out[219] |= FAIL
        bad_procedure__cpt_codes = True
        n_procedure__cpt_codes = -1
        out[221] |= SUSPENDED
        out[222] |= SUSPENDED
        out[223] |= SUSPENDED
        out[224] |= SUSPENDED
        out[225] |= SUSPENDED
        out[226] |= SUSPENDED
        out[227] |= SUSPENDED
        out[228] |= SUSPENDED
        out[229] |= SUSPENDED
        out[230] |= SUSPENDED
    if bad_procedure:
        v_procedure__used = True
        v_procedure__uses = True
        v_procedure__uses_other = True
        v_procedure__in_sterile_field = True
        v_procedure__time_saved_minutes = True
        v_procedure__sterilization_method = True
        v_procedure__sterilization_method_other = True
        v_procedure__cpt_codes = True
        bad_procedure__cpt_codes = True
        n_procedure__cpt_codes = -1
    v_effort = record.get("effort")
    o_effort: JsonRecord = v_effort if isinstance(v_effort, dict) else EMPTY
    bad_effort = v_effort is not None and not isinstance(v_effort, dict)
    if bad_effort:
        add((235, "/effort", None))
        out[235] |= FAIL
        out[236] |= SUSPENDED
        out[237] |= SUSPENDED
        out[238] |= SUSPENDED
        out[239] |= SUSPENDED
        out[240] |= SUSPENDED
        out[241] |= SUSPENDED
        out[242] |= SUSPENDED
        out[243] |= SUSPENDED
        out[244] |= SUSPENDED
        out[245] |= SUSPENDED
        out[246] |= SUSPENDED
        out[247] |= SUSPENDED
        out[248] |= SUSPENDED
        out[249] |= SUSPENDED
        out[250] |= SUSPENDED
        out[251] |= SUSPENDED
        out[252] |= SUSPENDED
        out[253] |= SUSPENDED
        out[254] |= SUSPENDED
        out[255] |= SUSPENDED
        out[256] |= SUSPENDED
        out[257] |= SUSPENDED
        out[258] |= SUSPENDED
        out[259] |= SUSPENDED
        out[260] |= SUSPENDED
        out[261] |= SUSPENDED
        out[262] |= SUSPENDED
        out[263] |= SUSPENDED
        out[264] |= SUSPENDED
        out[265] |= SUSPENDED
        out[266] |= SUSPENDED
        out[267] |= SUSPENDED
        out[268] |= SUSPENDED
        out[269] |= SUSPENDED
        out[270] |= SUSPENDED
        out[271] |= SUSPENDED
        out[272] |= SUSPENDED
        out[273] |= SUSPENDED
        out[274] |= SUSPENDED
        out[275] |= SUSPENDED
        out[276] |= SUSPENDED
        out[277] |= SUSPENDED
        out[278] |= SUSPENDED
        out[279] |= SUSPENDED
        out[280] |= SUSPENDED
        out[281] |= SUSPENDED
        out[282] |= SUSPENDED
        out[283] |= SUSPENDED
        out[284] |= SUSPENDED
        out[285] |= SUSPENDED
        out[286] |= SUSPENDED
        out[287] |= SUSPENDED
        out[288] |= SUSPENDED
        out[289] |= SUSPENDED
        out[290] |= SUSPENDED
        out[291] |= SUSPENDED
        out[292] |= SUSPENDED
        out[293] |= SUSPENDED
        out[294] |= SUSPENDED
        out[295] |= SUSPENDED
        out[296] |= SUSPENDED
        out[297] |= SUSPENDED
        out[298] |= SUSPENDED
        out[299] |= SUSPENDED
        out[300] |= SUSPENDED
        out[301] |= SUSPENDED
        out[302] |= SUSPENDED
        out[303] |= SUSPENDED
        out[304] |= SUSPENDED
        out[305] |= SUSPENDED
        out[306] |= SUSPENDED
        out[307] |= SUSPENDED
        out[308] |= SUSPENDED
        out[309] |= SUSPENDED
        out[310] |= SUSPENDED
        out[311] |= SUSPENDED
        out[312] |= SUSPENDED
        out[313] |= SUSPENDED
        out[314] |= SUSPENDED
        out[315] |= SUSPENDED
        out[316] |= SUSPENDED
        out[317] |= SUSPENDED
        out[318] |= SUSPENDED
        out[319] |= SUSPENDED
        out[320] |= SUSPENDED
        out[321] |= SUSPENDED
        out[322] |= SUSPENDED
        out[323] |= SUSPENDED
        out[324] |= SUSPENDED
    elif o_effort:
        out[235] |= PASS
        if not o_effort.keys() <= KEYS_CASE__EFFORT:
            for key in o_effort:
                if key not in KEYS_CASE__EFFORT:
                    add((236, "/effort", str(key)))
                    out[236] |= FAIL
        else:
            out[236] |= PASS
    else:
        v_effort = None
    v_effort__clinician_consultation = o_effort.get("clinician_consultation")
    o_effort__clinician_consultation: JsonRecord = v_effort__clinician_consultation if isinstance(v_effort__clinician_consultation, dict) else EMPTY
    bad_effort__clinician_consultation = v_effort__clinician_consultation is not None and not isinstance(v_effort__clinician_consultation, dict)
    if bad_effort__clinician_consultation:
        add((237, "/effort/clinician_consultation", None))
        out[237] |= FAIL
        out[238] |= SUSPENDED
        out[239] |= SUSPENDED
        out[240] |= SUSPENDED
        out[241] |= SUSPENDED
        out[242] |= SUSPENDED
        out[243] |= SUSPENDED
        out[244] |= SUSPENDED
        out[245] |= SUSPENDED
        out[246] |= SUSPENDED
        out[247] |= SUSPENDED
    elif o_effort__clinician_consultation:
        out[237] |= PASS
        if not o_effort__clinician_consultation.keys() <= KEYS_CASE__EFFORT__CLINICIAN_CONSULTATION:
            for key in o_effort__clinician_consultation:
                if key not in KEYS_CASE__EFFORT__CLINICIAN_CONSULTATION:
                    add((238, "/effort/clinician_consultation", str(key)))
                    out[238] |= FAIL
        else:
            out[238] |= PASS
    else:
        v_effort__clinician_consultation = None
    v_effort__clinician_consultation__hours = o_effort__clinician_consultation.get("hours")
    k_effort__clinician_consultation__hours: float | None = None
    if v_effort__clinician_consultation__hours is not None:
        if is_whole(v_effort__clinician_consultation__hours) and 0 <= v_effort__clinician_consultation__hours <= 999:
            k_effort__clinician_consultation__hours = v_effort__clinician_consultation__hours
            out[239] |= PASS
            out[240] |= PASS
        else:
            if is_whole(v_effort__clinician_consultation__hours):
                out[239] |= PASS
                if not (0 <= v_effort__clinician_consultation__hours <= 999):
                    add((240, "/effort/clinician_consultation/hours", None))
                    out[240] |= FAIL
                else:
                    out[240] |= PASS
            else:
                add((239, "/effort/clinician_consultation/hours", None))
                out[239] |= FAIL
                out[240] |= SUSPENDED
    v_effort__clinician_consultation__minutes = o_effort__clinician_consultation.get("minutes")
    k_effort__clinician_consultation__minutes: float | None = None
    if v_effort__clinician_consultation__minutes is not None:
        if is_whole(v_effort__clinician_consultation__minutes) and 0 <= v_effort__clinician_consultation__minutes <= 59:
            k_effort__clinician_consultation__minutes = v_effort__clinician_consultation__minutes
            out[242] |= PASS
            out[243] |= PASS
        else:
            if is_whole(v_effort__clinician_consultation__minutes):
                out[242] |= PASS
                if not (0 <= v_effort__clinician_consultation__minutes <= 59):
                    add((243, "/effort/clinician_consultation/minutes", None))
                    out[243] |= FAIL
                else:
                    out[243] |= PASS
            else:
                add((242, "/effort/clinician_consultation/minutes", None))
                out[242] |= FAIL
                out[243] |= SUSPENDED
    v_effort__clinician_consultation__unknown = o_effort__clinician_consultation.get("unknown")
    k_effort__clinician_consultation__unknown: bool | None = None
    if v_effort__clinician_consultation__unknown is not None:
        if type(v_effort__clinician_consultation__unknown) is bool:
            k_effort__clinician_consultation__unknown = v_effort__clinician_consultation__unknown
            out[245] |= PASS
        else:
            add((245, "/effort/clinician_consultation/unknown", None))
            out[245] |= FAIL
    if bad_effort__clinician_consultation:
        v_effort__clinician_consultation__hours = True
        v_effort__clinician_consultation__minutes = True
        v_effort__clinician_consultation__unknown = True
    v_effort__clinician_segmentation = o_effort.get("clinician_segmentation")
    o_effort__clinician_segmentation: JsonRecord = v_effort__clinician_segmentation if isinstance(v_effort__clinician_segmentation, dict) else EMPTY
    bad_effort__clinician_segmentation = v_effort__clinician_segmentation is not None and not isinstance(v_effort__clinician_segmentation, dict)
    if bad_effort__clinician_segmentation:
        add((248, "/effort/clinician_segmentation", None))
        out[248] |= FAIL
        out[249] |= SUSPENDED
        out[250] |= SUSPENDED
        out[251] |= SUSPENDED
        out[252] |= SUSPENDED
        out[253] |= SUSPENDED
        out[254] |= SUSPENDED
        out[255] |= SUSPENDED
        out[256] |= SUSPENDED
        out[257] |= SUSPENDED
        out[258] |= SUSPENDED
    elif o_effort__clinician_segmentation:
        out[248] |= PASS
        if not o_effort__clinician_segmentation.keys() <= KEYS_CASE__EFFORT__CLINICIAN_SEGMENTATION:
            for key in o_effort__clinician_segmentation:
                if key not in KEYS_CASE__EFFORT__CLINICIAN_SEGMENTATION:
                    add((249, "/effort/clinician_segmentation", str(key)))
                    out[249] |= FAIL
        else:
            out[249] |= PASS
    else:
        v_effort__clinician_segmentation = None
    v_effort__clinician_segmentation__hours = o_effort__clinician_segmentation.get("hours")
    k_effort__clinician_segmentation__hours: float | None = None
    if v_effort__clinician_segmentation__hours is not None:
        if is_whole(v_effort__clinician_segmentation__hours) and 0 <= v_effort__clinician_segmentation__hours <= 999:
            k_effort__clinician_segmentation__hours = v_effort__clinician_segmentation__hours
            out[250] |= PASS
            out[251] |= PASS
        else:
            if is_whole(v_effort__clinician_segmentation__hours):
                out[250] |= PASS
                if not (0 <= v_effort__clinician_segmentation__hours <= 999):
                    add((251, "/effort/clinician_segmentation/hours", None))
                    out[251] |= FAIL
                else:
                    out[251] |= PASS
            else:
                add((250, "/effort/clinician_segmentation/hours", None))
                out[250] |= FAIL
                out[251] |= SUSPENDED
    v_effort__clinician_segmentation__minutes = o_effort__clinician_segmentation.get("minutes")
    k_effort__clinician_segmentation__minutes: float | None = None
    if v_effort__clinician_segmentation__minutes is not None:
        if is_whole(v_effort__clinician_segmentation__minutes) and 0 <= v_effort__clinician_segmentation__minutes <= 59:
            k_effort__clinician_segmentation__minutes = v_effort__clinician_segmentation__minutes
            out[253] |= PASS
            out[254] |= PASS
        else:
            if is_whole(v_effort__clinician_segmentation__minutes):
                out[253] |= PASS
                if not (0 <= v_effort__clinician_segmentation__minutes <= 59):
                    add((254, "/effort/clinician_segmentation/minutes", None))
                    out[254] |= FAIL
                else:
                    out[254] |= PASS
            else:
                add((253, "/effort/clinician_segmentation/minutes", None))
                out[253] |= FAIL
                out[254] |= SUSPENDED
    v_effort__clinician_segmentation__unknown = o_effort__clinician_segmentation.get("unknown")
    k_effort__clinician_segmentation__unknown: bool | None = None
    if v_effort__clinician_segmentation__unknown is not None:
        if type(v_effort__clinician_segmentation__unknown) is bool:
            k_effort__clinician_segmentation__unknown = v_effort__clinician_segmentation__unknown
            out[256] |= PASS
        else:
            add((256, "/effort/clinician_segmentation/unknown", None))
            out[256] |= FAIL
    if bad_effort__clinician_segmentation:
        v_effort__clinician_segmentation__hours = True
        v_effort__clinician_segmentation__minutes = True
        v_effort__clinician_segmentation__unknown = True
    v_effort__clinician_cad = o_effort.get("clinician_cad")
    o_effort__clinician_cad: JsonRecord = v_effort__clinician_cad if isinstance(v_effort__clinician_cad, dict) else EMPTY
    bad_effort__clinician_cad = v_effort__clinician_cad is not None and not isinstance(v_effort__clinician_cad, dict)
    if bad_effort__clinician_cad:
        add((259, "/effort/clinician_cad", None))
        out[259] |= FAIL
        out[260] |= SUSPENDED
        out[261] |= SUSPENDED
        out[262] |= SUSPENDED
        out[263] |= SUSPENDED
        out[264] |= SUSPENDED
        out[265] |= SUSPENDED
        out[266] |= SUSPENDED
        out[267] |= SUSPENDED
        out[268] |= SUSPENDED
        out[269] |= SUSPENDED
    elif o_effort__clinician_cad:
        out[259] |= PASS
        if not o_effort__clinician_cad.keys() <= KEYS_CASE__EFFORT__CLINICIAN_CAD:
            for key in o_effort__clinician_cad:
                if key not in KEYS_CASE__EFFORT__CLINICIAN_CAD:
                    add((260, "/effort/clinician_cad", str(key)))
                    out[260] |= FAIL
        else:
            out[260] |= PASS
    else:
        v_effort__clinician_cad = None
    v_effort__clinician_cad__hours = o_effort__clinician_cad.get("hours")
    k_effort__clinician_cad__hours: float | None = None
    if v_effort__clinician_cad__hours is not None:
        if is_whole(v_effort__clinician_cad__hours) and 0 <= v_effort__clinician_cad__hours <= 999:
            k_effort__clinician_cad__hours = v_effort__clinician_cad__hours
            out[261] |= PASS
            out[262] |= PASS
        else:
            if is_whole(v_effort__clinician_cad__hours):
                out[261] |= PASS
                if not (0 <= v_effort__clinician_cad__hours <= 999):
                    add((262, "/effort/clinician_cad/hours", None))
                    out[262] |= FAIL
                else:
                    out[262] |= PASS
            else:
                add((261, "/effort/clinician_cad/hours", None))
                out[261] |= FAIL
                out[262] |= SUSPENDED
    v_effort__clinician_cad__minutes = o_effort__clinician_cad.get("minutes")
    k_effort__clinician_cad__minutes: float | None = None
    if v_effort__clinician_cad__minutes is not None:
        if is_whole(v_effort__clinician_cad__minutes) and 0 <= v_effort__clinician_cad__minutes <= 59:
            k_effort__clinician_cad__minutes = v_effort__clinician_cad__minutes
            out[264] |= PASS
            out[265] |= PASS
        else:
            if is_whole(v_effort__clinician_cad__minutes):
                out[264] |= PASS
                if not (0 <= v_effort__clinician_cad__minutes <= 59):
                    add((265, "/effort/clinician_cad/minutes", None))
                    out[265] |= FAIL
                else:
                    out[265] |= PASS
            else:
                add((264, "/effort/clinician_cad/minutes", None))
                out[264] |= FAIL
                out[265] |= SUSPENDED
    v_effort__clinician_cad__unknown = o_effort__clinician_cad.get("unknown")
    k_effort__clinician_cad__unknown: bool | None = None
    if v_effort__clinician_cad__unknown is not None:
        if type(v_effort__clinician_cad__unknown) is bool:
            k_effort__clinician_cad__unknown = v_effort__clinician_cad__unknown
            out[267] |= PASS
        else:
            add((267, "/effort/clinician_cad/unknown", None))
            out[267] |= FAIL
    if bad_effort__clinician_cad:
        v_effort__clinician_cad__hours = True
        v_effort__clinician_cad__minutes = True
        v_effort__clinician_cad__unknown = True
    v_effort__clinician_prep_postprocessing = o_effort.get("clinician_prep_postprocessing")
    o_effort__clinician_prep_postprocessing: JsonRecord = v_effort__clinician_prep_postprocessing if isinstance(v_effort__clinician_prep_postprocessing, dict) else EMPTY
    bad_effort__clinician_prep_postprocessing = v_effort__clinician_prep_postprocessing is not None and not isinstance(v_effort__clinician_prep_postprocessing, dict)
    if bad_effort__clinician_prep_postprocessing:
        add((270, "/effort/clinician_prep_postprocessing", None))
        out[270] |= FAIL
        out[271] |= SUSPENDED
        out[272] |= SUSPENDED
        out[273] |= SUSPENDED
        out[274] |= SUSPENDED
        out[275] |= SUSPENDED
        out[276] |= SUSPENDED
        out[277] |= SUSPENDED
        out[278] |= SUSPENDED
        out[279] |= SUSPENDED
        out[280] |= SUSPENDED
    elif o_effort__clinician_prep_postprocessing:
        out[270] |= PASS
        if not o_effort__clinician_prep_postprocessing.keys() <= KEYS_CASE__EFFORT__CLINICIAN_PREP_POSTPROCESSING:
            for key in o_effort__clinician_prep_postprocessing:
                if key not in KEYS_CASE__EFFORT__CLINICIAN_PREP_POSTPROCESSING:
                    add((271, "/effort/clinician_prep_postprocessing", str(key)))
                    out[271] |= FAIL
        else:
            out[271] |= PASS
    else:
        v_effort__clinician_prep_postprocessing = None
    v_effort__clinician_prep_postprocessing__hours = o_effort__clinician_prep_postprocessing.get("hours")
    k_effort__clinician_prep_postprocessing__hours: float | None = None
    if v_effort__clinician_prep_postprocessing__hours is not None:
        if is_whole(v_effort__clinician_prep_postprocessing__hours) and 0 <= v_effort__clinician_prep_postprocessing__hours <= 999:
            k_effort__clinician_prep_postprocessing__hours = v_effort__clinician_prep_postprocessing__hours
            out[272] |= PASS
            out[273] |= PASS
        else:
            if is_whole(v_effort__clinician_prep_postprocessing__hours):
                out[272] |= PASS
                if not (0 <= v_effort__clinician_prep_postprocessing__hours <= 999):
                    add((273, "/effort/clinician_prep_postprocessing/hours", None))
                    out[273] |= FAIL
                else:
                    out[273] |= PASS
            else:
                add((272, "/effort/clinician_prep_postprocessing/hours", None))
                out[272] |= FAIL
                out[273] |= SUSPENDED
    v_effort__clinician_prep_postprocessing__minutes = o_effort__clinician_prep_postprocessing.get("minutes")
    k_effort__clinician_prep_postprocessing__minutes: float | None = None
    if v_effort__clinician_prep_postprocessing__minutes is not None:
        if is_whole(v_effort__clinician_prep_postprocessing__minutes) and 0 <= v_effort__clinician_prep_postprocessing__minutes <= 59:
            k_effort__clinician_prep_postprocessing__minutes = v_effort__clinician_prep_postprocessing__minutes
            out[275] |= PASS
            out[276] |= PASS
        else:
            if is_whole(v_effort__clinician_prep_postprocessing__minutes):
                out[275] |= PASS
                if not (0 <= v_effort__clinician_prep_postprocessing__minutes <= 59):
                    add((276, "/effort/clinician_prep_postprocessing/minutes", None))
                    out[276] |= FAIL
                else:
                    out[276] |= PASS
            else:
                add((275, "/effort/clinician_prep_postprocessing/minutes", None))
                out[275] |= FAIL
                out[276] |= SUSPENDED
    v_effort__clinician_prep_postprocessing__unknown = o_effort__clinician_prep_postprocessing.get("unknown")
    k_effort__clinician_prep_postprocessing__unknown: bool | None = None
    if v_effort__clinician_prep_postprocessing__unknown is not None:
        if type(v_effort__clinician_prep_postprocessing__unknown) is bool:
            k_effort__clinician_prep_postprocessing__unknown = v_effort__clinician_prep_postprocessing__unknown
            out[278] |= PASS
        else:
            add((278, "/effort/clinician_prep_postprocessing/unknown", None))
            out[278] |= FAIL
    if bad_effort__clinician_prep_postprocessing:
        v_effort__clinician_prep_postprocessing__hours = True
        v_effort__clinician_prep_postprocessing__minutes = True
        v_effort__clinician_prep_postprocessing__unknown = True
    v_effort__nonclinician_consultation = o_effort.get("nonclinician_consultation")
    o_effort__nonclinician_consultation: JsonRecord = v_effort__nonclinician_consultation if isinstance(v_effort__nonclinician_consultation, dict) else EMPTY
    bad_effort__nonclinician_consultation = v_effort__nonclinician_consultation is not None and not isinstance(v_effort__nonclinician_consultation, dict)
    if bad_effort__nonclinician_consultation:
        add((281, "/effort/nonclinician_consultation", None))
        out[281] |= FAIL
        out[282] |= SUSPENDED
        out[283] |= SUSPENDED
        out[284] |= SUSPENDED
        out[285] |= SUSPENDED
        out[286] |= SUSPENDED
        out[287] |= SUSPENDED
        out[288] |= SUSPENDED
        out[289] |= SUSPENDED
        out[290] |= SUSPENDED
        out[291] |= SUSPENDED
    elif o_effort__nonclinician_consultation:
        out[281] |= PASS
        if not o_effort__nonclinician_consultation.keys() <= KEYS_CASE__EFFORT__NONCLINICIAN_CONSULTATION:
            for key in o_effort__nonclinician_consultation:
                if key not in KEYS_CASE__EFFORT__NONCLINICIAN_CONSULTATION:
                    add((282, "/effort/nonclinician_consultation", str(key)))
                    out[282] |= FAIL
        else:
            out[282] |= PASS
    else:
        v_effort__nonclinician_consultation = None
    v_effort__nonclinician_consultation__hours = o_effort__nonclinician_consultation.get("hours")
    k_effort__nonclinician_consultation__hours: float | None = None
    if v_effort__nonclinician_consultation__hours is not None:
        if is_whole(v_effort__nonclinician_consultation__hours) and 0 <= v_effort__nonclinician_consultation__hours <= 999:
            k_effort__nonclinician_consultation__hours = v_effort__nonclinician_consultation__hours
            out[283] |= PASS
            out[284] |= PASS
        else:
            if is_whole(v_effort__nonclinician_consultation__hours):
                out[283] |= PASS
                if not (0 <= v_effort__nonclinician_consultation__hours <= 999):
                    add((284, "/effort/nonclinician_consultation/hours", None))
                    out[284] |= FAIL
                else:
                    out[284] |= PASS
            else:
                add((283, "/effort/nonclinician_consultation/hours", None))
                out[283] |= FAIL
                out[284] |= SUSPENDED
    v_effort__nonclinician_consultation__minutes = o_effort__nonclinician_consultation.get("minutes")
    k_effort__nonclinician_consultation__minutes: float | None = None
    if v_effort__nonclinician_consultation__minutes is not None:
        if is_whole(v_effort__nonclinician_consultation__minutes) and 0 <= v_effort__nonclinician_consultation__minutes <= 59:
            k_effort__nonclinician_consultation__minutes = v_effort__nonclinician_consultation__minutes
            out[286] |= PASS
            out[287] |= PASS
        else:
            if is_whole(v_effort__nonclinician_consultation__minutes):
                out[286] |= PASS
                if not (0 <= v_effort__nonclinician_consultation__minutes <= 59):
                    add((287, "/effort/nonclinician_consultation/minutes", None))
                    out[287] |= FAIL
                else:
                    out[287] |= PASS
            else:
                add((286, "/effort/nonclinician_consultation/minutes", None))
                out[286] |= FAIL
                out[287] |= SUSPENDED
    v_effort__nonclinician_consultation__unknown = o_effort__nonclinician_consultation.get("unknown")
    k_effort__nonclinician_consultation__unknown: bool | None = None
    if v_effort__nonclinician_consultation__unknown is not None:
        if type(v_effort__nonclinician_consultation__unknown) is bool:
            k_effort__nonclinician_consultation__unknown = v_effort__nonclinician_consultation__unknown
            out[289] |= PASS
        else:
            add((289, "/effort/nonclinician_consultation/unknown", None))
            out[289] |= FAIL
    if bad_effort__nonclinician_consultation:
        v_effort__nonclinician_consultation__hours = True
        v_effort__nonclinician_consultation__minutes = True
        v_effort__nonclinician_consultation__unknown = True
    v_effort__nonclinician_segmentation = o_effort.get("nonclinician_segmentation")
    o_effort__nonclinician_segmentation: JsonRecord = v_effort__nonclinician_segmentation if isinstance(v_effort__nonclinician_segmentation, dict) else EMPTY
    bad_effort__nonclinician_segmentation = v_effort__nonclinician_segmentation is not None and not isinstance(v_effort__nonclinician_segmentation, dict)
    if bad_effort__nonclinician_segmentation:
        add((292, "/effort/nonclinician_segmentation", None))
        out[292] |= FAIL
        out[293] |= SUSPENDED
        out[294] |= SUSPENDED
        out[295] |= SUSPENDED
        out[296] |= SUSPENDED
        out[297] |= SUSPENDED
        out[298] |= SUSPENDED
        out[299] |= SUSPENDED
        out[300] |= SUSPENDED
        out[301] |= SUSPENDED
        out[302] |= SUSPENDED
    elif o_effort__nonclinician_segmentation:
        out[292] |= PASS
        if not o_effort__nonclinician_segmentation.keys() <= KEYS_CASE__EFFORT__NONCLINICIAN_SEGMENTATION:
            for key in o_effort__nonclinician_segmentation:
                if key not in KEYS_CASE__EFFORT__NONCLINICIAN_SEGMENTATION:
                    add((293, "/effort/nonclinician_segmentation", str(key)))
                    out[293] |= FAIL
        else:
            out[293] |= PASS
    else:
        v_effort__nonclinician_segmentation = None
    v_effort__nonclinician_segmentation__hours = o_effort__nonclinician_segmentation.get("hours")
    k_effort__nonclinician_segmentation__hours: float | None = None
    if v_effort__nonclinician_segmentation__hours is not None:
        if is_whole(v_effort__nonclinician_segmentation__hours) and 0 <= v_effort__nonclinician_segmentation__hours <= 999:
            k_effort__nonclinician_segmentation__hours = v_effort__nonclinician_segmentation__hours
            out[294] |= PASS
            out[295] |= PASS
        else:
            if is_whole(v_effort__nonclinician_segmentation__hours):
                out[294] |= PASS
                if not (0 <= v_effort__nonclinician_segmentation__hours <= 999):
                    add((295, "/effort/nonclinician_segmentation/hours", None))
                    out[295] |= FAIL
                else:
                    out[295] |= PASS
            else:
                add((294, "/effort/nonclinician_segmentation/hours", None))
                out[294] |= FAIL
                out[295] |= SUSPENDED
    v_effort__nonclinician_segmentation__minutes = o_effort__nonclinician_segmentation.get("minutes")
    k_effort__nonclinician_segmentation__minutes: float | None = None
    if v_effort__nonclinician_segmentation__minutes is not None:
        if is_whole(v_effort__nonclinician_segmentation__minutes) and 0 <= v_effort__nonclinician_segmentation__minutes <= 59:
            k_effort__nonclinician_segmentation__minutes = v_effort__nonclinician_segmentation__minutes
            out[297] |= PASS
            out[298] |= PASS
        else:
            if is_whole(v_effort__nonclinician_segmentation__minutes):
                out[297] |= PASS
                if not (0 <= v_effort__nonclinician_segmentation__minutes <= 59):
                    add((298, "/effort/nonclinician_segmentation/minutes", None))
                    out[298] |= FAIL
                else:
                    out[298] |= PASS
            else:
                add((297, "/effort/nonclinician_segmentation/minutes", None))
                out[297] |= FAIL
                out[298] |= SUSPENDED
    v_effort__nonclinician_segmentation__unknown = o_effort__nonclinician_segmentation.get("unknown")
    k_effort__nonclinician_segmentation__unknown: bool | None = None
    if v_effort__nonclinician_segmentation__unknown is not None:
        if type(v_effort__nonclinician_segmentation__unknown) is bool:
            k_effort__nonclinician_segmentation__unknown = v_effort__nonclinician_segmentation__unknown
            out[300] |= PASS
        else:
            add((300, "/effort/nonclinician_segmentation/unknown", None))
            out[300] |= FAIL
    if bad_effort__nonclinician_segmentation:
        v_effort__nonclinician_segmentation__hours = True
        v_effort__nonclinician_segmentation__minutes = True
        v_effort__nonclinician_segmentation__unknown = True
    v_effort__nonclinician_cad = o_effort.get("nonclinician_cad")
    o_effort__nonclinician_cad: JsonRecord = v_effort__nonclinician_cad if isinstance(v_effort__nonclinician_cad, dict) else EMPTY
    bad_effort__nonclinician_cad = v_effort__nonclinician_cad is not None and not isinstance(v_effort__nonclinician_cad, dict)
    if bad_effort__nonclinician_cad:
        add((303, "/effort/nonclinician_cad", None))
        out[303] |= FAIL
        out[304] |= SUSPENDED
        out[305] |= SUSPENDED
        out[306] |= SUSPENDED
        out[307] |= SUSPENDED
        out[308] |= SUSPENDED
        out[309] |= SUSPENDED
        out[310] |= SUSPENDED
        out[311] |= SUSPENDED
        out[312] |= SUSPENDED
        out[313] |= SUSPENDED
    elif o_effort__nonclinician_cad:
        out[303] |= PASS
        if not o_effort__nonclinician_cad.keys() <= KEYS_CASE__EFFORT__NONCLINICIAN_CAD:
            for key in o_effort__nonclinician_cad:
                if key not in KEYS_CASE__EFFORT__NONCLINICIAN_CAD:
                    add((304, "/effort/nonclinician_cad", str(key)))
                    out[304] |= FAIL
        else:
            out[304] |= PASS
    else:
        v_effort__nonclinician_cad = None
    v_effort__nonclinician_cad__hours = o_effort__nonclinician_cad.get("hours")
    k_effort__nonclinician_cad__hours: float | None = None
    if v_effort__nonclinician_cad__hours is not None:
        if is_whole(v_effort__nonclinician_cad__hours) and 0 <= v_effort__nonclinician_cad__hours <= 999:
            k_effort__nonclinician_cad__hours = v_effort__nonclinician_cad__hours
            out[305] |= PASS
            out[306] |= PASS
        else:
            if is_whole(v_effort__nonclinician_cad__hours):
                out[305] |= PASS
                if not (0 <= v_effort__nonclinician_cad__hours <= 999):
                    add((306, "/effort/nonclinician_cad/hours", None))
                    out[306] |= FAIL
                else:
                    out[306] |= PASS
            else:
                add((305, "/effort/nonclinician_cad/hours", None))
                out[305] |= FAIL
                out[306] |= SUSPENDED
    v_effort__nonclinician_cad__minutes = o_effort__nonclinician_cad.get("minutes")
    k_effort__nonclinician_cad__minutes: float | None = None
    if v_effort__nonclinician_cad__minutes is not None:
        if is_whole(v_effort__nonclinician_cad__minutes) and 0 <= v_effort__nonclinician_cad__minutes <= 59:
            k_effort__nonclinician_cad__minutes = v_effort__nonclinician_cad__minutes
            out[308] |= PASS
            out[309] |= PASS
        else:
            if is_whole(v_effort__nonclinician_cad__minutes):
                out[308] |= PASS
                if not (0 <= v_effort__nonclinician_cad__minutes <= 59):
                    add((309, "/effort/nonclinician_cad/minutes", None))
                    out[309] |= FAIL
                else:
                    out[309] |= PASS
            else:
                add((308, "/effort/nonclinician_cad/minutes", None))
                out[308] |= FAIL
                out[309] |= SUSPENDED
    v_effort__nonclinician_cad__unknown = o_effort__nonclinician_cad.get("unknown")
    k_effort__nonclinician_cad__unknown: bool | None = None
    if v_effort__nonclinician_cad__unknown is not None:
        if type(v_effort__nonclinician_cad__unknown) is bool:
            k_effort__nonclinician_cad__unknown = v_effort__nonclinician_cad__unknown
            out[311] |= PASS
        else:
            add((311, "/effort/nonclinician_cad/unknown", None))
            out[311] |= FAIL
    if bad_effort__nonclinician_cad:
        v_effort__nonclinician_cad__hours = True
        v_effort__nonclinician_cad__minutes = True
        v_effort__nonclinician_cad__unknown = True
    v_effort__nonclinician_prep_postprocessing = o_effort.get("nonclinician_prep_postprocessing")
    o_effort__nonclinician_prep_postprocessing: JsonRecord = v_effort__nonclinician_prep_postprocessing if isinstance(v_effort__nonclinician_prep_postprocessing, dict) else EMPTY
    bad_effort__nonclinician_prep_postprocessing = v_effort__nonclinician_prep_postprocessing is not None and not isinstance(v_effort__nonclinician_prep_postprocessing, dict)
    if bad_effort__nonclinician_prep_postprocessing:
        add((314, "/effort/nonclinician_prep_postprocessing", None))
        out[314] |= FAIL
        out[315] |= SUSPENDED
        out[316] |= SUSPENDED
        out[317] |= SUSPENDED
        out[318] |= SUSPENDED
        out[319] |= SUSPENDED
        out[320] |= SUSPENDED
        out[321] |= SUSPENDED
        out[322] |= SUSPENDED
        out[323] |= SUSPENDED
        out[324] |= SUSPENDED
    elif o_effort__nonclinician_prep_postprocessing:
        out[314] |= PASS
        if not o_effort__nonclinician_prep_postprocessing.keys() <= KEYS_CASE__EFFORT__NONCLINICIAN_PREP_POSTPROCESSING:
            for key in o_effort__nonclinician_prep_postprocessing:
                if key not in KEYS_CASE__EFFORT__NONCLINICIAN_PREP_POSTPROCESSING:
                    add((315, "/effort/nonclinician_prep_postprocessing", str(key)))
                    out[315] |= FAIL
        else:
            out[315] |= PASS
    else:
        v_effort__nonclinician_prep_postprocessing = None
    v_effort__nonclinician_prep_postprocessing__hours = o_effort__nonclinician_prep_postprocessing.get("hours")
    k_effort__nonclinician_prep_postprocessing__hours: float | None = None
    if v_effort__nonclinician_prep_postprocessing__hours is not None:
        if is_whole(v_effort__nonclinician_prep_postprocessing__hours) and 0 <= v_effort__nonclinician_prep_postprocessing__hours <= 999:
            k_effort__nonclinician_prep_postprocessing__hours = v_effort__nonclinician_prep_postprocessing__hours
            out[316] |= PASS
            out[317] |= PASS
        else:
            if is_whole(v_effort__nonclinician_prep_postprocessing__hours):
                out[316] |= PASS
                if not (0 <= v_effort__nonclinician_prep_postprocessing__hours <= 999):
                    add((317, "/effort/nonclinician_prep_postprocessing/hours", None))
                    out[317] |= FAIL
                else:
                    out[317] |= PASS
            else:
                add((316, "/effort/nonclinician_prep_postprocessing/hours", None))
                out[316] |= FAIL
                out[317] |= SUSPENDED
    v_effort__nonclinician_prep_postprocessing__minutes = o_effort__nonclinician_prep_postprocessing.get("minutes")
    k_effort__nonclinician_prep_postprocessing__minutes: float | None = None
    if v_effort__nonclinician_prep_postprocessing__minutes is not None:
        if is_whole(v_effort__nonclinician_prep_postprocessing__minutes) and 0 <= v_effort__nonclinician_prep_postprocessing__minutes <= 59:
            k_effort__nonclinician_prep_postprocessing__minutes = v_effort__nonclinician_prep_postprocessing__minutes
            out[319] |= PASS
            out[320] |= PASS
        else:
            if is_whole(v_effort__nonclinician_prep_postprocessing__minutes):
                out[319] |= PASS
                if not (0 <= v_effort__nonclinician_prep_postprocessing__minutes <= 59):
                    add((320, "/effort/nonclinician_prep_postprocessing/minutes", None))
                    out[320] |= FAIL
                else:
                    out[320] |= PASS
            else:
                add((319, "/effort/nonclinician_prep_postprocessing/minutes", None))
                out[319] |= FAIL
                out[320] |= SUSPENDED
    v_effort__nonclinician_prep_postprocessing__unknown = o_effort__nonclinician_prep_postprocessing.get("unknown")
    k_effort__nonclinician_prep_postprocessing__unknown: bool | None = None
    if v_effort__nonclinician_prep_postprocessing__unknown is not None:
        if type(v_effort__nonclinician_prep_postprocessing__unknown) is bool:
            k_effort__nonclinician_prep_postprocessing__unknown = v_effort__nonclinician_prep_postprocessing__unknown
            out[322] |= PASS
        else:
            add((322, "/effort/nonclinician_prep_postprocessing/unknown", None))
            out[322] |= FAIL
    if bad_effort__nonclinician_prep_postprocessing:
        v_effort__nonclinician_prep_postprocessing__hours = True
        v_effort__nonclinician_prep_postprocessing__minutes = True
        v_effort__nonclinician_prep_postprocessing__unknown = True
    if bad_effort:
        v_effort__clinician_consultation = True
        v_effort__clinician_consultation__hours = True
        v_effort__clinician_consultation__minutes = True
        v_effort__clinician_consultation__unknown = True
        v_effort__clinician_segmentation = True
        v_effort__clinician_segmentation__hours = True
        v_effort__clinician_segmentation__minutes = True
        v_effort__clinician_segmentation__unknown = True
        v_effort__clinician_cad = True
        v_effort__clinician_cad__hours = True
        v_effort__clinician_cad__minutes = True
        v_effort__clinician_cad__unknown = True
        v_effort__clinician_prep_postprocessing = True
        v_effort__clinician_prep_postprocessing__hours = True
        v_effort__clinician_prep_postprocessing__minutes = True
        v_effort__clinician_prep_postprocessing__unknown = True
        v_effort__nonclinician_consultation = True
        v_effort__nonclinician_consultation__hours = True
        v_effort__nonclinician_consultation__minutes = True
        v_effort__nonclinician_consultation__unknown = True
        v_effort__nonclinician_segmentation = True
        v_effort__nonclinician_segmentation__hours = True
        v_effort__nonclinician_segmentation__minutes = True
        v_effort__nonclinician_segmentation__unknown = True
        v_effort__nonclinician_cad = True
        v_effort__nonclinician_cad__hours = True
        v_effort__nonclinician_cad__minutes = True
        v_effort__nonclinician_cad__unknown = True
        v_effort__nonclinician_prep_postprocessing = True
        v_effort__nonclinician_prep_postprocessing__hours = True
        v_effort__nonclinician_prep_postprocessing__minutes = True
        v_effort__nonclinician_prep_postprocessing__unknown = True
    v_assessment = record.get("assessment")
    o_assessment: JsonRecord = v_assessment if isinstance(v_assessment, dict) else EMPTY
    bad_assessment = v_assessment is not None and not isinstance(v_assessment, dict)
    if bad_assessment:
        add((325, "/assessment", None))
        out[325] |= FAIL
        out[326] |= SUSPENDED
        out[327] |= SUSPENDED
        out[328] |= SUSPENDED
        out[329] |= SUSPENDED
        out[330] |= SUSPENDED
        out[331] |= SUSPENDED
        out[332] |= SUSPENDED
        out[333] |= SUSPENDED
        out[334] |= SUSPENDED
        out[335] |= SUSPENDED
        out[336] |= SUSPENDED
        out[337] |= SUSPENDED
        out[338] |= SUSPENDED
        out[339] |= SUSPENDED
        out[340] |= SUSPENDED
        out[341] |= SUSPENDED
        out[342] |= SUSPENDED
        out[343] |= SUSPENDED
        out[344] |= SUSPENDED
        out[345] |= SUSPENDED
        out[346] |= SUSPENDED
        out[347] |= SUSPENDED
        out[348] |= SUSPENDED
    elif o_assessment:
        out[325] |= PASS
        if not o_assessment.keys() <= KEYS_CASE__ASSESSMENT:
            for key in o_assessment:
                if key not in KEYS_CASE__ASSESSMENT:
                    add((326, "/assessment", str(key)))
                    out[326] |= FAIL
        else:
            out[326] |= PASS
    else:
        v_assessment = None
    v_assessment__assessed = o_assessment.get("assessed")
    k_assessment__assessed: str | None = None
    if v_assessment__assessed is not None:
        if is_code(v_assessment__assessed, CODES_YES_NO):
            k_assessment__assessed = v_assessment__assessed
            out[327] |= PASS
        else:
            add((327, "/assessment/assessed", None))
            out[327] |= FAIL
    v_assessment__respondent = o_assessment.get("respondent")
    if v_assessment__respondent is not None:
        if is_code(v_assessment__respondent, CODES_RESPONDENT):
            out[329] |= PASS
        else:
            add((329, "/assessment/respondent", None))
            out[329] |= FAIL
    v_assessment__confidence_before = o_assessment.get("confidence_before")
    k_assessment__confidence_before: float | None = None
    if v_assessment__confidence_before is not None:
        if is_whole(v_assessment__confidence_before) and 1 <= v_assessment__confidence_before <= 5:
            k_assessment__confidence_before = v_assessment__confidence_before
            out[332] |= PASS
            out[333] |= PASS
        else:
            if is_whole(v_assessment__confidence_before):
                out[332] |= PASS
                if not (1 <= v_assessment__confidence_before <= 5):
                    add((333, "/assessment/confidence_before", None))
                    out[333] |= FAIL
                else:
                    out[333] |= PASS
            else:
                add((332, "/assessment/confidence_before", None))
                out[332] |= FAIL
                out[333] |= SUSPENDED
    v_assessment__confidence_after = o_assessment.get("confidence_after")
    k_assessment__confidence_after: float | None = None
    if v_assessment__confidence_after is not None:
        if is_whole(v_assessment__confidence_after) and 1 <= v_assessment__confidence_after <= 5:
            k_assessment__confidence_after = v_assessment__confidence_after
            out[335] |= PASS
            out[336] |= PASS
        else:
            if is_whole(v_assessment__confidence_after):
                out[335] |= PASS
                if not (1 <= v_assessment__confidence_after <= 5):
                    add((336, "/assessment/confidence_after", None))
                    out[336] |= FAIL
                else:
                    out[336] |= PASS
            else:
                add((335, "/assessment/confidence_after", None))
                out[335] |= FAIL
                out[336] |= SUSPENDED
    v_assessment__improved_understanding = o_assessment.get("improved_understanding")
    if v_assessment__improved_understanding is not None:
        if is_code(v_assessment__improved_understanding, CODES_LIKERT):
            out[338] |= PASS
        else:
            add((338, "/assessment/improved_understanding", None))
            out[338] |= FAIL
    v_assessment__changed_plan = o_assessment.get("changed_plan")
    if v_assessment__changed_plan is not None:
        if is_code(v_assessment__changed_plan, CODES_LIKERT):
            out[340] |= PASS
        else:
            add((340, "/assessment/changed_plan", None))
            out[340] |= FAIL
    v_assessment__improved_communication = o_assessment.get("improved_communication")
    if v_assessment__improved_communication is not None:
        if is_code(v_assessment__improved_communication, CODES_LIKERT):
            out[342] |= PASS
        else:
            add((342, "/assessment/improved_communication", None))
            out[342] |= FAIL
    v_assessment__would_use_again = o_assessment.get("would_use_again")
    if v_assessment__would_use_again is not None:
        if is_code(v_assessment__would_use_again, CODES_LIKERT):
            out[344] |= PASS
        else:
            add((344, "/assessment/would_use_again", None))
            out[344] |= FAIL
    if bad_assessment:
        v_assessment__assessed = True
        v_assessment__respondent = True
        v_assessment__confidence_before = True
        v_assessment__confidence_after = True
        v_assessment__improved_understanding = True
        v_assessment__changed_plan = True
        v_assessment__improved_communication = True
        v_assessment__would_use_again = True
    t_facility = context.targets.get("facility")
    r_facility = t_facility.get((k_facility_id,)) if t_facility is not None and k_facility_id is not None else None
    r_facility__joined_on = text_in(r_facility, "joined_on")
    if k_facility_id is not None and t_facility is not None:
        if r_facility is None:
            add((3, "/facility_id", None))
            out[3] |= FAIL
        else:
            out[3] |= PASS
    elif k_facility_id is not None:
        out[3] |= NOT_EVALUATED
    elif v_facility_id is not None:
        out[3] |= SUSPENDED
    if v_case_id is None:
        add((7, "/case_id", None))
        out[7] |= FAIL
    else:
        out[7] |= PASS
    if v_facility_id is None:
        add((11, "/facility_id", None))
        out[11] |= FAIL
    else:
        out[11] |= PASS
    if v_patient_age_years is None:
        add((15, "/patient_age_years", None))
        out[15] |= FAIL
    else:
        out[15] |= PASS
    if v_patient_sex is None:
        add((17, "/patient_sex", None))
        out[17] |= FAIL
    else:
        out[17] |= PASS
    if v_completed_on is None:
        add((19, "/completed_on", None))
        out[19] |= FAIL
    else:
        out[19] |= PASS
    if k_completed_on is not None:
        if k_completed_on < "2024-05-04":
            add((20, "/completed_on", None))
            out[20] |= FAIL
        else:
            out[20] |= PASS
    if v_completed_on is not None and k_completed_on is None:
        out[20] |= SUSPENDED
    if v_imaging is None:
        add((23, "/imaging", None))
        out[23] |= FAIL
    else:
        out[23] |= PASS
    if v_imaging is not None and n_imaging >= 0:
        if not 1 <= n_imaging <= 5:
            add((24, "/imaging", None))
            out[24] |= FAIL
        else:
            out[24] |= PASS
    if n_imaging < 0:
        out[24] |= SUSPENDED
    for (i_imaging, v_imaging__modality, k_imaging__modality, v_imaging__contrast, v_imaging__slice_thickness_mm,) in items_imaging:
        if v_imaging__modality is None:
            add((27, f"/imaging/{i_imaging}/modality", None))
            out[27] |= FAIL
        else:
            out[27] |= PASS
        if k_imaging__modality in ("CT", "MR", "XA"):
            if v_imaging__contrast is None:
                add((29, f"/imaging/{i_imaging}/contrast", None))
                out[29] |= FAIL
            else:
                out[29] |= PASS
        else:
            if (v_imaging__modality is not None and k_imaging__modality is None):
                out[29] |= SUSPENDED
        if (not (k_imaging__modality in ("CT", "cone_beam_ct", "MR", "PT", "NM", "XA", "US")) and k_imaging__modality is not None):
            if v_imaging__slice_thickness_mm is not None:
                add((33, f"/imaging/{i_imaging}/slice_thickness_mm", None))
                out[33] |= FAIL
            else:
                out[33] |= PASS
        else:
            if (not (k_imaging__modality in ("CT", "cone_beam_ct", "MR", "PT", "NM", "XA", "US")) and k_imaging__modality is None):
                out[33] |= SUSPENDED
    if v_indications is None:
        add((36, "/indications", None))
        out[36] |= FAIL
    else:
        out[36] |= PASS
    if v_indications is not None and n_indications >= 0:
        if not 1 <= n_indications <= 5:
            add((37, "/indications", None))
            out[37] |= FAIL
        else:
            out[37] |= PASS
    if n_indications < 0:
        out[37] |= SUSPENDED
    for (i_indications, v_indications__organ_system, v_indications__diagnosis, v_indications__icd10cm,) in items_indications:
        if v_indications__organ_system is None:
            add((40, f"/indications/{i_indications}/organ_system", None))
            out[40] |= FAIL
        else:
            out[40] |= PASS
        if type(v_indications__diagnosis) is str:
            kinds = screened(v_indications__diagnosis)
            for kind in kinds:
                add((44, f"/indications/{i_indications}/diagnosis", kind))
                out[44] |= FAIL
            if not kinds:
                out[44] |= PASS
        if v_indications__diagnosis is not None and type(v_indications__diagnosis) is not str:
            out[44] |= SUSPENDED
        if (v_indications__diagnosis is None and v_indications__icd10cm is None):
            add((48, f"/indications/{i_indications}", None))
            out[48] |= FAIL
        else:
            out[48] |= PASS
    if v_intended_uses is None:
        add((52, "/intended_uses", None))
        out[52] |= FAIL
    else:
        out[52] |= PASS
    if (k_intended_uses is not None and "other" in k_intended_uses):
        if v_intended_uses_other is None:
            add((56, "/intended_uses_other", None))
            out[56] |= FAIL
        else:
            out[56] |= PASS
    else:
        if (v_intended_uses is not None and k_intended_uses is None):
            out[56] |= SUSPENDED
    if (not ((k_intended_uses is not None and "other" in k_intended_uses)) and k_intended_uses is not None):
        if v_intended_uses_other is not None:
            add((57, "/intended_uses_other", None))
            out[57] |= FAIL
        else:
            out[57] |= PASS
    else:
        if (not ((k_intended_uses is not None and "other" in k_intended_uses)) and k_intended_uses is None):
            out[57] |= SUSPENDED
    if type(v_intended_uses_other) is str:
        kinds = screened(v_intended_uses_other)
        for kind in kinds:
            add((58, "/intended_uses_other", kind))
            out[58] |= FAIL
        if not kinds:
            out[58] |= PASS
    if v_intended_uses_other is not None and type(v_intended_uses_other) is not str:
        out[58] |= SUSPENDED
    if v_object_type is None:
        add((60, "/object_type", None))
        out[60] |= FAIL
    else:
        out[60] |= PASS
    if v_ordering_services is None:
        add((64, "/ordering_services", None))
        out[64] |= FAIL
    else:
        out[64] |= PASS
    if (k_ordering_services is not None and "other" in k_ordering_services):
        if v_ordering_services_other is None:
            add((68, "/ordering_services_other", None))
            out[68] |= FAIL
        else:
            out[68] |= PASS
    else:
        if (v_ordering_services is not None and k_ordering_services is None):
            out[68] |= SUSPENDED
    if (not ((k_ordering_services is not None and "other" in k_ordering_services)) and k_ordering_services is not None):
        if v_ordering_services_other is not None:
            add((69, "/ordering_services_other", None))
            out[69] |= FAIL
        else:
            out[69] |= PASS
    else:
        if (not ((k_ordering_services is not None and "other" in k_ordering_services)) and k_ordering_services is None):
            out[69] |= SUSPENDED
    if type(v_ordering_services_other) is str:
        kinds = screened(v_ordering_services_other)
        for kind in kinds:
            add((70, "/ordering_services_other", kind))
            out[70] |= FAIL
        if not kinds:
            out[70] |= PASS
    if v_ordering_services_other is not None and type(v_ordering_services_other) is not str:
        out[70] |= SUSPENDED
    if k_segmentation_software == "other":
        if v_segmentation_software_other is None:
            add((75, "/segmentation_software_other", None))
            out[75] |= FAIL
        else:
            out[75] |= PASS
    else:
        if (v_segmentation_software is not None and k_segmentation_software is None):
            out[75] |= SUSPENDED
    if (not (k_segmentation_software == "other") and not ((v_segmentation_software is not None and k_segmentation_software is None))):
        if v_segmentation_software_other is not None:
            add((76, "/segmentation_software_other", None))
            out[76] |= FAIL
        else:
            out[76] |= PASS
    else:
        if (not (k_segmentation_software == "other") and (v_segmentation_software is not None and k_segmentation_software is None)):
            out[76] |= SUSPENDED
    if type(v_segmentation_software_other) is str:
        kinds = screened(v_segmentation_software_other)
        for kind in kinds:
            add((77, "/segmentation_software_other", kind))
            out[77] |= FAIL
        if not kinds:
            out[77] |= PASS
    if v_segmentation_software_other is not None and type(v_segmentation_software_other) is not str:
        out[77] |= SUSPENDED
    if k_cad_software == "other":
        if v_cad_software_other is None:
            add((82, "/cad_software_other", None))
            out[82] |= FAIL
        else:
            out[82] |= PASS
    else:
        if (v_cad_software is not None and k_cad_software is None):
            out[82] |= SUSPENDED
    if (not (k_cad_software == "other") and not ((v_cad_software is not None and k_cad_software is None))):
        if v_cad_software_other is not None:
            add((83, "/cad_software_other", None))
            out[83] |= FAIL
        else:
            out[83] |= PASS
    else:
        if (not (k_cad_software == "other") and (v_cad_software is not None and k_cad_software is None)):
            out[83] |= SUSPENDED
    if type(v_cad_software_other) is str:
        kinds = screened(v_cad_software_other)
        for kind in kinds:
            add((84, "/cad_software_other", kind))
            out[84] |= FAIL
        if not kinds:
            out[84] |= PASS
    if v_cad_software_other is not None and type(v_cad_software_other) is not str:
        out[84] |= SUSPENDED
    if k_object_type == "anatomic_model":
        if v_anatomic_parts is None:
            add((86, "/anatomic_parts", None))
            out[86] |= FAIL
        else:
            out[86] |= PASS
    else:
        if (v_object_type is not None and k_object_type is None):
            out[86] |= SUSPENDED
    if (not (k_object_type == "anatomic_model") and k_object_type is not None):
        if v_anatomic_parts is not None:
            add((87, "/anatomic_parts", None))
            out[87] |= FAIL
        else:
            out[87] |= PASS
    else:
        if (not (k_object_type == "anatomic_model") and k_object_type is None):
            out[87] |= SUSPENDED
    if v_anatomic_parts is not None and n_anatomic_parts >= 0:
        if not 1 <= n_anatomic_parts <= 20:
            add((88, "/anatomic_parts", None))
            out[88] |= FAIL
        else:
            out[88] |= PASS
    if n_anatomic_parts < 0:
        out[88] |= SUSPENDED
    for (i_anatomic_parts, v_anatomic_parts__region, k_anatomic_parts__region, v_anatomic_parts__subregion, k_anatomic_parts__subregion, v_anatomic_parts__structure, k_anatomic_parts__structure, v_anatomic_parts__structure_other, v_anatomic_parts__laterality, k_anatomic_parts__laterality, v_anatomic_parts__comment, k_anatomic_parts__comment,) in items_anatomic_parts:
        if v_anatomic_parts__region is None:
            add((91, f"/anatomic_parts/{i_anatomic_parts}/region", None))
            out[91] |= FAIL
        else:
            out[91] |= PASS
        if k_anatomic_parts__subregion is not None and k_anatomic_parts__region is not None:
            if k_anatomic_parts__subregion in PARENTS_ANATOMIC_PARTS__SUBREGION and k_anatomic_parts__region not in PARENTS_ANATOMIC_PARTS__SUBREGION[k_anatomic_parts__subregion]:
                add((93, f"/anatomic_parts/{i_anatomic_parts}/subregion", None))
                out[93] |= FAIL
            else:
                out[93] |= PASS
        elif (v_anatomic_parts__subregion is not None and v_anatomic_parts__region is not None):
            out[93] |= SUSPENDED
        if v_anatomic_parts__structure is None:
            add((95, f"/anatomic_parts/{i_anatomic_parts}/structure", None))
            out[95] |= FAIL
        else:
            out[95] |= PASS
        if k_anatomic_parts__structure == "other":
            if v_anatomic_parts__structure_other is None:
                add((99, f"/anatomic_parts/{i_anatomic_parts}/structure_other", None))
                out[99] |= FAIL
            else:
                out[99] |= PASS
        else:
            if (v_anatomic_parts__structure is not None and k_anatomic_parts__structure is None):
                out[99] |= SUSPENDED
        if (not (k_anatomic_parts__structure == "other") and k_anatomic_parts__structure is not None):
            if v_anatomic_parts__structure_other is not None:
                add((100, f"/anatomic_parts/{i_anatomic_parts}/structure_other", None))
                out[100] |= FAIL
            else:
                out[100] |= PASS
        else:
            if (not (k_anatomic_parts__structure == "other") and k_anatomic_parts__structure is None):
                out[100] |= SUSPENDED
        if type(v_anatomic_parts__structure_other) is str:
            kinds = screened(v_anatomic_parts__structure_other)
            for kind in kinds:
                add((101, f"/anatomic_parts/{i_anatomic_parts}/structure_other", kind))
                out[101] |= FAIL
            if not kinds:
                out[101] |= PASS
        if v_anatomic_parts__structure_other is not None and type(v_anatomic_parts__structure_other) is not str:
            out[101] |= SUSPENDED
        if k_anatomic_parts__region in ("upper_extremity", "lower_extremity", "breast"):
            if v_anatomic_parts__laterality is None:
                add((103, f"/anatomic_parts/{i_anatomic_parts}/laterality", None))
                out[103] |= FAIL
            else:
                out[103] |= PASS
        else:
            if (v_anatomic_parts__region is not None and k_anatomic_parts__region is None):
                out[103] |= SUSPENDED
        if type(v_anatomic_parts__comment) is str:
            kinds = screened(v_anatomic_parts__comment)
            for kind in kinds:
                add((107, f"/anatomic_parts/{i_anatomic_parts}/comment", kind))
                out[107] |= FAIL
            if not kinds:
                out[107] |= PASS
        if v_anatomic_parts__comment is not None and type(v_anatomic_parts__comment) is not str:
            out[107] |= SUSPENDED
        if (not (k_anatomic_parts__region in ("upper_extremity", "lower_extremity", "breast")) and (v_anatomic_parts__region is not None and k_anatomic_parts__region is None)):
            out[108] |= SUSPENDED
        if k_anatomic_parts__region in ("upper_extremity", "lower_extremity", "breast"):
            if k_anatomic_parts__laterality == "midline":
                add((108, f"/anatomic_parts/{i_anatomic_parts}/laterality", None))
                out[108] |= FAIL
            elif (k_anatomic_parts__laterality is not None and k_anatomic_parts__laterality != "midline"):
                out[108] |= PASS
            elif (v_anatomic_parts__laterality is not None and k_anatomic_parts__laterality is None):
                out[108] |= SUSPENDED
        if (not ((k_anatomic_parts__structure in ("kidney", "renal_collecting_system", "ureter", "adrenal_gland", "lung", "eye", "ovary", "testis") or k_anatomic_parts__subregion in ("orbit", "temporal_bone", "acetabulum"))) and ((v_anatomic_parts__structure is not None and k_anatomic_parts__structure is None) or (v_anatomic_parts__subregion is not None and k_anatomic_parts__subregion is None))):
            out[109] |= SUSPENDED
        if (k_anatomic_parts__structure in ("kidney", "renal_collecting_system", "ureter", "adrenal_gland", "lung", "eye", "ovary", "testis") or k_anatomic_parts__subregion in ("orbit", "temporal_bone", "acetabulum")):
            if v_anatomic_parts__laterality is None:
                add((109, f"/anatomic_parts/{i_anatomic_parts}/laterality", None))
                out[109] |= FAIL
            elif v_anatomic_parts__laterality is not None:
                out[109] |= PASS
            elif (v_anatomic_parts__laterality is not None and k_anatomic_parts__laterality is None):
                out[109] |= SUSPENDED
        if (not (k_anatomic_parts__structure in ("prostate", "testis")) and (v_anatomic_parts__structure is not None and k_anatomic_parts__structure is None)):
            out[110] |= SUSPENDED
        if k_anatomic_parts__structure in ("prostate", "testis"):
            if k_patient_sex == "female":
                add((110, f"/anatomic_parts/{i_anatomic_parts}/structure", None))
                out[110] |= FAIL
            elif (k_patient_sex is not None and k_patient_sex != "female"):
                out[110] |= PASS
            elif (v_patient_sex is not None and k_patient_sex is None):
                out[110] |= SUSPENDED
        if (not (k_anatomic_parts__structure in ("uterus", "ovary", "placenta")) and (v_anatomic_parts__structure is not None and k_anatomic_parts__structure is None)):
            out[111] |= SUSPENDED
        if k_anatomic_parts__structure in ("uterus", "ovary", "placenta"):
            if k_patient_sex == "male":
                add((111, f"/anatomic_parts/{i_anatomic_parts}/structure", None))
                out[111] |= FAIL
            elif (k_patient_sex is not None and k_patient_sex != "male"):
                out[111] |= PASS
            elif (v_patient_sex is not None and k_patient_sex is None):
                out[111] |= SUSPENDED
    met = twins([(i_anatomic_parts, (k_anatomic_parts__region, k_anatomic_parts__subregion, k_anatomic_parts__structure, k_anatomic_parts__laterality,)) for (i_anatomic_parts, v_anatomic_parts__region, k_anatomic_parts__region, v_anatomic_parts__subregion, k_anatomic_parts__subregion, v_anatomic_parts__structure, k_anatomic_parts__structure, v_anatomic_parts__structure_other, v_anatomic_parts__laterality, k_anatomic_parts__laterality, v_anatomic_parts__comment, k_anatomic_parts__comment,) in items_anatomic_parts if not ((v_anatomic_parts__region is not None and k_anatomic_parts__region is None) or (v_anatomic_parts__subregion is not None and k_anatomic_parts__subregion is None) or (v_anatomic_parts__structure is not None and k_anatomic_parts__structure is None) or (v_anatomic_parts__laterality is not None and k_anatomic_parts__laterality is None))])
    for (i_anatomic_parts, v_anatomic_parts__region, k_anatomic_parts__region, v_anatomic_parts__subregion, k_anatomic_parts__subregion, v_anatomic_parts__structure, k_anatomic_parts__structure, v_anatomic_parts__structure_other, v_anatomic_parts__laterality, k_anatomic_parts__laterality, v_anatomic_parts__comment, k_anatomic_parts__comment,) in items_anatomic_parts:
        if (not (v_anatomic_parts__comment is not None) and (v_anatomic_parts__comment is not None and k_anatomic_parts__comment is None)):
            out[112] |= SUSPENDED
        if (not (v_anatomic_parts__comment is not None) and not ((v_anatomic_parts__comment is not None and k_anatomic_parts__comment is None))):
            if ((v_anatomic_parts__region is not None and k_anatomic_parts__region is None) or (v_anatomic_parts__subregion is not None and k_anatomic_parts__subregion is None) or (v_anatomic_parts__structure is not None and k_anatomic_parts__structure is None) or (v_anatomic_parts__laterality is not None and k_anatomic_parts__laterality is None)):
                out[112] |= SUSPENDED
            else:
                if i_anatomic_parts in met:
                    add((112, f"/anatomic_parts/{i_anatomic_parts}", None))
                    out[112] |= FAIL
                else:
                    out[112] |= PASS
    if k_object_type == "anatomic_guide":
        if v_guides is None:
            add((114, "/guides", None))
            out[114] |= FAIL
        else:
            out[114] |= PASS
    else:
        if (v_object_type is not None and k_object_type is None):
            out[114] |= SUSPENDED
    if (not (k_object_type == "anatomic_guide") and k_object_type is not None):
        if v_guides is not None:
            add((115, "/guides", None))
            out[115] |= FAIL
        else:
            out[115] |= PASS
    else:
        if (not (k_object_type == "anatomic_guide") and k_object_type is None):
            out[115] |= SUSPENDED
    if v_guides is not None and n_guides >= 0:
        if not 1 <= n_guides <= 10:
            add((116, "/guides", None))
            out[116] |= FAIL
        else:
            out[116] |= PASS
    if n_guides < 0:
        out[116] |= SUSPENDED
    for (i_guides, v_guides__guide_type, k_guides__guide_type, v_guides__guide_type_other, v_guides__region, k_guides__region, v_guides__subregion, k_guides__subregion, v_guides__laterality, k_guides__laterality, v_guides__comment,) in items_guides:
        if v_guides__guide_type is None:
            add((119, f"/guides/{i_guides}/guide_type", None))
            out[119] |= FAIL
        else:
            out[119] |= PASS
        if k_guides__guide_type == "other":
            if v_guides__guide_type_other is None:
                add((123, f"/guides/{i_guides}/guide_type_other", None))
                out[123] |= FAIL
            else:
                out[123] |= PASS
        else:
            if (v_guides__guide_type is not None and k_guides__guide_type is None):
                out[123] |= SUSPENDED
        if (not (k_guides__guide_type == "other") and k_guides__guide_type is not None):
            if v_guides__guide_type_other is not None:
                add((124, f"/guides/{i_guides}/guide_type_other", None))
                out[124] |= FAIL
            else:
                out[124] |= PASS
        else:
            if (not (k_guides__guide_type == "other") and k_guides__guide_type is None):
                out[124] |= SUSPENDED
        if type(v_guides__guide_type_other) is str:
            kinds = screened(v_guides__guide_type_other)
            for kind in kinds:
                add((125, f"/guides/{i_guides}/guide_type_other", kind))
                out[125] |= FAIL
            if not kinds:
                out[125] |= PASS
        if v_guides__guide_type_other is not None and type(v_guides__guide_type_other) is not str:
            out[125] |= SUSPENDED
        if v_guides__region is None:
            add((127, f"/guides/{i_guides}/region", None))
            out[127] |= FAIL
        else:
            out[127] |= PASS
        if k_guides__subregion is not None and k_guides__region is not None:
            if k_guides__subregion in PARENTS_GUIDES__SUBREGION and k_guides__region not in PARENTS_GUIDES__SUBREGION[k_guides__subregion]:
                add((129, f"/guides/{i_guides}/subregion", None))
                out[129] |= FAIL
            else:
                out[129] |= PASS
        elif (v_guides__subregion is not None and v_guides__region is not None):
            out[129] |= SUSPENDED
        if type(v_guides__comment) is str:
            kinds = screened(v_guides__comment)
            for kind in kinds:
                add((134, f"/guides/{i_guides}/comment", kind))
                out[134] |= FAIL
            if not kinds:
                out[134] |= PASS
        if v_guides__comment is not None and type(v_guides__comment) is not str:
            out[134] |= SUSPENDED
        if (not (k_guides__region in ("upper_extremity", "lower_extremity", "breast")) and (v_guides__region is not None and k_guides__region is None)):
            out[135] |= SUSPENDED
        if k_guides__region in ("upper_extremity", "lower_extremity", "breast"):
            if k_guides__laterality == "midline":
                add((135, f"/guides/{i_guides}/laterality", None))
                out[135] |= FAIL
            elif (k_guides__laterality is not None and k_guides__laterality != "midline"):
                out[135] |= PASS
            elif (v_guides__laterality is not None and k_guides__laterality is None):
                out[135] |= SUSPENDED
        if (not (k_guides__region in ("upper_extremity", "lower_extremity", "breast")) and (v_guides__region is not None and k_guides__region is None)):
            out[136] |= SUSPENDED
        if k_guides__region in ("upper_extremity", "lower_extremity", "breast"):
            if v_guides__laterality is None:
                add((136, f"/guides/{i_guides}/laterality", None))
                out[136] |= FAIL
            elif v_guides__laterality is not None:
                out[136] |= PASS
            elif (v_guides__laterality is not None and k_guides__laterality is None):
                out[136] |= SUSPENDED
    if v_physical_models is None:
        add((138, "/physical_models", None))
        out[138] |= FAIL
    else:
        out[138] |= PASS
    if v_physical_models is not None and n_physical_models >= 0:
        if not 1 <= n_physical_models <= 5:
            add((139, "/physical_models", None))
            out[139] |= FAIL
        else:
            out[139] |= PASS
    if n_physical_models < 0:
        out[139] |= SUSPENDED
    for (i_physical_models, v_physical_models__parts, k_physical_models__parts, v_physical_models__printer_label, k_physical_models__printer_label, v_physical_models__manufacturer, k_physical_models__manufacturer, v_physical_models__printer_model, k_physical_models__printer_model, v_physical_models__technology, k_physical_models__technology, v_physical_models__material, k_physical_models__material, v_physical_models__material_other, v_physical_models__material_class, k_physical_models__material_class, v_physical_models__optical, v_physical_models__scale_percent, k_physical_models__scale_percent, v_physical_models__biocompatible, k_physical_models__biocompatible,) in items_physical_models:
        t_printer = context.targets.get("printer")
        r_physical_models__printer = t_printer.get((k_facility_id, k_physical_models__printer_label,)) if t_printer is not None and k_facility_id is not None and k_physical_models__printer_label is not None else None
        r_physical_models__printer__manufacturer = text_in(r_physical_models__printer, "manufacturer")
        r_physical_models__printer__printer_model = text_in(r_physical_models__printer, "printer_model")
        r_physical_models__printer__technology = text_in(r_physical_models__printer, "technology")
        r_physical_models__printer__installed_on = text_in(r_physical_models__printer, "installed_on")
        r_physical_models__printer__decommissioned_on = text_in(r_physical_models__printer, "decommissioned_on")
        if (k_facility_id is not None and k_physical_models__printer_label is not None) and t_printer is not None:
            if r_physical_models__printer is None:
                add((141, f"/physical_models/{i_physical_models}/printer_label", None))
                out[141] |= FAIL
            else:
                out[141] |= PASS
        elif (k_facility_id is not None and k_physical_models__printer_label is not None):
            out[141] |= NOT_EVALUATED
        elif (v_facility_id is not None and v_physical_models__printer_label is not None):
            out[141] |= SUSPENDED
        if k_object_type == "anatomic_model":
            if v_physical_models__parts is None:
                add((145, f"/physical_models/{i_physical_models}/parts", None))
                out[145] |= FAIL
            else:
                out[145] |= PASS
        else:
            if (v_object_type is not None and k_object_type is None):
                out[145] |= SUSPENDED
        if (not (k_object_type == "anatomic_model") and k_object_type is not None):
            if v_physical_models__parts is not None:
                add((146, f"/physical_models/{i_physical_models}/parts", None))
                out[146] |= FAIL
            else:
                out[146] |= PASS
        else:
            if (not (k_object_type == "anatomic_model") and k_object_type is None):
                out[146] |= SUSPENDED
        if k_physical_models__parts is not None and n_anatomic_parts >= 0:
            for j, one in enumerate(k_physical_models__parts):
                if not 1 <= one <= n_anatomic_parts:
                    add((147, f"/physical_models/{i_physical_models}/parts/{j}", None))
                    out[147] |= FAIL
                else:
                    out[147] |= PASS
        if v_physical_models__parts is not None and (k_physical_models__parts is None or n_anatomic_parts < 0):
            out[147] |= SUSPENDED
        if v_physical_models__printer_label is None:
            add((152, f"/physical_models/{i_physical_models}/printer_label", None))
            out[152] |= FAIL
        else:
            out[152] |= PASS
        if k_physical_models__manufacturer is not None and r_physical_models__printer__manufacturer is not None:
            if fold(k_physical_models__manufacturer) != fold(r_physical_models__printer__manufacturer):
                add((154, f"/physical_models/{i_physical_models}/manufacturer", None))
                out[154] |= FAIL
            else:
                out[154] |= PASS
        elif v_physical_models__manufacturer is not None and k_physical_models__manufacturer is None:
            out[154] |= SUSPENDED
        elif k_physical_models__manufacturer is not None and t_printer is None:
            out[154] |= NOT_EVALUATED
        if k_physical_models__printer_model is not None and r_physical_models__printer__printer_model is not None:
            if fold(k_physical_models__printer_model) != fold(r_physical_models__printer__printer_model):
                add((158, f"/physical_models/{i_physical_models}/printer_model", None))
                out[158] |= FAIL
            else:
                out[158] |= PASS
        elif v_physical_models__printer_model is not None and k_physical_models__printer_model is None:
            out[158] |= SUSPENDED
        elif k_physical_models__printer_model is not None and t_printer is None:
            out[158] |= NOT_EVALUATED
        if k_physical_models__technology is not None and r_physical_models__printer__technology is not None:
            if fold(k_physical_models__technology) != fold(r_physical_models__printer__technology):
                add((160, f"/physical_models/{i_physical_models}/technology", None))
                out[160] |= FAIL
            else:
                out[160] |= PASS
        elif v_physical_models__technology is not None and k_physical_models__technology is None:
            out[160] |= SUSPENDED
        elif k_physical_models__technology is not None and t_printer is None:
            out[160] |= NOT_EVALUATED
        if v_physical_models__material is None:
            add((162, f"/physical_models/{i_physical_models}/material", None))
            out[162] |= FAIL
        else:
            out[162] |= PASS
        if k_physical_models__material == "other":
            if v_physical_models__material_other is None:
                add((166, f"/physical_models/{i_physical_models}/material_other", None))
                out[166] |= FAIL
            else:
                out[166] |= PASS
        else:
            if (v_physical_models__material is not None and k_physical_models__material is None):
                out[166] |= SUSPENDED
        if (not (k_physical_models__material == "other") and k_physical_models__material is not None):
            if v_physical_models__material_other is not None:
                add((167, f"/physical_models/{i_physical_models}/material_other", None))
                out[167] |= FAIL
            else:
                out[167] |= PASS
        else:
            if (not (k_physical_models__material == "other") and k_physical_models__material is None):
                out[167] |= SUSPENDED
        if type(v_physical_models__material_other) is str:
            kinds = screened(v_physical_models__material_other)
            for kind in kinds:
                add((168, f"/physical_models/{i_physical_models}/material_other", kind))
                out[168] |= FAIL
            if not kinds:
                out[168] |= PASS
        if v_physical_models__material_other is not None and type(v_physical_models__material_other) is not str:
            out[168] |= SUSPENDED
        if k_physical_models__material == "other":
            if v_physical_models__material_class is None:
                add((170, f"/physical_models/{i_physical_models}/material_class", None))
                out[170] |= FAIL
            else:
                out[170] |= PASS
        else:
            if (v_physical_models__material is not None and k_physical_models__material is None):
                out[170] |= SUSPENDED
        if k_physical_models__material is not None and k_physical_models__material_class is not None:
            if k_physical_models__material in PARENTS_PHYSICAL_MODELS__MATERIAL:
                if k_physical_models__material_class not in PARENTS_PHYSICAL_MODELS__MATERIAL[k_physical_models__material]:
                    add((171, f"/physical_models/{i_physical_models}/material_class", None))
                    out[171] |= FAIL
                else:
                    out[171] |= PASS
        elif (v_physical_models__material_class is not None and v_physical_models__material is not None):
            out[171] |= SUSPENDED
        if v_physical_models__optical is None:
            add((173, f"/physical_models/{i_physical_models}/optical", None))
            out[173] |= FAIL
        else:
            out[173] |= PASS
        if v_physical_models__scale_percent is None:
            add((179, f"/physical_models/{i_physical_models}/scale_percent", None))
            out[179] |= FAIL
        else:
            out[179] |= PASS
        if (k_completed_on is not None and r_physical_models__printer__installed_on is not None and k_completed_on < r_physical_models__printer__installed_on):
            add((183, f"/physical_models/{i_physical_models}/printer_label", None))
            out[183] |= FAIL
        elif (k_completed_on is not None and r_physical_models__printer__installed_on is not None and k_completed_on >= r_physical_models__printer__installed_on):
            out[183] |= PASS
        elif t_printer is None:
            out[183] |= NOT_EVALUATED
        elif (v_completed_on is not None and k_completed_on is None):
            out[183] |= SUSPENDED
        if ((r_physical_models__printer__decommissioned_on is not None and k_completed_on is not None and days(r_physical_models__printer__decommissioned_on, k_completed_on) > 0) and (r_physical_models__printer__decommissioned_on is not None and k_completed_on is not None and days(r_physical_models__printer__decommissioned_on, k_completed_on) <= 30)):
            add((184, f"/physical_models/{i_physical_models}/printer_label", None))
            out[184] |= FAIL
        elif ((r_physical_models__printer__decommissioned_on is not None and k_completed_on is not None and days(r_physical_models__printer__decommissioned_on, k_completed_on) <= 0) or (r_physical_models__printer__decommissioned_on is not None and k_completed_on is not None and days(r_physical_models__printer__decommissioned_on, k_completed_on) > 30)):
            out[184] |= PASS
        elif t_printer is None:
            out[184] |= NOT_EVALUATED
        elif (v_completed_on is not None and k_completed_on is None):
            out[184] |= SUSPENDED
        if (r_physical_models__printer__decommissioned_on is not None and k_completed_on is not None and days(r_physical_models__printer__decommissioned_on, k_completed_on) > 30):
            add((185, f"/physical_models/{i_physical_models}/printer_label", None))
            out[185] |= FAIL
        elif (r_physical_models__printer__decommissioned_on is not None and k_completed_on is not None and days(r_physical_models__printer__decommissioned_on, k_completed_on) <= 30):
            out[185] |= PASS
        elif t_printer is None:
            out[185] |= NOT_EVALUATED
        elif (v_completed_on is not None and k_completed_on is None):
            out[185] |= SUSPENDED
        if (not (k_object_type == "anatomic_guide") and (v_object_type is not None and k_object_type is None)):
            out[186] |= SUSPENDED
        if k_object_type == "anatomic_guide":
            if (k_physical_models__scale_percent is not None and k_physical_models__scale_percent != 100):
                add((186, f"/physical_models/{i_physical_models}/scale_percent", None))
                out[186] |= FAIL
            elif k_physical_models__scale_percent == 100:
                out[186] |= PASS
            elif (v_physical_models__scale_percent is not None and k_physical_models__scale_percent is None):
                out[186] |= SUSPENDED
        if (not (k_procedure__in_sterile_field == "yes") and (v_procedure__in_sterile_field is not None and k_procedure__in_sterile_field is None)):
            out[187] |= SUSPENDED
        if k_procedure__in_sterile_field == "yes":
            if k_physical_models__biocompatible == "no":
                add((187, f"/physical_models/{i_physical_models}/biocompatible", None))
                out[187] |= FAIL
            elif (k_physical_models__biocompatible is not None and k_physical_models__biocompatible != "no"):
                out[187] |= PASS
            elif (v_physical_models__biocompatible is not None and k_physical_models__biocompatible is None):
                out[187] |= SUSPENDED
    met = twins([(i_physical_models, (frozenset(k_physical_models__parts or ()), k_physical_models__printer_label, k_physical_models__scale_percent, k_physical_models__material,)) for (i_physical_models, v_physical_models__parts, k_physical_models__parts, v_physical_models__printer_label, k_physical_models__printer_label, v_physical_models__manufacturer, k_physical_models__manufacturer, v_physical_models__printer_model, k_physical_models__printer_model, v_physical_models__technology, k_physical_models__technology, v_physical_models__material, k_physical_models__material, v_physical_models__material_other, v_physical_models__material_class, k_physical_models__material_class, v_physical_models__optical, v_physical_models__scale_percent, k_physical_models__scale_percent, v_physical_models__biocompatible, k_physical_models__biocompatible,) in items_physical_models if not ((v_physical_models__parts is not None and k_physical_models__parts is None) or (v_physical_models__printer_label is not None and k_physical_models__printer_label is None) or (v_physical_models__scale_percent is not None and k_physical_models__scale_percent is None) or (v_physical_models__material is not None and k_physical_models__material is None))])
    for (i_physical_models, v_physical_models__parts, k_physical_models__parts, v_physical_models__printer_label, k_physical_models__printer_label, v_physical_models__manufacturer, k_physical_models__manufacturer, v_physical_models__printer_model, k_physical_models__printer_model, v_physical_models__technology, k_physical_models__technology, v_physical_models__material, k_physical_models__material, v_physical_models__material_other, v_physical_models__material_class, k_physical_models__material_class, v_physical_models__optical, v_physical_models__scale_percent, k_physical_models__scale_percent, v_physical_models__biocompatible, k_physical_models__biocompatible,) in items_physical_models:
        if (not (k_object_type == "anatomic_model") and (v_object_type is not None and k_object_type is None)):
            out[188] |= SUSPENDED
        if k_object_type == "anatomic_model":
            if ((v_physical_models__parts is not None and k_physical_models__parts is None) or (v_physical_models__printer_label is not None and k_physical_models__printer_label is None) or (v_physical_models__scale_percent is not None and k_physical_models__scale_percent is None) or (v_physical_models__material is not None and k_physical_models__material is None)):
                out[188] |= SUSPENDED
            else:
                if i_physical_models in met:
                    add((188, f"/physical_models/{i_physical_models}", None))
                    out[188] |= FAIL
                else:
                    out[188] |= PASS
    if (v_anatomic_parts is not None and v_physical_models is not None and not ((bad_anatomic_parts or bad_physical_models or any(k_physical_models__parts is None for (i_physical_models, v_physical_models__parts, k_physical_models__parts, v_physical_models__printer_label, k_physical_models__printer_label, v_physical_models__manufacturer, k_physical_models__manufacturer, v_physical_models__printer_model, k_physical_models__printer_model, v_physical_models__technology, k_physical_models__technology, v_physical_models__material, k_physical_models__material, v_physical_models__material_other, v_physical_models__material_class, k_physical_models__material_class, v_physical_models__optical, v_physical_models__scale_percent, k_physical_models__scale_percent, v_physical_models__biocompatible, k_physical_models__biocompatible,) in items_physical_models)))):
        named = {one for (i_physical_models, v_physical_models__parts, k_physical_models__parts, v_physical_models__printer_label, k_physical_models__printer_label, v_physical_models__manufacturer, k_physical_models__manufacturer, v_physical_models__printer_model, k_physical_models__printer_model, v_physical_models__technology, k_physical_models__technology, v_physical_models__material, k_physical_models__material, v_physical_models__material_other, v_physical_models__material_class, k_physical_models__material_class, v_physical_models__optical, v_physical_models__scale_percent, k_physical_models__scale_percent, v_physical_models__biocompatible, k_physical_models__biocompatible,) in items_physical_models for one in k_physical_models__parts or ()}
        for i_anatomic_parts in range(n_anatomic_parts):
            if i_anatomic_parts + 1 not in named:
                add((148, f"/anatomic_parts/{i_anatomic_parts}", None))
                out[148] |= FAIL
            else:
                out[148] |= PASS
    elif (v_anatomic_parts is not None and v_physical_models is not None):
        out[148] |= SUSPENDED
    if not bad_procedure:
        if v_procedure__used is None:
            add((192, "/procedure/used", None))
            out[192] |= FAIL
        else:
            out[192] |= PASS
        if k_procedure__used == "yes":
            if v_procedure__uses is None:
                add((196, "/procedure/uses", None))
                out[196] |= FAIL
            else:
                out[196] |= PASS
        else:
            if (v_procedure__used is not None and k_procedure__used is None):
                out[196] |= SUSPENDED
        if (not (k_procedure__used == "yes") and k_procedure__used is not None):
            if v_procedure__uses is not None:
                add((197, "/procedure/uses", None))
                out[197] |= FAIL
            else:
                out[197] |= PASS
        else:
            if (not (k_procedure__used == "yes") and k_procedure__used is None):
                out[197] |= SUSPENDED
        if (k_procedure__uses is not None and "other" in k_procedure__uses):
            if v_procedure__uses_other is None:
                add((201, "/procedure/uses_other", None))
                out[201] |= FAIL
            else:
                out[201] |= PASS
        else:
            if (v_procedure__uses is not None and k_procedure__uses is None):
                out[201] |= SUSPENDED
        if (not ((k_procedure__uses is not None and "other" in k_procedure__uses)) and not ((v_procedure__uses is not None and k_procedure__uses is None))):
            if v_procedure__uses_other is not None:
                add((202, "/procedure/uses_other", None))
                out[202] |= FAIL
            else:
                out[202] |= PASS
        else:
            if (not ((k_procedure__uses is not None and "other" in k_procedure__uses)) and (v_procedure__uses is not None and k_procedure__uses is None)):
                out[202] |= SUSPENDED
        if type(v_procedure__uses_other) is str:
            kinds = screened(v_procedure__uses_other)
            for kind in kinds:
                add((203, "/procedure/uses_other", kind))
                out[203] |= FAIL
            if not kinds:
                out[203] |= PASS
        if v_procedure__uses_other is not None and type(v_procedure__uses_other) is not str:
            out[203] |= SUSPENDED
        if k_procedure__used == "yes":
            if v_procedure__in_sterile_field is None:
                add((205, "/procedure/in_sterile_field", None))
                out[205] |= FAIL
            else:
                out[205] |= PASS
        else:
            if (v_procedure__used is not None and k_procedure__used is None):
                out[205] |= SUSPENDED
        if (not (k_procedure__used == "yes") and k_procedure__used is not None):
            if v_procedure__in_sterile_field is not None:
                add((206, "/procedure/in_sterile_field", None))
                out[206] |= FAIL
            else:
                out[206] |= PASS
        else:
            if (not (k_procedure__used == "yes") and k_procedure__used is None):
                out[206] |= SUSPENDED
        if (not (k_procedure__used == "yes") and k_procedure__used is not None):
            if v_procedure__time_saved_minutes is not None:
                add((209, "/procedure/time_saved_minutes", None))
                out[209] |= FAIL
            else:
                out[209] |= PASS
        else:
            if (not (k_procedure__used == "yes") and k_procedure__used is None):
                out[209] |= SUSPENDED
        if k_procedure__in_sterile_field == "yes":
            if v_procedure__sterilization_method is None:
                add((211, "/procedure/sterilization_method", None))
                out[211] |= FAIL
            else:
                out[211] |= PASS
        else:
            if (v_procedure__in_sterile_field is not None and k_procedure__in_sterile_field is None):
                out[211] |= SUSPENDED
        if (not (k_procedure__in_sterile_field == "yes") and not ((v_procedure__in_sterile_field is not None and k_procedure__in_sterile_field is None))):
            if v_procedure__sterilization_method is not None:
                add((212, "/procedure/sterilization_method", None))
                out[212] |= FAIL
            else:
                out[212] |= PASS
        else:
            if (not (k_procedure__in_sterile_field == "yes") and (v_procedure__in_sterile_field is not None and k_procedure__in_sterile_field is None)):
                out[212] |= SUSPENDED
        if k_procedure__sterilization_method == "other":
            if v_procedure__sterilization_method_other is None:
                add((216, "/procedure/sterilization_method_other", None))
                out[216] |= FAIL
            else:
                out[216] |= PASS
        else:
            if (v_procedure__sterilization_method is not None and k_procedure__sterilization_method is None):
                out[216] |= SUSPENDED
        if (not (k_procedure__sterilization_method == "other") and not ((v_procedure__sterilization_method is not None and k_procedure__sterilization_method is None))):
            if v_procedure__sterilization_method_other is not None:
                add((217, "/procedure/sterilization_method_other", None))
                out[217] |= FAIL
            else:
                out[217] |= PASS
        else:
            if (not (k_procedure__sterilization_method == "other") and (v_procedure__sterilization_method is not None and k_procedure__sterilization_method is None)):
                out[217] |= SUSPENDED
        if type(v_procedure__sterilization_method_other) is str:
            kinds = screened(v_procedure__sterilization_method_other)
            for kind in kinds:
                add((218, "/procedure/sterilization_method_other", kind))
                out[218] |= FAIL
            if not kinds:
                out[218] |= PASS
        if v_procedure__sterilization_method_other is not None and type(v_procedure__sterilization_method_other) is not str:
            out[218] |= SUSPENDED
        if v_procedure__cpt_codes is not None and n_procedure__cpt_codes >= 0:
            if not 0 <= n_procedure__cpt_codes <= 4:
                add((220, "/procedure/cpt_codes", None))
                out[220] |= FAIL
            else:
                out[220] |= PASS
        if n_procedure__cpt_codes < 0:
            out[220] |= SUSPENDED
        for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes:
            if v_procedure__cpt_codes__code is None:
                add((223, f"/procedure/cpt_codes/{i_procedure__cpt_codes}/code", None))
                out[223] |= FAIL
            else:
                out[223] |= PASS
            if v_procedure__cpt_codes__units is None:
                add((226, f"/procedure/cpt_codes/{i_procedure__cpt_codes}/units", None))
                out[226] |= FAIL
            else:
                out[226] |= PASS
            if (not (k_procedure__cpt_codes__code in ("0559T", "0560T")) and (v_procedure__cpt_codes__code is not None and k_procedure__cpt_codes__code is None)):
                out[227] |= SUSPENDED
            if k_procedure__cpt_codes__code in ("0559T", "0560T"):
                if (k_object_type is not None and k_object_type != "anatomic_model"):
                    add((227, f"/procedure/cpt_codes/{i_procedure__cpt_codes}/code", None))
                    out[227] |= FAIL
                elif k_object_type == "anatomic_model":
                    out[227] |= PASS
                elif (v_object_type is not None and k_object_type is None):
                    out[227] |= SUSPENDED
            if (not (k_procedure__cpt_codes__code in ("0561T", "0562T")) and (v_procedure__cpt_codes__code is not None and k_procedure__cpt_codes__code is None)):
                out[228] |= SUSPENDED
            if k_procedure__cpt_codes__code in ("0561T", "0562T"):
                if (k_object_type is not None and k_object_type != "anatomic_guide"):
                    add((228, f"/procedure/cpt_codes/{i_procedure__cpt_codes}/code", None))
                    out[228] |= FAIL
                elif k_object_type == "anatomic_guide":
                    out[228] |= PASS
                elif (v_object_type is not None and k_object_type is None):
                    out[228] |= SUSPENDED
            if (not (k_procedure__cpt_codes__code in ("0559T", "0561T")) and (v_procedure__cpt_codes__code is not None and k_procedure__cpt_codes__code is None)):
                out[229] |= SUSPENDED
            if k_procedure__cpt_codes__code in ("0559T", "0561T"):
                if (k_procedure__cpt_codes__units is not None and k_procedure__cpt_codes__units > 1):
                    add((229, f"/procedure/cpt_codes/{i_procedure__cpt_codes}/units", None))
                    out[229] |= FAIL
                elif (k_procedure__cpt_codes__units is not None and k_procedure__cpt_codes__units <= 1):
                    out[229] |= PASS
                elif (v_procedure__cpt_codes__units is not None and k_procedure__cpt_codes__units is None):
                    out[229] |= SUSPENDED
        met = twins([(i_procedure__cpt_codes, (k_procedure__cpt_codes__code,)) for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes if not (v_procedure__cpt_codes__code is not None and k_procedure__cpt_codes__code is None)])
        for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes:
            if (v_procedure__cpt_codes__code is not None and k_procedure__cpt_codes__code is None):
                out[230] |= SUSPENDED
            else:
                if i_procedure__cpt_codes in met:
                    add((230, f"/procedure/cpt_codes/{i_procedure__cpt_codes}", None))
                    out[230] |= FAIL
                else:
                    out[230] |= PASS
        if (not ((not bad_procedure__cpt_codes and any(k_procedure__cpt_codes__code == "0560T" for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes))) and (bad_procedure__cpt_codes or any((v_procedure__cpt_codes__code is not None and k_procedure__cpt_codes__code is None) for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes))):
            out[231] |= SUSPENDED
        if (not bad_procedure__cpt_codes and any(k_procedure__cpt_codes__code == "0560T" for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes)):
            if (not bad_procedure__cpt_codes and all((k_procedure__cpt_codes__code is not None and k_procedure__cpt_codes__code != "0559T") for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes)):
                add((231, "/procedure/cpt_codes", None))
                out[231] |= FAIL
            elif (not bad_procedure__cpt_codes and any(k_procedure__cpt_codes__code == "0559T" for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes)):
                out[231] |= PASS
            elif (bad_procedure__cpt_codes or any((v_procedure__cpt_codes__code is not None and k_procedure__cpt_codes__code is None) for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes)):
                out[231] |= SUSPENDED
        if (not ((not bad_procedure__cpt_codes and any(k_procedure__cpt_codes__code == "0562T" for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes))) and (bad_procedure__cpt_codes or any((v_procedure__cpt_codes__code is not None and k_procedure__cpt_codes__code is None) for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes))):
            out[232] |= SUSPENDED
        if (not bad_procedure__cpt_codes and any(k_procedure__cpt_codes__code == "0562T" for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes)):
            if (not bad_procedure__cpt_codes and all((k_procedure__cpt_codes__code is not None and k_procedure__cpt_codes__code != "0561T") for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes)):
                add((232, "/procedure/cpt_codes", None))
                out[232] |= FAIL
            elif (not bad_procedure__cpt_codes and any(k_procedure__cpt_codes__code == "0561T" for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes)):
                out[232] |= PASS
            elif (bad_procedure__cpt_codes or any((v_procedure__cpt_codes__code is not None and k_procedure__cpt_codes__code is None) for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes)):
                out[232] |= SUSPENDED
        if (not (k_object_type == "anatomic_model") and (v_object_type is not None and k_object_type is None)):
            out[233] |= SUSPENDED
        if k_object_type == "anatomic_model":
            if (k_procedure__uses is not None and "guide_in_surgery" in k_procedure__uses):
                add((233, "/procedure/uses", None))
                out[233] |= FAIL
            elif (v_procedure__uses is None or (k_procedure__uses is not None and "guide_in_surgery" not in k_procedure__uses)):
                out[233] |= PASS
            elif (v_procedure__uses is not None and k_procedure__uses is None):
                out[233] |= SUSPENDED
        if (not ((k_object_type == "anatomic_guide" and k_procedure__used == "yes")) and ((v_object_type is not None and k_object_type is None) or (v_procedure__used is not None and k_procedure__used is None))):
            out[234] |= SUSPENDED
        if (k_object_type == "anatomic_guide" and k_procedure__used == "yes"):
            if k_procedure__in_sterile_field == "no":
                add((234, "/procedure/in_sterile_field", None))
                out[234] |= FAIL
            elif (k_procedure__in_sterile_field is not None and k_procedure__in_sterile_field != "no"):
                out[234] |= PASS
            elif (v_procedure__in_sterile_field is not None and k_procedure__in_sterile_field is None):
                out[234] |= SUSPENDED
    if not bad_effort:
        if not bad_effort__clinician_consultation:
            if k_effort__clinician_consultation__unknown is True:
                if v_effort__clinician_consultation__hours is not None:
                    add((241, "/effort/clinician_consultation/hours", None))
                    out[241] |= FAIL
                else:
                    out[241] |= PASS
            else:
                if (v_effort__clinician_consultation__unknown is not None and k_effort__clinician_consultation__unknown is None):
                    out[241] |= SUSPENDED
            if k_effort__clinician_consultation__unknown is True:
                if v_effort__clinician_consultation__minutes is not None:
                    add((244, "/effort/clinician_consultation/minutes", None))
                    out[244] |= FAIL
                else:
                    out[244] |= PASS
            else:
                if (v_effort__clinician_consultation__unknown is not None and k_effort__clinician_consultation__unknown is None):
                    out[244] |= SUSPENDED
            if (not (k_effort__clinician_consultation__unknown is True) and (v_effort__clinician_consultation__unknown is not None and k_effort__clinician_consultation__unknown is None)):
                out[246] |= SUSPENDED
            if (not (k_effort__clinician_consultation__unknown is True) and not ((v_effort__clinician_consultation__unknown is not None and k_effort__clinician_consultation__unknown is None))):
                if (v_effort__clinician_consultation__hours is None and v_effort__clinician_consultation__minutes is None):
                    add((246, "/effort/clinician_consultation", None))
                    out[246] |= FAIL
                else:
                    out[246] |= PASS
            if ((k_effort__clinician_consultation__hours is not None and k_effort__clinician_consultation__hours > 100) or (k_effort__clinician_consultation__hours == 100 and (k_effort__clinician_consultation__minutes is not None and k_effort__clinician_consultation__minutes > 0))):
                add((247, "/effort/clinician_consultation/hours", None))
                out[247] |= FAIL
            elif ((k_effort__clinician_consultation__hours is not None and k_effort__clinician_consultation__hours <= 100) and ((k_effort__clinician_consultation__hours is not None and k_effort__clinician_consultation__hours != 100) or (k_effort__clinician_consultation__minutes is not None and k_effort__clinician_consultation__minutes <= 0))):
                out[247] |= PASS
            elif ((v_effort__clinician_consultation__hours is not None and k_effort__clinician_consultation__hours is None) or ((v_effort__clinician_consultation__hours is not None and k_effort__clinician_consultation__hours is None) or (v_effort__clinician_consultation__minutes is not None and k_effort__clinician_consultation__minutes is None))):
                out[247] |= SUSPENDED
        if not bad_effort__clinician_segmentation:
            if k_effort__clinician_segmentation__unknown is True:
                if v_effort__clinician_segmentation__hours is not None:
                    add((252, "/effort/clinician_segmentation/hours", None))
                    out[252] |= FAIL
                else:
                    out[252] |= PASS
            else:
                if (v_effort__clinician_segmentation__unknown is not None and k_effort__clinician_segmentation__unknown is None):
                    out[252] |= SUSPENDED
            if k_effort__clinician_segmentation__unknown is True:
                if v_effort__clinician_segmentation__minutes is not None:
                    add((255, "/effort/clinician_segmentation/minutes", None))
                    out[255] |= FAIL
                else:
                    out[255] |= PASS
            else:
                if (v_effort__clinician_segmentation__unknown is not None and k_effort__clinician_segmentation__unknown is None):
                    out[255] |= SUSPENDED
            if (not (k_effort__clinician_segmentation__unknown is True) and (v_effort__clinician_segmentation__unknown is not None and k_effort__clinician_segmentation__unknown is None)):
                out[257] |= SUSPENDED
            if (not (k_effort__clinician_segmentation__unknown is True) and not ((v_effort__clinician_segmentation__unknown is not None and k_effort__clinician_segmentation__unknown is None))):
                if (v_effort__clinician_segmentation__hours is None and v_effort__clinician_segmentation__minutes is None):
                    add((257, "/effort/clinician_segmentation", None))
                    out[257] |= FAIL
                else:
                    out[257] |= PASS
            if ((k_effort__clinician_segmentation__hours is not None and k_effort__clinician_segmentation__hours > 100) or (k_effort__clinician_segmentation__hours == 100 and (k_effort__clinician_segmentation__minutes is not None and k_effort__clinician_segmentation__minutes > 0))):
                add((258, "/effort/clinician_segmentation/hours", None))
                out[258] |= FAIL
            elif ((k_effort__clinician_segmentation__hours is not None and k_effort__clinician_segmentation__hours <= 100) and ((k_effort__clinician_segmentation__hours is not None and k_effort__clinician_segmentation__hours != 100) or (k_effort__clinician_segmentation__minutes is not None and k_effort__clinician_segmentation__minutes <= 0))):
                out[258] |= PASS
            elif ((v_effort__clinician_segmentation__hours is not None and k_effort__clinician_segmentation__hours is None) or ((v_effort__clinician_segmentation__hours is not None and k_effort__clinician_segmentation__hours is None) or (v_effort__clinician_segmentation__minutes is not None and k_effort__clinician_segmentation__minutes is None))):
                out[258] |= SUSPENDED
        if not bad_effort__clinician_cad:
            if k_effort__clinician_cad__unknown is True:
                if v_effort__clinician_cad__hours is not None:
                    add((263, "/effort/clinician_cad/hours", None))
                    out[263] |= FAIL
                else:
                    out[263] |= PASS
            else:
                if (v_effort__clinician_cad__unknown is not None and k_effort__clinician_cad__unknown is None):
                    out[263] |= SUSPENDED
            if k_effort__clinician_cad__unknown is True:
                if v_effort__clinician_cad__minutes is not None:
                    add((266, "/effort/clinician_cad/minutes", None))
                    out[266] |= FAIL
                else:
                    out[266] |= PASS
            else:
                if (v_effort__clinician_cad__unknown is not None and k_effort__clinician_cad__unknown is None):
                    out[266] |= SUSPENDED
            if (not (k_effort__clinician_cad__unknown is True) and (v_effort__clinician_cad__unknown is not None and k_effort__clinician_cad__unknown is None)):
                out[268] |= SUSPENDED
            if (not (k_effort__clinician_cad__unknown is True) and not ((v_effort__clinician_cad__unknown is not None and k_effort__clinician_cad__unknown is None))):
                if (v_effort__clinician_cad__hours is None and v_effort__clinician_cad__minutes is None):
                    add((268, "/effort/clinician_cad", None))
                    out[268] |= FAIL
                else:
                    out[268] |= PASS
            if ((k_effort__clinician_cad__hours is not None and k_effort__clinician_cad__hours > 100) or (k_effort__clinician_cad__hours == 100 and (k_effort__clinician_cad__minutes is not None and k_effort__clinician_cad__minutes > 0))):
                add((269, "/effort/clinician_cad/hours", None))
                out[269] |= FAIL
            elif ((k_effort__clinician_cad__hours is not None and k_effort__clinician_cad__hours <= 100) and ((k_effort__clinician_cad__hours is not None and k_effort__clinician_cad__hours != 100) or (k_effort__clinician_cad__minutes is not None and k_effort__clinician_cad__minutes <= 0))):
                out[269] |= PASS
            elif ((v_effort__clinician_cad__hours is not None and k_effort__clinician_cad__hours is None) or ((v_effort__clinician_cad__hours is not None and k_effort__clinician_cad__hours is None) or (v_effort__clinician_cad__minutes is not None and k_effort__clinician_cad__minutes is None))):
                out[269] |= SUSPENDED
        if not bad_effort__clinician_prep_postprocessing:
            if k_effort__clinician_prep_postprocessing__unknown is True:
                if v_effort__clinician_prep_postprocessing__hours is not None:
                    add((274, "/effort/clinician_prep_postprocessing/hours", None))
                    out[274] |= FAIL
                else:
                    out[274] |= PASS
            else:
                if (v_effort__clinician_prep_postprocessing__unknown is not None and k_effort__clinician_prep_postprocessing__unknown is None):
                    out[274] |= SUSPENDED
            if k_effort__clinician_prep_postprocessing__unknown is True:
                if v_effort__clinician_prep_postprocessing__minutes is not None:
                    add((277, "/effort/clinician_prep_postprocessing/minutes", None))
                    out[277] |= FAIL
                else:
                    out[277] |= PASS
            else:
                if (v_effort__clinician_prep_postprocessing__unknown is not None and k_effort__clinician_prep_postprocessing__unknown is None):
                    out[277] |= SUSPENDED
            if (not (k_effort__clinician_prep_postprocessing__unknown is True) and (v_effort__clinician_prep_postprocessing__unknown is not None and k_effort__clinician_prep_postprocessing__unknown is None)):
                out[279] |= SUSPENDED
            if (not (k_effort__clinician_prep_postprocessing__unknown is True) and not ((v_effort__clinician_prep_postprocessing__unknown is not None and k_effort__clinician_prep_postprocessing__unknown is None))):
                if (v_effort__clinician_prep_postprocessing__hours is None and v_effort__clinician_prep_postprocessing__minutes is None):
                    add((279, "/effort/clinician_prep_postprocessing", None))
                    out[279] |= FAIL
                else:
                    out[279] |= PASS
            if ((k_effort__clinician_prep_postprocessing__hours is not None and k_effort__clinician_prep_postprocessing__hours > 100) or (k_effort__clinician_prep_postprocessing__hours == 100 and (k_effort__clinician_prep_postprocessing__minutes is not None and k_effort__clinician_prep_postprocessing__minutes > 0))):
                add((280, "/effort/clinician_prep_postprocessing/hours", None))
                out[280] |= FAIL
            elif ((k_effort__clinician_prep_postprocessing__hours is not None and k_effort__clinician_prep_postprocessing__hours <= 100) and ((k_effort__clinician_prep_postprocessing__hours is not None and k_effort__clinician_prep_postprocessing__hours != 100) or (k_effort__clinician_prep_postprocessing__minutes is not None and k_effort__clinician_prep_postprocessing__minutes <= 0))):
                out[280] |= PASS
            elif ((v_effort__clinician_prep_postprocessing__hours is not None and k_effort__clinician_prep_postprocessing__hours is None) or ((v_effort__clinician_prep_postprocessing__hours is not None and k_effort__clinician_prep_postprocessing__hours is None) or (v_effort__clinician_prep_postprocessing__minutes is not None and k_effort__clinician_prep_postprocessing__minutes is None))):
                out[280] |= SUSPENDED
        if not bad_effort__nonclinician_consultation:
            if k_effort__nonclinician_consultation__unknown is True:
                if v_effort__nonclinician_consultation__hours is not None:
                    add((285, "/effort/nonclinician_consultation/hours", None))
                    out[285] |= FAIL
                else:
                    out[285] |= PASS
            else:
                if (v_effort__nonclinician_consultation__unknown is not None and k_effort__nonclinician_consultation__unknown is None):
                    out[285] |= SUSPENDED
            if k_effort__nonclinician_consultation__unknown is True:
                if v_effort__nonclinician_consultation__minutes is not None:
                    add((288, "/effort/nonclinician_consultation/minutes", None))
                    out[288] |= FAIL
                else:
                    out[288] |= PASS
            else:
                if (v_effort__nonclinician_consultation__unknown is not None and k_effort__nonclinician_consultation__unknown is None):
                    out[288] |= SUSPENDED
            if (not (k_effort__nonclinician_consultation__unknown is True) and (v_effort__nonclinician_consultation__unknown is not None and k_effort__nonclinician_consultation__unknown is None)):
                out[290] |= SUSPENDED
            if (not (k_effort__nonclinician_consultation__unknown is True) and not ((v_effort__nonclinician_consultation__unknown is not None and k_effort__nonclinician_consultation__unknown is None))):
                if (v_effort__nonclinician_consultation__hours is None and v_effort__nonclinician_consultation__minutes is None):
                    add((290, "/effort/nonclinician_consultation", None))
                    out[290] |= FAIL
                else:
                    out[290] |= PASS
            if ((k_effort__nonclinician_consultation__hours is not None and k_effort__nonclinician_consultation__hours > 100) or (k_effort__nonclinician_consultation__hours == 100 and (k_effort__nonclinician_consultation__minutes is not None and k_effort__nonclinician_consultation__minutes > 0))):
                add((291, "/effort/nonclinician_consultation/hours", None))
                out[291] |= FAIL
            elif ((k_effort__nonclinician_consultation__hours is not None and k_effort__nonclinician_consultation__hours <= 100) and ((k_effort__nonclinician_consultation__hours is not None and k_effort__nonclinician_consultation__hours != 100) or (k_effort__nonclinician_consultation__minutes is not None and k_effort__nonclinician_consultation__minutes <= 0))):
                out[291] |= PASS
            elif ((v_effort__nonclinician_consultation__hours is not None and k_effort__nonclinician_consultation__hours is None) or ((v_effort__nonclinician_consultation__hours is not None and k_effort__nonclinician_consultation__hours is None) or (v_effort__nonclinician_consultation__minutes is not None and k_effort__nonclinician_consultation__minutes is None))):
                out[291] |= SUSPENDED
        if not bad_effort__nonclinician_segmentation:
            if k_effort__nonclinician_segmentation__unknown is True:
                if v_effort__nonclinician_segmentation__hours is not None:
                    add((296, "/effort/nonclinician_segmentation/hours", None))
                    out[296] |= FAIL
                else:
                    out[296] |= PASS
            else:
                if (v_effort__nonclinician_segmentation__unknown is not None and k_effort__nonclinician_segmentation__unknown is None):
                    out[296] |= SUSPENDED
            if k_effort__nonclinician_segmentation__unknown is True:
                if v_effort__nonclinician_segmentation__minutes is not None:
                    add((299, "/effort/nonclinician_segmentation/minutes", None))
                    out[299] |= FAIL
                else:
                    out[299] |= PASS
            else:
                if (v_effort__nonclinician_segmentation__unknown is not None and k_effort__nonclinician_segmentation__unknown is None):
                    out[299] |= SUSPENDED
            if (not (k_effort__nonclinician_segmentation__unknown is True) and (v_effort__nonclinician_segmentation__unknown is not None and k_effort__nonclinician_segmentation__unknown is None)):
                out[301] |= SUSPENDED
            if (not (k_effort__nonclinician_segmentation__unknown is True) and not ((v_effort__nonclinician_segmentation__unknown is not None and k_effort__nonclinician_segmentation__unknown is None))):
                if (v_effort__nonclinician_segmentation__hours is None and v_effort__nonclinician_segmentation__minutes is None):
                    add((301, "/effort/nonclinician_segmentation", None))
                    out[301] |= FAIL
                else:
                    out[301] |= PASS
            if ((k_effort__nonclinician_segmentation__hours is not None and k_effort__nonclinician_segmentation__hours > 100) or (k_effort__nonclinician_segmentation__hours == 100 and (k_effort__nonclinician_segmentation__minutes is not None and k_effort__nonclinician_segmentation__minutes > 0))):
                add((302, "/effort/nonclinician_segmentation/hours", None))
                out[302] |= FAIL
            elif ((k_effort__nonclinician_segmentation__hours is not None and k_effort__nonclinician_segmentation__hours <= 100) and ((k_effort__nonclinician_segmentation__hours is not None and k_effort__nonclinician_segmentation__hours != 100) or (k_effort__nonclinician_segmentation__minutes is not None and k_effort__nonclinician_segmentation__minutes <= 0))):
                out[302] |= PASS
            elif ((v_effort__nonclinician_segmentation__hours is not None and k_effort__nonclinician_segmentation__hours is None) or ((v_effort__nonclinician_segmentation__hours is not None and k_effort__nonclinician_segmentation__hours is None) or (v_effort__nonclinician_segmentation__minutes is not None and k_effort__nonclinician_segmentation__minutes is None))):
                out[302] |= SUSPENDED
        if not bad_effort__nonclinician_cad:
            if k_effort__nonclinician_cad__unknown is True:
                if v_effort__nonclinician_cad__hours is not None:
                    add((307, "/effort/nonclinician_cad/hours", None))
                    out[307] |= FAIL
                else:
                    out[307] |= PASS
            else:
                if (v_effort__nonclinician_cad__unknown is not None and k_effort__nonclinician_cad__unknown is None):
                    out[307] |= SUSPENDED
            if k_effort__nonclinician_cad__unknown is True:
                if v_effort__nonclinician_cad__minutes is not None:
                    add((310, "/effort/nonclinician_cad/minutes", None))
                    out[310] |= FAIL
                else:
                    out[310] |= PASS
            else:
                if (v_effort__nonclinician_cad__unknown is not None and k_effort__nonclinician_cad__unknown is None):
                    out[310] |= SUSPENDED
            if (not (k_effort__nonclinician_cad__unknown is True) and (v_effort__nonclinician_cad__unknown is not None and k_effort__nonclinician_cad__unknown is None)):
                out[312] |= SUSPENDED
            if (not (k_effort__nonclinician_cad__unknown is True) and not ((v_effort__nonclinician_cad__unknown is not None and k_effort__nonclinician_cad__unknown is None))):
                if (v_effort__nonclinician_cad__hours is None and v_effort__nonclinician_cad__minutes is None):
                    add((312, "/effort/nonclinician_cad", None))
                    out[312] |= FAIL
                else:
                    out[312] |= PASS
            if ((k_effort__nonclinician_cad__hours is not None and k_effort__nonclinician_cad__hours > 100) or (k_effort__nonclinician_cad__hours == 100 and (k_effort__nonclinician_cad__minutes is not None and k_effort__nonclinician_cad__minutes > 0))):
                add((313, "/effort/nonclinician_cad/hours", None))
                out[313] |= FAIL
            elif ((k_effort__nonclinician_cad__hours is not None and k_effort__nonclinician_cad__hours <= 100) and ((k_effort__nonclinician_cad__hours is not None and k_effort__nonclinician_cad__hours != 100) or (k_effort__nonclinician_cad__minutes is not None and k_effort__nonclinician_cad__minutes <= 0))):
                out[313] |= PASS
            elif ((v_effort__nonclinician_cad__hours is not None and k_effort__nonclinician_cad__hours is None) or ((v_effort__nonclinician_cad__hours is not None and k_effort__nonclinician_cad__hours is None) or (v_effort__nonclinician_cad__minutes is not None and k_effort__nonclinician_cad__minutes is None))):
                out[313] |= SUSPENDED
        if not bad_effort__nonclinician_prep_postprocessing:
            if k_effort__nonclinician_prep_postprocessing__unknown is True:
                if v_effort__nonclinician_prep_postprocessing__hours is not None:
                    add((318, "/effort/nonclinician_prep_postprocessing/hours", None))
                    out[318] |= FAIL
                else:
                    out[318] |= PASS
            else:
                if (v_effort__nonclinician_prep_postprocessing__unknown is not None and k_effort__nonclinician_prep_postprocessing__unknown is None):
                    out[318] |= SUSPENDED
            if k_effort__nonclinician_prep_postprocessing__unknown is True:
                if v_effort__nonclinician_prep_postprocessing__minutes is not None:
                    add((321, "/effort/nonclinician_prep_postprocessing/minutes", None))
                    out[321] |= FAIL
                else:
                    out[321] |= PASS
            else:
                if (v_effort__nonclinician_prep_postprocessing__unknown is not None and k_effort__nonclinician_prep_postprocessing__unknown is None):
                    out[321] |= SUSPENDED
            if (not (k_effort__nonclinician_prep_postprocessing__unknown is True) and (v_effort__nonclinician_prep_postprocessing__unknown is not None and k_effort__nonclinician_prep_postprocessing__unknown is None)):
                out[323] |= SUSPENDED
            if (not (k_effort__nonclinician_prep_postprocessing__unknown is True) and not ((v_effort__nonclinician_prep_postprocessing__unknown is not None and k_effort__nonclinician_prep_postprocessing__unknown is None))):
                if (v_effort__nonclinician_prep_postprocessing__hours is None and v_effort__nonclinician_prep_postprocessing__minutes is None):
                    add((323, "/effort/nonclinician_prep_postprocessing", None))
                    out[323] |= FAIL
                else:
                    out[323] |= PASS
            if ((k_effort__nonclinician_prep_postprocessing__hours is not None and k_effort__nonclinician_prep_postprocessing__hours > 100) or (k_effort__nonclinician_prep_postprocessing__hours == 100 and (k_effort__nonclinician_prep_postprocessing__minutes is not None and k_effort__nonclinician_prep_postprocessing__minutes > 0))):
                add((324, "/effort/nonclinician_prep_postprocessing/hours", None))
                out[324] |= FAIL
            elif ((k_effort__nonclinician_prep_postprocessing__hours is not None and k_effort__nonclinician_prep_postprocessing__hours <= 100) and ((k_effort__nonclinician_prep_postprocessing__hours is not None and k_effort__nonclinician_prep_postprocessing__hours != 100) or (k_effort__nonclinician_prep_postprocessing__minutes is not None and k_effort__nonclinician_prep_postprocessing__minutes <= 0))):
                out[324] |= PASS
            elif ((v_effort__nonclinician_prep_postprocessing__hours is not None and k_effort__nonclinician_prep_postprocessing__hours is None) or ((v_effort__nonclinician_prep_postprocessing__hours is not None and k_effort__nonclinician_prep_postprocessing__hours is None) or (v_effort__nonclinician_prep_postprocessing__minutes is not None and k_effort__nonclinician_prep_postprocessing__minutes is None))):
                out[324] |= SUSPENDED
    if not bad_assessment:
        if v_assessment__assessed is None:
            add((328, "/assessment/assessed", None))
            out[328] |= FAIL
        else:
            out[328] |= PASS
        if k_assessment__assessed == "yes":
            if v_assessment__respondent is None:
                add((330, "/assessment/respondent", None))
                out[330] |= FAIL
            else:
                out[330] |= PASS
        else:
            if (v_assessment__assessed is not None and k_assessment__assessed is None):
                out[330] |= SUSPENDED
        if (not (k_assessment__assessed == "yes") and k_assessment__assessed is not None):
            if v_assessment__respondent is not None:
                add((331, "/assessment/respondent", None))
                out[331] |= FAIL
            else:
                out[331] |= PASS
        else:
            if (not (k_assessment__assessed == "yes") and k_assessment__assessed is None):
                out[331] |= SUSPENDED
        if (not (k_assessment__assessed == "yes") and k_assessment__assessed is not None):
            if v_assessment__confidence_before is not None:
                add((334, "/assessment/confidence_before", None))
                out[334] |= FAIL
            else:
                out[334] |= PASS
        else:
            if (not (k_assessment__assessed == "yes") and k_assessment__assessed is None):
                out[334] |= SUSPENDED
        if (not (k_assessment__assessed == "yes") and k_assessment__assessed is not None):
            if v_assessment__confidence_after is not None:
                add((337, "/assessment/confidence_after", None))
                out[337] |= FAIL
            else:
                out[337] |= PASS
        else:
            if (not (k_assessment__assessed == "yes") and k_assessment__assessed is None):
                out[337] |= SUSPENDED
        if (not (k_assessment__assessed == "yes") and k_assessment__assessed is not None):
            if v_assessment__improved_understanding is not None:
                add((339, "/assessment/improved_understanding", None))
                out[339] |= FAIL
            else:
                out[339] |= PASS
        else:
            if (not (k_assessment__assessed == "yes") and k_assessment__assessed is None):
                out[339] |= SUSPENDED
        if (not (k_assessment__assessed == "yes") and k_assessment__assessed is not None):
            if v_assessment__changed_plan is not None:
                add((341, "/assessment/changed_plan", None))
                out[341] |= FAIL
            else:
                out[341] |= PASS
        else:
            if (not (k_assessment__assessed == "yes") and k_assessment__assessed is None):
                out[341] |= SUSPENDED
        if (not (k_assessment__assessed == "yes") and k_assessment__assessed is not None):
            if v_assessment__improved_communication is not None:
                add((343, "/assessment/improved_communication", None))
                out[343] |= FAIL
            else:
                out[343] |= PASS
        else:
            if (not (k_assessment__assessed == "yes") and k_assessment__assessed is None):
                out[343] |= SUSPENDED
        if (not (k_assessment__assessed == "yes") and k_assessment__assessed is not None):
            if v_assessment__would_use_again is not None:
                add((345, "/assessment/would_use_again", None))
                out[345] |= FAIL
            else:
                out[345] |= PASS
        else:
            if (not (k_assessment__assessed == "yes") and k_assessment__assessed is None):
                out[345] |= SUSPENDED
        if (not (v_assessment__confidence_before is not None) and (v_assessment__confidence_before is not None and k_assessment__confidence_before is None)):
            out[346] |= SUSPENDED
        if v_assessment__confidence_before is not None:
            if v_assessment__confidence_after is None:
                add((346, "/assessment/confidence_after", None))
                out[346] |= FAIL
            elif v_assessment__confidence_after is not None:
                out[346] |= PASS
            elif (v_assessment__confidence_after is not None and k_assessment__confidence_after is None):
                out[346] |= SUSPENDED
        if (not (v_assessment__confidence_after is not None) and (v_assessment__confidence_after is not None and k_assessment__confidence_after is None)):
            out[347] |= SUSPENDED
        if v_assessment__confidence_after is not None:
            if v_assessment__confidence_before is None:
                add((347, "/assessment/confidence_before", None))
                out[347] |= FAIL
            elif v_assessment__confidence_before is not None:
                out[347] |= PASS
            elif (v_assessment__confidence_before is not None and k_assessment__confidence_before is None):
                out[347] |= SUSPENDED
        if (not (k_procedure__used == "not_yet") and (v_procedure__used is not None and k_procedure__used is None)):
            out[348] |= SUSPENDED
        if k_procedure__used == "not_yet":
            if k_assessment__assessed == "yes":
                add((348, "/assessment/assessed", None))
                out[348] |= FAIL
            elif (k_assessment__assessed is not None and k_assessment__assessed != "yes"):
                out[348] |= PASS
            elif (v_assessment__assessed is not None and k_assessment__assessed is None):
                out[348] |= SUSPENDED
    if k_case_id is not None:
        if UNWANTED_CASE_ID(k_case_id) is not None:
            add((349, "/case_id", None))
            out[349] |= FAIL
        else:
            out[349] |= PASS
    if v_case_id is not None and k_case_id is None:
        out[349] |= SUSPENDED
    if ((k_patient_age_years is not None and k_patient_age_years > 89) and (k_patient_age_years is not None and k_patient_age_years != 90)):
        add((350, "/patient_age_years", None))
        out[350] |= FAIL
    elif ((k_patient_age_years is not None and k_patient_age_years <= 89) or k_patient_age_years == 90):
        out[350] |= PASS
    elif (v_patient_age_years is not None and k_patient_age_years is None):
        out[350] |= SUSPENDED
    if (k_completed_on is not None and as_of is not None and k_completed_on > as_of):
        add((351, "/completed_on", None))
        out[351] |= FAIL
    elif (k_completed_on is not None and as_of is not None and k_completed_on <= as_of):
        out[351] |= PASS
    elif (v_completed_on is not None and k_completed_on is None):
        out[351] |= SUSPENDED
    if (k_completed_on is not None and r_facility__joined_on is not None and k_completed_on < r_facility__joined_on):
        add((352, "/completed_on", None))
        out[352] |= FAIL
    elif (k_completed_on is not None and r_facility__joined_on is not None and k_completed_on >= r_facility__joined_on):
        out[352] |= PASS
    elif t_facility is None:
        out[352] |= NOT_EVALUATED
    elif (v_completed_on is not None and k_completed_on is None):
        out[352] |= SUSPENDED
    if (k_exclusion is not None and k_exclusion != "none"):
        add((353, "/exclusion", None))
        out[353] |= FAIL
    elif k_exclusion == "none":
        out[353] |= PASS
    elif (v_exclusion is not None and k_exclusion is None):
        out[353] |= SUSPENDED
    return found, out
