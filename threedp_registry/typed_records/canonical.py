"""A record without what is missing, so that records which say the same are equal."""

from __future__ import annotations

from threedp_registry.compiled_support import ElementShape, GroupShape, JsonRecord


def canonical_record(record: JsonRecord, shape: GroupShape) -> dict[str, object]:
    """The record without nulls, and without empty lists and groups where these stand for something missing.

    Nothing else is changed: an unknown key stays, and so does a value of the wrong kind.
    """
    kept = {}
    for name, value in record.items():
        part = shape.members.get(name)
        told = _group(value, part) if isinstance(part, GroupShape) else value
        if part is None or not _is_missing(told, part):
            kept[name] = told
    return kept


def _group(value: object, shape: GroupShape) -> object:
    """A single group or the items of a repeated one, without what is missing in them."""
    if shape.repeated:
        return [_item(one, shape) for one in value] if isinstance(value, list) else value
    return _item(value, shape)


def _item(value: object, shape: GroupShape) -> object:
    return canonical_record(value, shape) if isinstance(value, dict) else value


def _is_missing(value: object, part: ElementShape | GroupShape) -> bool:
    if value is None:
        return True
    if isinstance(part, ElementShape):
        return part.multiple and isinstance(value, list) and not value
    return isinstance(value, list if part.repeated else dict) and not value
