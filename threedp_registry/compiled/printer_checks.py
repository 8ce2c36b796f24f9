"""Every violation in printer records.

Compiled from the dictionary; edit its YAML and run `threedp dictionary compile` instead.
"""

from __future__ import annotations

import re

from threedp_registry.compiled_support import (
    Context,
    Found,
    JsonRecord,
    clean_text,
    is_code,
    is_date,
)

CODES_MANUFACTURER = frozenset(("stratasys", "formlabs", "three_d_systems", "hp", "ultimaker", "prusa", "lulzbot", "kumovis", "eos", "bambu_lab", "raise3d", "markforged", "other",))
CODES_PRINTER_LOCATION = frozenset(("on_site", "off_site",))
CODES_PRINTER_STATUS = frozenset(("active", "decommissioned",))
CODES_TECHNOLOGY = frozenset(("binder_jetting", "directed_energy_deposition", "material_extrusion", "material_jetting", "powder_bed_fusion", "sheet_lamination", "vat_photopolymerization",))
KEYS_PRINTER = frozenset(("facility_id", "printer_label", "manufacturer", "manufacturer_other", "printer_model", "technology", "location", "status", "installed_on", "decommissioned_on",))
PATTERN_FACILITY_ID = re.compile("[0-9]{6}", re.ASCII).fullmatch


def collect_printer(record: JsonRecord, context: Context) -> list[Found]:
    """Every violation in a printer record."""
    found: list[Found] = []
    add = found.append
    if not record.keys() <= KEYS_PRINTER:
        for key in record:
            if key not in KEYS_PRINTER:
                add((0, "", str(key)))
    v_facility_id = record.get("facility_id")
    k_facility_id: str | None = None
    if v_facility_id is not None:
        if type(v_facility_id) is str and 1 <= len(v_facility_id) <= 6 and PATTERN_FACILITY_ID(v_facility_id) is not None:
            k_facility_id = v_facility_id
        else:
            if type(v_facility_id) is str:
                if not (1 <= len(v_facility_id) <= 6):
                    add((5, "/facility_id", None))
                if not (PATTERN_FACILITY_ID(v_facility_id) is not None):
                    add((6, "/facility_id", None))
            else:
                add((4, "/facility_id", None))
    v_printer_label = record.get("printer_label")
    if v_printer_label is not None and not (type(v_printer_label) is str and 1 <= len(v_printer_label) <= 50 and clean_text(v_printer_label)):
        if type(v_printer_label) is str:
            if not (1 <= len(v_printer_label) <= 50):
                add((9, "/printer_label", None))
            if not (clean_text(v_printer_label)):
                add((10, "/printer_label", None))
        else:
            add((8, "/printer_label", None))
    v_manufacturer = record.get("manufacturer")
    k_manufacturer: str | None = None
    if v_manufacturer is not None:
        if is_code(v_manufacturer, CODES_MANUFACTURER):
            k_manufacturer = v_manufacturer
        else:
            add((12, "/manufacturer", None))
    v_manufacturer_other = record.get("manufacturer_other")
    if v_manufacturer_other is not None and not (type(v_manufacturer_other) is str and 1 <= len(v_manufacturer_other) <= 100 and clean_text(v_manufacturer_other)):
        if type(v_manufacturer_other) is str:
            if not (1 <= len(v_manufacturer_other) <= 100):
                add((15, "/manufacturer_other", None))
            if not (clean_text(v_manufacturer_other)):
                add((16, "/manufacturer_other", None))
        else:
            add((14, "/manufacturer_other", None))
    v_printer_model = record.get("printer_model")
    if v_printer_model is not None and not (type(v_printer_model) is str and 1 <= len(v_printer_model) <= 100 and clean_text(v_printer_model)):
        if type(v_printer_model) is str:
            if not (1 <= len(v_printer_model) <= 100):
                add((20, "/printer_model", None))
            if not (clean_text(v_printer_model)):
                add((21, "/printer_model", None))
        else:
            add((19, "/printer_model", None))
    v_technology = record.get("technology")
    if v_technology is not None and not (is_code(v_technology, CODES_TECHNOLOGY)):
        add((23, "/technology", None))
    v_location = record.get("location")
    k_location: str | None = None
    if v_location is not None:
        if is_code(v_location, CODES_PRINTER_LOCATION):
            k_location = v_location
        else:
            add((25, "/location", None))
    v_status = record.get("status")
    k_status: str | None = None
    if v_status is not None:
        if is_code(v_status, CODES_PRINTER_STATUS):
            k_status = v_status
        else:
            add((27, "/status", None))
    v_installed_on = record.get("installed_on")
    k_installed_on: str | None = None
    if v_installed_on is not None:
        if is_date(v_installed_on):
            k_installed_on = v_installed_on
        else:
            add((29, "/installed_on", None))
    v_decommissioned_on = record.get("decommissioned_on")
    k_decommissioned_on: str | None = None
    if v_decommissioned_on is not None:
        if is_date(v_decommissioned_on):
            k_decommissioned_on = v_decommissioned_on
        else:
            add((31, "/decommissioned_on", None))
    t_facility = context.targets.get("facility")
    r_facility = t_facility.get((k_facility_id,)) if t_facility is not None and k_facility_id is not None else None
    if k_facility_id is not None and t_facility is not None:
        if r_facility is None:
            add((3, "/facility_id", None))
    if v_facility_id is None:
        add((7, "/facility_id", None))
    if v_printer_label is None:
        add((11, "/printer_label", None))
    if v_manufacturer is None:
        add((13, "/manufacturer", None))
    if (v_manufacturer_other is None and k_manufacturer == "other"):
        add((17, "/manufacturer_other", None))
    if (v_manufacturer_other is not None and (not (k_manufacturer == "other") and k_manufacturer is not None)):
        add((18, "/manufacturer_other", None))
    if v_printer_model is None:
        add((22, "/printer_model", None))
    if v_technology is None:
        add((24, "/technology", None))
    if v_location is None:
        add((26, "/location", None))
    if v_status is None:
        add((28, "/status", None))
    if v_installed_on is None:
        add((30, "/installed_on", None))
    if (v_decommissioned_on is None and k_status == "decommissioned"):
        add((32, "/decommissioned_on", None))
    if (v_decommissioned_on is not None and (not (k_status == "decommissioned") and k_status is not None)):
        add((33, "/decommissioned_on", None))
    if k_location == "off_site":
        add((34, "/location", None))
    if (k_decommissioned_on is not None and k_installed_on is not None and k_decommissioned_on < k_installed_on):
        add((35, "/decommissioned_on", None))
    return found
