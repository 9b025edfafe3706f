# Nothing is assumed but python3 (3.11 or later) and make.
SHELL := /bin/sh
.DEFAULT_GOAL := help
PY := .venv/bin/python
PORT ?= 8321
DATA ?= data
PYTEST_ARGS ?=
ON_DATABASES := $(addprefix tests/,config ledger people calls applications screening review selection decisions \
	portfolio lifecycle notices web/applicant journey)
CATALOGUES := $(shell find src -name '*.po')
export UV_PYTHON_DOWNLOADS := never
# Offices often stand behind a proxy whose certificate only the system knows.
export UV_SYSTEM_CERTS := true

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z][a-z-]*:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/ready build/assets build/catalogues ## Set up the environment in .venv (idempotent; FONTS=system fetches no typefaces)

.venv/ready: requirements/dev.txt requirements/uv.txt pyproject.toml
	@sh scripts/setup.sh

build/assets: .venv/ready package-lock.json scripts/assets.py scripts/world_map.py
	@$(PY) -m scripts.assets
	@mkdir -p build && touch $@

build/catalogues: .venv/ready $(CATALOGUES)
	@GONGMO_DATA=build/settings $(PY) -m scripts.messages compile
	@mkdir -p build && touch $@

demo: setup ## Fill a demonstration with three calls, print the sign-ins and serve it (PORT=, DATA=)
	@GONGMO_DATA=$(DATA) .venv/bin/gongmo demo --port $(PORT)

files: setup ## Check, rank, select and verify the shipped call from its files alone
	@$(PY) scripts/demo.py

test: setup ## Run every test, those of the database on SQLite and PostgreSQL
	@$(PY) -m pytest $(PYTEST_ARGS)
	@sh scripts/with_postgres.sh $(PY) -m pytest $(ON_DATABASES)

lint: setup ## Check style, types and the layering
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@GONGMO_DATA=build/settings .venv/bin/mypy
	@GONGMO_DATA=build/settings $(PY) -m scripts.messages check
	@.venv/bin/djlint --quiet --lint src/gongmo
	@.venv/bin/lint-imports --no-logo

bench: setup ## Print the figures of a benchmark (NAME=…)
	@$(PY) -m bench.$(NAME)

lock: setup ## Resolve the dependencies anew into requirements/
	@sh scripts/lock.sh

pictures: setup ## Take the pictures of the documentation (needs Chromium)
	@$(PY) -m scripts.pictures

clean: ## Remove what was built, keep the data
	rm -rf .venv .uv build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.PHONY: help setup demo files test lint bench lock pictures clean
