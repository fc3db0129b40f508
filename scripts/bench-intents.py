#!/usr/bin/env python3
"""Rates intents learned from examples: bench-intents.py FRONTDESK FILE.

FILE has JSON Lines {"text", "intent", "split"}; an intent of null is out of scope. The first so many examples of each
intent in `train` are learned from; the lines of `test` are asked, or of `val` where there are none. The threshold is
the program's own, found in the examples alone.
"""
import json
import subprocess
import sys
import tempfile
from collections import Counter

BINS = 10


def examples(lines, each):
    seen = Counter()
    for line in lines:
        if line["split"] == "train" and line["intent"] is not None:
            seen[line["intent"]] += 1
            if seen[line["intent"]] <= each:
                yield {"intent": line["intent"], "text": line["text"]}


def answers(program, taught, asked):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(json.dumps(example) + "\n" for example in taught)
        file.flush()
        cases = "".join(json.dumps({"text": line["text"], "now": "2026-11-20T09:00"}) + "\n" for line in asked)
        run = subprocess.run([program, "understand", "--examples", file.name], input=cases.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line)["intents"] for line in run.stdout.splitlines()]


def rate(asked, intents):
    inside = [(line["intent"], got) for line, got in zip(asked, intents) if line["intent"] is not None]
    outside = [got for line, got in zip(asked, intents) if line["intent"] is None]
    right = sum(bool(got) and got[0]["name"] == wanted for wanted, got in inside)
    refused = sum(not got for got in outside)
    bins = [[0, 0.0, 0] for _ in range(BINS)]
    for wanted, got in inside:
        if got:
            bin = bins[min(int(got[0]["confidence"] * BINS), BINS - 1)]
            bin[0] += 1
            bin[1] += got[0]["confidence"]
            bin[2] += got[0]["name"] == wanted
    accepted = max(sum(bin[0] for bin in bins), 1)
    error = sum(abs(bin[1] - bin[2]) for bin in bins) / accepted
    share = lambda part, of: f"{100 * part / of:.1f} %" if of else "no such lines"
    return share(right, len(inside)), share(refused, len(outside)), f"{error:.3f}"


def main():
    program, path = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file if line.strip()]
    part = "test" if any(line["split"] == "test" for line in lines) else "val"
    asked = [line for line in lines if line["split"] == part]
    intents = len({line["intent"] for line in lines if line["intent"] is not None})
    print(f"{intents} intents, {len(asked)} sentences of {part}")
    print(f"{'examples each':>14} {'right and accepted':>19} {'out of scope refused':>21} {'calibration error':>18}")
    for each in (100, 10):
        right, refused, error = rate(asked, answers(program, examples(lines, each), asked))
        print(f"{each:>14} {right:>19} {refused:>21} {error:>18}")


main()
