"""The things of a dictionary that can be linked to: their kinds, and the anchor each has on its page."""

from __future__ import annotations

from attrs import frozen

DOMAIN = "dd"

KINDS = {
    "record": "record",
    "section": "form section",
    "group": "group",
    "element": "data element",
    "use": "element at its place",
    "codelist": "codelist",
    "code": "code",
    "rule": "rule",
    "finding": "finding",
    "checklist": "checklist",
    "item": "checklist item",
    "schedule": "fee schedule",
    "fee": "fee line",
    "layout": "upload layout",
    "source": "source",
}
"""Each is an object type of the domain and a role of that name; the words are for indices and search."""

SHOWN_AS_NAME = frozenset(("rule", "finding"))
"""Kinds that a link shows by name, where no text is given; the others show their label."""


@frozen
class Place:
    """Where a thing is documented, and what it is called in the form's words."""

    docname: str
    anchor: str
    label: str


def anchor_of(kind: str, name: str) -> str:
    """`dd-rule-case-key-unique`: the same in every version, so that links from elsewhere last.

    Search writes an anchor that is kind and name by the label instead, and looks for one with a dot in vain.
    """
    return f"{DOMAIN}-{kind}-{name.replace('.', '-')}"
