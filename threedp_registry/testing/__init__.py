"""Made-up records for tests: seeded makers on `random.Random`, and Hypothesis strategies over them."""
