"""Every violation in case records.

Compiled from the dictionary; edit its YAML and run `threedp dictionary compile` instead.
"""

from __future__ import annotations

import re

from threedp_registry.compiled_support import (
    EMPTY,
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


def collect_case(record: JsonRecord, context: Context) -> list[Found]:
    """Every violation in a case record."""
    found: list[Found] = []
    add = found.append
    as_of = context.as_of
    if not record.keys() <= KEYS_CASE:
        for key in record:
            if key not in KEYS_CASE:
                add((0, "", str(key)))
    v_case_id = record.get("case_id")
    k_case_id: str | None = None
    if v_case_id is not None:
        if type(v_case_id) is str and 1 <= len(v_case_id) <= 50 and PATTERN_CASE_ID(v_case_id) is not None:
            k_case_id = v_case_id
        else:
            if type(v_case_id) is str:
                if not (1 <= len(v_case_id) <= 50):
                    add((5, "/case_id", None))
                if not (PATTERN_CASE_ID(v_case_id) is not None):
                    add((6, "/case_id", None))
            else:
                add((4, "/case_id", None))
    v_facility_id = record.get("facility_id")
    k_facility_id: str | None = None
    if v_facility_id is not None:
        if type(v_facility_id) is str and 1 <= len(v_facility_id) <= 6 and PATTERN_FACILITY_ID(v_facility_id) is not None:
            k_facility_id = v_facility_id
        else:
            if type(v_facility_id) is str:
                if not (1 <= len(v_facility_id) <= 6):
                    add((9, "/facility_id", None))
                if not (PATTERN_FACILITY_ID(v_facility_id) is not None):
                    add((10, "/facility_id", None))
            else:
                add((8, "/facility_id", None))
    v_patient_age_years = record.get("patient_age_years")
    k_patient_age_years: float | None = None
    if v_patient_age_years is not None:
        if is_number(v_patient_age_years) and 0 <= v_patient_age_years <= 120 and round(v_patient_age_years, 2) == v_patient_age_years:
            k_patient_age_years = v_patient_age_years
        else:
            if is_number(v_patient_age_years):
                if not (0 <= v_patient_age_years <= 120):
                    add((13, "/patient_age_years", None))
                if not (places(v_patient_age_years) <= 2):
                    add((14, "/patient_age_years", None))
            else:
                add((12, "/patient_age_years", None))
    v_patient_sex = record.get("patient_sex")
    k_patient_sex: str | None = None
    if v_patient_sex is not None:
        if is_code(v_patient_sex, CODES_SEX):
            k_patient_sex = v_patient_sex
        else:
            add((16, "/patient_sex", None))
    v_completed_on = record.get("completed_on")
    k_completed_on: str | None = None
    if v_completed_on is not None:
        if is_date(v_completed_on):
            k_completed_on = v_completed_on
        else:
            add((18, "/completed_on", None))
    v_exclusion = record.get("exclusion")
    k_exclusion: str | None = None
    if v_exclusion is not None:
        if is_code(v_exclusion, CODES_EXCLUSION):
            k_exclusion = v_exclusion
        else:
            add((21, "/exclusion", None))
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
                    continue
                if not o_imaging.keys() <= KEYS_CASE__IMAGING:
                    for key in o_imaging:
                        if key not in KEYS_CASE__IMAGING:
                            add((25, f"/imaging/{i_imaging}", str(key)))
                v_imaging__modality = o_imaging.get("modality")
                k_imaging__modality: str | None = None
                if v_imaging__modality is not None:
                    if is_code(v_imaging__modality, CODES_MODALITY):
                        k_imaging__modality = v_imaging__modality
                    else:
                        add((26, f"/imaging/{i_imaging}/modality", None))
                v_imaging__contrast = o_imaging.get("contrast")
                if v_imaging__contrast is not None and not (is_code(v_imaging__contrast, CODES_YES_NO_UNKNOWN)):
                    add((28, f"/imaging/{i_imaging}/contrast", None))
                v_imaging__slice_thickness_mm = o_imaging.get("slice_thickness_mm")
                if v_imaging__slice_thickness_mm is not None and not (is_number(v_imaging__slice_thickness_mm) and 0.05 <= v_imaging__slice_thickness_mm <= 10 and round(v_imaging__slice_thickness_mm, 2) == v_imaging__slice_thickness_mm):
                    if is_number(v_imaging__slice_thickness_mm):
                        if not (0.05 <= v_imaging__slice_thickness_mm <= 10):
                            add((31, f"/imaging/{i_imaging}/slice_thickness_mm", None))
                        if not (places(v_imaging__slice_thickness_mm) <= 2):
                            add((32, f"/imaging/{i_imaging}/slice_thickness_mm", None))
                    else:
                        add((30, f"/imaging/{i_imaging}/slice_thickness_mm", None))
                v_imaging__body_part = o_imaging.get("body_part")
                if v_imaging__body_part is not None and not (is_code(v_imaging__body_part, CODES_BODY_PART)):
                    add((34, f"/imaging/{i_imaging}/body_part", None))
                items_imaging.append((i_imaging, v_imaging__modality, k_imaging__modality, v_imaging__contrast, v_imaging__slice_thickness_mm,))
    elif v_imaging is not None:
        add((22, "/imaging", None))
        n_imaging = -1
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
                    continue
                if not o_indications.keys() <= KEYS_CASE__INDICATIONS:
                    for key in o_indications:
                        if key not in KEYS_CASE__INDICATIONS:
                            add((38, f"/indications/{i_indications}", str(key)))
                v_indications__organ_system = o_indications.get("organ_system")
                if v_indications__organ_system is not None and not (is_code(v_indications__organ_system, CODES_ORGAN_SYSTEM)):
                    add((39, f"/indications/{i_indications}/organ_system", None))
                v_indications__diagnosis = o_indications.get("diagnosis")
                if v_indications__diagnosis is not None and not (type(v_indications__diagnosis) is str and 1 <= len(v_indications__diagnosis) <= 200 and clean_text(v_indications__diagnosis)):
                    if type(v_indications__diagnosis) is str:
                        if not (1 <= len(v_indications__diagnosis) <= 200):
                            add((42, f"/indications/{i_indications}/diagnosis", None))
                        if not (clean_text(v_indications__diagnosis)):
                            add((43, f"/indications/{i_indications}/diagnosis", None))
                    else:
                        add((41, f"/indications/{i_indications}/diagnosis", None))
                v_indications__icd10cm = o_indications.get("icd10cm")
                if v_indications__icd10cm is not None and not (type(v_indications__icd10cm) is str and 1 <= len(v_indications__icd10cm) <= 8 and PATTERN_ICD10CM(v_indications__icd10cm) is not None):
                    if type(v_indications__icd10cm) is str:
                        if not (1 <= len(v_indications__icd10cm) <= 8):
                            add((46, f"/indications/{i_indications}/icd10cm", None))
                        if not (PATTERN_ICD10CM(v_indications__icd10cm) is not None):
                            add((47, f"/indications/{i_indications}/icd10cm", None))
                    else:
                        add((45, f"/indications/{i_indications}/icd10cm", None))
                items_indications.append((i_indications, v_indications__organ_system, v_indications__diagnosis, v_indications__icd10cm,))
    elif v_indications is not None:
        add((35, "/indications", None))
        n_indications = -1
    v_intended_uses = record.get("intended_uses")
    k_intended_uses: list[str] | None = None
    if v_intended_uses == []:
        v_intended_uses = None
    if isinstance(v_intended_uses, list):
        k_intended_uses = [one for one in v_intended_uses if is_code(one, CODES_OBJECT_USE)]
        if len(k_intended_uses) != len(v_intended_uses):
            k_intended_uses = None
            for j, one in enumerate(v_intended_uses):
                if not (is_code(one, CODES_OBJECT_USE)):
                    add((50, f"/intended_uses/{j}", None))
        else:
            if len(set(k_intended_uses)) != len(k_intended_uses):
                for j in repeats(k_intended_uses):
                    add((51, f"/intended_uses/{j}", None))
    elif v_intended_uses is not None:
        add((49, "/intended_uses", None))
    v_intended_uses_other = record.get("intended_uses_other")
    if v_intended_uses_other is not None and not (type(v_intended_uses_other) is str and 1 <= len(v_intended_uses_other) <= 100 and clean_text(v_intended_uses_other)):
        if type(v_intended_uses_other) is str:
            if not (1 <= len(v_intended_uses_other) <= 100):
                add((54, "/intended_uses_other", None))
            if not (clean_text(v_intended_uses_other)):
                add((55, "/intended_uses_other", None))
        else:
            add((53, "/intended_uses_other", None))
    v_object_type = record.get("object_type")
    k_object_type: str | None = None
    if v_object_type is not None:
        if is_code(v_object_type, CODES_OBJECT_TYPE):
            k_object_type = v_object_type
        else:
            add((59, "/object_type", None))
    v_ordering_services = record.get("ordering_services")
    k_ordering_services: list[str] | None = None
    if v_ordering_services == []:
        v_ordering_services = None
    if isinstance(v_ordering_services, list):
        k_ordering_services = [one for one in v_ordering_services if is_code(one, CODES_ORDERING_SERVICE)]
        if len(k_ordering_services) != len(v_ordering_services):
            k_ordering_services = None
            for j, one in enumerate(v_ordering_services):
                if not (is_code(one, CODES_ORDERING_SERVICE)):
                    add((62, f"/ordering_services/{j}", None))
        else:
            if len(set(k_ordering_services)) != len(k_ordering_services):
                for j in repeats(k_ordering_services):
                    add((63, f"/ordering_services/{j}", None))
    elif v_ordering_services is not None:
        add((61, "/ordering_services", None))
    v_ordering_services_other = record.get("ordering_services_other")
    if v_ordering_services_other is not None and not (type(v_ordering_services_other) is str and 1 <= len(v_ordering_services_other) <= 100 and clean_text(v_ordering_services_other)):
        if type(v_ordering_services_other) is str:
            if not (1 <= len(v_ordering_services_other) <= 100):
                add((66, "/ordering_services_other", None))
            if not (clean_text(v_ordering_services_other)):
                add((67, "/ordering_services_other", None))
        else:
            add((65, "/ordering_services_other", None))
    v_segmentation_software = record.get("segmentation_software")
    k_segmentation_software: str | None = None
    if v_segmentation_software is not None:
        if is_code(v_segmentation_software, CODES_SOFTWARE):
            k_segmentation_software = v_segmentation_software
        else:
            add((71, "/segmentation_software", None))
    v_segmentation_software_other = record.get("segmentation_software_other")
    if v_segmentation_software_other is not None and not (type(v_segmentation_software_other) is str and 1 <= len(v_segmentation_software_other) <= 100 and clean_text(v_segmentation_software_other)):
        if type(v_segmentation_software_other) is str:
            if not (1 <= len(v_segmentation_software_other) <= 100):
                add((73, "/segmentation_software_other", None))
            if not (clean_text(v_segmentation_software_other)):
                add((74, "/segmentation_software_other", None))
        else:
            add((72, "/segmentation_software_other", None))
    v_cad_software = record.get("cad_software")
    k_cad_software: str | None = None
    if v_cad_software is not None:
        if is_code(v_cad_software, CODES_SOFTWARE):
            k_cad_software = v_cad_software
        else:
            add((78, "/cad_software", None))
    v_cad_software_other = record.get("cad_software_other")
    if v_cad_software_other is not None and not (type(v_cad_software_other) is str and 1 <= len(v_cad_software_other) <= 100 and clean_text(v_cad_software_other)):
        if type(v_cad_software_other) is str:
            if not (1 <= len(v_cad_software_other) <= 100):
                add((80, "/cad_software_other", None))
            if not (clean_text(v_cad_software_other)):
                add((81, "/cad_software_other", None))
        else:
            add((79, "/cad_software_other", None))
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
                    bad_anatomic_parts = True
                    continue
                if not o_anatomic_parts.keys() <= KEYS_CASE__ANATOMIC_PARTS:
                    for key in o_anatomic_parts:
                        if key not in KEYS_CASE__ANATOMIC_PARTS:
                            add((89, f"/anatomic_parts/{i_anatomic_parts}", str(key)))
                v_anatomic_parts__region = o_anatomic_parts.get("region")
                k_anatomic_parts__region: str | None = None
                if v_anatomic_parts__region is not None:
                    if is_code(v_anatomic_parts__region, CODES_REGION):
                        k_anatomic_parts__region = v_anatomic_parts__region
                    else:
                        add((90, f"/anatomic_parts/{i_anatomic_parts}/region", None))
                v_anatomic_parts__subregion = o_anatomic_parts.get("subregion")
                k_anatomic_parts__subregion: str | None = None
                if v_anatomic_parts__subregion is not None:
                    if is_code(v_anatomic_parts__subregion, CODES_SUBREGION):
                        k_anatomic_parts__subregion = v_anatomic_parts__subregion
                    else:
                        add((92, f"/anatomic_parts/{i_anatomic_parts}/subregion", None))
                v_anatomic_parts__structure = o_anatomic_parts.get("structure")
                k_anatomic_parts__structure: str | None = None
                if v_anatomic_parts__structure is not None:
                    if is_code(v_anatomic_parts__structure, CODES_STRUCTURE):
                        k_anatomic_parts__structure = v_anatomic_parts__structure
                    else:
                        add((94, f"/anatomic_parts/{i_anatomic_parts}/structure", None))
                v_anatomic_parts__structure_other = o_anatomic_parts.get("structure_other")
                if v_anatomic_parts__structure_other is not None and not (type(v_anatomic_parts__structure_other) is str and 1 <= len(v_anatomic_parts__structure_other) <= 100 and clean_text(v_anatomic_parts__structure_other)):
                    if type(v_anatomic_parts__structure_other) is str:
                        if not (1 <= len(v_anatomic_parts__structure_other) <= 100):
                            add((97, f"/anatomic_parts/{i_anatomic_parts}/structure_other", None))
                        if not (clean_text(v_anatomic_parts__structure_other)):
                            add((98, f"/anatomic_parts/{i_anatomic_parts}/structure_other", None))
                    else:
                        add((96, f"/anatomic_parts/{i_anatomic_parts}/structure_other", None))
                v_anatomic_parts__laterality = o_anatomic_parts.get("laterality")
                k_anatomic_parts__laterality: str | None = None
                if v_anatomic_parts__laterality is not None:
                    if is_code(v_anatomic_parts__laterality, CODES_LATERALITY):
                        k_anatomic_parts__laterality = v_anatomic_parts__laterality
                    else:
                        add((102, f"/anatomic_parts/{i_anatomic_parts}/laterality", None))
                v_anatomic_parts__comment = o_anatomic_parts.get("comment")
                k_anatomic_parts__comment: str | None = None
                if v_anatomic_parts__comment is not None:
                    if type(v_anatomic_parts__comment) is str and 1 <= len(v_anatomic_parts__comment) <= 200 and clean_text(v_anatomic_parts__comment):
                        k_anatomic_parts__comment = v_anatomic_parts__comment
                    else:
                        if type(v_anatomic_parts__comment) is str:
                            if not (1 <= len(v_anatomic_parts__comment) <= 200):
                                add((105, f"/anatomic_parts/{i_anatomic_parts}/comment", None))
                            if not (clean_text(v_anatomic_parts__comment)):
                                add((106, f"/anatomic_parts/{i_anatomic_parts}/comment", None))
                        else:
                            add((104, f"/anatomic_parts/{i_anatomic_parts}/comment", None))
                items_anatomic_parts.append((i_anatomic_parts, v_anatomic_parts__region, k_anatomic_parts__region, v_anatomic_parts__subregion, k_anatomic_parts__subregion, v_anatomic_parts__structure, k_anatomic_parts__structure, v_anatomic_parts__structure_other, v_anatomic_parts__laterality, k_anatomic_parts__laterality, v_anatomic_parts__comment, k_anatomic_parts__comment,))
    elif v_anatomic_parts is not None:
        add((85, "/anatomic_parts", None))
        bad_anatomic_parts = True
        n_anatomic_parts = -1
    v_guides = record.get("guides")
    n_guides = 0
    items_guides: list[tuple[int, object, str | None, object, object, str | None, str | None, object, str | None, object]] = []
    if isinstance(v_guides, list):
        if not v_guides:
            v_guides = None
        else:
            n_guides = len(v_guides)
            for i_guides, o_guides in enumerate(v_guides):
                if not isinstance(o_guides, dict):
                    add((113, f"/guides/{i_guides}", None))
                    continue
                if not o_guides.keys() <= KEYS_CASE__GUIDES:
                    for key in o_guides:
                        if key not in KEYS_CASE__GUIDES:
                            add((117, f"/guides/{i_guides}", str(key)))
                v_guides__guide_type = o_guides.get("guide_type")
                k_guides__guide_type: str | None = None
                if v_guides__guide_type is not None:
                    if is_code(v_guides__guide_type, CODES_GUIDE_TYPE):
                        k_guides__guide_type = v_guides__guide_type
                    else:
                        add((118, f"/guides/{i_guides}/guide_type", None))
                v_guides__guide_type_other = o_guides.get("guide_type_other")
                if v_guides__guide_type_other is not None and not (type(v_guides__guide_type_other) is str and 1 <= len(v_guides__guide_type_other) <= 100 and clean_text(v_guides__guide_type_other)):
                    if type(v_guides__guide_type_other) is str:
                        if not (1 <= len(v_guides__guide_type_other) <= 100):
                            add((121, f"/guides/{i_guides}/guide_type_other", None))
                        if not (clean_text(v_guides__guide_type_other)):
                            add((122, f"/guides/{i_guides}/guide_type_other", None))
                    else:
                        add((120, f"/guides/{i_guides}/guide_type_other", None))
                v_guides__region = o_guides.get("region")
                k_guides__region: str | None = None
                if v_guides__region is not None:
                    if is_code(v_guides__region, CODES_REGION):
                        k_guides__region = v_guides__region
                    else:
                        add((126, f"/guides/{i_guides}/region", None))
                v_guides__subregion = o_guides.get("subregion")
                k_guides__subregion: str | None = None
                if v_guides__subregion is not None:
                    if is_code(v_guides__subregion, CODES_SUBREGION):
                        k_guides__subregion = v_guides__subregion
                    else:
                        add((128, f"/guides/{i_guides}/subregion", None))
                v_guides__laterality = o_guides.get("laterality")
                k_guides__laterality: str | None = None
                if v_guides__laterality is not None:
                    if is_code(v_guides__laterality, CODES_LATERALITY):
                        k_guides__laterality = v_guides__laterality
                    else:
                        add((130, f"/guides/{i_guides}/laterality", None))
                v_guides__comment = o_guides.get("comment")
                if v_guides__comment is not None and not (type(v_guides__comment) is str and 1 <= len(v_guides__comment) <= 200 and clean_text(v_guides__comment)):
                    if type(v_guides__comment) is str:
                        if not (1 <= len(v_guides__comment) <= 200):
                            add((132, f"/guides/{i_guides}/comment", None))
                        if not (clean_text(v_guides__comment)):
                            add((133, f"/guides/{i_guides}/comment", None))
                    else:
                        add((131, f"/guides/{i_guides}/comment", None))
                items_guides.append((i_guides, v_guides__guide_type, k_guides__guide_type, v_guides__guide_type_other, v_guides__region, k_guides__region, k_guides__subregion, v_guides__laterality, k_guides__laterality, v_guides__comment,))
    elif v_guides is not None:
        add((113, "/guides", None))
        n_guides = -1
    v_physical_models = record.get("physical_models")
    bad_physical_models = False
    n_physical_models = 0
    items_physical_models: list[tuple[int, object, list[float] | None, object, str | None, str | None, str | None, str | None, object, str | None, object, object, str | None, object, object, float | None, str | None]] = []
    if isinstance(v_physical_models, list):
        if not v_physical_models:
            v_physical_models = None
        else:
            n_physical_models = len(v_physical_models)
            for i_physical_models, o_physical_models in enumerate(v_physical_models):
                if not isinstance(o_physical_models, dict):
                    add((137, f"/physical_models/{i_physical_models}", None))
                    bad_physical_models = True
                    continue
                if not o_physical_models.keys() <= KEYS_CASE__PHYSICAL_MODELS:
                    for key in o_physical_models:
                        if key not in KEYS_CASE__PHYSICAL_MODELS:
                            add((140, f"/physical_models/{i_physical_models}", str(key)))
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
                                    if not (1 <= one <= 20):
                                        add((143, f"/physical_models/{i_physical_models}/parts/{j}", None))
                                else:
                                    add((142, f"/physical_models/{i_physical_models}/parts/{j}", None))
                    else:
                        if len(set(k_physical_models__parts)) != len(k_physical_models__parts):
                            for j in repeats(k_physical_models__parts):
                                add((144, f"/physical_models/{i_physical_models}/parts/{j}", None))
                elif v_physical_models__parts is not None:
                    add((142, f"/physical_models/{i_physical_models}/parts", None))
                v_physical_models__printer_label = o_physical_models.get("printer_label")
                k_physical_models__printer_label: str | None = None
                if v_physical_models__printer_label is not None:
                    if type(v_physical_models__printer_label) is str and 1 <= len(v_physical_models__printer_label) <= 50 and clean_text(v_physical_models__printer_label):
                        k_physical_models__printer_label = v_physical_models__printer_label
                    else:
                        if type(v_physical_models__printer_label) is str:
                            if not (1 <= len(v_physical_models__printer_label) <= 50):
                                add((150, f"/physical_models/{i_physical_models}/printer_label", None))
                            if not (clean_text(v_physical_models__printer_label)):
                                add((151, f"/physical_models/{i_physical_models}/printer_label", None))
                        else:
                            add((149, f"/physical_models/{i_physical_models}/printer_label", None))
                v_physical_models__manufacturer = o_physical_models.get("manufacturer")
                k_physical_models__manufacturer: str | None = None
                if v_physical_models__manufacturer is not None:
                    if is_code(v_physical_models__manufacturer, CODES_MANUFACTURER):
                        k_physical_models__manufacturer = v_physical_models__manufacturer
                    else:
                        add((153, f"/physical_models/{i_physical_models}/manufacturer", None))
                v_physical_models__printer_model = o_physical_models.get("printer_model")
                k_physical_models__printer_model: str | None = None
                if v_physical_models__printer_model is not None:
                    if type(v_physical_models__printer_model) is str and 1 <= len(v_physical_models__printer_model) <= 100 and clean_text(v_physical_models__printer_model):
                        k_physical_models__printer_model = v_physical_models__printer_model
                    else:
                        if type(v_physical_models__printer_model) is str:
                            if not (1 <= len(v_physical_models__printer_model) <= 100):
                                add((156, f"/physical_models/{i_physical_models}/printer_model", None))
                            if not (clean_text(v_physical_models__printer_model)):
                                add((157, f"/physical_models/{i_physical_models}/printer_model", None))
                        else:
                            add((155, f"/physical_models/{i_physical_models}/printer_model", None))
                v_physical_models__technology = o_physical_models.get("technology")
                k_physical_models__technology: str | None = None
                if v_physical_models__technology is not None:
                    if is_code(v_physical_models__technology, CODES_TECHNOLOGY):
                        k_physical_models__technology = v_physical_models__technology
                    else:
                        add((159, f"/physical_models/{i_physical_models}/technology", None))
                v_physical_models__material = o_physical_models.get("material")
                k_physical_models__material: str | None = None
                if v_physical_models__material is not None:
                    if is_code(v_physical_models__material, CODES_MATERIAL):
                        k_physical_models__material = v_physical_models__material
                    else:
                        add((161, f"/physical_models/{i_physical_models}/material", None))
                v_physical_models__material_other = o_physical_models.get("material_other")
                if v_physical_models__material_other is not None and not (type(v_physical_models__material_other) is str and 1 <= len(v_physical_models__material_other) <= 100 and clean_text(v_physical_models__material_other)):
                    if type(v_physical_models__material_other) is str:
                        if not (1 <= len(v_physical_models__material_other) <= 100):
                            add((164, f"/physical_models/{i_physical_models}/material_other", None))
                        if not (clean_text(v_physical_models__material_other)):
                            add((165, f"/physical_models/{i_physical_models}/material_other", None))
                    else:
                        add((163, f"/physical_models/{i_physical_models}/material_other", None))
                v_physical_models__material_class = o_physical_models.get("material_class")
                k_physical_models__material_class: str | None = None
                if v_physical_models__material_class is not None:
                    if is_code(v_physical_models__material_class, CODES_MATERIAL_CLASS):
                        k_physical_models__material_class = v_physical_models__material_class
                    else:
                        add((169, f"/physical_models/{i_physical_models}/material_class", None))
                v_physical_models__optical = o_physical_models.get("optical")
                if v_physical_models__optical is not None and not (is_code(v_physical_models__optical, CODES_OPTICAL)):
                    add((172, f"/physical_models/{i_physical_models}/optical", None))
                v_physical_models__mechanical = o_physical_models.get("mechanical")
                if v_physical_models__mechanical is not None and not (is_code(v_physical_models__mechanical, CODES_MECHANICAL)):
                    add((174, f"/physical_models/{i_physical_models}/mechanical", None))
                v_physical_models__colors = o_physical_models.get("colors")
                if v_physical_models__colors is not None and not (is_code(v_physical_models__colors, CODES_COLORS)):
                    add((175, f"/physical_models/{i_physical_models}/colors", None))
                v_physical_models__scale_percent = o_physical_models.get("scale_percent")
                k_physical_models__scale_percent: float | None = None
                if v_physical_models__scale_percent is not None:
                    if is_number(v_physical_models__scale_percent) and 1 <= v_physical_models__scale_percent <= 1000 and round(v_physical_models__scale_percent, 2) == v_physical_models__scale_percent:
                        k_physical_models__scale_percent = v_physical_models__scale_percent
                    else:
                        if is_number(v_physical_models__scale_percent):
                            if not (1 <= v_physical_models__scale_percent <= 1000):
                                add((177, f"/physical_models/{i_physical_models}/scale_percent", None))
                            if not (places(v_physical_models__scale_percent) <= 2):
                                add((178, f"/physical_models/{i_physical_models}/scale_percent", None))
                        else:
                            add((176, f"/physical_models/{i_physical_models}/scale_percent", None))
                v_physical_models__copies = o_physical_models.get("copies")
                if v_physical_models__copies is not None and not (is_whole(v_physical_models__copies) and 1 <= v_physical_models__copies <= 100):
                    if is_whole(v_physical_models__copies):
                        if not (1 <= v_physical_models__copies <= 100):
                            add((181, f"/physical_models/{i_physical_models}/copies", None))
                    else:
                        add((180, f"/physical_models/{i_physical_models}/copies", None))
                v_physical_models__biocompatible = o_physical_models.get("biocompatible")
                k_physical_models__biocompatible: str | None = None
                if v_physical_models__biocompatible is not None:
                    if is_code(v_physical_models__biocompatible, CODES_YES_NO_UNKNOWN):
                        k_physical_models__biocompatible = v_physical_models__biocompatible
                    else:
                        add((182, f"/physical_models/{i_physical_models}/biocompatible", None))
                items_physical_models.append((i_physical_models, v_physical_models__parts, k_physical_models__parts, v_physical_models__printer_label, k_physical_models__printer_label, k_physical_models__manufacturer, k_physical_models__printer_model, k_physical_models__technology, v_physical_models__material, k_physical_models__material, v_physical_models__material_other, v_physical_models__material_class, k_physical_models__material_class, v_physical_models__optical, v_physical_models__scale_percent, k_physical_models__scale_percent, k_physical_models__biocompatible,))
    elif v_physical_models is not None:
        add((137, "/physical_models", None))
        bad_physical_models = True
        n_physical_models = -1
    v_procedure = record.get("procedure")
    o_procedure: JsonRecord = v_procedure if isinstance(v_procedure, dict) else EMPTY
    bad_procedure = v_procedure is not None and not isinstance(v_procedure, dict)
    if bad_procedure:
        add((189, "/procedure", None))
    elif o_procedure:
        if not o_procedure.keys() <= KEYS_CASE__PROCEDURE:
            for key in o_procedure:
                if key not in KEYS_CASE__PROCEDURE:
                    add((190, "/procedure", str(key)))
    else:
        v_procedure = None
    v_procedure__used = o_procedure.get("used")
    k_procedure__used: str | None = None
    if v_procedure__used is not None:
        if is_code(v_procedure__used, CODES_USE_STATUS):
            k_procedure__used = v_procedure__used
        else:
            add((191, "/procedure/used", None))
    v_procedure__uses = o_procedure.get("uses")
    k_procedure__uses: list[str] | None = None
    if v_procedure__uses == []:
        v_procedure__uses = None
    if isinstance(v_procedure__uses, list):
        k_procedure__uses = [one for one in v_procedure__uses if is_code(one, CODES_OBJECT_USE)]
        if len(k_procedure__uses) != len(v_procedure__uses):
            k_procedure__uses = None
            for j, one in enumerate(v_procedure__uses):
                if not (is_code(one, CODES_OBJECT_USE)):
                    add((194, f"/procedure/uses/{j}", None))
        else:
            if len(set(k_procedure__uses)) != len(k_procedure__uses):
                for j in repeats(k_procedure__uses):
                    add((195, f"/procedure/uses/{j}", None))
    elif v_procedure__uses is not None:
        add((193, "/procedure/uses", None))
    v_procedure__uses_other = o_procedure.get("uses_other")
    if v_procedure__uses_other is not None and not (type(v_procedure__uses_other) is str and 1 <= len(v_procedure__uses_other) <= 100 and clean_text(v_procedure__uses_other)):
        if type(v_procedure__uses_other) is str:
            if not (1 <= len(v_procedure__uses_other) <= 100):
                add((199, "/procedure/uses_other", None))
            if not (clean_text(v_procedure__uses_other)):
                add((200, "/procedure/uses_other", None))
        else:
            add((198, "/procedure/uses_other", None))
    v_procedure__in_sterile_field = o_procedure.get("in_sterile_field")
    k_procedure__in_sterile_field: str | None = None
    if v_procedure__in_sterile_field is not None:
        if is_code(v_procedure__in_sterile_field, CODES_YES_NO_UNKNOWN):
            k_procedure__in_sterile_field = v_procedure__in_sterile_field
        else:
            add((204, "/procedure/in_sterile_field", None))
    v_procedure__time_saved_minutes = o_procedure.get("time_saved_minutes")
    if v_procedure__time_saved_minutes is not None and not (is_whole(v_procedure__time_saved_minutes) and -600 <= v_procedure__time_saved_minutes <= 1440):
        if is_whole(v_procedure__time_saved_minutes):
            if not (-600 <= v_procedure__time_saved_minutes <= 1440):
                add((208, "/procedure/time_saved_minutes", None))
        else:
            add((207, "/procedure/time_saved_minutes", None))
    v_procedure__sterilization_method = o_procedure.get("sterilization_method")
    k_procedure__sterilization_method: str | None = None
    if v_procedure__sterilization_method is not None:
        if is_code(v_procedure__sterilization_method, CODES_STERILIZATION_METHOD):
            k_procedure__sterilization_method = v_procedure__sterilization_method
        else:
            add((210, "/procedure/sterilization_method", None))
    v_procedure__sterilization_method_other = o_procedure.get("sterilization_method_other")
    if v_procedure__sterilization_method_other is not None and not (type(v_procedure__sterilization_method_other) is str and 1 <= len(v_procedure__sterilization_method_other) <= 100 and clean_text(v_procedure__sterilization_method_other)):
        if type(v_procedure__sterilization_method_other) is str:
            if not (1 <= len(v_procedure__sterilization_method_other) <= 100):
                add((214, "/procedure/sterilization_method_other", None))
            if not (clean_text(v_procedure__sterilization_method_other)):
                add((215, "/procedure/sterilization_method_other", None))
        else:
            add((213, "/procedure/sterilization_method_other", None))
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
                    bad_procedure__cpt_codes = True
                    continue
                if not o_procedure__cpt_codes.keys() <= KEYS_CASE__PROCEDURE__CPT_CODES:
                    for key in o_procedure__cpt_codes:
                        if key not in KEYS_CASE__PROCEDURE__CPT_CODES:
                            add((221, f"/procedure/cpt_codes/{i_procedure__cpt_codes}", str(key)))
                v_procedure__cpt_codes__code = o_procedure__cpt_codes.get("code")
                k_procedure__cpt_codes__code: str | None = None
                if v_procedure__cpt_codes__code is not None:
                    if is_code(v_procedure__cpt_codes__code, CODES_CPT_CODE):
                        k_procedure__cpt_codes__code = v_procedure__cpt_codes__code
                    else:
                        add((222, f"/procedure/cpt_codes/{i_procedure__cpt_codes}/code", None))
                v_procedure__cpt_codes__units = o_procedure__cpt_codes.get("units")
                k_procedure__cpt_codes__units: float | None = None
                if v_procedure__cpt_codes__units is not None:
                    if is_whole(v_procedure__cpt_codes__units) and 1 <= v_procedure__cpt_codes__units <= 50:
                        k_procedure__cpt_codes__units = v_procedure__cpt_codes__units
                    else:
                        if is_whole(v_procedure__cpt_codes__units):
                            if not (1 <= v_procedure__cpt_codes__units <= 50):
                                add((225, f"/procedure/cpt_codes/{i_procedure__cpt_codes}/units", None))
                        else:
                            add((224, f"/procedure/cpt_codes/{i_procedure__cpt_codes}/units", None))
                items_procedure__cpt_codes.append((i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,))
    elif v_procedure__cpt_codes is not None:
        add((219, "/procedure/cpt_codes", None))
        bad_procedure__cpt_codes = True
        n_procedure__cpt_codes = -1
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
    elif o_effort:
        if not o_effort.keys() <= KEYS_CASE__EFFORT:
            for key in o_effort:
                if key not in KEYS_CASE__EFFORT:
                    add((236, "/effort", str(key)))
    else:
        v_effort = None
    v_effort__clinician_consultation = o_effort.get("clinician_consultation")
    o_effort__clinician_consultation: JsonRecord = v_effort__clinician_consultation if isinstance(v_effort__clinician_consultation, dict) else EMPTY
    bad_effort__clinician_consultation = v_effort__clinician_consultation is not None and not isinstance(v_effort__clinician_consultation, dict)
    if bad_effort__clinician_consultation:
        add((237, "/effort/clinician_consultation", None))
    elif o_effort__clinician_consultation:
        if not o_effort__clinician_consultation.keys() <= KEYS_CASE__EFFORT__CLINICIAN_CONSULTATION:
            for key in o_effort__clinician_consultation:
                if key not in KEYS_CASE__EFFORT__CLINICIAN_CONSULTATION:
                    add((238, "/effort/clinician_consultation", str(key)))
    else:
        v_effort__clinician_consultation = None
    v_effort__clinician_consultation__hours = o_effort__clinician_consultation.get("hours")
    k_effort__clinician_consultation__hours: float | None = None
    if v_effort__clinician_consultation__hours is not None:
        if is_whole(v_effort__clinician_consultation__hours) and 0 <= v_effort__clinician_consultation__hours <= 999:
            k_effort__clinician_consultation__hours = v_effort__clinician_consultation__hours
        else:
            if is_whole(v_effort__clinician_consultation__hours):
                if not (0 <= v_effort__clinician_consultation__hours <= 999):
                    add((240, "/effort/clinician_consultation/hours", None))
            else:
                add((239, "/effort/clinician_consultation/hours", None))
    v_effort__clinician_consultation__minutes = o_effort__clinician_consultation.get("minutes")
    k_effort__clinician_consultation__minutes: float | None = None
    if v_effort__clinician_consultation__minutes is not None:
        if is_whole(v_effort__clinician_consultation__minutes) and 0 <= v_effort__clinician_consultation__minutes <= 59:
            k_effort__clinician_consultation__minutes = v_effort__clinician_consultation__minutes
        else:
            if is_whole(v_effort__clinician_consultation__minutes):
                if not (0 <= v_effort__clinician_consultation__minutes <= 59):
                    add((243, "/effort/clinician_consultation/minutes", None))
            else:
                add((242, "/effort/clinician_consultation/minutes", None))
    v_effort__clinician_consultation__unknown = o_effort__clinician_consultation.get("unknown")
    k_effort__clinician_consultation__unknown: bool | None = None
    if v_effort__clinician_consultation__unknown is not None:
        if type(v_effort__clinician_consultation__unknown) is bool:
            k_effort__clinician_consultation__unknown = v_effort__clinician_consultation__unknown
        else:
            add((245, "/effort/clinician_consultation/unknown", None))
    if bad_effort__clinician_consultation:
        v_effort__clinician_consultation__hours = True
        v_effort__clinician_consultation__minutes = True
        v_effort__clinician_consultation__unknown = True
    v_effort__clinician_segmentation = o_effort.get("clinician_segmentation")
    o_effort__clinician_segmentation: JsonRecord = v_effort__clinician_segmentation if isinstance(v_effort__clinician_segmentation, dict) else EMPTY
    bad_effort__clinician_segmentation = v_effort__clinician_segmentation is not None and not isinstance(v_effort__clinician_segmentation, dict)
    if bad_effort__clinician_segmentation:
        add((248, "/effort/clinician_segmentation", None))
    elif o_effort__clinician_segmentation:
        if not o_effort__clinician_segmentation.keys() <= KEYS_CASE__EFFORT__CLINICIAN_SEGMENTATION:
            for key in o_effort__clinician_segmentation:
                if key not in KEYS_CASE__EFFORT__CLINICIAN_SEGMENTATION:
                    add((249, "/effort/clinician_segmentation", str(key)))
    else:
        v_effort__clinician_segmentation = None
    v_effort__clinician_segmentation__hours = o_effort__clinician_segmentation.get("hours")
    k_effort__clinician_segmentation__hours: float | None = None
    if v_effort__clinician_segmentation__hours is not None:
        if is_whole(v_effort__clinician_segmentation__hours) and 0 <= v_effort__clinician_segmentation__hours <= 999:
            k_effort__clinician_segmentation__hours = v_effort__clinician_segmentation__hours
        else:
            if is_whole(v_effort__clinician_segmentation__hours):
                if not (0 <= v_effort__clinician_segmentation__hours <= 999):
                    add((251, "/effort/clinician_segmentation/hours", None))
            else:
                add((250, "/effort/clinician_segmentation/hours", None))
    v_effort__clinician_segmentation__minutes = o_effort__clinician_segmentation.get("minutes")
    k_effort__clinician_segmentation__minutes: float | None = None
    if v_effort__clinician_segmentation__minutes is not None:
        if is_whole(v_effort__clinician_segmentation__minutes) and 0 <= v_effort__clinician_segmentation__minutes <= 59:
            k_effort__clinician_segmentation__minutes = v_effort__clinician_segmentation__minutes
        else:
            if is_whole(v_effort__clinician_segmentation__minutes):
                if not (0 <= v_effort__clinician_segmentation__minutes <= 59):
                    add((254, "/effort/clinician_segmentation/minutes", None))
            else:
                add((253, "/effort/clinician_segmentation/minutes", None))
    v_effort__clinician_segmentation__unknown = o_effort__clinician_segmentation.get("unknown")
    k_effort__clinician_segmentation__unknown: bool | None = None
    if v_effort__clinician_segmentation__unknown is not None:
        if type(v_effort__clinician_segmentation__unknown) is bool:
            k_effort__clinician_segmentation__unknown = v_effort__clinician_segmentation__unknown
        else:
            add((256, "/effort/clinician_segmentation/unknown", None))
    if bad_effort__clinician_segmentation:
        v_effort__clinician_segmentation__hours = True
        v_effort__clinician_segmentation__minutes = True
        v_effort__clinician_segmentation__unknown = True
    v_effort__clinician_cad = o_effort.get("clinician_cad")
    o_effort__clinician_cad: JsonRecord = v_effort__clinician_cad if isinstance(v_effort__clinician_cad, dict) else EMPTY
    bad_effort__clinician_cad = v_effort__clinician_cad is not None and not isinstance(v_effort__clinician_cad, dict)
    if bad_effort__clinician_cad:
        add((259, "/effort/clinician_cad", None))
    elif o_effort__clinician_cad:
        if not o_effort__clinician_cad.keys() <= KEYS_CASE__EFFORT__CLINICIAN_CAD:
            for key in o_effort__clinician_cad:
                if key not in KEYS_CASE__EFFORT__CLINICIAN_CAD:
                    add((260, "/effort/clinician_cad", str(key)))
    else:
        v_effort__clinician_cad = None
    v_effort__clinician_cad__hours = o_effort__clinician_cad.get("hours")
    k_effort__clinician_cad__hours: float | None = None
    if v_effort__clinician_cad__hours is not None:
        if is_whole(v_effort__clinician_cad__hours) and 0 <= v_effort__clinician_cad__hours <= 999:
            k_effort__clinician_cad__hours = v_effort__clinician_cad__hours
        else:
            if is_whole(v_effort__clinician_cad__hours):
                if not (0 <= v_effort__clinician_cad__hours <= 999):
                    add((262, "/effort/clinician_cad/hours", None))
            else:
                add((261, "/effort/clinician_cad/hours", None))
    v_effort__clinician_cad__minutes = o_effort__clinician_cad.get("minutes")
    k_effort__clinician_cad__minutes: float | None = None
    if v_effort__clinician_cad__minutes is not None:
        if is_whole(v_effort__clinician_cad__minutes) and 0 <= v_effort__clinician_cad__minutes <= 59:
            k_effort__clinician_cad__minutes = v_effort__clinician_cad__minutes
        else:
            if is_whole(v_effort__clinician_cad__minutes):
                if not (0 <= v_effort__clinician_cad__minutes <= 59):
                    add((265, "/effort/clinician_cad/minutes", None))
            else:
                add((264, "/effort/clinician_cad/minutes", None))
    v_effort__clinician_cad__unknown = o_effort__clinician_cad.get("unknown")
    k_effort__clinician_cad__unknown: bool | None = None
    if v_effort__clinician_cad__unknown is not None:
        if type(v_effort__clinician_cad__unknown) is bool:
            k_effort__clinician_cad__unknown = v_effort__clinician_cad__unknown
        else:
            add((267, "/effort/clinician_cad/unknown", None))
    if bad_effort__clinician_cad:
        v_effort__clinician_cad__hours = True
        v_effort__clinician_cad__minutes = True
        v_effort__clinician_cad__unknown = True
    v_effort__clinician_prep_postprocessing = o_effort.get("clinician_prep_postprocessing")
    o_effort__clinician_prep_postprocessing: JsonRecord = v_effort__clinician_prep_postprocessing if isinstance(v_effort__clinician_prep_postprocessing, dict) else EMPTY
    bad_effort__clinician_prep_postprocessing = v_effort__clinician_prep_postprocessing is not None and not isinstance(v_effort__clinician_prep_postprocessing, dict)
    if bad_effort__clinician_prep_postprocessing:
        add((270, "/effort/clinician_prep_postprocessing", None))
    elif o_effort__clinician_prep_postprocessing:
        if not o_effort__clinician_prep_postprocessing.keys() <= KEYS_CASE__EFFORT__CLINICIAN_PREP_POSTPROCESSING:
            for key in o_effort__clinician_prep_postprocessing:
                if key not in KEYS_CASE__EFFORT__CLINICIAN_PREP_POSTPROCESSING:
                    add((271, "/effort/clinician_prep_postprocessing", str(key)))
    else:
        v_effort__clinician_prep_postprocessing = None
    v_effort__clinician_prep_postprocessing__hours = o_effort__clinician_prep_postprocessing.get("hours")
    k_effort__clinician_prep_postprocessing__hours: float | None = None
    if v_effort__clinician_prep_postprocessing__hours is not None:
        if is_whole(v_effort__clinician_prep_postprocessing__hours) and 0 <= v_effort__clinician_prep_postprocessing__hours <= 999:
            k_effort__clinician_prep_postprocessing__hours = v_effort__clinician_prep_postprocessing__hours
        else:
            if is_whole(v_effort__clinician_prep_postprocessing__hours):
                if not (0 <= v_effort__clinician_prep_postprocessing__hours <= 999):
                    add((273, "/effort/clinician_prep_postprocessing/hours", None))
            else:
                add((272, "/effort/clinician_prep_postprocessing/hours", None))
    v_effort__clinician_prep_postprocessing__minutes = o_effort__clinician_prep_postprocessing.get("minutes")
    k_effort__clinician_prep_postprocessing__minutes: float | None = None
    if v_effort__clinician_prep_postprocessing__minutes is not None:
        if is_whole(v_effort__clinician_prep_postprocessing__minutes) and 0 <= v_effort__clinician_prep_postprocessing__minutes <= 59:
            k_effort__clinician_prep_postprocessing__minutes = v_effort__clinician_prep_postprocessing__minutes
        else:
            if is_whole(v_effort__clinician_prep_postprocessing__minutes):
                if not (0 <= v_effort__clinician_prep_postprocessing__minutes <= 59):
                    add((276, "/effort/clinician_prep_postprocessing/minutes", None))
            else:
                add((275, "/effort/clinician_prep_postprocessing/minutes", None))
    v_effort__clinician_prep_postprocessing__unknown = o_effort__clinician_prep_postprocessing.get("unknown")
    k_effort__clinician_prep_postprocessing__unknown: bool | None = None
    if v_effort__clinician_prep_postprocessing__unknown is not None:
        if type(v_effort__clinician_prep_postprocessing__unknown) is bool:
            k_effort__clinician_prep_postprocessing__unknown = v_effort__clinician_prep_postprocessing__unknown
        else:
            add((278, "/effort/clinician_prep_postprocessing/unknown", None))
    if bad_effort__clinician_prep_postprocessing:
        v_effort__clinician_prep_postprocessing__hours = True
        v_effort__clinician_prep_postprocessing__minutes = True
        v_effort__clinician_prep_postprocessing__unknown = True
    v_effort__nonclinician_consultation = o_effort.get("nonclinician_consultation")
    o_effort__nonclinician_consultation: JsonRecord = v_effort__nonclinician_consultation if isinstance(v_effort__nonclinician_consultation, dict) else EMPTY
    bad_effort__nonclinician_consultation = v_effort__nonclinician_consultation is not None and not isinstance(v_effort__nonclinician_consultation, dict)
    if bad_effort__nonclinician_consultation:
        add((281, "/effort/nonclinician_consultation", None))
    elif o_effort__nonclinician_consultation:
        if not o_effort__nonclinician_consultation.keys() <= KEYS_CASE__EFFORT__NONCLINICIAN_CONSULTATION:
            for key in o_effort__nonclinician_consultation:
                if key not in KEYS_CASE__EFFORT__NONCLINICIAN_CONSULTATION:
                    add((282, "/effort/nonclinician_consultation", str(key)))
    else:
        v_effort__nonclinician_consultation = None
    v_effort__nonclinician_consultation__hours = o_effort__nonclinician_consultation.get("hours")
    k_effort__nonclinician_consultation__hours: float | None = None
    if v_effort__nonclinician_consultation__hours is not None:
        if is_whole(v_effort__nonclinician_consultation__hours) and 0 <= v_effort__nonclinician_consultation__hours <= 999:
            k_effort__nonclinician_consultation__hours = v_effort__nonclinician_consultation__hours
        else:
            if is_whole(v_effort__nonclinician_consultation__hours):
                if not (0 <= v_effort__nonclinician_consultation__hours <= 999):
                    add((284, "/effort/nonclinician_consultation/hours", None))
            else:
                add((283, "/effort/nonclinician_consultation/hours", None))
    v_effort__nonclinician_consultation__minutes = o_effort__nonclinician_consultation.get("minutes")
    k_effort__nonclinician_consultation__minutes: float | None = None
    if v_effort__nonclinician_consultation__minutes is not None:
        if is_whole(v_effort__nonclinician_consultation__minutes) and 0 <= v_effort__nonclinician_consultation__minutes <= 59:
            k_effort__nonclinician_consultation__minutes = v_effort__nonclinician_consultation__minutes
        else:
            if is_whole(v_effort__nonclinician_consultation__minutes):
                if not (0 <= v_effort__nonclinician_consultation__minutes <= 59):
                    add((287, "/effort/nonclinician_consultation/minutes", None))
            else:
                add((286, "/effort/nonclinician_consultation/minutes", None))
    v_effort__nonclinician_consultation__unknown = o_effort__nonclinician_consultation.get("unknown")
    k_effort__nonclinician_consultation__unknown: bool | None = None
    if v_effort__nonclinician_consultation__unknown is not None:
        if type(v_effort__nonclinician_consultation__unknown) is bool:
            k_effort__nonclinician_consultation__unknown = v_effort__nonclinician_consultation__unknown
        else:
            add((289, "/effort/nonclinician_consultation/unknown", None))
    if bad_effort__nonclinician_consultation:
        v_effort__nonclinician_consultation__hours = True
        v_effort__nonclinician_consultation__minutes = True
        v_effort__nonclinician_consultation__unknown = True
    v_effort__nonclinician_segmentation = o_effort.get("nonclinician_segmentation")
    o_effort__nonclinician_segmentation: JsonRecord = v_effort__nonclinician_segmentation if isinstance(v_effort__nonclinician_segmentation, dict) else EMPTY
    bad_effort__nonclinician_segmentation = v_effort__nonclinician_segmentation is not None and not isinstance(v_effort__nonclinician_segmentation, dict)
    if bad_effort__nonclinician_segmentation:
        add((292, "/effort/nonclinician_segmentation", None))
    elif o_effort__nonclinician_segmentation:
        if not o_effort__nonclinician_segmentation.keys() <= KEYS_CASE__EFFORT__NONCLINICIAN_SEGMENTATION:
            for key in o_effort__nonclinician_segmentation:
                if key not in KEYS_CASE__EFFORT__NONCLINICIAN_SEGMENTATION:
                    add((293, "/effort/nonclinician_segmentation", str(key)))
    else:
        v_effort__nonclinician_segmentation = None
    v_effort__nonclinician_segmentation__hours = o_effort__nonclinician_segmentation.get("hours")
    k_effort__nonclinician_segmentation__hours: float | None = None
    if v_effort__nonclinician_segmentation__hours is not None:
        if is_whole(v_effort__nonclinician_segmentation__hours) and 0 <= v_effort__nonclinician_segmentation__hours <= 999:
            k_effort__nonclinician_segmentation__hours = v_effort__nonclinician_segmentation__hours
        else:
            if is_whole(v_effort__nonclinician_segmentation__hours):
                if not (0 <= v_effort__nonclinician_segmentation__hours <= 999):
                    add((295, "/effort/nonclinician_segmentation/hours", None))
            else:
                add((294, "/effort/nonclinician_segmentation/hours", None))
    v_effort__nonclinician_segmentation__minutes = o_effort__nonclinician_segmentation.get("minutes")
    k_effort__nonclinician_segmentation__minutes: float | None = None
    if v_effort__nonclinician_segmentation__minutes is not None:
        if is_whole(v_effort__nonclinician_segmentation__minutes) and 0 <= v_effort__nonclinician_segmentation__minutes <= 59:
            k_effort__nonclinician_segmentation__minutes = v_effort__nonclinician_segmentation__minutes
        else:
            if is_whole(v_effort__nonclinician_segmentation__minutes):
                if not (0 <= v_effort__nonclinician_segmentation__minutes <= 59):
                    add((298, "/effort/nonclinician_segmentation/minutes", None))
            else:
                add((297, "/effort/nonclinician_segmentation/minutes", None))
    v_effort__nonclinician_segmentation__unknown = o_effort__nonclinician_segmentation.get("unknown")
    k_effort__nonclinician_segmentation__unknown: bool | None = None
    if v_effort__nonclinician_segmentation__unknown is not None:
        if type(v_effort__nonclinician_segmentation__unknown) is bool:
            k_effort__nonclinician_segmentation__unknown = v_effort__nonclinician_segmentation__unknown
        else:
            add((300, "/effort/nonclinician_segmentation/unknown", None))
    if bad_effort__nonclinician_segmentation:
        v_effort__nonclinician_segmentation__hours = True
        v_effort__nonclinician_segmentation__minutes = True
        v_effort__nonclinician_segmentation__unknown = True
    v_effort__nonclinician_cad = o_effort.get("nonclinician_cad")
    o_effort__nonclinician_cad: JsonRecord = v_effort__nonclinician_cad if isinstance(v_effort__nonclinician_cad, dict) else EMPTY
    bad_effort__nonclinician_cad = v_effort__nonclinician_cad is not None and not isinstance(v_effort__nonclinician_cad, dict)
    if bad_effort__nonclinician_cad:
        add((303, "/effort/nonclinician_cad", None))
    elif o_effort__nonclinician_cad:
        if not o_effort__nonclinician_cad.keys() <= KEYS_CASE__EFFORT__NONCLINICIAN_CAD:
            for key in o_effort__nonclinician_cad:
                if key not in KEYS_CASE__EFFORT__NONCLINICIAN_CAD:
                    add((304, "/effort/nonclinician_cad", str(key)))
    else:
        v_effort__nonclinician_cad = None
    v_effort__nonclinician_cad__hours = o_effort__nonclinician_cad.get("hours")
    k_effort__nonclinician_cad__hours: float | None = None
    if v_effort__nonclinician_cad__hours is not None:
        if is_whole(v_effort__nonclinician_cad__hours) and 0 <= v_effort__nonclinician_cad__hours <= 999:
            k_effort__nonclinician_cad__hours = v_effort__nonclinician_cad__hours
        else:
            if is_whole(v_effort__nonclinician_cad__hours):
                if not (0 <= v_effort__nonclinician_cad__hours <= 999):
                    add((306, "/effort/nonclinician_cad/hours", None))
            else:
                add((305, "/effort/nonclinician_cad/hours", None))
    v_effort__nonclinician_cad__minutes = o_effort__nonclinician_cad.get("minutes")
    k_effort__nonclinician_cad__minutes: float | None = None
    if v_effort__nonclinician_cad__minutes is not None:
        if is_whole(v_effort__nonclinician_cad__minutes) and 0 <= v_effort__nonclinician_cad__minutes <= 59:
            k_effort__nonclinician_cad__minutes = v_effort__nonclinician_cad__minutes
        else:
            if is_whole(v_effort__nonclinician_cad__minutes):
                if not (0 <= v_effort__nonclinician_cad__minutes <= 59):
                    add((309, "/effort/nonclinician_cad/minutes", None))
            else:
                add((308, "/effort/nonclinician_cad/minutes", None))
    v_effort__nonclinician_cad__unknown = o_effort__nonclinician_cad.get("unknown")
    k_effort__nonclinician_cad__unknown: bool | None = None
    if v_effort__nonclinician_cad__unknown is not None:
        if type(v_effort__nonclinician_cad__unknown) is bool:
            k_effort__nonclinician_cad__unknown = v_effort__nonclinician_cad__unknown
        else:
            add((311, "/effort/nonclinician_cad/unknown", None))
    if bad_effort__nonclinician_cad:
        v_effort__nonclinician_cad__hours = True
        v_effort__nonclinician_cad__minutes = True
        v_effort__nonclinician_cad__unknown = True
    v_effort__nonclinician_prep_postprocessing = o_effort.get("nonclinician_prep_postprocessing")
    o_effort__nonclinician_prep_postprocessing: JsonRecord = v_effort__nonclinician_prep_postprocessing if isinstance(v_effort__nonclinician_prep_postprocessing, dict) else EMPTY
    bad_effort__nonclinician_prep_postprocessing = v_effort__nonclinician_prep_postprocessing is not None and not isinstance(v_effort__nonclinician_prep_postprocessing, dict)
    if bad_effort__nonclinician_prep_postprocessing:
        add((314, "/effort/nonclinician_prep_postprocessing", None))
    elif o_effort__nonclinician_prep_postprocessing:
        if not o_effort__nonclinician_prep_postprocessing.keys() <= KEYS_CASE__EFFORT__NONCLINICIAN_PREP_POSTPROCESSING:
            for key in o_effort__nonclinician_prep_postprocessing:
                if key not in KEYS_CASE__EFFORT__NONCLINICIAN_PREP_POSTPROCESSING:
                    add((315, "/effort/nonclinician_prep_postprocessing", str(key)))
    else:
        v_effort__nonclinician_prep_postprocessing = None
    v_effort__nonclinician_prep_postprocessing__hours = o_effort__nonclinician_prep_postprocessing.get("hours")
    k_effort__nonclinician_prep_postprocessing__hours: float | None = None
    if v_effort__nonclinician_prep_postprocessing__hours is not None:
        if is_whole(v_effort__nonclinician_prep_postprocessing__hours) and 0 <= v_effort__nonclinician_prep_postprocessing__hours <= 999:
            k_effort__nonclinician_prep_postprocessing__hours = v_effort__nonclinician_prep_postprocessing__hours
        else:
            if is_whole(v_effort__nonclinician_prep_postprocessing__hours):
                if not (0 <= v_effort__nonclinician_prep_postprocessing__hours <= 999):
                    add((317, "/effort/nonclinician_prep_postprocessing/hours", None))
            else:
                add((316, "/effort/nonclinician_prep_postprocessing/hours", None))
    v_effort__nonclinician_prep_postprocessing__minutes = o_effort__nonclinician_prep_postprocessing.get("minutes")
    k_effort__nonclinician_prep_postprocessing__minutes: float | None = None
    if v_effort__nonclinician_prep_postprocessing__minutes is not None:
        if is_whole(v_effort__nonclinician_prep_postprocessing__minutes) and 0 <= v_effort__nonclinician_prep_postprocessing__minutes <= 59:
            k_effort__nonclinician_prep_postprocessing__minutes = v_effort__nonclinician_prep_postprocessing__minutes
        else:
            if is_whole(v_effort__nonclinician_prep_postprocessing__minutes):
                if not (0 <= v_effort__nonclinician_prep_postprocessing__minutes <= 59):
                    add((320, "/effort/nonclinician_prep_postprocessing/minutes", None))
            else:
                add((319, "/effort/nonclinician_prep_postprocessing/minutes", None))
    v_effort__nonclinician_prep_postprocessing__unknown = o_effort__nonclinician_prep_postprocessing.get("unknown")
    k_effort__nonclinician_prep_postprocessing__unknown: bool | None = None
    if v_effort__nonclinician_prep_postprocessing__unknown is not None:
        if type(v_effort__nonclinician_prep_postprocessing__unknown) is bool:
            k_effort__nonclinician_prep_postprocessing__unknown = v_effort__nonclinician_prep_postprocessing__unknown
        else:
            add((322, "/effort/nonclinician_prep_postprocessing/unknown", None))
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
    elif o_assessment:
        if not o_assessment.keys() <= KEYS_CASE__ASSESSMENT:
            for key in o_assessment:
                if key not in KEYS_CASE__ASSESSMENT:
                    add((326, "/assessment", str(key)))
    else:
        v_assessment = None
    v_assessment__assessed = o_assessment.get("assessed")
    k_assessment__assessed: str | None = None
    if v_assessment__assessed is not None:
        if is_code(v_assessment__assessed, CODES_YES_NO):
            k_assessment__assessed = v_assessment__assessed
        else:
            add((327, "/assessment/assessed", None))
    v_assessment__respondent = o_assessment.get("respondent")
    if v_assessment__respondent is not None and not (is_code(v_assessment__respondent, CODES_RESPONDENT)):
        add((329, "/assessment/respondent", None))
    v_assessment__confidence_before = o_assessment.get("confidence_before")
    if v_assessment__confidence_before is not None and not (is_whole(v_assessment__confidence_before) and 1 <= v_assessment__confidence_before <= 5):
        if is_whole(v_assessment__confidence_before):
            if not (1 <= v_assessment__confidence_before <= 5):
                add((333, "/assessment/confidence_before", None))
        else:
            add((332, "/assessment/confidence_before", None))
    v_assessment__confidence_after = o_assessment.get("confidence_after")
    if v_assessment__confidence_after is not None and not (is_whole(v_assessment__confidence_after) and 1 <= v_assessment__confidence_after <= 5):
        if is_whole(v_assessment__confidence_after):
            if not (1 <= v_assessment__confidence_after <= 5):
                add((336, "/assessment/confidence_after", None))
        else:
            add((335, "/assessment/confidence_after", None))
    v_assessment__improved_understanding = o_assessment.get("improved_understanding")
    if v_assessment__improved_understanding is not None and not (is_code(v_assessment__improved_understanding, CODES_LIKERT)):
        add((338, "/assessment/improved_understanding", None))
    v_assessment__changed_plan = o_assessment.get("changed_plan")
    if v_assessment__changed_plan is not None and not (is_code(v_assessment__changed_plan, CODES_LIKERT)):
        add((340, "/assessment/changed_plan", None))
    v_assessment__improved_communication = o_assessment.get("improved_communication")
    if v_assessment__improved_communication is not None and not (is_code(v_assessment__improved_communication, CODES_LIKERT)):
        add((342, "/assessment/improved_communication", None))
    v_assessment__would_use_again = o_assessment.get("would_use_again")
    if v_assessment__would_use_again is not None and not (is_code(v_assessment__would_use_again, CODES_LIKERT)):
        add((344, "/assessment/would_use_again", None))
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
    if v_case_id is None:
        add((7, "/case_id", None))
    if v_facility_id is None:
        add((11, "/facility_id", None))
    if v_patient_age_years is None:
        add((15, "/patient_age_years", None))
    if v_patient_sex is None:
        add((17, "/patient_sex", None))
    if v_completed_on is None:
        add((19, "/completed_on", None))
    if k_completed_on is not None:
        if k_completed_on < "2024-05-04":
            add((20, "/completed_on", None))
    if v_imaging is None:
        add((23, "/imaging", None))
    if v_imaging is not None and n_imaging >= 0:
        if not 1 <= n_imaging <= 5:
            add((24, "/imaging", None))
    for (i_imaging, v_imaging__modality, k_imaging__modality, v_imaging__contrast, v_imaging__slice_thickness_mm,) in items_imaging:
        if v_imaging__modality is None:
            add((27, f"/imaging/{i_imaging}/modality", None))
        if (v_imaging__contrast is None and k_imaging__modality in ("CT", "MR", "XA")):
            add((29, f"/imaging/{i_imaging}/contrast", None))
        if (v_imaging__slice_thickness_mm is not None and (not (k_imaging__modality in ("CT", "cone_beam_ct", "MR", "PT", "NM", "XA", "US")) and k_imaging__modality is not None)):
            add((33, f"/imaging/{i_imaging}/slice_thickness_mm", None))
    if v_indications is None:
        add((36, "/indications", None))
    if v_indications is not None and n_indications >= 0:
        if not 1 <= n_indications <= 5:
            add((37, "/indications", None))
    for (i_indications, v_indications__organ_system, v_indications__diagnosis, v_indications__icd10cm,) in items_indications:
        if v_indications__organ_system is None:
            add((40, f"/indications/{i_indications}/organ_system", None))
        if type(v_indications__diagnosis) is str:
            kinds = screened(v_indications__diagnosis)
            for kind in kinds:
                add((44, f"/indications/{i_indications}/diagnosis", kind))
        if (v_indications__diagnosis is None and v_indications__icd10cm is None):
            add((48, f"/indications/{i_indications}", None))
    if v_intended_uses is None:
        add((52, "/intended_uses", None))
    if (v_intended_uses_other is None and (k_intended_uses is not None and "other" in k_intended_uses)):
        add((56, "/intended_uses_other", None))
    if (v_intended_uses_other is not None and (not ((k_intended_uses is not None and "other" in k_intended_uses)) and k_intended_uses is not None)):
        add((57, "/intended_uses_other", None))
    if type(v_intended_uses_other) is str:
        kinds = screened(v_intended_uses_other)
        for kind in kinds:
            add((58, "/intended_uses_other", kind))
    if v_object_type is None:
        add((60, "/object_type", None))
    if v_ordering_services is None:
        add((64, "/ordering_services", None))
    if (v_ordering_services_other is None and (k_ordering_services is not None and "other" in k_ordering_services)):
        add((68, "/ordering_services_other", None))
    if (v_ordering_services_other is not None and (not ((k_ordering_services is not None and "other" in k_ordering_services)) and k_ordering_services is not None)):
        add((69, "/ordering_services_other", None))
    if type(v_ordering_services_other) is str:
        kinds = screened(v_ordering_services_other)
        for kind in kinds:
            add((70, "/ordering_services_other", kind))
    if (v_segmentation_software_other is None and k_segmentation_software == "other"):
        add((75, "/segmentation_software_other", None))
    if (v_segmentation_software_other is not None and (not (k_segmentation_software == "other") and not ((v_segmentation_software is not None and k_segmentation_software is None)))):
        add((76, "/segmentation_software_other", None))
    if type(v_segmentation_software_other) is str:
        kinds = screened(v_segmentation_software_other)
        for kind in kinds:
            add((77, "/segmentation_software_other", kind))
    if (v_cad_software_other is None and k_cad_software == "other"):
        add((82, "/cad_software_other", None))
    if (v_cad_software_other is not None and (not (k_cad_software == "other") and not ((v_cad_software is not None and k_cad_software is None)))):
        add((83, "/cad_software_other", None))
    if type(v_cad_software_other) is str:
        kinds = screened(v_cad_software_other)
        for kind in kinds:
            add((84, "/cad_software_other", kind))
    if (v_anatomic_parts is None and k_object_type == "anatomic_model"):
        add((86, "/anatomic_parts", None))
    if (v_anatomic_parts is not None and (not (k_object_type == "anatomic_model") and k_object_type is not None)):
        add((87, "/anatomic_parts", None))
    if v_anatomic_parts is not None and n_anatomic_parts >= 0:
        if not 1 <= n_anatomic_parts <= 20:
            add((88, "/anatomic_parts", None))
    for (i_anatomic_parts, v_anatomic_parts__region, k_anatomic_parts__region, v_anatomic_parts__subregion, k_anatomic_parts__subregion, v_anatomic_parts__structure, k_anatomic_parts__structure, v_anatomic_parts__structure_other, v_anatomic_parts__laterality, k_anatomic_parts__laterality, v_anatomic_parts__comment, k_anatomic_parts__comment,) in items_anatomic_parts:
        if v_anatomic_parts__region is None:
            add((91, f"/anatomic_parts/{i_anatomic_parts}/region", None))
        if k_anatomic_parts__subregion is not None and k_anatomic_parts__region is not None:
            if k_anatomic_parts__subregion in PARENTS_ANATOMIC_PARTS__SUBREGION and k_anatomic_parts__region not in PARENTS_ANATOMIC_PARTS__SUBREGION[k_anatomic_parts__subregion]:
                add((93, f"/anatomic_parts/{i_anatomic_parts}/subregion", None))
        if v_anatomic_parts__structure is None:
            add((95, f"/anatomic_parts/{i_anatomic_parts}/structure", None))
        if (v_anatomic_parts__structure_other is None and k_anatomic_parts__structure == "other"):
            add((99, f"/anatomic_parts/{i_anatomic_parts}/structure_other", None))
        if (v_anatomic_parts__structure_other is not None and (not (k_anatomic_parts__structure == "other") and k_anatomic_parts__structure is not None)):
            add((100, f"/anatomic_parts/{i_anatomic_parts}/structure_other", None))
        if type(v_anatomic_parts__structure_other) is str:
            kinds = screened(v_anatomic_parts__structure_other)
            for kind in kinds:
                add((101, f"/anatomic_parts/{i_anatomic_parts}/structure_other", kind))
        if (v_anatomic_parts__laterality is None and k_anatomic_parts__region in ("upper_extremity", "lower_extremity", "breast")):
            add((103, f"/anatomic_parts/{i_anatomic_parts}/laterality", None))
        if type(v_anatomic_parts__comment) is str:
            kinds = screened(v_anatomic_parts__comment)
            for kind in kinds:
                add((107, f"/anatomic_parts/{i_anatomic_parts}/comment", kind))
        if k_anatomic_parts__region in ("upper_extremity", "lower_extremity", "breast"):
            if k_anatomic_parts__laterality == "midline":
                add((108, f"/anatomic_parts/{i_anatomic_parts}/laterality", None))
        if (k_anatomic_parts__structure in ("kidney", "renal_collecting_system", "ureter", "adrenal_gland", "lung", "eye", "ovary", "testis") or k_anatomic_parts__subregion in ("orbit", "temporal_bone", "acetabulum")):
            if v_anatomic_parts__laterality is None:
                add((109, f"/anatomic_parts/{i_anatomic_parts}/laterality", None))
        if k_anatomic_parts__structure in ("prostate", "testis"):
            if k_patient_sex == "female":
                add((110, f"/anatomic_parts/{i_anatomic_parts}/structure", None))
        if k_anatomic_parts__structure in ("uterus", "ovary", "placenta"):
            if k_patient_sex == "male":
                add((111, f"/anatomic_parts/{i_anatomic_parts}/structure", None))
    met = twins([(i_anatomic_parts, (k_anatomic_parts__region, k_anatomic_parts__subregion, k_anatomic_parts__structure, k_anatomic_parts__laterality,)) for (i_anatomic_parts, v_anatomic_parts__region, k_anatomic_parts__region, v_anatomic_parts__subregion, k_anatomic_parts__subregion, v_anatomic_parts__structure, k_anatomic_parts__structure, v_anatomic_parts__structure_other, v_anatomic_parts__laterality, k_anatomic_parts__laterality, v_anatomic_parts__comment, k_anatomic_parts__comment,) in items_anatomic_parts if not ((v_anatomic_parts__region is not None and k_anatomic_parts__region is None) or (v_anatomic_parts__subregion is not None and k_anatomic_parts__subregion is None) or (v_anatomic_parts__structure is not None and k_anatomic_parts__structure is None) or (v_anatomic_parts__laterality is not None and k_anatomic_parts__laterality is None))])
    for (i_anatomic_parts, v_anatomic_parts__region, k_anatomic_parts__region, v_anatomic_parts__subregion, k_anatomic_parts__subregion, v_anatomic_parts__structure, k_anatomic_parts__structure, v_anatomic_parts__structure_other, v_anatomic_parts__laterality, k_anatomic_parts__laterality, v_anatomic_parts__comment, k_anatomic_parts__comment,) in items_anatomic_parts if met else ():
        if (not (v_anatomic_parts__comment is not None) and not ((v_anatomic_parts__comment is not None and k_anatomic_parts__comment is None))):
            if i_anatomic_parts in met:
                add((112, f"/anatomic_parts/{i_anatomic_parts}", None))
    if (v_guides is None and k_object_type == "anatomic_guide"):
        add((114, "/guides", None))
    if (v_guides is not None and (not (k_object_type == "anatomic_guide") and k_object_type is not None)):
        add((115, "/guides", None))
    if v_guides is not None and n_guides >= 0:
        if not 1 <= n_guides <= 10:
            add((116, "/guides", None))
    for (i_guides, v_guides__guide_type, k_guides__guide_type, v_guides__guide_type_other, v_guides__region, k_guides__region, k_guides__subregion, v_guides__laterality, k_guides__laterality, v_guides__comment,) in items_guides:
        if v_guides__guide_type is None:
            add((119, f"/guides/{i_guides}/guide_type", None))
        if (v_guides__guide_type_other is None and k_guides__guide_type == "other"):
            add((123, f"/guides/{i_guides}/guide_type_other", None))
        if (v_guides__guide_type_other is not None and (not (k_guides__guide_type == "other") and k_guides__guide_type is not None)):
            add((124, f"/guides/{i_guides}/guide_type_other", None))
        if type(v_guides__guide_type_other) is str:
            kinds = screened(v_guides__guide_type_other)
            for kind in kinds:
                add((125, f"/guides/{i_guides}/guide_type_other", kind))
        if v_guides__region is None:
            add((127, f"/guides/{i_guides}/region", None))
        if k_guides__subregion is not None and k_guides__region is not None:
            if k_guides__subregion in PARENTS_GUIDES__SUBREGION and k_guides__region not in PARENTS_GUIDES__SUBREGION[k_guides__subregion]:
                add((129, f"/guides/{i_guides}/subregion", None))
        if type(v_guides__comment) is str:
            kinds = screened(v_guides__comment)
            for kind in kinds:
                add((134, f"/guides/{i_guides}/comment", kind))
        if k_guides__region in ("upper_extremity", "lower_extremity", "breast"):
            if k_guides__laterality == "midline":
                add((135, f"/guides/{i_guides}/laterality", None))
        if k_guides__region in ("upper_extremity", "lower_extremity", "breast"):
            if v_guides__laterality is None:
                add((136, f"/guides/{i_guides}/laterality", None))
    if v_physical_models is None:
        add((138, "/physical_models", None))
    if v_physical_models is not None and n_physical_models >= 0:
        if not 1 <= n_physical_models <= 5:
            add((139, "/physical_models", None))
    for (i_physical_models, v_physical_models__parts, k_physical_models__parts, v_physical_models__printer_label, k_physical_models__printer_label, k_physical_models__manufacturer, k_physical_models__printer_model, k_physical_models__technology, v_physical_models__material, k_physical_models__material, v_physical_models__material_other, v_physical_models__material_class, k_physical_models__material_class, v_physical_models__optical, v_physical_models__scale_percent, k_physical_models__scale_percent, k_physical_models__biocompatible,) in items_physical_models:
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
        if (v_physical_models__parts is None and k_object_type == "anatomic_model"):
            add((145, f"/physical_models/{i_physical_models}/parts", None))
        if (v_physical_models__parts is not None and (not (k_object_type == "anatomic_model") and k_object_type is not None)):
            add((146, f"/physical_models/{i_physical_models}/parts", None))
        if k_physical_models__parts is not None and n_anatomic_parts >= 0:
            for j, one in enumerate(k_physical_models__parts):
                if not 1 <= one <= n_anatomic_parts:
                    add((147, f"/physical_models/{i_physical_models}/parts/{j}", None))
        if v_physical_models__printer_label is None:
            add((152, f"/physical_models/{i_physical_models}/printer_label", None))
        if k_physical_models__manufacturer is not None and r_physical_models__printer__manufacturer is not None:
            if fold(k_physical_models__manufacturer) != fold(r_physical_models__printer__manufacturer):
                add((154, f"/physical_models/{i_physical_models}/manufacturer", None))
        if k_physical_models__printer_model is not None and r_physical_models__printer__printer_model is not None:
            if fold(k_physical_models__printer_model) != fold(r_physical_models__printer__printer_model):
                add((158, f"/physical_models/{i_physical_models}/printer_model", None))
        if k_physical_models__technology is not None and r_physical_models__printer__technology is not None:
            if fold(k_physical_models__technology) != fold(r_physical_models__printer__technology):
                add((160, f"/physical_models/{i_physical_models}/technology", None))
        if v_physical_models__material is None:
            add((162, f"/physical_models/{i_physical_models}/material", None))
        if (v_physical_models__material_other is None and k_physical_models__material == "other"):
            add((166, f"/physical_models/{i_physical_models}/material_other", None))
        if (v_physical_models__material_other is not None and (not (k_physical_models__material == "other") and k_physical_models__material is not None)):
            add((167, f"/physical_models/{i_physical_models}/material_other", None))
        if type(v_physical_models__material_other) is str:
            kinds = screened(v_physical_models__material_other)
            for kind in kinds:
                add((168, f"/physical_models/{i_physical_models}/material_other", kind))
        if (v_physical_models__material_class is None and k_physical_models__material == "other"):
            add((170, f"/physical_models/{i_physical_models}/material_class", None))
        if k_physical_models__material is not None and k_physical_models__material_class is not None:
            if k_physical_models__material in PARENTS_PHYSICAL_MODELS__MATERIAL:
                if k_physical_models__material_class not in PARENTS_PHYSICAL_MODELS__MATERIAL[k_physical_models__material]:
                    add((171, f"/physical_models/{i_physical_models}/material_class", None))
        if v_physical_models__optical is None:
            add((173, f"/physical_models/{i_physical_models}/optical", None))
        if v_physical_models__scale_percent is None:
            add((179, f"/physical_models/{i_physical_models}/scale_percent", None))
        if (k_completed_on is not None and r_physical_models__printer__installed_on is not None and k_completed_on < r_physical_models__printer__installed_on):
            add((183, f"/physical_models/{i_physical_models}/printer_label", None))
        if ((r_physical_models__printer__decommissioned_on is not None and k_completed_on is not None and days(r_physical_models__printer__decommissioned_on, k_completed_on) > 0) and (r_physical_models__printer__decommissioned_on is not None and k_completed_on is not None and days(r_physical_models__printer__decommissioned_on, k_completed_on) <= 30)):
            add((184, f"/physical_models/{i_physical_models}/printer_label", None))
        if (r_physical_models__printer__decommissioned_on is not None and k_completed_on is not None and days(r_physical_models__printer__decommissioned_on, k_completed_on) > 30):
            add((185, f"/physical_models/{i_physical_models}/printer_label", None))
        if k_object_type == "anatomic_guide":
            if (k_physical_models__scale_percent is not None and k_physical_models__scale_percent != 100):
                add((186, f"/physical_models/{i_physical_models}/scale_percent", None))
        if k_procedure__in_sterile_field == "yes":
            if k_physical_models__biocompatible == "no":
                add((187, f"/physical_models/{i_physical_models}/biocompatible", None))
    met = twins([(i_physical_models, (frozenset(k_physical_models__parts or ()), k_physical_models__printer_label, k_physical_models__scale_percent, k_physical_models__material,)) for (i_physical_models, v_physical_models__parts, k_physical_models__parts, v_physical_models__printer_label, k_physical_models__printer_label, k_physical_models__manufacturer, k_physical_models__printer_model, k_physical_models__technology, v_physical_models__material, k_physical_models__material, v_physical_models__material_other, v_physical_models__material_class, k_physical_models__material_class, v_physical_models__optical, v_physical_models__scale_percent, k_physical_models__scale_percent, k_physical_models__biocompatible,) in items_physical_models if not ((v_physical_models__parts is not None and k_physical_models__parts is None) or (v_physical_models__printer_label is not None and k_physical_models__printer_label is None) or (v_physical_models__scale_percent is not None and k_physical_models__scale_percent is None) or (v_physical_models__material is not None and k_physical_models__material is None))])
    for (i_physical_models, v_physical_models__parts, k_physical_models__parts, v_physical_models__printer_label, k_physical_models__printer_label, k_physical_models__manufacturer, k_physical_models__printer_model, k_physical_models__technology, v_physical_models__material, k_physical_models__material, v_physical_models__material_other, v_physical_models__material_class, k_physical_models__material_class, v_physical_models__optical, v_physical_models__scale_percent, k_physical_models__scale_percent, k_physical_models__biocompatible,) in items_physical_models if met else ():
        if k_object_type == "anatomic_model":
            if i_physical_models in met:
                add((188, f"/physical_models/{i_physical_models}", None))
    if (v_anatomic_parts is not None and v_physical_models is not None and not ((bad_anatomic_parts or bad_physical_models or any(k_physical_models__parts is None for (i_physical_models, v_physical_models__parts, k_physical_models__parts, v_physical_models__printer_label, k_physical_models__printer_label, k_physical_models__manufacturer, k_physical_models__printer_model, k_physical_models__technology, v_physical_models__material, k_physical_models__material, v_physical_models__material_other, v_physical_models__material_class, k_physical_models__material_class, v_physical_models__optical, v_physical_models__scale_percent, k_physical_models__scale_percent, k_physical_models__biocompatible,) in items_physical_models)))):
        named = {one for (i_physical_models, v_physical_models__parts, k_physical_models__parts, v_physical_models__printer_label, k_physical_models__printer_label, k_physical_models__manufacturer, k_physical_models__printer_model, k_physical_models__technology, v_physical_models__material, k_physical_models__material, v_physical_models__material_other, v_physical_models__material_class, k_physical_models__material_class, v_physical_models__optical, v_physical_models__scale_percent, k_physical_models__scale_percent, k_physical_models__biocompatible,) in items_physical_models for one in k_physical_models__parts or ()}
        for i_anatomic_parts in range(n_anatomic_parts):
            if i_anatomic_parts + 1 not in named:
                add((148, f"/anatomic_parts/{i_anatomic_parts}", None))
    if not bad_procedure:
        if v_procedure__used is None:
            add((192, "/procedure/used", None))
        if (v_procedure__uses is None and k_procedure__used == "yes"):
            add((196, "/procedure/uses", None))
        if (v_procedure__uses is not None and (not (k_procedure__used == "yes") and k_procedure__used is not None)):
            add((197, "/procedure/uses", None))
        if (v_procedure__uses_other is None and (k_procedure__uses is not None and "other" in k_procedure__uses)):
            add((201, "/procedure/uses_other", None))
        if (v_procedure__uses_other is not None and (not ((k_procedure__uses is not None and "other" in k_procedure__uses)) and not ((v_procedure__uses is not None and k_procedure__uses is None)))):
            add((202, "/procedure/uses_other", None))
        if type(v_procedure__uses_other) is str:
            kinds = screened(v_procedure__uses_other)
            for kind in kinds:
                add((203, "/procedure/uses_other", kind))
        if (v_procedure__in_sterile_field is None and k_procedure__used == "yes"):
            add((205, "/procedure/in_sterile_field", None))
        if (v_procedure__in_sterile_field is not None and (not (k_procedure__used == "yes") and k_procedure__used is not None)):
            add((206, "/procedure/in_sterile_field", None))
        if (v_procedure__time_saved_minutes is not None and (not (k_procedure__used == "yes") and k_procedure__used is not None)):
            add((209, "/procedure/time_saved_minutes", None))
        if (v_procedure__sterilization_method is None and k_procedure__in_sterile_field == "yes"):
            add((211, "/procedure/sterilization_method", None))
        if (v_procedure__sterilization_method is not None and (not (k_procedure__in_sterile_field == "yes") and not ((v_procedure__in_sterile_field is not None and k_procedure__in_sterile_field is None)))):
            add((212, "/procedure/sterilization_method", None))
        if (v_procedure__sterilization_method_other is None and k_procedure__sterilization_method == "other"):
            add((216, "/procedure/sterilization_method_other", None))
        if (v_procedure__sterilization_method_other is not None and (not (k_procedure__sterilization_method == "other") and not ((v_procedure__sterilization_method is not None and k_procedure__sterilization_method is None)))):
            add((217, "/procedure/sterilization_method_other", None))
        if type(v_procedure__sterilization_method_other) is str:
            kinds = screened(v_procedure__sterilization_method_other)
            for kind in kinds:
                add((218, "/procedure/sterilization_method_other", kind))
        if v_procedure__cpt_codes is not None and n_procedure__cpt_codes >= 0:
            if not 0 <= n_procedure__cpt_codes <= 4:
                add((220, "/procedure/cpt_codes", None))
        for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes:
            if v_procedure__cpt_codes__code is None:
                add((223, f"/procedure/cpt_codes/{i_procedure__cpt_codes}/code", None))
            if v_procedure__cpt_codes__units is None:
                add((226, f"/procedure/cpt_codes/{i_procedure__cpt_codes}/units", None))
            if k_procedure__cpt_codes__code in ("0559T", "0560T"):
                if (k_object_type is not None and k_object_type != "anatomic_model"):
                    add((227, f"/procedure/cpt_codes/{i_procedure__cpt_codes}/code", None))
            if k_procedure__cpt_codes__code in ("0561T", "0562T"):
                if (k_object_type is not None and k_object_type != "anatomic_guide"):
                    add((228, f"/procedure/cpt_codes/{i_procedure__cpt_codes}/code", None))
            if k_procedure__cpt_codes__code in ("0559T", "0561T"):
                if (k_procedure__cpt_codes__units is not None and k_procedure__cpt_codes__units > 1):
                    add((229, f"/procedure/cpt_codes/{i_procedure__cpt_codes}/units", None))
        met = twins([(i_procedure__cpt_codes, (k_procedure__cpt_codes__code,)) for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes if not (v_procedure__cpt_codes__code is not None and k_procedure__cpt_codes__code is None)])
        for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes if met else ():
            if i_procedure__cpt_codes in met:
                add((230, f"/procedure/cpt_codes/{i_procedure__cpt_codes}", None))
        if (not bad_procedure__cpt_codes and any(k_procedure__cpt_codes__code == "0560T" for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes)):
            if (not bad_procedure__cpt_codes and all((k_procedure__cpt_codes__code is not None and k_procedure__cpt_codes__code != "0559T") for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes)):
                add((231, "/procedure/cpt_codes", None))
        if (not bad_procedure__cpt_codes and any(k_procedure__cpt_codes__code == "0562T" for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes)):
            if (not bad_procedure__cpt_codes and all((k_procedure__cpt_codes__code is not None and k_procedure__cpt_codes__code != "0561T") for (i_procedure__cpt_codes, v_procedure__cpt_codes__code, k_procedure__cpt_codes__code, v_procedure__cpt_codes__units, k_procedure__cpt_codes__units,) in items_procedure__cpt_codes)):
                add((232, "/procedure/cpt_codes", None))
        if k_object_type == "anatomic_model":
            if (k_procedure__uses is not None and "guide_in_surgery" in k_procedure__uses):
                add((233, "/procedure/uses", None))
        if (k_object_type == "anatomic_guide" and k_procedure__used == "yes"):
            if k_procedure__in_sterile_field == "no":
                add((234, "/procedure/in_sterile_field", None))
    if not bad_effort:
        if not bad_effort__clinician_consultation:
            if (v_effort__clinician_consultation__hours is not None and k_effort__clinician_consultation__unknown is True):
                add((241, "/effort/clinician_consultation/hours", None))
            if (v_effort__clinician_consultation__minutes is not None and k_effort__clinician_consultation__unknown is True):
                add((244, "/effort/clinician_consultation/minutes", None))
            if (not (k_effort__clinician_consultation__unknown is True) and not ((v_effort__clinician_consultation__unknown is not None and k_effort__clinician_consultation__unknown is None))):
                if (v_effort__clinician_consultation__hours is None and v_effort__clinician_consultation__minutes is None):
                    add((246, "/effort/clinician_consultation", None))
            if ((k_effort__clinician_consultation__hours is not None and k_effort__clinician_consultation__hours > 100) or (k_effort__clinician_consultation__hours == 100 and (k_effort__clinician_consultation__minutes is not None and k_effort__clinician_consultation__minutes > 0))):
                add((247, "/effort/clinician_consultation/hours", None))
        if not bad_effort__clinician_segmentation:
            if (v_effort__clinician_segmentation__hours is not None and k_effort__clinician_segmentation__unknown is True):
                add((252, "/effort/clinician_segmentation/hours", None))
            if (v_effort__clinician_segmentation__minutes is not None and k_effort__clinician_segmentation__unknown is True):
                add((255, "/effort/clinician_segmentation/minutes", None))
            if (not (k_effort__clinician_segmentation__unknown is True) and not ((v_effort__clinician_segmentation__unknown is not None and k_effort__clinician_segmentation__unknown is None))):
                if (v_effort__clinician_segmentation__hours is None and v_effort__clinician_segmentation__minutes is None):
                    add((257, "/effort/clinician_segmentation", None))
            if ((k_effort__clinician_segmentation__hours is not None and k_effort__clinician_segmentation__hours > 100) or (k_effort__clinician_segmentation__hours == 100 and (k_effort__clinician_segmentation__minutes is not None and k_effort__clinician_segmentation__minutes > 0))):
                add((258, "/effort/clinician_segmentation/hours", None))
        if not bad_effort__clinician_cad:
            if (v_effort__clinician_cad__hours is not None and k_effort__clinician_cad__unknown is True):
                add((263, "/effort/clinician_cad/hours", None))
            if (v_effort__clinician_cad__minutes is not None and k_effort__clinician_cad__unknown is True):
                add((266, "/effort/clinician_cad/minutes", None))
            if (not (k_effort__clinician_cad__unknown is True) and not ((v_effort__clinician_cad__unknown is not None and k_effort__clinician_cad__unknown is None))):
                if (v_effort__clinician_cad__hours is None and v_effort__clinician_cad__minutes is None):
                    add((268, "/effort/clinician_cad", None))
            if ((k_effort__clinician_cad__hours is not None and k_effort__clinician_cad__hours > 100) or (k_effort__clinician_cad__hours == 100 and (k_effort__clinician_cad__minutes is not None and k_effort__clinician_cad__minutes > 0))):
                add((269, "/effort/clinician_cad/hours", None))
        if not bad_effort__clinician_prep_postprocessing:
            if (v_effort__clinician_prep_postprocessing__hours is not None and k_effort__clinician_prep_postprocessing__unknown is True):
                add((274, "/effort/clinician_prep_postprocessing/hours", None))
            if (v_effort__clinician_prep_postprocessing__minutes is not None and k_effort__clinician_prep_postprocessing__unknown is True):
                add((277, "/effort/clinician_prep_postprocessing/minutes", None))
            if (not (k_effort__clinician_prep_postprocessing__unknown is True) and not ((v_effort__clinician_prep_postprocessing__unknown is not None and k_effort__clinician_prep_postprocessing__unknown is None))):
                if (v_effort__clinician_prep_postprocessing__hours is None and v_effort__clinician_prep_postprocessing__minutes is None):
                    add((279, "/effort/clinician_prep_postprocessing", None))
            if ((k_effort__clinician_prep_postprocessing__hours is not None and k_effort__clinician_prep_postprocessing__hours > 100) or (k_effort__clinician_prep_postprocessing__hours == 100 and (k_effort__clinician_prep_postprocessing__minutes is not None and k_effort__clinician_prep_postprocessing__minutes > 0))):
                add((280, "/effort/clinician_prep_postprocessing/hours", None))
        if not bad_effort__nonclinician_consultation:
            if (v_effort__nonclinician_consultation__hours is not None and k_effort__nonclinician_consultation__unknown is True):
                add((285, "/effort/nonclinician_consultation/hours", None))
            if (v_effort__nonclinician_consultation__minutes is not None and k_effort__nonclinician_consultation__unknown is True):
                add((288, "/effort/nonclinician_consultation/minutes", None))
            if (not (k_effort__nonclinician_consultation__unknown is True) and not ((v_effort__nonclinician_consultation__unknown is not None and k_effort__nonclinician_consultation__unknown is None))):
                if (v_effort__nonclinician_consultation__hours is None and v_effort__nonclinician_consultation__minutes is None):
                    add((290, "/effort/nonclinician_consultation", None))
            if ((k_effort__nonclinician_consultation__hours is not None and k_effort__nonclinician_consultation__hours > 100) or (k_effort__nonclinician_consultation__hours == 100 and (k_effort__nonclinician_consultation__minutes is not None and k_effort__nonclinician_consultation__minutes > 0))):
                add((291, "/effort/nonclinician_consultation/hours", None))
        if not bad_effort__nonclinician_segmentation:
            if (v_effort__nonclinician_segmentation__hours is not None and k_effort__nonclinician_segmentation__unknown is True):
                add((296, "/effort/nonclinician_segmentation/hours", None))
            if (v_effort__nonclinician_segmentation__minutes is not None and k_effort__nonclinician_segmentation__unknown is True):
                add((299, "/effort/nonclinician_segmentation/minutes", None))
            if (not (k_effort__nonclinician_segmentation__unknown is True) and not ((v_effort__nonclinician_segmentation__unknown is not None and k_effort__nonclinician_segmentation__unknown is None))):
                if (v_effort__nonclinician_segmentation__hours is None and v_effort__nonclinician_segmentation__minutes is None):
                    add((301, "/effort/nonclinician_segmentation", None))
            if ((k_effort__nonclinician_segmentation__hours is not None and k_effort__nonclinician_segmentation__hours > 100) or (k_effort__nonclinician_segmentation__hours == 100 and (k_effort__nonclinician_segmentation__minutes is not None and k_effort__nonclinician_segmentation__minutes > 0))):
                add((302, "/effort/nonclinician_segmentation/hours", None))
        if not bad_effort__nonclinician_cad:
            if (v_effort__nonclinician_cad__hours is not None and k_effort__nonclinician_cad__unknown is True):
                add((307, "/effort/nonclinician_cad/hours", None))
            if (v_effort__nonclinician_cad__minutes is not None and k_effort__nonclinician_cad__unknown is True):
                add((310, "/effort/nonclinician_cad/minutes", None))
            if (not (k_effort__nonclinician_cad__unknown is True) and not ((v_effort__nonclinician_cad__unknown is not None and k_effort__nonclinician_cad__unknown is None))):
                if (v_effort__nonclinician_cad__hours is None and v_effort__nonclinician_cad__minutes is None):
                    add((312, "/effort/nonclinician_cad", None))
            if ((k_effort__nonclinician_cad__hours is not None and k_effort__nonclinician_cad__hours > 100) or (k_effort__nonclinician_cad__hours == 100 and (k_effort__nonclinician_cad__minutes is not None and k_effort__nonclinician_cad__minutes > 0))):
                add((313, "/effort/nonclinician_cad/hours", None))
        if not bad_effort__nonclinician_prep_postprocessing:
            if (v_effort__nonclinician_prep_postprocessing__hours is not None and k_effort__nonclinician_prep_postprocessing__unknown is True):
                add((318, "/effort/nonclinician_prep_postprocessing/hours", None))
            if (v_effort__nonclinician_prep_postprocessing__minutes is not None and k_effort__nonclinician_prep_postprocessing__unknown is True):
                add((321, "/effort/nonclinician_prep_postprocessing/minutes", None))
            if (not (k_effort__nonclinician_prep_postprocessing__unknown is True) and not ((v_effort__nonclinician_prep_postprocessing__unknown is not None and k_effort__nonclinician_prep_postprocessing__unknown is None))):
                if (v_effort__nonclinician_prep_postprocessing__hours is None and v_effort__nonclinician_prep_postprocessing__minutes is None):
                    add((323, "/effort/nonclinician_prep_postprocessing", None))
            if ((k_effort__nonclinician_prep_postprocessing__hours is not None and k_effort__nonclinician_prep_postprocessing__hours > 100) or (k_effort__nonclinician_prep_postprocessing__hours == 100 and (k_effort__nonclinician_prep_postprocessing__minutes is not None and k_effort__nonclinician_prep_postprocessing__minutes > 0))):
                add((324, "/effort/nonclinician_prep_postprocessing/hours", None))
    if not bad_assessment:
        if v_assessment__assessed is None:
            add((328, "/assessment/assessed", None))
        if (v_assessment__respondent is None and k_assessment__assessed == "yes"):
            add((330, "/assessment/respondent", None))
        if (v_assessment__respondent is not None and (not (k_assessment__assessed == "yes") and k_assessment__assessed is not None)):
            add((331, "/assessment/respondent", None))
        if (v_assessment__confidence_before is not None and (not (k_assessment__assessed == "yes") and k_assessment__assessed is not None)):
            add((334, "/assessment/confidence_before", None))
        if (v_assessment__confidence_after is not None and (not (k_assessment__assessed == "yes") and k_assessment__assessed is not None)):
            add((337, "/assessment/confidence_after", None))
        if (v_assessment__improved_understanding is not None and (not (k_assessment__assessed == "yes") and k_assessment__assessed is not None)):
            add((339, "/assessment/improved_understanding", None))
        if (v_assessment__changed_plan is not None and (not (k_assessment__assessed == "yes") and k_assessment__assessed is not None)):
            add((341, "/assessment/changed_plan", None))
        if (v_assessment__improved_communication is not None and (not (k_assessment__assessed == "yes") and k_assessment__assessed is not None)):
            add((343, "/assessment/improved_communication", None))
        if (v_assessment__would_use_again is not None and (not (k_assessment__assessed == "yes") and k_assessment__assessed is not None)):
            add((345, "/assessment/would_use_again", None))
        if v_assessment__confidence_before is not None:
            if v_assessment__confidence_after is None:
                add((346, "/assessment/confidence_after", None))
        if v_assessment__confidence_after is not None:
            if v_assessment__confidence_before is None:
                add((347, "/assessment/confidence_before", None))
        if k_procedure__used == "not_yet":
            if k_assessment__assessed == "yes":
                add((348, "/assessment/assessed", None))
    if k_case_id is not None:
        if UNWANTED_CASE_ID(k_case_id) is not None:
            add((349, "/case_id", None))
    if ((k_patient_age_years is not None and k_patient_age_years > 89) and (k_patient_age_years is not None and k_patient_age_years != 90)):
        add((350, "/patient_age_years", None))
    if (k_completed_on is not None and as_of is not None and k_completed_on > as_of):
        add((351, "/completed_on", None))
    if (k_completed_on is not None and r_facility__joined_on is not None and k_completed_on < r_facility__joined_on):
        add((352, "/completed_on", None))
    if (k_exclusion is not None and k_exclusion != "none"):
        add((353, "/exclusion", None))
    return found
