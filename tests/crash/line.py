"""The line in a process of its own, ready to be started many times: imported once, forked for every start.

Every line on its input starts `roost run`. It answers with the new process's id, then with how that one ended.
"""

import os
import select
import signal
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.app import run_line
from bot.config import Config, load
from handlers import understanding
from handlers.sending import LIMITS, Limits
from handlers.settings import LadderSettings

RUNG = timedelta(seconds=3)  # config.toml allows none so short; here rungs are to end while the line is dead
LOOK = 0.002  # seconds between two looks at the line
LIFTED = Limits(per_second=0, per_chat_seconds=0, at_once=64)


def main() -> None:
    config = hurried(load(Path(sys.argv[1]), os.environ))
    # Once, for all that are forked, so that a kill finds the line at work.
    understanding.read("cant do this", datetime.now(UTC))
    while sys.stdin.readline():
        child = os.fork()
        if child == 0:
            sys.exit(run_line(config, dict.fromkeys(LIMITS, LIFTED)))
        tell(child)
        tell(end_of(child))


def end_of(child: int) -> int:
    """How it ended. It does not outlive the test, which has ended itself if our input has."""
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        test_is_over, _, _ = select.select([sys.stdin], [], [], LOOK)
        if test_is_over:
            os.kill(child, signal.SIGKILL)


def tell(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def hurried(config: Config) -> Config:
    rungs = tuple(replace(rung, lasts=RUNG) for rung in config.ladder.rungs)
    return replace(config, ladder=LadderSettings(RUNG, rungs))


if __name__ == "__main__":
    main()
