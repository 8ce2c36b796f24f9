"""Hypothesis strategies for records of a dictionary; needs the extra `testing`.

They are thin: Hypothesis chooses the randomness, `generate` makes the records, so that a failing
example shrinks as far as its random choices do.
"""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st

from threedp_registry.definition.records import Definition
from threedp_registry.testing.generate import TARGET_RECORDS, Check, RecordMaker
from threedp_registry.testing.places import Made


def _makers(
    definition: Definition, record_name: str, check: Check, as_of: str, targets: TARGET_RECORDS | None
) -> st.SearchStrategy[RecordMaker]:
    def maker(rng: Random) -> RecordMaker:
        return RecordMaker(definition, record_name, rng, check=check, as_of=as_of, targets=targets)

    return st.randoms(use_true_random=False).map(maker)


def valid_records(
    definition: Definition, record_name: str, *, check: Check, as_of: str, targets: TARGET_RECORDS | None = None
) -> st.SearchStrategy[Made]:
    """Records in which `check` finds nothing."""
    return _makers(definition, record_name, check, as_of, targets).map(lambda maker: maker.valid())


def one_step(
    definition: Definition, record_name: str, *, check: Check, as_of: str, targets: TARGET_RECORDS | None = None
) -> st.SearchStrategy[Made]:
    """Records one step away from valid ones."""
    return _makers(definition, record_name, check, as_of, targets).map(lambda maker: maker.one_step(maker.valid()))


def hostile(
    definition: Definition, record_name: str, *, check: Check, as_of: str, targets: TARGET_RECORDS | None = None
) -> st.SearchStrategy[Made]:
    """Records with values in them that nobody would send on purpose."""
    return _makers(definition, record_name, check, as_of, targets).map(lambda maker: maker.hostile(maker.valid()))
