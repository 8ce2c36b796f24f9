"""From the definition to Python text: checks, tables, messages, and the dictionary as Markdown."""
