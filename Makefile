# One command each; every one sets up what it needs in .venv.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
export PYTHONUTF8 := 1

.PHONY: try test test-deep coverage docs fresh lint compile real-parts clean

## Sets up and checks a workbook with a mistake of every kind; that it finds some is what is meant
try: $(VENV)/.run
	@$(BIN)/threedp check examples/broken/3dp_case_2026-10.xlsx \
	    --printers examples/printers.yaml --facilities examples/facility.yaml --as-of 2026-11-23; test $$? -eq 1
	@echo
	@echo "This workbook is broken on purpose: examples/broken/README.md tells how, and mending it is the way to try."
	@echo "A file of yours is checked with $(BIN)/threedp check FILE."

## Sets up, lints, type-checks and runs the tests
test: lint
	$(BIN)/python -m pytest -n 2 --dist worksteal

## The same tests, and which lines none of them runs: takes half as long again
coverage: $(VENV)/.dev
	$(BIN)/python -m pytest -n 2 --dist worksteal --cov --cov-report=term

## The long runs: more generated records, larger files
test-deep: $(VENV)/.dev
	THREEDP_RECORDS=1000000 $(BIN)/python -m pytest -n 2 tests/agreement

## Installs what is missing of the real programs that some tests run against; without one, its tests are skipped
real-parts:
	@.ci/programs
	@$(MAKE) --no-print-directory tests/node/node_modules/.installed

tests/node/node_modules/.installed: tests/node/package.json
	cd tests/node && npm install --no-package-lock --no-audit --no-fund --silent
	@touch $@

## Both commands of the README on a fresh clone, each in a new environment
fresh:
	$(PYTHON) tests/fresh_clone.py try
	$(PYTHON) tests/fresh_clone.py test

## Linters, type checks, and whether what was compiled is fresh
lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/threedp dictionary lint
	$(BIN)/threedp dictionary compile --check
	$(BIN)/threedp dictionary release --check

## Sets up and builds the documentation in docs/_build/html; a warning fails it
docs: $(VENV)/.docs
	$(BIN)/python -m sphinx -q -W --keep-going -n -j 2 -b html -d docs/_build/doctrees docs docs/_build/html
	$(BIN)/python -m sphinx -q -W --keep-going -b doctest -d docs/_build/doctrees docs docs/_build/doctest
	@echo "Open docs/_build/html/index.html"

## Writes threedp_registry/compiled/ and dictionary/suite/rules/ from dictionary/
compile: $(VENV)/.dev
	$(BIN)/threedp dictionary compile
	$(BIN)/threedp dictionary suite

$(VENV)/.run: pyproject.toml
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.docs: pyproject.toml
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[docs]'
	@touch $@ $(VENV)/.run

$(VENV)/.dev: pyproject.toml
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/.docs $(VENV)/.run

clean:
	rm -rf $(VENV) docs/_build docs/reference/dictionary tests/node/node_modules tests/chromium/shots .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
