"""3D Printing Registry data dictionary (unofficial), version 2.0.0.

Compiled from the dictionary; edit its YAML and run `threedp dictionary compile` instead.
"""

from __future__ import annotations

from importlib import import_module

from threedp_registry.compiled import (
    case_checks,
    case_ledger,
    case_tables,
    facility_checks,
    facility_ledger,
    facility_tables,
    layouts,
    printer_checks,
    printer_ledger,
    printer_tables,
)
from threedp_registry.compiled_support import (
    DictionaryTables,
    InEffectRow,
    RecordTable,
)

DICTIONARY: DictionaryTables = DictionaryTables(
    "threedp",
    "3D Printing Registry data dictionary (unofficial)",
    "This data dictionary is unofficial. It was not written, reviewed or approved by the American College of Radiology (ACR) or the Radiological Society of North America (RSNA), and it does not replace the registry's own data dictionary, upload layout or code values, which are not public. Every element, code and rule carries its basis: documented (seen in a public source on the 3D Printing Registry), sibling (documented for NRDR or another of its registries), standard (an outside standard such as DICOM, ISO/ASTM 52900, CPT or HIPAA) or inferred (our own reading), and the source behind it. Where the registry's own documents differ, they are right.",
    "2.0.0",
    "a21839c8aee0c16f9825c3c35623002ee82df170653452277619144d90e53fac",
    {
        "case": RecordTable(
            "case",
            "Case",
            "cases",
            ("facility_id", "case_id",),
            case_tables.SHAPE,
            case_tables.RULES,
            case_tables.REFERENCES,
            1,
            2,
            case_checks.collect_case,
            case_ledger.account_case,
            lambda: import_module("threedp_registry.compiled.case_drafts").draft_case,
        ),
        "printer": RecordTable(
            "printer",
            "Printer",
            "printers",
            ("facility_id", "printer_label",),
            printer_tables.SHAPE,
            printer_tables.RULES,
            printer_tables.REFERENCES,
            1,
            2,
            printer_checks.collect_printer,
            printer_ledger.account_printer,
            lambda: import_module("threedp_registry.compiled.printer_drafts").draft_printer,
        ),
        "facility": RecordTable(
            "facility",
            "Facility",
            "facilities",
            ("facility_id",),
            facility_tables.SHAPE,
            facility_tables.RULES,
            facility_tables.REFERENCES,
            1,
            2,
            facility_checks.collect_facility,
            facility_ledger.account_facility,
            lambda: import_module("threedp_registry.compiled.facility_drafts").draft_facility,
        ),
    },
    layouts.LAYOUTS,
    lambda: import_module("threedp_registry.compiled.fees").SCHEDULES,
    lambda: import_module("threedp_registry.compiled.checklists").CHECKLISTS,
    lambda: import_module("threedp_registry.compiled.summaries").SUMMARIES,
    InEffectRow("case", "completed_on", "2024-05-04", None),
)
