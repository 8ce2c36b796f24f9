"""YAML → definition: read, resolved, and every fault told; `read_definition` is the way in."""

from threedp_registry.definition.reading.dictionary import read_definition, read_site_layout

__all__ = ["read_definition", "read_site_layout"]
