# Daily life with tawatur. `make` alone lists the verbs.
PYTHON ?= python3
PORT ?= 8765
SERVE ?= 1
DEMO ?= build/demo
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TOOLS := $(VENV)/.tools
PAGE := src/tawatur/views/web/static/.built
PAGE_SOURCES := $(shell find src/tawatur/views/web/frontend -type f -not -path '*/node_modules/*' 2>/dev/null)
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo walk screenshots test lint types check-imports page score bench wheel fast lock clean

help: ## list the verbs
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "tawatur needs Python 3.11 or later; name one with: make PYTHON=python3.12 …"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "could not make a virtual environment; on Debian: apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(TOOLS): requirements-dev.lock $(READY)
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements-dev.lock
	@touch $@

$(PAGE): $(PAGE_SOURCES) scripts/build_page.sh $(READY)
	@sh scripts/build_page.sh
	@touch $@

page: $(PAGE) ## build the page's styles, fonts and scripts from npm packages

demo: $(READY) $(PAGE) ## set up everything and run the main job on examples/ (SERVE=0 stops after the answer)
	$(BIN)/tawatur build examples/reports --case $(DEMO)
	$(BIN)/tawatur ask $(DEMO) "من يدعم داعش بالأسلحة؟"
	@if [ "$(SERVE)" != 0 ]; then exec $(BIN)/tawatur serve $(DEMO) --port $(PORT); fi

walk: $(TOOLS) $(PAGE) ## write the walk through a first case to build/walk (REPORTS=DIR; needs Chromium)
	$(BIN)/python -m scripts.walk $(REPORTS)

screenshots: $(TOOLS) $(PAGE) ## keep what every view looks like, in both languages and themes, wide and narrow, in build/screenshots
	TAWATUR_SCREENSHOTS=build/screenshots $(BIN)/python -m pytest -n 2 -q tests/views/test_every_view.py

lint: $(TOOLS) ## ruff with all rules on, and its formatter
	$(BIN)/ruff check src tests bench scripts
	$(BIN)/ruff format --check --quiet src tests bench scripts

types: $(TOOLS) ## mypy --strict
	$(BIN)/mypy

check-imports: $(TOOLS) ## the arrows between the rooms
	$(BIN)/lint-imports

test: $(TOOLS) $(PAGE) lint types check-imports ## set up everything and pass all checks
	$(BIN)/python -m pytest -n 2 --dist loadfile -q

score: $(TOOLS) ## gains and losses of the reader against its floors, by type, with the sentences
	$(BIN)/python -m bench.score_gate --verbose

bench: $(TOOLS) ## speed of reading and writing, as ratios in one run
	$(BIN)/python -m bench.read_speed

wheel: $(TOOLS) $(PAGE) ## build dist/*.whl with the page's assets inside
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

fast: $(TOOLS) $(PAGE) ## build dist/fast/*.whl, whose reader is compiled to machine code and tested (needs a C compiler; takes minutes)
	HATCH_BUILD_HOOK_ENABLE_CUSTOM=true $(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist/fast .
	PYTHONPATH=build/compiled $(BIN)/python -m pytest -n 2 -q --override-ini pythonpath=. tests/arabic tests/annotate

lock: $(TOOLS) ## pin every dependency with its hash
	sh scripts/lock.sh

clean: ## remove what the other verbs made
	rm -rf $(VENV) build dist src/tawatur/views/web/static src/tawatur/views/web/frontend/node_modules
