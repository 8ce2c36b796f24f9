"""What a facility pays when, worked out from its record and a dated fee schedule of the dictionary.

`quote` takes a mapping, complete or not: what cannot be told is said to be so, with what to fill in.
"""

from __future__ import annotations

from threedp_registry.fees.quotes import Line, Outcome, Quote, quote

__all__ = ["Line", "Outcome", "Quote", "quote"]
