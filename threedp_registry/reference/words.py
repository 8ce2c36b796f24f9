"""Words for what every dictionary in this format has."""

from __future__ import annotations

from threedp_registry.definition.elements import Basis

BASIS_WORDS = {
    Basis.DOCUMENTED: "seen in a public source about this registry",
    Basis.SIBLING: "documented for the registries around it, not for this one",
    Basis.STANDARD: "from an outside standard",
    Basis.INFERRED: "our own reading, which no source states",
}
"""What each basis means, strongest first."""
