"""`threedp init`: what it writes, what it leaves alone, and what a real editor's server makes of it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema_rs
import pytest
from click.testing import CliRunner, Result

from tests.agreement.test_traps import TRAPS
from tests.language_server import LanguageServer
from tests.real_parts import why_no_node
from threedp_registry import json_schema
from threedp_registry.cli.init import init
from threedp_registry.compiled.dictionary import DICTIONARY
from threedp_registry.editors import NOTE, RecordFiles, merged

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
CASE = (EXAMPLES / "cases" / "heart_two_prints.yaml").read_text(encoding="utf-8")
LINE = "# yaml-language-server: $schema=../.threedp/case.schema.json"


def run(folder: Path, *arguments: object) -> Result:
    return CliRunner().invoke(init, ["--folder", str(folder), *map(str, arguments)], standalone_mode=False)


def case_file(folder: Path, text: str = CASE, name: str = "one.yaml") -> Path:
    (folder / "cases").mkdir(exist_ok=True)
    path = folder / "cases" / name
    path.write_bytes(text.encode())
    return path


# ---- what is written ---------------------------------------------------------------------------------


def test_it_copies_the_schemas_and_ties_file_names_to_them(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.return_value == 0
    settings = json.loads((tmp_path / ".vscode" / "settings.json").read_text())
    assert len(settings["yaml.schemas"]) == len(settings["json.schemas"]) == len(DICTIONARY.records)
    for path, globs in settings["yaml.schemas"].items():
        schema = json.loads((tmp_path / path).read_text())
        jsonschema_rs.meta.validate(schema)
        assert all(glob.endswith(".yaml") for glob in globs)
    assert "redhat.vscode-yaml" in (tmp_path / ".vscode" / "extensions.json").read_text()
    assert str(tmp_path) not in (tmp_path / ".vscode" / "settings.json").read_text()
    assert done.output.count("wrote ") == len(DICTIONARY.records) + 2


def test_twice_is_once(tmp_path: Path) -> None:
    run(tmp_path, case_file(tmp_path))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    done = run(tmp_path, tmp_path / "cases" / "one.yaml")
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert done.output.count("is up to date") == len(before)
    assert done.return_value == 0


def test_settings_that_are_there_stay_and_what_is_added_is_told(tmp_path: Path) -> None:
    (tmp_path / ".vscode").mkdir()
    path = tmp_path / ".vscode" / "settings.json"
    mine = {"editor.tabSize": 2, "yaml.schemas": {"./mine.json": "x.yaml", "./.threedp/case.schema.json": "mine.yaml"}}
    path.write_text(json.dumps(mine))
    done = run(tmp_path)
    made = json.loads(path.read_text())
    assert made["editor.tabSize"] == 2
    assert made["yaml.schemas"]["./mine.json"] == "x.yaml"
    assert made["yaml.schemas"]["./.threedp/case.schema.json"] == "mine.yaml"
    assert "./.threedp/printer.schema.json" in made["yaml.schemas"]
    assert "added yaml.schemas and json.schemas to " in done.output


def test_settings_with_comments_are_left_alone_and_what_to_add_is_shown(tmp_path: Path) -> None:
    (tmp_path / ".vscode").mkdir()
    path = tmp_path / ".vscode" / "settings.json"
    path.write_text('// mine\n{"editor.tabSize": 2}\n')
    done = run(tmp_path)
    assert path.read_text() == '// mine\n{"editor.tabSize": 2}\n'
    assert done.return_value == 1
    assert '"./.threedp/case.schema.json": [' in done.output


def test_a_schema_of_ours_is_replaced_and_another_is_not(tmp_path: Path) -> None:
    run(tmp_path)
    old, other = (tmp_path / ".threedp" / f"{name}.schema.json" for name in ("case", "printer"))
    old.write_text(json.dumps({"$comment": NOTE}))
    other.write_text("{}")
    done = run(tmp_path)
    assert "definitions" in old.read_text()
    assert other.read_text() == "{}"
    assert "replaced " in done.output
    assert "was not written by this command" in done.output
    assert done.return_value == 1


def test_lists_are_merged_by_what_entries_are_about() -> None:
    there = merged({"a": [{"url": "x", "n": 1}, "y"]}, {"a": [{"url": "x", "n": 2}, "y", {"url": "z"}], "b": 1})
    assert there == {"a": [{"url": "x", "n": 1}, "y", {"url": "z"}], "b": 1}


# ---- the line at the top -----------------------------------------------------------------------------


@pytest.mark.parametrize(("before", "after"), [("", "\n"), ("\ufeff", "\n")])
def test_a_file_gets_the_line(tmp_path: Path, before: str, after: str) -> None:
    path = case_file(tmp_path, before + CASE)
    run(tmp_path, path)
    assert path.read_text(encoding="utf-8") == f"{before}{LINE}{after}{CASE}"


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    path = case_file(tmp_path, CASE.replace("\n", "\r\n"))
    run(tmp_path, path)
    assert path.read_bytes().startswith(f"{LINE}\r\n# A heart".encode())


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.json", "{}", "is no YAML file"),
        ("a.yaml", "nothing: known\n", "cannot be told"),
        ("b.yaml", f"# yaml-language-server: $schema=other.json\n{CASE}", "names another schema"),
        ("c.yaml", "", "cannot be told"),
    ],
)
def test_other_files_are_left_alone(tmp_path: Path, name: str, text: str, told: str) -> None:
    path = case_file(tmp_path, text, name)
    done = run(tmp_path, path)
    assert told in done.output
    assert path.read_text() == text
    assert done.return_value == 1


def test_a_printer_library_gets_the_schema_of_printers(tmp_path: Path) -> None:
    path = case_file(tmp_path, (EXAMPLES / "printers.yaml").read_text(), "lib.yaml")
    run(tmp_path, path)
    assert path.read_text().startswith("# yaml-language-server: $schema=../.threedp/printer.schema.json\n")


def test_there_must_be_a_folder(tmp_path: Path) -> None:
    done = run(tmp_path / "nowhere")
    assert "there is no such folder" in str(done.exception)


# ---- the schema that editors read --------------------------------------------------------------------

FILES = {name: RecordFiles(table, json_schema(name, draft="7")) for name, table in DICTIONARY.records.items()}


def test_it_refuses_what_the_schema_refuses() -> None:
    for files in FILES.values():
        editor = jsonschema_rs.validator_for(json.loads(files.schema_text()))
        plain = jsonschema_rs.validator_for(files.schema)
        records = [trap.sample.record for trap in TRAPS if trap.record == files.record] or [{}, {"x": 1}]
        for record in records:
            assert editor.is_valid(record) == plain.is_valid(record)
            assert editor.is_valid([record, record]) == plain.is_valid(record)
        assert editor.is_valid([])


def test_it_speaks_as_the_check_does() -> None:
    for files in FILES.values():
        said = {f"{rule.label}: {rule.message.rstrip('.')}. {rule.hint}" for rule in files.table.rules}
        told = _messages(json.loads(files.schema_text()))
        assert told
        assert told <= said


def _messages(node: object) -> set[str]:
    if isinstance(node, list):
        return {text for inner in node for text in _messages(inner)}
    if not isinstance(node, dict):
        return set()
    own = {node["errorMessage"]} if isinstance(node.get("errorMessage"), str) else set()
    return own | {text for inner in node.values() for text in _messages(inner)}


# ---- a real server -----------------------------------------------------------------------------------

WHY_NOT = why_no_node("yaml-language-server")
WITH_SERVER = [pytest.mark.real_part, pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    run(tmp_path)
    return tmp_path


def settings_of(folder: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((folder / ".vscode" / "settings.json").read_text())
    return found


class TestWithTheLanguageServer:
    pytestmark = WITH_SERVER

    def test_good_records_are_not_underlined(self, folder: Path) -> None:
        with LanguageServer(folder, settings_of(folder)) as server:
            assert server.underlined(case_file(folder)) == []
            for name in ("printers", "facility"):
                path = folder / f"{name}.yaml"
                path.write_bytes((EXAMPLES / f"{name}.yaml").read_bytes())
                assert server.underlined(path) == []

    def test_mistakes_are_underlined_where_they_are_in_the_words_of_the_check(self, folder: Path) -> None:
        wrong = (
            CASE.replace("patient_sex: female", "patient_sex: f")
            .replace(
                "region: chest, subregion: cardiac, structure: myocardium", "region: breast, structure: myocardium"
            )
            .replace("optical: translucent", "opticall: translucent")
        )
        with LanguageServer(folder, settings_of(folder)) as server:
            found = server.underlined(case_file(folder, wrong))
        lines = wrong.splitlines()
        told = {(lines[one.line].strip()[:20], one.message) for one in found}
        rules = {rule.id: rule for rule in DICTIONARY.records["case"].rules}
        for rule_id, line in (
            ("case.patient_sex.codelist", "patient_sex: f"),
            ("case.anatomic_parts.laterality.required", "- {region: breast, s"),
            ("case.physical_models.optical.required", "- parts: [1]"),
        ):
            rule = rules[rule_id]
            assert (line, f"{rule.label}: {rule.message}. {rule.hint}") in told
        assert ("opticall: translucen", "Property opticall is not allowed.") in told
        assert len(told) == 4

    def test_elements_and_codes_are_offered(self, folder: Path) -> None:
        part = list(DICTIONARY.records["case"].shape.members["anatomic_parts"].members)  # type: ignore[union-attr]
        path = case_file(folder, "patient_sex: \nanatomic_parts:\n  - region: breast\n    \n\n")
        with LanguageServer(folder, settings_of(folder)) as server:
            server.underlined(path)
            assert server.completions(path, 0, 13) == ["female", "male", "other", "unknown", "null"]
            assert server.completions(path, 3, 4) == [name for name in part if name != "region"]
            offered = server.completions(path, 4, 0)
        names = list(DICTIONARY.records["case"].shape.members)
        assert offered == [name for name in names if name not in ("patient_sex", "anatomic_parts")]

    def test_a_line_at_the_top_does_without_settings(self, folder: Path) -> None:
        path = case_file(folder, CASE.replace("female", "f"), "of_any_name.yaml")
        run(folder, path)
        with LanguageServer(folder, {}) as server:
            assert [one.line for one in server.underlined(path)] == [6]

    def test_a_list_of_records_and_several_documents_are_checked_one_by_one(self, folder: Path) -> None:
        two = "---\n" + CASE + "---\n" + CASE.replace("female", "f")
        listed = "".join(f"- {line}\n" if n == 0 else f"  {line}\n" for n, line in enumerate(CASE.splitlines()[2:]))
        with LanguageServer(folder, settings_of(folder)) as server:
            assert len(server.underlined(case_file(folder, two, "two.yaml"))) == 1
            assert len(server.underlined(case_file(folder, listed + listed.replace("female", "f"), "list.yaml"))) == 1
