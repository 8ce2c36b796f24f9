"""Cases to count: the examples, and copies of them with something changed or broken."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from random import Random

from tests.interpreter.places import Targets
from threedp_registry import load_dictionary
from threedp_registry.compiled_support import Context
from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.reading.dictionary import read_definition
from threedp_registry.testing.generate import RecordMaker
from threedp_registry.testing.places import Made, copy_of

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
PRINTERS, FACILITY = EXAMPLES / "printers.yaml", EXAMPLES / "facility.yaml"
UPLOAD = EXAMPLES / "upload" / "3dp_case_2026q1.txt"
AS_OF = date(2026, 11, 23)
DICTIONARY = load_dictionary()
DEFINITION = read_definition(dictionary_folder())
CASES: list[Made] = [json.loads(path.read_text()) for path in sorted(EXAMPLES.glob("cases/*.json"))]
(TABLE,) = DICTIONARY.tables.summaries()
TARGETS: Targets = {
    "printer": {
        (printer["facility_id"], printer["printer_label"]): printer
        for printer in json.loads((EXAMPLES / "printers.json").read_text())
    }
}


def maker(seed: int) -> RecordMaker:
    table = DICTIONARY.tables.records["case"]

    def errors(made: Made) -> list[tuple[str, str]]:
        return [(table.rules[number].id, pointer) for number, pointer, _ in table.collect(made, CONTEXT)]

    return RecordMaker(DEFINITION, "case", Random(seed), check=errors, as_of=AS_OF.isoformat(), targets=TARGETS)


CONTEXT = Context(AS_OF.isoformat(), TARGETS)


def spoiled(number: int, *, hostile: bool = True) -> Iterator[Made]:
    """So many copies of examples, most with a few things wrong in them; `hostile` ones no file can hold."""
    making = maker(number)
    for each in range(number):
        made = copy_of(making.rng.choice(CASES))
        for _ in range(each % 4):
            made = making.hostile(made) if hostile and making.rng.random() < 0.4 else making.one_step(made)
        yield made


def case(number: int = 0, **changes: object) -> Made:
    """An example under a key of its own, with its own elements changed; None takes one away."""
    made = copy_of(CASES[number]) | changes
    return {name: value for name, value in made.items() if value is not None}


def ndjson(path: Path, records: Iterable[object]) -> Path:
    """A file of records; a text is written as it is, as a line that may be no record."""
    path.write_text("".join(f"{one if isinstance(one, str) else json.dumps(one)}\n" for one in records), "utf-8")
    return path
