#!/usr/bin/env bash
# Runs the commands of README.md, so that they are true. A command that serves is stopped once it answers; one that asks
# the desk gets a desk of its own.
# FRONTDESK_BIN is the binary that `frontdesk …` stands for.
set -uo pipefail
cd "$(dirname "$0")/.."

commands="$(cargo run --locked --quiet -p xtask -- readme-commands)" || exit 1
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
PATH="$(dirname "$FRONTDESK_BIN"):$PATH"
# What `make` was told is not meant for the commands below.
unset MAKEFLAGS MAKELEVEL FRONTDESK_TEST_CLOSING
PORT=$((20000 + RANDOM % 20000))
export PORT DATA="$scratch/data" PROFILE=dev

# With the demo's desk beside it, over the same data.
asks() {
    local pid status
    setsid frontdesk demo --port "$PORT" --data "$DATA" </dev/null >"$scratch/desk.log" 2>&1 &
    pid=$!
    scripts/await.sh "http://127.0.0.1:$PORT/health/ready" 60 "$pid" || cat "$scratch/desk.log" >>"$scratch/log"
    timeout 60 bash -c "$1" </dev/null >>"$scratch/log" 2>&1
    status=$?
    kill -TERM -- "-$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
    return "$status"
}

# The server gets a process group of its own, so that all of it is stopped.
serves() {
    local port="$PORT" pid answered=1
    [[ "$1" =~ --port[=\ ]([0-9]+) ]] && port="${BASH_REMATCH[1]}"
    setsid bash -c "$1" </dev/null >"$scratch/log" 2>&1 &
    pid=$!
    scripts/await.sh "http://127.0.0.1:$port/health/ready" 600 "$pid" && answered=0
    kill -TERM -- "-$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
    return "$answered"
}

passed=0 failed=0
while IFS= read -r line; do
    case "$line" in
        "") continue ;;
        "make test"* | "make ci"*) echo "· $line (is what runs this)"; continue ;;
        cd\ *) continue ;;
    esac
    : >"$scratch/log"
    case "$line" in
        "make demo"* | *"frontdesk demo"* | *"frontdesk serve"*) serves "$line" ;;
        *"curl "*)
            command -v curl >/dev/null || { echo "· $line (SKIPPED: there is no curl here)"; continue; }
            asks "$line"
            ;;
        *) timeout 900 bash -c "$line" </dev/null >"$scratch/log" 2>&1 ;;
    esac
    status=$?
    if [ "$status" = 0 ]; then
        echo "✓ $line"
        passed=$((passed + 1))
    else
        echo "✗ $line (status $status)"
        tail -n 30 "$scratch/log"
        failed=$((failed + 1))
    fi
done <<<"$commands"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
