# The two commands of a newcomer: `make issue` and `make test`. Both set up what they need.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
ISSUE  ?= issues/2026-02

.PHONY: issue specimen test format docs bench clean

issue: $(VENV)/.installed
	@$(BIN)/onehearts build $(ISSUE)

# The rules of the line, each large, for a loupe.
specimen: $(VENV)/.installed
	@$(BIN)/onehearts specimen

test: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/pytest

# What ruff can put right by itself; `make test` only looks.
format: $(VENV)/.installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Written from the code: the handbooks of the issue and of the layout, and the schemas for editors.
docs: $(VENV)/.installed-dev
	$(BIN)/python -m tools.docs

bench: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks.build
	$(BIN)/python -m benchmarks.lines

clean:
	rm -rf $(VENV) build dist

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# Unlike pip with any other package, an editable install compiles nothing: the first start would do it.
$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(VENV)/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@$(BIN)/python -m compileall -q src
	@touch $@ $(VENV)/.installed
