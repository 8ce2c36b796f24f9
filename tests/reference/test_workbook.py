"""The workbook holds what the definition says, as text, for programs that people really use."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from attrs import evolve
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.definition.dictionaries import own, small
from tests.real_parts import why_no_office
from tests.reference.changed import with_words
from tests.submission.workbook.test_libreoffice import saved_again
from threedp_registry.compiler.dated_words import items_by_id
from threedp_registry.definition.records import Definition
from threedp_registry.definition.releases.history import History
from threedp_registry.reference.rows import HEAD, element_rows
from threedp_registry.reference.workbook import dictionary_workbook

EVIL = '=HYPERLINK("http://elsewhere","x")'


def made(definition: Definition) -> bytes:
    return dictionary_workbook(definition, History.of_all([definition]))


def sheet(book: Workbook, name: str) -> Worksheet:
    found = book[name]
    assert isinstance(found, Worksheet)
    return found


def rows(page: Worksheet) -> list[tuple[str, ...]]:
    """The rows under the heading, as texts."""
    return [tuple(str(cell or "") for cell in row) for row in page.iter_rows(min_row=2, values_only=True)]


@pytest.mark.parametrize("definition", [own(), small()], ids=["own", "small"])
def test_it_holds_everything(definition: Definition) -> None:
    book = load_workbook(io.BytesIO(made(definition)))
    assert rows(sheet(book, "Elements")) == list(element_rows(definition, History.of_all([definition])))
    counts = {
        "Codes": sum(len(codelist.codes) for codelist in definition.codelists),
        "Rules": sum(len(record.all_rules()) for record in definition.records),
        "Checklist items": sum(len(list(items_by_id(checklist))) for checklist in definition.checklists),
        "Fees": sum(len(schedule.lines) for schedule in definition.schedules),
        "Sources": len(definition.sources),
    }
    assert {name: len(rows(sheet(book, name))) for name in counts} == counts
    assert ("notice", definition.notice) in rows(sheet(book, "About"))
    assert book.sheetnames == ["About", "Elements", *counts]


def test_headings_stay_in_view_and_filter() -> None:
    for page in load_workbook(io.BytesIO(made(small()))).worksheets:
        assert page.freeze_panes == "A2"
        assert page.auto_filter.ref == page.dimensions
        assert all(dimension.width > 7 for dimension in page.column_dimensions.values())
    headings = next(sheet(load_workbook(io.BytesIO(made(small()))), "Elements").iter_rows(values_only=True))
    assert [str(heading).lower().replace(" ", "_") for heading in headings] == list(HEAD)


def test_every_cell_is_text() -> None:
    for page in load_workbook(io.BytesIO(made(with_words(small(), EVIL)))).worksheets:
        assert {cell.data_type for row in page.iter_rows() for cell in row if cell.value is not None} == {"s"}
        assert not [cell for row in page.iter_rows() for cell in row if cell.hyperlink]


def test_the_same_bytes_each_time() -> None:
    assert made(small()) == made(small())


def test_an_empty_sheet_is_left_out() -> None:
    book = load_workbook(io.BytesIO(made(evolve(small(), checklists=(), schedules=()))))
    assert "Fees" not in book.sheetnames
    assert "Checklist items" not in book.sheetnames


@pytest.mark.real_part
@pytest.mark.skipif(bool(why_no_office()), reason=why_no_office())
def test_libreoffice_opens_it_and_reads_the_same(tmp_path: Path) -> None:
    path = tmp_path / "boats.xlsx"
    path.write_bytes(made(with_words(small(), EVIL)))
    (saved,) = saved_again(tmp_path, path)
    before, after = load_workbook(path), load_workbook(saved)
    assert after.sheetnames == before.sheetnames
    for name in before.sheetnames:
        assert rows(sheet(after, name)) == rows(sheet(before, name))
    assert sheet(after, "Elements")["G2"].value == EVIL
    assert sheet(after, "Elements")["G2"].data_type == "s"
