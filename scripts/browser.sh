#!/usr/bin/env bash
# Starts a demo of its own and runs tests/browser against it in headless Chromium.
# FRONTDESK_BIN is the binary to start. The tests get BASE (its address) and CHROMIUM (the browser). Where
# TEST_DATABASE_URL names a PostgreSQL server, the tests of signing in run a second time on a database there.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! scripts/needs.sh node chromium; then
    # On a developer's machine the rest of the tests is still worth running.
    [ -z "${CI:-}" ] || exit 1
    echo "The browser tests are SKIPPED: see above what is missing."
    exit 0
fi
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null; then CHROMIUM="$(command -v "$name")"; export CHROMIUM; break; fi
done

if [ ! -e tests/browser/node_modules ] || [ tests/browser/package-lock.json -nt tests/browser/node_modules ]; then
    npm ci --prefix tests/browser --no-audit --no-fund
    touch tests/browser/node_modules
fi

data="$(mktemp -d)"
port="$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')"
"$FRONTDESK_BIN" demo --port "$port" --data "$data" >"$data.log" 2>&1 &
demo=$!
finish() {
    kill "$demo" 2>/dev/null || true
    wait "$demo" 2>/dev/null || true
    rm -rf "$data" "$data.log"
}
trap finish EXIT

export BASE="http://127.0.0.1:$port"
if ! scripts/await.sh "$BASE/health/ready" 60 "$demo"; then
    cat "$data.log"
    exit 1
fi
status=0
npm test --silent --prefix tests/browser || status=$?

echo "Signing in, on PostgreSQL"
scripts/database.sh sh -c 'cd tests/browser && DESK_DATABASE_URL="$OWN_DATABASE_URL" exec node --test identity.test.js' ||
    status=$?
exit "$status"
