"""The conformance suite as others read it: JSON files and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import frozen

FOLDER = Path(__file__).parents[2] / "dictionary" / "suite"
KEYS = {"facility": ("facility_id",), "printer": ("facility_id", "printer_label")}
Json = dict[str, object]


@frozen(kw_only=True)
class Shown:
    """One record of the suite, what surrounds it, and what must be said of it."""

    id: str
    group: str
    record_name: str
    rule: str | None
    by_hand: bool
    as_of: str
    description: str
    data: Json
    targets: Mapping[str, Mapping[tuple[str, ...], Json]]
    along: frozenset[str]
    same_file: tuple[Json, ...]
    earlier_file: tuple[Json, ...]
    valid: bool
    findings: tuple[tuple[str, str, str], ...]

    @property
    def passes(self) -> bool:
        return self.description.startswith("passes")

    @property
    def needs_others(self) -> bool:
        return bool(self.same_file or self.earlier_file)

    @property
    def found(self) -> list[tuple[str, str]]:
        return sorted((rule, pointer) for rule, pointer, _ in self.findings)


def files() -> list[Path]:
    return sorted(FOLDER.glob("*/**/*.json"))


def groups(path: Path) -> list[dict[str, object]]:
    found = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(found, list)
    return found


def shown() -> Iterator[Shown]:
    """Every test of every file."""
    for path in files():
        for number, group in enumerate(groups(path)):
            tests = group["tests"]
            assert isinstance(tests, list)
            for position, test in enumerate(tests):
                yield _shown(f"{path.relative_to(FOLDER).as_posix()}:{number}:{position}", group, test)


def _shown(id_: str, group: Json, test: Json) -> Shown:
    rule, targets = group.get("rule"), test.get("targets", {})
    assert isinstance(targets, dict)
    return Shown(
        id=id_,
        group=str(group["description"]),
        record_name=str(group["record"]),
        rule=None if rule is None else str(rule),
        by_hand="purpose" in group,
        as_of=str(group["as_of"]),
        description=str(test["description"]),
        data=test["data"],  # type: ignore[arg-type]
        targets={
            kind: {tuple(str(one[part]) for part in KEYS[kind]): one for one in records}
            for kind, records in targets.items()
        },
        along=frozenset(test.get("along", [])),  # type: ignore[call-overload]
        same_file=tuple(test.get("same_file", ())),  # type: ignore[arg-type]
        earlier_file=tuple(test.get("earlier_file", ())),  # type: ignore[arg-type]
        valid=test["valid"] is True,
        findings=tuple((one["rule"], one["pointer"], one["severity"]) for one in test["findings"]),  # type: ignore[attr-defined]
    )
