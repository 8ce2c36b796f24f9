"""What counts how often, under which value, and in which order; what is asked for and cannot be counted is told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.definition.dictionaries import SMALL
from tests.summary.records import AS_OF, CASES, CONTEXT, DEFINITION, EXAMPLES, FACILITY, PRINTERS, UPLOAD, case, ndjson
from threedp_registry import CannotCheck, load_dictionary
from threedp_registry.compiled_support import Context
from threedp_registry.summary import Summary, summarise
from threedp_registry.summary.figures import CountTable, Heading, OwnFigure, Value
from threedp_registry.summary.filtering import filter_of
from threedp_registry.summary.periods import period_of, without_gaps
from threedp_registry.testing.places import Made

LEFT_OUT = ("printers", "facilities")


def told(folder: Path, records: list[Made], **options: object) -> Summary:
    numbered = [{"case_id": f"C_{number}"} | made | {"case_id": f"C_{number}"} for number, made in enumerate(records)]
    return summarise(
        [ndjson(folder / "c.ndjson", numbered)],
        as_of=AS_OF,
        without=LEFT_OUT,
        **options,  # type: ignore[arg-type]
    )


def counts(table: CountTable) -> dict[tuple[str, ...], int]:
    return {tuple(value.code or value.label for value in group.values): group.cases for group in table.groups}


# ---- values ----------------------------------------------------------------------------------------


def test_a_record_counts_once_for_each_of_its_values(tmp_path: Path) -> None:
    made = case(imaging=[{"modality": "CT"}, {"modality": "CT"}, {"modality": "MR"}])
    table = told(tmp_path, [made, case(imaging=[{"modality": "CT"}])], by="modality").tables[0]
    assert counts(table) == {("CT",): 2, ("MR",): 1}
    assert [group.percent for group in table.groups] == [100.0, 50.0]
    assert table.several


def test_what_is_missing_and_what_is_wrong_come_last_under_names_of_their_own(tmp_path: Path) -> None:
    records = [
        case(imaging=None),
        case(imaging=[{"modality": "zq7"}, {"modality": "MR"}]),
        case(imaging=[{}]),
        case(imaging="CT"),
    ]
    table = told(tmp_path, records, by="modality").tables[0]
    assert counts(table) == {("MR",): 1, ("Not given",): 2, ("Wrong value",): 2}
    assert [value.label for value in table.axes[0]] == ["MR", "Not given", "Wrong value"]


def test_values_stand_in_the_order_of_the_codelist(tmp_path: Path) -> None:
    records = [case(ordering_services=[code]) for code in ("urology", "cardiac_surgery", "spine_surgery", "urology")]
    table = told(tmp_path, records, by="ordering_service").tables[0]
    assert [value.label for value in table.axes[0]] == ["Cardiac surgery", "Spine surgery", "Urology"]


@pytest.mark.parametrize(
    ("by", "periods"),
    [
        ("day", ["2025-11-30", "2026-02-01"]),
        ("month", ["2025-11", "2025-12", "2026-01", "2026-02"]),
        ("quarter", ["2025-Q4", "2026-Q1"]),
        ("year", ["2025", "2026"]),
    ],
)
def test_periods_without_a_record_are_there_too(tmp_path: Path, by: str, periods: list[str]) -> None:
    records = [case(completed_on=day) for day in ("2026-02-01", "2025-11-30", "2026-02-01")]
    summary = told(tmp_path, records, by=by)
    assert [value.code for value in summary.tables[0].axes[0]] == periods
    assert counts(summary.tables[0]) == {(periods[0],): 1, (periods[-1],): 2}
    assert (summary.first, summary.last) == ("2025-11", "2026-02")


@pytest.mark.parametrize(
    ("day", "quarter"), [("2026-01-01", "Q1"), ("2026-03-31", "Q1"), ("2026-04-01", "Q2"), ("2026-12-31", "Q4")]
)
def test_quarters(day: str, quarter: str) -> None:
    assert period_of(day, "quarter") == f"2026-{quarter}"


def test_very_many_periods_are_left_as_they_are() -> None:
    assert without_gaps(["1900-01", "2026-01"], "month") == ["1900-01", "2026-01"]
    assert without_gaps(["2026-01"], "month") == ["2026-01"]


def test_several_dimensions_are_counted_together(tmp_path: Path) -> None:
    records = [
        case(0, completed_on="2026-01-05"),
        case(3, completed_on="2026-01-06"),
        case(0, completed_on="2026-03-01"),
    ]
    (table,) = told(tmp_path, records, by="month, object_type").tables
    assert counts(table) == {("2026-01", "anatomic_model"): 2, ("2026-03", "anatomic_model"): 1}
    assert [heading.id for heading in table.headings] == ["month", "object_type"]
    assert len(table.axes[0]) == 3


def test_the_report_shows_what_the_dictionary_says() -> None:
    summary = summarise([UPLOAD], as_of=AS_OF, printers=PRINTERS, facilities=FACILITY)
    assert [table.headings[0].id for table in summary.tables] == [
        "month",
        "object_type",
        "organ_system",
        "modality",
        "technology",
        "region",
        "ordering_service",
        "facility",
        "status",
    ]


def test_a_long_second_axis_becomes_the_first() -> None:
    long, short = tuple(Value(str(number), "") for number in range(8)), (Value("a", ""), Value("b", ""))
    table = CountTable((Heading("s", "S"), Heading("l", "L")), (short, long), ())
    assert table.upright().axes == (long, short)
    assert CountTable(table.headings, (long, short), ()).upright().axes == (long, short)
    assert not CountTable(table.headings, (long, long), ()).is_matrix()


# ---- the filter ------------------------------------------------------------------------------------


def kept(where: str, *records: Made) -> list[bool]:
    keeps = filter_of(where, DEFINITION, "case")
    return [keeps(record, CONTEXT) for record in records]


def test_only_what_the_filter_is_known_to_hold_for() -> None:
    ages = (50, 70, "70", None)
    records = [case(patient_age_years=age) for age in ages]
    assert kept("patient_age_years < 60", *records) == [True, False, False, False]
    assert kept("not patient_age_years < 60", *records) == [False, True, False, False]


def test_a_filter_follows_references() -> None:
    where = "any(physical_models, printer.technology == 'material_extrusion')"
    given = summarise([UPLOAD], as_of=AS_OF, printers=PRINTERS, facilities=FACILITY, where=where)
    assert (given.account.counted.all, given.account.left_out.all, given.about.where) == (3, 7, where)
    assert not any(filter_of(where, DEFINITION, "case")(record, Context(None, {})) for record in CASES)


@pytest.mark.parametrize(
    ("where", "column", "said"),
    [
        ("objct_type == 'anatomic_guide'", 1, "did you mean `object_type`?"),
        ("object_type == 'anatomic_gide'", 16, "did you mean 'anatomic_guide'?"),
        ("object_type == 'anatomic_guide' and has(intended_use, 'x')", 41, "did you mean `intended_uses`?"),
        ("present(imaging) or\n  region == 'head'", 3, "there is no element or group `region` here"),
        ("", 1, "the condition is empty"),
        ("status == 'clean'", 1, "there is no element or group `status` here"),
    ],
)
def test_a_mistake_in_the_filter_is_shown_as_one_in_a_rule(where: str, column: int, said: str) -> None:
    with pytest.raises(CannotCheck) as caught:
        filter_of(where, DEFINITION, "case")
    lines = str(caught.value).splitlines()
    assert said in str(caught.value)
    line = 2 if column == 3 else 1
    assert lines[0].startswith(f"where:{line}:{column}: ")
    if where:
        assert lines[1] == f"    {where.splitlines()[line - 1]}"
        assert lines[2] == f"    {' ' * (column - 1)}^"


def test_it_is_shown_before_any_file_is_read() -> None:
    with pytest.raises(CannotCheck, match="did you mean `kind`"):
        summarise(["nowhere.json"], as_of=AS_OF, where="knd == 'sailing'", dictionary=load_dictionary(SMALL))


@pytest.mark.parametrize(
    ("by", "said"),
    [
        ("mnth", "did you mean `month`?"),
        ("month,objecttype", "did you mean `object_type`?"),
        ("qqq", "there are: day, month"),
        ("", "there are: day, month"),
        ("month,month", "name it once"),
        ("day,month,quarter,year,facility", "at most 4"),
    ],
)
def test_what_cannot_be_counted_by_is_told_before_any_file_is_read(by: str, said: str) -> None:
    with pytest.raises(CannotCheck) as caught:
        summarise(["nowhere.json"], as_of=AS_OF, by=by)
    assert said in str(caught.value)


# ---- published figures -----------------------------------------------------------------------------


def own(summary: Summary) -> dict[str, OwnFigure]:
    return {figure.row.id: figure for figure in summary.comparisons[0].figures}


def test_published_figures_are_those_of_the_publications() -> None:
    first, second = summarise([UPLOAD], as_of=AS_OF, without=LEFT_OUT, compare=True).comparisons
    said = {figure.row.id: figure.row.value or figure.row.said for figure in first.figures}
    assert (first.publication.cases, first.publication.sites) == (2637, 20)
    assert (said["anatomic_models"], said["anatomic_guides"]) == ("70.6", "29.4")
    assert (said["clinician_time"], said["nonclinician_time"]) == ("92.4", "335.0")
    said = {figure.row.id: figure.row.value for figure in second.figures}
    assert (second.publication.cases, second.publication.sites) == (1963, 15)
    assert (said["single_part_models"], said["single_guides"], said["time_saved"]) == ("68.7", "69.2", "38.5")
    assert all(one.publication.basis == "documented" and one.publication.sources for one in (first, second))


def test_means_of_few_cases_are_not_told(tmp_path: Path) -> None:
    ages = [10, 20, 30, 40]
    few = own(told(tmp_path, [case(patient_age_years=age) for age in ages], compare=True))["age_of_models"]
    assert (few.own, few.own_deviation, few.too_few, few.cases) == (None, None, True, 4)
    enough = own(told(tmp_path, [case(patient_age_years=age) for age in (*ages, 50)], compare=True))["age_of_models"]
    assert (enough.own, enough.own_deviation, enough.too_few) == (30.0, 15.8, False)


def test_shares_leave_out_what_cannot_be_told(tmp_path: Path) -> None:
    models = case()["physical_models"]
    assert isinstance(models, list)
    known = [{**models[0], "technology": code} for code in ("material_jetting", "binder_jetting")]
    records = [case(physical_models=[one]) for one in known] + [case(physical_models=[models[0]])]
    share = own(told(tmp_path, records, compare=True))["three_technologies"]
    assert (share.own, share.cases, share.undecided) == (50.0, 2, 1)


# ---- another registry, and what is loaded ----------------------------------------------------------


def test_another_registry_has_a_summary_of_its_own(tmp_path: Path) -> None:
    boat = {
        "harbor_id": "123",
        "registration": "AB-1",
        "kind": "sailing",
        "built_on": "1988-05-01",
        "length_m": 7.5,
        "colors": ["red", "blue"],
        "upkeep": {"painting": {"hours": 2}, "mending": {"unknown": True}},
    }
    harbor = {"harbor_id": "123", "harbor_name": "Old Port", "flag_color": "blue", "opened_on": "1900-01-01"}
    files = [ndjson(tmp_path / "boats.ndjson", [boat]), ndjson(tmp_path / "harbors.ndjson", [harbor])]
    summary = summarise(
        files, as_of=AS_OF, dictionary=load_dictionary(SMALL), by=("flag", "decade,paint"), compare=True
    )
    assert [counts(table) for table in summary.tables] == [{("blue",): 1}, {("1988", "red"): 1, ("1988", "blue"): 1}]
    assert [(one.minutes, one.unknown) for one in summary.times] == [(120, 0), (0, 1), (0, 1)]
    assert [one.own for one in summary.comparisons[0].figures] == [100.0, None, 120.0, None, 100.0]


def test_summing_reads_no_dictionary_files() -> None:
    code = """
import sys
from threedp_registry.cli.main import run
for kind in ("text", "csv", "json"):
    run(["summary", sys.argv[1], "--compare", "published", "--format", kind])
    run(["summary", sys.argv[1], "--open", "--format", kind])
print(sorted({"yaml", "jsonschema", "jinja2", "openpyxl"} & set(sys.modules)), file=sys.stderr)
"""
    path = str(EXAMPLES / "cases" / "prostate.json")
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
