"""Header rows written by hand in the manner of different makers, each header with what it stands for."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from attrs import frozen

from threedp_registry.definition.folder import dictionary_folder
from threedp_registry.definition.reading.dictionary import read_definition
from threedp_registry.learning.proposal import Proposal, propose
from threedp_registry.learning.rows import HeaderRow

HERE = Path(__file__).parent
DEFINITION = read_definition(dictionary_folder())
UNKNOWN = "-"


@frozen
class Headers:
    """A header row; `meant` are the paths the columns stand for as a layout writes them, `-` for none."""

    name: str
    purpose: str
    headers: tuple[str, ...]
    meant: tuple[str, ...]

    def row(self, *examples: tuple[str, ...]) -> HeaderRow:
        return HeaderRow(self.headers, examples, "|", lambda column: f"column {column + 1}")

    def text(self) -> str:
        return "|".join(self.headers) + "\r\n"


def read(path: Path) -> Headers:
    purpose, *lines = path.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines]
    return Headers(path.stem, purpose, tuple(header for header, _ in pairs), tuple(meant for _, meant in pairs))


@cache
def proposal_of(made: Headers) -> Proposal:
    """The layout proposed for the header row alone."""
    return propose(DEFINITION, made.row(), "case")


ALL = {one.name: one for one in map(read, sorted(HERE.glob("headers/*.tsv")))}
NEAR_MISSES = (HERE / "near_misses.txt").read_text(encoding="utf-8").splitlines()
"""Headers that look like one of a known element and are not, or that may be of several."""
