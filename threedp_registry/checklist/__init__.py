"""Whether a facility is ready: its record and its printers held to a dated checklist of the dictionary.

`evaluate` takes mappings, complete or not: what cannot be told is said to be so, with what to fill in.
"""

from __future__ import annotations

from threedp_registry.checklist.outcomes import Item, Outcome, Result, evaluate

__all__ = ["Item", "Outcome", "Result", "evaluate"]
