"""The records of 3D Printing Registry data dictionary (unofficial), version 2.0.0, as classes.

Compiled from the dictionary; edit its YAML and run `threedp dictionary compile` instead.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import field, frozen

from threedp_registry.compiled import codes
from threedp_registry.typed_records.record import TypedRecord

if TYPE_CHECKING:
    from threedp_registry.compiled_support import RecordTable

__all__ = [
    "AnatomicPart",
    "Assessment",
    "Case",
    "CptCode",
    "Effort",
    "EffortTime",
    "Facility",
    "Guide",
    "ImagingStudy",
    "Indication",
    "PhysicalModel",
    "Printer",
    "Procedure",
    "RegistryParticipation",
    "TeamMember",
    "UserProfile",
]


@frozen(kw_only=True)
class ImagingStudy:
    """Imaging study. The imaging the printed object was made from, one entry for each modality. A case that combines several modalities has several entries."""

    modality: codes.Modality
    """Modality. Imaging modality of a source study, as its DICOM code where there is one. There is no DICOM code for cone-beam CT, which scanners store as CT; it has a code of its own here. Required."""
    contrast: codes.YesNoUnknown | None = None
    """Contrast. Whether contrast medium was given for the source study. Required when Modality is CT, MR or X-ray angiography."""
    slice_thickness_mm: Decimal | None = None
    """Slice thickness. Thickness of the reconstructed slices that were segmented, in millimeters, as in DICOM Slice Thickness. 0.05 to 10 mm, up to 2 decimal places. Blank unless Modality is CT, Cone-beam CT, MR, PET, Nuclear medicine, X-ray angiography or Ultrasound."""
    body_part: codes.BodyPart | None = None
    """Body part imaged. Part of the body that the source study shows, at the level of a region. Optional."""


@frozen(kw_only=True)
class Indication:
    """Indication. Why the printed object was ordered, one entry for each clinical indication: the organ system, and the diagnosis in words or as an ICD-10-CM code."""

    organ_system: codes.OrganSystem
    """Organ system. Organ system of the clinical indication. Published figures of the registry group cases into twelve of them, not all of which are named there. Required."""
    diagnosis: str | None = field(default=None, repr=False)
    """Diagnosis. The diagnosis or the clinical question in a few words, without anything that identifies the patient. Up to 200 characters. Optional."""
    icd10cm: str | None = None
    """ICD-10-CM code. The ICD-10-CM code of the diagnosis, with its dot. Up to 8 characters. Optional."""


@frozen(kw_only=True)
class AnatomicPart:
    """Part. The parts of the body that an anatomic model shows, one entry for each part, the dominant part first. A named bone or organ is described by region, subregion and structure: the right humerus is upper extremity, upper arm, bone, right. Anatomic guides have no anatomic parts; they are described under Guides."""

    region: codes.Region
    """Region. Region of the body that the part or the guide belongs to. Required."""
    subregion: codes.Subregion | None = None
    """Subregion. A more precise place within the region. Often not used. Optional."""
    structure: codes.Structure
    """Structure. What the part shows there: a generic structure, such as a bone or a tumor, or a specific one, such as the prostate. Bones are not named; region, subregion and bone together name them. Required."""
    structure_other: str | None = field(default=None, repr=False)
    """Other structure. The structure in words, where the list has no code for it. Up to 100 characters. Required when Structure is Other, otherwise blank."""
    laterality: codes.Laterality | None = None
    """Laterality. Side of the body that the part or the guide belongs to. Required when Region is Upper extremity, Lower extremity or Breast."""
    comment: str | None = field(default=None, repr=False)
    """Comment. What else tells one part or guide from another, such as the level of a vertebra; nothing that identifies the patient. Up to 200 characters. Optional."""


@frozen(kw_only=True)
class Guide:
    """Guide. The anatomic guides of the case, one entry for each guide: its type and the part of the body it fits. Guides are pieces that fit on the patient's anatomy to direct a tool, a needle or a bend; they are not anatomic parts. That guides have a type is documented; how many a case holds is our reading."""

    guide_type: codes.GuideType
    """Type of guide. What the guide directs, such as a saw, a drill or a needle. Required."""
    guide_type_other: str | None = field(default=None, repr=False)
    """Other type of guide. The type of guide in words, where the list has no code for it. Up to 100 characters. Required when Type of guide is Other, otherwise blank."""
    region: codes.Region
    """Region. Region of the body that the part or the guide belongs to. Required."""
    subregion: codes.Subregion | None = None
    """Subregion. A more precise place within the region. Often not used. Optional."""
    laterality: codes.Laterality | None = None
    """Laterality. Side of the body that the part or the guide belongs to. Optional."""
    comment: str | None = field(default=None, repr=False)
    """Comment. What else tells one part or guide from another, such as the level of a vertebra; nothing that identifies the patient. Up to 200 characters. Optional."""


@frozen(kw_only=True)
class PhysicalModel:
    """Model. The printed objects of the case, one entry for each print. A print is a set of parts from one printer at one scale in one material; copies of the same print are counted in Copies and are not entries of their own. Describe the printed object, not what the printer could do: an opaque object is Opaque even if the printer can print clear."""

    parts: tuple[int, ...] = ()
    """Anatomic parts. Which of the case's anatomic parts this model holds, by their numbers in the list of anatomic parts; the first part is 1. 1 to 20. Required when Type of 3D printed object is Anatomic model, otherwise blank."""
    printer_label: str
    """Printer label. The facility's own name of the printer, as it stands in its printer library. It must be there before a case can name it. Up to 50 characters. Required."""
    manufacturer: codes.Manufacturer | None = None
    """Printer manufacturer. Maker of the printer. In a case it follows from the printer label and may be left blank. Optional."""
    printer_model: str | None = None
    """Printer model. The maker's name of the printer's model. In a case it follows from the printer label and may be left blank. Up to 100 characters. Optional."""
    technology: codes.Technology | None = None
    """Technology. Process category of the printer after ISO/ASTM 52900. In a case it follows from the printer label and may be left blank. Optional."""
    material: codes.Material
    """Material. Main material of the printed object, by kind; trade names are synonyms. With several materials enter the one that makes up most of the object. Required."""
    material_other: str | None = field(default=None, repr=False)
    """Other material. The material in words, where the list has no code for it. Up to 100 characters. Required when Material is Other, otherwise blank."""
    material_class: codes.MaterialClass | None = None
    """Material class. Class that the material belongs to. It follows from the material, and is asked for only where the material is not in the list. Required when Material is Other."""
    optical: codes.Optical
    """Optical property. How light passes through the printed object. It describes the object, not what the printer could do: an opaque object from a printer that can print clear is opaque. Required."""
    mechanical: codes.Mechanical | None = None
    """Mechanical property. Whether the printed object is rigid, flexible or both. Optional."""
    colors: codes.Colors | None = None
    """Colors. Whether the printed object has one color or several. Optional."""
    scale_percent: Decimal
    """Scale. Size of the printed object relative to the patient's anatomy, in percent; 100 is life size. 1 to 1000 %, up to 2 decimal places. Required."""
    copies: int | None = None
    """Copies. How many times this print was made. Copies of a print are not prints of their own. 1 to 100. Optional."""
    biocompatible: codes.YesNoUnknown | None = None
    """Biocompatible. Whether the material, as printed and post-processed here, is biocompatible for the contact it was meant for. Sterile does not mean biocompatible. Optional."""


@frozen(kw_only=True)
class CptCode:
    """CPT code. The Category III CPT codes billed or recorded for the case, one entry for each code with its units. The codes count components of an anatomic model (0559T, 0560T) or guides (0561T, 0562T)."""

    code: codes.CptCode
    """CPT code. Category III CPT code recorded for the case. The codes count individually prepared components of an anatomic model (0559T, 0560T) or anatomic guides (0561T, 0562T). Required."""
    units: int
    """Units. How many units of the CPT code were recorded. 1 to 50. Required."""


@frozen(kw_only=True)
class Procedure:
    """Procedure. Whether and how the printed object was used in the patient's care, whether it went into the sterile field, what time it saved, and how it was billed."""

    used: codes.UseStatus
    """Used. Whether the printed object was used in the patient's care. Required."""
    uses: tuple[codes.ObjectUse, ...] = ()
    """Uses. What the printed object was actually used for; several are possible. The list is that of the intended uses. Required when Used is Yes, otherwise blank."""
    uses_other: str | None = field(default=None, repr=False)
    """Other use. The actual use in words, where the list has no code for it. Up to 100 characters. Required when Uses include Other, otherwise blank."""
    in_sterile_field: codes.YesNoUnknown | None = None
    """In sterile field. Whether the printed object was taken into the sterile field, sterilized or in a sterile cover. Required when Used is Yes, otherwise blank."""
    time_saved_minutes: int | None = None
    """Procedure time saved. Procedure time that the printed object saved, as the clinical user estimates it, in minutes; negative where the procedure took longer because of it. Leave it blank where nobody estimated it. -600 to 1440 minutes. Blank unless Used is Yes."""
    sterilization_method: codes.SterilizationMethod | None = None
    """Sterilization method. How the printed object was made fit for the sterile field. Required when In sterile field is Yes, otherwise blank."""
    sterilization_method_other: str | None = field(default=None, repr=False)
    """Other sterilization method. The sterilization method in words, where the list has no code for it. Up to 100 characters. Required when Sterilization method is Other, otherwise blank."""
    cpt_codes: tuple[CptCode, ...] = ()
    """CPT codes. The Category III CPT codes billed or recorded for the case, one entry for each code with its units. The codes count components of an anatomic model (0559T, 0560T) or guides (0561T, 0562T). 0 to 4 of them. Optional."""


@frozen(kw_only=True)
class EffortTime:
    """Effort time. For Clinician consultation, Clinician segmentation, Clinician CAD, Clinician print preparation and post-processing, Non-clinician consultation, Non-clinician segmentation, Non-clinician CAD, Non-clinician print preparation and post-processing."""

    hours: int | None = None
    """Hours. Full hours of staff time spent on this kind of work; 0 where nobody of the staff group spent any. 0 to 999 hours. Blank when Time unknown is true."""
    minutes: int | None = None
    """Minutes. Minutes of staff time beyond the full hours. 0 to 59 minutes. Blank when Time unknown is true."""
    unknown: bool | None = None
    """Time unknown. True where nobody knows how long this kind of work took. Unknown is not zero: a staff group that spent no time has 0 hours. Optional."""


@frozen(kw_only=True)
class Effort:
    """Effort. The staff time the case took, for four kinds of work by two groups of staff. Clinicians are MD, DO, DDS, DMD, DPM, OD and DC, and the qualified health care providers PA, NP, CNS (clinical nurse specialist), CRNA and CNM (certified nurse-midwife). Everyone else is a non-clinician: engineers, medical physicists and other scientists, technologists. Count people's time only, never the time a machine runs by itself; enter 0 where a group spent no time."""

    clinician_consultation: EffortTime = EffortTime()
    """Clinician consultation. Time clinicians (MD, DO, DDS, DMD, DPM, OD, DC, PA, NP, CNS, CRNA, CNM) spent discussing the case: the request, the design of the object and its result."""
    clinician_segmentation: EffortTime = EffortTime()
    """Clinician segmentation. Time clinicians (MD, DO, DDS, DMD, DPM, OD, DC, PA, NP, CNS, CRNA, CNM) spent marking anatomy in the images and checking the result."""
    clinician_cad: EffortTime = EffortTime()
    """Clinician CAD. Time clinicians (MD, DO, DDS, DMD, DPM, OD, DC, PA, NP, CNS, CRNA, CNM) spent on computer-aided design (CAD): turning the segmented anatomy into a printable object."""
    clinician_prep_postprocessing: EffortTime = EffortTime()
    """Clinician print preparation and post-processing. Time clinicians (MD, DO, DDS, DMD, DPM, OD, DC, PA, NP, CNS, CRNA, CNM) spent preparing the print and cleaning, curing and finishing the printed object."""
    nonclinician_consultation: EffortTime = EffortTime()
    """Non-clinician consultation. Time non-clinicians (engineers, medical physicists, other scientists, technologists) spent discussing the case: the request, the design of the object and its result."""
    nonclinician_segmentation: EffortTime = EffortTime()
    """Non-clinician segmentation. Time non-clinicians (engineers, medical physicists, other scientists, technologists) spent marking anatomy in the images and checking the result."""
    nonclinician_cad: EffortTime = EffortTime()
    """Non-clinician CAD. Time non-clinicians (engineers, medical physicists, other scientists, technologists) spent on computer-aided design (CAD): turning the segmented anatomy into a printable object."""
    nonclinician_prep_postprocessing: EffortTime = EffortTime()
    """Non-clinician print preparation and post-processing. Time non-clinicians (engineers, medical physicists, other scientists, technologists) spent preparing the print and cleaning, curing and finishing the printed object."""


@frozen(kw_only=True)
class Assessment:
    """User assessment. What the clinical user of the printed object thought of it. The ratings belong to the person named as respondent; a case without an assessment is as valid as one with it."""

    assessed: codes.YesNo
    """Assessed. Whether a clinical user of the printed object answered the assessment. Required."""
    respondent: codes.Respondent | None = None
    """Respondent. Who answered the assessment, by role; never a name. Required when Assessed is Yes, otherwise blank."""
    confidence_before: int | None = None
    """Confidence before use. How confident the respondent was in the treatment plan before using the printed object, from 1 (not at all) to 5 (fully). 1 to 5. Blank unless Assessed is Yes."""
    confidence_after: int | None = None
    """Confidence after use. How confident the respondent was in the treatment plan after using the printed object, from 1 (not at all) to 5 (fully). 1 to 5. Blank unless Assessed is Yes."""
    improved_understanding: codes.Likert | None = None
    """Improved understanding. How far the respondent agrees that the printed object improved the understanding of the anatomy. Blank unless Assessed is Yes."""
    changed_plan: codes.Likert | None = None
    """Changed plan. How far the respondent agrees that the printed object changed the treatment plan. Blank unless Assessed is Yes."""
    improved_communication: codes.Likert | None = None
    """Improved communication. How far the respondent agrees that the printed object improved communication with the patient or within the team. Blank unless Assessed is Yes."""
    would_use_again: codes.Likert | None = None
    """Would use again. How far the respondent agrees that they would use such a printed object again. Blank unless Assessed is Yes."""


@frozen(kw_only=True)
class Case(TypedRecord):
    """Case. One clinical case of image-based 3D printing in routine patient care: the anatomic model, or the anatomic guides, designed from a patient's images and printed at the point of care, with why they were ordered, how they were made, how they were used, how much staff time they took and what the clinical user thought of them. A job that makes both a model and guides is two cases, with the effort split between them and not repeated. The registry documents the case form's sections and many of its elements; the shape and the key of this record are our reading."""

    case_id: str = field(repr=False)
    """Case ID. The facility's own key of the case, unique within the facility. It leads back to the patient only for those who keep the facility's list: never a medical record number, an accession number, a name or a birth date. Up to 50 characters. Required."""
    facility_id: str
    """Facility ID. The six-digit number that NRDR gives to a facility, which is one physical site. Data always belong to a facility, never to a corporate account. Up to 6 characters. Required."""
    patient_age_years: Decimal
    """Patient age. Age of the patient when the object was completed, in completed years; below 2 years with up to two decimals (three months are 0.25). 90 means 90 or older: no higher age is ever sent. For a fetus it is the age of the pregnant patient. 0 to 120 years, up to 2 decimal places. Required."""
    patient_sex: codes.Sex
    """Patient sex. Sex of the patient as the facility records it. For a fetus it is that of the pregnant patient. Required."""
    completed_on: date
    """Completed on. The day the printed object was ready for use, after post-processing. With several printed models it is the day the last of them was ready. Required."""
    exclusion: codes.Exclusion | None = None
    """Exclusion. Why the case would lie outside the registry's inclusion criteria: printed objects with biologic material, implanted devices, external prostheses, and work that was not done at the point of care or not in routine patient care. Asked so that such a case is found before it is submitted. Optional."""
    imaging: tuple[ImagingStudy, ...]
    """Imaging. The imaging the printed object was made from, one entry for each modality. A case that combines several modalities has several entries. 1 to 5 of them. Required."""
    indications: tuple[Indication, ...]
    """Indications. Why the printed object was ordered, one entry for each clinical indication: the organ system, and the diagnosis in words or as an ICD-10-CM code. 1 to 5 of them. Required."""
    intended_uses: tuple[codes.ObjectUse, ...]
    """Intended uses. What the printed object was ordered for; several are possible. The same list describes the actual uses, so that intention and use can be compared. Required."""
    intended_uses_other: str | None = field(default=None, repr=False)
    """Other intended use. The intended use in words, where the list has no code for it. Up to 100 characters. Required when Intended uses include Other, otherwise blank."""
    object_type: codes.ObjectType
    """Type of 3D printed object. Whether the case is about an anatomic model, which shows anatomy, or anatomic guides, which fit on anatomy and direct a tool. A job that makes both is two cases. Required."""
    ordering_services: tuple[codes.OrderingService, ...]
    """Ordering services. The clinical services that ordered the printed object; several are possible. Required."""
    ordering_services_other: str | None = field(default=None, repr=False)
    """Other ordering service. The ordering service in words, where the list has no code for it. Up to 100 characters. Required when Ordering services include Other, otherwise blank."""
    segmentation_software: codes.Software | None = None
    """Segmentation software. The software with which the anatomy was marked in the images. Optional."""
    segmentation_software_other: str | None = field(default=None, repr=False)
    """Other segmentation software. The segmentation software in words, where the list has no code for it. Up to 100 characters. Required when Segmentation software is Other, otherwise blank."""
    cad_software: codes.Software | None = None
    """CAD software. The software with which the segmented anatomy was turned into a printable design (computer-aided design). Optional."""
    cad_software_other: str | None = field(default=None, repr=False)
    """Other CAD software. The CAD software in words, where the list has no code for it. Up to 100 characters. Required when CAD software is Other, otherwise blank."""
    anatomic_parts: tuple[AnatomicPart, ...] = ()
    """Anatomic parts. The parts of the body that an anatomic model shows, one entry for each part, the dominant part first. A named bone or organ is described by region, subregion and structure: the right humerus is upper extremity, upper arm, bone, right. Anatomic guides have no anatomic parts; they are described under Guides. 1 to 20 of them. Required when Type of 3D printed object is Anatomic model, otherwise blank."""
    guides: tuple[Guide, ...] = ()
    """Guides. The anatomic guides of the case, one entry for each guide: its type and the part of the body it fits. Guides are pieces that fit on the patient's anatomy to direct a tool, a needle or a bend; they are not anatomic parts. That guides have a type is documented; how many a case holds is our reading. 1 to 10 of them. Required when Type of 3D printed object is Anatomic guide, otherwise blank."""
    physical_models: tuple[PhysicalModel, ...]
    """Physical models. The printed objects of the case, one entry for each print. A print is a set of parts from one printer at one scale in one material; copies of the same print are counted in Copies and are not entries of their own. Describe the printed object, not what the printer could do: an opaque object is Opaque even if the printer can print clear. 1 to 5 of them. Required."""
    procedure: Procedure
    """Procedure. Whether and how the printed object was used in the patient's care, whether it went into the sterile field, what time it saved, and how it was billed."""
    effort: Effort = Effort()
    """Effort. The staff time the case took, for four kinds of work by two groups of staff. Clinicians are MD, DO, DDS, DMD, DPM, OD and DC, and the qualified health care providers PA, NP, CNS (clinical nurse specialist), CRNA and CNM (certified nurse-midwife). Everyone else is a non-clinician: engineers, medical physicists and other scientists, technologists. Count people's time only, never the time a machine runs by itself; enter 0 where a group spent no time."""
    assessment: Assessment
    """User assessment. What the clinical user of the printed object thought of it. The ratings belong to the person named as respondent; a case without an assessment is as valid as one with it."""

    @classmethod
    def _table(cls) -> RecordTable:
        return table("case")


@frozen(kw_only=True)
class Printer(TypedRecord):
    """Printer. One 3D printer in a facility's printer library (the registry's Manage Printers page). A printer must stand there before the physical models of a case can name it by its label. A printer that is taken out of service stays in the library as decommissioned, so that older cases still find it. The registry documents that the library exists and what describes a printer; the key and the dates are our reading."""

    facility_id: str
    """Facility ID. The six-digit number that NRDR gives to a facility, which is one physical site. Data always belong to a facility, never to a corporate account. Up to 6 characters. Required."""
    printer_label: str
    """Printer label. The facility's own name of the printer, as it stands in its printer library. It must be there before a case can name it. Up to 50 characters. Required."""
    manufacturer: codes.Manufacturer
    """Printer manufacturer. Maker of the printer. In a case it follows from the printer label and may be left blank. Required."""
    manufacturer_other: str | None = None
    """Other printer manufacturer. The maker in words, where the list has no code for it. Up to 100 characters. Required when Printer manufacturer is Other, otherwise blank."""
    printer_model: str
    """Printer model. The maker's name of the printer's model. In a case it follows from the printer label and may be left blank. Up to 100 characters. Required."""
    technology: codes.Technology
    """Technology. Process category of the printer after ISO/ASTM 52900. In a case it follows from the printer label and may be left blank. Required."""
    location: codes.PrinterLocation
    """Location. Whether the printer stands at the facility. The registry is about printing at the point of care. Required."""
    status: codes.PrinterStatus
    """Printer status. Whether the printer is in use today. Cases are compared with its dates, never with this. Required."""
    installed_on: date
    """Installed on. The day the printer was ready for its first clinical print. Required."""
    decommissioned_on: date | None = None
    """Decommissioned on. The last day the printer printed for patients. Required when Printer status is Decommissioned, otherwise blank."""

    @classmethod
    def _table(cls) -> RecordTable:
        return table("printer")


@frozen(kw_only=True)
class RegistryParticipation:
    """Participation. The facility's participations in other registries of the National Radiology Data Registry (NRDR), one entry for each period. Participations decide which fees are waived."""

    registry: codes.NrdrRegistry
    """NRDR registry. Another NRDR registry that the facility takes part in. Required."""
    started_on: date
    """Started on. The first day of the participation. Required."""
    ended_on: date | None = None
    """Ended on. The last day of the participation; blank while it goes on. Optional."""


@frozen(kw_only=True)
class TeamMember:
    """Team member. The people who run the registry at the facility, one entry for each role a person holds. The registry's startup guide asks for a registry champion, a registry administrator and a data manager. Name members by a label of the site's own."""

    role: codes.TeamRole
    """Team role. Role of a member of the facility's 3D printing registry team. Required."""
    member: str = field(repr=False)
    """Team member. The site's own label of a team member, not necessarily a name. Up to 100 characters. Required."""


@frozen(kw_only=True)
class UserProfile:
    """User profile. The profiles that users hold in NRDR for this facility as they stand now, one entry for each user and type of profile, with how far the user's ACR Login is set up."""

    user: str = field(repr=False)
    """User. The site's own label of a person with a profile in NRDR, not necessarily a name. Up to 100 characters. Required."""
    profile_type: codes.ProfileType
    """Profile type. Kind of the NRDR user profile; a person's rights follow the highest profile within a facility. Required."""
    status: codes.ProfileStatus
    """Profile status. Whether the person has been invited, is active, or is not active any more. Required."""
    invited_on: date | None = None
    """Invited on. The day the invitation was sent. An invitation expires after 10 days. Required when Profile status is Invited."""
    acr_login_activated: bool | None = None
    """ACR Login activated. Whether the person has activated their ACR Login, the single sign-on of the portal. Required when Profile status is Active."""
    mfa_factors: tuple[codes.MfaFactor, ...] = ()
    """MFA factors. Factors that the person enrolled for multifactor authentication (MFA). At least one is needed, two are advised. Optional."""


@frozen(kw_only=True)
class Facility(TypedRecord):
    """Facility. One physical site that takes part, or prepares to take part, in the 3D Printing Registry, with its agreements, its application, its team and its users. Fees and the readiness checklist are worked out from this record. The registry documents most of what is asked here, but not a record of this form, which is our reading."""

    facility_id: str | None = None
    """Facility ID. The six-digit number that NRDR gives to a facility, which is one physical site. Data always belong to a facility, never to a corporate account. Up to 6 characters. Required when NRDR account is Existing or Application status is Approved."""
    facility_name: str
    """Facility name. Name of the facility, which is one physical site. Up to 200 characters. Required."""
    nrdr_account: codes.NrdrAccount
    """NRDR account. Whether the facility had an NRDR account before it applied to the 3D Printing Registry. Required."""
    agreement: codes.Agreement
    """Agreement. What the facility has signed: a participation agreement, or, if it was in NRDR already, an addendum to its agreement. Required."""
    agreement_signed_on: date | None = None
    """Agreement signed on. The day the agreement or its addendum was signed. Required when Agreement is not None, otherwise blank."""
    baa_signed_on: date | None = None
    """BAA signed on. The day the business associate agreement (BAA) was signed. No data may be submitted before a signed one is on file. Optional."""
    application_status: codes.ApplicationStatus
    """Application status. How far the facility's application to the 3D Printing Registry has come. Required."""
    joined_on: date | None = None
    """Joined on. The day the facility's application was approved. Required when Application status is Approved, otherwise blank."""
    registry_participations: tuple[RegistryParticipation, ...] = ()
    """Registry participations. The facility's participations in other registries of the National Radiology Data Registry (NRDR), one entry for each period. Participations decide which fees are waived. Optional."""
    team: tuple[TeamMember, ...] = ()
    """Team members. The people who run the registry at the facility, one entry for each role a person holds. The registry's startup guide asks for a registry champion, a registry administrator and a data manager. Name members by a label of the site's own. Optional."""
    user_profiles: tuple[UserProfile, ...] = ()
    """User profiles. The profiles that users hold in NRDR for this facility as they stand now, one entry for each user and type of profile, with how far the user's ACR Login is set up. Optional."""
    resources_reviewed: tuple[codes.Resource, ...] = ()
    """Resources reviewed. Articles and videos of the startup guide that the team has gone through. Optional."""
    summary_report_reviewed_on: date | None = None
    """Summary report reviewed on. The day the facility looked at its summary of data submitted for the first time. Optional."""

    @classmethod
    def _table(cls) -> RecordTable:
        return table("facility")


def table(name: str) -> RecordTable:
    """The checks of a record, imported when they are first needed."""
    from threedp_registry.compiled.dictionary import DICTIONARY

    return DICTIONARY.records[name]
