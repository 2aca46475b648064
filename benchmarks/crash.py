"""`make crash KILLS=500`: the line is killed again and again while people write; then everything is accounted for."""

import argparse
import asyncio
import secrets
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.crash.arrivals import OUTCOMES
from tests.crash.killing import MOMENTS, LineFault
from tests.crash.run import Report, run

FAULTS_SHOWN = 20


def main() -> int:
    arguments = _parser().parse_args()
    folder = Path(tempfile.mkdtemp(prefix="roost-crash-"))
    try:
        report = asyncio.run(run(folder, arguments.kills, arguments.seed, _progress(arguments.kills)))
    except LineFault as error:
        print(f"\n{error}\nThe files are in {folder}.")
        return 1
    except KeyboardInterrupt:
        print(f"\nStopped; nothing has been checked. The files are in {folder}.")
        return 1
    print("\n" + summary(report, arguments.seed))
    if report.faults:
        print(f"The files are in {folder}.")
        return 1
    shutil.rmtree(folder)
    return 0


def summary(report: Report, seed: int) -> str:
    lines = [f"{report.kills} kills, {report.starting} of them while the line was starting (seed {seed})", ""]
    lines += ["what they found unfinished" + " " * 24 + "in kills      rows"]
    lines += [f"  {moment:<46}{report.hits[moment]:>10}{report.found[moment]:>10}" for moment in MOMENTS]
    lines += ["", *(f"{what:<48}{count:>10}" for what, count in report.figures.items()), ""]
    for channel, count in sorted(report.texts.items()):
        lines.append(f"{count} texts arrived by {channel}; of them twice, by what the line knew of the first sending:")
        for outcome in OUTCOMES:
            doubles = {one.cls: n for one, n in report.doubles.items() if one[::2] == (channel, outcome)}
            spoken = ", ".join(f"{times} of class {cls}" for cls, times in sorted(doubles.items())) or "none"
            share = f" ({sum(doubles.values()) / count:.1%})" if doubles else ""
            lines.append(f"  {outcome + ':':<10}{spoken}{share}")
    verdict = (
        f"{len(report.faults)} faults:" if report.faults else "Nothing was lost, and nothing came twice that may not."
    )
    return "\n".join([*lines, "", verdict, *(f"  {fault}" for fault in report.faults[:FAULTS_SHOWN])])


def _progress(kills: int) -> Callable[[Report], None]:
    def show(report: Report) -> None:
        found = " + ".join(str(report.found[moment]) for moment in MOMENTS)
        print(f"\r{report.kills} of {kills} kills, {found} texts unfinished", end="", file=sys.stderr, flush=True)

    return show


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.crash",
        description="Kill the line again and again while people write to it, and account for every word afterwards."
        " Exit status 1 if anything was lost, or came twice that may not. About half a second a kill.",
    )
    parser.add_argument("--kills", type=int, default=100, metavar="N", help="how often (default: 100)")
    seed = secrets.randbelow(10**6)
    parser.add_argument(
        "--seed", type=int, default=seed, metavar="S", help="who writes what (default: another each time)"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
