# Every target sets up what it needs. README.md gives the same steps without make.
PYTHON ?= python3
BIN := .venv/bin
RUNTIME := .venv/requirements.installed
DEV := .venv/requirements-dev.installed
PO := tracker/translations

.DEFAULT_GOAL := help
.PHONY: help demo test check bench lock translations programs port-8000

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: export PATH := $(CURDIR)/$(BIN):$(PATH)
demo: export TRACKER_HOME := instance-demo
# empty: what .env sets for the real home must not reach the demo's
demo: export TRACKER_DATABASE_URL :=
demo: export TRACKER_PUBLIC_URL :=
demo: export TRACKER_SHORT_URL :=
demo: export TRACKER_MAIL_URL :=
demo: export TRACKER_MAIL_FROM :=
demo: port-8000 $(RUNTIME) ## serve a made-up province on http://127.0.0.1:8000
	@flask db upgrade
	@flask demo load
	@echo "http://127.0.0.1:8000 (Ctrl-C stops)"
	@honcho start --env /dev/null

test: $(DEV) programs ## run all tests
	$(BIN)/python -m pytest -n 2

check: $(DEV) ## format, lint, types, then all tests
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	@$(MAKE) --no-print-directory test

bench: $(DEV) ## run the benchmarks
	$(BIN)/python -m bench

lock: $(DEV) ## write requirements*.txt anew from requirements*.in, keeping the versions that still fit
	@$(BIN)/pip install --quiet --quiet uv
	$(BIN)/uv pip compile $(LOCK) requirements.in --output-file requirements.txt
	$(BIN)/uv pip compile $(LOCK) requirements-dev.in --constraints requirements.txt --output-file requirements-dev.txt
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links

translations: $(DEV) ## collect the texts of the pages, then compile the catalogues
	$(BIN)/pybabel --quiet extract --mapping pyproject.toml --keywords "lazy_gettext _l" --no-location --sort-output \
	  --omit-header --output-file $(PO)/messages.pot .
	@test -d $(PO)/vi || $(BIN)/pybabel --quiet init --input-file $(PO)/messages.pot --output-dir $(PO) --locale vi
	$(BIN)/pybabel --quiet update --input-file $(PO)/messages.pot --output-dir $(PO) --no-fuzzy-matching \
	  --ignore-obsolete --ignore-pot-creation-date
	$(BIN)/pybabel --quiet compile --directory $(PO)

programs: $(DEV)
	@sh tests/support/install_programs.sh $(BIN)

port-8000:
	@$(PYTHON) -c 'import socket, sys; sys.exit(3 * (not socket.socket().connect_ex(("127.0.0.1", 8000))))' \
	  2>/dev/null; test $$? -ne 3 || { echo "make demo: something answers on 127.0.0.1:8000 already; stop it first" >&2; exit 1; }

$(RUNTIME) $(DEV): .venv/%.installed: %.txt | $(BIN)/pip
	@echo "installing $<"
	@$(BIN)/pip install --quiet --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "make: Python 3.11 or later is needed; name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -m venv .venv >/dev/null 2>&1 || \
	  { rm -rf .venv; echo "make: $(PYTHON) -m venv failed; run: apt-get install python3-venv" >&2; exit 1; }
