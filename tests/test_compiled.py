"""What is committed under compiled/ is what the dictionary compiles to, and the same everywhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from threedp_registry.compiler.load import tables
from threedp_registry.compiler.modules import compile_dictionary
from threedp_registry.compiler.write import stale, write
from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.reading.dictionary import read_definition

TEXTS = compile_dictionary(read_definition(dictionary_folder()))


def test_it_is_fresh() -> None:
    assert stale(TEXTS) == (), "run `threedp dictionary compile`"


def test_an_edit_by_hand_a_missing_and_a_left_over_file_are_seen(tmp_path: Path) -> None:
    assert write(TEXTS, tmp_path) == tuple(sorted(TEXTS))
    assert stale(TEXTS, tmp_path) == ()
    name, *_ = TEXTS
    (tmp_path / name).write_text(TEXTS[name] + "# edited\n")
    (tmp_path / "old.py").write_text("")
    (tmp_path / "layouts.py").unlink()
    assert stale(TEXTS, tmp_path) == tuple(sorted((name, "layouts.py", "old.py")))
    assert write(TEXTS, tmp_path) == tuple(sorted((name, "layouts.py", "old.py")))
    assert stale(TEXTS, tmp_path) == ()


def test_another_process_compiles_the_same_bytes() -> None:
    code = (
        "from threedp_registry.compiler.modules import compile_dictionary as c;"
        "from threedp_registry.definition.reading.dictionary import read_definition as r;"
        "from threedp_registry.definition.folder import dictionary_folder as f;"
        "import hashlib;print(hashlib.sha256(repr(sorted(c(r(f())).items())).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_compiling_in_memory_gives_the_same_rules() -> None:
    from threedp_registry.compiled.dictionary import DICTIONARY

    loaded = tables(read_definition(dictionary_folder()))
    assert loaded.sha256 == DICTIONARY.sha256
    assert loaded.layouts == DICTIONARY.layouts
    for name, table in DICTIONARY.records.items():
        assert loaded.records[name].rules == table.rules
        assert loaded.records[name].shape == table.shape


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_it_is_ascii_without_dates_or_paths(name: str) -> None:
    assert TEXTS[name].isascii()
    assert str(Path.cwd()) not in TEXTS[name]
