"""From YAML to typed values: what a dictionary says, resolved and checked before any data is read."""
