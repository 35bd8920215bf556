# Python 3.11 and GNU make are all that a machine needs.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
COMPILE := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet

SUDO := $(shell test "$$(id -u)" = 0 || echo sudo)

.DEFAULT_GOAL := help
.PHONY: help demo test e2e check format lint types imports tests docs measure requirements clean

help: ## this list
	@sed -n 's/^\([a-z0-9]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 24

demo: $(VENV)/run ## install, read examples/, write the brief and print where it is
	$(BIN)/tocsin read examples/ --actors examples/actors.yml --into build/examples.db
	$(BIN)/tocsin brief build/examples.db --output build/examples.html

test: $(VENV)/dev tests ## install, and run all tests that need no browser

e2e: $(VENV)/dev ## install Debian's chromium where there is none, and run the tests that need a browser
	command -v chromium >/dev/null || { $(SUDO) apt-get update && $(SUDO) apt-get install --yes chromium; } \
		|| { echo "make e2e: chromium could not be installed; install it by hand" >&2; exit 1; }
	$(BIN)/pytest tests/browser -m browser

check: $(VENV)/dev lint types imports tests ## format, lint, types, import contracts, and the tests, which hold the docs too

format: $(VENV)/dev ## rewrite the code in the one format
	$(BIN)/ruff check --fix-only --quiet
	$(BIN)/ruff format

lint: $(VENV)/dev
	$(BIN)/ruff format --check
	$(BIN)/ruff check

types: $(VENV)/dev
	$(BIN)/mypy

imports: $(VENV)/dev
	$(BIN)/lint-imports

tests: $(VENV)/dev
	$(BIN)/pytest

docs: $(VENV)/dev ## rewrite the generated pages, and the outputs that pages show
	$(BIN)/python -m docs.generate
	$(BIN)/python -m docs.replay

measure: $(VENV)/dev ## measure, and rewrite docs/measured.md
	$(BIN)/python -m docs.measure

requirements: $(VENV)/dev ## pin what pyproject.toml asks for, with hashes
	$(COMPILE) --group build --output-file requirements.txt
	$(COMPILE) --group dev --output-file requirements-dev.txt

clean: ## remove the environment and what was built
	rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/run: requirements.txt pyproject.toml
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@mkdir -p build && touch $@

$(VENV)/dev: $(VENV)/run requirements-dev.txt
	$(PIP) --require-hashes -r requirements-dev.txt
	@touch $@
