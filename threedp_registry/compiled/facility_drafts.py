"""What is wrong in unfinished facility records, and what is still to come.

Compiled from the dictionary; edit its YAML and run `threedp dictionary compile` instead.
"""

from __future__ import annotations

import re

from threedp_registry.compiled_support import (
    FAIL,
    PASS,
    SUSPENDED,
    TO_COME,
    Context,
    Drafted,
    Found,
    JsonRecord,
    clean_text,
    days,
    is_code,
    is_date,
    overlaps,
    repeats,
    screened,
    twins,
)

CODES_AGREEMENT = frozenset(("participation_agreement", "addendum", "none",))
CODES_APPLICATION_STATUS = frozenset(("not_started", "submitted", "approved",))
CODES_MFA_FACTOR = frozenset(("okta_verify", "google_authenticator", "sms", "security_key",))
CODES_NRDR_ACCOUNT = frozenset(("new", "existing",))
CODES_NRDR_REGISTRY = frozenset(("DIR", "GRID", "LCSR", "CTC", "NMD", "IPN", "other_nrdr",))
CODES_PROFILE_STATUS = frozenset(("invited", "active", "inactive",))
CODES_PROFILE_TYPE = frozenset(("corporate_account_administrator", "facility_administrator", "registry_administrator", "facility_user", "physician_user", "service_user",))
CODES_RESOURCE = frozenset(("data_dictionary", "data_submission_overview", "add_case_form", "webinar_users_guide", "webinar_open_discussion", "webinar_case_examples",))
CODES_TEAM_ROLE = frozenset(("registry_champion", "registry_administrator", "data_manager",))
KEYS_FACILITY = frozenset(("facility_id", "facility_name", "nrdr_account", "agreement", "agreement_signed_on", "baa_signed_on", "application_status", "joined_on", "registry_participations", "team", "user_profiles", "resources_reviewed", "summary_report_reviewed_on",))
KEYS_FACILITY__REGISTRY_PARTICIPATIONS = frozenset(("registry", "started_on", "ended_on",))
KEYS_FACILITY__TEAM = frozenset(("role", "member",))
KEYS_FACILITY__USER_PROFILES = frozenset(("user", "profile_type", "status", "invited_on", "acr_login_activated", "mfa_factors",))
PATTERN_FACILITY_ID = re.compile("[0-9]{6}", re.ASCII).fullmatch


def draft_facility(record: JsonRecord, context: Context) -> Drafted:
    """Every violation in an unfinished facility record, what is still to come, and what each rule came to."""
    found: list[Found] = []
    add = found.append
    coming: list[Found] = []
    come = coming.append
    as_of = context.as_of
    out = bytearray(76)
    if not record.keys() <= KEYS_FACILITY:
        for key in record:
            if key not in KEYS_FACILITY:
                add((0, "", str(key)))
                out[0] |= FAIL
    else:
        out[0] |= PASS
    v_facility_id = record.get("facility_id")
    if v_facility_id is not None:
        if type(v_facility_id) is str and 1 <= len(v_facility_id) <= 6 and PATTERN_FACILITY_ID(v_facility_id) is not None:
            out[3] |= PASS
            out[4] |= PASS
            out[5] |= PASS
        else:
            if type(v_facility_id) is str:
                out[3] |= PASS
                if not (1 <= len(v_facility_id) <= 6):
                    add((4, "/facility_id", None))
                    out[4] |= FAIL
                else:
                    out[4] |= PASS
                if not (PATTERN_FACILITY_ID(v_facility_id) is not None):
                    add((5, "/facility_id", None))
                    out[5] |= FAIL
                else:
                    out[5] |= PASS
            else:
                add((3, "/facility_id", None))
                out[3] |= FAIL
                out[4] |= SUSPENDED
                out[5] |= SUSPENDED
    v_facility_name = record.get("facility_name")
    if v_facility_name is not None:
        if type(v_facility_name) is str and 1 <= len(v_facility_name) <= 200 and clean_text(v_facility_name):
            out[7] |= PASS
            out[8] |= PASS
            out[9] |= PASS
        else:
            if type(v_facility_name) is str:
                out[7] |= PASS
                if not (1 <= len(v_facility_name) <= 200):
                    add((8, "/facility_name", None))
                    out[8] |= FAIL
                else:
                    out[8] |= PASS
                if not (clean_text(v_facility_name)):
                    add((9, "/facility_name", None))
                    out[9] |= FAIL
                else:
                    out[9] |= PASS
            else:
                add((7, "/facility_name", None))
                out[7] |= FAIL
                out[8] |= SUSPENDED
                out[9] |= SUSPENDED
    v_nrdr_account = record.get("nrdr_account")
    k_nrdr_account: str | None = None
    if v_nrdr_account is not None:
        if is_code(v_nrdr_account, CODES_NRDR_ACCOUNT):
            k_nrdr_account = v_nrdr_account
            out[11] |= PASS
        else:
            add((11, "/nrdr_account", None))
            out[11] |= FAIL
    v_agreement = record.get("agreement")
    k_agreement: str | None = None
    if v_agreement is not None:
        if is_code(v_agreement, CODES_AGREEMENT):
            k_agreement = v_agreement
            out[13] |= PASS
        else:
            add((13, "/agreement", None))
            out[13] |= FAIL
    v_agreement_signed_on = record.get("agreement_signed_on")
    k_agreement_signed_on: str | None = None
    if v_agreement_signed_on is not None:
        if is_date(v_agreement_signed_on):
            k_agreement_signed_on = v_agreement_signed_on
            out[15] |= PASS
        else:
            add((15, "/agreement_signed_on", None))
            out[15] |= FAIL
    v_baa_signed_on = record.get("baa_signed_on")
    k_baa_signed_on: str | None = None
    if v_baa_signed_on is not None:
        if is_date(v_baa_signed_on):
            k_baa_signed_on = v_baa_signed_on
            out[18] |= PASS
        else:
            add((18, "/baa_signed_on", None))
            out[18] |= FAIL
    v_application_status = record.get("application_status")
    k_application_status: str | None = None
    if v_application_status is not None:
        if is_code(v_application_status, CODES_APPLICATION_STATUS):
            k_application_status = v_application_status
            out[19] |= PASS
        else:
            add((19, "/application_status", None))
            out[19] |= FAIL
    v_joined_on = record.get("joined_on")
    k_joined_on: str | None = None
    if v_joined_on is not None:
        if is_date(v_joined_on):
            k_joined_on = v_joined_on
            out[21] |= PASS
        else:
            add((21, "/joined_on", None))
            out[21] |= FAIL
    v_registry_participations = record.get("registry_participations")
    items_registry_participations: list[tuple[int, object, str | None, object, str | None, object, str | None]] = []
    if isinstance(v_registry_participations, list):
        if not v_registry_participations:
            v_registry_participations = None
        else:
            for i_registry_participations, o_registry_participations in enumerate(v_registry_participations):
                if not isinstance(o_registry_participations, dict):
                    add((24, f"/registry_participations/{i_registry_participations}", None))
                    out[24] |= FAIL
                    out[25] |= SUSPENDED
                    out[26] |= SUSPENDED
                    out[27] |= SUSPENDED
                    out[28] |= SUSPENDED
                    out[29] |= SUSPENDED
                    out[30] |= SUSPENDED
                    out[31] |= SUSPENDED
                    out[32] |= SUSPENDED
                    continue
                out[24] |= PASS
                if not o_registry_participations.keys() <= KEYS_FACILITY__REGISTRY_PARTICIPATIONS:
                    for key in o_registry_participations:
                        if key not in KEYS_FACILITY__REGISTRY_PARTICIPATIONS:
                            add((25, f"/registry_participations/{i_registry_participations}", str(key)))
                            out[25] |= FAIL
                else:
                    out[25] |= PASS
                v_registry_participations__registry = o_registry_participations.get("registry")
                k_registry_participations__registry: str | None = None
                if v_registry_participations__registry is not None:
                    if is_code(v_registry_participations__registry, CODES_NRDR_REGISTRY):
                        k_registry_participations__registry = v_registry_participations__registry
                        out[26] |= PASS
                    else:
                        add((26, f"/registry_participations/{i_registry_participations}/registry", None))
                        out[26] |= FAIL
                v_registry_participations__started_on = o_registry_participations.get("started_on")
                k_registry_participations__started_on: str | None = None
                if v_registry_participations__started_on is not None:
                    if is_date(v_registry_participations__started_on):
                        k_registry_participations__started_on = v_registry_participations__started_on
                        out[28] |= PASS
                    else:
                        add((28, f"/registry_participations/{i_registry_participations}/started_on", None))
                        out[28] |= FAIL
                v_registry_participations__ended_on = o_registry_participations.get("ended_on")
                k_registry_participations__ended_on: str | None = None
                if v_registry_participations__ended_on is not None:
                    if is_date(v_registry_participations__ended_on):
                        k_registry_participations__ended_on = v_registry_participations__ended_on
                        out[30] |= PASS
                    else:
                        add((30, f"/registry_participations/{i_registry_participations}/ended_on", None))
                        out[30] |= FAIL
                items_registry_participations.append((i_registry_participations, v_registry_participations__registry, k_registry_participations__registry, v_registry_participations__started_on, k_registry_participations__started_on, v_registry_participations__ended_on, k_registry_participations__ended_on,))
    elif v_registry_participations is not None:
        add((24, "/registry_participations", None))
        out[24] |= FAIL
        out[25] |= SUSPENDED
        out[26] |= SUSPENDED
        out[27] |= SUSPENDED
        out[28] |= SUSPENDED
        out[29] |= SUSPENDED
        out[30] |= SUSPENDED
        out[31] |= SUSPENDED
        out[32] |= SUSPENDED
    v_team = record.get("team")
    items_team: list[tuple[int, object, object]] = []
    if isinstance(v_team, list):
        if not v_team:
            v_team = None
        else:
            for i_team, o_team in enumerate(v_team):
                if not isinstance(o_team, dict):
                    add((33, f"/team/{i_team}", None))
                    out[33] |= FAIL
                    out[34] |= SUSPENDED
                    out[35] |= SUSPENDED
                    out[36] |= SUSPENDED
                    out[37] |= SUSPENDED
                    out[38] |= SUSPENDED
                    out[39] |= SUSPENDED
                    out[40] |= SUSPENDED
                    out[41] |= SUSPENDED
                    continue
                out[33] |= PASS
                if not o_team.keys() <= KEYS_FACILITY__TEAM:
                    for key in o_team:
                        if key not in KEYS_FACILITY__TEAM:
                            add((34, f"/team/{i_team}", str(key)))
                            out[34] |= FAIL
                else:
                    out[34] |= PASS
                v_team__role = o_team.get("role")
                if v_team__role is not None:
                    if is_code(v_team__role, CODES_TEAM_ROLE):
                        out[35] |= PASS
                    else:
                        add((35, f"/team/{i_team}/role", None))
                        out[35] |= FAIL
                v_team__member = o_team.get("member")
                if v_team__member is not None:
                    if type(v_team__member) is str and 1 <= len(v_team__member) <= 100 and clean_text(v_team__member):
                        out[37] |= PASS
                        out[38] |= PASS
                        out[39] |= PASS
                    else:
                        if type(v_team__member) is str:
                            out[37] |= PASS
                            if not (1 <= len(v_team__member) <= 100):
                                add((38, f"/team/{i_team}/member", None))
                                out[38] |= FAIL
                            else:
                                out[38] |= PASS
                            if not (clean_text(v_team__member)):
                                add((39, f"/team/{i_team}/member", None))
                                out[39] |= FAIL
                            else:
                                out[39] |= PASS
                        else:
                            add((37, f"/team/{i_team}/member", None))
                            out[37] |= FAIL
                            out[38] |= SUSPENDED
                            out[39] |= SUSPENDED
                items_team.append((i_team, v_team__role, v_team__member,))
    elif v_team is not None:
        add((33, "/team", None))
        out[33] |= FAIL
        out[34] |= SUSPENDED
        out[35] |= SUSPENDED
        out[36] |= SUSPENDED
        out[37] |= SUSPENDED
        out[38] |= SUSPENDED
        out[39] |= SUSPENDED
        out[40] |= SUSPENDED
        out[41] |= SUSPENDED
    v_user_profiles = record.get("user_profiles")
    bad_user_profiles = False
    items_user_profiles: list[tuple[int, object, str | None, object, str | None, object, str | None, object, str | None, object, bool | None, object, list[str] | None]] = []
    if isinstance(v_user_profiles, list):
        if not v_user_profiles:
            v_user_profiles = None
        else:
            for i_user_profiles, o_user_profiles in enumerate(v_user_profiles):
                if not isinstance(o_user_profiles, dict):
                    add((42, f"/user_profiles/{i_user_profiles}", None))
                    out[42] |= FAIL
                    bad_user_profiles = True
                    out[43] |= SUSPENDED
                    out[44] |= SUSPENDED
                    out[45] |= SUSPENDED
                    out[46] |= SUSPENDED
                    out[47] |= SUSPENDED
                    out[48] |= SUSPENDED
                    out[49] |= SUSPENDED
                    out[50] |= SUSPENDED
                    out[51] |= SUSPENDED
                    out[52] |= SUSPENDED
                    out[53] |= SUSPENDED
                    out[54] |= SUSPENDED
                    out[55] |= SUSPENDED
                    out[56] |= SUSPENDED
                    out[57] |= SUSPENDED
                    out[58] |= SUSPENDED
                    out[59] |= SUSPENDED
                    out[60] |= SUSPENDED
                    out[61] |= SUSPENDED
                    out[62] |= SUSPENDED
                    out[63] |= SUSPENDED
                    out[64] |= SUSPENDED
                    continue
                out[42] |= PASS
                if not o_user_profiles.keys() <= KEYS_FACILITY__USER_PROFILES:
                    for key in o_user_profiles:
                        if key not in KEYS_FACILITY__USER_PROFILES:
                            add((43, f"/user_profiles/{i_user_profiles}", str(key)))
                            out[43] |= FAIL
                else:
                    out[43] |= PASS
                v_user_profiles__user = o_user_profiles.get("user")
                k_user_profiles__user: str | None = None
                if v_user_profiles__user is not None:
                    if type(v_user_profiles__user) is str and 1 <= len(v_user_profiles__user) <= 100 and clean_text(v_user_profiles__user):
                        k_user_profiles__user = v_user_profiles__user
                        out[44] |= PASS
                        out[45] |= PASS
                        out[46] |= PASS
                    else:
                        if type(v_user_profiles__user) is str:
                            out[44] |= PASS
                            if not (1 <= len(v_user_profiles__user) <= 100):
                                add((45, f"/user_profiles/{i_user_profiles}/user", None))
                                out[45] |= FAIL
                            else:
                                out[45] |= PASS
                            if not (clean_text(v_user_profiles__user)):
                                add((46, f"/user_profiles/{i_user_profiles}/user", None))
                                out[46] |= FAIL
                            else:
                                out[46] |= PASS
                        else:
                            add((44, f"/user_profiles/{i_user_profiles}/user", None))
                            out[44] |= FAIL
                            out[45] |= SUSPENDED
                            out[46] |= SUSPENDED
                v_user_profiles__profile_type = o_user_profiles.get("profile_type")
                k_user_profiles__profile_type: str | None = None
                if v_user_profiles__profile_type is not None:
                    if is_code(v_user_profiles__profile_type, CODES_PROFILE_TYPE):
                        k_user_profiles__profile_type = v_user_profiles__profile_type
                        out[49] |= PASS
                    else:
                        add((49, f"/user_profiles/{i_user_profiles}/profile_type", None))
                        out[49] |= FAIL
                v_user_profiles__status = o_user_profiles.get("status")
                k_user_profiles__status: str | None = None
                if v_user_profiles__status is not None:
                    if is_code(v_user_profiles__status, CODES_PROFILE_STATUS):
                        k_user_profiles__status = v_user_profiles__status
                        out[51] |= PASS
                    else:
                        add((51, f"/user_profiles/{i_user_profiles}/status", None))
                        out[51] |= FAIL
                v_user_profiles__invited_on = o_user_profiles.get("invited_on")
                k_user_profiles__invited_on: str | None = None
                if v_user_profiles__invited_on is not None:
                    if is_date(v_user_profiles__invited_on):
                        k_user_profiles__invited_on = v_user_profiles__invited_on
                        out[53] |= PASS
                    else:
                        add((53, f"/user_profiles/{i_user_profiles}/invited_on", None))
                        out[53] |= FAIL
                v_user_profiles__acr_login_activated = o_user_profiles.get("acr_login_activated")
                k_user_profiles__acr_login_activated: bool | None = None
                if v_user_profiles__acr_login_activated is not None:
                    if type(v_user_profiles__acr_login_activated) is bool:
                        k_user_profiles__acr_login_activated = v_user_profiles__acr_login_activated
                        out[55] |= PASS
                    else:
                        add((55, f"/user_profiles/{i_user_profiles}/acr_login_activated", None))
                        out[55] |= FAIL
                v_user_profiles__mfa_factors = o_user_profiles.get("mfa_factors")
                k_user_profiles__mfa_factors: list[str] | None = None
                if v_user_profiles__mfa_factors == []:
                    v_user_profiles__mfa_factors = None
                if isinstance(v_user_profiles__mfa_factors, list):
                    k_user_profiles__mfa_factors = [one for one in v_user_profiles__mfa_factors if is_code(one, CODES_MFA_FACTOR)]
                    if len(k_user_profiles__mfa_factors) != len(v_user_profiles__mfa_factors):
                        k_user_profiles__mfa_factors = None
                        out[57] |= PASS
                        for j, one in enumerate(v_user_profiles__mfa_factors):
                            if not (is_code(one, CODES_MFA_FACTOR)):
                                add((58, f"/user_profiles/{i_user_profiles}/mfa_factors/{j}", None))
                                out[58] |= FAIL
                            else:
                                out[58] |= PASS
                        out[59] |= SUSPENDED
                    else:
                        out[57] |= PASS
                        out[58] |= PASS
                        if len(set(k_user_profiles__mfa_factors)) != len(k_user_profiles__mfa_factors):
                            for j in repeats(k_user_profiles__mfa_factors):
                                add((59, f"/user_profiles/{i_user_profiles}/mfa_factors/{j}", None))
                                out[59] |= FAIL
                        else:
                            out[59] |= PASS
                elif v_user_profiles__mfa_factors is not None:
                    add((57, f"/user_profiles/{i_user_profiles}/mfa_factors", None))
                    out[57] |= FAIL
                    out[58] |= SUSPENDED
                    out[59] |= SUSPENDED
                items_user_profiles.append((i_user_profiles, v_user_profiles__user, k_user_profiles__user, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors,))
    elif v_user_profiles is not None:
        add((42, "/user_profiles", None))
        out[42] |= FAIL
        bad_user_profiles = True
        out[43] |= SUSPENDED
        out[44] |= SUSPENDED
        out[45] |= SUSPENDED
        out[46] |= SUSPENDED
        out[47] |= SUSPENDED
        out[48] |= SUSPENDED
        out[49] |= SUSPENDED
        out[50] |= SUSPENDED
        out[51] |= SUSPENDED
        out[52] |= SUSPENDED
        out[53] |= SUSPENDED
        out[54] |= SUSPENDED
        out[55] |= SUSPENDED
        out[56] |= SUSPENDED
        out[57] |= SUSPENDED
        out[58] |= SUSPENDED
        out[59] |= SUSPENDED
        out[60] |= SUSPENDED
        out[61] |= SUSPENDED
        out[62] |= SUSPENDED
        out[63] |= SUSPENDED
        out[64] |= SUSPENDED
    v_resources_reviewed = record.get("resources_reviewed")
    k_resources_reviewed: list[str] | None = None
    if v_resources_reviewed == []:
        v_resources_reviewed = None
    if isinstance(v_resources_reviewed, list):
        k_resources_reviewed = [one for one in v_resources_reviewed if is_code(one, CODES_RESOURCE)]
        if len(k_resources_reviewed) != len(v_resources_reviewed):
            k_resources_reviewed = None
            out[65] |= PASS
            for j, one in enumerate(v_resources_reviewed):
                if not (is_code(one, CODES_RESOURCE)):
                    add((66, f"/resources_reviewed/{j}", None))
                    out[66] |= FAIL
                else:
                    out[66] |= PASS
            out[67] |= SUSPENDED
        else:
            out[65] |= PASS
            out[66] |= PASS
            if len(set(k_resources_reviewed)) != len(k_resources_reviewed):
                for j in repeats(k_resources_reviewed):
                    add((67, f"/resources_reviewed/{j}", None))
                    out[67] |= FAIL
            else:
                out[67] |= PASS
    elif v_resources_reviewed is not None:
        add((65, "/resources_reviewed", None))
        out[65] |= FAIL
        out[66] |= SUSPENDED
        out[67] |= SUSPENDED
    v_summary_report_reviewed_on = record.get("summary_report_reviewed_on")
    if v_summary_report_reviewed_on is not None:
        if is_date(v_summary_report_reviewed_on):
            out[68] |= PASS
        else:
            add((68, "/summary_report_reviewed_on", None))
            out[68] |= FAIL
    if (k_nrdr_account == "existing" or k_application_status == "approved"):
        if v_facility_id is None:
            come((6, "/facility_id", None))
            out[6] |= TO_COME
        else:
            out[6] |= PASS
    else:
        if ((v_nrdr_account is not None and k_nrdr_account is None) or (v_application_status is not None and k_application_status is None)):
            out[6] |= SUSPENDED
    if v_facility_name is None:
        come((10, "/facility_name", None))
        out[10] |= TO_COME
    else:
        out[10] |= PASS
    if v_nrdr_account is None:
        come((12, "/nrdr_account", None))
        out[12] |= TO_COME
    else:
        out[12] |= PASS
    if v_agreement is None:
        come((14, "/agreement", None))
        out[14] |= TO_COME
    else:
        out[14] |= PASS
    if (k_agreement is not None and k_agreement != "none"):
        if v_agreement_signed_on is None:
            come((16, "/agreement_signed_on", None))
            out[16] |= TO_COME
        else:
            out[16] |= PASS
    else:
        if (v_agreement is not None and k_agreement is None):
            out[16] |= SUSPENDED
    if (not ((k_agreement is not None and k_agreement != "none")) and k_agreement is not None):
        if v_agreement_signed_on is not None:
            if k_agreement == "none":
                add((17, "/agreement_signed_on", None))
                out[17] |= FAIL
            else:
                come((17, "/agreement_signed_on", None))
                out[17] |= TO_COME
        else:
            out[17] |= PASS
    else:
        if (not ((k_agreement is not None and k_agreement != "none")) and k_agreement is None):
            out[17] |= SUSPENDED
    if v_application_status is None:
        come((20, "/application_status", None))
        out[20] |= TO_COME
    else:
        out[20] |= PASS
    if k_application_status == "approved":
        if v_joined_on is None:
            come((22, "/joined_on", None))
            out[22] |= TO_COME
        else:
            out[22] |= PASS
    else:
        if (v_application_status is not None and k_application_status is None):
            out[22] |= SUSPENDED
    if (not (k_application_status == "approved") and k_application_status is not None):
        if v_joined_on is not None:
            if (k_application_status is not None and k_application_status != "approved"):
                add((23, "/joined_on", None))
                out[23] |= FAIL
            else:
                come((23, "/joined_on", None))
                out[23] |= TO_COME
        else:
            out[23] |= PASS
    else:
        if (not (k_application_status == "approved") and k_application_status is None):
            out[23] |= SUSPENDED
    for (i_registry_participations, v_registry_participations__registry, k_registry_participations__registry, v_registry_participations__started_on, k_registry_participations__started_on, v_registry_participations__ended_on, k_registry_participations__ended_on,) in items_registry_participations:
        if v_registry_participations__registry is None:
            come((27, f"/registry_participations/{i_registry_participations}/registry", None))
            out[27] |= TO_COME
        else:
            out[27] |= PASS
        if v_registry_participations__started_on is None:
            come((29, f"/registry_participations/{i_registry_participations}/started_on", None))
            out[29] |= TO_COME
        else:
            out[29] |= PASS
        if (k_registry_participations__ended_on is not None and k_registry_participations__started_on is not None and k_registry_participations__ended_on < k_registry_participations__started_on):
            add((31, f"/registry_participations/{i_registry_participations}/ended_on", None))
            out[31] |= FAIL
        elif (k_registry_participations__ended_on is not None and k_registry_participations__started_on is not None and k_registry_participations__ended_on >= k_registry_participations__started_on):
            out[31] |= PASS
        elif ((v_registry_participations__ended_on is not None and k_registry_participations__ended_on is None) or (v_registry_participations__started_on is not None and k_registry_participations__started_on is None)):
            out[31] |= SUSPENDED
    met = overlaps([(i_registry_participations, (k_registry_participations__registry,), k_registry_participations__started_on, k_registry_participations__ended_on) for (i_registry_participations, v_registry_participations__registry, k_registry_participations__registry, v_registry_participations__started_on, k_registry_participations__started_on, v_registry_participations__ended_on, k_registry_participations__ended_on,) in items_registry_participations if k_registry_participations__started_on is not None and not (k_registry_participations__registry is None or (v_registry_participations__started_on is not None and k_registry_participations__started_on is None) or (v_registry_participations__ended_on is not None and k_registry_participations__ended_on is None))])
    stay = overlaps([(i_registry_participations, (k_registry_participations__registry,), k_registry_participations__started_on, k_registry_participations__ended_on or k_registry_participations__started_on) for (i_registry_participations, v_registry_participations__registry, k_registry_participations__registry, v_registry_participations__started_on, k_registry_participations__started_on, v_registry_participations__ended_on, k_registry_participations__ended_on,) in items_registry_participations if k_registry_participations__started_on is not None and not (k_registry_participations__registry is None or (v_registry_participations__started_on is not None and k_registry_participations__started_on is None) or (v_registry_participations__ended_on is not None and k_registry_participations__ended_on is None))])
    for (i_registry_participations, v_registry_participations__registry, k_registry_participations__registry, v_registry_participations__started_on, k_registry_participations__started_on, v_registry_participations__ended_on, k_registry_participations__ended_on,) in items_registry_participations:
        if (not (k_registry_participations__registry == "other_nrdr") and k_registry_participations__registry is None):
            out[32] |= SUSPENDED
        if (not (k_registry_participations__registry == "other_nrdr") and k_registry_participations__registry is not None):
            if (v_registry_participations__started_on is not None and (k_registry_participations__registry is None or (v_registry_participations__started_on is not None and k_registry_participations__started_on is None) or (v_registry_participations__ended_on is not None and k_registry_participations__ended_on is None))):
                out[32] |= SUSPENDED
            elif v_registry_participations__started_on is not None:
                if i_registry_participations in met:
                    if ((k_registry_participations__registry is not None and k_registry_participations__registry != "other_nrdr") and i_registry_participations in stay):
                        add((32, f"/registry_participations/{i_registry_participations}", None))
                        out[32] |= FAIL
                    else:
                        come((32, f"/registry_participations/{i_registry_participations}", None))
                        out[32] |= TO_COME
                else:
                    out[32] |= PASS
    for (i_team, v_team__role, v_team__member,) in items_team:
        if v_team__role is None:
            come((36, f"/team/{i_team}/role", None))
            out[36] |= TO_COME
        else:
            out[36] |= PASS
        if v_team__member is None:
            come((40, f"/team/{i_team}/member", None))
            out[40] |= TO_COME
        else:
            out[40] |= PASS
        if type(v_team__member) is str:
            kinds = screened(v_team__member)
            for kind in kinds:
                add((41, f"/team/{i_team}/member", kind))
                out[41] |= FAIL
            if not kinds:
                out[41] |= PASS
        if v_team__member is not None and type(v_team__member) is not str:
            out[41] |= SUSPENDED
    for (i_user_profiles, v_user_profiles__user, k_user_profiles__user, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors,) in items_user_profiles:
        if v_user_profiles__user is None:
            come((47, f"/user_profiles/{i_user_profiles}/user", None))
            out[47] |= TO_COME
        else:
            out[47] |= PASS
        if type(v_user_profiles__user) is str:
            kinds = screened(v_user_profiles__user)
            for kind in kinds:
                add((48, f"/user_profiles/{i_user_profiles}/user", kind))
                out[48] |= FAIL
            if not kinds:
                out[48] |= PASS
        if v_user_profiles__user is not None and type(v_user_profiles__user) is not str:
            out[48] |= SUSPENDED
        if v_user_profiles__profile_type is None:
            come((50, f"/user_profiles/{i_user_profiles}/profile_type", None))
            out[50] |= TO_COME
        else:
            out[50] |= PASS
        if v_user_profiles__status is None:
            come((52, f"/user_profiles/{i_user_profiles}/status", None))
            out[52] |= TO_COME
        else:
            out[52] |= PASS
        if k_user_profiles__status == "invited":
            if v_user_profiles__invited_on is None:
                come((54, f"/user_profiles/{i_user_profiles}/invited_on", None))
                out[54] |= TO_COME
            else:
                out[54] |= PASS
        else:
            if (v_user_profiles__status is not None and k_user_profiles__status is None):
                out[54] |= SUSPENDED
        if k_user_profiles__status == "active":
            if v_user_profiles__acr_login_activated is None:
                come((56, f"/user_profiles/{i_user_profiles}/acr_login_activated", None))
                out[56] |= TO_COME
            else:
                out[56] |= PASS
        else:
            if (v_user_profiles__status is not None and k_user_profiles__status is None):
                out[56] |= SUSPENDED
        if (not (k_user_profiles__status == "active") and (v_user_profiles__status is not None and k_user_profiles__status is None)):
            out[60] |= SUSPENDED
        if k_user_profiles__status == "active":
            if k_user_profiles__acr_login_activated is False:
                add((60, f"/user_profiles/{i_user_profiles}/acr_login_activated", None))
                out[60] |= FAIL
            elif k_user_profiles__acr_login_activated is True:
                out[60] |= PASS
            elif (v_user_profiles__acr_login_activated is not None and k_user_profiles__acr_login_activated is None):
                out[60] |= SUSPENDED
        if (not (k_user_profiles__status == "active") and (v_user_profiles__status is not None and k_user_profiles__status is None)):
            out[61] |= SUSPENDED
        if k_user_profiles__status == "active":
            if (v_user_profiles__mfa_factors is None or (k_user_profiles__mfa_factors is not None and len(k_user_profiles__mfa_factors) < 1)):
                come((61, f"/user_profiles/{i_user_profiles}/mfa_factors", None))
                out[61] |= TO_COME
            elif (k_user_profiles__mfa_factors is not None and len(k_user_profiles__mfa_factors) >= 1):
                out[61] |= PASS
            elif (v_user_profiles__mfa_factors is not None and k_user_profiles__mfa_factors is None):
                out[61] |= SUSPENDED
        if (k_user_profiles__mfa_factors is not None and len(k_user_profiles__mfa_factors) == 1):
            come((62, f"/user_profiles/{i_user_profiles}/mfa_factors", None))
            out[62] |= TO_COME
        elif (v_user_profiles__mfa_factors is None or (k_user_profiles__mfa_factors is not None and len(k_user_profiles__mfa_factors) != 1)):
            out[62] |= PASS
        elif (v_user_profiles__mfa_factors is not None and k_user_profiles__mfa_factors is None):
            out[62] |= SUSPENDED
        if (not (k_user_profiles__status == "invited") and (v_user_profiles__status is not None and k_user_profiles__status is None)):
            out[63] |= SUSPENDED
        if k_user_profiles__status == "invited":
            if (k_user_profiles__invited_on is not None and as_of is not None and days(k_user_profiles__invited_on, as_of) > 10):
                add((63, f"/user_profiles/{i_user_profiles}/invited_on", None))
                out[63] |= FAIL
            elif (k_user_profiles__invited_on is not None and as_of is not None and days(k_user_profiles__invited_on, as_of) <= 10):
                out[63] |= PASS
            elif (v_user_profiles__invited_on is not None and k_user_profiles__invited_on is None):
                out[63] |= SUSPENDED
    met = twins([(i_user_profiles, (k_user_profiles__user, k_user_profiles__profile_type,)) for (i_user_profiles, v_user_profiles__user, k_user_profiles__user, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors,) in items_user_profiles if not (k_user_profiles__user is None or k_user_profiles__profile_type is None)])
    for (i_user_profiles, v_user_profiles__user, k_user_profiles__user, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors,) in items_user_profiles:
        if (k_user_profiles__user is None or k_user_profiles__profile_type is None):
            out[64] |= SUSPENDED
        else:
            if i_user_profiles in met:
                if (k_user_profiles__user is not None and k_user_profiles__profile_type is not None):
                    add((64, f"/user_profiles/{i_user_profiles}", None))
                    out[64] |= FAIL
                else:
                    come((64, f"/user_profiles/{i_user_profiles}", None))
                    out[64] |= TO_COME
            else:
                out[64] |= PASS
    if (not (k_nrdr_account == "existing") and (v_nrdr_account is not None and k_nrdr_account is None)):
        out[69] |= SUSPENDED
    if k_nrdr_account == "existing":
        if (k_agreement is not None and k_agreement not in ("addendum", "none")):
            add((69, "/agreement", None))
            out[69] |= FAIL
        elif k_agreement in ("addendum", "none"):
            out[69] |= PASS
        elif (v_agreement is not None and k_agreement is None):
            out[69] |= SUSPENDED
    if (not (k_nrdr_account == "new") and (v_nrdr_account is not None and k_nrdr_account is None)):
        out[70] |= SUSPENDED
    if k_nrdr_account == "new":
        if (k_agreement is not None and k_agreement not in ("participation_agreement", "none")):
            add((70, "/agreement", None))
            out[70] |= FAIL
        elif k_agreement in ("participation_agreement", "none"):
            out[70] |= PASS
        elif (v_agreement is not None and k_agreement is None):
            out[70] |= SUSPENDED
    if (k_agreement_signed_on is not None and as_of is not None and k_agreement_signed_on > as_of):
        add((71, "/agreement_signed_on", None))
        out[71] |= FAIL
    elif (k_agreement_signed_on is not None and as_of is not None and k_agreement_signed_on <= as_of):
        out[71] |= PASS
    elif (v_agreement_signed_on is not None and k_agreement_signed_on is None):
        out[71] |= SUSPENDED
    if (k_joined_on is not None and k_agreement_signed_on is not None and k_joined_on < k_agreement_signed_on):
        add((72, "/joined_on", None))
        out[72] |= FAIL
    elif (k_joined_on is not None and k_agreement_signed_on is not None and k_joined_on >= k_agreement_signed_on):
        out[72] |= PASS
    elif ((v_joined_on is not None and k_joined_on is None) or (v_agreement_signed_on is not None and k_agreement_signed_on is None)):
        out[72] |= SUSPENDED
    if "case" in context.along:
        if (v_baa_signed_on is None or (k_baa_signed_on is not None and as_of is not None and k_baa_signed_on > as_of)):
            if (k_baa_signed_on is not None and as_of is not None and k_baa_signed_on > as_of):
                add((73, "/baa_signed_on", None))
                out[73] |= FAIL
            else:
                come((73, "/baa_signed_on", None))
                out[73] |= TO_COME
        elif (v_baa_signed_on is not None and (k_baa_signed_on is not None and as_of is not None and k_baa_signed_on <= as_of)):
            out[73] |= PASS
        elif (v_baa_signed_on is not None and k_baa_signed_on is None):
            out[73] |= SUSPENDED
    if (not bad_user_profiles and sum(1 for (i_user_profiles, v_user_profiles__user, k_user_profiles__user, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors,) in items_user_profiles if (k_user_profiles__profile_type == "facility_administrator" and k_user_profiles__status == "active")) > 1):
        add((74, "/user_profiles", None))
        out[74] |= FAIL
    elif (not bad_user_profiles and len(items_user_profiles) - sum(1 for (i_user_profiles, v_user_profiles__user, k_user_profiles__user, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors,) in items_user_profiles if ((k_user_profiles__profile_type is not None and k_user_profiles__profile_type != "facility_administrator") or (k_user_profiles__status is not None and k_user_profiles__status != "active"))) <= 1):
        out[74] |= PASS
    elif (bad_user_profiles or any(((v_user_profiles__profile_type is not None and k_user_profiles__profile_type is None) or (v_user_profiles__status is not None and k_user_profiles__status is None)) for (i_user_profiles, v_user_profiles__user, k_user_profiles__user, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors,) in items_user_profiles)):
        out[74] |= SUSPENDED
    if (not (k_application_status == "approved") and (v_application_status is not None and k_application_status is None)):
        out[75] |= SUSPENDED
    if k_application_status == "approved":
        if (not bad_user_profiles and len(items_user_profiles) - sum(1 for (i_user_profiles, v_user_profiles__user, k_user_profiles__user, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors,) in items_user_profiles if ((k_user_profiles__profile_type is not None and k_user_profiles__profile_type != "facility_administrator") or (k_user_profiles__status is not None and k_user_profiles__status != "active"))) < 1):
            come((75, "/user_profiles", None))
            out[75] |= TO_COME
        elif (not bad_user_profiles and sum(1 for (i_user_profiles, v_user_profiles__user, k_user_profiles__user, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors,) in items_user_profiles if (k_user_profiles__profile_type == "facility_administrator" and k_user_profiles__status == "active")) >= 1):
            out[75] |= PASS
        elif (bad_user_profiles or any(((v_user_profiles__profile_type is not None and k_user_profiles__profile_type is None) or (v_user_profiles__status is not None and k_user_profiles__status is None)) for (i_user_profiles, v_user_profiles__user, k_user_profiles__user, v_user_profiles__profile_type, k_user_profiles__profile_type, v_user_profiles__status, k_user_profiles__status, v_user_profiles__invited_on, k_user_profiles__invited_on, v_user_profiles__acr_login_activated, k_user_profiles__acr_login_activated, v_user_profiles__mfa_factors, k_user_profiles__mfa_factors,) in items_user_profiles)):
            out[75] |= SUSPENDED
    return found, coming, out
