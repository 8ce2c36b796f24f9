"""Which rules nobody can judge who sees one record alone."""

from __future__ import annotations

from functools import cache

from tests.agreement.corpus import definition


@cache
def about_others(record: str) -> frozenset[str]:
    """Rules about other records, or about what is checked beside this one."""
    rules = definition().record(record).all_rules()
    return frozenset(rule.id for rule in rules if rule.code.startswith("TDP5") or rule.along_with)
