"""A definition as JSON Schema, and the ledger of what a schema cannot say. `schema` is the way in."""
