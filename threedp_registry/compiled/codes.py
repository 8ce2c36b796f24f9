"""The codelists of 3D Printing Registry data dictionary (unofficial), version 2.0.0, as types.

Compiled from the dictionary; edit its YAML and run `threedp dictionary compile` instead.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

Region: TypeAlias = Literal[
    "head",
    "neck",
    "spine",
    "chest",
    "breast",
    "abdomen",
    "pelvis",
    "trunk",
    "upper_extremity",
    "lower_extremity",
    "fetus",
]
"""Region. Part of the body an anatomic part or a guide belongs to, in its coarsest division. Head, pelvis, upper extremity and breast appear in the public article; the other values are our reading."""

Subregion: TypeAlias = Literal[
    "skull_base",
    "cranial_vault",
    "intracranial",
    "orbit",
    "midface",
    "upper_jaw",
    "lower_jaw",
    "temporal_bone",
    "sinonasal",
    "oral_cavity",
    "scalp_and_face",
    "larynx_and_trachea",
    "thyroid_region",
    "lateral_neck",
    "craniocervical_junction",
    "cervical_spine",
    "cervicothoracic_spine",
    "thoracic_spine",
    "thoracolumbar_spine",
    "lumbar_spine",
    "lumbosacral_spine",
    "sacrum_and_coccyx",
    "cardiac",
    "thoracic_great_vessels",
    "mediastinum",
    "lungs_and_airways",
    "chest_wall",
    "upper_outer_quadrant",
    "upper_inner_quadrant",
    "lower_outer_quadrant",
    "lower_inner_quadrant",
    "central_breast",
    "axillary_tail",
    "hepatobiliary_region",
    "pancreas_and_spleen",
    "gastrointestinal_tract",
    "retroperitoneum",
    "abdominal_wall",
    "pelvic_ring",
    "acetabulum",
    "pelvic_organs",
    "perineum",
    "shoulder",
    "upper_arm",
    "elbow",
    "forearm",
    "wrist",
    "hand",
    "hip",
    "thigh",
    "knee",
    "lower_leg",
    "ankle",
    "foot",
    "fetal_head_and_neck",
    "fetal_body",
]
"""Subregion. Finer division of a region; optional, often not used, and each value belongs to one region. Skull base and upper arm appear in the public article; the other values are our reading."""

Structure: TypeAlias = Literal[
    "bone",
    "tumor",
    "joint",
    "cartilage",
    "muscle",
    "tendon_or_ligament",
    "artery",
    "vein",
    "nerve",
    "lymph_node",
    "skin",
    "soft_tissue",
    "airway",
    "tooth",
    "cyst_or_collection",
    "stone_or_calcification",
    "existing_implant",
    "other",
    "prostate",
    "heart",
    "myocardium",
    "blood_pool",
    "heart_valve",
    "coronary_artery",
    "aorta",
    "pulmonary_artery",
    "brain",
    "cerebral_ventricle",
    "spinal_cord",
    "eye",
    "thyroid",
    "larynx",
    "lung",
    "esophagus",
    "stomach",
    "bowel",
    "liver",
    "biliary_tree",
    "portal_vein",
    "pancreas",
    "spleen",
    "kidney",
    "renal_collecting_system",
    "ureter",
    "bladder",
    "urethra",
    "adrenal_gland",
    "uterus",
    "ovary",
    "testis",
    "fibroglandular_tissue",
    "placenta",
]
"""Structure. What the anatomic part shows, as a general tissue or as a named organ; a named value wins over a general one. Bone, tumor and prostate appear in the public article; the other values are our reading."""

Laterality: TypeAlias = Literal[
    "left",
    "right",
    "bilateral",
    "midline",
]
"""Laterality. Side of the body an anatomic part or a guide belongs to, from the patient's view; required where the region is an extremity or the breast. Left and right appear in the public article; the other values are our reading."""

OrganSystem: TypeAlias = Literal[
    "cardiac",
    "neurologic",
    "breast",
    "genitourinary",
    "musculoskeletal",
    "vascular",
    "craniomaxillofacial",
    "head_and_neck",
    "thoracic",
    "gastrointestinal",
    "hepatopancreatobiliary",
    "other",
]
"""Organ system. Organ system the clinical indication belongs to. Publications report twelve and name five of them; the other seven are our reading."""

Respondent: TypeAlias = Literal[
    "surgeon",
    "interventionalist",
    "other_physician",
    "trainee",
    "other_clinician",
]
"""Respondent. Who answered the user assessment; it is the person who used the object, not the printing lab."""

Likert: TypeAlias = Literal[
    "1",
    "2",
    "3",
    "4",
    "5",
    "not_applicable",
]
"""Agreement scale. How far the respondent agrees with a statement about the object, from 1 to 5. That such items exist is published; their wording and the five points are our reading."""

ObjectType: TypeAlias = Literal[
    "anatomic_model",
    "anatomic_guide",
]
"""Type of 3D printed object. Whether the case is an anatomic model or an anatomic guide; to enter a job that yields both as two cases is our reading."""

ObjectUse: TypeAlias = Literal[
    "preoperative_planning",
    "simulation",
    "guide_in_surgery",
    "diagnosis",
    "education",
    "device_sizing_or_bending",
    "intraoperative_reference",
    "patient_consent",
    "multidisciplinary_conference",
    "other",
]
"""Use of the object. What the object is made or used for; intended and actual uses share the list, so that they compare. Four values follow DICOM context group 7064, and the rest is our reading."""

OrderingService: TypeAlias = Literal[
    "cardiac_surgery",
    "cardiology",
    "vascular_surgery",
    "thoracic_surgery",
    "neurosurgery",
    "orthopedic_surgery",
    "spine_surgery",
    "oral_and_maxillofacial_surgery",
    "otolaryngology",
    "plastic_surgery",
    "ophthalmology",
    "breast_surgery",
    "surgical_oncology",
    "general_surgery",
    "colorectal_surgery",
    "hepatobiliary_surgery",
    "transplant_surgery",
    "pediatric_surgery",
    "trauma_surgery",
    "urology",
    "obstetrics_and_gynecology",
    "gastroenterology",
    "pulmonology",
    "radiology",
    "interventional_radiology",
    "radiation_oncology",
    "medical_oncology",
    "dentistry",
    "podiatry",
    "anesthesiology",
    "other",
]
"""Ordering service. Clinical service that asked for the object, several if they asked together. That the form asks it is public; the values are our reading."""

Software: TypeAlias = Literal[
    "materialise_mimics",
    "mimics_inprint",
    "synopsys_simpleware",
    "three_d_slicer",
    "osirix",
    "invesalius",
    "itk_snap",
    "vitrea",
    "materialise_3matic",
    "geomagic_freeform",
    "meshmixer",
    "blender",
    "solidworks",
    "other",
]
"""Software. Program used to segment the images or to design the object; print preparation programs, such as PreForm or GrabCAD Print, are not meant."""

GuideType: TypeAlias = Literal[
    "cutting",
    "drilling",
    "cutting_and_drilling",
    "positioning",
    "puncture",
    "marking",
    "bending_template",
    "other",
]
"""Type of guide. What the guide directs. That the form asks it is public; the values are our reading."""

NrdrAccount: TypeAlias = Literal[
    "new",
    "existing",
]
"""NRDR account. Whether the facility had an account in the National Radiology Data Registry (NRDR) before it applied to the 3D Printing Registry."""

Agreement: TypeAlias = Literal[
    "participation_agreement",
    "addendum",
    "none",
]
"""Agreement. Contract signed to take part in the registry."""

ApplicationStatus: TypeAlias = Literal[
    "not_started",
    "submitted",
    "approved",
]
"""Application status. How far the facility's application to the registry is. That there is an application is public; the three steps are our reading."""

NrdrRegistry: TypeAlias = Literal[
    "DIR",
    "GRID",
    "LCSR",
    "CTC",
    "NMD",
    "IPN",
    "other_nrdr",
]
"""NRDR registry. Another registry of the NRDR the facility takes part in; it bears on the fees."""

TeamRole: TypeAlias = Literal[
    "registry_champion",
    "registry_administrator",
    "data_manager",
]
"""Team role. Role in the facility's registry team; one person may hold several."""

ProfileType: TypeAlias = Literal[
    "corporate_account_administrator",
    "facility_administrator",
    "registry_administrator",
    "facility_user",
    "physician_user",
    "service_user",
]
"""Profile type. Kind of NRDR user profile, which sets what the user may do; the highest profile in a facility counts."""

ProfileStatus: TypeAlias = Literal[
    "invited",
    "active",
    "inactive",
]
"""Profile status. State of a user profile today."""

MfaFactor: TypeAlias = Literal[
    "okta_verify",
    "google_authenticator",
    "sms",
    "security_key",
]
"""Sign-in factor. Second factor enrolled for the ACR Login; one is needed and two are advised."""

Resource: TypeAlias = Literal[
    "data_dictionary",
    "data_submission_overview",
    "add_case_form",
    "webinar_users_guide",
    "webinar_open_discussion",
    "webinar_case_examples",
]
"""Resource. Article or video the Startup Guide asks the team to review."""

YesNo: TypeAlias = Literal[
    "yes",
    "no",
]
"""Yes or no. Answer to a question that the person who makes the record can always answer; where nobody may know, the list with unknown is used."""

YesNoUnknown: TypeAlias = Literal[
    "yes",
    "no",
    "unknown",
]
"""Yes, no or unknown. Answer to a question that the site may be unable to answer even after looking; unknown is an answer, a missing value is not."""

UseStatus: TypeAlias = Literal[
    "yes",
    "no",
    "not_yet",
    "unknown",
]
"""Use status. Whether the printed object was put to its clinical use, as known when the record is made."""

Sex: TypeAlias = Literal[
    "female",
    "male",
    "other",
    "unknown",
]
"""Patient sex. Sex of the patient as recorded by the facility; for a model of a fetus it is the pregnant patient's."""

Exclusion: TypeAlias = Literal[
    "none",
    "biologic_material",
    "implanted_device",
    "external_prosthesis",
    "not_point_of_care",
    "not_routine_care",
]
"""Exclusion. Reason why the object is outside the registry's inclusion criteria; a case with any reason but none is left out of the submission. The criteria are public; asking for them as one coded value is our reading."""

Modality: TypeAlias = Literal[
    "CT",
    "cone_beam_ct",
    "MR",
    "US",
    "XA",
    "PT",
    "NM",
    "MG",
    "OSS",
    "LS",
    "XC",
    "other",
]
"""Modality. Kind of imaging the digital model was built from; one imaging entry for each kind. The codes are those of DICOM context group 29 where it has one."""

BodyPart: TypeAlias = Literal[
    "head",
    "neck",
    "spine",
    "chest",
    "breast",
    "abdomen",
    "pelvis",
    "trunk",
    "upper_extremity",
    "lower_extremity",
    "fetus",
    "heart",
    "whole_body",
]
"""Body part. Body part the images cover: one of the regions, the heart or the whole body."""

MaterialClass: TypeAlias = Literal[
    "rigid_photopolymer",
    "flexible_photopolymer",
    "rigid_thermoplastic",
    "flexible_thermoplastic",
    "mineral_powder",
    "metal",
    "other",
]
"""Material class. Family the material belongs to, by chemistry and stiffness; it follows from the material, except when the material is other."""

Material: TypeAlias = Literal[
    "vero",
    "med610",
    "digital_abs",
    "bone_matrix",
    "visijet_rigid",
    "standard_resin",
    "clear_resin",
    "draft_resin",
    "durable_or_tough_resin",
    "surgical_guide_resin",
    "biomed_resin",
    "dental_resin",
    "agilus",
    "tango",
    "elastic_clear",
    "tissue_matrix",
    "gel_matrix",
    "rigid_flexible_blend",
    "elastic_resin",
    "flexible_resin",
    "pla",
    "petg",
    "abs",
    "asa",
    "polycarbonate",
    "pa12",
    "pa11",
    "nylon_filament",
    "ppsu",
    "peek",
    "tpu",
    "tpe",
    "gypsum",
    "titanium_alloy",
    "cobalt_chrome",
    "stainless_steel",
    "other",
]
"""Material. Material the print is made of, without support material. For several materials in one print, the one that makes up most of it. That a print has one material is public; the values are our reading."""

Optical: TypeAlias = Literal[
    "opaque",
    "translucent",
    "transparent",
    "mixed",
]
"""Optical property. How the printed object looks against light, and not what the printer could do. Opaque appears in the public article; the other values are our reading."""

Mechanical: TypeAlias = Literal[
    "rigid",
    "flexible",
    "mixed",
]
"""Mechanical property. Stiffness of the finished object, as felt in the hand."""

Colors: TypeAlias = Literal[
    "single",
    "multiple",
]
"""Colors. Whether colors of the finished object tell its parts apart, paint included."""

Manufacturer: TypeAlias = Literal[
    "stratasys",
    "formlabs",
    "three_d_systems",
    "hp",
    "ultimaker",
    "prusa",
    "lulzbot",
    "kumovis",
    "eos",
    "bambu_lab",
    "raise3d",
    "markforged",
    "other",
]
"""Printer manufacturer. Company whose name is on the printer, whoever sold or serviced it. That the form shows it is public; the values are our reading."""

Technology: TypeAlias = Literal[
    "binder_jetting",
    "directed_energy_deposition",
    "material_extrusion",
    "material_jetting",
    "powder_bed_fusion",
    "sheet_lamination",
    "vat_photopolymerization",
]
"""Technology. Process category of the printer: the seven of ISO/ASTM 52900. Trade names are synonyms."""

PrinterLocation: TypeAlias = Literal[
    "on_site",
    "off_site",
]
"""Printer location. Where the printer stands, seen from the care of the patient; work of an outside vendor is not point of care."""

PrinterStatus: TypeAlias = Literal[
    "active",
    "decommissioned",
]
"""Printer status. Whether the printer is in service today; a case is judged by the printer's dates, not by this status."""

SterilizationMethod: TypeAlias = Literal[
    "steam_121",
    "steam_132",
    "steam_134",
    "hydrogen_peroxide",
    "ethylene_oxide",
    "gamma_or_e_beam",
    "sterile_cover",
    "other",
    "unknown",
]
"""Sterilization method. How the object was made fit for the sterile field. Whether a material stands the method is the site's to verify."""

CptCode: TypeAlias = Literal[
    "0559T",
    "0560T",
    "0561T",
    "0562T",
]
"""CPT code. Category III CPT code reported for the object, in force since July 1, 2019; the texts here are paraphrased, and the American Medical Association owns the descriptors."""
