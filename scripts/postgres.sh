#!/bin/sh
# A throwaway PostgreSQL for tests and measurements: its own data folder, its own port, gone afterwards.
#
#   scripts/postgres.sh run CMD…   starts a server, sets TEST_DATABASE_URL, runs CMD, stops; returns CMD's status
#   scripts/postgres.sh start      starts a server that stays, prints its URL
#   scripts/postgres.sh stop       stops it and removes its data
#
# PORT (default: a free one for `run`, 55432 for `start`) and FRONTDESK_POSTGRES_BIN (the folder of `initdb`)
# may be set. Where PostgreSQL is missing, the Debian package is installed.
set -eu

place="${TMPDIR:-/tmp}/frontdesk-postgres-$(id -u)"

find_binaries() {
    if [ -n "${FRONTDESK_POSTGRES_BIN:-}" ]; then echo "$FRONTDESK_POSTGRES_BIN"; return; fi
    for bin in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -rn) \
        /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin; do
        if [ -x "$bin/initdb" ] && [ -x "$bin/postgres" ]; then echo "$bin"; return; fi
    done
    if command -v initdb >/dev/null 2>&1; then dirname "$(readlink -f "$(command -v initdb)")"; fi
}

install_postgres() {
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "PostgreSQL is not installed, and there is no apt-get here to install it." >&2
        echo "Install PostgreSQL 15 or later, or set TEST_DATABASE_URL to a server of yours." >&2
        exit 1
    fi
    echo "Installing PostgreSQL…" >&2
    root=""; [ "$(id -u)" = 0 ] || root="sudo -n"
    { $root apt-get update -q && DEBIAN_FRONTEND=noninteractive $root apt-get install -y -q postgresql; } >&2 || {
        echo "PostgreSQL could not be installed. Run: apt-get install postgresql" >&2
        exit 1
    }
}

# The server refuses to run as root.
as_server() {
    if [ "$(id -u)" != 0 ]; then "$@"
    elif command -v runuser >/dev/null 2>&1; then runuser -u "$server" -- "$@"
    else su -s /bin/sh "$server" -c 'exec "$0" "$@"' -- "$@"
    fi
}

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' 2>/dev/null \
        || echo $((50000 + $$ % 10000))
}

start_server() { # data folder, port
    bin="$(find_binaries)"
    if [ -z "$bin" ]; then install_postgres; bin="$(find_binaries)"; fi
    if [ -z "$bin" ]; then echo "No initdb was found; set FRONTDESK_POSTGRES_BIN to its folder." >&2; exit 1; fi
    server=postgres
    id postgres >/dev/null 2>&1 || server=nobody
    mkdir -p "$1"
    chmod 711 "$1"
    if [ "$(id -u)" = 0 ]; then chown "$server" "$1"; fi
    # Reached at 127.0.0.1 alone, by a password that is made here.
    password="$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')"
    (umask 077; printf '%s' "$password" >"$1/password")
    if [ "$(id -u)" = 0 ]; then chown "$server" "$1/password"; fi
    (
        cd "$1"
        as_server "$bin/initdb" -D "$1/data" -U postgres -E UTF8 --locale=C --auth=scram-sha-256 \
            --pwfile="$1/password" >"$1/initdb.log" 2>&1 || { cat "$1/initdb.log" >&2; exit 1; }
        as_server "$bin/pg_ctl" -D "$1/data" -l "$1/data/server.log" -w -t 60 \
            -o "-p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 -c shared_buffers=128MB ${POSTGRES_OPTIONS:-}" \
            start >"$1/start.log" 2>&1 || { cat "$1/start.log" "$1/data/server.log" >&2; exit 1; }
    )
    url="postgres://postgres:$password@127.0.0.1:$2/postgres"
}

stop_server() { # data folder
    bin="$(find_binaries)"
    server=postgres
    id postgres >/dev/null 2>&1 || server=nobody
    if [ -f "$1/data/postmaster.pid" ]; then
        (cd "$1" && as_server "$bin/pg_ctl" -D "$1/data" -m immediate -w stop >/dev/null 2>&1) || true
    fi
    rm -rf "$1"
}

case "${1:-}" in
    run)
        shift
        [ $# -gt 0 ] || { echo "usage: scripts/postgres.sh run CMD…" >&2; exit 2; }
        place="$(mktemp -d "${TMPDIR:-/tmp}/frontdesk-postgres.XXXXXX")"
        trap 'stop_server "$place"' EXIT
        trap 'exit 130' INT
        trap 'exit 143' TERM
        start_server "$place" "${PORT:-$(free_port)}"
        status=0
        TEST_DATABASE_URL="$url" "$@" || status=$?
        exit "$status"
        ;;
    start)
        if [ -f "$place/url" ]; then
            bin="$(find_binaries)"; server=postgres; id postgres >/dev/null 2>&1 || server=nobody
            if (cd "$place" && as_server "$bin/pg_ctl" -D "$place/data" status >/dev/null 2>&1); then
                cat "$place/url"; exit 0
            fi
            stop_server "$place"
        fi
        rm -rf "$place"
        start_server "$place" "${PORT:-55432}"
        (umask 077; echo "$url" >"$place/url")
        echo "$url"
        ;;
    stop) stop_server "$place" ;;
    *) echo "usage: scripts/postgres.sh run CMD… | start | stop" >&2; exit 2 ;;
esac
