"""The report in forms for people and machines, all rendered from the same value."""
