"""Figures add up: to the ledger of a check of the same files, and to each other; order and splitting change nothing."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checking.test_account import LAYOUT
from tests.definition.dictionaries import SMALL
from tests.summary.records import AS_OF, CASES, FACILITY, PRINTERS, UPLOAD, case, ndjson, spoiled
from tests.writing import as_json, as_upload, as_workbook, as_yaml
from threedp_registry import CannotCheck, check_files, load_dictionary
from threedp_registry.summary import Summary, summarise
from threedp_registry.summary.figures import Split
from threedp_registry.testing.places import Made

LEFT_OUT = ("printers", "facilities")
LINES: list[object] = [
    case(),
    case(1),
    case(2, case_id="1234567"),
    case(3, patient_sex="x"),
    case(4, case_id=None),
    case(0, completed_on="2027-01-01"),
    "{",
    "7",
    "",
    '{"a": 1, "a": 2}',
    {"case_id": 7},
]
DIMENSIONS = ("month", "quarter", "year", "object_type", "facility", "status")
"""Those of which a record has one value."""


def figures(*paths: Path, **options: object) -> Summary:
    return summarise(paths, as_of=AS_OF, without=LEFT_OUT, **options)  # type: ignore[arg-type]


def sums(summary: Summary) -> list[int]:
    return [sum(group.cases for group in table.groups) for table in summary.tables]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(st.sampled_from(LINES), max_size=6), min_size=1, max_size=3))
def test_figures_add_up_to_the_ledger(contents: list[list[object]]) -> None:
    with TemporaryDirectory() as folder:
        paths = [ndjson(Path(folder) / f"{number}.ndjson", content) for number, content in enumerate(contents)]
        ledger = check_files(paths, as_of=AS_OF, without=LEFT_OUT).ledger
        told = figures(*paths, by=DIMENSIONS)
    account = told.account
    assert (account.read.clean, account.read.with_findings) == (ledger.clean, ledger.with_findings)
    assert account.not_read == ledger.not_checked
    assert account.read.all + account.not_read == ledger.records
    for part in ("clean", "warnings", "refused"):
        parts = [getattr(each, part) for each in (account.replaced, account.left_out, account.counted)]
        assert getattr(account.read, part) == sum(parts)
    assert sums(told) == [account.counted.all] * len(DIMENSIONS)
    status = {group.values[0].code: group.cases for group in told.tables[-1].groups}
    assert (status.get("clean", 0), status.get("with_findings", 0)) == (
        account.counted.clean,
        account.counted.with_findings,
    )
    for spent in told.times:
        assert spent.cases + spent.unknown + spent.missing == account.counted.all
    of_types = [one.split for one in told.compared if one.heading.id == "object_type"]
    assert sum(split.refused for split in of_types) == account.counted.refused


def test_printers_and_facilities_are_in_the_ledger_but_not_counted() -> None:
    report = check_files([UPLOAD], as_of=AS_OF, printers=PRINTERS, facilities=FACILITY)
    told = summarise([UPLOAD], as_of=AS_OF, printers=PRINTERS, facilities=FACILITY)
    assert (report.ledger.records, told.account.read, told.account.counted) == (14, Split(10), Split(10))


def test_a_report_gives_the_same_figures_as_its_files() -> None:
    report = check_files([UPLOAD], as_of=AS_OF, printers=PRINTERS, facilities=FACILITY)
    told = summarise([UPLOAD], as_of=AS_OF, printers=PRINTERS, facilities=FACILITY, compare=True)
    assert summarise([report], compare=True) == told


def test_a_file_that_changed_after_its_check(tmp_path: Path) -> None:
    path = ndjson(tmp_path / "c.ndjson", [case()])
    report = check_files([path], as_of=AS_OF, without=LEFT_OUT)
    ndjson(path, [case(1)])
    with pytest.raises(CannotCheck, match="changed"):
        summarise([report])


def test_files_need_a_day_and_are_named_once(tmp_path: Path) -> None:
    path = ndjson(tmp_path / "c.ndjson", [case()])
    with pytest.raises(CannotCheck, match="which day"):
        summarise([path])
    with pytest.raises(CannotCheck, match="twice"):
        figures(path, path)


def test_reports_of_other_days_or_dictionaries_make_no_summary(tmp_path: Path) -> None:
    path = ndjson(tmp_path / "c.ndjson", [case()])
    first, second = (check_files([path], as_of=date(2026, 11, day), without=LEFT_OUT) for day in (1, 2))
    with pytest.raises(CannotCheck, match="other dictionaries or days"):
        summarise([first, second])
    with pytest.raises(CannotCheck, match="other dictionaries or days"):
        summarise([first], dictionary=load_dictionary(SMALL))


# ---- one record, one key ---------------------------------------------------------------------------


def test_a_key_counts_in_the_last_file_that_has_it(tmp_path: Path) -> None:
    first = ndjson(tmp_path / "a.ndjson", [case(0), case(1)])
    second = ndjson(tmp_path / "b.ndjson", [case(0, completed_on="2026-05-01")])
    told = figures(first, second, by="month")
    assert (told.account.replaced.all, told.account.counted.all) == (1, 2)
    assert "2026-05" in {group.values[0].code for group in told.tables[0].groups}
    other_way = figures(second, first, by="month")
    assert "2026-05" not in {group.values[0].code for group in other_way.tables[0].groups}


def test_a_key_that_stands_twice_in_a_file_counts_once_and_is_refused(tmp_path: Path) -> None:
    told = figures(ndjson(tmp_path / "a.ndjson", [case(0), case(0), case(1)]))
    assert (told.account.counted, told.account.replaced) == (Split(clean=1, refused=1), Split(refused=1))


def test_records_without_a_whole_key_all_count(tmp_path: Path) -> None:
    told = figures(ndjson(tmp_path / "a.ndjson", [case(case_id=None), case(case_id=None)]))
    assert told.account.counted.all == 2


# ---- the same records, otherwise -------------------------------------------------------------------


def bare(summary: Summary) -> object:
    return (summary.account, summary.tables, summary.times, summary.compared, summary.comparisons, summary.broken)


def test_order_and_format_change_no_figure(tmp_path: Path) -> None:
    records: list[Made] = [made | {"case_id": f"C_{number}"} for number, made in enumerate(CASES * 3)]
    records[4]["patient_sex"] = "x"
    plain = bare(figures(ndjson(tmp_path / "a.ndjson", records), compare=True))
    mixed = list(records)
    Random(5).shuffle(mixed)
    assert bare(figures(ndjson(tmp_path / "b.ndjson", mixed), compare=True)) == plain
    for name, content in (
        ("c.json", as_json(records)),
        ("d.yaml", as_yaml(records)),
        ("3dp_case_e.txt", as_upload(records, LAYOUT)),
        ("3dp_case_f.xlsx", as_workbook(records, LAYOUT)),
    ):
        (tmp_path / name).write_bytes(content)
        assert bare(figures(tmp_path / name, compare=True)) == plain


def test_files_add_up(tmp_path: Path) -> None:
    records = [made | {"case_id": f"C_{number}"} for number, made in enumerate(spoiled(24, hostile=False))]
    parts = [ndjson(tmp_path / f"{number}.ndjson", records[number::3]) for number in range(3)]
    whole = figures(ndjson(tmp_path / "all.ndjson", records))
    assert bare(figures(*parts)) == bare(whole)
    counts: Counter[object] = Counter()
    for part in parts:
        counts.update({group.values: group.cases for group in figures(part).tables[1].groups})
    assert counts == {group.values: group.cases for group in whole.tables[1].groups}


def test_two_reports_are_one_summary(tmp_path: Path) -> None:
    paths = [ndjson(tmp_path / "a.ndjson", [case(0), case(1)]), ndjson(tmp_path / "b.ndjson", [case(0)])]
    reports = [check_files([path], as_of=AS_OF, without=LEFT_OUT) for path in paths]
    told = summarise(reports)
    assert (told.account.counted.all, told.account.replaced.all) == (2, 1)


# ---- staff time, by hand ---------------------------------------------------------------------------


def test_times_are_the_sums_of_what_the_records_hold() -> None:
    told = summarise([UPLOAD], as_of=AS_OF, printers=PRINTERS, facilities=FACILITY)
    given: dict[tuple[str, str], list[int]] = {}
    for path in sorted(Path(PRINTERS.parent / "cases").glob("*.json")):
        for name, time in json.loads(path.read_text())["effort"].items():
            staff, _, kind = name.partition("_")
            if not time.get("unknown"):
                given.setdefault((staff, kind), []).append(60 * time.get("hours", 0) + time.get("minutes", 0))
    for spent in told.times:
        if spent.kind is not None:
            minutes = given[spent.staff.id, spent.kind.id]
            assert (spent.cases, spent.minutes) == (len(minutes), sum(minutes))
            assert spent.mean == round(sum(minutes) / len(minutes), 1)
            assert spent.unknown == len(CASES) - len(minutes)
