"""Released versions: a definition written as readable JSON, frozen, and read back as it was."""
