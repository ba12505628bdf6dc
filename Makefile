# `make try` shows what Sayso does; `make test` installs it and runs every test. Both work on a fresh machine with Python 3.11+.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: try test lint types contracts format readme evaluate clean
.SILENT:

# pip 23.2, which comes with Python 3.11, fails on some extras: it is upgraded before anything else is installed.
$(VENV)/pip-upgraded:
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --upgrade --constraint constraints.txt pip
	touch $@

$(VENV)/installed: $(VENV)/pip-upgraded pyproject.toml constraints.txt
	echo "Installing Sayso into $(VENV) (a minute or two the first time) ..."
	$(PIP) --editable .
	touch $@

$(VENV)/installed-dev: $(VENV)/installed
	echo "Installing the tools for tests ..."
	$(PIP) --editable '.[dev]'
	touch $@

try: $(VENV)/installed
	$(BIN)/sayso read examples
	rm -f $(VENV)/try.db*
	$(BIN)/sayso ingest examples --ledger $(VENV)/try.db --quiet
	printf '%s\n' '' 'That was what each report in examples/ says. Six of them tell of one bombing. Together they say:' ''
	$(BIN)/sayso incident "$$($(BIN)/sayso incidents --origins 2 --type bomb --format csv --ledger $(VENV)/try.db \
	  | sed -n '2s/,.*//p')" --ledger $(VENV)/try.db
	printf '%s\n' '' 'Try next:'
	printf '  %-50s %s\n' \
	  '. $(BIN)/activate' 'so that the command sayso is found' \
	  'export SAYSO_LEDGER=$(VENV)/try.db' 'the ledger that holds the examples' \
	  'sayso incidents; sayso actors' 'all that happened in them, and who is who' \
	  'sayso read YOUR-REPORTS/' 'your own files: text, HTML, PDF, .eml, JSON lines' \
	  'sayso read examples --format html --out pages/' 'pages with everything marked: open pages/index.html' \
	  'sayso read examples/deputy-minister.txt -f jsonl' 'the same as data' \
	  'sayso codebook' 'the event types' \
	  'make test' 'every test'

test: $(VENV)/installed-dev
	$(BIN)/python -m pytest

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed-dev
	$(BIN)/mypy --strict sayso

contracts: $(VENV)/installed-dev
	$(BIN)/lint-imports

# What the README shows of the output, written anew.
readme: $(VENV)/installed-dev
	$(BIN)/python -m tests.e2e.readme

# Every benchmark for which the folder DATA has a set; what is not there is said on the page.
evaluate: $(VENV)/installed
	test -n '$(DATA)' || { echo 'Say where the sets are: make evaluate DATA=FOLDER (docs/benchmarks.md)' >&2; exit 2; }
	$(BIN)/sayso evaluate all --data '$(DATA)' --format markdown > docs/quality.md.new
	mv docs/quality.md.new docs/quality.md

format: $(VENV)/installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
