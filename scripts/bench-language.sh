#!/bin/sh
# Measures the understanding on published texts that are not part of this project.
#
#   CORPORA=DIR scripts/bench-language.sh
#
# DIR holds JSON Lines; the scorer beside it, or SCORER, knows duckling_cases*, nlupp_hotels*, restaurants8k* and
# evi_en_gb*, makes cases of them and judges the answers. clinc150* and its like, {"text", "intent", "split"} with null
# for what is out of scope, are rated by bench-intents.py. FRONTDESK_BIN and READ_CORPORA are the programs measured.
set -eu

if [ -z "${CORPORA:-}" ] || [ ! -d "$CORPORA" ]; then
    echo "Nothing was measured: CORPORA${CORPORA:+=$CORPORA} names no folder. Say where the texts are: CORPORA=DIR make bench-language" >&2
    exit 1
fi
scorer="${SCORER:-$CORPORA/../drivers/score_understanding.py}"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

score() {
    python3 "$scorer" cases "$1" >"$scratch/in"
    "$FRONTDESK_BIN" understand <"$scratch/in" >"$scratch/out"
    python3 "$scorer" score "$1" "$scratch/out"
}

measured=0
if [ ! -f "$scorer" ]; then
    echo "Accuracy is NOT measured: there is no scorer at $scorer; set SCORER" >&2
elif ! command -v python3 >/dev/null; then
    echo "Accuracy is NOT measured: the scorer needs python3" >&2
else
    for kind in duckling_cases nlupp_hotels restaurants8k evi_en_gb; do
        present=0
        for corpus in "$CORPORA/$kind"*.jsonl; do
            [ -f "$corpus" ] || continue
            echo "== $(basename "$corpus")"
            score "$corpus"
            echo
            present=1 measured=1
        done
        [ "$present" = 1 ] || echo "$kind*: NOT measured, there is no such file in $CORPORA" >&2
    done
fi

if command -v python3 >/dev/null; then
    present=0
    for corpus in "$CORPORA"/clinc150*.jsonl; do
        [ -f "$corpus" ] || continue
        echo "== intents learned from examples: $(basename "$corpus")"
        python3 "$(dirname "$0")/bench-intents.py" "$FRONTDESK_BIN" "$corpus"
        echo
        present=1 measured=1
    done
    [ "$present" = 1 ] || echo "Intents are NOT rated: there is no clinc150*.jsonl in $CORPORA" >&2
fi

set --
for corpus in "$CORPORA"/nlupp_hotels*.jsonl "$CORPORA"/restaurants8k*.jsonl; do
    [ -f "$corpus" ] && set -- "$@" "$corpus"
done
echo "== speed, memory and load time"
"$READ_CORPORA" "$@"
[ $# -gt 0 ] || echo "Sentences per second are NOT measured: neither nlupp_hotels* nor restaurants8k* is there" >&2
[ "$measured" = 1 ]
