"""The days for which something is in effect: what is dated on its own, apart from the dictionary's version."""

from __future__ import annotations

from attrs import frozen

from threedp_registry.definition.elements import Provenance


@frozen(kw_only=True)
class Effect:
    """Days as YYYY-MM-DD: `start` included, `until` excluded."""

    start: str
    until: str | None
    provenance: Provenance
