# The words of the house. Everything they need is installed into this folder.

# The first interpreter that really starts and is new enough: behind a name there may be a pyenv
# shim for a version that is not installed.
PYTHONS := python3 python3.11 python3.12 python3.13 python3.14 /usr/bin/python3
PYTHON = $(or $(shell for python in $(PYTHONS); do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo "$$python"; break; }; done),$(error Python 3.11 or newer is needed: install it with your system's packages or `pyenv install 3.11`, then run make again))
LAUNCH = exec $(PYTHON) -m bot.launch
BIN = .venv/bin

.DEFAULT_GOAL := help
.PHONY: help run test check bench setup

help: ## show these words
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## set everything up, start the service and the language model, stop both with Ctrl-C
	@$(LAUNCH) run --parent $$PPID

test: ## run the whole test suite, the real model and both databases included
	@$(LAUNCH) test

check: setup ## format, lint, types, import rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy .
	$(BIN)/lint-imports

bench: setup ## run the benchmarks, each printing a table
	@exec $(BIN)/python -m benchmarks

setup: ## install both environments with the tools for tests and checks
	@$(LAUNCH) setup --dev
