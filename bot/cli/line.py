"""`roost run` and `roost demo`."""

import argparse
import os
import sys

from bot.cli.opening import open_config


def run(arguments: argparse.Namespace) -> int:
    """Open the line and keep it open."""
    if (
        not sys.flags.optimize
    ):  # the providers' libraries carry 8 MB of docstrings, which a line that runs need not hold
        os.execv(sys.executable, [sys.executable, "-OO", *sys.orig_argv[1:]])
    # Imported here: the line's web server and providers' libraries would slow down every other command.
    from bot.app import run_line

    return run_line(open_config(arguments))


def demo(arguments: argparse.Namespace) -> int:
    """Open the street of phones, or play one story."""
    # Imported here for the same reason.
    from bot.demo import run_demo

    return run_demo(story=arguments.story, port=arguments.port)
