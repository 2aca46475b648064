"""`python -m benchmarks`: every measurement in every round, then one table."""

import argparse
import sys
import time
from types import ModuleType

import uvloop

from benchmarks import at_rest, burst, commits, fanout, memory, pace, queue
from benchmarks.figures import table

MEASUREMENTS: dict[str, ModuleType] = {
    "pace": pace,
    "burst": burst,
    "queue": queue,
    "fanout": fanout,
    "memory": memory,
    "commits": commits,
    "at rest": at_rest,
}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="How fast the line is here. Takes about a minute and a half a round."
    )
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="the table shows medians (default: 3)")
    parser.add_argument("--only", choices=sorted(MEASUREMENTS), action="append", help="measure only this; repeatable")
    arguments = parser.parse_args()
    chosen = [name for name in MEASUREMENTS if name in (arguments.only or MEASUREMENTS)]
    rounds: list[dict[str, float]] = []
    for number in range(1, arguments.rounds + 1):
        rounds.append({})
        for name in chosen:
            began = time.monotonic()
            print(f"round {number} of {arguments.rounds}: {name} ...", end=" ", file=sys.stderr, flush=True)
            rounds[-1] |= uvloop.run(MEASUREMENTS[name].measure())
            print(f"{time.monotonic() - began:.0f} s", file=sys.stderr)
    figures = [figure for name in chosen for figure in MEASUREMENTS[name].FIGURES]
    print(table(figures, rounds))
    return 0


if __name__ == "__main__":
    sys.exit(main())
