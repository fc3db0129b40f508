#!/usr/bin/env bash
# The API's document and its answers, looked at by tools that are not ours: a validator from npm reads the document
# (OpenAPI 3.1), and schemathesis from PyPI makes requests from it, with a key that may do everything, and looks for
# answers that the document does not tell and for errors of the server.
#
# FRONTDESK_BIN is the binary; API_REQUESTS says how many requests are made at least (5000), API_SECONDS for how long at
# most (160). Where TEST_DATABASE_URL names a PostgreSQL server, as many are made of a desk on a database there. What is
# downloaded is kept in the target folder.
set -euo pipefail
cd "$(dirname "$0")/.."

tools="${CARGO_TARGET_DIR:-target}/api-tools"
mkdir -p "$tools"
tools="$(cd "$tools" && pwd)"
scratch="$(mktemp -d)"
# "$0" runs itself once more, inside scripts/database.sh.
name="${API_ON:-SQLite}" database=()
[ -z "${OWN_DATABASE_URL:-}" ] || database=(--database-url "$OWN_DATABASE_URL")
port=$((20000 + RANDOM % 20000))
desk=""
finish() {
    [ -z "$desk" ] || { kill "$desk" && wait "$desk"; } 2>/dev/null || true
    rm -rf "$scratch"
}
trap finish EXIT

[ -x "$tools/node_modules/.bin/validate-api" ] ||
    npm install --silent --no-audit --no-fund --prefix "$tools" @seriousme/openapi-schema-validator@2.11.0
[ -x "$tools/python/bin/schemathesis" ] || {
    python3 -m venv "$tools/python"
    "$tools/python/bin/pip" install --quiet schemathesis==4.32.5
}

"$FRONTDESK_BIN" demo --port "$port" --data "$scratch/data" "${database[@]}" >"$scratch/log" 2>&1 &
desk=$!
scripts/await.sh "http://127.0.0.1:$port/health/ready" 600 "$desk"

passed=0 failed=0
said() { if [ "$1" = 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi; }

curl -fsS "http://127.0.0.1:$port/openapi.json" >"$scratch/openapi.json"
if [ "$name" = SQLite ]; then
    status=0
    "$tools/node_modules/.bin/validate-api" "$scratch/openapi.json" || status=$?
    said "$status"
fi

may="$(python3 - "$scratch/openapi.json" <<'PY'
import json, sys
paths = json.load(open(sys.argv[1]))["paths"]
scopes = {s for item in paths.values() for operation in item.values() for need in operation.get("security", [])
          for names in need.values() for s in names}
print(",".join(sorted(scopes)))
PY
)"
key="$("$FRONTDESK_BIN" key create --name "a probe" --may "$may" --data "$scratch/data" "${database[@]}")"

status=0
# In the scratch folder, where it may leave its notes. One worker: with two, Python 3.11 now and then fails to read its
# own sources.
(cd "$scratch" && exec "$tools/python/bin/schemathesis" run "$scratch/openapi.json" --url "http://127.0.0.1:$port" \
    --header "Authorization: Bearer $key" --include-path-regex '^/v1/' --exclude-path-regex '/(live|socket)$' \
    --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance \
    --phases examples,coverage,fuzzing --mode all --max-examples "${API_EXAMPLES:-25}" --workers 1 --no-color \
    --max-time "${API_SECONDS:-160}" --generation-deterministic --suppress-health-check all --request-timeout 30 \
    --report-ndjson-path "$scratch/asked.ndjson" --report ndjson >"$scratch/report" 2>&1) || status=$?
grep -A 40 -E "= (FAILURES|ERRORS) =" "$scratch/report" || true
tail -n 30 "$scratch/report"
said "$status"

asked="$(grep -o '[0-9,]* generated' "$scratch/report" | tail -1 | tr -dc 0-9)"
status=0
[ "${asked:-0}" -ge "${API_REQUESTS:-5000}" ] || status=1
echo "${asked:-0} requests were made from the document, on $name"
said "$status"
echo "$passed passed, $failed failed"
if [ "$name" = SQLite ]; then
    API_ON=PostgreSQL scripts/database.sh "$0" || failed=$((failed + 1))
fi
[ "$failed" = 0 ]
