"""Reads the hand-written cases: for each rule a record just right and one just wrong, as changes to a base record.

A change maps JSON pointers to values. `~absent` removes what stands there; `{~repeat: {item: …, times: n}}`
stands for a list of n equal items. A case with `each` stands for several, its strings filled in.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml
from attrs import frozen

FOLDER = Path(__file__).parent
AS_OF = "2026-11-23"
Key = tuple[str, ...]
Json = dict[str, object]


class _Loader(yaml.SafeLoader):
    """YAML whose plain scalars are JSON's: no dates, and only true and false are truth values."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


@cache
def load(path: Path) -> object:
    """What a file holds; nobody changes it, so it is read once."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)


@frozen(kw_only=True)
class Example:
    """One record, what surrounds it, and exactly the findings it must give, as `rule pointer`."""

    id: str
    rule: str
    record_name: str
    record: Json
    targets: Mapping[str, Mapping[Key, Json]]
    along: frozenset[str]
    expected: tuple[str, ...]
    right: bool


def examples() -> Iterator[Example]:
    """Every right and every wrong record, in the order of the files."""
    for folder in ("case", "printer", "facility"):
        for path in sorted((FOLDER / folder).glob("*.yaml")):
            content = load(path)
            assert isinstance(content, dict), path
            for position, case in enumerate(content["cases"]):
                for filled in _each(case):
                    yield from _pair(f"{folder}/{path.stem}:{position}", folder, content.get("base", ""), filled)


def _each(case: Json) -> Iterator[Json]:
    each = case.get("each")
    if each is None:
        yield case
        return
    assert isinstance(each, dict)
    ((name, values),) = each.items()
    for value in values:
        yield {key: _fill(part, f"{{{name}}}", value) for key, part in case.items() if key != "each"}


def _fill(part: object, mark: str, value: str) -> object:
    if isinstance(part, str):
        return part.replace(mark, value)
    if isinstance(part, list):
        return [_fill(item, mark, value) for item in part]
    return (
        {_fill(key, mark, value): _fill(item, mark, value) for key, item in part.items()}
        if isinstance(part, dict)
        else part
    )


def _pair(place: str, record_name: str, base_name: object, case: Json) -> Iterator[Example]:
    base = load(FOLDER / "base" / f"{case.get('base') or base_name}.yaml")
    rule = case["rule"]
    for right in (True, False):
        changes = case["right" if right else "wrong"]
        expected = case.get("right_gives", []) if right else [f"{rule} {case['at']}".rstrip(), *_list(case.get("also"))]
        yield Example(
            id=f"{rule}-{'right' if right else 'wrong'}-{place}",
            rule=str(rule),
            record_name=record_name,
            record=changed(base, changes),
            targets=_targets(case.get("right_targets" if right else "targets", {})),
            along=frozenset(map(str, _list(case.get("along")))),
            expected=tuple(sorted(str(one).rstrip() for one in _list(expected))),
            right=right,
        )


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _targets(changes: object) -> dict[str, dict[Key, Json]]:
    """The records that references may lead to, by their keys; null for a kind that is not given."""
    assert isinstance(changes, dict)
    base = load(FOLDER / "base" / "targets.yaml")
    assert isinstance(base, dict)
    keys = {"facility": ("facility_id",), "printer": ("facility_id", "printer_label")}
    found: dict[str, dict[Key, Json]] = {}
    for name, records in base.items():
        if name in changes and changes[name] is None:
            continue
        listed: object = changed(records, changes.get(name, {}))
        assert isinstance(listed, list)
        found[name] = {tuple(str(one[part]) for part in keys[name]): one for one in listed}
    return found


def changed(base: object, changes: object) -> Json:
    """A copy of the base record with the changes made in order."""
    assert isinstance(changes, dict)
    record = copy.deepcopy(base)
    for pointer, value in changes.items():
        _change(record, pointer.split("/")[1:], _value(value))
    return record  # type: ignore[return-value]


def _value(value: object) -> object:
    if isinstance(value, dict) and "~repeat" in value:
        repeat = value["~repeat"]
        return [copy.deepcopy(repeat["item"]) for _ in range(repeat["times"])]
    return copy.deepcopy(value)


def _change(record: object, steps: list[str], value: object) -> None:
    *way, last = steps
    for step in way:
        record = record[int(step)] if isinstance(record, list) else record[step]  # type: ignore[index]
    if isinstance(record, list):
        if last == "-":
            record.append(value)
        elif value == "~absent":
            del record[int(last)]
        else:
            record[int(last)] = value
    elif isinstance(record, dict):
        if value == "~absent":
            del record[last]
        else:
            record[last] = value
    else:
        raise TypeError(f"nothing to change at {'/'.join(steps)}")
