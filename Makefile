# Everything a developer, a coordinator or CI types. Needs Python 3.11 or newer, and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
CITIES := ghent rotterdam genoa leiden
DEMO := build/demo
DIAGRAMS := theory-of-change stakeholder-map roadmap principles-wheel driver-radar \
	institutionalisation-ladder rasci-matrix change-agent-network
PLUGINS := $(wildcard plugins/*)
SOURCES := pyproject.toml constraints.txt hatch_build.py $(wildcard plugins/*/pyproject.toml) \
	$(wildcard src/deiframe/locale/*/LC_MESSAGES/*.po plugins/*/src/*/locale/*/LC_MESSAGES/*.po)

.PHONY: help install demo examples test slow thorough fuzz lint types contracts docs-test catalogues bench \
	bench-outputs check clean rule-pages reference languages mutate release

help: ## Show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | column -t -s '|'

$(VENV)/.installed: $(SOURCES)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "deiframe needs Python 3.11 or newer; set PYTHON=/path/to/python"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt \
		--editable '.[dev]' $(addprefix --editable ,$(PLUGINS))
	@touch $@

install: $(VENV)/.installed ## Set up a virtual environment with everything

demo: install ## Check, assess and draw the four examples
	@for city in $(CITIES); do \
		echo; echo "== $$city"; \
		$(BIN)/deiframe check examples/$$city; code=$$?; \
		if [ $$code -gt 1 ]; then exit $$code; fi; \
		$(BIN)/deiframe assess examples/$$city || exit $$?; \
		for diagram in $(DIAGRAMS); do \
			for form in svg png pdf; do \
				$(BIN)/deiframe render $$diagram examples/$$city \
					-o $(DEMO)/$$city/$$diagram.$$form --force || exit $$?; \
			done; \
		done; \
	done
	@echo; echo "The pictures are in $(DEMO): open $(DEMO)/rotterdam/theory-of-change.svg in a browser."

examples: install ## Make the examples' pictures, and what their READMEs say of them, anew
	$(BIN)/python scripts/examples.py
	@cd examples/repository && $(CURDIR)/$(BIN)/python -m pytest -q --deiframe-update

test: install ## Run the tests
	$(BIN)/python -m pytest -n 2 --dist worksteal

slow: install ## Run the tests that take long
	$(BIN)/python -m pytest -m slow

thorough: install ## Run the tests, each law on eight times as many examples
	DEIFRAME_EXAMPLES=200 $(BIN)/python -m pytest -n 2 --dist worksteal

fuzz: install ## Try parsers and commands with what may break them, for ten minutes each
	DEIFRAME_FUZZ_SECONDS=600 $(BIN)/python -m pytest -m slow -s tests/fuzz

lint: install ## Look at the style of the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: install ## Check the types
	$(BIN)/mypy

contracts: install ## Check that the layers hold
	$(BIN)/lint-imports

languages: install ## Write how each language writes numbers and days anew
	$(BIN)/python scripts/languages.py
	$(BIN)/ruff format -q src/deiframe/language_table.py

rule-pages: install ## Write docs/rules and docs/roadmap anew
	$(BIN)/python scripts/rule_pages.py
	$(BIN)/python scripts/format_page.py

reference: install ## Write docs/reference.md again
	$(BIN)/python scripts/reference.py

mutate: install ## Mutate rules and frameworks, and count what the tests catch (long)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[mutation]'
	$(BIN)/python scripts/mutate.py

docs-test: install ## Run the examples in the docs
	$(BIN)/python -m pytest docs README.md CONTRIBUTING.md

catalogues: install ## Gather what is said, and compile the translations
	$(BIN)/python scripts/catalogues.py

bench: install ## Measure the budgets
	$(BIN)/python benchmarks/run.py

bench-outputs: install ## Measure how every output grows with the strategy (long)
	$(BIN)/python benchmarks/outputs.py

check: lint types contracts docs-test test ## All of it, as CI does

release: install ## Check that version, changelog and tag agree, and build what is released
	$(BIN)/python scripts/release.py
	$(BIN)/python -m hatchling build -d dist

clean: ## Take away what was made
	rm -rf $(VENV) build dist .import_linter_cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
