"""`python -m benchmarks`: every measurement in every round, then one table."""

import argparse
import sys
import time
from types import ModuleType

import uvloop

from benchmarks import at_rest, burst, commits, fanout, flood, memory, pace, queue, stored, timers
from benchmarks.figures import table
from benchmarks.peers import contest

MEASUREMENTS: dict[str, ModuleType] = {
    "pace": pace,
    "burst": burst,
    "queue": queue,
    "fanout": fanout,
    "memory": memory,
    "commits": commits,
    "at rest": at_rest,
    "timers": timers,
    "stored": stored,
    "flood": flood,
    "peers": contest,
}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="How fast the line is here, and what peers are beside it. Takes"
        " about seven minutes a round; ROOST_BENCH_SHARE=0.05 measures a twentieth of most, for a quick look.",
        epilog="For example: python -m benchmarks --rounds 1 --only peers",
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
