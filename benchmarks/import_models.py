"""How long importing the typed records takes, against importing attrs and building as many classes by hand.

    python benchmarks/import_models.py

The classes by hand have the same attributes with the same types and defaults, and nothing else: no
docstrings, no codelists, no checks. Each import is timed inside a process of its own, the interpreter's
start left out; the two kinds take turns, and a third one, by hand again, shows how far two equal ones differ.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from attrs import NOTHING, Attribute, fields, has

from threedp_registry import models

ROUNDS = 101
GOAL = 1.5
TIMED = "from time import perf_counter as now; start = now(); import {}; print(now() - start)"
HEAD = """\
from __future__ import annotations
from datetime import date
from decimal import Decimal
from attrs import frozen
"""


def by_hand() -> Iterator[str]:
    """The classes as a person would write them who wants no more than their attributes."""
    yield HEAD
    for name, kind in vars(models).items():
        if isinstance(kind, type) and has(kind):
            yield f"\n@frozen(kw_only=True)\nclass {name}:\n"
            yield from (
                f"    {attribute.name}: {_type(attribute)}{_default(attribute)}\n" for attribute in fields(kind)
            )


def _type(attribute: Attribute[object]) -> str:
    return str(attribute.type)


def _default(attribute: Attribute[object]) -> str:
    if attribute.default is NOTHING:
        return ""
    return " = ()" if attribute.default == () else " = None"


def seconds(module: str, folder: str) -> float:
    code = TIMED.format(module)
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> None:
    with TemporaryDirectory() as folder:
        names = ("threedp_registry.models", "by_hand", "by_hand_again")
        for name in names[1:]:
            Path(folder, f"{name}.py").write_text("".join(by_hand()), "utf-8")
        for name in names:
            seconds(name, folder)  # writes the compiled files
        rounds = [[seconds(name, folder) for name in names] for _ in range(ROUNDS)]
    ours, hand, again = (median(column) for column in zip(*rounds, strict=True))
    print(f"threedp_registry.models / classes by hand: {ours / hand:.2f} (goal: at most {GOAL})")
    print(f"classes by hand / classes by hand:         {again / hand:.2f}")


if __name__ == "__main__":
    main()
