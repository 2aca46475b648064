"""The line in a process of its own, as `roost run` runs it, but with limits that can be lifted.

It says "open" once it listens, and from then on answers every line on its input with the commits made so far.
"""

import argparse
import asyncio
import signal
import sys
from pathlib import Path

import uvloop

from bot import logs
from bot.app import Line, settle_memory
from bot.clock import WallClock
from bot.config import Config, load
from handlers.sending import LIMITS, Limits

LIFTED = Limits(per_second=0, per_chat_seconds=0, at_once=64)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.line")
    parser.add_argument("config", type=Path)
    parser.add_argument("--real", action="append", default=[], help="a channel that keeps its provider's limits")
    arguments = parser.parse_args()
    logs.set_up("INFO")
    uvloop.run(serve(load(arguments.config, {}), arguments.real))


async def serve(config: Config, real: list[str]) -> None:
    line = Line(config, WallClock(), {name: LIMITS[name] if name in real else LIFTED for name in LIMITS})
    await line.start()
    settle_memory()
    loop, asked_to_stop = asyncio.get_running_loop(), asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, asked_to_stop.set)

    def answer() -> None:
        if sys.stdin.readline():
            print(line.database.commits, flush=True)

    loop.add_reader(sys.stdin, answer)
    print("open", flush=True)
    await asked_to_stop.wait()
    loop.remove_reader(sys.stdin)
    await line.stop()


if __name__ == "__main__":
    main()
