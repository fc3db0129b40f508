# `make` lists what there is to do.

.DEFAULT_GOAL := help
SHELL := /bin/sh
MAKEFLAGS += --no-print-directory

# Where rustup puts cargo, for a shell that has not been told.
export PATH := $(PATH):$(HOME)/.cargo/bin

# Of `make demo`: make demo PORT=8081 DATA=elsewhere
PORT ?= 8080
DATA ?= data
PROFILE ?= release

TARGET := $(or $(CARGO_TARGET_DIR),target)
BUILT := $(TARGET)/$(if $(filter dev,$(PROFILE)),debug,$(PROFILE))

.PHONY: help demo dashboard test ci scenarios browser readme bench bench-language fmt fmt-check lint docs tidy deny advisories

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## Build and start the demo clinic on http://127.0.0.1:8080 (PORT=, DATA=)
	@scripts/needs.sh rust cc
	@scripts/dashboard.sh
	cargo build --locked --profile $(PROFILE) --bin frontdesk
	@exec $(BUILT)/frontdesk demo --port $(PORT) --data $(DATA)

test: ## Run every test: Rust on both databases, scenarios, browser, README commands
	@scripts/test.sh

ci: fmt-check lint docs tidy deny test ## Everything that must be green before a change is merged

dashboard: ## Build the dashboard's pages, which the binary embeds
	@scripts/dashboard.sh

scenarios: ## Run the playbooks' scenarios
	@scripts/test.sh scenarios

browser: ## Run the browser tests against a demo of their own
	@scripts/test.sh browser

readme: ## Run the commands of README.md
	@scripts/test.sh readme

bench: ## Measure turns per CPU second, latency, memory and start-up on both databases, intents, and the inbox in a browser
	@scripts/needs.sh rust cc
	@scripts/dashboard.sh
	cargo build --locked --release --workspace --bins
	@scripts/postgres.sh run $(TARGET)/release/bench
	@FRONTDESK_BIN=$(TARGET)/release/frontdesk scripts/postgres.sh run scripts/bench-pages.sh

bench-language: ## Measure the understanding on the texts in CORPORA=DIR: accuracy, speed, memory
	@scripts/needs.sh rust cc
	cargo build --locked --release --bin frontdesk
	cargo build --locked --release -p frontdesk-language --example read_corpora
	@FRONTDESK_BIN=$(TARGET)/release/frontdesk READ_CORPORA=$(TARGET)/release/examples/read_corpora \
		scripts/bench-language.sh

fmt: ## Format the code
	cargo fmt --all

fmt-check:
	cargo fmt --all --check

lint: ## Clippy on everything; a warning is an error
	cargo clippy --locked --workspace --all-targets -- -D warnings

docs: ## Build the API documentation; a warning is an error
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --workspace --no-deps

tidy: ## Check the repository's rules
	@cargo run --locked --quiet -p xtask -- tidy

deny: ## Check licences and sources of the dependencies
	@if command -v cargo-deny >/dev/null; then cargo deny --locked check bans licenses sources; \
	else echo "cargo-deny is not installed: licences are NOT checked (cargo install --locked cargo-deny)"; fi

advisories: ## Ask for known weaknesses of the dependencies (needs the internet)
	cargo deny --locked check advisories
