#!/usr/bin/env bash
# Builds the dashboard into dashboard/dist, which the binary embeds. Does nothing where that is newer than its sources.
set -euo pipefail
cd "$(dirname "$0")/.."

built=dashboard/dist/index.html
newer() { find dashboard clients -newer "$1" -type f -not -path '*/node_modules/*' -not -path 'dashboard/dist/*' \
    -not -path 'dashboard/shots/*' -not -name schema.d.ts -print -quit; }
[ -e "$built" ] && [ -z "$(newer "$built")" ] && exit 0

scripts/needs.sh node
if [ ! -e dashboard/node_modules ] || [ dashboard/package-lock.json -nt dashboard/node_modules ]; then
    npm ci --prefix dashboard --no-audit --no-fund
    touch dashboard/node_modules
fi
npm run --silent build --prefix dashboard
