"""The dictionary holds exactly what its description says, and each thing says what it means and where it is from."""

from __future__ import annotations

import re
from collections import Counter
from itertools import product
from pathlib import Path

from threedp_registry.compiler.dated_words import items_by_id
from threedp_registry.definition.elements import Basis, Code, Codelist, DataElement, Provenance
from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.reading.dictionary import read_definition

DEFINITION = read_definition(dictionary_folder())
LINES = (Path(__file__).parent / "expected_ids.txt").read_text(encoding="utf-8").splitlines()


def expanded(text: str) -> list[str]:
    """`a.{b,c}` as `a.b` and `a.c`."""
    pieces = [piece.split(",") for piece in re.split(r"[{}]", text)]
    return ["".join(choice) for choice in product(*pieces)]


def expected(kind: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for line in LINES:
        head, _, names = line.partition(":")
        word, _, place = head.partition(" ")
        if word == kind and not line.startswith("#"):
            found.update(f"{whole}.{name}" if whole else name for whole in expanded(place) for name in names.split())
    return found


def test_elements() -> None:
    assert Counter(element.id for element in DEFINITION.elements) == expected("elements")


def test_codes() -> None:
    told = Counter(f"{codelist.id}.{code.id}" for codelist in DEFINITION.codelists for code in codelist.codes)
    assert told == expected("codes")


def test_rules() -> None:
    assert Counter(rule.id for record in DEFINITION.records for rule in record.all_rules()) == expected("rules")


def test_fees_and_waivers() -> None:
    lines = [(schedule, line) for schedule in DEFINITION.schedules for line in schedule.lines]
    assert Counter(f"{schedule.id}.{line.id}" for schedule, line in lines) == expected("fees")
    told = Counter(f"{schedule.id}.{line.id}.{waiver.id}" for schedule, line in lines for waiver in line.waivers)
    assert told == expected("waivers")


def test_items() -> None:
    told = Counter(id_ for checklist in DEFINITION.checklists for id_, _ in items_by_id(checklist))
    assert told == expected("items")


def test_everything_says_what_it_means_and_where_it_is_from() -> None:
    sources = {source.id for source in DEFINITION.sources}
    codes = [code for codelist in DEFINITION.codelists for code in codelist.codes]
    things: tuple[DataElement | Codelist | Code, ...] = (*DEFINITION.elements, *DEFINITION.codelists, *codes)
    for thing in things:
        assert thing.label, thing.id
        assert thing.definition.endswith("."), thing.id
        assert _founded(thing.provenance, sources), thing.id
    for record in DEFINITION.records:
        for rule in record.all_rules():
            assert _founded(rule.provenance, sources), rule.id
    for layout in DEFINITION.layouts:
        for file_rule in layout.file_rules:
            assert _founded(file_rule.provenance, sources), file_rule.id


def test_every_fee_and_item_has_its_source() -> None:
    sources = {source.id for source in DEFINITION.sources}
    for schedule in DEFINITION.schedules:
        for line in schedule.lines:
            renewal = [line.renewal.provenance] if line.renewal else []
            for provenance in (line.provenance, *(waiver.provenance for waiver in line.waivers), *renewal):
                assert provenance.sources, line.id
                assert _founded(provenance, sources), line.id
    for checklist in DEFINITION.checklists:
        for id_, item in items_by_id(checklist):
            assert item.provenance.sources, id_
            assert _founded(item.provenance, sources), id_


def _founded(provenance: Provenance, sources: set[str]) -> bool:
    return set(provenance.sources) <= sources and (bool(provenance.sources) or provenance.basis is Basis.INFERRED)
