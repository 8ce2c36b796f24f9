"""Typed records: what they take, what they refuse, and that nothing is lost between them and records."""
