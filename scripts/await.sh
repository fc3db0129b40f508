#!/usr/bin/env bash
# Waits until a URL of this machine answers 200: scripts/await.sh URL SECONDS [PID]
# Gives up when the time is over, or when the process PID is gone.
set -uo pipefail
url="$1" seconds="$2" pid="${3:-}"

# Without curl, which a bare machine may lack.
answers() {
    local rest="${url#http://}" host path line
    host="${rest%%/*}" path="/${rest#*/}"
    exec 3<>"/dev/tcp/${host%:*}/${host#*:}" || return 1
    printf 'GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$path" "$host" >&3
    IFS= read -r -t 5 line <&3
    exec 3<&- 3>&-
    [[ "$line" == HTTP/1.?\ 200* ]]
}

for _ in $(seq $((seconds * 5))); do
    # In a shell of its own: a refused connection ends it.
    if (answers) 2>/dev/null; then exit 0; fi
    if [ -n "$pid" ] && ! kill -0 "$pid" 2>/dev/null; then
        echo "The server ended before it answered at $url" >&2
        exit 1
    fi
    sleep 0.2
done
echo "Nothing answered at $url within $seconds seconds" >&2
exit 1
