"""The house rules that a reader relies on: imports run one way, modules stay short, the engine knows no dictionary."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.reading.dictionary import read_definition

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "threedp_registry"
STAGES = (
    "errors",
    "version",
    "compiled_support",
    "definition",
    "compiler",
    "compiled",
    "submission",
    "learning",
    "checking",
    "report",
    "typed_records",
    "models",
    "fees",
    "checklist",
    "summary",
    "migration",
    "editors",
    "reference",
    "testing",
    "sphinxext",
    "cli",
    "__main__",
)
"""Each may import those to its left, and itself."""

PUBLIC_FACE = PACKAGE / "__init__.py"
LONGEST = 350
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))


TYPED = ("threedp_registry.compiled.codes", "threedp_registry.compiled.models")
"""Compiled as well, but at the other end: these classes check themselves, so they stand on what checks records."""


def stage(module: str) -> str:
    parts = module.split(".")
    if module in TYPED:
        return "models"
    return parts[1] if len(parts) > 1 else "__init__"


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: relative import"
            if node.module == "threedp_registry":
                yield from (f"threedp_registry.{alias.name}" for alias in node.names)
            elif node.module:
                yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("path", [path for path in MODULES if path != PUBLIC_FACE], ids=name_of)
def test_imports_run_one_way(path: Path) -> None:
    own = STAGES.index(stage(name_of(path)))
    for module in imported(path):
        if module.startswith("threedp_registry."):
            assert STAGES.index(stage(module)) <= own, f"{name_of(path)} imports {module}"


def test_compiled_code_imports_one_module_of_ours() -> None:
    for path in (PACKAGE / "compiled").glob("*.py"):
        for module in imported(path):
            allowed = {
                "threedp_registry.compiled",
                "threedp_registry.compiled_support",
                "__future__",
                "importlib",
                "re",
            }
            if name_of(path) in TYPED:
                allowed |= {"threedp_registry.typed_records.record", "attrs", "datetime", "decimal", "typing"}
            of_ours = ("threedp_registry.compiled.", "threedp_registry.compiled_support.")
            assert module in allowed or module.startswith(of_ours), module


@pytest.mark.parametrize("path", [path for path in MODULES if path.parent.name != "compiled"], ids=name_of)
def test_modules_stay_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def dictionary_names() -> set[str]:
    """Ids of elements, codes, codelists, groups and records that are not words of the dictionary's own language."""
    definition = read_definition(dictionary_folder())
    names = {element.id for element in definition.elements} | {record.name for record in definition.records}
    names |= {group.name for record in definition.records for group in record.groups()}
    names |= {code.id for codelist in definition.codelists for code in codelist.codes}
    names |= {codelist.id for codelist in definition.codelists}
    return names - set(words_of_the_language())


def words_of_the_language() -> Iterator[str]:
    """Keys and permitted words of the dictionary's files, from their metaschema."""

    def walk(node: object) -> Iterator[str]:
        if isinstance(node, dict):
            for key, value in node.items():
                if key == "properties":
                    yield from value
                if key == "enum":
                    yield from value
                if key == "const":
                    yield value
                yield from walk(value)
        elif isinstance(node, list):
            for item in node:
                yield from walk(item)

    yield from walk(json.loads((ROOT / "dictionary" / "metaschema.json").read_text(encoding="utf-8")))


PLAIN_WORDS = {
    "unknown": "a condition's third truth value",
    "no": "YAML's spelling of a truth value",
    "yes": "YAML's spelling of a truth value",
    "new": "plain English",
    "none": "plain English",
    "other": "plain English",
    "location": "where a finding is",
    "role": "what a text in a rule is for",
    "units": "plain English",
    "active": "plain English",
    "comment": "plain English",
    "code": "a word of findings",
    "hours": "plain English",
    "not_applicable": "what a rule came to",
    "parts": "plain English",
    "single": "plain English",
    "multiple": "plain English",
    "printers": "an option of the command line",
    "facilities": "an option of the command line",
}
"""Words that are both of a dictionary and of plain English or of findings."""

DICTIONARY_NAMES = dictionary_names()


@pytest.mark.parametrize("path", [path for path in MODULES if path.parent.name != "compiled"], ids=name_of)
def test_the_engine_names_nothing_of_the_dictionary(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    literals = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    known = {name for name in literals & DICTIONARY_NAMES if len(name) > 2} - PLAIN_WORDS.keys()
    assert not known, f"{name_of(path)} knows {sorted(known)} of the dictionary"


def test_importing_is_cheap() -> None:
    """Nothing heavy is loaded by importing the package."""
    code = "import sys, threedp_registry; print(sorted({'yaml', 'jsonschema', 'openpyxl', 'click'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_importing_typed_records_loads_no_checks() -> None:
    """Classes cost what attrs takes to make them: cattrs and the checks are imported when the first record comes."""
    code = "import sys, threedp_registry.models; print(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(ast.literal_eval(done.stdout))
    assert not loaded & {"yaml", "jsonschema", "openpyxl", "click", "cattrs"}
    own = {name for name in loaded if name.startswith("threedp_registry.")}
    assert {stage(name) for name in own} <= {"errors", "version", "compiled", "typed_records", "models"}
    assert {name for name in own if stage(name) == "compiled"} == {"threedp_registry.compiled"}


def when_imported(body: Iterable[ast.stmt]) -> Iterator[str]:
    """Modules of ours, or names in them, that are asked for while a module is imported; not what functions ask for."""
    for node in body:
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.Try | ast.With | ast.If) and ast.unparse(node).split(":")[0] != "if TYPE_CHECKING":
            yield from when_imported(node.body)


def packages_around(module: str) -> Iterator[str]:
    parts = module.split(".")
    yield from (".".join(parts[:number]) for number in range(1, len(parts)))


def test_every_module_can_be_imported_first() -> None:
    """No module needs another to have been imported before it: none leads back to itself."""
    names = {name_of(path) for path in MODULES}
    leads_to: dict[str, set[str]] = {}
    for path in MODULES:
        own, body = name_of(path), ast.parse(path.read_text("utf-8")).body
        asked = {name for name in when_imported(body) if name in names - {own}}
        around = {package for name in asked for package in packages_around(name)} - {own, *packages_around(own)}
        leads_to[own] = asked | around
    TopologicalSorter(leads_to).prepare()


def test_every_module_can_be_imported() -> None:
    names = [name_of(path) for path in MODULES if path.name != "__main__.py"]
    code = "import importlib, sys; [importlib.import_module(name) for name in sys.argv[1:]]"
    done = subprocess.run([sys.executable, "-c", code, *names], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
