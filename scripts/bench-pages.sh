#!/usr/bin/env bash
# Measures the inbox of the dashboard in Chromium with 10,000 conversations, on SQLite and, where TEST_DATABASE_URL names a
# server, on PostgreSQL. FRONTDESK_BIN is the binary to start; fill-inbox stands beside it.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! scripts/needs.sh node chromium; then
    echo "The inbox in a browser is NOT measured: see above what is missing."
    exit 0
fi
if [ ! -e tests/browser/node_modules ] || [ tests/browser/package-lock.json -nt tests/browser/node_modules ]; then
    npm ci --prefix tests/browser --no-audit --no-fund
    touch tests/browser/node_modules
fi
# The callers' side of the tests asks for it; the desk that is measured is another.
export BASE="${BASE:-http://127.0.0.1:1}"
node tests/browser/list_bench.js

[ -n "${TEST_DATABASE_URL:-}" ] && psql="$(command -v psql || ls /usr/lib/postgresql/*/bin/psql 2>/dev/null | tail -n 1)" || exit 0
name="fdp_$$"
sql() { "$psql" -q -v ON_ERROR_STOP=1 "$TEST_DATABASE_URL" -c "$1"; }
finish() {
    sql "DROP DATABASE IF EXISTS $name WITH (FORCE)"
    sql "DROP ROLE IF EXISTS ${name}_app"
    sql "DROP ROLE IF EXISTS $name"
}
trap finish EXIT
sql "CREATE ROLE $name LOGIN CREATEROLE PASSWORD '$name'"
sql "GRANT $name TO CURRENT_USER"
sql "CREATE DATABASE $name OWNER $name"
server="${TEST_DATABASE_URL##*@}"
FRONTDESK_DATABASE_URL="postgres://$name:$name@${server%%/*}/$name" node tests/browser/list_bench.js
