# Roost. `make help` lists what there is. Needs Python 3.11+ and make; everything else is installed into .venv.

PYTHON ?= python3
BIN := .venv/bin
KILLS ?= 100
NIGHTS ?= 365
.DEFAULT_GOAL := help
.PHONY: help setup demo test check audit bench understand learn crash year pictures lifecycle clean

help:  ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: .venv/ready  ## make the virtual environment with its pinned packages

.venv/ready: requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Roost needs Python 3.11 or newer; set PYTHON=python3.11.")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing the pinned packages; this takes about half a minute the first time."
	@if command -v uv >/dev/null 2>&1; then \
		uv pip install -q --python $(BIN)/python --require-hashes -r requirements-dev.lock && \
		uv pip install -q --python $(BIN)/python --no-deps -e . ; \
	else \
		{ $(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null; } && \
		$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock && \
		$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e . ; \
	fi
	@touch $@

demo: setup  ## open the street of phones: Roost on a laptop, no account anywhere
	@$(BIN)/roost demo

test: setup  ## run every test
	$(BIN)/python -m pytest -n auto

check: setup  ## lint, types, unused code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/vulture

audit: setup  ## ask what is known against the pinned packages; needs the internet
	$(BIN)/python -m benchmarks.advisories

bench: setup  ## measure speed and memory, as ratios to a floor taken in the same run
	$(BIN)/python -m benchmarks

understand: setup  ## say how well carers' texts are read, by intent, kind of danger and form of time
	$(BIN)/python -m benchmarks.understand

learn: setup  ## count the words of the corpora anew, after they, the spellings or the reading of stays have changed
	$(BIN)/python -m benchmarks.understand.learn

crash: setup  ## kill a running line KILLS times and count what is lost: make crash KILLS=500
	$(BIN)/python -m benchmarks.crash --kills $(KILLS)

year: setup  ## play a year of made-up nights and say how long families wait: make year NIGHTS=3650
	$(BIN)/python -m benchmarks.year --nights $(NIGHTS)

pictures: setup  ## take the pictures of the street anew (needs Chromium)
	$(BIN)/python -m tests.browser.pictures

lifecycle: setup  ## draw the life of a sleepover anew, into docs/
	$(BIN)/python -m bot.lifecycle

clean:  ## remove the virtual environment and caches
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis
