#!/usr/bin/env bash
# Runs the tests and ends with one line, `N passed, N failed`, the sum of all that ran.
#
#   scripts/test.sh [rust] [dashboard] [scenarios] [browser] [readme] [api]     without a word: all of them
#
# TEST_DATABASE_URL names a PostgreSQL server to use; without it a throwaway one is started.
# FRONTDESK_DRIVERS names a folder with the scripted callers; tests that need them say so when there is none.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v cargo >/dev/null || PATH="$PATH:$HOME/.cargo/bin"

# The second time round, with a database: see the end of the file.
inside="${FRONTDESK_TEST_CLOSING:-}"
passed=0 failed=0

# Adds up what the runners say: nextest, cargo test, node --test, and our own closing line.
count() {
    awk '
        { gsub(/\033\[[0-9;]*m/, "") }
        /^ *Summary \[/      { ours = 0; tally($0); next }
        /^test result: /     { tally($0); next }
        /^[0-9]+ passed, [0-9]+ failed$/ { tally($0); next }
        /^(#|ℹ) pass [0-9]+$/ { passed += $3 }
        /^(#|ℹ) (fail|cancelled) [0-9]+$/ { failed += $3 }
        function tally(line) {
            while (match(line, /[0-9]+ (passed|failed|timed out|exec failed)/)) {
                split(substr(line, RSTART, RLENGTH), part, " ")
                if (part[2] == "passed") passed += part[1]; else failed += part[1]
                line = substr(line, RSTART + RLENGTH)
            }
        }
        END { print passed + 0, failed + 0 }
    ' "$1"
}

# A heading, then the command; its output is shown and counted. A step that fails without saying how many
# tests failed (it did not compile, it crashed) counts as one.
step() {
    local name="$1" log status=0 ok bad
    shift
    printf '\n== %s\n' "$name"
    log="$(mktemp)"
    "$@" 2>&1 | tee "$log" || status=$?
    read -r ok bad < <(count "$log")
    rm -f "$log"
    if [ "$status" != 0 ] && [ "$bad" = 0 ]; then
        printf '%s failed (status %s)\n' "$name" "$status"
        bad=1
    fi
    passed=$((passed + ok)) failed=$((failed + bad))
}

rust() {
    if command -v cargo-nextest >/dev/null; then
        step "Rust tests" cargo nextest run --locked --workspace --no-fail-fast
        step "Documentation tests" cargo test --locked --workspace --doc --no-fail-fast --quiet
    else
        step "Rust tests" cargo test --locked --workspace --no-fail-fast --quiet
    fi
}

# The real server of language models, where the folder of the drivers has it and it can be installed.
llm() {
    [ -f "${FRONTDESK_DRIVERS:-}/llm_srv.py" ] || return 0
    if scripts/needs.sh llm; then
        FRONTDESK_PYTHON="$(cd "${CARGO_TARGET_DIR:-target}" && pwd)/llm/bin/python"
        export FRONTDESK_PYTHON FRONTDESK_REQUIRE_LLM=1
    else
        echo "No real server of language models: the tests that need it are SKIPPED" >&2
    fi
}

# The library by which others check our webhooks, where it can be installed.
webhooks() {
    if scripts/needs.sh webhooks; then
        FRONTDESK_WEBHOOKS_PYTHON="$(cd "${CARGO_TARGET_DIR:-target}" && pwd)/webhooks/bin/python"
        export FRONTDESK_WEBHOOKS_PYTHON FRONTDESK_REQUIRE_WEBHOOKS=1
    else
        echo "No library of Standard Webhooks: the test that needs it is SKIPPED" >&2
    fi
}

# The pages are built before the binary, which embeds them.
pages() {
    if ! scripts/dashboard.sh; then
        [ -z "${CI:-}" ] || return 1
        echo "The dashboard is NOT built: the tests of its pages will fail" >&2
    fi
}

# Tests start Redis servers of their own, where that can be installed.
redis() {
    if scripts/needs.sh redis; then
        export FRONTDESK_REQUIRE_REDIS=1
    else
        echo "No Redis: the tests that need it are SKIPPED" >&2
    fi
}

# With the tests' own features, so that nothing is compiled twice.
binary() {
    cargo build --locked --quiet --workspace --bins --tests
    FRONTDESK_BIN="$(cd "${CARGO_TARGET_DIR:-target}/debug" && pwd)/frontdesk"
    export FRONTDESK_BIN
}

all() {
    export FRONTDESK_REQUIRE_POSTGRES=1
    scripts/needs.sh rust cc
    pages
    local parts=("$@") part
    [ "${#parts[@]}" -gt 0 ] || parts=(rust dashboard scenarios browser readme api)
    for part in "${parts[@]}"; do
        case "$part" in
            rust)
                llm
                webhooks
                redis
                rust
                ;;
            dashboard)
                step "Dashboard tests" npm test --silent --prefix dashboard
                ;;
            scenarios)
                binary
                step "Scenarios" "$FRONTDESK_BIN" scenario run playbooks
                ;;
            browser)
                binary
                step "Browser tests" scripts/browser.sh
                ;;
            readme)
                binary
                step "README commands" scripts/readme.sh
                ;;
            api)
                scripts/needs.sh node python
                binary
                step "The API's document" scripts/api.sh
                ;;
            *)
                echo "scripts/test.sh: there is no part called $part (rust, dashboard, scenarios, browser, readme, api)" >&2
                exit 2
                ;;
        esac
    done
}

if [ -z "${FRONTDESK_DRIVERS:-}" ] && [ -d ../shared/drivers ]; then
    FRONTDESK_DRIVERS="$(cd ../shared/drivers && pwd)"
    export FRONTDESK_DRIVERS
fi
[ -n "${FRONTDESK_DRIVERS:-}" ] ||
    echo "No scripted callers (FRONTDESK_DRIVERS): the tests that need them are SKIPPED" >&2

if [ -n "$inside" ]; then
    # Written whatever happens, so that a step that cannot even start is seen as failed.
    trap 'status=$?; [ "$status" = 0 ] || failed=$((failed + 1)); echo "$passed passed, $failed failed" >"$inside"' EXIT
    all "$@"
    exit 0
fi

inside="$(mktemp)"
export FRONTDESK_TEST_CLOSING="$inside"
if [ -n "${TEST_DATABASE_URL:-}" ] || { [ $# -gt 0 ] && [[ " $* " != *" rust "* ]]; }; then
    "$0" "$@" || true
else
    scripts/postgres.sh run "$0" "$@" || true
fi
closing="$(cat "$inside")"
rm -f "$inside"
[ -n "$closing" ] || closing="0 passed, 1 failed"
printf '\n%s\n' "$closing"
[[ "$closing" == *" passed, 0 failed" ]]
