"""What is wrong in unfinished printer records, and what is still to come.

Compiled from the dictionary; edit its YAML and run `threedp dictionary compile` instead.
"""

from __future__ import annotations

import re

from threedp_registry.compiled_support import (
    FAIL,
    NOT_EVALUATED,
    PASS,
    SUSPENDED,
    TO_COME,
    Context,
    Drafted,
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


def draft_printer(record: JsonRecord, context: Context) -> Drafted:
    """Every violation in an unfinished printer record, what is still to come, and what each rule came to."""
    found: list[Found] = []
    add = found.append
    coming: list[Found] = []
    come = coming.append
    out = bytearray(36)
    if not record.keys() <= KEYS_PRINTER:
        for key in record:
            if key not in KEYS_PRINTER:
                add((0, "", str(key)))
                out[0] |= FAIL
    else:
        out[0] |= PASS
    v_facility_id = record.get("facility_id")
    k_facility_id: str | None = None
    if v_facility_id is not None:
        if type(v_facility_id) is str and 1 <= len(v_facility_id) <= 6 and PATTERN_FACILITY_ID(v_facility_id) is not None:
            k_facility_id = v_facility_id
            out[4] |= PASS
            out[5] |= PASS
            out[6] |= PASS
        else:
            if type(v_facility_id) is str:
                out[4] |= PASS
                if not (1 <= len(v_facility_id) <= 6):
                    add((5, "/facility_id", None))
                    out[5] |= FAIL
                else:
                    out[5] |= PASS
                if not (PATTERN_FACILITY_ID(v_facility_id) is not None):
                    add((6, "/facility_id", None))
                    out[6] |= FAIL
                else:
                    out[6] |= PASS
            else:
                add((4, "/facility_id", None))
                out[4] |= FAIL
                out[5] |= SUSPENDED
                out[6] |= SUSPENDED
    v_printer_label = record.get("printer_label")
    if v_printer_label is not None:
        if type(v_printer_label) is str and 1 <= len(v_printer_label) <= 50 and clean_text(v_printer_label):
            out[8] |= PASS
            out[9] |= PASS
            out[10] |= PASS
        else:
            if type(v_printer_label) is str:
                out[8] |= PASS
                if not (1 <= len(v_printer_label) <= 50):
                    add((9, "/printer_label", None))
                    out[9] |= FAIL
                else:
                    out[9] |= PASS
                if not (clean_text(v_printer_label)):
                    add((10, "/printer_label", None))
                    out[10] |= FAIL
                else:
                    out[10] |= PASS
            else:
                add((8, "/printer_label", None))
                out[8] |= FAIL
                out[9] |= SUSPENDED
                out[10] |= SUSPENDED
    v_manufacturer = record.get("manufacturer")
    k_manufacturer: str | None = None
    if v_manufacturer is not None:
        if is_code(v_manufacturer, CODES_MANUFACTURER):
            k_manufacturer = v_manufacturer
            out[12] |= PASS
        else:
            add((12, "/manufacturer", None))
            out[12] |= FAIL
    v_manufacturer_other = record.get("manufacturer_other")
    if v_manufacturer_other is not None:
        if type(v_manufacturer_other) is str and 1 <= len(v_manufacturer_other) <= 100 and clean_text(v_manufacturer_other):
            out[14] |= PASS
            out[15] |= PASS
            out[16] |= PASS
        else:
            if type(v_manufacturer_other) is str:
                out[14] |= PASS
                if not (1 <= len(v_manufacturer_other) <= 100):
                    add((15, "/manufacturer_other", None))
                    out[15] |= FAIL
                else:
                    out[15] |= PASS
                if not (clean_text(v_manufacturer_other)):
                    add((16, "/manufacturer_other", None))
                    out[16] |= FAIL
                else:
                    out[16] |= PASS
            else:
                add((14, "/manufacturer_other", None))
                out[14] |= FAIL
                out[15] |= SUSPENDED
                out[16] |= SUSPENDED
    v_printer_model = record.get("printer_model")
    if v_printer_model is not None:
        if type(v_printer_model) is str and 1 <= len(v_printer_model) <= 100 and clean_text(v_printer_model):
            out[19] |= PASS
            out[20] |= PASS
            out[21] |= PASS
        else:
            if type(v_printer_model) is str:
                out[19] |= PASS
                if not (1 <= len(v_printer_model) <= 100):
                    add((20, "/printer_model", None))
                    out[20] |= FAIL
                else:
                    out[20] |= PASS
                if not (clean_text(v_printer_model)):
                    add((21, "/printer_model", None))
                    out[21] |= FAIL
                else:
                    out[21] |= PASS
            else:
                add((19, "/printer_model", None))
                out[19] |= FAIL
                out[20] |= SUSPENDED
                out[21] |= SUSPENDED
    v_technology = record.get("technology")
    if v_technology is not None:
        if is_code(v_technology, CODES_TECHNOLOGY):
            out[23] |= PASS
        else:
            add((23, "/technology", None))
            out[23] |= FAIL
    v_location = record.get("location")
    k_location: str | None = None
    if v_location is not None:
        if is_code(v_location, CODES_PRINTER_LOCATION):
            k_location = v_location
            out[25] |= PASS
        else:
            add((25, "/location", None))
            out[25] |= FAIL
    v_status = record.get("status")
    k_status: str | None = None
    if v_status is not None:
        if is_code(v_status, CODES_PRINTER_STATUS):
            k_status = v_status
            out[27] |= PASS
        else:
            add((27, "/status", None))
            out[27] |= FAIL
    v_installed_on = record.get("installed_on")
    k_installed_on: str | None = None
    if v_installed_on is not None:
        if is_date(v_installed_on):
            k_installed_on = v_installed_on
            out[29] |= PASS
        else:
            add((29, "/installed_on", None))
            out[29] |= FAIL
    v_decommissioned_on = record.get("decommissioned_on")
    k_decommissioned_on: str | None = None
    if v_decommissioned_on is not None:
        if is_date(v_decommissioned_on):
            k_decommissioned_on = v_decommissioned_on
            out[31] |= PASS
        else:
            add((31, "/decommissioned_on", None))
            out[31] |= FAIL
    t_facility = context.targets.get("facility")
    r_facility = t_facility.get((k_facility_id,)) if t_facility is not None and k_facility_id is not None else None
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
    if v_facility_id is None:
        come((7, "/facility_id", None))
        out[7] |= TO_COME
    else:
        out[7] |= PASS
    if v_printer_label is None:
        come((11, "/printer_label", None))
        out[11] |= TO_COME
    else:
        out[11] |= PASS
    if v_manufacturer is None:
        come((13, "/manufacturer", None))
        out[13] |= TO_COME
    else:
        out[13] |= PASS
    if k_manufacturer == "other":
        if v_manufacturer_other is None:
            come((17, "/manufacturer_other", None))
            out[17] |= TO_COME
        else:
            out[17] |= PASS
    else:
        if (v_manufacturer is not None and k_manufacturer is None):
            out[17] |= SUSPENDED
    if (not (k_manufacturer == "other") and k_manufacturer is not None):
        if v_manufacturer_other is not None:
            if (k_manufacturer is not None and k_manufacturer != "other"):
                add((18, "/manufacturer_other", None))
                out[18] |= FAIL
            else:
                come((18, "/manufacturer_other", None))
                out[18] |= TO_COME
        else:
            out[18] |= PASS
    else:
        if (not (k_manufacturer == "other") and k_manufacturer is None):
            out[18] |= SUSPENDED
    if v_printer_model is None:
        come((22, "/printer_model", None))
        out[22] |= TO_COME
    else:
        out[22] |= PASS
    if v_technology is None:
        come((24, "/technology", None))
        out[24] |= TO_COME
    else:
        out[24] |= PASS
    if v_location is None:
        come((26, "/location", None))
        out[26] |= TO_COME
    else:
        out[26] |= PASS
    if v_status is None:
        come((28, "/status", None))
        out[28] |= TO_COME
    else:
        out[28] |= PASS
    if v_installed_on is None:
        come((30, "/installed_on", None))
        out[30] |= TO_COME
    else:
        out[30] |= PASS
    if k_status == "decommissioned":
        if v_decommissioned_on is None:
            come((32, "/decommissioned_on", None))
            out[32] |= TO_COME
        else:
            out[32] |= PASS
    else:
        if (v_status is not None and k_status is None):
            out[32] |= SUSPENDED
    if (not (k_status == "decommissioned") and k_status is not None):
        if v_decommissioned_on is not None:
            if (k_status is not None and k_status != "decommissioned"):
                add((33, "/decommissioned_on", None))
                out[33] |= FAIL
            else:
                come((33, "/decommissioned_on", None))
                out[33] |= TO_COME
        else:
            out[33] |= PASS
    else:
        if (not (k_status == "decommissioned") and k_status is None):
            out[33] |= SUSPENDED
    if k_location == "off_site":
        add((34, "/location", None))
        out[34] |= FAIL
    elif (k_location is not None and k_location != "off_site"):
        out[34] |= PASS
    elif (v_location is not None and k_location is None):
        out[34] |= SUSPENDED
    if (k_decommissioned_on is not None and k_installed_on is not None and k_decommissioned_on < k_installed_on):
        add((35, "/decommissioned_on", None))
        out[35] |= FAIL
    elif (k_decommissioned_on is not None and k_installed_on is not None and k_decommissioned_on >= k_installed_on):
        out[35] |= PASS
    elif ((v_decommissioned_on is not None and k_decommissioned_on is None) or (v_installed_on is not None and k_installed_on is None)):
        out[35] |= SUSPENDED
    return found, coming, out
