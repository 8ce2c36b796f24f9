"""The dictionary's records as typed classes, for programs that make or read them.

Each record's class (`Case`, `Printer`, `Facility`) comes from a record as `json.loads` gives it
(`from_record`, which raises `InvalidRecord` with every finding) and goes back (`to_record`), the exact
inverse. Making one by keywords, or from another with `attrs.evolve`, checks it as well. Groups are tuples
of items, multi-valued elements tuples of values in the order they were given, days are `date`,
decimal numbers `Decimal`; `codes` holds a type for every codelist. A missing single group is one
in which everything is missing. Elements that are required only under a condition may be left out; the
check tells when they may not. No value that identifies a patient directly is printed with an object.
"""

from __future__ import annotations

from threedp_registry.compiled import codes
from threedp_registry.compiled import models as _models
from threedp_registry.compiled.models import *  # noqa: F403
from threedp_registry.typed_records.record import InvalidRecord, TypedRecord

__all__ = ["InvalidRecord", "TypedRecord", "codes"]
__all__ += _models.__all__
