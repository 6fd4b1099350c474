# `make run` and `make test` set up all they need; everything else is for those who develop.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

export PATH := $(CURDIR)/.venv/bin:$(PATH)

ENVIRONMENT := .venv/pyvenv.cfg
PACKAGES := .venv/packages.stamp
NODE := .venv/node.stamp
NODE_PACKAGES := frontend/node_modules/.package-lock.json
FRONTEND := server/chalkroom/static/dist/manifest.json
SOURCES := $(wildcard frontend/*.mjs) $(shell find frontend/src -type f -o -type d)

.PHONY: help setup run test soak bench check format lint types frontend-check lock chromium

help:
	@echo "make run      set up, build, and serve on http://127.0.0.1:8000/"
	@echo "make test     set up, and run every check and test"
	@echo "make setup    only set up: virtual environment, packages, frontend"
	@echo "make format   put all code into the house style"
	@echo "make check    style, types and the frontend's own tests"
	@echo "make soak     the long tests, with larger numbers"
	@echo "make bench    measure speed against the baselines"
	@echo "make lock     renew the lock files"

setup: $(PACKAGES) $(FRONTEND)

run: setup
	@echo "Nothing to watch yet? In a second terminal: .venv/bin/chalkroom demo"
	chalkroom serve --show-key

# Two at a time, as a small machine has two cores: browsers fill one each.
test: check chromium
	pytest --numprocesses 2 --dist worksteal

soak: setup chromium
	pytest -m soak --timeout 3600

bench: setup
	python -m bench

check: setup lint types frontend-check

lint: $(PACKAGES)
	ruff check
	ruff format --check

types: $(PACKAGES)
	mypy

frontend-check: $(NODE_PACKAGES)
	cd frontend && npm run --silent check
	cd frontend && npm test --silent

format: $(PACKAGES) $(NODE_PACKAGES)
	ruff check --fix
	ruff format
	cd frontend && npm run --silent format

lock: $(PACKAGES) $(NODE)
	tools/lock.sh

chromium:
	@tools/chromium.sh

$(ENVIRONMENT):
	tools/python.sh

$(PACKAGES): requirements/development.txt pyproject.toml | $(ENVIRONMENT)
	pip install --quiet --disable-pip-version-check --require-hashes -r requirements/development.txt
	pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(NODE): requirements/node.txt | $(PACKAGES)
	tools/node.sh
	@touch $@

$(NODE_PACKAGES): frontend/package-lock.json | $(NODE)
	cd frontend && npm ci --no-audit --no-fund
	@touch $@

$(FRONTEND): $(SOURCES) $(NODE_PACKAGES)
	cd frontend && npm run --silent build
