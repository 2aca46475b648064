"""`roost run` and `roost demo`."""

import argparse
import os
import sys

from bot.cli.opening import open_config, require

#: The providers' libraries carry docstrings and the places of expressions by the megabyte; a line that runs needs none.
SPARING = ("-OO", "-X", "no_debug_ranges")


def run(arguments: argparse.Namespace) -> int:
    """Open the line and keep it open."""
    config = open_config(arguments)
    require(config.line.database)
    if not sys.flags.optimize:
        os.execv(sys.executable, [sys.executable, *SPARING, *sys.orig_argv[1:]])  # noqa: S606 - ourselves again
    # Imported here: the line's web server and providers' libraries would slow down every other command.
    from bot.app import run_line

    return run_line(config)


def demo(arguments: argparse.Namespace) -> int:
    """Open the street of phones, or play one story."""
    # Imported here for the same reason.
    from bot.demo import run_demo

    return run_demo(story=arguments.story, port=arguments.port)
