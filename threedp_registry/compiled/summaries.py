"""Summaries of many records.

Compiled from the dictionary; edit its YAML and run `threedp dictionary compile` instead.
"""

from __future__ import annotations

import re

from threedp_registry.compiled import (
    case_tables,
)
from threedp_registry.compiled_support import (
    EMPTY,
    Context,
    JsonRecord,
    clean_text,
    is_code,
    is_date,
    is_number,
    is_whole,
    referred,
    text_in,
)
from threedp_registry.compiled_support.summaries import (
    DimensionRow,
    Facts,
    FigureRow,
    LibraryRow,
    OpenRow,
    PublicationRow,
    SummaryTable,
    TimesRow,
    minutes_of,
)

CODES_MODALITY = frozenset(("CT", "cone_beam_ct", "MR", "US", "XA", "PT", "NM", "MG", "OSS", "LS", "XC", "other",))
CODES_OBJECT_TYPE = frozenset(("anatomic_model", "anatomic_guide",))
CODES_ORDERING_SERVICE = frozenset(("cardiac_surgery", "cardiology", "vascular_surgery", "thoracic_surgery", "neurosurgery", "orthopedic_surgery", "spine_surgery", "oral_and_maxillofacial_surgery", "otolaryngology", "plastic_surgery", "ophthalmology", "breast_surgery", "surgical_oncology", "general_surgery", "colorectal_surgery", "hepatobiliary_surgery", "transplant_surgery", "pediatric_surgery", "trauma_surgery", "urology", "obstetrics_and_gynecology", "gastroenterology", "pulmonology", "radiology", "interventional_radiology", "radiation_oncology", "medical_oncology", "dentistry", "podiatry", "anesthesiology", "other",))
CODES_ORGAN_SYSTEM = frozenset(("cardiac", "neurologic", "breast", "genitourinary", "musculoskeletal", "vascular", "craniomaxillofacial", "head_and_neck", "thoracic", "gastrointestinal", "hepatopancreatobiliary", "other",))
CODES_REGION = frozenset(("head", "neck", "spine", "chest", "breast", "abdomen", "pelvis", "trunk", "upper_extremity", "lower_extremity", "fetus",))
CODES_TECHNOLOGY = frozenset(("binder_jetting", "directed_energy_deposition", "material_extrusion", "material_jetting", "powder_bed_fusion", "sheet_lamination", "vat_photopolymerization",))
CODES_USE_STATUS = frozenset(("yes", "no", "not_yet", "unknown",))
CODES_YES_NO = frozenset(("yes", "no",))
KEYS_CASE = frozenset(("case_id", "facility_id", "patient_age_years", "patient_sex", "completed_on", "exclusion", "imaging", "indications", "intended_uses", "intended_uses_other", "object_type", "ordering_services", "ordering_services_other", "segmentation_software", "segmentation_software_other", "cad_software", "cad_software_other", "anatomic_parts", "guides", "physical_models", "procedure", "effort", "assessment",))
KEYS_CASE__ANATOMIC_PARTS = frozenset(("region", "subregion", "structure", "structure_other", "laterality", "comment",))
KEYS_CASE__GUIDES = frozenset(("guide_type", "guide_type_other", "region", "subregion", "laterality", "comment",))
KEYS_CASE__IMAGING = frozenset(("modality", "contrast", "slice_thickness_mm", "body_part",))
KEYS_CASE__INDICATIONS = frozenset(("organ_system", "diagnosis", "icd10cm",))
KEYS_CASE__PHYSICAL_MODELS = frozenset(("parts", "printer_label", "manufacturer", "printer_model", "technology", "material", "material_other", "material_class", "optical", "mechanical", "colors", "scale_percent", "copies", "biocompatible",))
PATTERN_CASE_ID = re.compile("[A-Za-z0-9_-]+", re.ASCII).fullmatch
PATTERN_FACILITY_ID = re.compile("[0-9]{6}", re.ASCII).fullmatch


def facts_data_submitted(record: JsonRecord, context: Context) -> Facts:
    """What one case record tells."""
    v_case_id = record.get("case_id")
    k_case_id: str | None = None
    if v_case_id is not None:
        if type(v_case_id) is str and 1 <= len(v_case_id) <= 50 and PATTERN_CASE_ID(v_case_id) is not None:
            k_case_id = v_case_id
    v_facility_id = record.get("facility_id")
    k_facility_id: str | None = None
    if v_facility_id is not None:
        if type(v_facility_id) is str and 1 <= len(v_facility_id) <= 6 and PATTERN_FACILITY_ID(v_facility_id) is not None:
            k_facility_id = v_facility_id
    v_patient_age_years = record.get("patient_age_years")
    k_patient_age_years: float | None = None
    if v_patient_age_years is not None:
        if is_number(v_patient_age_years) and 0 <= v_patient_age_years <= 120 and round(v_patient_age_years, 2) == v_patient_age_years:
            k_patient_age_years = v_patient_age_years
    v_completed_on = record.get("completed_on")
    k_completed_on: str | None = None
    if v_completed_on is not None:
        if is_date(v_completed_on):
            k_completed_on = v_completed_on
    v_imaging = record.get("imaging")
    bad_imaging = False
    items_imaging: list[tuple[int, object, str | None]] = []
    if isinstance(v_imaging, list):
        if not v_imaging:
            v_imaging = None
        else:
            for i_imaging, o_imaging in enumerate(v_imaging):
                if not isinstance(o_imaging, dict):
                    bad_imaging = True
                    continue
                v_imaging__modality = o_imaging.get("modality")
                k_imaging__modality: str | None = None
                if v_imaging__modality is not None:
                    if is_code(v_imaging__modality, CODES_MODALITY):
                        k_imaging__modality = v_imaging__modality
                items_imaging.append((i_imaging, v_imaging__modality, k_imaging__modality,))
    elif v_imaging is not None:
        bad_imaging = True
    v_indications = record.get("indications")
    bad_indications = False
    items_indications: list[tuple[int, object, str | None]] = []
    if isinstance(v_indications, list):
        if not v_indications:
            v_indications = None
        else:
            for i_indications, o_indications in enumerate(v_indications):
                if not isinstance(o_indications, dict):
                    bad_indications = True
                    continue
                v_indications__organ_system = o_indications.get("organ_system")
                k_indications__organ_system: str | None = None
                if v_indications__organ_system is not None:
                    if is_code(v_indications__organ_system, CODES_ORGAN_SYSTEM):
                        k_indications__organ_system = v_indications__organ_system
                items_indications.append((i_indications, v_indications__organ_system, k_indications__organ_system,))
    elif v_indications is not None:
        bad_indications = True
    v_object_type = record.get("object_type")
    k_object_type: str | None = None
    if v_object_type is not None:
        if is_code(v_object_type, CODES_OBJECT_TYPE):
            k_object_type = v_object_type
    v_ordering_services = record.get("ordering_services")
    k_ordering_services: list[str] | None = None
    if v_ordering_services == []:
        v_ordering_services = None
    if isinstance(v_ordering_services, list):
        k_ordering_services = [one for one in v_ordering_services if is_code(one, CODES_ORDERING_SERVICE)]
        if len(k_ordering_services) != len(v_ordering_services):
            k_ordering_services = None
    v_anatomic_parts = record.get("anatomic_parts")
    bad_anatomic_parts = False
    items_anatomic_parts: list[tuple[int, object, str | None]] = []
    if isinstance(v_anatomic_parts, list):
        if not v_anatomic_parts:
            v_anatomic_parts = None
        else:
            for i_anatomic_parts, o_anatomic_parts in enumerate(v_anatomic_parts):
                if not isinstance(o_anatomic_parts, dict):
                    bad_anatomic_parts = True
                    continue
                v_anatomic_parts__region = o_anatomic_parts.get("region")
                k_anatomic_parts__region: str | None = None
                if v_anatomic_parts__region is not None:
                    if is_code(v_anatomic_parts__region, CODES_REGION):
                        k_anatomic_parts__region = v_anatomic_parts__region
                items_anatomic_parts.append((i_anatomic_parts, v_anatomic_parts__region, k_anatomic_parts__region,))
    elif v_anatomic_parts is not None:
        bad_anatomic_parts = True
    v_guides = record.get("guides")
    bad_guides = False
    items_guides: list[tuple[int, object, str | None]] = []
    if isinstance(v_guides, list):
        if not v_guides:
            v_guides = None
        else:
            for i_guides, o_guides in enumerate(v_guides):
                if not isinstance(o_guides, dict):
                    bad_guides = True
                    continue
                v_guides__region = o_guides.get("region")
                k_guides__region: str | None = None
                if v_guides__region is not None:
                    if is_code(v_guides__region, CODES_REGION):
                        k_guides__region = v_guides__region
                items_guides.append((i_guides, v_guides__region, k_guides__region,))
    elif v_guides is not None:
        bad_guides = True
    v_physical_models = record.get("physical_models")
    bad_physical_models = False
    items_physical_models: list[tuple[int, str | None, object, str | None]] = []
    if isinstance(v_physical_models, list):
        if not v_physical_models:
            v_physical_models = None
        else:
            for i_physical_models, o_physical_models in enumerate(v_physical_models):
                if not isinstance(o_physical_models, dict):
                    bad_physical_models = True
                    continue
                v_physical_models__printer_label = o_physical_models.get("printer_label")
                k_physical_models__printer_label: str | None = None
                if v_physical_models__printer_label is not None:
                    if type(v_physical_models__printer_label) is str and 1 <= len(v_physical_models__printer_label) <= 50 and clean_text(v_physical_models__printer_label):
                        k_physical_models__printer_label = v_physical_models__printer_label
                v_physical_models__technology = o_physical_models.get("technology")
                k_physical_models__technology: str | None = None
                if v_physical_models__technology is not None:
                    if is_code(v_physical_models__technology, CODES_TECHNOLOGY):
                        k_physical_models__technology = v_physical_models__technology
                items_physical_models.append((i_physical_models, k_physical_models__printer_label, v_physical_models__technology, k_physical_models__technology,))
    elif v_physical_models is not None:
        bad_physical_models = True
    v_procedure = record.get("procedure")
    o_procedure: JsonRecord = v_procedure if isinstance(v_procedure, dict) else EMPTY
    bad_procedure = v_procedure is not None and not isinstance(v_procedure, dict)
    if not bad_procedure and not o_procedure:
        v_procedure = None
    v_procedure__used = o_procedure.get("used")
    k_procedure__used: str | None = None
    if v_procedure__used is not None:
        if is_code(v_procedure__used, CODES_USE_STATUS):
            k_procedure__used = v_procedure__used
    v_procedure__time_saved_minutes = o_procedure.get("time_saved_minutes")
    k_procedure__time_saved_minutes: float | None = None
    if v_procedure__time_saved_minutes is not None:
        if is_whole(v_procedure__time_saved_minutes) and -600 <= v_procedure__time_saved_minutes <= 1440:
            k_procedure__time_saved_minutes = v_procedure__time_saved_minutes
    if bad_procedure:
        v_procedure__used = True
        v_procedure__time_saved_minutes = True
    v_effort = record.get("effort")
    o_effort: JsonRecord = v_effort if isinstance(v_effort, dict) else EMPTY
    bad_effort = v_effort is not None and not isinstance(v_effort, dict)
    if not bad_effort and not o_effort:
        v_effort = None
    v_effort__clinician_consultation = o_effort.get("clinician_consultation")
    o_effort__clinician_consultation: JsonRecord = v_effort__clinician_consultation if isinstance(v_effort__clinician_consultation, dict) else EMPTY
    bad_effort__clinician_consultation = v_effort__clinician_consultation is not None and not isinstance(v_effort__clinician_consultation, dict)
    if not bad_effort__clinician_consultation and not o_effort__clinician_consultation:
        v_effort__clinician_consultation = None
    v_effort__clinician_consultation__hours = o_effort__clinician_consultation.get("hours")
    k_effort__clinician_consultation__hours: float | None = None
    if v_effort__clinician_consultation__hours is not None:
        if is_whole(v_effort__clinician_consultation__hours) and 0 <= v_effort__clinician_consultation__hours <= 999:
            k_effort__clinician_consultation__hours = v_effort__clinician_consultation__hours
    v_effort__clinician_consultation__minutes = o_effort__clinician_consultation.get("minutes")
    k_effort__clinician_consultation__minutes: float | None = None
    if v_effort__clinician_consultation__minutes is not None:
        if is_whole(v_effort__clinician_consultation__minutes) and 0 <= v_effort__clinician_consultation__minutes <= 59:
            k_effort__clinician_consultation__minutes = v_effort__clinician_consultation__minutes
    v_effort__clinician_consultation__unknown = o_effort__clinician_consultation.get("unknown")
    k_effort__clinician_consultation__unknown: bool | None = None
    if v_effort__clinician_consultation__unknown is not None:
        if type(v_effort__clinician_consultation__unknown) is bool:
            k_effort__clinician_consultation__unknown = v_effort__clinician_consultation__unknown
    if bad_effort__clinician_consultation:
        v_effort__clinician_consultation__hours = True
        v_effort__clinician_consultation__minutes = True
        v_effort__clinician_consultation__unknown = True
    v_effort__clinician_segmentation = o_effort.get("clinician_segmentation")
    o_effort__clinician_segmentation: JsonRecord = v_effort__clinician_segmentation if isinstance(v_effort__clinician_segmentation, dict) else EMPTY
    bad_effort__clinician_segmentation = v_effort__clinician_segmentation is not None and not isinstance(v_effort__clinician_segmentation, dict)
    if not bad_effort__clinician_segmentation and not o_effort__clinician_segmentation:
        v_effort__clinician_segmentation = None
    v_effort__clinician_segmentation__hours = o_effort__clinician_segmentation.get("hours")
    k_effort__clinician_segmentation__hours: float | None = None
    if v_effort__clinician_segmentation__hours is not None:
        if is_whole(v_effort__clinician_segmentation__hours) and 0 <= v_effort__clinician_segmentation__hours <= 999:
            k_effort__clinician_segmentation__hours = v_effort__clinician_segmentation__hours
    v_effort__clinician_segmentation__minutes = o_effort__clinician_segmentation.get("minutes")
    k_effort__clinician_segmentation__minutes: float | None = None
    if v_effort__clinician_segmentation__minutes is not None:
        if is_whole(v_effort__clinician_segmentation__minutes) and 0 <= v_effort__clinician_segmentation__minutes <= 59:
            k_effort__clinician_segmentation__minutes = v_effort__clinician_segmentation__minutes
    v_effort__clinician_segmentation__unknown = o_effort__clinician_segmentation.get("unknown")
    k_effort__clinician_segmentation__unknown: bool | None = None
    if v_effort__clinician_segmentation__unknown is not None:
        if type(v_effort__clinician_segmentation__unknown) is bool:
            k_effort__clinician_segmentation__unknown = v_effort__clinician_segmentation__unknown
    if bad_effort__clinician_segmentation:
        v_effort__clinician_segmentation__hours = True
        v_effort__clinician_segmentation__minutes = True
        v_effort__clinician_segmentation__unknown = True
    v_effort__clinician_cad = o_effort.get("clinician_cad")
    o_effort__clinician_cad: JsonRecord = v_effort__clinician_cad if isinstance(v_effort__clinician_cad, dict) else EMPTY
    bad_effort__clinician_cad = v_effort__clinician_cad is not None and not isinstance(v_effort__clinician_cad, dict)
    if not bad_effort__clinician_cad and not o_effort__clinician_cad:
        v_effort__clinician_cad = None
    v_effort__clinician_cad__hours = o_effort__clinician_cad.get("hours")
    k_effort__clinician_cad__hours: float | None = None
    if v_effort__clinician_cad__hours is not None:
        if is_whole(v_effort__clinician_cad__hours) and 0 <= v_effort__clinician_cad__hours <= 999:
            k_effort__clinician_cad__hours = v_effort__clinician_cad__hours
    v_effort__clinician_cad__minutes = o_effort__clinician_cad.get("minutes")
    k_effort__clinician_cad__minutes: float | None = None
    if v_effort__clinician_cad__minutes is not None:
        if is_whole(v_effort__clinician_cad__minutes) and 0 <= v_effort__clinician_cad__minutes <= 59:
            k_effort__clinician_cad__minutes = v_effort__clinician_cad__minutes
    v_effort__clinician_cad__unknown = o_effort__clinician_cad.get("unknown")
    k_effort__clinician_cad__unknown: bool | None = None
    if v_effort__clinician_cad__unknown is not None:
        if type(v_effort__clinician_cad__unknown) is bool:
            k_effort__clinician_cad__unknown = v_effort__clinician_cad__unknown
    if bad_effort__clinician_cad:
        v_effort__clinician_cad__hours = True
        v_effort__clinician_cad__minutes = True
        v_effort__clinician_cad__unknown = True
    v_effort__clinician_prep_postprocessing = o_effort.get("clinician_prep_postprocessing")
    o_effort__clinician_prep_postprocessing: JsonRecord = v_effort__clinician_prep_postprocessing if isinstance(v_effort__clinician_prep_postprocessing, dict) else EMPTY
    bad_effort__clinician_prep_postprocessing = v_effort__clinician_prep_postprocessing is not None and not isinstance(v_effort__clinician_prep_postprocessing, dict)
    if not bad_effort__clinician_prep_postprocessing and not o_effort__clinician_prep_postprocessing:
        v_effort__clinician_prep_postprocessing = None
    v_effort__clinician_prep_postprocessing__hours = o_effort__clinician_prep_postprocessing.get("hours")
    k_effort__clinician_prep_postprocessing__hours: float | None = None
    if v_effort__clinician_prep_postprocessing__hours is not None:
        if is_whole(v_effort__clinician_prep_postprocessing__hours) and 0 <= v_effort__clinician_prep_postprocessing__hours <= 999:
            k_effort__clinician_prep_postprocessing__hours = v_effort__clinician_prep_postprocessing__hours
    v_effort__clinician_prep_postprocessing__minutes = o_effort__clinician_prep_postprocessing.get("minutes")
    k_effort__clinician_prep_postprocessing__minutes: float | None = None
    if v_effort__clinician_prep_postprocessing__minutes is not None:
        if is_whole(v_effort__clinician_prep_postprocessing__minutes) and 0 <= v_effort__clinician_prep_postprocessing__minutes <= 59:
            k_effort__clinician_prep_postprocessing__minutes = v_effort__clinician_prep_postprocessing__minutes
    v_effort__clinician_prep_postprocessing__unknown = o_effort__clinician_prep_postprocessing.get("unknown")
    k_effort__clinician_prep_postprocessing__unknown: bool | None = None
    if v_effort__clinician_prep_postprocessing__unknown is not None:
        if type(v_effort__clinician_prep_postprocessing__unknown) is bool:
            k_effort__clinician_prep_postprocessing__unknown = v_effort__clinician_prep_postprocessing__unknown
    if bad_effort__clinician_prep_postprocessing:
        v_effort__clinician_prep_postprocessing__hours = True
        v_effort__clinician_prep_postprocessing__minutes = True
        v_effort__clinician_prep_postprocessing__unknown = True
    v_effort__nonclinician_consultation = o_effort.get("nonclinician_consultation")
    o_effort__nonclinician_consultation: JsonRecord = v_effort__nonclinician_consultation if isinstance(v_effort__nonclinician_consultation, dict) else EMPTY
    bad_effort__nonclinician_consultation = v_effort__nonclinician_consultation is not None and not isinstance(v_effort__nonclinician_consultation, dict)
    if not bad_effort__nonclinician_consultation and not o_effort__nonclinician_consultation:
        v_effort__nonclinician_consultation = None
    v_effort__nonclinician_consultation__hours = o_effort__nonclinician_consultation.get("hours")
    k_effort__nonclinician_consultation__hours: float | None = None
    if v_effort__nonclinician_consultation__hours is not None:
        if is_whole(v_effort__nonclinician_consultation__hours) and 0 <= v_effort__nonclinician_consultation__hours <= 999:
            k_effort__nonclinician_consultation__hours = v_effort__nonclinician_consultation__hours
    v_effort__nonclinician_consultation__minutes = o_effort__nonclinician_consultation.get("minutes")
    k_effort__nonclinician_consultation__minutes: float | None = None
    if v_effort__nonclinician_consultation__minutes is not None:
        if is_whole(v_effort__nonclinician_consultation__minutes) and 0 <= v_effort__nonclinician_consultation__minutes <= 59:
            k_effort__nonclinician_consultation__minutes = v_effort__nonclinician_consultation__minutes
    v_effort__nonclinician_consultation__unknown = o_effort__nonclinician_consultation.get("unknown")
    k_effort__nonclinician_consultation__unknown: bool | None = None
    if v_effort__nonclinician_consultation__unknown is not None:
        if type(v_effort__nonclinician_consultation__unknown) is bool:
            k_effort__nonclinician_consultation__unknown = v_effort__nonclinician_consultation__unknown
    if bad_effort__nonclinician_consultation:
        v_effort__nonclinician_consultation__hours = True
        v_effort__nonclinician_consultation__minutes = True
        v_effort__nonclinician_consultation__unknown = True
    v_effort__nonclinician_segmentation = o_effort.get("nonclinician_segmentation")
    o_effort__nonclinician_segmentation: JsonRecord = v_effort__nonclinician_segmentation if isinstance(v_effort__nonclinician_segmentation, dict) else EMPTY
    bad_effort__nonclinician_segmentation = v_effort__nonclinician_segmentation is not None and not isinstance(v_effort__nonclinician_segmentation, dict)
    if not bad_effort__nonclinician_segmentation and not o_effort__nonclinician_segmentation:
        v_effort__nonclinician_segmentation = None
    v_effort__nonclinician_segmentation__hours = o_effort__nonclinician_segmentation.get("hours")
    k_effort__nonclinician_segmentation__hours: float | None = None
    if v_effort__nonclinician_segmentation__hours is not None:
        if is_whole(v_effort__nonclinician_segmentation__hours) and 0 <= v_effort__nonclinician_segmentation__hours <= 999:
            k_effort__nonclinician_segmentation__hours = v_effort__nonclinician_segmentation__hours
    v_effort__nonclinician_segmentation__minutes = o_effort__nonclinician_segmentation.get("minutes")
    k_effort__nonclinician_segmentation__minutes: float | None = None
    if v_effort__nonclinician_segmentation__minutes is not None:
        if is_whole(v_effort__nonclinician_segmentation__minutes) and 0 <= v_effort__nonclinician_segmentation__minutes <= 59:
            k_effort__nonclinician_segmentation__minutes = v_effort__nonclinician_segmentation__minutes
    v_effort__nonclinician_segmentation__unknown = o_effort__nonclinician_segmentation.get("unknown")
    k_effort__nonclinician_segmentation__unknown: bool | None = None
    if v_effort__nonclinician_segmentation__unknown is not None:
        if type(v_effort__nonclinician_segmentation__unknown) is bool:
            k_effort__nonclinician_segmentation__unknown = v_effort__nonclinician_segmentation__unknown
    if bad_effort__nonclinician_segmentation:
        v_effort__nonclinician_segmentation__hours = True
        v_effort__nonclinician_segmentation__minutes = True
        v_effort__nonclinician_segmentation__unknown = True
    v_effort__nonclinician_cad = o_effort.get("nonclinician_cad")
    o_effort__nonclinician_cad: JsonRecord = v_effort__nonclinician_cad if isinstance(v_effort__nonclinician_cad, dict) else EMPTY
    bad_effort__nonclinician_cad = v_effort__nonclinician_cad is not None and not isinstance(v_effort__nonclinician_cad, dict)
    if not bad_effort__nonclinician_cad and not o_effort__nonclinician_cad:
        v_effort__nonclinician_cad = None
    v_effort__nonclinician_cad__hours = o_effort__nonclinician_cad.get("hours")
    k_effort__nonclinician_cad__hours: float | None = None
    if v_effort__nonclinician_cad__hours is not None:
        if is_whole(v_effort__nonclinician_cad__hours) and 0 <= v_effort__nonclinician_cad__hours <= 999:
            k_effort__nonclinician_cad__hours = v_effort__nonclinician_cad__hours
    v_effort__nonclinician_cad__minutes = o_effort__nonclinician_cad.get("minutes")
    k_effort__nonclinician_cad__minutes: float | None = None
    if v_effort__nonclinician_cad__minutes is not None:
        if is_whole(v_effort__nonclinician_cad__minutes) and 0 <= v_effort__nonclinician_cad__minutes <= 59:
            k_effort__nonclinician_cad__minutes = v_effort__nonclinician_cad__minutes
    v_effort__nonclinician_cad__unknown = o_effort__nonclinician_cad.get("unknown")
    k_effort__nonclinician_cad__unknown: bool | None = None
    if v_effort__nonclinician_cad__unknown is not None:
        if type(v_effort__nonclinician_cad__unknown) is bool:
            k_effort__nonclinician_cad__unknown = v_effort__nonclinician_cad__unknown
    if bad_effort__nonclinician_cad:
        v_effort__nonclinician_cad__hours = True
        v_effort__nonclinician_cad__minutes = True
        v_effort__nonclinician_cad__unknown = True
    v_effort__nonclinician_prep_postprocessing = o_effort.get("nonclinician_prep_postprocessing")
    o_effort__nonclinician_prep_postprocessing: JsonRecord = v_effort__nonclinician_prep_postprocessing if isinstance(v_effort__nonclinician_prep_postprocessing, dict) else EMPTY
    bad_effort__nonclinician_prep_postprocessing = v_effort__nonclinician_prep_postprocessing is not None and not isinstance(v_effort__nonclinician_prep_postprocessing, dict)
    if not bad_effort__nonclinician_prep_postprocessing and not o_effort__nonclinician_prep_postprocessing:
        v_effort__nonclinician_prep_postprocessing = None
    v_effort__nonclinician_prep_postprocessing__hours = o_effort__nonclinician_prep_postprocessing.get("hours")
    k_effort__nonclinician_prep_postprocessing__hours: float | None = None
    if v_effort__nonclinician_prep_postprocessing__hours is not None:
        if is_whole(v_effort__nonclinician_prep_postprocessing__hours) and 0 <= v_effort__nonclinician_prep_postprocessing__hours <= 999:
            k_effort__nonclinician_prep_postprocessing__hours = v_effort__nonclinician_prep_postprocessing__hours
    v_effort__nonclinician_prep_postprocessing__minutes = o_effort__nonclinician_prep_postprocessing.get("minutes")
    k_effort__nonclinician_prep_postprocessing__minutes: float | None = None
    if v_effort__nonclinician_prep_postprocessing__minutes is not None:
        if is_whole(v_effort__nonclinician_prep_postprocessing__minutes) and 0 <= v_effort__nonclinician_prep_postprocessing__minutes <= 59:
            k_effort__nonclinician_prep_postprocessing__minutes = v_effort__nonclinician_prep_postprocessing__minutes
    v_effort__nonclinician_prep_postprocessing__unknown = o_effort__nonclinician_prep_postprocessing.get("unknown")
    k_effort__nonclinician_prep_postprocessing__unknown: bool | None = None
    if v_effort__nonclinician_prep_postprocessing__unknown is not None:
        if type(v_effort__nonclinician_prep_postprocessing__unknown) is bool:
            k_effort__nonclinician_prep_postprocessing__unknown = v_effort__nonclinician_prep_postprocessing__unknown
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
    if not bad_assessment and not o_assessment:
        v_assessment = None
    v_assessment__assessed = o_assessment.get("assessed")
    k_assessment__assessed: str | None = None
    if v_assessment__assessed is not None:
        if is_code(v_assessment__assessed, CODES_YES_NO):
            k_assessment__assessed = v_assessment__assessed
    v_assessment__confidence_before = o_assessment.get("confidence_before")
    k_assessment__confidence_before: float | None = None
    if v_assessment__confidence_before is not None:
        if is_whole(v_assessment__confidence_before) and 1 <= v_assessment__confidence_before <= 5:
            k_assessment__confidence_before = v_assessment__confidence_before
    v_assessment__confidence_after = o_assessment.get("confidence_after")
    k_assessment__confidence_after: float | None = None
    if v_assessment__confidence_after is not None:
        if is_whole(v_assessment__confidence_after) and 1 <= v_assessment__confidence_after <= 5:
            k_assessment__confidence_after = v_assessment__confidence_after
    if bad_assessment:
        v_assessment__assessed = True
        v_assessment__confidence_before = True
        v_assessment__confidence_after = True
    d_day: dict[str | None, None] = {}
    if v_completed_on is not None:
        d_day[k_completed_on] = None
    d_month: dict[str | None, None] = {}
    if v_completed_on is not None:
        d_month[k_completed_on] = None
    d_quarter: dict[str | None, None] = {}
    if v_completed_on is not None:
        d_quarter[k_completed_on] = None
    d_year: dict[str | None, None] = {}
    if v_completed_on is not None:
        d_year[k_completed_on] = None
    d_object_type: dict[str | None, None] = {}
    if v_object_type is not None:
        d_object_type[k_object_type] = None
    d_organ_system: dict[str | None, None] = {}
    if bad_indications:
        d_organ_system[None] = None
    for (i_indications, v_indications__organ_system, k_indications__organ_system,) in items_indications:
        if v_indications__organ_system is not None:
            d_organ_system[k_indications__organ_system] = None
    d_modality: dict[str | None, None] = {}
    if bad_imaging:
        d_modality[None] = None
    for (i_imaging, v_imaging__modality, k_imaging__modality,) in items_imaging:
        if v_imaging__modality is not None:
            d_modality[k_imaging__modality] = None
    d_technology: dict[str | None, None] = {}
    if bad_physical_models:
        d_technology[None] = None
    for (i_physical_models, k_physical_models__printer_label, v_physical_models__technology, k_physical_models__technology,) in items_physical_models:
        if v_physical_models__technology is not None:
            d_technology[k_physical_models__technology] = None
        else:
            other = text_in(referred(context, "printer", (k_facility_id, k_physical_models__printer_label,)), "technology")
            if other is not None:
                d_technology[other] = None
    d_region: dict[str | None, None] = {}
    if bad_anatomic_parts:
        d_region[None] = None
    for (i_anatomic_parts, v_anatomic_parts__region, k_anatomic_parts__region,) in items_anatomic_parts:
        if v_anatomic_parts__region is not None:
            d_region[k_anatomic_parts__region] = None
    if bad_guides:
        d_region[None] = None
    for (i_guides, v_guides__region, k_guides__region,) in items_guides:
        if v_guides__region is not None:
            d_region[k_guides__region] = None
    d_ordering_service: dict[str | None, None] = {}
    if v_ordering_services is not None:
        for one in k_ordering_services if k_ordering_services is not None else (None,):
            d_ordering_service[one] = None
    d_facility: dict[str | None, None] = {}
    if v_facility_id is not None:
        d_facility[k_facility_id] = None
    named: dict[tuple[str, ...], None] = {}
    for (i_physical_models, k_physical_models__printer_label, v_physical_models__technology, k_physical_models__technology,) in items_physical_models:
        if (k_facility_id is not None and k_physical_models__printer_label is not None):
            named[(k_facility_id, k_physical_models__printer_label,)] = None
    return Facts(
        (k_facility_id, k_case_id,),
        k_completed_on,
        (
            tuple(d_day),
            tuple(d_month),
            tuple(d_quarter),
            tuple(d_year),
            tuple(d_object_type),
            tuple(d_organ_system),
            tuple(d_modality),
            tuple(d_technology),
            tuple(d_region),
            tuple(d_ordering_service),
            tuple(d_facility),
        ),
        (
            None if k_effort__clinician_consultation__unknown else minutes_of(k_effort__clinician_consultation__hours, k_effort__clinician_consultation__minutes, faulty=(v_effort__clinician_consultation__hours is not None and k_effort__clinician_consultation__hours is None) or (v_effort__clinician_consultation__minutes is not None and k_effort__clinician_consultation__minutes is None)),
            None if k_effort__clinician_segmentation__unknown else minutes_of(k_effort__clinician_segmentation__hours, k_effort__clinician_segmentation__minutes, faulty=(v_effort__clinician_segmentation__hours is not None and k_effort__clinician_segmentation__hours is None) or (v_effort__clinician_segmentation__minutes is not None and k_effort__clinician_segmentation__minutes is None)),
            None if k_effort__clinician_cad__unknown else minutes_of(k_effort__clinician_cad__hours, k_effort__clinician_cad__minutes, faulty=(v_effort__clinician_cad__hours is not None and k_effort__clinician_cad__hours is None) or (v_effort__clinician_cad__minutes is not None and k_effort__clinician_cad__minutes is None)),
            None if k_effort__clinician_prep_postprocessing__unknown else minutes_of(k_effort__clinician_prep_postprocessing__hours, k_effort__clinician_prep_postprocessing__minutes, faulty=(v_effort__clinician_prep_postprocessing__hours is not None and k_effort__clinician_prep_postprocessing__hours is None) or (v_effort__clinician_prep_postprocessing__minutes is not None and k_effort__clinician_prep_postprocessing__minutes is None)),
            None if k_effort__nonclinician_consultation__unknown else minutes_of(k_effort__nonclinician_consultation__hours, k_effort__nonclinician_consultation__minutes, faulty=(v_effort__nonclinician_consultation__hours is not None and k_effort__nonclinician_consultation__hours is None) or (v_effort__nonclinician_consultation__minutes is not None and k_effort__nonclinician_consultation__minutes is None)),
            None if k_effort__nonclinician_segmentation__unknown else minutes_of(k_effort__nonclinician_segmentation__hours, k_effort__nonclinician_segmentation__minutes, faulty=(v_effort__nonclinician_segmentation__hours is not None and k_effort__nonclinician_segmentation__hours is None) or (v_effort__nonclinician_segmentation__minutes is not None and k_effort__nonclinician_segmentation__minutes is None)),
            None if k_effort__nonclinician_cad__unknown else minutes_of(k_effort__nonclinician_cad__hours, k_effort__nonclinician_cad__minutes, faulty=(v_effort__nonclinician_cad__hours is not None and k_effort__nonclinician_cad__hours is None) or (v_effort__nonclinician_cad__minutes is not None and k_effort__nonclinician_cad__minutes is None)),
            None if k_effort__nonclinician_prep_postprocessing__unknown else minutes_of(k_effort__nonclinician_prep_postprocessing__hours, k_effort__nonclinician_prep_postprocessing__minutes, faulty=(v_effort__nonclinician_prep_postprocessing__hours is not None and k_effort__nonclinician_prep_postprocessing__hours is None) or (v_effort__nonclinician_prep_postprocessing__minutes is not None and k_effort__nonclinician_prep_postprocessing__minutes is None)),
        ),
        (
            k_effort__clinician_consultation__unknown is True,
            k_effort__clinician_segmentation__unknown is True,
            k_effort__clinician_cad__unknown is True,
            k_effort__clinician_prep_postprocessing__unknown is True,
            k_effort__nonclinician_consultation__unknown is True,
            k_effort__nonclinician_segmentation__unknown is True,
            k_effort__nonclinician_cad__unknown is True,
            k_effort__nonclinician_prep_postprocessing__unknown is True,
        ),
        (k_patient_age_years, k_procedure__time_saved_minutes,),
        (
            bool(k_procedure__used == "not_yet"),
            bool((k_effort__clinician_consultation__unknown is True or k_effort__clinician_segmentation__unknown is True or k_effort__clinician_cad__unknown is True or k_effort__clinician_prep_postprocessing__unknown is True or k_effort__nonclinician_consultation__unknown is True or k_effort__nonclinician_segmentation__unknown is True or k_effort__nonclinician_cad__unknown is True or k_effort__nonclinician_prep_postprocessing__unknown is True)),
            bool(k_assessment__assessed == "no"),
            bool(k_object_type == "anatomic_model"),
            bool((k_object_type is not None and k_object_type != "anatomic_model")),
            bool(k_object_type == "anatomic_guide"),
            bool((k_object_type is not None and k_object_type != "anatomic_guide")),
            bool((not bad_indications and any(k_indications__organ_system == "cardiac" for (i_indications, v_indications__organ_system, k_indications__organ_system,) in items_indications))),
            bool((not bad_indications and all((k_indications__organ_system is not None and k_indications__organ_system != "cardiac") for (i_indications, v_indications__organ_system, k_indications__organ_system,) in items_indications))),
            bool((not bad_indications and any(k_indications__organ_system == "neurologic" for (i_indications, v_indications__organ_system, k_indications__organ_system,) in items_indications))),
            bool((not bad_indications and all((k_indications__organ_system is not None and k_indications__organ_system != "neurologic") for (i_indications, v_indications__organ_system, k_indications__organ_system,) in items_indications))),
            bool((not bad_physical_models and any(((v_physical_models__technology is not None and k_physical_models__technology in ("material_jetting", "vat_photopolymerization", "material_extrusion")) or (v_physical_models__technology is None and text_in(referred(context, "printer", (k_facility_id, k_physical_models__printer_label,)), "technology") in ("material_jetting", "vat_photopolymerization", "material_extrusion"))) for (i_physical_models, k_physical_models__printer_label, v_physical_models__technology, k_physical_models__technology,) in items_physical_models))),
            bool((not bad_physical_models and all(((v_physical_models__technology is None or (k_physical_models__technology is not None and k_physical_models__technology not in ("material_jetting", "vat_photopolymerization", "material_extrusion"))) and (v_physical_models__technology is not None or (text_in(referred(context, "printer", (k_facility_id, k_physical_models__printer_label,)), "technology") is not None and text_in(referred(context, "printer", (k_facility_id, k_physical_models__printer_label,)), "technology") not in ("material_jetting", "vat_photopolymerization", "material_extrusion")))) for (i_physical_models, k_physical_models__printer_label, v_physical_models__technology, k_physical_models__technology,) in items_physical_models))),
            bool((v_assessment__confidence_before is not None and v_assessment__confidence_after is not None)),
            bool((k_assessment__confidence_after is not None and k_assessment__confidence_before is not None and k_assessment__confidence_after > k_assessment__confidence_before)),
            bool((k_assessment__confidence_after is not None and k_assessment__confidence_before is not None and k_assessment__confidence_after <= k_assessment__confidence_before)),
            bool((not bad_indications and any(k_indications__organ_system == "breast" for (i_indications, v_indications__organ_system, k_indications__organ_system,) in items_indications))),
            bool((not bad_indications and all((k_indications__organ_system is not None and k_indications__organ_system != "breast") for (i_indications, v_indications__organ_system, k_indications__organ_system,) in items_indications))),
            bool((not bad_indications and any(k_indications__organ_system == "genitourinary" for (i_indications, v_indications__organ_system, k_indications__organ_system,) in items_indications))),
            bool((not bad_indications and all((k_indications__organ_system is not None and k_indications__organ_system != "genitourinary") for (i_indications, v_indications__organ_system, k_indications__organ_system,) in items_indications))),
            bool((not bad_indications and any(k_indications__organ_system == "musculoskeletal" for (i_indications, v_indications__organ_system, k_indications__organ_system,) in items_indications))),
            bool((not bad_indications and all((k_indications__organ_system is not None and k_indications__organ_system != "musculoskeletal") for (i_indications, v_indications__organ_system, k_indications__organ_system,) in items_indications))),
            bool((not bad_anatomic_parts and len(items_anatomic_parts) == 1)),
            bool(((not bad_anatomic_parts and len(items_anatomic_parts) > 1) or (not bad_anatomic_parts and len(items_anatomic_parts) < 1))),
            bool((not bad_guides and len(items_guides) == 1)),
            bool(((not bad_guides and len(items_guides) > 1) or (not bad_guides and len(items_guides) < 1))),
            bool((not bad_physical_models and any(((v_physical_models__technology is not None and k_physical_models__technology == "material_jetting") or (v_physical_models__technology is None and text_in(referred(context, "printer", (k_facility_id, k_physical_models__printer_label,)), "technology") == "material_jetting")) for (i_physical_models, k_physical_models__printer_label, v_physical_models__technology, k_physical_models__technology,) in items_physical_models))),
            bool((not bad_physical_models and all(((v_physical_models__technology is None or (k_physical_models__technology is not None and k_physical_models__technology != "material_jetting")) and (v_physical_models__technology is not None or (text_in(referred(context, "printer", (k_facility_id, k_physical_models__printer_label,)), "technology") is not None and text_in(referred(context, "printer", (k_facility_id, k_physical_models__printer_label,)), "technology") != "material_jetting"))) for (i_physical_models, k_physical_models__printer_label, v_physical_models__technology, k_physical_models__technology,) in items_physical_models))),
            bool((not bad_physical_models and any(((v_physical_models__technology is not None and k_physical_models__technology == "material_extrusion") or (v_physical_models__technology is None and text_in(referred(context, "printer", (k_facility_id, k_physical_models__printer_label,)), "technology") == "material_extrusion")) for (i_physical_models, k_physical_models__printer_label, v_physical_models__technology, k_physical_models__technology,) in items_physical_models))),
            bool((not bad_physical_models and all(((v_physical_models__technology is None or (k_physical_models__technology is not None and k_physical_models__technology != "material_extrusion")) and (v_physical_models__technology is not None or (text_in(referred(context, "printer", (k_facility_id, k_physical_models__printer_label,)), "technology") is not None and text_in(referred(context, "printer", (k_facility_id, k_physical_models__printer_label,)), "technology") != "material_extrusion"))) for (i_physical_models, k_physical_models__printer_label, v_physical_models__technology, k_physical_models__technology,) in items_physical_models))),
            bool(v_procedure__time_saved_minutes is not None),
            bool(v_procedure__time_saved_minutes is None),
        ),
        tuple(named),
    )


SUMMARIES: tuple[SummaryTable, ...] = (
    SummaryTable(
    "data_submitted", "case", "Summary of data submitted",
    (
        DimensionRow("day", "Day of completion", "day", {}, False, False),
        DimensionRow("month", "Month of completion", "month", {}, False, True),
        DimensionRow("quarter", "Quarter of completion", "quarter", {}, False, False),
        DimensionRow("year", "Year of completion", "year", {}, False, False),
        DimensionRow("object_type", "Type of 3D printed object", "", case_tables.LABELS_OBJECT_TYPE, False, True),
        DimensionRow("organ_system", "Organ system", "", case_tables.LABELS_ORGAN_SYSTEM, True, True),
        DimensionRow("modality", "Modality", "", case_tables.LABELS_MODALITY, True, True),
        DimensionRow("technology", "Technology", "", case_tables.LABELS_TECHNOLOGY, True, True),
        DimensionRow("region", "Region", "", case_tables.LABELS_REGION, True, True),
        DimensionRow("ordering_service", "Ordering service", "", case_tables.LABELS_ORDERING_SERVICE, True, True),
        DimensionRow("facility", "Facility", "", {}, False, True),
    ),
    TimesRow("Effort", (("consultation", "Consultation"), ("segmentation", "Segmentation"), ("cad", "CAD"), ("prep_postprocessing", "Print preparation and post-processing"), ), (("clinician", "Clinicians"), ("nonclinician", "Non-clinicians"), )),
    (
        OpenRow("not_used_yet", "Not used yet", "Once the object was used, or it is clear that it will not be, enter Used.", 0),
        OpenRow("effort_unknown", "Effort unknown", "Ask who did the work, and enter the time while it is remembered.", 1),
        OpenRow("not_assessed", "Not assessed", "Hand the user assessment to the clinician who used the object.", 2),
    ),
    (
        PublicationRow(
            "jacr_2024", "Registry, June 2020 to June 2023", 2637, 20, "documented",
            ("Demographics, Utilization, Workflow, and Outcomes ... (abstract). Wang KC et al., Journal of the American College of Radiology, 2024, pmid 39117182. Read 2026-11-20.",),
            (
            FigureRow("anatomic_models", "Anatomic models", "share", "%", 3, 4, -1, "70.6", "", 0, "", "documented"),
            FigureRow("anatomic_guides", "Anatomic guides", "share", "%", 5, 6, -1, "29.4", "", 0, "", "documented"),
            FigureRow("age_of_models", "Mean age, anatomic models", "mean", "years", 0, -1, 3, "42.4", "24.5", 0, "", "documented"),
            FigureRow("age_of_guides", "Mean age, anatomic guides", "mean", "years", 0, -1, 5, "56.3", "18.5", 0, "", "documented"),
            FigureRow("cardiac_models", "Cardiac, of the anatomic models", "share", "%", 7, 8, 3, "27.2", "", 0, "", "documented"),
            FigureRow("neurologic_guides", "Neurologic, of the anatomic guides", "share", "%", 9, 10, 5, "42.4", "", 0, "", "documented"),
            FigureRow("three_technologies", "Material jetting, vat photopolymerization or material extrusion", "share", "%", 11, 12, -1, "85.6", "", 0, "", "documented"),
            FigureRow("clinician_time", "Clinicians, all kinds of work (published as providers)", "time", "minutes", 0, -1, -1, "92.4", "", 0, "", "documented"),
            FigureRow("nonclinician_time", "Non-clinicians, all kinds of work (published as non-providers)", "time", "minutes", 1, -1, -1, "335.0", "", 0, "", "documented"),
            FigureRow("clinician_consultation", "Clinicians, consultation (their largest item)", "time", "minutes", 0, 0, -1, "33.6", "", 0, "", "documented"),
            FigureRow("nonclinician_segmentation", "Non-clinicians, segmentation (their largest item)", "time", "minutes", 1, 1, -1, "148.0", "", 0, "", "documented"),
            FigureRow("more_confident", "Confidence in the treatment plan rose with the object", "share", "%", 14, 15, 13, "", "", 0, "higher after use (p < .001)", "documented"),
            ),
        ),
        PublicationRow(
            "rsna_2022", "Registry, nearly two years until 2022", 1963, 15, "documented",
            ("Report of RSNA 2022 talk M3-SSIN02-4. AuntMinnie, item 15632401, article 15632401. Read 2026-11-20.",),
            (
            FigureRow("anatomic_models", "Anatomic models", "share", "%", 3, 4, -1, "72.3", "", 0, "", "documented"),
            FigureRow("anatomic_guides", "Anatomic guides", "share", "%", 5, 6, -1, "27.7", "", 0, "", "documented"),
            FigureRow("neurologic", "Neurologic", "share", "%", 9, 10, -1, "21.7", "", 0, "", "documented"),
            FigureRow("breast", "Breast", "share", "%", 16, 17, -1, "20.6", "", 0, "", "documented"),
            FigureRow("cardiac", "Cardiac", "share", "%", 7, 8, -1, "20.3", "", 0, "", "documented"),
            FigureRow("genitourinary", "Genitourinary", "share", "%", 18, 19, -1, "17.0", "", 0, "", "documented"),
            FigureRow("musculoskeletal", "Musculoskeletal", "share", "%", 20, 21, -1, "16.7", "", 0, "", "documented"),
            FigureRow("single_part_models", "One anatomic part, of the anatomic models", "share", "%", 22, 23, 3, "68.7", "", 0, "", "documented"),
            FigureRow("single_guides", "One guide, of the anatomic guides", "share", "%", 24, 25, 5, "69.2", "", 0, "", "documented"),
            FigureRow("model_technology", "Material jetting, of the anatomic models", "share", "%", 26, 27, 3, "", "", 0, "the technology used most", "documented"),
            FigureRow("guide_technology", "Material extrusion, of the anatomic guides", "share", "%", 28, 29, 5, "", "", 0, "the technology used most", "documented"),
            FigureRow("time_saved_given", "Procedure time saved is given", "share", "%", 30, 31, -1, "5.7", "", 0, "", "documented"),
            FigureRow("time_saved", "Mean procedure time saved", "mean", "minutes", 1, -1, -1, "38.5", "", 111, "", "documented"),
            ),
        ),
    ),
    LibraryRow("printer", "printer_label", (("manufacturer", "Printer manufacturer"), ("printer_model", "Printer model"), ("technology", "Technology"), ("location", "Location"), ("status", "Printer status"), ), "installed_on", "decommissioned_on", {"status": "decommissioned"}),
    facts_data_submitted,
),
)
