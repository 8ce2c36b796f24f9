"""Unfinished records: what is wrong with them now, and what is still to come."""
