"""What registry champions run: fees and checklist, in every form, on files that are unfinished, wrong or odd."""

from __future__ import annotations

import csv
import json
import re
import shutil
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest

from tests.checking.test_keys import EXAMPLES
from tests.cli.test_commands import called
from tests.definition.dictionaries import SMALL, changed
from tests.test_privacy import CANARY, with_canaries
from threedp_registry import load_dictionary
from threedp_registry.checklist import evaluate
from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.fees import quote

READY, DAY_ONE, PRINTERS = (EXAMPLES / name for name in ("facility.yaml", "facility_day_one.yaml", "printers.yaml"))
AS_OF = ("--as-of", "2026-11-23")
FEES = {"text": "Annual participation fee", "json": '"outcome": "waived"', "csv": "annual,2027-01-05"}
FORMS = {
    "text": "[x] Printer library set up: met",
    "json": '"id": "printer_library"',
    "markdown": "- [x] **Printer library set up**: met.",
    "html": '<h3>Printer library set up</h3><span class="word">met</span>',
}
TWO = """
- {facility_id: "111111", application_status: submitted, registry_participations: []}
- {facility_id: "222222", application_status: approved, registry_participations: [{registry: DIR}]}
"""


# ---- fees ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FEES)
def test_fees_in_every_form(capsys: pytest.CaptureFixture[str], form: str) -> None:
    status, out, err = called(capsys, "fees", READY, *AS_OF, "--years", 3, "--format", form)
    assert (status, err) == (0, "")
    assert FEES[form] in out
    assert out.endswith("\n")


def test_fees_as_text_read_well(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = called(capsys, "fees", DAY_ONE, *AS_OF)
    assert out.splitlines()[:7] == [
        "Fees of the Startup Guide, as of 2026-11-23, in USD (schedule startup_guide)",
        "",
        "2026-11-23  Application fee               500.00  waived",
        "            The facility takes part in another NRDR registry on that day. [documented,",
        "            kb_11000108436]",
        "2026-11-23  Annual participation fee      500.00  waived",
        "            The facility takes part in DIR or GRID on that day. [documented, kb_11000108436]",
    ]
    assert "Total                           0.00" in out
    assert "Total if nothing is waived" not in out
    assert "3D Printing (3DP) Registry Startup Guide" in out
    assert "Unofficial" in out


@pytest.mark.parametrize("name", ["f.yaml", "f.json", "f.ndjson"])
def test_fees_are_the_same_from_every_format(capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str) -> None:
    record = json.loads((EXAMPLES / "facility.json").read_text())
    path = tmp_path / name
    path.write_text(READY.read_text() if name == "f.yaml" else json.dumps(record) + "\n")
    first = called(capsys, "fees", READY, *AS_OF, "--format", "json")
    assert called(capsys, "fees", path, *AS_OF, "--format", "json") == first


def test_one_facility_is_an_object_and_several_are_a_list(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "two.yaml"
    path.write_text(TWO)
    _, out, _ = called(capsys, "fees", path, *AS_OF, "--format", "json")
    first, second = json.loads(out)
    assert (first["record"], first["total"], first["total_if_not_waived"]) == (1, "1000.00", "1000.00")
    assert (second["record"], second["total"], second["total_if_not_waived"]) == (2, "0.00", "500.00")
    rows = list(csv.DictReader(StringIO(called(capsys, "fees", path, *AS_OF, "--format", "csv")[1])))
    assert [(row["record"], row["id"], row["outcome"]) for row in rows] == [
        ("1", "application", "charged"),
        ("1", "annual", "charged"),
        ("2", "annual", "cannot_tell"),
    ]
    assert rows[2]["reason"].endswith("Fill in Participation 1, Started on (/registry_participations/0/started_on).")
    text = called(capsys, "fees", path, *AS_OF)[1]
    assert text.index("Record 1\n") < text.index("Record 2\n")
    assert text.count("Unofficial") == 1


def test_findings_that_bear_on_the_fees_are_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_text(
        "facility_name: ''\napplication_status: aproved\nteam: nobody\n"
        "registry_participations:\n  - {registry: DIR, started_on: 2025-01-01, ended_on: 2024-01-01}\n"
    )
    status, out, _ = called(capsys, "fees", path, *AS_OF)
    told = [line for line in out.splitlines() if "facility." in line]
    assert status == 0
    assert [re.findall(r"facility\.\S+(?=\])", line)[0] for line in told] == [
        "facility.application_status.codelist",
        "facility.registry_participations.ended_after_start",
    ]
    assert "line 2, column 21 (record 1, Application status): error" in told[0]
    status, out, err = called(capsys, "fees", path, *AS_OF, "--format", "json")
    assert (status, json.loads(out)["total_if_not_waived"]) == (0, "1000.00")
    assert "facility.application_status.codelist" in err


@pytest.mark.parametrize("content", ["", "{}", "# nothing yet\n", "---\n"])
def test_an_empty_file_is_a_facility_of_which_nothing_is_known(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: str
) -> None:
    path = tmp_path / "f.yaml"
    path.write_text(content)
    status, out, err = called(capsys, "fees", path, *AS_OF, "--format", "json")
    assert (status, err) == (0, "")
    assert json.loads(out)["total_if_not_waived"] == "1000.00"
    status, out, err = called(capsys, "checklist", path, *AS_OF, "--format", "json")
    assert (status, err, json.loads(out)["met"]) == (1, "", 0)


@pytest.mark.parametrize("command", ["fees", "checklist"])
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("f.yaml", None, "there is no such file"),
        ("f.json", b"{", "not well-formed"),
        ("f.yaml", b"- 7", "not a record"),
        ("f.txt", b"a|b", "no layout"),
        ("f.yaml", b"a: \xff", "not UTF-8"),
    ],
)
def test_what_cannot_be_read_exits_2(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    status, out, err = called(capsys, command, tmp_path / name, *AS_OF, "--format", "json")
    assert (status, out) == (2, "")
    assert said in err


def test_one_facility_that_cannot_be_read_does_not_hide_the_others(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "f.ndjson"
    path.write_text('{"application_status": "approved"}\n{\n')
    status, out, err = called(capsys, "fees", path, *AS_OF, "--format", "json")
    assert (status, json.loads(out)["total_if_not_waived"]) == (2, "500.00")
    assert "line 2" in err


def test_no_schedule_and_no_checklist_for_the_day(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("fees", "checklist"):
        status, out, err = called(capsys, command, READY, "--as-of", "2019-01-01")
        assert (status, out) == (2, "")
        assert "there is " in err
        assert "from 2020-06-01" in err
        status, _, err = called(capsys, command, READY, *AS_OF, "--dictionary", "1.0.0")
        assert (status, "releases leave out what is dated on its own" in err) == (2, True)


# ---- checklist -------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS)
def test_the_checklist_in_every_form(capsys: pytest.CaptureFixture[str], form: str) -> None:
    status, out, err = called(capsys, "checklist", READY, "--printers", PRINTERS, *AS_OF, "--format", form)
    assert (status, err) == (0, "")
    assert FORMS[form] in out
    assert out.endswith("\n")
    status, out, _ = called(capsys, "checklist", DAY_ONE, *AS_OF, "--format", form)
    assert status == 1
    assert "--printers FILE" in out


def test_the_checklist_as_text_reads_well(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = called(capsys, "checklist", DAY_ONE, "--printers", PRINTERS, *AS_OF)
    lines = out.splitlines()
    assert lines[0] == "Readiness for the 3D Printing Registry, as of 2026-11-23: 1 of 7 met, not ready yet"
    assert "    [-] Participation agreement signed: does not apply" in lines
    assert "        Applies only when NRDR account is New." in lines
    assert "[x] Printer library set up: met" in lines
    assert "Next: Fill in Team members (/team). Add a team member" in out
    assert max(map(len, lines)) <= 100


def test_several_facilities_and_their_own_printers(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "two.yaml"
    path.write_text(TWO.replace("222222", "123456"))
    status, out, _ = called(capsys, "checklist", path, "--printers", PRINTERS, *AS_OF, "--format", "json")
    outcomes = [
        [item["outcome"] for item in each["items"] if item["id"] == "printer_library"] for each in json.loads(out)
    ]
    assert (status, outcomes) == (1, [["unmet"], ["met"]])
    page = called(capsys, "checklist", path, *AS_OF, "--format", "html")[1]
    assert page.count("<section>") == 2
    assert "Record 2: 0 of 7 met" in page


def test_findings_in_the_printer_library(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(PRINTERS.read_text().replace("location: on_site", "location: basement"))
    status, out, _ = called(capsys, "checklist", READY, "--printers", path, *AS_OF)
    assert status == 1
    assert "printer.location.codelist" in out
    assert "Correct Printer 1, Location (/printers/0/location)" in " ".join(out.split())
    assert called(capsys, "checklist", READY, "--printers", tmp_path / "none.yaml", *AS_OF)[0] == 2


def test_a_checklist_that_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(capsys, "checklist", READY, "--checklist", "readiness", *AS_OF)[0] == 1
    status, _, err = called(capsys, "checklist", READY, "--checklist", "redyness", *AS_OF)
    assert (status, "there is readiness from 2020-06-01" in err) == (2, True)


class _Page(HTMLParser):
    """Notes what a page is made of, and that every tag is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data if "style" not in self.open else ""


def read_page(html: str) -> _Page:
    page = _Page()
    page.feed(html)
    page.close()
    assert page.open == []
    return page


def test_the_page_stands_alone_and_can_be_listened_to(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = called(capsys, "checklist", DAY_ONE, "--printers", PRINTERS, *AS_OF, "--format", "html")
    page = read_page(out)
    tags = [tag for tag, _ in page.seen]
    assert not {"script", "link", "img", "iframe", "a"} & set(tags)
    assert not re.search(r"https?:|url\(|@import", out)
    assert ("html", {"lang": "en"}) in page.seen
    assert tags.count("h1") == tags.count("title") == tags.count("main") == 1
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h[1-6]", tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    signs = [attributes for tag, attributes in page.seen if attributes.get("class") == "sign"]
    assert all(attributes["aria-hidden"] == "true" for attributes in signs)
    assert out.count('class="word"') == len(signs)
    assert "not written, reviewed or approved by the American College of Radiology" in page.text


HOSTILE = "<script>alert(1)</script> & [x](http://e.example) | `c` *b*"


def test_dictionary_text_is_never_markup(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = changed(
        tmp_path / "d", "checklists/regatta.yaml", "lacking: The harbor has no name.", f"lacking: '{HOSTILE}'"
    )
    changed(folder, "checklists/regatta.yaml", "label: The harbor is known", f"label: '{HOSTILE}'")
    changed(folder, "checklists/regatta.yaml", "met: present(harbor_name)", "met: present(flag_color)")
    changed(folder, "fees/dues_of_today.yaml", "reason: The harbor flies the blue flag.", "reason: '=1+1'")
    path = tmp_path / "h.json"
    path.write_text('{"flag_color": "blue"}')
    _, out, _ = called(capsys, "fees", path, *AS_OF, "--dictionary", folder, "--format", "csv")
    assert ",'=1+1," in out
    path.write_text('{"harbor_id": "012"}')
    page = called(capsys, "checklist", path, *AS_OF, "--dictionary", folder, "--format", "html")[1]
    assert read_page(page).text.count(HOSTILE) == 2
    assert "<script" not in page
    listed = called(capsys, "checklist", path, *AS_OF, "--dictionary", folder, "--format", "markdown")[1]
    escaped = r"\<script\>alert(1)\</script\> \& \[x\](http://e.example) \| \`c\` \*b\*"
    assert listed.count(escaped) == 2


# ---- schedules, waivers and items are data ---------------------------------------------------------

WAIVER = """
      - id: founders
        when: joined_on < '2021-01-01'
        reason: The facility joined in the first year.
        basis: inferred
"""
ITEM = """
  - id: off_site
    label: Nothing is printed off site
    met: all(printers, location != 'off_site')
    reached: Every printer stands on site.
    lacking: A printer stands off site.
    next_step: Take the printer out of the library.
    basis: inferred
"""
LATER = """
schedule: next_year
label: Fees of next year
definition: A made-up schedule.
record: facility
currency: USD
in_effect: {from: "2028-01-01"}
basis: inferred
lines:
  - {id: annual, label: Annual participation fee, amount: "750.00", reason: Paid for each year., basis: inferred}
"""


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    """The dictionary with a waiver, an item and a schedule more, all of it YAML."""
    folder = tmp_path / "dictionary"
    shutil.copytree(Path(str(dictionary_folder())), folder)
    fees, items = folder / "fees" / "startup_guide.yaml", folder / "checklists" / "readiness.yaml"
    text = fees.read_text().replace('from: "2020-06-01"', 'from: "2020-06-01"\n  until: "2028-01-01"')
    last = "    basis: documented\n    source: kb_11000108436\n"
    assert text.endswith(last)
    fees.write_text(text.removesuffix(last) + WAIVER.lstrip("\n") + last)
    (folder / "fees" / "next_year.yaml").write_text(LATER)
    items.write_text(items.read_text() + ITEM.lstrip("\n"))
    return folder


def test_a_waiver_an_item_and_a_schedule_take_no_python(capsys: pytest.CaptureFixture[str], scratch: Path) -> None:
    founder = scratch.parent / "f.yaml"
    founder.write_text("{application_status: approved, joined_on: 2020-12-31, registry_participations: []}")
    given = ("--dictionary", scratch, "--format", "json")
    (line,) = json.loads(called(capsys, "fees", founder, *AS_OF, *given)[1])["lines"]
    assert (line["waived_by"], line["reason"]) == ("founders", "The facility joined in the first year.")
    dictionary = load_dictionary(scratch)
    later = quote({"joined_on": "2020-12-31"}, date(2028, 1, 1), dictionary=dictionary)
    assert (later.schedule, later.total) == ("next_year", Decimal("750.00"))
    ready, library = (json.loads(path.with_suffix(".json").read_text()) for path in (READY, PRINTERS))
    outcome = evaluate(ready, library, date(2026, 11, 23), dictionary=dictionary)
    assert (outcome.ready, outcome.total, outcome.items[-1].id) == (True, 8, "off_site")
    outcome = evaluate({}, [{"location": "off_site"}], date(2026, 11, 23), dictionary=dictionary)
    assert (outcome.items[-1].outcome, outcome.items[-1].reason) == ("unmet", "A printer stands off site.")


def test_mistakes_in_another_dictionary_are_told_with_a_caret(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = changed(tmp_path, "fees/dues_of_today.yaml", "flag_color == 'blue'", "flag_colour == 'blue'")
    status, out, err = called(capsys, "fees", READY, *AS_OF, "--dictionary", folder)
    assert (status, out) == (2, "")
    assert "fees/dues_of_today.yaml:" in err
    assert "did you mean `flag_color`?" in err
    shown = err.splitlines()
    assert shown[1][shown[2].index("^") :].startswith("flag_colour")


def test_both_commands_work_with_the_small_registry(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "h.yaml"
    path.write_text("{harbor_id: '012', harbor_name: Old Port, flag_color: blue, closed_on: 2099-01-01}")
    status, out, _ = called(capsys, "fees", path, *AS_OF, "--dictionary", SMALL, "--format", "json")
    assert (status, json.loads(out)["total"]) == (0, "30.00")
    status, out, _ = called(capsys, "checklist", path, *AS_OF, "--dictionary", SMALL)
    assert status == 1
    assert "Give the boats as well." in out


# ---- privacy ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("command", ["fees text", "fees json", "fees csv", *(f"checklist {form}" for form in FORMS)])
def test_no_submitted_value_is_printed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str, seed: int
) -> None:
    name, form = command.split()
    facility, printers = tmp_path / "f.json", tmp_path / "p.json"
    for path, example in ((facility, "facility.json"), (printers, "printers.json")):
        path.write_text(json.dumps(with_canaries(json.loads((EXAMPLES / example).read_text()), seed)))
    assert CANARY.search(facility.read_text())
    more = ["--printers", printers] if name == "checklist" else []
    status, out, err = called(capsys, name, facility, *more, *AS_OF, "--format", form)
    assert status in (0, 1)
    assert CANARY.search((out + err).replace(str(tmp_path), "")) is None
