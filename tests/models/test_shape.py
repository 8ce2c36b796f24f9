"""Classes hold what the definition says, in the text that is committed and in memory, for any dictionary."""

from __future__ import annotations

import ast
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest
from attrs import evolve

from tests.definition.dictionaries import changed, small
from tests.models.shape import differences
from threedp_registry import models
from threedp_registry.compiler.class_names import ClassNames, alias_names
from threedp_registry.compiler.models import codes_text, docstring, models_text
from threedp_registry.definition.find import find_definition, known_versions
from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.reading.dictionary import read_definition
from threedp_registry.definition.records import Definition, Group, Record
from threedp_registry.models import load_models
from threedp_registry.typed_records.load import models_of

OWN = read_definition(dictionary_folder())
SMALL = small()


def test_the_committed_classes_are_those_of_the_dictionary() -> None:
    assert list(differences(SimpleNamespace(**vars(models)), OWN)) == []


@pytest.mark.parametrize("definition", [OWN, SMALL], ids=["own", "small"])
def test_classes_in_memory_are_those_of_the_definition(definition: Definition) -> None:
    assert list(differences(models_of(definition), definition)) == []


@pytest.mark.parametrize("version", known_versions())
def test_every_version_has_its_classes(version: str) -> None:
    assert list(differences(load_models(version), find_definition(version))) == []


AWKWARD = """closed_on
        required: never
      - {element: seats, as: class, required: always}
      - {element: built_on, as: date, required: never}
      - {element: sold_on, as: from_record, required: never}
      - {element: race_days, as: tuple, required: never}
      - {element: flag_color, as: codes, required: never}
      - {element: nicknames, as: self, required: never}
      - {element: owner_note, as: pass, required: never}
      - group: decimal
        label: Decimal
        definition: A group whose class would hide a class of Python's.
        uses:
          - {element: length_m, as: str, required: never}
      - group: ships
        label: Ships
        item_label: Ship
        item: boat
        definition: A group whose class would have the name of a record's.
        size: 0..3
        uses:
          - {element: length_m, required: never}
          - group: decimal
            label: Decimal
            definition: Another one of that name.
            uses:
              - {element: seats, as: int, required: never}
"""


def test_names_that_python_or_the_classes_need_have_an_underscore_behind_them(tmp_path: Path) -> None:
    folder = changed(tmp_path, "records/harbor.yaml", "closed_on\n        required: never\n", AWKWARD)
    made, definition = load_models(folder), read_definition(folder)
    assert list(differences(made, definition)) == []
    assert {"Harbor", "Boat", "HarborDecimal", "HarborShips", "HarborShipsDecimal"} <= vars(made).keys()
    harbor = made.Harbor(
        harbor_id="123",
        harbor_name="Old Port",
        class_=3,
        date_=date(2001, 2, 3),
        from_record_=date(2002, 3, 4),
        tuple_=(date(2003, 4, 5),),
        codes_="blue",
        self_=("Rosie",),
        pass_="SECRET",
        decimal=made.HarborDecimal(str_=Decimal("1.5")),
        ships=(made.HarborShips(decimal=made.HarborShipsDecimal(int_=4)),),
    )
    record = {
        "harbor_id": "123",
        "harbor_name": "Old Port",
        "class": 3,
        "date": "2001-02-03",
        "from_record": "2002-03-04",
        "tuple": ["2003-04-05"],
        "codes": "blue",
        "self": ["Rosie"],
        "pass": "SECRET",
        "decimal": {"str": 1.5},
        "ships": [{"decimal": {"int": 4}}],
    }
    assert harbor.to_record() == record
    assert made.Harbor.from_record(record) == harbor
    assert "SECRET" not in repr(harbor)


def test_names_are_told_apart_however_they_are_written() -> None:
    """Two ids that read the same in camel case."""
    first, second, *others = SMALL.codelists
    definition = evolve(SMALL, codelists=(evolve(first, id="a_1"), evolve(second, id="a1"), *others))
    assert list(alias_names(definition).values())[:2] == ["A1_a_1", "A1_a1"]


@pytest.mark.parametrize(
    "text",
    ['He said "left"', 'ends in a quote"', "a \\ b", "one\nline", "gr\u00fcn \U0001f9b4", '"""', "\\N{DASH} \\u0041"],
)
def test_docstrings_read_back_as_what_was_said(text: str) -> None:
    written = docstring("Label", text)
    assert written.isascii()
    assert ast.literal_eval(written) == f"Label. {' '.join(text.split())}"


@pytest.mark.parametrize("definition", [OWN, SMALL], ids=["own", "small"])
def test_every_element_and_group_says_what_it_is(definition: Definition) -> None:
    """Each attribute has a line and a docstring that starts with its label; each codelist and class a docstring."""
    names = ClassNames.of(definition)
    told = {
        node.name: _docstrings(node)
        for node in ast.parse(models_text(definition)).body
        if isinstance(node, ast.ClassDef)
    }
    for record in definition.records:
        parts: list[tuple[str, Record | Group]] = [(names.records[record.name], record)]
        parts += [(names.of_group(record, group), group) for group in record.groups()]
        for name, part in parts:
            labels = [member.label for member in part.members]
            assert [text.startswith(f"{label}. ") for label, text in zip(labels, told[name], strict=True)]
    aliases = _docstrings(ast.parse(codes_text(definition)))
    for codelist, text in zip(definition.codelists, aliases, strict=True):
        assert text == f"{codelist.label}. {' '.join(codelist.definition.split())}"


def _docstrings(node: ast.ClassDef | ast.Module) -> list[str]:
    """The text that stands right behind each annotated name."""
    found = []
    for statement, behind in zip(node.body, node.body[1:], strict=False):
        if isinstance(statement, ast.AnnAssign):
            assert isinstance(behind, ast.Expr)
            assert isinstance(behind.value, ast.Constant)
            assert isinstance(behind.value.value, str)
            found.append(behind.value.value)
    return found
