#!/usr/bin/env bash
# A database of its own on the PostgreSQL server TEST_DATABASE_URL names, for as long as a command runs:
#
#   scripts/database.sh CMD…   sets OWN_DATABASE_URL, as a role that owns the database, runs CMD, drops both
#
# Without a server, or without psql, it says so and ends well: CMD is not run.
set -euo pipefail

if [ -z "${TEST_DATABASE_URL:-}" ]; then
    echo "No PostgreSQL server (TEST_DATABASE_URL): SKIPPED there" >&2
    exit 0
fi
if ! psql="$(command -v psql || ls /usr/lib/postgresql/*/bin/psql 2>/dev/null | tail -n 1)" || [ -z "$psql" ]; then
    [ -z "${FRONTDESK_REQUIRE_POSTGRES:-}" ] || { echo "psql is missing" >&2; exit 1; }
    echo "psql is missing: SKIPPED on PostgreSQL" >&2
    exit 0
fi

name="fdb_$$"
sql() { "$psql" -q -v ON_ERROR_STOP=1 "$TEST_DATABASE_URL" -c "$1"; }
sql "CREATE ROLE $name LOGIN CREATEROLE PASSWORD '$name'"
sql "GRANT $name TO CURRENT_USER"
sql "CREATE DATABASE $name OWNER $name"
drop() {
    sql "DROP DATABASE $name WITH (FORCE)"
    sql "DROP ROLE IF EXISTS ${name}_app"
    sql "DROP ROLE $name"
}
trap drop EXIT

server="${TEST_DATABASE_URL##*@}"
status=0
OWN_DATABASE_URL="postgres://$name:$name@${server%%/*}/$name" "$@" || status=$?
exit "$status"
