"""A page for every finding code: complete, true of any dictionary, and with an example that is what it says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.definition.dictionaries import own, small
from tests.interpreter import interpret
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.compiler.kinds import KINDS
from threedp_registry.compiler.load import tables
from threedp_registry.compiler.suite.make import day_of
from threedp_registry.definition.constraints import KeyReplaced, KeyUnique
from threedp_registry.definition.reading.rule_maker import CHECK_ACROSS_RECORDS, CODES, PRIVACY
from threedp_registry.definition.records import Definition, Record
from threedp_registry.reference.finding_pages import NO_RULE, Examples, finding_pages
from threedp_registry.reference.findings import NOTHING_TO_SHOW, FindingPage, described, finding_codes
from threedp_registry.submission.file_rules import BLANK, FILE_RULES, UNTOLD, WARNED, told_of
from threedp_registry.submission.layout import LEFT_OUT
from threedp_registry.submission.problems import Told
from threedp_registry.submission.reading_rules import READING_RULES

PACKAGE = Path(__file__).parent.parent.parent / "threedp_registry"
OWN, SMALL = finding_pages(own(), DICTIONARY), finding_pages(small(), tables(small()))
BOTH = pytest.mark.parametrize(("definition", "pages"), [(own(), OWN), (small(), SMALL)], ids=["own", "small registry"])
EXAMPLES = [
    pytest.param(definition, page, id=f"{definition.name} {page.code}")
    for definition, pages in ((own(), OWN), (small(), SMALL))
    for page in pages
    if page.example is not None
]


def the(code: str, pages: tuple[FindingPage, ...] = OWN) -> FindingPage:
    (page,) = [page for page in pages if page.code == code]
    return page


# ---- all of them -----------------------------------------------------------------------------------


@BOTH
def test_every_code_has_one_page_in_order(definition: Definition, pages: tuple[FindingPage, ...]) -> None:
    codes = {rule.code for layout in definition.layouts for rule in layout.file_rules}
    codes |= {rule.code for rule in READING_RULES} | set(KINDS) | {LEFT_OUT}
    assert [page.code for page in pages] == sorted(codes) == finding_codes(definition)


@BOTH
def test_every_rule_is_on_the_page_of_its_code(definition: Definition, pages: tuple[FindingPage, ...]) -> None:
    rules = [rule for record in definition.records for rule in record.all_rules()]
    for page in pages:
        if page.code in KINDS:
            assert list(page.rules) == [rule.id for rule in rules if rule.code == page.code]
    listed = [rule for page in pages for rule in page.rules]
    assert len(listed) == len(set(listed))
    files = {f"{layout.id}.{rule.id}" for layout in definition.layouts for rule in layout.file_rules}
    assert set(listed) == {rule.id for rule in rules} | {rule.id for rule in READING_RULES} | files


def test_every_kind_of_rule_has_its_code_explained() -> None:
    assert {*CODES.values(), CHECK_ACROSS_RECORDS, PRIVACY} == KINDS.keys()


@BOTH
def test_every_page_is_complete(definition: Definition, pages: tuple[FindingPage, ...]) -> None:
    assert len({page.title for page in pages}) >= len(pages) - 1  # "No records" is told of files and of workbooks
    for page in pages:
        assert 3 < len(page.title) < 45, page.title
        assert page.excel
        for sentence in (page.what, page.why, *page.excel):
            assert re.match(r"[A-Z].*[.)]$", sentence), sentence
        assert page.severity in {"error", "warning", "error or warning"} or not page.rules
        assert bool(page.no_example) is not bool(page.wrong)
        assert bool(page.wrong) is bool(page.right)
        assert page.wrong != page.right or page.no_example


@BOTH
def test_words_alone_are_the_same_without_their_examples(
    definition: Definition, pages: tuple[FindingPage, ...]
) -> None:
    told = [(page.code, page.title, page.what, page.why, page.excel, page.severity, page.rules) for page in pages]
    assert told == [
        (page.code, page.title, page.what, page.why, page.excel, page.severity, page.rules)
        for page in described(definition)
    ]


def test_two_runs_give_the_same() -> None:
    assert finding_pages(small(), tables(small())) == SMALL


# ---- examples --------------------------------------------------------------------------------------


@BOTH
def test_every_code_with_rules_has_an_example(definition: Definition, pages: tuple[FindingPage, ...]) -> None:
    for page in pages:
        if page.code in KINDS:
            assert (page.example is not None) is bool(page.rules), page.code
            assert page.rules or page.no_example == NO_RULE


@pytest.mark.parametrize(("definition", "page"), EXAMPLES)
def test_an_example_is_what_it_says(definition: Definition, page: FindingPage) -> None:
    """The interpreter of the tests, which shares nothing with what made it, finds it broken there alone."""
    assert page.example is not None
    assert page.example.rule in page.rules
    record = definition.record(page.example.rule.partition(".")[0])
    (rule,) = [rule for rule in record.all_rules() if rule.id == page.example.rule]
    if isinstance(rule.constraint, KeyUnique | KeyReplaced):
        first, second = yaml.safe_load_all(page.wrong)
        assert first == second == yaml.safe_load(page.right)
        return
    assert rule.id in found(definition, record, page.wrong)
    assert rule.id not in found(definition, record, page.right)


def found(definition: Definition, record: Record, text: str) -> set[str]:
    """The rules that the last document breaks, beside the records before it, each told by a comment above it."""
    *others, own_part = text.split("---\n")
    targets: dict[str, dict[tuple[str, ...], dict[str, object]]] = {}
    for other in others:
        kind = re.findall(r"^# (?:no )?(\w+)", other, re.MULTILINE)[-1]
        target = yaml.safe_load(other)
        keyed = {tuple(str(target[name]) for name in definition.record(kind).key): target} if target else {}
        targets.setdefault(kind, {}).update(keyed)
    as_of = day_of(definition).isoformat()
    told = interpret(record, yaml.safe_load(own_part), as_of=as_of, targets=targets, along=frozenset())
    return {rule for rule, _, _ in told.found}


@pytest.mark.parametrize(("definition", "page"), EXAMPLES)
def test_an_example_is_short(definition: Definition, page: FindingPage) -> None:
    assert max(len(page.wrong.splitlines()), len(page.right.splitlines())) <= 12


@pytest.mark.parametrize(("definition", "page"), EXAMPLES)
def test_an_example_is_told_as_a_check_tells_it(definition: Definition, page: FindingPage) -> None:
    assert page.example is not None
    assert page.example.finding.startswith("(record ")
    assert page.example.finding.endswith(f"[{page.code} {page.example.rule}]")
    assert page.example.message.rstrip(".") in page.example.finding
    assert page.example.hint in page.example.finding


def test_what_matters_is_shown_and_nothing_else() -> None:
    page = the("TDP402", SMALL)
    assert yaml.safe_load(page.wrong) == {"masts": [{"wood_family": "soft", "wood": "oak"}]}
    assert yaml.safe_load(page.right) == {"masts": [{"wood_family": "hard", "wood": "oak"}]}


def test_the_record_that_is_referred_to_is_shown_beside() -> None:
    page = the("TDP504", SMALL)
    harbor, boat = yaml.safe_load_all(page.wrong)
    assert harbor.keys() == {"harbor_id", "flag_color"}
    assert boat.keys() == {"harbor_id", "harbor_color"}
    assert page.wrong.startswith("# harbor\n")


def test_a_dictionary_without_such_a_rule_says_so() -> None:
    from attrs import evolve

    bare = evolve(small(), records=tuple(evolve(record, rules=()) for record in small().records))
    page = Examples.of(bare, tables(bare)).shown(next(page for page in described(bare) if page.code == PRIVACY))
    assert (page.rules, page.severity, page.wrong, page.example) == ((), "", "", None)
    assert page.no_example == NO_RULE


# ---- rules of files --------------------------------------------------------------------------------


def test_the_pages_of_rules_of_files_begin_with_their_own_hints() -> None:
    page = the("TDP128")
    (rule,) = [rule for layout in own().layouts for rule in layout.file_rules if rule.code == "TDP128"]
    assert page.excel[0] == rule.hint
    assert page.what == rule.message
    assert (page.wrong, page.right) == (" A1|x", "A1|x")
    assert page.rules == ("case-upload.leading_blank",)


def test_what_cannot_be_shown_says_so() -> None:
    assert the("TDP143").no_example == NOTHING_TO_SHOW


def asked_for() -> Iterator[str]:
    """Names by which the package asks a layout for its rules."""
    for path in sorted((PACKAGE / "submission").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("file_rule", "_problem")):
                named = [one.value for one in node.args if isinstance(one, ast.Constant)]
                yield from (one for one in named[:1] if isinstance(one, str))


def test_every_rule_that_a_layout_is_asked_for_is_explained() -> None:
    assert len(set(asked_for())) > 8
    assert set(asked_for()) <= FILE_RULES.keys()


@pytest.mark.parametrize("definition", [own(), small()], ids=["own", "small registry"])
def test_what_layouts_add_is_explained_by_what_it_is_for(definition: Definition) -> None:
    (layout,) = definition.layouts
    told = {rule.id: told_of(layout, rule) for rule in layout.file_rules}
    assert FILE_RULES.keys() <= told.keys()
    assert {rule for rule, one in told.items() if one is BLANK} == {"facility_blank"}
    assert {rule for rule, one in told.items() if one is WARNED} == told.keys() - FILE_RULES.keys() - {"facility_blank"}


# ---- the texts are true of any dictionary ----------------------------------------------------------


def engine_texts() -> Iterator[str]:
    for kind in KINDS.values():
        yield from (kind.title, kind.what, kind.why, *kind.excel)
    told: list[Told] = [rule.told for rule in READING_RULES]
    for one in (*told, *FILE_RULES.values(), UNTOLD, BLANK, WARNED):
        yield from (one.title, one.why, *one.excel)
        yield from (one.example.wrong, one.example.right) if one.example else ()


def names_of(definition: Definition) -> set[str]:
    """What is the dictionary's own and no plain English: its records, names of several words, titles."""
    records = {name for record in definition.records for name in (record.name, record.plural)}
    names = {element.id for element in definition.elements} | {element.label for element in definition.elements}
    names |= {code.label for codelist in definition.codelists for code in codelist.codes}
    names |= {group.label for record in definition.records for group in record.groups()}
    several = {name for name in names if re.search(r"[ _-]", name)}
    return {name.casefold() for name in records | several | {"3DP", "ACR", "NRDR"} if name}


@pytest.mark.parametrize("definition", [own(), small()], ids=["own", "small registry"])
def test_the_texts_name_nothing_of_a_dictionary(definition: Definition) -> None:
    names = "|".join(sorted(map(re.escape, names_of(definition)), key=len, reverse=True))
    assert len(names_of(definition)) > 10
    for text in engine_texts():
        assert not re.search(rf"\b({names})s?\b", text.casefold()), text
