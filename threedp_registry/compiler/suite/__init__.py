"""From a definition to its conformance suite: for every rule, records just right and just wrong, as JSON text."""
