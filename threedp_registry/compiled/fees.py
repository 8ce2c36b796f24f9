"""Fee schedules.

Compiled from the dictionary; edit its YAML and run `threedp dictionary compile` instead.
"""

from __future__ import annotations

from threedp_registry.compiled_support import (
    JsonRecord,
    is_code,
    is_date,
)
from threedp_registry.compiled_support.dated import (
    Answer,
    Ask,
    FeeRow,
    RenewalRow,
    ScheduleTable,
    WaiverRow,
)

CODES_APPLICATION_STATUS = frozenset(("not_started", "submitted", "approved",))
CODES_NRDR_REGISTRY = frozenset(("DIR", "GRID", "LCSR", "CTC", "NMD", "IPN", "other_nrdr",))


def answers_1(record: JsonRecord, as_of: str) -> list[Answer]:
    """What each condition comes to, and what an unknown one asks for."""
    answers: list[Answer] = []
    asks: list[Ask] = []
    v_application_status = record.get("application_status")
    k_application_status: str | None = None
    if v_application_status is not None:
        if is_code(v_application_status, CODES_APPLICATION_STATUS):
            k_application_status = v_application_status
    given_registry_participations = record.get("registry_participations") is not None
    v_registry_participations = record.get("registry_participations")
    bad_registry_participations = False
    items_registry_participations: list[tuple[int, object, str | None, object, str | None, object, str | None]] = []
    if isinstance(v_registry_participations, list):
        if not v_registry_participations:
            v_registry_participations = None
        else:
            for i_registry_participations, o_registry_participations in enumerate(v_registry_participations):
                if not isinstance(o_registry_participations, dict):
                    bad_registry_participations = True
                    continue
                v_registry_participations__registry = o_registry_participations.get("registry")
                k_registry_participations__registry: str | None = None
                if v_registry_participations__registry is not None:
                    if is_code(v_registry_participations__registry, CODES_NRDR_REGISTRY):
                        k_registry_participations__registry = v_registry_participations__registry
                v_registry_participations__started_on = o_registry_participations.get("started_on")
                k_registry_participations__started_on: str | None = None
                if v_registry_participations__started_on is not None:
                    if is_date(v_registry_participations__started_on):
                        k_registry_participations__started_on = v_registry_participations__started_on
                v_registry_participations__ended_on = o_registry_participations.get("ended_on")
                k_registry_participations__ended_on: str | None = None
                if v_registry_participations__ended_on is not None:
                    if is_date(v_registry_participations__ended_on):
                        k_registry_participations__ended_on = v_registry_participations__ended_on
                items_registry_participations.append((i_registry_participations, v_registry_participations__registry, k_registry_participations__registry, v_registry_participations__started_on, k_registry_participations__started_on, v_registry_participations__ended_on, k_registry_participations__ended_on,))
    elif v_registry_participations is not None:
        bad_registry_participations = True
    if (k_application_status is not None and k_application_status != "approved"):
        answers.append((True, []))
    elif k_application_status == "approved":
        answers.append((False, []))
    else:
        asks = []
        if k_application_status is None:
            asks.append(("/application_status", v_application_status is not None))
        answers.append((None, asks))
    if (not bad_registry_participations and any((k_registry_participations__registry in ("DIR", "GRID", "LCSR", "CTC", "NMD", "IPN", "other_nrdr") and (k_registry_participations__started_on is not None and as_of is not None and k_registry_participations__started_on <= as_of) and (v_registry_participations__ended_on is None or (k_registry_participations__ended_on is not None and as_of is not None and k_registry_participations__ended_on >= as_of))) for (i_registry_participations, v_registry_participations__registry, k_registry_participations__registry, v_registry_participations__started_on, k_registry_participations__started_on, v_registry_participations__ended_on, k_registry_participations__ended_on,) in items_registry_participations)):
        answers.append((True, []))
    elif (not bad_registry_participations and (v_registry_participations is not None or given_registry_participations) and all(((k_registry_participations__registry is not None and k_registry_participations__registry not in ("DIR", "GRID", "LCSR", "CTC", "NMD", "IPN", "other_nrdr")) or (k_registry_participations__started_on is not None and as_of is not None and k_registry_participations__started_on > as_of) or (v_registry_participations__ended_on is not None and (k_registry_participations__ended_on is not None and as_of is not None and k_registry_participations__ended_on < as_of))) for (i_registry_participations, v_registry_participations__registry, k_registry_participations__registry, v_registry_participations__started_on, k_registry_participations__started_on, v_registry_participations__ended_on, k_registry_participations__ended_on,) in items_registry_participations)):
        answers.append((False, []))
    else:
        asks = []
        if (not ((v_registry_participations is not None or given_registry_participations)) or bad_registry_participations):
            asks.append(("/registry_participations", bad_registry_participations))
        for (i_registry_participations, v_registry_participations__registry, k_registry_participations__registry, v_registry_participations__started_on, k_registry_participations__started_on, v_registry_participations__ended_on, k_registry_participations__ended_on,) in items_registry_participations:
            if (not ((k_registry_participations__registry in ("DIR", "GRID", "LCSR", "CTC", "NMD", "IPN", "other_nrdr") and (k_registry_participations__started_on is not None and as_of is not None and k_registry_participations__started_on <= as_of) and (v_registry_participations__ended_on is None or (k_registry_participations__ended_on is not None and as_of is not None and k_registry_participations__ended_on >= as_of)))) and not (((k_registry_participations__registry is not None and k_registry_participations__registry not in ("DIR", "GRID", "LCSR", "CTC", "NMD", "IPN", "other_nrdr")) or (k_registry_participations__started_on is not None and as_of is not None and k_registry_participations__started_on > as_of) or (v_registry_participations__ended_on is not None and (k_registry_participations__ended_on is not None and as_of is not None and k_registry_participations__ended_on < as_of))))):
                if k_registry_participations__registry is None:
                    asks.append((f"/registry_participations/{i_registry_participations}/registry", v_registry_participations__registry is not None))
                if k_registry_participations__started_on is None:
                    asks.append((f"/registry_participations/{i_registry_participations}/started_on", v_registry_participations__started_on is not None))
                if (not ((v_registry_participations__ended_on is None or (k_registry_participations__ended_on is not None and as_of is not None and k_registry_participations__ended_on >= as_of))) and not ((v_registry_participations__ended_on is not None and (k_registry_participations__ended_on is not None and as_of is not None and k_registry_participations__ended_on < as_of)))):
                    if (v_registry_participations__ended_on is not None and not (v_registry_participations__ended_on is not None)):
                        if v_registry_participations__ended_on is None:
                            asks.append((f"/registry_participations/{i_registry_participations}/ended_on", v_registry_participations__ended_on is not None))
                    if k_registry_participations__ended_on is None:
                        asks.append((f"/registry_participations/{i_registry_participations}/ended_on", v_registry_participations__ended_on is not None))
        answers.append((None, asks))
    if (not bad_registry_participations and any((k_registry_participations__registry in ("DIR", "GRID") and (k_registry_participations__started_on is not None and as_of is not None and k_registry_participations__started_on <= as_of) and (v_registry_participations__ended_on is None or (k_registry_participations__ended_on is not None and as_of is not None and k_registry_participations__ended_on >= as_of))) for (i_registry_participations, v_registry_participations__registry, k_registry_participations__registry, v_registry_participations__started_on, k_registry_participations__started_on, v_registry_participations__ended_on, k_registry_participations__ended_on,) in items_registry_participations)):
        answers.append((True, []))
    elif (not bad_registry_participations and (v_registry_participations is not None or given_registry_participations) and all(((k_registry_participations__registry is not None and k_registry_participations__registry not in ("DIR", "GRID")) or (k_registry_participations__started_on is not None and as_of is not None and k_registry_participations__started_on > as_of) or (v_registry_participations__ended_on is not None and (k_registry_participations__ended_on is not None and as_of is not None and k_registry_participations__ended_on < as_of))) for (i_registry_participations, v_registry_participations__registry, k_registry_participations__registry, v_registry_participations__started_on, k_registry_participations__started_on, v_registry_participations__ended_on, k_registry_participations__ended_on,) in items_registry_participations)):
        answers.append((False, []))
    else:
        asks = []
        if (not ((v_registry_participations is not None or given_registry_participations)) or bad_registry_participations):
            asks.append(("/registry_participations", bad_registry_participations))
        for (i_registry_participations, v_registry_participations__registry, k_registry_participations__registry, v_registry_participations__started_on, k_registry_participations__started_on, v_registry_participations__ended_on, k_registry_participations__ended_on,) in items_registry_participations:
            if (not ((k_registry_participations__registry in ("DIR", "GRID") and (k_registry_participations__started_on is not None and as_of is not None and k_registry_participations__started_on <= as_of) and (v_registry_participations__ended_on is None or (k_registry_participations__ended_on is not None and as_of is not None and k_registry_participations__ended_on >= as_of)))) and not (((k_registry_participations__registry is not None and k_registry_participations__registry not in ("DIR", "GRID")) or (k_registry_participations__started_on is not None and as_of is not None and k_registry_participations__started_on > as_of) or (v_registry_participations__ended_on is not None and (k_registry_participations__ended_on is not None and as_of is not None and k_registry_participations__ended_on < as_of))))):
                if k_registry_participations__registry is None:
                    asks.append((f"/registry_participations/{i_registry_participations}/registry", v_registry_participations__registry is not None))
                if k_registry_participations__started_on is None:
                    asks.append((f"/registry_participations/{i_registry_participations}/started_on", v_registry_participations__started_on is not None))
                if (not ((v_registry_participations__ended_on is None or (k_registry_participations__ended_on is not None and as_of is not None and k_registry_participations__ended_on >= as_of))) and not ((v_registry_participations__ended_on is not None and (k_registry_participations__ended_on is not None and as_of is not None and k_registry_participations__ended_on < as_of)))):
                    if (v_registry_participations__ended_on is not None and not (v_registry_participations__ended_on is not None)):
                        if v_registry_participations__ended_on is None:
                            asks.append((f"/registry_participations/{i_registry_participations}/ended_on", v_registry_participations__ended_on is not None))
                    if k_registry_participations__ended_on is None:
                        asks.append((f"/registry_participations/{i_registry_participations}/ended_on", v_registry_participations__ended_on is not None))
        answers.append((None, asks))
    return answers


SCHEDULES: tuple[ScheduleTable, ...] = (
    ScheduleTable(
    "startup_guide", "Fees of the Startup Guide", "facility", "USD", "2020-06-01", None,
    (
        FeeRow(
            "application", "Application fee", "500.00", "Paid once, until the application is approved.",
            0, "Application status is not Approved", None,
            (
            WaiverRow("other_registry", 1, "The facility takes part in another NRDR registry on that day.", ("kb_11000108436",)),
            ),
            "documented", ("kb_11000108436",),
        ),
        FeeRow(
            "annual", "Annual participation fee", "500.00", "Paid for each year.",
            None, "", RenewalRow(1, 5, 0),
            (
            WaiverRow("dir_or_grid", 2, "The facility takes part in DIR or GRID on that day.", ("kb_11000108436",)),
            ),
            "documented", ("kb_11000108436",),
        ),
    ),
    ("application_status", "registry_participations",),
    {"kb_11000108436": "3D Printing (3DP) Registry Startup Guide. American College of Radiology, NRDR knowledge base, article 11000108436. Read 2026-11-20. The text on fees is cut off.", "kb_11000038287": "NRDR renewal and invoices. American College of Radiology, NRDR knowledge base, article 11000038287. Read 2026-11-20. The title is our description."},
    answers_1,
),
)
