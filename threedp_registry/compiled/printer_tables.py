"""Rules and shape of printer records.

Compiled from the dictionary; edit its YAML and run `threedp dictionary compile` instead.
"""

from __future__ import annotations

from threedp_registry.compiled_support import (
    ElementShape,
    GroupShape,
    ReferenceRow,
    RuleRow,
)

RULES: tuple[RuleRow, ...] = (
    RuleRow(
        "printer.keys", "TDP209", "error", "inferred",
        ("kb_11000091605",), (),
        "Printer",
        "unknown element",
        "Remove it, or correct its name.",
    ),
    RuleRow(
        "printer.key.unique", "TDP501", "error", "inferred",
        ("kb_11000091605",), (),
        "Printer",
        "another record of this file has the same Facility ID and Printer label",
        "Keep one of the two, or correct the key.",
    ),
    RuleRow(
        "printer.key.replaced", "TDP502", "warning", "inferred",
        ("kb_11000091605",), (),
        "Printer",
        "an earlier file holds a record with the same Facility ID and Printer label: the later file replaces it",
        "Check that this is meant.",
    ),
    RuleRow(
        "printer.facility.exists", "TDP503", "error", "sibling",
        ("kb_11000029005", "kb_11000032665",), ("facility_id",),
        "Facility ID",
        "there is no such facility",
        "Correct it, or add the facility.",
    ),
    RuleRow(
        "printer.facility_id.type", "TDP201", "error", "sibling",
        ("acr_registration", "kb_11000032092",), ("facility_id",),
        "Facility ID",
        "not text",
        "Enter exactly six digits, leading zeros included.",
    ),
    RuleRow(
        "printer.facility_id.length", "TDP203", "error", "sibling",
        ("acr_registration", "kb_11000032092",), ("facility_id",),
        "Facility ID",
        "not 1 to 6 characters long",
        "Enter 1 to 6 characters.",
    ),
    RuleRow(
        "printer.facility_id.pattern", "TDP204", "error", "sibling",
        ("acr_registration", "kb_11000032092",), ("facility_id",),
        "Facility ID",
        "not of the right form",
        "Enter exactly six digits, leading zeros included.",
    ),
    RuleRow(
        "printer.facility_id.required", "TDP301", "error", "sibling",
        ("acr_registration", "kb_11000032092",), ("facility_id",),
        "Facility ID",
        "required",
        "Enter exactly six digits, leading zeros included.",
    ),
    RuleRow(
        "printer.printer_label.type", "TDP201", "error", "documented",
        ("kb_11000091605",), ("printer_label",),
        "Printer label",
        "not text",
        "Enter the label of a printer of your printer library, written as it stands there.",
    ),
    RuleRow(
        "printer.printer_label.length", "TDP203", "error", "documented",
        ("kb_11000091605",), ("printer_label",),
        "Printer label",
        "not 1 to 50 characters long",
        "Enter 1 to 50 characters.",
    ),
    RuleRow(
        "printer.printer_label.characters", "TDP202", "error", "documented",
        ("kb_11000091605",), ("printer_label",),
        "Printer label",
        "holds a control character or a blank at an end",
        "Remove line breaks, tabs and blanks at the ends.",
    ),
    RuleRow(
        "printer.printer_label.required", "TDP301", "error", "documented",
        ("kb_11000091605",), ("printer_label",),
        "Printer label",
        "required",
        "Enter the label of a printer of your printer library, written as it stands there.",
    ),
    RuleRow(
        "printer.manufacturer.codelist", "TDP207", "error", "documented",
        ("kb_11000091605",), ("manufacturer",),
        "Printer manufacturer",
        "not one of its codes",
        "Enter one of the 13 codes of Printer manufacturer (`threedp explain manufacturer` lists them).",
    ),
    RuleRow(
        "printer.manufacturer.required", "TDP301", "error", "documented",
        ("kb_11000091605",), ("manufacturer",),
        "Printer manufacturer",
        "required",
        "Enter one of the 13 codes of Printer manufacturer (`threedp explain manufacturer` lists them).",
    ),
    RuleRow(
        "printer.manufacturer_other.type", "TDP201", "error", "inferred",
        (), ("manufacturer_other",),
        "Other printer manufacturer",
        "not text",
        "Enter text of 1 to 100 characters.",
    ),
    RuleRow(
        "printer.manufacturer_other.length", "TDP203", "error", "inferred",
        (), ("manufacturer_other",),
        "Other printer manufacturer",
        "not 1 to 100 characters long",
        "Enter 1 to 100 characters.",
    ),
    RuleRow(
        "printer.manufacturer_other.characters", "TDP202", "error", "inferred",
        (), ("manufacturer_other",),
        "Other printer manufacturer",
        "holds a control character or a blank at an end",
        "Remove line breaks, tabs and blanks at the ends.",
    ),
    RuleRow(
        "printer.manufacturer_other.required", "TDP301", "error", "inferred",
        (), ("manufacturer_other",),
        "Other printer manufacturer",
        "required when Printer manufacturer is Other",
        "Enter text of 1 to 100 characters.",
    ),
    RuleRow(
        "printer.manufacturer_other.forbidden", "TDP302", "error", "inferred",
        (), ("manufacturer_other",),
        "Other printer manufacturer",
        "must be blank unless Printer manufacturer is Other",
        "Leave it blank, or correct Printer manufacturer.",
    ),
    RuleRow(
        "printer.printer_model.type", "TDP201", "error", "documented",
        ("kb_11000091605",), ("printer_model",),
        "Printer model",
        "not text",
        "Enter text of 1 to 100 characters.",
    ),
    RuleRow(
        "printer.printer_model.length", "TDP203", "error", "documented",
        ("kb_11000091605",), ("printer_model",),
        "Printer model",
        "not 1 to 100 characters long",
        "Enter 1 to 100 characters.",
    ),
    RuleRow(
        "printer.printer_model.characters", "TDP202", "error", "documented",
        ("kb_11000091605",), ("printer_model",),
        "Printer model",
        "holds a control character or a blank at an end",
        "Remove line breaks, tabs and blanks at the ends.",
    ),
    RuleRow(
        "printer.printer_model.required", "TDP301", "error", "documented",
        ("kb_11000091605",), ("printer_model",),
        "Printer model",
        "required",
        "Enter text of 1 to 100 characters.",
    ),
    RuleRow(
        "printer.technology.codelist", "TDP207", "error", "documented",
        ("kb_11000091605", "jacr_2024",), ("technology",),
        "Technology",
        "not one of its codes",
        "Enter Binder jetting, Directed energy deposition, Material extrusion, Material jetting, Powder bed fusion, Sheet lamination or Vat photopolymerization.",
    ),
    RuleRow(
        "printer.technology.required", "TDP301", "error", "documented",
        ("kb_11000091605", "jacr_2024",), ("technology",),
        "Technology",
        "required",
        "Enter Binder jetting, Directed energy deposition, Material extrusion, Material jetting, Powder bed fusion, Sheet lamination or Vat photopolymerization.",
    ),
    RuleRow(
        "printer.location.codelist", "TDP207", "error", "inferred",
        ("kb_11000079402", "bulletin_2021",), ("location",),
        "Location",
        "not one of its codes",
        "Enter On site or Off site.",
    ),
    RuleRow(
        "printer.location.required", "TDP301", "error", "inferred",
        ("kb_11000079402", "bulletin_2021",), ("location",),
        "Location",
        "required",
        "Enter On site or Off site.",
    ),
    RuleRow(
        "printer.status.codelist", "TDP207", "error", "inferred",
        (), ("status",),
        "Printer status",
        "not one of its codes",
        "Enter Active or Decommissioned.",
    ),
    RuleRow(
        "printer.status.required", "TDP301", "error", "inferred",
        (), ("status",),
        "Printer status",
        "required",
        "Enter Active or Decommissioned.",
    ),
    RuleRow(
        "printer.installed_on.type", "TDP201", "error", "inferred",
        (), ("installed_on",),
        "Installed on",
        "not a date",
        "Enter a day that exists, such as 2026-03-14 (in an upload file as its layout writes dates).",
    ),
    RuleRow(
        "printer.installed_on.required", "TDP301", "error", "inferred",
        (), ("installed_on",),
        "Installed on",
        "required",
        "Enter a day that exists, such as 2026-03-14 (in an upload file as its layout writes dates).",
    ),
    RuleRow(
        "printer.decommissioned_on.type", "TDP201", "error", "inferred",
        (), ("decommissioned_on",),
        "Decommissioned on",
        "not a date",
        "Enter a day that exists, such as 2026-03-14 (in an upload file as its layout writes dates).",
    ),
    RuleRow(
        "printer.decommissioned_on.required", "TDP301", "error", "inferred",
        (), ("decommissioned_on",),
        "Decommissioned on",
        "required when Printer status is Decommissioned",
        "Enter a day that exists, such as 2026-03-14 (in an upload file as its layout writes dates).",
    ),
    RuleRow(
        "printer.decommissioned_on.forbidden", "TDP302", "error", "inferred",
        (), ("decommissioned_on",),
        "Decommissioned on",
        "must be blank unless Printer status is Decommissioned",
        "Leave it blank, or correct Printer status.",
    ),
    RuleRow(
        "printer.at_point_of_care", "TDP401", "warning", "documented",
        ("kb_11000079402", "bulletin_2021",), ("location",),
        "Location",
        "The printer stands off site, and the registry takes only objects made at the point of care.",
        "Check the location; leave cases printed by an outside vendor out of the registry.",
    ),
    RuleRow(
        "printer.decommissioned_after_installation", "TDP401", "error", "inferred",
        (), ("decommissioned_on",),
        "Decommissioned on",
        "The printer was decommissioned before it was installed.",
        "Correct the installation date or the decommissioning date.",
    ),
)

LABELS_MANUFACTURER = {"stratasys": "Stratasys", "formlabs": "Formlabs", "three_d_systems": "3D Systems", "hp": "HP", "ultimaker": "Ultimaker", "prusa": "Prusa", "lulzbot": "LulzBot", "kumovis": "Kumovis", "eos": "EOS", "bambu_lab": "Bambu Lab", "raise3d": "Raise3D", "markforged": "Markforged", "other": "Other"}
LABELS_TECHNOLOGY = {"binder_jetting": "Binder jetting", "directed_energy_deposition": "Directed energy deposition", "material_extrusion": "Material extrusion", "material_jetting": "Material jetting", "powder_bed_fusion": "Powder bed fusion", "sheet_lamination": "Sheet lamination", "vat_photopolymerization": "Vat photopolymerization"}
LABELS_PRINTER_LOCATION = {"on_site": "On site", "off_site": "Off site"}
LABELS_PRINTER_STATUS = {"active": "Active", "decommissioned": "Decommissioned"}

SHAPE = GroupShape(False, "Printer", "Printer", {
    "facility_id": ElementShape("text", False, "Facility ID", {}),
    "printer_label": ElementShape("text", False, "Printer label", {}),
    "manufacturer": ElementShape("code", False, "Printer manufacturer", LABELS_MANUFACTURER),
    "manufacturer_other": ElementShape("text", False, "Other printer manufacturer", {}),
    "printer_model": ElementShape("text", False, "Printer model", {}),
    "technology": ElementShape("code", False, "Technology", LABELS_TECHNOLOGY),
    "location": ElementShape("code", False, "Location", LABELS_PRINTER_LOCATION),
    "status": ElementShape("code", False, "Printer status", LABELS_PRINTER_STATUS),
    "installed_on": ElementShape("date", False, "Installed on", {}),
    "decommissioned_on": ElementShape("date", False, "Decommissioned on", {}),
})

REFERENCES = (ReferenceRow("facility", "facility", ()),)
