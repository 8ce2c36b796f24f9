"""Many records in figures: what was submitted, whose time it took, what is still open, beside published figures.

Figures are made from a `Report` and the files it is about, so they add up to its ledger. What is
counted, added up, listed and compared is written in the dictionary's summaries.
"""

from __future__ import annotations

from threedp_registry.summary.figures import OpenList, Summary
from threedp_registry.summary.run import open_list, summarise

__all__ = ["OpenList", "Summary", "open_list", "summarise"]
