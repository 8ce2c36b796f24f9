"""Faults that only the whole dictionary can tell, and patterns that could take very long to match."""
