# Nothing is assumed but python3 (3.11 or later) and make.
SHELL := /bin/sh
.DEFAULT_GOAL := help
PY := .venv/bin/python
PORT ?= 8321
DATA ?= data
PYTEST_ARGS ?=
ON_DATABASES := tests/config tests/ledger tests/people tests/calls tests/applications tests/lifecycle
export UV_PYTHON_DOWNLOADS := never
# Offices often stand behind a proxy whose certificate only the system knows.
export UV_SYSTEM_CERTS := true

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z][a-z-]*:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/ready ## Set up the environment in .venv (idempotent)

.venv/ready: requirements/dev.txt requirements/uv.txt pyproject.toml
	@sh scripts/setup.sh

demo: setup ## Run the main job on the shipped calls (PORT=, DATA=)
	@PORT=$(PORT) DATA=$(DATA) $(PY) scripts/demo.py

test: setup ## Run every test, those of the database on SQLite and PostgreSQL
	@$(PY) -m pytest $(PYTEST_ARGS)
	@sh scripts/with_postgres.sh $(PY) -m pytest $(ON_DATABASES)

lint: setup ## Check style, types and the layering
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports --no-logo

bench: setup ## Print the figures of a benchmark (NAME=…)
	@$(PY) -m bench.$(NAME)

lock: setup ## Resolve the dependencies anew into requirements/
	@sh scripts/lock.sh

clean: ## Remove what was built, keep the data
	rm -rf .venv .uv build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.PHONY: help setup demo test lint bench lock clean
