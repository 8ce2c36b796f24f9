"""The forms of a summary: each says the same figures, in a form that its readers can trust."""

from __future__ import annotations

import csv
import json
import re
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import jsonschema
import pytest
from attrs import evolve

from tests.summary.records import AS_OF, CASES, FACILITY, PRINTERS, UPLOAD, case, ndjson, spoiled
from threedp_registry.report.csv_rows import as_csv
from threedp_registry.summary import OpenList, Summary, open_list, summarise
from threedp_registry.summary.as_csv import open_csv, summary_csv
from threedp_registry.summary.as_json import open_json, summary_json, summary_schema
from threedp_registry.summary.charts import counts_chart, times_chart
from threedp_registry.summary.figures import CountTable, Group, Heading, Value
from threedp_registry.summary.page import open_page, summary_page
from threedp_registry.summary.text import Form, render, render_open

BY = ("month,object_type", "object_type,ordering_service", "modality", "facility,object_type,status")


@pytest.fixture(scope="module")
def summary(tmp_path_factory: pytest.TempPathFactory) -> Summary:
    """Of records many of which are wrong, with every part there is."""
    records = [made | {"case_id": f"C_{number}"} for number, made in enumerate([*CASES, *spoiled(20, hostile=False)])]
    path = ndjson(tmp_path_factory.mktemp("s") / "c.ndjson", [*records, case(case_id="C_1"), "{"])
    return summarise(
        [path], as_of=AS_OF, printers=PRINTERS, by=BY, where="present(guides) or patient_sex != 'male'", compare=True
    )


@pytest.fixture(scope="module")
def found() -> OpenList:
    return open_list([UPLOAD], as_of=AS_OF, printers=PRINTERS, facilities=FACILITY)


# ---- JSON ------------------------------------------------------------------------------------------


def test_json_fits_its_schema(summary: Summary, found: OpenList) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(summary_schema()))
    for text in (summary_json(summary), open_json(found)):
        validator.validate(json.loads(text))
        assert text.isascii()
    assert not validator.is_valid({**json.loads(open_json(found)), "kind": "summary"})


def test_json_holds_every_figure(summary: Summary) -> None:
    told = json.loads(summary_json(summary))
    assert [len(table["groups"]) for table in told["tables"]] == [len(table.groups) for table in summary.tables]
    assert told["account"]["counted"]["refused"] == summary.account.counted.refused > 0
    assert [rule["cases"] for rule in told["refused_for"]] == [rule.cases for rule in summary.broken]
    assert told["where"] == "present(guides) or patient_sex != 'male'"
    assert told["references_not_given"] == ["facilities"]


# ---- CSV -------------------------------------------------------------------------------------------


def test_csv_holds_one_figure_a_row(summary: Summary) -> None:
    head, *rows = csv.reader(StringIO(summary_csv(summary)))
    assert {len(row) for row in rows} == {len(head)}
    counts = [row for row in rows if row[0] == "counts" and row[head.index("figure")] == "cases"]
    assert sum(int(row[-1]) for row in counts) == sum(group.cases for table in summary.tables for group in table.groups)
    assert {row[0] for row in rows} == {"account", "counts", "times", "compared", "refused_for", "published"}
    keys = [tuple(row[:-1]) for row in rows]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-x", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_becomes_a_formula(cell: str) -> None:
    assert next(csv.reader(StringIO(as_csv([("a", cell)]), newline=""))) == ["a", f"'{cell}"]


@pytest.mark.parametrize("cell", ["-5", "-0.5", "12", "a=b", ""])
def test_numbers_and_plain_texts_stay(cell: str) -> None:
    assert next(csv.reader(StringIO(as_csv([("a", cell)])))) == ["a", cell]


def test_open_records_as_csv(found: OpenList) -> None:
    head, *rows = csv.reader(StringIO(open_csv(found)))
    assert head == ["path", "line", "cell", "record", "item", "label", "next_step"]
    assert [row[3] for row in rows] == [str(one.record) for one in found.records for _ in one.items]


# ---- text ------------------------------------------------------------------------------------------


def test_text_tells_every_part(summary: Summary) -> None:
    text = "\n".join(render(summary))
    for part in (
        "Only where present(guides) or patient_sex != 'male'",
        "replaced by a later one with the same key",
        "left out by the filter",
        "1 case could not be read",
        "The facilities were not given",
        "Month of completion / Type of 3D printed object",
        "A case may have several, so shares may add up to more than 100 %.",
        "Clean and refused cases",
        "What cases would be refused for",
        "2637 cases of 20 sites (documented)",
    ):
        assert part in text


def test_bars_are_left_out_where_a_terminal_lacks_them(summary: Summary) -> None:
    assert "█" in "".join(render(summary))
    assert "█" not in "".join(render(summary, Form(bars=False)))


def test_the_open_list_is_by_file_and_record_and_holds_no_value(found: OpenList) -> None:
    lines = list(render_open(found))
    assert lines[1] == "  line 2, record 2: Not assessed"
    assert "5 cases of 10 with something still to be entered, oldest first." in lines
    assert not any(re.search(r"2026-0|_00", line) for line in lines if str(UPLOAD) not in line)


# ---- the page --------------------------------------------------------------------------------------

VOID = {"meta", "br"}
DRAWN = {"path", "circle"}


class Page(HTMLParser):
    """What a page is made of, and whether its elements are closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.ids: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in DRAWN
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(scope="module")
def pages(summary: Summary, found: OpenList) -> list[str]:
    return [summary_page(summary), open_page(found)]


def test_a_page_is_whole_in_itself(pages: list[str]) -> None:
    for text in pages:
        page = Page(text)
        assert not page.all("script")
        assert not page.all("link")
        assert "default-src 'none'" in text
        assert not re.search(r"https?:|src=|@import|\son[a-z]+=", text)
        assert set(re.findall(r"url\((.)", text)) <= {"#"}
        assert len(page.ids) == len(set(page.ids))


def test_each_chart_is_told_in_words_and_has_its_table(pages: list[str]) -> None:
    page = Page(pages[0])
    charts = [attributes for attributes in page.all("svg") if attributes.get("role") == "img"]
    assert len(charts) > 4
    for chart in charts:
        for reference in str(chart["aria-labelledby"]).split():
            assert reference in page.ids
    assert len(page.all("table")) >= len(charts)
    assert all("scope" in cell for cell in page.all("th"))
    assert len(page.all("caption")) >= len(charts)


def test_patterns_that_are_used_are_there(pages: list[str]) -> None:
    page = Page(pages[0])
    used = {str(bar["class"]).split()[1] for bar in page.all("rect")}
    assert {"solid", "hatch", "dots"} <= used
    assert used - {"solid", "outline"} <= set(page.ids)


def test_texts_are_never_markup(summary: Summary) -> None:
    evil = "<script>alert('x')</script>&"
    heading, value = Heading("x", evil), Value("x", evil)
    table = CountTable((heading,), ((value,),), (Group((value,), 1, 100.0),))
    about = evolve(summary.about, label=evil, where=evil, title=evil, notice=evil, files=(evil,), unmet=(evil,))
    text = summary_page(evolve(summary, about=about, tables=(table,)))
    Page(text)
    assert "<script" not in text
    assert text.count("&lt;script&gt;") > 8


def test_file_names_are_made_visible(summary: Summary) -> None:
    about = evolve(summary.about, files=("evil\n\u202e.json",))
    assert "evil\\u{a}\\u{202e}.json" in summary_page(evolve(summary, about=about))


def luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_text_and_bars_stand_out(pages: list[str]) -> None:
    """WCAG 2.2: 4.5 for text, 3 for what is drawn, in light and dark."""
    schemes = re.findall(r":root \{([^}]*--paper[^}]*)\}", pages[0])
    assert len(schemes) == 3
    for scheme in schemes:
        colors = {
            name: f"#{code * 2 if len(code) == 3 else code}" for name, code in re.findall(r"--(\w+): #(\w+)", scheme)
        }
        for name, least in (("ink", 4.5), ("quiet", 4.5), ("bar", 3.0)):
            for ground in ("paper", "panel"):
                light, dark = sorted((luminance(colors[name]), luminance(colors[ground])), reverse=True)
                assert (light + 0.05) / (dark + 0.05) >= least, (name, ground)


def test_an_empty_summary_is_a_page_too(tmp_path: Path) -> None:
    empty = summarise([ndjson(tmp_path / "c.ndjson", [])], as_of=AS_OF, compare=True)
    assert "None." in summary_page(empty)
    assert "none" in "\n".join(render(empty))
    assert summary_csv(empty)


# ---- charts ----------------------------------------------------------------------------------------


def test_bars_are_as_long_as_their_counts() -> None:
    values = [Value(code, code) for code in "ab"]
    table = CountTable(
        (Heading("x", "X"),),
        (tuple(values),),
        (Group((values[0],), 3, 75.0), Group((values[1],), 1, 25.0)),
    )
    drawn = counts_chart("c", table, "cases")
    assert drawn is not None
    first, second = (bar.segments[0].width for bar in drawn.bars)
    assert first == pytest.approx(3 * second, abs=0.2)
    assert [bar.number for bar in drawn.bars] == ["3 (75.0 %)", "1 (25.0 %)"]
    assert all(bar.end < drawn.width for bar in drawn.bars)


def test_many_series_leave_the_smallest_together() -> None:
    rows, columns = (Value("r", "R"),), tuple(Value(str(number), str(number)) for number in range(9))
    groups = tuple(Group((rows[0], column), number + 1, 1.0) for number, column in enumerate(columns))
    drawn = counts_chart("c", CountTable((Heading("r", "R"), Heading("c", "C")), (rows, columns), groups), "cases")
    assert drawn is not None
    assert [series for _, series in drawn.legend] == ["3", "4", "5", "6", "7", "8", "All others"]
    assert len({pattern for pattern, _ in drawn.legend}) == 7
    assert drawn.bars[0].segments[-1].title == "R, All others: 6"


def test_nothing_is_no_chart(tmp_path: Path) -> None:
    empty = summarise([ndjson(tmp_path / "c.ndjson", [])], as_of=AS_OF)
    assert counts_chart("c", empty.tables[0], "cases") is None
    assert times_chart(empty) is None
