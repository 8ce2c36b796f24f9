"""Checklists.

Compiled from the dictionary; edit its YAML and run `threedp dictionary compile` instead.
"""

from __future__ import annotations

from threedp_registry.compiled_support import (
    JsonRecord,
    days,
    is_code,
    is_date,
)
from threedp_registry.compiled_support.dated import (
    Answer,
    Ask,
    ChecklistRow,
    ChecklistTable,
)

CODES_AGREEMENT = frozenset(("participation_agreement", "addendum", "none",))
CODES_APPLICATION_STATUS = frozenset(("not_started", "submitted", "approved",))
CODES_MFA_FACTOR = frozenset(("okta_verify", "google_authenticator", "sms", "security_key",))
CODES_NRDR_ACCOUNT = frozenset(("new", "existing",))
CODES_PRINTER_LOCATION = frozenset(("on_site", "off_site",))
CODES_PRINTER_STATUS = frozenset(("active", "decommissioned",))
CODES_PROFILE_STATUS = frozenset(("invited", "active", "inactive",))
CODES_PROFILE_TYPE = frozenset(("corporate_account_administrator", "facility_administrator", "registry_administrator", "facility_user", "physician_user", "service_user",))
CODES_RESOURCE = frozenset(("data_dictionary", "data_submission_overview", "add_case_form", "webinar_users_guide", "webinar_open_discussion", "webinar_case_examples",))
CODES_TEAM_ROLE = frozenset(("registry_champion", "registry_administrator", "data_manager",))


def answers_1(record: JsonRecord, as_of: str) -> list[Answer]:
    """What each condition comes to, and what an unknown one asks for."""
    answers: list[Answer] = []
    asks: list[Ask] = []
    v_facility_id = record.get("facility_id")
    v_nrdr_account = record.get("nrdr_account")
    k_nrdr_account: str | None = None
    if v_nrdr_account is not None:
        if is_code(v_nrdr_account, CODES_NRDR_ACCOUNT):
            k_nrdr_account = v_nrdr_account
    v_agreement = record.get("agreement")
    k_agreement: str | None = None
    if v_agreement is not None:
        if is_code(v_agreement, CODES_AGREEMENT):
            k_agreement = v_agreement
    v_agreement_signed_on = record.get("agreement_signed_on")
    k_agreement_signed_on: str | None = None
    if v_agreement_signed_on is not None:
        if is_date(v_agreement_signed_on):
            k_agreement_signed_on = v_agreement_signed_on
    v_baa_signed_on = record.get("baa_signed_on")
    k_baa_signed_on: str | None = None
    if v_baa_signed_on is not None:
        if is_date(v_baa_signed_on):
            k_baa_signed_on = v_baa_signed_on
    v_application_status = record.get("application_status")
    k_application_status: str | None = None
    if v_application_status is not None:
        if is_code(v_application_status, CODES_APPLICATION_STATUS):
            k_application_status = v_application_status
    v_joined_on = record.get("joined_on")
    k_joined_on: str | None = None
    if v_joined_on is not None:
        if is_date(v_joined_on):
            k_joined_on = v_joined_on
    given_team = record.get("team") is not None
    v_team = record.get("team")
    bad_team = False
    items_team: list[tuple[int, object, str | None]] = []
    if isinstance(v_team, list):
        if not v_team:
            v_team = None
        else:
            for i_team, o_team in enumerate(v_team):
                if not isinstance(o_team, dict):
                    bad_team = True
                    continue
                v_team__role = o_team.get("role")
                k_team__role: str | None = None
                if v_team__role is not None:
                    if is_code(v_team__role, CODES_TEAM_ROLE):
                        k_team__role = v_team__role
                items_team.append((i_team, v_team__role, k_team__role,))
    elif v_team is not None:
        bad_team = True
    given_user_profiles = record.get("user_profiles") is not None
    v_user_profiles = record.get("user_profiles")
    bad_user_profiles = False
    items_user_profiles: list[tuple[int, object, str | None, object, str | None, object, str | None, object, bool | None, object, list[str] | None, bool]] = []
    if isinstance(v_user_profiles, list):
        if not v_user_profiles:
            v_user_profiles = None
        else:
            for i_user_profiles, o_user_profiles in enumerate(v_user_profiles):
                if not isinstance(o_user_profiles, dict):
                    bad_user_profiles = True
                    continue
                v_user_profiles__profile_type = o_user_profiles.get("profile_type")
                k_user_profiles__profile_type: str | None = None
                if v_user_profiles__profile_type is not None:
                    if is_code(v_user_profiles__profile_type, CODES_PROFILE_TYPE):
                        k_user_profiles__profile_type = v_user_profiles__profile_type
                v_user_profiles__status = o_user_profiles.get("status")
                k_user_profiles__status: str | None = None
                if v_user_profiles__status is not None:
                    if is_code(v_user_profiles__status, CODES_PROFILE_STATUS):
                        k_user_profiles__status = v_user_profiles__status
                v_user_profiles__invited_on = o_user_profiles.get("invited_on")
                k_user_profiles__invited_on: str | None = None
                if v_user_profiles__invited_on is not None:
                    if is_date(v_user_profiles__invited_on):
                        k_user_profiles__invited_on = v_user_profiles__invited_on
                v_user_profiles__acr_login_activated = o_user_profiles.get("acr_login_activated")
                k_user_profiles__acr_login_activated: bool | None = None
                if v_user_profiles__acr_login_activated is not None:
                    if type(v_user_profiles__acr_login_activated) is bool:
                        k_user_profiles__acr_login_activated = v_user_profiles__acr_login_activated
                given_user_profiles__mfa_factors = o_user_profiles.get("mfa_factors") is not None
                v_user_profiles__mfa_factors = o_user_profiles.get("mfa_factors")
                k_user_profiles__mfa_factors: list[str] | None = None
                if v_user_profiles__mfa_factors == []:
                    v_user_profiles__mfa_factors = None
                if isinstance(v_user_profiles__mfa_factors, list):
                    k_user_profiles__mfa_factors = [one for one in v_user_profiles__mfa_factors if is_code(one, CODES_MFA_FACTOR)]
                    if len(k_user_profiles__mfa_factors) != len(v_user_profiles__mfa_factors):
                        k_user_profiles__mfa_factors = None
                items_user_profiles.append((i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,))
    elif v_user_profiles is not None:
        bad_user_profiles = True
    given_resources_reviewed = record.get("resources_reviewed") is not None
    v_resources_reviewed = record.get("resources_reviewed")
    k_resources_reviewed: list[str] | None = None
    if v_resources_reviewed == []:
        v_resources_reviewed = None
    if isinstance(v_resources_reviewed, list):
        k_resources_reviewed = [one for one in v_resources_reviewed if is_code(one, CODES_RESOURCE)]
        if len(k_resources_reviewed) != len(v_resources_reviewed):
            k_resources_reviewed = None
    v_summary_report_reviewed_on = record.get("summary_report_reviewed_on")
    k_summary_report_reviewed_on: str | None = None
    if v_summary_report_reviewed_on is not None:
        if is_date(v_summary_report_reviewed_on):
            k_summary_report_reviewed_on = v_summary_report_reviewed_on
    given_printers = record.get("printers") is not None
    v_printers = record.get("printers")
    bad_printers = False
    items_printers: list[tuple[int, object, str | None, object, str | None]] = []
    if isinstance(v_printers, list):
        if not v_printers:
            v_printers = None
        else:
            for i_printers, o_printers in enumerate(v_printers):
                if not isinstance(o_printers, dict):
                    bad_printers = True
                    continue
                v_printers__location = o_printers.get("location")
                k_printers__location: str | None = None
                if v_printers__location is not None:
                    if is_code(v_printers__location, CODES_PRINTER_LOCATION):
                        k_printers__location = v_printers__location
                v_printers__status = o_printers.get("status")
                k_printers__status: str | None = None
                if v_printers__status is not None:
                    if is_code(v_printers__status, CODES_PRINTER_STATUS):
                        k_printers__status = v_printers__status
                items_printers.append((i_printers, v_printers__location, k_printers__location, v_printers__status, k_printers__status,))
    elif v_printers is not None:
        bad_printers = True
    if (not bad_team and any(k_team__role == "registry_champion" for (i_team, v_team__role, k_team__role,) in items_team)):
        answers.append((True, []))
    elif (not bad_team and (v_team is not None or given_team) and all((k_team__role is not None and k_team__role != "registry_champion") for (i_team, v_team__role, k_team__role,) in items_team)):
        answers.append((False, []))
    else:
        asks = []
        if (not ((v_team is not None or given_team)) or bad_team):
            asks.append(("/team", bad_team))
        for (i_team, v_team__role, k_team__role,) in items_team:
            if k_team__role is None:
                asks.append((f"/team/{i_team}/role", v_team__role is not None))
        answers.append((None, asks))
    if (not bad_team and any(k_team__role == "registry_administrator" for (i_team, v_team__role, k_team__role,) in items_team)):
        answers.append((True, []))
    elif (not bad_team and (v_team is not None or given_team) and all((k_team__role is not None and k_team__role != "registry_administrator") for (i_team, v_team__role, k_team__role,) in items_team)):
        answers.append((False, []))
    else:
        asks = []
        if (not ((v_team is not None or given_team)) or bad_team):
            asks.append(("/team", bad_team))
        for (i_team, v_team__role, k_team__role,) in items_team:
            if k_team__role is None:
                asks.append((f"/team/{i_team}/role", v_team__role is not None))
        answers.append((None, asks))
    if (not bad_team and any(k_team__role == "data_manager" for (i_team, v_team__role, k_team__role,) in items_team)):
        answers.append((True, []))
    elif (not bad_team and (v_team is not None or given_team) and all((k_team__role is not None and k_team__role != "data_manager") for (i_team, v_team__role, k_team__role,) in items_team)):
        answers.append((False, []))
    else:
        asks = []
        if (not ((v_team is not None or given_team)) or bad_team):
            asks.append(("/team", bad_team))
        for (i_team, v_team__role, k_team__role,) in items_team:
            if k_team__role is None:
                asks.append((f"/team/{i_team}/role", v_team__role is not None))
        answers.append((None, asks))
    if k_nrdr_account == "new":
        answers.append((True, []))
    elif (k_nrdr_account is not None and k_nrdr_account != "new"):
        answers.append((False, []))
    else:
        asks = []
        if k_nrdr_account is None:
            asks.append(("/nrdr_account", v_nrdr_account is not None))
        answers.append((None, asks))
    if (k_agreement == "participation_agreement" and (k_agreement_signed_on is not None and as_of is not None and k_agreement_signed_on <= as_of)):
        answers.append((True, []))
    elif ((k_agreement is not None and k_agreement != "participation_agreement") or (k_agreement_signed_on is not None and as_of is not None and k_agreement_signed_on > as_of)):
        answers.append((False, []))
    else:
        asks = []
        if k_agreement is None:
            asks.append(("/agreement", v_agreement is not None))
        if k_agreement_signed_on is None:
            asks.append(("/agreement_signed_on", v_agreement_signed_on is not None))
        answers.append((None, asks))
    if k_nrdr_account == "existing":
        answers.append((True, []))
    elif (k_nrdr_account is not None and k_nrdr_account != "existing"):
        answers.append((False, []))
    else:
        asks = []
        if k_nrdr_account is None:
            asks.append(("/nrdr_account", v_nrdr_account is not None))
        answers.append((None, asks))
    if (k_agreement == "addendum" and (k_agreement_signed_on is not None and as_of is not None and k_agreement_signed_on <= as_of)):
        answers.append((True, []))
    elif ((k_agreement is not None and k_agreement != "addendum") or (k_agreement_signed_on is not None and as_of is not None and k_agreement_signed_on > as_of)):
        answers.append((False, []))
    else:
        asks = []
        if k_agreement is None:
            asks.append(("/agreement", v_agreement is not None))
        if k_agreement_signed_on is None:
            asks.append(("/agreement_signed_on", v_agreement_signed_on is not None))
        answers.append((None, asks))
    if (v_baa_signed_on is not None and (k_baa_signed_on is not None and as_of is not None and k_baa_signed_on <= as_of)):
        answers.append((True, []))
    elif (v_baa_signed_on is None or (k_baa_signed_on is not None and as_of is not None and k_baa_signed_on > as_of)):
        answers.append((False, []))
    else:
        asks = []
        if (not (v_baa_signed_on is not None) and v_baa_signed_on is not None):
            if v_baa_signed_on is None:
                asks.append(("/baa_signed_on", v_baa_signed_on is not None))
        if k_baa_signed_on is None:
            asks.append(("/baa_signed_on", v_baa_signed_on is not None))
        answers.append((None, asks))
    if (k_application_status == "approved" and (k_joined_on is not None and as_of is not None and k_joined_on <= as_of)):
        answers.append((True, []))
    elif ((k_application_status is not None and k_application_status != "approved") or (k_joined_on is not None and as_of is not None and k_joined_on > as_of)):
        answers.append((False, []))
    else:
        asks = []
        if k_application_status is None:
            asks.append(("/application_status", v_application_status is not None))
        if k_joined_on is None:
            asks.append(("/joined_on", v_joined_on is not None))
        answers.append((None, asks))
    if v_facility_id is not None:
        answers.append((True, []))
    elif v_facility_id is None:
        answers.append((False, []))
    else:
        asks = []
        if v_facility_id is None:
            asks.append(("/facility_id", v_facility_id is not None))
        answers.append((None, asks))
    if (not bad_user_profiles and any((k_user_profiles__profile_type == "facility_administrator" and k_user_profiles__status == "active") for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles)):
        answers.append((True, []))
    elif (not bad_user_profiles and (v_user_profiles is not None or given_user_profiles) and all(((k_user_profiles__profile_type is not None and k_user_profiles__profile_type != "facility_administrator") or (k_user_profiles__status is not None and k_user_profiles__status != "active")) for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles)):
        answers.append((False, []))
    else:
        asks = []
        if (not ((v_user_profiles is not None or given_user_profiles)) or bad_user_profiles):
            asks.append(("/user_profiles", bad_user_profiles))
        for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles:
            if (not ((k_user_profiles__profile_type == "facility_administrator" and k_user_profiles__status == "active")) and not (((k_user_profiles__profile_type is not None and k_user_profiles__profile_type != "facility_administrator") or (k_user_profiles__status is not None and k_user_profiles__status != "active")))):
                if k_user_profiles__profile_type is None:
                    asks.append((f"/user_profiles/{i_user_profiles}/profile_type", v_user_profiles__profile_type is not None))
                if k_user_profiles__status is None:
                    asks.append((f"/user_profiles/{i_user_profiles}/status", v_user_profiles__status is not None))
        answers.append((None, asks))
    if (not bad_user_profiles and (v_user_profiles is not None or given_user_profiles) and all(((k_user_profiles__status is not None and k_user_profiles__status != "invited") or (k_user_profiles__invited_on is not None and as_of is not None and days(k_user_profiles__invited_on, as_of) <= 10)) for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles)):
        answers.append((True, []))
    elif (not bad_user_profiles and any((k_user_profiles__status == "invited" and (k_user_profiles__invited_on is not None and as_of is not None and days(k_user_profiles__invited_on, as_of) > 10)) for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles)):
        answers.append((False, []))
    else:
        asks = []
        if (not ((v_user_profiles is not None or given_user_profiles)) or bad_user_profiles):
            asks.append(("/user_profiles", bad_user_profiles))
        for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles:
            if (not (((k_user_profiles__status is not None and k_user_profiles__status != "invited") or (k_user_profiles__invited_on is not None and as_of is not None and days(k_user_profiles__invited_on, as_of) <= 10))) and not ((k_user_profiles__status == "invited" and (k_user_profiles__invited_on is not None and as_of is not None and days(k_user_profiles__invited_on, as_of) > 10)))):
                if k_user_profiles__status is None:
                    asks.append((f"/user_profiles/{i_user_profiles}/status", v_user_profiles__status is not None))
                if k_user_profiles__invited_on is None:
                    asks.append((f"/user_profiles/{i_user_profiles}/invited_on", v_user_profiles__invited_on is not None))
        answers.append((None, asks))
    if ((not bad_user_profiles and any(k_user_profiles__status == "active" for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles)) and (not bad_user_profiles and (v_user_profiles is not None or given_user_profiles) and all(((k_user_profiles__status is not None and k_user_profiles__status != "active") or k_user_profiles__acr_login_activated is True) for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles))):
        answers.append((True, []))
    elif ((not bad_user_profiles and (v_user_profiles is not None or given_user_profiles) and all((k_user_profiles__status is not None and k_user_profiles__status != "active") for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles)) or (not bad_user_profiles and any((k_user_profiles__status == "active" and k_user_profiles__acr_login_activated is False) for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles))):
        answers.append((False, []))
    else:
        asks = []
        if (not ((not bad_user_profiles and any(k_user_profiles__status == "active" for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles))) and not ((not bad_user_profiles and (v_user_profiles is not None or given_user_profiles) and all((k_user_profiles__status is not None and k_user_profiles__status != "active") for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles)))):
            if (not ((v_user_profiles is not None or given_user_profiles)) or bad_user_profiles):
                asks.append(("/user_profiles", bad_user_profiles))
            for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles:
                if k_user_profiles__status is None:
                    asks.append((f"/user_profiles/{i_user_profiles}/status", v_user_profiles__status is not None))
        if (not ((not bad_user_profiles and (v_user_profiles is not None or given_user_profiles) and all(((k_user_profiles__status is not None and k_user_profiles__status != "active") or k_user_profiles__acr_login_activated is True) for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles))) and not ((not bad_user_profiles and any((k_user_profiles__status == "active" and k_user_profiles__acr_login_activated is False) for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles)))):
            if (not ((v_user_profiles is not None or given_user_profiles)) or bad_user_profiles):
                asks.append(("/user_profiles", bad_user_profiles))
            for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles:
                if (not (((k_user_profiles__status is not None and k_user_profiles__status != "active") or k_user_profiles__acr_login_activated is True)) and not ((k_user_profiles__status == "active" and k_user_profiles__acr_login_activated is False))):
                    if k_user_profiles__status is None:
                        asks.append((f"/user_profiles/{i_user_profiles}/status", v_user_profiles__status is not None))
                    if k_user_profiles__acr_login_activated is None:
                        asks.append((f"/user_profiles/{i_user_profiles}/acr_login_activated", v_user_profiles__acr_login_activated is not None))
        answers.append((None, asks))
    if ((not bad_user_profiles and any(k_user_profiles__status == "active" for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles)) and (not bad_user_profiles and (v_user_profiles is not None or given_user_profiles) and all(((k_user_profiles__status is not None and k_user_profiles__status != "active") or (k_user_profiles__mfa_factors is not None and len(k_user_profiles__mfa_factors) >= 1)) for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles))):
        answers.append((True, []))
    elif ((not bad_user_profiles and (v_user_profiles is not None or given_user_profiles) and all((k_user_profiles__status is not None and k_user_profiles__status != "active") for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles)) or (not bad_user_profiles and any((k_user_profiles__status == "active" and ((v_user_profiles__mfa_factors is None and given_user_profiles__mfa_factors) or (k_user_profiles__mfa_factors is not None and len(k_user_profiles__mfa_factors) < 1))) for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles))):
        answers.append((False, []))
    else:
        asks = []
        if (not ((not bad_user_profiles and any(k_user_profiles__status == "active" for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles))) and not ((not bad_user_profiles and (v_user_profiles is not None or given_user_profiles) and all((k_user_profiles__status is not None and k_user_profiles__status != "active") for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles)))):
            if (not ((v_user_profiles is not None or given_user_profiles)) or bad_user_profiles):
                asks.append(("/user_profiles", bad_user_profiles))
            for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles:
                if k_user_profiles__status is None:
                    asks.append((f"/user_profiles/{i_user_profiles}/status", v_user_profiles__status is not None))
        if (not ((not bad_user_profiles and (v_user_profiles is not None or given_user_profiles) and all(((k_user_profiles__status is not None and k_user_profiles__status != "active") or (k_user_profiles__mfa_factors is not None and len(k_user_profiles__mfa_factors) >= 1)) for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles))) and not ((not bad_user_profiles and any((k_user_profiles__status == "active" and ((v_user_profiles__mfa_factors is None and given_user_profiles__mfa_factors) or (k_user_profiles__mfa_factors is not None and len(k_user_profiles__mfa_factors) < 1))) for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles)))):
            if (not ((v_user_profiles is not None or given_user_profiles)) or bad_user_profiles):
                asks.append(("/user_profiles", bad_user_profiles))
            for (i_user_profiles, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors, given_user_profiles__mfa_factors,) in items_user_profiles:
                if (not (((k_user_profiles__status is not None and k_user_profiles__status != "active") or (k_user_profiles__mfa_factors is not None and len(k_user_profiles__mfa_factors) >= 1))) and not ((k_user_profiles__status == "active" and ((v_user_profiles__mfa_factors is None and given_user_profiles__mfa_factors) or (k_user_profiles__mfa_factors is not None and len(k_user_profiles__mfa_factors) < 1))))):
                    if k_user_profiles__status is None:
                        asks.append((f"/user_profiles/{i_user_profiles}/status", v_user_profiles__status is not None))
                    if (not ((k_user_profiles__mfa_factors is not None and len(k_user_profiles__mfa_factors) >= 1)) and not (((v_user_profiles__mfa_factors is None and given_user_profiles__mfa_factors) or (k_user_profiles__mfa_factors is not None and len(k_user_profiles__mfa_factors) < 1)))):
                        if k_user_profiles__mfa_factors is None:
                            asks.append((f"/user_profiles/{i_user_profiles}/mfa_factors", v_user_profiles__mfa_factors is not None))
        answers.append((None, asks))
    if (not bad_printers and any((k_printers__status == "active" and k_printers__location == "on_site") for (i_printers, v_printers__location, k_printers__location, v_printers__status, k_printers__status,) in items_printers)):
        answers.append((True, []))
    elif (not bad_printers and (v_printers is not None or given_printers) and all(((k_printers__status is not None and k_printers__status != "active") or (k_printers__location is not None and k_printers__location != "on_site")) for (i_printers, v_printers__location, k_printers__location, v_printers__status, k_printers__status,) in items_printers)):
        answers.append((False, []))
    else:
        asks = []
        if (not ((v_printers is not None or given_printers)) or bad_printers):
            asks.append(("/printers", bad_printers))
        for (i_printers, v_printers__location, k_printers__location, v_printers__status, k_printers__status,) in items_printers:
            if (not ((k_printers__status == "active" and k_printers__location == "on_site")) and not (((k_printers__status is not None and k_printers__status != "active") or (k_printers__location is not None and k_printers__location != "on_site")))):
                if k_printers__status is None:
                    asks.append((f"/printers/{i_printers}/status", v_printers__status is not None))
                if k_printers__location is None:
                    asks.append((f"/printers/{i_printers}/location", v_printers__location is not None))
        answers.append((None, asks))
    if (k_resources_reviewed is not None and "data_dictionary" in k_resources_reviewed):
        answers.append((True, []))
    elif ((v_resources_reviewed is None and given_resources_reviewed) or (k_resources_reviewed is not None and "data_dictionary" not in k_resources_reviewed)):
        answers.append((False, []))
    else:
        asks = []
        if k_resources_reviewed is None:
            asks.append(("/resources_reviewed", v_resources_reviewed is not None))
        answers.append((None, asks))
    if (k_resources_reviewed is not None and "data_submission_overview" in k_resources_reviewed):
        answers.append((True, []))
    elif ((v_resources_reviewed is None and given_resources_reviewed) or (k_resources_reviewed is not None and "data_submission_overview" not in k_resources_reviewed)):
        answers.append((False, []))
    else:
        asks = []
        if k_resources_reviewed is None:
            asks.append(("/resources_reviewed", v_resources_reviewed is not None))
        answers.append((None, asks))
    if (k_resources_reviewed is not None and "add_case_form" in k_resources_reviewed):
        answers.append((True, []))
    elif ((v_resources_reviewed is None and given_resources_reviewed) or (k_resources_reviewed is not None and "add_case_form" not in k_resources_reviewed)):
        answers.append((False, []))
    else:
        asks = []
        if k_resources_reviewed is None:
            asks.append(("/resources_reviewed", v_resources_reviewed is not None))
        answers.append((None, asks))
    if (k_resources_reviewed is not None and "webinar_users_guide" in k_resources_reviewed):
        answers.append((True, []))
    elif ((v_resources_reviewed is None and given_resources_reviewed) or (k_resources_reviewed is not None and "webinar_users_guide" not in k_resources_reviewed)):
        answers.append((False, []))
    else:
        asks = []
        if k_resources_reviewed is None:
            asks.append(("/resources_reviewed", v_resources_reviewed is not None))
        answers.append((None, asks))
    if (k_resources_reviewed is not None and "webinar_open_discussion" in k_resources_reviewed):
        answers.append((True, []))
    elif ((v_resources_reviewed is None and given_resources_reviewed) or (k_resources_reviewed is not None and "webinar_open_discussion" not in k_resources_reviewed)):
        answers.append((False, []))
    else:
        asks = []
        if k_resources_reviewed is None:
            asks.append(("/resources_reviewed", v_resources_reviewed is not None))
        answers.append((None, asks))
    if (k_resources_reviewed is not None and "webinar_case_examples" in k_resources_reviewed):
        answers.append((True, []))
    elif ((v_resources_reviewed is None and given_resources_reviewed) or (k_resources_reviewed is not None and "webinar_case_examples" not in k_resources_reviewed)):
        answers.append((False, []))
    else:
        asks = []
        if k_resources_reviewed is None:
            asks.append(("/resources_reviewed", v_resources_reviewed is not None))
        answers.append((None, asks))
    if (v_summary_report_reviewed_on is not None and (k_summary_report_reviewed_on is not None and as_of is not None and k_summary_report_reviewed_on <= as_of)):
        answers.append((True, []))
    elif (v_summary_report_reviewed_on is None or (k_summary_report_reviewed_on is not None and as_of is not None and k_summary_report_reviewed_on > as_of)):
        answers.append((False, []))
    else:
        asks = []
        if (not (v_summary_report_reviewed_on is not None) and v_summary_report_reviewed_on is not None):
            if v_summary_report_reviewed_on is None:
                asks.append(("/summary_report_reviewed_on", v_summary_report_reviewed_on is not None))
        if k_summary_report_reviewed_on is None:
            asks.append(("/summary_report_reviewed_on", v_summary_report_reviewed_on is not None))
        answers.append((None, asks))
    return answers


CHECKLISTS: tuple[ChecklistTable, ...] = (
    ChecklistTable(
    "readiness", "Readiness for the 3D Printing Registry", "What a facility has done before it submits its first case, after section VII of the Startup Guide, and that it has looked at its report. Everything is read from the facility's own record and its printer library; nothing is asked of the registry.", "facility", "printer", "printers", {"facility_id": "facility_id"}, "2020-06-01", None,
    (
        ChecklistRow(
            "team", "Team identified and recruited", None, "", None,
            "", "", "",
            (), "documented", ("kb_11000108436",),
            (ChecklistRow(
            "registry_champion", "Registry champion named", None, "", 0,
            "A registry champion is named.", "Nobody is named as registry champion.", "Add a team member with the role Registry champion, who leads the printing lab's part.",
            ("/team",), "documented", ("kb_11000108436",),
            (),
        ), ChecklistRow(
            "registry_administrator", "Registry administrator named", None, "", 1,
            "A registry administrator is named.", "Nobody is named as registry administrator.", "Add a team member with the role Registry administrator, who looks after accounts and invoices.",
            ("/team",), "documented", ("kb_11000108436",),
            (),
        ), ChecklistRow(
            "data_manager", "Data manager named", None, "", 2,
            "A data manager is named.", "Nobody is named as data manager.", "Add a team member with the role Data manager, who tracks cases and enters or uploads them.",
            ("/team",), "documented", ("kb_11000108436",),
            (),
        ), ),
        ),
        ChecklistRow(
            "application", "Application completed and NRDR account set up", None, "", None,
            "", "", "",
            (), "documented", ("kb_11000108436",),
            (ChecklistRow(
            "participation_agreement", "Participation agreement signed", 3, "NRDR account is New", 4,
            "The participation agreement is signed.", "The participation agreement is not signed yet.", "Have the participation agreement signed, choose Participation agreement, and enter the day it was signed.",
            ("/agreement", "/agreement_signed_on",), "documented", ("kb_11000108436",),
            (),
        ), ChecklistRow(
            "addendum", "Addendum to the participation agreement signed", 5, "NRDR account is Existing", 6,
            "The addendum is signed.", "The addendum to the facility's participation agreement is not signed yet.", "Have the addendum signed, choose Addendum, and enter the day it was signed.",
            ("/agreement", "/agreement_signed_on",), "documented", ("kb_11000108436",),
            (),
        ), ChecklistRow(
            "business_associate_agreement", "Business associate agreement signed", None, "", 7,
            "The business associate agreement (BAA) is signed.", "No business associate agreement (BAA) is on file.", "Have the business associate agreement signed and enter the day it was signed.",
            ("/baa_signed_on",), "sibling", ("kb_11000032665",),
            (),
        ), ChecklistRow(
            "application_approved", "Application approved", None, "", 8,
            "The application is approved.", "The application is not approved yet.", "Send the application to the registry; once it is approved, choose Approved and enter the day under Joined on.",
            ("/application_status", "/joined_on",), "documented", ("kb_11000108436",),
            (),
        ), ChecklistRow(
            "facility_id", "Facility ID assigned", None, "", 9,
            "The facility has its Facility ID.", "The facility has no Facility ID yet.", "Enter the six digits that NRDR assigned to the facility.",
            ("/facility_id",), "sibling", ("acr_registration", "kb_11000029005",),
            (),
        ), ),
        ),
        ChecklistRow(
            "user_profiles", "User profiles created", None, "", None,
            "", "", "",
            (), "documented", ("kb_11000108436",),
            (ChecklistRow(
            "facility_administrator", "Facility administrator active", None, "", 10,
            "The facility administrator's user profile is active.", "No user profile of a facility administrator is active.", "Add the user profile of the facility administrator; once the invitation is accepted, set it to Active.",
            ("/user_profiles",), "sibling", ("kb_11000029005", "kb_11000032092",),
            (),
        ), ChecklistRow(
            "invitations", "No invitation expired", None, "", 11,
            "No invitation has expired.", "An invitation is more than 10 days old and has expired.", "Send the user a new invitation and enter its date, or correct the status of the user profile.",
            ("/user_profiles",), "sibling", ("kb_11000032092", "kb_11000043762",),
            (),
        ), ),
        ),
        ChecklistRow(
            "acr_login", "ACR Login credentials set up", None, "", None,
            "", "", "",
            (), "documented", ("kb_11000108436",),
            (ChecklistRow(
            "activated", "ACR Login activated", None, "", 12,
            "The ACR Login of every active user is activated.", "No user is active, or an active user's ACR Login is not activated.", "Have each active user activate the ACR Login with the link in the invitation.",
            ("/user_profiles",), "sibling", ("kb_11000110504", "acr_login",),
            (),
        ), ChecklistRow(
            "second_factor", "Multifactor authentication enrolled", None, "", 13,
            "Every active user has enrolled a factor for multifactor authentication.", "No user is active, or an active user has enrolled no factor for multifactor authentication.", "Have each active user enroll at least one factor for the ACR Login; two are advised.",
            ("/user_profiles",), "sibling", ("kb_11000110504", "acr_login",),
            (),
        ), ),
        ),
        ChecklistRow(
            "printer_library", "Printer library set up", None, "", None,
            "", "", "",
            (), "documented", ("kb_11000108436", "kb_11000091605",),
            (ChecklistRow(
            "printer_in_use", "A printer in use at the point of care", None, "", 14,
            "The printer library holds a printer that is in use on site.", "The printer library holds no printer that is in use on site.", "Add each printer of the facility to its printer library with its label, manufacturer, model, technology and the day it was installed.",
            ("/printers",), "documented", ("kb_11000091605", "kb_11000079402",),
            (),
        ), ),
        ),
        ChecklistRow(
            "resources", "Articles and videos reviewed", None, "", None,
            "", "", "",
            (), "documented", ("kb_11000108436",),
            (ChecklistRow(
            "data_dictionary", "Data dictionary", None, "", 15,
            "The data dictionary is reviewed.", "The data dictionary is not reviewed yet.", "Review the registry's data dictionary from the portal and add Data dictionary.",
            ("/resources_reviewed",), "documented", ("kb_11000108436",),
            (),
        ), ChecklistRow(
            "data_submission_overview", "Data submission overview", None, "", 16,
            "The data submission overview is reviewed.", "The data submission overview is not reviewed yet.", "Read the article with the overview of data submission and add Data submission overview.",
            ("/resources_reviewed",), "documented", ("kb_11000108436",),
            (),
        ), ChecklistRow(
            "add_case_form", "How to add a case form", None, "", 17,
            "The article on adding a case form is reviewed.", "The article on adding a case form is not reviewed yet.", "Read the article on adding a case form by hand and add How to add a case form.",
            ("/resources_reviewed",), "documented", ("kb_11000108436",),
            (),
        ), ChecklistRow(
            "webinar_users_guide", "Webinar: user's guide", None, "", 18,
            "The webinar with the user's guide is reviewed.", "The webinar with the user's guide is not reviewed yet.", "Watch the recorded webinar with the user's guide and add Webinar: user's guide.",
            ("/resources_reviewed",), "documented", ("kb_11000108436",),
            (),
        ), ChecklistRow(
            "webinar_open_discussion", "Webinar: open discussion", None, "", 19,
            "The webinar with the open discussion is reviewed.", "The webinar with the open discussion is not reviewed yet.", "Watch the recorded webinar with the open discussion and add Webinar: open discussion.",
            ("/resources_reviewed",), "documented", ("kb_11000108436",),
            (),
        ), ChecklistRow(
            "webinar_case_examples", "Webinar: case examples", None, "", 20,
            "The webinar with case examples is reviewed.", "The webinar with case examples is not reviewed yet.", "Watch the recorded webinar with examples of simple and complex cases and add Webinar: case examples.",
            ("/resources_reviewed",), "documented", ("kb_11000108436",),
            (),
        ), ),
        ),
        ChecklistRow(
            "report", "Registry report reviewed", None, "", 21,
            "The facility has looked at its summary report.", "The facility has not looked at its summary report yet.", "Look at the summary of data submitted and enter the day of the first look.",
            ("/summary_report_reviewed_on",), "documented", ("kb_11000108436",),
            (),
        ),
    ),
    ("team", "nrdr_account", "agreement", "agreement_signed_on", "baa_signed_on", "application_status", "joined_on", "facility_id", "user_profiles", "printers", "resources_reviewed", "summary_report_reviewed_on",),
    {"kb_11000079402": "3D Printing Registry (3DP) features. American College of Radiology, NRDR knowledge base, article 11000079402. Read 2026-11-20.", "kb_11000108436": "3D Printing (3DP) Registry Startup Guide. American College of Radiology, NRDR knowledge base, article 11000108436. Read 2026-11-20. The text on fees is cut off.", "kb_11000091605": "3DP Case Form: Physical Model. American College of Radiology, NRDR knowledge base, article 11000091605. Read 2026-11-20.", "kb_11000029005": "NRDR accounts and facilities. American College of Radiology, NRDR knowledge base, article 11000029005. Read 2026-11-20. The title is our description.", "kb_11000032092": "NRDR user profiles. American College of Radiology, NRDR knowledge base, article 11000032092. Read 2026-11-20. The title is our description.", "kb_11000043762": "NRDR user types and invitations. American College of Radiology, NRDR knowledge base, article 11000043762. Read 2026-11-20. The title is our description.", "kb_11000032665": "NRDR application and registration. American College of Radiology, NRDR knowledge base, article 11000032665. Read 2026-11-20. The title is our description.", "kb_11000110504": "Multifactor Authentication Enrollment. American College of Radiology, article 11000110504. Read 2026-11-20.", "acr_login": "ACR Login guide. American College of Radiology, article 11000110504. Read 2026-11-20.", "acr_registration": "Registration Process and Fee Structure. American College of Radiology, url acr.org, Registration-Process-and-Fee-Structure. Read 2026-11-20."},
    answers_1,
),
)
