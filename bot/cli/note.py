"""`roost note`: a night note in plain lines, for a terminal or a file; what is open for too long stands out in red."""

import argparse
import sys
from datetime import date

from bot.cli.opening import all_constellations, open_config, reading
from bot.clock import WallClock
from handlers.nightnote import gathering, saying, telling
from handlers.wall import day_and_year, moment

RED, PLAIN = "\033[31m", "\033[0m"


def show(arguments: argparse.Namespace) -> int:
    """The 24 hours up to now, or up to 08:15 of a day."""
    config, now = open_config(arguments), WallClock().now()
    zone = config.line.time_zone
    until = now if arguments.day is None else min(now, moment(arguments.day, telling.AT, zone))
    shown = until.astimezone(zone)
    with reading(config.line.database, config.storage.keys) as tx:
        found = all_constellations(tx)
        for one in found:
            print(f"{one.name}, 24 hours up to {day_and_year(shown)} {shown:%H:%M}")
            said = list(saying.lines(gathering.night(tx, one.id, until), zone, now))
            print("\n".join(f"  {_red(line)}" for line in said) or "  nothing")
    return 0


def day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError("it must be a day like 2026-11-28") from None


def _red(line: str) -> str:
    return f"{RED}{line}{PLAIN}" if line.startswith(saying.OLD_MARK) and sys.stdout.isatty() else line
